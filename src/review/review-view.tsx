/** The review as a place of the app: what it needs of settings and language, and its 3D part when that is opened. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { language } from "../messages/catalogue.ts";
import { loadPhrases } from "../messages/phrases.ts";
import type { View, ViewProps } from "../ui/route.ts";
import type { ReviewDependencies } from "./model.ts";
import type { PendingReview } from "./open-with.ts";
import type { Theme } from "./palette.ts";
import type { Replay3d } from "./replay3d.ts";
import { Review } from "./review.tsx";

type Settings = ViewProps["services"]["settings"];

/** @param latestSet the live set that was done last, with its clip where one was kept */
export function reviewView(
  replay3d: () => Promise<Replay3d>,
  latestSet: () => Promise<PendingReview | undefined>,
): View {
  return function ReviewView({ services, place }) {
    const { settings } = services;
    const system = useMemo(() => systemTheme(), []);
    useLayoutEffect(() => system.end, [system]);
    const dependencies = useMemo(
      () => dependenciesOf(settings, system.theme, replay3d, latestSet),
      [settings, system],
    );
    return <Review dependencies={dependencies} openLatest={place.rest[0] === "last"} />;
  };
}

function dependenciesOf(
  settings: Settings,
  system: ReadonlySignal<Theme>,
  replay3d: () => Promise<Replay3d>,
  latestSet: () => Promise<PendingReview | undefined>,
): ReviewDependencies {
  return {
    estimator() {
      const { model, backend, rememberedBackend } = settings.current.peek();
      return {
        // A recording can wait: the better model, unless the user chose the other.
        model: model === "lite" ? "lite" : "full",
        backend,
        ...(rememberedBackend === null ? {} : { remembered: rememberedBackend }),
      };
    },
    onReady: ({ backend }) => settings.change({ rememberedBackend: backend }),
    coach: async () => ({
      exercise: "auto",
      phrases: await loadPhrases(language.peek()),
      shallowBelow: settings.current.peek().hingeFrom,
    }),
    theme: computed(() => {
      const { theme } = settings.current.value;
      return theme === "system" ? system.value : theme;
    }),
    replay3d,
    latestSet,
  };
}

function systemTheme(): { readonly theme: ReadonlySignal<Theme>; readonly end: () => void } {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const theme = signal<Theme>(query.matches ? "dark" : "light");
  const follow = (): void => {
    theme.value = query.matches ? "dark" : "light";
  };
  query.addEventListener("change", follow);
  return { theme, end: () => query.removeEventListener("change", follow) };
}
