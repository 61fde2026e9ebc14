/** Bending over in everyday life, once: at a basin, a table, a drawer, to the floor. */
import { ARMS, hinge, repeated, still, thereAndBack } from "./figures.ts";
import type { Figure, Hand } from "./skeleton.ts";
import { kind, one } from "./upright.ts";

export const washingFace = kind("washing one's face", (draw, rest) => {
  const over: Partial<Figure> = { ...hinge(draw.between(45, 75), draw.between(6, 26)), ...ARMS.face };
  const cup: Partial<Figure> = { hands: { on: "gravity", up: -0.75, ahead: 0.35, out: -0.1 } };
  return [
    { seconds: draw.between(0.9, 1.6), to: { ...over, ...cup } },
    ...repeated(2 + Math.floor(draw.between(0, 4)), () => [
      { seconds: draw.between(0.3, 0.6), to: { ...over } },
      still(draw.between(0.2, 0.7)),
      { seconds: draw.between(0.3, 0.6), to: { ...over, ...cup } },
    ]),
    { seconds: draw.between(0.9, 1.7), to: rest },
    still(1.2),
  ];
});

export const spitting = kind("brushing teeth and spitting out", (draw, rest) => {
  const brush = one(draw, ARMS.face.hands, ARMS.hanging.hands);
  const up = { ...rest, hands: brush, elbows: ARMS.face.elbows };
  const down = { ...hinge(draw.between(35, 60), draw.between(4, 18), 0.15), hands: brush };
  return [
    { seconds: 0.8, to: up },
    still(1.5),
    ...thereAndBack(draw, down, up, { go: 0.8, stay: 0.8, back: 0.8 }),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const laptopKey = kind("pressing a laptop key", (draw, rest) => {
  const press: Hand = {
    on: "gravity",
    up: draw.between(-0.75, -0.4),
    ahead: draw.between(0.55, 0.85),
    out: -0.1,
  };
  const to = {
    ...hinge(draw.between(35, 70), draw.between(4, 22), draw.between(0.1, 0.25)),
    hands: one(draw, press, draw.maybe(0.5) ? ARMS.thighs.hands : ARMS.along.hands),
    elbows: ARMS.hanging.elbows,
    neck: -25,
  };
  return thereAndBack(draw, to, rest, { go: 1.1, stay: 1.2, back: 1.1 });
});

export const fromTable = kind("picking up from a table", (draw, rest) => {
  const take: Hand = { on: "gravity", up: -0.85, ahead: draw.between(0.3, 0.6), out: 0 };
  const hands = draw.maybe(0.5) ? take : one(draw, take, ARMS.along.hands as Hand);
  const to = {
    ...hinge(draw.between(38, 72), draw.between(4, 28), 0.15),
    hands,
    elbows: ARMS.hanging.elbows,
  };
  return thereAndBack(draw, to, rest, { go: 1.2, stay: 0.6, back: 1.2 });
});

export const leaning = kind("leaning on a table", (draw, rest) => {
  const hands: Hand = {
    on: "under",
    up: draw.between(0.72, 0.8),
    ahead: draw.between(0.05, 0.25),
    out: 0.05,
  };
  const to = { ...hinge(draw.between(38, 65), 4, 0.12), hands, elbows: ARMS.hanging.elbows };
  return thereAndBack(draw, to, rest, { go: 1.3, stay: 2.5, back: 1.2 });
});

export const openDrawer = kind("opening a low drawer", (draw, rest) => {
  const hand: Hand = { on: "gravity", up: -0.8, ahead: 0.5, out: 0 };
  const bent = {
    ...hinge(draw.between(40, 70), draw.between(10, 40), 0.3),
    hands: one(draw, hand, ARMS.thighs.hands),
  };
  return thereAndBack(draw, { ...bent, elbows: ARMS.hanging.elbows }, rest, {
    go: 1.2,
    stay: 1.5,
    back: 1.2,
  });
});

export const bow = kind("a bow", (draw, rest) => {
  const arms = draw.pick([ARMS.along, ARMS.thighs, ARMS.hanging]);
  const to = { ...hinge(draw.between(32, 78), draw.between(2, 14)), ...arms, neck: 10 };
  return thereAndBack(draw, to, rest, { go: 1.2, stay: 0.7, back: 1.3 });
});

export const sneeze = kind("a sneeze", (draw, rest) => {
  const hands = draw.maybe(0.6) ? ARMS.face.hands : one(draw, ARMS.face.hands, ARMS.hanging.hands);
  const back: Partial<Figure> = { trunk: -6, neck: -20, hands, elbows: ARMS.face.elbows };
  const down = { ...hinge(draw.between(24, 55), draw.between(4, 22), 0.15), neck: 25, hands };
  return repeated(1 + Math.floor(draw.between(0, 3)), () => [
    { seconds: draw.between(0.5, 0.9), to: back },
    { seconds: draw.between(0.25, 0.45), to: down },
    { seconds: draw.between(0.5, 0.9), to: { ...rest, hands } },
    { seconds: 0.5, to: rest },
    still(draw.between(0.5, 1)),
  ]);
});

export const shoesOnStep = kind("tying shoes on a step", (draw, rest) => {
  const left = draw.maybe(0.5);
  const lift = draw.between(55, 80);
  const pair = (lifted: number, other: number): readonly [number, number] =>
    left ? [lifted, other] : [other, lifted];
  const up: Partial<Figure> = { thigh: pair(lift, 2), shank: pair(-2, -4) };
  const laces: Hand = { on: "ankle", up: 0.05, ahead: 0.1, out: 0 };
  return [
    { seconds: 0.8, to: up, anchor: left ? "rightFoot" : "leftFoot" },
    {
      seconds: draw.between(0.9, 1.4),
      to: { ...up, trunk: draw.between(50, 78), curl: 20, hands: laces, elbows: [-0.6, 0.2, 0.7] },
      anchor: left ? "rightFoot" : "leftFoot",
    },
    still(draw.between(2, 5)),
    { seconds: draw.between(0.9, 1.4), to: { ...up, trunk: 2, curl: 0, ...ARMS.hanging } },
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const trousers = kind("pulling up trousers", (draw, rest) => {
  const hands: Hand = { on: "knee", up: -0.15, ahead: 0.05, out: 0.03 };
  return thereAndBack(
    draw,
    { ...hinge(draw.between(55, 85), draw.between(12, 35)), curl: 20, hands, elbows: [-0.4, -0.4, 0.7] },
    rest,
    { go: 1.1, stay: 0.5, back: 1 },
  );
});

export const sweeping = kind("sweeping the floor", (draw, rest) => {
  const bent = hinge(draw.between(22, 42), draw.between(8, 20));
  const at = (ahead: number): Hand => ({ on: "gravity", up: -0.65, ahead, out: -0.1 });
  return [
    { seconds: 1, to: { ...bent, hands: at(0.3), elbows: ARMS.hanging.elbows } },
    ...repeated(5, () => [
      { seconds: 0.5, to: { hands: at(0.6), trunk: bent.trunk! + 6 } },
      { seconds: 0.5, to: { hands: at(0.2), trunk: bent.trunk! - 4 } },
    ]),
    { seconds: 1, to: rest },
    still(1.2),
  ];
});

export const pickUp = kind("picking up from the floor", (draw, rest) => {
  const knee = draw.between(15, 70);
  const thigh = 20 + 0.5 * knee;
  const to = { trunk: draw.between(75, 105), curl: 35, thigh, shank: thigh - knee, ...ARMS.hanging };
  return thereAndBack(draw, to, rest, { go: 1.4, stay: 0.5, back: 1.4 });
});

export const toeTouch = kind("touching the toes", (draw, rest) => {
  const to = { ...hinge(draw.between(85, 125), 4, 0.15), curl: 45, ...ARMS.hanging, neck: 15 };
  return thereAndBack(draw, to, rest, { go: 1.6, stay: 1.2, back: 1.6 });
});
