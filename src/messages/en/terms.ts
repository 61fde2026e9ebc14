import type { BodyPart, NoRepReason } from "../../core/events.ts";
import type { ExerciseName, FaultKind, Phase, Signal } from "../../core/quantity.ts";

interface Terms {
  readonly exercise: Readonly<Record<ExerciseName, string>>;
  readonly exercises: Readonly<Record<ExerciseName, string>>;
  readonly fault: Readonly<Record<FaultKind, string>>;
  readonly noRep: Readonly<Record<NoRepReason, string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly signal: Readonly<Record<Signal, string>>;
  readonly part: Readonly<Record<BodyPart, string>>;
}

const terms: Terms = {
  exercise: { "good-morning": "Good morning", superman: "Superman" },
  exercises: { "good-morning": "Good mornings", superman: "Supermans" },
  fault: {
    "bent-knees": "Bent knees",
    "rounded-back": "Rounded back",
    "overextended-back": "Arched back",
    shallow: "Hinge too short",
    "too-fast": "Too fast down",
    "short-hold": "Short hold",
    "low-arms": "Arms stayed low",
    "low-legs": "Legs stayed low",
    "arms-only": "Arms only",
    "legs-only": "Legs only",
    "not-together": "Arms and legs not together",
    "bent-arms": "Bent arms",
    "neck-cranked": "Head lifted",
  },
  noRep: {
    shallow: "hinge too short",
    "arms-only": "arms only",
    "legs-only": "legs only",
    interrupted: "interrupted",
    "too-long": "over a minute long",
  },
  phase: {
    top: "Top",
    lowering: "Down",
    bottom: "Bottom",
    raising: "Up",
    rest: "Rest",
    lifting: "Up",
    hold: "Hold",
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
