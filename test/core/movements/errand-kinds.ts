/** Errands that are run more than once, in much the same way and place: what a set of lifts must not be seen in. */
import { ARMS, hinge, repeated, still, thereAndBack } from "./figures.ts";
import type { Figure, Hand } from "./skeleton.ts";
import { again, carried, kind } from "./upright.ts";

export const tidying = kind("picking up toys, one after the other", (draw, rest) => {
  const knee = draw.between(15, 70);
  const thigh = 20 + 0.5 * knee;
  const floor: Hand = { on: "under", up: draw.between(0.03, 0.1), ahead: draw.between(0.05, 0.3), out: 0.03 };
  const down: Partial<Figure> = {
    trunk: draw.between(75, 100),
    curl: 30,
    thigh,
    shank: thigh - knee,
    hands: floor,
    elbows: ARMS.floor.elbows,
  };
  const up = draw.maybe(0.5) ? rest : { ...rest, hands: carried(draw) };
  return [
    ...repeated(again(draw), () => thereAndBack(draw, down, up, { go: 1.2, stay: 0.4, back: 1.2 })),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

/** From a crouch over them, with both hands, standing up with them hanging: nearly a deadlift, but for hands that go to the floor. */
export const gathering = kind("gathering what lies at one's feet", (draw, rest) => {
  const thigh = draw.between(74, 105);
  const floor: Hand = {
    on: "under",
    up: draw.between(0.03, 0.1),
    ahead: draw.between(-0.05, 0.12),
    out: 0.03,
  };
  const down: Partial<Figure> = {
    trunk: draw.between(62, 88),
    curl: draw.between(10, 30),
    thigh,
    shank: -draw.between(8, 25),
    hands: floor,
    elbows: ARMS.floor.elbows,
  };
  return [
    ...repeated(1 + again(draw), () => thereAndBack(draw, down, rest, { go: 1.2, stay: 0.4, back: 1.2 })),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const boxes = kind("squatting down to boxes, one after the other", (draw, rest) => {
  const thigh = draw.between(75, 105);
  const take: Hand = { on: "under", up: draw.between(0.03, 0.12), ahead: draw.between(0.1, 0.3), out: 0.05 };
  const down: Partial<Figure> = {
    trunk: draw.between(30, 55),
    thigh,
    shank: -0.33 * thigh,
    curl: 12,
    hands: take,
    elbows: ARMS.floor.elbows,
  };
  const up = { ...rest, hands: carried(draw) };
  return [
    ...repeated(again(draw), () => thereAndBack(draw, down, up, { go: 1.3, stay: 0.5, back: 1.3 })),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const dishwasher = kind("loading a dishwasher", (draw, rest) => {
  const put: Hand = { on: "gravity", up: -0.85, ahead: draw.between(0.25, 0.5), out: 0 };
  const down = { ...hinge(draw.between(42, 72), draw.between(8, 35), 0.18), hands: put };
  const up = { ...rest, hands: carried(draw) };
  return [
    ...repeated(again(draw), () =>
      thereAndBack(draw, { ...down, elbows: ARMS.hanging.elbows }, up, { go: 1, stay: 0.5, back: 1 }),
    ),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const chairs = kind("trying a chair, twice or more", (draw, rest) => {
  const sat: Partial<Figure> = {
    trunk: 6,
    thigh: draw.between(78, 92),
    shank: -draw.between(2, 10),
    ...ARMS.thighs,
  };
  const over = draw.between(30, 50);
  return repeated(again(draw), () => [
    { seconds: 1.2, to: { ...sat, trunk: over, thigh: 76, shank: -14 } },
    { seconds: 0.5, to: sat },
    still(draw.between(0.1, 1.5)),
    { seconds: 0.6, to: { ...sat, trunk: over } },
    { seconds: 1, to: rest },
    still(draw.between(0.5, 1.5)),
  ]);
});

export const bows = kind("bows to all sides of a hall", (draw, rest) => {
  const arms = draw.pick([ARMS.along, ARMS.thighs, ARMS.hanging]);
  const to = { ...hinge(draw.between(35, 60), draw.between(2, 14)), ...arms, neck: 10 };
  return repeated(again(draw), () => thereAndBack(draw, to, rest, { go: 1.1, stay: 0.6, back: 1.2 }));
});

export const toeTouches = kind("touching the toes, again and again", (draw, rest) => {
  const to = { ...hinge(draw.between(85, 125), 4, 0.15), curl: 45, ...ARMS.hanging, neck: 15 };
  return repeated(again(draw), () => thereAndBack(draw, to, rest, { go: 1.3, stay: 0.6, back: 1.3 }));
});
