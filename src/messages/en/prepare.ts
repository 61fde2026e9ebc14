import { plural } from "../format.ts";

const prepare = {
  title: "Get ready",
  lead: "Step into the outline, 2 to 4 metres away. When everything fits, the coach starts by itself.",
  fits: "That fits: hold still",
  wait: "Step into the outline",
  start: "Start now",
  sound: "Test the sound",
  soundSaid: "Can you hear me? Then we can begin.",
  soundNote: "A tone and a sentence. Can you hear them from where you train?",
  countdown: "Before the start",
  countdownNone: "no countdown",
  countdownSeconds: (n: number) => plural("en", n, { one: "# second", other: "# seconds" }),
  backCheck: {
    name: "Back check first",
    why: "Ten seconds. Your back is then judged more surely all day.",
    done: "Done today: it holds until tomorrow.",
  },
  side: { left: "Your left side faces the camera", right: "Your right side faces the camera" },
  sideUnknown: "Not seen from the side yet",
  counting: (n: number) => plural("en", n, { one: "Starts in # second", other: "Starts in # seconds" }),
  outline: { standing: "Outline: standing side-on", lying: "Outline: lying face down" },
};
export default prepare;
