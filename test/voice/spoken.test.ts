/** Recorded sets through the core and the voice: what a lifter would have heard, with a voice of usual speed. */
import { describe, expect, it } from "vitest";
import { rehearseTrack } from "../../scripts/spoken/rehearse-track.ts";
import { english } from "../../src/core/coaching/english.ts";
import { verdictOf } from "../../src/core/coaching/verdict.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { withHindsight } from "../../src/core/session/hindsight.ts";
import german from "../../src/messages/de/phrases.ts";
import spanish from "../../src/messages/es/phrases.ts";
import { goldenTracks } from "../core/golden.ts";

const CLIPS = [
  "gm01-clean-desk-left",
  "gm03-bent-knees",
  "gm04-rounded-back",
  "gm06-too-fast",
  "sm03-short-hold",
  "sm04-arms-or-legs-only",
] as const;
const GOLDEN = goldenTracks();
const TRACKS = new Map(GOLDEN.map(({ name, track }) => [name, track]));
const REPS = new Map(GOLDEN.map(({ name, repCount }) => [name, repCount]));
const OF_A_REP = new Set(["fault", "better", "encouragement", "no-rep"]);
/** What is begun beforehand may delay a count by the rest of its sentence, seconds. */
const COUNT_WITHIN = 1.2;

const of = <T extends CoachEvent["type"]>(type: T, events: readonly CoachEvent[]) =>
  events.filter((event): event is Extract<CoachEvent, { type: T }> => event.type === type);

const CASES = [
  ...CLIPS.map((clip) => [clip, english] as const),
  ["gm04-rounded-back", german] as const,
  ["sm03-short-hold", spanish] as const,
];

describe.each(CASES)("%s, as it is heard", (clip, phrases) => {
  it(`speaks in turn, counts in time and praises what it judged (${phrases.language})`, () => {
    const { lines, events } = rehearseTrack(TRACKS.get(clip)!, { phrases, targetReps: 10 });
    for (const [i, line] of lines.entries()) expect(line.from).toBeGreaterThanOrEqual(lines[i - 1]?.to ?? 0);

    const reps = of("rep", events);
    const counts = lines.filter(({ kind }) => kind === "count");
    expect(counts.map(({ text }) => text)).toEqual(reps.map(({ number }) => phrases.count(number)));
    for (const [i, count] of counts.entries()) expect(count.from - reps[i]!.t).toBeLessThan(COUNT_WITHIN);

    // What is said of a rep is over before the next one is well under way.
    for (const line of lines.filter(({ kind }) => OF_A_REP.has(kind))) {
      expect(line.from - line.utterance.t, line.text).toBeLessThan(1.5);
      expect(line.to - line.from, line.text).toBeLessThan(1.8);
    }

    const [summary] = of("set-summary", events);
    const known = withHindsight(
      reps.map(({ rep }) => rep),
      events,
    );
    const clean = known.filter((rep) => verdictOf(rep) === "clean").length;
    expect(summary!.facts.clean).toBe(clean);
    const spoken = lines.filter(({ kind }) => kind === "summary").map(({ text }) => text);
    expect(spoken.join(" ")).toBe(summary!.text);
    expect(spoken[0]).toContain(String(reps.length));
    if (clean === 0) expect(spoken.join(" ")).not.toMatch(/clean|sauber|limpi/);
  });
});

it.each([
  ["gm01-clean-desk-left", 3.5],
  ["gm03-bent-knees", 7],
] as const)(
  "%s in a plan ends with the summary alone, within %d seconds of the last count",
  (clip, seconds) => {
    const targetReps = REPS.get(clip)!;
    const { lines } = rehearseTrack(TRACKS.get(clip)!, { phrases: english, targetReps, planned: true });
    const last = lines.find(({ kind, text }) => kind === "count" && text === String(targetReps))!;
    const after = lines.filter(({ from }) => from > last.from);
    expect(new Set(after.map(({ kind }) => kind))).toEqual(new Set(["summary"]));
    expect(after.at(-1)!.to - last.to).toBeLessThan(seconds);
  },
);
