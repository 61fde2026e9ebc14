/** Putting damaged records into the app's storage, past the app, and walking through all of its places after that. */
import type { Page } from "playwright-core";

export interface Kept {
  readonly value: unknown;
  /** Where the store has no key in the record itself. */
  readonly key?: IDBValidKey;
}

/** Into one of the app's own databases, which it has opened before. */
export const spoil = (page: Page, database: string, store: string, records: readonly Kept[]): Promise<void> =>
  page.evaluate(
    ([name, into, text]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const opened = opening.result;
          const writing = opened.transaction(into, "readwrite");
          const all = JSON.parse(text) as { value: unknown; key?: IDBValidKey }[];
          for (const { value, key } of all) writing.objectStore(into).put(value, key);
          writing.oncomplete = () => {
            opened.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    [database, store, JSON.stringify(records)] as const,
  );

/** Each place, and what it has once it has read what it shows. */
export const PLACES = [
  ["", ".home h1"],
  ["history", ".history .yours, .history .history-empty"],
  ["plan", ".plans .plan-list"],
  ["review", ".review h1"],
  ["review/last", ".review h1"],
  ["settings", ".settings h1"],
  ["learn", ".lessons"],
  ["learn/good-morning", ".avoid"],
  ["welcome", ".welcome"],
  ["about", "article.prose h1"],
  ["live", ".bar-title"],
  ["workout/starter", ".bar-title, main h1"],
] as const;
export type Place = readonly [place: string, whole: string];

/** The places that did not open. */
export async function goThrough(page: Page, places: readonly Place[] = PLACES): Promise<readonly string[]> {
  const shut: string[] = [];
  for (const [place, whole] of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    const opened = await page.waitForFunction(
      ([name, selector]) => {
        if (document.querySelector(".notice[role=alert] h1")) return "shut";
        const here = location.hash === `#/${name}` || location.hash.startsWith(`#/${name}?`);
        return here && document.querySelector(selector) ? "open" : undefined;
      },
      [place, whole] as const,
    );
    if ((await opened.jsonValue()) === "shut") shut.push(place);
  }
  return shut;
}
