/** What was measured in a recording, as tables: a line per frame, a line per rep. */
import type { Rep } from "../core/events.ts";
import { SIGNALS } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { csvTable } from "../formats/csv.ts";

/** One line per analysed frame. */
export function framesCsv(analysis: Analysis): string {
  const { frames } = analysis;
  const header = [
    "t_s",
    "phase",
    ...SIGNALS.map((s) => `${s}_deg`),
    ...SIGNALS.map((s) => `${s}_confidence`),
    ...(frames.deviation ? SIGNALS.map((s) => `${s}_sd_deg`) : []),
  ];
  const rows = frames.t.map((t, i) => [
    t,
    frames.phase[i],
    ...SIGNALS.map((signal) => frames[signal][i]),
    ...SIGNALS.map((signal) => frames.confidence[signal][i]),
    ...(frames.deviation ? SIGNALS.map((signal) => frames.deviation![signal][i]) : []),
  ]);
  return csvTable([header, ...rows]);
}

/** One line per rep and no-rep, in the order of time. */
export function repsCsv(analysis: Analysis): string {
  const header = [
    "set",
    "number",
    "exercise",
    "counted",
    "reason",
    "start_s",
    "peakStart_s",
    "peakEnd_s",
    "end_s",
    "lower_s",
    "raise_s",
    "hold_s",
    ...SIGNALS.map((signal) => `peak_${signal}_deg`),
    "faults",
    "notJudged",
    "yourVerdict",
  ];
  const rows = allReps(analysis).map((rep) => [
    rep.set,
    rep.number,
    rep.exercise,
    rep.counted,
    rep.reason,
    rep.start,
    rep.peakStart,
    rep.peakEnd,
    rep.end,
    rep.lowerSeconds,
    rep.raiseSeconds,
    rep.holdSeconds,
    ...SIGNALS.map((signal) => rep.peak[signal]),
    rep.faults.map((fault) => `${fault.kind} ${fault.value} (limit ${fault.limit})`).join("; "),
    rep.notJudged.join("; "),
    (analysis.marks ?? [])
      .filter((mark) => mark.at >= rep.start && mark.at <= rep.end)
      .map((mark) => `${mark.about}: ${mark.verdict}`)
      .join("; "),
  ]);
  return csvTable([header, ...rows]);
}

/** Reps and no-reps in the order in which they happened. */
export function allReps(analysis: Pick<Analysis, "reps" | "noReps">): Rep[] {
  return [...analysis.reps, ...analysis.noReps].sort((a, b) => a.start - b.start);
}
