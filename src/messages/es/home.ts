import type { Translation } from "../catalogue.ts";
import type english from "../en/home.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const days = (n: number): string => plural("es", n, { one: "# día", other: "# días" });

const home: Translation<typeof english> = {
  title: "Espalda recta.",
  lead: "Tus repeticiones, contadas y corregidas en voz alta. Coloca la cámara, da unos pasos atrás y empieza.",
  live: "Entrenar ahora",
  liveNote: "Con tu cámara, a entre 2 y 4 metros",
  others: "Otras opciones",
  plan: "Elegir un plan",
  planNote: "Series, repeticiones y descansos que avanzan solos",
  review: "Analizar un vídeo",
  reviewNote: "Cada repetición de una grabación, fotograma a fotograma",
  learn: "Aprender los ejercicios",
  sample: "Ver un ejemplo",
  sampleNote: "El entrenador en acción, sin cámara",
  welcome: "Cómo funciona",
  welcomeNote: "Tres pantallas breves",
  privacy: "Tu vídeo nunca sale de este dispositivo. Sin cuenta, sin subidas, sin rastreo.",
  health: "No es consejo médico. Si algo te duele, para y consulta a un médico o fisioterapeuta.",
  offline: "Backline ya funciona también sin conexión.",
  install: "Instalar",
  unreadable: "Ahora mismo no se puede leer tu historial.",
  today: {
    due: "Tu entrenamiento de hoy",
    early: (day) => `Tu próximo entrenamiento: ${day}`,
    unfinished: "Sin terminar",
    done: "Hecho por hoy.",
    doneText: (n, sets) =>
      `${reps(n)} en ${plural("es", sets, { one: "# serie", other: "# series" })}. Buen trabajo.`,
    next: (day) => `Próxima vez: ${day}.`,
    rest: "Los descansos forman parte del plan.",
    kept: (n) => `${reps(n)} hasta ahora, todo guardado.`,
    start: "Empezar el entrenamiento de hoy",
    startEarly: "Entrenar hoy igualmente",
    goOn: "Seguir donde lo dejaste",
    again: "Empezar otro entrenamiento",
    history: "Ver cómo ha ido",
    free: "Entrenar sin plan",
    freeNote: "Solo contar, las que yo quiera",
    otherPlan: "Elegir otro plan",
  },
  facts: {
    title: "Cómo vas",
    lastSet: "Última serie",
    set: (n, target) => (target > 0 ? `${n} de ${target}` : reps(n)),
    setOf: (exercise, day) => `${exercise}, ${day}`,
    week: "Esta semana",
    weekDays: (n, goal) => `${n} de ${days(goal)}`,
    weekOpen: (n) => plural("es", n, { one: "queda # día", other: "quedan # días" }),
    weekFull: "Semana completa",
    row: "Racha",
    rowWeeks: (n) => plural("es", n, { one: "# semana", other: "# semanas" }),
    rowNote: "Semanas con todos sus días de entrenamiento",
    first: "Buen comienzo",
    firstNote: "Tu primera semana está en marcha",
    fresh: "Esta semana cuenta",
    freshNote: "Una semana completa empieza una racha nueva",
  },
  when: { today: "hoy", tomorrow: "mañana", yesterday: "ayer" },
};
export default home;
