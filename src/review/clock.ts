/** Times of a recording as people read them. */
import type { Seconds } from "../core/quantity.ts";
import type { Language } from "../messages/catalogue.ts";
import { formatNumber } from "../messages/format.ts";

/** "1:05.3"; without tenths "1:05". The decimal sign is the language's. */
export function clock(language: Language, t: Seconds, tenths = true): string {
  const units = tenths ? Math.round(Math.max(0, t) * 10) / 10 : Math.round(Math.max(0, t));
  const minutes = Math.floor(units / 60);
  const seconds = units - minutes * 60;
  const text = formatNumber(language, seconds, tenths ? 1 : 0);
  const [whole = "0", ...rest] = text.split(/(?=[.,])/);
  return `${minutes}:${whole.padStart(2, "0")}${tenths ? rest.join("") || decimal(language) : ""}`;
}

/** ".0" or ",0". */
const decimal = (language: Language): string => `${formatNumber(language, 0.5, 1).charAt(1)}0`;
