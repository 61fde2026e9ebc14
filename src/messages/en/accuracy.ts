import { measured } from "../measured.ts";

const { least, most, oblique, behindPlates } = measured.range;

/** How far off an angle is: the one statement that every page makes. */
const accuracy = `Angles come from one camera. On rendered people, seen from the side, they were off by ${least} to ${most} degrees on average, by up to ${oblique} at an angle, and by up to ${behindPlates} where plates hide the legs; on real people in real rooms expect 5 to 15, more in loose clothes or poor light.`;
export default accuracy;
