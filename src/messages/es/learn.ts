import type { Translation } from "../catalogue.ts";
import type english from "../en/learn.ts";
import accuracy from "./accuracy.ts";

const learn: Translation<typeof english> = {
  title: "Aprender",
  lead: "Los ejercicios: para qué sirven, cómo hacerlos bien y qué no pueden hacer.",
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
  plan: "Elegir un plan",
  sample: "Ver un ejemplo",
  start: "Entrenar ahora",
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
          "Los buenos días y el superman son un comienzo para la espalda, no un programa. Añade sentadillas para las piernas, un peso muerto u otro ejercicio de cadera cuando los buenos días salgan limpios, y un press por encima de la cabeza para los hombros. También hace falta un remo o tirón para la espalda alta; ese Backline no lo sabe contar.",
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
