/**
 * Somebody who lies face down and flat, but not as a superman begins: the hands are beside the body, at the head or
 * under the shoulders instead of ahead. In the picture's own axes, y down; valid side-on and somewhat oblique.
 */
import type { LandmarkName, Pose } from "../landmark.ts";
import { between, distance, type ImagePoint } from "../space.ts";
import { inSight } from "./canonical.ts";

/** In trunk lengths: how level shoulders, hips and ankles lie, and how far hands reach beyond the shoulders. */
const FLAT = 0.3;
const AHEAD = 0.15;
/** The legs are drawn out along the floor. */
const STRETCHED = 0.6;

export function armsNotAhead(pose: Pose): boolean {
  const middle = (left: LandmarkName, right: LandmarkName): ImagePoint | undefined => {
    const [a, b] = [pose.landmarks[left]?.image, pose.landmarks[right]?.image];
    return a && b && inSight(a) && inSight(b) ? between(a, b) : undefined;
  };
  const shoulder = middle("leftShoulder", "rightShoulder");
  const hip = middle("leftHip", "rightHip");
  const ankle = middle("leftAnkle", "rightAnkle");
  const wrist = middle("leftWrist", "rightWrist");
  const ear = middle("leftEar", "rightEar");
  const nose = pose.landmarks.nose?.image;
  if (!shoulder || !hip || !ankle || !wrist || !ear || !nose) return false;
  const trunk = distance(shoulder, hip);
  const head = Math.sign(shoulder.x - hip.x);
  const level = Math.max(Math.abs(shoulder.y - hip.y), Math.abs(hip.y - ankle.y)) < FLAT * trunk;
  // A level trunk is drawn out already.
  const stretched = head * (hip.x - ankle.x) > STRETCHED * trunk;
  const faceDown = nose.y > ear.y;
  return level && stretched && faceDown && head * (wrist.x - shoulder.x) < AHEAD * trunk;
}
