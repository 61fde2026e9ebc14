/** Which backend is taken, and what happens when one fails: over backends of which each takes so long or throws so. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackendName, EstimatorOptions } from "../../src/pose/protocol.ts";

interface Backend {
  /** Milliseconds of each call of the landmark network; the last goes on. */
  readonly calls?: readonly number[];
  readonly starts?: Error;
  readonly runs?: Error;
  readonly software?: string;
  readonly never?: true;
}
const device = vi.hoisted(() => ({
  backends: {} as Partial<Record<BackendName, Backend>>,
  missing: new Set<string>(),
  now: 0,
  current: undefined as BackendName | undefined,
  started: [] as string[],
  stopped: [] as string[],
  fetched: [] as string[],
  opened: [] as string[],
  masks: [] as boolean[],
  /** What is fetched arrives after this. */
  onItsWay: Promise.resolve() as Promise<void>,
}));

vi.mock("../../src/pose/worker/graphics.ts", () => ({
  softwareGpu: async (name: BackendName) => device.backends[name]?.software,
}));
vi.mock("../../src/pose/worker/weights.ts", () => {
  class WeightsError extends Error {
    readonly code = "weights-missing";
  }
  return {
    WeightsError,
    networkBytes: (name: string) => ({ detector: 100, full: 1000, lite: 400 })[name],
    fetchNetwork: async (name: string, onBytes: (n: number) => void) => {
      device.fetched.push(name);
      await device.onItsWay;
      if (device.missing.has(name)) throw new WeightsError(`${name} did not arrive`);
      onBytes(({ detector: 100, full: 1000, lite: 400 } as Record<string, number>)[name]!);
      return name;
    },
  };
});
vi.mock("../../src/pose/worker/network.ts", () => {
  const calls: Partial<Record<string, number>> = {};
  const open = (name: string) => {
    const on = device.current!;
    device.opened.push(`${name} on ${on}`);
    return {
      name,
      on,
      run: async (_pixels: Float32Array, mask?: boolean) => {
        const backend = device.backends[on]!;
        if (mask !== undefined) device.masks.push(mask);
        if (backend.never) return new Promise(() => {});
        if (backend.runs) throw backend.runs;
        if (name === "detector") return new Float32Array();
        const { calls: takes = [10] } = backend;
        const call = calls[on] ?? 0;
        calls[on] = call + 1;
        device.now += takes[Math.min(call, takes.length - 1)]!;
        return {};
      },
    };
  };
  return {
    Detector: { open: async (files: string) => open(files) },
    LandmarkNetwork: { open: async (files: string) => open(files) },
    startBackend: async (name: BackendName) => {
      device.started.push(name);
      const backend = device.backends[name];
      if (!backend) throw new Error(`no ${name} here`);
      if (backend.starts) throw backend.starts;
      calls[name] = 0;
      device.current = name;
      return name === "wasm" ? 4 : 1;
    },
    speedUp: async () => {},
    stopBackend: (name: BackendName) => device.stopped.push(name),
    whileBackendLasts: (work: () => Promise<unknown>) => work(),
  };
});

const { Engine, EngineError } = await import("../../src/pose/worker/engine.ts");
type Engine = InstanceType<typeof Engine>;

type Progress = readonly [loaded: number, total: number, stage: string];
let progress: Progress[] = [];
const engine = (options: Partial<EstimatorOptions> = {}): Engine =>
  new Engine({ model: "full", backend: "auto", ...options }, (...said) => progress.push(said));
async function opened(options: Partial<EstimatorOptions> = {}): Promise<Engine> {
  const one = engine(options);
  await one.open();
  return one;
}
/** The names behind what is in use. */
const inUse = (of: Engine) =>
  of.current() as unknown as Record<"detector" | "landmarks", { name: string; on: string }>;

beforeEach(() => {
  Object.assign(device, {
    backends: { webgpu: { calls: [900, 30] }, webgl: { calls: [500, 20] }, wasm: { calls: [70, 60, 50] } },
    missing: new Set(),
    now: 0,
    current: undefined,
    started: [],
    stopped: [],
    fetched: [],
    opened: [],
    masks: [],
    onItsWay: Promise.resolve(),
  });
  progress = [];
  vi.spyOn(performance, "now").mockImplementation(() => device.now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("an engine that may choose", () => {
  it("times every backend by its best warmed-up call and takes the fastest", async () => {
    const one = await opened();
    expect(one.report()).toEqual({
      backend: "webgl",
      model: "full",
      threads: 1,
      timings: { webgpu: 30, webgl: 20, wasm: 50 },
      failures: {},
    });
    expect(inUse(one)).toMatchObject({ detector: { on: "webgl" }, landmarks: { name: "full", on: "webgl" } });
    // One is on at a time: each is given up for the next.
    expect(device.started).toEqual(["webgpu", "webgl", "wasm", "webgl"]);
    expect(device.stopped).toEqual(["webgpu", "webgl", "wasm"]);
    expect(device.masks.every((mask) => mask)).toBe(true);
  });

  it("does not start the last one again where it is the fastest", async () => {
    device.backends = { ...device.backends, wasm: { calls: [9] } };
    const one = await opened();
    expect(one.report()).toMatchObject({ backend: "wasm", threads: 4 });
    expect(device.started).toEqual(["webgpu", "webgl", "wasm"]);
  });

  it("says why each of the others was not used", async () => {
    device.backends = {
      webgpu: { software: "drawn by the CPU (SwiftShader)" },
      webgl: { runs: new Error("shader trouble") },
      wasm: {},
    };
    const one = await opened();
    expect(one.report()).toEqual({
      backend: "wasm",
      model: "full",
      threads: 4,
      timings: { wasm: 10 },
      failures: { webgpu: "drawn by the CPU (SwiftShader)", webgl: "shader trouble" },
    });
    expect(device.started).not.toContain("webgpu");
  });

  it("fails in words where none runs", async () => {
    device.backends = {};
    await expect(opened()).rejects.toMatchObject({ name: "EngineError", code: "no-backend" });
  });

  it("gives up on one that does not answer within three quarters of a minute", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    device.backends = { webgpu: { never: true }, wasm: {} };
    const opening = opened();
    await vi.advanceTimersByTimeAsync(44_000);
    expect(device.started).toEqual(["webgpu"]);
    await vi.advanceTimersByTimeAsync(2_000);
    const one = await opening;
    expect(one.report()).toMatchObject({ backend: "wasm", failures: { webgpu: "it did not answer" } });
  });

  it("does not blame a backend for weights that do not arrive", async () => {
    device.missing.add("full");
    const one = engine();
    await expect(one.open()).rejects.toThrow("full did not arrive");
    expect(one.report().failures).toEqual({});
    // Another attempt asks for them again.
    device.missing.clear();
    await one.open();
    expect(device.fetched.filter((name) => name === "full")).toHaveLength(2);
    expect(device.fetched.filter((name) => name === "detector")).toHaveLength(1);
  });
});

describe("an engine that was told", () => {
  it("tries the remembered backend first, with one call only, and nothing else where it runs", async () => {
    const one = await opened({ remembered: "wasm" });
    expect(one.report()).toMatchObject({ backend: "wasm", timings: {} });
    expect(device.started).toEqual(["wasm"]);
    expect(device.masks).toHaveLength(1);
  });

  it("tries the others where the remembered one is gone", async () => {
    const { webgpu: _, ...left } = device.backends;
    device.backends = left;
    const one = await opened({ remembered: "webgpu" });
    expect(one.report()).toMatchObject({ failures: { webgpu: "no webgpu here" } });
    expect(device.started.slice(0, 3)).toEqual(["webgpu", "webgl", "wasm"]);
  });

  it("takes a chosen backend even where the CPU draws it, and WebAssembly where it fails", async () => {
    device.backends = { ...device.backends, webgl: { software: "SwiftShader" } };
    expect((await opened({ backend: "webgl" })).report().backend).toBe("webgl");
    expect(device.started).toEqual(["webgl"]);
    device.backends = { ...device.backends, webgl: { starts: new Error("no context") } };
    expect((await opened({ backend: "webgl" })).report()).toMatchObject({
      backend: "wasm",
      failures: { webgl: "no context" },
    });
    device.backends = {};
    await expect(opened({ backend: "wasm" })).rejects.toMatchObject({ code: "no-backend" });
  });

  it("is not open before it was opened", () => {
    expect(() => engine().current()).toThrow(EngineError);
    expect(engine().report()).toMatchObject({ backend: "wasm", threads: 1, timings: {} });
  });
});

describe("what an engine tells of its progress", () => {
  it("is the bytes of detector, model and spare, then the calls of the warm-up", async () => {
    await opened({ remembered: "wasm", spare: "lite" });
    expect(progress.filter(([, , stage]) => stage === "weights").at(-1)).toEqual([1500, 1500, "weights"]);
    expect(progress.filter(([, , stage]) => stage === "warm-up")).toEqual([
      [0, 3, "warm-up"],
      [1, 1, "warm-up"],
    ]);
    expect(progress[0]).toEqual([100, 1500, "weights"]);
  });

  it("counts each of three calls where backends are compared, and no spare where none is wanted", async () => {
    const { wasm } = device.backends;
    device.backends = { wasm: wasm! };
    await opened();
    expect(progress).toEqual([
      [100, 1100, "weights"],
      [1100, 1100, "weights"],
      [0, 3, "warm-up"],
      [1, 3, "warm-up"],
      [2, 3, "warm-up"],
      [3, 3, "warm-up"],
    ]);
  });
});

describe("another model", () => {
  it("is loaded beside the one in use, and going back costs nothing", async () => {
    const one = await opened({ remembered: "wasm" });
    const { detector, landmarks } = one.current();
    await one.useModel("lite");
    expect(one.report().model).toBe("lite");
    expect(inUse(one).landmarks.name).toBe("lite");
    expect(one.current().detector).toBe(detector);
    const before = device.opened.length;
    await one.useModel("full");
    expect(one.current().landmarks).toBe(landmarks);
    await one.useModel("lite");
    expect(inUse(one).landmarks.name).toBe("lite");
    expect(device.opened).toHaveLength(before);
    await one.useModel("lite");
    expect(one.report().model).toBe("lite");
  });

  it("that was fetched at the start asks the network for nothing", async () => {
    const one = await opened({ remembered: "wasm", spare: "lite" });
    const before = device.fetched.length;
    await one.useModel("lite");
    expect(device.fetched).toHaveLength(before);
  });

  it("that did not arrive at the start stops nobody, and is told of when it is wanted", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    device.missing.add("lite");
    const one = await opened({ remembered: "wasm", spare: "lite" });
    expect(warn).toHaveBeenCalledOnce();
    await expect(one.useModel("lite")).rejects.toMatchObject({ code: "weights-missing" });
    expect(one.report().model).toBe("full");
    expect(inUse(one).landmarks.name).toBe("full");
  });
});

describe("a backend that is lost", () => {
  it("is followed by the next one that works, and is not tried again", async () => {
    const one = await opened({ remembered: "webgl" });
    await one.fallBack(new Error("the context is gone"));
    expect(one.report()).toMatchObject({ backend: "webgpu", failures: { webgl: "the context is gone" } });
    await one.fallBack("the device is gone");
    expect(one.report()).toMatchObject({ backend: "wasm", failures: { webgpu: "the device is gone" } });
    expect(device.started).toEqual(["webgl", "webgpu", "wasm"]);
  });

  it("takes its spare networks with it", async () => {
    const one = await opened({ remembered: "webgl" });
    await one.useModel("lite");
    await one.fallBack(new Error("gone"));
    await one.useModel("full");
    expect(inUse(one)).toMatchObject({ landmarks: { name: "full", on: "webgpu" } });
  });

  it("is the end where no other runs: it says so, with the cause, and is not open any more", async () => {
    device.backends = { wasm: {} };
    const one = await opened();
    const cause = new Error("out of memory");
    await expect(one.fallBack(cause)).rejects.toMatchObject({ code: "backend-lost", cause });
    expect(() => one.current()).toThrow("not open yet");
  });

  it("while another model is on its way: that model then runs on the new backend", async () => {
    const one = await opened({ remembered: "webgl" });
    let arrive = (): void => {};
    device.onItsWay = new Promise((resolve) => {
      arrive = resolve;
    });
    const changing = one.useModel("lite");
    await one.fallBack(new Error("gone"));
    expect(one.report()).toMatchObject({ backend: "webgpu", model: "full" });
    arrive();
    await changing;
    expect(inUse(one)).toMatchObject({
      detector: { on: "webgpu" },
      landmarks: { name: "lite", on: "webgpu" },
    });
  });
});
