import type { Translation } from "../catalogue.ts";
import type english from "../en/prepare.ts";
import { plural } from "../format.ts";

const prepare: Translation<typeof english> = {
  title: "Prepárate",
  lead: "Colócate en la silueta, a entre 2 y 4 metros. Cuando todo encaje, el entrenador empieza solo.",
  fits: "Así está bien: quieto un momento",
  wait: "Colócate en la silueta",
  start: "Empezar ya",
  sound: "Probar el sonido",
  soundSaid: "¿Me oyes? Entonces podemos empezar.",
  soundNote: "Un tono y una frase. ¿Se oyen desde donde entrenas?",
  countdown: "Antes de empezar",
  countdownNone: "sin cuenta atrás",
  countdownSeconds: (n) => plural("es", n, { one: "# segundo", other: "# segundos" }),
  backCheck: {
    name: "Primero, la prueba de espalda",
    why: "Diez segundos. Así tu espalda se juzga con más seguridad todo el día.",
    done: "Ya la hiciste hoy: vale hasta mañana.",
  },
  side: { left: "Tu lado izquierdo mira a la cámara", right: "Tu lado derecho mira a la cámara" },
  sideUnknown: "Aún no se te ve de lado",
  counting: (n) => plural("es", n, { one: "Empieza en # segundo", other: "Empieza en # segundos" }),
  outline: { standing: "Silueta: de pie, de lado", lying: "Silueta: tumbado boca abajo" },
};
export default prepare;
