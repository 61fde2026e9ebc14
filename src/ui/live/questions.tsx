/** The three questions of the live screen: the health notice before the first set, pain, and leaving a set. */
import { liveText } from "../../messages/live.ts";
import { setCardText } from "../../messages/set-card.ts";
import { AskDialog } from "./ask-dialog.tsx";

/** Once, before the camera is opened. */
export function HealthNotice({ accept }: { readonly accept: () => void }) {
  const text = liveText.value.health;
  return (
    <AskDialog
      id="health"
      title={text.title}
      answers={
        <button type="button" class="button strong" onClick={accept}>
          {text.accept}
        </button>
      }
    >
      <p>{text.text}</p>
    </AskDialog>
  );
}

interface PainProps {
  readonly goOn: () => void;
  readonly end: () => void;
}

/** Counting stands still until this is answered; going on is in the very same set. */
export function PainQuestion({ goOn, end }: PainProps) {
  const text = setCardText.value.pain;
  return (
    <AskDialog
      id="pain"
      title={text.title}
      answers={
        <>
          <button type="button" class="button strong" onClick={end}>
            {text.end}
          </button>
          <button type="button" class="button quiet" onClick={goOn}>
            {text.slip}
          </button>
        </>
      }
    >
      <p>{text.text}</p>
    </AskDialog>
  );
}

interface LeaveProps {
  readonly reps: number;
  readonly stay: () => void;
  readonly end: () => void;
  readonly leave: () => void;
}

/** A set with reps in it is not left by a slip of the finger. */
export function LeaveQuestion({ reps, stay, end, leave }: LeaveProps) {
  const text = setCardText.value.leave;
  return (
    <AskDialog
      id="leave"
      title={text.title}
      dismiss={stay}
      answers={
        <>
          <button type="button" class="button strong" onClick={stay}>
            {text.stay}
          </button>
          <button type="button" class="button quiet" onClick={end}>
            {text.end}
          </button>
          <button type="button" class="button quiet" onClick={leave}>
            {text.leave}
          </button>
        </>
      }
    >
      <p>{text.kept(reps)}</p>
    </AskDialog>
  );
}

/** In a workout. */
export function StopQuestion(props: { readonly stay: () => void; readonly stop: () => void }) {
  const text = setCardText.value;
  return (
    <AskDialog
      id="stop"
      title={text.stop.title}
      dismiss={props.stay}
      answers={
        <>
          <button type="button" class="button strong" onClick={props.stay}>
            {text.leave.stay}
          </button>
          <button type="button" class="button quiet" onClick={props.stop}>
            {text.stop.stop}
          </button>
        </>
      }
    >
      <p>{text.stop.text}</p>
    </AskDialog>
  );
}
