/**
 * `npx tsx scripts/fixtures-tracks.ts`: refreshes fixtures/tracks from the benchmark's cached pose tracks (made first
 * where they are missing, which takes minutes), each with the part of the clip's truth that the regression tests read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { tracksOf } from "./accuracy/tracks.ts";
import { ROOT } from "./headless/app.ts";
import { writeWhole } from "./headless/output.ts";

const USAGE = `usage: npx tsx scripts/fixtures-tracks.ts [options]

  --clips DIR      clips with their truths (default ../shared/bench)
  --stale-tracks   take cached tracks although the pose worker's sources changed`;

/** Both exercises, clean and with each kind of fault, from the side and obliquely; 5 MB in all. */
const CLIPS = [
  "gm01-clean-desk-left",
  "gm03-bent-knees",
  "gm04-rounded-back",
  "gm06-too-fast",
  "gm09-az-plus30",
  "gm13-plates-mixed",
  "sm01-clean-floor-left",
  "sm03-short-hold",
  "sm04-arms-or-legs-only",
  "sm07-low-lift",
  "smoke/smoke-good-morning",
  "smoke/smoke-superman",
];
const FOLDER = join(ROOT, "fixtures/tracks");
const EVERY = 2;

interface TruthRep {
  readonly start: number;
  readonly peakStart: number;
  readonly peakEnd: number;
  readonly end: number;
  readonly counts: boolean;
  readonly faults: readonly string[];
  readonly holdSeconds: number;
}
interface Truth {
  readonly clip?: string;
  readonly exercise: string;
  readonly camera: { readonly azimuthDeg: number; readonly side: string };
  readonly expected: { readonly repCount: number };
  readonly reps: readonly TruthRep[];
}

/** Seconds, degrees; `side` is the lifter's side that is nearer to the camera. */
function small({ exercise, camera, expected, reps }: Truth) {
  return {
    exercise,
    azimuthDeg: camera.azimuthDeg,
    nearSide: camera.side,
    repCount: expected.repCount,
    reps: reps.map(({ start, peakStart, peakEnd, end, counts, faults, holdSeconds }) => ({
      start,
      peakStart,
      peakEnd,
      end,
      counts,
      faults,
      ...(exercise === "superman" ? { holdSeconds } : {}),
    })),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { clips: { type: "string" }, "stale-tracks": { type: "boolean" } },
  });
  const clips = values.clips ?? join(ROOT, "../shared/bench");
  const missing = CLIPS.filter((clip) => !existsSync(join(clips, `${clip}.mp4`)));
  if (missing.length > 0)
    throw new Error(
      `There is no ${missing.join(", ")} in ${clips}: name their folder with --clips.\n\n${USAGE}`,
    );
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abort.abort());
  const tracks = await tracksOf(
    CLIPS.map((clip) => join(clips, `${clip}.mp4`)),
    {
      model: "full",
      every: () => EVERY,
      jobs: 2,
      stale: values["stale-tracks"] ?? false,
      signal: abort.signal,
    },
  );
  let bytes = 0;
  for (const clip of CLIPS) {
    const name = clip.split("/").at(-1)!;
    const packed = gzipSync(JSON.stringify(tracks.get(name)), { level: 9 });
    const truth = JSON.parse(readFileSync(join(clips, `${clip}.json`), "utf8")) as Truth;
    writeWhole(join(FOLDER, `${name}.track.json.gz`), packed);
    writeWhole(join(FOLDER, `${name}.truth.json`), `${JSON.stringify(small(truth), null, 1)}\n`);
    bytes += packed.length;
  }
  console.log(`${CLIPS.length} tracks in fixtures/tracks, ${(bytes / 1e6).toFixed(1)} MB`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
