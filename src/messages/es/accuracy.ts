import { measured } from "../measured.ts";

const { least, most, oblique, behindPlates } = measured.range;

/** How far off an angle is: the one statement that every page makes. */
const accuracy = `Los ángulos vienen de una sola cámara. Con personas generadas por ordenador, vistas de lado, el error medio fue de ${least} a ${most} grados, de hasta ${oblique} en oblicuo y de hasta ${behindPlates} detrás de los discos; con personas reales en habitaciones reales cuenta con 5 a 15, y más con ropa suelta o poca luz.`;
export default accuracy;
