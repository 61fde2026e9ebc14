/** How far a body is from its rest, as two numbers that a track shows: what the network's errors go with. */
import { type PoseFrame, SIDES, type Side, sided } from "../../../src/core/landmark.ts";
import { clamp, degrees } from "../../../src/core/quantity.ts";
import type { Stance } from "./noise-model.ts";

type Joint = "Shoulder" | "Hip" | "Knee" | "Ankle";

function middle({ pose }: PoseFrame, joint: Joint): { readonly x: number; readonly y: number } | undefined {
  const points = SIDES.flatMap((side) => pose?.landmarks[sided(side, joint)]?.image ?? []);
  const [a, b] = points;
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
}

/** Picture's x towards where the lifter faces, or where the head lies. */
export const forwards = (near: Side): 1 | -1 => (near === "right" ? 1 : -1);

/** Standing: trunk and thighs from vertical, of 90 degrees. Lying: trunk and legs above horizontal, of 30. */
export function poseShare(frame: PoseFrame, stance: Stance, near: Side): readonly [number, number] {
  const [shoulder, hip] = [middle(frame, "Shoulder"), middle(frame, "Hip")];
  const leg = middle(frame, stance === "standing" ? "Knee" : "Ankle");
  if (!shoulder || !hip || !leg) return [0, 0];
  const ahead = forwards(near);
  if (stance === "standing")
    return [
      clamp(degrees(Math.atan2(ahead * (shoulder.x - hip.x), hip.y - shoulder.y)) / 90, -0.2, 1.2),
      clamp(degrees(Math.atan2(ahead * (leg.x - hip.x), leg.y - hip.y)) / 90, -0.5, 1.2),
    ];
  return [
    clamp(degrees(Math.atan2(hip.y - shoulder.y, ahead * (shoulder.x - hip.x))) / 30, -1, 1),
    clamp(degrees(Math.atan2(hip.y - leg.y, ahead * (hip.x - leg.x))) / 30, -1, 1),
  ];
}
