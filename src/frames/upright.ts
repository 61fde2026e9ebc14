/**
 * From a decoded sample to the picture that the pose estimator gets: upright (the file's rotation, flip and pixel
 * aspect applied) and at most `LONGEST_SIDE` pixels on its long side. The network sees 256 pixels of a crop, so more
 * costs time in every copy and shows nothing.
 */
import type { VideoSample } from "mediabunny";

export const LONGEST_SIDE = 1280;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in which a picture of this size is delivered, in whole pixels. */
export function deliveredSize({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether the sample's own pixels are already what is to be delivered, so that nothing has to be drawn. */
function isAsDelivered(sample: VideoSample, size: Size): boolean {
  return (
    sample.rotation === 0 &&
    !sample.flip &&
    sample.visibleRect.width === size.width &&
    sample.visibleRect.height === size.height
  );
}

/** Proportions this close are the same: sizes are rounded to whole, often even pixels. */
const SAME_PROPORTIONS = 0.02;

/** Where a picture of size `of` goes within `into`: all of it where the proportions are the same, else centred. */
export function fitted(of: Size, into: Size): Size & { readonly x: number; readonly y: number } {
  const across = into.width / of.width;
  const down = into.height / of.height;
  if (Math.abs(across / down - 1) <= SAME_PROPORTIONS) return { ...into, x: 0, y: 0 };
  const scale = Math.min(across, down);
  const [width, height] = [of.width * scale, of.height * scale];
  return { x: (into.width - width) / 2, y: (into.height - height) / 2, width, height };
}

/** Draws the sample upright, the way that its frames are delivered: whatever its size, in the place of the recording's. */
export function drawSample(
  sample: VideoSample,
  pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  into: Size,
): void {
  const { x, y, width, height } = fitted({ width: sample.displayWidth, height: sample.displayHeight }, into);
  if (x > 0 || y > 0) {
    pen.fillStyle = "#000";
    pen.fillRect(0, 0, into.width, into.height);
  }
  sample.draw(pen, x, y, width, height);
}

/**
 * Draws upright pictures with one canvas for all frames. All have the size that the recording has as a whole, also where
 * the resolution changes on the way (a call whose line gets worse), so that positions stay comparable. Neither method closes
 * what it is given.
 */
export class UprightPainter {
  private canvas: OffscreenCanvas | undefined;
  private readonly size: Size;

  /** `recorded`: the recording's upright size, as its container states it. */
  constructor(recorded: Size) {
    this.size = deliveredSize(recorded);
  }

  fromSample(sample: VideoSample): VideoFrame | ImageBitmap {
    if (isAsDelivered(sample, this.size)) return sample.toVideoFrame();
    return this.paint((context) => drawSample(sample, context, this.size));
  }

  /** A video element draws itself upright. */
  fromElement(video: HTMLVideoElement): ImageBitmap {
    const { x, y, width, height } = fitted({ width: video.videoWidth, height: video.videoHeight }, this.size);
    return this.paint((context) => context.drawImage(video, x, y, width, height));
  }

  private paint(draw: (context: OffscreenCanvasRenderingContext2D) => void): ImageBitmap {
    this.canvas ??= new OffscreenCanvas(this.size.width, this.size.height);
    const context = this.canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("This browser gives no 2D canvas.");
    context.imageSmoothingQuality = "medium";
    draw(context);
    return this.canvas.transferToImageBitmap();
  }
}
