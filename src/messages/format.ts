/** Numbers and plurals in the words of a language. Used inside the catalogue's functions and by views for bare figures. */
import type { Language } from "./catalogue.ts";

export type PluralForms = Readonly<{ one: string; other: string }>;

const plurals = new Map<Language, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** `#` in the chosen form becomes the number: plural("en", 2, { one: "# rep", other: "# reps" }) is "2 reps". */
export function plural(language: Language, n: number, forms: PluralForms): string {
  let rules = plurals.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    plurals.set(language, rules);
  }
  const form = rules.select(n) === "one" ? forms.one : forms.other;
  return form.replace("#", formatNumber(language, n));
}

/** With at most `digits` places after the point. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  const key = `${language}${digits}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
    numbers.set(key, format);
  }
  return format.format(value);
}

/** With its sign, except for what rounds to 0. */
export function signedNumber(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(
    value,
  );
}

/** 75 -> "1:15" */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
