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

/** As `rgb(...)`; ask again when the theme changes. */
export function tokenColour(token: ColourToken): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${token})`;
  probe.hidden = true;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
