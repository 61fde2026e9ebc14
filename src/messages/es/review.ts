import type { NoRepReason } from "../../core/events.ts";
import type { ExerciseName, FaultKind, Signal } from "../../core/quantity.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/review.ts";
import { formatNumber, plural, signedNumber } from "../format.ts";

const number = (value: number, digits = 0): string => formatNumber("es", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });
const times = (n: number): string => plural("es", n, { one: "# vez", other: "# veces" });

const nouns: Readonly<Record<ExerciseName, { one: string; other: string }>> = {
  "good-morning": { one: "# buenos días", other: "# buenos días" },
  superman: { one: "# superman", other: "# supermans" },
};

const missed: Readonly<Record<NoRepReason, (n: number) => string>> = {
  shallow: (n) =>
    `${times(n)} la bisagra fue demasiado corta: sigue hasta sentir el estiramiento detrás de los muslos.`,
  "arms-only": (n) => `${times(n)} no contó porque las piernas se quedaron abajo.`,
  "legs-only": (n) => `${times(n)} no contó porque los brazos se quedaron abajo.`,
  interrupted: (n) => `${times(n)} no se pudo juzgar porque saliste de la imagen.`,
};

const advice: Readonly<Record<FaultKind, string>> = {
  "bent-knees":
    "Rodillas blandas pero quietas: lleva la cadera recta hacia atrás y para donde sientas el estiramiento detrás de los muslos, en vez de sentarte.",
  "rounded-back":
    "Saca el pecho y aprieta el abdomen antes de bajar, y baja solo hasta donde la espalda siga plana. Usa menos peso si vuelve a pasar.",
  "overextended-back":
    "Costillas abajo y abdomen firme: neutra basta; arquear carga la columna y no aporta nada al ejercicio.",
  shallow: "Lleva la cadera más atrás hasta sentir el estiramiento detrás de los muslos; solo entonces sube.",
  "too-fast": "Tómate unos dos segundos para bajar: la mitad lenta es donde trabaja este ejercicio.",
  "short-hold": "Quédate arriba durante un lento «uno, dos» antes de bajar.",
  "low-arms": "Despega también los brazos. Justo por encima del suelo basta.",
  "low-legs": "Aprieta los glúteos hasta que las piernas se despeguen. Justo por encima del suelo basta.",
  "arms-only": "Levanta brazos y piernas a la vez, ambos solo un poco.",
  "legs-only": "Levanta brazos y piernas a la vez, ambos solo un poco.",
  "not-together": "Suelta el aire y arranca brazos y piernas al mismo tiempo.",
  "bent-arms": "Estírate hasta la punta de los dedos, codos rectos, pulgares arriba.",
  "neck-cranked": "Mira al suelo delante de tu nariz y mantén la nuca larga.",
};

const focus: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "piernas más rectas",
  "rounded-back": "la espalda plana",
  "overextended-back": "costillas abajo, sin arco",
  shallow: "una bisagra completa",
  "too-fast": "bajar despacio",
  "short-hold": "contar hasta dos arriba",
  "low-arms": "los brazos despegados",
  "low-legs": "las piernas despegadas",
  "arms-only": "brazos y piernas juntos",
  "legs-only": "brazos y piernas juntos",
  "not-together": "brazos y piernas al mismo tiempo",
  "bent-arms": "brazos largos",
  "neck-cranked": "la vista en el suelo",
};

const told: Readonly<Record<FaultKind, string>> = {
  "bent-knees": "Las rodillas se doblaron",
  "rounded-back": "La espalda se redondeó",
  "overextended-back": "La espalda se arqueó",
  shallow: "La bisagra fue corta",
  "too-fast": "Bajaste rápido",
  "short-hold": "La pausa fue corta",
  "low-arms": "Los brazos quedaron bajos",
  "low-legs": "Las piernas quedaron bajas",
  "arms-only": "Solo subieron los brazos",
  "legs-only": "Solo subieron las piernas",
  "not-together": "Brazos y piernas no empezaron juntos",
  "bent-arms": "Los codos se doblaron",
  "neck-cranked": "La cabeza se levantó",
};

const rangeNames: Readonly<Partial<Record<Signal, string>>> = {
  trunkInclination: "bisagra",
  armLift: "elevación de brazos",
};

const review: Translation<typeof english> = {
  title: "Revisión",
  lead: "Suelta el vídeo de una serie y míralo repetición a repetición, con el fotograma detrás de cada juicio.",
  privacy: "El vídeo se analiza en este dispositivo y no va a ninguna parte.",

  import: {
    drop: "Suelta aquí los vídeos",
    dropNow: "Suelta para añadirlos",
    choose: "Elegir archivos",
    paste: "o pega uno. MP4, MOV, WebM o MKV; también un análisis guardado (.json).",
    allFrames: "Analizar todos los fotogramas",
    allFramesNote: "Más lento. Si no, se analizan de 10 a 15 por segundo, que bastan para los ángulos.",
    more: "Añadir otra grabación",
    nothing: "Ahí no había ningún archivo. Suelta o elige un archivo de vídeo.",
    latest: "Abrir tu última serie en vivo",
    noLatest:
      "Aún no hay ninguna serie en vivo que abrir. Haz una con la cámara; sus curvas quedan en el historial de este dispositivo.",
    record: "Con imágenes, si el historial puede guardar grabaciones de series en vivo.",
  },

  unfinished: {
    title: "Quedó sin terminar la última vez",
    reached: (name, percent) => `${name}: ${percent} % analizado`,
    reachedSeconds: (name, s) => `${name}: ${seconds(s)} analizados`,
    how: "Elige otra vez el mismo archivo y seguirá donde se quedó.",
    forget: "Olvidar",
  },

  queue: {
    title: "Grabaciones",
    open: (name) => `Mostrar ${name}`,
    waiting: "Esperando su turno",
    opening: "Abriendo…",
    loadingModel: (percent) => `Cargando el modelo de pose, ${percent} %`,
    warming: "Preparando el modelo de pose…",
    analysing: "Analizando",
    paused: "En pausa. Lo encontrado hasta ahora se conserva.",
    cancelled: "Cancelado. Lo encontrado hasta ahora se conserva.",
    done: "Listo",
    saved: "Análisis guardado, sin su vídeo",
    frames: (n, total) =>
      total === undefined ? `${number(n)} fotogramas` : `${number(n)} de ${number(total)} fotogramas`,
    rate: (perSecond) => `${number(perSecond, 1)} fotogramas por segundo`,
    left: (s) =>
      s < 60 ? `quedan ${number(Math.max(1, Math.round(s)))} s` : `quedan ${number(Math.round(s / 60))} min`,
    pause: "Pausa",
    goOn: "Seguir",
    cancel: "Cancelar",
    remove: "Quitar",
    again: "Otra vez",
    of: (action, name) => `${action}: ${name}`,
    reps: (counted, missedReps) =>
      missedReps > 0 ? `${reps(counted)}, ${number(missedReps)} sin contar` : reps(counted),
  },

  sampling: {
    every: "Se analizaron todos los fotogramas.",
    nth: (n, perSecond) =>
      perSecond === undefined
        ? `Se analizó uno de cada ${n} fotogramas.`
        : `Se analizó uno de cada ${n} fotogramas, unos ${number(perSecond)} por segundo.`,
    again: "Analizar todos los fotogramas",
    by: (model, backend) => `${model} en ${backend}`,
  },

  notes: {
    nobody:
      "No se encontró a nadie en esta grabación. Todo el cuerpo debe verse, de lado, a dos a cuatro metros y con buena luz.",
    nobodyYet: "De momento no se encuentra a nadie.",
    noReps:
      "Se encontró a alguien, pero ninguna repetición de buenos días ni de superman. Se cuenta desde una postura inicial quieta: de pie y de lado, o boca abajo.",
    mostlyUnseen: (percent) =>
      `Solo en el ${percent} % de los fotogramas se encontró un cuerpo. Lo que hay entre medias no se juzgó.`,
    oblique: (azimuth) =>
      `La cámara estaba a unos ${number(azimuth)}° de la vista lateral. Los ángulos de espalda y cadera son menos seguros.`,
    brokeOff: (at) =>
      `La grabación se corta a los ${seconds(at)}. Todo hasta ahí se analizó. Copia otra vez el archivo para tener el resto.`,
    storageFull:
      "No queda espacio en este dispositivo para guardar lo que no está terminado. El análisis sigue, pero deja esta pestaña abierta hasta que acabe y exporta lo que necesites.",
    storageRefused:
      "Este navegador no guarda nada para esta página (¿una ventana privada?). El análisis sigue, pero deja esta pestaña abierta hasta que acabe y exporta lo que necesites.",
    noPicture: "Este análisis llegó sin su vídeo. Todo lo demás está aquí.",
    pictureLost:
      "El vídeo ya no se puede leer. ¿Se movió o se borró? Elígelo otra vez para ver las imágenes; los resultados se conservan.",
    growing: "Resultados hasta ahora; el análisis sigue.",
    stopped: "Resultados parciales: el análisis se detuvo aquí.",
  },

  problems: {
    unreadable: {
      what: "Este archivo no se puede leer: está dañado, cortado o se movió mientras se leía.",
      next: "Comprueba que aún se reproduce, cópialo otra vez desde donde se grabó e inténtalo de nuevo.",
    },
    frames: {
      what: "No se pudieron leer las imágenes de este vídeo.",
      next: "Conviértelo a MP4 con H.264 o ábrelo en otro navegador.",
    },
    saved: {
      damaged: "Este archivo no es un JSON legible: está dañado o cortado. Expórtalo otra vez.",
      foreign: "Este JSON no es un análisis de Backline. Elige un archivo que acabe en .analysis.json.",
      newer: (schema) =>
        `Este análisis lo escribió un Backline posterior (${schema}). Recarga esta página para actualizar y ábrelo después.`,
      invalid: (where) => `Este análisis tiene un valor que no puede ser (${where}). Expórtalo otra vez.`,
      tooLarge: "Este archivo es mucho mayor que cualquier análisis. Elige uno que acabe en .analysis.json.",
    },
    unsupported: (name) => `${name} no es ni un vídeo ni un análisis guardado.`,
  },

  picture: {
    label: "Imagen con esqueleto, ángulo juzgado y contorno de la espalda",
    skeleton: "Esqueleto",
    play: "Reproducir",
    pause: "Pausa",
    back: "Reproducir hacia atrás",
    stepBack: "Un fotograma atrás",
    stepOn: "Un fotograma adelante",
    repBack: "Repetición anterior",
    repOn: "Repetición siguiente",
    speed: "Velocidad",
    times: (factor) => `${number(factor, 2)}×`,
    loop: "Repetir en bucle",
    position: "Posición",
    time: (now, all) => `${now} de ${all}`,
    keys: "Teclas",
    keysList:
      "← → un fotograma · mayús ← → un segundo · J K L atrás, parar, adelante · espacio reproducir · [ ] repetición anterior y siguiente · R bucle · + − zoom",
  },

  timeline: {
    title: "Línea de tiempo",
    label: "Ángulos en el tiempo, con repeticiones, fallos y pausas",
    hint: "Un clic salta. Ctrl y rueda, o + y −, amplían; arrastrar mueve.",
    zoomIn: "Ampliar",
    zoomOut: "Reducir",
    fit: "Todo",
    degrees,
    value: (name, value) => (value === undefined ? `${name} –` : `${name} ${degrees(value)}`),
    at: (t) => `en ${t}`,
    legend: { rep: "repetición", noRep: "sin contar", fault: "fallo", hold: "pausa" },
  },

  tabs: {
    label: "Partes de la revisión",
    evidence: "Reps",
    replay: "3D",
    compare: "Comparar",
    export: "Exportar",
  },

  evidence: {
    summary: "En breve",
    table: "Repetición a repetición",
    set: (n, exercise) => `Serie ${n}: ${exercise}`,
    columns: {
      rep: "Rep",
      time: "Tiempo",
      depth: "Bisagra",
      arms: "Brazos",
      legs: "Piernas",
      hold: "Pausa",
      tempo: "Baja / sube",
      knee: "Rodilla",
      back: "Espalda",
      verdict: "Juicio",
    },
    degrees,
    seconds,
    partialHold: "(un par visto)",
    tempo: (down, up) => `${number(down, 1)} / ${number(up, 1)} s`,
    good: "Bien",
    notCounted: (reason) => `Sin contar: ${reason}`,
    notJudged: (what) => `Sin juzgar: ${what}`,
    none: "Aún no hay repeticiones.",
    noneFound: "No se encontró ninguna repetición.",
    showRep: (n) => `Mostrar la repetición ${n}`,
    wrong: "¿Juicio equivocado?",
    wrongRep: (n) => `¿Juicio equivocado? Repetición ${n}`,
    wrongShort: "¿Mal?",
    marked: "Lo marcaste como equivocado. Pulsa otra vez para quitar la marca.",
    markedShort: "Marcado",
    unmark: "Quitar la marca",
    markNote: "Tu marca se guarda y se exporta. Lo medido queda como está.",
  },

  fault: {
    title: (fault, rep) => `${fault}, repetición ${rep}`,
    measured: (value, limit) => `${value} medidos, límite ${limit}`,
    degrees,
    seconds,
    confidence: (percent) => `${percent} % de seguridad`,
    at: (t) => `en ${t}`,
    advice,
    close: "Cerrar",
    mark: "Esto está mal",
  },

  story: {
    opening: (exercise, counted, missedReps) =>
      counted === 0
        ? `${plural("es", missedReps, nouns[exercise])}, ninguno contó.`
        : missedReps > 0
          ? `${plural("es", counted, nouns[exercise])} contados, ${number(missedReps)} más no contaron.`
          : `${plural("es", counted, nouns[exercise])}, ${counted === 1 ? "y contó" : "todos contaron"}.`,
    missed: (reason, n) => missed[reason](n),
    clean: (clean, all) =>
      clean === all
        ? all === 1
          ? "Fue limpio."
          : "Todos fueron limpios."
        : clean === 0
          ? ""
          : plural("es", clean, { one: "# fue limpio.", other: "# fueron limpios." }),
    main: (fault, n, all, worst, value, limit) =>
      n === all && all > 2
        ? `${told[fault]} en cada repetición, sobre todo en la ${worst} (${value}; el límite es ${limit}).`
        : n === 1
          ? `${told[fault]} una vez, en la repetición ${worst} (${value}; el límite es ${limit}).`
          : `${told[fault]} en ${reps(n)}, sobre todo en la ${worst} (${value}; el límite es ${limit}).`,
    others: (names) => `Además: ${names}.`,
    steady: (signal, mean, spread) =>
      spread <= 8
        ? `Tu ${rangeNames[signal] ?? "recorrido"} es constante, de unos ${degrees(mean)}.`
        : `Tu ${rangeNames[signal] ?? "recorrido"} es de ${degrees(mean)} de media y varía ${degrees(spread)}.`,
    hold: (s) => `Aguantaste ${seconds(s)} de media.`,
    lower: (s) => `Bajar te llevó ${seconds(s)} de media.`,
    drift: {
      range: (from, to) =>
        `Hacia el final se redujo, de ${degrees(from)} a ${degrees(to)}: señal de cansancio.`,
      hold: (from, to) =>
        `Hacia el final la pausa se acortó, de ${seconds(from)} a ${seconds(to)}: señal de cansancio.`,
      tempo: (from, to) => `Hacia el final te apresuraste, de ${seconds(from)} al bajar a ${seconds(to)}.`,
    },
    late: "Las primeras fueron limpias y las últimas no: acaba la serie un poco antes o usa menos peso.",
    mended: "Lo que fallaba al principio ya no estaba al final: bien corregido.",
    best: (n) => `La repetición ${n} es la que hay que recordar.`,
    blind: (names) => `Sin juzgar, porque no se veía bastante bien: ${names}.`,
    next: (fault) => `En la próxima serie, una sola cosa: ${focus[fault]}.`,
    nextSame: "En la próxima serie, lo mismo.",
  },

  replay: {
    open: "Abrir la vista 3D",
    loading: "Preparando la vista 3D…",
    views: { side: "Lado", front: "Frente", top: "Arriba" },
    viewsLabel: "Vista",
    ghost: "Ideal al lado",
    angles: "Planos y ángulo",
    barbell: "Barra",
    save: "Guardar imagen",
    hint: "Arrastra para girar; rueda o pellizco para ampliar. Sigue al vídeo.",
    note: "La profundidad del cuerpo es una estimación de la red, nivelada y suavizada; los números son los medidos.",
    noWebGL:
      "Este navegador no dibuja 3D aquí (WebGL está apagado o bloqueado). Activa la aceleración por hardware en sus ajustes o usa otro navegador.",
    noLandmarks:
      "Este análisis se guardó sin puntos del cuerpo, así que no hay cuerpo que mostrar. Expórtalo con ellos o abre otra vez el vídeo.",
    failed: "La vista 3D no se cargó. Comprueba la conexión y ábrela otra vez.",
    label: "Vista 3D: tu cuerpo y, al lado, el movimiento ideal",
  },

  compare: {
    lead: "Dos repeticiones alineadas por fase: inicio, fondo y final coinciden, por rápida que fuera cada una.",
    first: "Primera",
    second: "Segunda",
    recording: "Grabación",
    rep: "Repetición",
    repName: (set, n, counted) => (counted ? `Serie ${set}, rep ${n}` : `Serie ${set}, sin contar (${n})`),
    position: "Fase",
    play: "Reproducir ambas",
    pause: "Parar",
    curves: "Ángulos de ambas, por fase",
    start: "inicio",
    peakStart: "llega",
    peakEnd: "sale",
    end: "final",
    differences: "Diferencias",
    quantity: "Qué",
    change: "Cambio",
    peak: (signal) => `${signal}, máximo`,
    times: { lower: "Bajada", raise: "Subida", hold: "Pausa", whole: "Repetición entera" },
    lifted: { lower: "Bajada", raise: "Elevación", hold: "Pausa", whole: "Repetición entera" },
    degrees,
    seconds,
    signedDegrees: (value) => `${signedNumber("es", value)}°`,
    signedSeconds: (value) => `${signedNumber("es", value, 1)} s`,
    gone: (names) => `Solo en la primera: ${names}.`,
    fresh: (names) => `Solo en la segunda: ${names}.`,
    needsTwo: "Para comparar hacen falta dos repeticiones. Añade otra grabación o abre un análisis guardado.",
    noPicture: "Sin imagen: este análisis llegó sin su vídeo.",
    pictureOf: (which) => `Imagen de la repetición: ${which}`,
  },

  export: {
    lead: "Todo se escribe en este dispositivo.",
    json: "Análisis (JSON)",
    jsonNote: "Todas las medidas, para abrirlas aquí o procesarlas. Su esquema se publica con el programa.",
    landmarks: "Con puntos del cuerpo, para la vista 3D (mayor)",
    framesCsv: "Fotogramas (CSV)",
    framesCsvNote: "Una línea por fotograma analizado: cada ángulo con su seguridad.",
    repsCsv: "Repeticiones (CSV)",
    repsCsvNote: "Una línea por repetición: tiempos, máximos, fallos, tus juicios.",
    chart: "Gráfico (PNG)",
    chartNote: "La línea de tiempo tal como se ve ahora.",
    report: "Informe para imprimir",
    reportNote: "Una página: resumen, mejor y peor repetición, curvas, tabla, límites del método.",
    video: "Vídeo anotado",
    videoNote: "Todos los fotogramas con esqueleto, ángulo, contador y subtítulos.",
    videoNeeds: "Necesita la grabación; este análisis llegó sin ella.",
    videoWorking: (percent) => `Escribiendo el vídeo, ${percent} %`,
    videoCancel: "Cancelar el vídeo",
    videoNoCodec:
      "Este navegador no puede escribir vídeo. Un Chrome, Edge o Safari actual sí; lo demás funciona aquí.",
    videoFailed: "No se pudo escribir el vídeo. Libera memoria o prueba con una grabación más corta.",
    videoFull: "No queda espacio para el vídeo. Libera espacio e inténtalo de nuevo.",
    waiting: "El análisis sigue en marcha: se exporta lo encontrado hasta ahora.",
    saved: (name) => `${name} está en tus descargas.`,
    failed: "No se pudo guardar. Comprueba el espacio libre y los ajustes de descargas.",
    counter: "Rep",
  },

  report: {
    title: "Informe de técnica",
    source: "Grabación",
    analysed: "Analizado",
    camera: "Cámara",
    azimuth: (n) => `a ${number(Math.abs(n))}° de la vista lateral`,
    best: (n) => `Mejor: repetición ${n}`,
    worst: (n) => `Más por corregir: repetición ${n}`,
    curves: "Ángulos en el tiempo",
    reps: "Repeticiones",
    more: (n) =>
      plural("es", n, {
        one: "y # repetición más en la exportación completa",
        other: "y # repeticiones más en la exportación completa",
      }),
    limits: "Límites del método",
    limitsText:
      "Los ángulos vienen de una sola cámara y una red neuronal: cuenta con errores de 5 a 10 grados, más en vistas oblicuas, con ropa suelta o poca luz. La curva de la espalda se compara con tu propia postura neutra, no con la anatomía. Lo que no se vio no se juzgó. Es una ayuda para entrenar y no un examen médico; dolor, hormigueo o lesiones son cosa de un médico o fisioterapeuta.",
    print: "Imprimir",
    close: "Volver a la revisión",
    marked: "marcado como equivocado por el usuario",
  },
};
export default review;
