/** How an exercise develops from day to day: small charts, and the same numbers as a table. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ExerciseName } from "../../core/quantity.ts";
import { ownHinge } from "../../core/session/adapting.ts";
import { language } from "../../messages/catalogue.ts";
import { historyText } from "../../messages/history.ts";
import { termsText } from "../../messages/terms.ts";
import { type DoneSet, type TrendPoint, trend } from "../statistics.ts";
import { figure, shortDay } from "./dates.ts";

interface Measure {
  readonly name: string;
  readonly value: (point: TrendPoint) => number | undefined;
  readonly digits: number;
}

function measures(exercise: ExerciseName): readonly Measure[] {
  const text = historyText.value.trends;
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
  const own: readonly Measure[] =
    exercise === "good-morning"
      ? [{ name: text.depth, value: (point) => point.depth, digits: 0 }]
      : [{ name: text.hold, value: (point) => point.hold, digits: 1 }];
  const back: readonly Measure[] =
    exercise === "good-morning"
      ? [{ name: text.backFaults, value: (point) => percent(point.backFaults), digits: 0 }]
      : [];
  return [
    { name: text.reps, value: (point) => point.reps, digits: 0 },
    ...own,
    { name: text.tempo[exercise], value: (point) => point.tempo, digits: 1 },
    { name: text.kneeFaults, value: (point) => percent(point.kneeFaults), digits: 0 },
    ...back,
  ];
}

interface ChartProps {
  readonly measure: Measure;
  readonly points: readonly TrendPoint[];
  readonly theme: string;
}

function Chart({ measure, points, theme }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const values = points.map((point) => measure.value(point) ?? null);
  const seen = values.filter((value) => value !== null);
  useEffect(() => {
    let here = true;
    let end = () => {};
    void import("./trend-chart.ts").then(
      ({ drawTrend }) => {
        if (here && box.current)
          end = drawTrend(
            box.current,
            points.map((point) => point.day),
            values,
          );
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      here = false;
      end();
    };
  }, [theme, language.value, JSON.stringify(values)]);
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const label = historyText.value.trends.chart(
    measure.name,
    figure(first, measure.digits),
    figure(last, measure.digits),
  );
  return (
    <figure class="trend">
      <figcaption>
        {measure.name} <b>{figure(last, measure.digits)}</b>
      </figcaption>
      <div class="trend-box" ref={box} role="img" aria-label={label} />
    </figure>
  );
}

function Table({
  points,
  columns,
}: {
  readonly points: readonly TrendPoint[];
  readonly columns: readonly Measure[];
}) {
  const text = historyText.value.trends;
  // Hundreds of days make a table that takes longer to draw than the rest of the page.
  const open = useSignal(false);
  return (
    <details
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{text.table}</summary>
      <div class="wide" hidden={!open.value}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              {columns.map((column) => (
                <th scope="col" key={column.name}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(open.value ? points : []).map((point) => (
              <tr key={point.day}>
                <th scope="row">{shortDay(point.day)}</th>
                {columns.map((column) => {
                  const value = column.value(point);
                  return (
                    <td key={column.name}>{value === undefined ? "–" : figure(value, column.digits)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export function Trends({
  sets,
  exercise,
  theme,
}: {
  readonly sets: readonly DoneSet[];
  readonly exercise: ExerciseName;
  readonly theme: string;
}) {
  const text = historyText.value.trends;
  const points = trend(sets, exercise);
  const shown = measures(exercise);
  const hinge =
    exercise === "good-morning"
      ? ownHinge(sets.filter((set) => set.exercise === exercise).flatMap((set) => set.reps))
      : undefined;
  return (
    <div class="trends">
      <h2>{termsText.value.exercises[exercise]}</h2>
      {hinge !== undefined && <p>{text.hinge(figure(hinge))}</p>}
      {points.length < 2 ? (
        <p>{text.tooFew}</p>
      ) : (
        <>
          <div class="trend-charts">
            {shown.map((measure) => (
              <Chart key={measure.name} measure={measure} points={points} theme={theme} />
            ))}
          </div>
          <p class="soft">{text.notJudged}</p>
        </>
      )}
      <Table points={points} columns={shown} />
    </div>
  );
}
