/** Finding a frame by its time. */
import type { Seconds } from "../core/quantity.ts";

/** The index of the entry of `times` nearest to `t`. */
export function nearestIndex(times: ArrayLike<Seconds>, t: Seconds): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < t) low = middle + 1;
    else high = middle;
  }
  return low > 0 && t - times[low - 1]! < times[low]! - t ? low - 1 : low;
}
