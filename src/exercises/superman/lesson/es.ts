/** The superman, taught in Spanish. */
import type { SupermanLesson } from "../vocabulary.ts";

const lesson: SupermanLesson = {
  lead: "Boca abajo, brazos y piernas flotan apenas sobre el suelo y se quedan ahí mientras cuentas hasta dos. Bajo es lo correcto.",
  purpose: [
    "Trabaja la resistencia de los músculos de la espalda, los glúteos y la parte posterior de los hombros, sin ningún aparato.",
    "Se trata de un cuerpo largo y quieto. La altura solo dobla la zona lumbar, así que Backline nunca pide más.",
  ],
  setup: [
    "Túmbate boca abajo en una esterilla, brazos por encima de la cabeza y piernas estiradas.",
    "La frente descansa en la esterilla o apenas encima, mirada al suelo, cuello largo.",
    "Aprieta suavemente el vientre y los glúteos antes de mover nada.",
    "Para la cámara: túmbate de lado a ella, de las manos a los pies en la imagen, y con la cámara lo más baja posible.",
  ],
  steps: [
    "Alárgate: las puntas de los dedos y de los pies se alejan.",
    "Levanta brazos y piernas a la vez hasta que apenas dejen el suelo.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Baja despacio, brazos y piernas a la vez.",
    "Deja que todo descanse un momento, y la siguiente.",
  ],
  faults: {
    "neck-cranked": {
      what: "La cabeza sube y el cuello se dobla hacia atrás. Lo cansa y no aporta nada.",
      fix: "Mira al suelo, como si sujetaras una naranja bajo la barbilla.",
    },
    "arms-only": {
      what: "Las piernas se quedan en el suelo: media parte posterior descansa.",
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
      what: "Los codos se doblan y mandan los hombros.",
      fix: "Aleja las puntas de los dedos. Si la palanca es demasiado larga, usa la versión más fácil de abajo.",
    },
    "bent-knees": {
      what: "Los pies suben doblando las rodillas mientras los muslos se quedan en el suelo.",
      fix: "Piernas largas: levanta desde la cadera.",
    },
    "low-arms": {
      what: "Los brazos apenas dejan el suelo.",
      fix: "Apenas sobre el suelo es suficiente: que pase una hoja de papel por debajo.",
    },
    "low-legs": {
      what: "Las piernas apenas dejan el suelo.",
      fix: "Aprieta los glúteos; basta un dedo de aire bajo los pies.",
    },
  },
  easier: [
    "Brazo y pierna contrarios: levanta el brazo derecho con la pierna izquierda y cambia. La mitad de carga para la espalda, y lo mejor cuando mandan el cuello o la espalda.",
    "Brazos junto al cuerpo, palmas abajo, en lugar de por encima de la cabeza.",
    "Solo los brazos o solo las piernas durante una o dos semanas.",
    "A cuatro patas, estira un brazo y la pierna contraria (bird dog). Útil si estar boca abajo resulta incómodo.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Lleva los codos a las costillas mientras aguantas y vuelve a estirarte.",
    "Más repeticiones, hasta 20, y después descansos más cortos.",
  ],
  avoid: [
    "No lo hagas si doblarte hacia atrás duele, con una vértebra desplazada, estenosis o poco después de una operación de espalda.",
    "Tampoco en el embarazo, tras una operación abdominal reciente o con una hernia: el problema es estar boca abajo.",
    "Para enseguida si algo duele, hormiguea o se duerme. Los músculos cansados están bien; un pinchazo lumbar, no.",
  ],
  dose: "Dos o tres series de 10 a 20, dos o tres días por semana.",
};
export default lesson;
