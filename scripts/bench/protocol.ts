/** Messages between the benchmark's page and its reference workers (the bare network, pose-detection). */
import type { BackendName, ModelName } from "../../src/pose/protocol.ts";

export interface ReferenceOptions {
  readonly model: ModelName;
  readonly backend: BackendName;
  readonly threads: number;
}

export type ToReference =
  | { readonly type: "open"; readonly options: ReferenceOptions }
  /** One call. `mask`: with the segmentation mask, read back. The bare network takes no image. */
  | { readonly type: "call"; readonly t: number; readonly mask: boolean; readonly image?: ImageBitmap };

/** `milliseconds` of the call alone, by the worker's own clock. `people`: how many poses it found. */
export type FromReference =
  | { readonly type: "open"; readonly milliseconds: number }
  | { readonly type: "call"; readonly milliseconds: number; readonly people: number }
  | { readonly type: "error"; readonly message: string };

/** The part of a dedicated worker's global that is used here; TypeScript's own type clashes with the page's. */
export interface ReferenceScope {
  postMessage(message: FromReference): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToReference>) => void): void;
}

/** Answers each message in its turn; what goes wrong is answered in words. */
export function answer(handle: (message: ToReference) => Promise<FromReference>): void {
  const scope = self as unknown as ReferenceScope;
  let queue: Promise<void> = Promise.resolve();
  scope.addEventListener("message", ({ data }) => {
    queue = queue.then(async () => {
      try {
        scope.postMessage(await handle(data));
      } catch (error) {
        scope.postMessage({ type: "error", message: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}
