/** An outline over the picture to stand or lie in; it closes, in the colour of "as it should be", when the body fits. */
import { exerciseNamed } from "../../core/catalogue.ts";
import { lies } from "../../core/exercise.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { prepareText } from "../../messages/prepare.ts";

/** Side-on, facing right, on a field of 100 by 200: face, chest, thigh, shin, foot; heel, calf, seat, back, nape. */
const STANDING =
  "M50 6C58 6 63 11 63.5 18C63.6 20 65.6 22.4 65.6 23.5C65.6 24.6 64 25 63.5 25.6C63 30 62 33 58.5 33.6C57 34 56.6 35 57 37C57.4 39.5 59 41 60.5 42.5C64.5 47 65.6 53 65 60C64.5 69 61.5 77 61 86C60.8 93 62.5 98 62 106C61.4 120 58 131 57.2 142C58.4 152 56.6 167 54.4 180C54.4 184.5 58.5 187.5 66 189.8C69 190.8 69 194.4 66 194.4H42C40 194.4 39.4 192.4 40 190C42 181 42.4 172 41 163C38.6 155 40 147 42 140C42.4 128 37.4 117 36.6 107C35 99 35.4 92 40 86.4C42.4 79 38 69 37 59C36 49 40 43 44.6 39.4C46 37.6 46 34.6 44.6 32.6C39 29.6 36.4 24.4 36.4 18C36.8 11 42 6 50 6Z";
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
