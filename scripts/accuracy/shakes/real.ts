/** The tracks of real people, shaken: counts by eye, and the accusations that would be wrong. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Analysis } from "../../../src/core/session/analysis.ts";
import { analyzeTrack } from "../../../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../../../src/core/session/track.ts";
import { standing } from "../intervals.ts";
import { readTrack } from "../tracks.ts";
import type { Filmed } from "./noise.ts";
import type { Announced, Outcome } from "./outcomes.ts";
import { type ShakeName, shaken, shakeOf } from "./shake.ts";

interface RealTruth {
  readonly exercise: string | null;
  readonly counted: number;
  readonly falseFaults?: readonly string[];
  readonly faultsEach?: readonly string[];
}

/** Counts and faults of all tracks of a folder, in one file. */
export const realTruthIn = (folder: string): string | undefined => {
  const path = join(folder, "truth.json");
  return existsSync(path) ? path : undefined;
};

const isProne = (clip: string, { exercise }: RealTruth): boolean =>
  exercise ? !standing({ exercise }) : clip.includes("extension");

function outcomeOf(
  clip: string,
  round: number,
  shake: ShakeName | undefined,
  truth: RealTruth,
  analysis: Analysis,
): Outcome {
  const { reps, noReps } = analysis;
  const announced = [...reps, ...noReps].flatMap((rep, i) =>
    rep.faults.map(({ kind, value, limit, confidence }): Announced => {
      const verdict = truth.falseFaults?.includes(kind)
        ? ("wrong" as const)
        : truth.faultsEach?.includes(kind)
          ? ("right" as const)
          : ("optional" as const);
      return { rep: i + 1, kind, verdict, value, limit, confidence };
    }),
  );
  const of = (verdict: Announced["verdict"]) => announced.filter((a) => a.verdict === verdict).length;
  const right = of("right");
  return {
    clip,
    round,
    shake,
    found: reps.length,
    exact: reps.length === truth.counted,
    phantom: Math.max(0, reps.length - truth.counted),
    right,
    wrong: of("wrong"),
    owedRight: right,
    missed: Math.max(0, truth.counted * (truth.faultsEach?.length ?? 0) - right),
    announced,
  };
}

/** Round 0 is the tracks as they are. Reps beyond those that were counted by eye are phantoms. */
export function realOutcomes(folder: string, rounds: number, by: ShakeName | undefined): Outcome[] {
  const truths = JSON.parse(readFileSync(realTruthIn(folder)!, "utf8")) as Record<string, RealTruth>;
  return Object.entries(truths).flatMap(([clip, truth]) => {
    const track: PoseTrack = readTrack(join(folder, `${clip}.track.json.gz`));
    const plain = analyzeTrack(track);
    const filmed: Filmed = {
      pictures: "rooms",
      stance: isProne(clip, truth) ? "prone" : "standing",
      near: plain.view.nearSide ?? "left",
    };
    const outcomes = [outcomeOf(clip, 0, undefined, truth, plain)];
    for (let seed = 1; seed <= rounds; seed += 1) {
      const name = by ?? shakeOf(seed - 1);
      const frames = shaken(track.frames, { clip, filmed, seed, name });
      outcomes.push(outcomeOf(clip, seed, name, truth, analyzeTrack({ ...track, frames })));
    }
    return outcomes;
  });
}
