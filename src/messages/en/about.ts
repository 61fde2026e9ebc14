import accuracy from "./accuracy.ts";

/** Of one kind of clips, as figures in the page's language; `named`: of 100 faults that were there. */
type Found = Readonly<Record<"clips" | "exact" | "named", string>>;

const about = {
  title: "About Backline",
  what: (exercises: string) =>
    `Backline watches ${exercises} through a camera or in a recording, counts them, measures the angles of your joints and tells you one thing to correct at a time.`,
  privacyTitle: "Your picture stays here",
  privacy:
    "The body-tracking model runs in your browser. No picture, no landmark and no figure leaves this device; there is no account, no analytics and no error report. After the first visit it works without a connection.",
  healthTitle: "Not medical advice",
  health:
    "Backline is not a medical device. It measures how a movement looks; it does not know how it feels. If something hurts, tingles or goes numb, stop and ask a doctor or physiotherapist. Ask before you begin if you are pregnant or have an injured back, a disc problem, osteoporosis or recent surgery.",
  limitsTitle: "What it can't do",
  limits: `${accuracy} What it can’t see it doesn’t judge, and it says so. Grip, bracing, pain and load are invisible to it. Plates and backlight hide the back’s curve, too.`,
  unseenTitle: "Not judged",
  unseen: [
    "What is hidden behind plates, or behind a second person in front of you.",
    "Elbows that bend outwards, and a head seen from behind.",
    "Anything much past 45 degrees off side-on.",
  ],
  accuracyTitle: "How accurate it is",
  measured: (day: string) =>
    `Measured on rendered clips with exact truth for every picture, showing other bodies than it was tuned on, with the “full” model (${day}).`,
  counts: (clean: Found, rooms: Found, lifts: Found, phantom: string) =>
    `Reps: counted exactly in ${clean.exact} of ${clean.clips} clean clips, in ${rooms.exact} of ${rooms.clips} as webcams and living rooms make them, and in ${lifts.exact} of ${lifts.clips} of lifts, each with its exercise chosen beforehand. Reps counted that nobody did: ${phantom}.`,
  faults: (named: string, clean: Found, rooms: Found, lifts: Found) =>
    `Faults, up to 31 degrees off side-on: of 100 that it named, ${named} were there. Of 100 that were there, it named ${clean.named}, ${rooms.named} and ${lifts.named} in the three kinds of clips; of most of the others it said that it couldn’t judge them.`,
  times: (hold: string, end: string) =>
    `The superman’s hold: off by ${hold} seconds. The end of a rep: by ${end}.`,
  angles: {
    title: "How far off an angle is, on average",
    angle: "Angle",
    side: "Side-on",
    oblique: "10 to 31° off",
    degrees: (n: string) => `${n}°`,
    note: "The back curve without plates. In a deadlift, plates hide the knees and part of the hips.",
  },
  caveat:
    "Rendered people are cleaner than real ones: no motion blur, stiff clothes, simple hair. These figures are necessary, not sufficient.",
  calibration: {
    title: "Do the error bars hold?",
    promised: "promised",
    angle: "Angle",
    what: (subjects: number, stills: number) =>
      `Every angle is given with the size of its own error. On ${stills} pictures of ${subjects} computed people, each measured by estimators that had never seen that person, the true angle lay within what was promised this often (side-on and up to 31 degrees off). On the diagonal the promise is kept exactly.`,
  },
  licencesTitle: "Made with",
  licences:
    "Backline is free software under the MIT licence. The BlazePose models are by Google, under Apache 2.0.",
  packages: {
    title: "All packages and their licences",
    loading: "Loading the list…",
    failed: "The list didn’t load. Check your connection.",
    again: "Try again",
    noText: (licence: string) => `This package ships no licence text. It states its licence as ${licence}.`,
  },
};
export default about;
