/** The coach's English. */

import type { BendPart, Phrases, SummaryWords } from "./phrases.ts";
import type { Remark } from "./remarks.ts";
import type { Topic } from "./topics.ts";

const topics: Readonly<Record<Topic, string>> = {
  back: "your back",
  neck: "your neck",
  knees: "your knees",
  arms: "your arms",
  together: "the timing",
  level: "how level your hands were",
  hold: "the hold",
  range: "the range",
  legs: "your legs",
  tempo: "the tempo",
};

const reps = (n: number): string => (n === 1 ? "1 rep" : `${n} reps`);
const share = (n: number, all: number): string =>
  n < all ? `in ${n}` : all === 1 ? "" : all === 2 ? "in both" : `in all ${all}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

function differs(remark: Remark, little: boolean): string {
  if (remark === "rounder") return "rounder in the back";
  return little && (remark === "deeper" || remark === "shallower") ? `a little ${remark}` : remark;
}

const BENDS: Readonly<Record<BendPart, string>> = {
  little: "a little of your full bend",
  quarter: "about a quarter of your full bend",
  third: "about a third of your full bend",
  half: "about half of your full bend",
  twoThirds: "about two thirds of your full bend",
  threeQuarters: "about three quarters of your full bend",
  all: "nearly your full bend",
};

const summary: SummaryWords = {
  reps,
  allClean: (n) => (n === 1 ? "1 clean rep." : n === 2 ? "2 reps, both clean." : `${n} reps, all clean.`),
  someClean: (clean) => `${clean} clean`,
  noneCounted: "No reps counted yet.",
  sides: (left, right) =>
    left === right ? `${left} on each side.` : `Left arm ${left}, right arm ${right}.`,
  hold: (seconds) => `Held ${Math.round(seconds * 10) / 10} seconds on average.`,
  missed: (n, reasons) =>
    `${n} not counted: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} in ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  lookingBack: (numbers, too) => {
    const which = `${numbers.length === 1 ? "rep" : "reps"} ${and(numbers.map(String))}`;
    return too ? `Looking back: ${which} too.` : `Clear only looking back: ${which}.`;
  },
  bend: (part, wrong) => (wrong ? `${capital(BENDS[part])}.` : `Back: ${BENDS[part]}.`),
  next: (what) => `Next set: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join("I couldn't judge", blind.map((topic) => topics[topic]).join(" or "), n < all ? share(n, all) : "")}${remedy ? `: ${remedy}` : ""}.`,
  checkBack: "clothes and rounding look alike, so do the ten-second back check before the next set",
  against: (remarks, little) =>
    remarks.length === 0
      ? "Much like your reference."
      : `${capital(and(remarks.map((remark) => differs(remark, little))))} than your reference.`,
  slow: "This device was slow, so I may have missed reps.",
  lost: "I lost sight of you, so I may have missed reps.",
};

export const english: Phrases = {
  language: "en",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "one" : n === 2 ? "two" : String(n)),
  release: "down",
  ready: "Ready. Go when you like.",
  better: (well) => `Good: ${well}.`,
  noRep: {
    interrupted: "No rep: lost sight.",
    "too-long": "No rep: too long.",
    unclear: "No rep: not clear.",
  },
  notCounted: "No rep.",
  lookedLike: (exercise) => `That looked like ${exercise}.`,
  noRepSeen: {
    interrupted: "out of sight",
    "too-long": "over a minute long",
    unclear: "not clear",
  },
  remark: {
    rounder: "Back rounder than reference.",
    deeper: "Deeper than your reference.",
    shallower: "Less deep than reference.",
    faster: "Faster than your reference.",
    slower: "Slower than your reference.",
  },
  halfway: "Halfway.",
  twoMore: "Two more.",
  lastOne: "Last one.",
  targetReached: "That's your target.",
  nobody: "Step into the picture.",
  backCheck: {
    stand: "Back check. Stand tall, side-on, and hold still.",
    "roll-down": "Now roll down slowly, let your head hang, hold, and come back up.",
    done: "Thank you. Now I know how far your back bends.",
    failed: "I couldn't see your back well enough. You can train without it.",
  },
  setup: {
    "in-frame": "Step back: I can't see all of you.",
    distance: "Come closer: you're too small in the picture.",
    "side-on": "Turn side-on to the camera.",
    arms: "Reach your arms out ahead.",
    light: "More light, please.",
    picture: "The picture has frozen: check the camera.",
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
  unseen: {
    head: "I can't see your head, so I won't judge your neck.",
    back: "I can't see your back well, so I won't judge it.",
    arms: "I can't see your arms. Move so that they are in the picture.",
    hips: "I can't see your hips. Move so that they are in the picture.",
    knees: "I can't see your knees, so I won't judge them.",
    feet: "I can't see your feet. Move so that they are in the picture.",
  },
  remedy: {
    turned: "turn side-on",
    dark: "I need more light",
    hidden: "get your whole body in the picture",
    slow: "this device is slow",
  },
  slow: "This device is slow: I may miss reps.",
  lost: "I can't see you. Come back into the picture.",
  found: "I can see you again.",
  paused: "Paused.",
  resumed: "Go on when you're ready.",
  summary,
};
