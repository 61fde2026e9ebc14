/** The poses of a recording that an earlier visit began: gone on with where they are whole, else the analysis begins anew. */
import { describe, expect, test } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { PoseLog } from "../../src/review/pose-log.ts";
import { film, goodMorning, still } from "../core/lifter/film.ts";
import { fieldsOf, replaced } from "../history/contents.ts";

const FRAMES: readonly PoseFrame[] = film([still(1), ...goodMorning()], { outlined: true, fps: 15 }).map(
  (frame) => ({ ...frame, luminance: 0.4, people: 1 }),
);

/** What the keeper has been given after all frames. */
async function kept(frames: readonly PoseFrame[] = FRAMES): Promise<Blob[]> {
  const pieces: Blob[] = [];
  const log = new PoseLog({
    async keep(index, piece) {
      pieces[index] = piece;
    },
  });
  for (const frame of frames) log.add(frame);
  await log.flush();
  return pieces;
}

/** As a fault, or another version, would have written it. */
const packed = (content: unknown): Promise<Blob> =>
  new Response(
    new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("gzip")),
  ).blob();

const readBack = async (pieces: readonly Blob[], frames = FRAMES.length): Promise<PoseFrame[]> =>
  await PoseLog.from(pieces, frames).read();

describe("the poses that were kept", () => {
  test("are those that were estimated, to the bit", async () => {
    const pieces = await kept();
    expect(pieces).toHaveLength(Math.ceil(FRAMES.length / 60));
    expect(await readBack(pieces)).toEqual(JSON.parse(JSON.stringify(FRAMES)));
  });

  test("are not gone on with where a piece is missing, stands twice, or is none", async () => {
    const [first, ...rest] = await kept();
    expect(rest.length).toBeGreaterThan(0);
    await expect(readBack(rest)).rejects.toThrow();
    await expect(readBack([first!])).rejects.toThrow();
    await expect(readBack([first!, first!, ...rest], FRAMES.length + 60)).rejects.toThrow();
    await expect(readBack([...rest, first!])).rejects.toThrow();
    for (const odd of ["poses", undefined, null, 7, { frames: [] }])
      await expect(readBack([odd as unknown as Blob, ...rest])).rejects.toThrow();
    for (const odd of [null, 7, {}, "poses", [null], [[]], [{ t: 0 }]])
      await expect(readBack([await packed(odd), ...rest])).rejects.toThrow();
  });

  // One landmark and one ray stand for all of their kind.
  const cases = fieldsOf(FRAMES[7]!)
    .filter(([, , name, , index]) => !/^right|^left(?!Hip|$)/.test(name ?? "") && !(Number(index) > 0))
    .map((path) => [path.join("."), path] as const);
  test.each(cases)("with a damaged %s are not gone on with, or can be", async (_, path) => {
    for (const value of [undefined, null, "", "odd", -1e300, { odd: [] }, ["odd"]]) {
      const frames = FRAMES.slice(5, 11).with(2, replaced(FRAMES[7]!, path, value) as unknown as PoseFrame);
      const read = await readBack([await packed(frames)], 6).catch(() => []);
      let state = createCoach();
      for (const frame of read) [state] = step(state, frame);
      expect(Number.isFinite(state.view.t)).toBe(true);
    }
  });
});
