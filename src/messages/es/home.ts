import type { Translation } from "../catalogue.ts";
import type english from "../en/home.ts";

const home: Translation<typeof english> = {
  title: "Bisagra firme.",
  lead: "Buenos días y superman, contados y corregidos en voz alta. Apoya el portátil, aléjate y empieza.",
  live: "Entréname",
  liveNote: "Con tu cámara, a una distancia de 2 a 4 metros",
  review: "Revisar un vídeo",
  reviewNote: "Cada repetición de una grabación, fotograma a fotograma",
  sample: "Probar un ejemplo",
  sampleNote: "Toda la experiencia, sin cámara",
  welcome: "¿Es tu primera vez? Cómo funciona, en tres pantallas",
  privacy: "Tu vídeo nunca sale de este dispositivo. Sin cuenta, sin subir nada y sin rastreo.",
  health: "No es consejo médico. Si algo te duele, para y consulta a un profesional de la salud.",
};
export default home;
