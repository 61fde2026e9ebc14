/**
 * `npx tsx scripts/accuracy/shakes/fit-noise.ts`: how much the network's points tremble and wander, out of the cached tracks of
 * the clips with exact truth, and what it misplaces steadily of each body; writes noise.json and strangers.json.
 *
 * Where the body hardly moves (rest, bottom, hold) what is placed less what is true is followed over time, without what all points
 * share, since a shift of the whole body turns no joint. Half the squared difference of two instants (the variogram), robustly
 * by its median, over the time between them: what is there at once is tremble, what grows with time is wander.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type LandmarkName, type PoseFrame, type Side, sided } from "../../../src/core/landmark.ts";
import { median } from "../../../src/core/quantity.ts";
import "../../../src/exercises/packs.ts";
import { standing } from "../intervals.ts";
import { readTrack } from "../tracks.ts";
import type { Noise, Pictures, Stance } from "./noise-model.ts";
import { forwards, poseShare } from "./pose-share.ts";
import type { PointErrors, Stranger } from "./stranger.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const CLIPS: Readonly<Record<Pictures, readonly string[]>> = {
  clean: ["bench", "bench-lifts"],
  rooms: ["bench2"],
};
const PARTS = ["Eye", "Ear", "Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"] as const;
type Part = (typeof PARTS)[number] | "nose";
const STILL = new Set(["rest", "bottom", "hold"]);
const IN_A_SET = new Set([...STILL, "lowering", "raising"]);
const stanceOf = (truth: Pick<Truth, "exercise">): Stance => (standing(truth) ? "standing" : "prone");
/** Frames between the two instants, at about 15 a second. */
const LAGS = [1, 2, 3, 5, 8, 12];
const FADES = [0.15, 0.25, 0.4, 0.6, 1];
const RATE = 15;
/** The median of a squared standard normal number. */
const MEDIAN_OF_SQUARES = 0.4549;

interface Vec {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}
type Triple = readonly [number, number, number];
interface Truth {
  readonly exercise: string;
  readonly camera: {
    readonly side: Side;
    readonly azimuthDeg: number;
    readonly positionM: Triple;
    readonly aimM: Triple;
  };
  readonly frames: {
    readonly t: readonly number[];
    readonly phase: readonly string[];
    readonly keypoints2d: Readonly<Record<string, readonly Triple[]>>;
    readonly keypoints3d: Readonly<Record<string, readonly Triple[]>>;
  };
}

const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
function unit(a: Triple): Triple {
  const long = Math.hypot(...a);
  return [a[0] / long, a[1] / long, a[2] / long];
}

/** Of a point in the room, less the middle of the hips, as the camera sees it: right, down, away. */
function asSeen({ camera, frames }: Truth, at: number): (part: string) => Vec {
  const away = unit(minus(camera.aimM, camera.positionM));
  const right = unit(cross(away, [0, 1, 0]));
  const down = cross(away, right);
  const { keypoints3d: points } = frames;
  const [left, other] = [points.left_hip![at]!, points.right_hip![at]!];
  const middle: Triple = [(left[0] + other[0]) / 2, (left[1] + other[1]) / 2, (left[2] + other[2]) / 2];
  return (part) => {
    const from = minus(points[part]![at]!, middle);
    return { x: dot(from, right), y: dot(from, down), z: dot(from, away) };
  };
}

type Series = Map<string, Vec[]>;
/** Squared differences by point and lag. */
type Squares = Map<string, number[][]>;

const truthName = (part: Part, side: Side): string =>
  part === "nose" ? part : `${side}_${part.toLowerCase()}`;
const trackName = (part: Part, side: Side): LandmarkName => (part === "nose" ? part : sided(side, part));
const keys = [...PARTS.flatMap((part) => (["near", "far"] as const).map((where) => ({ part, where })))];

/** Less what all points share. */
function ownErrors(errors: ReadonlyMap<string, Vec>): Map<string, Vec> {
  const middle = (axis: "x" | "y" | "z"): number => median([...errors.values()].map((e) => e[axis]))!;
  const [x, y, z] = [middle("x"), middle("y"), middle("z")];
  return new Map([...errors].map(([key, e]) => [key, { x: e.x - x, y: e.y - y, z: e.z - z }]));
}

function collect(series: Series, squares: Squares, axes: readonly ("x" | "y" | "z")[]): void {
  for (const [key, points] of series) {
    const lags = squares.get(key) ?? LAGS.map(() => []);
    squares.set(key, lags);
    LAGS.forEach((lag, l) => {
      for (let i = lag; i < points.length; i += 1)
        for (const axis of axes) lags[l]!.push((points[i]![axis] - points[i - lag]![axis]) ** 2);
    });
  }
}

interface Found {
  readonly image: Squares;
  readonly world: Squares;
  readonly depth: Squares;
  readonly edge: Squares;
}

const trunkOf = ({ pose }: PoseFrame): number => {
  const p = pose!.landmarks;
  const middle = (a: "x" | "y", part: "Hip" | "Shoulder") =>
    (p[sided("left", part)]!.image[a] + p[sided("right", part)]!.image[a]) / 2;
  return Math.hypot(
    middle("x", "Hip") - middle("x", "Shoulder"),
    middle("y", "Hip") - middle("y", "Shoulder"),
  );
};

/** The trunk's breadth across its middle ray: what chord and points do leaves it as it is. */
function breadthOf({ pose }: PoseFrame, near: Side): Vec | undefined {
  const trunk = pose?.silhouette?.[near].trunk;
  const [left, right] = [trunk?.left[14], trunk?.right[14]];
  return left == null || right == null ? undefined : { x: left + right, y: 0, z: 0 };
}

interface Run {
  readonly image: Series;
  readonly world: Series;
  readonly edge: Series;
}
const nothing = (): Run => ({ image: new Map(), world: new Map(), edge: new Map() });
function append(series: Series, key: string, value: Vec): void {
  const known = series.get(key);
  if (known) known.push(value);
  else series.set(key, [value]);
}

interface FrameErrors {
  /** Shares of the trunk. */
  readonly image: Map<string, Vec>;
  /** Metres. */
  readonly world: Map<string, Vec>;
}

/** What is wrong in one frame, by point. */
function errorsAt(frame: PoseFrame, truth: Truth, at: number, trunk: number): FrameErrors {
  const near = truth.camera.side;
  const seen = asSeen(truth, at);
  const image = new Map<string, Vec>();
  const world = new Map<string, Vec>();
  const far = near === "left" ? "right" : "left";
  for (const { part, where } of [...keys, { part: "nose" as const, where: "near" as const }]) {
    const side = where === "near" ? near : far;
    const placed = frame.pose!.landmarks[trackName(part, side)];
    const right = truth.frames.keypoints2d[truthName(part, side)]?.[at];
    if (!placed?.world || !right) continue;
    const key = `${part} ${where}`;
    image.set(key, {
      x: (placed.image.x - right[0]) / trunk,
      y: (placed.image.y - right[1]) / trunk,
      z: 0,
    });
    const there = seen(truthName(part, side));
    world.set(key, {
      x: placed.world.x - there.x,
      y: placed.world.y - there.y,
      z: placed.world.z - there.z,
    });
  }
  return { image: ownErrors(image), world: ownErrors(world) };
}

function addFrame(run: Run, frame: PoseFrame, { image, world }: FrameErrors, near: Side, trunk: number) {
  for (const [key, value] of image) append(run.image, key, value);
  for (const [key, value] of world) append(run.world, key, value);
  const breadth = breadthOf(frame, near);
  if (breadth) append(run.edge, "edge", { ...breadth, x: breadth.x / trunk });
}

/** Least squares of values on 1 and the two shares of the pose, held back a little where the pose hardly changes. */
function regressed(shares: readonly (readonly [number, number])[], values: readonly number[]): number[] {
  const rows = shares.map(([a, b]) => [1, a, b]);
  const held = [0, 0.01, 0.01].map((share) => share * rows.length);
  const m = [0, 1, 2].map((i) => [
    ...[0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? held[i]! : 0)),
    rows.reduce((sum, row, k) => sum + row[i]! * values[k]!, 0),
  ]);
  for (let i = 0; i < 3; i += 1)
    for (let r = 0; r < 3; r += 1) {
      if (r === i) continue;
      const by = m[r]![i]! / m[i]![i]!;
      m[r] = m[r]!.map((value, c) => value - by * m[i]![c]!);
    }
  return m.map((row, i) => Number((row[3]! / row[i]!).toFixed(4)));
}

/** Points further off than this, of the trunk, are not misplaced but mistaken for something else. */
const MISTAKEN = 0.3;

class Steady {
  private readonly shares = new Map<string, (readonly [number, number])[]>();
  private readonly values = new Map<string, number[][]>();

  add(share: readonly [number, number], { image, world }: FrameErrors, ahead: 1 | -1): void {
    for (const [key, { x, y }] of image) {
      const there = world.get(key);
      if (!there || Math.hypot(x, y) > MISTAKEN) continue;
      const axes = this.values.get(key) ?? [[], [], [], [], []];
      this.values.set(key, axes);
      this.shares.set(key, [...(this.shares.get(key) ?? []), share]);
      [ahead * x, y, ahead * there.x, there.y, there.z].forEach((value, a) => {
        axes[a]!.push(value);
      });
    }
  }

  points(): Record<string, PointErrors> {
    return Object.fromEntries(
      [...this.values]
        .filter(([, axes]) => axes[0]!.length > 60)
        .map(([key, axes]) => [key, axes.map((axis) => regressed(this.shares.get(key)!, axis))]),
    );
  }
}

/** Adds a clip's noise to what was found, and gives what is steady in it. */
function addClip(found: Found, frames: readonly PoseFrame[], truth: Truth): Record<string, PointErrors> {
  const near = truth.camera.side;
  const steady = new Steady();
  const close = ({ image, world, edge }: Run): void => {
    collect(image, found.image, ["x", "y"]);
    collect(world, found.world, ["x", "y"]);
    collect(world, found.depth, ["z"]);
    collect(edge, found.edge, ["x"]);
  };
  const trunk = median(frames.filter(({ pose }) => pose).map(trunkOf)) ?? 1;
  let run = nothing();
  let last: string | undefined;
  let at = 0;
  for (const frame of frames) {
    while (at + 1 < truth.frames.t.length && truth.frames.t[at]! < frame.t - 0.017) at += 1;
    const phase = truth.frames.phase[at];
    if (phase !== last || !frame.pose) {
      close(run);
      run = nothing();
    }
    last = phase;
    if (!frame.pose || phase === undefined || !IN_A_SET.has(phase)) continue;
    const errors = errorsAt(frame, truth, at, trunk);
    steady.add(poseShare(frame, stanceOf(truth), near), errors, forwards(near));
    if (STILL.has(phase)) addFrame(run, frame, errors, near, trunk);
  }
  close(run);
  return steady.points();
}

const grown = (lag: number, seconds: number): number => 1 - Math.exp(-lag / RATE / seconds);

/** Both parts of one point's noise, by least squares on the variogram. */
function partsOf(lags: readonly number[][], seconds: number): Noise & { readonly error: number } {
  const gamma = lags.map((squares) => (median(squares) ?? 0) / (2 * MEDIAN_OF_SQUARES));
  const x = LAGS.map((lag) => grown(lag, seconds));
  const mx = x.reduce((a, b) => a + b, 0) / x.length;
  const my = gamma.reduce((a, b) => a + b, 0) / x.length;
  const slope =
    x.reduce((sum, value, i) => sum + (value - mx) * (gamma[i]! - my), 0) /
    x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  const wander = Math.max(0, slope);
  const tremble = Math.max(0, my - wander * mx);
  const error = x.reduce((sum, value, i) => sum + ((tremble + wander * value) / gamma[i]! - 1) ** 2, 0);
  return { tremble: Math.sqrt(tremble), wander: Math.sqrt(wander), error };
}

const digits = (value: number): number => Number(value.toPrecision(3));

function tableOf(squares: Squares, seconds: number) {
  const one = (key: string): Noise => {
    const { tremble, wander } = partsOf(squares.get(key)!, seconds);
    return { tremble: digits(tremble), wander: digits(wander) };
  };
  return Object.fromEntries(
    [...PARTS, "nose" as const].map((part) => [
      part,
      { near: one(`${part} near`), far: one(part === "nose" ? "nose near" : `${part} far`) },
    ]),
  );
}

function modelOf(found: Found) {
  const miss = (seconds: number): number =>
    [...found.image.values()].reduce((sum, lags) => sum + partsOf(lags, seconds).error, 0);
  const fade = FADES.reduce((best, one) => (miss(one) < miss(best) ? one : best));
  const edge = partsOf(found.edge.get("edge")!, fade);
  // A breadth has two edges.
  return {
    seconds: fade,
    image: tableOf(found.image, fade),
    world: tableOf(found.world, fade),
    depth: tableOf(found.depth, fade),
    edge: { tremble: digits(edge.tremble / Math.SQRT2), wander: digits(edge.wander / Math.SQRT2) },
  };
}

function trackFor(name: string): string | undefined {
  const folder = join(ROOT, ".cache/tracks");
  const found = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.full.`))
    .sort();
  return found[0] && join(folder, found[0]);
}

function main(): void {
  const models: Record<string, Record<string, unknown>> = {};
  const strangers: Stranger[] = [];
  for (const [pictures, folders] of Object.entries(CLIPS)) {
    const by = Object.fromEntries(
      (["standing", "prone"] as const).map((stance) => [
        stance,
        { image: new Map(), world: new Map(), depth: new Map(), edge: new Map() } as Found,
      ]),
    ) as Record<Stance, Found>;
    for (const folder of folders.map((one) => resolve(ROOT, "../shared", one)))
      for (const file of readdirSync(folder).filter((one) => one.endsWith(".json"))) {
        const path = trackFor(file.replace(".json", ""));
        if (!path) continue;
        const truth = JSON.parse(readFileSync(join(folder, file), "utf8")) as Truth;
        const stance = stanceOf(truth);
        const points = addClip(by[stance], readTrack(path).frames, truth);
        const { azimuthDeg: azimuth } = truth.camera;
        if (Object.keys(points).length > 0)
          strangers.push({ stance, pictures: pictures as Pictures, azimuth, points });
      }
    models[pictures] = Object.fromEntries(
      Object.entries(by).map(([stance, found]) => [stance, modelOf(found)]),
    );
  }
  writeFileSync(join(import.meta.dirname, "noise.json"), `${JSON.stringify(models, null, 2)}\n`);
  writeFileSync(
    join(import.meta.dirname, "strangers.json"),
    `[\n${strangers.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`,
  );
}

main();
