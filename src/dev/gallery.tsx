/**
 * The states of the app's screens, side by side at the size of a laptop and of a phone (`npm run dev`, then
 * /dev/gallery.html): what a change of a style or a word does everywhere is seen at once. Each frame is the real app with
 * the coach's real states. Not part of the built app.
 */
import { signal } from "@preact/signals";
import { h, render } from "preact";
import "../exercises/packs.ts";
import { chooseLanguage, LANGUAGES, type Language } from "../messages/catalogue.ts";
import { routes } from "../routes.ts";
import { App } from "../ui/app.tsx";
import { followAddress } from "../ui/router.ts";
import type { Services } from "../ui/services.ts";
import { openSettings } from "../ui/settings/store.ts";
import { type ScreenState, screenStates } from "./screen-states.ts";
import { stagedLive } from "./staged-live.ts";
import "../ui/styles/tokens.css";
import "../ui/styles/base.css";
import "./gallery.css";

const SIZES = [
  { name: "laptop", width: 1280, height: 800, shrunk: 0.4 },
  { name: "phone", width: 390, height: 844, shrunk: 0.38 },
] as const;
const THEMES = ["light", "dark"] as const;

const query = new URLSearchParams(location.search);
const theme = THEMES.find((one) => one === query.get("theme")) ?? "light";
const language: Language = LANGUAGES.find((one) => one === query.get("lang")) ?? "en";

const address = (changed: Readonly<Record<string, string>>, place = ""): string =>
  `?${new URLSearchParams({ theme, lang: language, ...changed })}${place && `#${place}`}`;

function Gallery({ states }: { readonly states: readonly ScreenState[] }) {
  return (
    <main class="gallery">
      <h1>Screen states</h1>
      <p class="row">
        {THEMES.map((one) => (
          <a key={one} href={address({ theme: one })} aria-current={one === theme ? "true" : undefined}>
            {one}
          </a>
        ))}
        {LANGUAGES.map((one) => (
          <a key={one} href={address({ lang: one })} aria-current={one === language ? "true" : undefined}>
            {one}
          </a>
        ))}
      </p>
      {states.map(({ id, name, place }) => (
        <section key={id} id={id}>
          <h2>
            <a href={address({ state: id }, place)}>{name}</a>
          </h2>
          <div class="gallery-sizes">
            {SIZES.map(({ name: size, width, height, shrunk }) => (
              <div key={size} style={{ width: `${width * shrunk}px`, height: `${height * shrunk}px` }}>
                <iframe
                  title={`${name}, ${size}`}
                  loading="lazy"
                  src={address({ state: id }, place)}
                  style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${shrunk})` }}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

/** Nothing that is chosen in a frame is kept, or reaches another. */
const forgets = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
};

function staged({ moment, today, settings: chosen }: ScreenState): Services {
  const settings = openSettings(forgets());
  settings.change({ healthNoticeSeen: true, welcomeSeen: true, theme, language, ...chosen });
  return {
    settings,
    live: async () => stagedLive(moment ?? { status: { kind: "running" } }),
    exercises: { known: signal(true), fetch() {} },
    devices: async () => (await import("../devices.ts")).devices,
    past: { today: today ?? (async () => undefined), onChange: () => () => {} },
    app: { offline: signal(true), installable: signal(false), install: async () => false },
  };
}

document.documentElement.dataset.theme = theme;
document.documentElement.lang = language;
await chooseLanguage(language);
const all = screenStates();
const wanted = all.find(({ id }) => id === query.get("state"));
const app = document.querySelector("#app");
if (app && wanted) {
  followAddress();
  render(h(App, { routes, services: staged(wanted) }), app);
} else if (app) render(h(Gallery, { states: all }), app);
