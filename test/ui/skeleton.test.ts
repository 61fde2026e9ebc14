import { describe, expect, it } from "vitest";
import { containFit } from "../../src/ui/live/skeleton.ts";

describe("the picture on the canvas", () => {
  it("is letterboxed like object-fit: contain", () => {
    expect(containFit({ width: 480, height: 360 }, { width: 1000, height: 600 })).toEqual({
      scale: 600 / 360,
      left: 100,
      top: 0,
      width: 800,
    });
  });
});
