/**
 * How much a live frame may cost: which landmark network, and how often the mask is read. Pure; frames' times go in, the
 * effort comes out. It steps down when frames come late and up again when there is room, with hysteresis: the two limits
 * lie apart, each step is judged on frames of its own, and a step up that had to be taken back is not tried again soon.
 *
 * The networks' input is fixed at 256 x 256, so there is no smaller input to step down to.
 */
import { median, type Seconds } from "../core/quantity.ts";
import type { ModelName } from "../pose/protocol.ts";

export interface Effort {
  readonly model: ModelName;
  /** The mask is read when the last one is this old. */
  readonly maskEvery: Seconds;
}

/**
 * Spine and neck are measured on the mask, and what it adds holds for a moment: five a second are enough, and the full
 * network gives way before they get rarer.
 */
const EFFORTS: readonly Effort[] = [
  { model: "full", maskEvery: 0.2 },
  { model: "lite", maskEvery: 0.2 },
  { model: "lite", maskEvery: 0.4 },
];

/** Above this median a frame is late: under 5.5 frames a second a quick rep is seen in a handful of pictures. */
const LATE_MS = 180;
/** Below this predicted median there is room for the costlier step: two thirds of what is late. */
const ROOM_MS = 120;
const FRAMES_TO_STEP_DOWN = 12;
const FRAMES_TO_STEP_UP = 48;
/** A step up that lasted fewer frames than this failed; the next one waits twice as long, up to the given factor. */
const FAILED_WITHIN = 120;
const MOST_PATIENCE = 16;
/** What a step up is taken to cost where it was not measured: full against lite, and a mask on every second frame more. */
const FULL_OVER_LITE = 1.9;
const MORE_MASKS = 1.15;

export interface Adaptation {
  /** Cheaper towards the end. */
  readonly efforts: readonly Effort[];
  readonly index: number;
  /** Milliseconds of the frames since the last step, the newest last. */
  readonly recent: readonly number[];
  readonly sinceStep: number;
  readonly lastStep: "up" | "down" | undefined;
  /** Factor on the frames to wait before a step up. */
  readonly patience: number;
}

/** `warmUpMs`: of one warmed-up call of the full network with its mask; a slow one starts with lite. */
export function startAdapting(models: readonly ModelName[], warmUpMs: number | undefined): Adaptation {
  const efforts = EFFORTS.filter(({ model }) => models.includes(model));
  const late = warmUpMs !== undefined && warmUpMs > LATE_MS;
  const lite = efforts.findIndex(({ model }) => model === "lite");
  return {
    efforts,
    index: late && lite > 0 ? lite : 0,
    recent: [],
    sinceStep: 0,
    lastStep: undefined,
    patience: 1,
  };
}

export const effortOf = ({ efforts, index }: Adaptation): Effort => efforts[index]!;

/** A network that did not load: from here on without it. */
export function withoutModel(state: Adaptation, model: ModelName): Adaptation {
  const efforts = state.efforts.filter((effort) => effort.model !== model);
  if (efforts.length === 0) return state;
  const index = model === "full" ? 0 : efforts.length - 1;
  return { ...state, efforts, index, recent: [], sinceStep: 0, lastStep: undefined };
}

/** `ms`: from hand-over to events, of a frame that went through the network. */
export function adapt(state: Adaptation, ms: number): Adaptation {
  const next: Adaptation = {
    ...state,
    recent: [...state.recent, ms].slice(-FRAMES_TO_STEP_UP),
    sinceStep: state.sinceStep + 1,
  };
  // A step up that held is forgiven.
  const held = next.lastStep === "up" && next.sinceStep >= FAILED_WITHIN;
  const settled: Adaptation = held ? { ...next, lastStep: undefined, patience: 1 } : next;
  return stepDown(settled) ?? stepUp(settled) ?? settled;
}

function stepDown(state: Adaptation): Adaptation | undefined {
  if (state.index === state.efforts.length - 1 || state.recent.length < FRAMES_TO_STEP_DOWN) return undefined;
  const now = median(state.recent.slice(-FRAMES_TO_STEP_DOWN))!;
  if (now <= LATE_MS) return undefined;
  const patience = state.lastStep === "up" ? Math.min(MOST_PATIENCE, state.patience * 2) : state.patience;
  return { ...stepped(state, 1), lastStep: "down", patience };
}

function stepUp(state: Adaptation): Adaptation | undefined {
  if (state.index === 0 || state.sinceStep < FRAMES_TO_STEP_UP * state.patience) return undefined;
  const now = median(state.recent)!;
  const from = effortOf(state).model;
  const to = state.efforts[state.index - 1]!.model;
  const ratio = from === to ? MORE_MASKS : FULL_OVER_LITE;
  return now * ratio <= ROOM_MS ? { ...stepped(state, -1), lastStep: "up" } : undefined;
}

const stepped = (state: Adaptation, by: 1 | -1): Adaptation => ({
  ...state,
  index: state.index + by,
  recent: [],
  sinceStep: 0,
});

/** The mask is to be read this often at least, also where frames are rare. */
const MASK_AT_LEAST_EVERY: Seconds = 0.2;
/** Frames of a steady camera come a little early or late: less than this is no lateness. */
const UNSTEADY: Seconds = 0.005;

/**
 * Whether the frame at `t` reads the mask. Where waiting for the next frame (`interval` later) would make the mask older
 * than a fifth of a second, this one does.
 */
export function maskDue(effort: Effort, t: Seconds, last: Seconds, interval: Seconds): boolean {
  const age = t - last;
  const oldest = Math.max(effort.maskEvery, MASK_AT_LEAST_EVERY);
  return age + UNSTEADY >= effort.maskEvery || age + interval > oldest + UNSTEADY;
}
