/** The lessons of the exercises in the page's language: long texts, fetched when a page first asks for them. */
import { signal } from "@preact/signals";
import { exerciseNamed } from "../core/catalogue.ts";
import type { Lesson } from "../core/coaching/exercise-words.ts";
import type { Language } from "../core/language.ts";
import type { ExerciseName } from "../core/quantity.ts";
import { language } from "../messages/catalogue.ts";

const arrived = signal<ReadonlyMap<string, Lesson>>(new Map());
const asked = new Set<string>();

async function load(exercise: ExerciseName, wanted: Language): Promise<Lesson | undefined> {
  const { lessons } = exerciseNamed(exercise);
  if (!lessons) return undefined;
  try {
    return (await lessons[wanted]()).default;
  } catch (error) {
    console.warn(`The ${wanted} lesson did not load; the English one is shown instead.`, error);
    return (await lessons.en()).default;
  }
}

/** `undefined`: not there yet, or an exercise that has none. */
export function lessonOf(exercise: ExerciseName): Lesson | undefined {
  const wanted = language.value;
  const key = `${exercise} ${wanted}`;
  const found = arrived.value.get(key);
  if (!found && !asked.has(key)) {
    asked.add(key);
    load(exercise, wanted).then(
      (lesson) => {
        if (lesson) arrived.value = new Map([...arrived.peek(), [key, lesson]]);
      },
      (error: unknown) => {
        asked.delete(key);
        console.warn("A lesson did not load.", error);
      },
    );
  }
  return found;
}
