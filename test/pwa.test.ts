import { describe, expect, it } from "vitest";
import { cacheKey, staleKeys, wantedFile } from "../src/pwa/cache-plan.ts";
import { withHeaders } from "../src/pwa/headers.ts";
import { integrityOf, isTheFile, looksRight } from "../src/pwa/kept-file.ts";
import { partOf, readRange } from "../src/pwa/range.ts";
import { ScreenAwake } from "../src/pwa/wake-lock.ts";

const scope = "https://coach.example/app/";
const entries = [
  { url: "index.html", revision: "abc" },
  { url: "assets/main-1f.js", revision: null },
];

describe("what answers a request", () => {
  const wanted = (path: string, navigation: boolean) =>
    wantedFile(new URL(path, scope), navigation, entries, scope)?.url;
  it("is the file of that name", () =>
    expect(wanted("assets/main-1f.js?x=1", false)).toBe("assets/main-1f.js"));
  it("is the one page for the folder itself and for places without a file", () => {
    expect(wanted("", true)).toBe("index.html");
    expect(wanted("plan", true)).toBe("index.html");
  });
  it("is the network for other pages and unknown files", () => {
    expect(wanted("analyze.html", true)).toBeUndefined();
    expect(wanted("assets/other.js", false)).toBeUndefined();
  });
});

describe("an update", () => {
  it("fetches anew only what has another revision", () => {
    expect(cacheKey(entries[0]!, scope)).not.toBe(cacheKey({ url: "index.html", revision: "abd" }, scope));
    expect(cacheKey(entries[1]!, scope)).toBe(`${scope}assets/main-1f.js`);
  });
  it("keeps the files of the version before, for tabs that run it, and drops older ones", () => {
    expect(staleKeys(["a", "b", "c"], ["c"], ["b"])).toEqual(["a"]);
  });
});

describe("an answer", () => {
  it("gets the headers that it lacks and keeps its own", async () => {
    const answer = withHeaders(
      new Response("hello", { headers: { "Content-Type": "text/html", "Referrer-Policy": "origin" } }),
    );
    expect(answer.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(answer.headers.get("referrer-policy")).toBe("origin");
    expect(await answer.text()).toBe("hello");
  });

  it.each([
    ["bytes=0-", 10, [0, 9]],
    ["bytes=3-5", 10, [3, 5]],
    ["bytes=-4", 10, [6, 9]],
    ["bytes=8-99", 10, [8, 9]],
    ["bytes=12-", 10, undefined],
    ["bytes=-", 10, undefined],
    ["lines=1-2", 10, undefined],
    [null, 10, undefined],
  ])("to the range %s of %i bytes is %j", (header, size, expected) => {
    expect(readRange(header, size)).toEqual(expected);
  });

  it("to a range has its bytes and says which they are", async () => {
    const request = new Request(scope, { headers: { Range: "bytes=2-4" } });
    const part = await partOf(request, new Response("backline"));
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      "bytes 2-4/8",
      "ckl",
    ]);
  });
});

describe("a file that is kept", () => {
  const type = (value: string, body = "hello", status = 200) =>
    new Response(body, { status, headers: { "Content-Type": value } });
  it.each([
    ["assets/a.js", type("text/javascript"), true],
    ["assets/a.js", type("text/html; charset=utf-8"), false],
    ["assets/a.js", type("text/javascript", "gone", 404), false],
    ["index.html", type("text/html"), true],
    ["index.html", type("text/plain"), false],
    ["models/a.bin", new Response(new Uint8Array(3)), true],
  ])("%s looks right or not: case %#", (path, answer, right) => {
    expect(looksRight(path, answer)).toBe(right);
  });

  it("is the very file that was built", async () => {
    const integrity = await integrityOf(new TextEncoder().encode("hello").buffer as ArrayBuffer);
    expect(integrity).toBe("sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    const entry = { url: "assets/a.js", revision: null, integrity };
    expect(await isTheFile(entry, type("text/javascript"))).toBe(true);
    expect(await isTheFile(entry, type("text/javascript", "hello!"))).toBe(false);
    expect(await isTheFile({ url: "assets/a.js", revision: null }, type("text/javascript", "any"))).toBe(
      true,
    );
  });
});

describe("the screen", () => {
  function page() {
    const listeners: (() => void)[] = [];
    const fake = {
      visibilityState: "visible" as DocumentVisibilityState,
      addEventListener: (_type: string, listener: () => void) => listeners.push(listener),
    };
    return {
      fake: fake as unknown as Document,
      set: (state: DocumentVisibilityState) => {
        fake.visibilityState = state;
        for (const listener of listeners) listener();
      },
    };
  }
  const lockable = () => {
    const locks: { released: boolean }[] = [];
    const request = async () => {
      const lock = {
        released: false,
        async release() {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock as unknown as WakeLockSentinel;
    };
    return { locks, wakeLock: { request } };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it("stays on during a session, is asked for again after a hidden page, and is let go at the end", async () => {
    const { fake, set } = page();
    const { locks, wakeLock } = lockable();
    const screen = new ScreenAwake(wakeLock, fake);
    screen.keep(true);
    await settled();
    expect(screen.held).toBe(true);
    locks[0]!.released = true;
    set("hidden");
    await settled();
    expect(locks).toHaveLength(1);
    set("visible");
    await settled();
    expect(locks).toHaveLength(2);
    screen.keep(false);
    await settled();
    expect(locks[1]!.released).toBe(true);
  });

  it("that the browser refuses to keep on is no error", async () => {
    const { fake } = page();
    const screen = new ScreenAwake({ request: () => Promise.reject(new Error("battery")) }, fake);
    screen.keep(true);
    await settled();
    expect(screen.held).toBe(false);
  });

  it("that is let go while it is still being asked for does not stay on", async () => {
    const { fake } = page();
    const { locks, wakeLock } = lockable();
    const screen = new ScreenAwake(wakeLock, fake);
    screen.keep(true);
    screen.keep(false);
    await settled();
    expect(locks[0]!.released).toBe(true);
  });
});
