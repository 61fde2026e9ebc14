/** The still pictures of the pages that teach, drawn beforehand by scripts/build/figures.ts into `public/figures`. */
import type { ExerciseName, FaultKind } from "../core/quantity.ts";

export const THEMES = ["light", "dark"] as const;
export type PictureTheme = (typeof THEMES)[number];

/** Pixels. */
export const FIGURE_SIZE = { width: 640, height: 480 } as const;

/** Without a fault: the exercise as it should be. */
export const figureFile = (
  exercise: ExerciseName,
  fault: FaultKind | undefined,
  theme: PictureTheme,
): string => `${exercise}-${fault ?? "ideal"}-${theme}.webp`;

/** Where the app has it. */
export const figureAddress = (
  exercise: ExerciseName,
  fault: FaultKind | undefined,
  theme: PictureTheme,
): string => `./figures/${figureFile(exercise, fault, theme)}`;
