/** Of a set that is over, which readings a rep is looked at beside. */

/** So many of a set's others, the nearest: as many as live. */
const BESIDE = 12;

/** The readings nearest to that of the `own`-th rep in the set, on either side, then those of the sets before it (`known`). */
export function nearest<T extends object>(
  reads: readonly (T | undefined)[],
  own: number,
  known: readonly T[] = [],
): readonly T[] {
  const beside = reads
    .map((read, i) => ({ read, off: Math.abs(i - own) }))
    .filter(({ off }) => off > 0)
    .sort((a, b) => a.off - b.off)
    .flatMap(({ read }) => read ?? []);
  const before = known.filter((read) => !reads.includes(read)).reverse();
  return [...beside, ...before].slice(0, BESIDE);
}
