/** Runs the app's own tracker on a still, and keeps what the landmark network's layers hold along the trunk of the near side. */
import { type Side, sided } from "../../../src/core/landmark.ts";
import { type PlacedLandmarks, placeLandmarks } from "../../../src/pose/worker/keypoints.ts";
import {
  Detector,
  LandmarkNetwork,
  type LandmarkResult,
  speedUp,
  startBackend,
} from "../../../src/pose/worker/network.ts";
import { Tracker } from "../../../src/pose/worker/tracker.ts";
import { alongTrunk } from "../../../src/pose/worker/trunk-features.ts";
import { fetchNetwork } from "../../../src/pose/worker/weights.ts";

/** Each pass after the first starts from the crop that the pass before left: the last one is what tracking sees. */
const PASSES = 3;
const POINTS = ["Shoulder", "Hip", "Knee", "Ankle", "Ear"] as const;
/** Where landmarks are placed in the crop hangs on no region. */
const ANYWHERE = { x: 0, y: 0, size: 1, rotation: 0 };

interface StillRequest {
  readonly url: string;
  /** Towards the camera, in the still as it is. */
  readonly near: Side;
  readonly mirrored: boolean;
}

/** Points in shares of the still's width, mirrored if it was; the grid as base64 of 32-bit floats. */
interface SeenTrunk {
  readonly points: readonly (readonly [number, number])[];
  readonly grid: string;
}

async function open() {
  await startBackend("wasm", 1);
  await speedUp("wasm");
  const nothing = () => undefined;
  const network = await LandmarkNetwork.open(await fetchNetwork("full", nothing), "full");
  return { detector: await Detector.open(await fetchNetwork("detector", nothing)), network };
}
let opened: ReturnType<typeof open> | undefined;

async function picture(url: string, mirrored: boolean): Promise<ImageBitmap> {
  const image = await createImageBitmap(await (await fetch(url)).blob());
  if (!mirrored) return image;
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext("2d")!;
  pen.setTransform(-1, 0, 0, 1, image.width, 0);
  pen.drawImage(image, 0, 0);
  return createImageBitmap(canvas);
}

async function seeTrunk({ url, near, mirrored }: StillRequest): Promise<SeenTrunk | undefined> {
  opened ??= open();
  const { detector, network } = await opened;
  let last: LandmarkResult | undefined;
  const landmarks = {
    async run(pixels: Float32Array, withMask: boolean) {
      const result = await network.run(pixels, withMask);
      // What is run without a mask is not the body that was asked for, but others in the picture.
      if (withMask) last = result;
      return result;
    },
  } as LandmarkNetwork;
  const image = await picture(url, mirrored);
  const size = { width: image.width, height: image.height };
  const tracker = new Tracker();
  let pose: Awaited<ReturnType<Tracker["estimate"]>>["pose"];
  for (let pass = 0; pass < PASSES; pass += 1)
    ({ pose } = await tracker.estimate({ detector, landmarks }, image, size, {
      t: pass / 30,
      mask: true,
      mayReuse: false,
    }));
  const side: Side = mirrored === (near === "left") ? "right" : "left";
  const crop: PlacedLandmarks["crop"] = last ? placeLandmarks(last, ANYWHERE).crop : {};
  const [hip, shoulder] = [crop[sided(side, "Hip")], crop[sided(side, "Shoulder")]];
  const points = POINTS.flatMap((name) => pose?.landmarks[sided(side, name)]?.image ?? []);
  if (!last || !hip || !shoulder || points.length < POINTS.length) return undefined;
  const grid = new Uint8Array(alongTrunk(last.maps, hip, shoulder, side).buffer);
  return {
    points: points.map(({ x, y }) => [x / size.width, y / size.width]),
    grid: btoa(Array.from(grid, (byte) => String.fromCharCode(byte)).join("")),
  };
}

declare global {
  interface Window {
    seeTrunk: typeof seeTrunk;
  }
}
window.seeTrunk = seeTrunk;
