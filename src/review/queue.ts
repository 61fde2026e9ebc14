/**
 * The queue of recordings: one is analysed at a time, on all cores, in the order in which they came. Each can be paused, cancelled and
 * gone on with; one that fails leaves the others alone. To go on, the coach is run over the kept poses and the source
 * opened after the last of them, so it makes no difference whether the page was closed in between.
 */

import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import { merged } from "../core/session/comments.ts";
import type { CoachOptions, CoachState } from "../core/session/state.ts";
import { type FileSource, openFile } from "../frames/file.ts";
import { SourceError } from "../frames/source.ts";
import { PoseError } from "../pose/client.ts";
import type { EstimatorOptions, ReadyReport } from "../pose/protocol.ts";
import { PoseTeam, usualWorkers } from "../pose/team.ts";
import { type AnalysisRun, startAnalysis } from "../run/analysis-run.ts";
import type { ProblemCode } from "../run/live.ts";
import { beforeWidestGap } from "./analysed-rate.ts";
import { author, freshId, keepAuthor } from "./author.ts";
import type { RecordingKey, Unfinished } from "./kept.ts";
import { Pace } from "./pace.ts";
import { endingAt, partInWords } from "./part.ts";
import { type PieceKeeper, PoseLog } from "./pose-log.ts";
import { type BrokeOff, type Part, Recording } from "./recording.ts";
import { BodyTrack } from "./track.ts";
import { keyOf, ReviewStore, type StorageTrouble } from "./unfinished.ts";

/** Enough to see a hinge of half a second in eight pictures; more costs time and moves no angle (issue: 10-15). */
export const MOST_FRAMES_A_SECOND = 15;
/** Every n-th frame: the smallest n that gives at most 15 a second; an unknown rate is taken for 30. */
export const everyFor = (frameRate: number): number =>
  Math.max(1, Math.ceil((frameRate || 30) / MOST_FRAMES_A_SECOND - 0.02));

/** The frame at a part's very beginning belongs to it. */
const JUST_BEFORE = 0.001;

/** How often the page sees more of a growing analysis, milliseconds. */
const REFRESH_MS = 400;

export interface QueueOptions {
  /** Read when the pose model is opened. */
  readonly estimator: () => EstimatorOptions;
  readonly onReady: (report: ReadyReport) => void;
  /** Read when a recording's turn comes. */
  readonly coach: () => Promise<Partial<CoachOptions>>;
}

interface Job {
  readonly recording: Recording;
  log: PoseLog;
  run?: AnalysisRun;
  /** Why the run was ended from outside. */
  ended?: "paused" | "cancelled";
}

export class ReviewQueue {
  readonly #list = signal<readonly Recording[]>([]);
  readonly recordings: ReadonlySignal<readonly Recording[]> = this.#list;
  readonly #unfinished = signal<readonly Unfinished[]>([]);
  /** Of earlier visits; gone on with by choosing the same file again. */
  readonly unfinished: ReadonlySignal<readonly Unfinished[]> = this.#unfinished;
  readonly #jobs = new Map<Recording, Job>();
  readonly #store: ReviewStore;
  #team: Promise<PoseTeam> | undefined;
  #active: Job | undefined;
  #closed = false;
  #trouble: StorageTrouble | undefined;

  constructor(private readonly options: QueueOptions) {
    this.#store = new ReviewStore((trouble) => {
      this.#trouble = trouble;
      for (const { recording } of this.#jobs.values()) recording.trouble.value = trouble;
    });
    void this.#store.unfinished().then((found) => {
      this.#unfinished.value = found;
    });
  }

  /** Puts a recording into the queue; one that an earlier visit left unfinished goes on where it stopped. */
  async add(file: File, allFrames: boolean, part?: Part): Promise<Recording> {
    const name = part ? `${file.name} (${partInWords(part)})` : file.name;
    const key = { ...keyOf(file), name };
    const earlier = await this.#store.find(key);
    const continued = earlier !== undefined && earlier.model === this.options.estimator().model;
    const recording = new Recording(name, file, continued ? earlier.allFrames : allFrames, key, part);
    const pieces = continued ? await this.#store.pieces(earlier) : [];
    if (earlier && !continued) await this.#store.forget(key);
    await this.#recall(recording);
    recording.trouble.value = this.#trouble;
    const log = PoseLog.from(pieces, continued ? earlier.frames : 0, this.#keeperOf(recording));
    this.#jobs.set(recording, { recording, log });
    this.#unfinished.value = this.#unfinished.value.filter((entry) => entry.id !== earlier?.id);
    this.#list.value = [...this.#list.value, recording];
    this.#next();
    return recording;
  }

  /** Shows something that needs no analysis; what was said about it on earlier visits is there again. */
  async show(recording: Recording): Promise<void> {
    this.#list.value = [...this.#list.value, recording];
    await this.#recall(recording);
  }

  async #recall(recording: Recording): Promise<void> {
    recording.setId ??= await this.#store.setOf(recording.key, freshId());
    const kept = await this.#store.comments(recording.setId, recording.key, author.peek());
    recording.comments.value = merged(recording.comments.peek(), kept);
  }

  pause(recording: Recording): void {
    this.#end(recording, "paused");
  }

  cancel(recording: Recording): void {
    this.#end(recording, "cancelled");
  }

  /** After a pause, a cancellation or a failure: from the frame that was reached. */
  goOn(recording: Recording): void {
    const job = this.#jobs.get(recording);
    if (!job || recording.busy) return;
    recording.stage.value = { kind: "waiting" };
    this.#next();
  }

  /** Takes an entry off the list; what was kept of it is forgotten. */
  remove(recording: Recording): void {
    this.cancel(recording);
    const job = this.#jobs.get(recording);
    job?.log.forget();
    this.#jobs.delete(recording);
    this.#list.value = this.#list.value.filter((other) => other !== recording);
    void this.#store.forget(recording.key);
  }

  forgetUnfinished(entry: Unfinished): void {
    this.#unfinished.value = this.#unfinished.value.filter((other) => other !== entry);
    void this.#store.forget(entry.recording);
  }

  /** Of a set that was just opened too, so that it is there again after the file is gone. */
  keepComments({ setId, comments }: Recording): void {
    keepAuthor();
    if (setId !== undefined) void this.#store.keepComments(setId, comments.peek());
  }

  /** Loads the pose model ahead of the first recording. */
  warmUp(): void {
    void this.#estimators().catch(() => {
      // Told when the first recording needs it.
    });
  }

  close(): void {
    this.#closed = true;
    for (const { run } of this.#jobs.values()) run?.stop();
    this.#dismiss();
  }

  #dismiss(): void {
    void this.#team?.then((team) => team.close()).catch(() => {});
    this.#team = undefined;
  }

  #end(recording: Recording, as: "paused" | "cancelled"): void {
    const job = this.#jobs.get(recording);
    if (!job) return;
    const { kind } = recording.stage.peek();
    if (kind === "done" || kind === "failed") return;
    if (this.#active === job) {
      job.ended = as;
      job.run?.stop();
    } else recording.stage.value = { kind: as };
  }

  #keeperOf(recording: Recording): PieceKeeper {
    return this.#store.keeper(() => this.#entryOf(recording));
  }

  /** The poses of earlier visits; where they are damaged the analysis begins anew. */
  async #earlier(job: Job): Promise<readonly PoseFrame[]> {
    try {
      return await job.log.read();
    } catch (error) {
      console.warn("What an earlier visit kept of a recording can't be read.", error);
      await this.#store.forget(job.recording.key);
      job.log = new PoseLog(this.#keeperOf(job.recording));
      return [];
    }
  }

  #next(): void {
    if (this.#active || this.#closed) return;
    const recording = this.#list.value.find((one) => one.stage.peek().kind === "waiting");
    const job = recording && this.#jobs.get(recording);
    if (!job) return;
    this.#active = job;
    void this.#work(job).finally(() => {
      this.#active = undefined;
      this.#next();
      if (!this.#active) void this.#team?.then((team) => this.#active || team.rest()).catch(() => {});
    });
  }

  async #work(job: Job): Promise<void> {
    const { recording } = job;
    delete job.ended;
    try {
      recording.stage.value = { kind: "opening" };
      const earlier = await this.#earlier(job);
      const source = await this.#open(recording, earlier);
      if (job.ended) return this.#halt(job);
      const team = await this.#estimators(recording);
      if (job.ended) return this.#halt(job);
      await this.#analyse(job, source, team, earlier);
    } catch (error) {
      this.#failed(job, error);
    }
    await job.log.flush();
  }

  async #open(recording: Recording, earlier: readonly PoseFrame[]): Promise<FileSource> {
    const { part } = recording;
    const after = earlier.at(-1)?.t ?? (part && part.from > 0 ? part.from - JUST_BEFORE : undefined);
    const source = await openFile(recording.file!, {
      name: recording.name,
      every: recording.allFrames ? 1 : everyFor,
      ...(after === undefined ? {} : { after }),
    });
    return part ? endingAt(source, part) : source;
  }

  async #analyse(job: Job, source: FileSource, team: PoseTeam, earlier: readonly PoseFrame[]): Promise<void> {
    const { recording } = job;
    const pace = new Pace(source.expected, earlier.length);
    recording.track = new BodyTrack();
    recording.cues = [];
    recording.framesWithBody = 0;
    recording.mostPeople = 0;
    team.grow(source.segments.length);
    recording.stage.value = { kind: "analysing" };
    let replayed = 0;
    let shownAt = Number.NEGATIVE_INFINITY;
    const run = startAnalysis(source, team, {
      every: source.every,
      landmarks: true,
      model: { name: `blazepose-${team.report?.model}`, backend: team.report?.backend ?? "unknown" },
      coach: await this.options.coach(),
      earlier,
      onStep: (state, events, frame) => {
        collect(recording, state, events, frame);
        if (frame.width === 0) return;
        if (replayed < earlier.length) replayed += 1;
        else job.log.add(frame);
        const now = performance.now();
        pace.step(now);
        if (now - shownAt < REFRESH_MS) return;
        shownAt = now;
        batch(() => {
          recording.progress.value = pace.progress(now);
          recording.analysis.value = run.soFar();
        });
      },
    });
    job.run = run;
    if (job.ended) run.stop();
    const { analysis, frames, warning } = await run.done;
    batch(() => {
      recording.analysis.value = analysis;
      const total = job.ended ? pace.total : frames;
      recording.progress.value = { frames, ...(total === undefined ? {} : { total }) };
    });
    if (job.ended) return this.#halt(job);
    await job.log.flush();
    job.log.forget();
    void this.#store.forget(recording.key);
    const why = warning && reasonOf(warning);
    const { t } = analysis.frames;
    const at = why === "damaged-in-places" ? beforeWidestGap(t) : t.at(-1);
    recording.stage.value = {
      kind: "done",
      ...(why && at !== undefined ? { brokeOff: { at, why } } : {}),
    };
  }

  #halt({ recording, ended }: Job): void {
    if (ended) recording.stage.value = { kind: ended };
  }

  #failed(job: Job, error: unknown): void {
    console.warn(`${job.recording.name} could not be analysed.`, error);
    const code = codeOf(error);
    // A worker that failed is never used again; the next recording opens a new one.
    if (error instanceof PoseError) this.#dismiss();
    if (job.run) job.recording.analysis.value = job.run.frames() > 0 ? job.run.soFar() : undefined;
    job.recording.stage.value = { kind: "failed", code };
  }

  #estimators(recording?: Recording): Promise<PoseTeam> {
    if (recording) recording.stage.value = { kind: "loading-model", share: 0 };
    this.#team ??= PoseTeam.open(this.options.estimator(), usualWorkers(), ({ loaded, total }) => {
      const waiting = this.#active?.recording;
      if (waiting?.stage.peek().kind === "loading-model")
        waiting.stage.value = { kind: "loading-model", share: total > 0 ? loaded / total : 0 };
    }).then((team) => {
      if (team.report) this.options.onReady(team.report);
      return team;
    });
    return this.#team;
  }

  #entryOf(recording: Recording): Omit<Unfinished, "id" | "frames" | "savedAt"> {
    const times = recording.analysis.peek()?.frames.t;
    return {
      recording: recording.key satisfies RecordingKey,
      allFrames: recording.allFrames,
      model: this.options.estimator().model,
      last: times?.at(-1) ?? 0,
      total: recording.progress.peek().total ?? null,
    };
  }
}

function collect(
  recording: Recording,
  state: CoachState,
  events: readonly CoachEvent[],
  frame: PoseFrame,
): void {
  for (const event of events)
    if (event.type === "cue") recording.cues.push({ t: event.t, text: event.text, about: event.about });
  if (frame.width === 0) return;
  recording.track.add(frame, state.view);
  if (frame.pose) recording.framesWithBody += 1;
  recording.mostPeople = Math.max(recording.mostPeople, frame.people ?? 0);
}

const reasonOf = ({ code }: SourceError): BrokeOff =>
  code === "cut-off" || code === "starts-over" || code === "damaged-in-places" ? code : "damaged";

function codeOf(error: unknown): ProblemCode {
  return error instanceof SourceError || error instanceof PoseError ? error.code : "unknown";
}
