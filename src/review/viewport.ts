/**
 * Which part of the picture is looked at. Places in the picture are fractions of its width and height, so that a view
 * holds for every size of window and picture. The picture always fills its frame.
 */
import { clamp } from "../core/quantity.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** `x`, `y`: the place in the middle; `scale` 1 shows the whole picture. */
export interface Viewport extends Place {
  readonly scale: number;
}

export const WHOLE: Viewport = { scale: 1, x: 0.5, y: 0.5 };
const LARGEST = 8;

function kept({ scale, x, y }: Viewport): Viewport {
  const wide = clamp(scale, 1, LARGEST);
  const half = 0.5 / wide;
  return { scale: wide, x: clamp(x, half, 1 - half), y: clamp(y, half, 1 - half) };
}

/** `factor` times as large; what stands at `at` stays where it is. */
export function zoomed(view: Viewport, factor: number, at: Place): Viewport {
  const scale = clamp(view.scale * factor, 1, LARGEST);
  const shrink = view.scale / scale;
  return kept({ scale, x: at.x - (at.x - view.x) * shrink, y: at.y - (at.y - view.y) * shrink });
}

/** Dragged by a part of the frame's own width and height. */
export const dragged = (view: Viewport, by: Place): Viewport =>
  kept({ ...view, x: view.x - by.x / view.scale, y: view.y - by.y / view.scale });

/** The place of the picture that stands at a place of the frame. */
export const placeAt = (view: Viewport, inFrame: Place): Place => ({
  x: view.x + (inFrame.x - 0.5) / view.scale,
  y: view.y + (inFrame.y - 0.5) / view.scale,
});
