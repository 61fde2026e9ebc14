/** Which part of the drawn body shows a fault. Faults of timing show on none. */
import { findFault } from "../core/catalogue.ts";
import type { DrawnPart } from "../core/exercise.ts";
import type { PairedLandmark } from "../core/landmark.ts";
import type { FaultKind } from "../core/quantity.ts";

export const faultyParts = (faults: readonly FaultKind[]): ReadonlySet<DrawnPart> =>
  new Set(faults.flatMap((fault) => findFault(fault)?.part ?? []));

/** The parts that a bone belongs to, by the joint that it starts from. */
export const BONE_PARTS: Readonly<Partial<Record<PairedLandmark, readonly DrawnPart[]>>> = {
  Shoulder: ["arms"],
  Elbow: ["arms"],
  Hip: ["knees", "legs"],
  Knee: ["knees", "legs"],
};
