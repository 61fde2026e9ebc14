/** One table says where a signal is measured: what is drawn over the picture and what is marked in 3D follow it. */
import { describe, expect, it } from "vitest";
import { PAIRED_LANDMARKS } from "../../src/core/landmark.ts";
import { SIGNALS } from "../../src/core/quantity.ts";
import { SIGNAL_ROWS } from "../../src/core/signals.ts";

describe("the rows of the signals", () => {
  it("name each signal once, in the order of the signals' columns or any other", () => {
    expect(Object.keys(SIGNAL_ROWS).sort()).toEqual([...SIGNALS].sort());
  });

  it.each(SIGNALS)("measure %s at a joint of its own limbs, within what a person can do", (signal) => {
    const { place, possible, needs, reach } = SIGNAL_ROWS[signal];
    const { joint, from, to, limbs } = place;
    expect(limbs).toContain(joint);
    expect(joint).not.toBe(to);
    expect([...PAIRED_LANDMARKS, "up", "level"]).toContain(from);
    expect(possible[0]).toBeLessThan(0.5);
    expect(possible[1]).toBeGreaterThan(45);
    expect(needs.length).toBeGreaterThan(0);
    // A correction never makes more than a third of what a person can do.
    for (const most of Object.values(reach)) expect(3 * most).toBeLessThan(possible[1] - possible[0]);
  });
});
