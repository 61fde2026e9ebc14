/**
 * The poses of a recording as they are estimated, kept so that an analysis which was paused, cancelled or cut off by a
 * closed tab can go on: the coach is a pure step, so running it over the kept poses gives back its whole state.
 * Poses are exact (JSON), packed with gzip into pieces of `PIECE` frames that live outside the page's heap.
 */
import type { PoseFrame } from "../core/landmark.ts";
import { areFrames } from "./kept.ts";

const PIECE = 60;

/** Where pieces are kept beyond the page's life; failing is the keeper's own business. */
export interface PieceKeeper {
  keep(index: number, piece: Blob, framesInAll: number): Promise<void>;
}

export class PoseLog {
  readonly #pieces: Promise<Blob>[] = [];
  #open: PoseFrame[] = [];
  #frames = 0;
  #kept: Promise<void> = Promise.resolve();

  constructor(private keeper?: PieceKeeper) {}

  /** A log that goes on from kept pieces. */
  static from(pieces: readonly Blob[], frames: number, keeper?: PieceKeeper): PoseLog {
    const log = new PoseLog(keeper);
    log.#pieces.push(...pieces.map((piece) => Promise.resolve(piece)));
    log.#frames = frames;
    return log;
  }

  get frames(): number {
    return this.#frames;
  }

  add(frame: PoseFrame): void {
    this.#open.push(frame);
    this.#frames += 1;
    if (this.#open.length >= PIECE) void this.flush();
  }

  /** Packs what is open; resolves when it and every piece before it is kept. */
  flush(): Promise<void> {
    if (this.#open.length > 0) {
      const piece = pack(this.#open);
      this.#open = [];
      const index = this.#pieces.push(piece) - 1;
      const inAll = this.#frames;
      // One after the other: whoever goes on from what was kept must find no hole in it.
      this.#kept = this.#kept.then(async () => this.keeper?.keep(index, await piece, inAll));
    }
    return this.#kept;
  }

  /** Nothing more is kept from now on. */
  forget(): void {
    this.keeper = undefined;
  }

  /** All poses from the first on. Rejects where what was kept is damaged, or not all of it. */
  async read(): Promise<PoseFrame[]> {
    const frames: PoseFrame[] = [];
    for (const piece of this.#pieces) frames.push(...(await unpack(await piece)));
    frames.push(...this.#open);
    const isWhole =
      frames.length === this.#frames && frames.every(({ t }, i) => i === 0 || t > frames[i - 1]!.t);
    if (!isWhole) throw new Error("Of the poses that were kept some are missing.");
    return frames;
  }
}

async function pack(frames: readonly PoseFrame[]): Promise<Blob> {
  const plain = new Blob([JSON.stringify(frames)]).stream();
  return await new Response(plain.pipeThrough(new CompressionStream("gzip"))).blob();
}

async function unpack(piece: Blob): Promise<PoseFrame[]> {
  const plain = piece.stream().pipeThrough(new DecompressionStream("gzip"));
  const kept: unknown = JSON.parse(await new Response(plain).text());
  if (!areFrames(kept)) throw new Error("The poses that were kept are damaged.");
  return [...kept];
}
