/** The superman, taught in Spanish. */
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/es.ts";
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
  faults: proneFaults,
  easier: [
    "Brazo y pierna contrarios: levanta el brazo derecho con la pierna izquierda y cambia. La mitad de carga para la espalda, y lo mejor cuando se cargan el cuello o la espalda.",
    "Brazos junto al cuerpo, palmas abajo, en lugar de por encima de la cabeza.",
    "Solo los brazos o solo las piernas durante una o dos semanas.",
    "A cuatro patas, estira un brazo y la pierna contraria (bird dog). Útil si estar boca abajo resulta incómodo.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Lleva los codos a las costillas mientras aguantas y vuelve a estirarte.",
    "Más repeticiones, hasta 20, y después descansos más cortos.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
