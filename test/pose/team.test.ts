import { describe, expect, it, vi } from "vitest";
import { type PoseClient, PoseError } from "../../src/pose/client.ts";
import type { EstimatorOptions } from "../../src/pose/protocol.ts";
import { PoseTeam, workersFor } from "../../src/pose/team.ts";

const settle = async () => {
  for (let i = 0; i < 50; i++) await Promise.resolve();
};

/** `failing`: from this worker on none starts. */
function starting(backend = "wasm", failing = Number.POSITIVE_INFINITY) {
  const asked: EstimatorOptions[] = [];
  const closed: number[] = [];
  const openOne = async (options: EstimatorOptions) => {
    const index = asked.push(options) - 1;
    if (index >= failing) throw new PoseError("no-backend", "There is no room.");
    return { report: { backend }, close: () => closed.push(index) } as unknown as PoseClient;
  };
  return { asked, closed, openOne };
}

const OPTIONS = { model: "full", spare: "lite", backend: "auto", remembered: "webgl" } as const;

describe("how many pose workers a device has", () => {
  it.each([
    [2, 8, 2],
    [4, 8, 4],
    [16, 8, 8],
    [8, 4, 2],
    [4, 1, 1],
    [6, undefined, 4],
    [0, undefined, 1],
  ])("%s cores and %s GB: %s", (cores, memory, workers) => {
    expect(workersFor(cores, memory)).toBe(workers);
  });
});

describe("a team of pose workers", () => {
  it("grows as far as it is asked to and may, each with one thread, on the first one's backend", async () => {
    const { asked, openOne } = starting();
    const team = await PoseTeam.open(OPTIONS, 3, () => {}, openOne);
    const joined: PoseClient[] = [];
    const leave = team.join((worker) => joined.push(worker));
    expect(joined).toHaveLength(1);
    team.grow(2);
    team.grow(9);
    await settle();
    expect(asked[0]).toEqual({ ...OPTIONS, threads: 1 });
    expect(asked.slice(1)).toEqual(Array(2).fill({ model: "full", backend: "wasm", threads: 1 }));
    expect(joined).toHaveLength(3);
    leave();
  });

  it("stays one on a graphics card, and where one is all that may be keeps its threads", async () => {
    const card = starting("webgl");
    const one = await PoseTeam.open(OPTIONS, 4, () => {}, card.openOne);
    one.grow(4);
    const small = starting();
    (await PoseTeam.open(OPTIONS, 1, () => {}, small.openOne)).grow(4);
    await settle();
    expect(card.asked).toHaveLength(1);
    expect(small.asked).toEqual([OPTIONS]);
  });

  it("goes on without one that does not start", async () => {
    const told = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { asked, openOne } = starting("wasm", 2);
    const team = await PoseTeam.open(OPTIONS, 4, () => {}, openOne);
    team.grow(4);
    await settle();
    expect(team.size).toBe(2);
    expect(asked).toHaveLength(3);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it("gives up all but the first, also one that is still on its way, and grows again", async () => {
    const { closed, openOne } = starting();
    const team = await PoseTeam.open(OPTIONS, 4, () => {}, openOne);
    team.grow(2);
    await settle();
    team.grow(3);
    team.rest();
    await settle();
    expect(closed.sort()).toEqual([1, 2]);
    expect(team.size).toBe(1);
    team.grow(2);
    await settle();
    expect(team.size).toBe(2);
    team.close();
    expect(closed.sort()).toEqual([0, 1, 2, 3]);
  });
});
