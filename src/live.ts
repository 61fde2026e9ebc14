/**
 * Composition of the live part: session, voice, and the events on `window`, with the settings as they are. Another sink
 * (history, recorder, wake lock) subscribes here.
 */
import { effect, signal } from "@preact/signals";
import { exerciseNamed, findExercise } from "./core/catalogue.ts";
import { english } from "./core/coaching/english.ts";
import type { CoachEvent } from "./core/events.ts";
import type { ExerciseName } from "./core/quantity.ts";
import type { CoachState } from "./core/session/state.ts";
import { openCamera } from "./frames/camera.ts";
import { openSample } from "./frames/sample.ts";
import { SourceError } from "./frames/source.ts";
import { FreeHistory } from "./history/free-history.ts";
import { lastTime } from "./history/last-time.ts";
import { takeSessionLock } from "./history/session-lock.ts";
import { history } from "./history/shared.ts";
import { language } from "./messages/catalogue.ts";
import { coachPhrases, loadPhrases } from "./messages/phrases.ts";
import { openEstimator } from "./pose/client.ts";
import { BETWEEN_SETS, Preparation } from "./preparation.ts";
import { ScreenAwake } from "./pwa/wake-lock.ts";
import { LiveSession, type LiveStatus } from "./run/live.ts";
import { references } from "./ui/reference-store.ts";
import type { Caption, LiveControl, LiveInput } from "./ui/services.ts";
import { backRangeOf, type Settings, type SettingsStore, today } from "./ui/settings/store.ts";
import { CoachVoice, type VoiceSettings } from "./voice/coach-voice.ts";
import type { Earcon } from "./voice/earcons.ts";
import type { Spoken } from "./voice/speaker.ts";

declare global {
  interface WindowEventMap {
    /** Every coach event, for the page, a test or another program. */
    backline: CustomEvent<CoachEvent>;
    /** What is said, at the moment when it begins. `aloud`: false where only the caption shows it. */
    "backline-spoken": CustomEvent<Spoken>;
    "backline-tone": CustomEvent<{ readonly tone: Earcon; readonly t: number }>;
  }
}

const tell = <T>(name: string, detail: T): boolean =>
  window.dispatchEvent(new CustomEvent<T>(name, { detail }));

const voiceSettings = (settings: Settings): VoiceSettings => ({
  voice: settings.voice,
  tones: settings.tones,
  talk: settings.talk,
  voiceId: settings.voiceId,
  rate: settings.rate,
  language: language.peek(),
});

/** Whether somebody who wants this exercise stands before the camera at first: a back can be checked then. */
const beginsUpright = (exercise: Settings["exercise"]): boolean =>
  exercise === "auto" || exerciseNamed(exercise).startPosture === "upright";

function keepBackRange(session: LiveSession, settings: SettingsStore): void {
  session.subscribe({
    onStep(_, events) {
      for (const event of events)
        if (event.type === "back-check" && event.range)
          settings.change({ backRange: { day: today(), ...event.range } });
    },
  });
}

/** An exercise that was chosen once and is gone by now. */
function forgetUnknown(settings: SettingsStore): void {
  const { exercise } = settings.current.peek();
  if (exercise !== "auto" && !findExercise(exercise)) settings.change({ exercise: "auto" });
}

export function composeLive(settings: SettingsStore): LiveControl {
  forgetUnknown(settings);
  const session = new LiveSession(openEstimator);
  if (import.meta.env.DEV && new URLSearchParams(location.search).has("debug"))
    void import("./dev/debug-overlay.ts").then(({ showDebug }) => showDebug(session));
  const phrases = coachPhrases();
  const caption = signal<Caption | undefined>(undefined);
  const voiceWorks = signal(true);
  const soundLocked = signal(false);
  const voice = new CoachVoice(voiceSettings(settings.current.peek()), english, {
    onSpoken(spoken) {
      caption.value = { text: spoken.whole, aloud: spoken.aloud };
      tell("backline-spoken", spoken);
    },
    onHealth(health) {
      voiceWorks.value = health !== "silent";
    },
    onTone: (tone, t) => tell("backline-tone", { tone, t }),
  });
  effect(() => {
    voice.configure({ ...voiceSettings(settings.current.value), language: language.value }, phrases.value);
    session.command({ type: "set-phrases", phrases: phrases.value });
  });
  followGestures(voice, soundLocked);
  followVisibility(session);
  const charge: Charge = { others: new Set() };
  const backCheckFirst = () => {
    const chosen = settings.current.peek();
    // In a workout it is the plan that says what comes first.
    const exercise = session.now.state?.options.exercise ?? "auto";
    return chosen.backCheckFirst && !backRangeOf(chosen) && beginsUpright(exercise);
  };
  const preparation = new Preparation({
    session,
    countdown: () => settings.current.peek().countdown,
    afresh: () => charge.others.size > 0 || backCheckFirst(),
    handsOff: watchHands(),
    onTick: (seconds) => voice.announce(String(seconds), session.now.state?.view.t ?? 0, "at-once"),
    onOver: () => {
      if (backCheckFirst()) session.command({ type: "check-back" });
    },
  });
  const hear = (state: CoachState, events: readonly CoachEvent[]) =>
    voice.hear(
      [...charge.others].reduce<readonly CoachEvent[]>(
        (heard, counts) => heard.filter((event) => event.type !== "set-summary" && counts(event)),
        preparation.heard(state, events),
      ),
    );
  connectSinks(session, hear, settings, () => {
    caption.value = undefined;
  });
  keepAwake(session);
  endSamples(session);
  keepBackRange(session, settings);
  const free = keepHistory(session, settings, charge);
  const claim = claimSession(session, charge);
  const source = (input: LiveInput) => async () => {
    if (input.kind === "camera") await claim();
    return openSource(input, settings.current.peek());
  };

  return {
    get now() {
      return session.now;
    },
    subscribe: (sink) => session.subscribe(sink),
    async begin(input) {
      const { backend, model, rememberedBackend, exercise, targetReps, hingeFrom } = settings.current.peek();
      const backRange = backRangeOf(settings.current.peek());
      const words = await loadPhrases(language.peek());
      preparation.begin(input.kind === "camera" && !input.atOnce);
      await session.start({
        openSource: source(input),
        coach: {
          exercise: input.kind === "sample" ? askedBySample(input.exercise) : exercise,
          phrases: words,
          shallowBelow: hingeFrom,
          ...targetOf(input, targetReps),
          ...(input.kind === "camera" && backRange ? { backRange } : {}),
          ...(input.kind === "camera" ? { references: references.peek() } : {}),
        },
        model,
        backend,
        ...(rememberedBackend === null ? {} : { remembered: rememberedBackend }),
      });
    },
    reconnect: () => {
      const { backend, model } = settings.current.peek();
      return session.reconnect({ backend, model });
    },
    command: (order) => session.command(order),
    close() {
      // The set so far is worth its summary, for whoever keeps a history; nobody is left to hear it.
      if ((session.now.state?.view.reps ?? 0) > 0) session.command({ type: "end-set" });
      session.close();
      voice.stop();
      caption.value = undefined;
    },
    preparing: preparation.now,
    countdown: preparation.countdown,
    nextSet: () => session.command({ type: "resume", reason: BETWEEN_SETS }),
    startCoaching: () => preparation.start(),
    caption,
    voiceWorks,
    soundLocked,
    takeOver(counts) {
      charge.others.add(counts);
      return () => {
        charge.others.delete(counts);
      };
    },
    lastTime: (exercise, set) => lastTime(history, exercise, set),
    said: free.said,
    felt: (change) => free.felt(change),
    announce: (text, manner) => voice.announce(text, session.now.state?.view.t ?? 0, manner),
  };
}

/** What makes this tab the only one that coaches, until the session is closed; a workout has seen to it already. */
function claimSession(session: LiveSession, charge: Charge): () => Promise<void> {
  let release: (() => void) | undefined;
  session.subscribe({
    onStatus({ kind }) {
      if (kind !== "closed") return;
      release?.();
      release = undefined;
    },
  });
  return async () => {
    if (release || charge.others.size > 0) return;
    release = await takeSessionLock();
    if (!release)
      throw new SourceError("other-tab", "Another tab is coaching.", "Close it, then try again here.");
    // Whoever left meanwhile must not keep the others out.
    if (session.now.status.kind === "closed") {
      release();
      release = undefined;
    }
  };
}

/** A sample shows how an exercise is recognised, where it is from its first rep on. */
function askedBySample(exercise: ExerciseName): ExerciseName | "auto" {
  const { onlyWhenAsked, provenByTwo } = exerciseNamed(exercise);
  return onlyWhenAsked || provenByTwo ? exercise : "auto";
}

const targetOf = (input: LiveInput, wanted: number | null): { readonly targetReps?: number } => {
  const targetReps =
    input.kind === "sample" ? findExercise(input.exercise)?.sample?.reps : (wanted ?? undefined);
  return targetReps === undefined ? {} : { targetReps };
};

const openSource = (input: LiveInput, settings: Settings) =>
  input.kind === "sample"
    ? openSample(input.exercise)
    : openCamera({ deviceId: settings.camera, facing: settings.facing, mirrored: settings.mirrored });

/** Browsers let a page sound only after a tap or key. */
function followGestures(voice: CoachVoice, locked: { value: boolean }): void {
  const unlock = () => {
    voice.unlock();
    locked.value = false;
  };
  // The tap that opened this screen counts where the browser remembers it.
  if (navigator.userActivation?.hasBeenActive) unlock();
  else locked.value = true;
  for (const gesture of ["pointerdown", "keydown"] as const)
    window.addEventListener(gesture, unlock, { capture: true, passive: true });
}

/** Milliseconds after the last touch, key or stroke of the mouse that somebody is taken to have left the machine. */
const LET_GO_MS = 4000;

function watchHands(): () => boolean {
  let touched = performance.now();
  const touch = () => {
    touched = performance.now();
  };
  for (const sign of ["pointerdown", "pointermove", "keydown"] as const)
    window.addEventListener(sign, touch, { capture: true, passive: true });
  return () => performance.now() - touched >= LET_GO_MS;
}

/** A hidden page gets no pictures: the set waits instead of losing reps. */
function followVisibility(session: LiveSession): void {
  let pausedHere = false;
  document.addEventListener("visibilitychange", () => {
    const paused = session.now.state?.view.status === "paused";
    if (document.hidden && !paused) {
      pausedHere = true;
      session.command({ type: "pause", reason: "hidden" });
    } else if (!document.hidden && pausedHere) {
      pausedHere = false;
      session.command({ type: "resume", reason: "visible" });
    }
  });
}

function endSamples(session: LiveSession): void {
  session.subscribe({
    onStep(state, events) {
      if (session.now.source?.info.kind !== "sample") return;
      const complete = events.some(
        (event) => event.type === "rep" && event.number === state.options.targetReps,
      );
      const ended = events.some((event) => event.type === "set-summary");
      // Not within the step that is being told of.
      if (complete) queueMicrotask(() => session.command({ type: "end-set" }));
      if (ended) queueMicrotask(() => session.command({ type: "pause", reason: BETWEEN_SETS }));
    },
  });
}

function keepAwake(session: LiveSession): void {
  const screen = new ScreenAwake();
  session.subscribe({ onStatus: (status) => screen.keep(status.kind !== "closed") });
}

/** The others, such as a workout, that keep the reps and speak of the sets' ends themselves, by what counts for them. */
interface Charge {
  readonly others: Set<(event: CoachEvent) => boolean>;
}

/** Stores what the camera counts, unless a workout does; samples are nobody's history. */
function keepHistory(session: LiveSession, settings: SettingsStore, charge: Charge): FreeHistory {
  const free = new FreeHistory(
    history,
    { live: () => session.now, clipLimitMb: () => settings.current.peek().clipLimitMb },
    () => performance.now() / 1000,
  );
  session.subscribe({
    onStep(state, events, frame) {
      if (charge.others.size === 0 && session.now.source?.info.kind === "camera")
        free.hear(state, events, frame);
    },
    onClose: () => free.end(),
  });
  return free;
}

function connectSinks(
  session: LiveSession,
  hear: (state: CoachState, events: readonly CoachEvent[]) => void,
  settings: SettingsStore,
  quiet: () => void,
): void {
  const root = document.documentElement;
  session.subscribe({
    onStatus(status) {
      root.dataset.backlineStatus = pageStatus(status);
      if (status.kind === "opening") quiet();
    },
    onStep(state, events) {
      for (const event of events) tell("backline", event);
      hear(state, events);
    },
    onEstimator(report) {
      root.dataset.backlineBackend = report.backend;
      root.dataset.backlineModel = report.model;
      // A choice made by hand is no measurement.
      if (settings.current.peek().backend === "auto") settings.change({ rememberedBackend: report.backend });
    },
  });
}

const pageStatus = (status: LiveStatus): string => (status.kind === "running" ? "ready" : status.kind);
