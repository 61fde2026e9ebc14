/** How far the movement has gone: a bar with the band to be reached. Going past the band wins nothing. */
import type { RefObject } from "preact";
import type { RangeMeter as Range } from "../../core/view.ts";
import { liveText } from "../../messages/live.ts";

export function RangeMeter({ meter }: { readonly meter: RefObject<HTMLDivElement | null> }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> has no band of aims and can't be drawn upright everywhere
    <div
      class="meter is-empty"
      ref={meter}
      role="meter"
      aria-label={liveText.value.range}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <div class="meter-band" />
      <div class="meter-fill" />
      <div class="meter-mark" />
    </div>
  );
}

/** Whole degrees are enough for assistive technology, and spare it a flood. */
const SPOKEN_STEP = 5;

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
  element.classList.toggle("is-reached", range.value >= range.goal);
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
