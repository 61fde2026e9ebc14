/** The coach's Spanish. */
import type { Phrases, SetFacts } from "../../core/coaching/phrases.ts";
import type { FaultKind } from "../../core/quantity.ts";

const seconds = (s: number): string => (Math.round(s * 10) / 10).toString().replace(".", ",");

const faultNouns: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "las rodillas flexionadas",
  "rounded-back": "la espalda redondeada",
  "overextended-back": "la espalda arqueada",
  shallow: "la bisagra corta",
  "too-fast": "la bajada rápida",
  "short-hold": "la pausa corta",
  "low-arms": "los brazos que se quedan abajo",
  "low-legs": "las piernas que se quedan abajo",
  "arms-only": "subir solo los brazos",
  "legs-only": "subir solo las piernas",
  "not-together": "brazos y piernas a destiempo",
  "bent-arms": "los brazos flexionados",
  "neck-cranked": "la cabeza levantada",
};

function summary(facts: SetFacts): string {
  const reps = facts.reps === 1 ? "1 repetición" : `${facts.reps} repeticiones`;
  const missed = facts.noReps > 0 ? `, ${facts.noReps} sin contar` : "";
  const first = `Serie terminada: ${reps}${missed}.`;
  if (facts.worst)
    return `${first} La próxima vez cuida ${faultNouns[facts.worst.fault]}: lo vi en ${facts.worst.reps}.`;
  if (facts.holdSeconds !== undefined)
    return `${first} Buena técnica, con pausas de ${seconds(facts.holdSeconds)} segundos.`;
  return facts.reps > 0 ? `${first} Buena técnica: sigue así.` : `${first} Empieza otra vez cuando quieras.`;
}

export const spanish: Phrases = {
  language: "es",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "uno" : n === 2 ? "dos" : String(n)),
  release: "abajo",
  fault: {
    "bent-knees": "Estira un poco más las piernas.",
    "rounded-back": "Espalda plana antes de bajar.",
    "overextended-back": "Costillas abajo: no arquees la espalda.",
    shallow: "Espalda plana: baja hasta estirar los isquiotibiales.",
    "too-fast": "Baja más despacio.",
    "short-hold": "Aguanta arriba y cuenta hasta dos.",
    "low-arms": "También los brazos: basta despegarlos del suelo.",
    "low-legs": "También las piernas: basta despegarlas del suelo.",
    "arms-only": "Sube brazos y piernas juntos.",
    "legs-only": "Sube brazos y piernas juntos.",
    "not-together": "Empieza con brazos y piernas a la vez.",
    "bent-arms": "Alarga los brazos.",
    "neck-cranked": "Mira al suelo, cuello largo.",
  },
  better: {
    "bent-knees": "Mejor: piernas rectas.",
    "rounded-back": "Mejor: espalda plana.",
    "overextended-back": "Mejor: espalda neutra.",
    shallow: "Mejor: buen recorrido.",
    "too-fast": "Mejor ritmo.",
    "short-hold": "Mejor pausa.",
    "low-arms": "Mejor: brazos arriba.",
    "low-legs": "Mejor: piernas arriba.",
    "arms-only": "Mejor: todo junto.",
    "legs-only": "Mejor: todo junto.",
    "not-together": "Mejor: a la vez.",
    "bent-arms": "Mejor: brazos largos.",
    "neck-cranked": "Mejor: cuello largo.",
  },
  noRep: {
    shallow: "No cuenta. Espalda plana: baja hasta estirar los isquiotibiales.",
    "arms-only": "No cuenta: las piernas se quedaron abajo.",
    "legs-only": "No cuenta: los brazos se quedaron abajo.",
    interrupted: "No cuenta: te perdí de vista.",
  },
  setup: {
    "in-frame": "Aléjate: no te veo entero.",
    distance: "Acércate: te veo demasiado pequeño.",
    "side-on": "Ponte de lado a la cámara.",
    light: "Más luz, por favor: la imagen está oscura.",
    picture: "La imagen está parada: revisa la cámara.",
    level: "Nivela la cámara: la imagen está torcida.",
    still: "Quédate quieto un momento.",
  },
  outOfFrame: {
    head: "Aléjate: no te veo la cabeza.",
    back: "Aléjate: no te veo la espalda.",
    arms: "Aléjate: no te veo los brazos.",
    hips: "Aléjate: no te veo la cadera.",
    knees: "Aléjate: no te veo las rodillas.",
    feet: "Aléjate: no te veo los pies.",
  },
  ready: {
    "good-morning": "Listo: buenos días. Empieza cuando quieras.",
    superman: "Listo: superman. Empieza cuando quieras.",
  },
  reminder: {
    "good-morning": "Pies al ancho de los hombros, barra en la espalda alta, abdomen firme.",
    superman: "Brazos por delante, piernas rectas, mirada al suelo. Abdomen firme.",
  },
  unseen: {
    head: "No te veo la cabeza, así que no juzgo el cuello.",
    back: "No te veo bien la espalda, así que no la juzgo.",
    arms: "No te veo los brazos. Muévete para que salgan en la imagen.",
    hips: "No te veo la cadera. Muévete para que salga en la imagen.",
    knees: "No te veo las rodillas, así que no las juzgo.",
    feet: "No te veo los pies. Muévete para que salgan en la imagen.",
  },
  lost: "No te veo. Vuelve a la imagen.",
  found: "Ya te veo otra vez.",
  paused: "En pausa.",
  resumed: "Sigue cuando quieras.",
  targetReached: "Objetivo cumplido. Bien hecho.",
  stopRounding: "Se te redondea la espalda una y otra vez. Para aquí, descansa y baja el peso.",
  summary,
};
