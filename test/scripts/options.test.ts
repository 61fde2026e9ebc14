import { afterEach, describe, expect, it, vi } from "vitest";
import { numbersFrom } from "../../scripts/headless/options.ts";
import { Progress } from "../../scripts/headless/progress.ts";

const USAGE = "usage: npm run soak -- [--minutes N]";
const from = (...argv: string[]) => numbersFrom(argv, USAGE, { minutes: 30, watch: 120 });

describe("the options of a long run", () => {
  it("are whole numbers, each with a default", () => {
    expect(from()).toEqual({ minutes: 30, watch: 120 });
    expect(from("--minutes", "7")).toEqual({ minutes: 7, watch: 120 });
    expect(from("--watch=9", "--minutes", "2")).toEqual({ minutes: 2, watch: 9 });
  });

  it("are told with --help, and nothing is begun", () => {
    expect(from("--help")).toBe(USAGE);
    expect(from("--minutes", "7", "-h")).toBe(USAGE);
  });

  it.each([
    [["--minutes", "0"], /^--minutes is a whole number from 1 up, not "0"\./],
    [["--minutes", "a while"], /not "a while"/],
    [["--hours", "2"], /--hours/],
    [["soon"], /soon/],
    [["--minutes"], /--minutes/],
  ] as const)("that can't be followed are refused in words: %j", (argv, words) => {
    const told = from(...argv);
    expect(told).toMatch(words);
    expect(told).toContain(USAGE);
    expect(told).not.toMatch(/\n\s+at /);
  });
});

describe("what is told of a recording", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is one line that changes nothing on the terminal, whatever its name", () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
    new Progress(1).finish("odd", "FAILED new\nline\u001b[2J.mp4: can't be read");
    expect(written).toEqual(["FAILED new\ufffdline\ufffd[2J.mp4: can't be read\n"]);
  });
});
