/** What `extract-stills` wrote, as samples: the app's own readings of a still, its group's neutral, and the truth. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { BodyPart } from "../../src/core/events.ts";
import { lies } from "../../src/core/exercise.ts";
import { canonicalPose, nearSideOf } from "../../src/core/kinematics/canonical.ts";
import {
  type OutlineRow,
  proneOutline,
  proneRow,
  type Row,
  standingOutline,
  standingRow,
} from "../../src/core/kinematics/readings.ts";
import { seenParts } from "../../src/core/kinematics/visibility.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { PACKS } from "../../src/exercises/packs.ts";

export interface Truth {
  readonly group: number;
  readonly exercise: string;
  readonly family?: string;
  readonly neutral: boolean;
  readonly camera: { readonly azimuthDeg: number; readonly side: "left" | "right" };
  readonly subject: { readonly id: string; readonly outfit: string; readonly top?: string };
  readonly equipment: string;
  readonly degraded?: unknown;
  readonly trunkLeanDeg: number;
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: { readonly left: number; readonly right: number };
  readonly spineFlexionDeg: number;
  readonly spineJointsDeg?: readonly number[];
  readonly neckFlexionDeg: number;
  readonly armLiftDeg: number;
  readonly chestLiftDeg: number;
  readonly legLiftDeg: { readonly left: number; readonly right: number };
  readonly elbowFlexionDeg: { readonly left: number; readonly right: number };
}

export type Stance = "standing" | "prone";
export const stanceOf = ({ exercise }: Truth): Stance =>
  PACKS.some((pack) => pack.name === exercise && lies(pack)) ? "prone" : "standing";

export interface Sample {
  readonly truth: Truth;
  readonly row: Row;
  readonly outline: OutlineRow | undefined;
  readonly doubt: number;
  readonly seen: Readonly<Record<BodyPart, number>>;
  /** Degrees, in the order of the stance's signals. */
  readonly angles: readonly number[];
}

/** Average readings and truth of a group's neutral stills. */
export interface GroupNeutral {
  readonly row: Row;
  readonly outline?: Row;
  readonly angles: readonly number[];
  readonly truth: Truth;
}

const anglesOf = (truth: Truth): readonly number[] => {
  const near = truth.camera.side;
  return stanceOf(truth) === "standing"
    ? [truth.trunkLeanDeg, truth.hipFlexionDeg, truth.kneeFlexionDeg[near], truth.spineFlexionDeg]
    : [
        truth.armLiftDeg,
        truth.chestLiftDeg,
        truth.legLiftDeg[near],
        truth.kneeFlexionDeg[near],
        truth.neckFlexionDeg,
        truth.elbowFlexionDeg[near],
      ];
};

function sampleOf(truth: Truth, frame: PoseFrame): Sample | undefined {
  const facing = truth.camera.side === "right" ? 1 : -1;
  const { pose } = frame;
  const canonical = pose && canonicalPose(pose, facing);
  if (!pose || !canonical) return undefined;
  const standing = stanceOf(truth) === "standing";
  return {
    truth,
    row: standing ? standingRow(canonical) : proneRow(canonical),
    outline: standing ? standingOutline(pose, canonical) : proneOutline(pose, canonical),
    doubt: pose.silhouette?.doubt ?? 1,
    seen: seenParts(pose, nearSideOf(facing), frame),
    angles: anglesOf(truth),
  };
}

/** The stills in which somebody was found. */
export async function samplesFrom(files: readonly string[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const { truth, frames } = JSON.parse(line) as { truth: Truth; frames: PoseFrame[] };
      // The last pass starts from the crop that the one before left: what tracking sees.
      const sample = sampleOf(truth, frames.at(-1)!);
      if (sample) samples.push(sample);
    }
  return samples;
}

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export const average = (rows: readonly Row[]): Row =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);

export function neutralsOf(samples: readonly Sample[]): Map<number, GroupNeutral> {
  const neutrals = new Map<number, GroupNeutral>();
  const byGroup = groupBy(
    samples.filter((s) => s.truth.neutral),
    (s) => s.truth.group,
  );
  for (const [group, still] of byGroup) {
    const outlines = still.flatMap((s) => (s.outline ? [s.outline.row] : []));
    neutrals.set(group, {
      row: average(still.map((s) => s.row)),
      truth: still[0]!.truth,
      angles: average(still.map((s) => s.angles)),
      ...(outlines.length > 0 ? { outline: average(outlines) } : {}),
    });
  }
  return neutrals;
}
