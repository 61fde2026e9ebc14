import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { english } from "../../src/core/coaching/english.ts";
import { noRepTold } from "../../src/core/coaching/phrases.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import { CoachVoice, type VoiceSettings } from "../../src/voice/coach-voice.ts";
import type { Earcon } from "../../src/voice/earcons.ts";

const settings: VoiceSettings = {
  voice: true,
  tones: true,
  talk: "all",
  voiceId: "",
  rate: 1,
  language: "en",
};
const rep = { number: 6 } as Rep;
const counted: CoachEvent = {
  type: "rep",
  t: 31.2,
  number: 6,
  exercise: "superman",
  start: 27.1,
  end: 31.1,
  faults: [],
  rep,
};

function listening(over: Partial<VoiceSettings> = {}) {
  const heard: string[] = [];
  const played: Earcon[] = [];
  const voice = new CoachVoice(
    { ...settings, ...over },
    english,
    {
      onSpoken: ({ kind, text }) => heard.push(`${kind}: ${text}`),
      onTone: (tone) => heard.push(`tone: ${tone}`),
    },
    {
      engine: { speak: (_order, reports) => setTimeout(() => reports.ended(), 200), cancel() {} },
      earcons: { play: (tone) => played.push(tone), unlock() {}, locked: false },
    },
  );
  return { voice, heard, played };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is heard at a coach event", () => {
  it("of a rep that ends comes before what waited for the rest", () => {
    const { voice, heard } = listening({ tones: false });
    voice.hear([{ type: "phase", t: 28, phase: "hold" }]);
    voice.hear([{ type: "cue", t: 30.9, text: english.slow, about: { kind: "slow" } }]);
    expect(heard).toEqual([]);
    voice.hear([counted, { type: "phase", t: 31.2, phase: "rest" }]);
    vi.advanceTimersByTime(3000);
    expect(heard).toEqual(["count: 6", `slow: ${english.slow}`]);
  });

  it("is kept back where the body has left again by then", () => {
    const { voice, heard } = listening({ tones: false });
    const slow: CoachEvent = { type: "cue", t: 31.2, text: english.slow, about: { kind: "slow" } };
    voice.hear([counted, slow, { type: "phase", t: 31.2, phase: "lifting" }]);
    vi.advanceTimersByTime(3000);
    expect(heard).toEqual(["count: 6"]);
  });

  it("of reps that are counted at once, the newest is heard, and of what failed among them nothing", () => {
    const { voice, heard, played } = listening({ tones: true });
    const first: CoachEvent = { ...counted, number: 1 } as CoachEvent;
    const failed: CoachEvent = { type: "no-rep", t: 31.2, reason: "shallow", rep };
    const second: CoachEvent = { ...counted, number: 2 } as CoachEvent;
    voice.hear([first, failed, second]);
    vi.advanceTimersByTime(3000);
    expect(heard).toEqual(["tone: rep", "count: 2"]);
    expect(played).toEqual(["rep"]);
  });

  it("a rep sounds and is counted before anything is said about it", () => {
    const { voice, heard } = listening();
    voice.hear([
      {
        type: "cue",
        t: 31.2,
        text: "Look at the floor, neck long.",
        about: { kind: "fault", fault: "neck-cranked" },
      },
      counted,
    ]);
    vi.advanceTimersByTime(4000);
    expect(heard).toEqual(["tone: rep", "count: 6", "fault: Look at the floor, neck long."]);
  });

  it("ticks a hold in words, sounds at two seconds, then says down", () => {
    const { voice, heard } = listening();
    voice.hear([{ type: "hold-tick", t: 12.0, count: 1 }]);
    vi.advanceTimersByTime(1000);
    voice.hear([{ type: "hold-tick", t: 13.0, count: 2 }]);
    vi.advanceTimersByTime(400);
    voice.hear([{ type: "cue", t: 13.4, text: "down", about: { kind: "hold-release" } }]);
    expect(heard).toEqual(["tick: one", "tone: hold", "tick: two", "hold-release: down"]);
  });

  it("says nothing but ticks from the start of a lift to its end", () => {
    const { voice, heard } = listening();
    voice.hear([{ type: "phase", t: 4.0, phase: "lifting" }]);
    voice.hear([
      { type: "cue", t: 4.1, text: "Eyes on the floor.", about: { kind: "reminder", exercise: "superman" } },
    ]);
    voice.hear([{ type: "hold-tick", t: 5.2, count: 1 }]);
    vi.advanceTimersByTime(800);
    voice.hear([{ type: "hold-tick", t: 6.2, count: 2 }]);
    vi.advanceTimersByTime(800);
    expect(heard).toEqual(["tick: one", "tone: hold", "tick: two"]);
    voice.hear([{ type: "phase", t: 7.9, phase: "rest" }]);
    expect(heard.at(-1)).toBe("reminder: Eyes on the floor.");
  });

  it("a movement that did not count sounds different and says why", () => {
    const { voice, heard, played } = listening();
    voice.hear([
      { type: "no-rep", t: 9.5, reason: "legs-only", rep },
      {
        type: "cue",
        t: 9.5,
        text: noRepTold(english, "superman", "legs-only"),
        about: { kind: "no-rep", reason: "legs-only" },
      },
    ]);
    expect(played).toEqual(["no-rep"]);
    expect(heard).toEqual(["tone: no-rep", "no-rep: No rep: arms too."]);
  });

  it("says that it did not count where neither tone nor reason does", () => {
    const missed: CoachEvent = { type: "no-rep", t: 9.5, reason: "shallow", rep };
    const quiet = listening({ tones: false });
    quiet.voice.hear([missed]);
    expect(quiet.heard).toEqual(["not-counted: No rep."]);
    const sounding = listening();
    sounding.voice.hear([missed]);
    expect(sounding.heard).toEqual(["tone: no-rep"]);
  });

  it("says so to whoever wants to hear numbers alone, without the reason, where no tone does", () => {
    const missed: CoachEvent[] = [
      { type: "no-rep", t: 9.5, reason: "shallow", rep },
      { type: "cue", t: 9.5, text: "No rep: deeper.", about: { kind: "no-rep", reason: "shallow" } },
    ];
    const quiet = listening({ tones: false, talk: "counts" });
    quiet.voice.hear(missed);
    vi.advanceTimersByTime(3000);
    expect(quiet.heard).toEqual(["not-counted: No rep."]);
    const sounding = listening({ talk: "counts" });
    sounding.voice.hear(missed);
    vi.advanceTimersByTime(3000);
    expect(sounding.heard).toEqual(["tone: no-rep"]);
    const told = listening({ tones: false, talk: "essential" });
    told.voice.hear(missed);
    vi.advanceTimersByTime(3000);
    expect(told.heard).toEqual(["no-rep: No rep: deeper."]);
  });

  it("turns the user's own music down while it speaks, and up again", () => {
    const turns: string[] = [];
    const voice = new CoachVoice(
      settings,
      english,
      {},
      {
        engine: { speak: (_order, reports) => setTimeout(() => reports.ended(), 200), cancel() {} },
        earcons: { play() {}, unlock() {}, locked: false },
        ducking: { speaking: () => turns.push("down"), quiet: () => turns.push("up") },
      },
    );
    voice.hear([counted]);
    expect(turns).toEqual(["down"]);
    vi.advanceTimersByTime(300);
    expect(turns).toEqual(["down", "up"]);
  });

  it("plays no tones when they are off", () => {
    const { voice, heard, played } = listening({ tones: false });
    voice.hear([counted]);
    expect(played).toEqual([]);
    expect(heard).toEqual(["count: 6"]);
  });

  it("speaks the language that it was given", () => {
    const { voice, heard } = listening();
    voice.configure(settings, { ...english, tick: () => "zwei" });
    voice.hear([{ type: "hold-tick", t: 2, count: 2 }]);
    expect(heard).toContain("tick: zwei");
  });
});
