/** How an exercise develops from day to day: small charts, and the same numbers as a table. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNamed } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { ownRange } from "../../core/session/adapting.ts";
import { language } from "../../messages/catalogue.ts";
import { exercisesTitle, exerciseText } from "../../messages/exercises.ts";
import { historyText } from "../../messages/history.ts";
import { type DoneSet, type TrendPoint, trend } from "../statistics.ts";
import { figure, shortDay } from "./dates.ts";

interface Measure {
  readonly name: string;
  readonly value: (point: TrendPoint) => number | undefined;
  readonly digits: number;
  /** Said by the user, not measured. */
  readonly said?: true;
  /** A figure with its unit, as one says it. */
  readonly words: (figure: string) => string;
  /**
   * What the height of a chart spans at least, so that noise looks like noise: differences under 8 degrees between a
   * person's own reps are none (Aasa 2019). `undefined`: from 0 upwards.
   */
  readonly span: number | undefined;
}

function measures(exercise: ExerciseName): readonly Measure[] {
  const text = historyText.value.trends;
  const { unit } = text;
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
  const inPercent = { digits: 0, words: unit.percent, span: undefined };
  const seconds = { digits: 1, words: unit.seconds, span: 2 };
  const { show, hold } = exerciseNamed(exercise);
  const degrees = { digits: 0, words: unit.degrees, span: 30 };
  return [
    { name: text.reps, value: (point) => point.reps, digits: 0, words: (n) => n, span: undefined },
    ...(show.range ? [{ name: text.depth, value: (point: TrendPoint) => point.range, ...degrees }] : []),
    ...(hold ? [{ name: text.hold, value: (point: TrendPoint) => point.hold, ...seconds }] : []),
    { name: exerciseText(exercise).tempo, value: (point) => point.tempo, ...seconds },
    {
      name: text.effort,
      value: (point: TrendPoint) => point.effort,
      digits: 1,
      said: true as const,
      words: (n) => n,
      span: undefined,
    },
    {
      name: text.painful,
      value: (point: TrendPoint) => point.painful,
      digits: 0,
      said: true as const,
      words: (n) => n,
      span: undefined,
    },
    ...show.trends.map((topic) => ({
      name: text.faults[topic],
      value: (point: TrendPoint) => percent(point.faults[topic]),
      ...inPercent,
    })),
  ];
}

interface ChartProps {
  readonly measure: Measure;
  readonly points: readonly TrendPoint[];
  readonly theme: string;
}

/** A line only where something changes; what stays the same is said in words. */
function Chart({ measure, points, theme }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const values = points.map((point) => measure.value(point) ?? null);
  const seen = values.filter((value) => value !== null);
  const say = (value: number) => measure.words(figure(value, measure.digits));
  const same = new Set(seen.map(say)).size < 2;
  useEffect(() => {
    if (same) return;
    let here = true;
    let end = () => {};
    void import("./trend-chart.ts").then(
      ({ drawTrend }) => {
        if (here && box.current)
          end = drawTrend(box.current, {
            days: points.map((point) => point.day),
            values,
            span: measure.span,
            words: (value) =>
              measure.words(figure(value, measure.span !== undefined && measure.span < 5 ? 1 : 0)),
          });
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      here = false;
      end();
    };
  }, [theme, language.value, same, JSON.stringify(values)]);
  const first = seen[0];
  const last = seen.at(-1);
  const text = historyText.value.trends;
  if (first === undefined || last === undefined) return null;
  return (
    <figure class="trend" data-same={same}>
      <figcaption>
        <span>{measure.name}</span> <b>{say(last)}</b>
      </figcaption>
      {same ? (
        <p class="soft">{text.same(seen.length)}</p>
      ) : (
        <div
          class="trend-box"
          ref={box}
          role="img"
          aria-label={text.chart(measure.name, say(first), say(last))}
        />
      )}
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
                    <td key={column.name}>
                      {value === undefined
                        ? column.said
                          ? text.unsaid
                          : text.unseen
                        : column.words(figure(value, column.digits))}
                    </td>
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
  // Nobody is shown an empty column for what they never said.
  const shown = measures(exercise).filter(
    (measure) => !measure.said || points.some((point) => measure.value(point) !== undefined),
  );
  const { show } = exerciseNamed(exercise);
  const own = sets.filter((set) => set.exercise === exercise).flatMap((set) => set.reps);
  const range = show.range && ownRange(own, show.main);
  return (
    <div class="trends">
      <h2>{exercisesTitle(exercise)}</h2>
      {range !== undefined && <p>{text.range(figure(range))}</p>}
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
          <Table points={points} columns={shown} />
        </>
      )}
    </div>
  );
}
