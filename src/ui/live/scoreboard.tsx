/** The poster: how things stand, one huge number (a ring while a hold lasts), the target, the set. */
import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { isRest } from "../../core/catalogue.ts";
import type { CoachStatus } from "../../core/view.ts";
import { exercisesTitle, phaseName } from "../../messages/exercises.ts";
import { liveText } from "../../messages/live.ts";
import { Icon, type IconName } from "../icon.tsx";
import { HoldRing } from "./hold-ring.tsx";
import type { Lead } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";

interface ScoreboardProps {
  readonly model: LiveModel;
  readonly lead: Lead | undefined;
}

function RepNumber({ model, reps }: { readonly model: LiveModel; readonly reps: number }) {
  const element = useRef<HTMLOutputElement>(null);
  // The flash restarts with each rep, which a class alone would not do.
  useSignalEffect(() => {
    const flash = model.flash.value;
    const number = element.current;
    if (!flash || !number) return;
    number.classList.remove("flash-rep", "flash-no-rep");
    requestAnimationFrame(() => number.classList.add(`flash-${flash.kind}`));
  });
  return (
    <output class="score-number" data-digits={String(reps).length} ref={element} aria-live="off">
      <span aria-hidden="true">{reps}</span>
      <span class="unseen-text">{liveText.value.repsCounted(reps)}</span>
    </output>
  );
}

/** What a state looks like: a colour, and a sign that says the same. */
const SIGNS: Readonly<Record<CoachStatus, { readonly tone: string; readonly icon: IconName }>> = {
  searching: { tone: "unsure", icon: "unsure" },
  setup: { tone: "unsure", icon: "unsure" },
  armed: { tone: "good", icon: "good" },
  resting: { tone: "plain", icon: "pause" },
  paused: { tone: "plain", icon: "pause" },
};

/** READY until the first movement of the set; then what is done now. */
export function StateSign({ model }: { readonly model: LiveModel }) {
  const text = liveText.value;
  const status = model.coachStatus.value;
  const { tone, icon } = SIGNS[status];
  const phase = model.phase.value;
  const exercise = model.exercise.value;
  const fresh = status === "armed" && model.reps.value + model.noReps.value === 0;
  const ready = fresh && (phase === undefined || isRest(phase));
  const doing =
    status === "armed" && exercise && phase !== undefined ? phaseName(exercise, phase) : undefined;
  const opening = model.status.value.kind === "opening";
  return (
    <p class="state" data-tone={opening ? "plain" : tone} data-status={status} data-ready={ready}>
      <Icon name={icon} />
      <span>{opening ? text.starting : ready ? text.ready : (doing ?? text.status[status])}</span>
    </p>
  );
}

export function Scoreboard({ model, lead }: ScoreboardProps) {
  const text = liveText.value;
  const place = lead?.place.value;
  const reps = place?.reps ?? model.reps.value;
  const target = place?.target ?? model.target.value;
  const noReps = model.noReps.value;
  const exercise = place?.exercise ?? model.exercise.value;
  const ahead = lead?.ahead.value;
  // Whoever is ready stands or lies as asked.
  const inPlace = model.coachStatus.value === "armed";
  return (
    <section class="score" aria-label={text.reps}>
      <StateSign model={model} />
      <h2 class="score-exercise" data-known={exercise !== undefined} data-done={inPlace}>
        {exercise ? exercisesTitle(exercise) : text.anyExercise}
      </h2>
      <div class="score-box" data-holding={model.holding.value}>
        <RepNumber model={model} reps={reps} />
        <HoldRing model={model} />
      </div>
      <div class="score-foot">
        <p class="score-target">{target === undefined ? text.noTarget : text.ofTarget(target)}</p>
        <p class="score-set">
          {place ? text.setOf(place.set, place.sets) : text.set(model.set.value)}
          {noReps > 0 && <span class="score-missed">{text.notCounted(noReps)}</span>}
        </p>
        {ahead && <p class="score-ahead">{ahead}</p>}
      </div>
    </section>
  );
}
