/** The W superman, taught in Spanish. */
import { flatFaults } from "../../patterns/flat-lesson/es.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/es.ts";

const lesson: FlatLesson = {
  lead: "Boca abajo, codos doblados junto a las costillas y manos junto a la cabeza: los brazos forman una W. Pecho, brazos y piernas flotan apenas sobre el suelo mientras cuentas hasta dos.",
  purpose: [
    "Una palanca más corta que la del superman: menos para la zona lumbar, más para los músculos entre los omóplatos.",
    "De lado nadie puede medir el ángulo de la W: Backline cuenta la elevación y la pausa, y no juzga cómo se doblan los codos.",
  ],
  setup: [
    "Túmbate boca abajo en una esterilla, codos doblados cerca de las costillas, manos junto a la cabeza, piernas estiradas.",
    "La frente descansa en la esterilla o apenas encima, mirada al suelo, cuello largo.",
    "Aprieta suavemente el vientre y los glúteos antes de mover nada.",
    "Para la cámara: túmbate de lado a ella, de la cabeza a los pies en la imagen, y con la cámara lo más baja posible.",
  ],
  steps: [
    "Junta los omóplatos y bájalos.",
    "Levanta brazos y piernas a la vez hasta que apenas dejen el suelo; los codos siguen doblados.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Baja despacio, brazos y piernas a la vez.",
    "Deja que todo descanse un momento, y la siguiente.",
  ],
  faults: flatFaults,
  easier: ["Brazos junto al cuerpo, palmas abajo.", "Brazo y pierna contraria, un par cada vez."],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Estira los brazos por encima de la cabeza: el superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
