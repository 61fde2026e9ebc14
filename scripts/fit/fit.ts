/**
 * npx tsx scripts/fit/fit.ts --stills FILE [--write]
 *
 * Fits the estimators of src/core/kinematics on what `extract-stills` wrote, and prints their errors on subjects left
 * out, one subject at a time. With --write the final models, fitted on all subjects, go to fitted.json.
 */
import { createReadStream, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { canonicalPose } from "../../src/core/kinematics/canonical.ts";
import {
  outlineInputs,
  plainProneChange,
  plainStandingChange,
  proneInputs,
  standingInputs,
} from "../../src/core/kinematics/inputs.ts";
import { type Perceptron, perceptronEstimate } from "../../src/core/kinematics/perceptron.ts";
import {
  proneOutline,
  proneRow,
  type Row,
  standingOutline,
  standingRow,
} from "../../src/core/kinematics/readings.ts";
import { type RidgeModel, ridgeEstimate } from "../../src/core/kinematics/ridge.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { fitPerceptron, normal } from "./perceptron.ts";
import { fitRidge } from "./ridge.ts";

interface Truth {
  readonly group: number;
  readonly exercise: "good-morning" | "superman";
  readonly neutral: boolean;
  readonly camera: { readonly azimuthDeg: number; readonly side: "left" | "right" };
  readonly subject: { readonly id: string };
  readonly equipment: string;
  readonly trunkLeanDeg: number;
  readonly hipFlexionDeg: number;
  readonly kneeFlexionDeg: { readonly left: number; readonly right: number };
  readonly spineFlexionDeg: number;
  readonly neckFlexionDeg: number;
  readonly armLiftDeg: number;
  readonly chestLiftDeg: number;
  readonly legLiftDeg: { readonly left: number; readonly right: number };
  readonly elbowFlexionDeg: { readonly left: number; readonly right: number };
}

interface Seen {
  readonly truth: Truth;
  readonly row: Row;
  readonly outline: Row | undefined;
}

const { values } = parseArgs({ options: { stills: { type: "string" }, write: { type: "boolean" } } });
if (!values.stills) throw new Error("usage: fit --stills FILE [--write]");

/** Share of the samples; chosen on subjects left out among 0.003 .. 0.3. */
const PENALTY = {
  standing: [0.1, 0.1, 0.1, 0.1],
  // Arm, chest, leg, knee, neck, elbow: the last two have no plain angle to lean on.
  prone: [0.2, 0.2, 0.1, 0.1, 0.05, 0.2],
  azimuth: [0.1],
};
/** The app's own azimuth is off by this much (printed below): the fit must not lean on a better one. */
const AZIMUTH_ERROR = { standing: 4, prone: 6 };

const seen: Seen[] = [];
for await (const line of createInterface({ input: createReadStream(values.stills) })) {
  const { truth, frames } = JSON.parse(line) as { truth: Truth; frames: PoseFrame[] };
  for (const { pose } of frames) {
    const canonical = pose && canonicalPose(pose, truth.camera.side === "right" ? 1 : -1);
    if (!pose || !canonical) continue;
    const standing = truth.exercise === "good-morning";
    const outline = standing ? standingOutline(pose, canonical) : proneOutline(pose, canonical);
    seen.push({ truth, row: standing ? standingRow(canonical) : proneRow(canonical), outline: outline?.row });
  }
}

const average = (rows: readonly Row[]): Row =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);

interface Neutral {
  readonly row: Row;
  readonly outline?: Row;
  readonly truth: Truth;
  readonly angles: readonly number[];
}

const anglesOf = (truth: Truth): readonly number[] => {
  const near = truth.camera.side;
  return truth.exercise === "good-morning"
    ? [truth.trunkLeanDeg, truth.hipFlexionDeg, truth.kneeFlexionDeg[near], truth.spineFlexionDeg]
    : [
        truth.armLiftDeg,
        truth.chestLiftDeg,
        truth.legLiftDeg[near],
        truth.kneeFlexionDeg[near],
        truth.neckFlexionDeg,
        truth.elbowFlexionDeg[near],
      ];
};

interface Sample {
  readonly truth: Truth;
  readonly plain: number[];
  readonly outlined: number[] | undefined;
  readonly targets: number[];
}

function samplesOf(exercise: Truth["exercise"]): { samples: Sample[]; neutrals: Map<number, Neutral> } {
  const standing = exercise === "good-morning";
  const mine = seen.filter(({ truth }) => truth.exercise === exercise);
  const neutrals = new Map<number, Neutral>();
  for (const group of new Set(mine.map((s) => s.truth.group))) {
    const still = mine.filter((s) => s.truth.group === group && s.truth.neutral);
    if (still.length === 0) continue;
    const outlines = still.flatMap((s) => (s.outline ? [s.outline] : []));
    neutrals.set(group, {
      row: average(still.map((s) => s.row)),
      truth: still[0]!.truth,
      angles: anglesOf(still[0]!.truth),
      ...(outlines.length ? { outline: average(outlines) } : {}),
    });
  }
  const random = normal(7);
  const errors = new Map([...neutrals.keys()].map((group) => [group, 0]));
  const samples = mine.flatMap((s): Sample[] => {
    const { truth } = s;
    const neutral = neutrals.get(truth.group);
    if (!neutral) return [];
    errors.set(truth.group, random() * AZIMUTH_ERROR[standing ? "standing" : "prone"]);
    const azimuth = truth.camera.azimuthDeg + errors.get(truth.group)!;
    const plain = standing
      ? standingInputs(s.row, neutral.row, azimuth)
      : proneInputs(s.row, neutral.row, azimuth);
    const angles = anglesOf(truth);
    const before = neutral.angles;
    const shown = standing ? plainStandingChange(s.row, neutral.row) : plainProneChange(s.row, neutral.row);
    const targets = angles.map((angle, i) => angle - before[i]! - shown[i]!);
    const outlined =
      s.outline && neutral.outline ? [...plain, ...outlineInputs(s.outline, neutral.outline)] : undefined;
    const sample = { truth, plain, outlined, targets };
    // Straight arms are the exercise; bent ones are there to be told apart, and would otherwise outnumber them.
    const straight = !standing && truth.elbowFlexionDeg[truth.camera.side] < 20;
    return straight ? [sample, sample, sample] : [sample];
  });
  return { samples, neutrals };
}

const views: readonly [string, (azimuth: number) => boolean][] = [
  ["side-on", (a) => a <= 10],
  ["oblique", (a) => a > 10 && a <= 31],
  ["far", (a) => a > 31],
];

interface Item {
  readonly truth: Truth;
  readonly inputs: number[];
  readonly targets: number[];
}

/** How a kind of model is fitted and asked. */
interface Method<Model> {
  readonly fit: (items: readonly Item[]) => Model;
  readonly estimate: (model: Model, inputs: readonly number[]) => readonly number[];
}

const ridge = (penalty: readonly number[], throughZero: boolean): Method<RidgeModel> => ({
  fit: (items) =>
    fitRidge(
      items.map((item) => item.inputs),
      items.map((item) => item.targets),
      penalty,
      throughZero,
    ),
  estimate: ridgeEstimate,
});

const perceptron = (nets: number): Method<Perceptron> => ({
  fit: (items) =>
    fitPerceptron(
      items.map((item) => item.inputs),
      items.map((item) => item.targets[0]!),
      nets,
    ),
  estimate: (model, inputs) => [perceptronEstimate(model, inputs)],
});

function crossValidated<Model>(
  title: string,
  names: readonly string[],
  items: readonly Item[],
  method: Method<Model>,
): Model {
  const subjects = [...new Set(items.map((item) => item.truth.subject.id))].sort();
  const errors = subjects.flatMap((subject) => {
    const model = method.fit(items.filter((item) => item.truth.subject.id !== subject));
    return items
      .filter((item) => item.truth.subject.id === subject)
      .map(({ truth, inputs, targets }) => ({
        truth,
        error: method.estimate(model, inputs).map((value, i) => Math.abs(value - targets[i]!)),
      }));
  });
  console.log(
    `\n${title}: mean absolute error on subjects left out, degrees (${items[0]!.inputs.length} inputs)`,
  );
  for (const [view, belongs] of views) {
    const inView = errors.filter(({ truth }) => belongs(Math.abs(truth.camera.azimuthDeg)));
    if (inView.length === 0) continue;
    const means = names.map(
      (name, i) => `${name} ${(inView.reduce((sum, e) => sum + e.error[i]!, 0) / inView.length).toFixed(2)}`,
    );
    console.log(`  ${view.padEnd(8)} n=${String(inView.length).padEnd(5)} ${means.join("  ")}`);
  }
  return method.fit(items);
}

const STANDING = ["trunkInclination", "hipFlexion", "kneeFlexion", "spineFlexion"];
const PRONE = ["armLift", "chestLift", "legLift", "kneeFlexion", "neckFlexion", "elbowFlexion"];
const standing = samplesOf("good-morning");
const prone = samplesOf("superman");
const plainOf = (samples: readonly Sample[]) =>
  samples.map((s) => ({ truth: s.truth, inputs: s.plain, targets: s.targets }));
const outlinedOf = (samples: readonly Sample[]) =>
  samples.flatMap((s) => (s.outlined ? [{ truth: s.truth, inputs: s.outlined, targets: s.targets }] : []));
/** The spine alone, with inputs that let the outline's meaning depend on lean and view. */
const spineOf = (samples: readonly Sample[]) =>
  outlinedOf(samples).map((item) => ({
    ...item,
    targets: [item.targets[STANDING.indexOf("spineFlexion")]!],
  }));
const azimuthOf = (exercise: Truth["exercise"], uprightBelow: number) =>
  seen
    .filter(
      ({ truth }) =>
        truth.exercise === exercise && (exercise === "superman" || truth.trunkLeanDeg < uprightBelow),
    )
    .map((s) => ({ truth: s.truth, inputs: [...s.row], targets: [s.truth.camera.azimuthDeg] }));

const typical = (neutrals: Map<number, Neutral>) => ({
  row: average([...neutrals.values()].map((n) => n.row)),
  outline: average([...neutrals.values()].flatMap((n) => (n.outline ? [n.outline] : []))),
});

const neutralAngles = (neutrals: Map<number, Neutral>) =>
  average([...neutrals.values()].map((n) => n.angles));

const fitted = {
  standing: {
    signals: STANDING,
    neutral: neutralAngles(standing.neutrals),
    typical: typical(standing.neutrals),
    plain: crossValidated(
      "standing, landmarks only",
      STANDING,
      plainOf(standing.samples),
      ridge(PENALTY.standing, true),
    ),
    outlined: crossValidated(
      "standing, with the outline",
      STANDING,
      outlinedOf(standing.samples),
      ridge(PENALTY.standing, true),
    ),
    spine: crossValidated(
      "spine, with the outline",
      ["spineFlexion"],
      spineOf(standing.samples),
      perceptron(3),
    ),
    azimuth: crossValidated(
      "azimuth, standing upright",
      ["azimuth"],
      azimuthOf("good-morning", 25),
      ridge(PENALTY.azimuth, false),
    ),
  },
  prone: {
    signals: PRONE,
    neutral: neutralAngles(prone.neutrals),
    typical: typical(prone.neutrals),
    plain: crossValidated("prone, landmarks only", PRONE, plainOf(prone.samples), ridge(PENALTY.prone, true)),
    outlined: crossValidated(
      "prone, with the outline",
      PRONE,
      outlinedOf(prone.samples),
      ridge(PENALTY.prone, true),
    ),
    azimuth: crossValidated(
      "azimuth, prone",
      ["azimuth"],
      azimuthOf("superman", 0),
      ridge(PENALTY.azimuth, false),
    ),
  },
};

if (values.write) {
  const path = resolve(import.meta.dirname, "../../src/core/kinematics/fitted.json");
  const text = JSON.stringify(fitted, (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(5)) : value,
  );
  writeFileSync(path, `${text}\n`);
  console.log(`\nwrote fitted.json, ${(text.length / 1024).toFixed(1)} KB`);
}
