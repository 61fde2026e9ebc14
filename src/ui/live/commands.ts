/** What the user can do on the live screen, once for buttons and keys. */
import type { ExerciseName } from "../../core/quantity.ts";
import type { LiveControl } from "../services.ts";
import { type SettingsStore, TALK_LEVELS } from "../settings/store.ts";
import type { LiveModel } from "./live-model.ts";

export interface LiveCommands {
  pauseOrResume(): void;
  endSet(): void;
  toggleVoice(): void;
  toggleTones(): void;
  nextTalkLevel(): void;
  toggleMirror(): void;
  toggleFullScreen(): void;
  chooseExercise(exercise: "auto" | ExerciseName): void;
  changeTarget(by: 1 | -1): void;
  chooseCamera(deviceId: string): void;
  turnCamera(): void;
}

const MOST_REPS = 500;

export function liveCommands(control: LiveControl, model: LiveModel, settings: SettingsStore): LiveCommands {
  const now = () => settings.current.peek();
  return {
    pauseOrResume() {
      const paused = model.coachStatus.peek() === "paused";
      control.command(paused ? { type: "resume", reason: "user" } : { type: "pause", reason: "user" });
    },
    endSet: () => control.command({ type: "end-set" }),
    toggleVoice: () => settings.change({ voice: !now().voice }),
    toggleTones: () => settings.change({ tones: !now().tones }),
    nextTalkLevel() {
      const next = (TALK_LEVELS.indexOf(now().talk) + 1) % TALK_LEVELS.length;
      settings.change({ talk: TALK_LEVELS[next] ?? "all" });
    },
    toggleMirror() {
      settings.change({ mirrored: !now().mirrored });
      model.mirrored.value = now().mirrored && control.now.source?.info.kind === "camera";
    },
    toggleFullScreen() {
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.();
      change?.catch((error: unknown) => console.warn("No full screen here.", error));
    },
    chooseExercise(exercise) {
      settings.change({ exercise });
      control.command({ type: "choose-exercise", exercise });
    },
    changeTarget(by) {
      const reps = Math.min(MOST_REPS, Math.max(0, (now().targetReps ?? 0) + by));
      settings.change({ targetReps: reps === 0 ? null : reps });
      control.command({ type: "set-target", reps: reps === 0 ? undefined : reps });
      model.target.value = reps === 0 ? undefined : reps;
    },
    chooseCamera(deviceId) {
      settings.change({ camera: deviceId });
      void control.reconnect();
    },
    turnCamera() {
      settings.change({ camera: "", facing: now().facing === "user" ? "environment" : "user" });
      void control.reconnect();
    },
  };
}

const WITH_OWN_KEYS = "input, select, textarea, [contenteditable]";
const PRESSED_BY_SPACE = "button, a, summary";

/** Single keys, unless somebody types, a modifier is held, or the settings say no. Returns what ends it. */
export function followKeys(commands: LiveCommands, settings: SettingsStore): () => void {
  const actions: Readonly<Record<string, () => void>> = {
    " ": commands.pauseOrResume,
    e: commands.endSet,
    v: commands.toggleVoice,
    t: commands.toggleTones,
    l: commands.nextTalkLevel,
    m: commands.toggleMirror,
    f: commands.toggleFullScreen,
    "0": () => commands.chooseExercise("auto"),
    "1": () => commands.chooseExercise("good-morning"),
    "2": () => commands.chooseExercise("superman"),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !settings.current.peek().shortcuts)
      return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest(WITH_OWN_KEYS) || document.querySelector("dialog[open]")) return;
    if (event.key === " " && target?.closest(PRESSED_BY_SPACE)) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
