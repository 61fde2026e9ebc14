/** The squat, taught in English. */
import type { SquatLesson } from "../vocabulary.ts";

const lesson: SquatLesson = {
  lead: "Sitting down and standing up without a chair. Hips, knees and ankles work together while the back holds still.",
  purpose: [
    "It trains thighs, glutes and the muscles along the spine at once: the movement behind every chair, stair and box.",
    "The legs do the lifting, the back holds its shape. Learn it without weight; a bar or a kettlebell comes later.",
  ],
  setup: [
    "Feet about shoulder-width apart, toes a little out.",
    "Arms reach forward or cross over the chest; a bar rests on the muscle of the upper back, not on the neck.",
    "Brace the belly as if somebody were about to poke it, and keep breathing.",
    "For the camera: stand side-on, two to four metres (7 to 13 feet) away, with your feet in the picture.",
  ],
  steps: [
    "Stand tall with your weight on the whole foot.",
    "Bend hips and knees together and sit down between your heels, slowly: count to two on the way down.",
    "Let the knees travel forward in line with the toes; the heels stay on the floor.",
    "Stop when your thighs are about level, or earlier if your back would round.",
    "Press the floor away and stand up with the same flat back.",
  ],
  faults: {
    "rounded-back": {
      what: "The lower back curls under at the bottom, and the spine takes over what hips and ankles should do.",
      fix: "Brace first, chest proud, and go only as low as your back stays flat; use less weight.",
    },
    "forward-lean": {
      what: "The trunk tips far forward and the squat becomes a bow: the back works instead of the legs.",
      fix: "Let the knees come forward and sit down between your heels; a light weight held in front of you keeps the chest up.",
    },
    "heels-up": {
      what: "The heels leave the floor and the weight runs onto the toes, so you stand on little and wobble.",
      fix: "Press the whole foot into the floor; turn the toes out a little, or put a thin plate under each heel.",
    },
    shallow: {
      what: "The thighs stay well above level. Such a movement is not counted, because the hardest part was left out.",
      fix: "Sit a little lower, as far as your back stays flat; touch a box or a low stool to find the depth.",
    },
    "too-fast": {
      what: "Dropping down in less than a second. Not wrong in itself: a hint that the weight leads and not you.",
      fix: "Count slowly to two on the way down.",
    },
  },
  easier: [
    "Sit down on a chair and stand up again; later only touch it.",
    "Hold on to a door frame or a rail and sit back a little.",
    "Hold a light weight in front of your chest: it balances you.",
    "Put a thin book or a plate under your heels if the ankles are stiff.",
  ],
  harder: [
    "Take three or four seconds down and pause for one at the bottom.",
    "Once three sets of 15 are clean in two workouts in a row, hold a kettlebell or take an empty bar: the smallest step there is.",
    "Learn the front squat, with the weight before the chest.",
  ],
  avoid: [
    "Skip it if you have new knee, hip or back pain, pain that runs down a leg, or numbness.",
    "Ask a doctor or physiotherapist first after surgery on knees, hips or back, with osteoporosis, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. Tired thighs are fine; pain in a joint is not.",
  ],
  dose: "Two or three sets of 8 to 12 slow repetitions, first with your own weight, on two or three days a week.",
};
export default lesson;
