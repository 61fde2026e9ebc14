/**
 * What a view is. To add one: write a module whose default export is a Preact component taking `ViewProps`, and name it
 * in `src/routes.ts`. The module is fetched when the user first goes there, and its texts (src/messages) before it is
 * shown; give the view exactly one `<h1>`, which takes the focus when the view opens. A view that needs something from
 * another part of the program asks `Services` (services.ts) for it; `src/main.ts` puts it there.
 */
import type { ComponentType } from "preact";
import type { Place } from "./router.ts";
import type { Services } from "./services.ts";

export interface ViewProps {
  readonly place: Place;
  readonly services: Services;
}

export type View = ComponentType<ViewProps>;

export interface Route {
  readonly load: () => Promise<{ default: View }>;
  /** Read at each draw, so that it follows the language. */
  readonly title: () => string;
  /** `page`: header, footer, scrolling text. `stage`: the view has the whole window, as the live screen does. */
  readonly frame: "page" | "stage";
  /** Whether the header links to it. */
  readonly inNavigation: boolean;
}

/** By the name of the place: "" is the first screen. */
export type Routes = Readonly<Record<string, Route>>;
