import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserSpeech, type SpeechEngine } from "../../src/voice/engine.ts";

class Utterance {
  lang = "";
  voice: { readonly name: string } | null = null;
  rate = 1;
  volume = 1;
  onstart: (() => void) | undefined;
  onend: (() => void) | undefined;
  onerror: ((event: { readonly error: string }) => void) | undefined;
  constructor(readonly text: string) {}
}

const voice = (name: string, localService = true, lang = "en-GB") => ({
  name,
  lang,
  localService,
  voiceURI: name,
});

/** As Chrome's: one utterance after another, none while paused, and silence after 15 s without a nudge. */
class Synthesis {
  voices: ReturnType<typeof voice>[] = [];
  paused = false;
  readonly said: Utterance[] = [];
  readonly log: string[] = [];
  private queue: Utterance[] = [];
  private readonly listeners: (() => void)[] = [];
  get speaking(): boolean {
    return this.queue.length > 0;
  }
  get pending(): boolean {
    return this.queue.length > 1;
  }
  getVoices = () => this.voices;
  addEventListener = (_type: string, listener: () => void) => this.listeners.push(listener);
  arrive(voices: ReturnType<typeof voice>[]): void {
    this.voices = voices;
    for (const listener of this.listeners) listener();
  }
  speak(utterance: Utterance): void {
    this.queue.push(utterance);
    if (!this.paused && this.queue[0] === utterance) this.begin(utterance);
  }
  end(): void {
    const done = this.queue.shift();
    done?.onend?.();
    const next = this.queue[0];
    if (next && !this.paused) this.begin(next);
  }
  cancel(): void {
    this.log.push("cancel");
    this.queue = [];
  }
  pause(): void {
    this.log.push("pause");
    this.paused = true;
  }
  resume(): void {
    this.log.push("resume");
    this.paused = false;
  }
  private begin(utterance: Utterance): void {
    this.said.push(utterance);
    utterance.onstart?.();
  }
}

let synthesis: Synthesis;
let engine: SpeechEngine;
const failures: string[] = [];
const order = (text: string) => ({ text, language: "en", voiceId: "", rate: 1, volume: 1 });
const say = (text: string, voiceId = "") =>
  engine.speak(
    { ...order(text), voiceId },
    { started() {}, ended() {}, failed: (reason) => failures.push(reason) },
  );
const heard = () => synthesis.said.map((utterance) => [utterance.text, utterance.voice?.name]);

beforeEach(() => {
  vi.useFakeTimers();
  failures.length = 0;
  synthesis = new Synthesis();
  vi.stubGlobal("speechSynthesis", synthesis);
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
  engine = browserSpeech()!;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the browser's voice", () => {
  it("waits for the list of voices instead of using a default that may speak elsewhere", () => {
    say("One.");
    expect(heard()).toEqual([]);
    synthesis.arrive([voice("Remote", false), voice("Here")]);
    expect(heard()).toEqual([["One.", "Here"]]);
  });

  it("says only the newest of what waited, and nothing that was cancelled", () => {
    say("One.");
    say("Two.");
    synthesis.arrive([voice("Here")]);
    expect(heard()).toEqual([["Two.", "Here"]]);
    synthesis = new Synthesis();
    vi.stubGlobal("speechSynthesis", synthesis);
    engine = browserSpeech()!;
    say("Three.");
    engine.cancel();
    synthesis.arrive([voice("Here")]);
    expect(heard()).toEqual([]);
  });

  it("stays silent, and says so at once, where no voice speaks on the device", () => {
    synthesis.arrive([voice("Remote", false), voice("Hier", true, "de-DE")]);
    say("One.");
    vi.advanceTimersByTime(10_000);
    synthesis.arrive([]);
    say("Two.");
    expect(heard()).toEqual([]);
    expect(failures).toHaveLength(2);
  });

  it("is the chosen one where that speaks here", () => {
    synthesis.arrive([voice("First"), voice("Second"), voice("Far", false)]);
    say("One.", "Second");
    synthesis.end();
    say("Two.", "Far");
    expect(heard()).toEqual([
      ["One.", "Second"],
      ["Two.", "First"],
    ]);
  });

  it("speaks again after the browser had paused it", () => {
    synthesis.arrive([voice("Here")]);
    synthesis.paused = true;
    say("One.");
    expect(heard()).toEqual([["One.", "Here"]]);
  });

  it("is not kept waiting by words that stalled without an end", () => {
    synthesis.arrive([voice("Here")]);
    say("One.");
    say("Two.");
    expect(heard().map(([text]) => text)).toEqual(["One.", "Two."]);
  });

  it("is nudged while it speaks, before it falls silent after 14 s, and left alone afterwards", () => {
    synthesis.arrive([voice("Here")]);
    say("A long explanation.");
    vi.advanceTimersByTime(13_000);
    expect(synthesis.log).toEqual(["pause", "resume"]);
    synthesis.end();
    vi.advanceTimersByTime(60_000);
    expect(synthesis.log).toEqual(["pause", "resume"]);
  });
});
