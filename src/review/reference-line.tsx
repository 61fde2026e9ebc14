/** The chosen rep against the user's reference, and the button that makes it the reference. */
import type { Rep } from "../core/events.ts";
import { differenceFrom, referenceFrom } from "../core/session/reference.ts";
import { shareText } from "../messages/share.ts";
import { isReference, references, toggleReference } from "../ui/reference-store.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly reps: readonly Rep[];
}

export function ReferenceLine({ model, recording, reps }: Props) {
  const text = shareText.value.reference;
  const rep = model.chosenRep.value;
  if (!rep || !reps.includes(rep)) return null;
  const fit = referenceFrom(rep, recording.name);
  const chosen = fit !== undefined && isReference(fit);
  return (
    <div class="row reference">
      {fit && (
        <button
          type="button"
          class="button quiet small"
          aria-pressed={chosen}
          onClick={() => toggleReference(fit)}
        >
          {text.set(rep.number)}
        </button>
      )}
      <p role="status">{chosen ? text.isIt : comparedInWords(rep)}</p>
    </div>
  );
}

function comparedInWords(rep: Rep): string {
  const text = shareText.value.reference;
  const reference = references.value.find(({ exercise }) => exercise === rep.exercise);
  const by = reference && differenceFrom(rep, reference);
  if (!reference || !by) return "";
  const parts = [
    by.depth === undefined ? "" : text.depth(by.depth),
    text.lower(by.lower),
    text.raise(by.raise),
    by.hold === undefined ? "" : text.hold(by.hold),
    by.back === undefined ? "" : text.back(by.back),
  ].filter((part) => part !== "");
  return `${text.against(reference.source, reference.number)} ${parts.join(", ")}. ${by.depth === undefined ? "" : text.limit}`;
}
