/** The recordings of this visit: how far each is, and what can be done with it. */
import { problemsText } from "../messages/problems.ts";
import { reviewText } from "../messages/review.ts";
import type { ProblemCode } from "../run/live.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording, RecordingStage } from "./recording.ts";

export function QueueList({ model }: { readonly model: ReviewModel }) {
  const recordings = model.queue.recordings.value;
  if (recordings.length === 0) return null;
  return (
    <section class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title" class="unseen-text">
        {reviewText.value.queue.title}
      </h2>
      <ul>
        {recordings.map((recording) => (
          <Entry key={recording.id} model={model} recording={recording} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ model, recording }: { readonly model: ReviewModel; readonly recording: Recording }) {
  const text = reviewText.value.queue;
  const stage = recording.stage.value;
  const analysis = recording.analysis.value;
  const { frames, total } = recording.progress.value;
  const selected = model.selected.value === recording;
  return (
    <li class="queue-entry" data-stage={stage.kind} data-selected={selected}>
      <button
        type="button"
        class="queue-name"
        aria-pressed={selected}
        aria-label={text.open(recording.name)}
        onClick={() => model.select(recording)}
      >
        {recording.name}
      </button>
      <p class="queue-state" role="status">
        <span class="queue-stage">{stateInWords(recording, stage)}</span>
        {analysis && stage.kind === "done" && (
          <span class="queue-reps">{text.reps(analysis.reps.length, analysis.noReps.length)}</span>
        )}
      </p>
      {recording.busy && (
        <progress
          aria-label={recording.name}
          {...(stage.kind === "analysing" && total !== undefined
            ? { max: total, value: Math.min(frames, total) }
            : {})}
        />
      )}
      {recording.busy && stage.kind === "analysing" && <Speed recording={recording} />}
      {stage.kind === "failed" && <Failure code={stage.code} />}
      <p class="row queue-actions">
        <Actions model={model} recording={recording} stage={stage} />
      </p>
    </li>
  );
}

function stateInWords(recording: Recording, stage: RecordingStage): string {
  const text = reviewText.value.queue;
  switch (stage.kind) {
    case "loading-model":
      return stage.share > 0 && stage.share < 1
        ? text.loadingModel(Math.round(stage.share * 100))
        : text.warming;
    case "failed":
      return problemOf(stage.code).what;
    case "done":
      return recording.file ? text.done : text.saved;
    default:
      return text[stage.kind];
  }
}

/** The words of the live screen fit the pose model; a recording has its own for unreadable pictures. */
function problemOf(code: ProblemCode): { readonly what: string; readonly next: string } {
  const own = reviewText.value.problems;
  if (code === "unreadable") return own.unreadable;
  if (code === "frame-unreadable") return own.frames;
  return problemsText.value.codes[code];
}

function Failure({ code }: { readonly code: ProblemCode }) {
  return (
    <p class="queue-next" role="alert">
      {problemOf(code).next}
    </p>
  );
}

function Speed({ recording }: { readonly recording: Recording }) {
  const text = reviewText.value.queue;
  const { frames, total, rate, secondsLeft } = recording.progress.value;
  return (
    <p class="queue-speed">
      {text.frames(frames, total)}
      {rate !== undefined && <> · {text.rate(rate)}</>}
      {secondsLeft !== undefined && <> · {text.left(secondsLeft)}</>}
    </p>
  );
}

function Actions(props: {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly stage: RecordingStage;
}) {
  const { model, recording, stage } = props;
  const text = reviewText.value.queue;
  const action = (label: string, act: () => void) => (
    <button
      type="button"
      class="button quiet small"
      aria-label={text.of(label, recording.name)}
      onClick={act}
    >
      {label}
    </button>
  );
  const running = recording.busy || stage.kind === "waiting";
  const stopped = stage.kind === "paused" || stage.kind === "cancelled";
  return (
    <>
      {running && action(text.pause, () => model.queue.pause(recording))}
      {running && action(text.cancel, () => model.queue.cancel(recording))}
      {stopped && action(text.goOn, () => model.goOn(recording))}
      {stage.kind === "failed" && action(text.again, () => model.goOn(recording))}
      {!running && action(text.remove, () => model.remove(recording))}
    </>
  );
}
