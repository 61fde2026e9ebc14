import { describe, expect, it } from "vitest";
import { type Segment, SegmentSampler, Sighting, segmentsOf } from "../../src/frames/segment.ts";
import { type Frame, SourceError } from "../../src/frames/source.ts";
import { PoseError, type Sighted } from "../../src/pose/client.ts";
import type { Followed } from "../../src/pose/protocol.ts";
import { type Follower, type Segmented, SegmentedPoses, type Team } from "../../src/run/segmented.ts";

const RATE = 10;
const DURATION = 45;

interface Recording extends Segmented {
  readonly reads: Segment[];
  judged: number;
}

/** Ten frames a second. `breaks`: it can't be read on from there. */
function recording(breaks = Number.POSITIVE_INFINITY): Recording {
  const sampling = { every: 1, rate: RATE };
  const stop = new AbortController();
  return {
    segments: segmentsOf(sampling, DURATION),
    reads: [],
    judged: 0,
    stop: () => stop.abort(),
    async judge(sightings) {
      this.judged += 1;
      expect(sightings.reduce((sum, { seen }) => sum + seen, 0)).toBe(DURATION * RATE);
    },
    read(segment, signal) {
      this.reads.push(segment);
      const sighting = new Sighting(segment, undefined);
      const sampler = new SegmentSampler(segment, sampling);
      const stopped = AbortSignal.any([signal, stop.signal]);
      const from = segment.from - segment.lead;
      return { frames: () => framesFrom(from, { sighting, sampler, stopped, breaks }), sighting };
    },
  };
}

interface Reading {
  readonly sighting: Sighting;
  readonly sampler: SegmentSampler;
  readonly stopped: AbortSignal;
  readonly breaks: number;
}

async function* framesFrom(
  from: number,
  { sighting, sampler, stopped, breaks }: Reading,
): AsyncGenerator<Frame, void, void> {
  for (let i = 0; i < DURATION * RATE; i += 1) {
    const t = i / RATE;
    if (t < from) continue;
    if (stopped.aborted) return;
    if (t >= breaks) throw new SourceError("unreadable", "It broke off.", "Copy it again.");
    if (!sighting.note(t, 1 / RATE)) return;
    if (sampler.takes(t)) yield { t, image: { close() {} } as ImageBitmap, width: 64, height: 48 };
  }
  sighting.ended = true;
}

/** Where people stand: the first one is the more prominent. */
type Scene = (t: number) => readonly number[];
const alone: Scene = () => [20];

/**
 * A worker that follows as the real one does: it keeps whom it has, else takes the first, and its crop depends a little on all
 * that it saw since it was reset. `turns`: microtasks that a frame takes.
 */
class Worker implements Follower {
  private x: number | undefined;
  private seen: Followed["seen"];
  frames = 0;
  constructor(
    private readonly scene: Scene,
    private readonly turns: (frame: number) => number,
    private readonly failsAt = Number.POSITIVE_INFINITY,
  ) {}
  private chain: Promise<unknown> = Promise.resolve();
  /** After the frames that were sent before it. */
  reset(from?: Followed): void {
    this.chain = this.chain.then(() => {
      this.x = from?.next?.x;
      this.seen = from?.seen;
    });
  }
  follow({ t }: Frame): Promise<Sighted> {
    const answer = this.chain.then(async () => {
      for (let i = this.turns(this.frames); i > 0; i -= 1) await undefined;
      return this.answer(t);
    });
    this.chain = answer.catch(() => {});
    return answer;
  }
  private answer(t: number): Sighted {
    this.frames += 1;
    if (this.frames >= this.failsAt) throw new PoseError("worker-crashed", "It stopped.");
    const people = this.scene(t);
    const known = people.find((x) => this.x !== undefined && Math.abs(x - this.x) < 3);
    const at = this.x === undefined ? people[0] : known;
    this.x = at === undefined ? undefined : at + 0.5 * ((this.x ?? at) - at) + 0.01 * Math.sin(t);
    const crop = this.x === undefined ? undefined : { x: this.x, y: 0, size: 40, rotation: 0 };
    if (crop) this.seen = { ...crop, t };
    return {
      frame: { t, width: 64, height: 48, luminance: this.x ?? -1 },
      followed: { ...(crop ? { next: crop } : {}), ...(this.seen ? { seen: this.seen } : {}) },
    };
  }
}

const together = (workers: readonly Follower[]): Team => ({
  join(onWorker) {
    for (const worker of workers) onWorker(worker);
    return () => {};
  },
});

const workersOf = (many: number, scene: Scene): Worker[] =>
  Array.from({ length: many }, (_, i) => new Worker(scene, (frame) => ((frame * 7 + i * 3) % 5) * (i + 1)));

async function posesOf(source: Recording, team: Team) {
  const poses = [];
  for await (const pose of new SegmentedPoses(source, team).poses()) poses.push(pose);
  return poses;
}

describe("a recording's poses", () => {
  it.each([
    ["somebody alone", alone],
    ["a second person who comes and is the more prominent", (t: number) => (t < 4 ? [20] : [60, 20])],
    ["an empty room", () => []],
    ["somebody who leaves and comes back elsewhere", (t: number) => (t < 18 ? [20] : t < 21 ? [] : [50])],
  ] as readonly (readonly [string, Scene])[])(
    "are the same from 1, 2, 3 and 7 workers: %s",
    async (_, scene) => {
      const one = await posesOf(recording(), together(workersOf(1, scene)));
      expect(one.map(({ t }) => t)).toEqual(
        Array.from({ length: DURATION * RATE }, (_unused, i) => i / RATE),
      );
      for (const many of [2, 3, 7])
        expect(await posesOf(recording(), together(workersOf(many, scene)))).toEqual(one);
    },
  );

  it("are shared out among the workers", async () => {
    const workers = workersOf(3, alone);
    await posesOf(recording(), together(workers));
    for (const { frames } of workers) expect(frames).toBeGreaterThan(100);
  });

  it("keep to the person who was followed over a seam, with the tracker going on as if there were none", async () => {
    const scene: Scene = (t) => (t < 4 ? [20] : [60, 20]);
    const source = recording();
    const poses = await posesOf(source, together(workersOf(2, scene)));
    expect(poses.every(({ luminance }) => Math.abs(luminance! - 20) < 1)).toBe(true);
    const unbroken = new Worker(scene, () => 0);
    const frames = poses.map(({ t }) => ({ t }) as Frame);
    for (const [i, frame] of frames.entries()) expect((await unbroken.follow(frame)).frame).toEqual(poses[i]);
    // Each segment after the first was read once more, without its lead.
    expect(source.reads.filter(({ lead }) => lead === 0)).toHaveLength(source.segments.length);
  });

  it("take up a worker that joins in the middle", async () => {
    const [first, second] = workersOf(2, alone) as [Worker, Worker];
    let join = (_worker: Follower): void => {};
    const team: Team = {
      join(onWorker) {
        onWorker(first);
        join = onWorker;
        return () => {};
      },
    };
    let told = 0;
    for await (const _ of new SegmentedPoses(recording(), team).poses()) if (++told === 50) join(second);
    expect(told).toBe(DURATION * RATE);
    expect(second.frames).toBeGreaterThan(100);
  });

  it("come up to where the recording breaks off, then its error", async () => {
    for (const many of [1, 3]) {
      const source = recording(23);
      const seen: number[] = [];
      const reading = async () => {
        for await (const { t } of new SegmentedPoses(source, together(workersOf(many, alone))).poses())
          seen.push(t);
      };
      await expect(reading()).rejects.toMatchObject({ code: "unreadable" });
      expect(seen.at(-1)).toBe(22.9);
      expect(seen).toHaveLength(230);
      expect(source.judged).toBe(0);
    }
  });

  it("end with a worker's failure, without waiting for the others", async () => {
    const workers = [new Worker(alone, () => 3), new Worker(alone, () => 1, 20)];
    const source = recording();
    await expect(posesOf(source, together(workers))).rejects.toMatchObject({ code: "worker-crashed" });
    expect(workers[0]!.frames).toBeLessThan(100);
  });

  it("end where they are stopped, and nothing more is asked of anybody", async () => {
    const workers = workersOf(2, alone);
    const source = recording();
    const segmented = new SegmentedPoses(source, together(workers));
    let told = 0;
    for await (const _ of segmented.poses()) if (++told === 30) segmented.stop();
    expect(told).toBe(30);
    expect(source.judged).toBe(0);
    const asked = workers.map(({ frames }) => frames);
    for (let i = 0; i < 200; i += 1) await undefined;
    for (const [i, { frames }] of workers.entries()) expect(frames - asked[i]!).toBeLessThanOrEqual(2);
  });
});
