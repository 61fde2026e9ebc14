/** Work on several items at once whose results are still taken in the order in which the items came. */
interface Work<Item, Begun> {
  /** `undefined`: the item is not wanted any more. */
  begin(item: Item): Begun | undefined;
  finish(begun: Begun): Promise<void>;
  /** Once true, nothing more is begun or finished. */
  stopped(): boolean;
}

/**
 * Takes an item while fewer than `atOnce` are under way. Where the items break off, what was begun is finished before
 * their error is thrown; an error of `finish` ends everything at once.
 */
export async function overlap<Item, Begun>(
  items: AsyncGenerator<Item, void, void>,
  atOnce: number,
  { begin, finish, stopped }: Work<Item, Begun>,
): Promise<void> {
  const underWay: Begun[] = [];
  const finishTo = async (left: number): Promise<void> => {
    while (underWay.length > left && !stopped()) await finish(underWay.shift()!);
  };
  try {
    for (;;) {
      const next = await items.next().catch((error: unknown) => ({ broken: error }));
      if ("broken" in next) {
        await finishTo(0);
        throw next.broken;
      }
      if (next.done) break;
      const begun = begin(next.value);
      if (begun === undefined) return;
      underWay.push(begun);
      await finishTo(atOnce - 1);
      if (stopped()) return;
    }
    await finishTo(0);
  } finally {
    await items.return();
  }
}
