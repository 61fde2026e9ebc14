/** The picture: the recording's frame with what was measured in it. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Seconds } from "../core/quantity.ts";
import { reviewText } from "../messages/review.ts";
import type { Picture } from "./frame-reader.ts";
import { angleAt, angleOfFault, faultNear } from "./marking.ts";
import type { ReviewModel } from "./model.ts";
import { drawOverlay, type Overlay } from "./overlay.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

/** Canvas pixels on the long side: enough for a sharp picture, little enough to draw at speed. */
const SHARPEST = 1920;

export function PictureView({ model, recording }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const player = model.player.value;
  const { width, height } = recording.analysis.value?.source ?? { width: 640, height: 360 };
  useEffect(() => {
    player?.showOn((picture, t) => {
      if (canvas.current) paint(canvas.current, model, recording, picture, t);
    });
    return () => player?.showOn(() => {});
  }, [player, width, height]);
  useSignalEffect(() => {
    // Any of these changes what is drawn over the same frame.
    void [model.skeleton.value, model.chosenFault.value, recording.analysis.value];
    model.player.value?.redraw();
  });
  return (
    <div class="picture">
      <canvas
        ref={canvas}
        role="img"
        aria-label={reviewText.value.picture.label}
        width={width}
        height={height}
      />
    </div>
  );
}

function paint(
  canvas: HTMLCanvasElement,
  model: ReviewModel,
  recording: Recording,
  picture: Picture | undefined,
  t: Seconds,
): void {
  const pen = canvas.getContext("2d");
  const reader = model.player.peek()?.reader;
  const source = recording.analysis.peek()?.source;
  const natural = reader ?? (source && source.width > 0 ? source : { width: 640, height: 360 });
  const shrink = Math.min(1, SHARPEST / Math.max(natural.width, natural.height));
  const width = Math.round(natural.width * shrink);
  const height = Math.round(natural.height * shrink);
  if (!pen) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  if (picture) picture.draw(pen, width, height);
  else {
    pen.fillStyle = "#171b26";
    pen.fillRect(0, 0, width, height);
  }
  // Who judges blind sees what a person beside the mat would see.
  if (model.skeleton.peek() && model.tab.peek() !== "judge")
    drawOverlay(pen, recording.track.picture, width, height, overlayAt(model, recording, t));
}

/** A fault stays marked for about the frames that a step or two pass. */
const MARKED: Seconds = 0.12;

/** The chosen fault's angle while its frame is shown, else what the coach judged. */
function overlayAt(model: ReviewModel, recording: Recording, t: Seconds): Overlay {
  const body = recording.track.at(t);
  const analysis = recording.analysis.peek();
  const chosen = model.chosenFault.peek();
  const wrong =
    chosen && Math.abs(chosen.fault.at - t) < MARKED
      ? chosen.fault
      : faultNear(model.reps.peek(), t, MARKED / 2);
  const faulty = wrong && angleOfFault(wrong);
  if (faulty) return { body, angle: faulty };
  if (body?.judged || !analysis) return { body };
  const angle = angleAt(analysis, model.reps.peek(), t, 0);
  return angle ? { body, angle } : { body };
}
