/**
 * How far the movement has gone: an upright scale with the band to be reached. It moves the way the body does: down with
 * a hinge, up with a lift. Going past the band wins nothing.
 */
import type { RefObject } from "preact";
import { exerciseNamed } from "../../core/catalogue.ts";
import type { ExerciseName, Signal } from "../../core/quantity.ts";
import type { RangeMeter as Range } from "../../core/view.ts";
import { liveText } from "../../messages/live.ts";
import type { LiveModel } from "./live-model.ts";
import { scaled } from "./meter-scale.ts";

/** Muscles yield on the way down: where they do on the way out, out is down. */
const wayOf = (exercise: ExerciseName | undefined): "down" | "up" =>
  exercise && exerciseNamed(exercise).eccentric === "out" ? "down" : "up";

export function RangeMeter(props: {
  readonly meter: RefObject<HTMLDivElement | null>;
  readonly model: LiveModel;
}) {
  const text = liveText.value;
  const signal = props.model.rangeSignal.value;
  const from = signal && (text.rangeFrom as Readonly<Partial<Record<Signal, string>>>)[signal];
  return (
    <div class="range" data-way={wayOf(props.model.exercise.value)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> has no band of aims and can't be drawn upright everywhere */}
      <div
        class="meter is-empty"
        ref={props.meter}
        role="meter"
        aria-label={text.range}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      >
        <div class="meter-bar">
          <div class="meter-band" />
          <div class="meter-fill" />
        </div>
        <span class="meter-from">{from}</span>
        <span class="meter-aim">{text.aim}</span>
        <span class="meter-reference">{text.reference}</span>
        <div class="meter-mark">
          <b class="meter-value" />
        </div>
      </div>
    </div>
  );
}

/** Nearer to the scale's end than this, the value stands over its word. */
const NEAR_END = 0.12;

/** Writes the range straight to the element: at display rate there is no time for a redraw of the tree. */
export function fillMeter(element: HTMLDivElement, range: Range | undefined): void {
  element.classList.toggle("is-empty", range === undefined);
  if (!range) return;
  const { at, goal, goalEnd, reference, reached, shown, spoken, least, most, aim } = scaled(range);
  const { style } = element;
  style.setProperty("--at", at.toFixed(4));
  style.setProperty("--goal", goal.toFixed(4));
  style.setProperty("--goal-end", goalEnd.toFixed(4));
  element.classList.toggle("has-reference", reference !== undefined);
  if (reference !== undefined) style.setProperty("--reference", reference.toFixed(4));
  element.classList.toggle("is-reached", reached);
  element.classList.toggle("is-near-end", at < NEAR_END);
  const value = element.querySelector(".meter-value");
  const degrees = liveText.peek().degrees(shown);
  if (value && value.textContent !== degrees) value.textContent = degrees;
  if (element.getAttribute("aria-valuenow") === String(spoken)) return;
  element.setAttribute("aria-valuemin", String(least));
  element.setAttribute("aria-valuemax", String(most));
  element.setAttribute("aria-valuenow", String(spoken));
  element.setAttribute("aria-valuetext", liveText.peek().rangeNow(spoken, ...aim));
}
