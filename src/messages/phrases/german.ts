/** The coach's German. */
import type { Phrases, SetFacts } from "../../core/coaching/phrases.ts";
import type { FaultKind } from "../../core/quantity.ts";

const seconds = (s: number): string => (Math.round(s * 10) / 10).toString().replace(".", ",");

const faultNouns: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "gebeugte Knie",
  "rounded-back": "einen runden Rücken",
  "overextended-back": "ein Hohlkreuz",
  shallow: "eine zu kurze Hüftbeuge",
  "too-fast": "zu schnelles Absenken",
  "short-hold": "zu kurzes Halten",
  "low-arms": "Arme, die unten bleiben",
  "low-legs": "Beine, die unten bleiben",
  "arms-only": "nur gehobene Arme",
  "legs-only": "nur gehobene Beine",
  "not-together": "Arme und Beine zu verschiedener Zeit",
  "bent-arms": "gebeugte Arme",
  "neck-cranked": "einen gehobenen Kopf",
};

function summary(facts: SetFacts): string {
  const reps = facts.reps === 1 ? "1 Wiederholung" : `${facts.reps} Wiederholungen`;
  const missed = facts.noReps > 0 ? `, ${facts.noReps} nicht gezählt` : "";
  const first = `Satz fertig: ${reps}${missed}.`;
  if (facts.worst) {
    const where = facts.worst.reps === 1 ? "in einer davon" : `in ${facts.worst.reps} davon`;
    return `${first} Achte beim nächsten Mal auf ${faultNouns[facts.worst.fault]}, ${where} gesehen.`;
  }
  if (facts.holdSeconds !== undefined)
    return `${first} Saubere Form, im Mittel ${seconds(facts.holdSeconds)} Sekunden gehalten.`;
  return facts.reps > 0
    ? `${first} Saubere Form: genau so weiter.`
    : `${first} Fang noch einmal an, wenn du bereit bist.`;
}

export const german: Phrases = {
  language: "de",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "eins" : n === 2 ? "zwei" : String(n)),
  release: "ab",
  fault: {
    "bent-knees": "Streck die Beine etwas mehr.",
    "rounded-back": "Rücken flach, bevor du absenkst.",
    "overextended-back": "Rippen tief: kein Hohlkreuz.",
    shallow: "Rücken flach: beuge, bis die Oberschenkelrückseite zieht.",
    "too-fast": "Langsamer nach unten.",
    "short-hold": "Bleib oben und zähle bis zwei.",
    "low-arms": "Auch die Arme: knapp über dem Boden genügt.",
    "low-legs": "Auch die Beine: knapp über dem Boden genügt.",
    "arms-only": "Arme und Beine zusammen heben.",
    "legs-only": "Arme und Beine zusammen heben.",
    "not-together": "Arme und Beine gleichzeitig starten.",
    "bent-arms": "Mach die Arme lang.",
    "neck-cranked": "Blick zum Boden, Nacken lang.",
  },
  better: {
    "bent-knees": "Besser: Beine gerade.",
    "rounded-back": "Besser: Rücken flach.",
    "overextended-back": "Besser: Rücken neutral.",
    shallow: "Besser: gute Weite.",
    "too-fast": "Besseres Tempo.",
    "short-hold": "Besser gehalten.",
    "low-arms": "Besser: Arme oben.",
    "low-legs": "Besser: Beine oben.",
    "arms-only": "Besser: beides zusammen.",
    "legs-only": "Besser: beides zusammen.",
    "not-together": "Besser: gleichzeitig.",
    "bent-arms": "Besser: Arme lang.",
    "neck-cranked": "Besser: Nacken lang.",
  },
  noRep: {
    shallow: "Nicht gezählt. Rücken flach: beuge, bis die Oberschenkelrückseite zieht.",
    "arms-only": "Nicht gezählt: die Beine blieben unten.",
    "legs-only": "Nicht gezählt: die Arme blieben unten.",
    interrupted: "Nicht gezählt: ich habe dich aus dem Blick verloren.",
  },
  setup: {
    "in-frame": "Geh zurück: ich sehe dich nicht ganz.",
    distance: "Komm näher: du bist zu klein im Bild.",
    "side-on": "Dreh dich seitlich zur Kamera.",
    light: "Bitte mehr Licht: das Bild ist zu dunkel.",
    picture: "Das Bild steht still: prüf die Kamera.",
    level: "Stell die Kamera gerade: das Bild ist schief.",
    still: "Halt einen Moment still.",
  },
  outOfFrame: {
    head: "Geh zurück: ich sehe deinen Kopf nicht.",
    back: "Geh zurück: ich sehe deinen Rücken nicht.",
    arms: "Geh zurück: ich sehe deine Arme nicht.",
    hips: "Geh zurück: ich sehe deine Hüfte nicht.",
    knees: "Geh zurück: ich sehe deine Knie nicht.",
    feet: "Geh zurück: ich sehe deine Füße nicht.",
  },
  ready: {
    "good-morning": "Bereit: Good Mornings. Los, wann du willst.",
    superman: "Bereit: Supermans. Los, wann du willst.",
  },
  reminder: {
    "good-morning": "Füße schulterbreit, Stange auf den oberen Rücken, Bauch fest.",
    superman: "Arme über Kopf, Beine gestreckt, Blick zum Boden. Bauch fest.",
  },
  unseen: {
    head: "Ich sehe deinen Kopf nicht, also beurteile ich den Nacken nicht.",
    back: "Ich sehe deinen Rücken nicht gut, also beurteile ich ihn nicht.",
    arms: "Ich sehe deine Arme nicht. Leg dich so, dass sie im Bild sind.",
    hips: "Ich sehe deine Hüfte nicht. Bring sie ins Bild.",
    knees: "Ich sehe deine Knie nicht, also beurteile ich sie nicht.",
    feet: "Ich sehe deine Füße nicht. Bring sie ins Bild.",
  },
  lost: "Ich sehe dich nicht. Komm zurück ins Bild.",
  found: "Ich sehe dich wieder.",
  paused: "Pause.",
  resumed: "Weiter, wenn du bereit bist.",
  targetReached: "Ziel erreicht. Gut gemacht.",
  stopRounding: "Dein Rücken wird immer wieder rund. Hör hier auf, ruh dich aus und nimm weniger Gewicht.",
  summary,
};
