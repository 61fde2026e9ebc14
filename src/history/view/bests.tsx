/** Personal bests: clean reps in a row, full holds in a row, the steadiest set. */
import type { ExerciseName } from "../../core/quantity.ts";
import { historyText } from "../../messages/history.ts";
import { type Best, bests, type DoneSet } from "../statistics.ts";
import { figure, shortDay } from "./dates.ts";

function Line({
  best,
  words,
}: {
  readonly best: Best | undefined;
  readonly words: (value: number) => string;
}) {
  if (!best) return null;
  return (
    <li>
      <b>{words(best.value)}</b> {historyText.value.bests.on(shortDay(best.set.day))}
    </li>
  );
}

export function Bests({
  sets,
  exercise,
}: {
  readonly sets: readonly DoneSet[];
  readonly exercise: ExerciseName;
}) {
  const text = historyText.value.bests;
  const found = bests(sets, exercise);
  if (!found.cleanRow && !found.heldRow && !found.steadiest) return null;
  return (
    <div class="bests">
      <h3>{text.title}</h3>
      <ul>
        <Line best={found.cleanRow} words={text.cleanRow} />
        <Line best={found.heldRow} words={text.heldRow} />
        <Line best={found.steadiest} words={(share) => text.steadiest(figure(share * 100))} />
      </ul>
      <p class="soft">{text.note}</p>
    </div>
  );
}
