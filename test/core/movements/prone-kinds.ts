/** Face down on the mat, and on the way there. */
import { ALL_FOURS, ARMS, PRONE, repeated, still, thereAndBack } from "./figures.ts";
import { kind, lying, sideOf, some } from "./on-the-mat.ts";
import type { Both, Figure, Hand } from "./skeleton.ts";

export const legCurls = kind("leg curls", PRONE, (draw, rest) => {
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

export const alternating = kind("alternating supermans", PRONE, (draw, rest) => {
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

export const oneArmReach = kind("one-arm reach", PRONE, (draw, rest) => {
  const raised: Hand = { on: "trunk", up: draw.between(0.8, 1), ahead: draw.between(-0.45, -0.15), out: 0.1 };
  const hands = draw.maybe(0.5) ? ([raised, DOWN] as const) : ([DOWN, raised] as const);
  const to = { hands, trunk: draw.between(80, 87), curl: -8 };
  return repeated(some(draw, 1, 4), () =>
    thereAndBack(draw, to, rest, { go: 0.8, stay: 0.8, back: 0.8 }, lying),
  );
});

export const rollingOver = kind("rolling over", PRONE, (draw, rest) => {
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

export const flutter = (name: string, figure: Figure, sign: 1 | -1) =>
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

export const settling = kind("settling on the mat", PRONE, (draw, rest) => {
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

export const cobra = kind(
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

export const onElbows = kind(
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

const left = (both: Both): number => (typeof both === "number" ? both : both[0]);

export const crawl = (name: string, figure: Figure, lift: number) =>
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

export const downAndUp = kind("lying down and getting up", PRONE, (draw, rest) => [
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
