/** How far off an angle is: the one statement that every page makes. */
const accuracy =
  "Angles come from one camera. On rendered people, seen from the side, they were off by 1 to 5 degrees on average, and by up to 6 at an angle; on real people in real rooms expect 5 to 15, more in loose clothes or poor light.";
export default accuracy;
