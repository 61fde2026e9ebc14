/**
 * Lets a generator run ahead of its taker by a few items, so that decoding overlaps with whatever the taker does. Order
 * is kept, nothing is dropped, an error arrives after the items before it, and items never taken are released.
 */
export async function* readAhead<T>(
  items: AsyncGenerator<T, void, void>,
  ahead: number,
  release: (item: T) => void,
  signal: AbortSignal,
): AsyncGenerator<T, void, void> {
  type Outcome = { readonly item: T } | { readonly error: unknown } | "end";
  const queue: Outcome[] = [];
  let wakeTaker = (): void => {};
  let wakeReader = (): void => {};
  let taken = false;
  const onAbort = (): void => {
    wakeTaker();
    wakeReader();
  };
  signal.addEventListener("abort", onAbort);

  const reading = (async () => {
    try {
      for await (const item of items) {
        queue.push({ item });
        wakeTaker();
        while (queue.length >= ahead && !taken && !signal.aborted)
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
        if (taken || signal.aborted) break;
      }
      queue.push("end");
    } catch (error) {
      queue.push({ error });
    }
    wakeTaker();
  })();

  try {
    while (!signal.aborted) {
      const outcome = queue.shift();
      if (outcome === undefined) {
        await new Promise<void>((resolve) => {
          wakeTaker = resolve;
        });
        continue;
      }
      wakeReader();
      if (outcome === "end") return;
      if ("error" in outcome) throw outcome.error;
      yield outcome.item;
    }
  } finally {
    taken = true;
    wakeReader();
    signal.removeEventListener("abort", onAbort);
    await reading;
    for (const outcome of queue) if (outcome !== "end" && "item" in outcome) release(outcome.item);
  }
}
