/** The app on the device: offline after the first load, isolated where the host sends no headers, updated on request. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch, openPage as open } from "./chromium.ts";
import { cameraClip, untilStatus } from "./live-page.ts";
import { chooser, GOOD_MORNING, SUPERMAN, waitFor } from "./review-page.ts";

const appUrl = inject("appUrl");
const appFolder = inject("appFolder");

/** For somebody who has read the health notice. */
const openPage: typeof open = async (...given) => {
  const watched = await open(...given);
  await watched.page.addInitScript(() => {
    if (!localStorage.getItem("backline.settings"))
      localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true }));
  });
  return watched;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".mp4": "video/mp4",
};

/** The path at which the host says nothing. */
const NEVER_ANSWERED = "never-answered";

/** A host that sends nothing but files. */
function plainHost(
  folder: string,
  missing: "not found" | "start page" = "not found",
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === `/${NEVER_ANSWERED}`) return;
    try {
      const body = readFileSync(join(folder, path.endsWith("/") ? "index.html" : path));
      response.setHeader("Content-Type", TYPES[extname(path) || ".html"] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.statusCode = missing === "start page" ? 200 : 404;
      response.setHeader("Content-Type", "text/html");
      response.end(missing === "start page" ? readFileSync(join(folder, "index.html")) : "");
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    );
  });
}

const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("base64");

type Registered = "none" | "installing" | "waiting" | "activated";

/** What the service worker is at, asked again and again: a predicate that waits is taken for true. */
async function untilWorker(page: Page, wanted: Registered): Promise<void> {
  const stateOf = () =>
    page.evaluate(async (): Promise<Registered> => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.waiting) return "waiting";
      if (registration?.installing) return "installing";
      return registration?.active?.state === "activated" ? "activated" : "none";
    });
  await expect.poll(stateOf, { timeout: 90_000 }).toBe(wanted);
}
const untilKept = (page: Page) => untilWorker(page, "activated");

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ camera: cameraClip("good-morning") });
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

describe("after the first load", () => {
  it("everything works without a network: views, languages, the coach", async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "allow", locale: "de" });
    await page.goto(appUrl);
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: "Training starten" }).waitFor();
    for (const [place, title] of [
      ["plan", "Plan"],
      ["history", "Verlauf"],
      ["learn/superman", "Superman"],
      ["settings", "Einstellungen"],
    ] as const) {
      await page.goto(`${appUrl}#/${place}`);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    }
    await page.locator(`a[href="#/"]`).first().click();
    await page.goto(`${appUrl}#/live`);
    await untilStatus(page, "ready");
    expect(problems).toEqual([]);
  });

  it("a model that is damaged where it is kept is fetched again by itself, and kept whole", {
    tags: ["full"],
  }, async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(appUrl);
    await untilKept(page);
    const spoilt = await page.evaluate(async () => {
      const cache = await caches.open("backline-files");
      const models = (await cache.keys()).filter(({ url }) => /blazepose-detector[^/]*\.bin/.test(url));
      for (const request of models) await cache.put(request, new Response("not a model"));
      return models.length;
    });
    expect(spoilt).toBe(1);
    await page.goto(`${appUrl}#/live`);
    await untilStatus(page, "ready");
    const size = await page.evaluate(async () => {
      const cache = await caches.open("backline-files");
      const model = (await cache.keys()).find(({ url }) => /blazepose-detector[^/]*\.bin/.test(url));
      return (await (model && cache.match(model)))?.blob().then((blob) => blob.size);
    });
    expect(size).toBeGreaterThan(5_000_000);
    expect(problems).toEqual([]);
  });

  it("a script that is damaged where it is kept is fetched again, and its place opens", {
    tags: ["full"],
  }, async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(appUrl);
    await untilKept(page);
    const spoilt = await page.evaluate(async () => {
      const cache = await caches.open("backline-files");
      const scripts = (await cache.keys()).filter(({ url }) => /history-view[^/]*\.js/.test(url));
      const text = "<!doctype html><title>Start</title>";
      for (const [index, request] of scripts.entries())
        await cache.put(
          request,
          new Response(text, { headers: index % 2 ? {} : { "Content-Type": "text/html" } }),
        );
      return scripts.length;
    });
    expect(spoilt).toBeGreaterThan(0);
    // As after a pause: what this worker has looked at it trusts as long as it lives.
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("ServiceWorker.enable");
    await protocol.send("ServiceWorker.stopAllWorkers");
    await page.reload();
    await page.goto(`${appUrl}#/history`);
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
    expect(problems).toEqual([]);
  });

  it("a clip answers parts of itself, as a server would", { tags: ["full"] }, async () => {
    const { page } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(appUrl);
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    const part = await page.evaluate(async () => {
      const response = await fetch("./samples/superman.mp4", { headers: { Range: "bytes=100-199" } });
      return {
        status: response.status,
        range: response.headers.get("content-range"),
        bytes: (await response.arrayBuffer()).byteLength,
      };
    });
    expect(part).toEqual({ status: 206, range: expect.stringMatching(/^bytes 100-199\/\d+$/), bytes: 100 });
  });
});

describe("on a host that sends no headers", () => {
  let folder: string;
  let host: Awaited<ReturnType<typeof plainHost>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "host-"));
    cpSync(appFolder, folder, { recursive: true });
    host = await plainHost(folder);
  });
  afterEach(() => {
    host.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("the app says that it is slower, and is isolated and under its policy after a reload", {
    tags: ["full"],
  }, async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(host.url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await page.getByText(/one thread and is slower/).waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "Load again" }).click();
    await page.waitForFunction(() => crossOriginIsolated);
    const headers = await page.evaluate(async () => {
      const response = await fetch("./index.html");
      return Object.fromEntries(response.headers);
    });
    expect(headers).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "content-security-policy": expect.stringContaining("connect-src 'self'"),
      "permissions-policy": expect.stringContaining("camera=(self)"),
    });
    await page.goto(`${host.url}#/live`);
    await untilStatus(page, "ready");
    expect(problems).toEqual([]);
  });

  /** A second version, in the first one's place. */
  function deployAnother(): void {
    const index = join(folder, "index.html");
    const before = digest(index);
    writeFileSync(index, readFileSync(index, "utf8").replace("<title>Backline", "<title>Backline 2"));
    const worker = join(folder, "service-worker.js");
    const text = readFileSync(worker, "utf8");
    const changed = text
      .replace(/(revision"?:\s*[`"'])([0-9a-f]{8})/g, "$1ffffffff")
      .replace(before, digest(index));
    expect(changed).toContain(digest(index));
    writeFileSync(worker, changed);
  }

  it("a new version that comes while a recording is analysed leaves it alone, and the next one goes on", {
    tags: ["full"],
  }, async () => {
    const { page, problems } = await openPage(browser, { serviceWorkers: "allow" });
    await page.addInitScript(() => {
      localStorage.setItem("backline.settings", JSON.stringify({ healthNoticeSeen: true, model: "lite" }));
    });
    await page.goto(host.url);
    await untilKept(page);
    await page.goto(`${host.url}#/review`);
    await chooser(page).setInputFiles(GOOD_MORNING);
    await waitFor(page, "smoke-good-morning", "analysing");
    deployAnother();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await untilWorker(page, "waiting");
    await waitFor(page, "smoke-good-morning", "done");
    await page.locator(".queue-entry").getByText("3 reps").waitFor();
    // Loading it in the middle of another is the user's own wish: what was estimated is kept.
    await chooser(page).setInputFiles(SUPERMAN);
    await waitFor(page, "smoke-superman", "analysing");
    await page.getByText("A new version of Backline is here.").waitFor();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
    await untilKept(page);
    await chooser(page).setInputFiles(SUPERMAN);
    await waitFor(page, "smoke-superman", "done");
    await page.locator(".queue-entry").getByText("3 reps").waitFor();
    expect(problems).toEqual([]);
  });

  it("a new version is loaded though an answer of the one before is still under way", {
    tags: ["full"],
  }, async () => {
    const { page } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(host.url);
    await untilKept(page);
    await page.reload();
    await page.evaluate((address) => void fetch(address).catch(() => undefined), NEVER_ANSWERED);
    deployAnother();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await untilWorker(page, "waiting");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
    await expect
      .poll(() => page.evaluate(async () => (await fetch("./index.html")).text()), { timeout: 20_000 })
      .toContain("Backline 2");
  });

  it("a new version waits for the user, is not offered during a set, and keeps what was stored", {
    tags: ["full"],
  }, async () => {
    const { page } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(host.url);
    await untilKept(page);
    await page.evaluate(() => localStorage.setItem("kept", "yes"));
    deployAnother();
    await page.goto(`${host.url}#/live`);
    await untilStatus(page, "ready");
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await untilWorker(page, "waiting");
    expect(await page.getByText("A new version of Backline is here.").count()).toBe(0);
    await page.goto(`${host.url}#/`);
    await page.getByText("A new version of Backline is here.").waitFor();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
    await untilKept(page);
    await page.getByRole("link", { name: "Coach me" }).waitFor();
    expect(await page.evaluate(async () => (await fetch("./index.html")).text())).toContain("Backline 2");
    expect(await page.evaluate(() => localStorage.getItem("kept"))).toBe("yes");
  });
});

describe("on a host that answers every path with its start page", () => {
  let folder: string;
  let host: Awaited<ReturnType<typeof plainHost>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "host-"));
    cpSync(appFolder, folder, { recursive: true });
    host = await plainHost(folder, "start page");
  });
  afterEach(() => {
    host.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("a version of which a part is not there yet is not kept; once it is whole, every place opens", {
    tags: ["full"],
  }, async () => {
    const assets = join(folder, "assets");
    const part = readdirSync(assets).find((name) => /^history-view.*\.js$/.test(name)) ?? "";
    renameSync(join(assets, part), join(folder, "not-there-yet"));
    const { page } = await openPage(browser, { serviceWorkers: "allow" });
    await page.goto(host.url);
    const kept = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register("./service-worker.js");
      const { installing } = registration;
      if (!installing) return registration.active?.state ?? "none";
      return new Promise<string>((resolve) => {
        installing.addEventListener("statechange", () => resolve(installing.state));
      });
    });
    expect(kept).toBe("redundant");
    renameSync(join(folder, "not-there-yet"), join(assets, part));
    await page.reload();
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.goto(`${host.url}#/history`);
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
  });
});

describe("installing", () => {
  it("has a manifest with icons that are there", async () => {
    const { page } = await openPage(browser);
    await page.goto(appUrl);
    const icons = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      const manifest = (await (await fetch(link?.href ?? "")).json()) as {
        display: string;
        icons: { src: string; sizes: string }[];
      };
      const sizes = await Promise.all(
        manifest.icons.map(
          async ({ src, sizes: size }) => `${size} ${(await fetch(new URL(src, link?.href))).status}`,
        ),
      );
      return { display: manifest.display, sizes };
    });
    expect(icons).toEqual({
      display: "standalone",
      sizes: ["any 200", "192x192 200", "512x512 200", "512x512 200"],
    });
  });
});
