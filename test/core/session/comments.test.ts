import { describe, expect, it } from "vitest";
import {
  type Author,
  type Comment,
  changed,
  commented,
  commentsFrom,
  isAbout,
  marksBy,
  merged,
  news,
  notesBy,
  spoken,
  standing,
  takenBack,
  verdictsOn,
  withVerdict,
} from "../../../src/core/session/comments.ts";

const ana: Author = { id: "ana-1", name: "Ana" };
const bo: Author = { id: "bo-2", name: "Bo" };
const comment = (over: Partial<Comment> = {}): Comment => ({
  id: "ana-1.a",
  author: ana,
  edited: 100,
  at: 4.5,
  text: "Knees soft",
  tags: ["knees"],
  drawings: [],
  ...over,
});
const gone = (over: Partial<Comment> = {}): Comment =>
  comment({ deleted: true, text: "", tags: [], ...over });
const ids = (some: readonly Comment[]) => some.map(({ id }) => id);
const line = {
  kind: "line",
  points: [
    { x: 0.1, y: 0.2 },
    { x: 0.3, y: 0.9 },
  ],
} as const;

describe("the later of two versions of a comment", () => {
  const winner = (a: Comment, b: Comment) => {
    const [one] = merged([a], [b]);
    expect(merged([b], [a])).toEqual([one]);
    return one;
  };

  it("is the one that was edited later", () => {
    const [old, fresh] = [comment({ text: "zzz" }), comment({ text: "aaa", edited: 101 })];
    expect(winner(old, fresh)).toBe(fresh);
  });

  it("is, of the same moment, the one that was taken back", () => {
    const withdrawn = gone();
    expect(winner(comment(), withdrawn)).toBe(withdrawn);
    // A later edit of what was taken back stands.
    const again = comment({ edited: 101 });
    expect(winner(again, withdrawn)).toBe(again);
  });

  it("is, where two devices wrote in the same moment, the same one on both, whatever it differs in", () => {
    const plain = comment();
    for (const other of [
      comment({ text: "Knees softer" }),
      comment({ tags: ["knees", "hips"] }),
      comment({ at: 4.75 }),
      comment({ drawings: [line] }),
      comment({ author: { ...ana, name: "Anna" } }),
      comment({ verdict: { about: "count", agrees: true } }),
      comment({ rep: { set: 1, number: 2, start: 3.1 } }),
      comment({ answers: "bo-2.q" }),
    ])
      expect([plain, other]).toContain(winner(plain, other));
  });

  it("is neither where they say the same, in whatever order and with or without what is empty", () => {
    const { text, tags, ...others } = comment();
    const same = { tags, text, ...others, answers: undefined } as unknown as Comment;
    expect(merged([comment()], [same])).toEqual([comment()]);
    expect(merged([same], [comment()])[0]).toBe(same);
    const plain = comment();
    expect(merged([plain], [same])[0]).toBe(plain);
    const turned = { ...plain, author: { name: ana.name, id: ana.id } };
    expect(merged([turned], [plain])[0]).toBe(turned);
    expect(merged([plain], [turned])[0]).toBe(plain);
  });
});

describe("the comments of two people", () => {
  it("stand in the order of time, and of their ids where the time is the same", () => {
    const [first, second, third] = [
      comment({ id: "bo-2.x", at: 2 }),
      comment({ id: "ana-1.b", at: 9 }),
      comment({ id: "bo-2.a", at: 9 }),
    ];
    expect(ids(merged([third, first], [second]))).toEqual(["bo-2.x", "ana-1.b", "bo-2.a"]);
    expect(ids(merged([second, third], [first]))).toEqual(["bo-2.x", "ana-1.b", "bo-2.a"]);
  });

  it("keep what was taken back as a tombstone, which nobody is shown", () => {
    const all = merged([comment(), gone({ id: "bo-2.t" })], []);
    expect(ids(all)).toEqual(["ana-1.a", "bo-2.t"]);
    expect(ids(standing(all))).toEqual(["ana-1.a"]);
  });

  it("are read where they have words or a drawing, or are a bookmark; a mere verdict stands by what it judges", () => {
    const verdict = { about: "count", agrees: true } as const;
    const all = [
      comment({ id: "words" }),
      comment({ id: "bookmark", text: "" }),
      comment({ id: "verdict", text: "", verdict }),
      comment({ id: "reasoned", verdict }),
      comment({ id: "drawn", text: "", verdict, drawings: [line] }),
      gone({ id: "gone" }),
    ];
    expect(ids(spoken(all))).toEqual(["words", "bookmark", "reasoned", "drawn"]);
  });

  it("are news where they are new or say something else, and are somebody else's", () => {
    const known = [comment({ id: "same" }), comment({ id: "edited" }), comment({ id: "withdrawn" })];
    const now = [
      comment({ id: "same" }),
      comment({ id: "edited", edited: 130 }),
      comment({ id: "new" }),
      comment({ id: "own", author: bo }),
      gone({ id: "withdrawn", edited: 140 }),
    ];
    expect(ids(news(known, now, bo.id))).toEqual(["edited", "new"]);
    expect(ids(news(known, now, ana.id))).toEqual(["own"]);
  });
});

describe("an edit", () => {
  it("changes what it names, and is later even where the clock was set back", () => {
    expect(changed(comment(), { text: "Softer" }, 250)).toEqual(comment({ text: "Softer", edited: 250 }));
    expect(changed(comment(), { tags: [] }, 30)).toEqual(comment({ tags: [], edited: 101 }));
  });

  it("that takes it back leaves nothing of what was said", () => {
    const said = comment({ drawings: [line], verdict: { about: "count", agrees: false }, answers: "x" });
    const empty = { id: "ana-1.a", author: ana, at: 4.5, deleted: true, text: "", tags: [], drawings: [] };
    expect(takenBack(said, 250)).toEqual({ ...empty, edited: 250 });
    expect(takenBack(said, 30)).toEqual({ ...empty, edited: 101 });
  });
});

describe("a comment is about", () => {
  const rep = { set: 2, start: 10.5, end: 14.25 };

  it("the rep that it names, whenever it was made", () => {
    const named = (set: number, start: number) => comment({ at: 99, rep: { set, number: 3, start } });
    expect(isAbout(named(2, 10.5), rep)).toBe(true);
    // A file has thousandths of a second.
    expect(isAbout(named(2, 10.5004), rep)).toBe(true);
    expect(isAbout(named(2, 10.502), rep)).toBe(false);
    expect(isAbout(named(2, 10.498), rep)).toBe(false);
    expect(isAbout(named(1, 10.5), rep)).toBe(false);
  });

  it("the rep within which it stands where it names none", () => {
    const at = (t: number) => isAbout(comment({ at: t }), rep);
    expect([10.5, 12, 14.25].map(at)).toEqual([true, true, true]);
    expect([10.49, 14.26].map(at)).toEqual([false, false]);
  });
});

describe("verdicts", () => {
  const rep = { set: 1, number: 4, start: 20.5, peakStart: 22.25, end: 24 };
  const other = { set: 1, number: 5, start: 25, peakStart: 26.5, end: 28 };
  const wrong = { about: "bent-knees", agrees: false } as const;
  const right = { about: "bent-knees", agrees: true } as const;

  it("are bound to the rep, at its peak, and a person has one on each thing that is judged", () => {
    const said = withVerdict([], ana, rep, wrong, 500);
    expect(said).toEqual([
      {
        id: "ana-1.on-bent-knees-1-20.5",
        author: ana,
        edited: 500,
        at: 22.25,
        rep: { set: 1, number: 4, start: 20.5 },
        text: "",
        tags: [],
        drawings: [],
        verdict: wrong,
      },
    ]);
    const changedMind = withVerdict(said, ana, rep, right, 600);
    expect(changedMind).toMatchObject([{ id: said[0]!.id, edited: 600, verdict: right }]);
  });

  it("are as late as they are given, whatever else was said since", () => {
    expect(withVerdict([comment({ edited: 9000 })], ana, rep, wrong, 500)[1]).toMatchObject({ edited: 500 });
    expect(withVerdict([], ana, rep, wrong, 0)).toMatchObject([{ edited: 0 }]);
  });

  it("given twice are taken back, and may then be given again, whatever the clock says", () => {
    const said = withVerdict([], ana, rep, wrong, 500);
    const back = withVerdict(said, ana, rep, wrong, 480);
    expect(standing(back)).toEqual([]);
    expect(back).toMatchObject([{ id: said[0]!.id, edited: 501, deleted: true }]);
    const again = withVerdict(back, ana, rep, right, 100);
    expect(again).toMatchObject([{ id: said[0]!.id, edited: 502, verdict: right }]);
    expect(standing(again)).toHaveLength(1);
  });

  it("keep the words, tags and drawings that go with them", () => {
    const [said] = withVerdict([], ana, rep, wrong, 500);
    const reasoned = changed(said!, { text: "Look at 22 s", tags: ["knees"], drawings: [line] }, 550);
    expect(withVerdict([reasoned], ana, rep, right, 600)).toEqual([
      { ...reasoned, verdict: right, edited: 600 },
    ]);
  });

  it("of two people, on two reps and on two things are different ones", () => {
    let all = withVerdict([], ana, rep, wrong, 500);
    all = withVerdict(all, bo, rep, right, 510);
    all = withVerdict(all, ana, other, wrong, 520);
    all = withVerdict(all, ana, rep, { about: "count", agrees: true }, 530);
    expect(all).toHaveLength(4);
    expect(verdictsOn(all, rep, "bent-knees").map(({ author, verdict }) => [author.id, verdict])).toEqual([
      ["ana-1", wrong],
      ["bo-2", right],
    ]);
    expect(verdictsOn(all, rep, "count")).toHaveLength(1);
    expect(verdictsOn(all, other, "bent-knees")).toHaveLength(1);
    expect(verdictsOn(all, other, "count")).toEqual([]);
    expect(verdictsOn([...all, comment({ at: 22 })], rep, "shallow")).toEqual([]);
  });

  it("that were taken back are none", () => {
    const said = withVerdict([], ana, rep, wrong, 500);
    expect(verdictsOn(withVerdict(said, ana, rep, wrong, 600), rep, "bent-knees")).toEqual([]);
  });

  it("bind a comment to the rep by set, number and start only", () => {
    expect(commented(rep)).toEqual({ set: 1, number: 4, start: 20.5 });
  });
});

describe("comments and the analysis file", () => {
  const said = [
    comment({ id: "n", at: 3, text: "Good depth", tags: ["depth"] }),
    comment({ id: "m", at: 5, text: "", tags: [], verdict: { about: "shallow", agrees: false } }),
    comment({ id: "r", at: 7, text: "Twice?", tags: [], verdict: { about: "count", agrees: true } }),
    comment({ id: "o", at: 8, author: bo, text: "Bo's" }),
    comment({ id: "v", at: 9, author: bo, verdict: { about: "count", agrees: false } }),
    gone({ id: "g", at: 10 }),
    gone({ id: "h", at: 11, verdict: { about: "count", agrees: true } }),
  ];

  it("a person's verdicts are the file's marks, with their words where there are some", () => {
    expect(marksBy(said, ana.id)).toEqual([
      { at: 5, verdict: "wrong", about: "shallow" },
      { at: 7, verdict: "right", about: "count", note: "Twice?" },
    ]);
  });

  it("a person's other comments are its notes", () => {
    expect(notesBy(said, ana.id)).toEqual([{ at: 3, text: "Good depth", tags: ["depth"] }]);
    expect(notesBy(said, bo.id)).toEqual([{ at: 8, text: "Bo's", tags: ["knees"] }]);
  });

  it("marks and notes of a file become comments in the order of time, the same ones each time", () => {
    const written = {
      marks: [
        { at: 7, verdict: "right", about: "count", note: "Twice?" },
        { at: 5, verdict: "wrong", about: "shallow" },
      ],
      notes: [
        { at: 3, text: "Good depth", tags: ["depth"] },
        { at: 6, text: "", tags: [] },
      ],
    } as const;
    const read = commentsFrom(written, ana);
    const plain = { author: ana, edited: 0, drawings: [], tags: [] };
    expect(read).toEqual([
      { ...plain, id: "ana-1.note-0-3", at: 3, text: "Good depth", tags: ["depth"] },
      { ...plain, id: "ana-1.mark-shallow-5", at: 5, text: "", verdict: { about: "shallow", agrees: false } },
      { ...plain, id: "ana-1.note-1-6", at: 6, text: "" },
      {
        ...plain,
        id: "ana-1.mark-count-7",
        at: 7,
        text: "Twice?",
        verdict: { about: "count", agrees: true },
      },
    ]);
    expect(commentsFrom(written, ana)).toEqual(read);
    expect(marksBy(read, ana.id)).toEqual([written.marks[1], written.marks[0]]);
    expect(notesBy(read, ana.id)).toEqual(written.notes);
  });

  it("a file without them has none", () => {
    expect(commentsFrom({}, ana)).toEqual([]);
    expect(commentsFrom({ marks: undefined, notes: undefined }, ana)).toEqual([]);
  });
});
