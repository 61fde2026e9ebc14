/**
 * The page's side of the pose worker. The page never runs the network; frames are transferred to the worker, and pose
 * frames come back in the order in which the frames were sent.
 */
import type { PoseFrame } from "../core/landmark.ts";
import type { Frame } from "../frames/source.ts";
import type {
  EstimatorOptions,
  EstimatorStats,
  Followed,
  FrameTiming,
  FromWorker,
  ModelName,
  PoseErrorCode,
  ReadyReport,
  ToWorker,
} from "./protocol.ts";

/** The pose estimator failed. `message` says what happened and what to do next. */
export class PoseError extends Error {
  override readonly name = "PoseError";
  constructor(
    readonly code: PoseErrorCode | "worker-crashed" | "no-worker" | "closed",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface OpeningProgress {
  readonly stage: "weights" | "warm-up";
  readonly loaded: number;
  readonly total: number;
}

/** A pose, and where the tracker stands after it. */
export interface Sighted {
  readonly frame: PoseFrame;
  readonly followed?: Followed;
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: PoseError): void;
}

export class PoseClient {
  private nextId = 1;
  private readonly frames = new Map<number, Waiting<Sighted>>();
  private readonly statistics = new Map<number, Waiting<EstimatorStats>>();
  private models: Waiting<ModelName>[] = [];
  private opening: Waiting<PoseClient> | undefined;
  private failure: PoseError | undefined;
  /** Backend, model and timings; changes when a lost backend was replaced. */
  report: ReadyReport | undefined;
  /** Of the last frame, milliseconds in the worker. */
  timing: FrameTiming | undefined;
  /** Called when the backend changed after opening (the old one was lost). */
  onBackendChange: ((report: ReadyReport) => void) | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly onProgress: (progress: OpeningProgress) => void,
  ) {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.fail(
        new PoseError(
          "worker-crashed",
          "The pose engine stopped unexpectedly. Start again to go on; your reps are kept.",
          {
            cause: event.message,
          },
        ),
      );
    });
    worker.addEventListener("messageerror", () =>
      this.fail(
        new PoseError("worker-crashed", "The pose engine sent something unreadable. Start again to go on."),
      ),
    );
  }

  /** Resolves with a warmed-up estimator; rejects with PoseError. */
  static open(
    options: EstimatorOptions,
    onProgress: (progress: OpeningProgress) => void = () => {},
  ): Promise<PoseClient> {
    return new Promise((resolve, reject) => {
      let worker: Worker;
      try {
        worker = new Worker(new URL("./worker/main.ts", import.meta.url), { type: "module", name: "pose" });
      } catch (cause) {
        reject(
          new PoseError(
            "no-worker",
            "This browser has no module workers. Use a current Chrome, Edge, Firefox or Safari.",
            {
              cause,
            },
          ),
        );
        return;
      }
      const client = new PoseClient(worker, onProgress);
      client.opening = { resolve, reject };
      client.send({ type: "open", options });
    });
  }

  /**
   * Takes the frame's image. Rejects with PoseError. `silhouette`: read the mask and measure its outline. `mayReuse`: an
   * unchanged picture of somebody who holds still may get the last pose again.
   */
  async estimate(frame: Frame, silhouette: boolean, mayReuse = false): Promise<PoseFrame> {
    return (await this.ask(frame, silhouette, mayReuse)).frame;
  }

  /** Every frame of a recording goes through the network, with its mask. Takes the image. Rejects with PoseError. */
  follow(frame: Frame): Promise<Sighted> {
    return this.ask(frame, true, false);
  }

  private ask(frame: Frame, silhouette: boolean, mayReuse: boolean): Promise<Sighted> {
    if (this.failure) {
      frame.image.close();
      return Promise.reject(this.failure);
    }
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.frames.set(id, { resolve, reject });
      this.send({ type: "frame", id, t: frame.t, image: frame.image, silhouette, mayReuse }, [frame.image]);
    });
  }

  /** Forget the person that is followed; `from`: go on with this one, as another tracker would have. */
  reset(from?: Followed): void {
    this.send({ type: "reset", ...(from ? { from } : {}) });
  }

  /** Frames go on through the model in use until the other one is ready. Rejects with PoseError and keeps the old one. */
  useModel(model: ModelName): Promise<ModelName> {
    return new Promise((resolve, reject) => {
      this.models.push({ resolve, reject });
      this.send({ type: "use-model", model });
    });
  }

  stats(): Promise<EstimatorStats> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.statistics.set(id, { resolve, reject });
      this.send({ type: "stats", id });
    });
  }

  close(): void {
    this.worker.terminate();
    this.fail(new PoseError("closed", "The pose engine was closed."));
  }

  private send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case "progress":
        this.onProgress({ stage: message.stage, loaded: message.loaded, total: message.total });
        return;
      case "ready": {
        this.report = message.report;
        if (this.opening) this.opening.resolve(this);
        else this.onBackendChange?.(message.report);
        this.opening = undefined;
        return;
      }
      case "pose": {
        this.timing = message.timing;
        this.frames.get(message.id)?.resolve(message);
        this.frames.delete(message.id);
        return;
      }
      case "model": {
        if (this.report) this.report = { ...this.report, model: message.model };
        const waiting = this.models.shift();
        if (message.failure) waiting?.reject(new PoseError(message.failure.code, message.failure.message));
        else waiting?.resolve(message.model);
        return;
      }
      case "stats": {
        this.statistics.get(message.id)?.resolve(message.stats);
        this.statistics.delete(message.id);
        return;
      }
      case "error": {
        const error = new PoseError(message.code, message.message);
        if (message.fatal || message.id === undefined) this.fail(error);
        else {
          this.frames.get(message.id)?.reject(error);
          this.frames.delete(message.id);
        }
      }
    }
  }

  /** Everything that waits is told; nothing is left hanging. */
  private fail(error: PoseError): void {
    this.failure ??= error;
    this.opening?.reject(error);
    this.opening = undefined;
    for (const waiting of [...this.frames.values(), ...this.statistics.values(), ...this.models])
      waiting.reject(error);
    this.frames.clear();
    this.statistics.clear();
    this.models = [];
    this.worker.terminate();
  }
}

/** Starts the pose worker and warms it up. Rejects with PoseError. */
export const openEstimator = PoseClient.open;
