/**
 * What views may ask of the rest of the program, as interfaces that the views own; the composition root (src/main.ts,
 * src/live.ts) supplies them. Views import nothing of voice, history, review or one another.
 */
import type { ReadonlySignal } from "@preact/signals";
import type { CoachCommand } from "../core/coach.ts";
import type { ExerciseName } from "../core/quantity.ts";
import type { LiveSession, LiveSink } from "../run/live.ts";
import type { SettingsStore } from "./settings/store.ts";

export interface Services {
  readonly settings: SettingsStore;
  /** Fetches the live part of the program on first use; there is one session a page. */
  readonly live: () => Promise<LiveControl>;
  readonly devices: () => Promise<Devices>;
}

export type LiveInput =
  | { readonly kind: "camera" }
  | { readonly kind: "sample"; readonly exercise: ExerciseName };

export interface Caption {
  readonly text: string;
  /** Whether it is spoken too. */
  readonly aloud: boolean;
}

/** The live session as the screen steers it. */
export interface LiveControl {
  readonly now: LiveSession["now"];
  subscribe(sink: LiveSink): () => void;
  /** A fresh session with the present settings. */
  begin(input: LiveInput): Promise<void>;
  /** Goes on with the same coach, after a problem or with another camera. */
  reconnect(): Promise<void>;
  command(order: CoachCommand): void;
  close(): void;
  /** What is being said, or was last said. */
  readonly caption: ReadonlySignal<Caption | undefined>;
  /** Whether the coach can be heard at all. */
  readonly voiceWorks: ReadonlySignal<boolean>;
  /** Whether the browser keeps the page silent until a tap. */
  readonly soundLocked: ReadonlySignal<boolean>;
  /**
   * A word of the app itself; captions show it too. `at-once` cuts off what can wait, as a count does, and is dropped
   * when it comes too late; `safety` is said whatever else there is to say.
   */
  announce(text: string, manner?: "in-turn" | "at-once" | "safety"): void;
  /** From now on the caller keeps the reps in the history and speaks the sets' summaries; returns what gives that back. */
  takeOver(): () => void;
}

export interface Device {
  readonly id: string;
  /** Empty until the browser tells. */
  readonly name: string;
}

export interface Devices {
  cameras(): Promise<readonly Device[]>;
  /** Voices that speak on this device, for a language. Browsers learn of theirs late: `onVoicesChange`. */
  voices(language: string): readonly Device[];
  /** Returns what ends it. */
  onVoicesChange(listener: () => void): () => void;
}
