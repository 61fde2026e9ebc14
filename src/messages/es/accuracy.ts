/** How far off an angle is: the one statement that every page makes. */
const accuracy =
  "Los ángulos vienen de una sola cámara. Con personas generadas por ordenador, vistas de lado, el error medio fue de 1 a 5 grados, y de hasta 6 en oblicuo; con personas reales en habitaciones reales cuenta con 5 a 15, y más con ropa suelta o poca luz.";
export default accuracy;
