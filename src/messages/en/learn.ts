import type { FaultKind } from "../../core/quantity.ts";
import accuracy from "./accuracy.ts";

export interface FaultLesson {
  /** What it looks like, and why it matters. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

export interface Lesson {
  readonly lead: string;
  readonly purpose: readonly string[];
  readonly setup: readonly string[];
  readonly steps: readonly string[];
  readonly faults: Readonly<Partial<Record<FaultKind, FaultLesson>>>;
  readonly easier: readonly string[];
  readonly harder: readonly string[];
  readonly avoid: readonly string[];
  readonly dose: string;
}

const goodMorning: Lesson = {
  lead: "A slow bow from the hips with a flat back. It teaches the hinge that you use whenever you lift something.",
  purpose: [
    "It trains the muscles along the spine, the glutes and the hamstrings together, the way they work when you pick up a box.",
    "The back's job here is to hold still while the hips move. That is the skill; the weight is secondary, and an empty bar or a broomstick is enough.",
  ],
  setup: [
    "Feet about shoulder-width apart, toes forward or slightly out.",
    "The bar rests across the upper back, on the muscle and not on the neck. Hands hold it in place.",
    "Brace the belly as if somebody were about to poke it, and keep breathing.",
    "For the camera: stand side-on, two to four metres (7 to 13 feet) away, with your feet in the picture.",
  ],
  steps: [
    "Stand tall with your back straight.",
    "Push your hips backwards and let the trunk tip forward, slowly: count to two on the way down.",
    "Keep your knees soft and still: they give a little, but don’t travel forward.",
    "Stop where your hamstrings feel stretched. That is your range, whatever the angle is.",
    "Squeeze the glutes and come back up with the same flat back.",
  ],
  faults: {
    "rounded-back": {
      what: "The back curls forward, and the spine does the bending that the hips should do. You train another movement than you meant to.",
      fix: "Chest proud and belly braced before you go down; go only as far as your back stays flat, and use less weight.",
    },
    "overextended-back": {
      what: "The lower back arches hard, usually at the top or from pulling the chest up too much.",
      fix: "Bring the ribs down and brace the belly; finish by squeezing the glutes, not by leaning back.",
    },
    "bent-knees": {
      what: "The knees bend a lot and the hinge becomes a squat, so the hamstrings hardly work.",
      fix: "Send your hips back, not down, on soft knees: reach for a wall behind you.",
    },
    shallow: {
      what: "The trunk hardly tips. Such a movement is not counted, because the hips barely moved.",
      fix: "Hinge with a flat back until the hamstrings stretch. If your own range is smaller than 45 degrees, set it in the settings.",
    },
    "too-fast": {
      what: "Dropping down in less than a second. Not wrong in itself: a hint that the weight leads and not you.",
      fix: "Count slowly to two on the way down.",
    },
  },
  easier: [
    "No bar: cross your arms over your chest or put your hands on your hips.",
    "Hold a broomstick along your spine so that it touches head, upper back and tailbone, and keep all three contacts.",
    "Stand a foot-length in front of a wall and reach back for it with your hips.",
    "Sit on a chair and hinge from there.",
  ],
  harder: [
    "Take three or four seconds down and pause for one at the bottom.",
    "Once three sets of 15 are clean on two days in a row, add a little weight: the smallest step there is.",
    "Learn the Romanian deadlift, the same hinge with the weight in your hands.",
  ],
  avoid: [
    "Skip it if you have new back pain, pain that runs down a leg, numbness, or a disc problem that hasn’t been checked.",
    "Ask a doctor or physiotherapist first after surgery on the back or the hips, with osteoporosis, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. A stretch in the hamstrings is fine; pain in the back is not.",
  ],
  dose: "Two or three sets of 8 to 12 slow repetitions with an empty bar, on two or three days a week.",
};

const superman: Lesson = {
  lead: "Face down, arms and legs float just off the floor, and stay there for a count of two. Low is right.",
  purpose: [
    "It trains the endurance of the back's own muscles, the glutes and the back of the shoulders without any equipment.",
    "The point is a long, steady body. Going higher only bends the lower back, so Backline never asks for it.",
  ],
  setup: [
    "Lie face down on a mat with your arms overhead and your legs straight.",
    "Rest your forehead on the mat or just above it, eyes on the floor, neck long.",
    "Brace the belly gently and squeeze the glutes before anything moves.",
    "For the camera: lie side-on, hands to feet in the picture, with the camera low if you can.",
  ],
  steps: [
    "Reach long: fingertips and toes away from each other.",
    "Lift arms and legs together until they are just off the floor.",
    "Hold for two seconds and keep breathing. Backline counts: one, two.",
    "Lower slowly, arms and legs together.",
    "Rest for a moment, then do the next one.",
  ],
  faults: {
    "neck-cranked": {
      what: "The head lifts and the neck bends back. It tires the neck and adds nothing.",
      fix: "Look at the floor, as if an orange were held under your chin.",
    },
    "arms-only": {
      what: "The legs stay on the floor, so half of the back of the body rests.",
      fix: "Squeeze the glutes first, then lift arms and legs together.",
    },
    "legs-only": {
      what: "The arms stay on the floor.",
      fix: "Reach forward and let the arms float with the legs.",
    },
    "short-hold": {
      what: "Up and straight down again. The hold is where the endurance comes from.",
      fix: "Lift less and stay for a count of two.",
    },
    "not-together": {
      what: "Arms first and legs later, or the other way round: the body rocks.",
      fix: "Breathe in, brace, and start everything at the same time.",
    },
    "bent-arms": {
      what: "The elbows bend and the shoulders take over.",
      fix: "Reach your fingertips away from you. If that is too long a lever, use the easier version below.",
    },
    "bent-knees": {
      what: "The feet kick up from the knees while the thighs stay down.",
      fix: "Keep the legs long and lift from the hips.",
    },
    "low-arms": {
      what: "The arms hardly leave the floor.",
      fix: "Just off the floor is enough: a sheet of paper should slide under them.",
    },
    "low-legs": {
      what: "The legs hardly leave the floor.",
      fix: "Squeeze the glutes; a finger's width under the toes is enough.",
    },
  },
  easier: [
    "Opposite arm and leg: lift the right arm with the left leg, then change. Half the load on the back, and the best choice when the neck or the back takes over.",
    "Arms alongside the body, palms down, instead of overhead.",
    "Only the arms, or only the legs, for a week or two.",
    "On hands and knees: stretch out one arm and the opposite leg (the bird dog). Good when lying face down is uncomfortable.",
  ],
  harder: [
    "Hold for three, four, then five seconds. Longer, never higher.",
    "Pull the elbows to the ribs during the hold and stretch out again.",
    "More repetitions up to 20, then shorter rests.",
  ],
  avoid: [
    "Skip it if bending backwards hurts, if you have a slipped vertebra or spinal stenosis, or soon after back surgery.",
    "Not when pregnant, after recent abdominal surgery, or with a hernia: lying on the belly is the problem.",
    "Stop at once if something hurts, tingles or goes numb. Tired muscles are fine; a pinch in the lower back is not.",
  ],
  dose: "Two or three sets of 10 to 20, on two or three days a week.",
};

const learn = {
  title: "Learn",
  lead: "Two exercises: what they are for, how to do them well, and what they can’t do.",
  open: (name: string) => `${name}: how to do it`,
  all: "All lessons",
  choose: "Exercise shown",
  parts: {
    purpose: "What it is for",
    setup: "Setting up",
    steps: "Step by step",
    dose: "How much",
    faults: "What goes wrong",
    why: "What happens",
    fix: "What to do",
    easier: "Easier",
    harder: "Harder",
    avoid: "When not to do it",
  },
  demo: {
    label: (name: string) => `${name}, shown by a figure in 3D that you can turn`,
    loading: "Loading the 3D figure…",
    failed: "This device can’t draw the figure in motion. The picture and the steps show the same.",
    play: "Play",
    pause: "Pause",
    views: "Point of view",
    view: { side: "From the side", front: "From the front", top: "From above" },
    still: (fault: string) => `${fault}: the figure shows the fault, the pale outline how it should look`,
  },
  notYet: "You can try it without a camera first.",
  sample: "Try a sample",
  start: "Coach me",
  lessons: { "good-morning": goodMorning, superman },
  honest: {
    title: "What it can do, and what it can't",
    lead: "A stronger back is worth having. Promises beyond that deserve a straight answer.",
    sections: [
      {
        title: "You can't choose where fat goes",
        text: [
          "Training a muscle does not melt the fat that lies over it. The body takes its fuel from everywhere, in an order set by genes and hormones. Hundreds of supermans won't slim a waist or remove “back fat”.",
          "What they do: they make the muscles underneath stronger and more enduring, which shows in posture and in how your back feels after a long day.",
        ],
      },
      {
        title: "Why we train with a flat back",
        text: [
          "A flat back is the skill of these exercises: the hips learn to do the bending, every repetition looks like the last one, and the weight can grow in small steps. That is reason enough.",
          "It is not shown that lifting with a rounded back injures. A review of the studies found no link between how far people bend their backs when they lift and back pain (Saraceni and others, JOSPT 2020). A rounded repetition is no accident. It is one to do better, with less weight if it comes again.",
          "How fast you move decides little about results. Two days a week, at home and with what you have, do work (American College of Sports Medicine, position stand of March 2026). “Too fast” is a hint about control, nothing more.",
          "Less than 8 degrees between two of your own repetitions is noise. Backline neither praises nor blames it.",
        ],
      },
      {
        title: "Train the whole body, two or three days a week",
        text: [
          "Two exercises for the back are a start, not a programme. Add a squat for the legs, a deadlift or another hinge once the good morning is clean, a row or pull for the upper back, and a press overhead for the shoulders.",
          "Two or three days a week with a day between are enough to get stronger. Muscles grow while you rest.",
          "Nobody gets bulky by accident. Visible size takes years of heavy training and eating for it, for women and men alike. Lifting weights makes most people firmer, not bigger.",
        ],
      },
      {
        title: "Get out of breath, too",
        text: [
          "Walk briskly, cycle, swim or dance: about two and a half hours a week in which you can still talk but not sing, or half of that if it is harder. It is good for the heart, for sleep and for the mood, and it uses more energy than floor exercises ever will.",
        ],
      },
      {
        title: "Food decides about weight",
        text: [
          "Losing fat takes eating a little less than you use, for months. Plenty of vegetables, enough protein, few sweet drinks: dull, and it works. Fast diets mostly cost water, muscle and patience.",
          "If you have an eating disorder or take medicines that depend on your weight, talk to somebody trained before you change how you eat.",
        ],
      },
      {
        title: "Who should ask a doctor first",
        text: [
          "Anyone with back pain that is new, strong, wakes them at night or runs down a leg; with numbness or weakness; after an accident or an operation; with osteoporosis, a slipped disc or vertebra, high blood pressure that is not treated, heart trouble, or in pregnancy.",
          "Don’t train: get emergency help if you lose control of your bladder or bowel, or feeling between the legs.",
        ],
      },
      {
        title: "What a camera can judge",
        text: [
          `${accuracy} It says when it isn’t sure. It can’t see pain, and it is no substitute for a person who knows you.`,
        ],
      },
    ],
  },
};
export default learn;
