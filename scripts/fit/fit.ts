/**
 * npx tsx scripts/fit/fit.ts --stills FILE [--stills FILE ...] [--folds N] [--write] [--neutral | --errors] [--plates FILE]
 *
 * Fits the estimators of src/core/kinematics on what `extract-stills` wrote, and prints their errors, and how well their
 * error bars cover, on whole subjects left out, by view, clothes, equipment and mask; how many of those rows a right calibration
 * fills stands below them, for a row is a few bodies that are each off their own way. With --write the final models, fitted on
 * all subjects, go to fitted.json; the error bars stay those of the subjects left out. With --neutral only what the outline tells of a
 * neutral is fitted, with --errors only the error bars, and goes beside the models that are there. --plates takes what trunk/plates.py
 * wrote: how much each group's neutral looks like plates to a line that people left out were not in.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { within } from "../../src/core/form/probability.ts";
import { deviationOf, type ErrorEvidence } from "../../src/core/kinematics/deviation.ts";
import {
  estimateWith,
  type PostureModels,
  PRONE_SIGNALS,
  STANDING_SIGNALS,
} from "../../src/core/kinematics/estimators.ts";
import fittedFile from "../../src/core/kinematics/fitted.json" with { type: "json" };
import {
  outlineInputs,
  plainProneChange,
  plainStandingChange,
  proneInputs,
  standingInputs,
} from "../../src/core/kinematics/inputs.ts";
import { clamp } from "../../src/core/quantity.ts";
import { SIGNAL_ROWS } from "../../src/core/signals.ts";
import { asPercent, byChance, type Held, heldWithin, isRight, type Ratios } from "./bands.ts";
import { coverage, fitErrors, type Made } from "./errors.ts";
import { fitMlp, type MlpPlan, normal } from "./mlp.ts";
import { fitNeutralOutline, neutralOutlineErrors } from "./neutral-outline.ts";
import { fitRidge } from "./ridge.ts";
import {
  average,
  type GroupNeutral,
  groupBy,
  neutralsOf,
  type Sample,
  type Stance,
  samplesFrom,
  stanceOf,
} from "./samples.ts";

const { values } = parseArgs({
  options: {
    stills: { type: "string", multiple: true },
    folds: { type: "string", default: "6" },
    neutral: { type: "boolean" },
    errors: { type: "boolean" },
    plates: { type: "string" },
    write: { type: "boolean" },
  },
});
if (!values.stills)
  throw new Error(
    "usage: fit --stills FILE [--stills FILE ...] [--folds N] [--write] [--neutral | --errors] [--plates FILE]",
  );
const FOLDS = Number(values.folds);
const PLATES: Readonly<Record<string, number>> = values.plates
  ? (JSON.parse(readFileSync(values.plates, "utf8")) as Record<string, number>)
  : {};

const SIGNALS = { standing: STANDING_SIGNALS, prone: PRONE_SIGNALS } as const;
/** Share of the samples; chosen on subjects left out among 0.003 .. 0.3. */
const PENALTY = {
  standing: [0.1, 0.1, 0.1, 0.1],
  // Arm, chest, leg, knee, neck, elbow: the last two have no plain angle to lean on.
  prone: [0.2, 0.2, 0.1, 0.1, 0.05, 0.2],
} as const;
/**
 * What the neutral's own readings say of its angles helps the arms and the head of who lies (mean error 2.6 to 2.0 and 15.3
 * to 12.4 on subjects left out) and nothing else: there the population's mean stands.
 */
const NEUTRAL_PENALTY = {
  standing: [1e4, 1e4, 1e4, 1e4],
  prone: [0.3, 1e4, 1e4, 1e4, 0.3, 1e4],
} as const;
const AZIMUTH_PENALTY = [0.1];
/** The app's own azimuth is off by this much (printed below): the fit must not lean on a better one. */
const AZIMUTH_ERROR = { standing: 4, prone: 6 };
const MLP: MlpPlan = { hidden: 24, epochs: 45, noise: 0.2 };
const NETS = 2;
/** Of a standing body that still tells the camera's azimuth, degrees. */
const UPRIGHT_BELOW = 25;

interface Item {
  readonly sample: Sample;
  readonly neutral: GroupNeutral;
  /** With the error that the app's own estimate has. */
  readonly azimuth: number;
}

const inputsOf = { standing: standingInputs, prone: proneInputs };
const plainChange = { standing: plainStandingChange, prone: plainProneChange };

function itemsOf(all: readonly Sample[], stance: Stance): Item[] {
  const mine = all.filter((s) => stanceOf(s.truth) === stance);
  const neutrals = neutralsOf(mine);
  const random = normal(7);
  const errors = new Map([...neutrals.keys()].map((group) => [group, random() * AZIMUTH_ERROR[stance]]));
  return mine.flatMap((sample) => {
    const neutral = neutrals.get(sample.truth.group);
    if (!neutral) return [];
    return [{ sample, neutral, azimuth: sample.truth.camera.azimuthDeg + errors.get(sample.truth.group)! }];
  });
}

/**
 * What people do with the app counts for more than what tells it from other things: straight arms overhead when prone,
 * a back that bends as a whole when standing (a hollow under a hump adds up to little that an outline shows).
 */
function weightOf({ sample: { truth } }: Item): number {
  if (stanceOf(truth) === "prone") return truth.elbowFlexionDeg[truth.camera.side] < 20 ? 2 : 0.7;
  const pattern = spinePattern(truth);
  return { "S-shape": 0.2, "uneven bend": 0.7, "little bend": 1, "even bend": 2.5 }[pattern];
}

/**
 * Half of the nets see every still, half only the clean ones of backs that bend as a whole, for as many steps: what is
 * degraded teaches caution and shrinks every change, what is clean keeps changes as large as they are.
 */
function netWeights(items: readonly Item[]): number[][] {
  const all = items.map(weightOf);
  const clean = items.map((item) => {
    const { truth } = item.sample;
    const plain = !truth.degraded && (stanceOf(truth) === "prone" || spinePattern(truth) !== "S-shape");
    return plain ? weightOf(item) : 0;
  });
  return [...new Array<number[]>(NETS).fill(all), ...new Array<number[]>(NETS).fill(clean)];
}

type Fitted = Omit<PostureModels, "errors" | "shared">;

const groupsOf = (items: readonly Item[]): GroupNeutral[] => [
  ...new Map(items.map(({ neutral: own }) => [own.truth.group, own])).values(),
];

function fitAll(items: readonly Item[], stance: Stance): Fitted {
  const groups = groupsOf(items);
  const neutral = average(groups.map((n) => n.angles));
  const target = ({ sample, neutral: own }: Item): number[] => {
    const shown = plainChange[stance](sample.row, own.row);
    return sample.angles.map((angle, i) => angle - own.angles[i]! - shown[i]!);
  };
  const plain = (item: Item): number[] => inputsOf[stance](item.sample.row, item.neutral.row, item.azimuth);
  const changeModel = (some: readonly Item[], input: (item: Item) => number[]) => ({
    line: fitRidge(some.map(input), some.map(target), PENALTY[stance], true, some.map(weightOf)),
    networks: fitMlp(some.map(input), some.map(target), netWeights(some), MLP),
  });
  const withOutline = items.filter(({ sample, neutral: own }) => sample.outline && own.outline);
  const upright = items.filter(
    ({ sample }) => stance === "prone" || sample.truth.trunkLeanDeg < UPRIGHT_BELOW,
  );
  return {
    neutral,
    ownNeutral: fitRidge(
      groups.map((n) => [...n.row]),
      groups.map((n) => n.angles.map((angle, i) => angle - neutral[i]!)),
      NEUTRAL_PENALTY[stance],
      false,
    ),
    ...(stance === "prone" ? { ownNeutralOutline: fitNeutralOutline(groups, neutral) } : {}),
    typical: {
      row: average(groups.map((n) => n.row)),
      outline: average(groups.flatMap((n) => (n.outline ? [n.outline] : []))),
    },
    plain: changeModel(items, plain),
    outlined: changeModel(withOutline, (item) => [
      ...plain(item),
      ...outlineInputs(item.sample.outline!.row, item.neutral.outline!),
    ]),
    azimuth: fitRidge(
      upright.map(({ sample }) => [...sample.row]),
      upright.map(({ sample }) => [sample.truth.camera.azimuthDeg]),
      AZIMUTH_PENALTY,
      false,
    ),
  };
}

type How = "plain" | "outlined" | "typical";
interface Judged extends Made {
  readonly item: Item;
  readonly signal: number;
}

const NO_ERRORS = { errors: { plain: [], outlined: [], typical: [] }, shared: [] };

/** The errors of one item, one a signal, measured in one of the three ways; none where that way is not open. */
function errorsOf(models: Fitted, item: Item, stance: Stance, how: How): Judged[] {
  const { sample, neutral } = item;
  const outline = how === "plain" ? undefined : sample.outline;
  const found = estimateWith({ ...models, ...NO_ERRORS }, stance, {
    row: sample.row,
    outline: outline?.row,
    neutral: how === "typical" ? undefined : neutral,
    azimuth: item.azimuth,
  });
  if (how !== "plain" && !found.outlined) return [];
  const plates = stance === "standing" && how !== "typical" ? PLATES[sample.truth.group] : undefined;
  return found.values.map((value, signal) => {
    const parts = SIGNAL_ROWS[SIGNALS[stance][signal]!].needs;
    const evidence: ErrorEvidence = {
      ...found.evidence[signal]!,
      ...(plates === undefined ? {} : { plates: clamp(plates, 0, 1) }),
      azimuth: item.azimuth,
      doubt: sample.doubt,
      share: outline?.share ?? 1,
      seen: Math.min(...parts.map((part) => sample.seen[part])),
    };
    return { item, signal, evidence, error: value - sample.angles[signal]!, atRest: sample.truth.neutral };
  });
}

const VIEWS: readonly (readonly [name: string, belongs: (azimuth: number) => boolean])[] = [
  ["side-on", (a) => a <= 10],
  ["oblique", (a) => a > 10 && a <= 31],
  ["far", (a) => a > 31],
];

/** Of the estimate over the truth: under 1 the estimate shrinks towards what is usual. */
function slopeOf(pairs: readonly (readonly [truth: number, estimate: number])[]): number {
  const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const along = pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0);
  return along / pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
}

/** Fewer draws than this of what a right calibration shows: chance does not explain it. */
const UNLIKELY = 0.005;

/** Rows of one signal's error bars against all of its stills, by groups: one body in its clothes before one camera. */
class Rows {
  private readonly units: readonly Ratios[];
  private readonly seen: { name: string; held: Held; right: number; asFew: Held }[] = [];

  constructor(all: readonly (Judged & { readonly deviation: number })[]) {
    this.units = Rows.byGroup(all);
  }

  private static byGroup(some: readonly (Judged & { readonly deviation: number })[]): Ratios[] {
    return [...groupBy(some, ({ item }) => item.sample.truth.group).values()].map((group) =>
      group.map(({ error, deviation }) => Math.abs(error) / deviation),
    );
  }

  add(name: string, some: readonly (Judged & { readonly deviation: number })[]): Held {
    const units = Rows.byGroup(some);
    const held = heldWithin(units.flat());
    const weights = this.units.map(({ length }) => length);
    const { right, asFew } = byChance(this.units, units.length, weights);
    this.seen.push({ name, held, right, asFew: asFew(held) });
    return held;
  }

  summary(): string {
    const right = this.seen.filter(({ held }) => isRight(held)).length;
    const likely = this.seen.reduce((sum, row) => sum + row.right, 0);
    const odd = this.seen.filter(({ held, asFew }) => !isRight(held) && Math.min(...asFew) < UNLIKELY);
    return (
      `${right} of ${this.seen.length} rows within 63 to 73 and 92 to 98 %, a right calibration ${likely.toFixed(1)}` +
      odd.map(({ name, held }) => `; fewer than by chance: ${name} ${asPercent(held)}`).join("")
    );
  }
}

const USUAL_PATTERN = [0.12, 0.22, 0.26, 0.25, 0.15];
/** How the spine's bend is spread over its joints. */
function spinePattern({ spineJointsDeg: joints, spineFlexionDeg: sum }: Sample["truth"]) {
  if (!joints) return "even bend";
  if (Math.abs(sum) < 10) return "little bend";
  const length = Math.hypot(...joints) * Math.hypot(...USUAL_PATTERN);
  const likeness = (Math.sign(sum) * joints.reduce((a, x, i) => a + x * USUAL_PATTERN[i]!, 0)) / length;
  return likeness > 0.95 ? "even bend" : likeness > 0.8 ? "uneven bend" : "S-shape";
}

function report(
  title: string,
  judged: readonly Judged[],
  weights: readonly (readonly number[])[],
  stance: Stance,
): void {
  const sized = judged.map((j) => ({ ...j, deviation: deviationOf(weights[j.signal]!, j.evidence) }));
  const moving = sized.filter(
    ({ item }) => !item.sample.truth.neutral && item.sample.truth.family !== "lift",
  );
  const near = moving.filter(({ item }) => Math.abs(item.sample.truth.camera.azimuthDeg) <= 31);
  const rows = SIGNALS[stance].map((_, i) => new Rows(near.filter((j) => j.signal === i)));
  const line = (name: string, some: typeof sized): void => {
    const cells = SIGNALS[stance].map((signal, i) => {
      const mine = some.filter((j) => j.signal === i);
      if (mine.length === 0) return `${signal} -`;
      const mae = mine.reduce((sum, j) => sum + Math.abs(j.error), 0) / mine.length;
      const held = rows[i]!.add(name, mine);
      const slope = slopeOf(mine.map((j) => [j.item.sample.angles[i]!, j.error + j.item.sample.angles[i]!]));
      return `${signal} ${mae.toFixed(2)} (${asPercent(held)}, slope ${slope.toFixed(2)})`;
    });
    console.log(
      `  ${name.padEnd(12)} n=${String(some.length / SIGNALS[stance].length).padEnd(6)} ${cells.join("  ")}`,
    );
  };
  console.log(`\n${title}: mean error, degrees (errors within 1 and 1.96 deviations), on subjects left out`);
  for (const [name, belongs] of VIEWS)
    line(
      name,
      moving.filter(({ item }) => belongs(Math.abs(item.sample.truth.camera.azimuthDeg))),
    );
  const groups = (key: (s: Sample) => string): void => {
    for (const [name, some] of groupBy(near, ({ item }) => key(item.sample))) line(name, some);
  };
  groups(({ truth }) => truth.subject.top ?? `outfit ${truth.subject.outfit}`);
  groups(({ truth }) => truth.equipment);
  groups(({ truth }) => (truth.degraded ? "degraded" : "clean"));
  groups(({ doubt }) => (doubt > 0.15 ? "unsure mask" : "sure mask"));
  const summaries = rows.map((row, i) => `  ${SIGNALS[stance][i]!}: ${row.summary()}`);
  groups(({ truth }) => spinePattern(truth));
  line(
    "neutral",
    sized.filter(({ item }) => item.sample.truth.neutral),
  );
  console.log(["  Error bars by view, clothes, equipment, picture and mask:", ...summaries].join("\n"));
}

/** Share of the error's variance that a group (one body, outfit and camera) has in common, from one-way analysis of variance. */
function sharedOf(judged: readonly Judged[], stance: Stance): number[] {
  return SIGNALS[stance].map((_, signal) => {
    const groups = [
      ...groupBy(
        judged.filter(
          (j) =>
            j.signal === signal &&
            !j.item.sample.truth.neutral &&
            Math.abs(j.item.sample.truth.camera.azimuthDeg) <= 31,
        ),
        (j) => j.item.sample.truth.group,
      ).values(),
    ].filter((group) => group.length >= 4);
    const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
    const inside = mean(
      groups.map((g) => {
        const m = mean(g.map((j) => j.error));
        return g.reduce((sum, j) => sum + (j.error - m) ** 2, 0) / (g.length - 1);
      }),
    );
    const means = groups.map((g) => mean(g.map((j) => j.error)));
    const size = mean(groups.map((g) => g.length));
    const between = Math.max(0, mean(means.map((m) => m * m)) - inside / size);
    return between / (between + inside);
  });
}

const LEVELS = [0.2, 0.4, 0.5, 0.6, 0.683, 0.8, 0.9, 0.95, 0.99];
/** Deviations within which a normal error lies in this share of all cases, by bisection. */
function deviationsFor(level: number): number {
  let [low, high] = [0, 5];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (within(middle, 1) < level) low = middle;
    else high = middle;
  }
  return low;
}

/** What intervals promise and what they hold, one row a signal, on subjects left out, within 31 degrees of side-on. */
function calibrationOf(judged: readonly Judged[], weights: readonly (readonly number[])[], stance: Stance) {
  const near = judged.filter(
    ({ item: { sample } }) => !sample.truth.neutral && Math.abs(sample.truth.camera.azimuthDeg) <= 31,
  );
  return SIGNALS[stance].map((signal, i) => {
    const sized = near
      .filter((j) => j.signal === i)
      .map((j) => ({ ...j, deviation: deviationOf(weights[i]!, j.evidence) }));
    return {
      signal,
      stills: sized.length,
      held: LEVELS.map((level) => coverage(sized, deviationsFor(level))),
    };
  });
}

function crossValidated(stance: Stance, items: readonly Item[]) {
  const subjects = [...new Set(items.map(({ sample }) => sample.truth.subject.id))].sort();
  const made: Record<How, Judged[]> = { plain: [], outlined: [], typical: [] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = new Set(subjects.filter((_, i) => i % FOLDS === fold));
    const isLeft = ({ sample }: Item): boolean => left.has(sample.truth.subject.id);
    const models = fitAll(
      items.filter((item) => !isLeft(item)),
      stance,
    );
    for (const item of items.filter(isLeft))
      for (const how of ["plain", "outlined", "typical"] as const)
        made[how].push(...errorsOf(models, item, stance, how));
    console.error(`${stance}: ${fold + 1} of ${FOLDS} folds`);
  }
  const errors = {} as Record<How, number[][]>;
  for (const how of ["plain", "outlined", "typical"] as const) {
    errors[how] = SIGNALS[stance].map((_, i) => fitErrors(made[how].filter((j) => j.signal === i)));
    report(`${stance}, ${how}`, made[how], errors[how], stance);
  }
  const shared = sharedOf(made.outlined, stance);
  console.log(
    `  shared by a group: ${SIGNALS[stance].map((s, i) => `${s} ${shared[i]!.toFixed(2)}`).join("  ")}`,
  );
  return { models: { errors, shared }, calibration: calibrationOf(made.outlined, errors.outlined, stance) };
}

const samples = await samplesFrom(values.stills);
console.log(`${samples.length} stills, ${new Set(samples.map((s) => s.truth.subject.id)).size} subjects`);
/** Writes JSON of few digits, as the estimators need no more. */
function write(name: string, content: unknown, digits: number): void {
  const path = resolve(import.meta.dirname, "../../src/core/kinematics", name);
  const text = JSON.stringify(content, (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value,
  );
  writeFileSync(path, `${text}\n`);
  console.log(`wrote ${name}, ${(text.length / 1024).toFixed(1)} KB`);
}

/** With the models that are there. */
function neutralAlone(): void {
  const groups = groupsOf(itemsOf(samples, "prone"));
  console.log(neutralOutlineErrors(groups));
  const { prone, ...others } = fittedFile;
  const ownNeutralOutline = fitNeutralOutline(groups, prone.neutral);
  if (values.write) write("fitted.json", { ...others, prone: { ...prone, ownNeutralOutline } }, 4);
}

function everything(): void {
  const fitted: Record<Stance, PostureModels> = { ...fittedFile };
  const calibration = {} as Record<Stance, ReturnType<typeof calibrationOf>>;
  for (const stance of ["standing", "prone"] as const) {
    const items = itemsOf(samples, stance);
    if (stance === "prone") console.log(neutralOutlineErrors(groupsOf(items)));
    const left = crossValidated(stance, items);
    calibration[stance] = left.calibration;
    if (values.errors) fitted[stance] = { ...fitted[stance], errors: left.models.errors };
    else if (values.write) fitted[stance] = { ...fitAll(items, stance), ...left.models };
  }
  if (!values.write) return;
  write("fitted.json", fitted, 4);
  write(
    "calibration.json",
    { levels: LEVELS, subjects: new Set(samples.map((x) => x.truth.subject.id)).size, ...calibration },
    3,
  );
}

if (values.neutral) neutralAlone();
else everything();
