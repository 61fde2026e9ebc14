import { describe, expect, it } from "vitest";
import { FLOOR_KINDS } from "./floor-kinds.ts";
import { outcomeOf, PATIENCE, SEEDS, triedIn } from "./trial.ts";

const kinds = FLOOR_KINDS.map((kind, i) => ({ kind, name: kind.name, i }));

describe("on the floor, where no set has begun, nothing is counted or called a failed rep", () => {
  it.each(kinds.filter(({ i }) => triedIn("cold", i)))("$name", PATIENCE, ({ kind }) => {
    const { counted, announced } = outcomeOf(kind, "cold");
    expect({ counted, announced }).toEqual({ counted: [], announced: [] });
  });
});

describe("on the floor, in a pause of a set, hardly anything is", () => {
  it.each(kinds.filter(({ i }) => triedIn("within", i)))("$name", PATIENCE, ({ kind }) => {
    const { counted, announced } = outcomeOf(kind, "within");
    expect(counted.length, counted.join()).toBeLessThanOrEqual(SEEDS / 100);
    expect(announced.length, announced.join()).toBeLessThanOrEqual(SEEDS / 100);
  });
});
