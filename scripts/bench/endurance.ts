/** Thousands of live frames through the worker, run and coach; tensors and memory are read on the way. */
import type { PoseClient } from "../../src/pose/client.ts";
import { type CameraPictures, cameraFrame } from "./camera-frames.ts";
import { LiveLane } from "./live-lane.ts";

export interface Reading {
  readonly frames: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  /**
   * JavaScript heap of page and worker after a collection, buffers included, the benchmark's own pictures left out;
   * bytes. Absent where the browser does not tell.
   */
  readonly heapBytes?: number;
}

interface MeasuredMemory {
  readonly bytes: number;
  readonly breakdown: readonly { readonly bytes: number; readonly types: readonly string[] }[];
}

type Measuring = Performance & { measureUserAgentSpecificMemory?(): Promise<MeasuredMemory> };

/** A collection may leave buffers that the next one takes: the least of a few readings counts. */
const HEAP_READINGS = 8;
const BETWEEN_READINGS_MS = 250;

/**
 * Collects the garbage first. Needs cross-origin isolation, which this page has, and a browser that gives each site a process,
 * which the packaged one does not: there nothing is measured.
 */
async function heapBytes(): Promise<number | undefined> {
  let least: number | undefined;
  for (let reading = 0; reading < HEAP_READINGS; reading += 1) {
    await new Promise((resume) => setTimeout(resume, BETWEEN_READINGS_MS));
    const measured = await (performance as Measuring)
      .measureUserAgentSpecificMemory?.()
      .catch((error) => console.warn(String(error)));
    if (!measured) return undefined;
    const script = measured.breakdown.filter(({ types }) => types.includes("JavaScript"));
    least = Math.min(
      least ?? Number.POSITIVE_INFINITY,
      script.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }
  return least;
}

const MASK_EVERY_NTH = 3;

/** Readings after each of the `counts`, which rise; `weigh`: with the heap, which takes a minute each. */
export async function endure(
  client: PoseClient,
  pictures: CameraPictures,
  counts: readonly number[],
  weigh: boolean,
): Promise<Reading[]> {
  client.reset();
  const lane = new LiveLane(client);
  const readings: Reading[] = [];
  const last = counts.at(-1) ?? 0;
  for (let done = 1; done <= last; done += 1) {
    const t = done / 30;
    await lane.frame(cameraFrame(pictures, done, t), t, done % MASK_EVERY_NTH === 0);
    if (!counts.includes(done)) continue;
    const { tensors, bytes } = await client.stats();
    const heap = weigh ? await heapBytes() : undefined;
    const ownPictures = pictures.pictures.reduce((sum, { byteLength }) => sum + byteLength, 0);
    readings.push({
      frames: done,
      tensors,
      tensorBytes: bytes,
      ...(heap === undefined ? {} : { heapBytes: heap - ownPictures }),
    });
  }
  lane.stop();
  return readings;
}
