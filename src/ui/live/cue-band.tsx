/** The current cue across the screen (without one, how things stand), and the caption of what is being said. Their height never changes. */
import type { ReadonlySignal } from "@preact/signals";
import type { CueSubject } from "../../core/events.ts";
import { liveText } from "../../messages/live.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { Caption } from "../services.ts";
import type { LiveModel } from "./live-model.ts";

type Tone = "fix" | "good" | "unsure" | "plain";

const TONES: Readonly<Record<CueSubject["kind"], Tone>> = {
  fault: "fix",
  "no-rep": "fix",
  "other-exercise": "fix",
  safety: "fix",
  better: "good",
  ready: "good",
  "target-reached": "good",
  "hold-release": "good",
  encouragement: "good",
  found: "good",
  setup: "unsure",
  unseen: "unsure",
  lost: "unsure",
  slow: "unsure",
  "back-check": "plain",
  reminder: "plain",
  reference: "plain",
};
const SIGNS: Readonly<Record<Tone, IconName | undefined>> = {
  fix: "fix",
  good: "good",
  unsure: "unsure",
  plain: undefined,
};
/** Longer words than this are set smaller. */
const LONG = 30;
const VERY_LONG = 56;

interface BandProps {
  readonly model: LiveModel;
  readonly caption: ReadonlySignal<Caption | undefined>;
  readonly voiceOn: boolean;
  /** Words that stand here instead, before the coach says any. */
  readonly instead?: string;
}

export function CueBand({ model, caption, voiceOn, instead }: BandProps) {
  const cue = model.cue.value;
  const tone = cue ? TONES[cue.about] : "plain";
  const sign = SIGNS[tone];
  const words = instead ?? cue?.text ?? liveText.value.idle[model.coachStatus.value];
  const size = words.length > VERY_LONG ? "smallest" : words.length > LONG ? "smaller" : "full";
  return (
    <section class="cue" aria-label={liveText.value.cue} data-tone={tone} data-idle={cue === undefined}>
      <p class="cue-words" data-size={size} aria-live="polite" aria-atomic="true">
        {sign && (
          <span class="cue-sign">
            <Icon name={sign} />
          </span>
        )}
        <span>{words}</span>
      </p>
      <SpokenCaption caption={caption} voiceOn={voiceOn} shown={cue?.text} keepsPlace />
    </section>
  );
}

interface CaptionProps {
  readonly caption: ReadonlySignal<Caption | undefined>;
  readonly voiceOn: boolean;
  /** What a live region beside it tells already. */
  readonly shown: string | undefined;
  /** Whether its line stays when it has nothing to add. */
  readonly keepsPlace?: boolean;
}

/** A screen reader reads it only where no voice speaks, and not what it has read as the cue. */
export function SpokenCaption({ caption, voiceOn, shown, keepsPlace = false }: CaptionProps) {
  const spoken = caption.value;
  // The words stand there already, and larger.
  if (spoken?.text === shown && !keepsPlace) return null;
  const live = !voiceOn && spoken?.text !== shown;
  return (
    <p class="caption" data-silent={!spoken?.text}>
      <Icon name={spoken && !spoken.aloud ? "voiceOff" : "voice"} />
      <span class="unseen-text">{liveText.value.captions}: </span>
      <span class="caption-text" aria-live={live ? "polite" : "off"} data-caption="">
        {spoken?.text ?? ""}
      </span>
    </p>
  );
}
