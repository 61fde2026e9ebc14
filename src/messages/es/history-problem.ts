import type { Translation } from "../catalogue.ts";
import type english from "../en/history-problem.ts";

const problems: Translation<typeof english> = {
  refused:
    "Esta ventana no guarda nada: puede ser una ventana privada, o el almacenamiento está desactivado para esta página. Abre Backline en una ventana normal para tener historial.",
  full: "El almacenamiento del dispositivo está lleno. Libera espacio o borra grabaciones en el historial; se intentará de nuevo con la próxima repetición.",
  blocked:
    "Hay un Backline más antiguo abierto en otra pestaña que retiene el historial. Cierra esa pestaña e inténtalo otra vez.",
  outdated: "Hay un Backline más nuevo abierto en otra pestaña. Vuelve a cargar esta página.",
  failed:
    "El navegador no ha podido llegar al historial. Vuelve a cargar la página; si no sirve, reinicia el navegador.",
};
export default problems;
