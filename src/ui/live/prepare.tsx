/**
 * Before the coach begins: which camera, whether it can be heard, where to stand. It is over when everything fits for a
 * moment, so that nobody has to walk back to a button, or by the button.
 */
import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNames } from "../../core/catalogue.ts";
import type { SetupCheckName } from "../../core/events.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { liveText } from "../../messages/live.ts";
import { prepareText } from "../../messages/prepare.ts";
import { Icon } from "../icon.tsx";
import type { Services } from "../services.ts";
import { backRangeOf, COUNTDOWNS } from "../settings/store.ts";
import type { Opened } from "./commands.ts";
import type { Lead } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";
import { CameraChoice, Target } from "./more-panel.tsx";

/** So long everything has to fit: whoever walks past a good place does not start there. */
const FITS_FOR_MS = 1200;

interface PrepareProps {
  readonly model: LiveModel;
  readonly opened: Opened;
  readonly services: Services;
  readonly lead: Lead | undefined;
}

/** What to mend stands first and large; what fits already is a row of signs. */
function Checks({ model }: { readonly model: LiveModel }) {
  const text = liveText.value;
  const checks = model.checks.value
    .split(",")
    .filter(Boolean)
    .map((entry) => entry.split(":") as [SetupCheckName, "0" | "1"]);
  const near = model.nearSide.value;
  return (
    <ul class="prepare-checks" aria-label={text.checksTitle}>
      {checks.map(([name, ok]) => (
        <li key={name} data-ok={ok === "1"}>
          <Icon name={ok === "1" ? "good" : "fix"} />
          {name === "side-on" && ok === "1" && near ? prepareText.value.side[near] : text.checks[name]}
          <span class="unseen-text"> – {ok === "1" ? text.checkOk : text.checkOpen}</span>
        </li>
      ))}
    </ul>
  );
}

function Sound({ opened, services }: Pick<PrepareProps, "opened" | "services">) {
  const text = prepareText.value;
  const test = async () => {
    (await services.devices()).playTone();
    opened.control.announce(prepareText.peek().soundSaid);
  };
  return (
    <div class="prepare-sound">
      <button type="button" class="button quiet" onClick={() => void test()}>
        <Icon name="voice" />
        {text.sound}
      </button>
      <small>{text.soundNote}</small>
    </div>
  );
}

function Countdown({ services }: Pick<PrepareProps, "services">) {
  const text = prepareText.value;
  return (
    <label class="field">
      <span>{text.countdown}</span>
      <select
        value={String(services.settings.current.value.countdown)}
        onChange={(event) => {
          const wanted = COUNTDOWNS.find((seconds) => String(seconds) === event.currentTarget.value);
          if (wanted !== undefined) services.settings.change({ countdown: wanted });
        }}
      >
        {COUNTDOWNS.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {seconds === 0 ? text.countdownNone : text.countdownSeconds(seconds)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Offered, never asked for: without it the coach judges a little less. */
function BackCheck({ services }: Pick<PrepareProps, "services">) {
  const text = prepareText.value.backCheck;
  const settings = services.settings.current.value;
  return (
    <label class="prepare-back">
      <input
        type="checkbox"
        checked={settings.backCheckFirst}
        onChange={(event) => services.settings.change({ backCheckFirst: event.currentTarget.checked })}
      />
      <span>
        {text.name}
        <small>{backRangeOf(settings) ? text.done : text.why}</small>
      </span>
    </label>
  );
}

function ExerciseChoice({ opened, services }: Pick<PrepareProps, "opened" | "services">) {
  const text = liveText.value.controls;
  return (
    <label class="field">
      <span>{text.exercise}</span>
      <select
        value={services.settings.current.value.exercise}
        onChange={(event) =>
          opened.commands.chooseExercise(event.currentTarget.value as "auto" | ExerciseName)
        }
      >
        <option value="auto">{text.auto}</option>
        {exerciseNames().map((exercise) => (
          <option key={exercise} value={exercise}>
            {exercisesTitle(exercise)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Prepare({ model, opened, services, lead }: PrepareProps) {
  const text = prepareText.value;
  const title = useRef<HTMLHeadingElement>(null);
  const fits = useComputed(() => model.fits.value).value;
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!fits) return;
    const timer = setTimeout(() => opened.control.startCoaching(), FITS_FOR_MS);
    return () => clearTimeout(timer);
  }, [fits]);
  return (
    <section class="prepare" aria-labelledby="prepare-title">
      <h2 id="prepare-title" tabIndex={-1} ref={title}>
        {text.title}
      </h2>
      <p class="prepare-lead">{text.lead}</p>
      <Checks model={model} />
      {/* Before the choices, which may need more room than there is. */}
      <button
        type="button"
        class="button strong prepare-start"
        onClick={() => opened.control.startCoaching()}
      >
        {text.start}
      </button>
      <div class="prepare-choices">
        {!lead && <ExerciseChoice opened={opened} services={services} />}
        {!lead && <Target model={model} commands={opened.commands} services={services} />}
        <CameraChoice commands={opened.commands} services={services} />
        <Countdown services={services} />
        <BackCheck services={services} />
        <Sound opened={opened} services={services} />
      </div>
    </section>
  );
}
