/** Play, step, speed, loop, and the slider that a keyboard or a screen reader can hold. */
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { clock } from "./clock.ts";
import { Icon, type IconName } from "./icons.tsx";
import type { ReviewModel } from "./model.ts";
import { type Player, SPEEDS } from "./player.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

export function Transport({ model, recording }: Props) {
  const player = model.player.value;
  const analysis = recording.analysis.value;
  if (!player || !analysis) return null;
  return (
    <div class="transport">
      <Position player={player} />
      <div class="transport-keys">
        <Buttons model={model} player={player} />
        <Options model={model} player={player} />
        <details class="keys">
          <summary>{reviewText.value.picture.keys}</summary>
          <p>{reviewText.value.picture.keysList}</p>
        </details>
      </div>
    </div>
  );
}

function Position({ player }: { readonly player: Player }) {
  const text = reviewText.value.picture;
  const all = player.duration();
  const now = player.time.value;
  const words = text.time(clock(language.value, now), clock(language.value, all));
  return (
    <div class="transport-position">
      <input
        type="range"
        min={0}
        max={Math.max(0.1, all)}
        step={0.01}
        value={now}
        aria-label={text.position}
        aria-valuetext={words}
        onInput={(event) => player.seek(event.currentTarget.valueAsNumber)}
      />
      <output>{words}</output>
    </div>
  );
}

function Buttons({ model, player }: { readonly model: ReviewModel; readonly player: Player }) {
  const text = reviewText.value.picture;
  const playing = player.way.value !== 0;
  const button = (label: string, icon: IconName, act: () => void, strong = false) => (
    <button
      type="button"
      class={`button small ${strong ? "strong" : "quiet"}`}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="transport-group">
      {button(text.repBack, "repBack", () => model.stepRep(-1))}
      {button(text.stepBack, "stepBack", () => void player.step(-1))}
      {playing
        ? button(text.pause, "pause", () => player.pause(), true)
        : button(text.play, "play", () => player.play(1), true)}
      {button(text.stepOn, "stepOn", () => void player.step(1))}
      {button(text.repOn, "repOn", () => model.stepRep(1))}
    </div>
  );
}

function Options({ model, player }: { readonly model: ReviewModel; readonly player: Player }) {
  const text = reviewText.value.picture;
  return (
    <div class="transport-group">
      <label class="inline">
        <span class="unseen-text">{text.speed}</span>
        <select
          value={String(player.speed.value)}
          onChange={(event) => {
            player.speed.value = Number(event.currentTarget.value);
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={String(speed)}>
              {text.times(speed)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button small quiet"
        aria-label={text.loop}
        title={text.loop}
        aria-pressed={player.loop.value !== undefined}
        onClick={() => model.toggleLoop()}
      >
        <Icon name="loop" />
      </button>
    </div>
  );
}
