/** A dialog that makes a calendar file: the calendar of the device reminds, so no server has to. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Plan, planSeconds } from "../core/session/plan.ts";
import { dayOf } from "../history/records.ts";
import { saveFile } from "../history/save-file.ts";
import { language } from "../messages/catalogue.ts";
import { exercisesTitle } from "../messages/exercises.ts";
import { planName, plansText } from "../messages/plans.ts";
import { workoutText } from "../messages/workout.ts";
import { calendarFile, spread, WEEKDAYS, type Weekday } from "./calendar-file.ts";

const USUAL_TIME = "18:00";
const REMIND_BEFORE_MINUTES = 15;

/** Monday is 0. 2024-01-01 was one. */
const weekdayName = (index: number): string =>
  new Intl.DateTimeFormat(language.value, { weekday: "short" }).format(new Date(2024, 0, 1 + index, 12));

function save(plan: Plan, days: readonly Weekday[], time: string): void {
  const name = planName(plan);
  const items = plan.items.map((item) =>
    plansText.value.line(exercisesTitle(item.exercise), item.sets, item.reps),
  );
  const now = new Date();
  const text = calendarFile(
    {
      uid: `${plan.id}-${now.getTime()}@backline`,
      title: `Backline: ${name}`,
      description: items.join("\n"),
      days,
      time,
      minutes: Math.max(1, Math.round(planSeconds(plan) / 60)),
      remindBefore: REMIND_BEFORE_MINUTES,
    },
    dayOf(now),
    now,
  );
  saveFile(text, "backline.ics", "text/calendar");
}

export function Remind({ plan, close }: { readonly plan: Plan; readonly close: () => void }) {
  const text = workoutText.value.remind;
  const dialog = useRef<HTMLDialogElement>(null);
  const days = useSignal<readonly Weekday[]>(spread(plan.daysPerWeek));
  const time = useSignal(USUAL_TIME);
  useEffect(() => dialog.current?.showModal(), []);
  const toggle = (day: Weekday) => {
    const now = days.value;
    days.value = now.includes(day) ? now.filter((each) => each !== day) : [...now, day];
  };
  const submit = (event: Event) => {
    event.preventDefault();
    save(plan, days.value, time.value);
    dialog.current?.close();
  };
  return (
    <dialog class="plan-remind" ref={dialog} onClose={close} aria-labelledby="plan-remind-title">
      <form onSubmit={submit}>
        <h2 id="plan-remind-title">{text.title(planName(plan))}</h2>
        <p>{text.lead}</p>
        <fieldset class="plan-weekdays">
          <legend>{text.days}</legend>
          {WEEKDAYS.map((day, index) => (
            <label key={day} class="plan-weekday">
              <input type="checkbox" checked={days.value.includes(day)} onChange={() => toggle(day)} />
              <span>{weekdayName(index)}</span>
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{text.time}</span>
          <input
            type="time"
            required
            value={time.value}
            onInput={(event) => {
              time.value = event.currentTarget.value;
            }}
          />
        </label>
        <p class="row">
          <button type="submit" class="button strong" disabled={days.value.length === 0 || time.value === ""}>
            {text.save}
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
