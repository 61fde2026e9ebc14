/** Progress on stderr: one line that is rewritten on a terminal, a line now and then elsewhere. */
const PRINT_EVERY_MS = { terminal: 200, file: 10_000 };

interface Job {
  frames: number;
  total?: number;
  readonly since: number;
}

/** A file's name may hold line breaks and a terminal's commands: a recording has one line, and changes nothing else. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, "\ufffd");

export class Progress {
  private readonly jobs = new Map<string, Job>();
  private done = 0;
  private printed = Number.NEGATIVE_INFINITY;
  private readonly isTerminal = process.stderr.isTTY === true;
  /** Over all recordings, for the time left. */
  private readonly since = performance.now();
  private framesDone = 0;

  constructor(private readonly recordings: number) {}

  start(name: string): void {
    this.jobs.set(name, { frames: 0, since: performance.now() });
  }

  update(name: string, frames: number, total: number | undefined): void {
    const job = this.jobs.get(name);
    if (!job) return;
    job.frames = frames;
    if (total !== undefined) job.total = total;
    this.print();
  }

  /** The recording is finished; `outcome` is printed as a line of its own. */
  finish(name: string, outcome: string): void {
    this.framesDone += this.jobs.get(name)?.frames ?? 0;
    this.jobs.delete(name);
    this.done += 1;
    this.line(outcome);
  }

  line(text: string): void {
    const line = printable(text);
    process.stderr.write(this.isTerminal ? `\r\x1b[2K${line}\n` : `${line}\n`);
  }

  private print(): void {
    const now = performance.now();
    if (now - this.printed < (this.isTerminal ? PRINT_EVERY_MS.terminal : PRINT_EVERY_MS.file)) return;
    this.printed = now;
    const parts = [...this.jobs].map(([name, job]) => describe(name, job, now));
    const left = this.secondsLeft(now);
    const all = `${this.done}/${this.recordings} done${left === undefined ? "" : `, ${clock(left)} left`}  |  ${parts.join("  |  ")}`;
    const text = printable(all);
    if (this.isTerminal)
      process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns || 120) - 1)}`);
    else process.stderr.write(`${text}\n`);
  }

  /** From the frames per second so far, taking recordings not begun to be as long as the ones seen. */
  private secondsLeft(now: number): number | undefined {
    const running = [...this.jobs.values()];
    const frames = this.framesDone + running.reduce((sum, job) => sum + job.frames, 0);
    const known = running.filter((job) => job.total !== undefined);
    if (frames === 0 || known.length === 0) return undefined;
    const open = known.reduce((sum, job) => sum + job.total! - job.frames, 0);
    const length = this.done > 0 ? this.framesDone / this.done : open / known.length;
    const waiting = Math.max(0, this.recordings - this.done - running.length) * length;
    return ((open + waiting) * (now - this.since)) / 1000 / frames;
  }
}

function describe(name: string, job: Job, now: number): string {
  const perSecond = (job.frames * 1000) / Math.max(1, now - job.since);
  return `${name} ${job.frames}${job.total === undefined ? "" : `/${job.total}`} frames, ${perSecond.toFixed(1)} fps`;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`;
