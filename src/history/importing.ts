/** Brings a saved file into the history, in steps between which the page stays quick and shows how far it is. */
import { checkHistory, type ImportProblem, LARGEST_FILE_BYTES, mergeHistory } from "./exchange.ts";
import type { HistoryStore } from "./store.ts";

export type Arrival =
  | {
      readonly kind: "taken";
      readonly added: number;
      readonly known: number;
      readonly plans: number;
      /** Paths of what was damaged in the file. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: "refused"; readonly problem: ImportProblem }
  /** The browser could not read the file. */
  | { readonly kind: "unreadable" };

export type ImportStep = "read" | "check" | "store";

/** The page is drawn between two slices of work. */
const SLICE_MS = 12;
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Rejects with HistoryError where the history can't be written; nothing is half done then but curves. */
export async function bringIn(
  store: HistoryStore,
  file: Blob,
  tell: (step: ImportStep, share: number) => void,
): Promise<Arrival> {
  tell("read", 0);
  if (file.size > LARGEST_FILE_BYTES)
    return { kind: "refused", problem: { kind: "too-large", bytes: file.size } };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: "unreadable" };
  }
  await nextTask();
  const checking = checkHistory(text);
  let until = performance.now() + SLICE_MS;
  let next = checking.next();
  for (; !next.done; next = checking.next()) {
    if (performance.now() < until) continue;
    tell("check", next.value);
    await nextTask();
    until = performance.now() + SLICE_MS;
  }
  const result = next.value;
  if (!result.ok) return { kind: "refused", problem: result.problem };
  const { fresh, added, known } = mergeHistory(await store.overview(), result.contents);
  const total = Object.values(fresh).reduce((sum, records) => sum + records.length, 0);
  let stored = 0;
  tell("store", 0);
  await store.add(fresh, (many) => {
    stored += many;
    tell("store", stored / Math.max(1, total));
  });
  return { kind: "taken", added, known, plans: fresh.plans.length, leftOut: result.leftOut };
}
