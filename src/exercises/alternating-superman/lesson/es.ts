/** The alternating superman, taught in Spanish. */
import { crossedFaults } from "../../patterns/crossed-lesson/es.ts";
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/es.ts";
import type { AlternatingLesson } from "../vocabulary.ts";

const lesson: AlternatingLesson = {
  lead: "Boca abajo, el brazo derecho y la pierna izquierda flotan apenas sobre el suelo mientras cuentas hasta dos; después, el otro par. La mitad de carga que el superman completo.",
  purpose: [
    "Trabaja los mismos músculos que el superman, una diagonal cada vez: la zona lumbar carga más o menos la mitad.",
    "El tronco se queda quieto mientras solo dos extremidades dejan el suelo, que es lo que hace la espalda todo el día.",
  ],
  setup: [
    "Túmbate boca abajo en una esterilla, brazos por encima de la cabeza y piernas estiradas.",
    "La frente descansa en la esterilla, mirada al suelo, cuello largo.",
    "Aprieta suavemente el vientre y apoya los dos huesos de la cadera en la esterilla.",
    "Para la cámara: túmbate de lado a ella, de las manos a los pies en la imagen, con la cámara un poco más alta que la esterilla para que vea los dos brazos y las dos piernas.",
  ],
  steps: [
    "Alarga la mano derecha y el pie izquierdo.",
    "Levanta ese brazo y esa pierna a la vez hasta que apenas dejen el suelo.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Baja despacio, brazo y pierna a la vez.",
    "Cambia de lado: brazo izquierdo, pierna derecha. Cada elevación cuenta como una.",
  ],
  faults: {
    "neck-cranked": proneFaults["neck-cranked"],
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-arms": proneFaults["bent-arms"],
    "bent-knees": proneFaults["bent-knees"],
  },
  easier: [
    "Solo la pierna o solo el brazo durante una o dos semanas.",
    "A cuatro patas: el bird dog. Útil si estar boca abajo resulta incómodo o se cansa la zona lumbar.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Cuando los dos lados estén firmes, levanta los cuatro: el superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
