/** The page's side of a reference worker. */
import type { FromReference, ReferenceOptions, ToReference } from "./protocol.ts";

export class Reference {
  private constructor(
    private readonly worker: Worker,
    /** Of opening: the bare network's first call, or all of pose-detection's loading. */
    readonly openingMs: number,
  ) {}

  static async open(worker: Worker, options: ReferenceOptions): Promise<Reference> {
    const opened = await ask(worker, { type: "open", options });
    return new Reference(worker, opened.milliseconds);
  }

  /** Milliseconds of the call, by the worker's clock. */
  async call(mask: boolean, t = 0, image?: ImageBitmap): Promise<number> {
    const called = await ask(
      this.worker,
      { type: "call", mask, t, ...(image ? { image } : {}) },
      image ? [image] : [],
    );
    if (image && "people" in called && called.people === 0)
      throw new Error("pose-detection found nobody: there is nothing to compare with.");
    return called.milliseconds;
  }

  close(): void {
    this.worker.terminate();
  }
}

function ask(
  worker: Worker,
  message: ToReference,
  transfer: Transferable[] = [],
): Promise<Exclude<FromReference, { type: "error" }>> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromReference>) =>
      data.type === "error" ? reject(new Error(data.message)) : resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message, transfer);
  });
}

export const openBare = (options: ReferenceOptions): Promise<Reference> =>
  Reference.open(new Worker(new URL("./bare-worker.ts", import.meta.url), { type: "module" }), options);

export const openPoseDetection = (options: ReferenceOptions): Promise<Reference> =>
  Reference.open(
    new Worker(new URL("./pose-detection-worker.ts", import.meta.url), { type: "module" }),
    options,
  );
