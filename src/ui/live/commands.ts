/** What the user can do on the live screen, once for buttons and keys. A workout's own orders take the same ones. */
import { exerciseNames } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { setCardText } from "../../messages/set-card.ts";
import { go } from "../router.ts";
import type { LiveControl } from "../services.ts";
import { type SettingsStore, TALK_LEVELS } from "../settings/store.ts";
import type { Lead } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";

export type Question = "leave" | "stop" | "pain";

export interface LiveCommands {
  pauseOrResume(): void;
  /** Ends the set; in a workout what comes next: the end of the set, or of the rest. */
  endSet(): void;
  pain(): void;
  /** Begins the back check, or gives it up while it goes on. */
  checkBack(): void;
  /** It was a slip: the same set goes on. */
  painOver(): void;
  /** Asks where there is something to lose; `true`: nothing to ask. */
  leave(): boolean;
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

/** The session, once the program's part has arrived. */
export interface Opened {
  readonly control: LiveControl;
  readonly commands: LiveCommands;
}

const MOST_REPS = 500;

interface CommandParts {
  readonly control: LiveControl;
  readonly model: LiveModel;
  readonly settings: SettingsStore;
  readonly lead: Lead | undefined;
  readonly ask: (question: Question | undefined) => void;
}

function setCommands({ control, model, lead, ask }: CommandParts) {
  return {
    pauseOrResume() {
      if (control.preparing.peek() === "choosing") return control.startCoaching();
      if (lead) return lead.pauseOrResume();
      const paused = model.coachStatus.peek() === "paused";
      control.command(paused ? { type: "resume", reason: "user" } : { type: "pause", reason: "user" });
    },
    endSet() {
      if (lead) lead.skip();
      else control.command({ type: "end-set" });
    },
    pain() {
      if (lead) return lead.pain();
      control.command({ type: "pause", reason: "pain" });
      control.announce(setCardText.peek().pain.spoken, "safety");
      ask("pain");
    },
    checkBack() {
      const going = control.now.state?.view.backCheck !== undefined;
      control.command({ type: going ? "skip-back-check" : "check-back" });
    },
    painOver() {
      control.command({ type: "resume", reason: "user" });
    },
    leave() {
      const nothingToLose = lead
        ? lead.stage.peek() === "done"
        : model.reps.peek() === 0 || control.now.source?.info.kind === "sample";
      if (nothingToLose) return true;
      ask(lead ? "stop" : "leave");
      return false;
    },
  };
}

function pictureCommands({ control, model, settings }: CommandParts) {
  const now = () => settings.current.peek();
  return {
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
    chooseCamera(deviceId: string) {
      settings.change({ camera: deviceId });
      void control.reconnect();
    },
    turnCamera() {
      settings.change({ camera: "", facing: now().facing === "user" ? "environment" : "user" });
      void control.reconnect();
    },
  };
}

export function liveCommands(parts: CommandParts): LiveCommands {
  const { control, model, settings } = parts;
  const now = () => settings.current.peek();
  return {
    ...setCommands(parts),
    ...pictureCommands(parts),
    toggleVoice: () => settings.change({ voice: !now().voice }),
    toggleTones: () => settings.change({ tones: !now().tones }),
    nextTalkLevel() {
      const next = (TALK_LEVELS.indexOf(now().talk) + 1) % TALK_LEVELS.length;
      settings.change({ talk: TALK_LEVELS[next] ?? "all" });
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
  };
}

const WITH_OWN_KEYS = "input, select, textarea, [contenteditable]";
const PRESSED_BY_SPACE = "button, a, summary";

/** Whether a single key is an order now: nobody types, no modifier is held, nothing is asked, and the settings agree. */
export function isOrder(event: KeyboardEvent, settings: SettingsStore): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !settings.current.peek().shortcuts)
    return false;
  const target = event.target instanceof Element ? event.target : undefined;
  return !target?.closest(WITH_OWN_KEYS) && !document.querySelector("dialog[open]");
}

/** Single keys, unless somebody types, a modifier is held, or the settings say no. Returns what ends it. */
export function followKeys(commands: LiveCommands, settings: SettingsStore): () => void {
  const actions: Readonly<Record<string, () => void>> = {
    " ": commands.pauseOrResume,
    e: commands.endSet,
    n: commands.endSet,
    p: commands.pain,
    b: commands.checkBack,
    v: commands.toggleVoice,
    t: commands.toggleTones,
    l: commands.nextTalkLevel,
    m: commands.toggleMirror,
    f: commands.toggleFullScreen,
    "0": () => commands.chooseExercise("auto"),
    ...Object.fromEntries(
      exerciseNames()
        .slice(0, 9)
        .map((name, i) => [String(i + 1), () => commands.chooseExercise(name)]),
    ),
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOrder(event, settings)) return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.key === " " && target?.closest(PRESSED_BY_SPACE)) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

/** Back to where the screen was entered from. */
export const goHome = (lead: Lead | undefined): void => go(lead ? "/plan" : "/");
