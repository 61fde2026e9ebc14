/** What goes wrong between a camera and the coach, frame by frame. */

import fc from "fast-check";
import {
  LANDMARK_NAMES,
  type Landmark,
  type LandmarkName,
  type Pose,
  type PoseFrame,
} from "../../../src/core/landmark.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import { mirrored } from "../lifter/edits.ts";

/** Coordinates that no picture has. */
const wild = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    1e300,
    -1e300,
    5e-324,
  ),
  fc.double({ min: -1e6, max: 1e6 }),
  fc.double({ min: -600, max: 1200 }),
);

const withLandmarks = (frame: PoseFrame, change: (pose: Pose) => Pose["landmarks"]): PoseFrame =>
  frame.pose ? { ...frame, pose: { ...frame.pose, landmarks: change(frame.pose) } } : frame;

const each = (
  frame: PoseFrame,
  change: (landmark: Landmark, name: LandmarkName, pose: Pose) => Landmark | undefined,
): PoseFrame =>
  withLandmarks(frame, (pose) =>
    Object.fromEntries(
      (Object.entries(pose.landmarks) as [LandmarkName, Landmark][]).flatMap(([name, landmark]) => {
        const changed = change(landmark, name, pose);
        return changed ? [[name, changed]] : [];
      }),
    ),
  );

type Corruption = (frame: PoseFrame) => PoseFrame;
const names = fc.subarray([...LANDMARK_NAMES], { minLength: 1 });

/** Only the names are exchanged: the network took the left side for the right. */
const sidesSwapped: Corruption = (frame) =>
  each(frame, (landmark, name, pose) => {
    const other = name.startsWith("left") ? name.replace("left", "right") : name.replace("right", "left");
    return pose.landmarks[other as LandmarkName] ?? landmark;
  });

const nobody: Corruption = ({ pose: _, ...frame }) => frame;

/** One frame's trouble. */
export const corruption: fc.Arbitrary<Corruption> = fc.oneof(
  fc.constant<Corruption>((frame) => frame),
  fc.constant(nobody),
  fc.constant<Corruption>((frame) => ({ ...frame, pose: { landmarks: {}, presence: 0 } })),
  names.map(
    (gone): Corruption =>
      (frame) =>
        each(frame, (l, name) => (gone.includes(name) ? undefined : l)),
  ),
  fc.tuple(names, wild, wild).map(
    ([hit, x, y]): Corruption =>
      (frame) =>
        each(frame, (l, name) => (hit.includes(name) ? { ...l, image: imagePoint(x, y) } : l)),
  ),
  fc.tuple(names, wild, wild, wild).map(
    ([hit, x, y, z]): Corruption =>
      (frame) =>
        each(frame, (l, name) => (hit.includes(name) ? { ...l, world: worldPoint(x, y, z) } : l)),
  ),
  names.map(
    (flat): Corruption =>
      (frame) =>
        each(frame, ({ world, ...l }, name) => (flat.includes(name) || !world ? l : { ...l, world })),
  ),
  fc.tuple(names, fc.oneof(wild, fc.double({ min: 0, max: 1 }))).map(
    ([hit, visibility]): Corruption =>
      (frame) =>
        each(frame, (l, name) => (hit.includes(name) ? { ...l, visibility } : l)),
  ),
  // The whole body elsewhere: another person, a cut.
  fc
    .tuple(fc.double({ min: -700, max: 700, noNaN: true }), fc.double({ min: -500, max: 500, noNaN: true }))
    .map(
      ([dx, dy]): Corruption =>
        (frame) =>
          each(frame, (l) => ({ ...l, image: imagePoint(l.image.x + dx, l.image.y + dy) })),
    ),
  // Nearer or further: a child in front, somebody behind.
  fc.double({ min: 0, max: 6, noNaN: true }).map(
    (size): Corruption =>
      (frame) =>
        each(frame, (l) => ({
          ...l,
          image: imagePoint(320 + size * (l.image.x - 320), 240 + size * (l.image.y - 240)),
        })),
  ),
  fc.constant(sidesSwapped),
  fc.constant<Corruption>(mirrored),
  fc.tuple(wild, wild).map(
    ([width, height]): Corruption =>
      (frame) => ({ ...frame, width, height }),
  ),
  wild.map(
    (luminance): Corruption =>
      (frame) => ({ ...frame, luminance }),
  ),
  fc.array(fc.oneof(wild, fc.constant(null)), { maxLength: 40 }).map(
    (rays): Corruption =>
      (frame) => {
        const at = frame.pose?.landmarks.rightHip?.image ?? imagePoint(0, 0);
        const profile = { start: at, end: at, from: -0.3, to: 1.3, left: rays, right: rays.slice(1) };
        const chords = { trunk: profile, thigh: profile, shank: profile, arm: profile };
        const silhouette = { left: chords, right: chords, doubt: 2 };
        return frame.pose ? { ...frame, pose: { ...frame.pose, silhouette } } : frame;
      },
  ),
);

/** A body of landmarks that are anywhere in the picture. */
export const scattered: fc.Arbitrary<Pose> = fc
  .array(
    fc.record({
      image: fc.record({
        x: fc.double({ min: 0, max: 640, noNaN: true }),
        y: fc.double({ min: 0, max: 480, noNaN: true }),
      }),
      world: fc.record({
        x: fc.double({ min: -1, max: 1, noNaN: true }),
        y: fc.double({ min: -1, max: 1, noNaN: true }),
        z: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      visibility: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: LANDMARK_NAMES.length, maxLength: LANDMARK_NAMES.length },
  )
  .map((landmarks) => ({
    landmarks: Object.fromEntries(LANDMARK_NAMES.map((name, i) => [name, landmarks[i]!])),
    presence: 0.9,
  }));

/** Seconds from one frame to the next: mostly on, sometimes a gap, a repeat, a jump back, no number. */
export const pace = (fps: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constant(1 / fps) },
    { weight: 2, arbitrary: fc.double({ min: 0, max: 3, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 3, max: 4000, noNaN: true }) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.double({ min: -9, max: 0, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
  );
