import { describe, expect, it } from "vitest";
import { STANDING_KINDS } from "./standing-kinds.ts";
import { outcomeOf, PATIENCE, SEEDS, triedIn } from "./trial.ts";

const kinds = STANDING_KINDS.map((kind, i) => ({ kind, name: kind.name, i }));

describe("standing, where no set has begun, nothing is counted or called a failed rep", () => {
  it.each(kinds.filter(({ i }) => triedIn("cold", i)))("$name", PATIENCE, ({ kind }) => {
    const { counted, announced } = outcomeOf(kind, "cold");
    expect({ counted, announced }).toEqual({ counted: [], announced: [] });
  });
});

describe("what is another exercise, with good mornings chosen", () => {
  it.each(kinds.filter(({ kind }) => kind.is !== undefined))("$name", PATIENCE, ({ kind }) => {
    const { is: _, ...unnamed } = kind;
    const { counted, announced } = outcomeOf(unnamed, "chosen");
    expect({ counted, announced }).toEqual({ counted: [], announced: [] });
  });
});

describe("standing, in a pause of a set, hardly anything is", () => {
  it.each(kinds.filter(({ i }) => triedIn("within", i)))("$name", PATIENCE, ({ kind }) => {
    const { counted, announced } = outcomeOf(kind, "within");
    expect(counted.length, counted.join()).toBeLessThanOrEqual(SEEDS / 100);
    expect(announced.length, announced.join()).toBeLessThanOrEqual(SEEDS / 100);
  });
});
