/**
 * Pictures as a 640 x 480 camera delivers them: I420 video frames. They come from a clip, decoded and converted once, so
 * that a race spends nothing on them but the copy into a VideoFrame, which is made before the clock starts.
 */
import { openFile } from "../../src/frames/file.ts";

export const CAMERA = { width: 640, height: 480 } as const;

/** Planes of I420 pictures, 1.5 bytes a pixel. */
export interface CameraPictures {
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
}

/** At most `count` pictures spread over the clip's beginning, every second frame of it. */
export async function cameraPictures(clip: File, count: number): Promise<CameraPictures> {
  const source = await openFile(clip, { every: 2 });
  const canvas = new OffscreenCanvas(CAMERA.width, CAMERA.height);
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (!context) throw new Error("This browser gives no 2D canvas.");
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  for await (const { image } of source.frames()) {
    context.drawImage(image, 0, 0, CAMERA.width, CAMERA.height);
    image.close();
    pictures.push(toI420(context.getImageData(0, 0, CAMERA.width, CAMERA.height)));
    if (pictures.length === count) source.stop();
  }
  return { pictures };
}

/** BT.601, limited range; chroma of the top left pixel of each four. */
function toI420({ data, width, height }: ImageData): Uint8Array<ArrayBuffer> {
  const planes = new Uint8Array(width * height * 1.5);
  const u0 = width * height;
  const v0 = u0 + (width * height) / 4;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
      planes[y * width + x] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      if (x % 2 || y % 2) continue;
      const half = (y / 2) * (width / 2) + x / 2;
      planes[u0 + half] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      planes[v0 + half] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  return planes;
}

/** `t`: seconds. */
export function cameraFrame({ pictures }: CameraPictures, index: number, t: number): VideoFrame {
  return new VideoFrame(pictures[index % pictures.length]!, {
    format: "I420",
    codedWidth: CAMERA.width,
    codedHeight: CAMERA.height,
    timestamp: Math.round(t * 1e6),
    colorSpace: { matrix: "smpte170m", primaries: "smpte170m", transfer: "smpte170m", fullRange: false },
  });
}
