/** Digits as effort: ten is typed as it is written. */
import { expect, test } from "vitest";
import { effortOf } from "../../src/ui/feeling/effort-keys.ts";

test("a digit is that effort; 1 and 0 right after one another are ten", () => {
  expect(effortOf("7", 100, undefined)).toBe(7);
  expect(effortOf("0", 100, undefined)).toBe(0);
  expect(effortOf("0", 900, { key: "1", at: 100 })).toBe(10);
  expect(effortOf("0", 3000, { key: "1", at: 100 })).toBe(0);
  expect(effortOf("0", 300, { key: "2", at: 100 })).toBe(0);
  expect(effortOf("e", 100, undefined)).toBeUndefined();
  expect(effortOf("F1", 100, undefined)).toBeUndefined();
});
