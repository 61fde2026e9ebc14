/** What is said of a set, in three languages; what is not surely meant is not heard. */
import { describe, expect, test } from "vitest";
import { EFFORTS } from "../../../src/core/session/feeling.ts";
import { feelingIn, plainWords } from "../../../src/core/session/spoken-feeling.ts";
import german from "../../../src/messages/de/feeling.ts";
import english from "../../../src/messages/en/feeling.ts";
import spanish from "../../../src/messages/es/feeling.ts";

describe("what is said of a set", () => {
  test.each([
    ["Effort seven.", english, { effort: 7 }],
    ["effort 10", english, { effort: 10 }],
    ["Effort zero", english, { effort: 0 }],
    ["my lower back hurts", english, { pain: "lower-back" }],
    ["upper back pain", english, { pain: "upper-back" }],
    ["ouch", english, { pain: "other" }],
    ["No pain.", english, { pain: "none" }],
    ["Anstrengung fünf", german, { effort: 5 }],
    ["das Knie tut weh", german, { pain: "knee" }],
    ["nichts tut weh", german, { pain: "none" }],
    ["im unteren Rücken schmerzt es", german, { pain: "lower-back" }],
    ["esfuerzo ocho", spanish, { effort: 8 }],
    ["me duele la rodilla", spanish, { pain: "knee" }],
    ["no me duele nada", spanish, { pain: "none" }],
  ])("“%s”", (heard, { words }, change) => expect(feelingIn(heard, words)).toEqual(change));

  test.each([
    "seven",
    "effort eleven",
    "effort 55",
    "effort and a number from zero to ten",
    "that was an effort",
    "my back is straight",
    "painting seven walls",
  ])("“%s” is none", (heard) => expect(feelingIn(heard, english.words)).toBeUndefined());

  test("is heard word by word, whatever stands between and around the words", () => {
    expect(plainWords("  ¿No, pain?! ")).toBe(" no pain ");
    expect(plainWords("EFFORT – seven.")).toBe(" effort seven ");
  });

  test("is of the part with the longest name, in whichever order they are listed", () => {
    const reversed = Object.fromEntries(Object.entries(english.words.sites).reverse());
    for (const sites of [english.words.sites, reversed as typeof english.words.sites])
      expect(
        feelingIn("pain in my upper back", { ...english.words, sites: { ...sites, "lower-back": "back" } }),
      ).toEqual({
        pain: "upper-back",
      });
  });

  test("of “no, pain!” with anything else the pain is heard", () => {
    expect(feelingIn("no no pain in my hip", english.words)).toEqual({ pain: "hip" });
  });

  test("every number has its word in every language, and what the app says itself is no answer", () => {
    for (const { words, spoken } of [english, german, spanish]) {
      expect(words.numbers.split("|")).toHaveLength(EFFORTS.length);
      const said = words.effort.split("|")[0]!;
      for (const [n, number] of words.numbers.split("|").entries())
        expect(feelingIn(`${said} ${number}`, words)).toEqual({ effort: n });
      for (const sentence of [spoken.byKey, spoken.byVoice]) {
        const parts = [sentence, ...sentence.split(/[,.:]/)];
        for (const part of parts) expect(feelingIn(part, words), part).toBeUndefined();
      }
    }
  });
});
