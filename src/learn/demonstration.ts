/**
 * What the pages that teach need of the 3D part: a moving demonstration. `routes.ts` supplies it from src/replay3d, fetched
 * when the first page asks for it.
 */
import type { ExerciseName, FaultKind } from "../core/quantity.ts";

export interface Demonstration {
  play(): void;
  pause(): void;
  readonly playing: boolean;
  view(name: "side" | "front" | "top"): void;
  dispose(): void;
}

export interface DemonstrationOptions {
  readonly exercise: ExerciseName;
  readonly fault?: FaultKind;
  readonly theme: "light" | "dark";
  readonly reducedMotion: boolean;
}

export interface Demonstrator {
  /** Throws where the device can't draw 3D. */
  mountDemo(container: HTMLElement, options: DemonstrationOptions): Demonstration;
}

export type LoadDemonstrator = () => Promise<Demonstrator>;

/** What the user sees now, whether chosen in the settings or by the system. */
export function shownTheme(): "light" | "dark" {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export const wantsStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
