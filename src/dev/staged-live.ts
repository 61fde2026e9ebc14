/**
 * A live session without a camera, for the gallery: the real coach over a recorded track, as far as the moment that is to
 * be seen, all at once. The picture is a plain one.
 */
import { type Signal, signal } from "@preact/signals";
import { type CoachState, command, createCoach, step } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { PoseTrack } from "../core/session/track.ts";
import { language } from "../messages/catalogue.ts";
import { loadPhrases } from "../messages/phrases.ts";
import type { LiveStatus } from "../run/live.ts";
import type { Caption, LiveControl } from "../ui/services.ts";

const TRACKS = import.meta.glob<string>("../../fixtures/tracks/*.track.json.gz", {
  query: "?url",
  import: "default",
});

export interface Moment {
  readonly status: LiveStatus;
  /** Of `fixtures/tracks`; without one, nothing has been seen. */
  readonly track?: string;
  /** The first frame at which it is true is the last one. */
  readonly until?: (state: CoachState, events: readonly CoachEvent[]) => boolean;
  readonly preparing?: "choosing" | "counting";
  readonly target?: number;
  /** Ends the set at that moment. */
  readonly thenEndSet?: true;
}

/** @throws Error where the track is not there */
async function framesOf(name: string): Promise<readonly PoseFrame[]> {
  const address = await TRACKS[`../../fixtures/tracks/${name}.track.json.gz`]?.();
  const response = address === undefined ? undefined : await fetch(address);
  if (!response?.ok || !response.body) throw new Error(`There is no track "${name}" in fixtures/tracks.`);
  const zipped = new Uint8Array(await response.arrayBuffer());
  // A server may have unpacked it on the way.
  const plain =
    zipped[0] === 0x1f && zipped[1] === 0x8b
      ? new Response(new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip")))
      : new Response(zipped);
  return ((await plain.json()) as PoseTrack).frames;
}

export function stagedLive({ status, track, until, preparing, target, thenEndSet }: Moment): LiveControl {
  const caption = signal<Caption | undefined>(undefined);
  const nothing = () => {};
  return {
    now: { status, state: undefined, source: undefined, report: undefined },
    subscribe(sink) {
      let left = false;
      const play = async () => {
        const frames = track === undefined ? [] : await framesOf(track);
        if (left) return;
        sink.onStatus?.(status.kind === "opening" ? status : { kind: "running" });
        const phrases = await loadPhrases(language.peek());
        const begun = createCoach({ phrases, ...(target === undefined ? {} : { targetReps: target }) });
        const state = follow(begun, { frames, until }, sink, caption);
        if (thenEndSet) endSet(sink, state, frames);
        sink.onStatus?.(status);
      };
      void play();
      return () => {
        left = true;
      };
    },
    begin: async () => {},
    reconnect: async () => {},
    command: nothing,
    close: nothing,
    preparing: signal(preparing),
    countdown: signal(3),
    nextSet: nothing,
    startCoaching: nothing,
    caption,
    voiceWorks: signal(true),
    soundLocked: signal(false),
    announce: nothing,
    takeOver: () => nothing,
    lastTime: async () => ({ day: "2026-11-24", reps: 8, clean: 6 }),
    said: signal({ feeling: {}, firstPain: false }),
    felt: nothing,
  };
}

type Sink = Parameters<LiveControl["subscribe"]>[0];

/** The coach over the frames until the moment that is wanted, before a picture without anybody in it. */
function follow(
  begun: CoachState,
  { frames, until }: { readonly frames: readonly PoseFrame[]; readonly until: Moment["until"] | undefined },
  sink: Sink,
  caption: Signal<Caption | undefined>,
): CoachState {
  const picture = frames[0] && room(frames[0]);
  let state = begun;
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    const cue = events.findLast((event) => event.type === "cue");
    if (cue) caption.value = { text: cue.text, aloud: false };
    if (picture) {
      const image = new VideoFrame(picture, { timestamp: 0 });
      sink.onFrame?.({ t: frame.t, image, width: frame.width, height: frame.height });
      image.close();
    }
    const last = until?.(state, events) === true;
    sink.onStep?.(state, events, frame, 0);
    if (last) break;
  }
  return state;
}

function endSet(sink: Sink, state: CoachState, frames: readonly PoseFrame[]): void {
  const last = frames.at(-1);
  if (!last) return;
  const [ended, events] = command(state, { type: "end-set" });
  sink.onStep?.(ended, events, last, 0);
}

function room({ width, height }: PoseFrame): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.fillStyle = "#8c8a84";
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = "#4d4c49";
    pen.fillRect(0, height * 0.72, width, height);
  }
  return canvas;
}
