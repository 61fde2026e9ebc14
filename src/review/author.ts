/**
 * Who comments in this browser: an id that is given once, so that merged comments know their author, and a name for people
 * to read. Both leave the device only in a set file that the user saves and hands over.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import * as v from "valibot";
import type { Author } from "../core/session/comments.ts";

const KEY = "backline.author";
export const LONGEST_NAME = 80;
const schema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,60}$/)),
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
});

/** Letters and digits that nobody else has. */
export const freshId = (): string => crypto.randomUUID();

function kept(): Author {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (parsed.success) return parsed.output;
  } catch {
    // No storage, or something else in it: this page has an author of its own.
  }
  return { id: freshId(), name: "" };
}

const current = signal<Author>(kept());
export const author: ReadonlySignal<Author> = current;

/** Keeps the author, so that a later visit is the same one. */
export function keepAuthor(change: Partial<Pick<Author, "name">> = {}): void {
  current.value = {
    ...current.peek(),
    ...change,
    ...(change.name ? { name: change.name.slice(0, LONGEST_NAME) } : {}),
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(current.peek()));
  } catch (error) {
    console.warn("This browser does not remember who comments.", error);
  }
}
