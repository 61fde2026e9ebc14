/** Whole sets of the stick figure through the coach: what counts, what is heard, what is shown. */
import { describe, expect, it } from "vitest";
import type { LandmarkName, PoseFrame } from "../../src/core/landmark.ts";
import type { Phase } from "../../src/core/quantity.ts";
import { LYING, STANDING } from "./lifter/figure.ts";
import { away, film, goodMorning, still, superman, times } from "./lifter/film.ts";
import { getUp, lieDown, pickUp, sitDown, squats, swaying, walk } from "./lifter/scenes.ts";
import { faultsOf, of, said, type Watched, watch } from "./watch.ts";

const lying = { from: LYING };
const seconds = (reps: number, watched: Watched) => {
  expect(of("rep", watched)).toHaveLength(reps);
  return of("rep", watched).map(({ rep }) => rep);
};

describe("counting", () => {
  it("the first rep counts after a third of a second of stillness", () => {
    const watched = watch(film([still(0.45), ...goodMorning()]));
    expect(of("armed", watched)[0]?.t).toBeLessThanOrEqual(0.45);
    seconds(1, watched);
  });

  it("a rep begun while arming counts, for the start posture came first and the full cycle followed", () => {
    const watched = watch(film([still(0.15), ...goodMorning()]));
    seconds(1, watched);
    const types = watched.events.map(({ type }) => type);
    expect(types.indexOf("armed")).toBeLessThan(types.indexOf("rep"));
  });

  it("numbers the reps from one and never twice", () => {
    const watched = watch(film([still(1), ...times(5, goodMorning()), still(1)]));
    expect(of("rep", watched).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(watched.state.view).toMatchObject({ reps: 5, noReps: 0, set: 1, status: "armed" });
  });

  it("says the number within half a second of being upright again", () => {
    const frames = film([still(1), ...goodMorning({ down: 2.2, bottom: 0.4, up: 1.5 })]);
    const { t, rep } = of("rep", watch(frames))[0]!;
    const upright = 1 + 2.2 + 0.4 + 1.5;
    expect(t).toBeLessThan(upright + 0.3);
    expect(Math.abs(rep.end - upright)).toBeLessThan(0.25);
    expect(Math.abs(rep.start - 1)).toBeLessThan(0.25);
    expect(Math.abs(rep.lowerSeconds - 2.2)).toBeLessThan(0.3);
    expect(Math.abs(rep.raiseSeconds - 1.5)).toBeLessThan(0.3);
  });

  it("supermans count lying down, from either side, with their hold", () => {
    for (const nearSide of ["left", "right"] as const) {
      const watched = watch(
        film([still(1), ...times(3, superman({ hold: 2.2 }))], { ...lying, camera: { nearSide } }),
      );
      // Up for 2.2 s, and above 80% for another third of the 0.9 s up and the 1.2 s down.
      for (const { holdSeconds } of seconds(3, watched)) expect(holdSeconds).toBeCloseTo(2.9, 1);
      expect(watched.state.view.camera?.nearSide).toBe(nearSide);
      expect(faultsOf(watched)).toEqual([[], [], []]);
    }
  });

  it("a half hinge is not a rep, and the lifter is told why", () => {
    const watched = watch(
      film([still(1), ...goodMorning(), ...goodMorning({ depth: 31 }), ...goodMorning()]),
    );
    expect(of("rep", watched).map(({ number }) => number)).toEqual([1, 2]);
    expect(of("no-rep", watched)).toMatchObject([{ reason: "shallow", rep: { number: 2, counted: false } }]);
    expect(said(watched)).toEqual(["no-rep"]);
  });

  it("arms only and legs only do not count and say why", () => {
    const watched = watch(
      film([still(1), ...superman({ legs: -3 }), ...superman(), ...superman({ arms: -12, chest: 2 })], lying),
    );
    expect(of("no-rep", watched).map(({ reason }) => reason)).toEqual(["arms-only", "legs-only"]);
    seconds(1, watched);
    expect(said(watched).filter((cue) => cue === "no-rep")).toHaveLength(2);
  });

  const countsIn = (azimuthDeg: number, fps: number): void => {
    const filming = { camera: { azimuthDeg }, fps };
    seconds(2, watch(film([still(1), ...times(2, goodMorning())], filming)));
    seconds(2, watch(film([still(1), ...times(2, superman())], { ...filming, ...lying })));
  };

  it("counts across a wide range of views and frame rates", () => {
    countsIn(-30, 8);
    for (const azimuthDeg of [-12, 30]) countsIn(azimuthDeg, 15);
  });

  it("counts in each of many views at a low frame rate and a high one", { tags: ["full"] }, () => {
    for (const azimuthDeg of [-30, -12, 17, 30]) for (const fps of [8, 30]) countsIn(azimuthDeg, fps);
  });
});

describe("what is no rep", () => {
  const none = (watched: Watched) => {
    expect(of("rep", watched)).toEqual([]);
    expect(of("no-rep", watched)).toEqual([]);
  };

  it("standing, swaying, lying still", () => {
    none(watch(film([still(20)])));
    none(watch(film([still(1), ...swaying, still(1)])));
    none(watch(film([still(20)], lying)));
  });

  it("walking in, getting ready and walking off", () => {
    none(watch(film([away(1), ...walk(-0.9, 0), still(1.2), ...walk(0, 1), away(2)])));
  });

  it("squats, sitting down on a chair, picking something up", () => {
    for (const scene of [squats, sitDown, pickUp]) none(watch(film([still(1), ...scene, still(1)])));
  });

  it("lying down and getting up again", () => {
    none(watch(film([still(1), ...lieDown, still(2), ...getUp, still(1)])));
  });

  it("lying propped on the elbows, before or between supermans, and the next ones count", () => {
    const propped = { arms: -49, chest: 26 };
    const settle = { seconds: 0.8, to: { arms: LYING.arms, chest: LYING.chest } };
    const before = watch(
      film([still(2), settle, still(1), ...superman()], { from: { ...LYING, ...propped } }),
    );
    expect(of("no-rep", before)).toEqual([]);
    expect(of("rep", before)).toHaveLength(1);
    const script = [
      still(1),
      ...superman(),
      { seconds: 0.8, to: propped },
      still(3),
      settle,
      still(1),
      ...superman(),
    ];
    const between = watch(film(script, lying));
    expect(of("no-rep", between)).toEqual([]);
    expect(of("rep", between)).toHaveLength(2);
  });

  it("a hold in which knees and arms bend: it is one movement until the limbs come down", () => {
    const watched = watch(film([still(1), ...times(2, superman({ knee: 58, elbow: 70 }))], lying));
    const reps = of("rep", watched).map(({ rep }) => rep);
    expect(reps).toHaveLength(2);
    for (const { holdSeconds } of reps) expect(holdSeconds).toBeGreaterThan(2.5);
  });

  it("anything while nobody holds still in a start posture first", () => {
    none(
      watch(film([...walk(-0.5, 0), { seconds: 0.6, to: { trunk: 64 } }, { seconds: 0.2 }, ...walk(0, 1)])),
    );
  });

  it("a hinge out of which the lifter walks away", () => {
    const [down] = goodMorning();
    none(watch(film([still(1), down!, ...walk(0, 1.2), away(5)])));
  });
});

describe("form", () => {
  it("bent knees, a fast way down and a rounded back are heard, and the reps count", () => {
    const script = [
      still(1),
      ...goodMorning(),
      ...goodMorning({ knee: 46 }),
      ...goodMorning({ down: 0.6 }),
      ...goodMorning({ spine: 60 }),
    ];
    expect(faultsOf(watch(film(script, { outlined: true })))).toEqual([
      [],
      ["bent-knees"],
      ["too-fast"],
      ["rounded-back"],
    ]);
  });

  it("a back whose outline is not seen is not judged, however round", () => {
    const watched = watch(film([still(1), ...goodMorning({ spine: 60 })]));
    const [rep] = seconds(1, watched);
    expect(rep).toMatchObject({ faults: [], notJudged: expect.arrayContaining(["rounded-back"]) });
    expect(said(watched)).toEqual([]);
  });

  it("a superman with bent knees, or held too briefly, counts with its fault", () => {
    const script = [still(1), ...superman(), ...superman({ hold: 0.7 }), ...superman({ knee: 58 })];
    const watched = watch(film(script, lying));
    seconds(3, watched);
    const [clean, brief, bent] = faultsOf(watched);
    expect(clean).toEqual([]);
    expect(brief).toEqual(["short-hold"]);
    expect(bent).toContain("bent-knees");
  });

  /** The point out of the picture's lower edge, where the network guesses it. */
  const outside = (frame: PoseFrame, names: readonly LandmarkName[]): PoseFrame => ({
    ...frame,
    pose: {
      ...frame.pose!,
      landmarks: Object.fromEntries(
        Object.entries(frame.pose!.landmarks).map(([name, landmark]) => [
          name,
          names.includes(name as LandmarkName) ? { ...landmark, visibility: 0.03 } : landmark,
        ]),
      ),
    },
  });

  it("an unseen knee is not judged, and the lifter is told once", () => {
    const frames = film([still(3.5), ...times(2, goodMorning({ knee: 46 }))]).map((frame) =>
      outside(frame, ["leftKnee", "rightKnee"]),
    );
    const watched = watch(frames);
    for (const { faults, notJudged, peak } of seconds(2, watched)) {
      expect(notJudged).toContain("bent-knees");
      expect(faults.map(({ kind }) => kind)).not.toContain("bent-knees");
      expect(peak).not.toHaveProperty("kneeFlexion");
    }
    expect(said(watched).filter((cue) => cue === "unseen")).toHaveLength(1);
    expect(watched.state.view.unseen).toContain("knees");
  });

  it("with unseen legs a superman counts on the arms, and says so", () => {
    const frames = film([still(1), ...superman()], lying).map((frame) =>
      outside(frame, ["leftAnkle", "rightAnkle"]),
    );
    const [rep] = seconds(1, watch(frames));
    expect(rep).toMatchObject({ holdPartial: true, faults: [] });
    expect(rep!.notJudged).toEqual(expect.arrayContaining(["low-legs", "not-together"]));
  });
});

describe("what is heard", () => {
  it("ready and the reminder once, before the first rep", () => {
    const frames = film([still(2), ...times(2, goodMorning()), still(2)]);
    const kinds = (options: Parameters<typeof watch>[1]) =>
      of("cue", watch(frames, options)).map(({ about }) => about.kind);
    expect(kinds({ exercise: "good-morning" })).toEqual(["ready", "reminder"]);
    expect(kinds({ expected: "good-morning" })).toEqual(["ready", "reminder"]);
    // What it will be is not known yet.
    expect(kinds({})).toEqual(["ready"]);
  });

  it("no greeting over a movement that is under way", () => {
    const watched = watch(film([still(0.4), ...goodMorning()]));
    const rep = of("rep", watched)[0]!;
    for (const cue of of("cue", watched)) expect(cue.t < rep.rep.start + 0.3 || cue.t >= rep.t).toBe(true);
  });

  it("ticks at one and two seconds of real hold, 'down' after", () => {
    const frames = film([still(1), ...superman({ hold: 2.6 })], { ...lying, fps: 30 });
    const watched = watch(frames);
    const [rep] = seconds(1, watched);
    const ticks = of("hold-tick", watched);
    expect(ticks.map(({ count }) => count)).toEqual([1, 2]);
    const [release] = of("cue", watched).filter(({ about }) => about.kind === "hold-release");
    expect(ticks[1]!.t - ticks[0]!.t).toBeCloseTo(1, 1);
    expect(release!.t).toBeGreaterThan(ticks[1]!.t);
    expect(release!.t).toBeLessThan(rep!.peakEnd + 0.3);
    expect(release!.text).toBe("down");
    // The second tick at two real seconds above 80% of the way: never early, hardly late.
    const began = rep!.peakEnd - 2.6 - 0.9 * 0.27;
    expect(ticks[1]!.t - began).toBeGreaterThan(1.95);
    expect(ticks[1]!.t - began).toBeLessThan(2.3);
  });

  it("no second tick and no 'down' for a hold that is given up", () => {
    const watched = watch(film([still(1), ...superman({ hold: 0.8 })], lying));
    expect(of("hold-tick", watched).length).toBeLessThanOrEqual(1);
    expect(said(watched)).not.toContain("hold-release");
  });

  it("no ticks for arms only", () => {
    expect(of("hold-tick", watch(film([still(1), ...superman({ legs: -3 })], lying)))).toEqual([]);
  });

  it("no cue over the ticks: corrections come at rest", () => {
    const script = [still(1), ...times(3, superman({ knee: 58, elbow: 70 }))];
    const watched = watch(film(script, lying));
    const reps = seconds(3, watched);
    for (const cue of of("cue", watched)) {
      if (cue.about.kind === "hold-release") continue;
      for (const { start, peakEnd } of reps) expect(cue.t > start + 0.4 && cue.t < peakEnd).toBe(false);
    }
    expect(said(watched).some((cue) => cue.startsWith("fault"))).toBe(true);
  });

  it("at most one correction a rep", () => {
    const script = [
      still(1),
      ...times(2, goodMorning()),
      ...times(4, goodMorning({ knee: 47, down: 0.6, spine: 60 })),
    ];
    const watched = watch(film(script, { outlined: true }));
    for (const { t } of of("rep", watched)) {
      const cues = of("cue", watched).filter((cue) => cue.t === t);
      expect(cues.length).toBeLessThanOrEqual(1);
    }
    expect(said(watched)[0]).toBe("fault rounded-back");
  });

  it("that a corrected fault is gone, once", () => {
    const bent = goodMorning({ knee: 46 });
    const straight = goodMorning();
    expect(said(watch(film([still(1), ...straight])))).toEqual([]);
    expect(said(watch(film([still(1), ...bent, ...straight, ...straight])))).toEqual([
      "fault bent-knees",
      "better bent-knees",
    ]);
  });

  it("target reached, at the target and not again", () => {
    const watched = watch(film([still(1), ...times(4, goodMorning())]), { targetReps: 3 });
    const [reached] = of("cue", watched).filter(({ about }) => about.kind === "target-reached");
    expect(reached!.t).toBe(of("rep", watched)[2]!.t);
    expect(said(watched)).toEqual(["target-reached"]);
  });

  it("what is wrong with the setup, one thing at a time, while nobody is ready", () => {
    const dark = film([still(5)], { from: { ...STANDING, thigh: -84, knee: 89 } });
    const gloomy = watch(dark.map((frame) => ({ ...frame, luminance: 0.04 })));
    expect(of("cue", gloomy).map(({ about }) => about)).toEqual([{ kind: "setup", check: "light" }]);

    const nobody = Array.from({ length: 121 }, (_, i): PoseFrame => ({ t: i / 10, width: 640, height: 480 }));
    const black = watch(nobody.map((frame) => ({ ...frame, luminance: 0 })));
    expect(of("cue", black)[0]?.about).toEqual({ kind: "setup", check: "light" });
    const frozen = watch(nobody.map((frame) => ({ ...frame, luminance: 0.4 })));
    expect(frozen.state.setup.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      "picture",
      "in-frame",
    ]);
    const alive = watch(nobody.map((frame) => ({ ...frame, luminance: 0.4 + frame.t / 1e6 })));
    expect(alive.state.setup.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(["in-frame"]);
    const front = watch(film([still(5)], { camera: { azimuthDeg: 80 } }));
    expect(of("armed", front)).toEqual([]);
    expect(of("cue", front).map(({ about }) => about)).toEqual([{ kind: "setup", check: "side-on" }]);
  });
});

describe("lying without the arms ahead", () => {
  const cues = (shape: Partial<typeof LYING>) =>
    of("cue", watch(film([still(4)], { from: { ...LYING, ...shape } }))).map(({ about }) => about);

  it("is told what is missing, and who reaches ahead is ready", () => {
    // Upper arms and forearms turned back: the hands beside the ribs.
    expect(cues({ arms: 180 })).toEqual([{ kind: "setup", check: "arms" }]);
    expect(cues({}).map(({ kind }) => kind)).toEqual(["ready", "reminder"]);
  });
});

describe("where nobody is seen at first", () => {
  const script = [{ seconds: 1.2, nobody: true }, still(0.4), ...times(2, superman({ hold: 2.2 }))];

  it("the start is the first sight of a body", () => {
    const frames = film(script, lying);
    const before = frames.filter(({ pose }) => !pose);
    expect(watch(before).state.first).toBeUndefined();
    const seen = frames.find(({ pose }) => pose)!;
    expect(watch(frames).state.first).toEqual({ t: seen.t, height: seen.height });
  });

  it("a trembling picture that begins with a rest loses no rep", () => {
    expect(seconds(2, watch(film(script, { ...lying, noise: 0.012 })))).toBeDefined();
  });
});

describe("what is shown", () => {
  const phases = (watched: Watched): Phase[] => of("phase", watched).map(({ phase }) => phase);

  it("a good morning's phases in their order", () => {
    const chosen = { exercise: "good-morning" };
    expect(phases(watch(film([still(1), ...times(2, goodMorning())]), chosen))).toEqual([
      "top",
      ...times2(["lowering", "bottom", "raising", "top"] as const),
    ]);
  });

  it("a superman's phases in their order", () => {
    expect(phases(watch(film([still(1), ...times(2, superman())], lying)))).toEqual([
      "rest",
      ...times2(["lifting", "hold", "lowering", "rest"] as const),
    ]);
  });

  it("the seconds of hold while it lasts", () => {
    const frames = film([still(1), ...superman({ hold: 2.4 })], lying);
    const { view } = watch(frames.filter(({ t }) => t <= 3.6)).state;
    expect(view).toMatchObject({ exercise: "superman", phase: "hold", status: "armed" });
    expect(view.holdSeconds).toBeGreaterThan(1.6);
    expect(view.holdSeconds).toBeLessThan(2.2);
  });

  it("the range towards its goal, the angle that is judged, and how sure the coach is", () => {
    const { view } = watch(film([still(1), goodMorning()[0]!]), { exercise: "good-morning" }).state;
    expect(view.range).toMatchObject({ signal: "trunkInclination", goal: 45 });
    expect(view.range!.value).toBeGreaterThan(60);
    expect(view.judged).toEqual({ signal: "trunkInclination", value: view.signals.trunkInclination });
    expect(view.sureness).toBe("sure");
    expect(view.body!.points.rightHip).toBeDefined();
  });
});

const times2 = <T>(list: readonly T[]): T[] => [...list, ...list];
