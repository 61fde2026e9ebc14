/** The Romanian deadlift, taught in Spanish. */
import type { RomanianLesson } from "../vocabulary.ts";

const lesson: RomanianLesson = {
  lead: "La bisagra de los buenos días con el peso en las manos: cadera atrás, el peso baja por los muslos y vuelve a subir.",
  purpose: [
    "Trabaja a la vez los isquiotibiales, los glúteos y los músculos de la columna, y enseña a levantar con la cadera.",
    "Con el peso en las manos se aprende mejor que con una barra en la espalda: cuelga cerca del cuerpo y puedes dejarlo cuando quieras.",
  ],
  setup: [
    "Pies más o menos al ancho de la cadera. Empiezas de pie, con una barra, mancuernas o una pesa rusa en las manos.",
    "Brazos estirados, con el peso tocando la parte delantera de los muslos.",
    "Aprieta el vientre como si alguien fuera a darte un toque, y sigue respirando.",
    "Para la cámara: ponte de lado, a entre dos y cuatro metros, con los pies y las manos en la imagen.",
  ],
  steps: [
    "De pie, erguido; desbloquea un poco las rodillas y déjalas así.",
    "Lleva la cadera hacia atrás y deja que el peso resbale despacio por los muslos: cuenta hasta dos al bajar.",
    "Mantén el peso tan cerca que casi roce las piernas.",
    "Vuelve a subir cuando notes el estiramiento detrás de los muslos, casi siempre con el peso justo bajo las rodillas. No hace falta llegar al suelo.",
    "Lleva la cadera adelante y aprieta los glúteos hasta quedar otra vez erguido.",
  ],
  faults: {
    "rounded-back": {
      what: "La espalda se curva para bajar más el peso, y la columna dobla lo que debería doblar la cadera.",
      fix: "Primero saca pecho y aprieta el abdomen; vuelve a subir antes de que la espalda se redondee y usa menos peso.",
    },
    "bent-knees": {
      what: "Las rodillas se siguen doblando, el gesto se convierte en una sentadilla y los isquiotibiales apenas trabajan.",
      fix: "Un poco dobladas, y así se quedan: lleva la cadera hacia la pared de detrás en vez de sentarte.",
    },
    "bar-drift": {
      what: "El peso cuelga por delante de los pies. La palanca más larga te vence hacia delante y la zona lumbar tiene que aguantarla.",
      fix: "Tira del peso hacia las piernas todo el camino, como si te limpiaras con él los muslos y las espinillas.",
    },
    "not-locked-out": {
      what: "La repetición acaba con la cadera doblada. No cuenta, porque falta la parte de los glúteos.",
      fix: "Acaba cada repetición bien erguido: cadera hacia el peso, glúteos firmes, sin echarte hacia atrás.",
    },
    shallow: {
      what: "El tronco apenas se inclina. Ese movimiento no cuenta, porque la cadera casi no se ha movido.",
      fix: "Baja con la espalda recta hasta notar el estiramiento. Si tu recorrido es menor de 45 grados, indícalo en los ajustes.",
    },
  },
  easier: [
    "Sin peso: desliza las manos por los muslos hasta las rodillas y vuelve a subir.",
    "Sujeta una pesa rusa ligera con las dos manos entre los muslos.",
    "Ponte a un pie de distancia de una pared y búscala con la cadera.",
  ],
  harder: [
    "Baja en tres o cuatro segundos y quédate uno abajo.",
    "Cuando tres series de 12 salgan limpias en dos entrenamientos seguidos, añade un poco de peso: el paso más pequeño que haya.",
    "Aprende el peso muerto, que empieza con el peso en el suelo.",
  ],
  avoid: [
    "No lo hagas con dolor de espalda reciente, dolor que baja por la pierna, adormecimiento o un problema de disco sin revisar.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado de la espalda o la cadera, si tienes osteoporosis o estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Un estiramiento detrás del muslo está bien; un dolor en la espalda, no.",
  ],
  dose: "Dos o tres series de 8 a 12 repeticiones lentas, dos o tres días por semana. Con la barra vacía es práctica; la fuerza crece con el peso.",
};
export default lesson;
