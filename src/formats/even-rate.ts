/**
 * Series at an even rate, which other software expects where a recording has what its camera gave. Values between two
 * analysed frames are interpolated on a line; where something was out of sight for longer than `BRIDGED` nothing is made up.
 */
import { median, type Seconds } from "../core/quantity.ts";

/** As far as the picture's own points are bridged. */
export const BRIDGED: Seconds = 0.5;
/** Half of what a clock's last digit may be off. */
const SAME: Seconds = 5e-5;

export interface EvenTimes {
  /** Frames a second, to a thousandth. */
  readonly rate: number;
  /** Seconds of the recording: the first is a frame's own time, the others follow at 1/rate. */
  readonly t: readonly Seconds[];
}

/** From the first to the last frame that has something to tell; `undefined` where fewer than two have. */
export function evenTimes(t: readonly Seconds[], tells: (index: number) => boolean): EvenTimes | undefined {
  const telling = t.flatMap((time, i) => (tells(i) ? [time] : []));
  const steps = t.slice(1).map((time, i) => time - t[i]!);
  const step = median(steps.filter((seconds) => seconds > 0));
  const first = telling[0];
  const last = telling.at(-1);
  if (first === undefined || last === undefined || step === undefined || !(last > first)) return undefined;
  const rate = Math.round(1000 / step) / 1000;
  if (!(rate > 0)) return undefined;
  const count = Math.floor((last - first) * rate + 1e-3) + 1;
  return { rate, t: Array.from({ length: count }, (_, i) => first + i / rate) };
}

/** `undefined`: not seen then. */
export function atTimes(
  t: readonly Seconds[],
  values: readonly (number | null | undefined)[],
  wanted: readonly Seconds[],
): (number | undefined)[] {
  const seen = t.flatMap((time, i) => {
    const value = values[i];
    return typeof value === "number" && Number.isFinite(value) ? [{ time, value }] : [];
  });
  let after = 0;
  return wanted.map((time) => {
    while (after < seen.length && seen[after]!.time < time - SAME) after += 1;
    const next = seen[after];
    if (!next) return undefined;
    if (next.time <= time + SAME) return next.value;
    const before = seen[after - 1];
    if (!before || next.time - before.time > BRIDGED) return undefined;
    return before.value + ((next.value - before.value) * (time - before.time)) / (next.time - before.time);
  });
}
