/** A kind of movement, filmed where no set has begun or in a pause of one, and true sets: pose frames, one seed each. */
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { drawCamera } from "./camera.ts";
import { PRONE, UPRIGHT } from "./figures.ts";
import { filmed, type Move } from "./film.ts";
import type { Kind, TrueKind } from "./kind.ts";
import { asTheNetworkSees } from "./network.ts";
import { type Draw, drawFrom, drawPerson } from "./person.ts";
import type { Figure } from "./skeleton.ts";
import { TRUE_KINDS } from "./true-kinds.ts";

export interface Scene {
  readonly frames: readonly PoseFrame[];
  /** Reps that were really done. */
  readonly reps: number;
  /** When the last of them was over; 0 without any. */
  readonly repsEnd: number;
}

const lengthOf = (moves: readonly Move[]): number => moves.reduce((sum, { seconds }) => sum + seconds, 0);

function shot(
  seed: number,
  floor: boolean,
  plan: (draw: Draw) => { start: Figure; script: readonly Move[]; reps: number; repsEnd: number },
  viewing?: TrueKind["viewing"],
): Scene {
  const draw = drawFrom(seed);
  const person = drawPerson(draw);
  const camera = drawCamera(draw, floor, viewing);
  const { start, script, reps, repsEnd } = plan(draw);
  const stills = filmed(person, start, script, draw, camera.fps);
  return { frames: asTheNetworkSees(stills, person, camera, draw), reps, repsEnd };
}

/** Nothing came before but standing or lying there. */
export const cold = (kind: Kind, seed: number): Scene =>
  shot(seed, kind.among === "superman", (draw) => {
    const start = kind.from(draw);
    const script: Move[] = [{ seconds: 1.6 }, ...kind.moves(draw, start), { seconds: 1.6 }];
    return { start, script, reps: 0, repsEnd: 0 };
  });

/** Three true reps, a pause, the movement, and back to where the set was. */
export const within = (kind: Kind, seed: number): Scene =>
  shot(seed, kind.among === "superman", (draw) => {
    const sets = TRUE_KINDS.filter(({ exercise, viewing }) => exercise === kind.among && !viewing);
    const { rest: restOf, rep } = draw.pick(sets);
    const rest = restOf(draw);
    const set: Move[] = [
      { seconds: 1.6 },
      ...[1, 2, 3].flatMap(() => rep(draw, rest)),
      { seconds: draw.between(0.5, 2.5) },
    ];
    const floor = kind.among === "superman";
    const start = floor ? kind.from(draw) : { ...rest };
    const there: Move[] = floor
      ? [{ seconds: draw.between(1.2, 2), to: start, anchor: "hips" }, { seconds: draw.between(0.3, 1) }]
      : [];
    const back: Move[] = [
      { seconds: draw.between(1, 1.8), to: rest, anchor: floor ? "hips" : "feet" },
      { seconds: 2 },
    ];
    return {
      start: rest,
      script: [...set, ...there, ...kind.moves(draw, start), ...back],
      reps: 3,
      repsEnd: lengthOf(set),
    };
  });

export const SET_LENGTH = 4;
export const trueSet = (kind: TrueKind, seed: number): Scene =>
  shot(
    seed,
    kind.exercise === "superman",
    (draw) => {
      const rest = kind.rest(draw);
      const script: Move[] = [
        { seconds: 1.8 },
        ...Array.from({ length: SET_LENGTH }, () => kind.rep(draw, rest)).flat(),
        { seconds: 1 },
      ];
      return { start: rest, script, reps: SET_LENGTH, repsEnd: lengthOf(script) };
    },
    kind.viewing,
  );

export const STARTS = { UPRIGHT, PRONE };
