import type { Translation } from "../catalogue.ts";
import type english from "../en/welcome.ts";

const welcome: Translation<typeof english> = {
  title: "Te damos la bienvenida",
  step: (n: number, of: number) => `${n} de ${of}`,
  next: "Siguiente",
  back: "Atrás",
  skip: "Ir a la cámara",
  done: "Encender la cámara",
  exercises: (atOnce, byTwo, others) =>
    `Backline reconoce por sí solo lo que haces: ${atOnce} desde la primera repetición${byTwo === "" ? "" : `; ${byTwo} con la segunda, y cuenta las dos`}.${others ? " Los demás ejercicios se eligen antes." : ""}`,
  screens: [
    {
      title: "Da unos pasos atrás",
      text: [
        "Pon el dispositivo en el suelo o en una mesa baja. Colócate de pie o tumbado a entre dos y cuatro metros, de lado a la cámara y con todo el cuerpo en la imagen.",
      ],
    },
    {
      title: "Escucha",
      text: [
        "No hace falta mirar la pantalla. Cada repetición se cuenta en voz alta, cada pausa se cronometra y las correcciones llegan de una en una.",
        "Con un plan, cada serie empieza cuando te mueves y termina al llegar al objetivo. Para pausar o seguir, mantén las dos manos sobre la cabeza durante dos segundos.",
      ],
    },
    {
      title: "Cuídate",
      text: [
        "Empieza sin peso y despacio. Si algo te duele, para: un toque o la tecla P termina la serie. Si tienes una lesión de espalda o estás embarazada, consulta antes a un médico.",
        "Tu vídeo nunca sale de este dispositivo. No hay cuenta y no se envía nada.",
      ],
    },
  ],
};
export default welcome;
