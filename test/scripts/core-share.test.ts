import { expect, it } from "vitest";
import { CoreShare } from "../../scripts/headless/core-share.ts";

/** A page that remembers what it was told. */
function page() {
  const told: number[] = [];
  const evaluate = async (_employ: unknown, workers: number) => told.push(workers);
  return { told, evaluate } as unknown as { told: number[] } & Parameters<CoreShare["give"]>[0];
}

it("shares the cores among the pages, none left over, and anew when one has no more to do", () => {
  const share = new CoreShare(8, 3);
  const [a, b] = [page(), page()];
  share.give(a);
  share.give(b);
  share.leave();
  share.take(a);
  share.leave();
  expect(a.told).toEqual([3, 3, 4]);
  expect(b.told).toEqual([3, 4, 8]);
});

it("leaves no page without a worker", () => {
  const share = new CoreShare(2, 5);
  const pages = [page(), page(), page()];
  for (const one of pages) share.give(one);
  expect(pages.map(({ told }) => told.at(-1))).toEqual([1, 1, 1]);
});
