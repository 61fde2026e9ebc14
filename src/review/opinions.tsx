/** Whether people agree with a verdict: two buttons for the user, and what the others said. */

import type { Rep } from "../core/events.ts";
import type { FaultKind } from "../core/quantity.ts";
import { verdictsOn } from "../core/session/comments.ts";
import { faultName } from "../messages/exercises.ts";
import { shareText } from "../messages/share.ts";
import { author } from "./author.ts";
import { nameOf } from "./author-name.tsx";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly rep: Rep;
  readonly about: "count" | FaultKind;
  /** Without the buttons, until the rep is chosen. */
  readonly readOnly?: boolean;
}

export function Opinions({ model, recording, rep, about, readOnly }: Props) {
  const text = shareText.value.verdict;
  const said = verdictsOn(recording.comments.value, rep, about);
  const mine = said.find((one) => one.author.id === author.value.id)?.verdict?.agrees;
  const others = said.filter((one) => one.author.id !== author.value.id);
  if (readOnly && said.length === 0) return null;
  const what = about === "count" ? text.count : faultName(rep.exercise, about);
  const button = (agrees: boolean) => (
    <button
      type="button"
      class="mark"
      aria-pressed={mine === agrees}
      onClick={() => model.judge(rep, about, agrees)}
    >
      {agrees ? text.agree : text.disagree}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a table's line.
    <span class="opinions" role="group" aria-label={text.group(what, rep.number)}>
      {readOnly
        ? mine !== undefined && <span class="opinion">{mine ? text.youAgree : text.youDisagree}</span>
        : [button(true), button(false)]}
      {others.map((one) => (
        <span class="opinion" key={one.id} data-agrees={one.verdict?.agrees}>
          {one.verdict?.agrees ? text.agrees(nameOf(one.author)) : text.disagrees(nameOf(one.author))}
        </span>
      ))}
    </span>
  );
}
