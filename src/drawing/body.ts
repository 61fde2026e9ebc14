/**
 * A body over its picture: the near side strong, the far side faint, the back as one thick line, and the part that is at
 * fault in the colour of "correct this". What was hardly seen is not drawn.
 */
import type { DrawnPart } from "../core/exercise.ts";
import { otherSide, type PairedLandmark, type Side, sided } from "../core/landmark.ts";
import type { FaultKind } from "../core/quantity.ts";
import { backOf } from "./back-line.ts";
import { type DrawnBody, seen } from "./drawn-body.ts";
import { BONE_PARTS, faultyParts } from "./faulty-parts.ts";
import { BACK, BONE, drawDot, EDGE, FAULTY, type Space, strokeLine } from "./pen.ts";

/** The bones of a side; between hip and shoulder lies the back. */
export const LIMBS: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
  ["Shoulder", "Elbow"],
  ["Elbow", "Wrist"],
  ["Hip", "Knee"],
  ["Knee", "Ankle"],
  ["Ankle", "Heel"],
  ["Heel", "Toe"],
];
const JOINTS: readonly PairedLandmark[] = ["Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"];

export function drawBody(space: Space, body: DrawnBody, faults: readonly FaultKind[] = []): void {
  const { pen, line } = space;
  const parts = faultyParts(faults);
  pen.save();
  pen.lineCap = "round";
  pen.lineJoin = "round";
  const alpha = pen.globalAlpha;
  pen.globalAlpha = alpha * 0.4;
  drawSide({ ...space, line: line * 0.5 }, body, otherSide(body.nearSide), new Set());
  pen.globalAlpha = alpha;
  drawSide(space, body, body.nearSide, parts);
  drawBack(space, body, parts);
  for (const joint of JOINTS) {
    const point = seen(body, sided(body.nearSide, joint));
    if (!point) continue;
    drawDot(space, space.place(point), line * 0.95, EDGE);
    drawDot(space, space.place(point), line * 0.65, BONE);
  }
  pen.restore();
}

function drawSide(space: Space, body: DrawnBody, side: Side, faulty: ReadonlySet<DrawnPart>): void {
  for (const [from, to] of LIMBS) {
    const a = seen(body, sided(side, from));
    const b = seen(body, sided(side, to));
    if (!a || !b) continue;
    const wrong = BONE_PARTS[from]?.some((part) => faulty.has(part)) === true;
    const width = wrong ? space.line * 1.5 : space.line;
    strokeLine(space, [space.place(a), space.place(b)], width, wrong ? FAULTY : BONE);
  }
}

/** Neck, then the back over everything else. */
function drawBack(space: Space, body: DrawnBody, faulty: ReadonlySet<DrawnPart>): void {
  const { place, line } = space;
  const shoulder = seen(body, sided(body.nearSide, "Shoulder"));
  const ear = seen(body, sided(body.nearSide, "Ear"));
  const neck = faulty.has("neck");
  if (shoulder && ear)
    strokeLine(space, [place(shoulder), place(ear)], line * (neck ? 1.5 : 0.8), neck ? FAULTY : BONE);
  const back = backOf(body);
  const wrong = faulty.has("back");
  if (back) strokeLine(space, back.map(place), line * (wrong ? 2.4 : 1.8), wrong ? FAULTY : BACK);
}
