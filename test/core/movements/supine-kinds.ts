/** On the back, or on a side. */
import { ARMS, repeated, SUPINE, thereAndBack } from "./figures.ts";
import { kind, lying, some } from "./on-the-mat.ts";
import type { Both, Figure, Hand } from "./skeleton.ts";

const overhead: Figure = { ...SUPINE, shrug: 0.16, ...ARMS.overhead };

const bentLegs: Figure = { ...SUPINE, thigh: -40, shank: -140, foot: 80 };

export const hollowHold = kind("hollow hold on the back", overhead, (draw, rest) => {
  const up = draw.between(10, 24);
  const to = { trunk: 90 + up, curl: up, thigh: -88 + up, shank: -88 + up, neck: 12 };
  return repeated(some(draw, 1, 3), () => thereAndBack(draw, to, rest, { go: 1, stay: 2.5, back: 1 }, lying));
});

export const stretching = kind("stretching on the back", overhead, (draw, rest) => {
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

export const vUps = kind("V-ups", overhead, (draw, rest) => {
  const up = draw.between(35, 60);
  const to = { trunk: 90 + up, curl: 25, thigh: -88 + up, shank: -88 + up, ...ARMS.forward };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 0.9, stay: 0.2, back: 1 }, lying),
  );
});

export const deadBug = kind("dead bug", SUPINE, (draw, rest) => {
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

export const crunches = kind("crunches", { ...bentLegs, ...ARMS.behindHead }, (draw, rest) => {
  const to = { trunk: 90 + draw.between(10, 22), curl: draw.between(20, 40), neck: 15 };
  return repeated(some(draw, 3, 6), () =>
    thereAndBack(draw, to, rest, { go: 0.7, stay: 0.3, back: 0.8 }, lying),
  );
});

export const sitUps = kind("sit-ups", { ...bentLegs, ...ARMS.crossed }, (draw, rest) => {
  const to = { trunk: 90 + draw.between(55, 80), curl: 30 };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 1.1, stay: 0.3, back: 1.2 }, lying),
  );
});

export const supineLegRaises = kind("supine leg raises", SUPINE, (draw, rest) => {
  const up = -88 + draw.between(35, 85);
  return repeated(some(draw, 2, 5), () =>
    thereAndBack(draw, { thigh: up, shank: up - 4 }, rest, { go: 1.1, stay: 0.3, back: 1.3 }, lying),
  );
});

export const bridge = kind("glute bridge", bentLegs, (draw, rest) => {
  const to = { trunk: 90 - draw.between(20, 32), thigh: -75, shank: -165, foot: 90, curl: 0 };
  return repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, to, rest, { go: 1, stay: 0.8, back: 1.1 }, { anchor: "shoulders" }),
  );
});

export const sideLying = kind("side-lying leg raises", { ...SUPINE, roll: 90, neck: 0 }, (draw, rest) =>
  repeated(some(draw, 2, 4), () =>
    thereAndBack(draw, { spread: [5, draw.between(25, 40)] }, rest, { go: 0.9, stay: 0.4, back: 0.9 }, lying),
  ),
);
