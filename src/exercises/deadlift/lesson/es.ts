/** The deadlift, taught in Spanish. */
import type { DeadliftLesson } from "../vocabulary.ts";

const lesson: DeadliftLesson = {
  lead: "Un peso del suelo hasta quedar de pie, y de vuelta: las piernas empujan, la espalda aguanta, la barra va pegada.",
  purpose: [
    "Trabaja piernas, glúteos, toda la espalda y el agarre en un solo movimiento.",
    "Enseña a levantar cosas pesadas con todo el cuerpo. Apréndelo con poco peso; empieza en el suelo, así que puedes dejarlo cuando quieras.",
  ],
  setup: [
    "Pies al ancho de la cadera, la barra sobre la mitad de los pies, más o menos a un palmo de las espinillas.",
    "Los discos de tamaño normal dejan la barra a media espinilla. Con la barra vacía o discos pequeños, pon algo firme bajo los extremos.",
    "Agarre justo por fuera de las piernas, brazos estirados, las espinillas tocando la barra y los hombros un poco por delante.",
    "Para la cámara: ponte de lado, a entre dos y cuatro metros, con los pies en la imagen. Los discos pueden tapar las rodillas: lo que no se ve no se juzga.",
  ],
  steps: [
    "Agáchate y agarra la barra; deja que las rodillas avancen hasta que las espinillas la toquen.",
    "Saca el pecho hasta que la espalda quede recta, tensa los brazos y aprieta el abdomen.",
    "Empuja el suelo. Pecho y cadera suben a la vez, y la barra se desliza por las piernas.",
    "Pasadas las rodillas, lleva la cadera a la barra y quédate erguido. No te eches hacia atrás.",
    "Primero la cadera atrás, luego dobla las rodillas: baja la barra por donde subió. Se apoya en el suelo antes de la siguiente repetición.",
  ],
  faults: {
    "rounded-back": {
      what: "La espalda se curva al despegar el peso, y la columna se dobla bajo la carga.",
      fix: "Saca pecho y tensa los brazos antes de tirar; usa menos peso.",
    },
    "overextended-back": {
      what: "Arriba el cuerpo se echa hacia atrás y la zona lumbar se arquea, con el peso todavía en las manos.",
      fix: "Aprieta los glúteos y para en cuanto estés erguido, costillas abajo.",
    },
    "hips-first": {
      what: "La cadera sale disparada con la barra aún en el suelo. Las piernas se estiran sin levantar nada, y la espalda tira sola.",
      fix: "Empuja el suelo y deja que el pecho suba con la cadera; tensa los brazos antes de empezar.",
    },
    "not-locked-out": {
      what: "La repetición acaba con la cadera doblada. No cuenta, porque falta el último tramo.",
      fix: "Acaba siempre bien erguido: rodillas estiradas, cadera a la barra y un instante quieto.",
    },
  },
  easier: [
    "Levanta una barra ligera con discos grandes de plástico, o un palo de escoba apoyado en dos cajas a media espinilla.",
    "Levanta con las dos manos una pesa rusa colocada entre los pies.",
    "Aprende antes el peso muerto rumano, que empieza de pie.",
  ],
  harder: [
    "Quédate dos segundos con la barra recién despegada.",
    "Baja en tres segundos.",
    "Cuando tres series de 8 salgan limpias en dos entrenamientos seguidos, añade un poco de peso: el paso más pequeño que haya.",
  ],
  avoid: [
    "No lo hagas con dolor de espalda reciente, dolor que baja por la pierna, adormecimiento o un problema de disco sin revisar.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado de la espalda o la cadera, si tienes osteoporosis o la tensión alta, o si estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Las piernas cansadas están bien; un dolor en la espalda, no.",
  ],
  dose: "Dos o tres series de 5 a 10 repeticiones, entre uno y tres días por semana. Con discos ligeros es práctica; la fuerza crece con el peso.",
};
export default lesson;
