import type { SetEnd } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/history.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const endedBy: Readonly<Record<SetEnd, string>> = {
  target: "objetivo cumplido",
  left: "interrumpida",
  user: "terminada por ti",
  pain: "detenida por dolor",
  switched: "cambio de ejercicio",
  stopped: "terminada por ti",
};

const history: Translation<typeof english> = {
  title: "Historial",
  lead: "Lo que has hecho, en este dispositivo y en ningún otro lugar.",
  loading: "Leyendo…",
  unreadable: "Ahora no se puede leer el historial.",
  retry: "Intentarlo otra vez",
  empty: "Aún no hay nada. Aquí aparecerá tu primera serie contada.",
  begin: "Elegir un plan",
  streak: {
    title: "Constancia",
    weeks: (n: number) => plural("es", n, { one: "# semana seguida", other: "# semanas seguidas" }),
    first: "Buen comienzo",
    fresh: "Esta semana cuenta",
    thisWeek: (done, goal) =>
      `Esta semana: ${done} de ${plural("es", goal, { one: "# día", other: "# días" })}.`,
    note: "Una semana cuenta cuando tiene los días de tu plan. Los descansos forman parte de ella.",
  },
  calendar: {
    title: "Calendario",
    earlier: "Mes anterior",
    later: "Mes siguiente",
    day: (date: string, n: number) => (n === 0 ? `${date}: sin entrenamiento` : `${date}: ${reps(n)}`),
    reps,
  },
  trends: {
    title: "Evolución",
    tooFew: "Entrena este ejercicio un segundo día y aquí empezarán sus curvas.",
    reps: "Repeticiones por día",
    depth: "Profundidad media",
    hold: "Pausa media",
    faults: {
      back: "Repeticiones con fallo de espalda",
      neck: "Repeticiones con fallo de cuello",
      knees: "Repeticiones con las rodillas flexionadas",
      arms: "Repeticiones con fallo de brazos",
      together: "Repeticiones a destiempo",
      hold: "Repeticiones con pausa corta",
      range: "Repeticiones con poco recorrido",
      legs: "Repeticiones con fallo de piernas",
      tempo: "Repeticiones con prisa",
    },
    unit: {
      degrees: (n) => `${n}°`,
      seconds: (n) => `${n} s`,
      percent: (n) => `${n} %`,
    },
    same: (n) => `Igual en los ${n} días.`,
    unseen: "sin valorar",
    notJudged: "Un hueco significa que ese día no se pudo valorar nada.",
    chart: (what, from, to) => `${what}: de ${from} a ${to}`,
    table: "Ver como tabla",
    day: "Día",
    range: (degrees: string) => `Tu recorrido habitual: ${degrees}°`,
  },
  bests: {
    title: "Mejores marcas",
    note: "Solo de técnica. Aquí no se premia ni la altura, ni el recorrido, ni el peso.",
    cleanRow: (n: number) =>
      plural("es", n, { one: "# repetición limpia", other: "# repeticiones limpias seguidas" }),
    heldRow: (n: number) =>
      plural("es", n, { one: "# pausa completa", other: "# pausas completas seguidas" }),
    steadiest: (percent: string) => `Serie más regular: el ritmo varió un ${percent} %`,
    on: (date: string) => `el ${date}`,
  },
  sets: {
    title: "Series",
    set: (n: number) => `Serie ${n}`,
    count: (n: number, target: number) => (target > 0 ? `${n} de ${target}` : reps(n)),
    filter: "Ejercicio",
    all: "Todos",
    none: "Aquí no hay entrenamientos.",
    wholeMonth: "Ver el mes entero",
    sums: (n, sets) => `${reps(n)}, ${plural("es", sets, { one: "# serie", other: "# series" })}`,
    clean: (n) => plural("es", n, { one: "# limpia", other: "# limpias" }),
    deleted: (date) => `Eliminado: ${date}.`,
    undo: "Deshacer",
    endedBy,
    review: "Abrir en el análisis",
    reviewSet: (what: string, date: string) => `Abrir en el análisis: ${what}, ${date}`,
    clip: "Ver la grabación",
    clipOf: (what: string, date: string) => `Ver la grabación: ${what}, ${date}`,
    noCurves: "Sin curvas guardadas",
    curvesGone: "Sus curvas están dañadas: mira «Registros dañados» más abajo.",
    delete: "Borrar el entrenamiento",
    deleteOf: (date: string) => `Borrar el entrenamiento: ${date}`,
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
    title: "Tus datos",
    export: "Guardar todo en un archivo",
    exportNote:
      "Un archivo JSON con todas las series, repeticiones, curvas y planes. Las grabaciones no van dentro.",
    import: "Cargar un archivo guardado",
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
    used: (used: string, quota: string) => `${used} de ${quota}.`,
    usedOnly: (used: string) => `${used}.`,
    unknown: "Este navegador no lo indica.",
    persisted: "El navegador se ha comprometido a conservar el historial.",
    notPersisted: "El navegador puede borrar el historial si falta espacio.",
    persist: "Conservar de forma permanente",
    refusedPersist: "El navegador no se compromete. Guarda un archivo de vez en cuando.",
    clips: "Grabaciones de tus series",
    clipsNote:
      "Desactivadas mientras no elijas un tamaño. Se quedan en este dispositivo; las más antiguas se van primero.",
    clipsOff: "Desactivadas",
    clipsUpTo: (size: string) => `Hasta ${size}`,
    clipsUsed: (n: number, size: string) =>
      `${plural("es", n, { one: "# grabación", other: "# grabaciones" })}, ${size}`,
    deleteClips: "Borrar todas las grabaciones",
    deleteAll: "Borrar todo",
    sure: "¿Borrar todo el historial, con planes y grabaciones? No se puede deshacer.",
    yes: "Borrar",
    no: "Conservar",
    deleted: "Borrado.",
    megabytes: (n: string) => `${n} MB`,
  },
};
export default history;
