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

/** Draws upright pictures with one canvas for all frames. Neither method closes what it is given. */
export class UprightPainter {
  private canvas: OffscreenCanvas | undefined;

  fromSample(sample: VideoSample): VideoFrame | ImageBitmap {
    const size = deliveredSize({ width: sample.displayWidth, height: sample.displayHeight });
    if (isAsDelivered(sample, size)) return sample.toVideoFrame();
    return this.paint(size, (context) => sample.draw(context, 0, 0, size.width, size.height));
  }

  /** A video element draws itself upright. */
  fromElement(video: HTMLVideoElement): ImageBitmap {
    const size = deliveredSize({ width: video.videoWidth, height: video.videoHeight });
    return this.paint(size, (context) => context.drawImage(video, 0, 0, size.width, size.height));
  }

  private paint(size: Size, draw: (context: OffscreenCanvasRenderingContext2D) => void): ImageBitmap {
    if (this.canvas?.width !== size.width || this.canvas.height !== size.height)
      this.canvas = new OffscreenCanvas(size.width, size.height);
    const context = this.canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("This browser gives no 2D canvas.");
    context.imageSmoothingQuality = "medium";
    draw(context);
    return this.canvas.transferToImageBitmap();
  }
}
