import type { BodyPart, Unfinished } from "../../core/events.ts";
import type { Signal } from "../../core/quantity.ts";

interface Terms {
  readonly noRep: Readonly<Record<Unfinished, string>>;
  readonly signal: Readonly<Record<Signal, string>>;
  readonly part: Readonly<Record<BodyPart, string>>;
}

const terms: Terms = {
  noRep: {
    interrupted: "interrupted",
    "too-long": "over a minute long",
    unclear: "not clear",
  },
  signal: {
    trunkInclination: "Trunk",
    hipFlexion: "Hip",
    kneeFlexion: "Knee",
    spineFlexion: "Back curve",
    neckFlexion: "Neck",
    elbowFlexion: "Elbow",
    armLift: "Arms",
    chestLift: "Chest",
    legLift: "Legs",
  },
  part: { head: "head", back: "back", arms: "arms", hips: "hips", knees: "knees", feet: "feet" },
};
export default terms;
