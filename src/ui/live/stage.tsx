/** The picture with the skeleton of that very picture over it, drawn only when there is something new. */
import { useSignalEffect } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { FaultKind } from "../../core/quantity.ts";
import type { CoachView } from "../../core/view.ts";
import { liveText } from "../../messages/live.ts";
import type { LiveModel } from "./live-model.ts";
import { fillMeter } from "./range-meter.tsx";
import { containFit, drawCoachView, type PictureFit } from "./skeleton.ts";

interface StageProps {
  readonly model: LiveModel;
  readonly video: HTMLVideoElement | undefined;
  readonly meter: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

/** More pixels than this cost more than they show. */
const SHARPEST = 2;

export function Stage({ model, video, meter, children }: StageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!video || !frame.current) return;
    video.className = "stage-video";
    video.setAttribute("aria-hidden", "true");
    frame.current.prepend(video);
    return () => video.remove();
  }, [video]);
  useSignalEffect(() => {
    frame.current?.classList.toggle("is-mirrored", model.mirrored.value);
  });
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    return drawAlways(context, model, meter);
  }, []);
  return (
    <div class="stage-picture" ref={frame}>
      <canvas ref={canvas} class="stage-canvas" />
      {children}
    </div>
  );
}

/** As the user saw it: the mirror image where the preview is one. The running video lies hidden beneath. */
function paintPicture(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  { left, top, width }: PictureFit,
  height: number,
  mirrored: boolean,
): void {
  context.fillStyle = "#0a0c12";
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.save();
  if (mirrored) {
    context.translate(2 * left + width, 0);
    context.scale(-1, 1);
  }
  context.drawImage(picture, left, top, width, height);
  context.restore();
}

/** Returns what ends the drawing. */
function drawAlways(
  context: CanvasRenderingContext2D,
  model: LiveModel,
  meter: RefObject<HTMLDivElement | null>,
): () => void {
  const { canvas } = context;
  let drawn: CoachView | undefined;
  let painted: CanvasImageSource | undefined;
  let mirrored = false;
  let faults: readonly FaultKind[] = [];
  let request = 0;
  const resized = new ResizeObserver(() => {
    const density = Math.min(window.devicePixelRatio, SHARPEST);
    canvas.width = Math.round(canvas.clientWidth * density);
    canvas.height = Math.round(canvas.clientHeight * density);
    drawn = undefined;
  });
  resized.observe(canvas);
  const label = {
    text: (degrees: number) => liveText.peek().degrees(Math.round(degrees)),
    fontFamily: getComputedStyle(canvas).fontFamily,
  };
  const draw = () => {
    request = requestAnimationFrame(draw);
    const { view } = model;
    const picture = model.picture.shown;
    const same = view === drawn && mirrored === model.mirrored.peek() && faults === model.faulty.peek();
    if (same && picture === painted) return;
    drawn = view;
    painted = picture;
    mirrored = model.mirrored.peek();
    faults = model.faulty.peek();
    context.clearRect(0, 0, canvas.width, canvas.height);
    // Without its picture a skeleton would stand over a later one.
    if (!view || !picture || model.pictureWidth === 0) return;
    const fit = containFit({ width: model.pictureWidth, height: model.pictureHeight }, canvas);
    paintPicture(context, picture, fit, model.pictureHeight * fit.scale, mirrored);
    drawCoachView(context, view, fit, mirrored, label, faults);
    if (meter.current) fillMeter(meter.current, view.range);
  };
  request = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(request);
    resized.disconnect();
  };
}
