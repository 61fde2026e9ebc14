/** How far off an angle is: the one statement that every page makes. */
const accuracy =
  "Die Winkel kommen von einer einzigen Kamera. Bei gerenderten Menschen lagen sie von der Seite im Mittel um 1 bis 5 Grad daneben, schräg um bis zu 6; bei echten Menschen in echten Räumen ist mit 5 bis 15 Grad zu rechnen, bei weiter Kleidung oder wenig Licht mit mehr.";
export default accuracy;
