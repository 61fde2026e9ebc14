/** The timeline with its legend: which curves are shown, and their values under the pointer or at the playhead. */

import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNamed, exerciseNames } from "../core/catalogue.ts";
import type { ExerciseName, Seconds, Signal } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { spoken } from "../core/session/comments.ts";
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { shareText } from "../messages/share.ts";
import { termsText } from "../messages/terms.ts";
import { valueAt } from "./alignment.ts";
import { author } from "./author.ts";
import { clock } from "./clock.ts";
import type { ReviewModel } from "./model.ts";
import { curveStyles, curvesOf, type Theme } from "./palette.ts";
import type { Recording } from "./recording.ts";
import { Timeline } from "./timeline.ts";
import type { TimelineView } from "./timeline-view.ts";
import "uplot/dist/uPlot.min.css";

/** What keys and the export want of the timeline while it is there. */
export interface TimelineHandle {
  zoom?: (factor: number) => void;
  timeline?: Timeline;
}

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly handle: TimelineHandle;
}

/** The exercises that happen in the recording; before any rep, the first that is known. */
export function exercisesIn(analysis: Analysis): ExerciseName[] {
  const seen = exerciseNames().filter((exercise) =>
    [...analysis.reps, ...analysis.noReps].some((rep) => rep.exercise === exercise),
  );
  return seen.length > 0 ? seen : [analysis.exercise ?? exerciseNames()[0]!];
}

export function TimelinePanel({ model, recording, handle }: Props) {
  const text = reviewText.value.timeline;
  const box = useRef<HTMLDivElement>(null);
  const timeline = useRef<Timeline | undefined>(undefined);
  const shownNow = useRef<Seconds>(0);
  const hover = useSignal<Seconds | undefined>(undefined);
  const hidden = useSignal<ReadonlySet<Signal> | undefined>(undefined);
  const analysis = recording.analysis.value!;
  const { all, shown } = curvesOf(exercisesIn(analysis));
  const off = hidden.value ?? new Set(all.filter((signal) => !shown.includes(signal)));
  const signals = all.filter((signal) => !off.has(signal));
  const theme = model.dependencies.theme.value;

  useEffect(() => {
    if (!box.current) return;
    const made = build(box.current, model, recording, signals, theme, hover);
    timeline.current = made;
    handle.timeline = made;
    handle.zoom = (factor) => made.zoom(factor);
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.destroy();
      delete handle.timeline;
      delete handle.zoom;
    };
  }, [recording, signals.join(), theme, language.value]);
  useSignalEffect(() => {
    const view = viewOf(model, recording, timeline.current?.view.signals ?? signals);
    if (!view) return;
    timeline.current?.update(view);
    if (view.now !== shownNow.current) timeline.current?.reveal(view.now);
    shownNow.current = view.now;
  });
  const zoom = (factor: number): void => timeline.current?.zoom(factor);
  return (
    <section class="timeline" aria-label={text.title}>
      <Legend
        analysis={analysis}
        all={all}
        off={off}
        theme={theme}
        t={hover.value ?? model.player.value?.time.value ?? 0}
        hovering={hover.value !== undefined}
        toggle={(signal) => {
          const next = new Set(off);
          if (!next.delete(signal)) next.add(signal);
          hidden.value = next;
        }}
      />
      <div class="timeline-chart" ref={box} role="img" aria-label={text.label} />
      <div class="timeline-foot">
        <div class="timeline-zoom">
          <button
            type="button"
            class="button quiet small"
            aria-label={text.zoomOut}
            onClick={() => zoom(1 / 0.6)}
          >
            −
          </button>
          <button type="button" class="button quiet small" onClick={() => timeline.current?.fit()}>
            {text.fit}
          </button>
          <button type="button" class="button quiet small" aria-label={text.zoomIn} onClick={() => zoom(0.6)}>
            +
          </button>
        </div>
        <p class="timeline-hint">
          <span class="mark-rep">{text.legend.rep}</span> <span class="mark-norep">{text.legend.noRep}</span>{" "}
          <span class="mark-fault">{text.legend.fault}</span>{" "}
          {exercisesIn(analysis).some((name) => exerciseNamed(name).hold) && (
            <span class="mark-hold">{text.legend.hold}</span>
          )}
          {spoken(recording.comments.value).length > 0 && (
            <span class="mark-comment">{shareText.value.comments.onTimeline}</span>
          )}{" "}
          <span class="soft">{text.hint}</span>
        </p>
      </div>
    </section>
  );
}

/** Reads every signal that changes the drawing, so that an effect follows them. */
function viewOf(
  model: ReviewModel,
  recording: Recording,
  signals: readonly Signal[],
): TimelineView | undefined {
  const analysis = recording.analysis.value;
  if (!analysis) return undefined;
  const chosen = model.chosenRep.value;
  const fault = model.chosenFault.value?.fault;
  return {
    analysis,
    reps: model.reps.value,
    signals,
    now: model.player.value?.time.value ?? 0,
    ...(chosen ? { chosen } : {}),
    ...(fault ? { fault } : {}),
    comments: spoken(recording.comments.value).map(({ at, author: by, text, drawings, tags }) => ({
      at,
      mine: by.id === author.value.id,
      bookmark: text === "" && drawings.length === 0,
      ...(tags[0] === undefined ? {} : { tag: tags[0] }),
    })),
  };
}

function build(
  box: HTMLElement,
  model: ReviewModel,
  recording: Recording,
  signals: readonly Signal[],
  theme: Theme,
  hover: { value: Seconds | undefined },
): Timeline {
  const view = viewOf(model, recording, signals)!;
  return new Timeline(
    box,
    view,
    {
      seek: (t) => model.player.peek()?.seek(t),
      hover(t) {
        hover.value = t;
      },
      pressRep: (rep) => model.chooseRep(rep),
      pressFault: (rep, fault) => model.chooseFault(rep, fault),
      clock: (t) => clock(language.peek(), t, !Number.isInteger(t)),
      unit: "°",
    },
    theme,
  );
}

interface LegendProps {
  readonly analysis: Analysis;
  readonly all: readonly Signal[];
  readonly off: ReadonlySet<Signal>;
  readonly theme: Theme;
  readonly t: Seconds;
  readonly hovering: boolean;
  readonly toggle: (signal: Signal) => void;
}

function Legend({ analysis, all, off, theme, t, hovering, toggle }: LegendProps) {
  const text = reviewText.value.timeline;
  return (
    <ul class="legend" data-hovering={hovering}>
      {all.map((signal) => {
        const style = curveStyles[signal];
        const on = !off.has(signal);
        return (
          <li key={signal}>
            <button type="button" aria-pressed={on} onClick={() => toggle(signal)}>
              <svg viewBox="0 0 28 8" aria-hidden="true">
                <line
                  x1="1"
                  x2="27"
                  y1="4"
                  y2="4"
                  stroke={style.colour[theme]}
                  stroke-width={style.width + 0.5}
                  stroke-dasharray={style.dash.join(" ")}
                />
              </svg>
              {text.value(termsText.value.signal[signal], on ? valueAt(analysis, signal, t) : undefined)}
            </button>
          </li>
        );
      })}
      <li class="legend-time">{text.at(clock(language.value, t))}</li>
    </ul>
  );
}
