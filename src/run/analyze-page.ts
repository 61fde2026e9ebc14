/**
 * The page that `npm run analyze` drives headless: the app's own source, pose workers and analysis on a recording, in the
 * order of its frames. The recording arrives through the page's file input, so a large one is never held in memory.
 */

import type { PoseFrame } from "../core/landmark.ts";
import type { NothingCounted } from "../core/session/nothing-counted.ts";
import type { CoachOptions } from "../core/session/state.ts";
import { type PoseTrack, roundFrame, TRACK_SCHEMA } from "../core/session/track.ts";
import "../exercises/packs.ts";
import { openFile } from "../frames/file.ts";
import { SourceError } from "../frames/source.ts";
import type { EstimatorOptions } from "../pose/protocol.ts";
import { PoseTeam } from "../pose/team.ts";
import { startAnalysis } from "./analysis-run.ts";

export interface AnalyzeRequest {
  readonly exercise: CoachOptions["exercise"];
  readonly every: number;
  /** Whether the pose track is wanted beside the analysis. */
  readonly track: boolean;
  /** Whether the landmarks go into the analysis. */
  readonly landmarks: boolean;
}

export interface AnalyzeProgress {
  readonly frames: number;
  /** Expected in all; absent where the file does not say. */
  readonly total?: number;
}

/** JSON texts, ready to be written. `warning`: the recording broke off; the analysis covers what came before. */
export type AnalyzeResult =
  | {
      readonly ok: true;
      readonly analysis: string;
      readonly track?: string;
      readonly frames: number;
      /** Why no repetition was found. */
      readonly nothingCounted?: NothingCounted;
      readonly warning?: string;
    }
  | { readonly ok: false; readonly message: string };

export interface AnalyzePage {
  /** Loads the network once for all recordings. Resolves to the backend in use. */
  open(options: EstimatorOptions): Promise<string>;
  /** From now on a recording may take so many pose workers. Never fewer than before. */
  employ(workers: number): void;
  /** Analyses the file that is chosen in the input. */
  analyze(request: AnalyzeRequest): Promise<AnalyzeResult>;
}

declare global {
  interface Window {
    backlineAnalyze: AnalyzePage;
    /** Set by the driver. */
    backlineProgress?: (progress: AnalyzeProgress) => void;
  }
}

interface Opened {
  readonly team: PoseTeam;
  /** As in the analysis file. */
  readonly by: { readonly name: string; readonly backend: string };
}
let opened: Opened | undefined;

async function open(wanted: EstimatorOptions): Promise<string> {
  const team = await PoseTeam.open(wanted, Number.POSITIVE_INFINITY);
  const backend = team.report?.backend ?? "unknown";
  opened = { team, by: { name: `blazepose-${wanted.model}`, backend } };
  return backend;
}

async function analyze(request: AnalyzeRequest): Promise<AnalyzeResult> {
  const file = document.querySelector<HTMLInputElement>("#recording")?.files?.[0];
  if (!file || !opened) return { ok: false, message: "No recording was handed to the page." };
  try {
    return await analyzeFile(file, request, opened);
  } catch (error) {
    return { ok: false, message: inWords(error) };
  }
}

async function analyzeFile(
  file: File,
  request: AnalyzeRequest,
  { team, by }: Opened,
): Promise<AnalyzeResult> {
  const source = await openFile(file, { every: request.every });
  const track: PoseFrame[] = [];
  let frames = 0;
  const run = startAnalysis(source, team, {
    every: request.every,
    landmarks: request.landmarks,
    model: by,
    coach: { exercise: request.exercise },
    onStep(_state, _events, frame) {
      if (frame.width === 0) return;
      if (request.track) track.push(roundFrame(frame));
      frames += 1;
      window.backlineProgress?.({ frames, total: source.expected });
    },
  });
  const { analysis, warning } = await run.done;
  const poseTrack: PoseTrack = {
    schema: TRACK_SCHEMA,
    source: analysis.source,
    model: by,
    frames: track,
  };
  return {
    ok: true,
    analysis: JSON.stringify(analysis),
    frames,
    ...(analysis.nothingCounted === undefined ? {} : { nothingCounted: analysis.nothingCounted }),
    ...(request.track ? { track: JSON.stringify(poseTrack) } : {}),
    ...(warning === undefined ? {} : { warning: inWords(warning) }),
  };
}

function inWords(error: unknown): string {
  if (error instanceof SourceError) return `${error.message} ${error.advice}`;
  return error instanceof Error ? error.message : String(error);
}

window.backlineAnalyze = { open, employ: (workers) => opened?.team.grow(workers), analyze };
