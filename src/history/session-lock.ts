/** Only one tab at a time coaches and stores: a Web Lock that is held as long as the session, and lost with the tab. */
const NAME = "backline.session";

/** Returns what gives the lock back; `undefined` where another tab has it. Browsers without locks always get it. */
export function takeSessionLock(
  locks: Pick<LockManager, "request"> | undefined = globalThis.navigator?.locks,
): Promise<(() => void) | undefined> {
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    locks
      .request(NAME, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
