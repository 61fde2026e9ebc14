/** What `npm run analyze` says of each recording. */
import { afterEach, expect, it, vi } from "vitest";
import { Teller } from "../../scripts/headless/teller.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

function toldOf(tell: (teller: Teller) => void, { json = false, recordings = 1 } = {}) {
  const heard = { people: "", programs: "" };
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    heard.people += text;
    return true;
  });
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    heard.programs += text;
    return true;
  });
  tell(new Teller(recordings, json, (path) => path.replace("/films/", "")));
  return heard;
}

it("says why a recording has no repetition and what to do, beside what was analysed and where it is", () => {
  const { people } = toldOf((teller) => {
    teller.outcome("/films/a.mp4", "ok", { frames: 90, nothingCounted: "turned", to: "a.analysis.json" });
  });
  expect(people).toBe(
    "ok     a.mp4: 90 frames, no repetition: the camera did not see the person from the side. Record again side-on -> a.analysis.json\n",
  );
});

it("says a warning and the reason in one line, and leaves the reason out where repetitions were found", () => {
  const { people } = toldOf((teller) => {
    teller.outcome("/films/a.mp4", "ok", { message: "its end is damaged", nothingCounted: "no-movement" });
    teller.outcome("/films/b.mp4", "ok", { frames: 12 });
  });
  const [first, second] = people.split("\n");
  expect(first).toContain("its end is damaged, no repetition: no movement was recognised");
  expect(second).toBe("ok     b.mp4: 12 frames");
});

it("tells programs the reason by its name, and that a recording without a repetition has not failed", () => {
  let code: number | undefined;
  const { programs } = toldOf(
    (teller) => {
      teller.outcome("/films/a.mp4", "ok", { frames: 90, nothingCounted: "nobody" });
      code = teller.end(undefined);
    },
    { json: true },
  );
  const lines = programs
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[1]).toMatchObject({ event: "ok", recording: "/films/a.mp4", nothingCounted: "nobody" });
  expect(lines[2]).toMatchObject({ event: "end", failed: 0, code: 0 });
  expect(code).toBe(0);
});

it("counts what failed or broke, and says so at the end with exit code 1", () => {
  let code: number | undefined;
  const { people } = toldOf(
    (teller) => {
      teller.outcome("/films/a\nb.mp4", "failed", { message: "is no video." });
      teller.outcome("/films/c.mp4", "broken", { message: "is damaged." });
      code = teller.end(undefined);
    },
    { recordings: 3 },
  );
  expect(people).toBe(
    "FAILED a\ufffdb.mp4: is no video.\nBROKEN c.mp4: is damaged.\n2 of 3 recordings failed.\n",
  );
  expect(code).toBe(1);
});
