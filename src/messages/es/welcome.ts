import type { Translation } from "../catalogue.ts";
import type english from "../en/welcome.ts";

const welcome: Translation<typeof english> = {
  title: "Te damos la bienvenida",
  step: (n: number, of: number) => `${n} de ${of}`,
  next: "Siguiente",
  back: "Atrás",
  skip: "Saltar",
  done: "Listo",
  screens: [
    {
      title: "Aléjate",
      text: [
        "Pon el portátil en el suelo o en una mesa baja. Colócate a dos o cuatro metros, de lado a la cámara, con todo el cuerpo en la imagen.",
        "Backline reconoce por sí solo lo que haces: de pie y de lado, buenos días; boca abajo, superman.",
      ],
    },
    {
      title: "Escucha",
      text: [
        "No hace falta mirar la pantalla. Cada repetición se cuenta en voz alta, el aguante se marca, y después de una repetición hay como mucho una corrección.",
        "En un plan, las series empiezan cuando te mueves y terminan en el objetivo. Las dos manos sobre la cabeza durante dos segundos: pausa y seguir.",
      ],
    },
    {
      title: "Trátate bien",
      text: [
        "Empieza sin peso y despacio. Si algo duele, para: un toque o la tecla P termina la serie. Pregunta antes a un médico si tienes la espalda lesionada o estás embarazada.",
        "Tu imagen nunca sale de este dispositivo. No hay cuenta y no se envía nada.",
      ],
    },
  ],
};
export default welcome;
