/** A mark a rep: its form tells the verdict, its colour repeats it, its name says it. */
import { VERDICTS, type Verdict, verdictOf } from "../../../core/coaching/verdict.ts";
import type { Rep } from "../../../core/events.ts";
import { faultName, reasonName } from "../../../messages/exercises.ts";
import { setCardText } from "../../../messages/set-card.ts";
import { Icon, type IconName } from "../../icon.tsx";

const SIGNS: Readonly<Record<Verdict, IconName>> = {
  clean: "good",
  fault: "fix",
  "not-judged": "unsure",
  "not-counted": "close",
};

/** "to correct: rounded back" */
function inWords(rep: Rep): string {
  const verdict = verdictOf(rep);
  const name = setCardText.value.verdict[verdict];
  const why =
    verdict === "not-counted"
      ? rep.reason && reasonName(rep.exercise, rep.reason)
      : rep.faults[0] && faultName(rep.exercise, rep.faults[0].kind);
  return why ? `${name}, ${why}` : name;
}

interface StripProps {
  readonly movements: readonly Rep[];
  /** Whether there are pictures of it to be shown. */
  readonly canShow: (rep: Rep) => boolean;
  readonly chosen: Rep | undefined;
  readonly show: (rep: Rep) => void;
}

export function RepStrip({ movements, canShow, chosen, show }: StripProps) {
  const text = setCardText.value;
  return (
    <ol class="rep-strip" aria-label={text.strip} data-many={movements.length > 16}>
      {movements.map((rep) => {
        const verdict = verdictOf(rep);
        const name = rep.counted ? text.rep(rep.number, inWords(rep)) : text.attempt(inWords(rep));
        const mark = (
          <>
            <Icon name={SIGNS[verdict]} />
            <span class="rep-number" aria-hidden="true">
              {rep.counted ? rep.number : ""}
            </span>
          </>
        );
        return (
          <li key={rep.countedAt} data-verdict={verdict}>
            {canShow(rep) ? (
              <button
                type="button"
                class="rep-mark"
                aria-label={name}
                aria-pressed={chosen === rep}
                title={name}
                onClick={() => show(rep)}
              >
                {mark}
              </button>
            ) : (
              <span class="rep-mark" role="img" aria-label={name} title={name}>
                {mark}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** "8 clean, 2 to correct": only what there is. */
export function Tally({ movements }: { readonly movements: readonly Rep[] }) {
  const text = setCardText.value.tally;
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    n: movements.filter((rep) => verdictOf(rep) === verdict).length,
  })).filter(({ n }) => n > 0);
  return (
    <ul class="set-tally">
      {counts.map(({ verdict, n }) => (
        <li key={verdict} data-verdict={verdict}>
          <Icon name={SIGNS[verdict]} />
          {text[verdict](n)}
        </li>
      ))}
    </ul>
  );
}
