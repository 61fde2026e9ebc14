/** What people do on a mat that is no superman. */
import {
  ALL_FOURS,
  ARMS,
  FOREARM_PLANK,
  PLANK,
  PRONE,
  repeated,
  SUPINE,
  still,
  thereAndBack,
} from "./figures.ts";
import type { Kind } from "./kind.ts";
import type { Draw } from "./person.ts";
import type { Both, Figure, Hand } from "./skeleton.ts";

const kind = (name: string, from: Figure, moves: Kind["moves"]): Kind => ({
  name,
  among: "superman",
  from: () => from,
  moves,
});

const overhead: Figure = { ...SUPINE, shrug: 0.16, ...ARMS.overhead };
const sideOf = (draw: Draw): ((busy: number, idle: number) => Both) => {
  const left = draw.maybe(0.5);
  return (busy, idle) => (left ? [busy, idle] : [idle, busy]);
};
const some = (draw: Draw, few: number, many: number): number => Math.floor(draw.between(few, many + 1));
const lying = { anchor: "hips" } as const;

const hollowHold = kind("hollow hold on the back", overhead, (draw, rest) => {
  const up = draw.between(10, 24);
  const to = { trunk: 90 + up, curl: up, thigh: -88 + up, shank: -88 + up, neck: 12 };
  return repeated(some(draw, 1, 3), () => thereAndBack(draw, to, rest, { go: 1, stay: 2.5, back: 1 }, lying));
});

const stretching = kind("stretching on the back", overhead, (draw, rest) => {
  const to = {
    curl: -draw.between(10, 20),
    trunk: 90 + draw.between(2, 8),
    thigh: -88 + draw.between(3, 10),
    ...ARMS.overhead,
  };
  return repeated(some(draw, 1, 2), () =>
    thereAndBack(draw, to, rest, { go: 1.2, stay: 1.6, back: 1.2 }, lying),
  );
});

const bodySaw = kind("body saw", FOREARM_PLANK, (draw) =>
  repeated(some(draw, 3, 6), () => [
    {
      seconds: draw.between(0.7, 1.1),
      to: { trunk: 83, thigh: -83, shank: -84, hands: { on: "stay" } },
      travel: -0.16,
    },
    {
      seconds: draw.between(0.7, 1.1),
      to: { trunk: 77, thigh: -78, shank: -78, hands: { on: "stay" } },
      travel: 0.16,
    },
  ]),
);

const longLever = kind("long-lever plank", FOREARM_PLANK, (draw, rest) => {
  const to = {
    trunk: draw.between(80, 85),
    hands: { on: "under", up: 0.03, ahead: draw.between(0.4, 0.55), out: 0.02 } as const,
    elbows: [0.1, 0, 0.6] as const,
  };
  return repeated(some(draw, 1, 3), () => thereAndBack(draw, to, rest, { go: 1, stay: 3, back: 1 }));
});

const vUps = kind("V-ups", overhead, (draw, rest) => {
  const up = draw.between(35, 60);
  const to = { trunk: 90 + up, curl: 25, thigh: -88 + up, shank: -88 + up, ...ARMS.forward };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 0.9, stay: 0.2, back: 1 }, lying),
  );
});

const deadBug = kind("dead bug", SUPINE, (draw, rest) => {
  const up: Hand = { on: "gravity", up: 0.95, ahead: 0, out: 0 };
  const table: Partial<Figure> = { thigh: 0, shank: -90, hands: up };
  return [
    { seconds: 1.2, to: table, ...lying },
    ...repeated(some(draw, 3, 6), (i) => {
      const pair = (busy: number, idle: number): Both => (i % 2 ? [busy, idle] : [idle, busy]);
      const down = ARMS.overhead.hands;
      return [
        {
          seconds: draw.between(0.8, 1.3),
          to: {
            thigh: pair(-75, 0),
            shank: pair(-80, -90),
            hands: i % 2 ? ([up, down] as const) : ([down, up] as const),
          },
          ...lying,
        },
        { seconds: draw.between(0.8, 1.3), to: table, ...lying },
      ];
    }),
    { seconds: 1.2, to: rest, ...lying },
  ];
});

const walkOuts = kind("plank walk-outs", PLANK, (draw, rest) => {
  const far = draw.between(0.2, 0.38);
  return repeated(some(draw, 2, 4), () => [
    ...repeated(3, (i) => [
      {
        seconds: draw.between(0.4, 0.6),
        to: {
          trunk: 68 + 4 * (i + 1),
          thigh: -69 - 4 * (i + 1),
          shank: -68 - 4 * (i + 1),
          hands: { on: "under", up: 0.03, ahead: 0.03 + (far * (i + 1)) / 3, out: 0.03 } as const,
        },
      },
    ]),
    still(0.5),
    { seconds: draw.between(1, 1.6), to: rest },
  ]);
});

const crawl = (name: string, figure: Figure, lift: number) =>
  kind(name, figure, (draw, rest) => [
    ...repeated(some(draw, 4, 7), (i) => {
      const pair = (busy: number, idle: number): Both => (i % 2 ? [busy, idle] : [idle, busy]);
      const step: Hand = { on: "under", up: 0.03, ahead: 0.35, out: 0.05 };
      const push: Hand = { on: "under", up: 0.03, ahead: 0.05, out: 0.05 };
      return [
        {
          seconds: draw.between(0.5, 0.9),
          anchor: "hips" as const,
          travel: 0.16,
          to: {
            thigh: pair(-88 + lift, left(figure.thigh)),
            shank: pair(-88, left(figure.shank)),
            spread: pair(35, 8),
            hands: i % 2 ? ([step, push] as const) : ([push, step] as const),
          },
        },
      ];
    }),
    { seconds: 0.8, to: rest, ...lying },
  ]);
const left = (both: Both): number => (typeof both === "number" ? both : both[0]);

const downDog = kind("down dog", PLANK, (draw, rest) => {
  const to = {
    trunk: draw.between(115, 135),
    thigh: -draw.between(30, 45),
    shank: -40,
    curl: 4,
    neck: 0,
    hands: { on: "stay" } as const,
  };
  return repeated(some(draw, 1, 3), () => [
    { seconds: 1.4, to },
    still(draw.between(1, 3)),
    { seconds: 1.4, to: rest },
    still(0.8),
  ]);
});

const bentLegs: Figure = { ...SUPINE, thigh: -40, shank: -140, foot: 80 };
const crunches = kind("crunches", { ...bentLegs, ...ARMS.behindHead }, (draw, rest) => {
  const to = { trunk: 90 + draw.between(10, 22), curl: draw.between(20, 40), neck: 15 };
  return repeated(some(draw, 3, 6), () =>
    thereAndBack(draw, to, rest, { go: 0.7, stay: 0.3, back: 0.8 }, lying),
  );
});

const sitUps = kind("sit-ups", { ...bentLegs, ...ARMS.crossed }, (draw, rest) => {
  const to = { trunk: 90 + draw.between(55, 80), curl: 30 };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 1.1, stay: 0.3, back: 1.2 }, lying),
  );
});

const legCurls = kind("leg curls", PRONE, (draw, rest) => {
  const both = draw.maybe(0.6);
  const pair = sideOf(draw);
  const bent = -90 - draw.between(60, 110);
  const to: Partial<Figure> = both
    ? { shank: bent, foot: bent + 60 }
    : { shank: pair(bent, -89), foot: pair(bent + 60, -58) };
  return repeated(some(draw, 2, 5), () =>
    thereAndBack(draw, to, rest, { go: 0.9, stay: 0.3, back: 1 }, lying),
  );
});

/** The other hand stays on the floor. */
const DOWN: Hand = { on: "stay" };

const alternating = kind("alternating supermans", PRONE, (draw, rest) => {
  const arm = draw.between(-0.4, -0.2);
  return repeated(some(draw, 4, 6), (i) => {
    const raised: Hand = { on: "trunk", up: 0.9, ahead: arm, out: 0.12 };
    const hands = i % 2 ? ([raised, DOWN] as const) : ([DOWN, raised] as const);
    const lift = -96 - draw.between(4, 12);
    const pair = (busy: number, idle: number): Both => (i % 2 ? [idle, busy] : [busy, idle]);
    const to = { thigh: pair(lift, -86), shank: pair(lift - 2, -89), trunk: 85, curl: -6, hands };
    return thereAndBack(draw, to, rest, { go: 0.8, stay: 0.6, back: 0.8 }, lying);
  });
});

const rollingOver = kind("rolling over", PRONE, (draw, rest) => {
  const way = draw.pick([180, -180]);
  return [
    {
      seconds: draw.between(1, 1.8),
      to: { roll: way, ...(draw.maybe(0.5) ? ARMS.overhead : ARMS.along) },
      ...lying,
    },
    still(draw.between(0.8, 2)),
    { seconds: draw.between(1, 1.8), to: rest, ...lying },
  ];
});

const supineLegRaises = kind("supine leg raises", SUPINE, (draw, rest) => {
  const up = -88 + draw.between(35, 85);
  return repeated(some(draw, 2, 5), () =>
    thereAndBack(draw, { thigh: up, shank: up - 4 }, rest, { go: 1.1, stay: 0.3, back: 1.3 }, lying),
  );
});

const flutter = (name: string, figure: Figure, sign: 1 | -1) =>
  kind(name, figure, (draw, rest) => {
    const base = -88 + sign * draw.between(6, 14);
    const size = draw.between(4, 9);
    const pair = (i: number): Both => (i % 2 ? [base + size, base - size] : [base - size, base + size]);
    return [
      { seconds: 0.7, to: { thigh: base, shank: base }, ...lying },
      ...repeated(some(draw, 8, 14), (i) => [
        { seconds: draw.between(0.25, 0.4), to: { thigh: pair(i), shank: pair(i) }, ...lying },
      ]),
      { seconds: 0.7, to: rest, ...lying },
      still(0.8),
    ];
  });

const oneArmReach = kind("one-arm reach", PRONE, (draw, rest) => {
  const raised: Hand = { on: "trunk", up: draw.between(0.8, 1), ahead: draw.between(-0.45, -0.15), out: 0.1 };
  const hands = draw.maybe(0.5) ? ([raised, DOWN] as const) : ([DOWN, raised] as const);
  const to = { hands, trunk: draw.between(80, 87), curl: -8 };
  return repeated(some(draw, 1, 4), () =>
    thereAndBack(draw, to, rest, { go: 0.8, stay: 0.8, back: 0.8 }, lying),
  );
});

const settling = kind("settling on the mat", PRONE, (draw, rest) => {
  const pair = sideOf(draw);
  const elbowed: Partial<Figure> = {
    trunk: draw.between(70, 80),
    curl: -10,
    hands: { on: "under", up: 0.03, ahead: 0.2, out: 0.05 },
  };
  return [
    { seconds: 0.8, to: elbowed, ...lying },
    { seconds: 0.6, to: { thigh: pair(-80, -88), shank: pair(-100, -89), spread: pair(18, 5) }, ...lying },
    { seconds: 0.6, to: { thigh: -86, shank: -89, spread: 6 }, ...lying },
    { seconds: 0.8, to: { ...rest, neck: draw.between(-20, 10), headTurn: draw.between(-40, 40) }, ...lying },
    { seconds: 0.5, to: { ...rest, hands: { on: "trunk", up: 0.7, ahead: 0, out: 0.3 } }, ...lying },
    { seconds: 0.6, to: rest, ...lying },
    still(0.8),
  ];
});

const childsPose = kind("child's pose", ALL_FOURS, (draw, rest) => {
  const to: Partial<Figure> = {
    trunk: draw.between(90, 105),
    thigh: draw.between(70, 85),
    shank: -88,
    curl: 30,
    ...ARMS.overhead,
  };
  return repeated(some(draw, 1, 2), () =>
    thereAndBack(draw, to, rest, { go: 1.5, stay: 2.5, back: 1.5 }, { anchor: "knees" }),
  );
});

const birdDog = kind("bird dog", ALL_FOURS, (draw, rest) =>
  repeated(some(draw, 2, 4), (i) => {
    const pair = (busy: number, idle: number): Both => (i % 2 ? [idle, busy] : [busy, idle]);
    const out: Hand = { on: "trunk", up: 0.95, ahead: 0.05, out: 0.1 };
    const hands = i % 2 ? ([out, ARMS.floor.hands] as const) : ([ARMS.floor.hands, out] as const);
    return thereAndBack(
      draw,
      { thigh: pair(-88, 2), shank: pair(-90, -88), hands },
      rest,
      { go: 1.1, stay: 1.5, back: 1.1 },
      {
        anchor: i % 2 ? "hips" : "hips",
      },
    );
  }),
);

const catCow = kind("cat-cow", ALL_FOURS, (draw, rest) =>
  repeated(some(draw, 2, 4), () => [
    { seconds: draw.between(1.2, 2), to: { curl: 40, neck: 25 }, anchor: "knees" as const },
    { seconds: draw.between(1.2, 2), to: { ...rest, curl: -28, neck: -30 }, anchor: "knees" as const },
  ]),
);

const cobra = kind(
  "cobra",
  { ...PRONE, hands: { on: "under", up: 0.03, ahead: 0, out: 0.06 }, elbows: [-1, -0.3, 0.3] },
  (draw, rest) => {
    const to: Partial<Figure> = { trunk: draw.between(48, 66), curl: -40, neck: -18, hands: { on: "stay" } };
    return repeated(some(draw, 2, 3), () => [
      { seconds: 1.2, to, ...lying },
      still(draw.between(0.5, 2)),
      { seconds: 1.2, to: rest, ...lying },
      still(0.8),
    ]);
  },
);

const pushUps = kind("push-ups", PLANK, (draw, rest) => {
  const wide = draw.between(0.03, 0.15);
  // Level at the bottom, or nearly.
  const low = draw.between(83, 89);
  return repeated(some(draw, 3, 6), () => [
    {
      seconds: draw.between(0.7, 1.1),
      to: {
        trunk: low,
        thigh: 1 - low,
        shank: 2 - low,
        hands: { on: "stay" },
        elbows: [-0.9, -0.1, 0.3 + 3 * wide],
      },
    },
    { seconds: draw.between(0.6, 0.9), to: { ...rest, hands: { on: "stay" } } },
    still(draw.between(0.1, 0.5)),
  ]);
});

const plankHold = kind("a plank", FOREARM_PLANK, (draw) => [still(draw.between(4, 8))]);

const climbers = kind("mountain climbers", PLANK, (draw, rest) => [
  ...repeated(some(draw, 6, 12), (i) => {
    const pair = (busy: number, idle: number): Both => (i % 2 ? [busy, idle] : [idle, busy]);
    return [
      {
        seconds: draw.between(0.25, 0.4),
        to: { thigh: pair(35, -68), shank: pair(-70, -68), hands: { on: "stay" } as const },
        anchor: "shoulders" as const,
      },
    ];
  }),
  { seconds: 0.5, to: { ...rest, hands: { on: "stay" } }, anchor: "shoulders" },
]);

const bridge = kind("glute bridge", bentLegs, (draw, rest) => {
  const to = { trunk: 90 - draw.between(20, 32), thigh: -75, shank: -165, foot: 90, curl: 0 };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 1, stay: 0.8, back: 1.1 }, { anchor: "shoulders" }),
  );
});

const onElbows = kind(
  "lying on the elbows with a phone",
  {
    ...PRONE,
    trunk: 68,
    curl: -25,
    hands: { on: "under", up: 0.05, ahead: 0.25, out: -0.05 },
    elbows: [-1, 0.2, 0.1],
    neck: 15,
  },
  (draw, rest) => {
    const pair = sideOf(draw);
    return repeated(some(draw, 2, 4), () =>
      thereAndBack(
        draw,
        { shank: pair(-90 - draw.between(40, 100), -89), neck: draw.between(-10, 25) },
        rest,
        { go: 0.8, stay: 1, back: 0.9 },
        lying,
      ),
    );
  },
);

const sideLying = kind("side-lying leg raises", { ...SUPINE, roll: 90, neck: 0 }, (draw, rest) =>
  repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, { spread: [5, draw.between(25, 40)] }, rest, { go: 0.9, stay: 0.4, back: 0.9 }, lying),
  ),
);

const downAndUp = kind("lying down and getting up", PRONE, (draw, rest) => [
  { seconds: 1, to: { ...ALL_FOURS }, anchor: "knees" },
  still(draw.between(0.3, 1)),
  {
    seconds: 1,
    to: { trunk: 40, thigh: [85, -5], shank: [-5, -95], foot: [90, 10], ...ARMS.hanging },
    anchor: "knees",
  },
  {
    seconds: 1.2,
    to: { ...PRONE, trunk: 2, thigh: 2, shank: -3, foot: 90, neck: 4, ...ARMS.hanging },
    anchor: "leftFoot",
  },
  still(draw.between(0.8, 2)),
  { seconds: 1.4, to: { ...ALL_FOURS } },
  { seconds: 1.2, to: rest, anchor: "knees" },
  still(1),
]);

export const FLOOR_KINDS: readonly Kind[] = [
  hollowHold,
  stretching,
  bodySaw,
  longLever,
  vUps,
  deadBug,
  walkOuts,
  crawl("low crawl", { ...PRONE, ...ARMS.floor }, 60),
  crawl(
    "army crawl",
    { ...PRONE, trunk: 80, curl: -8, hands: { on: "under", up: 0.03, ahead: 0.25, out: 0 } },
    25,
  ),
  downDog,
  crunches,
  sitUps,
  legCurls,
  alternating,
  rollingOver,
  supineLegRaises,
  flutter("flutter kicks on the back", SUPINE, 1),
  flutter("flutter kicks face down", PRONE, -1),
  oneArmReach,
  settling,
  childsPose,
  birdDog,
  catCow,
  cobra,
  pushUps,
  plankHold,
  climbers,
  bridge,
  onElbows,
  sideLying,
  downAndUp,
];
