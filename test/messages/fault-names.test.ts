/** A fault's name within a sentence is written as its language writes it there. */
import { afterAll, expect, it } from "vitest";
import { chooseLanguage } from "../../src/messages/catalogue.ts";
import { faultInList, faultSeen } from "../../src/messages/exercises.ts";

afterAll(() => chooseLanguage("en"));

it.each([
  ["en", "rounded back", "back rounded"],
  ["de", "Runder Rücken", "Rücken rund"],
  ["es", "espalda redondeada", "espalda redondeada"],
] as const)("in %s: %s, %s", async (language, listed, seen) => {
  await chooseLanguage(language);
  expect(faultInList("good-morning", "rounded-back")).toBe(listed);
  expect(faultSeen("good-morning", "rounded-back")).toBe(seen);
});
