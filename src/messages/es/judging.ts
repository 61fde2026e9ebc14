import type english from "../en/judging.ts";

const judging: typeof english = {
  none: "Todavía no hay ninguna repetición que juzgar.",
  lead: "Juzga cada repetición solo por la imagen. El esqueleto, los ángulos y lo que dijo el programa están ocultos aquí, para que ninguno influya en el otro.",
  name: "Tu nombre o tus iniciales",
  rep: (n, all) => `Repetición ${n} de ${all}`,
  yes: "Un fallo",
  no: "Bien",
  unsure: "No se distingue",
  back: "Juzgar la anterior",
  next: "Juzgar la siguiente",
  compare: "Mostrar la concordancia",
  save: "Guardar mis juicios",
  add: "Añadir los juicios de otra persona",
  refused: (names) => `No es un archivo de juicios o está dañado: ${names}.`,
  with: "Tú y",
  agreed: "De acuerdo",
  share: (percent, pairs) => `${percent} % de ${pairs}`,
  nothing: "ningún juicio en común",
  kappa:
    "La kappa (de Cohen) descuenta lo que coincidiría por azar: 1 es concordancia total, 0 no más que el azar. Entre fisioterapeutas ronda 0,8 en movimientos así.",
};
export default judging;
