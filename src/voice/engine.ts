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

/** `undefined` where the browser has no speech synthesis. */
export function browserSpeech(): SpeechEngine | undefined {
  if (!("speechSynthesis" in globalThis) || typeof SpeechSynthesisUtterance !== "function") return undefined;
  // Some browsers forget the callbacks of an utterance that nobody holds.
  let held: SpeechSynthesisUtterance | undefined;
  return {
    speak(order, reports) {
      const voices = speechSynthesis.getVoices();
      const local = voices.filter((voice) => voice.localService && sameLanguage(voice.lang, order.language));
      const voice = local.find(({ voiceURI }) => voiceURI === order.voiceId) ?? local[0];
      if (!voice && voices.length > 0) {
        reports.failed(`No voice for "${order.language}" on this device.`);
        return;
      }
      const utterance = new SpeechSynthesisUtterance(order.text);
      utterance.lang = voice?.lang ?? order.language;
      if (voice) utterance.voice = voice;
      utterance.rate = order.rate;
      utterance.volume = order.volume;
      utterance.onstart = () => reports.started();
      utterance.onend = () => reports.ended();
      utterance.onerror = (event) => reports.failed(event.error);
      held = utterance;
      speechSynthesis.speak(held);
    },
    cancel() {
      held = undefined;
      speechSynthesis.cancel();
    },
  };
}
