/** The good morning, taught in Spanish. */
import type { GoodMorningLesson } from "../vocabulary.ts";

const lesson: GoodMorningLesson = {
  lead: "Una reverencia lenta desde la cadera con la espalda recta. Enseña la bisagra que usas cada vez que levantas algo.",
  purpose: [
    "Trabaja a la vez los músculos de la columna, los glúteos y los isquiotibiales, tal como trabajan cuando recoges una caja.",
    "La tarea de la espalda es quedarse quieta mientras se mueve la cadera. Esa es la habilidad; el peso es lo de menos, y basta una barra vacía o un palo de escoba.",
  ],
  setup: [
    "Pies a la anchura de los hombros, puntas hacia delante o un poco hacia fuera.",
    "La barra descansa sobre la parte alta de la espalda, en el músculo y no en el cuello. Las manos la sujetan.",
    "Aprieta el vientre como si alguien fuera a darte un toque, y sigue respirando.",
    "Para la cámara: ponte de lado, a entre dos y cuatro metros, con los pies en la imagen.",
  ],
  steps: [
    "De pie, erguido y con la espalda recta.",
    "Lleva la cadera hacia atrás y deja que el tronco se incline despacio: cuenta hasta dos al bajar.",
    "Deja las rodillas sueltas y quietas: ceden un poco, pero no avanzan.",
    "Para cuando notes el estiramiento detrás de los muslos. Ese es tu recorrido, sea cual sea el ángulo.",
    "Aprieta los glúteos y sube con la misma espalda recta.",
  ],
  faults: {
    "rounded-back": {
      what: "La espalda se curva hacia delante y la columna dobla lo que debería doblar la cadera. Entrenas otro movimiento del que querías.",
      fix: "Saca pecho y aprieta el abdomen antes de bajar; baja solo mientras la espalda siga recta y usa menos peso.",
    },
    "overextended-back": {
      what: "La zona lumbar se arquea mucho, casi siempre arriba o por levantar demasiado el pecho.",
      fix: "Costillas abajo y vientre firme; termina apretando los glúteos, no echándote hacia atrás.",
    },
    "bent-knees": {
      what: "Las rodillas se doblan mucho, el gesto se convierte en una sentadilla y los isquiotibiales apenas trabajan.",
      fix: "Lleva la cadera atrás y no abajo, con las rodillas sueltas: como si buscaras una pared detrás de ti.",
    },
    shallow: {
      what: "El tronco apenas se inclina. Ese movimiento no cuenta, porque la cadera casi no se ha movido.",
      fix: "Baja con la espalda recta hasta notar el estiramiento. Si tu recorrido es menor de 45 grados, indícalo en los ajustes.",
    },
    "too-fast": {
      what: "Bajar en menos de un segundo. No es malo en sí: es una pista de que manda el peso y no tú.",
      fix: "Cuenta despacio hasta dos al bajar.",
    },
  },
  easier: [
    "Sin barra: brazos cruzados sobre el pecho o manos en la cadera.",
    "Sujeta un palo de escoba a lo largo de la columna: que toque cabeza, espalda alta y coxis, y no pierdas ningún contacto.",
    "Ponte a un pie de distancia de una pared y búscala con la cadera.",
    "Siéntate en una silla e inclínate desde ahí.",
  ],
  harder: [
    "Baja en tres o cuatro segundos y quédate uno abajo.",
    "Cuando tres series de 15 salgan limpias en dos entrenamientos seguidos, añade un poco de peso: el paso más pequeño que haya.",
    "Aprende el peso muerto rumano: el mismo gesto de cadera con el peso en las manos.",
  ],
  avoid: [
    "No lo hagas con dolor de espalda reciente, dolor que baja por la pierna, adormecimiento o un problema de disco sin revisar.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado de la espalda o la cadera, si tienes osteoporosis o estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Un estiramiento detrás del muslo está bien; un dolor en la espalda, no.",
  ],
  dose: "Dos o tres series de 8 a 12 repeticiones lentas con la barra vacía, dos o tres días por semana.",
};
export default lesson;
