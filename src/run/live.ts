/**
 * The live session: opens the source and the estimator, runs the coach, and survives the loss of either. The coach's
 * state outlives sources and estimators, so that reps already counted stay; its clock goes on across the gap.
 */

import { type CoachCommand, command } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { CoachOptions, CoachState } from "../core/session/state.ts";
import { type Frame, SourceError, type SourceErrorCode } from "../frames/source.ts";
import type { LiveSource } from "../frames/video.ts";
import { type OpeningProgress, PoseError } from "../pose/client.ts";
import type { BackendName, FrameTiming, ModelName, PoseErrorCode, ReadyReport } from "../pose/protocol.ts";
import { type Adaptation, adapt, effortOf, maskDue, startAdapting, withoutModel } from "./adapt.ts";
import { type Estimator, type Run, startRun } from "./run.ts";

export interface LiveEstimator extends Estimator {
  readonly report: ReadyReport | undefined;
  /** Of the last frame; `network` is 0 where its pose was given again. */
  readonly timing: FrameTiming | undefined;
  onBackendChange: ((report: ReadyReport) => void) | undefined;
  reset(): void;
  useModel(model: ModelName): Promise<ModelName>;
  close(): void;
}

export type ProblemCode =
  | SourceErrorCode
  | PoseErrorCode
  | "worker-crashed"
  | "no-worker"
  | "closed"
  | "unknown";

export interface Problem {
  readonly code: ProblemCode;
  /** For whoever wants to report it; the screen has its own words for each code. */
  readonly details: string;
}

export type LiveStatus =
  | { readonly kind: "closed" }
  | { readonly kind: "opening"; readonly part: "source" | "weights" | "warm-up"; readonly share?: number }
  | { readonly kind: "running" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Whoever wants to know what happens in a live session: the screen, the voice, the history, a recorder. */
export interface LiveSink {
  onStatus?(status: LiveStatus): void;
  /** A source begins to deliver; also after a reconnection, then with `continued`. */
  onSource?(source: LiveSource, continued: boolean): void;
  onStep?(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame, milliseconds: number): void;
  /** Each frame before it is handed to the estimator, which takes it: copy it now or not at all. */
  onFrame?(frame: Frame): void;
  /** The estimator in use, at the start and whenever backend or model changes. */
  onEstimator?(report: ReadyReport): void;
  /** The session was closed by the user; `state` is its last. */
  onClose?(state: CoachState | undefined): void;
}

export interface LiveRequest {
  /** Opens the camera or the sample; called again to reconnect. Rejects with SourceError. */
  readonly openSource: () => Promise<LiveSource>;
  readonly coach: Partial<CoachOptions>;
  readonly model: "auto" | ModelName;
  readonly backend: "auto" | BackendName;
  readonly remembered?: BackendName;
}

export interface EstimatorRequest {
  readonly model: ModelName;
  /** The one that may take its place in mid-set. */
  readonly spare?: ModelName;
  readonly backend: "auto" | BackendName;
  readonly remembered?: BackendName;
}

export type OpenEstimator = (
  options: EstimatorRequest,
  onProgress: (progress: OpeningProgress) => void,
) => Promise<LiveEstimator>;

/** Seconds without an answer that mean that the estimator hangs, counted while the machine is awake. */
const HANGING_TICKS = 20;
/** A crashed estimator is opened anew by itself, so often in this time: nobody is near enough to press a button. */
const CRASH_PATIENCE_MS = 60_000;
const CRASHES_MENDED = 3;

/** What can be chosen while the network is still on its way; whatever else is about a set has none yet. */
const CHOICES: ReadonlySet<CoachCommand["type"]> = new Set(["choose-exercise", "set-target"]);

export class LiveSession {
  private readonly sinks = new Set<LiveSink>();
  private status: LiveStatus = { kind: "closed" };
  private request: LiveRequest | undefined;
  private estimator: { readonly client: LiveEstimator; readonly wanted: EstimatorRequest } | undefined;
  private run: Run | undefined;
  private source: LiveSource | undefined;
  private state: CoachState | undefined;
  /** Counts starts, so that what an earlier one still does is recognised as stale. */
  private attempt = 0;
  private quietTicks = 0;
  private crashes: readonly number[] = [];
  private adaptation: Adaptation = startAdapting(["full"], undefined);
  /** Whether another network is being loaded; frames of that time say nothing about speed. */
  private changingModel = false;
  /** What was chosen before there was a coach to be told. */
  private chosen: readonly CoachCommand[] = [];
  /** Whether the coach was paused by a failure, not by the user. */
  private pausedByFailure = false;
  private hangTimer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly openEstimator: OpenEstimator) {}

  /** The newest status, state and source; for whoever joins late. */
  get now(): {
    readonly status: LiveStatus;
    readonly state: CoachState | undefined;
    readonly source: LiveSource | undefined;
    readonly report: ReadyReport | undefined;
  } {
    return {
      status: this.status,
      state: this.state,
      source: this.source,
      report: this.estimator?.client.report,
    };
  }

  /** Returns what takes the sink off again. */
  subscribe(sink: LiveSink): () => void {
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  /** A fresh session. What goes wrong becomes a `problem` status; nothing is thrown. */
  async start(request: LiveRequest): Promise<void> {
    this.halt();
    this.state = undefined;
    this.chosen = [];
    this.pausedByFailure = false;
    this.request = request;
    await this.open();
  }

  /** After a problem, or to change camera, model or backend: the same session goes on with its reps. */
  async reconnect(change: Partial<LiveRequest> = {}): Promise<void> {
    if (!this.request) return;
    this.halt();
    this.request = { ...this.request, ...change };
    await this.open();
  }

  /** Between two sources too: a set can be ended while the camera is gone. */
  command(order: CoachCommand): void {
    if (this.run) this.run.command(order);
    else if (this.state) {
      const [state, events] = command(this.state, order);
      this.state = state;
      if (events.length > 0)
        for (const sink of this.sinks)
          sink.onStep?.(state, events, { t: state.view.t, width: 0, height: 0 }, 0);
    } else if (CHOICES.has(order.type)) this.chosen = [...this.chosen, order];
  }

  /** Ends the session and frees the camera. The estimator stays warm for the next one. */
  close(): void {
    if (this.status.kind === "closed") return;
    this.halt();
    this.request = undefined;
    this.setStatus({ kind: "closed" });
    for (const sink of this.sinks) sink.onClose?.(this.state);
  }

  /** Frees the estimator too. */
  dispose(): void {
    this.close();
    this.estimator?.client.close();
    this.estimator = undefined;
  }

  private halt(): void {
    this.attempt += 1;
    clearInterval(this.hangTimer);
    if (this.run) this.state = this.run.state();
    this.run?.stop();
    this.run = undefined;
    this.source?.stop();
    this.source = undefined;
  }

  private async open(): Promise<void> {
    const { request } = this;
    if (!request) return;
    const attempt = this.attempt;
    this.setStatus({ kind: "opening", part: "source" });
    // Both take seconds, so they start together; the source's failure is told first, as it is the user's to mend.
    const opening = this.readyEstimator(request, attempt).then(
      (client) => ({ client }),
      (error: unknown) => ({ error }),
    );
    let source: LiveSource;
    try {
      source = await request.openSource();
    } catch (error) {
      this.failed(error, attempt);
      return;
    }
    if (attempt !== this.attempt) {
      source.stop();
      return;
    }
    this.source = source;
    for (const sink of this.sinks) sink.onSource?.(source, this.state !== undefined);
    const opened = await opening;
    if (attempt !== this.attempt) return;
    if ("error" in opened) {
      source.stop();
      this.failed(opened.error, attempt);
      return;
    }
    this.begin(source, opened.client, request, attempt);
  }

  private async readyEstimator(request: LiveRequest, attempt: number): Promise<LiveEstimator> {
    const wanted: EstimatorRequest = {
      ...(request.model === "auto" ? { model: "full", spare: "lite" } : { model: request.model }),
      backend: request.backend,
      ...(request.remembered === undefined ? {} : { remembered: request.remembered }),
    };
    const present = this.estimator;
    if (present && canServe(present.wanted, wanted)) {
      present.client.reset();
      return present.client;
    }
    present?.client.close();
    this.estimator = undefined;
    const client = await this.openEstimator(wanted, ({ stage, loaded, total }) => {
      // A later change of the model reports progress too, but the set goes on meanwhile.
      if (attempt !== this.attempt || this.status.kind !== "opening") return;
      this.setStatus({ kind: "opening", part: stage, ...(total > 0 ? { share: loaded / total } : {}) });
    });
    this.estimator = { client, wanted };
    client.onBackendChange = (report) => this.announce(report);
    return client;
  }

  private begin(source: LiveSource, client: LiveEstimator, request: LiveRequest, attempt: number): void {
    this.startAdapting(client, request);
    this.quietTicks = 0;
    let maskAt = Number.NEGATIVE_INFINITY;
    let frameAt = Number.NEGATIVE_INFINITY;
    const run = startRun(
      source,
      client,
      {
        onFrame: (frame) => {
          for (const sink of this.sinks) sink.onFrame?.(frame);
        },
        onStep: (state, events, frame, milliseconds) => {
          this.quietTicks = 0;
          this.state = state;
          for (const sink of this.sinks) sink.onStep?.(state, events, frame, milliseconds);
          if (milliseconds > 0 && client.timing?.network !== 0) this.followSpeed(client, milliseconds);
        },
      },
      {
        coach: request.coach,
        silhouette: ({ t }) => {
          const due = maskDue(effortOf(this.adaptation), t, maskAt, t - frameAt);
          frameAt = t;
          if (due) maskAt = t;
          return due;
        },
        ...(this.state === undefined ? {} : { from: this.state, startAt: this.state.view.t + 1 }),
      },
    );
    this.run = run;
    for (const order of this.chosen) run.command(order);
    this.chosen = [];
    this.state = run.state();
    if (client.report) this.announce(client.report);
    this.setStatus({ kind: "running" });
    if (this.pausedByFailure) run.command({ type: "resume", reason: "reconnected" });
    this.pausedByFailure = false;
    this.watchHanging(attempt);
    run.done.then(
      () => {
        if (attempt === this.attempt) this.close();
      },
      (error: unknown) => this.failed(error, attempt),
    );
  }

  /** A model that was chosen by hand stays; only the mask's rate follows the speed then. */
  private startAdapting(client: LiveEstimator, { model }: LiveRequest): void {
    const { report } = client;
    const warmUp = report?.timings[report.backend];
    this.adaptation = startAdapting(model === "auto" ? ["full", "lite"] : [model], warmUp);
    this.changingModel = false;
    this.useWantedModel(client);
  }

  private followSpeed(client: LiveEstimator, milliseconds: number): void {
    if (this.changingModel) return;
    this.adaptation = adapt(this.adaptation, milliseconds);
    this.useWantedModel(client);
  }

  private useWantedModel(client: LiveEstimator): void {
    const { model } = effortOf(this.adaptation);
    if (!client.report || client.report.model === model) return;
    const { attempt } = this;
    this.changingModel = true;
    const settle = (): void => {
      if (attempt === this.attempt) this.changingModel = false;
    };
    client.useModel(model).then(
      () => {
        settle();
        if (client.report) this.announce(client.report);
      },
      (error: unknown) => {
        this.adaptation = withoutModel(this.adaptation, model);
        settle();
        console.warn(`The ${model} network did not load; the other one goes on.`, error);
      },
    );
  }

  private watchHanging(attempt: number): void {
    this.hangTimer = setInterval(() => {
      this.quietTicks = document.hidden ? 0 : this.quietTicks + 1;
      if (this.quietTicks < HANGING_TICKS) return;
      this.failed(new PoseError("worker-crashed", "The pose engine has not answered for a while."), attempt);
    }, 1000);
  }

  private failed(error: unknown, attempt: number): void {
    if (attempt !== this.attempt) return;
    const sourceFailed = error instanceof SourceError;
    if (!sourceFailed) this.dropEstimator();
    if (this.run && this.state?.view.status !== "paused") {
      this.pausedByFailure = true;
      this.run.command({ type: "pause", reason: sourceFailed ? error.code : "estimator" });
    }
    this.halt();
    const crashed = error instanceof PoseError && this.state !== undefined;
    const now = performance.now();
    this.crashes = this.crashes.filter((at) => now - at < CRASH_PATIENCE_MS);
    if (crashed && this.crashes.length < CRASHES_MENDED) {
      this.crashes = [...this.crashes, now];
      console.warn("The pose engine failed and is opened anew.", error);
      void this.open();
      return;
    }
    if (!sourceFailed && !(error instanceof PoseError)) console.error(error);
    this.setStatus({ kind: "problem", problem: asProblem(error) });
  }

  private dropEstimator(): void {
    this.estimator?.client.close();
    this.estimator = undefined;
  }

  private announce(report: ReadyReport): void {
    for (const sink of this.sinks) sink.onEstimator?.(report);
  }

  private setStatus(status: LiveStatus): void {
    this.status = status;
    for (const sink of this.sinks) sink.onStatus?.(status);
  }
}

/** Whether an estimator that was opened for one wish is what another one asks for. */
const canServe = (opened: EstimatorRequest, wanted: EstimatorRequest): boolean =>
  opened.model === wanted.model &&
  opened.backend === wanted.backend &&
  (wanted.spare === undefined || opened.spare === wanted.spare);

export function asProblem(error: unknown): Problem {
  const details = error instanceof Error ? error.message : String(error);
  if (error instanceof SourceError || error instanceof PoseError) return { code: error.code, details };
  return { code: "unknown", details };
}
