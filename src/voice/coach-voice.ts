/** The coach's voice: hears every coach event, speaks, and plays the tones. */
import { isRest } from "../core/catalogue.ts";
import type { Phrases } from "../core/coaching/phrases.ts";
import type { CoachEvent } from "../core/events.ts";
import { type Ducking, openDucking } from "./audio-session.ts";
import { type Earcon, type Earcons, openEarcons } from "./earcons.ts";
import { browserSpeech, type SpeechEngine } from "./engine.ts";
import { Speaker, type SpeakerListener, type SpeakerSettings } from "./speaker.ts";
import { isSaidAt, manner, type Utterance, utteranceFor } from "./utterance.ts";

export interface VoiceSettings extends SpeakerSettings {
  readonly tones: boolean;
}

export interface VoiceListener extends SpeakerListener {
  onTone?(tone: Earcon, t: number): void;
}

/** What an announcement of the app is as urgent as. */
const ANNOUNCED = {
  "in-turn": "notice",
  "at-once": "tick",
  safety: "safety",
  summary: "summary",
  "at-leisure": "invitation",
} as const;

/** Ticks of a hold come each second; the second one means that it was long enough. */
const HOLD_REACHED = 2;

function toneFor(event: CoachEvent): Earcon | undefined {
  if (event.type === "rep" || event.type === "no-rep") return event.type;
  if (event.type === "cue" && event.about.kind === "ready") return "ready";
  return event.type === "hold-tick" && event.count === HOLD_REACHED ? "hold" : undefined;
}

/** Whether the body is on its way after this event; `undefined`: the event does not tell. */
export function movingAfter(event: CoachEvent): boolean | undefined {
  switch (event.type) {
    case "phase":
      return !isRest(event.phase);
    // What the coach says as a rep ends is meant for that moment; the phase follows within frames.
    case "rep":
    case "no-rep":
    case "disarmed":
    case "rest":
    case "lost":
    case "paused":
    case "set-summary":
      return false;
    default:
      return undefined;
  }
}

/**
 * A set may begin with its second rep: what came before it is too late to be heard. The number tells that it was counted.
 */
function newestOnly(events: readonly CoachEvent[]): readonly CoachEvent[] {
  const isMovement = ({ type }: CoachEvent): boolean => type === "rep" || type === "no-rep";
  const last = events.findLast(isMovement);
  return events.filter((event) => !isMovement(event) || event === last);
}

/** Whether a tone tells that a movement did not count, and how much is said. */
type Wanted = Pick<VoiceSettings, "tones" | "talk">;

/**
 * What is to be said at these events, in the order of urgency: what is offered first to a silent voice begins, and is heard
 * to its end.
 */
function utterancesAt(
  all: readonly CoachEvent[],
  phrases: Phrases,
  { tones, talk }: Wanted,
): readonly Utterance[] {
  const events = newestOnly(all);
  const utterances = events.flatMap((event) => utteranceFor(event, phrases) ?? []);
  const missed = events.find((event) => event.type === "no-rep");
  const told = utterances.some(({ kind }) => kind === "no-rep" && isSaidAt(kind, talk));
  // Where the reason was told a movement ago, or none is wanted, the tone alone says it.
  if (missed && !told && !tones)
    utterances.push({ text: phrases.notCounted, kind: "not-counted", t: missed.t });
  return utterances.sort((a, b) => manner(a.kind).rank - manner(b.kind).rank);
}

export type VoiceTurn = { readonly moving: boolean } | { readonly says: Utterance };

/**
 * What the voice is told at these events, in this order: a body that comes to rest lets go what waited for that, so what is said
 * of the rep that ended is offered before.
 */
export function turnsAt(
  events: readonly CoachEvent[],
  phrases: Phrases,
  wanted: Wanted,
): readonly VoiceTurn[] {
  const moves = events.flatMap((event) => movingAfter(event) ?? []);
  return [
    ...(moves.includes(true) ? [{ moving: true }] : []),
    ...utterancesAt(events, phrases, wanted).map((says) => ({ says })),
    ...(moves.at(-1) === false ? [{ moving: false }] : []),
  ];
}

export class CoachVoice {
  private readonly speaker: Speaker;
  private readonly earcons: Earcons;

  constructor(
    private settings: VoiceSettings,
    private phrases: Phrases,
    private readonly listener: VoiceListener,
    parts: { readonly engine?: SpeechEngine; readonly earcons?: Earcons; readonly ducking?: Ducking } = {},
  ) {
    this.earcons = parts.earcons ?? openEarcons();
    const ducking = parts.ducking ?? openDucking();
    this.speaker = new Speaker(parts.engine ?? browserSpeech(), settings, {
      ...listener,
      onSpoken(spoken) {
        if (spoken.aloud) ducking.speaking();
        listener.onSpoken?.(spoken);
      },
      onQuiet() {
        ducking.quiet();
        listener.onQuiet?.();
      },
    });
  }

  configure(settings: VoiceSettings, phrases: Phrases): void {
    this.settings = settings;
    this.phrases = phrases;
    this.speaker.configure(settings);
  }

  /** Tones first: they are quicker to understand and don't wait for a voice. */
  hear(events: readonly CoachEvent[]): void {
    for (const event of newestOnly(events)) {
      const tone = toneFor(event);
      if (!tone || !this.settings.tones) continue;
      this.earcons.play(tone);
      this.listener.onTone?.(tone, event.t);
    }
    for (const turn of turnsAt(events, this.phrases, this.settings)) {
      if ("says" in turn) this.speaker.say(turn.says);
      else this.speaker.setMoving(turn.moving);
    }
  }

  /** A word of the app itself, such as a countdown of the rest or "reconnected". */
  announce(text: string, t: number, how: keyof typeof ANNOUNCED = "in-turn"): void {
    this.speaker.say({ text, kind: ANNOUNCED[how], t });
  }

  stop(): void {
    this.speaker.stop();
  }

  unlock(): void {
    this.earcons.unlock();
    this.speaker.unlock();
  }

  get locked(): boolean {
    return this.earcons.locked;
  }
}
