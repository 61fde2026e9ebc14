/**
 * How the network's points tremble and wander on a body that hardly moves, as fitted by fit-noise.ts: two parts a point, one new
 * in each frame, one that fades over `seconds`. Picture: shares of the trunk's length; world: metres.
 */
import {
  type LandmarkName,
  PAIRED_LANDMARKS,
  type PairedLandmark,
  type Side,
} from "../../../src/core/landmark.ts";
import fitted from "./noise.json" with { type: "json" };

/** Standard deviations of what is new in each frame and of what fades. */
export interface Noise {
  readonly tremble: number;
  readonly wander: number;
}

export type Stance = "standing" | "prone";
/** Clean clips and lifts; clips as webcams and living rooms make them. */
export type Pictures = "clean" | "rooms";
type BySide = Readonly<Record<"near" | "far", Noise>>;

export interface NoiseModel {
  /** The wandering part has faded to 1/e after so long. */
  readonly seconds: number;
  readonly image: Readonly<Record<string, BySide>>;
  readonly world: Readonly<Record<string, BySide>>;
  readonly depth: Readonly<Record<string, BySide>>;
  /** Of the outline's distance along a ray, share of the trunk. */
  readonly edge: Noise;
}
export type NoiseModels = Readonly<Record<Pictures, Readonly<Record<Stance, NoiseModel>>>>;

const MODELS: NoiseModels = fitted;
export const noiseModel = (pictures: Pictures, stance: Stance): NoiseModel => MODELS[pictures][stance];

/** Points that the truth of the clips has none of: as noisy as the one that they are next to. */
const LIKE: Readonly<Partial<Record<PairedLandmark, PairedLandmark>>> = {
  Index: "Wrist",
  Heel: "Ankle",
  Toe: "Ankle",
};

export function partOf(name: LandmarkName): { readonly part: PairedLandmark | "nose"; readonly side?: Side } {
  const side: Side | undefined = name.startsWith("left")
    ? "left"
    : name.startsWith("right")
      ? "right"
      : undefined;
  const part = PAIRED_LANDMARKS.find((one) => side !== undefined && name === `${side}${one}`);
  return part && side ? { part, side } : { part: "nose" };
}

export const fittedPart = (part: PairedLandmark | "nose"): string =>
  part === "nose" ? part : (LIKE[part] ?? part);
