/**
 * A list of recordings, or this task's part of it: what has a valid result is left, what somebody else is at is left to
 * them, and a receipt is written beside each result, a failure's too. Any number of tasks may run on one list, be killed
 * and started again.
 */
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { AnalyzeResult } from "../../src/run/analyze-page.ts";
import { type AnalyzeJob, analyzeAll } from "./analyzer.ts";
import type { AnalyzeArguments } from "./arguments.ts";
import { type Claim, claim } from "./claim.ts";
import type { Listed } from "./list.ts";
import { writeWhole } from "./output.ts";
import {
  digestOf,
  isValid,
  type Making,
  programOf,
  RECEIPT_SCHEMA,
  type Receipt,
  readReceipt,
} from "./receipt.ts";
import { inWords, type Kept, keep, type Places } from "./results.ts";

export type Outcome = Receipt["outcome"] | "skipped" | "left";

export interface BatchSinks {
  onStart(recording: Listed): void;
  onFrames(recording: Listed, frames: number, total: number | undefined): void;
  /** `skipped`: it was done before; `left`: another task is at it. `frames` of what was analysed now. */
  onOutcome(
    recording: Listed,
    outcome: Outcome,
    message?: string,
    about?: Partial<Pick<AnalyzeResult & { ok: true }, "frames" | "nothingCounted">>,
  ): void;
}

export interface BatchContext {
  readonly wanted: AnalyzeArguments;
  readonly places: ReadonlyMap<string, Places>;
  readonly signal: AbortSignal;
}

/** Resolves when every recording of the part had its outcome, or when the signal aborts. */
export async function analyzePart(
  part: readonly Listed[],
  { wanted, places, signal }: BatchContext,
  sinks: BatchSinks,
): Promise<void> {
  const program = programOf(wanted.model);
  const { exercise, every, landmarks } = wanted;
  const track = wanted.tracks !== undefined;
  const making = (recording: string): Making => ({
    recording,
    ...program,
    options: { exercise, every, landmarks, track, model: wanted.model },
  });
  const batch = new Batch(places, wanted.force, wanted.out !== undefined, sinks);
  const jobs: AnalyzeJob[] = [];
  for (const listed of part) {
    if (signal.aborted) return;
    const made = await batch.look(listed, making);
    if (made) jobs.push({ path: listed.path, exercise, every, landmarks, track });
  }
  if (jobs.length === 0) return;
  await analyzeAll(
    jobs,
    { model: wanted.model, jobs: wanted.jobs, workers: wanted.workers, signal },
    {
      mayStart: ({ path }) => batch.mayStart(path),
      onStart: ({ path }) => sinks.onStart(batch.listed(path)),
      onProgress: ({ path }, { frames, total }) => sinks.onFrames(batch.listed(path), frames, total),
      onResult: ({ path }, result) => batch.finish(path, result),
    },
  ).finally(() => batch.releaseAll());
}

interface Waiting {
  readonly listed: Listed;
  readonly made: Making;
  /** Of the file whose digest `made` has. */
  readonly stamp: string;
}

/** Another one: the file was written to since. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : "gone";
}

class Batch {
  private readonly waiting = new Map<string, Waiting>();
  private readonly claims = new Map<string, Claim>();

  constructor(
    private readonly places: ReadonlyMap<string, Places>,
    private readonly force: boolean,
    /** The user chose a folder for the results. */
    private readonly ownFolder: boolean,
    private readonly sinks: BatchSinks,
  ) {}

  listed(path: string): Listed {
    return this.waiting.get(path)!.listed;
  }

  /** What is to be made of a recording; `undefined`: nothing. */
  async look(listed: Listed, making: (digest: string) => Making): Promise<Making | undefined> {
    if (listed.problem !== undefined) {
      this.fail(listed, making(""), `${listed.given} ${listed.problem}`);
      return undefined;
    }
    try {
      const stamp = stampOf(listed.path);
      const made = making(await digestOf(listed.path));
      if (!this.force && this.isDone(listed, made)) return undefined;
      this.waiting.set(listed.path, { listed, made, stamp });
      return made;
    } catch (error) {
      this.fail(listed, making(""), `${listed.given} can't be read (${inWords(error)}).`);
      return undefined;
    }
  }

  /** Takes the claim; whoever had it may be done by now. */
  mayStart(path: string): boolean {
    const { listed, made } = this.waiting.get(path)!;
    try {
      const mine = claim(this.places.get(path)!.claim);
      if (!mine) {
        this.sinks.onOutcome(listed, "left");
        return false;
      }
      this.claims.set(path, mine);
      if (this.force || !this.isDone(listed, made)) return true;
    } catch (error) {
      this.sinks.onOutcome(listed, "failed", `nothing can be written for it (${inWords(error)}).`);
    }
    this.release(path);
    return false;
  }

  finish(path: string, result: AnalyzeResult): void {
    const { listed, made, stamp } = this.waiting.get(path)!;
    try {
      if (stampOf(path) !== stamp)
        this.fail(
          listed,
          made,
          `${listed.given} was changed or removed while it was analysed. Run its list again.`,
        );
      else if (result.ok) this.write(listed, made, result, keep(result, this.places.get(path)!));
      else this.fail(listed, made, result.message);
    } catch (error) {
      this.fail(listed, made, inWords(error));
    }
    this.release(path);
  }

  releaseAll(): void {
    for (const path of [...this.claims.keys()]) this.release(path);
  }

  private release(path: string): void {
    this.claims.get(path)?.release();
    this.claims.delete(path);
  }

  /** One that broke off will break off again: it is as done as it can be, and stays among what failed. */
  private isDone(listed: Listed, made: Making): boolean {
    const places = this.places.get(listed.path)!;
    const receipt = readReceipt(places.receipt);
    if (!receipt || !isValid(receipt, made, places)) return false;
    if (receipt.outcome === "broken") this.sinks.onOutcome(listed, "broken", receipt.message);
    else this.sinks.onOutcome(listed, "skipped");
    return true;
  }

  private write(listed: Listed, made: Making, result: AnalyzeResult & { ok: true }, kept: Kept): void {
    const broken = result.warning !== undefined;
    this.receipt(listed, {
      made,
      outcome: broken ? "broken" : "ok",
      ...(broken ? { message: result.warning } : {}),
      frames: result.frames,
      ...kept,
    });
    this.sinks.onOutcome(listed, broken ? "broken" : "ok", result.warning, result);
  }

  private fail(listed: Listed, made: Making, message: string): void {
    // A recording that is gone takes nothing along that was made of it.
    if (made.recording === "" && this.hasResult(listed, made)) {
      this.sinks.onOutcome(listed, "failed", `${message} Its result of before is kept.`);
      return;
    }
    try {
      this.receipt(listed, { made, outcome: "failed", message });
    } catch {
      // The message says it; there is nowhere to write it down.
    }
    this.sinks.onOutcome(listed, "failed", message);
  }

  /** Made of whatever the recording was, by this program with these options. */
  private hasResult({ path }: Listed, made: Making): boolean {
    const places = this.places.get(path)!;
    const receipt = readReceipt(places.receipt);
    return receipt !== undefined && isValid(receipt, { ...made, recording: receipt.made.recording }, places);
  }

  private receipt(listed: Listed, rest: Omit<Receipt, "schema" | "recording">): void {
    const path = this.places.get(listed.path)!.receipt;
    // No folder is made for a recording that is not there.
    if (listed.problem !== undefined && !existsSync(dirname(path)) && !this.ownFolder) return;
    const receipt: Receipt = { schema: RECEIPT_SCHEMA, recording: listed.given, ...rest };
    writeWhole(path, `${JSON.stringify(receipt)}\n`);
  }
}
