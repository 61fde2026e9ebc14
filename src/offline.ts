/** Composition: keeps the app on the device, and tells of new versions where nobody is disturbed. */
import { effect, type Signal } from "@preact/signals";
import { h, render } from "preact";
import { textsShown } from "./messages/catalogue.ts";
import { AppNotice } from "./pwa/app-notice.tsx";
import { install } from "./pwa/installation.ts";
import { place } from "./ui/router.ts";

/** Places where a set may be under way. */
const STAGES: readonly string[] = ["live", "sample", "workout"];

/** `offline` is told when the app starts without a network. */
export async function keepOffline(offline: Signal<boolean>): Promise<void> {
  const busy = () => STAGES.includes(place.value.name);
  const installation = install("./service-worker.js", () => !busy());
  effect(() => {
    offline.value = installation.offlineReady.value;
  });
  await textsShown();
  const box = document.createElement("div");
  document.body.append(box);
  render(h(AppNotice, { installation, busy }), box);
}
