/**
 * How a set felt: effort and pain, each by one press, and nothing has to be answered. What is chosen is taken back by
 * pressing it once more. Right after a set, in the summary of a workout, and later in the history.
 */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { EFFORTS, type Feeling, type FeelingChange, PAIN_SITES, painIn } from "../../core/session/feeling.ts";
import { feelingText } from "../../messages/feeling.ts";
import "./feeling.css";

interface FeelingProps {
  readonly feeling: Feeling;
  readonly change: (change: FeelingChange) => void;
  /** Nothing hurt before in this session: whom to ask is said here. */
  readonly advise: boolean;
}

function Effort({ feeling: { effort }, change }: Pick<FeelingProps, "feeling" | "change">) {
  const text = feelingText.value;
  return (
    <fieldset class="feeling-effort">
      <legend>{text.effort}</legend>
      <div class="feeling-scale">
        {EFFORTS.map((n) => (
          <button
            key={n}
            type="button"
            class="feeling-choice"
            aria-pressed={effort === n}
            aria-label={text.effortButton(n)}
            onClick={() => change({ effort: effort === n ? null : n })}
          >
            {n}
          </button>
        ))}
      </div>
      <p class="feeling-word" role="status">
        {effort === undefined ? text.skip : text.effortName(effort)}
      </p>
    </fieldset>
  );
}

function Pain({ feeling, change, advise }: FeelingProps) {
  const text = feelingText.value;
  const where = painIn(feeling);
  // "Yes" alone tells nothing yet: it asks where.
  const asked = useSignal(false);
  const open = where !== undefined || (asked.value && feeling.pain !== "none");
  const id = useId();
  return (
    <>
      <fieldset class="feeling-pain">
        <legend>{text.pain}</legend>
        <div class="feeling-answers">
          <button
            type="button"
            class="feeling-choice"
            aria-pressed={feeling.pain === "none"}
            onClick={() => {
              asked.value = false;
              change({ pain: feeling.pain === "none" ? null : "none" });
            }}
          >
            {text.no}
          </button>
          <button
            type="button"
            class="feeling-choice"
            aria-pressed={open}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              asked.value = !open;
              if (feeling.pain !== undefined) change({ pain: null });
            }}
          >
            {text.yes}
          </button>
        </div>
      </fieldset>
      <fieldset class="feeling-sites" id={id} hidden={!open}>
        <legend class="unseen-text">{text.where}</legend>
        {PAIN_SITES.map((site) => (
          <button
            key={site}
            type="button"
            class="feeling-choice"
            aria-pressed={where === site}
            onClick={() => change({ pain: where === site ? null : site })}
          >
            {text.site[site]}
          </button>
        ))}
      </fieldset>
      <p class="feeling-noted" role="status">
        {where !== undefined && `${text.noted}${advise ? ` ${text.advice}` : ""}`}
      </p>
    </>
  );
}

export function HowItFelt(props: FeelingProps) {
  return (
    <section class="feeling" aria-label={feelingText.value.title}>
      <div class="feeling-questions">
        <Effort {...props} />
        <Pain {...props} />
      </div>
    </section>
  );
}
