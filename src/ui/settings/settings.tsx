/** Every choice of the user, in groups. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LANGUAGES, language } from "../../messages/catalogue.ts";
import { formatNumber } from "../../messages/format.ts";
import { languageName } from "../../messages/languages.ts";
import { settingsText } from "../../messages/settings.ts";
import type { ViewProps } from "../route.ts";
import type { Device, Services } from "../services.ts";
import { Check, Choice, Slider } from "./controls.tsx";
import { AppGroup, EngineGroup } from "./device-groups.tsx";
import { Group } from "./group.tsx";
import { type SettingsStore, TALK_LEVELS } from "./store.ts";
import "./settings.css";

const MOST_REPS = 500;

export default function SettingsView({ services }: ViewProps) {
  const text = settingsText.value;
  const { settings } = services;
  return (
    <div class="settings">
      <header class="settings-head">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="settings-lead">{text.lead}</p>
      </header>
      <div class="settings-groups">
        <CoachGroup services={services} />
        <SetGroup services={services} />
        <PictureGroup services={services} />
        <ScreenGroup settings={settings} />
        <EngineGroup settings={settings} />
        <AppGroup services={services} />
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
  const tryVoice = async () => {
    if (settings.current.peek().tones) (await services.devices()).playTone();
    (await services.live()).announce(text.tryText);
  };
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
      <Slider
        name={text.rate}
        low={0.6}
        high={1.8}
        step={0.1}
        value={now.rate}
        words={text.rateValue(formatNumber(spoken, now.rate, 1))}
        change={(rate) => settings.change({ rate })}
      />
      <Check name={text.tones} on={now.tones} change={(tones) => settings.change({ tones })} />
      <Choice
        name={text.talk}
        note={text.talkNotes[now.talk]}
        value={now.talk}
        options={TALK_LEVELS.map((level) => [level, text.talkLevels[level]] as const)}
        change={(talk) => settings.change({ talk })}
      />
      <p class="soft">{text.music}</p>
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
    </Group>
  );
}

/** What holds for every set: the target, the range from which a good morning counts, orders by voice. */
function SetGroup({ services }: { readonly services: Services }) {
  const text = settingsText.value;
  const { settings } = services;
  const now = settings.current.value;
  return (
    <Group title={text.set}>
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
      <Slider
        name={text.hinge}
        note={text.hingeNote}
        low={20}
        high={45}
        step={1}
        value={now.hingeFrom}
        words={text.degrees(now.hingeFrom)}
        change={(hingeFrom) => settings.change({ hingeFrom })}
      />
      <Hearing services={services} />
    </Group>
  );
}

/** Orders by voice: only where the device can recognise speech by itself. */
function Hearing({ services }: { readonly services: Services }) {
  const text = settingsText.value.hearing;
  const able = useSignal<boolean | undefined>(undefined);
  const spoken = language.value;
  const { settings } = services;
  useEffect(() => {
    let here = true;
    void services
      .devices()
      .then((devices) => devices.canHear(spoken))
      .then(
        (now) => {
          if (here) able.value = now;
        },
        (error: unknown) => console.warn("Whether speech can be recognised is unknown.", error),
      );
    return () => {
      here = false;
    };
  }, [spoken]);
  if (able.value === undefined) return null;
  if (!able.value) return <small class="settings-note">{text.unable}</small>;
  return (
    <div class="field">
      <Check
        name={text.name}
        on={settings.current.value.spokenOrders}
        change={(spokenOrders) => settings.change({ spokenOrders })}
      />
      <small>{text.note}</small>
    </div>
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
          ...LANGUAGES.map((each) => [each, languageName(each)] as const),
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
