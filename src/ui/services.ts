/**
 * What views may ask of the rest of the program, as interfaces that the views own; the composition root (src/main.ts,
 * src/live.ts) supplies them. Views import nothing of voice, history, review or one another.
 */
import type { ReadonlySignal } from "@preact/signals";
import type { CoachCommand } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { ExerciseName } from "../core/quantity.ts";
import type { Feeling, FeelingChange } from "../core/session/feeling.ts";
import type { Plan } from "../core/session/plan.ts";
import type { LiveSession, LiveSink } from "../run/live.ts";
import type { SettingsStore } from "./settings/store.ts";

export interface Services {
  readonly settings: SettingsStore;
  /** Fetches the live part of the program on first use; there is one session a page. */
  readonly live: () => Promise<LiveControl>;
  readonly exercises: LateExercises;
  readonly devices: () => Promise<Devices>;
  readonly past: Past;
  readonly app: AppOnDevice;
}

/** The exercises on the first screen, which stands without them; every other view has waited for them. */
export interface LateExercises {
  readonly known: ReadonlySignal<boolean>;
  fetch(): void;
}

/** What is known of the user's training. */
export interface Past {
  /** `undefined`: nothing was ever done here. Rejects where the history can't be read. */
  today(): Promise<Today | undefined>;
  /** Returns what ends it. */
  onChange(listener: () => void): () => void;
}

export interface Today {
  /** Calendar days, as "2026-11-26". */
  readonly day: string;
  /** The one to do next. */
  readonly plan: Plan;
  readonly lastSet: {
    readonly day: string;
    readonly exercise: ExerciseName;
    readonly reps: number;
    /** 0: none was set. */
    readonly target: number;
  };
  readonly week: {
    /** Weeks in a row that had all their days. */
    readonly inARow: number;
    readonly days: number;
    readonly goal: number;
    /** Whether all training so far was in this week. */
    readonly first: boolean;
  };
  /** What was done today. */
  readonly done: { readonly sets: number; readonly reps: number } | undefined;
  /** The next day to train; today at the earliest. */
  readonly next: string;
  /** A workout that was cut off. */
  readonly unfinished: { readonly plan: Plan; readonly session: string; readonly reps: number } | undefined;
}

/** The app as the browser keeps it. */
export interface AppOnDevice {
  /** Whether it starts without a network by now. */
  readonly offline: ReadonlySignal<boolean>;
  /** Whether the browser offers to install it. */
  readonly installable: ReadonlySignal<boolean>;
  /** Shows the browser's own question; resolves to whether the user agreed. */
  install(): Promise<boolean>;
}

export type LiveInput =
  /** `atOnce`: without a preparation, for a set that was interrupted by a reload. */
  | { readonly kind: "camera"; readonly atOnce?: boolean }
  | { readonly kind: "sample"; readonly exercise: ExerciseName };

export interface Caption {
  readonly text: string;
  /** Whether it is spoken too. */
  readonly aloud: boolean;
}

/** A set of an earlier day, to compare with. */
export interface PastSet {
  readonly day: string;
  /** Counted, and how many of them were clean. */
  readonly reps: number;
  readonly clean: number;
}

/** What the user said of the set that ended last. */
export interface Said {
  readonly feeling: Feeling;
  /** Whether it is the first in this session that hurt. */
  readonly firstPain: boolean;
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
  /**
   * Before a camera's first set: the user chooses camera and place, and nothing is judged, counted or said. `counting`:
   * the seconds until the coach begins.
   */
  readonly preparing: ReadonlySignal<"choosing" | "counting" | undefined>;
  readonly countdown: ReadonlySignal<number>;
  /** Where the coach waits between two sets, as in a sample, it goes on. */
  nextSet(): void;
  /** Ends the preparation, after the countdown that the settings ask for. */
  startCoaching(): void;
  /** What is being said, or was last said. */
  readonly caption: ReadonlySignal<Caption | undefined>;
  /** Whether the coach can be heard at all. */
  readonly voiceWorks: ReadonlySignal<boolean>;
  /** Whether the browser keeps the page silent until a tap. */
  readonly soundLocked: ReadonlySignal<boolean>;
  /**
   * A word of the app itself; captions show it too. `at-once` comes before all else, as a tick does, and is dropped when
   * it comes too late; `safety` is said whatever else there is to say; `summary` takes the place of what was still to be
   * said about a set's last rep.
   */
  announce(text: string, manner?: "in-turn" | "at-once" | "safety" | "summary" | "at-leisure"): void;
  /**
   * From now on the caller keeps the reps in the history and speaks the sets' summaries, and the voice is silent about
   * what does not count for it; returns what gives that back.
   */
  takeOver(counts: (event: CoachEvent) => boolean): () => void;
  /** The set of that number of the exercise on the last day before today on which it was done. */
  lastTime(exercise: ExerciseName, set: number): Promise<PastSet | undefined>;
  /** Of the sets that are kept here, not of a workout's. */
  readonly said: ReadonlySignal<Said>;
  felt(change: FeelingChange): void;
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
  /** Plays the tone of a counted rep. */
  playTone(): void;
  /** Whether the device itself recognises speech in a language, so that orders by voice never leave it. */
  canHear(language: string): Promise<boolean>;
  /** Gives each sentence that the device recognises; returns what ends it. */
  hear(language: string, heard: (sentence: string) => void): () => void;
}
