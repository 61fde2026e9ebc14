import accuracy from "./accuracy.ts";

const learn = {
  title: "Learn",
  lead: "The exercises: what they are for, how to do them well, and what they can’t do.",
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
  plan: "Choose a plan",
  sample: "Try a sample",
  start: "Coach me",
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
          "Good mornings and supermans are a start for the back, not a programme. Add squats for the legs, a deadlift or another hinge once the good morning is clean, and a press overhead for the shoulders. A row or a pull for the upper back belongs to it, too; that one Backline can’t count.",
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
