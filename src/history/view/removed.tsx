/** What was just deleted, with the way back. */
import { type Signal, useSignal } from "@preact/signals";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import { asHistoryError } from "../database.ts";

export interface Removed {
  readonly words: string;
  /** Absent where nothing was left to bring back. */
  readonly undo: (() => Promise<void>) | undefined;
}

export function Undo({ removed }: { readonly removed: Signal<Removed | undefined> }) {
  const text = historyText.value.sets;
  const problem = useSignal<string | undefined>(undefined);
  const now = removed.value;
  const back = () => {
    problem.value = undefined;
    now?.undo?.().then(
      () => {
        removed.value = undefined;
      },
      (error: unknown) => {
        problem.value = historyProblemText.value[asHistoryError(error).code];
      },
    );
  };
  return (
    <p class="undo" role="status" data-shown={now !== undefined}>
      {now && <span>{problem.value ?? now.words}</span>}
      {now?.undo && (
        <button type="button" class="button quiet" onClick={back}>
          {text.undo}
        </button>
      )}
    </p>
  );
}
