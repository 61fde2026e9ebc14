import type { Translation } from "../catalogue.ts";
import type english from "../en/shell.ts";

const shell: Translation<typeof english> = {
  appName: "Backline",
  skip: "Saltar al contenido",
  navigation: "Principal",
  home: "Inicio",
  titles: {
    live: "En vivo",
    sample: "Ejemplo",
    review: "Análisis",
    history: "Historial",
    learn: "Aprender",
    plan: "Plan",
    settings: "Ajustes",
    about: "Info",
    missing: "No encontrada",
  },
  loading: "Cargando…",
  privacy: "Nada de lo que grabas sale de este dispositivo.",
  missing: {
    title: "Esa página no existe.",
    next: "Puede que la dirección esté mal escrita. Vuelve al inicio.",
  },
  broken: {
    title: "Esta página no se abrió.",
    next: "Si es tu primera visita, comprueba la conexión y prueba otra vez. Las repeticiones contadas se conservan.",
    retry: "Probar otra vez",
    home: "Volver al inicio",
    details: "Qué falló",
  },
};
export default shell;
