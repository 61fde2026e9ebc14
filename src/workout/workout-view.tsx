/**
 * A workout on the live screen: `#/workout/<plan>`, or `#/workout/<plan>?session=<id>` to go on with a stored one. The
 * live view itself is handed in by `routes.ts`; this leads it through the plan and adds the summary at the end.
 */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { lastEnded, openSet } from "../core/session/workout.ts";
import { history } from "../history/shared.ts";
import { language } from "../messages/catalogue.ts";
import { feelingText } from "../messages/feeling.ts";
import { shellText } from "../messages/shell.ts";
import { workoutText } from "../messages/workout.ts";
import type { LedView } from "../ui/live/lead.ts";
import type { View, ViewProps } from "../ui/route.ts";
import { leadOf } from "./lead.tsx";
import { type Opening, openWorkout } from "./opening.ts";
import { type RunningWorkout, startWorkout } from "./running.ts";
import { canHear, listen } from "./spoken-orders.ts";
import { Summary } from "./summary.tsx";
import "./workout.css";

/** After the end the camera runs on this long, for the last words and for a slip of the finger. */
const LINGER_MS = 20_000;

/** How often a tab that must wait looks whether the other one is done. */
const RETRY_MS = 2000;

type Shown =
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly why: Exclude<Opening["kind"], "open"> }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "running"; readonly running: RunningWorkout };

/** A reload lands in this very workout. The address alone changes: the view that is open already is the right one. */
function keepInAddress(plan: string, session: string): void {
  window.history.replaceState(null, "", `#/workout/${encodeURIComponent(plan)}?session=${session}`);
}

function useWorkout({ place, services }: ViewProps, attempt: number): Shown {
  const shown = useSignal<Shown>({ kind: "opening" });
  const plan = place.rest[0] ?? "";
  const session = place.query.get("session") ?? undefined;
  useEffect(() => {
    let left = false;
    let running: RunningWorkout | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refuse = (why: Exclude<Opening["kind"], "open">) => {
      shown.value = { kind: "refused", why };
      // The other tab may be closed meanwhile.
      if (why === "busy") timer = setTimeout(start, RETRY_MS);
    };
    const open = async () => {
      const [control, opening] = await Promise.all([
        services.live(),
        openWorkout(history, { plan, ...(session === undefined ? {} : { session }) }),
      ]);
      if (left) return opening.kind === "open" ? opening.release() : undefined;
      if (opening.kind !== "open") return refuse(opening.kind);
      keepInAddress(plan, opening.recorder.header.id);
      running = startWorkout(control, opening, () => services.settings.current.peek().clipLimitMb);
      shown.value = { kind: "running", running };
    };
    const start = () => {
      open().catch((error: unknown) => {
        console.error(error);
        if (!left) shown.value = { kind: "failed", error };
      });
    };
    start();
    return () => {
      left = true;
      clearTimeout(timer);
      running?.close();
    };
  }, [plan, session, attempt]);
  return shown.value;
}

function Notice({
  title,
  text,
  retry,
}: {
  readonly title: string;
  readonly text: string;
  readonly retry?: () => void;
}) {
  return (
    <section class="notice" role="alert">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <p class="row">
        {retry && (
          <button type="button" class="button" onClick={retry}>
            {workoutText.value.busy.retry}
          </button>
        )}
        <a class="button quiet" href="#/plan">
          {workoutText.value.summary.toPlan}
        </a>
      </p>
    </section>
  );
}

const isDone = ({ session }: RunningWorkout): boolean => session.state.peek().stage.name === "done";
/** Whether what is said may be about the set that has just ended. */
const isAfterSet = ({ session }: RunningWorkout): boolean => {
  const state = session.state.peek();
  return lastEnded(state) >= 0 && openSet(state) === undefined;
};

function useSpokenOrders(running: RunningWorkout, on: boolean): void {
  const spoken = language.value;
  useEffect(() => {
    if (!on) return;
    let left = false;
    let end = () => {};
    void canHear(spoken).then((able) => {
      if (able && !left)
        end = listen(
          spoken,
          () => workoutText.peek().orders,
          (order) => {
            // When it is over, what is said is no order any more.
            if (!isDone(running) || order.type === "felt") running.session.order(order);
          },
          () => (isAfterSet(running) ? feelingText.peek().words : undefined),
        );
    });
    return () => {
      left = true;
      end();
    };
  }, [on, spoken]);
}

function Running({
  running,
  live: Live,
  view,
}: {
  readonly running: RunningWorkout;
  readonly live: LedView;
  readonly view: ViewProps;
}) {
  const lead = useMemo(() => leadOf(running), [running]);
  const done = useComputed(() => running.session.state.value.stage.name === "done").value;
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!done) return setOver(false);
    const timer = setTimeout(() => setOver(true), LINGER_MS);
    return () => clearTimeout(timer);
  }, [done]);
  useSpokenOrders(running, view.services.settings.current.value.spokenOrders && !(done && over));
  // The page must not be lost by a slip while a set is under way.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (running.recorder.unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return (
    <div class="workout">
      {done && over ? (
        <h1 tabIndex={-1} class="unseen-text">
          {workoutText.value.panel.title}
        </h1>
      ) : (
        <Live {...view} lead={lead} />
      )}
      {done && <Summary running={running} />}
    </div>
  );
}

export function workoutView(live: LedView): View {
  return function Workout(props: ViewProps) {
    const [attempt, setAttempt] = useState(0);
    const shown = useWorkout(props, attempt);
    const text = workoutText.value;
    if (shown.kind === "opening")
      return (
        <p class="notice" role="status">
          {shellText.value.loading}
        </p>
      );
    if (shown.kind === "failed") throw shown.error;
    if (shown.kind === "refused" && shown.why === "busy")
      return <Notice title={text.busy.title} text={text.busy.text} retry={() => setAttempt((n) => n + 1)} />;
    if (shown.kind === "refused")
      return <Notice title={shellText.value.missing.title} text={shellText.value.missing.next} />;
    return <Running running={shown.running} live={live} view={props} />;
  };
}
