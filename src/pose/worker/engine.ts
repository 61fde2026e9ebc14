/**
 * Chooses a backend by trying and timing it, loads the networks on it, and moves to another one when it fails or is
 * lost. One engine lives in one worker.
 */
import {
  BACKENDS,
  type BackendName,
  type EstimatorOptions,
  type ModelName,
  type PoseErrorCode,
  type ReadyReport,
} from "../protocol.ts";
import { DETECTOR_SIZE } from "./detector.ts";
import { softwareGpu } from "./graphics.ts";
import { LANDMARK_INPUT } from "./keypoints.ts";
import {
  Detector,
  LandmarkNetwork,
  speedUp,
  startBackend,
  stopBackend,
  whileBackendLasts,
} from "./network.ts";
import type { Networks } from "./tracker.ts";
import { fetchNetwork, type NetworkFiles, type NetworkName, networkBytes } from "./weights.ts";

export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly code: PoseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

type Progress = (loaded: number, total: number, stage: "weights" | "warm-up") => void;

interface Candidate {
  readonly backend: BackendName;
  readonly threads: number;
  readonly milliseconds: number;
}

const WARM_UP_CALLS = 3;

/** A backend that has not answered its first calls by then never will. */
const WARM_UP_PATIENCE_MS = 45_000;
const tooSlow = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("it did not answer")), WARM_UP_PATIENCE_MS);
  });

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class Engine {
  private readonly files = new Map<NetworkName, Promise<NetworkFiles>>();
  private networks: Networks | undefined;
  /** Landmark networks that are loaded on the backend but not in use. */
  private readonly spare = new Map<ModelName, LandmarkNetwork>();
  private readonly failures: Partial<Record<BackendName, string>> = {};
  private readonly timings: Partial<Record<BackendName, number>> = {};
  private backend: BackendName | undefined;
  private threads = 1;
  private model: ModelName;
  private loaded = 0;
  private warmingUp = false;
  private readonly total: number;

  constructor(
    private readonly options: EstimatorOptions,
    private readonly progress: Progress,
  ) {
    this.model = options.model;
    const { model, spare } = options;
    this.total =
      networkBytes("detector") + networkBytes(model) + (spare === undefined ? 0 : networkBytes(spare));
  }

  current(): Networks {
    if (!this.networks) throw new EngineError("internal", "The pose engine is not open yet.");
    return this.networks;
  }

  report(): ReadyReport {
    return {
      backend: this.backend ?? "wasm",
      model: this.model,
      threads: this.threads,
      timings: this.timings,
      failures: this.failures,
    };
  }

  /** Whether backends are timed against one another; a chosen or remembered one only makes its first, slow call. */
  private get comparing(): boolean {
    return this.options.backend === "auto" && !this.options.remembered;
  }

  /** Throws EngineError or WeightsError. */
  async open(): Promise<void> {
    const spare = this.fetchSpare();
    await this.chooseBackend();
    await spare;
  }

  /** After what is needed at once, so that it delays nothing on a slow line but the last step. */
  private async fetchSpare(): Promise<void> {
    const { spare } = this.options;
    if (spare === undefined) return;
    try {
      await Promise.all([this.network("detector"), this.network(this.model)]);
      await this.network(spare);
    } catch (error) {
      // Whatever is needed tells of its failure by itself; without the spare one the other goes on alone.
      console.warn(`The ${spare} network did not arrive.`, error);
    }
  }

  private async chooseBackend(): Promise<void> {
    const { backend, remembered } = this.options;
    const order =
      backend === "auto"
        ? [...BACKENDS]
        : [backend, ...BACKENDS.filter((b) => b === "wasm" && b !== backend)];
    const first = backend === "auto" ? remembered : backend;
    if (first && (await this.tryBackend(first, backend !== "auto"))) return;
    const tried: Candidate[] = [];
    for (const name of order) {
      if (name === first) continue;
      const candidate = await this.tryBackend(name, backend !== "auto");
      if (candidate) tried.push(candidate);
    }
    const best = tried.sort((a, b) => a.milliseconds - b.milliseconds)[0];
    if (!best)
      throw new EngineError(
        "no-backend",
        "This browser can run the pose model neither on the graphics card nor with WebAssembly SIMD. Use a current Chrome, Edge, Firefox or Safari.",
      );
    if (this.backend !== best.backend) await this.tryBackend(best.backend, true);
  }

  /**
   * Another size of the landmark network on the same backend; both stay loaded, so that going back costs nothing. Frames
   * may be estimated meanwhile. Throws WeightsError and what the backend throws; the network in use stays then.
   */
  async useModel(model: ModelName): Promise<void> {
    const { detector } = this.current();
    if (model === this.model) return;
    let landmarks = this.spare.get(model);
    if (!landmarks) {
      if (this.options.spare === model && !this.files.has(model))
        throw new EngineError("weights-missing", `The ${model} model did not arrive when the coach started.`);
      landmarks = await LandmarkNetwork.open(await this.network(model), model);
      await landmarks.run(new Float32Array(LANDMARK_INPUT * LANDMARK_INPUT * 3), true);
    }
    if (this.current().detector !== detector) {
      // The backend was lost meanwhile, and with it this network.
      return this.useModel(model);
    }
    this.spare.set(this.model, this.current().landmarks);
    this.spare.delete(model);
    this.networks = { detector, landmarks };
    this.model = model;
  }

  /** Gives up the current backend for the next one that works. Throws EngineError when none is left. */
  async fallBack(cause: unknown): Promise<void> {
    const lost = this.backend;
    if (lost) this.failures[lost] = words(cause);
    this.networks = undefined;
    this.spare.clear();
    for (const name of BACKENDS) {
      if (name === lost || this.failures[name]) continue;
      if (await this.tryBackend(name, false)) return;
    }
    throw new EngineError(
      "backend-lost",
      "The graphics card or WebAssembly stopped working. Reload the page to go on; your reps are kept.",
      {
        cause,
      },
    );
  }

  private network(name: NetworkName): Promise<NetworkFiles> {
    const known = this.files.get(name);
    if (known) return known;
    const files = fetchNetwork(name, (bytes) => {
      this.loaded += bytes;
      if (!this.warmingUp) this.progress(Math.min(this.loaded, this.total), this.total, "weights");
    });
    this.files.set(name, files);
    files.catch(() => this.files.delete(name));
    return files;
  }

  /** `insist`: also on a GPU that is drawn by the CPU, because the user or a test asked for it. */
  private async tryBackend(backend: BackendName, insist: boolean): Promise<Candidate | undefined> {
    // Weights that do not arrive are no fault of a backend: let that error through.
    const wanted = Promise.all([this.network("detector"), this.network(this.model)]);
    wanted.catch(() => undefined);
    try {
      const software = insist ? undefined : await softwareGpu(backend);
      if (software) throw new Error(software);
      const threads = await startBackend(backend, this.options.threads);
      await speedUp(backend);
      const [detectorFiles, landmarkFiles] = await wanted;
      const networks = {
        detector: await Detector.open(detectorFiles),
        landmarks: await LandmarkNetwork.open(landmarkFiles, this.model),
      };
      const milliseconds = await Promise.race([whileBackendLasts(() => this.warmUp(networks)), tooSlow()]);
      if (this.backend && this.backend !== backend) stopBackend(this.backend);
      this.networks = networks;
      this.backend = backend;
      this.threads = threads;
      if (this.comparing) this.timings[backend] = milliseconds;
      return { backend, threads, milliseconds };
    } catch (error) {
      await wanted;
      this.failures[backend] = words(error);
      return undefined;
    }
  }

  /** Milliseconds of the fastest of a few calls; the first one compiles. */
  private async warmUp(networks: Networks): Promise<number> {
    const picture = new Float32Array(LANDMARK_INPUT * LANDMARK_INPUT * 3).fill(0.5);
    this.warmingUp = true;
    this.progress(0, WARM_UP_CALLS, "warm-up");
    await networks.detector.run(new Float32Array(DETECTOR_SIZE * DETECTOR_SIZE * 3));
    let best = Number.POSITIVE_INFINITY;
    const calls = this.comparing ? WARM_UP_CALLS : 1;
    for (let call = 0; call < calls; call += 1) {
      const started = performance.now();
      await networks.landmarks.run(picture, true);
      best = Math.min(best, performance.now() - started);
      this.progress(call + 1, calls, "warm-up");
    }
    this.warmingUp = false;
    return best;
  }
}
