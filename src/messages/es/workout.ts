import type { Advice } from "../../core/exercise.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import type { PlanField } from "../../core/session/plan.ts";
import type { PauseReason } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/workout.ts";
import { plural } from "../format.ts";
import { saysIn } from "../says.ts";

const says = saysIn("es");
const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const sets = (n: number): string => plural("es", n, { one: "# serie", other: "# series" });
const seconds = (n: number): string => plural("es", n, { one: "# segundo", other: "# segundos" });
const field: Readonly<Record<PlanField, string>> = {
  sets: "Series",
  reps: "Repeticiones",
  holdSeconds: "Aguantar, segundos",
  restSeconds: "Descanso, segundos",
};
const pausedBecause: Readonly<Record<PauseReason, string>> = {
  gesture: "En pausa por tu gesto.",
  user: "En pausa.",
  posture: "Has dejado la posición inicial.",
  lost: "No te veo.",
  camera: "La cámara ya no está.",
  gap: "El dispositivo estaba en reposo.",
  reload: "La página se cerró en mitad de esta serie.",
};
const lighter: Readonly<Record<Extract<Advice, { kind: "lighter" }>["because"], string>> = {
  faults: "La técnica ha fallado en las últimas.",
  slowing: "Las últimas han sido lentas.",
  rushing: "Las últimas han sido apresuradas.",
};

const workout: Translation<typeof english> = {
  plan: {
    title: "Plan",
    lead: "Elige una vez y olvídate de la pantalla. Cada serie empieza cuando te colocas y te mueves, y termina cuando acabas.",
    builtInTitle: "Preparados",
    ownTitle: "Tuyos",
    ownNone: "Aún no tienes ningún plan propio. Cambia uno preparado y se guardará aquí.",
    start: "Empezar",
    startNamed: (name: string) => `Empezar ${name}`,
    change: "Cambiar",
    changeNamed: (name: string) => `Cambiar ${name}`,
    lastTime: (exercise: string, n: number) =>
      `${exercise}: el objetivo de hoy son ${reps(n)}, según la última vez`,
    held: (exercise, n) =>
      `${exercise}: la última vez dolió algo, así que hoy ${n === undefined ? "no se añade nada" : `el objetivo son ${reps(n)}`}`,
    more: (exercise: string, n: number) => `${exercise}: la última vez salió limpio. Puedes subir a ${n}.`,
    advice: "Conviene saberlo: dos o tres días por semana, con un día entre medias, son suficientes.",
    learn: "Cómo se hacen los ejercicios",
    remind: "Añadir al calendario",
    remindNamed: (name) => `Añadir al calendario: ${name}`,
  },
  resume: {
    title: "Hay un entrenamiento sin terminar",
    text: (name: string, n: number) => `${name}: ${reps(n)} guardadas. ¿Seguir donde se quedó?`,
    goOn: "Seguir",
    leave: "Dejarlo así",
  },
  remind: {
    title: (name) => `${name}: días de entrenamiento`,
    lead: "Guarda un archivo de calendario. Ábrelo y tu propio calendario te avisará cada semana.",
    days: "Días",
    time: "Hora",
    save: "Guardar el archivo",
    cancel: "Cancelar",
  },
  busy: {
    title: "Hay un entrenamiento en otra pestaña",
    text: "Solo una pestaña puede entrenar a la vez, para no contar nada dos veces. Ve a esa pestaña, o ciérrala y vuelve.",
    retry: "Intentarlo otra vez",
  },
  editor: {
    title: "Cambiar el plan",
    newTitle: "Un plan tuyo",
    name: "Nombre",
    days: "Días por semana",
    exercise: "Ejercicio",
    field,
    item: (n: number) => `Ejercicio ${n}`,
    add: "Añadir un ejercicio",
    remove: "Quitar",
    removeItem: (n: number) => `Quitar el ejercicio ${n}`,
    up: "Antes",
    upItem: (n: number) => `Adelantar el ejercicio ${n}`,
    save: "Guardar",
    cancel: "Cancelar",
    delete: "Borrar el plan",
    problems: (n) =>
      plural("es", n, { one: "Hay un campo por corregir.", other: "Hay # campos por corregir." }),
    range: (low, high) => `Un número entero de ${low} a ${high}`,
    notSaved: "No se ha podido guardar el plan.",
  },
  panel: {
    title: "Entrenamiento",
    setOf: (n: number, of: number) => `Serie ${n} de ${of}`,
    count: (n: number, target: number) => `${n} de ${target}`,
    target: (n: number) => reps(n),
    next: (what: string) => `Luego: ${what}`,
    nextIs: (what) => `Después: ${what}`,
    last: "Es la última serie.",
    skipRest: "Saltar el descanso",
    endSet: "Terminar la serie",
    skipSet: "Omitir esta serie",
    keepTarget: (n: number) => `Mantener ${n}`,
    notStored: "Las últimas repeticiones solo están en la memoria.",
    saveFile: "Guardarlas en un archivo",
    easier: (exercise: string) => `${exercise}: cómo`,
    instead: (exercise: string) => `Hacer ${exercise} en su lugar`,
  },
  summary: {
    done: "Entrenamiento hecho.",
    stopped: "Entrenamiento terminado.",
    pain: "Para aquí.",
    painText:
      "Has dicho que algo te duele. No sigas entrenando. Si es fuerte, baja por la pierna, hormiguea o no cede en un día o dos, consulta a un médico o fisioterapeuta.",
    mistake: "Ha sido sin querer: seguir",
    table: "Lo que has hecho",
    set: "Serie",
    reps: "Repeticiones",
    clean: "Limpias",
    held: "Pausa",
    sets: "Series",
    time: "Tiempo",
    rest: "De descanso",
    before: (more, day) =>
      more === 0
        ? `Las mismas repeticiones que el ${day}.`
        : `${reps(Math.abs(more))} ${more > 0 ? "más" : "menos"} que el ${day}.`,
    toHistory: "Ver el historial",
    toPlan: "Volver al plan",
    kept: "Todo queda guardado en este dispositivo.",
    seconds: (value: string) => `${value} s`,
  },
  orders: {
    pause: "pausa|espera|para|alto",
    resume: "seguir|sigue|continúa|continuar",
    skip: "siguiente|saltar",
    pain: "dolor|me duele|duele|ay",
  },
  spoken: {
    setAhead: (exercise: ExerciseName, set: number, of: number, target: number) =>
      `${set === 1 ? says(exercise).position : ""} Serie ${set} de ${of}: ${target} ${says(exercise).spoken}.`.trim(),
    setDone: (n: number, target: number, rest: number) =>
      n < target ? `${n} de ${target}. Descansa ${seconds(rest)}.` : `Descansa ${seconds(rest)}.`,
    begun: (set, of, n) => `Serie ${set} de ${of}: ya van ${n}.`,
    nextExercise: (exercise: ExerciseName) => `Después: ${says(exercise).spoken}.`,
    restLeft: (n: number) => (n > 3 ? `Quedan ${seconds(n)}.` : String(n)),
    getReady: (n: number, exercise: ExerciseName) => `${seconds(n)}. ${says(exercise).position}`,
    wrong: (expected: ExerciseName, seen: ExerciseName) =>
      `Eso parece otro ejercicio: ${says(seen).spoken}. Ahora toca: ${says(expected).spoken}. ${says(expected).position}`,
    switched: (exercise: ExerciseName) =>
      `De acuerdo, primero ${says(exercise).spoken}. Las repeticiones cuentan.`,
    paused: (because: PauseReason, n: number, target: number) =>
      `${pausedBecause[because]} En pausa en ${n} de ${target}. Vuelve a colocarte para seguir.`,
    resumed: (n: number, target: number) => `Seguimos en ${n} de ${target}.`,
    lighter: (because: Extract<Advice, { kind: "lighter" }>["because"], target: number) =>
      `${lighter[because]} La próxima serie: ${target}, o menos peso.`,
    stopRounding: "La espalda se te redondea una y otra vez. Termina la serie, descansa y usa menos peso.",
    easierVariant: {
      neck: "Tu cuello trabaja demasiado. Prueba brazo y pierna contrarios a cuatro patas: bird dogs.",
      back: "Tu zona lumbar se dobla demasiado. Prueba brazo y pierna contrarios a cuatro patas: bird dogs.",
    },
    pain: "Para aquí. Si no se pasa, consulta a un médico o fisioterapeuta.",
    done: (n: number, count: number) => `Entrenamiento hecho: ${sets(n)}, ${reps(count)}. Muy bien.`,
    ended: (n: number, count: number) =>
      `Entrenamiento terminado: ${sets(n)}, ${reps(count)}. Todo está guardado.`,
  },
};
export default workout;
