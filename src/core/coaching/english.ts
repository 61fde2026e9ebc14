/** The coach's English. */
import type { Topic } from "./criteria.ts";
import type { ExerciseWords, Judges, Phrases, SummaryWords } from "./phrases.ts";

const goodMorning: ExerciseWords<Judges["good-morning"]> = {
  ready: "Ready: good mornings. Go when you like.",
  reminder: "Feet shoulder-width. Bar across your upper back. Brace.",
  criteria: {
    "rounded-back": {
      cue: "Chest proud, brace.",
      well: "back flat",
      seen: "back rounded",
      next: "chest proud, belly braced",
      advice:
        "Lift your chest and brace before you go down, and stop the hinge where you can still keep your back flat. Go lighter if it happens again.",
    },
    "overextended-back": {
      cue: "Ribs down.",
      well: "ribs down",
      seen: "back arched",
      next: "ribs down, belly braced",
      advice:
        "Pull your ribs down and brace your belly. Finish by squeezing your glutes, not by leaning back: neutral is enough.",
    },
    "bent-knees": {
      cue: "Hips back, not down.",
      well: "soft knees",
      seen: "knees bent too far",
      next: "hips back, soft knees",
      advice:
        "Keep a soft but steady knee: push your hips straight back and stop where your hamstrings stretch, instead of sitting down.",
    },
    shallow: {
      cue: "Hips back, back flat.",
      well: "full hinge",
      seen: "hinge too short",
      next: "back flat, hips back",
      advice:
        "With your back flat, send your hips back until you feel your hamstrings stretch; only then come up. If that is your whole range, save it in the plan.",
    },
    "too-fast": {
      cue: "Control the way down.",
      well: "well controlled",
      seen: "quick on the way down",
      next: "two seconds down",
      advice:
        "Take about two seconds on the way down: whoever controls it keeps the back still. A hint about control, nothing more.",
    },
  },
};

const superman: ExerciseWords<Judges["superman"]> = {
  ready: "Ready: supermans. Go when you like.",
  reminder: "Arms overhead, legs long. Eyes on the floor. Brace.",
  criteria: {
    "neck-cranked": {
      cue: "Eyes on the floor.",
      well: "neck long",
      seen: "head lifted",
      next: "eyes on the floor",
      advice: "Look at the floor in front of your nose and keep the back of your neck long.",
    },
    "bent-knees": {
      cue: "Legs long.",
      well: "legs long",
      seen: "knees bent",
      next: "long legs",
      advice:
        "Reach your toes for the wall behind you and lift the whole leg from the hip, not the foot from the knee.",
    },
    "bent-arms": {
      cue: "Reach long.",
      well: "arms long",
      seen: "elbows bent",
      next: "long arms",
      advice: "Reach your fingertips for the wall ahead, elbows long, thumbs up.",
    },
    "arms-only": {
      cue: "Arms and legs together.",
      well: "all together",
      seen: "legs stayed down",
      next: "arms and legs together",
      advice: "Lift arms and legs at the same time, both only a little.",
    },
    "legs-only": {
      cue: "Arms and legs together.",
      well: "all together",
      seen: "arms stayed down",
      next: "arms and legs together",
      advice: "Lift arms and legs at the same time, both only a little.",
    },
    "not-together": {
      cue: "Arms and legs together.",
      well: "all together",
      seen: "arms and legs apart",
      next: "arms and legs together",
      advice: "Breathe out and let arms and legs leave the floor on the same count.",
    },
    "short-hold": {
      cue: "Hold for two.",
      well: "full hold",
      seen: "short hold",
      next: "a full count of two",
      advice: "Stay up for a slow “one, two” before you lower.",
    },
    "low-arms": {
      cue: "Hands off the floor.",
      well: "hands floating",
      seen: "hands stayed down",
      next: "hands just off the floor",
      advice: "Let your hands float as well. Just off the floor is enough.",
    },
    "low-legs": {
      cue: "Feet off the floor.",
      well: "feet floating",
      seen: "feet stayed down",
      next: "feet just off the floor",
      advice: "Squeeze your glutes until your feet float. Just off the floor is enough.",
    },
  },
};

const topics: Readonly<Record<Topic, string>> = {
  back: "your back",
  neck: "your neck",
  knees: "your knees",
  arms: "your arms",
  together: "the timing",
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

const summary: SummaryWords = {
  reps,
  allClean: (n) => (n === 1 ? "1 clean rep." : n === 2 ? "2 reps, both clean." : `${n} reps, all clean.`),
  someClean: (clean) => `${clean} clean`,
  noneCounted: "No reps counted yet.",
  hold: (seconds) => `Held ${Math.round(seconds * 10) / 10} seconds on average.`,
  missed: (n, reasons) =>
    `${n} not counted: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} in ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  next: (what) => `Next set: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join("I couldn't judge", blind.map((topic) => topics[topic]).join(" or "), n < all ? share(n, all) : "")}${remedy ? `: ${remedy}` : ""}.`,
  slow: "This device was slow, so I may have missed reps.",
  lost: "I lost sight of you, so I may have missed reps.",
};

export const english: Phrases = {
  language: "en",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "one" : n === 2 ? "two" : String(n)),
  release: "down",
  exercise: { "good-morning": goodMorning, superman },
  better: (well) => `Good: ${well}.`,
  noRep: {
    shallow: "No rep: hips back.",
    "arms-only": "No rep: legs too.",
    "legs-only": "No rep: arms too.",
    interrupted: "No rep: lost sight.",
    "too-long": "No rep: too long.",
  },
  notCounted: "No rep.",
  noRepSeen: {
    shallow: "hinge too short",
    "arms-only": "legs stayed down",
    "legs-only": "arms stayed down",
    interrupted: "out of sight",
    "too-long": "over a minute long",
  },
  halfway: "Halfway.",
  twoMore: "Two more.",
  lastOne: "Last one.",
  targetReached: "That's your target.",
  stopRounding: "Your back keeps rounding. End the set here. Rest, then go lighter.",
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
