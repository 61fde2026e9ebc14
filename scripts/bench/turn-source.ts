/** A live source that delivers one frame whenever it is told to, so that runs can take turns with what they race. */
import type { Frame, FrameSource, SourceInfo } from "../../src/frames/source.ts";
import { CAMERA } from "./camera-frames.ts";

export class TurnSource implements FrameSource {
  readonly info: SourceInfo = {
    kind: "camera",
    name: "frames in turn",
    live: true,
    mirrored: false,
    ...CAMERA,
  };
  private next: Frame | undefined;
  private stopped = false;
  private wake: (() => void) | undefined;

  give(image: VideoFrame, t: number): void {
    this.next = { t, image, ...CAMERA };
    this.wake?.();
  }

  async *frames(): AsyncGenerator<Frame, void, void> {
    while (!this.stopped) {
      if (this.next === undefined)
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      const frame = this.next;
      this.next = undefined;
      if (frame) yield frame;
    }
  }

  stop(): void {
    this.stopped = true;
    this.wake?.();
  }
}
