/** A dialog that changes a plan. What can't be run is refused in words, field by field, and nothing typed is lost. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { EXERCISES, type ExerciseName } from "../core/quantity.ts";
import {
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
import { historyProblemText } from "../messages/history-problem.ts";
import { termsText } from "../messages/terms.ts";
import { workoutText } from "../messages/workout.ts";
import type { SettingsStore } from "../ui/settings/store.ts";

interface EditorProps {
  readonly plan: Plan;
  /** Whether it is in the history, so that it can be deleted. */
  readonly stored: boolean;
  readonly settings: SettingsStore;
  readonly close: () => void;
}

const NEW_ITEM: PlanItem = { exercise: "superman", sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60 };

function inWords(problem: PlanProblem): string {
  const text = workoutText.value.editor;
  switch (problem.kind) {
    case "days":
      return text.range(text.days, problem.limit.low, problem.limit.high);
    case "items":
      return text.items(problem.limit.low, problem.limit.high);
    case "unknown-exercise":
      return `${text.item(problem.item + 1)}: ${text.exercise}`;
    case "out-of-range":
      return text.rangeItem(
        problem.item + 1,
        text.field[problem.field],
        problem.limit.low,
        problem.limit.high,
      );
  }
}

interface NumberProps {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly wrong: boolean;
  readonly change: (value: number) => void;
}

function NumberField({ name, value, low, high, wrong, change }: NumberProps) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="number"
        inputMode="numeric"
        min={low}
        max={high}
        step={1}
        value={Number.isFinite(value) ? value : ""}
        aria-invalid={wrong}
        onInput={(event) => change(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

interface ItemProps {
  readonly item: PlanItem;
  readonly index: number;
  readonly wrong: readonly PlanField[];
  readonly change: (item: PlanItem) => void;
  readonly remove: () => void;
  readonly up: (() => void) | undefined;
}

function ItemFields({ item, index, wrong, change, remove, up }: ItemProps) {
  const text = workoutText.value.editor;
  const fields = PLAN_FIELDS.filter((field) => field !== "holdSeconds" || item.exercise === "superman");
  return (
    <fieldset class="plan-item">
      <legend>{text.item(index + 1)}</legend>
      <label class="field">
        <span>{text.exercise}</span>
        <select
          value={item.exercise}
          onChange={(event) => change({ ...item, exercise: event.currentTarget.value as ExerciseName })}
        >
          {EXERCISES.map((exercise) => (
            <option key={exercise} value={exercise}>
              {termsText.value.exercises[exercise]}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <NumberField
          key={field}
          name={text.field[field]}
          value={item[field]}
          {...PLAN_LIMITS[field]}
          wrong={wrong.includes(field)}
          change={(value) => change({ ...item, [field]: value })}
        />
      ))}
      <div class="row">
        {up && (
          <button type="button" class="button quiet" aria-label={text.upItem(index + 1)} onClick={up}>
            {text.up}
          </button>
        )}
        <button type="button" class="button quiet" aria-label={text.removeItem(index + 1)} onClick={remove}>
          {text.remove}
        </button>
      </div>
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
          remove={() => change(items.filter((_, at) => at !== index))}
          up={index === 0 ? undefined : () => change(moveUp(items, index))}
        />
      ))}
    </>
  );
}

/** The user's own hinge range, where it is smaller than the usual. */
function HingeField({ settings }: { readonly settings: SettingsStore }) {
  const text = workoutText.value.editor;
  return (
    <label class="field">
      <span>{text.hinge}</span>
      <input
        type="number"
        inputMode="numeric"
        min={20}
        max={45}
        step={1}
        value={settings.current.value.hingeFrom}
        onChange={(event) => {
          const degrees = event.currentTarget.valueAsNumber;
          if (Number.isInteger(degrees) && degrees >= 20 && degrees <= 45)
            settings.change({ hingeFrom: degrees });
          else event.currentTarget.value = String(settings.current.peek().hingeFrom);
        }}
      />
      <small>{text.hingeNote}</small>
    </label>
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

export function PlanEditor({ plan, stored, settings, close }: EditorProps) {
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
            onClick={() => change({ items: [...now.items, NEW_ITEM] })}
          >
            {text.add}
          </button>
        </p>
        <NumberField
          name={text.days}
          value={now.daysPerWeek}
          {...PLAN_LIMITS.daysPerWeek}
          wrong={problems.some((problem) => problem.kind === "days")}
          change={(daysPerWeek) => change({ daysPerWeek })}
        />
        {now.items.some((item) => item.exercise === "good-morning") && <HingeField settings={settings} />}
        {(problems.length > 0 || failure) && (
          <div class="plan-problems" role="alert">
            {problems.length > 0 && <p>{text.problems}</p>}
            <ul>
              {problems.map((problem) => (
                <li key={inWords(problem)}>{inWords(problem)}</li>
              ))}
              {failure && <li>{failure}</li>}
            </ul>
          </div>
        )}
        <div class="row">
          <button type="submit" class="button strong">
            {text.save}
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          {stored && (
            <button type="button" class="button quiet" onClick={remove}>
              {text.delete}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
