/** What is changed now and then: target, exercise, camera, what is said. The keys stand at the end, where there are keys. */

import { useSignal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { useEffect } from "preact/hooks";
import { exerciseNames } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { exercisesTitle, exerciseText } from "../../messages/exercises.ts";
import { liveText } from "../../messages/live.ts";
import { Icon } from "../icon.tsx";
import type { Device } from "../services.ts";
import { TALK_LEVELS } from "../settings/store.ts";
import { BarButton, type BarProps } from "./bar-button.tsx";

/** What each key does, one a line. */
function keyLines(): readonly string[] {
  const { exercise, ...others } = liveText.value.keys;
  // There are nine keys.
  const names = exerciseNames().slice(0, 9);
  const keys = names.map((_, i) => i + 1).join(", ");
  return [
    ...Object.values(others),
    exercise(keys, names.map((name) => exerciseText(name).spoken).join(", ")),
  ];
}

/** As any panel that lies over something else; the focus goes back to what opened it. */
function closeByEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== "Escape") return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}

export function More(props: BarProps) {
  const text = liveText.value;
  const { commands, services, input, lead } = props;
  const settings = services.settings.current.value;
  return (
    <details class="more" onKeyDown={closeByEscape}>
      <summary class="bar-button">
        <Icon name="more" />
        <span class="bar-name">{text.controls.more}</span>
      </summary>
      <div class="more-panel">
        {!lead && <Target {...props} />}
        {!lead && input.kind !== "sample" && (
          <label class="field">
            <span>{text.controls.exercise}</span>
            <select
              value={settings.exercise}
              onChange={(event) =>
                commands?.chooseExercise(event.currentTarget.value as "auto" | ExerciseName)
              }
            >
              <option value="auto">{text.controls.auto}</option>
              {exerciseNames().map((exercise) => (
                <option key={exercise} value={exercise}>
                  {exercisesTitle(exercise)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Said {...props} />
        {input.kind === "camera" && <CameraChoice commands={commands} services={services} />}
        {input.kind === "camera" && (
          <div class="field">
            <button type="button" class="button quiet" onClick={() => commands?.checkBack()}>
              {text.backCheck.name}
            </button>
            <small>{text.backCheck.why}</small>
          </div>
        )}
        <div class="row">
          {input.kind === "camera" && (
            <button
              type="button"
              class="button quiet"
              aria-pressed={settings.mirrored}
              onClick={() => commands?.toggleMirror()}
            >
              {text.controls.mirror}
            </button>
          )}
          <button type="button" class="button quiet" onClick={() => commands?.toggleFullScreen()}>
            {text.controls.full}
          </button>
        </div>
        {settings.shortcuts && (
          <div class="keys-part">
            <h3>{text.keysTitle}</h3>
            <ul class="keys">
              {keyLines().map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

export function Target({ model, commands, services }: Pick<BarProps, "model" | "commands" | "services">) {
  const text = liveText.value;
  // Before the coach runs, what it will be asked for.
  const target = model.target.value ?? services.settings.current.value.targetReps ?? undefined;
  return (
    <fieldset class="target">
      <legend class="unseen-text">{text.target}</legend>
      <span class="target-name" aria-hidden="true">
        {text.target}
      </span>
      <button type="button" class="step" aria-label={text.fewer} onClick={() => commands?.changeTarget(-1)}>
        −
      </button>
      <output class="target-number">{target === undefined ? text.noTarget : target}</output>
      <button type="button" class="step" aria-label={text.more} onClick={() => commands?.changeTarget(1)}>
        +
      </button>
    </fieldset>
  );
}

/** How much is said and which tones sound. */
function Said({ commands, services }: BarProps) {
  const text = liveText.value;
  const { tones, talk } = services.settings.current.value;
  return (
    <>
      <label class="field">
        <span>{text.controls.talk}</span>
        <select
          value={talk}
          onChange={(event) => {
            const wanted = TALK_LEVELS.find((level) => level === event.currentTarget.value);
            if (wanted) services.settings.change({ talk: wanted });
          }}
        >
          {TALK_LEVELS.map((level) => (
            <option key={level} value={level}>
              {text.talkLevels[level]}
            </option>
          ))}
        </select>
      </label>
      <BarButton
        icon={tones ? "tones" : "tonesOff"}
        name={text.controls.tones}
        value={tones ? text.controls.on : text.controls.off}
        pressed={tones}
        keyName="T"
        disabled={commands === undefined}
        press={() => commands?.toggleTones()}
      />
    </>
  );
}

export function CameraChoice({ commands, services }: Pick<BarProps, "commands" | "services">) {
  const text = liveText.value.controls;
  const cameras = useSignal<readonly Device[]>([]);
  useEffect(() => {
    const look = async () => {
      cameras.value = await (await services.devices()).cameras();
    };
    const lookAgain = () => void look().catch((error: unknown) => console.warn("No list of cameras.", error));
    lookAgain();
    navigator.mediaDevices?.addEventListener("devicechange", lookAgain);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", lookAgain);
  }, []);
  return (
    <>
      <label class="field">
        <span>{text.camera}</span>
        <select
          value={services.settings.current.value.camera}
          onChange={(event) => commands?.chooseCamera(event.currentTarget.value)}
        >
          <option value="">{text.anyCamera}</option>
          {cameras.value.map(({ id, name }, i) => (
            <option key={id} value={id}>
              {name || text.unnamedCamera(i + 1)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button quiet turn-camera" onClick={() => commands?.turnCamera()}>
        {text.turnCamera}
      </button>
    </>
  );
}
