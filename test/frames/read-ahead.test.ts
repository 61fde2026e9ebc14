import { describe, expect, it } from "vitest";
import { readAhead } from "../../src/frames/read-ahead.ts";

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function source(count: number, failAt = Number.POSITIVE_INFINITY) {
  const log = { made: 0, closed: false };
  async function* items(): AsyncGenerator<number, void, void> {
    try {
      for (let i = 0; i < count; i++) {
        await turn();
        if (i === failAt) throw new Error(`broke at ${i}`);
        log.made += 1;
        yield i;
      }
    } finally {
      log.closed = true;
    }
  }
  return { items: items(), log };
}

const live = () => new AbortController().signal;

describe("reading ahead", () => {
  it("keeps the order and drops nothing, however slow the taker", async () => {
    const { items } = source(7);
    const taken: number[] = [];
    for await (const item of readAhead(items, 3, () => {}, live())) {
      await turn();
      await turn();
      taken.push(item);
    }
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("runs ahead of the taker, but not further than it may", async () => {
    const { items, log } = source(50);
    const reader = readAhead(items, 3, () => {}, live());
    await reader.next();
    for (let i = 0; i < 20; i++) await turn();
    expect(log.made).toBeGreaterThanOrEqual(3);
    expect(log.made).toBeLessThanOrEqual(5);
    await reader.return();
  });

  it("hands over what came before an error, then the error", async () => {
    const { items } = source(9, 4);
    const taken: number[] = [];
    const reading = (async () => {
      for await (const item of readAhead(items, 3, () => {}, live())) taken.push(item);
    })();
    await expect(reading).rejects.toThrow("broke at 4");
    expect(taken).toEqual([0, 1, 2, 3]);
  });

  it("releases what nobody takes when the taker leaves early", async () => {
    const { items, log } = source(50);
    const released: number[] = [];
    const taken: number[] = [];
    for await (const item of readAhead(items, 4, (unused) => released.push(unused), live())) {
      taken.push(item);
      for (let i = 0; i < 10; i++) await turn();
      if (item === 2) break;
    }
    expect(log.closed).toBe(true);
    expect([...taken, ...released]).toEqual(Array.from({ length: log.made }, (_, i) => i));
    expect(released.length).toBeGreaterThan(0);
  });

  it("ends at once when it is stopped, and releases the rest", async () => {
    const { items, log } = source(50);
    const stop = new AbortController();
    const released: number[] = [];
    const taken: number[] = [];
    for await (const item of readAhead(items, 4, (unused) => released.push(unused), stop.signal)) {
      taken.push(item);
      if (item === 3) stop.abort();
    }
    expect(taken).toEqual([0, 1, 2, 3]);
    expect(log.closed).toBe(true);
    expect(taken.length + released.length).toBe(log.made);
  });
});
