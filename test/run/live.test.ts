import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { type Frame, SourceError } from "../../src/frames/source.ts";
import type { LiveSource } from "../../src/frames/video.ts";
import { PoseError } from "../../src/pose/client.ts";
import type { ModelName, ReadyReport } from "../../src/pose/protocol.ts";
import { type LiveEstimator, type LiveRequest, LiveSession, type LiveStatus } from "../../src/run/live.ts";

const report: ReadyReport = {
  backend: "wasm",
  model: "full",
  threads: 1,
  timings: { wasm: 61 },
  failures: {},
};
const unplugged = () => new SourceError("camera-lost", "The camera was disconnected.", "Plug it in again.");

/** A camera that gives a frame for each `give()`, until it is stopped or pulled out. */
class FakeCamera {
  stopped = false;
  private waiting: ((frame: Frame | Error | undefined) => void) | undefined;
  private t = 0;
  readonly source: LiveSource;
  constructor() {
    const camera = this;
    this.source = {
      info: { kind: "camera", name: "fake", live: true, width: 64, height: 48, mirrored: true },
      video: {} as HTMLVideoElement,
      async *frames() {
        for (;;) {
          const next = await new Promise<Frame | Error | undefined>((resolve) => {
            camera.waiting = resolve;
          });
          if (next instanceof Error) throw next;
          if (!next || camera.stopped) return;
          yield next;
        }
      },
      stop() {
        camera.stopped = true;
        camera.waiting?.(undefined);
      },
    };
  }
  async give(seconds = 0.1): Promise<void> {
    this.t += seconds;
    this.waiting?.({ t: this.t, image: { close() {} } as ImageBitmap, width: 64, height: 48 });
    await settle();
  }
  async pullOut(): Promise<void> {
    this.waiting?.(unplugged());
    await settle();
  }
}

class FakeEstimator implements LiveEstimator {
  report: ReadyReport | undefined = report;
  timing = undefined;
  onBackendChange: ((report: ReadyReport) => void) | undefined;
  closed = false;
  masks: boolean[] = [];
  failNext: PoseError | undefined;
  models: ModelName[] = [];
  async estimate(frame: Frame, silhouette: boolean): Promise<PoseFrame> {
    if (this.failNext) throw this.failNext;
    this.masks.push(silhouette);
    return { t: frame.t, width: frame.width, height: frame.height };
  }
  reset() {}
  async useModel(model: ModelName) {
    this.models.push(model);
    this.report = { ...report, model };
    return model;
  }
  close() {
    this.closed = true;
  }
}

const settle = async () => {
  for (let i = 0; i < 12; i++) await Promise.resolve();
};

function setUp() {
  const cameras: FakeCamera[] = [];
  const estimators: FakeEstimator[] = [];
  const statuses: LiveStatus[] = [];
  const times: number[] = [];
  const events: CoachEvent[] = [];
  const session = new LiveSession(async () => {
    const estimator = new FakeEstimator();
    estimators.push(estimator);
    return estimator;
  });
  session.subscribe({
    onStatus: (status) => statuses.push(status),
    onStep(_state, happened, frame) {
      if (frame.width > 0) times.push(frame.t);
      events.push(...happened);
    },
  });
  const request: LiveRequest = {
    openSource: async () => {
      const camera = new FakeCamera();
      cameras.push(camera);
      return camera.source;
    },
    coach: {},
    model: "auto",
    backend: "auto",
  };
  const kinds = () => statuses.map((status) => status.kind);
  return { session, request, cameras, estimators, statuses, times, events, kinds };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a live session", () => {
  it("opens camera and estimator, then runs", async () => {
    const { session, request, cameras, kinds, times } = setUp();
    await session.start(request);
    await cameras[0]!.give(0.2);
    expect(kinds()).toEqual(["opening", "running"]);
    expect(times).toEqual([0.2]);
  });

  it("keeps what was chosen while it was still opening", async () => {
    const { session, request } = setUp();
    const opened = session.start(request);
    session.command({ type: "choose-exercise", exercise: "deadlift" });
    session.command({ type: "set-target", reps: 7 });
    await opened;
    await settle();
    expect(session.now.state?.options).toMatchObject({ exercise: "deadlift", targetReps: 7 });
    // Another session begins as it is asked to.
    await session.start(request);
    await settle();
    expect(session.now.state?.options.exercise).toBe("auto");
  });

  it("keeps the coach when the camera is pulled out, and its clock goes on after reconnecting", async () => {
    const { session, request, cameras, statuses, times, kinds } = setUp();
    await session.start(request);
    for (let i = 0; i < 5; i++) await cameras[0]!.give(1.5);
    const before = session.now.state;
    await cameras[0]!.pullOut();
    expect(statuses.at(-1)).toMatchObject({ kind: "problem", problem: { code: "camera-lost" } });
    expect(cameras[0]!.stopped).toBe(true);
    expect(session.now.state?.view.set).toBe(before?.view.set);
    await session.reconnect();
    await cameras[1]!.give(0.1);
    expect(kinds().slice(-2)).toEqual(["opening", "running"]);
    expect(times.slice(-2)).toEqual([7.5, 8.5]);
    expect(session.now.state?.options).toBe(before?.options);
  });

  it("keeps the estimator warm from one session to the next", async () => {
    const { session, request, estimators } = setUp();
    await session.start(request);
    session.close();
    await session.start(request);
    expect(estimators).toHaveLength(1);
    session.dispose();
    expect(estimators[0]!.closed).toBe(true);
  });

  it("opens another estimator when the model or the backend was changed", async () => {
    const { session, request, estimators } = setUp();
    await session.start(request);
    await session.reconnect({ backend: "webgl" });
    expect(estimators).toHaveLength(2);
    expect(estimators[0]!.closed).toBe(true);
  });

  it("tells what is wrong with the camera, and frees nothing that it did not open", async () => {
    const { session, request, statuses } = setUp();
    await session.start({
      ...request,
      openSource: async () => {
        throw new SourceError("permission-denied", "No.", "Allow it.");
      },
    });
    expect(statuses.at(-1)).toMatchObject({ kind: "problem", problem: { code: "permission-denied" } });
  });

  it("starts a crashed estimator anew by itself three times a minute, then asks", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { session, request, cameras, estimators, statuses, kinds } = setUp();
    await session.start(request);
    const crash = async (turn: number) => {
      await cameras[turn]!.give();
      estimators[turn]!.failNext = new PoseError("worker-crashed", "It stopped.");
      await cameras[turn]!.give();
      await settle();
    };
    for (const turn of [0, 1, 2]) await crash(turn);
    expect(kinds().join()).toBe("opening,running,opening,running,opening,running,opening,running");
    await crash(3);
    expect(statuses.at(-1)).toMatchObject({ kind: "problem", problem: { code: "worker-crashed" } });
  });

  it("goes on after a single unreadable picture", async () => {
    const { session, request, cameras, estimators, kinds, times } = setUp();
    await session.start(request);
    estimators[0]!.failNext = new PoseError("frame-unreadable", "A torn picture.");
    await cameras[0]!.give();
    estimators[0]!.failNext = undefined;
    await cameras[0]!.give(0.3);
    expect(kinds()).toEqual(["opening", "running"]);
    expect(times).toHaveLength(1);
  });

  it("does not wait for an estimator that hangs", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { session, request, cameras, estimators, kinds } = setUp();
    await session.start(request);
    await cameras[0]!.give();
    estimators[0]!.estimate = () => new Promise(() => {});
    void cameras[0]!.give();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(estimators).toHaveLength(2);
    expect(estimators[0]!.closed).toBe(true);
    expect(kinds().at(-1)).toBe("running");
  });

  it("reads the mask at least five times a second, and not for each frame of a fast machine", async () => {
    const { session, request, cameras, estimators } = setUp();
    await session.start(request);
    for (let i = 0; i < 60; i++) await cameras[0]!.give(1 / 30);
    const read = estimators[0]!.masks.filter(Boolean).length;
    expect(read).toBeGreaterThanOrEqual(10);
    expect(read).toBeLessThanOrEqual(20);
  });

  it("gives way to the lite network where the full one is too slow", async () => {
    const { session, request, cameras, estimators } = setUp();
    await session.start(request);
    const { estimate } = estimators[0]!;
    estimators[0]!.estimate = async (frame, mask) => {
      await vi.advanceTimersByTimeAsync(240);
      return estimate.call(estimators[0], frame, mask);
    };
    for (let i = 0; i < 30; i++) {
      await cameras[0]!.give(0.24);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(estimators[0]!.models).toEqual(["lite"]);
  });

  it("frees the camera when it is left while opening", async () => {
    const { session, request, cameras } = setUp();
    const starting = session.start(request);
    session.close();
    await starting;
    expect(cameras[0]!.stopped).toBe(true);
    expect(session.now.status.kind).toBe("closed");
  });
});
