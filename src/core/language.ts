/** The languages that everything is told in. One more is a line here, and does not compile while a word is missing. */
export const LANGUAGES = ["en", "de", "es"] as const;
export type Language = (typeof LANGUAGES)[number];
