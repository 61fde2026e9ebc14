import type { Translation } from "../catalogue.ts";
import type english from "../en/problems.ts";
import { plural } from "../format.ts";

const problems: Translation<typeof english> = {
  codes: {
    "no-camera": {
      what: "No se encontró ninguna cámara.",
      next: "Conecta una cámara y prueba otra vez. Sin cámara, revisa una grabación o prueba un ejemplo.",
    },
    "permission-denied": {
      what: "El navegador no deja que Backline use la cámara.",
      next: "Permite la cámara con el signo de la barra de direcciones y prueba otra vez. La imagen no sale de este dispositivo.",
    },
    "camera-in-use": {
      what: "La cámara no se inició. Puede que otro programa la esté usando.",
      next: "Cierra otros programas y pestañas que usen la cámara y prueba otra vez.",
    },
    "camera-lost": {
      what: "La cámara se desconectó.",
      next: "Enchúfala o destápala y vuelve a conectar. La cuenta sigue donde se quedó.",
    },
    "insecure-page": {
      what: "Esta página no puede usar la cámara.",
      next: "Abre Backline por https o en localhost, en un navegador actual. Revisar una grabación también funciona aquí.",
    },
    "not-a-video": { what: "Ese archivo no es un vídeo.", next: "Elige un archivo MP4, MOV, WebM o MKV." },
    "no-picture": {
      what: "Ese archivo tiene sonido, pero no imagen.",
      next: "Elige una grabación con imagen.",
    },
    empty: { what: "Ese archivo está vacío.", next: "Grábalo de nuevo o elige otro." },
    "unsupported-codec": {
      what: "Este navegador no puede decodificar ese vídeo.",
      next: "Conviértelo a MP4 con H.264 o ábrelo en otro navegador.",
    },
    protected: {
      what: "Esa grabación está protegida: sus imágenes están cifradas.",
      next: "Elige una sin protección contra copia.",
    },
    "cut-off": {
      what: "La grabación acaba antes de tiempo: está cortada.",
      next: "Cópiala otra vez desde donde se grabó.",
    },
    "damaged-in-places": {
      what: "La grabación tiene partes dañadas.",
      next: "Cópiala otra vez desde donde se grabó para analizar también el resto.",
    },
    "starts-over": {
      what: "En el mismo archivo sigue una segunda grabación, con su propio reloj.",
      next: "Divide el archivo o conviértelo a MP4 para analizar también el resto.",
    },
    unreadable: {
      what: "No se pudieron leer las imágenes.",
      next: "Carga la página otra vez. Si no ayuda, usa un Chrome, Edge, Firefox o Safari actual.",
    },
    "file-gone": {
      what: "La grabación se movió, cambió o borró mientras se leía.",
      next: "Devuélvela a su sitio sin cambios, o vuelve a conectar su unidad, e inténtalo otra vez: el análisis sigue donde quedó. Si ya no existe, elige otra grabación.",
    },
    "other-tab": {
      what: "Otra pestaña ya te está entrenando.",
      next: "Sigue allí, o ciérrala e inténtalo aquí de nuevo: solo cuenta una pestaña a la vez.",
    },
    "weights-missing": {
      what: "El modelo de seguimiento no llegó.",
      next: "Comprueba la conexión y prueba otra vez. Tras una visita completa, Backline funciona sin conexión.",
    },
    "weights-damaged": {
      what: "El modelo de seguimiento llegó dañado y no se usó.",
      next: "Prueba otra vez para cargarlo de nuevo. Si se repite, carga la página sin caché.",
    },
    "no-backend": {
      what: "Este navegador no puede ejecutar el modelo de seguimiento.",
      next: "Actualízalo o usa un Chrome, Edge, Firefox o Safari actual. En los ajustes hay otros métodos de cálculo.",
    },
    "backend-lost": {
      what: "El procesador gráfico dejó de funcionar para esta página.",
      next: "Prueba otra vez. Si ocurre a menudo, elige WebAssembly en los ajustes.",
    },
    "frame-unreadable": {
      what: "No se pudieron leer las imágenes de la cámara.",
      next: "Prueba otra vez o elige otra cámara.",
    },
    internal: {
      what: "El seguimiento del cuerpo falló.",
      next: "Prueba otra vez. Si se repite, vuelve a cargar la página.",
    },
    "worker-crashed": {
      what: "El seguimiento del cuerpo se detuvo.",
      next: "Prueba otra vez: arranca de nuevo y la cuenta sigue donde se quedó.",
    },
    "no-worker": {
      what: "A este navegador le falta lo que el seguimiento del cuerpo necesita (módulos en workers).",
      next: "Usa un Chrome, Edge, Firefox o Safari actual.",
    },
    closed: { what: "El seguimiento del cuerpo se cerró.", next: "Prueba otra vez." },
    unknown: { what: "Algo salió mal.", next: "Prueba otra vez. Si se repite, vuelve a cargar la página." },
  },
  kept: (reps) =>
    plural("es", reps, { one: "Tu # repetición se conserva.", other: "Tus # repeticiones se conservan." }),
  again: "Probar otra vez",
  reconnect: "Volver a conectar",
  review: "Revisar una grabación",
  sample: "Usar un ejemplo",
  settings: "Ajustes",
  leave: "Volver al inicio",
  details: "Detalles",
};
export default problems;
