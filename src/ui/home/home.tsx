/**
 * The first screen, a poster with one thing to do. Whoever is new is led through three short screens to the camera;
 * whoever has trained here finds today's workout.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { exerciseNamed, exerciseNames } from "../../core/catalogue.ts";
import { exercisesInWords } from "../../messages/exercises.ts";
import { homeText } from "../../messages/home.ts";
import type { ViewProps } from "../route.ts";
import type { Past, Services, Today } from "../services.ts";
import { HingeFigure } from "./hinge-figure.tsx";
import { Facts, Ready } from "./today.tsx";
import "./home.css";

export interface WayOn {
  readonly href: string;
  readonly name: string;
  readonly note: string;
}

function Ways({ ways }: { readonly ways: readonly WayOn[] }) {
  const text = homeText.value;
  return (
    <nav class="ways" aria-label={text.others}>
      <ul>
        {ways.map(({ href, name, note }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Known =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly today: Today | undefined }
  | { readonly kind: "failed" };

function useToday(past: Past): Known {
  const [known, setKnown] = useState<Known>({ kind: "reading" });
  useEffect(() => {
    let here = true;
    const read = () => {
      past.today().then(
        (today) => here && setKnown({ kind: "read", today }),
        (error: unknown) => {
          console.warn("The history can't be read; the first screen does without it.", error);
          if (here) setKnown({ kind: "failed" });
        },
      );
    };
    read();
    const end = past.onChange(read);
    return () => {
      here = false;
      end();
    };
  }, [past]);
  return known;
}

/** What the coach knows, each with its variants in one, as a sentence begins; a space until that has arrived. */
function allExercises(known: boolean): string {
  if (!known) return "\u00a0";
  const words = exercisesInWords(exerciseNames().filter((name) => !exerciseNamed(name).variantOf));
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** For whoever has no history here. */
function Welcome({ services, failed }: { readonly services: Services; readonly failed: boolean }) {
  const seen = services.settings.current.value.welcomeSeen;
  const text = homeText.value;
  const plan = { href: "#/plan", name: text.plan, note: text.planNote };
  const review = { href: "#/review", name: text.review, note: text.reviewNote };
  const sample = { href: "#/sample", name: text.sample, note: text.sampleNote };
  const learn = { href: "#/learn", name: text.learn, note: allExercises(services.exercises.known.value) };
  const welcome = { href: "#/welcome", name: text.welcome, note: text.welcomeNote };
  return (
    <>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="home-lead">{text.lead}</p>
      {failed && <p role="status">{text.unreadable}</p>}
      <p class="home-action">
        <a class="button strong big" href={seen ? "#/live" : "#/welcome"} aria-describedby="live-note">
          {text.live}
        </a>
        <span id="live-note">{text.liveNote}</span>
      </p>
      <Ways ways={seen ? [plan, learn, review, sample, welcome] : [sample, learn, review, plan]} />
    </>
  );
}

function Returning({ today }: { readonly today: Today }) {
  const text = homeText.value;
  return (
    <>
      <Ready today={today} />
      <Facts today={today} />
      <Ways
        ways={[
          { href: "#/live", name: text.today.free, note: text.today.freeNote },
          { href: "#/plan", name: text.today.otherPlan, note: text.planNote },
          { href: "#/review", name: text.review, note: text.reviewNote },
        ]}
      />
    </>
  );
}

/** Said once: that the app needs no network any more. The browser's offer to install it stands as long as there is one. */
function OnDevice({ services }: { readonly services: Services }) {
  const text = homeText.value;
  const { app, settings } = services;
  const [told] = useState(() => settings.current.peek().offlineTold);
  const offline = app.offline.value;
  useEffect(() => {
    if (offline && !told) settings.change({ offlineTold: true });
  }, [offline]);
  const installable = app.installable.value;
  const news = offline && !told;
  return (
    <p class="home-device" role="status">
      {news && <span>{text.offline}</span>}
      {installable && (
        <button type="button" class="plain" onClick={() => void app.install()}>
          {text.install}
        </button>
      )}
    </p>
  );
}

function Words({
  children,
  returning,
}: {
  readonly children: ComponentChildren;
  readonly returning: boolean;
}) {
  return (
    <div class="home-words" data-returning={returning}>
      {children}
    </div>
  );
}

export function Home({ services }: ViewProps) {
  const text = homeText.value;
  useEffect(() => services.exercises.fetch(), [services]);
  const known = useToday(services.past);
  const seen = services.settings.current.value.welcomeSeen;
  const today = known.kind === "read" ? known.today : undefined;
  // Somebody who has been here before waits a moment for today's workout; a newcomer has nothing to wait for.
  const waiting = known.kind === "reading" && seen;
  return (
    <div class="home">
      <div class="home-art" aria-hidden="true">
        <HingeFigure />
      </div>
      <Words returning={today !== undefined}>
        {today ? (
          <Returning today={today} />
        ) : waiting ? (
          <h1 tabIndex={-1} class="home-waiting">
            {text.title}
          </h1>
        ) : (
          <Welcome services={services} failed={known.kind === "failed"} />
        )}
        <div class="home-small">
          <p>{text.privacy}</p>
          <p>{text.health}</p>
          <OnDevice services={services} />
        </div>
      </Words>
    </div>
  );
}
