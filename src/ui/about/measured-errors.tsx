/** How exact it was when it was last measured: what was counted, what was named, how far off each angle is. */

import { aboutText } from "../../messages/about.ts";
import { language } from "../../messages/catalogue.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { formatNumber } from "../../messages/format.ts";
import type { Counted } from "../../messages/measured.ts";
import { errorsByExercise, measured } from "../../messages/measured.ts";
import { termsText } from "../../messages/terms.ts";

const figure = (value: number, digits = 0): string => formatNumber(language.value, value, digits);
/** In columns, where 2 stands as 2.0. */
const tenths = (value: number): string =>
  value.toLocaleString(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const ofHundred = (share: number): string => figure(100 * share);

const found = ({ clips, exact, recall }: Counted) => ({
  clips: figure(clips),
  exact: figure(exact),
  named: ofHundred(recall),
});

export function MeasuredErrors() {
  const text = aboutText.value;
  const kinds = [measured.clean, measured.rooms, measured.lifts] as const;
  const [clean, rooms, lifts] = [found(kinds[0]), found(kinds[1]), found(kinds[2])];
  const day = new Intl.DateTimeFormat(language.value, { dateStyle: "long", timeZone: "UTC" });
  return (
    <>
      <p>{text.measured(day.format(new Date(measured.day)))}</p>
      <ul class="prose-points">
        <li>
          {text.counts(clean, rooms, lifts, figure(kinds.reduce((sum, { phantom }) => sum + phantom, 0)))}
        </li>
        <li>
          {text.faults(ofHundred(Math.min(...kinds.map(({ precision }) => precision))), clean, rooms, lifts)}
        </li>
        <li>{text.times(figure(measured.holdSeconds, 2), figure(measured.endSeconds, 2))}</li>
      </ul>
      <Angles />
    </>
  );
}

function Angles() {
  const text = aboutText.value.angles;
  return (
    <table class="errors">
      <caption>{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.angle}</th>
          <th scope="col">{text.side}</th>
          <th scope="col">{text.oblique}</th>
        </tr>
      </thead>
      {errorsByExercise().map(({ exercise, angles }) => (
        <tbody key={exercise}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {exercisesTitle(exercise)}
            </th>
          </tr>
          {angles.map(({ signal, side, oblique }) => (
            <tr key={signal}>
              <th scope="row">{termsText.value.signal[signal]}</th>
              <td>{text.degrees(tenths(side))}</td>
              <td>{text.degrees(tenths(oblique))}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
