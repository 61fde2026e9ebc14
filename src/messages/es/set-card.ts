import type { Translation } from "../catalogue.ts";
import type english from "../en/set-card.ts";
import { plural } from "../format.ts";

const setCard: Translation<typeof english> = {
  done: (n) => `Serie ${n} terminada`,
  doneOf: (n, of) => `Serie ${n} de ${of} terminada`,
  reps: (n) => plural("es", n, { one: "repetición", other: "repeticiones" }),
  ofTarget: (target) => `de ${target}`,
  strip: "Repetición a repetición",
  rep: (n, verdict) => `Repetición ${n}: ${verdict}`,
  attempt: (verdict) => `Intento: ${verdict}`,
  verdict: {
    clean: "limpia",
    fault: "por corregir",
    "not-judged": "sin evaluar",
    "not-counted": "no cuenta",
  },
  tally: {
    clean: (n) => plural("es", n, { one: "# limpia", other: "# limpias" }),
    fault: (n) => `${n} por corregir`,
    "not-judged": (n) => `${n} sin evaluar`,
    "not-counted": (n) => plural("es", n, { one: "# no cuenta", other: "# no cuentan" }),
  },
  best: (n) => `La mejor: n.º ${n}`,
  worst: (n, fault) => `N.º ${n}: ${fault}`,
  chosen: (n) => `N.º ${n}`,
  slow: "A cámara lenta, junto al modelo",
  lastTime: (reps, clean) => `La última vez: ${reps}, ${clean} limpias`,
  more: (n) => `${n} más que la última vez`,
  fewer: (n) => `${n} menos que la última vez`,
  same: "Tantas como la última vez",
  reference: (reference, set) => `Tu referencia: ${reference}. Esta serie: ${set}.`,
  measure: {
    depth: (degrees) => `${degrees}° de profundidad`,
    hold: (seconds) => `${seconds} s de pausa`,
    down: (seconds) => `${seconds} s de bajada`,
  },
  rest: "Descanso",
  restLeft: (n) =>
    plural("es", n, { one: "queda # segundo de descanso", other: "quedan # segundos de descanso" }),
  restOver: "Sigue cuando quieras",
  next: (what) => `Después: ${what}`,
  nextSet: "Siguiente serie",
  review: "Verla en el análisis",
  finish: "Terminar",
  leave: {
    title: "¿Dejar esta serie?",
    kept: (n) =>
      plural("es", n, { one: "Tu # repetición se guarda.", other: "Tus # repeticiones se guardan." }),
    stay: "Seguir",
    end: "Acabar la serie",
    leave: "Salir",
  },
  stop: {
    title: "¿Terminar el entrenamiento?",
    text: "Lo que has hecho se guarda.",
    stop: "Terminar entrenamiento",
  },
  pain: {
    name: "Me duele algo",
    title: "Para aquí.",
    text: "Has dicho que algo te duele. No sigas entrenando. Si es fuerte, baja por la pierna, hormiguea o no mejora en uno o dos días, consulta a un médico o fisioterapeuta.",
    spoken: "Para aquí. Si no se pasa, consulta a un médico o fisioterapeuta.",
    slip: "Ha sido un error: seguir",
    end: "Acabar la serie",
  },
};
export default setCard;
