import { describe, expect, it } from "vitest";
import { sameFollowed } from "../../src/run/seam.ts";

const crop = { x: 300, y: 200, size: 400, rotation: 3.1 };
const seenAt = (t: number) => ({ seen: { ...crop, t } });

describe("two trackers at a seam", () => {
  it.each([
    ["where they follow the same crop", {}, true],
    ["a little beside it", { x: 330 }, true],
    ["somebody beside", { x: 350 }, false],
    ["somebody smaller in front", { size: 300 }, false],
    ["the same one, turned by what a full turn makes of it", { rotation: 3.1 - 2 * Math.PI }, true],
    ["a crop that lies otherwise", { rotation: 2.7 }, false],
  ])("agree or don't: %s", (_, change, same) => {
    expect(sameFollowed({ next: crop }, { next: { ...crop, ...change } }, 10)).toBe(same);
  });

  it("don't agree where one of them has nobody, or has lost somebody lately whom the other never saw", () => {
    expect(sameFollowed({ next: crop }, {}, 10)).toBe(false);
    expect(sameFollowed(undefined, { next: crop }, 10)).toBe(false);
    expect(sameFollowed(seenAt(7.5), undefined, 10)).toBe(false);
    expect(sameFollowed({}, seenAt(9.9), 10)).toBe(false);
  });

  it("agree on an empty room", () => {
    expect(sameFollowed(undefined, {}, 10)).toBe(true);
    expect(sameFollowed(seenAt(6.9), undefined, 10)).toBe(true);
  });
});
