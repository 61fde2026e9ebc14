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

const isolated = (): boolean => globalThis.crossOriginIsolated === true;

/** `mayCheck`: whether now is a good time to look for a newer version. */
export function install(address: string, mayCheck: () => boolean): Installation {
  const updateReady = signal(false);
  const offlineReady = signal(false);
  const fasterAfterReload = signal(false);
  let waiting: ServiceWorker | undefined;
  const services = globalThis.navigator?.serviceWorker;

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
      services?.addEventListener("controllerchange", () => location.reload(), { once: true });
      if (waiting) waiting.postMessage("skip-waiting");
      else location.reload();
    },
  };
}
