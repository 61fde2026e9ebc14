/** Where a Chromium is, and how to get one. Everything that launches a browser goes through here. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { type Chromium, packagedChromium, versionOf } from "./packaged-chromium.ts";

export const GET_CHROMIUM =
  "No Chromium found. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the executable of yours.";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const USUAL_FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Chromium\\Application\\chrome.exe",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export class ChromiumMissing extends Error {
  override readonly name = "ChromiumMissing";
}

interface Places {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly exists?: (path: string) => boolean;
  /** Whether a program runs and says that it is such a browser. */
  readonly version?: (path: string) => { readonly ok: boolean; readonly words: string };
  readonly packaged?: () => Promise<Chromium | undefined>;
}

/** On Windows `--version` opens a window instead of an answer. */
const asked = (path: string) => (process.platform === "win32" ? { ok: true, words: "" } : versionOf(path));

/**
 * `CHROMIUM_PATH`, then an installed one in the usual places, then along PATH, then the one out of the lock file. Rejects with
 * ChromiumMissing: one line that says what to do.
 */
export async function findChromium({
  env = process.env,
  exists = existsSync,
  version = asked,
  packaged = packagedChromium,
}: Places = {}): Promise<Chromium> {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    const search = "Correct it, or unset it to have Chromium searched.";
    if (!exists(chosen))
      throw new ChromiumMissing(`CHROMIUM_PATH is ${chosen}, but there is no file. ${search}`);
    const { ok, words } = version(chosen);
    if (ok) return { executable: chosen, env: {} };
    throw new ChromiumMissing(
      `CHROMIUM_PATH is ${chosen}, but that is no Chromium that runs here${words ? ` (${words})` : ""}. ${search}`,
    );
  }
  const folders = [...USUAL_FOLDERS, ...(env.PATH ?? "").split(delimiter).filter(Boolean)];
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPLICATIONS,
  ];
  // Some distributions put a script in its place that only tells how to install it.
  const installed = candidates.find((path) => exists(path) && version(path).ok);
  if (installed) return { executable: installed, env: {} };
  const unpacked = await packaged().catch((error: Error) => {
    throw new ChromiumMissing(error.message, { cause: error });
  });
  if (!unpacked) throw new ChromiumMissing(GET_CHROMIUM);
  return unpacked;
}

/**
 * Flags for a machine without a GPU or a display. The three before the last let the processor draw pages and 2D canvases by
 * itself: an emulated GPU would do it many times slower. The last three emulate one for WebGL, which needs it.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whether speech is recognised on the device: pages of the packaged build die of the question.
  "--disable-blink-features=OnDeviceWebSpeechAvailable",
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

let found: Promise<Chromium> | undefined;

/** Headless, with a profile of its own that goes when it closes. The caller closes it, also on Ctrl-C. */
export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  found ??= findChromium();
  const { executable, env } = await found;
  // Loaded late: who only asks for help waits for nothing.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: [...FLAGS, ...extraFlags],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
