/**
 * How far the movement has gone: an upright scale with the band to be reached. It moves the way the body does: down with
 * a hinge, up with a lift. Going past the band wins nothing.
 */
import type { RefObject } from "preact";
import type { Signal } from "../../core/quantity.ts";
import type { RangeMeter as Range } from "../../core/view.ts";
import { liveText } from "../../messages/live.ts";
import type { LiveModel } from "./live-model.ts";

/** The signals that a meter shows, and which way the body goes with them. */
const WAYS: Readonly<Partial<Record<Signal, "down" | "up">>> = { trunkInclination: "down", legLift: "up" };

export function RangeMeter(props: {
  readonly meter: RefObject<HTMLDivElement | null>;
  readonly model: LiveModel;
}) {
  const text = liveText.value;
  const signal = props.model.rangeSignal.value;
  const from = signal && (text.rangeFrom as Readonly<Partial<Record<Signal, string>>>)[signal];
  return (
    <div class="range" data-way={(signal && WAYS[signal]) ?? "up"}>
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

/** Whole degrees are enough for assistive technology, and spare it a flood. */
const SPOKEN_STEP = 5;

/** Nearer to the scale's end than this, the value stands over its word. */
const NEAR_END = 0.12;

const share = (value: number, { low, high }: Range): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low || 1)));

/** Writes the range straight to the element: at display rate there is no time for a redraw of the tree. */
export function fillMeter(element: HTMLDivElement, range: Range | undefined): void {
  element.classList.toggle("is-empty", range === undefined);
  if (!range) return;
  const { style } = element;
  style.setProperty("--at", share(range.value, range).toFixed(4));
  style.setProperty("--goal", share(range.goal, range).toFixed(4));
  style.setProperty("--goal-end", share(range.goalEnd, range).toFixed(4));
  element.classList.toggle("has-reference", range.reference !== undefined);
  if (range.reference !== undefined)
    style.setProperty("--reference", share(range.reference, range).toFixed(4));
  element.classList.toggle("is-reached", range.value >= range.goal);
  element.classList.toggle("is-near-end", share(range.value, range) < NEAR_END);
  const shown = element.querySelector(".meter-value");
  const degrees = liveText.peek().degrees(Math.round(Math.max(range.value, Math.min(0, range.low))));
  if (shown && shown.textContent !== degrees) shown.textContent = degrees;
  const rounded = Math.round(range.value / SPOKEN_STEP) * SPOKEN_STEP;
  const spoken = String(Math.min(Math.max(rounded, range.low), range.high));
  if (element.getAttribute("aria-valuenow") === spoken) return;
  element.setAttribute("aria-valuemin", String(range.low));
  element.setAttribute("aria-valuemax", String(range.high));
  element.setAttribute("aria-valuenow", spoken);
  element.setAttribute(
    "aria-valuetext",
    liveText.peek().rangeNow(rounded, Math.round(range.goal), Math.round(range.goalEnd)),
  );
}
