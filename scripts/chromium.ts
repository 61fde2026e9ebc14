/** Where a Chromium is, and how to get one. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

export const GET_CHROMIUM =
  "No Chromium found. Get one with `apt-get install chromium`, or set CHROMIUM_PATH to the executable of yours.";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const USUAL_FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
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
}

/** `CHROMIUM_PATH`, then the usual places, then PATH. Throws ChromiumMissing with one line that says what to do. */
export function findChromium({ env = process.env, exists = existsSync }: Places = {}): string {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (exists(chosen)) return chosen;
    throw new ChromiumMissing(
      `CHROMIUM_PATH is ${chosen}, but there is no file. Correct it, or unset it to have Chromium searched.`,
    );
  }
  const folders = [...USUAL_FOLDERS, ...(env.PATH ?? "").split(delimiter).filter(Boolean)];
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPLICATIONS,
  ];
  const found = candidates.find(exists);
  if (!found) throw new ChromiumMissing(GET_CHROMIUM);
  return found;
}

/** Flags for a machine without a GPU or a display; without the last line WebGL is missing there. */
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

/** Headless, with a profile of its own that goes when it closes. The caller closes it, also on Ctrl-C. */
export function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...FLAGS, ...extraFlags],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
