/**
 * Where the user is: the part of the address behind `#`. `#/sample/superman?target=8` is the place named `sample` with
 * the rest `["superman"]` and the query `target=8`; `#/` and no hash at all are the place named "".
 */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Place {
  readonly name: string;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

export function readPlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  return { name: parts[0] ?? "", rest: parts.slice(1), query: new URLSearchParams(query) };
}

/** A mistyped `%` is no reason to fail: such a part stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const here = signal<Place>(readPlace(globalThis.location?.hash ?? ""));
export const place: ReadonlySignal<Place> = here;

/** Keeps `place` true to the address from now on. */
export function followAddress(): void {
  window.addEventListener("hashchange", () => {
    here.value = readPlace(location.hash);
  });
}

/** Goes to a place, for example `go("/sample/superman")`; `replace` leaves no entry in the browser's history. */
export function go(path: string, { replace = false } = {}): void {
  if (!replace) {
    location.hash = path;
    return;
  }
  history.replaceState(null, "", `#${path}`);
  here.value = readPlace(location.hash);
}
