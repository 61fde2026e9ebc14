import { expect, it, type TestContext } from "vitest";
import { onCalmMachine } from "../browser/calm-machine.ts";
import type { WatchedPage } from "../browser/chromium.ts";

type Seen = Window["seenAt"];

/** Pictures taken at these times, milliseconds, and seen at once. */
const seen = (...times: readonly number[]): Seen => times.map((at) => ({ arrived: at, taken: at }));
const STEADY = seen(0, 100, 200, 300);
const HALTED = seen(0, 100, 700, 800);
const every = (ms: number): number[] => Array.from({ length: 30 }, (_, i) => i * ms);

class Skipped extends Error {}

/** Of a test that throws when it is skipped, as a real one does. */
function contextOf(): Pick<TestContext, "task" | "skip"> {
  const skip = (why?: unknown): never => {
    throw new Skipped(String(why));
  };
  return { task: { meta: {} } as TestContext["task"], skip };
}

/** Pages on which poses came so, each as often as one is opened; and how many were closed. */
function pagesWith(...seenAt: readonly Seen[]) {
  const opened = { pages: 0, closed: 0 };
  const open = async (): Promise<WatchedPage> => {
    const times = seenAt[Math.min(opened.pages++, seenAt.length - 1)];
    const page = {
      addInitScript: async () => undefined,
      evaluate: async () => times,
      context: () => ({
        close: async () => {
          opened.closed += 1;
        },
      }),
    };
    return { page: page as unknown as WatchedPage["page"], problems: [] };
  };
  return { open, opened };
}
const fails = async (): Promise<void> => {
  throw new Error("two reps, not three");
};

it("what fails on a machine that saw everything has failed", async () => {
  const { open, opened } = pagesWith(STEADY);
  await expect(onCalmMachine(contextOf(), open, fails)).rejects.toThrow("two reps, not three");
  expect(opened).toEqual({ pages: 1, closed: 1 });
});

it("what fails where nothing was seen for half a second begins again, on another page", async () => {
  const { open, opened } = pagesWith(HALTED, STEADY);
  await onCalmMachine(contextOf(), open, () => (opened.pages === 1 ? fails() : Promise.resolve()));
  expect(opened).toEqual({ pages: 2, closed: 2 });
});

it("so does what fails where the camera stood still, though poses came", async () => {
  const late = [0, 100, 200, 300].map((at) => ({ arrived: at, taken: at < 200 ? at : at + 500 }));
  const { open, opened } = pagesWith(late, STEADY);
  await onCalmMachine(contextOf(), open, () => (opened.pages === 1 ? fails() : Promise.resolve()));
  expect(opened).toEqual({ pages: 2, closed: 2 });
});

it("what fails where pictures came as seldom as nothing can be judged by begins again", async () => {
  const { open, opened } = pagesWith([...STEADY, ...seen(...every(230).map((at) => 300 + at))], STEADY);
  await onCalmMachine(contextOf(), open, () => (opened.pages === 1 ? fails() : Promise.resolve()));
  expect(opened).toEqual({ pages: 2, closed: 2 });
  const often = pagesWith(seen(...every(200)));
  await expect(onCalmMachine(contextOf(), often.open, fails)).rejects.toThrow("two reps, not three");
  expect(often.opened.pages).toBe(1);
});

it("what fails there and then on a calm machine has failed", async () => {
  const { open, opened } = pagesWith(HALTED, STEADY);
  await expect(onCalmMachine(contextOf(), open, fails)).rejects.toThrow("two reps, not three");
  expect(opened).toEqual({ pages: 2, closed: 2 });
});

it("on a machine that never comes to rest it is skipped, and says why", async () => {
  const { open, opened } = pagesWith(HALTED);
  const context = contextOf();
  await expect(onCalmMachine(context, open, fails)).rejects.toThrow(Skipped);
  expect(context.task.meta.notJudged).toBe(
    "this machine halted for 600 ms, and at each attempt before: Error: two reps, not three",
  );
  expect(opened).toEqual({ pages: 4, closed: 4 });
});

it("what passes is not asked how calm it was", async () => {
  const { open, opened } = pagesWith(HALTED);
  await onCalmMachine(contextOf(), open, () => Promise.resolve());
  expect(opened).toEqual({ pages: 1, closed: 1 });
});
