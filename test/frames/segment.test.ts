import { describe, expect, it } from "vitest";
import { SEGMENT, SegmentSampler, Sighting, segmentsOf, uncut } from "../../src/frames/segment.ts";

const sampling = { every: 2, rate: 30 };
const LEAD = 8 / 30;
const whole = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, lead: 0 };

describe("a recording's segments", () => {
  it("lie on multiples of their length, the last without an end, all but the first with a lead", () => {
    expect(SEGMENT).toBe(10);
    expect(segmentsOf(sampling, 33)).toEqual([
      { from: whole.from, to: 10, lead: 0 },
      { from: 10, to: 20, lead: LEAD },
      { from: 20, to: 30, lead: LEAD },
      { from: 30, to: whole.to, lead: LEAD },
    ]);
  });

  it("leave no small rest at either end, and a short recording whole", () => {
    expect(segmentsOf(sampling, 12.4)).toEqual([whole]);
    expect(segmentsOf(sampling, 12.6).map(({ to }) => to)).toEqual([10, whole.to]);
    expect(segmentsOf({ ...sampling, after: 8 }, 30.5).map(({ from }) => from)).toEqual([8, 20]);
    expect(segmentsOf({ ...sampling, after: 7.4 }, 30.5).map(({ from }) => from)).toEqual([7.4, 10, 20]);
    expect(segmentsOf(sampling, Number.NaN)).toEqual([whole]);
  });
});

describe("the frames of a segment", () => {
  const taken = (sampler: SegmentSampler, of: readonly number[]) => of.filter((t) => sampler.takes(t));
  const times = Array.from({ length: 900 }, (_, i) => i / 30);

  it("are each the segment's own once, whatever is read beside it, with every-n-th before it as its lead", () => {
    const segments = segmentsOf(sampling, 30);
    const own = segments.flatMap((segment) =>
      taken(new SegmentSampler(segment, sampling), times).filter((t) => t >= segment.from),
    );
    expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
    const gaps = own.slice(1).map((t, i) => Math.round((t - own[i]!) * 30));
    expect(gaps.every((gap) => gap === 1 || gap === 2)).toBe(true);
    expect(gaps.filter((gap) => gap === 1).length).toBeLessThan(segments.length);
    const lead = taken(new SegmentSampler(segments[1]!, sampling), times).filter((t) => t < 10);
    expect(lead).toHaveLength(4);
  });

  it("go on after the last one that an earlier reading took", () => {
    const gone = { ...sampling, after: 1 / 30 };
    expect(taken(new SegmentSampler(uncut(gone), gone), times.slice(0, 6))).toEqual([3 / 30, 5 / 30]);
  });
});

describe("what came by of a segment", () => {
  const sighting = () => new Sighting({ from: 10, to: 20, lead: 1 }, undefined);

  it("counts its own frames and ends with the first one after them", () => {
    const seen = sighting();
    for (const t of [9, 9.5, 10, 10.4]) expect(seen.note(t, 0.4)).toBe(true);
    expect(seen.note(10.7, 0.1)).toBe(true);
    expect(seen).toMatchObject({ seen: 3, reached: 10.8, odd: undefined });
    for (let t = 11; t < 20; t += 0.25) seen.note(t, 0.25);
    expect(seen.note(20, 0.25)).toBe(false);
    expect(seen.reached).toBe(20);
  });

  it("takes one frame whose time is far ahead for damage, not for the end", () => {
    const seen = sighting();
    seen.note(10, 0.1);
    expect(seen.note(500, 0.1)).toBe(true);
    expect(seen.note(10.1, 0.1)).toBe(true);
    expect(seen).toMatchObject({ seen: 2, odd: 10 });
  });
});
