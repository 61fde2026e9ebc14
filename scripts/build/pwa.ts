/**
 * The progressive web app: what is kept on the device, and how the app looks among others. `vite-plugin-pwa` builds
 * src/pwa/service-worker.ts and puts the list of files into it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin, PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

/** The tab's icon goes with the page: browsers fetch it anew at moments of their own, in the middle of a set too. */
export function inlineIcon(publicFolder: string): Plugin {
  const svg = readFileSync(join(publicFolder, "icon.svg"), "utf8").replaceAll(/>\s+</g, "><").trim();
  return {
    name: "inline-icon",
    transformIndexHtml: (html) =>
      html.replace('href="./icon.svg"', `href="data:image/svg+xml,${encodeURIComponent(svg)}"`),
  };
}

interface Listed {
  readonly url: string;
  integrity?: string;
}

/** Adds to each file the digest by which the service worker knows it again. */
const withDigests =
  (folder: () => string) =>
  async <T extends Listed>(entries: T[]) => {
    for (const entry of entries) {
      const hash = createHash("sha256").update(await readFile(join(folder(), entry.url)));
      entry.integrity = `sha256-${hash.digest("base64")}`;
    }
    return { manifest: entries };
  };

export function pwa(): PluginOption[] {
  let folder = "";
  const where: Plugin = {
    name: "pwa-folder",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
  };
  return [where, ...keptApp(() => folder)];
}

const keptApp = (folder: () => string): PluginOption[] =>
  VitePWA({
    strategies: "injectManifest",
    srcDir: "pwa",
    filename: "service-worker.ts",
    injectRegister: false,
    manifestFilename: "app.webmanifest",
    injectManifest: {
      globPatterns: ["**/*.{html,js,css,wasm,bin,json,svg,png,mp4,woff2,webp,webmanifest}"],
      // A tool for the command line, which runs it from the sources.
      globIgnores: ["**/analyze*"],
      // Names with a hash in them need no revision.
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [withDigests(folder)],
      maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
      rollupFormat: "iife",
    },
    manifest: {
      id: "./",
      name: "Backline: form coach",
      short_name: "Backline",
      description:
        "Counts your reps and coaches your form aloud, in your browser. Nothing you film leaves your device.",
      lang: "en",
      start_url: "./",
      scope: "./",
      display: "standalone",
      orientation: "any",
      background_color: "#f4efe4",
      theme_color: "#1d3fe0",
      categories: ["fitness", "health", "sports"],
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
      shortcuts: [
        { name: "Plan", url: "./#/plan" },
        { name: "History", url: "./#/history" },
      ],
    },
  });
