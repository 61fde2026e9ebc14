/** What the exports of a recording say in words: captions of what the coach said, chapters of its reps. */
import type { Rep } from "../core/events.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { captions, type TimedWords, webVtt } from "../formats/webvtt.ts";
import { faultName, reasonName } from "../messages/exercises.ts";
import { exportText } from "../messages/export.ts";
import { reviewText } from "../messages/review.ts";
import { allReps } from "./csv.ts";
import type { Recording } from "./recording.ts";

/** Why a rep did not count, else the first of its faults; where the coach's own words are not at hand. */
export function faultOf(rep: Rep): string | undefined {
  if (!rep.counted && rep.reason)
    return reviewText.peek().evidence.notCounted(reasonName(rep.exercise, rep.reason));
  const fault = rep.faults[0];
  return fault && faultName(rep.exercise, fault.kind);
}

/** The count of each rep and what the coach said; what was measured, where an analysis came without its words. */
export function captionsVtt(recording: Recording, analysis: Analysis): string {
  const text = exportText.peek();
  const reps = allReps(analysis);
  const counts = reps
    .filter(({ counted }) => counted)
    .map(({ countedAt, number }) => ({ t: countedAt, text: text.rep(number) }));
  const told = recording.cues.length > 0 ? recording.cues : reps.flatMap((rep) => toldOf(rep));
  return webVtt(atPicture(recording, captions([...counts, ...told])));
}

function toldOf(rep: Rep): { readonly t: number; readonly text: string }[] {
  const words = faultOf(rep);
  return words ? [{ t: rep.countedAt, text: words }] : [];
}

/** A chapter for each rep, counted or not, with all of its faults. */
export function chaptersVtt(recording: Recording, analysis: Analysis): string {
  const text = exportText.peek();
  const reps = allReps(analysis);
  const severalSets = new Set(reps.map(({ set }) => set)).size > 1;
  const entries = reps.map((rep): TimedWords => {
    const name = severalSets ? text.setRep(rep.set, rep.number) : text.rep(rep.number);
    const why = rep.counted
      ? rep.faults.map(({ kind }) => faultName(rep.exercise, kind))
      : [faultOf(rep)].filter((words) => words !== undefined);
    return { from: rep.start, to: rep.end, text: [name, why.join(", ")].filter(Boolean).join(": ") };
  });
  return webVtt(atPicture(recording, entries));
}

/** On the clock of the recording's own picture. */
function atPicture({ pictureStart = 0 }: Recording, entries: readonly TimedWords[]): TimedWords[] {
  return entries.map(({ from, to, text }) => ({ from: from + pictureStart, to: to + pictureStart, text }));
}
