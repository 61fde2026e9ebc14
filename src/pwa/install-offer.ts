/** The browser's offer to install the app, kept until the user asks for it. Not every browser makes one. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Chromium's event, which the DOM library does not have. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

export interface InstallOffer {
  readonly available: ReadonlySignal<boolean>;
  /** Shows the browser's own question. Each offer can be asked for once. */
  ask(): Promise<boolean>;
}

/** Call it early: the browser makes its offer soon after the page has loaded, once. */
export function watchInstallOffer(target: EventTarget): InstallOffer {
  const offer = signal<InstallPromptEvent | undefined>(undefined);
  const available = signal(false);
  const keep = (event: InstallPromptEvent | undefined) => {
    offer.value = event;
    available.value = event !== undefined;
  };
  target.addEventListener("beforeinstallprompt", (event) => {
    // Its own bar would come at a moment of the browser's choosing.
    event.preventDefault();
    keep(event as InstallPromptEvent);
  });
  target.addEventListener("appinstalled", () => keep(undefined));
  return {
    available,
    async ask() {
      const event = offer.peek();
      if (!event) return false;
      keep(undefined);
      return (await event.prompt()).outcome === "accepted";
    },
  };
}
