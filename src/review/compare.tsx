/** Two reps side by side, aligned by phase: pictures, curves, differences. */

import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { exerciseNamed } from "../core/catalogue.ts";
import type { Rep } from "../core/events.ts";
import { SIGNALS, type Signal } from "../core/quantity.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { type Difference, differences, faultsApart, LAST_POSITION } from "./alignment.ts";
import type { Compared } from "./compared.ts";
import { ComparedCurves } from "./compared-curves.tsx";
import { ComparedPicture } from "./compared-picture.tsx";
import { allReps } from "./csv.ts";
import { namesOf } from "./evidence.tsx";
import type { ReviewModel } from "./model.ts";
import { curvesOf as exerciseCurves } from "./palette.ts";
import type { Recording } from "./recording.ts";
import { bestAndWorst } from "./story.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

/** Seconds in which a comparison plays once. */
const PLAYED_IN = 6;

export function Compare({ model, recording }: Props) {
  const text = reviewText.value.compare;
  const { first, second, choose } = useChoice(model, recording);
  const position = useSignal(1.5);
  const playing = useSignal(false);
  useEffect(() => {
    if (!playing.value) return;
    let frame = 0;
    let last = performance.now();
    const tick = (now: number): void => {
      position.value =
        (position.peek() + ((now - last) / 1000) * (LAST_POSITION / PLAYED_IN)) % LAST_POSITION;
      last = now;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing.value]);
  const withReps = model.queue.recordings.value.filter((one) => repsOf(one).length > 0);
  if (!first || !second) return <p class="review-note">{text.needsTwo}</p>;
  const signals = curvesOf(first.rep, second.rep);
  return (
    <div class="compare">
      <p class="soft">{text.lead}</p>
      <div class="compare-pair">
        {([first, second] as const).map((side, i) => (
          <section key={i} class="compare-side" aria-label={i === 0 ? text.first : text.second}>
            <Choice
              name={i === 0 ? text.first : text.second}
              side={side}
              recordings={withReps}
              choose={(next) => choose(i === 0 ? "first" : "second", next)}
            />
            <ComparedPicture
              side={side}
              position={position}
              label={text.pictureOf(i === 0 ? text.first : text.second)}
            />
          </section>
        ))}
      </div>
      <div class="compare-position">
        <button
          type="button"
          class="button small"
          onClick={() => {
            playing.value = !playing.value;
          }}
        >
          {playing.value ? text.pause : text.play}
        </button>
        <label>
          <span class="unseen-text">{text.position}</span>
          <input
            type="range"
            min={0}
            max={LAST_POSITION}
            step={0.01}
            value={position.value}
            aria-valuetext={phaseInWords(position.value)}
            onInput={(event) => {
              playing.value = false;
              position.value = event.currentTarget.valueAsNumber;
            }}
          />
        </label>
      </div>
      <div class="compare-detail">
        <ComparedCurves
          first={first}
          second={second}
          signals={signals}
          position={position}
          theme={model.dependencies.theme.value}
        />
        <Differences first={first.rep} second={second.rep} />
      </div>
    </div>
  );
}

function phaseInWords(position: number): string {
  const text = reviewText.value.compare;
  return [text.start, text.peakStart, text.peakEnd, text.end][Math.round(position)] ?? "";
}

const repsOf = (recording: Recording): Rep[] => {
  const analysis = recording.analysis.value;
  return analysis ? allReps(analysis) : [];
};

/** At first the best and the worst rep of the recording; later what the user chose. */
function useChoice(model: ReviewModel, recording: Recording) {
  const chosen = useSignal<{ first?: Compared; second?: Compared }>({});
  const sides = useComputed(() => {
    const reps = model.reps.value;
    const { best, worst } = bestAndWorst(reps);
    const a = best ?? reps[0];
    const b = worst ?? reps.findLast((rep) => rep !== a);
    const { first, second } = chosen.value;
    return {
      first: first ?? (a && { recording, rep: a }),
      second: second ?? (b && { recording, rep: b }),
    };
  });
  return {
    first: sides.value.first,
    second: sides.value.second,
    choose(which: "first" | "second", side: Compared): void {
      chosen.value = { ...chosen.peek(), [which]: side };
    },
  };
}

function Choice(props: {
  readonly name: string;
  readonly side: Compared;
  readonly recordings: readonly Recording[];
  readonly choose: (side: Compared) => void;
}) {
  const { name, side, recordings, choose } = props;
  const text = reviewText.value.compare;
  const reps = repsOf(side.recording);
  return (
    <div class="compare-choice">
      <h3>{name}</h3>
      {recordings.length > 1 && (
        <select
          aria-label={`${name}: ${text.recording}`}
          value={String(side.recording.id)}
          onChange={(event) => {
            const recording = recordings.find((one) => String(one.id) === event.currentTarget.value);
            const rep = recording && repsOf(recording)[0];
            if (recording && rep) choose({ recording, rep });
          }}
        >
          {recordings.map((one) => (
            <option key={one.id} value={String(one.id)}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={`${name}: ${text.rep}`}
        value={String(reps.indexOf(side.rep))}
        onChange={(event) => {
          const rep = reps[Number(event.currentTarget.value)];
          if (rep) choose({ recording: side.recording, rep });
        }}
      >
        {reps.map((rep, i) => (
          <option key={rep.start} value={String(i)}>
            {text.repName(rep.set, rep.number, rep.counted)}
          </option>
        ))}
      </select>
    </div>
  );
}

function curvesOf(first: Rep, second: Rep): Signal[] {
  return exerciseCurves([first, second].map((rep) => rep.exercise)).shown;
}

function Differences({ first, second }: { readonly first: Rep; readonly second: Rep }) {
  const text = reviewText.value.compare;
  const lines = differences(
    first,
    second,
    SIGNALS.filter((signal) => first.peak[signal] !== undefined || second.peak[signal] !== undefined),
  );
  const { gone, fresh } = faultsApart(first, second);
  return (
    <div class="table-box">
      <table class="reps differences" aria-label={text.differences}>
        <thead>
          <tr>
            {[text.quantity, text.first, text.second, text.change].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={JSON.stringify(line.quantity)} line={line} rep={first} />
          ))}
        </tbody>
      </table>
      {gone.length > 0 && <p>{text.gone(namesOf(first.exercise, gone))}</p>}
      {fresh.length > 0 && <p>{text.fresh(namesOf(second.exercise, fresh))}</p>}
    </div>
  );
}

function Line({ line, rep }: { readonly line: Difference; readonly rep: Rep }) {
  const text = reviewText.value.compare;
  const { quantity } = line;
  const inUnit = quantity.kind === "peak" ? text.degrees : text.seconds;
  const signed = quantity.kind === "peak" ? text.signedDegrees : text.signedSeconds;
  const parts = exerciseNamed(rep.exercise).eccentric === "back" ? text.lifted : text.times;
  return (
    <tr>
      <th scope="row">
        {quantity.kind === "peak" ? text.peak(termsText.value.signal[quantity.signal]) : parts[quantity.part]}
      </th>
      <td>{line.first === undefined ? "–" : inUnit(line.first)}</td>
      <td>{line.second === undefined ? "–" : inUnit(line.second)}</td>
      <td>{line.change === undefined ? "–" : signed(line.change)}</td>
    </tr>
  );
}
