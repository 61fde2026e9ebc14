/** The 3D replay beside the video: loaded when first opened, in step with the player. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exerciseNamed, exerciseNames } from "../core/catalogue.ts";
import type { ExerciseName } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { exportText } from "../messages/export.ts";
import { reviewText } from "../messages/review.ts";
import { saveFile } from "../ui/export-menu/save.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";
import { type MountedReplay, replayTrack } from "./replay3d.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

type State = "loading" | "ready" | "no-webgl" | "failed";

export function ReplayPanel({ model, recording }: Props) {
  const text = reviewText.value.replay;
  const box = useRef<HTMLDivElement>(null);
  const replay = useSignal<MountedReplay | undefined>(undefined);
  const state = useSignal<State>("loading");
  const analysis = recording.analysis.value;
  const frames = analysis?.landmarks ? analysis.frames.t.length : 0;
  const theme = model.dependencies.theme.value;
  const exercise = exerciseAt(analysis, model);
  // While the analysis runs, the track is taken anew now and then, not at every frame.
  const size = recording.busy ? Math.floor(frames / 150) : frames;
  useEffect(() => {
    if (!box.current || !analysis?.landmarks || frames === 0) return;
    let gone = false;
    let mounted: MountedReplay | undefined;
    model.dependencies
      .replay3d()
      .then((part) => {
        if (gone || !box.current) return;
        mounted = part.mountReplay(box.current, {
          track: replayTrack(analysis),
          exercise,
          reps: model.reps.peek(),
          theme,
          reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
        });
        replay.value = mounted;
        state.value = "ready";
        mounted.seek(model.player.peek()?.time.peek() ?? 0);
      })
      .catch((error: unknown) => {
        console.warn("The 3D replay did not open.", error);
        if (!gone)
          state.value = error instanceof Error && error.name === "NoWebGLError" ? "no-webgl" : "failed";
      });
    return () => {
      gone = true;
      mounted?.dispose();
      replay.value = undefined;
    };
  }, [recording, size, theme, exercise]);
  useSignalEffect(() => {
    const t = model.player.value?.time.value ?? 0;
    replay.value?.seek(t);
  });
  if (!analysis?.landmarks || frames === 0) return <p class="review-note">{text.noLandmarks}</p>;
  return (
    <div class="replay">
      <div class="replay-stage" ref={box} role="img" aria-label={text.label}>
        {state.value === "loading" && <p class="replay-wait">{text.loading}</p>}
      </div>
      {state.value === "no-webgl" && <p class="review-note">{text.noWebGL}</p>}
      {state.value === "failed" && <p class="review-note">{text.failed}</p>}
      {replay.value && <Controls replay={replay.value} exercise={exercise} name={recording.name} />}
      <p class="soft">{text.hint}</p>
      <p class="soft">{text.note}</p>
    </div>
  );
}

/** The exercise of the rep that is looked at, else of most of the recording. */
function exerciseAt(analysis: Analysis | undefined, model: ReviewModel): ExerciseName {
  return model.chosenRep.value?.exercise ?? analysis?.exercise ?? exerciseNames()[0]!;
}

function Controls(props: {
  readonly replay: MountedReplay;
  readonly exercise: ExerciseName;
  readonly name: string;
}) {
  const { replay, exercise, name } = props;
  const text = reviewText.value.replay;
  const shown = useSignal({ ghost: true, angles: true, barbell: true });
  const view = useSignal<"side" | "front" | "top">("side");
  const failed = useSignal(false);
  const toggle = (part: "ghost" | "angles" | "barbell", label: string) => (
    <label class="check" key={part}>
      <input
        type="checkbox"
        checked={shown.value[part]}
        onChange={(event) => {
          shown.value = { ...shown.peek(), [part]: event.currentTarget.checked };
          replay.show(part, event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
  const save = async (): Promise<void> => {
    try {
      saveFile(await replay.snapshot(), `${name.replace(/\.[^.]+$/, "")}.3d.png`);
      failed.value = false;
    } catch (error) {
      console.warn("No picture of the 3D view.", error);
      failed.value = true;
    }
  };
  return (
    <div class="replay-controls">
      <fieldset class="segments" aria-label={text.viewsLabel}>
        {(["side", "front", "top"] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button quiet small"
            aria-pressed={view.value === one}
            onClick={() => {
              view.value = one;
              replay.view(one);
            }}
          >
            {text.views[one]}
          </button>
        ))}
      </fieldset>
      {toggle("ghost", text.ghost)}
      {toggle("angles", text.angles)}
      {exerciseNamed(exercise).show.equipment && toggle("barbell", text.barbell)}
      <button type="button" class="button quiet small" onClick={() => void save()}>
        {text.save}
      </button>
      {failed.value && <p role="alert">{exportText.value.failed}</p>}
    </div>
  );
}
