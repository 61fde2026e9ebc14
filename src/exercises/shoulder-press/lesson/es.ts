/** The shoulder press, taught in Spanish. */
import type { ShoulderPressLesson } from "../vocabulary.ts";

const lesson: ShoulderPressLesson = {
  lead: "De pie, un peso desde los hombros hasta arriba, en línea recta, y de vuelta. Se mueven los brazos; de ahí abajo, todo quieto.",
  purpose: [
    "Trabaja hombros y tríceps, y con ellos el abdomen, los glúteos y la espalda que sostienen el cuerpo bajo el peso.",
    "Es el gesto de dejar cualquier caja en un estante alto. Apréndelo con un palo de escoba; la barra vacía o unas mancuernas ligeras vienen después.",
  ],
  setup: [
    "Pies al ancho de la cadera, rodillas estiradas, glúteos y abdomen firmes.",
    "Manos algo más abiertas que los hombros. La barra descansa delante de las clavículas, o una mancuerna junto a cada hombro.",
    "Codos un poco por delante de la barra, antebrazos verticales.",
    "Para la cámara: ponte de lado, a entre dos y cuatro metros, con sitio para las manos por encima de la cabeza.",
  ],
  steps: [
    "Aprieta los glúteos, baja las costillas y toma aire.",
    "Empuja recto hacia arriba; lleva la cabeza un poco atrás para que la barra pase por delante de la cara.",
    "Cuando haya pasado la frente, adelanta la cabeza entre los brazos.",
    "Estira los dos codos, con el peso sobre la mitad del pie.",
    "Baja con control hasta los hombros, respira y empieza de nuevo desde parado.",
  ],
  faults: {
    "overextended-back": {
      what: "Las costillas se abren y el cuerpo se echa atrás: el press se vuelve un press de banca de pie y lo carga la zona lumbar.",
      fix: "Glúteos y abdomen firmes antes de cada repetición, costillas abajo; usa menos peso o empuja con un brazo cada vez.",
    },
    "knee-dip": {
      what: "Las rodillas se doblan y lanzan el peso. Eso es un push press: otro ejercicio, y menos trabajo para los hombros.",
      fix: "Piernas estiradas y salida desde parado; usa menos peso si no se mueve.",
    },
    uneven: {
      what: "Una mano llega más arriba que la otra y el tronco se inclina hacia el lado más lento.",
      fix: "Empuja al ritmo del brazo más lento; practica con una mancuerna ligera en cada mano.",
    },
    partial: {
      what: "Arriba los codos se quedan doblados. Ese movimiento no cuenta, porque le falta el último tramo.",
      fix: "Empuja hasta estirar los dos codos, con las orejas entre los brazos; usa menos peso si no llegas.",
    },
  },
  easier: [
    "Empuja un palo de escoba, o nada, hasta que el recorrido salga solo.",
    "Empuja una mancuerna ligera cada vez, con la otra mano en la cadera.",
    "Siéntate en un banco con respaldo recto si lo difícil es quedarte quieto de pie.",
    "Con hombros rígidos, apoya una rodilla en el suelo y empuja hacia arriba y un poco adelante.",
  ],
  harder: [
    "Aguanta dos segundos arriba.",
    "Baja en tres segundos.",
    "Cuando tres series de 12 salgan limpias en dos entrenamientos seguidos, añade el peso más pequeño que haya.",
  ],
  avoid: [
    "No lo hagas con dolor reciente de hombro, cuello o espalda, dolor que baja por el brazo o adormecimiento.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado del hombro o se te ha salido, si tienes la tensión alta o estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Los hombros cansados están bien; un dolor en la articulación, no.",
  ],
  dose: "Dos o tres series de 8 a 12 repeticiones, dos o tres días por semana. Con la barra vacía eso es práctica, no fuerza máxima.",
};
export default lesson;
