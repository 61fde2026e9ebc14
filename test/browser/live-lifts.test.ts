/**
 * Lifts, end to end: a rendered squat and a Romanian deadlift as the camera, through the app and its network, with
 * the exercise chosen on the screen. Each clip loops: one well done, one to correct, one well done, one half-way.
 */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { cameraOf } from "../../scripts/bench/clip-camera.ts";
import { ROOT } from "../../scripts/headless/app.ts";
import { onCalmMachine } from "./calm-machine.ts";
import { launch, openPage } from "./chromium.ts";
import {
  coachMe,
  expectEnoughPictures,
  type Log,
  logAll,
  logOf,
  PICTURES_A_SECOND,
  slowingNeeded,
  untilEvents,
  untilStatus,
} from "./live-page.ts";

const url = inject("appUrl");

interface Lift {
  readonly exercise: string;
  readonly clip: string;
  readonly name: string;
  readonly fault: string;
  readonly cue: string;
  readonly better: string;
  readonly reason: string;
  readonly noRep: string;
}
const LIFTS: readonly Lift[] = [
  {
    exercise: "squat",
    clip: join(ROOT, "fixtures/squat-lean.mp4"),
    name: "Squats",
    fault: "forward-lean",
    cue: "Chest up.",
    better: "Good: chest up.",
    reason: "shallow",
    noRep: "No rep: sit lower.",
  },
  {
    exercise: "romanian-deadlift",
    clip: join(ROOT, "public/samples/romanian-deadlift.mp4"),
    name: "Romanian deadlifts",
    fault: "bent-knees",
    cue: "Hips back, not down.",
    better: "Good: soft knees.",
    reason: "shallow",
    noRep: "No rep: hips back.",
  },
];

/** What each movement was, in order. */
const movementsOf = (log: Log): readonly string[] =>
  log.events.flatMap((event) => {
    if (event.type === "no-rep") return [event.reason];
    return event.type === "rep" ? [event.faults.map(({ kind }) => kind).join("+") || "good"] : [];
  });

const saidOf = (log: Log, kind: string): readonly string[] =>
  log.spoken.filter((one) => one.kind === kind).map(({ text }) => text);

/** The order of the clip, from wherever in it the coach began; what was under way then is anything. */
function expectOrder(found: readonly string[], order: readonly string[]): void {
  const whole = found.slice(1);
  const first = order.findIndex((_, from) =>
    whole.every((one, i) => one === order[(from + i) % order.length]),
  );
  expect(first, `${found.join(", ")}; the clip goes ${order.join(", ")}`).toBeGreaterThanOrEqual(0);
}

/** A whole loop of the clip and what was under way when the coach began. */
const REPS = 4;

/** Events of one step follow one another within this time. */
const ONE_STEP_MS = 50;

describe.each(LIFTS)("$name through the camera", { tags: ["alone"] }, (lift) => {
  let browser: Browser;
  let slowed = 1;
  beforeAll(async () => {
    slowed = await slowingNeeded(url);
    browser = await launch({ camera: await cameraOf(url, lift.clip, { slowed }) });
  }, 600_000);
  afterAll(() => browser?.close());

  it("are counted once each, and what is wrong with one is said after it", {
    timeout: 900_000,
  }, async (context) => {
    await onCalmMachine(
      context,
      () => openPage(browser),
      async ({ page, problems }) => {
        await logAll(page, `${url}#/`);
        await coachMe(page);
        await page.locator(".prepare").getByLabel("Exercise").selectOption({ label: lift.name });
        await untilStatus(page, "ready");
        await untilEvents(page, "rep", REPS, 150_000 * slowed);
        // What is said of a movement comes after it, and "better" after the next one.
        await page.waitForFunction(
          (wanted) => wanted.every((text) => window.testLog.spoken.some((one) => one.text === text)),
          [lift.cue, lift.better, lift.noRep],
          { timeout: 60_000 * slowed },
        );
        await page.keyboard.press("e");
        await untilEvents(page, "set-summary", 1, 10_000);
        const log = await logOf(page);
        console.info(log.spoken.map(({ t, kind, text }) => `${t.toFixed(1)} ${kind}: ${text}`).join("\n"));
        expectEnoughPictures(log, PICTURES_A_SECOND / slowed / 2);

        const reps = log.events.filter((event) => event.type === "rep");
        expect(new Set(reps.map(({ exercise }) => exercise))).toEqual(new Set([lift.exercise]));
        expect(reps.map(({ number }) => number)).toEqual(reps.map((_, i) => i + 1));
        expectOrder(movementsOf(log), ["good", lift.fault, "good", lift.reason]);
        // Of two that are told in one step, where a set begins with its second rep, the newer is said.
        const told = reps.filter(
          ({ at }, i) => (reps[i + 1]?.at ?? Number.POSITIVE_INFINITY) - at > ONE_STEP_MS,
        );
        expect(saidOf(log, "count")).toEqual(told.map(({ number }) => String(number)));

        expect(new Set(saidOf(log, "fault"))).toEqual(new Set([lift.cue]));
        expect(saidOf(log, "better")).toContain(lift.better);
        expect(saidOf(log, "no-rep")).toContain(lift.noRep);
        expect(log.events.find(({ type }) => type === "set-summary")).toMatchObject({
          exercise: lift.exercise,
          reps: reps.length,
        });
        await page.getByRole("region", { name: /^Set 1 done/ }).waitFor();
        expect(problems).toEqual([]);
      },
    );
  });
});
