/** Keeps the screen on during a session. Browsers drop the lock when the page is hidden; it is asked for anew then. */
export class ScreenAwake {
  private wanted = false;
  private lock: WakeLockSentinel | undefined;
  private asking = false;

  constructor(
    private readonly wakeLock: Pick<WakeLock, "request"> | undefined = globalThis.navigator?.wakeLock,
    private readonly page: Pick<Document, "visibilityState" | "addEventListener"> = document,
  ) {
    page.addEventListener("visibilitychange", () => this.apply());
  }

  /** Where the browser has no wake lock, or refuses it (battery saver), the screen follows its own settings. */
  keep(on: boolean): void {
    this.wanted = on;
    this.apply();
  }

  get held(): boolean {
    return this.lock !== undefined && !this.lock.released;
  }

  private apply(): void {
    if (!this.wanted) {
      const { lock } = this;
      this.lock = undefined;
      lock?.release().catch((error: unknown) => console.warn("The screen's lock stays.", error));
    } else if (this.page.visibilityState === "visible" && !this.held && !this.asking) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      this.lock = await this.wakeLock?.request("screen");
    } catch (error) {
      console.warn("The screen may go dark: the browser refused to keep it on.", error);
    } finally {
      this.asking = false;
      if (!this.wanted) this.apply();
    }
  }
}
