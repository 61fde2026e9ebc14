/**
 * The browser's speech synthesis behind a small interface. Engines may be missing, have no voice for the language,
 * throw, or never report that they are done; the speaker (speaker.ts) expects all of it.
 */
export interface SpeechOrder {
  readonly text: string;
  readonly language: string;
  /** `voiceURI`; empty: the first voice of the language that speaks on this device. */
  readonly voiceId: string;
  /** 1 is the voice's usual speed. */
  readonly rate: number;
  /** 0..1 */
  readonly volume: number;
}

export interface SpeechReports {
  started(): void;
  ended(): void;
  failed(reason: string): void;
}

export interface SpeechEngine {
  /** May throw. */
  speak(order: SpeechOrder, reports: SpeechReports): void;
  /** Silences at once whatever is being said. */
  cancel(): void;
}

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly language: string;
}

const sameLanguage = (tag: string, language: string): boolean =>
  tag.toLowerCase().replace("_", "-").split("-")[0] === language.toLowerCase().split("-")[0];

/** Only voices that speak on the device: the others send the text to their maker. */
export function localVoices(language: string): readonly Voice[] {
  if (!("speechSynthesis" in globalThis)) return [];
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && sameLanguage(voice.lang, language))
    .map((voice) => ({ id: voice.voiceURI, name: voice.name, language: voice.lang }));
}

/** Browsers learn of their voices some time after the page opened. Whoever still has none by then never will. */
const VOICES_PATIENCE_MS = 3000;
/** Chrome falls silent after 14 to 15 s of one utterance unless it is nudged before; Android takes the nudge for a stop. */
const NUDGE_EVERY_MS = 10_000;
const canBeNudged = (): boolean => !/android/i.test(globalThis.navigator?.userAgent ?? "");

/**
 * `undefined` where the browser has no speech synthesis. Only voices that speak on the device are used, ever: without the
 * list of voices nobody knows where the browser's default one speaks, so the first words wait for the list.
 */
export function browserSpeech(): SpeechEngine | undefined {
  if (!("speechSynthesis" in globalThis) || typeof SpeechSynthesisUtterance !== "function") return undefined;
  const synthesis = globalThis.speechSynthesis;
  // Some browsers forget the callbacks of an utterance that nobody holds.
  let held: SpeechSynthesisUtterance | undefined;
  let nudging: ReturnType<typeof setInterval> | undefined;
  let waiting: (() => void) | undefined;
  const wake = () => {
    if (synthesis.paused) synthesis.resume();
  };
  const letGo = () => {
    clearInterval(nudging);
    held = undefined;
  };

  function say(order: SpeechOrder, reports: SpeechReports): void {
    const local = synthesis
      .getVoices()
      .filter(({ localService, lang }) => localService && sameLanguage(lang, order.language));
    const voice = local.find(({ voiceURI }) => voiceURI === order.voiceId) ?? local[0];
    if (!voice) {
      reports.failed(`No voice for "${order.language}" on this device.`);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(order.text);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.rate = order.rate;
    utterance.volume = order.volume;
    const mine = () => held === utterance;
    utterance.onstart = () => reports.started();
    utterance.onend = () => {
      if (mine()) letGo();
      reports.ended();
    };
    utterance.onerror = (event) => {
      if (mine()) letGo();
      reports.failed(event.error);
    };
    // What stalled without a word would keep everything after it waiting, and so would a page that was paused.
    if (synthesis.speaking || synthesis.pending) synthesis.cancel();
    wake();
    clearInterval(nudging);
    held = utterance;
    synthesis.speak(utterance);
    nudging = setInterval(() => {
      if (canBeNudged()) synthesis.pause();
      synthesis.resume();
    }, NUDGE_EVERY_MS);
  }

  const openedAt = performance.now();
  synthesis.getVoices();
  synthesis.addEventListener?.("voiceschanged", () => {
    const due = waiting;
    waiting = undefined;
    due?.();
  });
  // Phones pause the voice of a page that is not in front.
  globalThis.document?.addEventListener("visibilitychange", () => {
    if (!document.hidden && held) wake();
  });
  return {
    speak(order, reports) {
      const listed = synthesis.getVoices().length > 0;
      if (listed || performance.now() - openedAt > VOICES_PATIENCE_MS) say(order, reports);
      else waiting = () => say(order, reports);
    },
    cancel() {
      waiting = undefined;
      letGo();
      synthesis.cancel();
    },
  };
}
