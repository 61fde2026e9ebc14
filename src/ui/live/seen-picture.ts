/**
 * The picture that the coach has just judged. The camera runs on while a frame is with the network; bones drawn over a
 * later picture part company with the body, so each picture waits for its pose and both are shown together.
 */
import type { Frame } from "../../frames/source.ts";

type Picture = VideoFrame | OffscreenCanvas;

export class SeenPicture {
  private waiting: { readonly t: number; readonly image: Picture } | undefined;
  private judged: Picture | undefined;

  /** Of the newest pose; `undefined` before the first one. */
  get shown(): CanvasImageSource | undefined {
    return this.judged;
  }

  /** A frame on its way to the network, which takes it: the picture has to be copied now. */
  hand({ t, image, width, height }: Frame): void {
    close(this.waiting?.image);
    const copy = copyOf(image, width, height);
    this.waiting = copy && { t, image: copy };
  }

  /** The pose of a frame has come. */
  match(t: number): void {
    if (this.waiting?.t !== t) return;
    close(this.judged);
    this.judged = this.waiting.image;
    this.waiting = undefined;
  }

  clear(): void {
    close(this.waiting?.image);
    close(this.judged);
    this.waiting = undefined;
    this.judged = undefined;
  }
}

function close(image: Picture | undefined): void {
  if (image && "close" in image) image.close();
}

/** A `VideoFrame` is copied by counting one more user; a bitmap has to be painted. */
function copyOf(image: Frame["image"], width: number, height: number): Picture | undefined {
  try {
    if ("clone" in image) return image.clone();
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas;
  } catch (error) {
    console.warn("This picture can't be shown with its pose.", error);
    return undefined;
  }
}
