/**
 * Before anything counts: can the coach see what it has to judge? One check at a time is spoken, the first that fails;
 * all are shown. Nothing here keeps a rep from counting.
 */
import type { BodyPart, SetupCheckName } from "../events.ts";
import { armsNotAhead } from "../kinematics/lying.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import { isOnFloor, isProne, type Posture } from "../kinematics/posture.ts";
import type { PoseFrame } from "../landmark.ts";
import type { Degrees, Seconds } from "../quantity.ts";
import type { SetupCheck } from "../view.ts";
import type { Phrases } from "./phrases.ts";

/** Fails past the first, mends under the second where a check would otherwise flicker. */
const DARK: readonly [number, number] = [0.12, 0.16];
/** Leg (standing) or body (prone) against the picture's height and width. */
const SMALL_LEG = 0.17;
const SMALL_BODY = 0.3;
/**
 * Past these the back can't be judged, so nobody is told that they are ready. A camera 40 degrees off the side measures 34
 * degrees and a shoulder spread of 0.54, one 30 degrees off 28 and 0.43, one from the side 6 and 0.1 at most.
 */
const OFF_SIDE: readonly [Degrees, Degrees] = [32, 29];
const OFF_SIDE_SPREAD: readonly [number, number] = [0.5, 0.46];
/** A body on the floor lies as it likes and is often filmed from above: its slope is the camera's only when large. */
const TILTED: Degrees = 9;
const TILTED_PRONE: Degrees = 18;

const PART_ORDER: readonly BodyPart[] = ["feet", "head", "arms", "knees", "hips", "back"];

/** A camera trembles in its own noise: what stays the same to the last digit for this long is no live picture. */
const FROZEN: Seconds = 10;

/** Since when the picture's light and the body in it are exactly what they are. */
export interface PictureState {
  readonly luminance: number | undefined;
  /** Of the left hip; `undefined`: nobody is seen. */
  readonly x: number | undefined;
  readonly since: Seconds;
}
export const noPicture: PictureState = { luminance: undefined, x: undefined, since: 0 };

export function watchPicture(before: PictureState, { t, luminance, pose }: PoseFrame): PictureState {
  const x = pose?.landmarks.leftHip?.image.x;
  const same = luminance !== undefined && luminance === before.luminance && x === before.x;
  return same ? before : { luminance, x, since: t };
}

export interface SetupFindings {
  readonly frame: PoseFrame;
  readonly picture: PictureState;
  readonly measured: Measurement | undefined;
  readonly before: readonly SetupCheck[];
  /** Of the exercises that may come. */
  readonly awaited: readonly Awaited[];
}

export interface Awaited {
  readonly startPosture: Posture;
  /** How to get there: "Lie face down, side-on to the camera." */
  readonly position: string;
  /** Some of it can be judged from the front alone: nobody has to turn. */
  readonly fromFront: boolean;
}

/** What to tell somebody who lies face down, but not as anything that may come begins. */
function armsToMove(
  { frame, measured, awaited }: SetupFindings & { readonly measured: Measurement },
  phrases: Phrases,
): string | undefined {
  const { posture } = measured;
  const begins = (start: Posture): Awaited | undefined =>
    awaited.find(({ startPosture }) => startPosture === start);
  if (!frame.pose || begins(posture)) return undefined;
  if (isProne(posture) && begins("prone")) return phrases.setup.arms;
  if (isProne(posture)) return awaited.find((one) => isProne(one.startPosture))?.position;
  return posture === "other" && begins("prone") && armsNotAhead(frame.pose) ? phrases.setup.arms : undefined;
}

const isSmall = ({ posture, scale }: Measurement, { width, height }: PoseFrame): boolean =>
  isProne(posture) ? scale / width < SMALL_BODY : scale / height < SMALL_LEG;

function isTurned({ posture, azimuth, spread }: Measurement, already: boolean): boolean {
  const past = already ? 1 : 0;
  return Math.abs(azimuth ?? 0) > OFF_SIDE[past] || (!isProne(posture) && spread > OFF_SIDE_SPREAD[past]);
}

export function checkSetup(findings: SetupFindings, phrases: Phrases): readonly SetupCheck[] {
  const { frame, picture, measured, before, awaited } = findings;
  const failing = (name: SetupCheckName): boolean => before.some((one) => one.name === name && !one.ok);
  const check = (name: SetupCheckName, ok: boolean, instruction = phrases.setup[name]): SetupCheck => ({
    name,
    ok,
    instruction: ok ? "" : instruction,
  });
  const dark = (frame.luminance ?? 1) < DARK[failing("light") ? 1 : 0];
  const light = check("light", !dark);
  const moving = check("picture", frame.t - picture.since < FROZEN);
  // Whoever stands in the dark or before a picture that stands still can mend nothing else: these come first.
  if (!measured) {
    const words = frame.pose ? phrases.setup["in-frame"] : phrases.nobody;
    return [light, moving, check("in-frame", false, words)];
  }
  const arms = armsToMove({ ...findings, measured }, phrases);
  const missing = PART_ORDER.find((part) => measured.unseen.includes(part));
  return [
    light,
    moving,
    check("in-frame", missing === undefined, missing ? phrases.outOfFrame[missing] : ""),
    check("distance", !isSmall(measured, frame)),
    check("side-on", awaited.every(({ fromFront }) => fromFront) || !isTurned(measured, failing("side-on"))),
    // Only who lies down has anything to do with it.
    ...(arms === undefined ? [] : [check("arms", false, arms)]),
    check("level", Math.abs(measured.roll ?? 0) < (isOnFloor(measured.posture) ? TILTED_PRONE : TILTED)),
  ];
}
