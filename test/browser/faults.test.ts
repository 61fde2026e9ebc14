/**
 * Faults in the middle of a set: after each the counted reps are there, no rep was invented, and coaching goes on or the
 * screen says how to. The README's table of faults names these tests.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { BackendName } from "../../src/pose/protocol.ts";
import { launch } from "./chromium.ts";
import { type Log, logOf, openLogged, untilEvents, untilStatus } from "./live-page.ts";
import { cameraFault, stageFaults, workerFault } from "./staged-camera.ts";

const url = inject("appUrl");
const PATIENCE = 60_000;
/** Software graphics: slow, but real contexts and devices that can be lost. */
const SOFTWARE_WEBGPU = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
];

let browser: Browser;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  browser = await launch({ flags: SOFTWARE_WEBGPU });
});
afterAll(() => browser.close());

const repsOf = (log: Log) => log.events.filter((event) => event.type === "rep");
const dialog = () => page.getByRole("alertdialog");

async function openStaged(backend: BackendName = "wasm"): Promise<void> {
  ({ page, problems } = await openLogged(browser, `${url}#/about`));
  await stageFaults(page);
  await page.evaluate((settings) => localStorage.setItem("backline.settings", JSON.stringify(settings)), {
    model: "lite",
    backend,
    healthNoticeSeen: true,
  });
  await page.goto(`${url}?staged#/live`);
}

/** The next rep has the next number: none was lost, invented or counted twice. */
async function expectSetGoesOn(): Promise<void> {
  const before = repsOf(await logOf(page));
  await untilEvents(page, "rep", before.length + 1, PATIENCE);
  const after = repsOf(await logOf(page));
  expect(after[before.length]?.number).toBe((before.at(-1)?.number ?? 0) + 1);
}

/** Nothing is counted while `seconds` go by. */
async function expectNothingCounted(seconds: number): Promise<void> {
  const before = repsOf(await logOf(page)).length;
  await page.waitForTimeout(seconds * 1000);
  expect(repsOf(await logOf(page))).toHaveLength(before);
}

/** All of it happens to one set of supermans. */
describe("in the middle of a set", { tags: ["alone"] }, () => {
  beforeAll(async () => {
    await openStaged();
    await untilStatus(page, "ready");
    await untilEvents(page, "rep", 1, PATIENCE);
  });
  afterAll(() => page?.context().close());
  afterEach(() => expect(problems).toEqual([]));

  it.each([
    ["muted by a switch or another program", "mute"],
    ["unplugged", "ended"],
  ])("a camera that is %s: says so, keeps the reps, and reconnects", async (_what, event) => {
    const before = repsOf(await logOf(page)).at(-1)!.number;
    await cameraFault(page, "silent");
    await page.evaluate((name) => window.staged.track().dispatchEvent(new Event(name)), event);
    await untilStatus(page, "problem");
    expect(await dialog().getAttribute("data-code")).toBe("camera-lost");
    expect(await dialog().textContent()).toContain(
      before === 1 ? "Your 1 rep is kept." : `Your ${before} reps are kept.`,
    );
    await cameraFault(page, "none");
    await dialog().getByRole("button", { name: "Reconnect" }).click();
    await untilStatus(page, "ready");
    await expectSetGoesOn();
  });

  it("a camera that freezes, giving the same picture again and again: says so, and goes on when it lives", async () => {
    await cameraFault(page, "frozen");
    await page.getByRole("listitem").filter({ hasText: "Camera running" }).waitFor();
    await expect
      .poll(async () => (await logOf(page)).spoken.map(({ text }) => text), { timeout: 10_000 })
      .toContain("The picture has frozen: check the camera.");
    await expectNothingCounted(2);
    await cameraFault(page, "none");
    await expectSetGoesOn();
  });

  it("a black picture: says that it lost sight, counts nothing, and goes on when it sees again", async () => {
    await cameraFault(page, "black");
    await untilEvents(page, "lost", 1, PATIENCE);
    await page.getByRole("listitem").filter({ hasText: "Enough light" }).waitFor();
    await expectNothingCounted(2);
    await cameraFault(page, "none");
    await untilEvents(page, "found", 1, PATIENCE);
    await expectSetGoesOn();
  });

  it("a camera that changes its resolution: nothing is to be seen of it", async () => {
    await page.evaluate(() => {
      window.staged.canvas.width = 320;
      window.staged.canvas.height = 240;
    });
    await expectSetGoesOn();
  });

  it("a tab hidden for a while: waits, and goes on", async () => {
    const show = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await show(true);
    await cameraFault(page, "silent");
    // Longer than a camera in a visible page may be silent.
    await expectNothingCounted(20);
    await show(false);
    await cameraFault(page, "none");
    await expectSetGoesOn();
    expect(await dialog().count()).toBe(0);
  });

  it("a laptop asleep with the lid closed: goes on when it is opened", async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await new Promise((wake) => setTimeout(wake, 10_000));
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await expectSetGoesOn();
    expect(await dialog().count()).toBe(0);
  });

  const workers = () => page.evaluate(() => window.staged.workers.length);

  it("a worker that crashes: is started anew by itself", async () => {
    const before = await workers();
    await page.evaluate(() => {
      const worker = window.staged.workers.at(-1)!;
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent("error", { message: "the worker died" }));
    });
    await expectSetGoesOn();
    expect(await workers()).toBeGreaterThan(before);
  });

  it("a worker out of memory: is started anew by itself", async () => {
    const before = await workers();
    await workerFault(page, "out-of-memory");
    await expectSetGoesOn();
    expect(await workers()).toBeGreaterThan(before);
  });

  it("a frame that needs five seconds: the set goes on, and nothing is made up of the gap", async () => {
    await workerFault(page, "five-seconds");
    await expectNothingCounted(4.5);
    await expectSetGoesOn();
  });
});

describe("a graphics card that is lost", { tags: ["alone"] }, () => {
  afterEach(() => page?.context().close());

  const untilBackend = (name: BackendName) =>
    page.waitForFunction((wanted) => document.documentElement.dataset.backlineBackend === wanted, name, {
      timeout: PATIENCE,
    });

  it("with its WebGL context: the set goes on another way", async () => {
    await openStaged("webgl");
    await untilStatus(page, "ready");
    await untilBackend("webgl");
    await workerFault(page, "lose-graphics");
    await untilBackend("wasm");
    await expectSetGoesOn();
  });

  // Software WebGPU takes minutes to warm up, so that the device is lost on the way there.
  it("with its WebGPU device: another way is taken", async () => {
    await openStaged("webgpu");
    await page.waitForEvent("console", (message) => message.text() === "staged: device");
    await workerFault(page, "lose-graphics");
    await untilStatus(page, "ready");
    await untilBackend("wasm");
  });
});
