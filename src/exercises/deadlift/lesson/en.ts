/** The deadlift, taught in English. */
import type { DeadliftLesson } from "../vocabulary.ts";

const lesson: DeadliftLesson = {
  lead: "A weight from the floor to standing and back: the legs push, the back holds, the bar stays close.",
  purpose: [
    "It trains legs, glutes, the whole back and the grip in one movement.",
    "It teaches to pick heavy things up with the whole body. Learn it light; the weight begins on the floor, so you can put it down at any time.",
  ],
  setup: [
    "Feet hip-width apart, the bar over the middle of the feet, about a hand’s width from the shins.",
    "Plates of the usual size hold the bar at mid-shin. With a bare bar or small plates, put something firm under its ends.",
    "Grip just outside the legs, arms straight, the shins touching the bar, the shoulders a little ahead of it.",
    "For the camera: stand side-on, two to four metres (7 to 13 feet) away, with the feet in the picture. Plates may hide your knees: what is hidden is not judged.",
  ],
  steps: [
    "Bend down and grip the bar; let the knees come forward until your shins touch it.",
    "Lift your chest until the back is flat, pull the arms tight and brace.",
    "Push the floor away. Chest and hips rise together, and the bar slides up along the legs.",
    "Past the knees, bring the hips to the bar and stand tall. Do not lean back.",
    "Hips back first, then bend the knees: let the bar down the way it came. It rests on the floor before the next repetition.",
  ],
  faults: {
    "rounded-back": {
      what: "The back curls as the weight leaves the floor, and the spine bends under the load.",
      fix: "Chest up and arms tight before you pull; use less weight.",
    },
    "overextended-back": {
      what: "At the top the body leans back and the lower back arches, with the weight still in the hands.",
      fix: "Squeeze the glutes and stop when you stand tall, ribs down.",
    },
    "hips-first": {
      what: "The hips shoot up while the bar still lies on the floor. The legs have then done their part for nothing, and the back lifts alone.",
      fix: "Push the floor away and keep the chest rising with the hips; pull the arms tight before you start.",
    },
    "not-locked-out": {
      what: "The repetition ends with the hips bent. It is not counted, because the last part was left out.",
      fix: "Stand all the way up every time: knees straight, hips to the bar, a moment of rest.",
    },
  },
  easier: [
    "Lift a light bar on full-size plates of plastic or foam, or a broomstick on two boxes at mid-shin.",
    "Lift one kettlebell from between your feet, with both hands.",
    "Learn the Romanian deadlift first, which begins standing.",
  ],
  harder: [
    "Pause for two seconds with the bar just off the floor.",
    "Take three seconds on the way down.",
    "Once three sets of 8 are clean in two workouts in a row, add a little weight: the smallest step there is.",
  ],
  avoid: [
    "Skip it if you have new back pain, pain that runs down a leg, numbness, or a disc problem that hasn’t been checked.",
    "Ask a doctor or physiotherapist first after surgery on the back or the hips, with osteoporosis, with high blood pressure, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. Tired legs are fine; pain in the back is not.",
  ],
  dose: "Two or three sets of 5 to 10 repetitions, on one to three days a week. With light plates it is practice; strength grows with weight.",
};
export default lesson;
