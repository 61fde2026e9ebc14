/** What a kind of movement is to the generator. */
import type { ExerciseName } from "../../../src/core/quantity.ts";
import type { Viewing } from "./camera.ts";
import type { Move } from "./film.ts";
import type { Draw } from "./person.ts";
import type { Figure } from "./skeleton.ts";

export interface Kind {
  readonly name: string;
  /** Which set it happens in the middle of: good mornings for who stands, supermans for who lies. */
  readonly among: "good-morning" | "superman";
  /** The exercise that it is: recognised it counts as that, and as no other. */
  readonly is?: ExerciseName;
  /** Where it begins where no set has; in a set it is gone to from the rest. */
  readonly from: (draw: Draw) => Figure;
  /** Begins and ends at `rest`, which is what `from` gave, or (standing) the set's own rest. */
  readonly moves: (draw: Draw, rest: Figure) => readonly Move[];
}

export interface TrueKind {
  readonly name: string;
  readonly exercise:
    | "good-morning"
    | "romanian-deadlift"
    | "deadlift"
    | "squat"
    | "shoulder-press"
    | "superman"
    | "alternating-superman"
    | "w-superman"
    | "arms-back-superman"
    | "bird-dog";
  readonly viewing?: Viewing;
  /** So many of a hundred sets may be counted wrong by a rep, where that is known to be more than of other kinds. */
  readonly wrong?: number;
  /** Where whoever begins a set stands before, where that is not where its reps rest. */
  readonly from?: (draw: Draw) => Figure;
  readonly rest: (draw: Draw) => Figure;
  /** `i`: how many reps came before. */
  readonly rep: (draw: Draw, rest: Figure, i: number) => readonly Move[];
}
