/** The good morning in Spanish. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import type { GoodMorningWords } from "../vocabulary.ts";

export const es: GoodMorningWords = {
  name: "Buenos días",
  plural: "Buenos días",
  spoken: "buenos días",
  position: "Ponte de pie, de lado a la cámara.",
  tempo: "Tiempo de bajada",
  ready: "Todo listo: buenos días. Empieza cuando quieras.",
  reminder: "Pies al ancho de los hombros. Barra en la parte alta de la espalda. Abdomen firme.",
  phase: { top: "Arriba", lowering: "Bajando", bottom: "Abajo", raising: "Subiendo" },
  criteria: {
    "rounded-back": {
      ...roundedBack.es,
      advice:
        "Saca el pecho y aprieta el abdomen antes de bajar, y baja solo hasta donde la espalda siga recta. Usa menos peso si vuelve a pasar.",
    },
    "overextended-back": {
      ...archedBack.es,
      advice:
        "Costillas abajo y abdomen firme. Termina apretando los glúteos, sin echarte hacia atrás: neutra basta.",
    },
    "bent-knees": {
      ...bentKnees.es,
      advice:
        "Rodillas sueltas pero quietas: lleva la cadera recta hacia atrás y para donde sientas el estiramiento detrás de los muslos, en vez de sentarte.",
    },
    shallow: {
      name: "Bisagra corta",
      told: "La bisagra fue corta",
      cue: "Cadera atrás, espalda recta.",
      well: "bisagra completa",
      seen: "bisagra corta",
      next: "espalda recta, cadera atrás",
      advice:
        "Con la espalda recta, lleva la cadera atrás hasta sentir el estiramiento detrás de los muslos; solo entonces sube. Si ese es todo tu recorrido, indícalo en los ajustes.",
    },
    "too-fast": {
      name: "Bajada rápida",
      told: "Bajaste rápido",
      cue: "Baja con control.",
      well: "con control",
      seen: "bajada rápida",
      next: "dos segundos al bajar",
      advice:
        "Tómate unos dos segundos para bajar: quien controla la bajada mantiene quieta la espalda. Es una pista sobre el control, nada más.",
    },
  },
  noRep: { shallow: { name: "bisagra corta", told: "No cuenta: cadera atrás.", seen: "bisagra corta" } },
};
