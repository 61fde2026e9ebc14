/** What the lessons of an arm and the other side's leg have in common, in Spanish. */
import type { TaughtOf } from "../prone-vocabulary.ts";

export const crossedFaults: TaughtOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    what: "La pierna se queda en el suelo y los glúteos no trabajan.",
    fix: "Aprieta primero los glúteos y luego levanta con el brazo la pierna contraria.",
  },
  "legs-only": {
    what: "El brazo se queda en el suelo.",
    fix: "Estírate hacia delante y deja que el brazo contrario flote con la pierna.",
  },
  "same-side": {
    what: "Suben el brazo y la pierna del mismo lado: el tronco se vence hacia el otro.",
    fix: "Brazo derecho con pierna izquierda; después, brazo izquierdo con pierna derecha.",
  },
  "not-together": {
    what: "Primero el brazo y después la pierna, o al revés: el tronco se gira.",
    fix: "Toma aire, aprieta y empieza los dos al mismo tiempo.",
  },
};
