/**
 * Several pose workers for one recording. The first one chooses the backend, as a live set's does; more join it only on
 * WASM, one thread each, since a graphics card works for one at a time. One that does not start is done without.
 */
import { type OpeningProgress, openEstimator, type PoseClient, PoseError } from "./client.ts";
import type { EstimatorOptions, ReadyReport } from "./protocol.ts";

/** More than this gain little: decoding and the page want their share, and each worker its memory. */
const MOST = 8;
/** GB of the device's memory that each worker is to have, its decoder's pictures among them. */
const MEMORY_EACH = 2;
/** Where a browser does not tell the memory. */
const MOST_UNKNOWN = 4;

/** @param memory in GB, as browsers round it (8: at least that) */
export function workersFor(cores: number, memory: number | undefined): number {
  const affordable =
    memory === undefined ? MOST_UNKNOWN : memory >= 8 ? MOST : Math.floor(memory / MEMORY_EACH);
  return Math.max(1, Math.min(cores || 1, affordable, MOST));
}

/** For this device. */
export function usualWorkers(): number {
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return workersFor(hardwareConcurrency, deviceMemory);
}

type OnWorker = (worker: PoseClient) => void;
type Open = typeof openEstimator;

export class PoseTeam {
  private readonly workers: PoseClient[];
  private readonly listeners = new Set<OnWorker>();
  private wanted = 1;
  private opening = false;
  private closed = false;

  private constructor(
    first: PoseClient,
    private readonly options: EstimatorOptions,
    private readonly most: number,
    private readonly openOne: Open,
  ) {
    this.workers = [first];
  }

  /** Resolves with the first worker warmed up; rejects with PoseError. `most`: so many workers at most. */
  static async open(
    options: EstimatorOptions,
    most: number,
    onProgress: (progress: OpeningProgress) => void = () => {},
    openOne: Open = openEstimator,
  ): Promise<PoseTeam> {
    const each = most > 1 ? { threads: 1, ...options } : options;
    return new PoseTeam(await openOne(each, onProgress), each, most, openOne);
  }

  /** Of the first worker. */
  get report(): ReadyReport | undefined {
    return this.workers[0]?.report;
  }

  get size(): number {
    return this.workers.length;
  }

  /** Opens more workers, one after the other, until there are so many or as many as there may be. */
  grow(to: number): void {
    this.wanted = Math.max(this.wanted, Math.min(to, this.most));
    if (this.report?.backend === "wasm" && !this.opening) void this.openMore();
  }

  /** Gives up all workers but the first: none of the others may be in use. */
  rest(): void {
    this.wanted = 1;
    for (const worker of this.workers.splice(1)) worker.close();
  }

  /** Tells of each worker that is there, and of each that comes. Returns how to leave. */
  join(onWorker: OnWorker): () => void {
    this.listeners.add(onWorker);
    for (const worker of this.workers) onWorker(worker);
    return () => this.listeners.delete(onWorker);
  }

  close(): void {
    this.closed = true;
    for (const worker of this.workers) worker.close();
  }

  private async openMore(): Promise<void> {
    this.opening = true;
    const { spare: _, remembered: __, ...options } = this.options;
    try {
      while (!this.closed && this.workers.length < this.wanted) {
        const worker = await this.openOne({ ...options, backend: "wasm" });
        if (this.closed || this.workers.length >= this.wanted) {
          worker.close();
          break;
        }
        this.workers.push(worker);
        for (const listener of this.listeners) listener(worker);
      }
    } catch (error) {
      if (!(error instanceof PoseError)) throw error;
      this.wanted = this.workers.length;
      console.warn("Another pose worker did not start; the others go on.", error);
    } finally {
      this.opening = false;
    }
  }
}
