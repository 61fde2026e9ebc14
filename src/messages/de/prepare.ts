import type { Translation } from "../catalogue.ts";
import type english from "../en/prepare.ts";
import { plural } from "../format.ts";

const prepare: Translation<typeof english> = {
  title: "Mach dich bereit",
  lead: "Stell dich in den Umriss, 2 bis 4 Meter entfernt. Wenn alles passt, beginnt der Coach von selbst.",
  fits: "Das passt: kurz stillhalten",
  wait: "In den Umriss gehen",
  start: "Jetzt starten",
  sound: "Ton testen",
  soundSaid: "Kannst du mich hören? Dann kann es losgehen.",
  soundNote: "Ein Ton und ein Satz. Hörst du sie dort, wo du trainierst?",
  countdown: "Vor dem Start",
  countdownNone: "kein Countdown",
  countdownSeconds: (n) => plural("de", n, { one: "# Sekunde", other: "# Sekunden" }),
  backCheck: {
    name: "Zuerst der Rückencheck",
    why: "Zehn Sekunden. Danach wird dein Rücken den ganzen Tag sicherer beurteilt.",
    done: "Heute schon gemacht: Er gilt bis morgen.",
  },
  side: { left: "Deine linke Seite zeigt zur Kamera", right: "Deine rechte Seite zeigt zur Kamera" },
  sideUnknown: "Noch nicht von der Seite zu sehen",
  counting: (n) => plural("de", n, { one: "Start in # Sekunde", other: "Start in # Sekunden" }),
  outline: { standing: "Umriss: seitlich stehend", lying: "Umriss: auf dem Bauch liegend" },
};
export default prepare;
