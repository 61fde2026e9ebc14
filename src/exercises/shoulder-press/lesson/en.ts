/** The shoulder press, taught in English. */
import type { ShoulderPressLesson } from "../vocabulary.ts";

const lesson: ShoulderPressLesson = {
  lead: "A weight from the shoulders straight overhead and back, standing. The arms move; everything below them holds still.",
  purpose: [
    "It trains shoulders and triceps, and with them the belly, glutes and back that keep the body upright under the weight.",
    "It is the movement behind every box on a high shelf. Learn it with a broomstick; an empty bar or light dumbbells come later.",
  ],
  setup: [
    "Feet hip-width apart, knees straight, glutes and belly tight.",
    "Hands a little wider than the shoulders. The bar rests before the collarbones, or a dumbbell beside each shoulder.",
    "Elbows a little in front of the bar, forearms upright.",
    "For the camera: stand side-on, two to four metres (7 to 13 feet) away, with room over your head for the hands.",
  ],
  steps: [
    "Squeeze your glutes, pull the ribs down and take a breath.",
    "Press straight up; move the head back a little so that the bar passes the face.",
    "Once it is past the forehead, bring the head through between the arms.",
    "Straighten both elbows, the weight over the middle of the foot.",
    "Lower it under control to the shoulders, breathe, and start again from rest.",
  ],
  faults: {
    "overextended-back": {
      what: "The ribs flare and the body leans back: the press becomes a standing bench press, and the lower back carries it.",
      fix: "Glutes and belly tight before each repetition, ribs down; use less weight, or press one arm at a time.",
    },
    "knee-dip": {
      what: "The knees bend and throw the weight up. That is a push press: another exercise, and less work for the shoulders.",
      fix: "Keep the legs straight and start from rest; use less weight if it won't move.",
    },
    uneven: {
      what: "The hands do not come up level, and the trunk bends to the slower side.",
      fix: "Press at the pace of the slower arm; practise with a light dumbbell in each hand.",
    },
    partial: {
      what: "The elbows stay bent at the top. Such a movement is not counted, because its last part was left out.",
      fix: "Press until both elbows are straight and the ears are between the arms; use less weight if it won't go.",
    },
  },
  easier: [
    "Press a broomstick, or nothing at all, until the path feels natural.",
    "Press one light dumbbell at a time, the other hand on your hip.",
    "Sit on a bench with an upright back if standing still is the hard part.",
    "With stiff shoulders, kneel on one knee and press up and a little forward.",
  ],
  harder: [
    "Pause for two seconds overhead.",
    "Take three seconds on the way down.",
    "Once three sets of 12 are clean in two workouts in a row, add the smallest weight there is.",
  ],
  avoid: [
    "Skip it if you have new shoulder, neck or back pain, pain that runs down an arm, or numbness.",
    "Ask a doctor or physiotherapist first after surgery or a dislocation of the shoulder, with high blood pressure, or when pregnant.",
    "Stop at once if something hurts, tingles or goes numb. Tired shoulders are fine; pain in a joint is not.",
  ],
  dose: "Two or three sets of 8 to 12 repetitions on two or three days a week. With an empty bar that is practice, not maximal strength.",
};
export default lesson;
