/**
 * How long nothing has happened before a live camera, in a rest or an empty room. A laptop need not work for that: after a
 * while fewer pictures are looked at, and what was last seen in them holds for longer.
 */

/** Seconds without a change until then. */
const QUIET_AFTER = 2;
/** A quiet picture is looked at so often, seconds: a rep that begins meanwhile is seen a tenth of a second late at most. */
const LOOK_EVERY = 0.1;
/** An unchanged picture's last result is given again for so long at most, seconds: as a rule, and in the quiet. */
const REUSED_FOR = 0.3;
const REUSED_FOR_IN_QUIET = 1;

export class Quiet {
  private changedAt: number | undefined;
  private lookedAt: number | undefined;

  reset(): void {
    this.changedAt = undefined;
    this.lookedAt = undefined;
  }

  /** At `t`, seconds, a picture was looked at, and was another one than before or not. */
  look(t: number, changed: boolean): void {
    if (changed || this.changedAt === undefined) this.changedAt = t;
    this.lookedAt = t;
  }

  /** Whether the picture at `t` need not be looked at. */
  mayPass(t: number): boolean {
    return this.isQuiet(t) && t - this.lookedAt! < LOOK_EVERY - EARLY;
  }

  /** Whether a result of `from` may still stand for an unchanged picture at `t`. */
  holds(from: number, t: number): boolean {
    return t - from <= (this.isQuiet(t) ? REUSED_FOR_IN_QUIET : REUSED_FOR);
  }

  private isQuiet(t: number): boolean {
    return this.changedAt !== undefined && t - this.changedAt >= QUIET_AFTER;
  }
}

/** Cameras' clocks tremble: a picture that comes this much early, seconds, is the one that was waited for. */
const EARLY = 0.01;
