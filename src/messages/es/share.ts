import type { Translation } from "../catalogue.ts";
import type english from "../en/share.ts";
import { formatNumber, plural, signedNumber } from "../format.ts";

const share: Translation<typeof english> = {
  comments: {
    title: "Comentarios",
    words: "Comentario",
    tags: "Etiquetas",
    bookmark: (at) => `Marcador en ${at}`,
    add: (at) => `Comentario en ${at}`,
    drawn: (n) =>
      plural("es", n, {
        one: "El dibujo de esta imagen lo acompaña.",
        other: "Los # dibujos de esta imagen lo acompañan.",
      }),
    draw: "Para señalar algo, dibuja antes en la imagen: línea, flecha o ángulo.",
    marked: "Marcador",
    drawing: "Dibujo",
    you: "Tú",
    nameless: "Alguien",
    rep: (n) => `Repetición ${n}`,
    show: (at) => `Mostrar ${at}`,
    answer: "Responder",
    answerTo: (name, at) => `Respuesta a ${name}, ${at}`,
    send: "Añadir",
    edit: "Cambiar",
    editOf: (at) => `Cambiar el comentario en ${at}`,
    keep: "Guardar",
    stop: "Cancelar",
    remove: "Quitar",
    removeOf: (at) => `Quitar el comentario en ${at}`,
    name: "Tu nombre",
    nameNote: "Aparece junto a lo que escribes, en cada archivo que guardas.",
    onTimeline: "comentario",
    merged: (name, n, by) =>
      n === 0
        ? `${name}: nada nuevo. Todos sus comentarios ya están aquí.`
        : `${name}: ${plural("es", n, { one: "un comentario nuevo", other: "# comentarios nuevos" })} de ${by}.`,
  },

  verdict: {
    group: (about, rep) => `Repetición ${rep}, ${about}: ¿estás de acuerdo?`,
    count: "recuento",
    agree: "De acuerdo",
    disagree: "En desacuerdo",
    agrees: (name) => `${name}: de acuerdo`,
    disagrees: (name) => `${name}: en desacuerdo`,
    youAgree: "Estás de acuerdo",
    youDisagree: "No estás de acuerdo",
  },

  reference: {
    set: (n) => `La repetición ${n} es mi referencia`,
    isIt: "Las demás repeticiones del ejercicio se comparan con esta. Pulsa otra vez para quitarla.",
    against: (name, n) => `Frente a tu referencia (${name}, repetición ${n}):`,
    depth: (by) => `profundidad ${signedNumber("es", by)}°`,
    lower: (by) => `bajada ${signedNumber("es", by, 1)} s`,
    raise: (by) => `subida ${signedNumber("es", by, 1)} s`,
    hold: (by) => `pausa ${signedNumber("es", by, 1)} s`,
    back: (by) => `curva de la espalda ${signedNumber("es", by)}°`,
    limit: "Baja solo hasta donde tu espalda siga recta.",
  },

  file: {
    save: "Archivo de la serie",
    note: "Para tu entrenador u otro dispositivo: ángulos, poses y comentarios en un archivo. Se abre aquí, en Análisis, sin red.",
    page: "Página web",
    pageNote:
      "Para cualquiera con un navegador: esqueleto, curvas y comentarios en un archivo que no pide nada a la red.",
    clip: "Imagen incluida",
    clips: {
      none: "Ninguna: solo esqueleto y ángulos",
      recorded: "Tal como se grabó, con sonido",
      hidden: "Cara y entorno irreconocibles, sin sonido",
      figure: "Una figura dibujada en tu lugar, sin sonido",
      asItCame: "Tal como venía en el archivo",
    },
    size: (megabytes) => `añade ${formatNumber("es", megabytes, megabytes < 10 ? 1 : 0)} MB`,
    partOnly: "Solo se entrega la parte analizada.",
    hiddenNote: "Mira el vídeo antes de pasarlo: donde no se encontró ningún cuerpo, todo queda borroso.",
    noLandmarks: "Este análisis no tiene poses: los demás verán curvas, pero no el esqueleto.",
    working: (percent) => `Preparando la imagen, ${percent} %`,
    cancel: "Cancelar",
    clipFailed:
      "No se pudo preparar la imagen, así que no se guardó nada. Elige otro tipo de imagen, o ninguna.",
    tooLarge:
      "El vídeo es demasiado grande para una página web. Guarda un archivo de la serie o elige ninguna imagen.",
    clipLost:
      "La imagen de este archivo está dañada; todo lo demás está aquí. Pide otra vez el archivo para verla.",
  },

  problems: {
    notLoaded:
      "No se pudo cargar una parte de Backline. Conéctate una vez a la red y vuelve a abrir el archivo.",
    noSet:
      "Esto no es un archivo de serie de Backline. Pide un archivo que termine en .backline, o abre el propio vídeo.",
    cutOff: "Falta el final de este archivo: no se copió o no se descargó entero. Consíguelo otra vez.",
    damaged: "Este archivo está dañado. Pide que te lo envíen de nuevo.",
    hostile:
      "Este archivo no está hecho como los hace Backline y no se ha abierto. No lo pruebes en otro sitio; pide uno nuevo a quien lo envió.",
    newer: (schema) =>
      `Este archivo lo escribió un Backline posterior (${schema}). Vuelve a cargar esta página para actualizarla y ábrelo después.`,
    mixedUp:
      "Las partes de este archivo son de series distintas. Pide el archivo tal como lo guardó Backline.",
    invalid: (where) =>
      `Este archivo tiene un valor que no puede ser (${where}). Pide que lo guarden otra vez.`,
  },

  page: {
    title: (name) => `${name}: una serie, vista por Backline`,
    play: "Reproducir",
    pause: "Pausar",
    position: "Posición",
    picture: "Esqueleto sobre la imagen",
    curves: "Ángulos a lo largo del tiempo",
    reps: "Repeticiones",
    rep: "Rep.",
    verdict: "Juicio",
    time: "Tiempo",
    good: "Bien",
    comments: "Comentarios",
    made: "Hecho por Backline en el dispositivo de quien lo envía. Los ángulos de una sola cámara son estimaciones; esto no es un examen médico.",
  },
};
export default share;
