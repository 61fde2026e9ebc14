/** The bar of the live screen: everything that one tap does. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { EXERCISES, type ExerciseName } from "../../core/quantity.ts";
import { liveText } from "../../messages/live.ts";
import { termsText } from "../../messages/terms.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { Device, LiveInput, Services } from "../services.ts";
import type { LiveCommands } from "./commands.ts";
import type { LiveModel } from "./live-model.ts";

interface BarProps {
  readonly model: LiveModel;
  readonly commands: LiveCommands | undefined;
  readonly services: Services;
  readonly input: LiveInput;
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly value?: string;
  /** For switches. */
  readonly pressed?: boolean;
  readonly keyName: string;
  readonly disabled: boolean;
  readonly press: () => void;
}

function BarButton({ icon, name, value, pressed, keyName, disabled, press }: BarButtonProps) {
  return (
    <button
      type="button"
      class="bar-button"
      title={`${name} (${liveText.value.controls.key(keyName)})`}
      aria-keyshortcuts={keyName}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={press}
    >
      <Icon name={icon} />
      <span class="bar-name">{name}</span>
      {value !== undefined && <span class="bar-value">{value}</span>}
    </button>
  );
}

export function ControlBar({ model, commands, services, input }: BarProps) {
  const text = liveText.value.controls;
  const { voice, tones, talk } = services.settings.current.value;
  const paused = model.coachStatus.value === "paused";
  const disabled = commands === undefined;
  const onOff = (on: boolean) => (on ? text.on : text.off);
  return (
    <div class="bar-controls" role="toolbar" aria-label={text.label}>
      <BarButton
        icon={paused ? "play" : "pause"}
        name={paused ? text.resume : text.pause}
        keyName="Space"
        disabled={disabled}
        press={() => commands?.pauseOrResume()}
      />
      <BarButton
        icon="stop"
        name={text.endSet}
        keyName="E"
        disabled={disabled}
        press={() => commands?.endSet()}
      />
      <BarButton
        icon={voice ? "voice" : "voiceOff"}
        name={text.voice}
        value={onOff(voice)}
        pressed={voice}
        keyName="V"
        disabled={disabled}
        press={() => commands?.toggleVoice()}
      />
      <BarButton
        icon={tones ? "tones" : "tonesOff"}
        name={text.tones}
        value={onOff(tones)}
        pressed={tones}
        keyName="T"
        disabled={disabled}
        press={() => commands?.toggleTones()}
      />
      <BarButton
        icon="talk"
        name={text.talk}
        value={liveText.value.talkLevels[talk]}
        keyName="L"
        disabled={disabled}
        press={() => commands?.nextTalkLevel()}
      />
      <More model={model} commands={commands} services={services} input={input} />
    </div>
  );
}

function More({ commands, services, input }: BarProps) {
  const text = liveText.value;
  const settings = services.settings.current.value;
  return (
    <details class="more">
      <summary class="bar-button">
        <Icon name="more" />
        <span class="bar-name">{text.controls.more}</span>
      </summary>
      <div class="more-panel">
        <label class="field">
          <span>{text.controls.exercise}</span>
          <select
            value={settings.exercise}
            onChange={(event) => commands?.chooseExercise(event.currentTarget.value as "auto" | ExerciseName)}
          >
            <option value="auto">{text.controls.auto}</option>
            {EXERCISES.map((exercise) => (
              <option key={exercise} value={exercise}>
                {termsText.value.exercises[exercise]}
              </option>
            ))}
          </select>
        </label>
        {input.kind === "camera" && <CameraChoice commands={commands} services={services} />}
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
          <>
            <h3>{text.keysTitle}</h3>
            <ul class="keys">
              {Object.values(text.keys).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function CameraChoice({ commands, services }: Pick<BarProps, "commands" | "services">) {
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
      <button type="button" class="button quiet" onClick={() => commands?.turnCamera()}>
        {text.turnCamera}
      </button>
    </>
  );
}
