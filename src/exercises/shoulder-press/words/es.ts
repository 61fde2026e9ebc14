/** The shoulder press in Spanish. */
import type { ShoulderPressWords } from "../vocabulary.ts";

export const es: ShoulderPressWords = {
  name: "Press de hombros",
  plural: "Press de hombros",
  spoken: "press de hombros",
  position: "Ponte de pie, de lado a la cámara, con las manos a la altura de los hombros.",
  tempo: "Tiempo de subida",
  ready: "Todo listo: press de hombros. Empieza cuando quieras.",
  reminder: "Pies al ancho de la cadera. Aprieta los glúteos. Costillas abajo.",
  phase: { rest: "Hombros", raising: "Subiendo", hold: "Arriba", lowering: "Bajando" },
  criteria: {
    "overextended-back": {
      name: "Espalda arqueada",
      told: "La espalda se arqueó",
      cue: "Costillas abajo.",
      well: "costillas abajo",
      seen: "espalda arqueada",
      next: "costillas abajo, glúteos firmes",
      advice:
        "Aprieta los glúteos y baja las costillas antes de empujar. Si aun así te echas hacia atrás, el peso es demasiado o los hombros están rígidos: usa menos, o empuja con un brazo cada vez.",
    },
    "knee-dip": {
      name: "Impulso de rodillas",
      told: "Las rodillas ayudaron",
      cue: "Piernas quietas.",
      well: "piernas quietas",
      seen: "impulso de rodillas",
      next: "piernas rectas y quietas",
      advice:
        "Mantén las rodillas estiradas y mueve solo los brazos. Con impulso de piernas es un push press, otro ejercicio; si no arrancas sin él, usa menos peso.",
    },
    uneven: {
      name: "Manos desniveladas",
      told: "Las manos no quedaron a la par",
      cue: "Manos a la par.",
      well: "manos niveladas",
      seen: "manos desniveladas",
      next: "las dos manos a la par",
      advice:
        "Empieza con las dos manos a la misma altura y empuja al ritmo del brazo más lento. Si un lado siempre se queda atrás, practica con una mancuerna ligera en cada mano.",
    },
    partial: {
      name: "Codos sin estirar",
      told: "Arriba faltó estirar los codos",
      cue: "Estira los codos arriba.",
      well: "codos estirados",
      seen: "codos sin estirar",
      next: "arriba, codos estirados",
      advice:
        "Empuja hasta estirar los dos codos, con el peso sobre la mitad del pie y la cabeza entre los brazos. Usa menos peso si el último tramo no sale.",
    },
  },
  noRep: {
    partial: { name: "codos sin estirar", told: "No cuenta: estira arriba.", seen: "codos sin estirar" },
  },
};
