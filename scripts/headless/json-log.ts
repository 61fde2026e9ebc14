/** What happens, a line of JSON each on stdout, for programs that watch: an event, when, and what it is about. */
export type LogEvent = "begin" | "start" | "ok" | "broken" | "failed" | "skipped" | "left" | "end";

export class JsonLog {
  constructor(private readonly on: boolean) {}

  write(event: LogEvent, about: Readonly<Record<string, string | number | undefined>> = {}): void {
    if (this.on)
      process.stdout.write(`${JSON.stringify({ event, at: new Date().toISOString(), ...about })}\n`);
  }
}
