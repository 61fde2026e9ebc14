import { measured } from "../measured.ts";

const { least, most, oblique, behindPlates } = measured.range;

/** How far off an angle is: the one statement that every page makes. */
const accuracy = `Die Winkel kommen von einer einzigen Kamera. Bei gerenderten Menschen lagen sie von der Seite im Mittel um ${least} bis ${most} Grad daneben, schräg um bis zu ${oblique} und hinter Hantelscheiben um bis zu ${behindPlates}; bei echten Menschen in echten Räumen ist mit 5 bis 15 Grad zu rechnen, bei weiter Kleidung oder wenig Licht mit mehr.`;
export default accuracy;
