/**
 * The composition root: reads the settings, supplies the views with what they may ask for, and shows the first one.
 * Nothing that the first screen can do without is imported here, except lazily.
 */
import { effect, signal } from "@preact/signals";
import { h, render } from "preact";
import { chooseLanguage, language, preferredLanguage } from "./messages/catalogue.ts";
import { watchInstallOffer } from "./pwa/install-offer.ts";
import { routes } from "./routes.ts";
import { App } from "./ui/app.tsx";
import { followAddress } from "./ui/router.ts";
import type { LiveControl, Services } from "./ui/services.ts";
import { openSettings, type SettingsStore } from "./ui/settings/store.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";

/** Reading `localStorage` itself throws where storage is forbidden. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The library of the charts asks Intl for the browser's language, and throws where that is none, as on a bare machine ("en-US@posix"). */
function mendBrowserLanguage(): void {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, "language", { value: "en-US", configurable: true });
  }
}

function applySettings({ current }: SettingsStore): void {
  const root = document.documentElement;
  effect(() => {
    const { theme, largeText } = current.value;
    root.dataset.theme = theme;
    root.dataset.largeText = String(largeText);
  });
  effect(() => {
    const chosen = current.value.language;
    void chooseLanguage(chosen === "auto" ? preferredLanguage(navigator.languages) : chosen);
  });
  effect(() => {
    root.lang = language.value;
  });
}

mendBrowserLanguage();
const settings = openSettings(browserStorage());
applySettings(settings);
followAddress();
const offer = watchInstallOffer(window);
const offline = signal(false);
const exercisesKnown = signal(false);
const fetchExercises = (): void => {
  import("./exercises/packs.ts").then(
    () => {
      exercisesKnown.value = true;
    },
    (error: unknown) =>
      console.warn("The exercises did not arrive; the next view asks for them again.", error),
  );
};
let live: Promise<LiveControl> | undefined;
const services: Services = {
  settings,
  live() {
    live ??= import("./live.ts").then(({ composeLive }) => composeLive(settings));
    // A part that did not arrive may be fetched again.
    live.catch(() => {
      live = undefined;
    });
    return live;
  },
  exercises: { known: exercisesKnown, fetch: fetchExercises },
  devices: async () => (await import("./devices.ts")).devices,
  past: {
    today: async () => (await import("./today.ts")).readToday(new Date()),
    onChange(listener) {
      let left = false;
      let end = () => {};
      void import("./today.ts").then(
        ({ onHistoryChange }) => {
          if (!left) end = onHistoryChange(listener);
        },
        // Reading it fails alike, and says so.
        () => undefined,
      );
      return () => {
        left = true;
        end();
      };
    },
  },
  app: { offline, installable: offer.available, install: () => offer.ask() },
};
const app = document.querySelector("#app");
if (app) render(h(App, { routes, services }), app);

// After the first screen, so that keeping the app on the device takes nothing from it.
if (import.meta.env.PROD)
  window.addEventListener("load", () => {
    import("./offline.ts").then(
      ({ keepOffline }) => keepOffline(offline),
      (error: unknown) => console.warn("The app can't be kept on this device now.", error),
    );
  });
