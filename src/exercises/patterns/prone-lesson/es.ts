/** What the lessons of lifts from lying face down have in common, in Spanish. */
import type { ProneFault, TaughtOf } from "../prone-vocabulary.ts";

export const proneFaults: TaughtOf<ProneFault> = {
  "neck-cranked": {
    what: "La cabeza sube y el cuello se dobla hacia atrás. Lo cansa y no aporta nada.",
    fix: "Mira al suelo, como si sujetaras una naranja bajo la barbilla.",
  },
  "arms-only": {
    what: "Las piernas se quedan en el suelo y los glúteos no trabajan.",
    fix: "Aprieta primero los glúteos y luego levanta brazos y piernas a la vez.",
  },
  "legs-only": {
    what: "Los brazos se quedan en el suelo.",
    fix: "Estírate hacia delante y deja que los brazos floten con las piernas.",
  },
  "short-hold": {
    what: "Arriba y enseguida abajo. La resistencia viene de aguantar.",
    fix: "Levanta menos y quédate hasta contar dos.",
  },
  "not-together": {
    what: "Primero los brazos y después las piernas, o al revés: el cuerpo se balancea.",
    fix: "Toma aire, aprieta y empieza todo al mismo tiempo.",
  },
  "bent-arms": {
    what: "Los codos se doblan y todo lo hacen los hombros.",
    fix: "Aleja las puntas de los dedos. Si la palanca es demasiado larga, usa la versión más fácil de abajo.",
  },
  "bent-knees": {
    what: "Los pies suben doblando las rodillas mientras los muslos se quedan en el suelo.",
    fix: "Piernas estiradas: levanta desde la cadera.",
  },
  "low-arms": {
    what: "Los brazos apenas dejan el suelo.",
    fix: "Apenas sobre el suelo es suficiente: que pase una hoja de papel por debajo.",
  },
  "low-legs": {
    what: "Las piernas apenas dejan el suelo.",
    fix: "Aprieta los glúteos; basta un dedo de aire bajo los pies.",
  },
};

export const proneAvoid: readonly string[] = [
  "No lo hagas si te duele al doblarte hacia atrás, con una vértebra desplazada, estenosis o poco después de una operación de espalda.",
  "Tampoco en el embarazo, tras una operación abdominal reciente o con una hernia: el problema es estar boca abajo.",
  "Para enseguida si algo duele, hormiguea o se duerme. Los músculos cansados están bien; un pinchazo lumbar, no.",
];

export const proneDose = "Dos o tres series de 10 a 20, dos o tres días por semana.";
