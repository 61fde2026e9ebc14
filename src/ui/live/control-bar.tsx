/** The bar of the live screen: the few things that one tap must do, each with its name; the rest is under "More". */
import { liveText } from "../../messages/live.ts";
import { setCardText } from "../../messages/set-card.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { LiveInput, Services } from "../services.ts";
import type { LiveCommands } from "./commands.ts";
import type { Lead } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";
import { More } from "./more-panel.tsx";

export interface BarProps {
  readonly model: LiveModel;
  readonly commands: LiveCommands | undefined;
  readonly services: Services;
  readonly input: LiveInput;
  readonly lead: Lead | undefined;
  /** While a place is being chosen there is no set to be paused or ended. */
  readonly choosing: boolean;
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly value?: string;
  /** For switches. */
  readonly pressed?: boolean;
  readonly keyName: string;
  readonly disabled: boolean;
  readonly kind?: "pain";
  readonly press: () => void;
}

export function BarButton({ icon, name, value, pressed, keyName, disabled, kind, press }: BarButtonProps) {
  return (
    <button
      type="button"
      class="bar-button"
      data-kind={kind}
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

export function ControlBar(props: BarProps) {
  const { commands, services, choosing } = props;
  const text = liveText.value.controls;
  const { voice } = services.settings.current.value;
  return (
    <div class="bar-controls" role="toolbar" aria-label={text.label}>
      {!choosing && <SetControls {...props} />}
      <BarButton
        icon={voice ? "voice" : "voiceOff"}
        name={text.voice}
        value={voice ? text.on : text.off}
        pressed={voice}
        keyName="V"
        disabled={commands === undefined}
        press={() => commands?.toggleVoice()}
      />
      <More {...props} />
    </div>
  );
}

function SetControls({ model, commands, lead }: BarProps) {
  const text = liveText.value.controls;
  const paused = lead ? lead.paused.value : model.coachStatus.value === "paused";
  const disabled = commands === undefined;
  return (
    <>
      <BarButton
        icon={paused ? "play" : "pause"}
        name={paused ? text.resume : text.pause}
        keyName="Space"
        disabled={disabled}
        press={() => commands?.pauseOrResume()}
      />
      <BarButton
        icon="stop"
        name={lead?.skipName.value ?? text.endSet}
        keyName="E"
        disabled={disabled}
        press={() => commands?.endSet()}
      />
      <BarButton
        icon="hurt"
        name={setCardText.value.pain.name}
        keyName="P"
        kind="pain"
        disabled={disabled}
        press={() => commands?.pain()}
      />
    </>
  );
}
