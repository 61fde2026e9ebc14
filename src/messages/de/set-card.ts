import type { Translation } from "../catalogue.ts";
import type english from "../en/set-card.ts";
import { plural } from "../format.ts";

const setCard: Translation<typeof english> = {
  done: (n) => `Satz ${n} fertig`,
  doneOf: (n, of) => `Satz ${n} von ${of} fertig`,
  reps: (n) => plural("de", n, { one: "Wiederholung", other: "Wiederholungen" }),
  ofTarget: (target) => `von ${target}`,
  strip: "Wiederholung für Wiederholung",
  rep: (n, verdict) => `Wiederholung ${n}: ${verdict}`,
  attempt: (verdict) => `Versuch: ${verdict}`,
  verdict: {
    clean: "sauber",
    fault: "zu verbessern",
    "not-judged": "nicht beurteilt",
    "not-counted": "nicht gezählt",
  },
  tally: {
    clean: (n) => `${n} sauber`,
    fault: (n) => `${n} zu verbessern`,
    "not-judged": (n) => `${n} nicht beurteilt`,
    "not-counted": (n) => `${n} nicht gezählt`,
  },
  best: (n) => `Die beste: Nr. ${n}`,
  worst: (n, fault) => `Nr. ${n}: ${fault}`,
  chosen: (n) => `Nr. ${n}`,
  slow: "Zeitlupe, daneben das Vorbild",
  lastTime: (reps, clean) => `Letztes Mal: ${reps}, davon ${clean} sauber`,
  more: (n) => `${n} mehr als letztes Mal`,
  fewer: (n) => `${n} weniger als letztes Mal`,
  same: "So viele wie letztes Mal",
  reference: (reference, set) => `Deine Referenz: ${reference}. Dieser Satz: ${set}.`,
  measure: {
    depth: (degrees) => `${degrees}° tief`,
    hold: (seconds) => `${seconds} s gehalten`,
    down: (seconds) => `${seconds} s abwärts`,
  },
  rest: "Pause",
  restLeft: (n) => plural("de", n, { one: "noch # Sekunde Pause", other: "noch # Sekunden Pause" }),
  restOver: "Weiter, wenn du so weit bist",
  next: (what) => `Als Nächstes: ${what}`,
  nextSet: "Nächster Satz",
  review: "In der Auswertung ansehen",
  finish: "Fertig",
  leave: {
    title: "Diesen Satz verlassen?",
    kept: (n) =>
      plural("de", n, {
        one: "Deine # Wiederholung bleibt erhalten.",
        other: "Deine # Wiederholungen bleiben erhalten.",
      }),
    stay: "Weitermachen",
    end: "Satz beenden",
    leave: "Verlassen",
  },
  stop: {
    title: "Training beenden?",
    text: "Was du geschafft hast, bleibt erhalten.",
    stop: "Training beenden",
  },
  pain: {
    name: "Es tut weh",
    title: "Hör hier auf.",
    text: "Du hast gesagt, dass etwas wehtut. Trainiere nicht weiter. Wenn es stark ist, ins Bein zieht, kribbelt oder nach ein, zwei Tagen nicht nachlässt, hol dir ärztlichen oder physiotherapeutischen Rat.",
    spoken: "Hör hier auf. Wenn es bleibt, hol dir ärztlichen oder physiotherapeutischen Rat.",
    slip: "War ein Versehen: weiter",
    end: "Satz beenden",
  },
};
export default setCard;
