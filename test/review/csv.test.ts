/** The tables open in a spreadsheet as they are. */
import { describe, expect, it } from "vitest";
import { SIGNALS } from "../../src/core/quantity.ts";
import { csvTable } from "../../src/formats/csv.ts";
import { framesCsv, repsCsv } from "../../src/review/csv.ts";
import { parseCsv } from "./parse-csv.ts";
import { analysis, fault, rep } from "./reps.ts";

describe("frames", () => {
  it("give one line per analysed frame, a header with units, and empty cells for what was not seen", () => {
    const rows = parseCsv(framesCsv(analysis(3)));
    expect(rows).toHaveLength(12);
    expect(Object.keys(rows[0]!)).toContain("trunkInclination_deg");
    expect(Object.keys(rows[0]!)).toHaveLength(2 + 2 * SIGNALS.length);
    expect(rows[5]).toMatchObject({ t_s: "1.25", trunkInclination_deg: "12.5", kneeFlexion_deg: "" });
    expect(rows[5]).toMatchObject({ trunkInclination_confidence: "0.9" });
  });
});

describe("reps", () => {
  const bent = rep(2, {
    faults: [fault("bent-knees", 38.5, 25), fault("too-fast", 0.7, 1)],
    notJudged: ["rounded-back"],
  });
  const short = rep(3, { counted: false, reason: "shallow", faults: [fault("shallow", 31, 45)] });

  it("come in the order of time, counted or not, with faults, limits and what was not judged", () => {
    const rows = parseCsv(repsCsv(analysis(30, [short, rep(1), bent])));
    expect(rows.map(({ number, counted }) => [number, counted])).toEqual([
      ["1", "true"],
      ["2", "true"],
      ["3", "false"],
    ]);
    expect(rows[1]).toMatchObject({
      faults: "bent-knees 38.5 (limit 25); too-fast 0.7 (limit 1)",
      notJudged: "rounded-back",
      peak_trunkInclination_deg: "71",
    });
    expect(rows[2]).toMatchObject({ reason: "shallow", hold_s: "" });
  });

  it("carry the user's own verdict without changing what was measured", () => {
    const marked = analysis(30, [bent], { marks: [{ at: 12.1, verdict: "wrong", about: "bent-knees" }] });
    const [row] = parseCsv(repsCsv(marked));
    expect(row).toMatchObject({ yourVerdict: "bent-knees: wrong" });
    expect(row!.faults).toContain("bent-knees 38.5");
  });
});

describe("cells", () => {
  it("are quoted where they must be, and no text turns into a formula", () => {
    const odd = rep(1, { peak: {}, exercise: '=1+"2",3' as never });
    const text = repsCsv(analysis(9, [odd]));
    expect(parseCsv(text)[0]!.exercise).toBe('\'=1+"2",3');
  });

  it.each(["=1", "+1", "-1", "@a", "\t=1", "\rb", "\nb", "  =1", "\u00a0=1", "＝1", "＋1", "－1", "＠a"])(
    "that a spreadsheet would calculate is kept a text: %j",
    (words) => {
      const [row] = csvTable([["name"], [words]])
        .split(/(?<=name)\r\n/)
        .slice(1);
      expect(row!.replace(/^"/, "").startsWith("'")).toBe(true);
      const noted = csvTable([[words, -3.5, "3-4", "a=b"]]);
      expect(noted.trimEnd().endsWith(",-3.5,3-4,a=b")).toBe(true);
    },
  );

  it("may be what people write otherwise", () => {
    expect(csvTable([["set one", "", null, 0]])).toBe("set one,,,0\r\n");
  });
});
