/** The calibration plot of the error bars, with its table for those who don't see it. */
import calibration from "../../core/kinematics/calibration.json" with { type: "json" };
import type { Signal } from "../../core/quantity.ts";
import { aboutText } from "../../messages/about.ts";
import { termsText } from "../../messages/terms.ts";
import { calibrationLines, SIDE, STILLS, SUBJECTS } from "./calibration-plot.ts";

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Where a table is read: the intervals that people know. */
const READ = [0.5, 0.683, 0.9, 0.95];

export function Calibration() {
  const text = aboutText.value.calibration;
  const rows = [...calibration.standing, ...calibration.prone.slice(0, 3)];
  const columns = READ.map((level) => calibration.levels.indexOf(level));
  return (
    <figure class="calibration">
      <svg viewBox={`-14 -4 ${SIDE + 20} ${SIDE + 18}`} role="img" aria-label={text.title}>
        <rect class="calibration-frame" x="0" y="0" width={SIDE} height={SIDE} />
        <line class="calibration-right" x1="0" y1={SIDE} x2={SIDE} y2="0" />
        {calibrationLines().map(({ signal, points }) => (
          <polyline key={signal} class="calibration-line" points={points} />
        ))}
        {[0, 0.5, 1].map((share) => (
          <>
            <text class="calibration-mark" x={SIDE * share} y={SIDE + 6} text-anchor="middle">
              {percent(share)}
            </text>
            <text class="calibration-mark" x="-2" y={SIDE * (1 - share) + 1.5} text-anchor="end">
              {percent(share)}
            </text>
          </>
        ))}
        <text class="calibration-mark" x={SIDE / 2} y={SIDE + 12} text-anchor="middle">
          {text.promised}
        </text>
      </svg>
      <figcaption>
        <p>{text.what(SUBJECTS, STILLS)}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.angle}</th>
              {READ.map((level) => (
                <th key={level} scope="col">
                  {percent(level)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ signal, held }) => (
              <tr key={signal}>
                <th scope="row">{termsText.value.signal[signal as Signal]}</th>
                {columns.map((i) => (
                  <td key={i}>{percent(held[i]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}
