/** What is built: the same from the same sources, with the licence of everything that it is made of. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import about from "../../package.json" with { type: "json" };
import { buildInto, compareFolders } from "../../scripts/build-compare.ts";
import { ROOT } from "../../scripts/headless/app.ts";
import type { ShippedPackage } from "../../src/ui/about/licences.ts";
import { violations } from "./axe.ts";
import { launch, openPage } from "./chromium.ts";

const folder = inject("appFolder");
const listed = JSON.parse(readFileSync(join(folder, "licences.json"), "utf8")) as readonly ShippedPackage[];

describe("the build", () => {
  it("gives the same bytes twice", { tags: ["full"] }, () => {
    const scratch = mkdtempSync(join(ROOT, ".cache/build-test-"));
    try {
      const again = join(scratch, "again");
      buildInto(again);
      const { files, different } = compareFolders(folder, again);
      expect(files).toBeGreaterThan(50);
      expect(different).toEqual([]);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });

  it("lists every production dependency and the weights, each with its version and its licence, the text included", () => {
    const versions = new Map(listed.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(about.dependencies))
      expect(versions.get(name), name).toBe(version);
    expect(listed.filter(({ name }) => name.startsWith("BlazePose"))).toHaveLength(1);
    for (const { name, licence, text } of listed) {
      expect(licence, name).toMatch(/^[\w .()+-]+$/);
      // One package states its licence without the text anywhere.
      if (name !== "tr46") expect(text.length, name).toBeGreaterThan(500);
    }
  });

  it("lists nothing that is for development only", () => {
    const development = Object.keys(about.devDependencies);
    expect(listed.filter(({ name }) => development.includes(name))).toEqual([]);
  });

  it("lists in one order, nothing twice", () => {
    const names = listed.map(({ name, version }) => `${name} ${version}`);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it("keeps the list for use without a network", () => {
    expect(readFileSync(join(folder, "service-worker.js"), "utf8")).toContain('"url":"licences.json"');
  });
});

describe("the page about the app", () => {
  const url = inject("appUrl");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const showsTheList = async (width: number, colorScheme: "light" | "dark"): Promise<void> => {
    const { page, problems } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
    await page.goto(`${url}#/about`);
    await page.locator(".packages > summary").click();
    const preact = page.locator(".packages li").filter({ hasText: /^preact/ });
    await preact.locator("summary").click();
    await preact.getByText("Permission is hereby granted").waitFor();
    expect(await page.locator(".packages li").count()).toBe(listed.length);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
    await page.context().close();
  };
  const SHOWN = "shows the list and a licence's text, %i wide, %s";
  it.each([[390, "dark"]] as const)(SHOWN, showsTheList);
  it.each([[1280, "light"]] as const)(SHOWN, { tags: ["full"] }, showsTheList);

  it("says so when the list does not load, and tries again", { tags: ["full"] }, async () => {
    const { page } = await openPage(browser, { locale: "en" });
    await page.route("**/licences.json", (route) => route.abort());
    await page.goto(`${url}#/about`);
    await page.locator(".packages > summary").click();
    await page.getByText("The list didn’t load.").waitFor();
    await page.unroute("**/licences.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".packages li").first().waitFor();
    await page.context().close();
  });
});
