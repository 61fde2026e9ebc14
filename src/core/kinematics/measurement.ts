/** What one frame gives: smoothed joint angles with their errors, and what is known of the body besides. Types only. */
import type { BodyPart } from "../events.ts";
import type { Side } from "../landmark.ts";
import type { Confidences, Degrees, Pixels, Seconds, Signals } from "../quantity.ts";
import type { CanonicalPoint } from "../space.ts";
import type { Arms } from "./arms.ts";
import type { Facing } from "./canonical.ts";
import type { Carriage } from "./carriage.ts";
import type { Posture } from "./posture.ts";
import type { Rises } from "./rises.ts";

export interface Measurement {
  readonly t: Seconds;
  readonly posture: Posture;
  readonly nearSide: Side;
  readonly facing: Facing;
  readonly still: boolean;
  readonly signals: Signals;
  /** Before the filters, for measuring their delay. */
  readonly raw: Signals;
  /** Standard deviation of each signal's error, degrees (deviation.ts). */
  readonly deviation: Signals;
  /**
   * Prone: heights of wrists and ankles above rest (rises.ts); on hands and knees: how far limbs have come into the trunk's
   * line (plain.ts). The arms' only where they are seen.
   */
  readonly rises: Readonly<Partial<Rises>>;
  /** The spine is read off the trunk's features (trunk-network.ts), not off the outline. */
  readonly byTrunk: boolean;
  readonly confidence: Confidences;
  readonly azimuth: Degrees | undefined;
  /** Degrees by which the picture is turned clockwise, against an average person's neutral. */
  readonly roll: Degrees | undefined;
  /** Shoulder width over trunk length in the picture; near 0 side-on. */
  readonly spread: number;
  readonly calibrated: boolean;
  /** How far the own neutral is from the ideal stance, degrees (neutral.ts): another neutral gives readings another offset. */
  readonly neutralSlack?: Degrees;
  /** Standing, of who is calibrated: how much further the hips are bent than in the own neutral, plainly (inputs.ts). */
  readonly hipsBent?: Degrees;
  /** Leg when standing, body when prone. */
  readonly scale: Pixels;
  /** Where the middle of the hips and of the feet is. */
  readonly hip: CanonicalPoint;
  readonly foot: CanonicalPoint;
  /** Straight arms that hang down: lifting something, not hinging. */
  readonly handsHang: boolean;
  readonly carriage: Carriage;
  /** On the feet. */
  readonly arms: Arms | undefined;
  readonly unseen: readonly BodyPart[];
  /** Of these, what is in the picture, but something stands before it: one may begin, and what needs it is left out. */
  readonly covered?: readonly BodyPart[];
}
