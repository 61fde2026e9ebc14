import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { chairs } from "./errand-kinds.ts";
import { thrusters } from "./overhead-kinds.ts";
import { cold } from "./scene.ts";
import { STANDING_KINDS } from "./standing-kinds.ts";
import { chair, highStool } from "./training-kinds.ts";
import { coached, outcomeOf, PATIENCE, SEEDS, seeds, triedIn } from "./trial.ts";

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

describe("who sits down, from 45 degrees off, with squats chosen", () => {
  it.each([chair, chairs, highStool])(
    "does none, and hardly ever one that failed: $name",
    PATIENCE,
    (kind) => {
      const all = seeds.map((seed) => {
        const film = cold(kind, seed, { azimuth: [38, 50] });
        return coached(film, createCoach({ exercise: "squat" })).events.map(({ type }) => type);
      });
      expect(all.filter((types) => types.includes("rep")).length).toBeLessThanOrEqual(SEEDS / 100);
      // From the side too: of sixty seeds up to three.
      expect(all.filter((types) => types.includes("no-rep")).length).toBeLessThanOrEqual(SEEDS / 10);
    },
  );
});

describe("who presses out of a squat", () => {
  it.each([
    ["from the side", undefined, undefined],
    ["from the side, with presses chosen", undefined, "shoulder-press"],
    ["from the front", { azimuth: [80, 100] }, undefined],
    ["from the front, with presses chosen", { azimuth: [80, 100] }, "shoulder-press"],
  ] as const)("does no shoulder press: %s", PATIENCE, (_, viewing, exercise) => {
    const presses = seeds.map((seed) => {
      const film = cold(thrusters, seed, viewing);
      const events = coached(film, createCoach(exercise ? { exercise } : {})).events;
      return events.filter((event) => event.type === "rep" && event.exercise === "shoulder-press");
    });
    expect(presses.flat()).toEqual([]);
  });
});

describe("standing, in a pause of a set, hardly anything is", () => {
  it.each(kinds.filter(({ i }) => triedIn("within", i)))("$name", PATIENCE, ({ kind }) => {
    const { counted, announced } = outcomeOf(kind, "within");
    expect(counted.length, counted.join()).toBeLessThanOrEqual(SEEDS / 100);
    expect(announced.length, announced.join()).toBeLessThanOrEqual(SEEDS / 100);
  });
});
