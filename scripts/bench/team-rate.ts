/** A whole recording through the app's own analysis with several workers, all of them warm: frames a second. */
import "../../src/exercises/packs.ts";
import { openFile } from "../../src/frames/file.ts";
import { PoseTeam } from "../../src/pose/team.ts";
import { startAnalysis } from "../../src/run/analysis-run.ts";

export interface TeamRate {
  readonly workers: number;
  readonly frames: number;
  readonly framesPerSecond: number;
}

export async function teamRate(recording: File, workers: number): Promise<TeamRate> {
  const team = await PoseTeam.open({ model: "full", backend: "wasm", threads: 1 }, workers);
  const all = new Promise<void>((resolve) => {
    let joined = 0;
    team.join(() => {
      joined += 1;
      if (joined === workers) resolve();
    });
  });
  team.grow(workers);
  await all;
  try {
    const source = await openFile(recording);
    const model = { name: "bench", backend: "bench" };
    const started = performance.now();
    const { frames } = await startAnalysis(source, team, { every: 1, landmarks: true, model }).done;
    return { workers, frames, framesPerSecond: (frames * 1000) / (performance.now() - started) };
  } finally {
    team.close();
  }
}
