/** Which file answers which request, and which kept files are no longer needed. Pure, so that it is tested as it is. */
export interface PrecacheEntry {
  /** Relative to the scope. */
  readonly url: string;
  /** `null`: the name itself changes with the content. */
  readonly revision: string | null;
  /** Of the file as it was built, see kept-file.ts. */
  readonly integrity?: string;
}

const REVISION = "backline-revision";

/** The address under which a file is kept. */
export function cacheKey(entry: PrecacheEntry, scope: string): string {
  const url = new URL(entry.url, scope);
  if (entry.revision !== null) url.searchParams.set(REVISION, entry.revision);
  return url.href;
}

const INDEX = "index.html";

/** The listed file that a request means. The app has one page: any address without a file of its own is that page. */
export function wantedFile(
  url: URL,
  navigation: boolean,
  entries: readonly PrecacheEntry[],
  scope: string,
): PrecacheEntry | undefined {
  const path = `${url.origin}${url.pathname}`;
  const exact = entries.find((entry) => new URL(entry.url, scope).href === path);
  if (exact || !navigation) return exact;
  // Files that are left out of the list on purpose, such as other pages, come from the network.
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.includes(".") ? undefined : entries.find((entry) => entry.url === INDEX);
}

/** Keys that neither the version that runs now nor the one before needs. */
export function staleKeys(
  kept: readonly string[],
  now: readonly string[],
  previous: readonly string[],
): readonly string[] {
  const needed = new Set([...now, ...previous]);
  return kept.filter((key) => !needed.has(key));
}
