/** Which part of the drawn body shows a fault. Faults of timing show on none. */
import type { PairedLandmark } from "../../core/landmark.ts";
import type { FaultKind } from "../../core/quantity.ts";

export type BodyPart = "back" | "neck" | "knees" | "legs" | "arms";

const PARTS: Readonly<Partial<Record<FaultKind, BodyPart>>> = {
  "rounded-back": "back",
  "overextended-back": "back",
  "neck-cranked": "neck",
  "bent-knees": "knees",
  "low-legs": "legs",
  "arms-only": "legs",
  "low-arms": "arms",
  "legs-only": "arms",
  "bent-arms": "arms",
};

export const faultyParts = (faults: readonly FaultKind[]): ReadonlySet<BodyPart> =>
  new Set(faults.flatMap((fault) => PARTS[fault] ?? []));

/** The parts that a bone belongs to, by the joint that it starts from. */
export const BONE_PARTS: Readonly<Partial<Record<PairedLandmark, readonly BodyPart[]>>> = {
  Shoulder: ["arms"],
  Elbow: ["arms"],
  Hip: ["knees", "legs"],
  Knee: ["knees", "legs"],
};
