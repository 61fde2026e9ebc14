import type { Translation } from "../catalogue.ts";
import type english from "../en/learn.ts";
import type { Lesson } from "../en/learn.ts";
import accuracy from "./accuracy.ts";

const goodMorning: Lesson = {
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
    "Cuando tres series de 15 salgan limpias dos días seguidos, añade un poco de peso: el paso más pequeño que haya.",
    "Aprende el peso muerto rumano: el mismo gesto de cadera con el peso en las manos.",
  ],
  avoid: [
    "No lo hagas con dolor de espalda reciente, dolor que baja por la pierna, adormecimiento o un problema de disco sin revisar.",
    "Pregunta antes a un médico o fisioterapeuta si te han operado de la espalda o la cadera, si tienes osteoporosis o estás embarazada.",
    "Para enseguida si algo duele, hormiguea o se duerme. Un estiramiento detrás del muslo está bien; un dolor en la espalda, no.",
  ],
  dose: "Dos o tres series de 8 a 12 repeticiones lentas con la barra vacía, dos o tres días por semana.",
};

const superman: Lesson = {
  lead: "Boca abajo, brazos y piernas flotan apenas sobre el suelo y se quedan ahí mientras cuentas hasta dos. Bajo es lo correcto.",
  purpose: [
    "Trabaja la resistencia de los músculos de la espalda, los glúteos y la parte posterior de los hombros, sin ningún aparato.",
    "Se trata de un cuerpo largo y quieto. La altura solo dobla la zona lumbar, así que Backline nunca pide más.",
  ],
  setup: [
    "Túmbate boca abajo en una esterilla, brazos por encima de la cabeza y piernas estiradas.",
    "La frente descansa en la esterilla o apenas encima, mirada al suelo, cuello largo.",
    "Aprieta suavemente el vientre y los glúteos antes de mover nada.",
    "Para la cámara: túmbate de lado a ella, de las manos a los pies en la imagen, y con la cámara lo más baja posible.",
  ],
  steps: [
    "Alárgate: las puntas de los dedos y de los pies se alejan.",
    "Levanta brazos y piernas a la vez hasta que apenas dejen el suelo.",
    "Aguanta dos segundos y respira. Backline cuenta: uno, dos.",
    "Baja despacio, brazos y piernas a la vez.",
    "Deja que todo descanse un momento, y la siguiente.",
  ],
  faults: {
    "neck-cranked": {
      what: "La cabeza sube y el cuello se dobla hacia atrás. Lo cansa y no aporta nada.",
      fix: "Mira al suelo, como si sujetaras una naranja bajo la barbilla.",
    },
    "arms-only": {
      what: "Las piernas se quedan en el suelo: media parte posterior descansa.",
      fix: "Aprieta primero los glúteos y luego levanta brazos y piernas a la vez.",
    },
    "legs-only": {
      what: "Los brazos se quedan en el suelo.",
      fix: "Estírate hacia delante y deja que los brazos floten con las piernas.",
    },
    "short-hold": {
      what: "Arriba y enseguida abajo. La resistencia viene de aguantar.",
      fix: "Levanta menos y quédate hasta contar dos.",
    },
    "not-together": {
      what: "Primero los brazos y después las piernas, o al revés: el cuerpo se balancea.",
      fix: "Toma aire, aprieta y empieza todo al mismo tiempo.",
    },
    "bent-arms": {
      what: "Los codos se doblan y mandan los hombros.",
      fix: "Aleja las puntas de los dedos. Si la palanca es demasiado larga, usa la versión más fácil de abajo.",
    },
    "bent-knees": {
      what: "Los pies suben doblando las rodillas mientras los muslos se quedan en el suelo.",
      fix: "Piernas largas: levanta desde la cadera.",
    },
    "low-arms": {
      what: "Los brazos apenas dejan el suelo.",
      fix: "Apenas sobre el suelo es suficiente: que pase una hoja de papel por debajo.",
    },
    "low-legs": {
      what: "Las piernas apenas dejan el suelo.",
      fix: "Aprieta los glúteos; basta un dedo de aire bajo los pies.",
    },
  },
  easier: [
    "Brazo y pierna contrarios: levanta el brazo derecho con la pierna izquierda y cambia. La mitad de carga para la espalda, y lo mejor cuando mandan el cuello o la espalda.",
    "Brazos junto al cuerpo, palmas abajo, en lugar de por encima de la cabeza.",
    "Solo los brazos o solo las piernas durante una o dos semanas.",
    "A cuatro patas, estira un brazo y la pierna contraria (bird dog). Útil si estar boca abajo resulta incómodo.",
  ],
  harder: [
    "Aguanta tres, cuatro y luego cinco segundos. Más tiempo, nunca más alto.",
    "Lleva los codos a las costillas mientras aguantas y vuelve a estirarte.",
    "Más repeticiones, hasta 20, y después descansos más cortos.",
  ],
  avoid: [
    "No lo hagas si doblarte hacia atrás duele, con una vértebra desplazada, estenosis o poco después de una operación de espalda.",
    "Tampoco en el embarazo, tras una operación abdominal reciente o con una hernia: el problema es estar boca abajo.",
    "Para enseguida si algo duele, hormiguea o se duerme. Los músculos cansados están bien; un pinchazo lumbar, no.",
  ],
  dose: "Dos o tres series de 10 a 20, dos o tres días por semana.",
};

const learn: Translation<typeof english> = {
  title: "Aprender",
  lead: "Dos ejercicios: para qué sirven, cómo hacerlos bien y qué no pueden hacer.",
  open: (name: string) => `${name}: cómo se hace`,
  all: "Todas las lecciones",
  choose: "Ejercicio mostrado",
  parts: {
    purpose: "Para qué sirve",
    setup: "Preparación",
    steps: "Paso a paso",
    dose: "Cuánto",
    faults: "Qué sale mal",
    why: "Qué pasa",
    fix: "Qué hacer",
    easier: "Más fácil",
    harder: "Más difícil",
    avoid: "Cuándo no hacerlo",
  },
  demo: {
    label: (name: string) => `${name}, mostrado por una figura en 3D que puedes girar`,
    loading: "Cargando la figura en 3D…",
    failed:
      "Este dispositivo no puede dibujar la figura en movimiento. La imagen y los pasos muestran lo mismo.",
    play: "Reproducir",
    pause: "Pausar",
    views: "Punto de vista",
    view: { side: "De lado", front: "De frente", top: "Desde arriba" },
    still: (fault: string) => `${fault}: la figura muestra el fallo; el contorno pálido, cómo debería verse`,
  },
  notYet: "Puedes probarlo antes sin cámara.",
  sample: "Ver un ejemplo",
  start: "Entrenar ahora",
  lessons: { "good-morning": goodMorning, superman },
  honest: {
    title: "Qué puede hacer y qué no",
    lead: "Una espalda más fuerte vale la pena. Las promesas que van más allá merecen una respuesta clara.",
    sections: [
      {
        title: "No puedes elegir dónde se va la grasa",
        text: [
          "Entrenar un músculo no derrite la grasa que tiene encima. El cuerpo toma energía de todas partes, en un orden que marcan los genes y las hormonas. Cientos de superman no afinan la cintura ni quitan la grasa de la espalda.",
          "Lo que sí hacen: vuelven más fuertes y resistentes los músculos de debajo. Se nota en la postura y en cómo sientes la espalda tras un día largo.",
        ],
      },
      {
        title: "Por qué entrenamos con la espalda recta",
        text: [
          "La espalda recta es la destreza de estos ejercicios: la cadera aprende a doblarse, cada repetición se parece a la anterior y el peso puede crecer poco a poco. Eso basta como razón.",
          "No está demostrado que levantar con la espalda redondeada lesione. Una revisión de los estudios no encontró relación entre cuánto se dobla la espalda al levantar y el dolor (Saraceni y otros, JOSPT 2020). Una repetición redondeada no es un accidente. Es una que hacer mejor, y con menos peso si se repite.",
          "La velocidad decide poco sobre los resultados. Dos días por semana, en casa y con lo que tengas, funcionan (American College of Sports Medicine, declaración de marzo de 2026). «Demasiado rápido» es una pista sobre el control, nada más.",
          "Menos de 8 grados entre dos repeticiones tuyas es ruido. Backline ni lo elogia ni lo reprocha.",
        ],
      },
      {
        title: "Entrena todo el cuerpo, dos o tres días por semana",
        text: [
          "Dos ejercicios para la espalda son un comienzo, no un programa. Añade una sentadilla para las piernas, un peso muerto u otro ejercicio de cadera cuando los buenos días salgan limpios, un remo o tirón para la espalda alta y un press por encima de la cabeza para los hombros.",
          "Dos o tres días por semana, con un día entre medias, bastan para ganar fuerza. El músculo crece mientras descansas.",
          "Nadie se pone enorme por accidente. El tamaño visible exige años de entrenamiento pesado y de comer para ello, a mujeres y a hombres. A la mayoría, levantar peso la vuelve más firme, no más grande.",
        ],
      },
      {
        title: "Acelera también el pulso",
        text: [
          "Camina deprisa, monta en bici, nada o baila: unas dos horas y media por semana en las que puedas hablar pero no cantar, o la mitad si es más intenso. Es bueno para el corazón, el sueño y el ánimo, y gasta más energía que cualquier ejercicio en el suelo.",
        ],
      },
      {
        title: "El peso lo decide la comida",
        text: [
          "Para perder grasa hay que comer un poco menos de lo que gastas, durante meses. Mucha verdura, bastante proteína y pocas bebidas dulces: aburrido, y funciona. Las dietas rápidas cuestan sobre todo agua, músculo y paciencia.",
          "Si tienes un trastorno alimentario o tomas medicinas que dependen de tu peso, habla con un profesional antes de cambiar lo que comes.",
        ],
      },
      {
        title: "Quién debería preguntar antes a un médico",
        text: [
          "Quien tenga un dolor de espalda nuevo, fuerte, que despierta de noche o baja por la pierna; adormecimiento o debilidad; tras un accidente o una operación; con osteoporosis, hernia de disco, una vértebra desplazada, tensión alta sin tratar, problemas de corazón o en el embarazo.",
          "Ve a urgencias y no entrenes si pierdes el control de la vejiga o del intestino, o la sensibilidad entre las piernas.",
        ],
      },
      {
        title: "Qué puede valorar una cámara",
        text: [
          `${accuracy} Avisa cuando no está seguro. No ve el dolor y no sustituye a una persona que te conozca.`,
        ],
      },
    ],
  },
};
export default learn;
