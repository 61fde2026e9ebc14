/** The poster: exercise, one huge number, the target. */
import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { liveText } from "../../messages/live.ts";
import { termsText } from "../../messages/terms.ts";
import { holdWords } from "./hold-words.ts";
import type { LiveModel } from "./live-model.ts";

interface ScoreboardProps {
  readonly model: LiveModel;
  readonly changeTarget: (by: 1 | -1) => void;
}

function RepNumber({ model }: { readonly model: LiveModel }) {
  const element = useRef<HTMLOutputElement>(null);
  // The flash restarts with each rep, which a class alone would not do.
  useSignalEffect(() => {
    const flash = model.flash.value;
    const number = element.current;
    if (!flash || !number) return;
    number.classList.remove("flash-rep", "flash-no-rep");
    requestAnimationFrame(() => number.classList.add(`flash-${flash.kind}`));
  });
  const reps = model.reps.value;
  return (
    <output class="score-number" data-digits={String(reps).length} ref={element} aria-live="off">
      <span aria-hidden="true">{reps}</span>
      <span class="unseen-text">{liveText.value.repsCounted(reps)}</span>
    </output>
  );
}

function ExerciseName({ model }: { readonly model: LiveModel }) {
  const exercise = model.exercise.value;
  return (
    <h2 class="score-exercise" data-known={exercise !== undefined}>
      {exercise ? termsText.value.exercises[exercise] : liveText.value.anyExercise}
    </h2>
  );
}

/** The hold's seconds while it lasts, else what the body is doing. */
function Doing({ model }: { readonly model: LiveModel }) {
  const phase = model.phase.value;
  const inPhase = phase && model.coachStatus.value === "armed" ? termsText.value.phase[phase] : "";
  return <p class="score-doing">{holdWords(model) ?? inPhase}</p>;
}

export function Scoreboard({ model, changeTarget }: ScoreboardProps) {
  const text = liveText.value;
  const target = model.target.value;
  const noReps = model.noReps.value;
  return (
    <section class="score" aria-label={text.reps}>
      <ExerciseName model={model} />
      <div class="score-box">
        <RepNumber model={model} />
      </div>
      <div class="score-foot">
        <div class="score-target">
          <button type="button" class="step" aria-label={text.fewer} onClick={() => changeTarget(-1)}>
            −
          </button>
          <span>{target === undefined ? text.noTarget : text.ofTarget(target)}</span>
          <button type="button" class="step" aria-label={text.more} onClick={() => changeTarget(1)}>
            +
          </button>
        </div>
        <p class="score-set">
          {text.set(model.set.value)}
          {noReps > 0 && ` · ${text.notCounted(noReps)}`}
        </p>
        <Doing model={model} />
      </div>
    </section>
  );
}
