import { expect, it } from "vitest";
import { CoreShare } from "../../scripts/headless/core-share.ts";

/** A page that remembers what it was told. */
function page() {
  const told: number[] = [];
  const evaluate = async (_employ: unknown, workers: number) => told.push(workers);
  return { told, evaluate } as unknown as { told: number[] } & Parameters<CoreShare["give"]>[0];
}

it("shares the cores among the pages evenly, and anew when one has no more to do", () => {
  const share = new CoreShare(8, 3);
  const [a, b] = [page(), page()];
  share.give(a);
  share.give(b);
  share.leave();
  share.leave();
  share.take(a);
  share.leave();
  expect(a.told).toEqual([2, 4, 8]);
  expect(b.told).toEqual([2, 4, 8, 8]);
});

it("leaves no page without a worker", () => {
  expect(new CoreShare(2, 5).each).toBe(1);
});
