/** The network's own noise once more, over a whole track: each point trembles and wanders as it does on the clips with truth. */
import { type LandmarkName, type PoseFrame, SIDES, type Side, sided } from "../../../src/core/landmark.ts";
import { median, type Seconds } from "../../../src/core/quantity.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import {
  fittedPart,
  type Noise,
  type NoiseModel,
  noiseModel,
  type Pictures,
  partOf,
  type Stance,
} from "./noise-model.ts";
import { mapLandmarks, misplaced } from "./points.ts";
import type { Draw } from "./random.ts";

/** An error that trembles and wanders, from frame to frame. */
function trembling({ tremble, wander }: Noise, seconds: Seconds, draw: Draw): (dt: Seconds) => number {
  let slow = wander * draw.gauss();
  return (dt) => {
    const kept = Math.exp(-dt / seconds);
    slow = kept * slow + wander * Math.sqrt(1 - kept * kept) * draw.gauss();
    return slow + tremble * draw.gauss();
  };
}

interface Errors {
  readonly x: (dt: Seconds) => number;
  readonly y: (dt: Seconds) => number;
  readonly world: readonly [(dt: Seconds) => number, (dt: Seconds) => number, (dt: Seconds) => number];
}

function errorsOf(name: LandmarkName, near: Side, model: NoiseModel, draw: Draw): Errors {
  const { part, side } = partOf(name);
  const where = side === undefined || side === near ? "near" : "far";
  const of = (table: NoiseModel["image"]) => trembling(table[fittedPart(part)]![where], model.seconds, draw);
  return {
    x: of(model.image),
    y: of(model.image),
    world: [of(model.world), of(model.world), of(model.depth)],
  };
}

const middle = (frame: PoseFrame, part: "Hip" | "Shoulder", axis: "x" | "y"): number =>
  SIDES.reduce((sum, side) => sum + (frame.pose?.landmarks[sided(side, part)]?.image[axis] ?? 0) / 2, 0);

/** The trunk in the picture, pixels: median over the track. */
export const trunkLength = (frames: readonly PoseFrame[]): number =>
  median(
    frames.flatMap((frame) =>
      frame.pose
        ? [
            Math.hypot(
              middle(frame, "Hip", "x") - middle(frame, "Shoulder", "x"),
              middle(frame, "Hip", "y") - middle(frame, "Shoulder", "y"),
            ),
          ]
        : [],
    ),
  ) ?? 1;

export interface Filmed {
  readonly pictures: Pictures;
  readonly stance: Stance;
  readonly near: Side;
  /** Degrees off side-on, where it is known. */
  readonly azimuth?: number;
}

/** `share` of the network's own noise on top of what the track has. */
export function noisy(frames: readonly PoseFrame[], filmed: Filmed, draw: Draw, share = 1): PoseFrame[] {
  const model = noiseModel(filmed.pictures, filmed.stance);
  const trunk = share * trunkLength(frames);
  const errors = new Map<LandmarkName, Errors>();
  // An edge of the mask is off all along alike, and a little more at each ray.
  const edge = trembling(model.edge, model.seconds, draw);
  let last: Seconds | undefined;
  return frames.map((frame) => {
    const { pose, t } = frame;
    const dt = last === undefined ? 1 : t - last;
    last = t;
    if (!pose) return frame;
    const landmarks = mapLandmarks(pose.landmarks, (one, name) => {
      let known = errors.get(name);
      if (!known) {
        known = errorsOf(name, filmed.near, model, draw);
        errors.set(name, known);
      }
      const { x, y, world } = known;
      const image = imagePoint(one.image.x + trunk * x(dt), one.image.y + trunk * y(dt));
      const off = world.map((of) => share * of(dt)) as [number, number, number];
      return {
        ...one,
        image,
        ...(one.world
          ? { world: worldPoint(one.world.x + off[0], one.world.y + off[1], one.world.z + off[2]) }
          : {}),
      };
    });
    const whole = trunk * edge(dt);
    return {
      ...frame,
      pose: misplaced(pose, landmarks, () => 0.7 * whole + 0.7 * trunk * model.edge.tremble * draw.gauss()),
    };
  });
}
