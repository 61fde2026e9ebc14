/** The superman with the arms along the body, taught in Spanish. */
import { flatFaults } from "../../patterns/flat-lesson/es.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/es.ts";

const lesson: FlatLesson = {
  lead: "Boca abajo, con los brazos largos junto al cuerpo: pecho y piernas flotan apenas sobre el suelo mientras cuentas hasta dos. La palanca más corta y la más amable con cuello y hombros.",
  purpose: [
    "Trabaja los músculos de la espalda y los glúteos, con menos peso por delante de los hombros que el superman.",
    "Un buen comienzo si los brazos por encima de la cabeza molestan en los hombros o cansan el cuello.",
  ],
  setup: [
    "Túmbate boca abajo en una esterilla, piernas estiradas, brazos junto al cuerpo, palmas abajo.",
    "La frente descansa en la esterilla, mirada al suelo, cuello largo.",
    "Aprieta suavemente el vientre y los glúteos antes de mover nada.",
    "Para la cámara: túmbate de lado a ella, de la cabeza a los pies en la imagen, y con la cámara lo más baja posible.",
  ],
  steps: [
    "Junta los omóplatos; las manos se deslizan hacia los pies.",
    "Levanta pecho y piernas a la vez hasta que apenas dejen el suelo.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Baja despacio, pecho y piernas a la vez.",
    "Deja que todo descanse un momento, y la siguiente. En esta posición Backline no juzga el cuello: sigue mirando al suelo.",
  ],
  faults: flatFaults,
  easier: [
    "Solo el pecho o solo las piernas durante una o dos semanas.",
    "A cuatro patas: el bird dog. Útil si estar boca abajo resulta incómodo.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Dobla los codos en W y después estira los brazos por encima de la cabeza: el superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
