/** What puts hands overhead and is no press. */
import { ARMS, repeated, still, thereAndBack } from "./figures.ts";
import type { Figure, Hand } from "./skeleton.ts";
import { again, kind, one } from "./upright.ts";

export const shelf = kind("putting a box on a shelf", (draw, rest) => {
  const carried: Hand = {
    on: "gravity",
    up: draw.between(-0.45, 0),
    ahead: draw.between(0.35, 0.5),
    out: -0.1,
  };
  const up: Hand = { on: "gravity", up: draw.between(0.5, 0.85), ahead: draw.between(0.3, 0.55), out: -0.1 };
  return [
    { seconds: draw.between(0.7, 1.1), to: { hands: carried, elbows: ARMS.hanging.elbows } },
    still(draw.between(0.4, 2)),
    { seconds: draw.between(0.8, 1.3), to: { hands: up, trunk: draw.between(-2, 6), neck: -14 } },
    still(draw.between(0.4, 1.2)),
    { seconds: draw.between(0.7, 1.2), to: rest },
    still(1),
  ];
});

export const waving = kind("waving", (draw, rest) => {
  const both = draw.maybe(0.3);
  const at = (out: number): Hand => ({ on: "gravity", up: draw.between(0.4, 0.9), ahead: 0.1, out });
  const hands = (out: number) => (both ? at(out) : one(draw, at(out), ARMS.hanging.hands));
  return [
    { seconds: 0.6, to: { hands: hands(0.3), elbows: [-0.6, 0, 1] } },
    ...repeated(2 + Math.floor(draw.between(0, 4)), (i) => [
      { seconds: draw.between(0.25, 0.4), to: { hands: hands(i % 2 ? 0.35 : 0.05) } },
    ]),
    { seconds: 0.7, to: rest },
    still(1),
  ];
});

export const shirtOff = kind("pulling a shirt over the head", (draw, rest) => {
  const hem: Hand = { on: "trunk", up: -0.62, ahead: 0.15, out: -0.45 };
  const over: Hand = { on: "trunk", up: draw.between(0.55, 0.8), ahead: 0.15, out: -0.2 };
  return [
    { seconds: 0.7, to: { hands: hem, elbows: ARMS.crossed.elbows } },
    still(draw.between(0.1, 0.5)),
    { seconds: draw.between(0.7, 1.2), to: { hands: over, elbows: [0.6, 0.3, 1], trunk: 8, neck: 20 } },
    { seconds: draw.between(0.5, 0.9), to: { hands: ARMS.forward.hands, trunk: 10 } },
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const stretch = kind("stretching overhead", (draw, rest) => {
  const to: Partial<Figure> = { ...ARMS.overhead, trunk: draw.between(-8, 2), neck: -15 };
  return repeated(1 + Math.floor(draw.between(0, 2)), () =>
    thereAndBack(draw, to, rest, { go: 1.2, stay: 1.5, back: 1.2 }),
  );
});

/** A squat that goes on into a press: the legs lift, and it is neither. */
export const thrusters = kind("thrusters", (draw, rest) => {
  const top = { ...rest, ...ARMS.atShoulders };
  const thigh = draw.between(55, 95);
  const down: Partial<Figure> = {
    trunk: draw.between(8, 30),
    thigh,
    shank: -0.32 * thigh,
    ...ARMS.atShoulders,
  };
  const over: Hand = { on: "gravity", up: 0.98, ahead: -0.02, out: 0.1 };
  return [
    { seconds: 0.8, to: top },
    still(0.6),
    ...repeated(again(draw), () => [
      { seconds: draw.between(0.8, 1.3), to: down },
      still(draw.between(0.1, 0.5)),
      { seconds: draw.between(0.7, 1.1), to: { ...top, hands: over } },
      still(draw.between(0.2, 0.6)),
      { seconds: draw.between(0.7, 1.1), to: top },
    ]),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const laundry = kind("hanging up washing", (draw, rest) => {
  const take: Hand = { on: "gravity", up: -0.5, ahead: 0.4, out: -0.1 };
  const line: Hand = { on: "gravity", up: draw.between(0.45, 0.8), ahead: draw.between(0.3, 0.5), out: 0 };
  return [
    ...repeated(3, () => [
      { seconds: draw.between(0.6, 1), to: { hands: take, elbows: ARMS.hanging.elbows } },
      still(draw.between(0.3, 0.8)),
      { seconds: draw.between(0.6, 1), to: { hands: line, neck: -12 } },
      still(draw.between(0.5, 1.5)),
    ]),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});

export const hair = kind("tying up one's hair", (draw, rest) => [
  { seconds: draw.between(0.7, 1.1), to: { ...ARMS.behindHead, neck: 8 } },
  ...repeated(3, () => [
    { seconds: 0.4, to: { hands: { on: "head", up: 0.12, ahead: -0.1, out: 0.03 } as Hand } },
    { seconds: 0.4, to: { ...ARMS.behindHead } },
  ]),
  { seconds: 0.9, to: rest },
  still(1),
]);

export const shelves = kind("boxes on a shelf, one after the other", (draw, rest) => {
  const held: Hand = {
    on: "gravity",
    up: draw.between(-0.2, 0.1),
    ahead: draw.between(0.3, 0.45),
    out: -0.1,
  };
  const over: Hand = { on: "gravity", up: draw.between(0.6, 0.9), ahead: draw.between(0.28, 0.5), out: -0.1 };
  return [
    { seconds: 0.8, to: { hands: held, elbows: ARMS.hanging.elbows } },
    still(0.6),
    ...repeated(again(draw), () => [
      { seconds: draw.between(0.7, 1.2), to: { hands: over, neck: -12 } },
      still(draw.between(0.3, 0.8)),
      { seconds: draw.between(0.7, 1.2), to: { hands: held, neck: 4 } },
      still(draw.between(0.5, 1.2)),
    ]),
    { seconds: 0.8, to: rest },
    still(1),
  ];
});
