/** What exports of a recording are called. */

/** The recording's name without its ending: `squat.mp4` gives `squat`. */
export const baseName = (name: string): string =>
  name.replace(/\.analysis\.json$|\.[^./\\]+$/, "") || "backline";
