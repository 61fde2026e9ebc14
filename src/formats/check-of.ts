/**
 * The check of what is read, made of the shape that says what a file holds (core/shape.ts): by it a saved analysis is opened
 * and a record of the history is read. Names of exercises, faults and phases are looked up when something is read: what is
 * known then decides. Fields that no shape names are dropped.
 */
import * as v from "valibot";
import { findExercise, findFault, knownExercises, NAME } from "../core/catalogue.ts";
import { isReason } from "../core/coaching/criteria.ts";
import type { FieldsShape, NameKind, NumberShape, Of, Shape } from "../core/shape.ts";

const IS_KNOWN: Readonly<Record<NameKind, (name: string) => boolean>> = {
  exercise: (name) => findExercise(name) !== undefined,
  fault: (name) => findFault(name) !== undefined,
  phase: (name) => knownExercises().some(({ words }) => Object.hasOwn(words.en.phase, name)),
  reason: isReason,
};

export type Check<T> = v.GenericSchema<unknown, T>;
type Entries<F> = { readonly [K in keyof F]: Check<Of<F[K]>> };

/** One shape has one check, so that the published schema can say once what stands in several places. */
const made = new WeakMap<Shape, v.GenericSchema>();

/** The check of a value of this shape. Throws nothing: what is wrong is an issue of valibot's. */
export const checkOf = <S extends Shape>(shape: S): Check<Of<S>> => known(shape) as Check<Of<S>>;

/** The checks of the fields one by one, for whoever adds to them or mends a record field by field. */
export const entriesOf = <F>({ fields }: FieldsShape & { readonly fields: F }): Entries<F> =>
  Object.fromEntries(
    Object.entries(fields as FieldsShape["fields"]).map(([name, shape]) => [name, known(shape)]),
  ) as Entries<F>;

function known(shape: Shape): v.GenericSchema {
  const before = made.get(shape);
  if (before) return before;
  const check = shape.about === undefined ? plain(shape) : v.pipe(plain(shape), v.description(shape.about));
  made.set(shape, check);
  return check;
}

function plain(shape: Shape): v.GenericSchema {
  switch (shape.kind) {
    case "number":
      return numberIn(shape);
    case "text":
      return shape.longest === undefined ? v.string() : v.pipe(v.string(), v.maxLength(shape.longest));
    case "flag":
      return v.boolean();
    case "one-of":
      return oneOf(shape.options);
    case "name":
      return v.pipe(v.string(), v.regex(NAME), v.check(IS_KNOWN[shape.of], `no such ${shape.of}`));
    case "list":
      return shape.most === undefined
        ? v.array(known(shape.item))
        : v.pipe(v.array(known(shape.item)), v.maxLength(shape.most));
    case "table":
      return v.record(known(shape.key) as v.GenericSchema<string, string>, known(shape.item));
    case "fields":
      return v.object(entriesOf(shape));
    case "either":
      return v.union(shape.shapes.map(known));
    case "nullable":
      return v.nullable(known(shape.shape));
    case "optional":
      return v.exactOptional(known(shape.shape));
  }
}

function numberIn({ whole, least, most }: NumberShape): v.GenericSchema {
  const finite = whole ? v.pipe(v.number(), v.integer()) : v.pipe(v.number(), v.finite());
  const bounded = least === undefined ? finite : v.pipe(finite, v.minValue(least));
  return most === undefined ? bounded : v.pipe(bounded, v.maxValue(most));
}

function oneOf(options: readonly (string | boolean)[]): v.GenericSchema {
  const words = options.filter((option) => typeof option === "string");
  const [only] = options;
  if (options.length === 1 && only !== undefined) return v.literal(only);
  if (words.length !== options.length) throw new Error("One of several is a word: yes or no is a flag.");
  return v.picklist(words);
}
