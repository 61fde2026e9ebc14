import { describe, expect, it } from "vitest";
import { english } from "../../../src/core/coaching/english.ts";
import { checkSetup, noPicture, type PictureState, watchPicture } from "../../../src/core/coaching/setup.ts";
import type { BodyPart } from "../../../src/core/events.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { imagePoint } from "../../../src/core/space.ts";
import type { SetupCheck } from "../../../src/core/view.ts";
import { frameOf, LYING, STANDING } from "../lifter/figure.ts";
import { lyingFlat, measurement, standingUp } from "../measured.ts";

/** 640 x 480; a leg of 100 and a body of 250 pixels. */
const FRAME = frameOf(STANDING, 20);
const standing = (over: Partial<Measurement> = {}) => measurement(20, standingUp, over);
const lying = (over: Partial<Measurement> = {}) => measurement(20, lyingFlat, { scale: 250, ...over });

const JUST_NOW: PictureState = { luminance: 0.5, x: 300, since: 20 };
interface Seen {
  readonly frame?: PoseFrame;
  readonly measured?: Measurement | undefined;
  readonly before?: readonly SetupCheck[];
  readonly picture?: PictureState;
  readonly fromFront?: boolean;
}
function checks(seen: Seen): readonly SetupCheck[] {
  const { frame = FRAME, before = [], picture = JUST_NOW, fromFront = false } = seen;
  const measured = "measured" in seen ? seen.measured : standing();
  const awaited = [{ startPosture: "prone" as const, position: "Lie face down.", fromFront }];
  return checkSetup({ frame, picture, measured, before, awaited }, english);
}
const wrong = (seen: Seen): string[] => checks(seen).flatMap(({ name, ok }) => (ok ? [] : [name]));
const failed = (name: SetupCheck["name"]): readonly SetupCheck[] => [{ name, ok: false, instruction: "" }];

describe("the setup", () => {
  it("of somebody who stands or lies side-on in the light is right, with nothing to do", () => {
    for (const measured of [standing(), lying()]) {
      const found = checks({ measured });
      expect(found.map(({ name }) => name)).toEqual([
        "light",
        "picture",
        "in-frame",
        "distance",
        "side-on",
        "level",
      ]);
      for (const { ok, instruction } of found) expect([ok, instruction]).toEqual([true, ""]);
    }
  });

  it("says what to do where it is wrong", () => {
    const found = checks({
      measured: standing({ azimuth: 50, roll: 20, scale: 20 }),
      frame: { ...FRAME, luminance: 0.01 },
    });
    for (const { name, ok, instruction } of found)
      expect(instruction, name).toBe(ok ? "" : english.setup[name]);
    expect(wrong({ measured: standing({ azimuth: 50, roll: 20, scale: 20 }) })).toEqual([
      "distance",
      "side-on",
      "level",
    ]);
  });
});

describe("the light", () => {
  const dark = (luminance: number | undefined, before: readonly SetupCheck[] = []) => {
    const { luminance: _, ...unlit } = FRAME;
    return wrong({ frame: luminance === undefined ? unlit : { ...FRAME, luminance }, before }).includes(
      "light",
    );
  };

  it("is too little under 0.12 of white, and enough again from 0.16 on, so that it does not flicker", () => {
    expect([0.119, 0.121].map((light) => dark(light))).toEqual([true, false]);
    expect([0.159, 0.161].map((light) => dark(light, failed("light")))).toEqual([true, false]);
    expect(dark(0.14, failed("level"))).toBe(false);
  });

  it("that was not measured is not complained of", () => {
    expect(dark(undefined)).toBe(false);
  });
});

describe("a picture that stands still", () => {
  const frame = (t: number, luminance: number | undefined, x: number | undefined): PoseFrame => {
    const { luminance: _, pose, ...rest } = FRAME;
    const leftHip = { image: imagePoint(x ?? 0, 200), visibility: 1 };
    return {
      ...rest,
      t,
      ...(luminance === undefined ? {} : { luminance }),
      ...(x === undefined ? {} : { pose: { ...pose!, landmarks: { ...pose!.landmarks, leftHip } } }),
    };
  };
  const watched = (frames: readonly PoseFrame[]) => frames.reduce(watchPicture, noPicture);

  it("is one whose light and body are the same to the last digit", () => {
    expect(watched([frame(1, 0.4, 210), frame(2, 0.4, 210), frame(9, 0.4, 210)]).since).toBe(1);
    expect(watched([frame(1, 0.4, 210), frame(2, 0.4, 210.001), frame(3, 0.4, 210.001)]).since).toBe(2);
    expect(watched([frame(1, 0.4, 210), frame(2, 0.4001, 210)]).since).toBe(2);
    // An empty room can freeze too.
    expect(watched([frame(1, 0.4, undefined), frame(8, 0.4, undefined)]).since).toBe(1);
    expect(watched([frame(1, 0.4, undefined), frame(8, 0.4, 210)]).since).toBe(8);
  });

  it("can't be told where the light is not measured", () => {
    expect(watched([frame(1, undefined, 210), frame(8, undefined, 210)]).since).toBe(8);
  });

  it("is told after ten seconds", () => {
    const since = (then: number) => wrong({ picture: { ...JUST_NOW, since: then } });
    expect(since(10.1)).toEqual([]);
    expect(since(10)).toEqual(["picture"]);
  });
});

describe("where nobody was measured", () => {
  it("only what can be mended is listed: light, a live picture, somebody in it", () => {
    const { pose: _, ...empty } = FRAME;
    const found = checks({ frame: { ...empty, luminance: 0.05 }, measured: undefined });
    expect(found.map(({ name, ok }) => [name, ok])).toEqual([
      ["light", false],
      ["picture", true],
      ["in-frame", false],
    ]);
    expect(found.at(-1)!.instruction).toBe(english.nobody);
  });

  it("who is half in the picture is told to come in, rather than that nobody is there", () => {
    expect(checks({ measured: undefined }).at(-1)!.instruction).toBe(english.setup["in-frame"]);
  });
});

describe("who is in the picture", () => {
  it("is told of the part that is missing, the feet first: they bring the rest with them", () => {
    const told = (unseen: readonly BodyPart[]) => checks({ measured: standing({ unseen }) })[2]!.instruction;
    const order: BodyPart[] = ["feet", "head", "arms", "knees", "hips", "back"];
    order.forEach((part, i) => {
      expect(told(order.slice(i).reverse())).toBe(english.outOfFrame[part]);
    });
  });

  it("is too far away with a leg under 0.17 of the height, lying with a body under 0.3 of the width", () => {
    expect(wrong({ measured: standing({ scale: 81 }) })).toEqual(["distance"]);
    expect(wrong({ measured: standing({ scale: 82 }) })).toEqual([]);
    expect(wrong({ measured: lying({ scale: 191 }) })).toEqual(["distance"]);
    expect(wrong({ measured: lying({ scale: 193 }) })).toEqual([]);
  });

  it("is not side-on past 32 degrees either way, and again from 29 on", () => {
    const off = (azimuth: number | undefined, before: readonly SetupCheck[] = []) =>
      wrong({ measured: standing({ azimuth }), before }).includes("side-on");
    expect([31.9, 32.1, -31.9, -32.1].map((azimuth) => off(azimuth))).toEqual([false, true, false, true]);
    expect([28.9, 29.1].map((azimuth) => off(azimuth, failed("side-on")))).toEqual([false, true]);
    expect(off(undefined)).toBe(false);
  });

  it("asks nobody to turn for what is judged from the front as well", () => {
    const measured = standing({ azimuth: 60, spread: 0.7 });
    expect(wrong({ measured })).toEqual(["side-on"]);
    expect(wrong({ measured, fromFront: true })).toEqual([]);
  });

  it("is not side-on with shoulders as wide as half the trunk, which mean nothing of who lies", () => {
    const wide = (spread: number, before: readonly SetupCheck[] = []) =>
      wrong({ measured: standing({ spread }), before });
    expect([0.49, 0.51].map((spread) => wide(spread))).toEqual([[], ["side-on"]]);
    expect([0.45, 0.47].map((spread) => wide(spread, failed("side-on")))).toEqual([[], ["side-on"]]);
    expect(wrong({ measured: lying({ spread: 0.9 }) })).toEqual([]);
  });

  it("is crooked from nine degrees on, on the floor from eighteen", () => {
    const tilted = (measured: Measurement) => wrong({ measured }).includes("level");
    expect([8.9, 9, -9].map((roll) => tilted(standing({ roll })))).toEqual([false, true, true]);
    expect([17.9, 18, -18].map((roll) => tilted(lying({ roll })))).toEqual([false, true, true]);
    expect(tilted(standing({ roll: undefined }))).toBe(false);
  });

  it("who lies with the arms beside the body is told where they belong, and nobody else", () => {
    const frame = frameOf({ ...LYING, arms: 195 }, 20);
    expect(wrong({ frame, measured: lying({ posture: "other" }) })).toEqual(["arms"]);
    expect(wrong({ frame, measured: lying() })).toEqual([]);
    expect(wrong({ frame: frameOf(LYING, 20), measured: lying({ posture: "other" }) })).toEqual([]);
    expect(wrong({ measured: standing({ posture: "other" }) })).toEqual([]);
  });
});
