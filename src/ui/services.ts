/**
 * What views may ask of the rest of the program, as interfaces that the views own; `src/main.ts` supplies them. Views
 * import nothing of voice, history, review or one another.
 */
import type { SettingsStore } from "./settings/store.ts";

export interface Services {
  readonly settings: SettingsStore;
}
