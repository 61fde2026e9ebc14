/** The policy of the voice, with simulated durations: who waits, who replaces whom, and that nobody is cut off. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cue, rehearse } from "../../scripts/spoken/rehearsal.ts";
import type { SpokenKind } from "../../src/voice/utterance.ts";

const says = (at: number, kind: SpokenKind, text: string): Cue => ({ at, says: { kind, text, t: at } });
const heard = (script: readonly Cue[]): string[] => rehearse(script).map(({ text }) => text);

describe("the voice's queue", () => {
  it("lets a count wait for the end of what is being said, and cuts nothing off", () => {
    const log = rehearse([says(0, "fault", "Hips back, not down."), says(0.5, "count", "8")]);
    expect(log.map(({ text }) => text)).toEqual(["Hips back, not down.", "8"]);
    expect(log[1]!.from).toBeCloseTo(log[0]!.to, 6);
  });

  it("says the newest count only, where two wait", () => {
    const log = heard([
      says(0, "summary", "11 reps, all clean and nothing else to be said about them here."),
      says(0.4, "count", "1"),
      says(1.2, "count", "2"),
    ]);
    expect(log.slice(1)).toEqual(["2"]);
  });

  it("says ticks before anything else that waits, and no late ones", () => {
    expect(
      heard([
        says(0, "setup", "Turn side-on to the camera."),
        says(1.4, "reminder", "Eyes on the floor."),
        says(1.5, "tick", "one"),
      ]),
    ).toEqual(["Turn side-on to the camera.", "one", "Eyes on the floor."]);
    expect(heard([says(0, "setup", "Come closer: you're too small."), says(0.2, "tick", "one")])).toEqual([
      "Come closer: you're too small.",
    ]);
  });

  it('hears "down" to its end before the count, and drops a "down" that comes too late', () => {
    expect(
      heard([says(0, "tick", "two"), says(0.2, "hold-release", "down"), says(0.3, "count", "4")]),
    ).toEqual(["two", "4"]);
    expect(
      heard([says(0, "tick", "two"), says(0.5, "hold-release", "down"), says(0.7, "count", "4")]),
    ).toEqual(["two", "down", "4"]);
  });

  it("drops a correction of a rep that another rep has followed", () => {
    expect(
      heard([
        says(0, "setup", "Level the camera: the picture is tilted."),
        says(0.1, "fault", "Chest proud, brace."),
        says(1.2, "count", "6"),
      ]),
    ).toEqual(["Level the camera: the picture is tilted.", "6"]);
  });

  it("drops a correction that has waited longer than it is worth", () => {
    expect(
      heard([
        says(0, "notice", "That looks like supermans and now come good mornings"),
        says(0.1, "fault", "Ribs down."),
      ]),
    ).toHaveLength(1);
  });

  it("says the summary in place of what was still to be said of the last rep", () => {
    expect(
      heard([
        says(0, "count", "12"),
        says(0, "fault", "Chest proud, brace."),
        says(0, "target-reached", "That's your target."),
        says(0.01, "summary", "12 reps, 11 clean."),
        says(0.01, "notice", "Rest 60 seconds."),
      ]),
    ).toEqual(["12", "12 reps, 11 clean.", "Rest 60 seconds."]);
  });

  it("ends a planned set within five seconds", () => {
    const log = rehearse([
      says(0, "count", "12"),
      says(0.01, "summary", "12 reps, all clean."),
      says(0.01, "notice", "Rest 60 seconds."),
    ]);
    expect(log.at(-1)!.to).toBeLessThan(5);
  });

  it("says a long text sentence by sentence, and lets a count slip in between", () => {
    expect(
      heard([
        says(0, "summary", "8 reps, 7 clean. Back rounded in 1. Next set: chest proud."),
        says(0.6, "count", "1"),
      ]),
    ).toEqual(["8 reps, 7 clean.", "1", "Back rounded in 1.", "Next set: chest proud."]);
  });

  it("does not go on with a summary while the body is on its way", () => {
    expect(
      heard([
        says(0, "summary", "8 reps, 7 clean. Back rounded in 1."),
        { at: 0.3, moving: true },
        { at: 9, moving: false },
      ]),
    ).toEqual(["8 reps, 7 clean."]);
  });

  it("reminds nobody who has begun", () => {
    expect(
      heard([
        says(0, "ready", "Ready: good mornings. Go when you like."),
        says(0, "reminder", "Feet shoulder-width. Brace."),
        { at: 0.5, moving: true },
        { at: 3, moving: false },
        says(3, "count", "1"),
      ]),
    ).toEqual(["Ready: good mornings.", "1"]);
  });

  it("invites after the whole summary, and nobody who has begun", () => {
    const invited = (moving: { at: number; moving: boolean }[]) =>
      heard([
        says(0, "summary", "8 reps, 7 clean. Back rounded in 1."),
        says(0, "invitation", "Note how hard it was."),
        ...moving,
      ]);
    expect(invited([])).toEqual(["8 reps, 7 clean.", "Back rounded in 1.", "Note how hard it was."]);
    expect(
      invited([
        { at: 0.3, moving: true },
        { at: 2, moving: false },
      ]),
    ).toEqual(["8 reps, 7 clean.", "Back rounded in 1."]);
  });

  it("keeps a word of safety whatever comes", () => {
    const log = heard([
      says(0, "count", "3"),
      says(0.1, "safety", "Your back keeps rounding. End the set here."),
      says(1.5, "count", "4"),
      says(4, "count", "5"),
    ]);
    expect(log).toContain("Your back keeps rounding.");
    expect(log).toContain("End the set here.");
    expect(log.filter((text) => /^\d$/.test(text))).toEqual(["3", "4", "5"]);
  });

  it("never says two things at once, never the same number twice, whatever comes", () => {
    const kinds: readonly SpokenKind[] = [
      "count",
      "tick",
      "hold-release",
      "fault",
      "better",
      "encouragement",
      "no-rep",
      "setup",
      "summary",
      "notice",
      "safety",
      "reminder",
    ];
    const event = fc.record({
      gap: fc.double({ min: 0, max: 3, noNaN: true }),
      kind: fc.constantFrom(...kinds),
      words: fc.integer({ min: 1, max: 12 }),
      moving: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), (events) => {
        let at = 0;
        const script = events.flatMap(({ gap, kind, words, moving }, i): Cue[] => {
          at += gap;
          const cue = says(at, kind, `${i} ${"word ".repeat(words).trim()}.`);
          return moving === undefined ? [cue] : [{ at, moving }, cue];
        });
        const log = rehearse(script);
        log.forEach((line, i) => {
          const before = log[i - 1];
          if (before) expect(line.from).toBeGreaterThanOrEqual(before.to - 1e-9);
        });
        expect(new Set(log.map(({ text }) => text)).size).toBe(log.length);
      }),
      { numRuns: 200 },
    );
  });
});
