/** The coach's German. */

import type { BendPart, Phrases, SummaryWords } from "../../core/coaching/phrases.ts";
import type { Remark } from "../../core/coaching/remarks.ts";
import type { Topic } from "../../core/coaching/topics.ts";

const topics: Readonly<Record<Topic, string>> = {
  back: "deinen Rücken",
  neck: "deinen Nacken",
  knees: "deine Knie",
  arms: "deine Arme",
  together: "die Gleichzeitigkeit",
  level: "die Höhe deiner Hände",
  hold: "das Halten",
  range: "den Bewegungsumfang",
  legs: "deine Beine",
  tempo: "das Tempo",
};

const reps = (n: number): string => (n === 1 ? "1 Wiederholung" : `${n} Wiederholungen`);
const share = (n: number, all: number): string =>
  n < all ? `bei ${n}` : all === 1 ? "" : all === 2 ? "bei beiden" : `bei allen ${all}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
const decimal = (n: number): string => (Math.round(n * 10) / 10).toString().replace(".", ",");

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} und ${parts.at(-1)}`;
const REMARKS: Readonly<Record<Remark, string>> = {
  rounder: "im Rücken runder",
  deeper: "tiefer",
  shallower: "weniger tief",
  faster: "schneller",
  slower: "langsamer",
};
const differs = (remark: Remark, little: boolean): string =>
  little && (remark === "deeper" || remark === "shallower") ? `etwas ${REMARKS[remark]}` : REMARKS[remark];

const BENDS: Readonly<Record<BendPart, string>> = {
  little: "wenig von deiner vollen Beugung",
  quarter: "etwa ein Viertel deiner vollen Beugung",
  third: "etwa ein Drittel deiner vollen Beugung",
  half: "etwa die Hälfte deiner vollen Beugung",
  twoThirds: "etwa zwei Drittel deiner vollen Beugung",
  threeQuarters: "etwa drei Viertel deiner vollen Beugung",
  all: "fast deine volle Beugung",
};

const summary: SummaryWords = {
  reps,
  allClean: (n) =>
    n === 1
      ? "1 saubere Wiederholung."
      : n === 2
        ? "2 Wiederholungen, beide sauber."
        : `${n} Wiederholungen, alle sauber.`,
  someClean: (clean) => `${clean} sauber`,
  noneCounted: "Noch keine Wiederholung gezählt.",
  sides: (left, right) =>
    left === right ? `${left} auf jeder Seite.` : `Linker Arm ${left}, rechter Arm ${right}.`,
  hold: (seconds) => `Im Schnitt ${decimal(seconds)} Sekunden gehalten.`,
  missed: (n, reasons) =>
    `${n} nicht gezählt: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} bei ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  lookingBack: (numbers, too) => {
    const which = `${numbers.length === 1 ? "Wiederholung" : "Wiederholungen"} ${and(numbers.map(String))}`;
    return too ? `Im Rückblick auch ${which}.` : `Erst im Rückblick klar: ${which}.`;
  },
  bend: (part, wrong) => (wrong ? `${capital(BENDS[part])}.` : `Rücken: ${BENDS[part]}.`),
  next: (what) => `Nächster Satz: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join(
      capital(blind.map((topic) => topics[topic]).join(" und ")),
      "konnte ich",
      n < all ? share(n, all) : "",
      "nicht beurteilen",
    )}${remedy ? `: ${remedy}` : ""}.`,
  checkBack:
    "Kleidung und runder Rücken sehen gleich aus. Mach vor dem nächsten Satz den Rückencheck, zehn Sekunden",
  against: (remarks, little) =>
    remarks.length === 0
      ? "Fast wie deine Referenz."
      : `${capital(and(remarks.map((remark) => differs(remark, little))))} als deine Referenz.`,
  slow: "Das Gerät war langsam, vielleicht fehlen Wiederholungen.",
  lost: "Ich hatte dich aus dem Blick verloren, vielleicht fehlen Wiederholungen.",
};

const german: Phrases = {
  language: "de",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "eins" : n === 2 ? "zwei" : String(n)),
  release: "ab",
  ready: "Bereit. Los, wann du willst.",
  better: (well) => `Gut: ${well}.`,
  noRep: {
    interrupted: "Zählt nicht: außer Sicht.",
    "too-long": "Zählt nicht: zu lang.",
    unclear: "Zählt nicht: unklar.",
  },
  notCounted: "Zählt nicht.",
  lookedLike: (exercise) => `Sah aus wie ${exercise}.`,
  noRepSeen: {
    interrupted: "außer Sicht",
    "too-long": "über eine Minute lang",
    unclear: "unklar",
  },
  remark: {
    rounder: "Rücken runder als Referenz.",
    deeper: "Tiefer als deine Referenz.",
    shallower: "Flacher als deine Referenz.",
    faster: "Schneller als deine Referenz.",
    slower: "Langsamer als deine Referenz.",
  },
  halfway: "Halbzeit.",
  twoMore: "Noch zwei.",
  lastOne: "Die letzte.",
  targetReached: "Ziel erreicht.",
  nobody: "Komm ins Bild.",
  backCheck: {
    stand: "Rückencheck. Stell dich seitlich hin, ganz aufrecht, und bleib still.",
    "roll-down": "Jetzt roll dich langsam ab, lass den Kopf hängen, halte kurz und komm wieder hoch.",
    done: "Danke. Jetzt weiß ich, wie weit sich dein Rücken beugt.",
    failed: "Ich konnte deinen Rücken nicht gut genug sehen. Du kannst auch ohne trainieren.",
  },
  setup: {
    "in-frame": "Geh zurück: Ich sehe dich nicht ganz.",
    distance: "Komm näher: Du bist zu klein im Bild.",
    "side-on": "Dreh dich seitlich zur Kamera.",
    arms: "Streck die Arme nach vorn aus.",
    light: "Mehr Licht, bitte.",
    picture: "Das Bild steht still: Prüf die Kamera.",
    level: "Richte die Kamera gerade: Das Bild ist schief.",
    still: "Halt kurz still.",
  },
  outOfFrame: {
    head: "Geh zurück: Ich sehe deinen Kopf nicht.",
    back: "Geh zurück: Ich sehe deinen Rücken nicht.",
    arms: "Geh zurück: Ich sehe deine Arme nicht.",
    hips: "Geh zurück: Ich sehe deine Hüfte nicht.",
    knees: "Geh zurück: Ich sehe deine Knie nicht.",
    feet: "Geh zurück: Ich sehe deine Füße nicht.",
  },
  unseen: {
    head: "Ich sehe deinen Kopf nicht, also beurteile ich den Nacken nicht.",
    back: "Ich sehe deinen Rücken nicht gut, also beurteile ich ihn nicht.",
    arms: "Ich sehe deine Arme nicht. Bring sie ins Bild.",
    hips: "Ich sehe deine Hüfte nicht. Bring sie ins Bild.",
    knees: "Ich sehe deine Knie nicht, also beurteile ich sie nicht.",
    feet: "Ich sehe deine Füße nicht. Bring sie ins Bild.",
  },
  remedy: {
    turned: "dreh dich seitlich",
    dark: "ich brauche mehr Licht",
    hidden: "bring den ganzen Körper ins Bild",
    slow: "das Gerät ist langsam",
  },
  slow: "Das Gerät ist langsam: Mir können Wiederholungen entgehen.",
  lost: "Ich sehe dich nicht. Komm zurück ins Bild.",
  found: "Ich sehe dich wieder.",
  paused: "Pause.",
  resumed: "Weiter, wenn du bereit bist.",
  summary,
};
export default german;
