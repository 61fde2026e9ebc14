import type { Pain, PainSite } from "../../core/session/feeling.ts";

const EFFORTS = [
  "nothing at all",
  "very light",
  "light",
  "moderate",
  "somewhat hard",
  "hard",
  "hard",
  "very hard",
  "very hard",
  "very, very hard",
  "as hard as can be",
];
const site: Readonly<Record<PainSite, string>> = {
  neck: "Neck",
  shoulder: "Shoulder",
  "upper-back": "Upper back",
  "lower-back": "Lower back",
  hip: "Hip",
  knee: "Knee",
  leg: "Leg",
  arm: "Arm",
  other: "Elsewhere",
};
const effortName = (n: number): string => EFFORTS[n] ?? "";

const feeling = {
  title: "How did the set feel?",
  effort: "How hard was it?",
  effortName,
  effortButton: (n: number) => `${n} of 10: ${effortName(n)}`,
  skip: "Answer only if you like.",
  pain: "Did anything hurt?",
  no: "No",
  yes: "Yes",
  where: "Where?",
  site,
  noted: "Noted. The plan won't ask for more for now.",
  advice: "Leave out what hurts. If it stays or comes back, ask a doctor or physiotherapist.",
  said: {
    effort: (n: number) => `effort ${n} of 10, ${effortName(n)}`,
    pain: (pain: Pain) =>
      pain === "none"
        ? "nothing hurt"
        : pain === "other"
          ? "something hurt"
          : `pain: ${site[pain].toLowerCase()}`,
  },
  change: "How it felt",
  changeOf: (what: string, date: string) => `How it felt: ${what}, ${date}`,
  spoken: {
    noted: "Noted. Leave out what hurts. If it stays, ask a doctor or physiotherapist.",
    byVoice: "If you like, say “effort” and a number from zero to ten.",
    byKey: "If you like, note how hard it was: keys zero to ten.",
  },
  /** Phrases to be understood, in lower case, with | between them. */
  words: {
    effort: "effort|exertion",
    numbers: "zero|one|two|three|four|five|six|seven|eight|nine|ten",
    painless: "no pain|nothing hurts|nothing hurt",
    pain: "pain|hurt|hurts|sore|ouch",
    sites: {
      neck: "neck",
      shoulder: "shoulder|shoulders",
      "upper-back": "upper back",
      "lower-back": "lower back|back",
      hip: "hip|hips",
      knee: "knee|knees",
      leg: "leg|legs|thigh|thighs|hamstring|hamstrings|calf|foot|ankle",
      arm: "arm|arms|elbow|elbows|wrist|wrists|hand|hands",
    },
  },
};
export default feeling;
