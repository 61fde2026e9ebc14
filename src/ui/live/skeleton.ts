/** The coach's view over the live picture: the body, and the angle that is being judged. */
import type { FaultKind } from "../../core/quantity.ts";
import type { CoachView } from "../../core/view.ts";
import { drawAngle } from "../../drawing/angle.ts";
import { drawBody } from "../../drawing/body.ts";
import { bodyToDraw } from "../../drawing/drawn-body.ts";
import type { Space } from "../../drawing/pen.ts";

/** How the number beside an angle is written. */
export interface AngleLabel {
  readonly text: (degrees: number) => string;
  readonly fontFamily: string;
}

export interface PictureFit {
  /** From picture pixels to canvas pixels. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Where `object-fit: contain` puts a picture on the canvas. */
export function containFit(
  picture: { width: number; height: number },
  canvas: { width: number; height: number },
): PictureFit {
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
  const width = picture.width * scale;
  return {
    scale,
    left: (canvas.width - width) / 2,
    top: (canvas.height - picture.height * scale) / 2,
    width,
  };
}

/** Draws over what is on the canvas. Mirroring is done on the points, so that the number stays readable. */
export function drawCoachView(
  context: CanvasRenderingContext2D,
  view: CoachView,
  fit: PictureFit,
  mirrored: boolean,
  label: AngleLabel,
  faults: readonly FaultKind[] = [],
): void {
  const { canvas } = context;
  const { body, judged } = view;
  if (!body) return;
  const space: Space = {
    pen: context,
    place: ({ x, y }) => ({
      x: fit.left + (mirrored ? fit.width - x * fit.scale : x * fit.scale),
      y: fit.top + y * fit.scale,
    }),
    line: Math.max(3, Math.min(canvas.width, canvas.height) / 90),
    fontFamily: label.fontFamily,
  };
  const drawn = bodyToDraw(body, view.camera?.nearSide ?? "left");
  context.globalAlpha = view.sureness === "blind" ? 0.45 : 1;
  drawBody(space, drawn, faults);
  if (judged) drawAngle(space, drawn, { ...judged, faulty: false, text: label.text(judged.value) });
  context.globalAlpha = 1;
}
