/** Each lesson has its picture, in both themes: what the text tells of can be seen. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { wantedFigures } from "../scripts/build/figures.ts";
import { figureFile, THEMES } from "../src/learn/pictures.ts";

it("shows the exercise as it should be and each fault that it tells of, in light and dark", () => {
  expect(wantedFigures.length).toBeGreaterThan(10);
  const files = wantedFigures.flatMap(({ exercise, fault }) =>
    THEMES.map((theme) => figureFile(exercise, fault, theme)),
  );
  const folder = resolve(import.meta.dirname, "../public/figures");
  expect(files.filter((file) => !existsSync(resolve(folder, file)))).toEqual([]);
});
