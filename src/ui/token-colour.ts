/** The present value of a colour token, for canvases and charts, which know nothing of custom properties. */
export type ColourToken =
  | "paper"
  | "paper-raised"
  | "ink"
  | "ink-soft"
  | "line"
  | "blue"
  | "blue-fill"
  | "vermilion"
  | "vermilion-fill"
  | "yellow"
  | "yellow-fill";

/**
 * As `rgb(...)`; ask again when the theme changes. Where the system sets the colours it is the system's, except what is
 * drawn `overPicture`, whose ground stays.
 */
export function tokenColour(token: ColourToken, overPicture = false): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${token})`;
  if (overPicture) probe.style.setProperty("forced-color-adjust", "none");
  probe.hidden = true;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
