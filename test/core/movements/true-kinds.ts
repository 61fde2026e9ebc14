/** Good mornings, lifts and supermans as people really do them: every one must go on counting. */
import { ALL_FOURS, ARMS, hinge, PRONE, UPRIGHT } from "./figures.ts";
import type { TrueKind } from "./kind.ts";
import type { Figure, Hand } from "./skeleton.ts";

interface Hinging {
  /** Seconds at the lowest. */
  readonly stay?: readonly [number, number];
  readonly arms: (typeof ARMS)["bar"] | Pick<Figure, "hands" | "elbows">;
  readonly depth?: readonly [number, number];
  readonly knee?: readonly [number, number];
  readonly down?: readonly [number, number];
  readonly viewing?: TrueKind["viewing"];
}

export const goodMorning = (name: string, how: Hinging): TrueKind => ({
  name,
  exercise: "good-morning",
  ...(how.viewing ? { viewing: how.viewing } : {}),
  rest: () => ({ ...UPRIGHT, hands: how.arms.hands, elbows: how.arms.elbows }),
  rep: (draw, rest) => {
    const down = draw.between(...(how.down ?? [1.4, 2.3]));
    const depth = draw.between(...(how.depth ?? [60, 82]));
    return [
      { seconds: down, to: hinge(depth, draw.between(...(how.knee ?? [4, 16]))) },
      { seconds: draw.between(...(how.stay ?? [0.1, 0.6])) },
      { seconds: 0.8 * down, to: rest },
      { seconds: draw.between(0.6, 1.3) },
    ];
  },
});

/** The weight hangs from straight arms, drawn to the legs as the trunk goes down. */
export const romanian = (
  name: string,
  how: Omit<Hinging, "arms"> & { readonly drawn?: number } = {},
): TrueKind => ({
  name,
  exercise: "romanian-deadlift",
  ...(how.viewing ? { viewing: how.viewing } : {}),
  rest: () => ({ ...UPRIGHT, ...ARMS.hanging }),
  rep: (draw, rest) => {
    const down = draw.between(...(how.down ?? [1.4, 2.3]));
    const depth = draw.between(...(how.depth ?? [60, 82]));
    const hands: Hand = {
      on: "gravity",
      up: -0.9,
      ahead: -(how.drawn ?? draw.between(0.2, 0.42)),
      out: 0.05,
    };
    return [
      { seconds: down, to: { ...hinge(depth, draw.between(...(how.knee ?? [10, 24]))), hands } },
      { seconds: draw.between(...(how.stay ?? [0.1, 0.6])) },
      { seconds: 0.8 * down, to: rest },
      { seconds: draw.between(0.6, 1.3) },
    ];
  },
});

interface Pulling {
  readonly trunk?: readonly [number, number];
  readonly thigh?: readonly [number, number];
  readonly up?: readonly [number, number];
  /** How far the hips stay bent at the top, degrees. */
  readonly bent?: readonly [number, number];
  /** Seconds standing, and on the floor between two reps. */
  readonly stands?: readonly [number, number];
  readonly rests?: readonly [number, number];
  readonly viewing?: TrueKind["viewing"];
}

/** From the crouch over a bar: hips back, shins a little forward, arms straight down. */
export const deadlift = (name: string, how: Pulling = {}): TrueKind => ({
  name,
  exercise: "deadlift",
  ...(how.viewing ? { viewing: how.viewing } : {}),
  from: () => ({ ...UPRIGHT, ...ARMS.hanging }),
  rest: (draw) => ({
    ...UPRIGHT,
    trunk: draw.between(...(how.trunk ?? [62, 72])),
    curl: draw.between(0, 8),
    thigh: draw.between(...(how.thigh ?? [61, 69])),
    shank: -draw.between(14, 22),
    hands: { on: "gravity", up: -0.97, ahead: -0.04, out: 0.05 },
    elbows: ARMS.hanging.elbows,
    neck: -18,
  }),
  rep: (draw, rest) => {
    const up = draw.between(...(how.up ?? [1.1, 1.8]));
    const hands: Hand = { on: "gravity", up: -0.96, ahead: 0.1, out: 0.05 };
    const bent = how.bent ? draw.between(...how.bent) : 0;
    const stood = { trunk: draw.between(-2, 3) + 0.8 * bent, thigh: 2 + 0.2 * bent, shank: -3 - 0.1 * bent };
    return [
      { seconds: up, to: { ...UPRIGHT, ...stood, hands, elbows: ARMS.hanging.elbows } },
      { seconds: draw.between(...(how.stands ?? [0.3, 0.9])) },
      { seconds: draw.between(0.8, 1.1) * up, to: rest },
      { seconds: draw.between(...(how.rests ?? [0.6, 1.6])) },
    ];
  },
});

interface Squatting {
  /** Seconds at the lowest. */
  readonly stay?: readonly [number, number];
  readonly arms: Pick<Figure, "hands" | "elbows">;
  readonly depth?: readonly [number, number];
  readonly lean?: readonly [number, number];
  readonly shank?: number;
  readonly down?: readonly [number, number];
  readonly viewing?: TrueKind["viewing"];
}

/** Thighs by degrees from vertical, 90 level; shanks lean forward by a share of it. */
export const squat = (name: string, how: Squatting): TrueKind => ({
  name,
  exercise: "squat",
  ...(how.viewing ? { viewing: how.viewing } : {}),
  rest: () => ({ ...UPRIGHT, hands: how.arms.hands, elbows: how.arms.elbows }),
  rep: (draw, rest) => {
    const down = draw.between(...(how.down ?? [1.1, 2]));
    const thigh = draw.between(...(how.depth ?? [90, 98]));
    const shank = -draw.between(0.9, 1.1) * (how.shank ?? 0.36) * thigh;
    return [
      { seconds: down, to: { trunk: draw.between(...(how.lean ?? [30, 44])), thigh, shank, curl: 5 } },
      { seconds: draw.between(...(how.stay ?? [0.1, 0.6])) },
      { seconds: 0.9 * down, to: rest },
      { seconds: draw.between(0.6, 1.3) },
    ];
  },
});

/**
 * Of a hundred sets from 45 degrees off: who seems to face the camera for a moment is told to turn, and what was done meanwhile is not
 * counted. Of the first hundred 25 of squats and 15 of Romanian deadlifts lacked a rep.
 */
const FAR_OFF_WRONG = 30;
/**
 * Of a hundred sets of presses: a hand that the network misplaces along the arm for a while looks like a bent elbow, and one press
 * of the three is taken for a partial one. More than elsewhere: of other hundreds than the first up to 6.
 */
const PRESSES_WRONG = 5;

interface Pressing {
  readonly up?: readonly [number, number];
  /** Arm lengths over the shoulders. */
  readonly height?: readonly [number, number];
  /** Where the hands begin, arm lengths over the shoulders. */
  readonly from?: number;
  readonly viewing?: TrueKind["viewing"];
}

export const press = (name: string, how: Pressing = {}): TrueKind => {
  const start = { ...ARMS.atShoulders.hands, up: how.from ?? ARMS.atShoulders.hands.up };
  return {
    name,
    exercise: "shoulder-press",
    wrong: PRESSES_WRONG,
    ...(how.viewing ? { viewing: how.viewing } : {}),
    rest: () => ({ ...UPRIGHT, hands: start, elbows: ARMS.atShoulders.elbows }),
    rep: (draw, rest) => {
      const up = draw.between(...(how.up ?? [1, 1.5]));
      const over: Hand = {
        on: "gravity",
        up: draw.between(...(how.height ?? [0.975, 0.99])),
        ahead: -0.02,
        out: 0.1,
      };
      const face: Hand = { on: "gravity", up: 0.55, ahead: 0.25, out: 0.14 };
      return [
        { seconds: up / 2, to: { hands: face, neck: -4 } },
        { seconds: up / 2, to: { hands: over, shrug: 0.05, neck: 4 } },
        { seconds: draw.between(0.3, 0.7) },
        { seconds: 1.1 * up, to: rest },
        { seconds: draw.between(0.7, 1.3) },
      ];
    },
  };
};

interface Lifting {
  readonly arms?: readonly [number, number];
  readonly chest?: readonly [number, number];
  readonly legs?: readonly [number, number];
  readonly lift?: readonly [number, number];
  readonly hold?: readonly [number, number];
  readonly out?: number;
  readonly reach?: number;
  readonly viewing?: TrueKind["viewing"];
}

const superman = (name: string, how: Lifting = {}): TrueKind => {
  const hands = (ahead: number): Hand => ({
    on: "trunk",
    up: how.reach ?? 0.95,
    ahead,
    out: how.out ?? 0.12,
  });
  return {
    name,
    exercise: "superman",
    ...(how.viewing ? { viewing: how.viewing } : {}),
    rest: () => ({ ...PRONE, hands: hands(0.08) }),
    rep: (draw, rest) => {
      const lift = draw.between(...(how.lift ?? [0.7, 1.1]));
      const chest = draw.between(...(how.chest ?? [7, 13]));
      const legs = draw.between(...(how.legs ?? [9, 17]));
      const raised = Math.sin((draw.between(...(how.arms ?? [12, 24])) * Math.PI) / 180);
      return [
        {
          seconds: lift,
          anchor: "hips",
          to: {
            trunk: 90 - chest,
            curl: -1.2 * chest,
            thigh: -90 - legs,
            shank: -90 - legs - draw.between(-6, 4),
            neck: -draw.between(4, 16),
            // The chest's own lift carries the arms: what is asked is measured from the room's level.
            hands: hands(-raised + Math.sin((1.6 * chest * Math.PI) / 180)),
          },
        },
        { seconds: draw.between(...(how.hold ?? [2, 2.8])), anchor: "hips" },
        { seconds: lift * 1.1, to: rest, anchor: "hips" },
        { seconds: draw.between(0.8, 1.5), anchor: "hips" },
      ];
    },
  };
};

interface Crossing {
  readonly viewing?: TrueKind["viewing"];
  readonly hold?: readonly [number, number];
}

/** One arm and the leg of the other side, left and right in turn. */
const alternating = (name: string, how: Crossing = {}): TrueKind => {
  const ahead: Hand = { on: "trunk", up: 0.95, ahead: 0.08, out: 0.12 };
  return {
    name,
    exercise: "alternating-superman",
    ...(how.viewing ? { viewing: how.viewing } : {}),
    rest: () => ({ ...PRONE, hands: ahead }),
    rep: (draw, rest, i) => {
      const lift = draw.between(0.8, 1.2);
      const legs = -90 - draw.between(9, 17);
      const raised: Hand = { on: "trunk", up: 0.92, ahead: -draw.between(0.2, 0.4), out: 0.12 };
      const stays: Hand = { on: "stay" };
      const of = (busy: number, idle: number) => (i % 2 ? [busy, idle] : [idle, busy]) as [number, number];
      return [
        {
          seconds: lift,
          anchor: "hips",
          to: {
            trunk: 86,
            curl: -5,
            thigh: of(legs, -86),
            shank: of(legs - 1, -89),
            hands: i % 2 ? [stays, raised] : [raised, stays],
          },
        },
        { seconds: draw.between(...(how.hold ?? [2, 2.8])), anchor: "hips" },
        { seconds: 1.1 * lift, to: rest, anchor: "hips" },
        { seconds: draw.between(0.8, 1.5), anchor: "hips" },
      ];
    },
  };
};

const BENT: Pick<Figure, "hands" | "elbows"> = {
  hands: { on: "trunk", up: 0.24, ahead: 0.12, out: 0.4 },
  elbows: [-0.8, -0.1, 0.7],
};

/** Chest and legs, the arms bent to a W or along the body. */
const chestAndLegs = (
  name: string,
  exercise: "w-superman" | "arms-back-superman",
  viewing?: TrueKind["viewing"],
): TrueKind => ({
  name,
  exercise,
  ...(viewing ? { viewing } : {}),
  rest: () => ({ ...PRONE, shrug: 0.04, ...(exercise === "w-superman" ? BENT : ARMS.along) }),
  rep: (draw, rest) => {
    const lift = draw.between(0.8, 1.2);
    const chest = draw.between(8, 14);
    const legs = draw.between(9, 17);
    return [
      {
        seconds: lift,
        anchor: "hips",
        to: { trunk: 90 - chest, curl: -1.2 * chest, thigh: -90 - legs, shank: -90 - legs, neck: -8 },
      },
      { seconds: draw.between(2, 2.8), anchor: "hips" },
      { seconds: 1.1 * lift, to: rest, anchor: "hips" },
      { seconds: draw.between(0.8, 1.5), anchor: "hips" },
    ];
  },
});

/** Arm and leg level with the trunk, or a little lower, from hands and knees. */
const birdDog = (name: string, how: Crossing = {}): TrueKind => ({
  name,
  exercise: "bird-dog",
  ...(how.viewing ? { viewing: how.viewing } : {}),
  rest: () => ALL_FOURS,
  rep: (draw, rest, i) => {
    const out: Hand = { on: "trunk", up: 0.95, ahead: draw.between(0.02, 0.2), out: 0.1 };
    const of = (busy: number, idle: number) => (i % 2 ? [busy, idle] : [idle, busy]) as [number, number];
    const leg = -draw.between(82, 94);
    const go = draw.between(0.9, 1.4);
    return [
      {
        seconds: go,
        anchor: "hips",
        to: {
          thigh: of(leg, 2),
          shank: of(leg - 2, -88),
          hands: i % 2 ? [ARMS.floor.hands, out] : [out, ARMS.floor.hands],
        },
      },
      { seconds: draw.between(...(how.hold ?? [2, 2.8])), anchor: "hips" },
      { seconds: 1.1 * go, to: rest, anchor: "hips" },
      { seconds: draw.between(0.8, 1.5), anchor: "hips" },
    ];
  },
});

export const TRUE_KINDS: readonly TrueKind[] = [
  goodMorning("good mornings with a bar", { arms: ARMS.bar }),
  goodMorning("good mornings, hands behind the head", { arms: ARMS.behindHead }),
  goodMorning("good mornings, crossed arms", { arms: ARMS.crossed }),
  goodMorning("good mornings, weight behind the neck", {
    arms: ARMS.behindNeck,
    viewing: { azimuth: [-28, 28] },
  }),
  goodMorning("good mornings, hands behind the back", { arms: ARMS.behindBack }),
  goodMorning("quick good mornings", { arms: ARMS.bar, down: [0.6, 0.95] }),
  goodMorning("slow good mornings", { arms: ARMS.bar, down: [3, 5] }),
  goodMorning("deep good mornings", { arms: ARMS.bar, depth: [84, 98] }),
  goodMorning("half-deep good mornings", { arms: ARMS.crossed, depth: [52, 60] }),
  goodMorning("good mornings, oblique", { arms: ARMS.bar, viewing: { azimuth: [18, 30] } }),
  goodMorning("good mornings, soft knees", { arms: ARMS.bar, knee: [18, 32] }),
  romanian("Romanian deadlifts"),
  romanian("slow Romanian deadlifts", { down: [3, 5] }),
  romanian("quick Romanian deadlifts", { down: [0.7, 1] }),
  romanian("Romanian deadlifts, oblique", { viewing: { azimuth: [18, 30] } }),
  {
    ...romanian("Romanian deadlifts, from 45 degrees off", { viewing: { azimuth: [40, 48] } }),
    wrong: FAR_OFF_WRONG,
  },
  romanian("Romanian deadlifts, weight away from the legs", { drawn: 0.1 }),
  deadlift("deadlifts"),
  deadlift("deadlifts, touch and go", { rests: [0, 0.1] }),
  deadlift("deadlifts, turned round at once, from the side and ahead", {
    stands: [0, 0.1],
    rests: [0, 0.1],
    up: [0.7, 0.95],
    viewing: { azimuth: [28, 40] },
  }),
  deadlift("slow deadlifts", { up: [2.2, 3.5] }),
  deadlift("quick deadlifts", { up: [0.7, 0.95] }),
  deadlift("deadlifts, oblique", { viewing: { azimuth: [18, 30] } }),
  deadlift("deadlifts, trunk more upright", { trunk: [50, 60], thigh: [72, 80] }),
  squat("squats with a bar", { arms: ARMS.bar }),
  squat("squats, arms ahead", { arms: ARMS.forward, lean: [20, 40] }),
  squat("squats, crossed arms", { arms: ARMS.crossed, lean: [24, 42] }),
  squat("deep squats", { arms: ARMS.forward, depth: [102, 116], lean: [24, 40] }),
  squat("quick squats", { arms: ARMS.crossed, down: [0.55, 0.8] }),
  squat("slow squats", { arms: ARMS.bar, down: [3, 5] }),
  squat("squats, oblique", { arms: ARMS.bar, viewing: { azimuth: [18, 30] } }),
  {
    ...squat("squats, from 45 degrees off", {
      arms: ARMS.forward,
      lean: [20, 40],
      viewing: { azimuth: [40, 48] },
    }),
    wrong: FAR_OFF_WRONG,
  },
  press("shoulder presses"),
  press("quick shoulder presses", { up: [0.7, 0.9] }),
  press("slow shoulder presses", { up: [2.4, 3.5] }),
  press("shoulder presses from the chin", { from: 0.16 }),
  press("shoulder presses, oblique", { viewing: { azimuth: [18, 30] } }),
  superman("supermans"),
  superman("quick supermans", { lift: [0.4, 0.6], hold: [0.15, 0.5] }),
  superman("held supermans", { hold: [4, 6] }),
  superman("slow supermans", { lift: [1.6, 2.4] }),
  superman("supermans from above", { viewing: { height: [1.1, 1.6] } }),
  superman("supermans, arms apart", { out: 0.45, reach: 0.85 }),
  superman("low supermans", { arms: [6, 10], chest: [4, 7], legs: [6, 9] }),
  alternating("sets of alternating supermans"),
  alternating("alternating supermans from above", { viewing: { height: [1.1, 1.6] } }),
  alternating("quick alternating supermans", { hold: [0.3, 0.8] }),
  chestAndLegs("W supermans", "w-superman"),
  chestAndLegs("W supermans from above", "w-superman", { height: [1.1, 1.6] }),
  chestAndLegs("supermans with the arms along the body", "arms-back-superman"),
  chestAndLegs("supermans with the arms along the body, from above", "arms-back-superman", {
    height: [1.1, 1.6],
  }),
  birdDog("sets of bird dogs"),
  birdDog("quick bird dogs", { hold: [0.4, 0.9] }),
  birdDog("bird dogs from above", { viewing: { height: [1.1, 1.6] } }),
];
