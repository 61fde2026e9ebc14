/** The squat, taught in Spanish. */
import type { SquatLesson } from "../vocabulary.ts";

const lesson: SquatLesson = {
  lead: "Sentarse y levantarse sin silla. Cadera, rodillas y tobillos trabajan juntos mientras la espalda se queda quieta.",
  purpose: [
    "Trabaja a la vez los muslos, los glúteos y los músculos de la columna: es el gesto que hay detrás de cada silla, escalera y caja.",
    "Las piernas levantan y la espalda mantiene su forma. Apréndela sin peso; la barra o la pesa rusa vienen después.",
  ],
  setup: [
    "Pies a la anchura de los hombros, puntas un poco hacia fuera.",
    "Brazos hacia delante o cruzados sobre el pecho; si usas barra, descansa en el músculo de la parte alta de la espalda y no en el cuello.",
    "Aprieta el vientre como si alguien fuera a darte un toque, y sigue respirando.",
    "Para la cámara: ponte de lado, a entre dos y cuatro metros, con los pies en la imagen.",
  ],
  steps: [
    "De pie, erguido y con el peso en todo el pie.",
    "Dobla cadera y rodillas a la vez y siéntate despacio entre los talones: cuenta hasta dos al bajar.",
    "Deja que las rodillas avancen en la dirección de los pies; los talones siguen en el suelo.",
    "Para cuando los muslos estén más o menos horizontales, o antes si la espalda se fuera a redondear.",
    "Empuja el suelo y levántate con la misma espalda recta.",
  ],
  faults: {
    "rounded-back": {
      what: "Abajo la zona lumbar se enrolla y la columna hace lo que deberían hacer la cadera y los tobillos.",
      fix: "Primero aprieta el abdomen y saca pecho; baja solo mientras la espalda siga recta y usa menos peso.",
    },
    "forward-lean": {
      what: "El tronco se va muy adelante y la sentadilla se convierte en una reverencia: trabaja la espalda en vez de las piernas.",
      fix: "Deja avanzar las rodillas y siéntate entre los talones; un peso ligero delante mantiene el pecho arriba.",
    },
    "heels-up": {
      what: "Los talones dejan el suelo y el peso se va a las puntas: quedas sobre poca base y te tambaleas.",
      fix: "Apoya todo el pie en el suelo; gira un poco las puntas hacia fuera o pon un disco fino bajo cada talón.",
    },
    shallow: {
      what: "Los muslos se quedan lejos de la horizontal. Ese movimiento no cuenta, porque falta la parte más difícil.",
      fix: "Siéntate un poco más abajo, mientras la espalda siga recta; un cajón o un taburete bajo te marca la profundidad.",
    },
    "too-fast": {
      what: "Bajar en menos de un segundo. No es malo en sí: es una pista de que manda el peso y no tú.",
      fix: "Cuenta despacio hasta dos al bajar.",
    },
  },
  easier: [
    "Siéntate en una silla y levántate; más adelante, solo tócala.",
    "Agárrate al marco de una puerta o a una barandilla y siéntate un poco hacia atrás.",
    "Sujeta un peso ligero delante del pecho: te da equilibrio.",
    "Si los tobillos son rígidos, pon un libro fino o un disco bajo los talones.",
  ],
  harder: [
    "Baja en tres o cuatro segundos y quédate uno abajo.",
    "Cuando tres series de 15 salgan limpias en dos entrenamientos seguidos, toma una pesa rusa o una barra vacía: el paso más pequeño que haya.",
    "Aprende la sentadilla frontal, con el peso delante del pecho.",
  ],
  avoid: [
    "No la hagas con dolor reciente de rodilla, cadera o espalda, dolor que baja por la pierna o adormecimiento.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado de rodilla, cadera o espalda, si tienes osteoporosis o estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Los muslos cansados están bien; un dolor en la articulación, no.",
  ],
  dose: "Dos o tres series de 8 a 12 repeticiones lentas, primero con tu propio peso, dos o tres días por semana.",
};
export default lesson;
