/** The current cue across the screen (without one the hold, or how things stand), and the caption of what is being said. Their height never changes. */
import type { ReadonlySignal } from "@preact/signals";
import type { CueSubject } from "../../core/events.ts";
import { liveText } from "../../messages/live.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { Caption } from "../services.ts";
import { holdWords } from "./hold-words.ts";
import type { LiveModel } from "./live-model.ts";

type Tone = "fix" | "good" | "unsure" | "plain";

const TONES: Readonly<Record<CueSubject["kind"], Tone>> = {
  fault: "fix",
  "no-rep": "fix",
  safety: "fix",
  better: "good",
  ready: "good",
  "target-reached": "good",
  "hold-release": "good",
  setup: "unsure",
  unseen: "unsure",
  lost: "unsure",
  reminder: "plain",
};
const SIGNS: Readonly<Record<Tone, IconName | undefined>> = {
  fix: "fix",
  good: "good",
  unsure: "unsure",
  plain: undefined,
};

export function CueBand(props: {
  readonly model: LiveModel;
  readonly caption: ReadonlySignal<Caption | undefined>;
}) {
  const { model } = props;
  const cue = model.cue.value;
  const tone = cue ? TONES[cue.about] : "plain";
  const sign = SIGNS[tone];
  const words = cue?.text ?? holdWords(model) ?? liveText.value.status[model.coachStatus.value];
  return (
    <section class="cue" data-tone={tone} data-idle={cue === undefined}>
      <p class="cue-words" data-long={words.length > 44}>
        <span class="cue-sign">{sign && <Icon name={sign} />}</span>
        <span>{words}</span>
      </p>
      <SpokenCaption caption={props.caption} />
    </section>
  );
}

function SpokenCaption({ caption }: { readonly caption: ReadonlySignal<Caption | undefined> }) {
  const spoken = caption.value;
  return (
    <p class="caption">
      <Icon name={spoken && !spoken.aloud ? "voiceOff" : "voice"} />
      <span class="unseen-text">{liveText.value.captions}: </span>
      <span aria-live="polite" data-caption="">
        {spoken?.text ?? ""}
      </span>
    </p>
  );
}
