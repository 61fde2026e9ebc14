import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SpeechEngine, SpeechOrder, SpeechReports } from "../../src/voice/engine.ts";
import { Speaker, type SpeakerSettings, type Spoken, type VoiceHealth } from "../../src/voice/speaker.ts";
import type { SpokenKind } from "../../src/voice/utterance.ts";

const settings: SpeakerSettings = { voice: true, talk: "all", voiceId: "", rate: 1, language: "en" };

/** Speaks each text for `duration` ms, unless it is told to misbehave. */
class FakeEngine implements SpeechEngine {
  readonly orders: SpeechOrder[] = [];
  cancelled = 0;
  overlapping = 0;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  constructor(
    private readonly duration: number,
    private readonly manner: "works" | "hangs" | "throws" | "fails" | "never ends" = "works",
  ) {}
  speak(order: SpeechOrder, reports: SpeechReports): void {
    this.orders.push(order);
    if (this.manner === "throws") throw new Error("engine on fire");
    if (this.busy) this.overlapping += 1;
    if (this.manner === "fails") setTimeout(() => reports.failed("synthesis-failed"), 5);
    if (this.manner === "hangs" || this.manner === "fails") return;
    this.busy = true;
    setTimeout(() => reports.started(), 10);
    if (this.manner === "never ends") return;
    this.timer = setTimeout(() => {
      this.busy = false;
      reports.ended();
    }, this.duration);
  }
  cancel(): void {
    this.cancelled += 1;
    this.busy = false;
    clearTimeout(this.timer);
  }
}

function speaking(engine: SpeechEngine | undefined, with_: Partial<SpeakerSettings> = {}) {
  const log: string[] = [];
  const aloud: boolean[] = [];
  const health: VoiceHealth[] = [];
  const speaker = new Speaker(
    engine,
    { ...settings, ...with_ },
    {
      onSpoken(spoken: Spoken) {
        log.push(spoken.text);
        aloud.push(spoken.aloud);
      },
      onHealth: (now) => health.push(now),
    },
  );
  const say = (kind: SpokenKind, text: string) => speaker.say({ kind, text, t: 0 });
  return { speaker, say, log, aloud, health };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the coach's voice", () => {
  it("never says two things at once, and says them in order", () => {
    const engine = new FakeEngine(700);
    const { say, log } = speaking(engine);
    say("count", "3");
    say("fault", "Hips back, not down.");
    say("notice", "Rest 60 seconds.");
    vi.advanceTimersByTime(200);
    expect(log).toEqual(["3"]);
    vi.advanceTimersByTime(3000);
    expect(log).toEqual(["3", "Hips back, not down.", "Rest 60 seconds."]);
    expect(engine.overlapping).toBe(0);
  });

  it("cuts nothing off: a count waits for the end of a correction", () => {
    const engine = new FakeEngine(1100);
    const { say, log } = speaking(engine);
    say("fault", "Chest proud, brace.");
    vi.advanceTimersByTime(700);
    say("count", "8");
    expect(log).toEqual(["Chest proud, brace."]);
    vi.advanceTimersByTime(500);
    expect(log).toEqual(["Chest proud, brace.", "8"]);
    expect(engine.cancelled).toBe(0);
  });

  it("hands a long text to the engine sentence by sentence, and tells the whole for the caption", () => {
    const engine = new FakeEngine(400);
    const wholes: string[] = [];
    const speaker = new Speaker(engine, settings, { onSpoken: ({ whole }) => wholes.push(whole) });
    speaker.say({ kind: "summary", text: "8 reps, 7 clean. Back rounded in 1.", t: 0 });
    vi.advanceTimersByTime(2000);
    expect(engine.orders.map(({ text }) => text)).toEqual(["8 reps, 7 clean.", "Back rounded in 1."]);
    expect(new Set(wholes)).toEqual(new Set(["8 reps, 7 clean. Back rounded in 1."]));
  });

  it("drops what is no longer worth saying", () => {
    const { say, log } = speaking(new FakeEngine(4200));
    say("summary", "12 reps, all clean and nothing more to say.");
    say("setup", "Turn side-on to the camera.");
    vi.advanceTimersByTime(20_000);
    expect(log).toEqual(["12 reps, all clean and nothing more to say."]);
  });

  it("says the most urgent of what waits first", () => {
    const { say, log } = speaking(new FakeEngine(300));
    say("count", "5");
    say("reminder", "Feet shoulder-width.");
    say("setup", "Hold still for a moment.");
    say("no-rep", "No rep: legs too.");
    vi.advanceTimersByTime(5000);
    expect(log).toEqual(["5", "No rep: legs too.", "Hold still for a moment."]);
  });

  it("says one announcement that is reported twice only once", () => {
    const { say, log } = speaking(new FakeEngine(200));
    say("paused", "Paused.");
    say("notice", "Paused.");
    vi.advanceTimersByTime(5000);
    expect(log).toEqual(["Paused."]);
  });

  it("says less when it is asked to", () => {
    const { say, log } = speaking(new FakeEngine(100), { talk: "counts" });
    say("fault", "Slower on the way down.");
    say("better", "Better tempo.");
    say("safety", "Stop here.");
    vi.advanceTimersByTime(1000);
    say("tick", "one");
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(["Stop here.", "one"]);
    const essential = speaking(new FakeEngine(100), { talk: "essential" });
    essential.say("better", "Better tempo.");
    essential.say("fault", "Slower on the way down.");
    expect(essential.log).toEqual(["Slower on the way down."]);
  });

  it("keeps captions when the voice is off, and hands nothing to the engine", () => {
    const engine = new FakeEngine(100);
    const { say, log, aloud } = speaking(engine, { voice: false });
    say("count", "1");
    vi.advanceTimersByTime(1000);
    say("fault", "Reach your arms long.");
    expect(log).toEqual(["1", "Reach your arms long."]);
    expect(aloud).toEqual([false, false]);
    expect(engine.orders).toHaveLength(0);
  });

  it("falls silent at once when it is switched off in mid-sentence", () => {
    const engine = new FakeEngine(4000);
    const { say, speaker } = speaking(engine);
    say("summary", "Set done: 7 reps.");
    speaker.configure({ ...settings, voice: false });
    expect(engine.cancelled).toBe(1);
  });

  it.each(["hangs", "throws", "fails"] as const)("goes on with captions when the engine %s", (manner) => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { say, log, health } = speaking(new FakeEngine(100, manner));
    for (const count of ["1", "2", "3", "4"]) {
      say("count", count);
      vi.advanceTimersByTime(3000);
    }
    expect(log).toEqual(["1", "2", "3", "4"]);
    expect(health).toEqual(["silent"]);
  });

  it("does not cut off an engine that is slow to begin", () => {
    const engine: SpeechEngine & { cancelled: number } = {
      cancelled: 0,
      speak(_order, reports) {
        setTimeout(() => reports.started(), 900);
        setTimeout(() => reports.ended(), 1300);
      },
      cancel() {
        this.cancelled += 1;
      },
    };
    const { say, log, health } = speaking(engine);
    say("count", "1");
    vi.advanceTimersByTime(3000);
    say("count", "2");
    vi.advanceTimersByTime(3000);
    expect(log).toEqual(["1", "2"]);
    expect(engine.cancelled).toBe(0);
    expect(health).toEqual(["speaking"]);
  });

  it("is not stuck when an engine begins and never reports an end", () => {
    const { say, log } = speaking(new FakeEngine(0, "never ends"));
    say("fault", "Look at the floor, neck long.");
    vi.advanceTimersByTime(60_000);
    say("setup", "Hold still for a moment.");
    expect(log).toEqual(["Look at the floor, neck long.", "Hold still for a moment."]);
  });

  it("works without an engine, and says so", () => {
    const { say, log, aloud, health } = speaking(undefined);
    say("count", "9");
    expect(log).toEqual(["9"]);
    expect(aloud).toEqual([false]);
    expect(health).toEqual(["silent"]);
  });

  it("is heard again when a failing engine recovers", () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    let works = false;
    const engine: SpeechEngine = {
      speak(_order, reports) {
        setTimeout(() => (works ? reports.ended() : reports.failed("synthesis-failed")), 20);
      },
      cancel() {},
    };
    const { say, health } = speaking(engine);
    for (const count of ["1", "2", "3"]) {
      say("count", count);
      vi.advanceTimersByTime(2000);
    }
    works = true;
    say("count", "4");
    vi.advanceTimersByTime(2000);
    expect(health).toEqual(["silent", "speaking"]);
  });
});
