/** The digit keys as answers to "how hard was it?": 0 to 9, and 1 with 0 right after it for ten. */
import { useLayoutEffect } from "preact/hooks";
import { HARDEST } from "../../core/session/feeling.ts";

/** Milliseconds between the two digits of ten. */
const ONE_NUMBER_MS = 1500;

interface Last {
  readonly key: string;
  readonly at: number;
}

export function effortOf(key: string, at: number, last: Last | undefined): number | undefined {
  if (!/^\d$/.test(key)) return undefined;
  const ten = key === "0" && last?.key === "1" && at - last.at <= ONE_NUMBER_MS;
  return ten ? HARDEST : Number(key);
}

/** While the question stands it takes the digits before anything else does. `mayAct`: whether keys are orders just now. */
export function useEffortKeys(
  mayAct: (event: KeyboardEvent) => boolean,
  give: (effort: number) => void,
): void {
  // With the question itself: a key pressed meanwhile would be lost.
  useLayoutEffect(() => {
    let last: Last | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!mayAct(event)) return;
      const effort = effortOf(event.key, event.timeStamp, last);
      last = { key: event.key, at: event.timeStamp };
      if (effort === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      give(effort);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
