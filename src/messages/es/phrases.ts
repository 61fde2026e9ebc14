/** The coach's Spanish. */

import type { BendPart, Phrases, SummaryWords } from "../../core/coaching/phrases.ts";
import type { Remark } from "../../core/coaching/remarks.ts";
import type { Topic } from "../../core/coaching/topics.ts";

const topics: Readonly<Record<Topic, string>> = {
  back: "la espalda",
  neck: "el cuello",
  knees: "las rodillas",
  arms: "los brazos",
  together: "la coordinación",
  level: "la altura de las manos",
  hold: "la pausa",
  range: "el recorrido",
  legs: "las piernas",
  tempo: "el ritmo",
};

const reps = (n: number): string => (n === 1 ? "1 repetición" : `${n} repeticiones`);
const share = (n: number, all: number): string =>
  n < all ? `en ${n}` : all === 1 ? "" : all === 2 ? "en las dos" : `en las ${all}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
const decimal = (n: number): string => (Math.round(n * 10) / 10).toString().replace(".", ",");

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}`;
const REMARKS: Readonly<Record<Remark, string>> = {
  rounder: "la espalda más redonda",
  deeper: "más profundas",
  shallower: "menos profundas",
  faster: "más rápidas",
  slower: "más lentas",
};
const differs = (remark: Remark, little: boolean): string =>
  little && (remark === "deeper" || remark === "shallower") ? `algo ${REMARKS[remark]}` : REMARKS[remark];

const BENDS: Readonly<Record<BendPart, string>> = {
  little: "poco de tu flexión completa",
  quarter: "más o menos un cuarto de tu flexión completa",
  third: "más o menos un tercio de tu flexión completa",
  half: "más o menos la mitad de tu flexión completa",
  twoThirds: "unos dos tercios de tu flexión completa",
  threeQuarters: "unas tres cuartas partes de tu flexión completa",
  all: "casi tu flexión completa",
};

const summary: SummaryWords = {
  reps,
  allClean: (n) =>
    n === 1
      ? "1 repetición limpia."
      : n === 2
        ? "2 repeticiones, las dos limpias."
        : `${n} repeticiones, todas limpias.`,
  someClean: (clean) => (clean === 1 ? "1 limpia" : `${clean} limpias`),
  noneCounted: "Todavía no cuenta ninguna repetición.",
  sides: (left, right) =>
    left === right ? `${left} por lado.` : `Brazo izquierdo ${left}, brazo derecho ${right}.`,
  hold: (seconds) => `Pausa media de ${decimal(seconds)} segundos.`,
  missed: (n, reasons) =>
    `${n} sin contar: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} en ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  lookingBack: (numbers, too) => {
    const one = numbers.length === 1;
    const which = `${one ? "la repetición" : "las repeticiones"} ${and(numbers.map(String))}`;
    return too ? `Mirando atrás, también ${which}.` : `Solo se vio al mirar atrás: ${which}.`;
  },
  bend: (part, wrong) => (wrong ? `${capital(BENDS[part])}.` : `Espalda: ${BENDS[part]}.`),
  next: (what) => `Próxima serie: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join("No pude valorar", blind.map((topic) => topics[topic]).join(" ni "), n < all ? share(n, all) : "")}${remedy ? `: ${remedy}` : ""}.`,
  checkBack:
    "la ropa y la espalda redondeada se ven igual. Haz la prueba de espalda, diez segundos, antes de la próxima serie",
  against: (remarks, little) =>
    remarks.length === 0
      ? "Casi igual que tu referencia."
      : `Frente a tu referencia: ${and(remarks.map((remark) => differs(remark, little)))}.`,
  slow: "El dispositivo iba lento: puede que falten repeticiones.",
  lost: "Te perdí de vista: puede que falten repeticiones.",
};

const spanish: Phrases = {
  language: "es",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "uno" : n === 2 ? "dos" : String(n)),
  release: "abajo",
  ready: "Todo listo. Empieza cuando quieras.",
  better: (well) => `Bien: ${well}.`,
  noRep: {
    interrupted: "No cuenta: te perdí.",
    "too-long": "No cuenta: muy larga.",
    unclear: "No cuenta: poco clara.",
  },
  notCounted: "No cuenta.",
  lookedLike: (exercise) => `Más bien ${exercise}.`,
  noRepSeen: {
    interrupted: "fuera de la imagen",
    "too-long": "más de un minuto",
    unclear: "poco clara",
  },
  remark: {
    rounder: "Espalda más redonda.",
    deeper: "Más que tu referencia.",
    shallower: "Menos que tu referencia.",
    faster: "Ritmo sobre tu referencia.",
    slower: "Ritmo bajo tu referencia.",
  },
  halfway: "Vas por la mitad.",
  twoMore: "Quedan dos.",
  lastOne: "La última.",
  targetReached: "Objetivo cumplido.",
  nobody: "Ponte delante de la cámara.",
  backCheck: {
    stand: "Prueba de espalda. Ponte de perfil, bien erguido, y quédate quieto.",
    "roll-down":
      "Ahora redondea la espalda despacio hacia abajo, deja colgar la cabeza, aguanta y vuelve a subir.",
    done: "Gracias. Ya sé cuánto se dobla tu espalda.",
    failed: "No he podido ver bien tu espalda. Puedes entrenar sin la prueba.",
  },
  setup: {
    "in-frame": "Aléjate: no se te ve de cuerpo entero.",
    distance: "Acércate: te veo demasiado lejos.",
    "side-on": "Ponte de lado a la cámara.",
    arms: "Estira los brazos hacia delante.",
    light: "Más luz, por favor.",
    picture: "La imagen se ha parado: revisa la cámara.",
    level: "Nivela la cámara: la imagen está torcida.",
    still: "No te muevas un momento.",
  },
  outOfFrame: {
    head: "Aléjate: no te veo la cabeza.",
    back: "Aléjate: no te veo la espalda.",
    arms: "Aléjate: no te veo los brazos.",
    hips: "Aléjate: no te veo la cadera.",
    knees: "Aléjate: no te veo las rodillas.",
    feet: "Aléjate: no te veo los pies.",
  },
  unseen: {
    head: "No te veo la cabeza, así que no valoro el cuello.",
    back: "No te veo bien la espalda, así que no la valoro.",
    arms: "No te veo los brazos. Muévete para que salgan en la imagen.",
    hips: "No te veo la cadera. Muévete para que salga en la imagen.",
    knees: "No te veo las rodillas, así que no las valoro.",
    feet: "No te veo los pies. Muévete para que salgan en la imagen.",
  },
  remedy: {
    turned: "ponte de lado",
    dark: "necesito más luz",
    hidden: "que se te vea el cuerpo entero",
    slow: "el dispositivo va lento",
  },
  slow: "El dispositivo va lento: se me pueden escapar repeticiones.",
  lost: "No te veo. Vuelve a la imagen.",
  found: "Ya te veo otra vez.",
  paused: "En pausa.",
  resumed: "Sigue cuando quieras.",
  summary,
};
export default spanish;
