/** The same film at other instants: another rate, another start, points or whole pictures lost for a moment. */
import { type LandmarkName, type PoseFrame, type Side, sided } from "../../../src/core/landmark.ts";
import type { Seconds } from "../../../src/core/quantity.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { trunkLength } from "./noise.ts";
import { blended, mapLandmarks, misplaced } from "./points.ts";
import type { Draw } from "./random.ts";

/** Further apart than this, two frames have nothing between them that could be told. */
const GAP: Seconds = 0.25;

/** `rate` pictures a second, the first `offset` of a picture after the track's; what falls between two is between them. */
export function sampledAt(frames: readonly PoseFrame[], rate: number, offset: number): PoseFrame[] {
  const from = frames[0]!.t + offset / rate;
  const until = frames.at(-1)!.t;
  const sampled: PoseFrame[] = [];
  let at = 0;
  for (let n = 0; from + n / rate <= until; n += 1) {
    const t = from + n / rate;
    while (at + 1 < frames.length - 1 && frames[at + 1]!.t < t) at += 1;
    const [one, other] = [frames[at]!, frames[at + 1]!];
    const apart = other.t - one.t;
    if (apart > GAP && t - one.t > GAP / 2 && other.t - t > GAP / 2) continue;
    sampled.push(blended(one, other, Math.max(0, Math.min(1, (t - one.t) / apart))));
  }
  return sampled;
}

/** Points that go together where something hides them. */
const HIDDEN: readonly (readonly ["Ear" | "Elbow" | "Wrist" | "Knee" | "Ankle", ...string[]])[] = [
  ["Ear", "Eye"],
  ["Elbow"],
  ["Wrist", "Index"],
  ["Knee"],
  ["Ankle", "Heel", "Toe"],
];
/** A lapse every so many seconds, and how long it lasts: what a person or the network's tracking does not notice. */
const EVERY: Seconds = 6;
const LONGEST: Seconds = 0.25;
/** Of the trunk: where a point that is not seen is guessed. */
const GUESS = 0.06;

/** A limb's point is guessed with little confidence for a few frames, or nobody is found for a frame. */
export function lapsing(frames: readonly PoseFrame[], near: Side, draw: Draw): PoseFrame[] {
  const lapses: {
    from: Seconds;
    until: Seconds;
    hidden: ReadonlySet<string> | undefined;
    off: [number, number];
  }[] = [];
  const trunk = trunkLength(frames);
  for (
    let t = frames[0]!.t + draw.between(0, EVERY);
    t < frames.at(-1)!.t;
    t += EVERY * draw.between(0.5, 1.5)
  ) {
    const whole = draw.maybe(0.25);
    const side: Side = draw.maybe(0.7) ? near : near === "left" ? "right" : "left";
    lapses.push({
      from: t,
      until: t + (whole ? 0.08 : draw.between(0.08, LONGEST)),
      hidden: whole ? undefined : new Set(draw.pick(HIDDEN).map((part) => sided(side, part as "Ear"))),
      off: [GUESS * trunk * draw.gauss(), GUESS * trunk * draw.gauss()],
    });
  }
  return frames.map((frame) => {
    const lapse = lapses.find(({ from, until }) => frame.t >= from && frame.t < until);
    if (!lapse || !frame.pose) return frame;
    if (!lapse.hidden) {
      const { pose: _nobody, ...empty } = frame;
      return empty;
    }
    const { hidden, off } = lapse;
    const landmarks = mapLandmarks(frame.pose.landmarks, (one, name: LandmarkName) =>
      hidden.has(name)
        ? {
            ...one,
            visibility: 0.25 * one.visibility,
            image: imagePoint(one.image.x + off[0], one.image.y + off[1]),
          }
        : one,
    );
    return { ...frame, pose: misplaced(frame.pose, landmarks, () => 0) };
  });
}
