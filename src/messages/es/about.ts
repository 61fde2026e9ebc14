import type { Translation } from "../catalogue.ts";
import type english from "../en/about.ts";
import accuracy from "./accuracy.ts";

const about: Translation<typeof english> = {
  title: "Acerca de Backline",
  what: (exercises) =>
    `Backline te observa con la cámara o en una grabación, cuenta tus repeticiones, mide los ángulos de tus articulaciones y te dice una sola cosa por mejorar cada vez. Conoce estos ejercicios: ${exercises}.`,
  privacyTitle: "Tu imagen se queda aquí",
  privacy:
    "El modelo de seguimiento funciona en tu navegador. Ninguna imagen, ningún punto del cuerpo y ninguna cifra sale de este dispositivo; no hay cuenta, ni rastreo, ni informes de errores. Tras la primera visita funciona sin conexión.",
  healthTitle: "No es consejo médico",
  health:
    "Backline no es un producto sanitario. Mide cómo se ve un movimiento; no sabe cómo se siente. Si algo duele, hormiguea o se duerme, para y consulta a un profesional de la salud. Consulta antes de empezar si estás embarazada o tienes la espalda lesionada, un problema de disco, osteoporosis o una operación reciente.",
  limitsTitle: "Lo que no puede hacer",
  limits: `${accuracy} Lo que no ve no lo valora, y lo dice. El agarre, la tensión del abdomen, el dolor y la carga le son invisibles. Los discos y el contraluz también ocultan la curva de la espalda.`,
  unseenTitle: "Lo que no valora",
  unseen: [
    "Lo que queda oculto detrás de los discos o de una segunda persona delante de ti.",
    "Los codos que se doblan hacia fuera y una cabeza vista desde atrás.",
    "Todo lo que se aparte bastante más de 45 grados de la vista de lado.",
  ],
  accuracyTitle: "Con qué precisión mide",
  measured: (day) =>
    `Medido en clips renderizados en los que se conoce la verdad exacta de cada fotograma, con cuerpos distintos de los que sirvieron para ajustarlo y con el modelo «full» (${day}).`,
  counts: (clean, rooms, lifts, phantom) =>
    `Repeticiones: recuento exacto en ${clean.exact} de ${clean.clips} clips limpios, en ${rooms.exact} de ${rooms.clips} como los de una cámara web en un salón y en ${lifts.exact} de ${lifts.clips} de sentadillas, pesos muertos y press, con el ejercicio elegido de antemano. Contadas sin que nadie las hiciera: ${phantom}.`,
  faults: (named, clean, rooms, lifts) =>
    `Fallos, hasta 31 grados en oblicuo: de cada 100 que nombró, ${named} estaban ahí. De cada 100 que había nombró ${clean.named}, ${rooms.named} y ${lifts.named} en los tres tipos de clips; de la mayoría de los demás dijo que no podía valorarlos.`,
  times: (hold, end) =>
    `La pausa del superman: se desvía ${hold} segundos. El final de una repetición: ${end}.`,
  angles: {
    title: "Cuánto se desvía un ángulo de media",
    angle: "Ángulo",
    side: "De lado",
    oblique: "10–31° oblicuo",
    degrees: (n) => `${n}°`,
    note: "La curva de la espalda, sin discos. En el peso muerto los discos tapan las rodillas y parte de la cadera.",
  },
  caveat:
    "Las personas renderizadas son más limpias que las reales: sin desenfoque de movimiento, con ropa rígida y pelo sencillo. Estas cifras son necesarias, no suficientes.",
  calibration: {
    title: "¿Se cumplen los márgenes de error?",
    promised: "prometido",
    angle: "Ángulo",
    what: (subjects, stills) =>
      `Cada ángulo se da con el tamaño de su propio error. En ${stills} imágenes de ${subjects} personas generadas por ordenador, medidas siempre por estimadores que nunca habían visto a esa persona, el ángulo verdadero quedó dentro de lo prometido con esta frecuencia (de perfil y hasta 31 grados en oblicuo). En la diagonal, la promesa se cumple con exactitud.`,
  },
  licencesTitle: "Hecho con",
  licences:
    "Backline es software libre con licencia MIT. Los modelos BlazePose son de Google, con licencia Apache 2.0.",
  packages: {
    title: "Todos los paquetes y sus licencias",
    loading: "Cargando la lista…",
    failed: "No se ha podido cargar la lista. Comprueba la conexión.",
    again: "Intentarlo de nuevo",
    noText: (licence) => `Este paquete no incluye el texto. Declara la licencia ${licence}.`,
  },
};
export default about;
