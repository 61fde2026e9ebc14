/** The one-page report: what a physiotherapist would file. It is shown in a dialog and printed by itself. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { byImportance } from "../core/coaching/criteria.ts";
import { isClean } from "../core/coaching/verdict.ts";
import type { Rep } from "../core/events.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { language } from "../messages/catalogue.ts";
import { faultName, reasonName } from "../messages/exercises.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { analysedRate } from "./analysed-rate.ts";
import { clock } from "./clock.ts";
import { allReps } from "./csv.ts";
import { cellOf, columnName, Felt, measuredColumns, namesOf } from "./evidence.tsx";
import { isLite } from "./notes.tsx";
import { curveStyles, curvesOf, faultOfTime } from "./palette.ts";
import { type Recording, saidWrong } from "./recording.ts";
import { reportPictures } from "./report-pictures.ts";
import { bestAndWorst, setsOf, tellSet } from "./story.ts";
import { feltInWords, tellInWords } from "./telling.ts";
import "./report.css";
import { exercisesIn } from "./timeline-panel.tsx";

interface Props {
  readonly recording: Recording;
  readonly close: () => void;
}

/** Pixels at 300 dots an inch: about a fifth of the page. */
const REPORT_CHART = 600;

/** More would not fit on the page. */
const MOST_ROWS = 16;

export function Report({ recording, close }: Props) {
  const text = reviewText.value.report;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    document.documentElement.dataset.printing = "report";
    return () => {
      delete document.documentElement.dataset.printing;
    };
  }, []);
  const analysis = recording.analysis.value;
  if (!analysis) return null;
  return (
    <dialog ref={dialog} class="report-dialog" onClose={close} aria-labelledby="report-title">
      <p class="row report-actions">
        <button type="button" class="button strong" onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {text.close}
        </button>
      </p>
      <Page recording={recording} analysis={analysis} />
    </dialog>
  );
}

function Page({ recording, analysis }: { readonly recording: Recording; readonly analysis: Analysis }) {
  const text = reviewText.value.report;
  const reps = allReps(analysis);
  return (
    <article class="report">
      <header>
        <h2 id="report-title">{text.title}</h2>
        <Facts analysis={analysis} />
      </header>
      {setsOf(reps).map((set) => {
        const story = tellSet(set);
        return (
          story && (
            <section key={story.set}>
              <p>{tellInWords(story)}</p>
              <Felt words={feltInWords(analysis, story.set)} />
            </section>
          )
        );
      })}
      <Pictures recording={recording} reps={reps} />
      <h3>{text.curves}</h3>
      <PrintedCurves analysis={analysis} reps={reps} />
      <h3>{text.reps}</h3>
      <PrintedReps recording={recording} reps={reps} />
      <h3>{text.limits}</h3>
      <p class="report-small">{text.limitsText}</p>
    </article>
  );
}

function Facts({ analysis }: { readonly analysis: Analysis }) {
  const text = reviewText.value.report;
  const sampling = reviewText.value.sampling;
  const { name, every, duration } = analysis.source;
  const { azimuthDeg } = analysis.view;
  return (
    <dl class="report-facts">
      <dt>{text.source}</dt>
      <dd>
        {name}
        {duration !== null && ` (${clock(language.value, duration, false)})`}
      </dd>
      <dt>{text.analysed}</dt>
      <dd>
        {every === 1 ? sampling.every : sampling.nth(every, analysedRate(analysis.frames.t))}{" "}
        {sampling.by(isLite(analysis.model.name))}
      </dd>
      {azimuthDeg !== null && (
        <>
          <dt>{text.camera}</dt>
          <dd>{text.azimuth(azimuthDeg)}</dd>
        </>
      )}
    </dl>
  );
}

function Pictures({ recording, reps }: { readonly recording: Recording; readonly reps: readonly Rep[] }) {
  const text = reviewText.value.report;
  const { best, worst } = bestAndWorst(reps);
  const told = [
    ...(best ? [{ rep: best, caption: text.best(best.number) }] : []),
    ...(worst ? [{ rep: worst, caption: text.worst(worst.number) }] : []),
  ];

  // Where no rep is to be imitated and none to be corrected, the first one shows what was seen.
  const first = reps.find((rep) => rep.counted) ?? reps[0];
  const shown =
    told.length > 0 || !first
      ? told
      : [{ rep: first, caption: reviewText.value.compare.repName(first.set, first.number, first.counted) }];
  const addresses = useSignal<readonly (string | undefined)[]>([]);
  useEffect(() => {
    let gone = false;
    const revoke = (urls: readonly (string | undefined)[]): void => {
      for (const url of urls) if (url) URL.revokeObjectURL(url);
    };
    reportPictures(
      recording,
      shown.map(({ rep }) => rep),
    )
      .then((made) => {
        if (gone) revoke(made);
        else addresses.value = made;
      })
      .catch((error: unknown) => console.warn("No pictures for the report.", error));
    return () => {
      gone = true;
      revoke(addresses.peek());
    };
  }, [recording]);
  return (
    <div class="report-pictures">
      {shown.map(({ rep, caption }, i) => {
        const address = addresses.value[i];
        return (
          <figure key={rep.start}>
            {address && <img src={address} alt="" />}
            <figcaption>
              <strong>{caption}</strong>
              {[...rep.faults]
                .sort((a, b) => byImportance(a.kind, b.kind))
                .map((fault) => {
                  const inUnit = faultOfTime(fault.kind)
                    ? reviewText.value.fault.seconds
                    : reviewText.value.fault.degrees;
                  return (
                    <span key={fault.kind}>
                      {faultName(rep.exercise, fault.kind)}: {inUnit(fault.value)} ({inUnit(fault.limit)})
                    </span>
                  );
                })}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

/** A chart of its own, as a picture: paper is light whatever the theme, and as wide as it is. */
function PrintedCurves({ analysis, reps }: { readonly analysis: Analysis; readonly reps: readonly Rep[] }) {
  const address = useSignal("");
  const exercises = exercisesIn(analysis);
  const signals = curvesOf(exercises).shown;
  useEffect(() => {
    if (analysis.frames.t.length < 2) return;
    let made = "";
    let gone = false;
    const draw = async () => {
      const { pngOf, printedCurves } = await import("./chart-picture.ts");
      const view = { analysis, reps, signals, now: Number.NEGATIVE_INFINITY };
      const words = (t: number) => clock(language.peek(), t, !Number.isInteger(t));
      const blob = await pngOf(await printedCurves(view, words, { height: REPORT_CHART }));
      if (gone) return;
      made = URL.createObjectURL(blob);
      address.value = made;
    };
    draw().catch((error: unknown) => console.warn("No curves for the report.", error));
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [analysis]);
  return (
    <>
      {address.value && (
        <img class="report-chart" src={address.value} alt={reviewText.value.timeline.label} />
      )}
      <ul class="legend">
        {signals.map((signal) => (
          <li key={signal}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <line
                x1="1"
                x2="27"
                y1="4"
                y2="4"
                stroke={curveStyles[signal].colour.light}
                stroke-width={curveStyles[signal].width}
                stroke-dasharray={curveStyles[signal].dash.join(" ")}
              />
            </svg>
            {termsText.value.signal[signal]}
          </li>
        ))}
      </ul>
    </>
  );
}

function PrintedReps({ recording, reps }: { readonly recording: Recording; readonly reps: readonly Rep[] }) {
  const text = reviewText.value.report;
  const words = reviewText.value.evidence;
  const exercise = reps[0]?.exercise;
  if (!exercise) return <p>{words.noneFound}</p>;
  const columns = measuredColumns(exercise);
  return (
    <>
      <table class="reps">
        <thead>
          <tr>
            {(["rep", ...columns, "verdict"] as const).map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reps.slice(0, MOST_ROWS).map((rep) => (
            <tr key={rep.start}>
              <th scope="row">{rep.counted ? rep.number : "×"}</th>
              {columns.map((column) => (
                <td key={column}>{cellOf(rep, column)}</td>
              ))}
              <td>{verdictInWords(recording, rep)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reps.length > MOST_ROWS && <p class="report-small">{text.more(reps.length - MOST_ROWS)}</p>}
    </>
  );
}

export function verdictInWords(recording: Recording, rep: Rep): string {
  const text = reviewText.value.evidence;
  const marked = saidWrong(recording.marks.value, rep, "count");
  const faults = rep.faults.filter((fault) => rep.counted || fault.kind !== rep.reason);
  return [
    !rep.counted && rep.reason ? text.notCounted(reasonName(rep.exercise, rep.reason)) : "",
    isClean(rep) ? text.good : "",
    faults.length > 0
      ? namesOf(
          rep.exercise,
          faults.map((fault) => fault.kind),
        )
      : "",
    rep.notJudged.length > 0 ? text.notJudged(namesOf(rep.exercise, rep.notJudged)) : "",
    marked ? `(${reviewText.value.report.marked})` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
