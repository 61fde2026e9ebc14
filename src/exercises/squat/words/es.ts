/** The squat in Spanish. */
import { roundedBack } from "../../patterns/back-words.ts";
import type { SquatWords } from "../vocabulary.ts";

export const es: SquatWords = {
  name: "Sentadilla",
  plural: "Sentadillas",
  spoken: "sentadillas",
  position: "Ponte de pie, de lado a la cámara.",
  tempo: "Tiempo de bajada",
  ready: "Todo listo: sentadillas. Empieza cuando quieras.",
  reminder:
    "Pies al ancho de los hombros, puntas un poco hacia fuera. Abdomen firme. Siéntate entre los talones.",
  phase: { top: "Arriba", lowering: "Bajando", bottom: "Abajo", raising: "Subiendo" },
  criteria: {
    "rounded-back": {
      ...roundedBack.es,
      advice:
        "Aprieta el abdomen antes de bajar y saca pecho. Baja solo hasta donde la espalda siga recta; una pequeña cuña bajo los talones puede ayudar. Usa menos peso si vuelve a pasar.",
    },
    "forward-lean": {
      name: "Tronco muy inclinado",
      told: "El tronco se fue hacia delante",
      cue: "Pecho arriba.",
      well: "pecho arriba",
      seen: "tronco muy inclinado",
      next: "pecho arriba, rodillas adelante",
      advice:
        "Deja que las rodillas avancen sobre las puntas de los pies y siéntate entre los talones, para que el pecho pueda seguir arriba. Un peso ligero delante del pecho ayuda.",
    },
    "heels-up": {
      name: "Talones levantados",
      told: "Los talones se levantaron",
      cue: "Talones abajo.",
      well: "talones abajo",
      seen: "talones levantados",
      next: "todo el pie en el suelo",
      advice:
        "Apoya todo el pie en el suelo: dedo gordo, dedo pequeño y talón. Si los tobillos son rígidos, gira un poco las puntas hacia fuera o pon un disco fino bajo cada talón.",
    },
    shallow: {
      name: "Poca profundidad",
      told: "La sentadilla se quedó alta",
      cue: "Un poco más abajo.",
      well: "profundidad completa",
      seen: "poca profundidad",
      next: "abajo, muslos horizontales",
      advice:
        "Siéntate hasta que los muslos queden más o menos horizontales, mientras la espalda siga recta y los talones en el suelo. Un cajón o un taburete bajo detrás te marca el recorrido.",
    },
    "too-fast": {
      name: "Bajada rápida",
      told: "Bajaste rápido",
      cue: "Baja con control.",
      well: "con control",
      seen: "bajada rápida",
      next: "dos segundos al bajar",
      advice:
        "Tómate unos dos segundos para bajar, en vez de dejarte caer. Es una pista sobre el control, nada más.",
    },
  },
  noRep: {
    shallow: { name: "poca profundidad", told: "No cuenta: baja más.", seen: "poca profundidad" },
  },
};
