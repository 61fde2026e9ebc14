/**
 * The analysis file, `NAME.analysis.json`: what a review exports, `npm run analyze` writes and the benchmark reads.
 *
 * Degrees and seconds of the recording's own clock (0 = its first frame). In the series `null` means "not seen"; every
 * series of `frames` has one entry per analysed frame. What stands here is all that says so: the types, the check of a file
 * that is opened and `analysis.schema.json`, the published JSON Schema, come of it.
 */
import { DEGREES, EXERCISE, FAULT_KIND, REASON, REP, SECONDS, SHARE } from "../events.ts";
import { LANDMARK_NAMES, SIDES } from "../landmark.ts";
import { type Phase, type Seconds, SIGNALS, type Signal } from "../quantity.ts";
import {
  about,
  either,
  fields,
  list,
  name,
  nullable,
  number,
  type Of,
  oneOf,
  optional,
  type Shaped,
  table,
  text,
  whole,
} from "../shape.ts";
import { FEELING } from "./feeling.ts";
import { NOTHING_COUNTED } from "./nothing-counted.ts";

export const ANALYSIS_SCHEMA = "backline.analysis/1";

const each = <T>(shape: Shaped<T>): Readonly<Record<Signal, Shaped<T>>> =>
  Object.fromEntries(SIGNALS.map((signal) => [signal, shape])) as Record<Signal, Shaped<T>>;
const some = <T>(shape: Shaped<T>) => {
  const one = optional(shape);
  return Object.fromEntries(SIGNALS.map((signal) => [signal, one])) as Record<Signal, typeof one>;
};

export const SOURCE = fields({
  name: text(),
  /** Of the upright picture as recorded. */
  width: about("pixels; 0: not known", whole()),
  height: about("pixels; 0: not known", whole()),
  duration: about("seconds; null where the file does not say", nullable(number<Seconds>({ least: 0 }))),
  frameRate: about("nominal, a second; null where the file does not say", nullable(number({ least: 0 }))),
  every: about("every n-th frame was analysed", whole(1)),
});
export interface AnalysisSource extends Of<typeof SOURCE> {}

export const MODEL = fields({ name: text(), backend: text() });
export interface AnalysisModel extends Of<typeof MODEL> {}

export const SERIES = list(nullable(DEGREES));
export const CONFIDENCE = list(nullable(SHARE));

/** A column per quantity, so that a chart takes it as it is. */
const FRAMES = fields({
  t: list(SECONDS),
  phase: about("a part of the exercise's movement; null outside a set", list(nullable(name<Phase>("phase")))),
  ...each(SERIES),
  confidence: about(
    "how likely the true angle is within ten degrees of the one given",
    fields(each(CONFIDENCE)),
  ),
  deviation: optional(
    about(
      "standard deviation of each angle's error, degrees; absent in files of before December 2026",
      fields(each(SERIES)),
    ),
  ),
});
export interface AnalysisFrames extends Of<typeof FRAMES> {}

const { reason: _, ...COUNTED } = REP.fields;
/** A rep as the coach reported it; `counted` says in which of the two lists it stands. */
export const COUNTED_REP = fields({ ...COUNTED, counted: oneOf([true]) });
export interface AnalysisRep extends Of<typeof COUNTED_REP> {}
export const NO_REP = fields({ ...REP.fields, counted: oneOf([false]), reason: REASON });
export interface AnalysisNoRep extends Of<typeof NO_REP> {}

const SET = fields({
  set: whole(),
  exercise: EXERCISE,
  t: about("when the summary was given", SECONDS),
  reps: whole(),
  faults: table(FAULT_KIND, whole()),
  text: text(),
});
export interface AnalysisSet extends Of<typeof SET> {}

export const ROW = nullable(list(nullable(number())));

/**
 * The pose track for a replay. `image[i]` is frame i's flat row [x, y, visibility, x, y, visibility, ...] in the order of
 * `names` (pixels of a picture of `width` x `height`, y down), `world[i]` its [x, y, z, ...] in metres (see
 * core/landmark.ts); `null` as a row: nobody found; as a number: that landmark was not placed.
 */
const LANDMARKS = fields({
  width: whole(),
  height: whole(),
  names: list(oneOf(LANDMARK_NAMES)),
  image: about(
    "a row per frame: x, y (pixels, y down), visibility for each name; null: nobody found, or not placed",
    list(ROW),
  ),
  world: about("a row per frame: x, y, z in metres for each name", list(ROW)),
});
export interface AnalysisLandmarks extends Of<typeof LANDMARKS> {}

/** The user's own verdict on what the coach said. */
const MARK = fields({
  at: about("within the rep that it is about", SECONDS),
  verdict: oneOf(["right", "wrong"]),
  about: about("the count, or one fault", either(oneOf(["count"]), FAULT_KIND)),
  note: optional(text()),
});
export interface AnalysisMark extends Of<typeof MARK> {}

/** What the user said of a set: one of `sets`, by its number. */
const FELT = fields({ set: whole(), ...FEELING.fields });
export interface AnalysisFelt extends Of<typeof FELT> {}

const NOTE = fields({ at: SECONDS, text: text(), tags: list(text()) });
export interface AnalysisNote extends Of<typeof NOTE> {}

const BASELINE = fields(some(DEGREES));
export interface AnalysisBaseline extends Of<typeof BASELINE> {}

export const ANALYSIS = about(
  "What was measured on a recording. Degrees; seconds of the recording's own clock, 0 = its first frame; null = not seen. Every series of frames has one entry per analysed frame.",
  fields({
    schema: oneOf([ANALYSIS_SCHEMA]),
    source: SOURCE,
    model: MODEL,
    exercise: about("of most of the reps; null: nothing recognised", nullable(EXERCISE)),
    /** The median over the sets. */
    view: fields({
      azimuthDeg: about(
        "degrees off exact side view, + = the camera stands towards the user's front (prone: the head)",
        nullable(DEGREES),
      ),
      nearSide: nullable(oneOf(SIDES)),
    }),
    frames: FRAMES,
    reps: list(COUNTED_REP),
    noReps: list(NO_REP),
    nothingCounted: optional(NOTHING_COUNTED),
    sets: list(SET),
    baseline: about("the user's neutral: each signal's median at the tops or rests, degrees", BASELINE),
    landmarks: optional(about("the pose track, for a replay", LANDMARKS)),
    marks: optional(about("the user's own verdicts", list(MARK))),
    notes: optional(
      about("what the user wrote down, with the moment; empty words are a bookmark", list(NOTE)),
    ),
    felt: optional(
      about("what the user said of a set, and where it hurt; what was not said is absent", list(FELT)),
    ),
  }),
);
export interface Analysis extends Of<typeof ANALYSIS> {}
