/**
 * Hips of who lies face down that something hides: the edge of a table, a bed's frame, a chair. The network places them all the
 * same, on what it still sees, and by that the legs' lift is off by ten degrees and more.
 */
import type { NeutralRows } from "./inputs.ts";
import { pelvisThickness, type Row } from "./readings.ts";

/**
 * A pelvis on the floor gets no thinner. Of the user's own thickness at rest it shows 0.84 and more in whatever is done lying
 * (22 clips with exact truth, eight of real people, hoodies and cameras from above among them), 0.3 to 0.55 behind a table's edge. Cut
 * below the first share, whole again above the second: what is between shows hips half behind the edge.
 */
const CUT = 0.7;
const WHOLE = 0.85;

/** `outline` as `proneOutline` makes it. False where the user's own is not known. */
export function hipsAreHidden(outline: Row, own: NeutralRows | undefined, already: boolean): boolean {
  if (own?.outline === undefined) return false;
  return pelvisThickness(outline) < (already ? WHOLE : CUT) * pelvisThickness(own.outline);
}
