/** Ankles that something hides are where they stood. */
import { describe, expect, it } from "vitest";
import { type CanonicalPose, canonicalPose } from "../../../src/core/kinematics/canonical.ts";
import { onTheFeet, type StoodFeet, stoodAfter } from "../../../src/core/kinematics/stood-feet.ts";
import { canonicalPoint, canonicalWorldPoint, distance } from "../../../src/core/space.ts";
import { at, run, standing } from "./measuring.ts";

const stands = canonicalPose(at(0).pose!, 1)!;
const stood = stoodAfter(undefined, stands);

/** Shares of the leg. */
interface Shift {
  readonly up?: number;
  readonly farUp?: number | undefined;
  readonly along?: number;
  readonly farAlong?: number;
}
function shifted({ up = 0, farUp = up, along = 0, farAlong = along }: Shift): CanonicalPose {
  const side = (of: CanonicalPose["near"], by: number, far: number): CanonicalPose["near"] => {
    const { Ankle } = of.points;
    const moved = canonicalPoint(Ankle.x + far * stood.leg, Ankle.y + by * stood.leg);
    return { ...of, points: { ...of.points, Ankle: moved } };
  };
  return { ...stands, near: side(stands.near, up, along), far: side(stands.far, farUp, farAlong) };
}
const near = (pose: CanonicalPose) => onTheFeet(stood, pose).near.points.Ankle;

describe("ankles over where they stood", () => {
  it("are put back, both of them, the further up the more so", () => {
    const put = onTheFeet(stood, shifted({ up: 0.2, along: 0.1 }));
    expect(distance(put.near.points.Ankle, stood.near)).toBeCloseTo(0, 6);
    expect(distance(put.far.points.Ankle, stood.far)).toBeCloseTo(0, 6);
    const partly = near(shifted({ up: 0.1 }));
    expect((partly.y - stood.near.y) / stood.leg).toBeCloseTo(0.05, 6);
  });

  it("are believed where heels come up, or one foot does", () => {
    for (const shift of [{ up: 0.05 }, { up: 0.3, farUp: 0.04 }, { up: 0.04, farUp: 0.3 }, { up: -0.2 }]) {
      const pose = shifted(shift);
      expect(onTheFeet(stood, pose)).toBe(pose);
    }
  });

  it("are believed elsewhere, of who faces the other way, and before anybody has stood", () => {
    for (const along of [0.26, -0.26]) {
      const pose = shifted({ up: 0.2, along });
      expect(onTheFeet(stood, pose)).toBe(pose);
    }
    for (const shift of [{ along: 0.26, farAlong: 0 }, { farAlong: 0.26 }]) {
      const stepped = shifted({ up: 0.2, ...shift });
      expect(onTheFeet(stood, stepped)).toBe(stepped);
    }
    const pose = shifted({ up: 0.2 });
    expect(onTheFeet({ ...stood, facing: -1 }, pose)).toBe(pose);
    expect(onTheFeet(undefined, pose)).toBe(pose);
  });

  it("are in the world as much lower as in the picture, by the thigh's length", () => {
    const pose = shifted({ up: 0.2 });
    const thigh = distance(pose.near.points.Hip, pose.near.points.Knee);
    const { world } = pose.near;
    const half = canonicalWorldPoint(world.Hip.x, world.Hip.y - 0.43, world.Hip.z);
    const known = { ...pose, near: { ...pose.near, world: { ...world, Knee: half } } };
    const put = onTheFeet(stood, known).near.world.Ankle;
    expect(world.Ankle.y - put.y).toBeCloseTo((0.43 * 0.2 * stood.leg) / thigh, 6);
    expect(put.x).toBeCloseTo(world.Ankle.x, 6);
    const ahead = shifted({ up: 0.2, along: 0.1 });
    const back = onTheFeet(stood, { ...ahead, near: { ...ahead.near, world: known.near.world } });
    expect(world.Ankle.x - back.near.world.Ankle.x).toBeCloseTo((0.43 * 0.1 * stood.leg) / thigh, 6);
  });

  it("stay in the world where a thigh that points at the camera tells no length", () => {
    const pose = shifted({ up: 0.2 });
    const { points, world } = pose.near;
    const flat = { ...pose, near: { world, points: { ...points, Knee: points.Hip } } };
    expect(onTheFeet(stood, flat).near.world.Ankle).toEqual(world.Ankle);
  });
});

describe("where the feet stand", () => {
  const then = (shift: Shift, before: StoodFeet = stood) => stoodAfter(before, shifted(shift));

  it("is followed slowly, but not up behind what hides them", () => {
    const lower = then({ up: -0.1 });
    expect((lower.near.y - stood.near.y) / stood.leg).toBeCloseTo(-0.02, 6);
    expect(then({ up: 0.06 })).toBe(stood);
    expect(then({ up: 0.3 })).toBe(stood);
  });

  it("is another place at once for who has gone there, turned round, or stepped back from the camera", () => {
    expect(then({ up: 0.2, along: 0.3 }).near).toEqual(shifted({ up: 0.2, along: 0.3 }).near.points.Ankle);
    for (const shift of [{ along: 0.3, farAlong: 0 }, { farAlong: 0.3 }])
      expect(then({ up: 0.2, ...shift }).near).toEqual(shifted({ up: 0.2, ...shift }).near.points.Ankle);
    const here = shifted({ up: 0.2 }).near.points.Ankle;
    expect(then({ up: 0.2 }, { ...stood, facing: -1 }).near).toEqual(here);
    expect(then({ up: 0.2 }, { ...stood, trunk: 1.07 * stood.trunk }).near).toEqual(here);
    expect(then({ up: 0.2 }, { ...stood, trunk: 1.05 * stood.trunk }).near).not.toEqual(here);
  });

  it("is kept from standing still on, through whatever comes after", () => {
    const { state } = run(standing(2));
    expect(state.feet).toBeDefined();
    expect(run([at(2.1, { trunk: 60 })], state).state.feet).toBe(state.feet);
  });
});
