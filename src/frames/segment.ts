/**
 * A recording cut into segments: pieces of its own time, wherever it is read and by however many at once. Each can be
 * decoded and estimated by itself, so any number of workers gives the same analysis to the bit.
 */
import type { Seconds } from "../core/quantity.ts";
import { TimeSampler } from "./frame-rate.ts";

/**
 * Long enough that what a beginning costs (a detector's call, the lead, decoding from the key frame before it) is some 5 %,
 * short enough that a phone's minute keeps four workers busy.
 */
export const SEGMENT: Seconds = 10;
/** No cut leaves less than this of a segment, at either end of what is wanted. */
const LEAST: Seconds = SEGMENT / 4;
/** Of what is analysed, so many frames before a segment are looked at too: by then a crop has settled on its person. */
const LEAD_FRAMES = 4;
/** Of a recording whose rate is not known. */
const USUAL_RATE = 30;

/** Its frames have `from <= t < to`. */
export interface Segment {
  readonly from: Seconds;
  /** `Infinity`: as long as there are frames. */
  readonly to: Seconds;
  /** Frames so long before it are delivered first. */
  readonly lead: Seconds;
}

export interface Sampling {
  /** Every n-th frame of the usual rate is taken. */
  readonly every: number;
  readonly rate: number | undefined;
  /** When a frame was last taken, where an earlier reading is gone on with. */
  readonly after?: Seconds | undefined;
}

/** All that is wanted as one. */
export const uncut = ({ after }: Sampling): Segment => ({
  from: after ?? Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  lead: 0,
});

/** Cut at whole multiples of `SEGMENT` of the recording's time. `end`: of the last picture, so far as is known. */
export function segmentsOf(sampling: Sampling, end: Seconds): Segment[] {
  const whole = uncut(sampling);
  const begin = Math.max(0, whole.from);
  const lead = (LEAD_FRAMES * sampling.every) / (sampling.rate || USUAL_RATE);
  const cuts: Seconds[] = [];
  for (let k = Math.ceil((begin + LEAST) / SEGMENT); k * SEGMENT <= end - LEAST; k += 1)
    cuts.push(k * SEGMENT);
  return [whole.from, ...cuts].map((from, i) => ({
    from,
    to: cuts[i] ?? whole.to,
    lead: i === 0 ? 0 : lead,
  }));
}

/** Says of each frame of a segment and of its lead, in order, whether it is taken. */
export class SegmentSampler {
  private readonly own: TimeSampler;
  private readonly before: TimeSampler;

  constructor(
    private readonly segment: Segment,
    { every, rate, after }: Sampling,
  ) {
    // The first frame of a segment is always taken, so that no frame's choice depends on another segment.
    this.own = new TimeSampler(every, rate, segment.from === after ? after : undefined);
    this.before = new TimeSampler(every, rate);
  }

  takes(t: Seconds): boolean {
    const { from, to, lead } = this.segment;
    if (t >= to || t < from - lead) return false;
    return t < from ? this.before.takes(t) : this.own.takes(t);
  }
}

/** Seconds between two frames that a camera does not leave. */
const LONG_GAP: Seconds = 0.5;

/** What came by while a segment was read, by which a recording is judged as a whole. Its lead doesn't count. */
export class Sighting {
  /** Frames, each later than the one before. */
  seen = 0;
  /** End of the last frame. */
  reached: Seconds = 0;
  /** Where the times are first odd enough for frames to be missing: one runs back, or is followed by a long gap. */
  odd: Seconds | undefined;
  /** When the pictures were first damaged so that decoding had to begin anew further on. */
  damaged: Seconds | undefined;
  /** The recording itself came to its end. */
  ended = false;
  private previous: Seconds | undefined;

  /** When the last one was presented, of the lead too. */
  get latest(): Seconds | undefined {
    return this.previous;
  }

  constructor(
    private readonly segment: Segment,
    private readonly after: Seconds | undefined,
  ) {}

  /** `false`: the segment is over. One frame alone whose time is far ahead is damaged; it ends nothing. */
  note(t: Seconds, duration: Seconds): boolean {
    const { from, to } = this.segment;
    const { previous } = this;
    const gap = previous !== undefined && t - previous > LONG_GAP;
    if (previous !== undefined && (t < previous || gap)) this.odd ??= Math.min(t, previous);
    if (duration > LONG_GAP) this.odd ??= t;
    this.previous = t;
    if (t >= to) return gap;
    if (t < from) return true;
    this.reached = Math.max(this.reached, t + duration);
    const later = previous === undefined || previous < from || previous >= to || t > previous;
    if (later && t > (this.after ?? Number.NEGATIVE_INFINITY)) this.seen += 1;
    return true;
  }
}
