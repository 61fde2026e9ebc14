/** The coach's German. */
import type { Topic } from "../../core/coaching/criteria.ts";
import type { ExerciseWords, Judges, Phrases, SummaryWords } from "../../core/coaching/phrases.ts";

const goodMorning: ExerciseWords<Judges["good-morning"]> = {
  ready: "Bereit: Good Mornings. Los, wann du willst.",
  reminder: "Füße schulterbreit. Stange auf den oberen Rücken. Bauch fest.",
  criteria: {
    "rounded-back": {
      cue: "Brust raus, Bauch fest.",
      well: "Rücken gerade",
      seen: "Rücken rund",
      next: "Brust raus, Bauch fest",
      advice:
        "Brustbein heben und Bauch anspannen, bevor es nach unten geht, und nur so tief, wie der Rücken gerade bleibt. Nimm weniger Gewicht, wenn es wieder passiert.",
    },
    "overextended-back": {
      cue: "Rippen runter.",
      well: "Rippen unten",
      seen: "Hohlkreuz",
      next: "Rippen runter, Bauch fest",
      advice:
        "Zieh die Rippen nach unten und spann den Bauch an. Komm oben mit dem Gesäß in die Streckung, nicht durch Zurücklehnen: Neutral genügt.",
    },
    "bent-knees": {
      cue: "Hüfte zurück, nicht runter.",
      well: "Knie locker",
      seen: "Knie zu stark gebeugt",
      next: "Hüfte zurück, Knie locker",
      advice:
        "Halte die Knie locker, aber ruhig: Schieb die Hüfte gerade nach hinten und halte an, wo es hinten in den Oberschenkeln zieht, statt dich zu setzen.",
    },
    shallow: {
      cue: "Hüfte zurück, Rücken gerade.",
      well: "ganze Beuge",
      seen: "Beuge zu kurz",
      next: "Rücken gerade, Hüfte zurück",
      advice:
        "Schieb mit geradem Rücken die Hüfte nach hinten, bis es hinten in den Oberschenkeln zieht; erst dann wieder hoch. Ist das schon deine ganze Weite, speichere sie im Plan.",
    },
    "too-fast": {
      cue: "Kontrolliert nach unten.",
      well: "kontrolliert",
      seen: "schnell nach unten",
      next: "zwei Sekunden nach unten",
      advice:
        "Nimm dir etwa zwei Sekunden für den Weg nach unten: Wer ihn kontrolliert, hält den Rücken ruhig. Ein Hinweis zur Kontrolle, mehr nicht.",
    },
  },
};

const superman: ExerciseWords<Judges["superman"]> = {
  ready: "Bereit: Supermans. Los, wann du willst.",
  reminder: "Arme über Kopf, Beine lang. Blick zum Boden. Bauch fest.",
  criteria: {
    "neck-cranked": {
      cue: "Blick zum Boden.",
      well: "Nacken lang",
      seen: "Kopf gehoben",
      next: "Blick zum Boden",
      advice: "Schau vor der Nase auf den Boden und halte den Nacken lang.",
    },
    "bent-knees": {
      cue: "Beine lang.",
      well: "Beine lang",
      seen: "Knie gebeugt",
      next: "lange Beine",
      advice:
        "Streck die Zehen zur Wand hinter dir und heb das ganze Bein aus der Hüfte, nicht den Fuß aus dem Knie.",
    },
    "bent-arms": {
      cue: "Arme lang.",
      well: "Arme lang",
      seen: "Ellbogen gebeugt",
      next: "lange Arme",
      advice: "Streck die Fingerspitzen zur Wand vor dir, Ellbogen lang, Daumen nach oben.",
    },
    "arms-only": {
      cue: "Arme und Beine zusammen.",
      well: "alles zusammen",
      seen: "Beine unten geblieben",
      next: "Arme und Beine zusammen",
      advice: "Heb Arme und Beine gleichzeitig, beide nur ein wenig.",
    },
    "legs-only": {
      cue: "Arme und Beine zusammen.",
      well: "alles zusammen",
      seen: "Arme unten geblieben",
      next: "Arme und Beine zusammen",
      advice: "Heb Arme und Beine gleichzeitig, beide nur ein wenig.",
    },
    "not-together": {
      cue: "Arme und Beine zusammen.",
      well: "alles zusammen",
      seen: "Arme und Beine nicht zusammen",
      next: "Arme und Beine zusammen",
      advice: "Atme aus und lass Arme und Beine im selben Moment vom Boden abheben.",
    },
    "short-hold": {
      cue: "Bis zwei halten.",
      well: "voll gehalten",
      seen: "zu kurz gehalten",
      next: "oben bis zwei zählen",
      advice: "Bleib für ein langsames „eins, zwei“ oben, bevor du absenkst.",
    },
    "low-arms": {
      cue: "Hände vom Boden.",
      well: "Hände vom Boden",
      seen: "Hände unten geblieben",
      next: "Hände knapp über den Boden",
      advice: "Lass auch die Hände schweben. Knapp über dem Boden genügt.",
    },
    "low-legs": {
      cue: "Füße vom Boden.",
      well: "Füße vom Boden",
      seen: "Füße unten geblieben",
      next: "Füße knapp über den Boden",
      advice: "Spann das Gesäß an, bis die Füße schweben. Knapp über dem Boden genügt.",
    },
  },
};

const topics: Readonly<Record<Topic, string>> = {
  back: "deinen Rücken",
  neck: "deinen Nacken",
  knees: "deine Knie",
  arms: "deine Arme",
  together: "die Gleichzeitigkeit",
  hold: "das Halten",
  range: "die Weite",
  legs: "deine Beine",
  tempo: "das Tempo",
};

const reps = (n: number): string => (n === 1 ? "1 Wiederholung" : `${n} Wiederholungen`);
const share = (n: number, all: number): string =>
  n < all ? `bei ${n}` : all === 1 ? "" : all === 2 ? "bei beiden" : `bei allen ${all}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
const decimal = (n: number): string => (Math.round(n * 10) / 10).toString().replace(".", ",");

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
  hold: (seconds) => `Im Schnitt ${decimal(seconds)} Sekunden gehalten.`,
  missed: (n, reasons) =>
    `${n} nicht gezählt: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} bei ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  next: (what) => `Nächster Satz: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join(
      capital(blind.map((topic) => topics[topic]).join(" und ")),
      "konnte ich",
      n < all ? share(n, all) : "",
      "nicht beurteilen",
    )}${remedy ? `: ${remedy}` : ""}.`,
  slow: "Das Gerät war langsam, vielleicht fehlen Wiederholungen.",
  lost: "Ich hatte dich aus dem Blick verloren, vielleicht fehlen Wiederholungen.",
};

export const german: Phrases = {
  language: "de",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "eins" : n === 2 ? "zwei" : String(n)),
  release: "ab",
  exercise: { "good-morning": goodMorning, superman },
  better: (well) => `Gut: ${well}.`,
  noRep: {
    shallow: "Zählt nicht: Hüfte zurück.",
    "arms-only": "Zählt nicht: Beine auch.",
    "legs-only": "Zählt nicht: Arme auch.",
    interrupted: "Zählt nicht: außer Sicht.",
    "too-long": "Zählt nicht: zu lang.",
  },
  notCounted: "Zählt nicht.",
  noRepSeen: {
    shallow: "Beuge zu kurz",
    "arms-only": "Beine unten geblieben",
    "legs-only": "Arme unten geblieben",
    interrupted: "außer Sicht",
    "too-long": "über eine Minute lang",
  },
  halfway: "Halbzeit.",
  twoMore: "Noch zwei.",
  lastOne: "Die Letzte.",
  targetReached: "Ziel erreicht.",
  stopRounding:
    "Dein Rücken wird immer wieder rund. Beende den Satz. Ruh dich aus, dann mit weniger Gewicht.",
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
