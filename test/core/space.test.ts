/**
 * What has a space or a unit does not pass for another. The compiler holds these: an `@ts-expect-error` over a line that
 * compiles is an error itself.
 */
import { describe, expect, expectTypeOf, it } from "vitest";
import { bodyLength, type CanonicalPose, type CanonicalSide } from "../../src/core/kinematics/canonical.ts";
import { aboveHorizontal } from "../../src/core/kinematics/planar.ts";
import type { Landmark } from "../../src/core/landmark.ts";
import {
  type Degrees,
  degrees,
  type Metres,
  type Pixels,
  type Radians,
  radians,
  type Seconds,
} from "../../src/core/quantity.ts";
import {
  between,
  between3,
  type CanonicalPoint,
  type CanonicalWorldPoint,
  canonicalPoint,
  canonicalWorldPoint,
  distance,
  type ImagePoint,
  imagePoint,
  type WorldPoint,
  worldPoint,
} from "../../src/core/space.ts";
import type { Vec3 } from "../../src/core/vec3.ts";

const image = imagePoint(310, 70);
const canonical = canonicalPoint(-310, -70);
const world = worldPoint(0.4, -0.9, 0.2);
const canonicalWorld = canonicalWorldPoint(-0.4, 0.9, 0.2);

describe("a point", () => {
  it("of one space is none of another", () => {
    expectTypeOf<ImagePoint>().not.toExtend<CanonicalPoint>();
    expectTypeOf<CanonicalPoint>().not.toExtend<ImagePoint>();
    expectTypeOf<WorldPoint>().not.toExtend<ImagePoint>();
    expectTypeOf<WorldPoint>().not.toExtend<CanonicalPoint>();
    expectTypeOf<WorldPoint>().not.toExtend<CanonicalWorldPoint>();
    expectTypeOf<CanonicalWorldPoint>().not.toExtend<WorldPoint>();
    expectTypeOf<CanonicalWorldPoint>().not.toExtend<CanonicalPoint>();
  });

  it("is made by its space: plain numbers are in none", () => {
    expectTypeOf<{ x: number; y: number }>().not.toExtend<ImagePoint>();
    expectTypeOf<{ x: number; y: number }>().not.toExtend<CanonicalPoint>();
    expectTypeOf<Vec3>().not.toExtend<WorldPoint>();
    expectTypeOf<Vec3>().not.toExtend<CanonicalWorldPoint>();
    // @ts-expect-error: metres where the picture's pixels belong
    const swapped: Landmark = { image: world, visibility: 1 };
    // @ts-expect-error: y down where y up belongs
    const upsideDown: CanonicalPose["nose"] = image;
    // @ts-expect-error: the world as the network gives it, not turned
    const unturned: CanonicalSide["world"]["Hip"] = world;
    expect([swapped.image, upsideDown, unturned]).toEqual([world, image, world]);
  });

  it("is measured against its own kind only, and half-way between two is of their space", () => {
    expect(distance(image, imagePoint(313, 74))).toBe(5);
    expect(between(canonical, canonicalPoint(-300, -60))).toEqual({ x: -305, y: -65 });
    expect(between3(world, worldPoint(0, 0, 0))).toEqual({ x: 0.2, y: -0.45, z: 0.1 });
    expectTypeOf(between(canonical, canonical)).toEqualTypeOf<CanonicalPoint>();
    expectTypeOf(between3(canonicalWorld, canonicalWorld)).toEqualTypeOf<CanonicalWorldPoint>();
    expectTypeOf(distance(image, image)).toEqualTypeOf<Pixels>();
    // @ts-expect-error: from the picture to a turned point
    expect(distance(image, canonical)).toBeGreaterThan(600);
    // @ts-expect-error: between two worlds
    expect(between3(world, canonicalWorld).x).toBe(0);
  });

  it("has an angle to the floor only where y points up", () => {
    expect(aboveHorizontal(canonical, canonicalPoint(-300, -60))).toBeCloseTo(45, 9);
    // @ts-expect-error: the picture's y points down
    expect(aboveHorizontal(image, image)).toBe(0);
    // @ts-expect-error: as the network's world does
    expect(aboveHorizontal(world, world)).toBe(0);
  });
});

describe("a number with a unit", () => {
  it("is none with another unit", () => {
    expectTypeOf<Degrees>().not.toExtend<Seconds>();
    expectTypeOf<Seconds>().not.toExtend<Degrees>();
    expectTypeOf<Degrees>().not.toExtend<Radians>();
    expectTypeOf<Radians>().not.toExtend<Degrees>();
    expectTypeOf<Pixels>().not.toExtend<Metres>();
    expectTypeOf<Metres>().not.toExtend<Pixels>();
    expectTypeOf<Pixels>().not.toExtend<Degrees>();
    expectTypeOf<Seconds>().not.toExtend<Metres>();
    expectTypeOf(bodyLength).returns.toEqualTypeOf<Pixels>();
    expectTypeOf<WorldPoint["x"]>().not.toExtend<ImagePoint["x"]>();
  });

  it("is converted where it changes its unit", () => {
    const right: Degrees = 90;
    expect(degrees(radians(right))).toBeCloseTo(90, 9);
    // @ts-expect-error: degrees are no radians
    expect(degrees(right)).toBeGreaterThan(5000);
    const moment: Seconds = 90;
    // @ts-expect-error: a moment is no angle
    expect(radians(moment)).toBeCloseTo(Math.PI / 2, 9);
    // @ts-expect-error: a picture's pixels are no metres
    expect(worldPoint(image.x, 0, 0).x).toBe(310);
  });
});
