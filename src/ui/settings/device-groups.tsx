/** What concerns the device: how the network is calculated, and the app as it is kept here. */
import { settingsText } from "../../messages/settings.ts";
import type { Services } from "../services.ts";
import { Choice } from "./controls.tsx";
import { Group } from "./group.tsx";
import type { SettingsStore } from "./store.ts";

export function EngineGroup({ settings }: { readonly settings: SettingsStore }) {
  const text = settingsText.value;
  const now = settings.current.value;
  return (
    <Group title={text.engine}>
      <Choice
        name={text.backend}
        note={text.backendNote}
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
        note={text.modelNote}
        value={now.model}
        options={(["auto", "full", "lite"] as const).map((each) => [each, text.models[each]] as const)}
        change={(model) => settings.change({ model })}
      />
    </Group>
  );
}

/** Whether it was opened from the home screen or the dock, and not in a browser's tab. */
const installed = (): boolean => matchMedia("(display-mode: standalone)").matches;

export function AppGroup({ services }: { readonly services: Services }) {
  const text = settingsText.value.app;
  const { app } = services;
  return (
    <Group title={text.title}>
      <p role="status">{app.offline.value ? text.offline : text.online}</p>
      {app.installable.value && (
        <button type="button" class="button" onClick={() => void app.install()}>
          {text.install}
        </button>
      )}
      {!app.installable.value && !installed() && <small class="settings-note">{text.byHand}</small>}
    </Group>
  );
}
