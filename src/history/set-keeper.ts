/** What is kept of a live set besides its reps: the curves for review and, for those who asked for it, a clip. */
import type { AnalysisModel, AnalysisSource } from "../core/session/analysis.ts";
import { ClipRecorder } from "./clip-recorder.ts";
import { keepClip } from "./clips.ts";
import { SetAnalyst, type Step } from "./set-analyst.ts";
import type { HistoryStore } from "./store.ts";

/** The live session, as far as it is of interest here. */
export interface LiveNow {
  readonly source:
    | {
        readonly info: {
          readonly name: string;
          readonly width: number;
          readonly height: number;
          readonly frameRate?: number;
        };
        readonly stream?: MediaStream;
      }
    | undefined;
  readonly report: { readonly model: string; readonly backend: string } | undefined;
}

export interface Surroundings {
  readonly live: () => LiveNow;
  /** Room for clips, megabytes; 0: none are wanted. */
  readonly clipLimitMb: () => number;
}

function about({ source, report }: LiveNow): {
  readonly source: AnalysisSource;
  readonly model: AnalysisModel;
} {
  const info = source?.info;
  return {
    source: {
      name: info?.name ?? "camera",
      width: info?.width ?? 0,
      height: info?.height ?? 0,
      duration: null,
      frameRate: info?.frameRate ?? null,
      every: 1,
    },
    model: { name: `blazepose-${report?.model ?? "full"}`, backend: report?.backend ?? "unknown" },
  };
}

export class SetKeeper {
  private readonly analyst: SetAnalyst;
  private readonly clips: ClipRecorder;

  constructor(store: HistoryStore, session: string, { live, clipLimitMb }: Surroundings) {
    this.analyst = new SetAnalyst(
      () => about(live()),
      (set, analysis, since) => {
        const kept = store.saveAnalysis({ session, set, since, analysis: { ...analysis } });
        store.expect(
          kept.catch((error: unknown) => {
            console.warn("The curves of this set could not be kept; its reps are.", error);
          }),
        );
      },
      () => clipLimitMb() > 0,
    );
    this.clips = new ClipRecorder({
      stream: () => live().source?.stream,
      wanted: () => clipLimitMb() > 0,
      keep: (set, recorded, since) => {
        const kept = recorded.then(async (blob) => {
          if (blob.size > 0)
            await keepClip(store, { session, set, madeAt: Date.now(), since, blob }, clipLimitMb());
        });
        store.expect(
          kept.catch((error: unknown) => {
            console.warn("The recording of this set could not be kept; its reps are.", error);
          }),
        );
      },
    });
  }

  /** Each step of the coach, with the index of the set that is open after it. */
  follow(open: number | undefined, step: Step): void {
    this.analyst.follow(open, step);
    this.clips.follow(step.frame.t, step.state.view.status === "armed", open);
  }

  finish(): void {
    this.analyst.finish();
    this.clips.finish();
  }
}
