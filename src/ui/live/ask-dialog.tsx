/** A question that has to be answered first: a real dialog, over everything, with the focus in it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface AskProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
  /** The buttons; they stay in view however long the words are. */
  readonly answers: ComponentChildren;
  /** What Escape does; without it the dialog stays. */
  readonly dismiss?: () => void;
}

export function AskDialog({ id, title, children, answers, dismiss }: AskProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-ask={id}
      onCancel={(event) => {
        event.preventDefault();
        dismiss?.();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={`${id}-text`} class="ask-text">
        {children}
      </div>
      <p class="ask-answers">{answers}</p>
    </dialog>
  );
}
