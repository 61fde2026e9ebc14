/**
 * The user's own music. A page can ask for it to be turned down only where the browser has the Audio Session API (Safari on
 * iPhone, iPad and Mac): while the coach speaks the session is "transient", which ducks others, and "ambient" in between,
 * which plays beside them. Elsewhere both are heard at their own loudness. Media keys are left to the music: a page that
 * takes part in the Media Session would take them away.
 */
interface AudioSession {
  type: string;
}

export interface Ducking {
  speaking(): void;
  quiet(): void;
}

export function openDucking(
  session = (globalThis.navigator as { audioSession?: AudioSession } | undefined)?.audioSession,
): Ducking {
  const become = (type: "transient" | "ambient"): void => {
    try {
      if (session && session.type !== type) session.type = type;
    } catch (error) {
      console.warn("Other sounds can't be turned down.", error);
    }
  };
  become("ambient");
  return { speaking: () => become("transient"), quiet: () => become("ambient") };
}
