import type { PainSite } from "../../core/session/feeling.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/feeling.ts";

const EFFORTS = [
  "nada",
  "muy suave",
  "suave",
  "moderado",
  "algo duro",
  "duro",
  "duro",
  "muy duro",
  "muy duro",
  "durísimo",
  "no podía más",
];
const site: Readonly<Record<PainSite, string>> = {
  neck: "Cuello",
  shoulder: "Hombro",
  "upper-back": "Espalda alta",
  "lower-back": "Zona lumbar",
  hip: "Cadera",
  knee: "Rodilla",
  leg: "Pierna",
  arm: "Brazo",
  other: "Otro sitio",
};
const effortName = (n: number): string => EFFORTS[n] ?? "";

const feeling: Translation<typeof english> = {
  title: "¿Qué tal la serie?",
  effort: "¿Cuánto te ha costado?",
  effortName,
  effortButton: (n) => `${n} de 10: ${effortName(n)}`,
  skip: "Responde solo si quieres.",
  pain: "¿Te ha dolido algo?",
  no: "No",
  yes: "Sí",
  where: "¿Dónde?",
  site,
  noted: "Anotado. De momento, el plan no te pedirá más.",
  advice: "Deja lo que te duela. Si no se pasa o vuelve, consulta a un médico o fisioterapeuta.",
  said: {
    effort: (n) => `esfuerzo ${n} de 10, ${effortName(n)}`,
    pain: (pain) =>
      pain === "none" ? "sin dolor" : pain === "other" ? "dolió algo" : `dolor: ${site[pain].toLowerCase()}`,
  },
  change: "Sensaciones",
  changeOf: (what, date) => `Sensaciones: ${what}, ${date}`,
  spoken: {
    noted: "Anotado. Deja lo que te duela. Si no se pasa, consulta a un médico o fisioterapeuta.",
    byVoice: "Si quieres, di «esfuerzo» y un número del cero al diez.",
    byKey: "Si quieres, anota cuánto te ha costado: teclas del cero al diez.",
  },
  words: {
    effort: "esfuerzo",
    numbers: "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez",
    painless: "sin dolor|no me duele nada|no duele nada|nada de dolor",
    pain: "dolor|duele|duelen|dolido|ay",
    sites: {
      neck: "cuello|nuca",
      shoulder: "hombro|hombros",
      "upper-back": "espalda alta|parte alta de la espalda",
      "lower-back": "lumbar|lumbares|riñones|espalda|espalda baja",
      hip: "cadera|caderas",
      knee: "rodilla|rodillas",
      leg: "pierna|piernas|muslo|muslos|gemelo|pie|tobillo",
      arm: "brazo|brazos|codo|codos|muñeca|mano|manos",
    },
  },
};
export default feeling;
