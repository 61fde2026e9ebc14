/**
 * One voice, never two at once. Utterances wait in a queue by urgency; counts cut off corrections, what has waited too
 * long is dropped, and an engine that hangs, throws or is missing only makes the coach silent: the captions go on at
 * the pace of speech.
 */
import type { SpeechEngine } from "./engine.ts";
import { isSaidAt, isUrgent, manner, type SpokenKind, type TalkLevel, type Utterance } from "./utterance.ts";

export interface SpeakerSettings {
  /** Off: captions only. */
  readonly voice: boolean;
  readonly talk: TalkLevel;
  readonly voiceId: string;
  readonly rate: number;
  readonly language: string;
}

export interface Spoken extends Utterance {
  /** Whether it was handed to the engine. */
  readonly aloud: boolean;
}

/** Whether the user hears us: `silent` after the engine was missing or failed several times in a row. */
export type VoiceHealth = "untried" | "speaking" | "silent";

export interface SpeakerListener {
  /** At the moment when an utterance begins. */
  onSpoken?(spoken: Spoken): void;
  /** When nothing is being said any more. */
  onQuiet?(): void;
  onHealth?(health: VoiceHealth): void;
}

interface Waiting {
  readonly utterance: Utterance;
  readonly since: number;
}

interface Speaking {
  readonly utterance: Utterance;
  readonly timer: ReturnType<typeof setTimeout>;
}

const LONGEST_QUEUE = 4;
const FAILURES_UNTIL_SILENT = 3;
/** The same words again within this time are one announcement reported twice. */
const ECHO_MS = 1500;

/** Milliseconds that a text takes to say, generously; also how long a caption stands when there is no voice. */
export const speakingTime = (text: string, rate: number): number => 250 + (text.length * 70) / rate;

/** An engine that has never failed may take this long to begin (some wake up slowly) before it is taken for hanging. */
const START_PATIENCE_MS = 1500;

/** A count waits for nothing but another count; a tick or "down" lets the tick before it be heard. */
const cutsOff = (next: SpokenKind, current: SpokenKind): boolean =>
  next === "count" ? current !== "count" : isUrgent(next) && !isUrgent(current);

export class Speaker {
  private waiting: Waiting[] = [];
  private speaking: Speaking | undefined;
  private failures = 0;
  private health: VoiceHealth = "untried";
  private lastText = "";
  private lastTextAt = Number.NEGATIVE_INFINITY;
  private moving = false;

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
    if (utterance.text === this.lastText && now - this.lastTextAt < ECHO_MS && !isUrgent(utterance.kind))
      return;
    this.lastText = utterance.text;
    this.lastTextAt = now;
    // With the rep, its hold is over: ticks that still wait would come late.
    if (utterance.kind === "count")
      this.waiting = this.waiting.filter(({ utterance: { kind } }) => kind === "count" || !isUrgent(kind));
    this.waiting.push({ utterance, since: now });
    this.waiting.sort((a, b) => manner(a.utterance.kind).rank - manner(b.utterance.kind).rank);
    this.waiting.length = Math.min(this.waiting.length, LONGEST_QUEUE);
    const current = this.speaking?.utterance;
    if (!current) this.next();
    else if (cutsOff(utterance.kind, current.kind)) this.interrupt(current);
  }

  /** Whether the body is on its way (or holds): corrections wait for the top or the rest. */
  setMoving(moving: boolean): void {
    this.moving = moving;
    if (!moving && !this.speaking && this.waiting.length > 0) this.next();
  }

  /** Silence, now. */
  stop(): void {
    this.waiting = [];
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

  private interrupt(current: Utterance): void {
    // A word of safety is not lost because a count came in between.
    if (current.kind === "safety") this.waiting.push({ utterance: current, since: performance.now() });
    this.cancelEngine();
    this.finish(this.speaking, true);
  }

  private next(): void {
    const now = performance.now();
    this.waiting = this.waiting.filter(
      ({ utterance, since }) => now - since <= manner(utterance.kind).patience,
    );
    const at = this.waiting.findIndex(({ utterance }) => !this.moving || !manner(utterance.kind).atRest);
    const first = at < 0 ? undefined : this.waiting.splice(at, 1)[0];
    if (first) this.begin(first.utterance);
    else this.listener.onQuiet?.();
  }

  private begin(utterance: Utterance): void {
    const { voice, rate } = this.settings;
    const aloud = voice && this.engine !== undefined;
    // The engine's own word that it is done comes sooner; this is for when it never comes.
    const length = speakingTime(utterance.text, rate);
    const limit = aloud && this.failures === 0 ? Math.max(length, START_PATIENCE_MS) : length;
    const speaking: Speaking = { utterance, timer: setTimeout(() => this.timeUp(speaking), limit) };
    this.speaking = speaking;
    this.listener.onSpoken?.({ ...utterance, aloud });
    if (voice && !this.engine) this.setHealth("silent");
    if (aloud) this.order(speaking, length);
  }

  private order({ utterance }: Speaking, length: number): void {
    const { language, voiceId, rate } = this.settings;
    const mine = () => this.speaking?.utterance === utterance;
    const finishIn = (milliseconds: number): void => {
      clearTimeout(this.speaking?.timer);
      const timer = setTimeout(() => this.finish(this.speaking, true), milliseconds);
      this.speaking = { utterance, timer };
    };
    const failed = (reason: string): void => {
      if (!mine()) return;
      this.engineFailed(reason);
      // Nobody hears it; the caption stands as long as it takes to read.
      finishIn(length);
    };
    try {
      this.engine?.speak(
        { text: utterance.text, language, voiceId, rate, volume: 1 },
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
