/** The bar of the live screen: the few things that one tap must do, each with its name; the rest is under "More". */

import { liveText } from "../../messages/live.ts";
import { setCardText } from "../../messages/set-card.ts";
import { BarButton, type BarProps } from "./bar-button.tsx";
import { More } from "./more-panel.tsx";

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
