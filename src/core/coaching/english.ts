/** The coach's English. */
import type { FaultKind } from "../quantity.ts";
import type { Phrases, SetFacts } from "./phrases.ts";

const seconds = (s: number): string => (Math.round(s * 10) / 10).toString();

const faultNouns: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "bent knees",
  "rounded-back": "a rounded back",
  "overextended-back": "an arched back",
  shallow: "a short hinge",
  "too-fast": "a fast way down",
  "short-hold": "a short hold",
  "low-arms": "arms that stayed down",
  "low-legs": "legs that stayed down",
  "arms-only": "arms only",
  "legs-only": "legs only",
  "not-together": "arms and legs apart in time",
  "bent-arms": "bent arms",
  "neck-cranked": "a lifted head",
};

function summary(facts: SetFacts): string {
  const reps = facts.reps === 1 ? "1 rep" : `${facts.reps} reps`;
  const missed = facts.noReps > 0 ? `, ${facts.noReps} not counted` : "";
  const first = `Set done: ${reps}${missed}.`;
  if (facts.worst)
    return `${first} Next time watch for ${faultNouns[facts.worst.fault]}, seen in ${facts.worst.reps} of them.`;
  if (facts.holdSeconds !== undefined)
    return `${first} Clean form, holds of ${seconds(facts.holdSeconds)} seconds.`;
  return facts.reps > 0
    ? `${first} Clean form: keep it just like that.`
    : `${first} Start again when you are ready.`;
}

export const english: Phrases = {
  language: "en",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "one" : n === 2 ? "two" : String(n)),
  release: "down",
  fault: {
    "bent-knees": "Straighten your legs a little more.",
    "rounded-back": "Flatten your back before you go down.",
    "overextended-back": "Ribs down: don't arch your back.",
    shallow: "Back flat: hinge until your hamstrings stretch.",
    "too-fast": "Slower on the way down.",
    "short-hold": "Stay up for a count of two.",
    "low-arms": "Lift your arms too: just off the floor is enough.",
    "low-legs": "Lift your legs too: just off the floor is enough.",
    "arms-only": "Lift arms and legs together.",
    "legs-only": "Lift arms and legs together.",
    "not-together": "Start arms and legs at the same time.",
    "bent-arms": "Reach your arms long.",
    "neck-cranked": "Look at the floor, neck long.",
  },
  better: {
    "bent-knees": "Better: legs straight.",
    "rounded-back": "Better: back flat.",
    "overextended-back": "Better: back neutral.",
    shallow: "Better: good range.",
    "too-fast": "Better tempo.",
    "short-hold": "Better hold.",
    "low-arms": "Better: arms up.",
    "low-legs": "Better: legs up.",
    "arms-only": "Better: both together.",
    "legs-only": "Better: both together.",
    "not-together": "Better: together.",
    "bent-arms": "Better: arms long.",
    "neck-cranked": "Better: neck long.",
  },
  noRep: {
    shallow: "Not counted. Back flat: hinge until your hamstrings stretch.",
    "arms-only": "Not counted: your legs stayed down.",
    "legs-only": "Not counted: your arms stayed down.",
    interrupted: "Not counted: I lost sight of you.",
  },
  setup: {
    "in-frame": "Step back: I can't see all of you.",
    distance: "Come closer: you are too small to see well.",
    "side-on": "Turn side-on to the camera.",
    light: "More light, please: the picture is too dark.",
    picture: "The picture stands still: check the camera.",
    level: "Level the camera: the picture is tilted.",
    still: "Hold still for a moment.",
  },
  outOfFrame: {
    head: "Step back: I can't see your head.",
    back: "Step back: I can't see your back.",
    arms: "Move back: I can't see your arms.",
    hips: "Step back: I can't see your hips.",
    knees: "Step back: I can't see your knees.",
    feet: "Step back: I can't see your feet.",
  },
  ready: {
    "good-morning": "Ready: good mornings. Go when you like.",
    superman: "Ready: supermans. Go when you like.",
  },
  reminder: {
    "good-morning": "Feet shoulder-width, bar across your upper back, belly braced.",
    superman: "Arms overhead, legs straight, eyes on the floor. Brace.",
  },
  unseen: {
    head: "I can't see your head, so I don't judge your neck.",
    back: "I can't see your back well, so I don't judge it.",
    arms: "I can't see your arms. Move so that they are in the picture.",
    hips: "I can't see your hips. Move so that they are in the picture.",
    knees: "I can't see your knees, so I don't judge them.",
    feet: "I can't see your feet. Move so that they are in the picture.",
  },
  lost: "I can't see you. Come back into the picture.",
  found: "I can see you again.",
  paused: "Paused.",
  resumed: "Go on when you are ready.",
  targetReached: "Target reached. Well done.",
  stopRounding: "Your back keeps rounding. Stop here, rest, and go lighter.",
  summary,
};
