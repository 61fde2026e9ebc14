/** The hold as a ring that fills towards the seconds to be held; full, it turns to the colour of "as it should be". */
import { useComputed } from "@preact/signals";
import { language } from "../../messages/catalogue.ts";
import { formatNumber } from "../../messages/format.ts";
import { liveText } from "../../messages/live.ts";
import type { LiveModel } from "./live-model.ts";

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

export function HoldRing({ model }: { readonly model: LiveModel }) {
  const seconds = useComputed(() => (model.hold.value ?? 0) / 10).value;
  if (!model.holding.value) return null;
  const goal = model.holdGoal.value;
  const share = Math.min(1, seconds / goal);
  const shown = formatNumber(language.value, seconds, 1);
  return (
    <div class="hold" data-reached={share === 1} role="img" aria-label={liveText.value.hold(shown)}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="hold-track" cx="50" cy="50" r={RADIUS} />
        <circle
          class="hold-fill"
          cx="50"
          cy="50"
          r={RADIUS}
          stroke-dasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <p aria-hidden="true">
        <b>{shown}</b>
        <small>{liveText.value.holdOf(formatNumber(language.value, goal, 1))}</small>
      </p>
    </div>
  );
}
