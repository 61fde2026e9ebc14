/**
 * A kind of movement, filmed where no set has begun or in a pause of one, and true sets: pose frames, one seed each. What
 * is done in a pause shares its set with whatever else is done in one: the set is filmed once for each seed.
 */
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { aimed, drawCamera, type Viewing } from "./camera.ts";
import { beginning, filmed, type Move, type Paused } from "./film.ts";
import type { Kind, TrueKind } from "./kind.ts";
import { networkBefore } from "./network.ts";
import { type Draw, drawFrom, drawPerson } from "./person.ts";
import type { Figure } from "./skeleton.ts";
import { TRUE_KINDS } from "./true-kinds.ts";

type Exercise = TrueKind["exercise"];

interface Plan {
  readonly start: Figure;
  readonly script: readonly Move[];
}

/** By its name, so that every kind of movement is done in its own way within one seed. */
const nameSeed = (name: string): number =>
  [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 99991, 7);

const isOnFloor = (exercise: Exercise): boolean => exercise.endsWith("superman") || exercise === "bird-dog";

function shot(
  draw: Draw,
  exercise: Exercise,
  plan: (draw: Draw) => Plan,
  viewing?: Viewing,
  errors: 0 | 1 = 1,
  fps?: number,
): readonly PoseFrame[] {
  const person = drawPerson(draw);
  const floor = isOnFloor(exercise);
  const drawn = drawCamera(draw, floor, viewing);
  const camera = { ...drawn, fps: fps ?? drawn.fps };
  const { start, script } = plan(draw);
  const { stills } = filmed(person, beginning(start, draw), script, camera.fps);
  return networkBefore(person, camera, floor, draw, errors)(stills, aimed(camera, stills), draw);
}

/**
 * Seconds filmed after a movement. What counts does so before it has quite ended (by 0.07 s at least, of true reps of every
 * exercise), and what has turned round short of it within 0.4 s of its lowest.
 */
const AFTER = 0.8;

/** Nothing came before but standing or lying there. */
export const cold = (kind: Kind, seed: number, viewing?: Viewing): readonly PoseFrame[] =>
  shot(
    drawFrom(seed, nameSeed(kind.name)),
    kind.among,
    (draw) => {
      const start = kind.from(draw);
      return { start, script: [{ seconds: 1.6 }, ...kind.moves(draw, start), { seconds: AFTER }] };
    },
    viewing,
  );

export interface BegunSet {
  /** Three true reps and a moment of rest. */
  readonly frames: readonly PoseFrame[];
  /** The movement, and back to where the set was. */
  readonly goOn: (kind: Kind) => readonly PoseFrame[];
}

/** What a camera shows beside the set: a step to each side; who sits up on the mat. */
const ROOM: Readonly<Record<Exercise, { readonly beside: number; readonly high: number }>> = {
  "good-morning": { beside: 0.5, high: 0 },
  "romanian-deadlift": { beside: 0.5, high: 0 },
  deadlift: { beside: 0.5, high: 0 },
  squat: { beside: 0.5, high: 0 },
  "shoulder-press": { beside: 0.5, high: 0 },
  superman: { beside: 0.25, high: 1 },
  "alternating-superman": { beside: 0.25, high: 1 },
  "w-superman": { beside: 0.25, high: 1 },
  "arms-back-superman": { beside: 0.25, high: 1 },
  "bird-dog": { beside: 0.25, high: 1 },
};

/** Three true reps, a pause, the movement, and back to where the set was. */
export function begunSet(exercise: Exercise, seed: number): BegunSet {
  const floor = isOnFloor(exercise);
  const draw = drawFrom(seed, nameSeed(exercise));
  const person = drawPerson(draw);
  const camera = drawCamera(draw, floor);
  const { rest: restOf, rep } = draw.pick(
    TRUE_KINDS.filter((kind) => kind.exercise === exercise && !kind.viewing),
  );
  const rest = restOf(draw);
  const script = [{ seconds: 1.6 }, ...[0, 1, 2].flatMap((i) => rep(draw, rest, i)), { seconds: 0.5 }];
  const { stills, end } = filmed(person, beginning(rest, draw), script, camera.fps);
  const project = aimed(camera, stills, ROOM[exercise]);
  const network = networkBefore(person, camera, floor, draw);
  const goOn = (kind: Kind, from: Paused): readonly PoseFrame[] => {
    const own = drawFrom(seed, nameSeed(kind.name));
    const start = floor ? kind.from(own) : { ...rest };
    const there: Move[] = floor
      ? [{ seconds: own.between(1.2, 2), to: start, anchor: "hips" }, { seconds: own.between(0.3, 1) }]
      : [];
    const back: Move = { seconds: own.between(1, 1.8), to: rest, anchor: floor ? "hips" : "feet" };
    const moves = [
      { seconds: own.between(0.1, 2) },
      ...there,
      ...kind.moves(own, start),
      back,
      { seconds: AFTER },
    ];
    return network(filmed(person, from, moves, camera.fps).stills, project, own);
  };
  return { frames: network(stills, project, draw), goOn: (kind) => goOn(kind, end) };
}

/** Enough to go on counting. */
export const SET_LENGTH = 3;
/** `errors`: the network's; 0 where it sees all as it is. */
export const trueSet = (
  kind: TrueKind,
  seed: number,
  errors: 0 | 1 = 1,
  fps?: number,
): readonly PoseFrame[] =>
  shot(
    drawFrom(seed, nameSeed(kind.name)),
    kind.exercise,
    (draw) => {
      const rest = kind.rest(draw);
      const reps = Array.from({ length: SET_LENGTH }, (_, i) => kind.rep(draw, rest, i)).flat();
      const start = kind.from?.(draw) ?? rest;
      const there: readonly Move[] = kind.from ? [{ seconds: 1.3, to: rest }, { seconds: 0.7 }] : [];
      return { start, script: [{ seconds: 1.8 }, ...there, ...reps, { seconds: 0.2 }] };
    },
    kind.viewing,
    errors,
    fps,
  );
