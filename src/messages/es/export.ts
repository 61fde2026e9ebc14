import type { Translation } from "../catalogue.ts";
import type english from "../en/export.ts";
import { plural } from "../format.ts";

const spanish: Translation<typeof english> = {
  lead: "Todo se escribe en este dispositivo y solo va adonde tú lo envíes.",
  groups: {
    pictures: { title: "Imágenes y vídeo", purpose: "Para ver, enseñar e imprimir." },
    people: {
      title: "Para tu médico o entrenador",
      purpose: "Para entregar: sin cuenta y sin servidor.",
    },
    software: {
      title: "Para otros programas",
      purpose: "Los números y el movimiento, para hojas de cálculo, biomecánica y animación.",
    },
  },

  video: "Vídeo anotado",
  videoNote: "Todos los fotogramas con esqueleto, ángulo, contador y subtítulos.",
  videoNeeds: "Necesita la grabación; este análisis llegó sin ella.",
  videoWorking: (percent) => `Escribiendo el vídeo, ${percent} %`,
  videoCancel: "Cancelar el vídeo",
  videoNoCodec:
    "Este navegador no puede escribir vídeo. Un Chrome, Edge o Safari actual sí; lo demás funciona aquí.",
  videoFailed: "No se pudo escribir el vídeo. Libera memoria o prueba con una grabación más corta.",
  videoFull: "No queda espacio para el vídeo. Libera espacio e inténtalo de nuevo.",
  chart: "Gráfico (PNG)",
  chartNote: "La línea de tiempo tal como se ve ahora, con ancho para una página impresa.",
  captions: "Subtítulos (WebVTT)",
  captionsNote: "Lo que dijo el entrenador, como subtítulos de tu grabación en un reproductor.",
  chapters: "Capítulos (WebVTT)",
  chaptersNote: "Un capítulo por repetición, con sus fallos, para saltar a ella en un reproductor.",

  report: "Informe para imprimir",
  reportNote: "Una página: resumen, mejor y peor repetición, curvas, tabla, límites del método.",
  daysLead: "Tus días de entrenamiento, para el programa de una consulta o clínica:",
  daysLink: "en el historial",

  repsCsv: "Repeticiones (CSV)",
  repsCsvNote: "Para una hoja de cálculo. Una línea por repetición: tiempos, máximos, fallos, tus juicios.",
  framesCsv: "Fotogramas (CSV)",
  framesCsvNote: "Para una hoja de cálculo. Una línea por fotograma analizado: cada ángulo con su seguridad.",
  json: "Análisis (JSON)",
  jsonNote: "Todas las medidas, para abrirlas aquí o procesarlas. Su esquema se publica con el programa.",
  landmarks: "Con puntos del cuerpo, para la vista 3D (mayor)",
  trc: "Puntos (OpenSim .trc)",
  trcNote: "Para biomecánica: los puntos del cuerpo en el espacio, en metros y a ritmo constante.",
  mot: "Ángulos (OpenSim .mot)",
  motNote: "Para biomecánica: los ángulos medidos con los nombres y signos de OpenSim, en grados.",
  movement: {
    glb: "Movimiento (glTF)",
    glbNote: "Para 3D y animación: el maniquí en movimiento. Se abre en Blender y en la mayoría de visores.",
    bvh: "Movimiento (BVH)",
    bvhNote: "Para animación: un esqueleto y los giros de sus articulaciones, para pasarlos a otra figura.",
    needs: "Necesita los puntos del cuerpo y un ejercicio reconocido; a este análisis le falta algo de ello.",
  },
  needsLandmarks: "Necesita los puntos del cuerpo; este análisis llegó sin ellos.",
  needsAngles: "Necesita ángulos medidos; en este análisis no los hay.",

  days: {
    title: "Para llevar",
    fhir: "Diario de entreno (FHIR)",
    fhirNote:
      "Para el programa de una consulta o clínica: series, minutos y días de fuerza por semana. Tu nombre no figura.",
    purpose: "Los días y sus series, para hojas de cálculo y aplicaciones de salud.",
    csv: "Series (CSV)",
    csvNote:
      "Para una hoja de cálculo. Una línea por serie: día, hora, ejercicio, repeticiones, cuántas limpias.",
    health: "Health Connect (JSON)",
    healthNote:
      "Para aplicaciones que escriben en Health Connect de Android: sesiones con sus series y repeticiones.",
    method: "Ejercicio contado por una aplicación con cámara (estimación)",
    said: "Dicho por quien entrena",
    reps: (n, exercise) =>
      `${exercise}: ${plural("es", n, { one: "# repetición", other: "# repeticiones" })}, contadas por una aplicación con cámara.`,
  },

  waiting: "El análisis sigue en marcha: se exporta lo encontrado hasta ahora.",
  saved: (name) => `${name} está en tus descargas.`,
  share: "Compartir…",
  shareFailed: "No se pudo compartir. El archivo está en tus descargas.",
  failed: "No se pudo guardar. Comprueba el espacio libre y los ajustes de descargas.",
  counter: "Rep",
  rep: (number) => `Repetición ${number}`,
  setRep: (set, number) => `Serie ${set}, repetición ${number}`,
};
export default spanish;
