/** What must be said about an analysis before its numbers are read: how it was sampled, what was not seen, what broke. */

import type { Analysis } from "../core/session/analysis.ts";
import { byTwoInWords, chosenInWords, recognisedInWords } from "../messages/exercises.ts";
import { reviewText } from "../messages/review.ts";
import { shareText } from "../messages/share.ts";
import { analysedRate } from "./analysed-rate.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

/** Below this share of frames with a body the user is told. */
const MOSTLY_SEEN = 0.8;
/** Beyond this azimuth the back's and hips' angles are less certain (issue 3's oblique clips). */
const OBLIQUE_DEG = 20;

export function Notes({ model, recording }: Props) {
  const text = reviewText.value.notes;
  const stage = recording.stage.value;
  const analysis = recording.analysis.value;
  const trouble = recording.trouble.value;
  const notes: string[] = [];
  if (analysis) notes.push(...findings(recording, analysis));
  if (stage.kind === "done" && stage.brokeOff)
    notes.push(text.brokeOff(stage.brokeOff.at, stage.brokeOff.why));
  if (trouble === "full") notes.push(text.storageFull);
  if (trouble === "refused") notes.push(text.storageRefused);
  if (recording.clipLost) notes.push(shareText.value.file.clipLost);
  else if (!recording.file && analysis) notes.push(text.noPicture);
  if (model.pictureLost.value && stage.kind !== "failed") notes.push(text.pictureLost);
  return (
    <div class="notes">
      {analysis && <Sampling model={model} recording={recording} analysis={analysis} />}
      <div role="status">
        {notes.map((note) => (
          <p class="review-note" key={note}>
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}

function findings(recording: Recording, analysis: Analysis): string[] {
  const text = reviewText.value.notes;
  const stage = recording.stage.value.kind;
  const found: string[] = [];
  if (stage === "analysing") found.push(text.growing);
  if (stage === "paused" || stage === "cancelled") found.push(text.stopped);
  found.push(...whatWasFound(recording, analysis));
  if (recording.mostPeople > 1) found.push(text.severalPeople);
  const { azimuthDeg } = analysis.view;
  if (azimuthDeg !== null && Math.abs(azimuthDeg) >= OBLIQUE_DEG)
    found.push(text.oblique(Math.abs(azimuthDeg)));
  return found;
}

/** Whether somebody was seen, and why nothing counted where nothing did. */
function whatWasFound(recording: Recording, analysis: Analysis): readonly string[] {
  const text = reviewText.value.notes;
  const frames = analysis.frames.t.length;
  const done = recording.stage.value.kind === "done";
  const seen = recording.framesWithBody;
  if (seen === 0 && frames > 20) return [done ? text.nobody : text.nobodyYet];
  if (!done) return [];
  if (analysis.reps.length + analysis.noReps.length === 0) {
    const { nothingCounted } = analysis;
    return [
      ...(nothingCounted ? [text.nothingCounted[nothingCounted]] : []),
      ...(tellsWhatIsKnown(analysis)
        ? [text.noReps(recognisedInWords(), byTwoInWords(), chosenInWords())]
        : []),
    ];
  }
  return seen < frames * MOSTLY_SEEN ? [text.mostlyUnseen(Math.round((100 * seen) / frames))] : [];
}

/** Where nothing stood in the way of seeing it, it may be none of the exercises that are known; so may an older file's. */
const tellsWhatIsKnown = ({ nothingCounted }: Analysis): boolean =>
  nothingCounted === undefined || nothingCounted === "no-start" || nothingCounted === "no-movement";

/** Of the two networks the one for quick work; a file may name any other. */
export const isLite = (model: string): boolean => /lite/i.test(model);

function Sampling({ model, recording, analysis }: Props & { readonly analysis: Analysis }) {
  const text = reviewText.value.sampling;
  const { every } = analysis.source;
  const { file } = recording;
  return (
    <p class="sampling">
      {every === 1 ? text.every : text.nth(every, analysedRate(analysis.frames.t))}{" "}
      <span class="soft">{text.by(isLite(analysis.model.name))}</span>
      {every > 1 && file instanceof File && recording.stage.value.kind === "done" && (
        <button type="button" class="button quiet small" onClick={() => void model.take([file], true)}>
          {text.again}
        </button>
      )}
    </p>
  );
}
