import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { type Frame, type FrameSource, SourceError } from "../../src/frames/source.ts";
import { PoseError } from "../../src/pose/client.ts";
import { startRun } from "../../src/run/run.ts";

const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** Frames a 30th of a second apart; breaks off after them with an error where one is given. */
function source(count: number, live: boolean, error?: Error): FrameSource {
  return {
    info: { kind: "file", name: "clip", live, width: 64, height: 48, mirrored: false },
    stop() {},
    async *frames(): AsyncGenerator<Frame, void, void> {
      for (let i = 0; i < count; i += 1) {
        yield { t: i / 30, image: { close() {} } as ImageBitmap, width: 64, height: 48 };
      }
      if (error) throw error;
    },
  };
}

/** An estimator that answers when it is told to, and remembers what it was asked. */
class SlowEstimator {
  asked: { readonly t: number; readonly silhouette: boolean; readonly mayReuse: boolean | undefined }[] = [];
  private readonly waiting: {
    readonly frame: Frame;
    readonly resolve: (pose: PoseFrame) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  estimate(frame: Frame, silhouette: boolean, mayReuse?: boolean): Promise<PoseFrame> {
    this.asked.push({ t: frame.t, silhouette, mayReuse });
    return new Promise((resolve, reject) => this.waiting.push({ frame, resolve, reject }));
  }
  get underWay(): number {
    return this.waiting.length;
  }
  async answer(error?: Error): Promise<void> {
    const next = this.waiting.shift()!;
    if (error) next.reject(error);
    else next.resolve({ t: next.frame.t, width: 64, height: 48 });
    await settle();
  }
}

const started = (from: FrameSource) => {
  const estimator = new SlowEstimator();
  const times: number[] = [];
  const run = startRun(from, estimator, { onStep: (_state, _events, { t }) => times.push(t) });
  return { estimator, times, run };
};

describe("a run", () => {
  it("has the next frame of a recording wait at the estimator's door, and steps in order", async () => {
    const { estimator, times, run } = started(source(5, false));
    await settle();
    expect(estimator.underWay).toBe(2);
    await estimator.answer();
    expect(times).toEqual([0]);
    expect(estimator.underWay).toBe(2);
    for (let i = 0; i < 4; i += 1) await estimator.answer();
    await run.done;
    expect(times).toEqual([0, 1, 2, 3, 4].map((i) => i / 30));
  });

  it("hands a live frame over only when the one before is done, so that it is the newest", async () => {
    const { estimator, run } = started(source(3, true));
    for (let i = 0; i < 3; i += 1) {
      await settle();
      expect(estimator.underWay).toBe(1);
      await estimator.answer();
    }
    await run.done;
  });

  it("lets a live source's unchanged pictures skip the network, and a recording's never", async () => {
    for (const live of [true, false]) {
      const { estimator, run } = started(source(1, live));
      await settle();
      await estimator.answer();
      await run.done;
      expect(estimator.asked).toEqual([{ t: 0, silhouette: true, mayReuse: live }]);
    }
  });

  it("still steps what was under way when the recording breaks off", async () => {
    const broken = new SourceError("unreadable", "It broke off.", "Copy it again.");
    const { estimator, times, run } = started(source(3, false, broken));
    await settle();
    for (let i = 0; i < 3; i += 1) await estimator.answer();
    await expect(run.done).rejects.toBe(broken);
    expect(times).toHaveLength(3);
  });

  it("ends with the first failure of the estimator", async () => {
    const { estimator, times, run } = started(source(9, false));
    await settle();
    await estimator.answer();
    await estimator.answer(new PoseError("worker-crashed", "It stopped."));
    await expect(run.done).rejects.toMatchObject({ code: "worker-crashed" });
    expect(times).toEqual([0]);
  });

  it("steps nothing more once it was stopped", async () => {
    const { estimator, times, run } = started(source(9, false));
    await settle();
    await estimator.answer();
    run.stop();
    await estimator.answer();
    await run.done;
    expect(times).toEqual([0]);
  });
});
