/** What people do on their feet that is no good morning. */
import { ARMS, hinge, repeated, still, thereAndBack, UPRIGHT } from "./figures.ts";
import type { Kind } from "./kind.ts";
import type { Draw } from "./person.ts";
import type { Figure, Hand } from "./skeleton.ts";

const hanging = (): Figure => ({ ...UPRIGHT, ...ARMS.hanging });

const kind = (name: string, moves: Kind["moves"], is?: Kind["is"]): Kind => ({
  name,
  among: "good-morning",
  from: hanging,
  moves,
  ...(is ? { is } : {}),
});

const one = (draw: Draw, busy: Hand, idle: Hand): readonly [Hand, Hand] =>
  draw.maybe(0.5) ? [busy, idle] : [idle, busy];

const washingFace = kind("washing one's face", (draw, rest) => {
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

const laptopKey = kind("pressing a laptop key", (draw, rest) => {
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

const fromTable = kind("picking up from a table", (draw, rest) => {
  const take: Hand = { on: "gravity", up: -0.85, ahead: draw.between(0.3, 0.6), out: 0 };
  const hands = draw.maybe(0.5) ? take : one(draw, take, ARMS.along.hands as Hand);
  const to = {
    ...hinge(draw.between(38, 72), draw.between(4, 28), 0.15),
    hands,
    elbows: ARMS.hanging.elbows,
  };
  return thereAndBack(draw, to, rest, { go: 1.2, stay: 0.6, back: 1.2 });
});

const shoesOnStep = kind("tying shoes on a step", (draw, rest) => {
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

const bow = kind("a bow", (draw, rest) => {
  const arms = draw.pick([ARMS.along, ARMS.thighs, ARMS.hanging]);
  const to = { ...hinge(draw.between(32, 78), draw.between(2, 14)), ...arms, neck: 10 };
  return thereAndBack(draw, to, rest, { go: 1.2, stay: 0.7, back: 1.3 });
});

const singleLegDeadlift = kind("single-leg deadlift", (draw, rest) => {
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

const sneeze = kind("a sneeze", (draw, rest) => {
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

const squatting = (
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

const highStool = kind("sitting on a high stool", (draw, rest) => {
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

const pickUp = kind("picking up from the floor", (draw, rest) => {
  const knee = draw.between(15, 70);
  const thigh = 20 + 0.5 * knee;
  const to = { trunk: draw.between(75, 105), curl: 35, thigh, shank: thigh - knee, ...ARMS.hanging };
  return thereAndBack(draw, to, rest, { go: 1.4, stay: 0.5, back: 1.4 });
});

const toeTouch = kind("touching the toes", (draw, rest) => {
  const to = { ...hinge(draw.between(85, 125), 4, 0.15), curl: 45, ...ARMS.hanging, neck: 15 };
  return thereAndBack(draw, to, rest, { go: 1.6, stay: 1.2, back: 1.6 });
});

const chair = kind("sitting down on a chair", (draw, rest) => {
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

const swing = kind("kettlebell swing", (draw, rest) => {
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

const row = kind("bent-over row", (draw, rest) => {
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

const romanian = kind(
  "Romanian deadlift",
  (draw, rest) => {
    const held = { ...rest, ...ARMS.hanging };
    const down = { ...hinge(draw.between(55, 82), draw.between(8, 22)), ...ARMS.hanging };
    return repeated(3, () => thereAndBack(draw, down, held, { go: 1.6, stay: 0.3, back: 1.4 }));
  },
  "romanian-deadlift",
);

const lunges = kind("lunges", (draw, rest) => {
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

const stepping = (name: string, stride: number, travel: number) =>
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

const turning = kind("turning round", (draw, rest) => [
  { seconds: draw.between(1, 2), to: { yaw: draw.pick([180, 90, -90]) } },
  still(draw.between(0.5, 2)),
  { seconds: draw.between(1, 2), to: rest },
  still(1.5),
]);

const openDrawer = kind("opening a low drawer", (draw, rest) => {
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

const leaning = kind("leaning on a table", (draw, rest) => {
  const hands: Hand = {
    on: "under",
    up: draw.between(0.72, 0.8),
    ahead: draw.between(0.05, 0.25),
    out: 0.05,
  };
  const to = { ...hinge(draw.between(38, 65), 4, 0.12), hands, elbows: ARMS.hanging.elbows };
  return thereAndBack(draw, to, rest, { go: 1.3, stay: 2.5, back: 1.2 });
});

const spitting = kind("brushing teeth and spitting out", (draw, rest) => {
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

const trousers = kind("pulling up trousers", (draw, rest) => {
  const hands: Hand = { on: "knee", up: -0.15, ahead: 0.05, out: 0.03 };
  return thereAndBack(
    draw,
    { ...hinge(draw.between(55, 85), draw.between(12, 35)), curl: 20, hands, elbows: [-0.4, -0.4, 0.7] },
    rest,
    { go: 1.1, stay: 0.5, back: 1 },
  );
});

const sweeping = kind("sweeping the floor", (draw, rest) => {
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

const burpees = kind("burpees", (draw, rest) => {
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

/** What puts hands overhead and is no press. */
const shelf = kind("putting a box on a shelf", (draw, rest) => {
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

const waving = kind("waving", (draw, rest) => {
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

const shirtOff = kind("pulling a shirt over the head", (draw, rest) => {
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

const stretch = kind("stretching overhead", (draw, rest) => {
  const to: Partial<Figure> = { ...ARMS.overhead, trunk: draw.between(-8, 2), neck: -15 };
  return repeated(1 + Math.floor(draw.between(0, 2)), () =>
    thereAndBack(draw, to, rest, { go: 1.2, stay: 1.5, back: 1.2 }),
  );
});

const laundry = kind("hanging up washing", (draw, rest) => {
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

const hair = kind("tying up one's hair", (draw, rest) => [
  { seconds: draw.between(0.7, 1.1), to: { ...ARMS.behindHead, neck: 8 } },
  ...repeated(3, () => [
    { seconds: 0.4, to: { hands: { on: "head", up: 0.12, ahead: -0.1, out: 0.03 } as Hand } },
    { seconds: 0.4, to: { ...ARMS.behindHead } },
  ]),
  { seconds: 0.9, to: rest },
  still(1),
]);

/** Errands that are run more than once, in much the same way and place: what a set of lifts must not be seen in. */
const again = (draw: Draw): number => 2 + Math.floor(draw.between(0, 3));
const carried = (draw: Draw): Hand => ({
  on: "gravity",
  up: draw.between(-0.6, -0.4),
  ahead: draw.between(0.25, 0.5),
  out: -0.1,
});

const tidying = kind("picking up toys, one after the other", (draw, rest) => {
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

const boxes = kind("squatting down to boxes, one after the other", (draw, rest) => {
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

const dishwasher = kind("loading a dishwasher", (draw, rest) => {
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

const chairs = kind("trying a chair, twice or more", (draw, rest) => {
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

const bows = kind("bows to all sides of a hall", (draw, rest) => {
  const arms = draw.pick([ARMS.along, ARMS.thighs, ARMS.hanging]);
  const to = { ...hinge(draw.between(35, 60), draw.between(2, 14)), ...arms, neck: 10 };
  return repeated(again(draw), () => thereAndBack(draw, to, rest, { go: 1.1, stay: 0.6, back: 1.2 }));
});

const toeTouches = kind("touching the toes, again and again", (draw, rest) => {
  const to = { ...hinge(draw.between(85, 125), 4, 0.15), curl: 45, ...ARMS.hanging, neck: 15 };
  return repeated(again(draw), () => thereAndBack(draw, to, rest, { go: 1.3, stay: 0.6, back: 1.3 }));
});

const shelves = kind("boxes on a shelf, one after the other", (draw, rest) => {
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

const bouncing = kind("bending the knees to music", (draw, rest) => {
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

export const STANDING_KINDS: readonly Kind[] = [
  washingFace,
  laptopKey,
  fromTable,
  shoesOnStep,
  bow,
  singleLegDeadlift,
  sneeze,
  squatting("partial squats", [26, 48], [18, 42], 2),
  highStool,
  pickUp,
  toeTouch,
  squatting("squats", [70, 95], [28, 48], 3, "squat"),
  chair,
  swing,
  row,
  romanian,
  lunges,
  stepping("marching in place", 55, 0),
  stepping("walking", 25, 1.6),
  turning,
  openDrawer,
  leaning,
  spitting,
  trousers,
  sweeping,
  burpees,
  shelf,
  waving,
  shirtOff,
  stretch,
  laundry,
  hair,
  tidying,
  boxes,
  dishwasher,
  chairs,
  bows,
  toeTouches,
  shelves,
  bouncing,
];
