/**
 * Finds movements that leave a start posture and come back to it, whatever the exercise: the one place where frames
 * become candidates for reps. Each exercise names its strands (a trunk, a pair of limbs), how far each is from its
 * resting level, and pairs of thresholds for "out" and "back", so that a strand that hovers at one of them makes no
 * second movement.
 *
 * Whoever never comes quite back turns round instead: low down, and up again or staying there. The next movement then
 * leaves from that level. What is remembered is bounded: a movement of any length costs the same a frame.
 */
import { median, type Seconds } from "../quantity.ts";

/** Something that goes out and comes back. Excursions are in the strand's own unit, above its resting level. */
export interface Strand<S> {
  /** `undefined`: not seen. */
  readonly excursion: (sample: S) => number | undefined;
  /** Out above this. */
  readonly out: number;
  /** Back below this, or below a share of the peak that is itself at most `backMost`; under `out`. */
  readonly back: number;
  readonly backShare: number;
  readonly backMost: number;
  /** Turned round: lower than this share of the peak and than `turnMost`, then up again by `turnRise` or settled. */
  readonly turnShare: number;
  readonly turnMost: number;
  readonly turnRise: number;
}

export interface CycleRules<S> {
  readonly strands: readonly Strand<S>[];
  /** What lasts longer is ended, seconds. */
  readonly longest: Seconds;
  /** How far before a movement left it may have begun, seconds; without it 1.5. */
  readonly memory?: Seconds;
}

/** A strand's highest point so far, and its lowest since. */
interface Turn {
  readonly peak: number;
  readonly low: number;
  readonly lowAt: Seconds;
}

export interface CycleState<S> {
  /** The last moments before the movement (`memory`): where it began lies in here. */
  readonly before: readonly S[];
  /** Where each strand rests, 0 unless it never came quite back. */
  readonly floors: readonly number[];
  /** Samples since the movement left, thinned evenly when they become many; absent at rest. */
  readonly out: readonly S[] | undefined;
  readonly turns: readonly (Turn | undefined)[];
  /** It was out from the first sample on. */
  readonly unbegun?: true;
  /** Seconds that samples of `out` are apart at least. */
  readonly spacing: Seconds;
  /** How many there were since the movement left, those that were thinned out too. */
  readonly pictures: number;
  /** The last sample that showed a strand. */
  readonly seenAt: Seconds | undefined;
  /** The movement went on, or began, out of sight. */
  readonly interrupted: boolean;
  /** Seconds of it in which the body did something else. */
  readonly astray: Seconds;
}

export interface Movement<S> {
  readonly before: readonly S[];
  readonly during: readonly S[];
  /** The sample at which it was known to be over. */
  readonly back: S;
  readonly ended: "back" | "interrupted" | "too-long";
  /** Seconds in which the body was seen to do something else. */
  readonly astray: Seconds;
  /** Between two pictures, on average, where more came by than `during` has. */
  readonly interval?: Seconds;
}

const MEMORY: Seconds = 1.5;
/** Out of sight for longer than this, or than a few pictures of a slow camera, is a gap. */
const GAP: Seconds = 0.5;
const GAP_PICTURES = 2.5;
const FINEST: Seconds = 1 / 60;
const MOST_SAMPLES = 240;
/** Low down without going lower for so long is as far back as this strand comes. */
const SETTLED: Seconds = 0.4;
/** Up again by this share of the peak at least: a tremble is no turn. */
const TURN_PEAK_SHARE = 0.1;

export const atRest = <S>(): CycleState<S> => ({
  before: [],
  floors: [],
  out: undefined,
  turns: [],
  spacing: FINEST,
  pictures: 0,
  seenAt: undefined,
  interrupted: false,
  astray: 0,
});

/**
 * Whether a movement is under way. One that nothing came before is none yet: who lifts from the floor stands there first, at the
 * height that the lift goes to.
 */
export const isUnderWay = <S>({ out, unbegun }: Pick<CycleState<S>, "out" | "unbegun">): boolean =>
  out !== undefined && unbegun === undefined;

interface Timed {
  readonly t: Seconds;
}

export function cycle<S extends Timed>(
  rules: CycleRules<S>,
  before: CycleState<S>,
  sample: S,
): [CycleState<S>, Movement<S> | undefined] {
  const now = rules.strands.map((strand) => strand.excursion(sample));
  if (now.every((x) => x === undefined)) return [before, undefined];
  const gap = isGap(before, sample.t);
  const state = { ...before, seenAt: sample.t };
  if (!state.out) return [resting(rules, state, sample, now, gap), undefined];
  const { spacing, samples } = remembered(state.out, sample, state.spacing);
  const turns = now.map((x, i) => followed(state.turns[i], x, sample.t));
  const pictures = state.pictures + 1;
  const moving = { ...state, turns, spacing, pictures, out: samples, interrupted: state.interrupted || gap };
  const ended = moving.interrupted ? "interrupted" : "back";
  const { before: rested, astray } = state;
  const over = { before: rested, during: samples, back: sample, astray, ...pacedAt(moving) };
  if (rules.strands.every((strand, i) => isBack(strand, turns[i], now[i])))
    // The way back of this movement is no part of the next one.
    return [
      { ...atRest(), seenAt: sample.t, before: [sample] },
      { ...over, ended },
    ];
  if (rules.strands.every((strand, i) => hasTurned(strand, turns[i], now[i], sample.t)))
    return turnedRound(rules, moving, sample, ended);
  if (sample.t - samples[0]!.t > rules.longest)
    return [
      { ...atRest(), seenAt: sample.t },
      { ...over, ended: "too-long" },
    ];
  return [moving, undefined];
}

/** Absent where `out` has every picture that came by: it shows by itself how far they were apart. */
function pacedAt<S extends Timed>({
  out,
  pictures,
}: Pick<CycleState<S>, "out" | "pictures">): { readonly interval?: Seconds } {
  const [first, last] = [out?.[0], out?.at(-1)];
  if (!first || !last || pictures <= out!.length) return {};
  return { interval: (last.t - first.t) / (pictures - 1) };
}

function isGap<S extends Timed>(state: CycleState<S>, t: Seconds): boolean {
  const { before, out, seenAt } = state;
  if (seenAt === undefined || t - seenAt <= GAP) return false;
  const seen = [...before, ...(out ?? [])];
  const apart = median(seen.slice(1).map((sample, i) => sample.t - seen[i]!.t)) ?? 0;
  const usual = pacedAt(state).interval ?? apart;
  return t - seenAt > GAP_PICTURES * usual;
}

function resting<S extends Timed>(
  rules: CycleRules<S>,
  state: CycleState<S>,
  sample: S,
  now: readonly (number | undefined)[],
  gap: boolean,
): CycleState<S> {
  const floors = rules.strands.map(({ back }, i) => {
    const floor = Math.min(state.floors[i] ?? 0, now[i] ?? Number.POSITIVE_INFINITY);
    return floor < back ? 0 : floor;
  });
  if (rules.strands.some(({ out }, i) => (now[i] ?? 0) - floors[i]! > out))
    return {
      ...state,
      floors,
      out: [sample],
      ...(state.before.length === 0 ? { unbegun: true as const } : {}),
      turns: now.map((x) => followed(undefined, x, sample.t)),
      spacing: FINEST,
      pictures: 1,
      interrupted: gap,
      astray: 0,
    };
  const { memory = MEMORY } = rules;
  return { ...state, floors, before: [...state.before, sample].filter((s) => s.t >= sample.t - memory) };
}

const followed = (turn: Turn | undefined, x: number | undefined, t: Seconds): Turn | undefined => {
  if (x === undefined) return turn;
  if (!turn || x > turn.peak) return { peak: x, low: x, lowAt: t };
  return x < turn.low ? { ...turn, low: x, lowAt: t } : turn;
};

/** What is not seen now does not keep a movement from being over. */
const isBack = <S>(
  { back, backShare, backMost }: Strand<S>,
  turn: Turn | undefined,
  x: number | undefined,
): boolean =>
  turn === undefined || x === undefined || x < Math.max(back, Math.min(backMost, backShare * turn.peak));

function hasTurned<S>(strand: Strand<S>, turn: Turn | undefined, x: number | undefined, t: Seconds): boolean {
  if (isBack(strand, turn, x)) return true;
  const { peak, low, lowAt } = turn!;
  if (low > Math.min(strand.turnMost, strand.turnShare * peak)) return false;
  return x! - low >= Math.max(strand.turnRise, TURN_PEAK_SHARE * peak) || t - lowAt >= SETTLED;
}

/** Over at its lowest point, from which the next movement leaves. */
function turnedRound<S extends Timed>(
  { strands }: CycleRules<S>,
  state: CycleState<S>,
  sample: S,
  ended: Movement<S>["ended"],
): [CycleState<S>, Movement<S>] {
  const { before, out, turns, astray } = state;
  const over = Math.max(...turns.map((turn) => turn?.lowAt ?? 0));
  const during = out!.filter(({ t }) => t <= over);
  return [
    {
      ...atRest(),
      seenAt: sample.t,
      before: out!.filter(({ t }) => t >= over),
      floors: strands.map(({ back }, i) => {
        const low = turns[i]?.low ?? 0;
        return low < back ? 0 : low;
      }),
    },
    { before, during, back: sample, ended, astray, ...pacedAt(state) },
  ];
}

/** Past its peak, every strand at least half of the way back: what a recording that ends here would have shown. */
const MOSTLY = 0.5;

/** The movement under way as if it ended now, where it is mostly over. */
export function cutShort<S extends Timed>(
  { strands }: CycleRules<S>,
  state: CycleState<S>,
): Movement<S> | undefined {
  const { before, out, turns, interrupted, astray } = state;
  const last = out?.at(-1);
  if (!out || !last) return undefined;
  const mostlyBack = strands.every((strand, i) => {
    const [turn, x] = [turns[i], strand.excursion(last)];
    return turn === undefined || x === undefined || x < MOSTLY * turn.peak;
  });
  if (!mostlyBack) return undefined;
  const ended = interrupted ? "interrupted" : "back";
  return { before, during: out, back: last, ended, astray, ...pacedAt(state) };
}

/** Evenly thinned: the newest sample is always there, the others are `spacing` apart. */
function remembered<S extends Timed>(
  samples: readonly S[],
  sample: S,
  spacing: Seconds,
): { readonly samples: readonly S[]; readonly spacing: Seconds } {
  const near = 0.99 * spacing;
  const [last, previous] = [samples.at(-1), samples.at(-2)];
  const kept = last && previous && last.t - previous.t < near ? samples.slice(0, -1) : samples;
  if (kept.length < MOST_SAMPLES) return { samples: [...kept, sample], spacing };
  const wider = 2 * Math.max(spacing, (kept.at(-1)!.t - kept[0]!.t) / (kept.length - 1));
  const thin: S[] = [];
  for (const one of kept) if (thin.length === 0 || one.t - thin.at(-1)!.t >= 0.99 * wider) thin.push(one);
  return { samples: [...thin, sample], spacing: wider };
}
