/** Line icons, drawn on a 24 by 24 grid. They never stand for a word alone: each has a label beside it or on its button. */
const PATHS = {
  pause: "M8 5v14M16 5v14",
  play: "M7 4.5v15l12-7.5z",
  stop: "M6 6h12v12H6z",
  voice: "M4 10v4h3l5 4V6l-5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  voiceOff: "M4 10v4h3l5 4V6l-5 4zM16 9.5l5 5M21 9.5l-5 5",
  tones:
    "M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 18zM19 16a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 19 16z",
  tonesOff: "M9 18V6l10-2v6M9 18a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 18zM15 15l6 6M21 15l-6 6",
  talk: "M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  /** A hand held up: stop. */
  hurt: "M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 11V4.500a1.500 1.500 0 0 1 3 0V11M13 11V5.500a1.500 1.500 0 0 1 3 0V12M16 12V8.500a1.500 1.500 0 0 1 3 0V15a6.500 6.500 0 0 1-6.500 6.500c-3 0-4.500-1-6-3.500L4 14.200a1.500 1.500 0 0 1 2.600-1.500L8 14.500",
  fix: "M12 4v10M12 19h.01",
  good: "M4 12.5l5.5 5.5L20 6.5",
  unsure: "M9 9a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1.2-1.4 2.4M12 18h.01",
  unseen:
    "M3 3l18 18M10 6.3A9.6 9.6 0 0 1 12 6c5 0 8.5 4 9.5 6a13 13 0 0 1-2.6 3.4M6.3 8A13 13 0 0 0 2.5 12c1 2 4.500 6 9.500 6a9 9 0 0 0 3.700-.8",
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
