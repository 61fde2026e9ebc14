/** What the lessons of an arm and the other side's leg have in common, in German. */
import type { TaughtOf } from "../prone-vocabulary.ts";

export const crossedFaults: TaughtOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    what: "Das Bein bleibt liegen, das Gesäß ruht.",
    fix: "Erst das Gesäß anspannen, dann mit dem Arm das diagonale Bein heben.",
  },
  "legs-only": {
    what: "Der Arm bleibt liegen.",
    fix: "Streck dich nach vorn und lass den diagonalen Arm mit dem Bein schweben.",
  },
  "same-side": {
    what: "Arm und Bein derselben Seite heben ab: der Rumpf kippt zur anderen.",
    fix: "Rechter Arm mit linkem Bein, dann linker Arm mit rechtem Bein.",
  },
  "not-together": {
    what: "Erst der Arm, dann das Bein oder umgekehrt: Der Rumpf dreht sich mit.",
    fix: "Einatmen, anspannen und beides gleichzeitig beginnen.",
  },
};
