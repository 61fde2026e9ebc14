/** Where the camera stands, from many frames of a body that stands or lies still. Signs as in core/view.ts. */
import type { Degrees } from "../quantity.ts";
import type { Facing } from "./canonical.ts";
import { TYPICAL } from "./estimators.ts";
import { PRONE, type Row, STANDING } from "./readings.ts";

export interface AzimuthState {
  readonly value: Degrees;
  readonly frames: number;
}

/** Frames that the mean remembers: about four seconds live. */
const AZIMUTH_MEMORY = 60;

export function averagedAzimuth(before: AzimuthState | undefined, guess: Degrees): AzimuthState {
  const frames = Math.min(AZIMUTH_MEMORY, (before?.frames ?? 0) + 1);
  const value = before?.value ?? 0;
  return { value: value + (guess - value) / frames, frames };
}

/** The neutral's lean against an average person's: what is left of it is the camera's. */
export function rollOf(stance: "standing" | "prone", neutral: Row, facing: Facing): Degrees {
  const typical = TYPICAL[stance];
  const off = (i: number): Degrees => neutral[i]! - typical[i]!;
  return stance === "prone"
    ? (facing * (off(PRONE.legNear) - off(PRONE.chestNear))) / 2
    : (facing * (off(STANDING.trunkMid) + off(STANDING.thighMid) + off(STANDING.shankMid))) / 3;
}
