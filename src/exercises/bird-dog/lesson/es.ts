/** The bird dog, taught in Spanish. */
import { crossedFaults } from "../../patterns/crossed-lesson/es.ts";
import { proneFaults } from "../../patterns/prone-lesson/es.ts";
import type { BirdDogLesson } from "../vocabulary.ts";

const lesson: BirdDogLesson = {
  lead: "A cuatro patas, un brazo y la pierna contraria se estiran en la línea del tronco y se quedan ahí mientras cuentas hasta dos; después, los otros dos. El tronco sigue quieto como una mesa.",
  purpose: [
    "Enseña a la espalda, los glúteos y el abdomen profundo a mantener quieto el tronco mientras se mueven brazo y pierna, con mucha menos carga lumbar que el superman.",
    "De lado, Backline ve si el tronco se inclina y hasta dónde llegan brazo y pierna. Si la cadera se abre no se ve desde ahí y no se juzga: vigílalo tú.",
  ],
  setup: [
    "Ponte a cuatro patas en una esterilla: manos bajo los hombros, rodillas bajo la cadera.",
    "Espalda larga y horizontal, mirada al suelo, abdomen ligeramente apretado.",
    "Para la cámara: de lado, entero en la imagen, con sitio delante para el brazo y detrás para la pierna.",
  ],
  steps: [
    "Desplaza el peso sin que se mueva el tronco.",
    "Desliza un pie hacia atrás y estira el brazo contrario hacia delante, ambos solo hasta la altura del tronco.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Apoya de nuevo la mano y la rodilla con suavidad.",
    "Cambia de lado. Cada lado cuenta por separado.",
  ],
  faults: {
    "tilted-trunk": {
      what: "El tronco se inclina cuando brazo y pierna dejan el suelo: la carga va a la zona lumbar.",
      fix: "Levanta menos y aprieta antes; la espalda sigue como estaba a cuatro patas.",
    },
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-knees": proneFaults["bent-knees"],
    "low-arms": {
      what: "El brazo cuelga por debajo de la línea del tronco.",
      fix: "Estíralo hacia delante, pulgar arriba, hasta que quede en línea con la espalda.",
    },
    "low-legs": {
      what: "La pierna cuelga por debajo de la línea del tronco.",
      fix: "Empuja el talón hacia la pared de atrás hasta que la pierna quede en línea con la espalda.",
    },
  },
  easier: [
    "Solo la pierna, con los dedos del pie en el suelo; después, solo el brazo.",
    "Una toalla doblada bajo las rodillas, y puños en lugar de palmas si duelen las muñecas.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos.",
    "Entre una y otra, junta codo y rodilla bajo el vientre.",
  ],
  avoid: [
    "No sobre una rodilla o una muñeca dolorida; usa un cojín o déjalo.",
    "Si duele la zona lumbar, estira menos. Si sigue doliendo, para.",
    "Para enseguida si algo duele, hormiguea o se duerme.",
  ],
  dose: "Dos o tres series de 10, cinco por lado, dos o tres días por semana.",
};
export default lesson;
