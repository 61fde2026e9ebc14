/** The good morning, taught in English. */
import type { GoodMorningLesson } from "../vocabulary.ts";

const lesson: GoodMorningLesson = {
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
    "Once three sets of 15 are clean in two workouts in a row, add a little weight: the smallest step there is.",
    "Learn the Romanian deadlift, the same hinge with the weight in your hands.",
  ],
  avoid: [
    "Skip it if you have new back pain, pain that runs down a leg, numbness, or a disc problem that hasn’t been checked.",
    "Ask a doctor or physiotherapist first after surgery on the back or the hips, with osteoporosis, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. A stretch in the hamstrings is fine; pain in the back is not.",
  ],
  dose: "Two or three sets of 8 to 12 slow repetitions with an empty bar, on two or three days a week.",
};
export default lesson;
