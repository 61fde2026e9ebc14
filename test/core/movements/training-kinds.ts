/** Sitting down, other exercises, and steps on the feet. */
import { ARMS, hinge, repeated, still, thereAndBack } from "./figures.ts";
import type { Kind } from "./kind.ts";
import type { Figure, Hand } from "./skeleton.ts";
import { kind } from "./upright.ts";

export const squatting = (
  name: string,
  depth: readonly [number, number],
  lean: readonly [number, number],
  count: number,
  is?: Kind["is"],
) =>
  kind(
    name,
    (draw, rest) => {
      const arms = draw.pick([ARMS.forward, ARMS.crossed, ARMS.bar, ARMS.behindHead]);
      const thigh = draw.between(...depth);
      const down = { trunk: draw.between(...lean), thigh, shank: -0.32 * thigh, curl: 8, ...arms };
      const top = { ...rest, ...arms };
      return [
        { seconds: 0.8, to: top },
        still(0.6),
        ...repeated(count, () => thereAndBack(draw, down, top, { go: 1.3, stay: 0.3, back: 1.2 })),
        { seconds: 0.8, to: rest },
        still(1),
      ];
    },
    is,
  );

export const highStool = kind("sitting on a high stool", (draw, rest) => {
  const thigh = draw.between(35, 62);
  const sat: Partial<Figure> = { trunk: 4, thigh, shank: -draw.between(2, 14), ...ARMS.thighs };
  return [
    { seconds: draw.between(0.9, 1.3), to: { ...sat, trunk: draw.between(26, 48), ...ARMS.thighs } },
    { seconds: 0.7, to: sat },
    still(draw.between(1.5, 3)),
    { seconds: 0.7, to: { ...sat, trunk: draw.between(26, 45) } },
    { seconds: draw.between(0.8, 1.2), to: rest },
    still(1.2),
  ];
});

export const chair = kind("sitting down on a chair", (draw, rest) => {
  const sat: Partial<Figure> = { trunk: 6, thigh: 88, shank: -4, ...ARMS.thighs };
  return [
    { seconds: 1.3, to: { ...sat, trunk: draw.between(35, 50), thigh: 78, shank: -14 } },
    { seconds: 0.6, to: sat },
    still(draw.between(1, 3)),
    { seconds: 0.7, to: { ...sat, trunk: 45 } },
    { seconds: 1, to: rest },
    still(1),
  ];
});

export const singleLegDeadlift = kind("single-leg deadlift", (draw, rest) => {
  const left = draw.maybe(0.5);
  const trunk = draw.between(55, 88);
  const pair = (stands: number, swings: number): readonly [number, number] =>
    left ? [stands, swings] : [swings, stands];
  const arms = draw.pick([ARMS.hanging, ARMS.onHips, ARMS.forward, ARMS.bar]);
  const back = -draw.between(0.6, 1.05) * trunk;
  const to: Partial<Figure> = {
    trunk,
    curl: 6,
    thigh: pair(14, back),
    shank: pair(2, back - draw.between(0, 20)),
    foot: pair(90, back + 50),
    ...arms,
  };
  return repeated(1 + Math.floor(draw.between(0, 3)), () =>
    thereAndBack(
      draw,
      to,
      rest,
      { go: 1.5, stay: 0.3, back: 1.4 },
      { anchor: left ? "leftFoot" : "rightFoot" },
    ),
  );
});

export const swing = kind("kettlebell swing", (draw, rest) => {
  const low: Hand = { on: "gravity", up: -0.9, ahead: -0.25, out: -0.4 };
  const high: Hand = { on: "gravity", up: -0.1, ahead: 0.92, out: -0.4 };
  const down = { trunk: draw.between(55, 75), thigh: 38, shank: -6, curl: 8, hands: low };
  return [
    ...repeated(5, () => [
      { seconds: 0.65, to: { ...down, elbows: ARMS.hanging.elbows } },
      { seconds: 0.65, to: { ...rest, trunk: -2, hands: high } },
    ]),
    { seconds: 0.8, to: rest },
    still(1.2),
  ];
});

export const row = kind("bent-over row", (draw, rest) => {
  const bent = { ...hinge(draw.between(48, 70), draw.between(12, 25)), ...ARMS.hanging };
  const pulled: Hand = { on: "trunk", up: -0.45, ahead: 0.12, out: 0.1 };
  return [
    { seconds: 1.4, to: bent },
    ...repeated(4, () => [
      { seconds: 0.6, to: { hands: pulled } },
      { seconds: 0.8, to: { hands: ARMS.hanging.hands } },
    ]),
    { seconds: 1.4, to: rest },
    still(1.2),
  ];
});

export const romanian = kind(
  "Romanian deadlift",
  (draw, rest) => {
    const held = { ...rest, ...ARMS.hanging };
    const down = { ...hinge(draw.between(55, 82), draw.between(8, 22)), ...ARMS.hanging };
    return repeated(3, () => thereAndBack(draw, down, held, { go: 1.6, stay: 0.3, back: 1.4 }));
  },
  "romanian-deadlift",
);

export const lunges = kind("lunges", (draw, rest) => {
  const left = draw.maybe(0.5);
  const pair = (front: number, back: number): readonly [number, number] =>
    left ? [front, back] : [back, front];
  const down = { trunk: draw.between(4, 22), thigh: pair(70, -10), shank: pair(-8, -75), foot: pair(90, 20) };
  return repeated(3, () =>
    thereAndBack(
      draw,
      down,
      rest,
      { go: 1.2, stay: 0.3, back: 1.1 },
      { anchor: left ? "leftFoot" : "rightFoot" },
    ),
  );
});

export const burpees = kind("burpees", (draw, rest) => {
  const crouch: Partial<Figure> = {
    trunk: 72,
    thigh: 95,
    shank: -30,
    hands: { on: "under", up: 0.03, ahead: 0.05, out: 0.02 },
  };
  const plank: Partial<Figure> = { trunk: 70, thigh: -68, shank: -68, foot: 8, hands: { on: "stay" } };
  return repeated(2, () => [
    { seconds: draw.between(0.7, 1), to: { ...crouch, elbows: [-1, -0.1, 0.35] } },
    { seconds: 0.5, to: plank, anchor: "shoulders" as const },
    { seconds: 0.5, to: { ...crouch, foot: 90, hands: { on: "stay" } }, anchor: "shoulders" as const },
    { seconds: draw.between(0.6, 0.9), to: rest },
    still(draw.between(0.3, 0.8)),
  ]);
});

export const stepping = (name: string, stride: number, travel: number) =>
  kind(name, (draw, rest) => {
    const to = draw.pick([1, -1]) * travel;
    return [
      ...repeated(6, (i) => {
        const pair = (a: number, b: number): readonly [number, number] => (i % 2 ? [a, b] : [b, a]);
        return [
          {
            seconds: draw.between(0.4, 0.6),
            travel: to / 6,
            to: { trunk: 5, thigh: pair(stride, -stride / 2), shank: pair(-stride * 0.8, -stride) },
          },
        ];
      }),
      { seconds: 0.6, to: rest },
      still(1.5),
    ];
  });

export const turning = kind("turning round", (draw, rest) => [
  { seconds: draw.between(1, 2), to: { yaw: draw.pick([180, 90, -90]) } },
  still(draw.between(0.5, 2)),
  { seconds: draw.between(1, 2), to: rest },
  still(1.5),
]);

export const bouncing = kind("bending the knees to music", (draw, rest) => {
  const arms = draw.pick([ARMS.hanging, ARMS.crossed, ARMS.onHips]);
  const thigh = draw.between(20, 45);
  const top = { ...rest, ...arms };
  return [
    { seconds: 0.7, to: top },
    ...repeated(6, () => [
      { seconds: 0.5, to: { trunk: 12, thigh, shank: -0.5 * thigh, ...arms } },
      { seconds: 0.5, to: top },
    ]),
    { seconds: 0.7, to: rest },
    still(1),
  ];
});
