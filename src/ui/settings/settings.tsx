/** Every choice of the user, in five groups. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { LANGUAGES, language } from "../../messages/catalogue.ts";
import { formatNumber } from "../../messages/format.ts";
import { settingsText } from "../../messages/settings.ts";
import type { ViewProps } from "../route.ts";
import type { Device, Services } from "../services.ts";
import { Check, Choice } from "./controls.tsx";
import { type SettingsStore, TALK_LEVELS } from "./store.ts";
import "./settings.css";

/** Each language is named in itself, so that it is found by whoever reads no other. */
const LANGUAGE_NAMES = { en: "English", de: "Deutsch", es: "Español" } as const;
const MOST_REPS = 500;

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="settings-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

export default function SettingsView({ services }: ViewProps) {
  const text = settingsText.value;
  const { settings } = services;
  return (
    <div class="settings">
      <div>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <div class="settings-groups">
        <CoachGroup services={services} />
        <PictureGroup services={services} />
        <ScreenGroup settings={settings} />
        <EngineGroup settings={settings} />
      </div>
    </div>
  );
}

function CoachGroup({ services }: { readonly services: Services }) {
  const text = settingsText.value;
  const { settings } = services;
  const now = settings.current.value;
  const voices = useSignal<readonly Device[]>([]);
  const spoken = language.value;
  useEffect(() => {
    let end = () => {};
    let left = false;
    void services.devices().then(
      (devices) => {
        if (left) return;
        const list = () => {
          voices.value = devices.voices(spoken);
        };
        list();
        end = devices.onVoicesChange(list);
      },
      (error: unknown) => console.warn("No list of voices.", error),
    );
    return () => {
      left = true;
      end();
    };
  }, [spoken]);
  const tryVoice = async () => (await services.live()).announce(text.tryText);
  return (
    <Group title={text.coach}>
      <Check name={text.voice} on={now.voice} change={(voice) => settings.change({ voice })} />
      <Choice
        name={text.voiceChoice}
        note={voices.value.length === 0 ? text.noVoices : text.voiceNote}
        value={now.voiceId}
        options={[["", text.voiceDefault], ...voices.value.map(({ id, name }) => [id, name] as const)]}
        change={(voiceId) => settings.change({ voiceId })}
      />
      <label class="field">
        <span>{text.rate}</span>
        <input
          type="range"
          min={0.6}
          max={1.8}
          step={0.1}
          value={now.rate}
          aria-valuetext={text.rateValue(formatNumber(spoken, now.rate, 1))}
          onInput={(event) => settings.change({ rate: Number(event.currentTarget.value) })}
        />
      </label>
      <Check name={text.tones} on={now.tones} change={(tones) => settings.change({ tones })} />
      <Choice
        name={text.talk}
        value={now.talk}
        options={TALK_LEVELS.map((level) => [level, text.talkLevels[level]] as const)}
        change={(talk) => settings.change({ talk })}
      />
      <button
        type="button"
        class="button quiet"
        onClick={() => void tryVoice().catch((error: unknown) => console.error(error))}
      >
        {text.try}
      </button>
    </Group>
  );
}

function PictureGroup({ services }: { readonly services: Services }) {
  const text = settingsText.value;
  const { settings } = services;
  const now = settings.current.value;
  const cameras = useSignal<readonly Device[]>([]);
  useEffect(() => {
    void services
      .devices()
      .then((devices) => devices.cameras())
      .then(
        (found) => {
          cameras.value = found;
        },
        (error: unknown) => console.warn("No list of cameras.", error),
      );
  }, []);
  return (
    <Group title={text.picture}>
      <Choice
        name={text.camera}
        note={text.cameraNote}
        value={now.camera}
        options={[
          ["", text.anyCamera],
          ...cameras.value.map(({ id, name }, i) => [id, name || text.unnamedCamera(i + 1)] as const),
        ]}
        change={(camera) => settings.change({ camera })}
      />
      <Choice
        name={text.facing}
        value={now.facing}
        options={[
          ["user", text.facings.user],
          ["environment", text.facings.environment],
        ]}
        change={(facing) => settings.change({ facing })}
      />
      <Check name={text.mirrored} on={now.mirrored} change={(mirrored) => settings.change({ mirrored })} />
      <div class="field">
        <label for="target-reps">{text.target}</label>
        <input
          id="target-reps"
          aria-describedby="target-reps-note"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_REPS}
          value={now.targetReps ?? ""}
          onChange={(event) => changeTarget(settings, event.currentTarget)}
        />
        <small id="target-reps-note">{text.targetNote}</small>
      </div>
    </Group>
  );
}

/** Empty means no target; whatever is no whole number in range is put back as it was. */
function changeTarget(settings: SettingsStore, input: HTMLInputElement): void {
  const reps = input.valueAsNumber;
  if (input.value === "" && !input.validity.badInput) settings.change({ targetReps: null });
  else if (Number.isInteger(reps) && reps >= 1 && reps <= MOST_REPS) settings.change({ targetReps: reps });
  else input.value = String(settings.current.peek().targetReps ?? "");
}

function ScreenGroup({ settings }: { readonly settings: SettingsStore }) {
  const text = settingsText.value;
  const now = settings.current.value;
  return (
    <Group title={text.screen}>
      <Choice
        name={text.theme}
        value={now.theme}
        options={(["system", "light", "dark"] as const).map((theme) => [theme, text.themes[theme]] as const)}
        change={(theme) => settings.change({ theme })}
      />
      <Choice
        name={text.language}
        value={now.language}
        options={[
          ["auto", text.languageAuto],
          ...LANGUAGES.map((each) => [each, LANGUAGE_NAMES[each]] as const),
        ]}
        change={(chosen) => settings.change({ language: chosen })}
      />
      <Check
        name={text.largeText}
        on={now.largeText}
        change={(largeText) => settings.change({ largeText })}
      />
      <Check
        name={text.shortcuts}
        on={now.shortcuts}
        change={(shortcuts) => settings.change({ shortcuts })}
      />
    </Group>
  );
}

function EngineGroup({ settings }: { readonly settings: SettingsStore }) {
  const text = settingsText.value;
  const now = settings.current.value;
  return (
    <Group title={text.engine}>
      <Choice
        name={text.backend}
        value={now.backend}
        options={(["auto", "webgpu", "webgl", "wasm"] as const).map(
          (each) => [each, text.backends[each]] as const,
        )}
        change={(backend) => settings.change({ backend })}
      />
      {now.rememberedBackend !== null && (
        <p class="row">
          <small>{text.remembered(text.backends[now.rememberedBackend])}</small>
          <button
            type="button"
            class="button quiet"
            onClick={() => settings.change({ rememberedBackend: null })}
          >
            {text.forget}
          </button>
        </p>
      )}
      <Choice
        name={text.model}
        value={now.model}
        options={(["auto", "full", "lite"] as const).map((each) => [each, text.models[each]] as const)}
        change={(model) => settings.change({ model })}
      />
    </Group>
  );
}
