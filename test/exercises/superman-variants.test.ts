/** The superman's variants on the network's own tracks: each counts where it was chosen, as itself and as nothing else. */
import { describe, expect, it } from "vitest";
import type { CoachEvent } from "../../src/core/events.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { goldenTracks } from "../core/golden.ts";

const tracks = new Map(goldenTracks("floor-tracks").map((one) => [one.name, one]));
const VARIANTS = {
  "va01-alternating": "alternating-superman",
  "va02-w-arms": "w-superman",
  "va03-arms-along-body": "arms-back-superman",
} as const;
const others = [...tracks.keys()].filter((name) => !(name in VARIANTS));

function run(clip: string, exercise: "auto" | ExerciseName) {
  const { track } = tracks.get(clip)!;
  const events: CoachEvent[] = [];
  const { reps, noReps } = analyzeTrack(track, {
    coach: { exercise },
    onStep: (_state, now) => events.push(...now),
  });
  const said = events.flatMap((event) => (event.type === "cue" ? [event.text] : []));
  return { reps, noReps, said, counted: [...reps, ...noReps] };
}

describe.each(Object.entries(VARIANTS))("%s", (clip, exercise) => {
  const truth = tracks.get(clip)!.reps;

  it("counts each lift where it was chosen, at its time, with its hold, and without a fault", () => {
    const { reps, noReps } = run(clip, exercise);
    expect(noReps).toEqual([]);
    expect(reps.map((rep) => rep.exercise)).toEqual(truth.map(() => exercise));
    reps.forEach((rep, i) => {
      expect(Math.abs(rep.start - truth[i]!.start), `start ${i}`).toBeLessThan(0.25);
      expect(Math.abs(rep.end - truth[i]!.end), `end ${i}`).toBeLessThan(0.35);
      expect(Math.abs(rep.holdSeconds! - truth[i]!.holdSeconds!), `hold ${i}`).toBeLessThan(0.4);
      expect(rep.faults).toEqual([]);
    });
  });

  it("is no rep of the plain one, of another variant or, where nothing was chosen, of anything", () => {
    const wrong = ["auto", "superman", ...Object.values(VARIANTS)].filter((name) => name !== exercise);
    for (const name of wrong) expect(run(clip, name).counted, name).toEqual([]);
  });

  it("where another one was chosen, is told what to do or by its name", () => {
    for (const name of ["superman", ...Object.values(VARIANTS)].filter((one) => one !== exercise)) {
      const { said } = run(clip, name);
      const told = said.filter((text) => /looked like|Reach your arms|Lie face down/.test(text));
      expect(told.length, `${name}: ${said.join(" | ")}`).toBeGreaterThan(0);
    }
  });
});

describe("an alternating superman", () => {
  it("is named, once, where a plan has the plain one next or nothing was chosen", () => {
    const { track } = tracks.get("va01-alternating")!;
    for (const coach of [{ expected: "superman" }, {}] as const) {
      const said: string[] = [];
      const { reps } = analyzeTrack(track, {
        coach,
        onStep: (_state, now) =>
          said.push(...now.flatMap((event) => (event.type === "cue" ? [event.text] : []))),
      });
      expect(reps).toEqual([]);
      expect(said.filter((text) => /looked like/.test(text))).toEqual([
        "That looked like alternating supermans.",
      ]);
    }
  });

  it("tells the sides apart: of the lifted arm, in turn", () => {
    const { reps } = run("va01-alternating", "alternating-superman");
    expect(reps.map(({ side }) => side)).toEqual(["left", "right", "left", "right"]);
  });

  it("judges elbow and knee only where the lifted limb is the near one, and says so", () => {
    const { reps } = run("va01-alternating", "alternating-superman");
    // The left side is nearer: a left arm goes with the far leg.
    expect(reps[0]!.notJudged).toContain("bent-knees");
    expect(reps[0]!.notJudged).not.toContain("bent-arms");
    expect(reps[1]!.notJudged).toContain("bent-arms");
  });
});

describe("what is done on a mat otherwise", () => {
  it.each(others.flatMap((clip) => Object.values(VARIANTS).map((exercise) => ({ clip, exercise }))))(
    "$clip is no $exercise, and none that failed",
    ({ clip, exercise }) => {
      expect(run(clip, exercise).counted).toEqual([]);
    },
  );
});
