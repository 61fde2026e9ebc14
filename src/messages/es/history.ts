import type { ExerciseName } from "../../core/quantity.ts";
import type { SetEnd } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/history.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const endedBy: Readonly<Record<SetEnd, string>> = {
  target: "objetivo cumplido",
  left: "dejada antes",
  user: "terminada a mano",
  pain: "parada: dolor",
  switched: "cambio de ejercicio",
  stopped: "terminada a mano",
};
const tempo: Readonly<Record<ExerciseName, string>> = {
  "good-morning": "Tiempo de bajada, segundos",
  superman: "Tiempo de subida, segundos",
};

const history: Translation<typeof english> = {
  title: "Historial",
  lead: "Lo que has hecho, en este dispositivo y en ningún otro lugar.",
  loading: "Leyendo…",
  unreadable: "Ahora no se puede leer el historial.",
  retry: "Intentarlo otra vez",
  empty: "Aún no hay nada. Aquí aparecerá la primera serie que cuente la cámara.",
  begin: "Elegir un plan",
  streak: {
    title: "Constancia",
    weeks: (n: number) => plural("es", n, { one: "# semana seguida", other: "# semanas seguidas" }),
    none: "Aún ninguna semana completa",
    thisWeek: (done: number, goal: number) =>
      `Esta semana: ${plural("es", done, { one: "# día", other: "# días" })}. Tu plan: ${goal} por semana.`,
    note: "Una semana cuenta cuando tiene los días de tu plan. Los días de descanso forman parte.",
  },
  calendar: {
    title: "Calendario",
    earlier: "Mes anterior",
    later: "Mes siguiente",
    day: (date: string, n: number) => (n === 0 ? `${date}: nada` : `${date}: ${reps(n)}`),
    reps,
  },
  trends: {
    title: "Evolución",
    tooFew: "Con un segundo día de este ejercicio, aquí empiezan sus curvas.",
    reps: "Repeticiones por día",
    depth: "Profundidad media, grados",
    hold: "Aguante medio, segundos",
    tempo,
    kneeFaults: "Con rodillas flexionadas, %",
    backFaults: "Con un fallo de espalda, %",
    notJudged: "Huecos: no se pudo juzgar nada.",
    chart: (what: string, from: string, to: string) => `${what}: del ${from} al ${to}`,
    table: "Lo mismo en una tabla",
    day: "Día",
    hinge: (degrees: string) => `Tu inclinación habitual: ${degrees}°`,
  },
  bests: {
    title: "Mejores marcas",
    note: "Solo de técnica. Aquí no se premia ni la altura, ni el recorrido, ni el peso.",
    cleanRow: (n: number) =>
      plural("es", n, { one: "# repetición limpia", other: "# repeticiones limpias seguidas" }),
    heldRow: (n: number) =>
      plural("es", n, { one: "# aguante completo", other: "# aguantes completos seguidos" }),
    steadiest: (percent: string) => `Serie más regular: el ritmo varió un ${percent} %`,
    on: (date: string) => `el ${date}`,
  },
  sets: {
    title: "Series",
    session: (date: string, n: number) => `${date}: ${reps(n)}`,
    set: (n: number) => `Serie ${n}`,
    count: (n: number, target: number) => (target > 0 ? `${n} de ${target}` : reps(n)),
    endedBy,
    review: "Abrir en la revisión",
    reviewSet: (what: string, date: string) => `Abrir en la revisión: ${what}, ${date}`,
    clip: "Ver la grabación",
    clipOf: (what: string, date: string) => `Ver la grabación: ${what}, ${date}`,
    noCurves: "Sus curvas no se guardaron.",
    curvesGone: "Sus curvas están dañadas: mira «Registros dañados» más abajo.",
    delete: "Borrar el entrenamiento",
    deleteOf: (date: string) => `Borrar el entrenamiento: ${date}`,
    more: (n: number) =>
      plural("es", n, { one: "Mostrar # entrenamiento más", other: "Mostrar # entrenamientos más" }),
  },
  damage: {
    title: (n: number) => plural("es", n, { one: "# registro dañado", other: "# registros dañados" }),
    lead: "Otra versión o un fallo del dispositivo escribió aquí algo que no puede ser correcto. Se deja fuera; todo lo demás se muestra. Guárdalo antes, por si alguien aún puede leerlo.",
    record: {
      sessions: () => "Entrenamiento",
      sets: (n: number) => `Serie ${n}`,
      reps: (n: number) => `Repetición ${n}`,
      plans: () => "Plan",
      analyses: (n: number) => `Curvas de la serie ${n}`,
      clips: (n: number) => `Grabación de la serie ${n}`,
      summaries: (n: number) => `Sumas de la serie ${n}`,
    },
    where: (path: string) => `Incorrecto: ${path}`,
    whole: "Incorrecto por completo",
    save: "Guardar como archivo",
    saveOf: (name: string) => `Guardar como archivo: ${name}`,
    saveAll: "Guardar todos como archivo",
    delete: "Borrar",
    deleteOf: (name: string) => `Borrar: ${name}`,
    deleteAll: "Borrar todos",
    sure: "¿Borrar lo dañado? Lo que es correcto de un entrenamiento o una serie se queda.",
  },
  yours: {
    title: "Sigue siendo tuyo",
    export: "Guardar todo en un archivo",
    exportNote:
      "Un archivo JSON con todas las series, repeticiones, curvas y planes. Las grabaciones no van dentro.",
    import: "Leer un archivo guardado",
    imported: (added: number, known: number) =>
      `${plural("es", added, { one: "# entrenamiento añadido", other: "# entrenamientos añadidos" })}${known > 0 ? `, ${plural("es", known, { one: "# ya estaba", other: "# ya estaban" })}` : ""}.`,
    nothingNew: "Todo lo de ese archivo ya estaba aquí.",
    leftOut: (n: number, first: string) =>
      `${plural("es", n, { one: "Se dejó fuera # registro dañado", other: "Se dejaron fuera # registros dañados" })}, el primero en «${first}».`,
    step: { read: "Leyendo el archivo…", check: "Comprobando…", store: "Guardando…" },
    progress: (step: string, percent: string) => `${step} ${percent} %`,
    refused: "No se ha cambiado nada.",
    problem: {
      "too-large": "Ese archivo es demasiado grande para ser un historial.",
      "not-json":
        "Ese archivo está dañado o no es un historial: no se puede leer como JSON. Elige un archivo guardado por Backline.",
      foreign: "Eso no es un historial de Backline. Elige un archivo hecho con «Guardar todo en un archivo».",
      newer:
        "Ese archivo lo escribió un Backline más nuevo. Vuelve a cargar esta página para tener la última versión e inténtalo otra vez.",
      unreadable: "El navegador no ha podido leer ese archivo. ¿Se ha movido o borrado? Elígelo otra vez.",
    },
    damaged: (where: string) =>
      `Ese archivo está dañado${where === "" ? "" : ` en «${where}»`}. Elige otra copia.`,
    storage: "Espacio usado",
    used: (used: string, quota: string) => `${used} de ${quota}`,
    usedOnly: (used: string) => used,
    unknown: "Este navegador no lo dice.",
    persisted: "El navegador ha prometido conservarlo.",
    notPersisted: "El navegador puede borrarlo si falta espacio.",
    persist: "Pedir al navegador que lo conserve",
    refusedPersist: "El navegador no lo ha prometido. Guarda un archivo de vez en cuando.",
    clips: "Grabaciones de las series ante la cámara",
    clipsNote:
      "Desactivadas mientras no elijas un tamaño. Se quedan en este dispositivo; las más antiguas se van primero.",
    clipsOff: "Desactivadas",
    clipsUpTo: (size: string) => `Hasta ${size}`,
    clipsUsed: (n: number, size: string) =>
      `${plural("es", n, { one: "# grabación", other: "# grabaciones" })}, ${size}`,
    deleteClips: "Borrar todas las grabaciones",
    deleteAll: "Borrar todo",
    sure: "¿Borrar todo el historial, con planes y grabaciones? No se puede deshacer.",
    sureSession: "¿Borrar este entrenamiento con todas sus series? No se puede deshacer.",
    yes: "Borrar",
    no: "Conservar",
    deleted: "Borrado.",
    megabytes: (n: string) => `${n} MB`,
  },
};
export default history;
