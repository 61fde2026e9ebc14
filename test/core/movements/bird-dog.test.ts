/** On hands and knees, or near the floor, where bird dogs were chosen: what else people do there is none of them. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { FLOOR_KINDS } from "./floor-kinds.ts";
import { cold } from "./scene.ts";
import { coached, PATIENCE, SEEDS, seeds } from "./trial.ts";

const kinds = FLOOR_KINDS.filter(({ name }) => name !== "bird dog");

describe("where bird dogs were chosen, nothing else is counted or called one that failed", () => {
  it.each(kinds.map((kind) => ({ kind, name: kind.name })))("$name", PATIENCE, ({ kind }) => {
    const wrong = seeds.filter((seed) => {
      const { events } = coached(cold(kind, seed), createCoach({ exercise: "bird-dog" }));
      return events.some(({ type }) => type === "rep" || type === "no-rep");
    });
    expect(wrong.length, wrong.join()).toBeLessThanOrEqual(SEEDS / 100);
  });
});
