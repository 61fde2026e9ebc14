/** An outline over the picture to stand or lie in; it closes, in the colour of "as it should be", when the body fits. */
import { exerciseNamed } from "../../core/catalogue.ts";
import { lies } from "../../core/exercise.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { prepareText } from "../../messages/prepare.ts";

/** Side-on, facing right, on a field of 100 by 200: head, trunk with hanging arm, leg, foot. */
const STANDING =
  "M50 8c8 0 13 6 13 14 0 6-3 11-7 13l1 5c8 3 11 10 11 19l-1 34c0 4-1 7-2 9l-1 22 2 30-1 33 9 5c3 2 3 6-1 6H45l1-44-3-30 1-28c-6-8-8-20-6-34 1-11 3-19 8-22l-1-5c-5-3-8-8-8-13 0-8 5-14 13-14z";
/** Face down, head to the right, arms overhead, on a field of 200 by 60. */
const LYING =
  "M4 44l14-7 30 1 34-4c8-6 22-8 34-6l22 3c2-6 8-10 14-10 8 0 13 5 13 11l27 4c6 1 6 8 0 8l-30 2c-4 3-12 3-18 1l-28 5-44 2-34 3H6c-4 0-5-10-2-13z";

interface SilhouetteProps {
  readonly exercise: ExerciseName | undefined;
  readonly fits: boolean;
}

export function Silhouette({ exercise, fits }: SilhouetteProps) {
  const lying = exercise !== undefined && lies(exerciseNamed(exercise));
  const text = prepareText.value.outline;
  return (
    <svg
      class="silhouette"
      data-fits={fits}
      data-lying={lying}
      viewBox={lying ? "0 0 200 60" : "0 0 100 200"}
      role="img"
      aria-label={lying ? text.lying : text.standing}
    >
      <path class="silhouette-edge" d={lying ? LYING : STANDING} />
      <path class="silhouette-line" d={lying ? LYING : STANDING} />
    </svg>
  );
}
