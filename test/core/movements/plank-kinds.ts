/** On hands or elbows: planks, push-ups, hands and knees. */
import { ALL_FOURS, ARMS, FOREARM_PLANK, PLANK, repeated, still, thereAndBack } from "./figures.ts";
import { kind, some } from "./on-the-mat.ts";
import type { Both, Figure, Hand } from "./skeleton.ts";

export const bodySaw = kind("body saw", FOREARM_PLANK, (draw) =>
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

export const longLever = kind("long-lever plank", FOREARM_PLANK, (draw, rest) => {
  const to = {
    trunk: draw.between(80, 85),
    hands: { on: "under", up: 0.03, ahead: draw.between(0.4, 0.55), out: 0.02 } as const,
    elbows: [0.1, 0, 0.6] as const,
  };
  return repeated(some(draw, 1, 3), () => thereAndBack(draw, to, rest, { go: 1, stay: 3, back: 1 }));
});

export const walkOuts = kind("plank walk-outs", PLANK, (draw, rest) => {
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

export const downDog = kind("down dog", PLANK, (draw, rest) => {
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

export const pushUps = kind("push-ups", PLANK, (draw, rest) => {
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

export const plankHold = kind("a plank", FOREARM_PLANK, (draw) => [still(draw.between(4, 8))]);

export const climbers = kind("mountain climbers", PLANK, (draw, rest) => [
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

export const childsPose = kind("child's pose", ALL_FOURS, (draw, rest) => {
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

export const birdDog = kind("bird dog", ALL_FOURS, (draw, rest) =>
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

export const catCow = kind("cat-cow", ALL_FOURS, (draw, rest) =>
  repeated(some(draw, 2, 4), () => [
    { seconds: draw.between(1.2, 2), to: { curl: 40, neck: 25 }, anchor: "knees" as const },
    { seconds: draw.between(1.2, 2), to: { ...rest, curl: -28, neck: -30 }, anchor: "knees" as const },
  ]),
);
