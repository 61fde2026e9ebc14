import type { Translation } from "../catalogue.ts";
import type english from "../en/about.ts";

const about: Translation<typeof english> = {
  title: "Acerca de Backline",
  what: "Backline mira los buenos días y el superman con la cámara o en una grabación, los cuenta, mide los ángulos de tus articulaciones y te dice una sola cosa que mejorar cada vez.",
  privacyTitle: "Tu imagen se queda aquí",
  privacy:
    "El modelo de pose funciona en tu navegador. Ninguna imagen, ningún punto del cuerpo y ninguna cifra sale de este dispositivo; no hay cuenta, ni estadísticas, ni informes de errores. Tras la primera visita funciona sin conexión.",
  healthTitle: "No es consejo médico",
  health:
    "Backline no es un producto sanitario. Mide cómo se ve un movimiento; no sabe cómo se siente. Si algo duele, hormiguea o se duerme, para y consulta a un profesional de la salud. Consulta antes de empezar si estás embarazada o tienes la espalda lesionada, un problema de disco, osteoporosis o una operación reciente.",
  limitsTitle: "Lo que no puede hacer",
  limits:
    "Una sola cámara ve los ángulos de lado con unos pocos grados de error, y en oblicuo peor. Lo que no ve no lo juzga, y lo dice. El agarre, la tensión del abdomen, el dolor y la carga le son invisibles. La ropa suelta, los discos y el contraluz esconden la curva de la espalda.",
  licencesTitle: "Hecho con",
  licences:
    "Backline es software libre con licencia MIT. Los modelos BlazePose son de Google, con licencia Apache 2.0.",
};
export default about;
