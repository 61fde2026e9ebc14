import type { Translation } from "../catalogue.ts";
import type english from "../en/review.ts";
import { formatNumber, plural, signedNumber } from "../format.ts";
import accuracy from "./accuracy.ts";

const number = (value: number, digits = 0): string => formatNumber("es", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("es", n, { one: "# repetición", other: "# repeticiones" });

const review: Translation<typeof english> = {
  title: "Análisis",
  lead: "Abre el vídeo de una serie y míralo repetición a repetición, con el fotograma detrás de cada juicio.",
  privacy: "El vídeo se analiza en este dispositivo y no va a ninguna parte.",

  import: {
    part: "Solo una parte",
    from: "Desde",
    to: "hasta",
    partNote: "Minutos y segundos, como 1:05. Vale para los archivos que añadas a continuación.",
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
    loadingModel: (percent) => `Cargando el seguimiento del cuerpo, ${percent} %`,
    warming: "Preparando el seguimiento del cuerpo…",
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
    nth: (n, perSecond) => {
      if (!perSecond) return `Se analizó uno de cada ${n} fotogramas.`;
      const { least, most } = perSecond;
      const rate = least === most ? `unos ${number(least)}` : `entre unos ${number(least)} y ${number(most)}`;
      return `Se analizó uno de cada ${n} fotogramas, ${rate} por segundo.`;
    },
    again: "Analizar todos los fotogramas",
    by: (lite: boolean) => (lite ? "Modelo pequeño y rápido." : "Modelo grande."),
  },

  notes: {
    nobody:
      "No se encontró a nadie en esta grabación. Todo el cuerpo debe verse, de lado, a dos a cuatro metros y con buena luz.",
    nobodyYet: "De momento no se encuentra a nadie.",
    noReps: (recognised, byTwo, chosen) =>
      `Se encontró a alguien, pero ninguna repetición que cuente. Se reconocen por sí solos: ${recognised}, desde una postura inicial quieta y de lado.${byTwo === "" ? "" : ` En algunos (${byTwo}) la serie empieza con dos repeticiones iguales seguidas.`}${chosen === "" ? "" : ` Si los eliges como ejercicio, cuentan también: ${chosen}.`}`,
    nothingCounted: {
      nobody:
        "En la mayor parte de esta grabación no se encontró a nadie. Todo el cuerpo debe verse, de lado, a dos a cuatro metros y con buena luz.",
      "few-pictures":
        "Se analizaron menos de 5 imágenes por segundo: muy pocas para saber dónde termina una repetición. Analiza todas las imágenes o graba con al menos 10 por segundo.",
      dark: "La grabación es demasiado oscura para contar. Graba de nuevo con más luz.",
      "not-whole":
        "Durante la mayor parte de la grabación no se ve el cuerpo entero. Graba de nuevo con todo el cuerpo en la imagen, de la cabeza a los pies.",
      far: "La persona se ve demasiado pequeña. Graba de nuevo desde dos a cuatro metros.",
      turned: "La cámara no vio a la persona de lado. Graba de nuevo de perfil.",
      "no-start":
        "Nadie se quedó quieto en una posición inicial antes de moverse. Antes de la primera repetición, quédate un segundo inmóvil y de perfil: de pie, a cuatro patas o boca abajo.",
      "no-movement":
        "Alguien estaba en posición, pero ningún movimiento se reconoció como repetición, o fue demasiado pequeño.",
    },
    mostlyUnseen: (percent) =>
      `Solo en el ${percent} % de los fotogramas se encontró un cuerpo. Lo que hay entre medias no se juzgó.`,
    severalPeople:
      "Hay varias personas en la imagen. Se sigue a una: la más grande y más cercana al centro al empezar. Si no es la correcta, graba otra vez sin las demás en la imagen.",
    oblique: (azimuth) =>
      `La cámara estaba a unos ${number(azimuth)}° de la vista lateral. Los ángulos de espalda y cadera son menos seguros.`,
    brokeOff: (at, why) =>
      ({
        "cut-off": `La grabación se corta a los ${seconds(at)}. Todo hasta ahí se analizó. Copia otra vez el archivo para tener el resto.`,
        damaged: `La grabación está dañada a partir de los ${seconds(at)}. Todo hasta ahí se analizó. Copia otra vez el archivo para tener el resto.`,
        "damaged-in-places": `La grabación tiene partes dañadas, sobre todo a partir de los ${seconds(at)}. Lo que se pudo leer antes y después se analizó. Copia otra vez el archivo para tener el resto.`,
        "starts-over": `A los ${seconds(at)} empieza en el mismo archivo una segunda grabación, que no se leyó. Todo lo anterior se analizó. Divide el archivo o conviértelo a MP4 para tener el resto.`,
      })[why],
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
    emptyFolder: "No hay ninguna grabación en esta carpeta ni en las que contiene.",
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
      "← → un fotograma · mayús ← → un segundo · J K L atrás, parar, adelante · espacio reproducir · [ ] repetición anterior y siguiente · R bucle · B marcador · + − zoom",
  },

  tools: {
    label: "Herramientas para la imagen",
    zoomIn: "Ampliar la imagen",
    zoomOut: "Reducir la imagen",
    whole: "La imagen completa",
    measure: {
      angle: "Medir un ángulo",
      line: "Medir la inclinación de una línea",
      arrow: "Dibujar una flecha",
      distance: "Medir una distancia",
    },
    how: {
      angle:
        "Marca tres puntos; el segundo es el vértice. Con teclas: flechas mueven, Intro marca, Escape termina.",
      line: "Marca dos puntos. Con teclas: flechas mueven, Intro marca, Escape termina.",
      arrow:
        "Marca primero el origen y luego la punta. Con teclas: flechas mueven, Intro marca, Escape termina.",
      distance: "Marca dos puntos. Con teclas: flechas mueven, Intro marca, Escape termina.",
    },
    value: {
      angle: degrees,
      line: (value: number) => `${degrees(value)} respecto a la horizontal`,
      arrow: () => "",
      distance: (value: number) => `${number(value, 2)} alturas del cuerpo`,
    },
    noBody: "–",
    undo: "Deshacer el último punto o medida",
    save: "Guardar esta imagen",
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
    label: "Partes del análisis",
    evidence: "Reps",
    replay: "3D",
    compare: "Comparar",
    judge: "Juzgar",
    export: "Exportar",
  },

  evidence: {
    summary: "En breve",
    table: "Repetición a repetición",
    set: (n, exercise) => `Serie ${n}: ${exercise}`,
    columns: {
      rep: "Rep",
      time: "Tiempo",
      depth: "Profundidad",
      arms: "Brazos",
      legs: "Piernas",
      hold: "Pausa",
      tempo: "Baja / sube",
      knee: "Rodilla",
      back: "Espalda",
      verdict: "Valoración",
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
    showAttempt: (at) => `Mostrar lo que no contó en ${at}`,
    markNote: "Tu marca se guarda y se exporta. Lo medido queda como está.",
  },

  fault: {
    title: (fault, rep) => `${fault}, repetición ${rep}`,
    measured: (value, limit) => `${value} medidos, límite ${limit}`,
    degrees,
    seconds,
    confidence: (percent) => `${percent} % de seguridad`,
    at: (t) => `en ${t}`,
    close: "Cerrar",
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
    peakStart: "llegada",
    peakEnd: "vuelta",
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
    limitsText: `${accuracy} La curva de la espalda se compara con tu propia postura neutra, no con la anatomía. Lo que no se vio no se juzgó. Es una ayuda para entrenar y no un examen médico; dolor, hormigueo o lesiones son cosa de un médico o fisioterapeuta.`,
    print: "Imprimir",
    close: "Volver al análisis",
    marked: "marcado como equivocado por el usuario",
  },
};
export default review;
