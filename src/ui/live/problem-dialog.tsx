/** What stopped the session, what to do next, and the ways on. Reps already counted are kept, and it says so. */
import { useEffect, useRef } from "preact/hooks";
import { samples } from "../../core/catalogue.ts";
import { problemsText } from "../../messages/problems.ts";
import type { Problem } from "../../run/live.ts";

interface ProblemDialogProps {
  readonly problem: Problem;
  readonly reps: number;
  readonly retry: () => void;
}

export function ProblemDialog({ problem, reps, retry }: ProblemDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const text = problemsText.value;
  const words = text.codes[problem.code];
  return (
    // Escape would leave an empty stage behind; the ways on are the buttons.
    <dialog
      ref={dialog}
      class="problem"
      role="alertdialog"
      aria-labelledby="problem-what"
      aria-describedby="problem-next"
      data-code={problem.code}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="problem-what">{words.what}</h2>
      <p id="problem-next">{words.next}</p>
      {reps > 0 && <p class="problem-kept">{text.kept(reps)}</p>}
      <p class="row">
        <button type="button" class="button strong" onClick={retry}>
          {problem.code === "camera-lost" ? text.reconnect : text.again}
        </button>
        <a class="button quiet" href="#/review">
          {text.review}
        </a>
        <a class="button quiet" href={`#/sample/${samples()[0]}`}>
          {text.sample}
        </a>
      </p>
      <p class="row">
        <a href="#/settings">{text.settings}</a>
        <a href="#/">{text.leave}</a>
      </p>
      <details>
        <summary>{text.details}</summary>
        <pre>
          {problem.code}: {problem.details}
        </pre>
      </details>
    </dialog>
  );
}
