/** The coach's Spanish. */
import type { Topic } from "../../core/coaching/criteria.ts";
import type { ExerciseWords, Judges, Phrases, SummaryWords } from "../../core/coaching/phrases.ts";

const goodMorning: ExerciseWords<Judges["good-morning"]> = {
  ready: "Todo listo: buenos días. Empieza cuando quieras.",
  reminder: "Pies al ancho de los hombros. Barra en la parte alta de la espalda. Abdomen firme.",
  criteria: {
    "rounded-back": {
      cue: "Saca pecho.",
      well: "espalda recta",
      seen: "espalda redondeada",
      next: "saca pecho, abdomen firme",
      advice:
        "Saca el pecho y aprieta el abdomen antes de bajar, y baja solo hasta donde la espalda siga recta. Usa menos peso si vuelve a pasar.",
    },
    "overextended-back": {
      cue: "Costillas abajo.",
      well: "costillas abajo",
      seen: "espalda arqueada",
      next: "costillas abajo, abdomen firme",
      advice:
        "Costillas abajo y abdomen firme. Termina apretando los glúteos, sin echarte hacia atrás: neutra basta.",
    },
    "bent-knees": {
      cue: "Cadera atrás, no abajo.",
      well: "rodillas sueltas",
      seen: "rodillas muy flexionadas",
      next: "cadera atrás, rodillas sueltas",
      advice:
        "Rodillas sueltas pero quietas: lleva la cadera recta hacia atrás y para donde sientas el estiramiento detrás de los muslos, en vez de sentarte.",
    },
    shallow: {
      cue: "Cadera atrás, espalda recta.",
      well: "bisagra completa",
      seen: "bisagra corta",
      next: "espalda recta, cadera atrás",
      advice:
        "Con la espalda recta, lleva la cadera atrás hasta sentir el estiramiento detrás de los muslos; solo entonces sube. Si ese es todo tu recorrido, guárdalo en el plan.",
    },
    "too-fast": {
      cue: "Baja con control.",
      well: "con control",
      seen: "bajada rápida",
      next: "dos segundos al bajar",
      advice:
        "Tómate unos dos segundos para bajar: quien controla la bajada mantiene quieta la espalda. Es una pista sobre el control, nada más.",
    },
  },
};

const superman: ExerciseWords<Judges["superman"]> = {
  ready: "Todo listo: superman. Empieza cuando quieras.",
  reminder: "Brazos por delante, piernas largas. Mirada al suelo. Abdomen firme.",
  criteria: {
    "neck-cranked": {
      cue: "Mira al suelo.",
      well: "cuello largo",
      seen: "cabeza levantada",
      next: "mirada al suelo",
      advice: "Mira al suelo delante de tu nariz y mantén la nuca larga.",
    },
    "bent-knees": {
      cue: "Piernas largas.",
      well: "piernas largas",
      seen: "rodillas flexionadas",
      next: "piernas largas",
      advice:
        "Alarga los dedos de los pies hacia la pared de atrás y levanta la pierna entera desde la cadera, no el pie desde la rodilla.",
    },
    "bent-arms": {
      cue: "Brazos largos.",
      well: "brazos largos",
      seen: "codos flexionados",
      next: "brazos largos",
      advice: "Alarga la punta de los dedos hacia la pared de delante, codos largos, pulgares arriba.",
    },
    "arms-only": {
      cue: "Brazos y piernas juntos.",
      well: "todo junto",
      seen: "piernas en el suelo",
      next: "brazos y piernas juntos",
      advice: "Levanta brazos y piernas a la vez, ambos solo un poco.",
    },
    "legs-only": {
      cue: "Brazos y piernas juntos.",
      well: "todo junto",
      seen: "brazos en el suelo",
      next: "brazos y piernas juntos",
      advice: "Levanta brazos y piernas a la vez, ambos solo un poco.",
    },
    "not-together": {
      cue: "Brazos y piernas juntos.",
      well: "todo junto",
      seen: "brazos y piernas a destiempo",
      next: "brazos y piernas juntos",
      advice: "Suelta el aire y despega brazos y piernas al mismo tiempo.",
    },
    "short-hold": {
      cue: "Aguanta hasta dos.",
      well: "pausa completa",
      seen: "pausa corta",
      next: "cuenta hasta dos arriba",
      advice: "Quédate arriba durante un lento «uno, dos» antes de bajar.",
    },
    "low-arms": {
      cue: "Despega las manos.",
      well: "manos despegadas",
      seen: "manos en el suelo",
      next: "manos apenas despegadas",
      advice: "Deja flotar también las manos. Justo por encima del suelo basta.",
    },
    "low-legs": {
      cue: "Despega los pies.",
      well: "pies despegados",
      seen: "pies en el suelo",
      next: "pies apenas despegados",
      advice: "Aprieta los glúteos hasta que los pies floten. Justo por encima del suelo basta.",
    },
  },
};

const topics: Readonly<Record<Topic, string>> = {
  back: "la espalda",
  neck: "el cuello",
  knees: "las rodillas",
  arms: "los brazos",
  together: "la coordinación",
  hold: "la pausa",
  range: "el recorrido",
  legs: "las piernas",
  tempo: "el ritmo",
};

const reps = (n: number): string => (n === 1 ? "1 repetición" : `${n} repeticiones`);
const share = (n: number, all: number): string =>
  n < all ? `en ${n}` : all === 1 ? "" : all === 2 ? "en las dos" : `en las ${all}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
const decimal = (n: number): string => (Math.round(n * 10) / 10).toString().replace(".", ",");

const summary: SummaryWords = {
  reps,
  allClean: (n) =>
    n === 1
      ? "1 repetición limpia."
      : n === 2
        ? "2 repeticiones, las dos limpias."
        : `${n} repeticiones, todas limpias.`,
  someClean: (clean) => (clean === 1 ? "1 limpia" : `${clean} limpias`),
  noneCounted: "Todavía no cuenta ninguna repetición.",
  hold: (seconds) => `Pausa media de ${decimal(seconds)} segundos.`,
  missed: (n, reasons) =>
    `${n} sin contar: ${reasons.length === 1 ? reasons[0]![0] : reasons.map(([why, times]) => `${why} en ${times}`).join(", ")}.`,
  seen: (what, n, all) => `${capital(join(what, share(n, all)))}.`,
  next: (what) => `Próxima serie: ${what}.`,
  unjudged: (blind, n, all, remedy) =>
    `${join("No pude valorar", blind.map((topic) => topics[topic]).join(" ni "), n < all ? share(n, all) : "")}${remedy ? `: ${remedy}` : ""}.`,
  slow: "El dispositivo iba lento: puede que falten repeticiones.",
  lost: "Te perdí de vista: puede que falten repeticiones.",
};

export const spanish: Phrases = {
  language: "es",
  count: (n) => String(n),
  tick: (n) => (n === 1 ? "uno" : n === 2 ? "dos" : String(n)),
  release: "abajo",
  exercise: { "good-morning": goodMorning, superman },
  better: (well) => `Bien: ${well}.`,
  noRep: {
    shallow: "No cuenta: cadera atrás.",
    "arms-only": "No cuenta: también piernas.",
    "legs-only": "No cuenta: también brazos.",
    interrupted: "No cuenta: te perdí.",
    "too-long": "No cuenta: muy larga.",
  },
  notCounted: "No cuenta.",
  noRepSeen: {
    shallow: "bisagra corta",
    "arms-only": "piernas en el suelo",
    "legs-only": "brazos en el suelo",
    interrupted: "fuera de la imagen",
    "too-long": "más de un minuto",
  },
  halfway: "Vas por la mitad.",
  twoMore: "Quedan dos.",
  lastOne: "La última.",
  targetReached: "Objetivo cumplido.",
  stopRounding: "Se te redondea la espalda una y otra vez. Termina aquí la serie. Descansa y baja el peso.",
  nobody: "Ponte delante de la cámara.",
  backCheck: {
    stand: "Prueba de espalda. Ponte de perfil, bien erguido, y quédate quieto.",
    "roll-down":
      "Ahora redondea la espalda despacio hacia abajo, deja colgar la cabeza, aguanta y vuelve a subir.",
    done: "Gracias. Ya sé cuánto se dobla tu espalda.",
    failed: "No he podido ver bien tu espalda. Puedes entrenar sin la prueba.",
  },
  setup: {
    "in-frame": "Aléjate: no se te ve de cuerpo entero.",
    distance: "Acércate: te veo demasiado lejos.",
    "side-on": "Ponte de lado a la cámara.",
    arms: "Estira los brazos hacia delante.",
    light: "Más luz, por favor.",
    picture: "La imagen se ha parado: revisa la cámara.",
    level: "Nivela la cámara: la imagen está torcida.",
    still: "No te muevas un momento.",
  },
  outOfFrame: {
    head: "Aléjate: no te veo la cabeza.",
    back: "Aléjate: no te veo la espalda.",
    arms: "Aléjate: no te veo los brazos.",
    hips: "Aléjate: no te veo la cadera.",
    knees: "Aléjate: no te veo las rodillas.",
    feet: "Aléjate: no te veo los pies.",
  },
  unseen: {
    head: "No te veo la cabeza, así que no valoro el cuello.",
    back: "No te veo bien la espalda, así que no la valoro.",
    arms: "No te veo los brazos. Muévete para que salgan en la imagen.",
    hips: "No te veo la cadera. Muévete para que salga en la imagen.",
    knees: "No te veo las rodillas, así que no las valoro.",
    feet: "No te veo los pies. Muévete para que salgan en la imagen.",
  },
  remedy: {
    turned: "ponte de lado",
    dark: "necesito más luz",
    hidden: "que se te vea el cuerpo entero",
    slow: "el dispositivo va lento",
  },
  slow: "El dispositivo va lento: se me pueden escapar repeticiones.",
  lost: "No te veo. Vuelve a la imagen.",
  found: "Ya te veo otra vez.",
  paused: "En pausa.",
  resumed: "Sigue cuando quieras.",
  summary,
};
