import accuracy from "./accuracy.ts";

const about = {
  title: "About Backline",
  what: (exercises: string) =>
    `Backline watches ${exercises} through a camera or in a recording, counts them, measures the angles of your joints and tells you one thing to correct at a time.`,
  privacyTitle: "Your picture stays here",
  privacy:
    "The pose model runs in your browser. No picture, no landmark and no figure leaves this device; there is no account, no analytics and no error report. After the first visit it works without a connection.",
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
  measured:
    "Measured on 28 clean rendered clips with exact truth for every frame, showing other bodies than it was tuned on, with the “full” model (26 November 2026):",
  accuracy: [
    "Rep counts: exact in all 28 clips, no phantom reps, even at 7.5 frames a second. On 41 clips as webcams and living rooms make them: exact in 41, no phantom reps.",
    "Trunk, hip and knee: wrong by 2.0, 2.8 and 1.6 degrees on average side-on; by 2.3, 3.1 and 2.4 when 10 to 31 degrees off.",
    "Back curve, without plates: by 4.3 degrees side-on; by 4.6 when 10 to 31 degrees off.",
    "Lift of arms, chest and legs: by 1.2, 1.2 and 0.7 degrees side-on; by 2.2, 0.8 and 1.0 when 10 to 31 degrees off.",
    "Faults: of 100 that it named, 100 were there; of 100 that were there, it named 77 and said of the rest that it couldn't judge them (up to 31 degrees off side-on).",
    "The superman’s hold: off by 0.04 seconds; the end of a rep by 0.05.",
  ],
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
