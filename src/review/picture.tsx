/** The picture: the recording's frame with what was measured in it. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Seconds } from "../core/quantity.ts";
import { type Space, scaled } from "../drawing/pen.ts";
import { reviewText } from "../messages/review.ts";
import { author } from "./author.ts";
import type { Picture } from "./frame-reader.ts";
import { angleAt, angleOfFault, faultNear } from "./marking.ts";
import { drawCrosshair, drawMeasure, OTHERS } from "./measure-drawing.ts";
import type { ReviewModel } from "./model.ts";
import { drawOverlay, lineWidth, type Overlay } from "./overlay.ts";
import { followHand } from "./picture-pointer.ts";
import { PictureTools, valueInWords } from "./picture-tools.tsx";
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
  useEffect(
    () => (canvas.current ? followHand(canvas.current, model, recording) : undefined),
    [model, recording],
  );
  useSignalEffect(() => {
    // Any of these changes what is drawn over the same frame.
    const { view, points, next, measures } = model.hand;
    void [model.skeleton.value, model.chosenFault.value, recording.analysis.value, model.tab.value];
    void [view.value, points.value, next.value, measures.value, recording.comments.value];
    model.player.value?.redraw();
  });
  return (
    <div
      class="picture"
      data-tool={model.hand.tool.value ?? "none"}
      data-zoomed={model.hand.view.value.scale > 1}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={reviewText.value.picture.label}
        tabIndex={model.hand.tool.value ? 0 : -1}
        width={width}
        height={height}
      />
      <PictureTools model={model} recording={recording} canvas={canvas} />
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
  const { scale, x, y } = model.hand.view.peek();
  pen.setTransform(scale, 0, 0, scale, width * (0.5 - x * scale), height * (0.5 - y * scale));
  if (picture) picture.draw(pen, width, height);
  else {
    pen.fillStyle = "#171b26";
    pen.fillRect(0, 0, width, height);
  }
  // Who judges blind sees what a person beside the mat would see.
  if (model.skeleton.peek() && model.tab.peek() !== "judge")
    drawOverlay(pen, recording.track.picture, width, height, {
      ...overlayAt(model, recording, t),
      zoom: scale,
    });
  drawByHand(pen, model, recording, { width, height, t, zoom: scale });
  pen.setTransform(1, 0, 0, 1, 0, 0);
}

/** A fault stays marked for about the frames that a step or two pass. */
const MARKED: Seconds = 0.12;

/** The chosen fault's angle while its frame is shown, else what the coach judged. */
function overlayAt(model: ReviewModel, recording: Recording, t: Seconds): Overlay {
  const body = recording.track.at(t);
  const analysis = recording.analysis.peek();
  const chosen = model.chosenFault.peek();
  const wrong =
    chosen && Math.abs(chosen.fault.at - t) < MARKED ? chosen : faultNear(model.reps.peek(), t, MARKED / 2);
  const faulty = wrong && angleOfFault(wrong.rep, wrong.fault);
  if (faulty) return { body, angle: faulty };
  if (body?.judged || !analysis) return { body };
  const angle = angleAt(analysis, model.reps.peek(), t, 0);
  return angle ? { body, angle } : { body };
}

interface Shown {
  readonly width: number;
  readonly height: number;
  readonly t: Seconds;
  readonly zoom: number;
}

/** What was measured on this frame, and the measure under way. */
function drawByHand(
  pen: CanvasRenderingContext2D,
  model: ReviewModel,
  recording: Recording,
  { width, height, t, zoom }: Shown,
): void {
  const { hand } = model;
  const { width: across } = recording.track.picture;
  if (across === 0) return;
  const space = scaled(pen, width / across, lineWidth(width, height) / zoom);
  for (const measure of hand.shownAt(t)) drawMeasure(space, measure, valueInWords(model, recording, measure));
  drawComments(space, model, recording, t);
  const kind = hand.tool.peek();
  const next = hand.next.peek();
  if (!kind) return;
  const points = [...hand.points.peek(), ...(next ? [next] : [])];
  if (hand.points.peek().length > 0) drawMeasure(space, { kind, points }, "");
  if (next) drawCrosshair(space, next);
}

function drawComments(space: Space, model: ReviewModel, recording: Recording, t: Seconds): void {
  const { width, height } = recording.track.picture;
  // Who judges blind hears nobody.
  if (model.tab.peek() === "judge") return;
  for (const { drawings, author: by } of model.drawnAt(t))
    for (const { kind, points } of drawings) {
      const measure = { kind, points: points.map(({ x, y }) => ({ x: x * width, y: y * height })) };
      const colour = by.id === author.peek().id ? undefined : OTHERS;
      drawMeasure(space, measure, valueInWords(model, recording, measure), colour);
    }
}
