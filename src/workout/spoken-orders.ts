/**
 * Orders by voice, for those who switched them on, and only where the browser recognises speech on the device: what is
 * said never leaves it. Browsers that would send it to a server are not asked.
 */
import {
  type FeelingWords,
  feelingIn,
  isPainless,
  plainWords,
  saysOneOf,
  siteIn,
} from "../core/session/spoken-feeling.ts";
import type { WorkoutOrder } from "../core/session/workout.ts";

export type SpokenOrder = "pause" | "resume" | "skip" | "pain";
/** The phrases for each order in one language, in lower case, with | between them. */
export type OrderWords = Readonly<Record<SpokenOrder, string>>;

/** The on-device part of the Web Speech API, which the DOM library does not have yet. */
interface LocalRecognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(): void;
  abort(): void;
}
interface RecognitionResultEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<
    ArrayLike<{ readonly transcript: string; readonly confidence: number }> & { readonly isFinal: boolean }
  >;
}
interface RecognitionClass {
  new (): LocalRecognition;
  available?(options: { readonly langs: readonly string[]; readonly processLocally: true }): Promise<string>;
}

const recognitionClass = (): RecognitionClass | undefined =>
  (globalThis as unknown as { readonly SpeechRecognition?: RecognitionClass }).SpeechRecognition;

/** Whether this device can recognise the language by itself, now. */
export async function canHear(language: string): Promise<boolean> {
  const known = recognitionClass();
  if (!known?.available || !("processLocally" in known.prototype)) return false;
  try {
    return (await known.available({ langs: [language], processLocally: true })) === "available";
  } catch (error) {
    console.warn("Speech can't be recognised on this device.", error);
    return false;
  }
}

/**
 * The order in a sentence of at most a few words; pain first, so that nothing else hides it. `feeling`: the words for how a
 * set felt, where one has just ended.
 */
export function orderIn(heard: string, words: OrderWords, feeling?: FeelingWords): WorkoutOrder | undefined {
  const said = plainWords(heard);
  const has = (order: SpokenOrder) => saysOneOf(said, words[order]);
  if (feeling && isPainless(said, feeling)) return { type: "felt", change: { pain: "none" } };
  if (has("pain")) {
    const where = feeling && siteIn(said, feeling);
    return { type: "pain", ...(where ? { where } : {}) };
  }
  // A talk with somebody else in the room is no order.
  if (said.trim().split(" ").length > 5) return undefined;
  const change = feeling && feelingIn(heard, feeling);
  if (change) return { type: "felt", change };
  if (has("pause")) return { type: "pause", by: "user" };
  if (has("resume")) return { type: "resume", by: "user" };
  return has("skip") ? { type: "skip" } : undefined;
}

const AGAIN_AFTER_MS = 400;

/** Gives each order that is heard until the returned function is called. */
export const listen = (
  language: string,
  words: () => OrderWords,
  give: (order: WorkoutOrder) => void,
  feeling: () => FeelingWords | undefined = () => undefined,
): (() => void) =>
  hear(language, (heard) => {
    const order = orderIn(heard, words(), feeling());
    if (order) give(order);
  });

/** Each sentence, until the returned function is called. Recognition ends by itself now and then, and is begun anew. */
export function hear(language: string, heard: (sentence: string) => void): () => void {
  const known = recognitionClass();
  if (!known) return () => {};
  const recognition = new known();
  let wanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  recognition.lang = language;
  recognition.continuous = true;
  recognition.interimResults = false;
  recognition.processLocally = true;
  const begin = () => {
    try {
      if (wanted) recognition.start();
    } catch (error) {
      console.warn("Orders by voice are off: the recogniser does not start.", error);
      wanted = false;
    }
  };
  recognition.addEventListener("result", (event) => {
    const { results, resultIndex } = event as RecognitionResultEvent;
    for (let index = resultIndex; index < results.length; index += 1) {
      const result = results[index];
      if (result?.isFinal) heard(result[0]?.transcript ?? "");
    }
  });
  recognition.addEventListener("error", (event) => {
    const { error } = event as Event & { readonly error?: string };
    // No microphone, or no permission: asking again would only annoy.
    if (error === "not-allowed" || error === "audio-capture" || error === "language-not-supported")
      wanted = false;
  });
  recognition.addEventListener("end", () => {
    if (wanted) timer = setTimeout(begin, AGAIN_AFTER_MS);
  });
  begin();
  return () => {
    wanted = false;
    clearTimeout(timer);
    recognition.abort();
  };
}
