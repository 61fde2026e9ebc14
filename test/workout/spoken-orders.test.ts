import { afterEach, describe, expect, test, vi } from "vitest";
import german from "../../src/messages/de/workout.ts";
import feeling from "../../src/messages/en/feeling.ts";
import english from "../../src/messages/en/workout.ts";
import spanish from "../../src/messages/es/workout.ts";
import { canHear, listen, orderIn } from "../../src/workout/spoken-orders.ts";

describe("what is said", () => {
  test.each([
    ["Pause!", english.orders, { type: "pause", by: "user" }],
    ["okay, go on", english.orders, { type: "resume", by: "user" }],
    ["Next.", english.orders, { type: "skip" }],
    ["weiter", german.orders, { type: "resume", by: "user" }],
    ["Aua, das tut weh", german.orders, { type: "pain" }],
    ["siguiente", spanish.orders, { type: "skip" }],
  ])("“%s” is an order", (heard, words, order) => expect(orderIn(heard, words)).toEqual(order));

  test("a talk in the room is none, unless something hurts", () => {
    expect(orderIn("could you wait for me with the dinner please", english.orders)).toBeUndefined();
    expect(orderIn("no no stop for a second it hurts in my back", english.orders)).toEqual({ type: "pain" });
  });
  test("a word inside another word is none", () =>
    expect(orderIn("painting", english.orders)).toBeUndefined());
  test("after a set, how it felt is one too; in a set its words are not", () => {
    const felt = (heard: string) => orderIn(heard, english.orders, feeling.words);
    expect(felt("effort six")).toEqual({ type: "felt", change: { effort: 6 } });
    expect(felt("no pain")).toEqual({ type: "felt", change: { pain: "none" } });
    expect(felt("ouch, my knee")).toEqual({ type: "pain", where: "knee" });
    expect(felt("next")).toEqual({ type: "skip" });
    expect(orderIn("effort six", english.orders)).toBeUndefined();
    expect(orderIn("no pain", english.orders)).toEqual({ type: "pain" });
  });
  test("pain is heard before anything else", () => {
    expect(orderIn("stop, pain", english.orders)).toEqual({ type: "pain" });
  });
});

class FakeRecognition extends EventTarget {
  static made: FakeRecognition[] = [];
  static answer = "available";
  static available = vi.fn(async () => FakeRecognition.answer);
  lang = "";
  continuous = false;
  interimResults = true;
  started = 0;
  constructor() {
    super();
    FakeRecognition.made.push(this);
  }
  get processLocally() {
    return this.local;
  }
  set processLocally(local: boolean) {
    this.local = local;
  }
  local = false;
  start() {
    this.started += 1;
  }
  abort() {
    this.dispatchEvent(new Event("end"));
  }
  hear(transcript: string) {
    const results = [Object.assign([{ transcript, confidence: 0.9 }], { isFinal: true })];
    this.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  FakeRecognition.made = [];
});

describe("listening", () => {
  test("is only possible where the device itself recognises speech", async () => {
    expect(await canHear("en")).toBe(false);
    vi.stubGlobal("SpeechRecognition", class extends EventTarget {});
    expect(await canHear("en")).toBe(false);
    vi.stubGlobal("SpeechRecognition", FakeRecognition);
    expect(await canHear("en")).toBe(true);
    FakeRecognition.answer = "downloadable";
    expect(await canHear("en")).toBe(false);
    FakeRecognition.answer = "available";
    expect(FakeRecognition.available).toHaveBeenCalledWith({ langs: ["en"], processLocally: true });
  });

  test("asks for recognition on the device, gives orders, begins anew when it ends, and stops when told", () => {
    vi.useFakeTimers();
    vi.stubGlobal("SpeechRecognition", FakeRecognition);
    const orders: unknown[] = [];
    const end = listen(
      "en",
      () => english.orders,
      (order) => orders.push(order),
    );
    const [recognition] = FakeRecognition.made;
    expect(recognition).toMatchObject({ lang: "en", local: true, started: 1 });
    recognition!.hear("next");
    expect(orders).toEqual([{ type: "skip" }]);
    recognition!.dispatchEvent(new Event("end"));
    vi.runAllTimers();
    expect(recognition!.started).toBe(2);
    end();
    vi.runAllTimers();
    expect(recognition!.started).toBe(2);
  });

  test("gives up when the microphone is refused", () => {
    vi.useFakeTimers();
    vi.stubGlobal("SpeechRecognition", FakeRecognition);
    listen(
      "en",
      () => english.orders,
      () => {},
    );
    const [recognition] = FakeRecognition.made;
    recognition!.dispatchEvent(Object.assign(new Event("error"), { error: "not-allowed" }));
    recognition!.dispatchEvent(new Event("end"));
    vi.runAllTimers();
    expect(recognition!.started).toBe(1);
  });
});
