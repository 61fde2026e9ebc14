/** A button for what can't be undone: it asks first, in a dialog whose first choice is to keep. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import { asHistoryError } from "../database.ts";

interface ConfirmProps {
  readonly question: string;
  /** For screen readers, where the words on the button need their surroundings. */
  readonly label?: string;
  readonly act: () => Promise<void>;
  readonly children: ComponentChildren;
}

export function ConfirmButton({ question, label, act, children }: ConfirmProps) {
  const text = historyText.value.yours;
  const asking = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (asking.value) dialog.current?.showModal();
  }, [asking.value]);
  const done = () => {
    asking.value = false;
    problem.value = undefined;
  };
  const go = () => {
    act().then(done, (error: unknown) => {
      problem.value = historyProblemText.value[asHistoryError(error).code];
    });
  };
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-label={label}
        onClick={() => {
          asking.value = true;
        }}
      >
        {children}
      </button>
      {asking.value && (
        <dialog class="confirm" ref={dialog} aria-labelledby={id} onClose={done}>
          <p id={id}>{question}</p>
          {problem.value && <p role="alert">{problem.value}</p>}
          <p class="row">
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {text.no}
            </button>
            <button type="button" class="button danger" onClick={go}>
              {text.yes}
            </button>
          </p>
        </dialog>
      )}
    </>
  );
}
