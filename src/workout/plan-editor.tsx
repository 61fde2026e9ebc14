/** A dialog that changes a plan. What can't be run is refused in words, each at its field, and nothing typed is lost. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { exerciseNamed, exerciseNames, knownExercises } from "../core/catalogue.ts";
import type { ExerciseName } from "../core/quantity.ts";
import {
  type Limit,
  PLAN_FIELDS,
  PLAN_LIMITS,
  type Plan,
  type PlanField,
  type PlanItem,
  type PlanProblem,
  planProblems,
} from "../core/session/plan.ts";
import { asHistoryError } from "../history/database.ts";
import { history } from "../history/shared.ts";
import { exercisesTitle } from "../messages/exercises.ts";
import { historyProblemText } from "../messages/history-problem.ts";
import { workoutText } from "../messages/workout.ts";

interface EditorProps {
  readonly plan: Plan;
  /** Whether it is in the history, so that it can be deleted. */
  readonly stored: boolean;
  readonly close: () => void;
}

/** The last exercise that needs no choosing, as it is planned by itself: those before it are in the plan already. */
function newItem(): PlanItem {
  const { name, plan } = knownExercises().findLast(({ onlyWhenAsked }) => !onlyWhenAsked)!;
  const { repSeconds: _, ...fields } = plan;
  return { exercise: name, ...fields };
}

/** What is wrong with a field, beside it; `undefined`: nothing. */
function wrongWords(limit: Limit | undefined): string | undefined {
  return limit && workoutText.value.editor.range(limit.low, limit.high);
}

interface NumberProps {
  readonly name: string;
  readonly value: number;
  readonly limit: Limit;
  readonly wrong: boolean;
  readonly change: (value: number) => void;
}

function NumberField({ name, value, limit, wrong, change }: NumberProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={limit.low}
        max={limit.high}
        step={1}
        value={Number.isFinite(value) ? value : ""}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => change(event.currentTarget.valueAsNumber)}
      />
      {wrong && (
        <small class="field-wrong" id={`${id}-wrong`}>
          {wrongWords(limit)}
        </small>
      )}
    </div>
  );
}

interface ItemProps {
  readonly item: PlanItem;
  readonly index: number;
  readonly wrong: readonly PlanField[];
  readonly change: (item: PlanItem) => void;
  readonly remove: (() => void) | undefined;
  readonly up: (() => void) | undefined;
}

function ItemFields({ item, index, wrong, change, remove, up }: ItemProps) {
  const text = workoutText.value.editor;
  const fields = PLAN_FIELDS.filter(
    (field) => field !== "holdSeconds" || exerciseNamed(item.exercise).hold !== undefined,
  );
  return (
    <fieldset class="plan-item">
      <legend>{text.item(index + 1)}</legend>
      <label class="field plan-exercise">
        <span>{text.exercise}</span>
        <select
          value={item.exercise}
          onChange={(event) => change({ ...item, exercise: event.currentTarget.value as ExerciseName })}
        >
          {exerciseNames().map((exercise) => (
            <option key={exercise} value={exercise}>
              {exercisesTitle(exercise)}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <NumberField
          key={field}
          name={text.field[field]}
          value={item[field]}
          limit={PLAN_LIMITS[field]}
          wrong={wrong.includes(field)}
          change={(value) => change({ ...item, [field]: value })}
        />
      ))}
      {(up || remove) && (
        <div class="row">
          {up && (
            <button type="button" class="plain" aria-label={text.upItem(index + 1)} onClick={up}>
              {text.up}
            </button>
          )}
          {remove && (
            <button type="button" class="plain" aria-label={text.removeItem(index + 1)} onClick={remove}>
              {text.remove}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

const moveUp = (items: readonly PlanItem[], index: number): readonly PlanItem[] =>
  items.map((item, at) => (at === index ? items[index - 1]! : at === index - 1 ? items[index]! : item));

function Items({
  items,
  problems,
  change,
}: {
  readonly items: readonly PlanItem[];
  readonly problems: readonly PlanProblem[];
  readonly change: (items: readonly PlanItem[]) => void;
}) {
  const wrong = (index: number) =>
    problems.flatMap((problem) =>
      problem.kind === "out-of-range" && problem.item === index ? [problem.field] : [],
    );
  return (
    <>
      {items.map((item, index) => (
        <ItemFields
          // Items have no name of their own; the fields hold no state that could stay behind.
          key={index}
          item={item}
          index={index}
          wrong={wrong(index)}
          change={(changed) => change(items.map((each, at) => (at === index ? changed : each)))}
          remove={items.length > 1 ? () => change(items.filter((_, at) => at !== index)) : undefined}
          up={index === 0 ? undefined : () => change(moveUp(items, index))}
        />
      ))}
    </>
  );
}

/** After the fields have been marked. */
function toFirstProblem(form: EventTarget | null): void {
  requestAnimationFrame(() => {
    if (form instanceof Element) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}

function useDraft(plan: Plan, close: () => void) {
  const draft = useSignal<Plan>(plan);
  const asked = useSignal(false);
  const failure = useSignal<string | undefined>(undefined);
  const problems = planProblems(draft.value);
  const fail = (error: unknown) => {
    failure.value = `${workoutText.value.editor.notSaved} ${historyProblemText.value[asHistoryError(error).code]}`;
  };
  return {
    draft,
    failure: failure.value,
    problems: asked.value ? problems : [],
    save(event: Event) {
      event.preventDefault();
      asked.value = true;
      const { name } = draft.value;
      if (problems.length > 0) toFirstProblem(event.currentTarget);
      else history.savePlan({ ...draft.value, name: name.trim().slice(0, 80) }).then(close, fail);
    },
    remove: () => void history.deletePlan(plan.id).then(close, fail),
  };
}

export function PlanEditor({ plan, stored, close }: EditorProps) {
  const text = workoutText.value.editor;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { draft, failure, problems, save, remove } = useDraft(plan, close);
  const change = (patch: Partial<Plan>) => {
    draft.value = { ...draft.value, ...patch };
  };
  const now = draft.value;
  return (
    <dialog class="plan-editor" ref={dialog} onClose={close} aria-labelledby="plan-editor-title">
      <form onSubmit={save} noValidate>
        <h2 id="plan-editor-title">{stored ? text.title : text.newTitle}</h2>
        <label class="field">
          <span>{text.name}</span>
          <input
            type="text"
            maxLength={80}
            value={now.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <Items items={now.items} problems={problems} change={(items) => change({ items })} />
        <p>
          <button
            type="button"
            class="button quiet"
            disabled={now.items.length >= PLAN_LIMITS.items.high}
            onClick={() => change({ items: [...now.items, newItem()] })}
          >
            {text.add}
          </button>
        </p>
        <NumberField
          name={text.days}
          value={now.daysPerWeek}
          limit={PLAN_LIMITS.daysPerWeek}
          wrong={problems.some((problem) => problem.kind === "days")}
          change={(daysPerWeek) => change({ daysPerWeek })}
        />
        <div class="plan-problems" role="alert">
          {problems.length > 0 && <p>{text.problems(problems.length)}</p>}
          {failure && <p>{failure}</p>}
        </div>
        <div class="row">
          <button type="submit" class="button strong">
            {text.save}
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          {stored && (
            <button type="button" class="plain plan-delete" onClick={remove}>
              {text.delete}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
