/** What happened, in words and rep by rep; each fault leads to its frame. */
import { exerciseNamed } from "../core/catalogue.ts";
import { isUnfinished, wordsOf } from "../core/coaching/phrases.ts";
import { nextOf } from "../core/coaching/summary.ts";
import { isClean } from "../core/coaching/verdict.ts";
import type { Fault, Rep } from "../core/events.ts";
import { type ExerciseName, type FaultKind, isSignal, type Signal } from "../core/quantity.ts";
import { language } from "../messages/catalogue.ts";
import { exercisesTitle, faultInList, faultName, reasonName } from "../messages/exercises.ts";
import { coachPhrases } from "../messages/phrases.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { clock } from "./clock.ts";
import type { ReviewModel } from "./model.ts";
import { Opinions } from "./opinions.tsx";
import { faultOfTime } from "./palette.ts";
import { markOn, type Recording, saidWrong } from "./recording.ts";
import { ReferenceLine } from "./reference-line.tsx";
import { setsOf, tellSet } from "./story.ts";
import { feltInWords, tellInWords } from "./telling.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

export function Evidence({ model, recording }: Props) {
  const text = reviewText.value.evidence;
  const reps = model.reps.value;
  if (!recording.analysis.value || reps.length === 0) {
    const done = recording.stage.value.kind === "done";
    return <p class="soft">{done ? text.noneFound : text.none}</p>;
  }
  const sets = setsOf(reps);
  return (
    <div class="evidence">
      <FaultCard model={model} recording={recording} />
      {sets.map((set) => (
        <section key={set[0]!.set} class="set">
          <h2>{text.set(set[0]!.set, exercisesTitle(set[0]!.exercise))}</h2>
          <Story reps={set} finished={recording.stage.value.kind === "done"} />
          <Felt words={feltInWords(recording.analysis.value, set[0]!.set)} />
          <RepTable model={model} recording={recording} reps={set} />
          <ReferenceLine model={model} recording={recording} reps={set} />
        </section>
      ))}
    </div>
  );
}

function Story({ reps, finished }: { readonly reps: readonly Rep[]; readonly finished: boolean }) {
  const story = tellSet(reps);
  if (!story) return null;
  const next = finished ? nextOf(story.facts, coachPhrases().value) : "";
  return (
    <p class="story">
      {tellInWords(story, false)} {next !== "" && <strong>{next}</strong>}
    </p>
  );
}

export const Felt = ({ words }: { readonly words: string }) =>
  words === "" ? null : <p class="soft felt">{words}</p>;

/** Percent. Nothing that is measured is certain. */
const MOST_SURE = 99;

function FaultCard({ model, recording }: Props) {
  const text = reviewText.value.fault;
  const chosen = model.chosenFault.value;
  if (!chosen) return null;
  const { rep, fault } = chosen;
  const name = faultName(rep.exercise, fault.kind);
  const inUnit = faultOfTime(fault.kind) ? text.seconds : text.degrees;
  const marked = markOn(recording.marks.value, rep, fault.kind) !== undefined;
  return (
    <section class="fault-card" aria-live="polite">
      <h3>{text.title(name, rep.number)}</h3>
      <p class="fault-value">{text.measured(inUnit(fault.value), inUnit(fault.limit))}</p>
      <p class="soft">
        {text.confidence(Math.min(MOST_SURE, Math.round(fault.confidence * 100)))} ·{" "}
        {text.at(clock(language.value, fault.at))}
      </p>
      <p>{wordsOf(coachPhrases().value, rep.exercise, fault.kind)?.advice}</p>
      <p class="row">
        <Opinions model={model} recording={recording} rep={rep} about={fault.kind} />
        <button
          type="button"
          class="button quiet small"
          onClick={() => {
            model.chosenFault.value = undefined;
          }}
        >
          {text.close}
        </button>
      </p>
      {marked && <p class="soft">{reviewText.value.evidence.markNote}</p>}
    </section>
  );
}

/** What was measured of a rep: the exercise's own values, then its pace and its place. */
export type MeasuredColumn = Signal | "hold" | "tempo" | "time";
type Column = "rep" | "verdict" | MeasuredColumn;

export const measuredColumns = (exercise: ExerciseName): readonly MeasuredColumn[] => [
  ...exerciseNamed(exercise).show.columns,
  "tempo",
  "time",
];

/** The columns' short names for signals; others go by their own. */
const SHORT = {
  trunkInclination: "depth",
  armLift: "arms",
  legLift: "legs",
  kneeFlexion: "knee",
  spineFlexion: "back",
} as const satisfies Partial<Record<Signal, string>>;
type Short = keyof typeof SHORT;
const isShort = (column: Column): column is Short => column in SHORT;

export function columnName(column: Column): string {
  const names = reviewText.value.evidence.columns;
  if (isShort(column)) return names[SHORT[column]];
  return isSignal(column) ? termsText.value.signal[column] : names[column];
}

function RepTable({ model, recording, reps }: Props & { readonly reps: readonly Rep[] }) {
  const text = reviewText.value.evidence;
  const columns: readonly Column[] = ["rep", "verdict", ...measuredColumns(reps[0]!.exercise)];
  return (
    <div class="table-box">
      <table class="reps" aria-label={text.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={`col-${columnClass(column)}`}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reps.map((rep) => (
            <Row
              key={`${rep.set}-${rep.start}`}
              model={model}
              recording={recording}
              rep={rep}
              columns={columns}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: Props & { readonly rep: Rep; readonly columns: readonly Column[] }) {
  const { model, recording, rep, columns } = props;
  const text = reviewText.value.evidence;
  const chosen = model.chosenRep.value === rep;
  return (
    <tr data-chosen={chosen} data-counted={rep.counted} data-faulty={rep.faults.length > 0}>
      {columns.map((column) => {
        if (column === "rep")
          return (
            <th key={column} scope="row">
              <button
                type="button"
                class="rep-number"
                aria-label={
                  rep.counted ? text.showRep(rep.number) : text.showAttempt(clock(language.value, rep.start))
                }
                aria-pressed={chosen}
                onClick={() => model.chooseRep(rep)}
              >
                {rep.counted ? rep.number : "×"}
              </button>
            </th>
          );
        if (column === "verdict")
          return <Verdict key={column} model={model} recording={recording} rep={rep} />;
        return (
          <td key={column} class={`col-${columnClass(column)}`}>
            {cellOf(rep, column)}
          </td>
        );
      })}
    </tr>
  );
}

const columnClass = (column: Column): string => (isShort(column) ? SHORT[column] : column);

/** The measured value of a column; "–" where it was not seen. */
export function cellOf(rep: Rep, column: MeasuredColumn): string {
  const text = reviewText.value.evidence;
  switch (column) {
    case "time":
      return clock(language.value, rep.start);
    case "hold":
      if (rep.holdSeconds === undefined) return "–";
      return rep.holdPartial
        ? `${text.seconds(rep.holdSeconds)} ${text.partialHold}`
        : text.seconds(rep.holdSeconds);
    case "tempo":
      // Of what was not seen whole, neither half was timed.
      if (rep.reason !== undefined && isUnfinished(rep.reason)) return "–";
      return exerciseNamed(rep.exercise).eccentric === "back"
        ? text.tempo(rep.raiseSeconds, rep.lowerSeconds)
        : text.tempo(rep.lowerSeconds, rep.raiseSeconds);
    default: {
      const value = rep.peak[column];
      return value === undefined ? "–" : text.degrees(value);
    }
  }
}

function Verdict({ model, recording, rep }: Props & { readonly rep: Rep }) {
  const text = reviewText.value.evidence;
  const marks = recording.marks.value;
  // The reason of a no-rep stands among its faults too.
  const faults = rep.faults.filter((fault) => rep.counted || fault.kind !== rep.reason);
  return (
    <td>
      <div class="verdict">
        {isClean(rep) && <span class="good">{text.good}</span>}
        {!rep.counted && rep.reason && (
          <ReasonChip model={model} rep={rep} label={text.notCounted(reasonName(rep.exercise, rep.reason))} />
        )}
        {faults.map((fault) => (
          <FaultChip
            key={fault.kind}
            model={model}
            rep={rep}
            fault={fault}
            marked={saidWrong(marks, rep, fault.kind)}
          />
        ))}
        {rep.notJudged.length > 0 && (
          <span class="not-judged">{text.notJudged(namesOf(rep.exercise, rep.notJudged))}</span>
        )}
        <Opinions
          model={model}
          recording={recording}
          rep={rep}
          about="count"
          readOnly={model.chosenRep.value !== rep}
        />
      </div>
    </td>
  );
}

export const namesOf = (exercise: ExerciseName, kinds: readonly FaultKind[]): string =>
  new Intl.ListFormat(language.value, { type: "conjunction" }).format(
    kinds.map((kind) => faultInList(exercise, kind)),
  );

function ReasonChip({
  model,
  rep,
  label,
}: {
  readonly model: ReviewModel;
  readonly rep: Rep;
  readonly label: string;
}) {
  const fault = rep.faults.find((one) => one.kind === rep.reason);
  if (!fault) return <span class="no-rep">{label}</span>;
  return (
    <button type="button" class="chip fault" onClick={() => model.chooseFault(rep, fault)}>
      {label}
    </button>
  );
}

function FaultChip(props: {
  readonly model: ReviewModel;
  readonly rep: Rep;
  readonly fault: Fault;
  readonly marked: boolean;
}) {
  const { model, rep, fault, marked } = props;
  const inUnit = faultOfTime(fault.kind) ? reviewText.value.fault.seconds : reviewText.value.fault.degrees;
  return (
    <button
      type="button"
      class="chip fault"
      data-marked={marked}
      aria-pressed={model.chosenFault.value?.fault === fault}
      onClick={() => model.chooseFault(rep, fault)}
    >
      {faultName(rep.exercise, fault.kind)} <b>{inUnit(fault.value)}</b>
    </button>
  );
}
