/**
 * The user's choices, kept in this browser. Whatever is damaged or unknown in the stored text falls back to its own
 * default and leaves the others alone. Where nothing can be stored (private windows, full disks), choices last as long
 * as the page.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import * as v from "valibot";
import { NAME } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { LANGUAGES } from "../../messages/catalogue.ts";
import { BACKENDS } from "../../pose/protocol.ts";

/** `all`: everything; `essential`: counts, corrections, safety; `counts`: counts and holds only. */
export const TALK_LEVELS = ["all", "essential", "counts"] as const;
export type TalkLevel = (typeof TALK_LEVELS)[number];

/** Seconds between "start" and the coach's beginning. */
export const COUNTDOWNS = [0, 3, 5, 10] as const;

const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));

const schema = v.object({
  backend: v.fallback(v.picklist(["auto", ...BACKENDS]), "auto"),
  model: v.fallback(v.picklist(["auto", "full", "lite"]), "auto"),
  voice: v.fallback(v.boolean(), true),
  tones: v.fallback(v.boolean(), true),
  talk: v.fallback(v.picklist(TALK_LEVELS), "all"),
  /** `voiceURI` of the chosen voice; empty: the browser's own choice for the language. */
  voiceId: v.fallback(v.string(), ""),
  /** 1 is the voice's usual speed. */
  rate: v.fallback(v.pipe(v.number(), v.minValue(0.6), v.maxValue(1.8)), 1.1),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  language: v.fallback(v.picklist(["auto", ...LANGUAGES]), "auto"),
  largeText: v.fallback(v.boolean(), false),
  /** Only of what the user sees; landmarks are always of the unmirrored picture. */
  mirrored: v.fallback(v.boolean(), true),
  /** `deviceId` of the chosen camera; empty: by `facing`. */
  camera: v.fallback(v.string(), ""),
  facing: v.fallback(v.picklist(["user", "environment"]), "user"),
  /** Which exercises there are, nobody asks before a set: one that is gone by then is "auto" (src/live.ts). */
  exercise: v.fallback(
    v.custom<"auto" | ExerciseName>((name) => typeof name === "string" && NAME.test(name)),
    "auto",
  ),
  /** Reps in a set; `null`: no target. */
  targetReps: v.fallback(v.nullable(whole(1, 500)), 12),
  /** Single letters as keys of the live screen; off for those whom they disturb. */
  shortcuts: v.fallback(v.boolean(), true),
  /** What this device has taught us, not a choice. */
  rememberedBackend: v.fallback(v.nullable(v.picklist(BACKENDS)), null),
  /** Room for recordings of live sets, megabytes; 0: none are made. */
  clipLimitMb: v.fallback(whole(0, 20_000), 0),
  /** Trunk inclination from which a hinge counts, degrees: lower for a smaller range of one's own. */
  hingeFrom: v.fallback(whole(20, 45), 45),
  /** The user's own full bend from a back check, and the local day (YYYY-MM-DD) on which it holds: clothes change. */
  backRange: v.fallback(
    v.nullable(
      v.object({
        day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
        bend: v.pipe(v.number(), v.minValue(1), v.maxValue(120)),
        deviation: v.pipe(v.number(), v.minValue(0.1), v.maxValue(60)),
        by: v.exactOptional(v.literal("trunk")),
      }),
    ),
    null,
  ),
  /** A day's first coaching with the camera begins with the back check. */
  backCheckFirst: v.fallback(v.boolean(), false),
  /** Orders by voice in a workout, recognised on the device only. */
  spokenOrders: v.fallback(v.boolean(), false),
  countdown: v.fallback(v.picklist(COUNTDOWNS), 0),
  welcomeSeen: v.fallback(v.boolean(), false),
  /** Whether the user was told that the app works without a network. */
  offlineTold: v.fallback(v.boolean(), false),
  healthNoticeSeen: v.fallback(v.boolean(), false),
  /** Whether the user was told how to say how hard a set was. */
  effortTold: v.fallback(v.boolean(), false),
});
export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** The day where the user is, as in `backRange.day`. */
export const today = (): string => new Date().toLocaleDateString("sv-SE");

/** The back check that was made today: it holds for the day, since tomorrow's clothes are others. */
export const backRangeOf = ({ backRange }: Settings): Settings["backRange"] =>
  backRange?.day === today() ? backRange : null;

export const defaultSettings: Settings = v.parse(schema, {
  ...Object.fromEntries(Object.keys(schema.entries).map((key) => [key, undefined])),
});

export interface SettingsStore {
  readonly current: ReadonlySignal<Settings>;
  change(patch: Partial<Settings>): void;
}

const KEY = "backline.settings";

/** What the stored text says, or the defaults for whatever it does not say. */
export function readSettings(stored: string | null): Settings {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? "{}");
  } catch {
    return defaultSettings;
  }
  if (typeof raw !== "object" || raw === null) return defaultSettings;
  return v.parse(schema, { ...defaultSettings, ...raw });
}

export type TextStorage = Pick<Storage, "getItem" | "setItem">;

/** `undefined` storage, or one that refuses, keeps the choices in memory. */
export function openSettings(storage: TextStorage | undefined): SettingsStore {
  let stored: string | null = null;
  try {
    stored = storage?.getItem(KEY) ?? null;
  } catch (error) {
    console.warn("Settings can't be read in this window; the defaults are used.", error);
  }
  const current = signal(readSettings(stored));
  return {
    current,
    change(patch) {
      current.value = v.parse(schema, { ...current.peek(), ...patch });
      try {
        storage?.setItem(KEY, JSON.stringify(current.peek()));
      } catch (error) {
        console.warn("Settings can't be kept in this window; they last until it closes.", error);
      }
    },
  };
}
