/** The frame around every view: header, the view of the current place, footer. */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { textsShown } from "../messages/catalogue.ts";
import { shellText } from "../messages/shell.ts";
import { Failure, FailureBoundary } from "./failure.tsx";
import type { Route, Routes, View } from "./route.ts";
import { type Place, place } from "./router.ts";
import type { Services } from "./services.ts";

type Shown =
  | { readonly kind: "loading" }
  | { readonly kind: "view"; readonly name: string; readonly view: View }
  | { readonly kind: "failed"; readonly error: unknown };

const shown = signal<Shown>({ kind: "loading" });

/** Fetches the view and its texts; a later call wins over an earlier one that is still under way. */
async function open(name: string, route: Route): Promise<void> {
  if (shown.peek().kind !== "view") shown.value = { kind: "loading" };
  const stillWanted = () => place.peek().name === name;
  try {
    const { default: view } = await route.load();
    await textsShown();
    if (stillWanted()) shown.value = { kind: "view", name, view };
  } catch (error) {
    console.error(error);
    if (stillWanted()) shown.value = { kind: "failed", error };
  }
}

/** An address is the user's text: `#/toString` names no place. */
const routeOf = (routes: Routes, name: string): Route | undefined =>
  Object.hasOwn(routes, name) ? routes[name] : undefined;

function Header({ routes }: { readonly routes: Routes }) {
  const text = shellText.value;
  const name = place.value.name;
  return (
    <header class="masthead">
      <a class="wordmark" href="#/" aria-label={`${text.appName} – ${text.home}`}>
        {text.appName}
      </a>
      <nav aria-label={text.navigation}>
        <ul>
          {Object.entries(routes)
            .filter(([, route]) => route.inNavigation)
            .map(([key, route]) => (
              <li key={key}>
                <a href={`#/${key}`} aria-current={key === name ? "page" : undefined}>
                  {route.title()}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </header>
  );
}

function Missing() {
  const text = shellText.value;
  return (
    <section class="notice">
      <h1 tabIndex={-1}>{text.missing.title}</h1>
      <p>{text.missing.next}</p>
      <a class="button" href="#/">
        {text.broken.home}
      </a>
    </section>
  );
}

/** A lesson is another page than the list of lessons. */
const addressOf = ({ name, rest }: Place): string => [name, ...rest].join("/");

/**
 * Somebody who moved by keyboard or screen reader should land on the new view; the first view is left alone. At once, with
 * the view itself: a key pressed meanwhile would be lost.
 */
function useLanding(view: Shown, address: string): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (view.kind === "loading") return;
    // Whoever chooses in a list that stays goes on choosing.
    const choosing = document.activeElement instanceof HTMLSelectElement;
    if (!first.current && !choosing) document.querySelector<HTMLElement>("main h1")?.focus();
    first.current = false;
  }, [view, address]);
}

function Content({ routes, services }: { readonly routes: Routes; readonly services: Services }) {
  const here = place.value;
  const route = routeOf(routes, here.name);
  const now = shown.value;
  useLanding(now, addressOf(here));
  if (!route) return <Missing />;
  if (now.kind === "failed") return <Failure error={now.error} retry={() => void open(here.name, route)} />;
  if (now.kind === "loading" || now.name !== here.name)
    return (
      <p class="notice" role="status">
        {shellText.value.loading}
      </p>
    );
  const { view: Shown } = now;
  return (
    <FailureBoundary key={here.name}>
      <Shown place={here} services={services} />
    </FailureBoundary>
  );
}

export function App({ routes, services }: { readonly routes: Routes; readonly services: Services }) {
  const main = useRef<HTMLElement>(null);
  const text = shellText.value;
  const { name } = place.value;
  const address = addressOf(place.value);
  const route = routeOf(routes, name);
  const onStage = route?.frame === "stage";

  useEffect(() => {
    if (route) void open(name, route);
  }, [name]);
  useEffect(() => scrollTo(0, 0), [address]);
  useEffect(() => {
    const title = route ? route.title() : text.titles.missing;
    document.title = name === "" ? text.appName : `${title} · ${text.appName}`;
  });
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {text.skip}
      </button>
      {!onStage && <Header routes={routes} />}
      <main id="content" ref={main} tabIndex={-1} class={onStage ? "stage" : "page"}>
        <Content routes={routes} services={services} />
      </main>
    </>
  );
}
