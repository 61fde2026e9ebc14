/** The Romanian deadlift, taught in English. */
import type { RomanianLesson } from "../vocabulary.ts";

const lesson: RomanianLesson = {
  lead: "The good morning’s hinge with the weight in your hands: hips back, weight down your thighs, and up again.",
  purpose: [
    "It trains hamstrings, glutes and the muscles along the spine together, and teaches you to lift with the hips.",
    "Held weight is easier to learn with than a bar on the back: it hangs close to your centre, and you can put it down at any time.",
  ],
  setup: [
    "Feet about hip-width apart. Start standing, with a bar, dumbbells or a kettlebell in your hands.",
    "Straight arms, the weight touching the front of your thighs.",
    "Brace the belly as if somebody were about to poke it, and keep breathing.",
    "For the camera: stand side-on, two to four metres (7 to 13 feet) away, with feet and hands in the picture.",
  ],
  steps: [
    "Stand tall, then unlock your knees a little and leave them so.",
    "Push your hips back and let the weight slide down your thighs, slowly: count to two on the way down.",
    "Keep the weight so close that it nearly brushes your legs.",
    "Come back up once your hamstrings are stretched, usually with the weight just below the knees. It need not reach the floor.",
    "Push your hips forward and squeeze the glutes until you stand tall again.",
  ],
  faults: {
    "rounded-back": {
      what: "The back curls forward to get the weight lower, and the spine does the bending that the hips should do.",
      fix: "Chest proud and belly braced first; come back up before the back begins to round, and use less weight.",
    },
    "bent-knees": {
      what: "The knees bend on and the hinge becomes a squat, so the hamstrings hardly work.",
      fix: "A slight bend, kept: send your hips to the wall behind you instead of sitting down.",
    },
    "bar-drift": {
      what: "The weight hangs ahead of the feet. The longer lever pulls you over, and the lower back has to hold it.",
      fix: "Draw the weight to your legs all the way, as if you wiped your thighs and shins with it.",
    },
    "not-locked-out": {
      what: "The rep ends with hips still bent. It is not counted, because the glutes’ part was left out.",
      fix: "Stand tall at the end of every rep: hips to the weight, glutes tight, no leaning back.",
    },
    shallow: {
      what: "The trunk hardly tips. Such a movement is not counted, because the hips barely moved.",
      fix: "Hinge with a flat back until the hamstrings stretch. If your own range is smaller than 45 degrees, set it in the settings.",
    },
  },
  easier: [
    "No weight: slide your hands down your thighs to the knees and back up.",
    "Hold one light kettlebell with both hands between your thighs.",
    "Stand a foot-length in front of a wall and reach back for it with your hips.",
  ],
  harder: [
    "Take three or four seconds down and pause for one at the bottom.",
    "Once three sets of 12 are clean in two workouts in a row, add a little weight: the smallest step there is.",
    "Learn the deadlift, which begins with the weight on the floor.",
  ],
  avoid: [
    "Skip it if you have new back pain, pain that runs down a leg, numbness, or a disc problem that hasn’t been checked.",
    "Ask a doctor or physiotherapist first after surgery on the back or the hips, with osteoporosis, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. A stretch in the hamstrings is fine; pain in the back is not.",
  ],
  dose: "Two or three sets of 8 to 12 slow repetitions, on two or three days a week. With an empty bar it is practice; strength grows with weight.",
};
export default lesson;
