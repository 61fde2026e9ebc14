import { describe, expect, it } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { whyNone } from "../../src/dev/why-none.ts";
import { film, goodMorning, type Move, still } from "../core/lifter/film.ts";
import { sitDown } from "../core/lifter/scenes.ts";

/** What was told of the movements of a film, reps among it. */
function told(script: readonly Move[]): readonly string[] {
  let state = createCoach();
  const lines: string[] = [];
  for (const frame of film([...script])) {
    const [next, events] = step(state, frame);
    const why = whyNone(state, next, events);
    lines.push(...events.filter(isRep).map(({ type }) => type), ...(why ? [why] : []));
    state = next;
  }
  return lines;
}
const isRep = ({ type }: CoachEvent): boolean => type === "rep" || type === "no-rep";

describe("why a movement is neither a rep nor a no-rep", () => {
  it("is told of a start or a sneeze, and of none that was told already", () => {
    const script = [
      still(2),
      ...goodMorning(),
      still(1),
      ...goodMorning({ depth: 22, down: 0.3, bottom: 0.05, up: 0.4 }),
      still(2),
    ];
    expect(told(script)).toEqual(["rep", expect.stringMatching(/^good-morning, \d\.\d s: .*too small$/)]);
  });

  it("is told of one that left the exercise's postures", () => {
    expect(told([still(2), ...goodMorning(), ...sitDown, still(2)]).slice(0, 2)).toEqual([
      "rep",
      expect.stringMatching(/^good-morning: "\w+" is none of its postures$/),
    ]);
  });
});
