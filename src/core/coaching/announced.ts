/** What has been said outside reps, and what waits to be said (announcer.ts). */
import type { BodyPart, SetupCheckName } from "../events.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";

export interface AnnouncerState {
  /** The failing check that is waiting to be spoken, and since when it fails. */
  readonly failing: { readonly name: SetupCheckName; readonly since: Seconds } | undefined;
  readonly spoken: { readonly name: SetupCheckName; readonly t: Seconds } | undefined;
  readonly armedSince:
    | { readonly exercise: ExerciseName; readonly t: Seconds; readonly greeted: boolean }
    | undefined;
  readonly reminded: readonly ExerciseName[];
  readonly unseen: Readonly<Partial<Record<BodyPart, Seconds>>>;
  readonly told: readonly BodyPart[];
  readonly lostTold: boolean;
  /** When it was last said that pictures come too slowly. */
  readonly slowTold: Seconds | undefined;
}

export const silentAnnouncer: AnnouncerState = {
  failing: undefined,
  spoken: undefined,
  armedSince: undefined,
  reminded: [],
  unseen: {},
  told: [],
  lostTold: false,
  slowTold: undefined,
};
