/** How much this site stores on the device, and the wish that the browser does not throw it away by itself. */
export interface StorageReport {
  /** Bytes; `undefined` where the browser does not say. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
  /** Whether the browser promised to keep it. */
  readonly persisted: boolean;
}

type Manager = Pick<StorageManager, "estimate" | "persist" | "persisted">;
const manager = (): Partial<Manager> => globalThis.navigator?.storage ?? {};

export async function storageReport(storage: Partial<Manager> = manager()): Promise<StorageReport> {
  const [estimate, persisted] = await Promise.all([
    storage.estimate?.().catch(() => undefined),
    storage.persisted?.().catch(() => false),
  ]);
  return { used: estimate?.usage, quota: estimate?.quota, persisted: persisted ?? false };
}

/** Asks the browser to keep what is stored; some ask the user, some decide alone. */
export async function requestPersistence(storage: Partial<Manager> = manager()): Promise<boolean> {
  try {
    return (await storage.persisted?.()) === true || (await storage.persist?.()) === true;
  } catch (error) {
    console.warn("The browser can't promise to keep the history.", error);
    return false;
  }
}
