import type { Translation } from "../catalogue.ts";
import type english from "../en/pwa.ts";

const pwa: Translation<typeof english> = {
  label: "Sobre la propia aplicación",
  updateReady: "Hay una versión nueva de Backline.",
  update: "Cargarla",
  later: "Más tarde",
  faster:
    "Este servidor no envía cabeceras de aislamiento, así que todo corre en un solo hilo y más lento. Al volver a cargar estarán todos.",
  reload: "Volver a cargar",
};
export default pwa;
