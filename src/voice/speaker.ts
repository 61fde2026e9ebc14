/**
 * One voice, never two at once and never cut off in mid-word; who comes next is decided by the queue (queue.ts). An engine
 * that hangs, throws or is missing only makes the coach silent: the captions go on at the pace of speech.
 */
import type { SpeechEngine } from "./engine.ts";
import { emptyQueue, move, offer, type Sentence, take } from "./queue.ts";
import { isSaidAt, type TalkLevel, type Utterance } from "./utterance.ts";

export interface SpeakerSettings {
  /** Off: captions only. */
  readonly voice: boolean;
  readonly talk: TalkLevel;
  readonly voiceId: string;
  readonly rate: number;
  readonly language: string;
}

/** One sentence of an utterance, at the moment when it begins. */
export interface Spoken extends Utterance {
  /** The text that the sentence belongs to. */
  readonly whole: string;
  /** Whether it was handed to the engine. */
  readonly aloud: boolean;
}

/** Whether the user hears us: `silent` after the engine was missing or failed several times in a row. */
export type VoiceHealth = "untried" | "speaking" | "silent";

export interface SpeakerListener {
  onSpoken?(spoken: Spoken): void;
  /** When nothing is being said any more. */
  onQuiet?(): void;
  onHealth?(health: VoiceHealth): void;
}

interface Speaking {
  readonly sentence: Sentence;
  readonly timer: ReturnType<typeof setTimeout>;
}

const FAILURES_UNTIL_SILENT = 3;
/** The same words again within this time are one announcement reported twice. */
const ECHO_MS = 1500;

/**
 * Milliseconds that a usual voice takes for a text: fitted to 150 phrases of the coach in three languages as espeak-ng
 * says them at its usual 175 words a minute.
 */
export const usualTime = (text: string, rate: number): number => (150 + text.length * 55) / rate;

/** Milliseconds that a text takes to say, generously; also how long a caption stands when there is no voice. */
export const speakingTime = (text: string, rate: number): number => 250 + (text.length * 70) / rate;

/** An engine that has never failed may take this long to begin (some wake up slowly) before it is taken for hanging. */
const START_PATIENCE_MS = 1500;

export class Speaker {
  private queue = emptyQueue;
  private speaking: Speaking | undefined;
  private failures = 0;
  private health: VoiceHealth = "untried";
  private lastText = "";
  private lastTextAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly engine: SpeechEngine | undefined,
    private settings: SpeakerSettings,
    private readonly listener: SpeakerListener,
  ) {}

  configure(settings: SpeakerSettings): void {
    if (this.settings.voice && !settings.voice) this.cancelEngine();
    this.settings = settings;
  }

  say(utterance: Utterance): void {
    if (utterance.text === "" || !isSaidAt(utterance.kind, this.settings.talk)) return;
    const now = performance.now();
    const echo = utterance.text === this.lastText && now - this.lastTextAt < ECHO_MS;
    if (echo && utterance.kind !== "count" && utterance.kind !== "tick") return;
    this.lastText = utterance.text;
    this.lastTextAt = now;
    this.queue = offer(this.queue, utterance, now);
    if (!this.speaking) this.next();
  }

  /** Whether the body is on its way (or holds): what is long waits for the top or the rest. */
  setMoving(moving: boolean): void {
    this.queue = move(this.queue, moving);
    if (!moving && !this.speaking && this.queue.waiting.length > 0) this.next();
  }

  /** Silence, now. */
  stop(): void {
    this.queue = { ...this.queue, waiting: [] };
    if (this.speaking) this.cancelEngine();
    this.finish(this.speaking, false);
  }

  /** Browsers let a page speak only after a tap or key: call this in one. */
  unlock(): void {
    if (!this.settings.voice || this.speaking) return;
    const { language, voiceId, rate } = this.settings;
    try {
      this.engine?.speak(
        { text: " ", language, voiceId, rate, volume: 0 },
        { started() {}, ended() {}, failed() {} },
      );
    } catch (error) {
      console.warn("The speech engine can't be woken; captions go on.", error);
    }
  }

  private next(): void {
    const [queue, sentence] = take(this.queue, performance.now());
    this.queue = queue;
    if (sentence) this.begin(sentence);
    else this.listener.onQuiet?.();
  }

  private begin(sentence: Sentence): void {
    const { voice, rate } = this.settings;
    const aloud = voice && this.engine !== undefined;
    // The engine's own word that it is done comes sooner; this is for when it never comes.
    const length = speakingTime(sentence.text, rate);
    const limit = aloud && this.failures === 0 ? Math.max(length, START_PATIENCE_MS) : length;
    const speaking: Speaking = { sentence, timer: setTimeout(() => this.timeUp(speaking), limit) };
    this.speaking = speaking;
    const { utterance, text } = sentence;
    this.listener.onSpoken?.({ ...utterance, text, whole: utterance.text, aloud });
    if (voice && !this.engine) this.setHealth("silent");
    if (aloud) this.order(speaking, length);
  }

  private order({ sentence }: Speaking, length: number): void {
    const { language, voiceId, rate } = this.settings;
    const mine = () => this.speaking?.sentence === sentence;
    const finishIn = (milliseconds: number): void => {
      clearTimeout(this.speaking?.timer);
      const timer = setTimeout(() => this.finish(this.speaking, true), milliseconds);
      this.speaking = { sentence, timer };
    };
    const failed = (reason: string): void => {
      if (!mine()) return;
      this.engineFailed(reason);
      // Nobody hears it; the caption stands as long as it takes to read.
      finishIn(length);
    };
    try {
      this.engine?.speak(
        { text: sentence.text, language, voiceId, rate, volume: 1 },
        {
          started: () => {
            if (!mine()) return;
            this.engineWorks();
            // It does speak, so it gets the time that slow voices need, and a limit nevertheless.
            finishIn(length * 2 + START_PATIENCE_MS);
          },
          ended: () => {
            if (!mine()) return;
            this.engineWorks();
            this.finish(this.speaking, true);
          },
          failed,
        },
      );
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** Its time is over and the engine never said that it began: silent, or hanging. */
  private timeUp(speaking: Speaking): void {
    if (this.speaking !== speaking) return;
    if (this.settings.voice && this.engine) {
      this.engineFailed("it did not answer");
      this.cancelEngine();
    }
    this.finish(speaking, true);
  }

  private finish(speaking: Speaking | undefined, goOn: boolean): void {
    if (!speaking || speaking !== this.speaking) return;
    clearTimeout(speaking.timer);
    this.speaking = undefined;
    if (goOn) this.next();
    else this.listener.onQuiet?.();
  }

  private cancelEngine(): void {
    try {
      this.engine?.cancel();
    } catch (error) {
      console.warn("The speech engine can't be silenced.", error);
    }
  }

  private engineWorks(): void {
    this.failures = 0;
    this.setHealth("speaking");
  }

  private engineFailed(reason: string): void {
    // Cutting an utterance off is reported as a failure by some engines.
    if (reason === "interrupted" || reason === "canceled") return;
    this.failures += 1;
    if (this.failures === FAILURES_UNTIL_SILENT) {
      console.warn(`The speech engine fails (${reason}); captions and tones go on.`);
      this.setHealth("silent");
    }
  }

  private setHealth(health: VoiceHealth): void {
    if (health === this.health) return;
    this.health = health;
    this.listener.onHealth?.(health);
  }
}
