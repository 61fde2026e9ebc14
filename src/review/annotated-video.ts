/**
 * The recording with skeleton, angle, counter and captions. Between analysed frames the body is interpolated; how the video
 * is written: video-writer.ts.
 */
import type { VideoSample } from "mediabunny";
import type { Rep } from "../core/events.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { drawSample } from "../frames/upright.ts";
import { allReps } from "./csv.ts";
import { angleAt } from "./marking.ts";
import { drawBurnt, drawOverlay } from "./overlay.ts";
import type { Recording } from "./recording.ts";
import { type VideoExport, VideoExportError, writeVideo } from "./video-writer.ts";

export { VideoExportError };

export interface VideoWords {
  /** Above the counter's label, e.g. "Rep". */
  readonly counter: string;
  /** The cue for a rep's fault where the coach's own words are not known (a live set, a saved analysis). */
  readonly cueOf: (rep: Rep) => string | undefined;
}

/** How long a caption stays. */
const CAPTION: Seconds = 2.2;

/** How long before and after its frame a fault is marked in the picture. */
const MARKED: Seconds = 0.35;

/**
 * @throws VideoExportError
 */
export async function exportAnnotatedVideo(
  recording: Recording,
  words: VideoWords,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VideoExport> {
  const analysis = recording.analysis.peek();
  const { file, pictureStart } = recording;
  if (!file || !analysis) throw new VideoExportError("failed");
  const annotator = new Annotator(recording, analysis, words);
  const paint = annotator.paint.bind(annotator);
  return await writeVideo({ file, pictureStart, paint, anonymous: false }, onProgress, signal);
}

class Annotator {
  readonly #reps: readonly Rep[];

  constructor(
    private readonly recording: Recording,
    private readonly analysis: Analysis,
    private readonly words: VideoWords,
  ) {
    this.#reps = allReps(analysis);
  }

  paint(pen: OffscreenCanvasRenderingContext2D, sample: VideoSample, t: Seconds): void {
    const { width, height } = pen.canvas;
    const { recording, words } = this;
    drawSample(sample, pen, { width, height });
    const body = recording.track.at(t);
    drawOverlay(pen, recording.track.picture, width, height, { body, ...this.#angleAt(t) });
    const set = this.#reps.findLast((rep) => rep.start <= t)?.set;
    const count = this.#reps.filter((rep) => rep.counted && rep.set === set && rep.countedAt <= t).length;
    drawBurnt(pen, width, height, { count: String(count), countLabel: words.counter, ...this.#captionAt(t) });
  }

  #angleAt(t: Seconds) {
    const rep = this.#reps.find((one) => t >= one.start && t <= one.end);
    const angle = rep && angleAt(this.analysis, [rep], t, MARKED);
    return angle ? { angle } : {};
  }

  #captionAt(t: Seconds): { caption?: string; captionIsFault: boolean } {
    const { recording, words } = this;
    const cue = recording.cues.findLast((one) => one.t <= t && t - one.t < CAPTION);
    if (cue)
      return { caption: cue.text, captionIsFault: cue.about.kind === "fault" || cue.about.kind === "no-rep" };
    if (recording.cues.length > 0) return { captionIsFault: false };
    const rep = this.#reps.findLast((one) => one.countedAt <= t && t - one.countedAt < CAPTION);
    const caption = rep && words.cueOf(rep);
    return caption ? { caption, captionIsFault: true } : { captionIsFault: false };
  }
}
