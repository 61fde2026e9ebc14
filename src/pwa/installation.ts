/**
 * The app as the browser keeps it: registers the service worker, and knows whether a new version waits and whether a
 * reload would make the coach faster (isolation by the service worker). It never reloads by itself.
 */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Installation {
  /** A newer version is on the device and waits to be used. */
  readonly updateReady: ReadonlySignal<boolean>;
  /** Everything is on the device: the app starts without a network. */
  readonly offlineReady: ReadonlySignal<boolean>;
  /** The page runs without threads, because the host sends no isolation headers; after a reload it has them. */
  readonly fasterAfterReload: ReadonlySignal<boolean>;
  /** Uses the newer version: loads the page again. */
  update(): void;
}

const CHECK_EVERY_MS = 60 * 60 * 1000;

/**
 * A browser holds a new version back as long as an answer of the one before is under way: minutes, if it must. What that one
 * fetches it ends when it is told to; what this page or its workers have not read to the end goes with the page, which is
 * loaded again after this time.
 */
const HELD_BACK_MS = 3000;
const HELD_BACK = "backline.update-held-back";

/** For the page that is loaded next in this tab. Without storage it offers the new version once more. */
function noteHeldBack(): void {
  try {
    sessionStorage.setItem(HELD_BACK, "yes");
  } catch (error) {
    console.warn("Nothing can be kept for this tab.", error);
  }
}

/** Whether the page before this one waited for the new version in vain; asked once. */
function wasHeldBack(): boolean {
  try {
    const noted = sessionStorage.getItem(HELD_BACK) !== null;
    sessionStorage.removeItem(HELD_BACK);
    return noted;
  } catch {
    return false;
  }
}

const isolated = (): boolean => globalThis.crossOriginIsolated === true;

/** `mayCheck`: whether now is a good time to look for a newer version. */
export function install(address: string, mayCheck: () => boolean): Installation {
  const updateReady = signal(false);
  const offlineReady = signal(false);
  const fasterAfterReload = signal(false);
  let waiting: ServiceWorker | undefined;
  const services = globalThis.navigator?.serviceWorker;
  const useNewVersion = (worker: ServiceWorker): void => {
    services?.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("skip-waiting");
    services?.controller?.postMessage("end-answers");
  };

  const follow = (registration: ServiceWorkerRegistration): void => {
    const look = () => {
      offlineReady.value = registration.active !== null;
      fasterAfterReload.value = !isolated() && registration.active !== null && globalThis.isSecureContext;
      // Without a controller the first version installs: that is no update.
      waiting = services?.controller ? (registration.waiting ?? undefined) : undefined;
      updateReady.value = waiting !== undefined;
    };
    const watch = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", look);
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    services?.addEventListener("controllerchange", look);
    look();
    if (wasHeldBack()) {
      // What was loaded may be of the version before still, even if the new one has taken over by now.
      if (registration.waiting) useNewVersion(registration.waiting);
      else location.reload();
    }
    setInterval(() => {
      if (mayCheck() && navigator.onLine) registration.update().catch(notNow);
    }, CHECK_EVERY_MS);
  };
  const notNow = (error: unknown) => console.warn("No newer version could be looked for.", error);

  if (services)
    services
      .register(address)
      // Where a policy or a test blocks service workers, some browsers resolve to nothing.
      .then((registration: ServiceWorkerRegistration | undefined) => registration && follow(registration))
      .catch((error: unknown) =>
        console.warn("The app can't be kept on this device; it needs its server.", error),
      );
  return {
    updateReady,
    offlineReady,
    fasterAfterReload,
    update() {
      if (!waiting) return location.reload();
      useNewVersion(waiting);
      setTimeout(() => {
        noteHeldBack();
        location.reload();
      }, HELD_BACK_MS);
    },
  };
}
