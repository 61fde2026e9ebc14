/** Exercises of one signal each, movements that are one of them, and a coach who watches. */
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { Signal } from "../../../src/core/quantity.ts";
import { advanceAll } from "../../../src/core/session/rivals.ts";
import type { CoachOptions, CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import { type Change, measured, standingUp } from "../measured.ts";
import { knowing } from "./knowing.ts";

/** Out where a signal rises by 20 above its rest, and a rep where that signal rose most of all. */
export function toy(name: string, signal: Signal, over: Partial<Exercise> = {}): Exercise {
  const value = (m: Measurement) => m.signals[signal];
  const rules = kneeBend.cycleRules({ shallowBelow: 45, rest: {}, usual: {}, backs: [], necks: [] });
  return {
    ...kneeBend,
    name,
    restLevels: { [signal]: value },
    restBand: 6,
    postures: ["upright", "hinged", "other"],
    cycleRules: ({ rest }) => ({
      ...rules,
      strands: [
        {
          ...rules.strands[0]!,
          excursion: (m) => {
            const now = value(m);
            return now === undefined ? undefined : now - (rest[signal] ?? 0);
          },
        },
      ],
    }),
    judge: ({ during }) => {
      const most = (of: Signal) => Math.max(...during.map((m) => m.signals[of] ?? 0));
      const others = (["trunkInclination", "kneeFlexion", "hipFlexion"] as const).filter((s) => s !== signal);
      if (others.some((other) => most(other) > most(signal))) return undefined;
      const [start, end] = [during[0]!.t, during.at(-1)!.t];
      return {
        start,
        peakStart: start + 0.4 * (end - start),
        peakEnd: start + 0.5 * (end - start),
        end,
        peak: { [signal]: most(signal) },
        faults: [],
        notJudged: [],
        ...(most(signal) < 45 ? { reason: "half-way" as const } : {}),
      };
    },
    attempted: () => true,
    faults: [],
    ...over,
  };
}
export const bow = toy("toy-bow", "trunkInclination");
export const dip = toy("toy-dip", "kneeFlexion");
export const fold = toy("toy-fold", "hipFlexion");
export const lie = toy("toy-lie", "legLift", { startPosture: "prone" });

export const still: Change = { seconds: 1, over: { still: true } };
/** There and back: a movement of one signal, with a little of another on the way. */
export const move = (to: Partial<Record<Signal, number>>): Change[] => [
  { seconds: 1.5, to, over: { posture: "other" } },
  { seconds: 1.5, to: standingUp, over: { posture: "other" } },
  still,
];
export const dipping = move({ kneeFlexion: 80, trunkInclination: 30 });
export const bowing = move({ trunkInclination: 75, kneeFlexion: 30 });

export interface Played {
  readonly state: CoachState;
  readonly events: readonly CoachEvent[];
}
/** From somebody who stands armed for the first of the exercises. */
export function play(
  exercises: readonly Exercise[],
  changes: readonly Change[],
  { options = {}, over = {} }: { options?: Partial<CoachOptions>; over?: Partial<CoachState> } = {},
): Played {
  return knowing(exercises, () => {
    const events: CoachEvent[] = [];
    const [leader] = exercises;
    const fresh = createCoach({ exercises, ...options });
    let state: CoachState = {
      ...fresh,
      following: leader!.name,
      presence: { ...fresh.presence, armed: leader!.name },
      first: { t: 0, height: 720 },
      ...over,
    };
    for (const m of measured(standingUp, [still, ...changes])) {
      state = advanceAll(state, m, 0.05, events);
      state = { ...state, view: { ...state.view, t: m.t } };
    }
    return { state, events };
  });
}
export const told = ({ events }: Played) =>
  events.flatMap((event) =>
    event.type === "rep" || event.type === "armed" || event.type === "disarmed"
      ? [`${event.type} ${event.exercise}`]
      : event.type === "no-rep"
        ? [`no-rep ${event.rep.exercise}`]
        : [],
  );
