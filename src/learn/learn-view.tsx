/** Learn: the overview, a page for each exercise, and the honest page. */
import { useState } from "preact/hooks";
import { exerciseNamed, exerciseNames } from "../core/catalogue.ts";
import type { Lesson } from "../core/coaching/exercise-words.ts";
import { faultKinds } from "../core/exercise.ts";
import type { ExerciseName, FaultKind } from "../core/quantity.ts";
import { exercisesTitle, exerciseTitle, faultName } from "../messages/exercises.ts";
import { learnText } from "../messages/learn.ts";
import type { View, ViewProps } from "../ui/route.ts";
import type { LoadDemonstrator } from "./demonstration.ts";
import { Demo, FaultPicture, Still } from "./figures.tsx";
import { lessonOf } from "./lessons.ts";
import "./learn.css";

const HONEST = "honest";

/** Exercises that have a lesson; others have no page. */
const taught = (): readonly ExerciseName[] =>
  exerciseNames().filter((name) => exerciseNamed(name).lessons !== undefined);

/** Opens with the figure in motion; each exercise is one press away from it, each lesson one more. */
function Overview({ load, theme }: Omit<LessonProps, "exercise">) {
  const text = learnText.value;
  const [exercise, setExercise] = useState<ExerciseName>(taught()[0]!);
  return (
    <>
      <header class="learn-head">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="learn-lead">{text.lead}</p>
      </header>
      <div class="learn-show">
        <label class="learn-choice">
          <span class="unseen-text">{text.choose}</span>
          <select
            value={exercise}
            onChange={(event) => setExercise(event.currentTarget.value as ExerciseName)}
          >
            {taught().map((name) => (
              <option key={name} value={name}>
                {exercisesTitle(name)}
              </option>
            ))}
          </select>
        </label>
        <Demo exercise={exercise} load={load} theme={theme} />
      </div>
      <ul class="lessons">
        {taught().map((name) => (
          <li key={name}>
            <div class="lesson-picture">
              <Still exercise={name} theme={theme} label="" />
            </div>
            <h2>
              <a href={`#/learn/${name}`}>{exercisesTitle(name)}</a>
            </h2>
            <p>{lessonOf(name)?.lead}</p>
          </li>
        ))}
        <li class="lesson-honest">
          <h2>
            <a href={`#/learn/${HONEST}`}>{text.honest.title}</a>
          </h2>
          <p>{text.honest.lead}</p>
        </li>
      </ul>
    </>
  );
}

function Points({
  title,
  points,
  ordered = false,
}: {
  readonly title: string;
  readonly points: readonly string[];
  readonly ordered?: boolean;
}) {
  const items = points.map((point) => <li key={point}>{point}</li>);
  return (
    <section class="points">
      <h2>{title}</h2>
      {ordered ? <ol class="steps">{items}</ol> : <ul>{items}</ul>}
    </section>
  );
}

interface LessonProps {
  readonly exercise: ExerciseName;
  readonly load: LoadDemonstrator;
  readonly theme: string;
}

function Faults({ exercise, load, theme }: LessonProps) {
  const text = learnText.value;
  const faults = lessonOf(exercise)?.faults ?? {};
  const shown = faultKinds(exerciseNamed(exercise)).flatMap((kind) => {
    const lesson = faults[kind];
    return lesson ? [[kind, lesson] as const] : [];
  });
  return (
    <section class="faults">
      <h2>{text.parts.faults}</h2>
      <ul>
        {shown.map(([kind, lesson]) => (
          <Fault key={kind} kind={kind} lesson={lesson} of={{ exercise, load, theme }} />
        ))}
      </ul>
    </section>
  );
}

function Fault({
  kind,
  lesson,
  of,
}: {
  readonly kind: FaultKind;
  readonly lesson: { readonly what: string; readonly fix: string };
  readonly of: LessonProps;
}) {
  const { parts } = learnText.value;
  return (
    <li class="fault" id={kind}>
      <FaultPicture exercise={of.exercise} theme={of.theme} fault={kind} />
      <h3>{faultName(of.exercise, kind)}</h3>
      <dl>
        <dt>{parts.why}</dt>
        <dd>{lesson.what}</dd>
        <dt>{parts.fix}</dt>
        <dd class="fix">{lesson.fix}</dd>
      </dl>
    </li>
  );
}

function LessonPage({ exercise, load, theme }: LessonProps) {
  const text = learnText.value;
  const lesson = lessonOf(exercise);
  return (
    <>
      <header class="learn-head">
        <a href="#/learn">{text.all}</a>
        <h1 tabIndex={-1}>{exerciseTitle(exercise)}</h1>
        <p class="learn-lead">{lesson?.lead}</p>
      </header>
      <Demo exercise={exercise} load={load} theme={theme} />
      {lesson && <LessonText lesson={lesson} exercise={exercise} load={load} theme={theme} />}
    </>
  );
}

function LessonText({ lesson, exercise, load, theme }: LessonProps & { readonly lesson: Lesson }) {
  const text = learnText.value;
  const { parts } = text;
  return (
    <>
      <div class="learn-columns">
        <Points title={parts.purpose} points={lesson.purpose} />
        <Points title={parts.setup} points={lesson.setup} />
        <Points title={parts.steps} points={lesson.steps} ordered />
        <section class="points">
          <h2>{parts.dose}</h2>
          <p>{lesson.dose}</p>
          <p class="row">
            <a class="button strong" href={`#/live/${exercise}`}>
              {text.start}
            </a>
            <a class="button quiet" href="#/plan">
              {text.plan}
            </a>
            {exerciseNamed(exercise).sample && (
              <a class="button quiet" href={`#/sample/${exercise}`}>
                {text.sample}
              </a>
            )}
          </p>
        </section>
      </div>
      <Faults exercise={exercise} load={load} theme={theme} />
      <div class="learn-columns">
        <Points title={parts.easier} points={lesson.easier} />
        <Points title={parts.harder} points={lesson.harder} />
      </div>
      <div class="avoid">
        <Points title={parts.avoid} points={lesson.avoid} />
      </div>
    </>
  );
}

function HonestPage() {
  const text = learnText.value;
  return (
    <>
      <header class="learn-head">
        <a href="#/learn">{text.all}</a>
        <h1 tabIndex={-1}>{text.honest.title}</h1>
        <p class="learn-lead">{text.honest.lead}</p>
      </header>
      <div class="honest">
        {text.honest.sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            {section.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** The view, with where its 3D figures come from. */
export function learnView(load: LoadDemonstrator): View {
  return function Learn({ place, services }: ViewProps) {
    const page = place.rest[0] ?? "";
    const exercise = taught().find((name) => name === page);
    const { theme } = services.settings.current.value;
    return (
      <article class="learn" key={page}>
        {exercise ? (
          <LessonPage exercise={exercise} load={load} theme={theme} />
        ) : page === HONEST ? (
          <HonestPage />
        ) : (
          <Overview load={load} theme={theme} />
        )}
      </article>
    );
  };
}
