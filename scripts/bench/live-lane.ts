/** The app's live path on frames in turn: startRun with the real pose worker and coach, "handed over -> events out". */
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { PoseClient } from "../../src/pose/client.ts";
import { startRun } from "../../src/run/run.ts";
import { TurnSource } from "./turn-source.ts";

export class LiveLane {
  private readonly source = new TurnSource();
  private waiting:
    | { readonly resolve: (milliseconds: number) => void; readonly reject: (e: Error) => void }
    | undefined;
  private mask = false;
  /** The newest frame; the benchmark is void where nobody was found in it. */
  last: PoseFrame | undefined;

  constructor(client: PoseClient) {
    const run = startRun(
      this.source,
      client,
      {
        onStep: (_state, _events, frame, milliseconds) => {
          this.last = frame;
          this.waiting?.resolve(milliseconds);
        },
      },
      // Unchanged pictures may skip the network in a live set; here every frame goes through it.
      { silhouette: () => this.mask, mayReuse: false },
    );
    run.done.catch((error: Error) => this.waiting?.reject(error));
  }

  /** Takes the image. Resolves to milliseconds; rejects where the run failed. */
  frame(image: VideoFrame, t: number, mask: boolean): Promise<number> {
    this.mask = mask;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.source.give(image, t);
    });
  }

  stop(): void {
    this.source.stop();
  }
}
