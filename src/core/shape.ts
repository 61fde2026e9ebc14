/**
 * What a file holds, as data: of one description come the type (`Of`), the check of what is read (formats/checked.ts) and the
 * published JSON Schema (scripts/build/analysis-schema.ts). The core writes files and reads none: nothing here checks anything.
 */

export declare const holds: unique symbol;

/** What a name out of a file is looked up as: an exercise, its faults and phases, or why a movement did not count. */
export type NameKind = "exercise" | "fault" | "phase" | "reason";

/** `least` and `most` are allowed themselves. */
export interface NumberShape {
  readonly kind: "number";
  readonly whole?: boolean;
  readonly least?: number;
  readonly most?: number;
}
export interface TextShape {
  readonly kind: "text";
  readonly longest?: number;
}
export interface FlagShape {
  readonly kind: "flag";
}
export interface OneOfShape {
  readonly kind: "one-of";
  readonly options: readonly (string | boolean)[];
}
export interface NameShape {
  readonly kind: "name";
  readonly of: NameKind;
}
export interface ListShape {
  readonly kind: "list";
  readonly item: Shape;
  readonly most?: number;
}
/** By keys that are not known beforehand. */
export interface TableShape {
  readonly kind: "table";
  readonly key: Shape;
  readonly item: Shape;
}
export interface FieldsShape {
  readonly kind: "fields";
  readonly fields: Readonly<Record<string, Shape>>;
}
export interface EitherShape {
  readonly kind: "either";
  readonly shapes: readonly Shape[];
}
export interface NullableShape {
  readonly kind: "nullable";
  readonly shape: Shape;
}
/** A field that may be missing. */
export interface OptionalShape {
  readonly kind: "optional";
  readonly shape: Shape;
}

export type Shape = (
  | NumberShape
  | TextShape
  | FlagShape
  | OneOfShape
  | NameShape
  | ListShape
  | TableShape
  | FieldsShape
  | EitherShape
  | NullableShape
  | OptionalShape
) & { readonly about?: string };

export interface Holds<T> {
  readonly [holds]?: T;
}
/** A shape of values of the type `T`. */
export type Shaped<T> = Shape & Holds<T>;
/** The type of what a shape describes. */
export type Of<S> = S extends Holds<infer T> ? T : never;

export type Fields = Readonly<Record<string, Shape>>;
export type Named<F extends Fields> = {
  readonly [K in keyof F as F[K] extends OptionalShape ? never : K]: Of<F[K]>;
} & { readonly [K in keyof F as F[K] extends OptionalShape ? K : never]?: Of<F[K]> };
export type Flat<T> = { [K in keyof T]: T[K] };

export const number = <T extends number = number>(limits: Omit<NumberShape, "kind"> = {}): Shaped<T> => ({
  kind: "number",
  ...limits,
});
export const whole = (least = 0, most?: number): Shaped<number> =>
  number({ whole: true, least, ...(most === undefined ? {} : { most }) });
export const text = (longest?: number): Shaped<string> => ({
  kind: "text",
  ...(longest === undefined ? {} : { longest }),
});
export const flag: Shaped<boolean> = { kind: "flag" };
export const oneOf = <const T extends string | boolean>(options: readonly T[]): Shaped<T> => ({
  kind: "one-of",
  options,
});
export const name = <T extends string>(of: NameKind): Shaped<T> => ({ kind: "name", of });
export const list = <T>(item: Shaped<T>, most?: number): Shaped<readonly T[]> => ({
  kind: "list",
  item,
  ...(most === undefined ? {} : { most }),
});
export const table = <K extends string, T>(
  key: Shaped<K>,
  item: Shaped<T>,
): Shaped<Readonly<Partial<Record<K, T>>>> => ({ kind: "table", key, item });
export const nullable = <T>(shape: Shaped<T>): Shaped<T | null> => ({ kind: "nullable", shape });
export const optional = <T>(shape: Shaped<T>): OptionalShape & Holds<T> => ({ kind: "optional", shape });
export const either = <A, B>(a: Shaped<A>, b: Shaped<B>): Shaped<A | B> => ({
  kind: "either",
  shapes: [a, b],
});
export const fields = <const F extends Fields>(
  of: F,
): FieldsShape & { readonly fields: F } & Holds<Flat<Named<F>>> => ({
  kind: "fields",
  fields: of,
});
/** The same shape with a word on what it is, for whoever reads the published schema. */
export const about = <S extends Shape>(words: string, shape: S): S => ({ ...shape, about: words });
