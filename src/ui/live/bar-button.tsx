/** One button of the live screen's bar, and what everything in the bar is given. */
import { liveText } from "../../messages/live.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { LiveInput, Services } from "../services.ts";
import type { LiveCommands } from "./commands.ts";
import type { Lead } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";

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
