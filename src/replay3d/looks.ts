/** The colours of the figures. */
import type { MannequinLook } from "./mannequin.ts";

/** Blue is as it should be, vermilion is to be corrected (ui/styles/tokens.css). */
export function looks(theme: "light" | "dark"): Readonly<Record<"body" | "ghost", MannequinLook>> {
  const ghost = theme === "dark" ? "#8fa4ff" : "#3f5bf0";
  return {
    body: { colour: "#ddd3c6", joints: "#b8ab9c", highlight: "#ff6436", opacity: 1 },
    ghost: { colour: ghost, joints: ghost, highlight: ghost, opacity: 0.36 },
  };
}
