/** How often a live set reads the mask on a machine with these times. */
import { effortOf, maskDue, startAdapting } from "../../src/run/adapt.ts";

/**
 * Which share of the frames reads the mask in a live set on this machine, and how often that is a second: the app's own
 * rule on the frames' own times, with a camera of 30 pictures a second.
 */
export function maskShare(
  liveMs: number,
  liveMaskMs: number,
): { readonly share: number; readonly perSecond: number } {
  const effort = effortOf(startAdapting(["full"], undefined));
  const picture = 1 / 30;
  let t = 0;
  let last = Number.NEGATIVE_INFINITY;
  let before = Number.NEGATIVE_INFINITY;
  let masks = 0;
  let frames = 0;
  while (t < 60) {
    const mask = maskDue(effort, t, last, t - before);
    before = t;
    if (mask) {
      last = t;
      masks += 1;
    }
    frames += 1;
    const busy = (mask ? liveMaskMs : liveMs) / 1000;
    t += Math.max(1, Math.ceil(busy / picture - 1e-9)) * picture;
  }
  return { share: masks / frames, perSecond: masks / t };
}
