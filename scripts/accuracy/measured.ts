/**
 * What the pages of the app say of their accuracy, out of the tables of fixtures/README.md: nothing is typed twice.
 * `npx tsx scripts/measured.ts` writes it after a table has changed.
 */
import { exerciseNamed } from "../../src/core/catalogue.ts";
import "../../src/exercises/packs.ts";
import type { Counted, ErrorRange, Measured, MeasuredAngle } from "../../src/messages/measured.ts";

/** Each begins with how many clips it is about. */
const HEADINGS = {
  clean: /^### (\d+) clean clips/m,
  rooms: /^### (\d+) clips as webcams/m,
  lifts: /^### (\d+) clips of lifts/m,
} as const;

interface Table {
  readonly clips: number;
  /** By measure, as it is written: "2.65°" is 2.65. */
  readonly value: (measure: string) => number;
  readonly measures: readonly string[];
}

/** @throws Error where the table or the measure is missing */
function tableOf(markdown: string, heading: RegExp): Table {
  const found = heading.exec(markdown);
  if (!found) throw new Error(`There is no heading like ${heading}.`);
  const rest = markdown.slice(found.index + found[0].length);
  const end = rest.search(/^##/m);
  const rows = (end < 0 ? rest : rest.slice(0, end))
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const values = new Map(rows.map(([, measure, , value]) => [measure!, Number.parseFloat(value ?? "")]));
  return {
    clips: Number(found[1]),
    measures: [...values.keys()],
    value(measure) {
      const value = values.get(measure);
      if (value === undefined || !Number.isFinite(value))
        throw new Error(`The table of ${found[0].slice(4)} has no value for "${measure}".`);
      return value;
    },
  };
}

const countedIn = ({ clips, value }: Table): Counted => ({
  clips,
  exact: value("exact rep count, clips"),
  phantom: value("phantom reps"),
  precision: value("faults, precision"),
  recall: value("faults, recall within 31°"),
});

const SIDE_ON = /^side-on(?:, no plates)?: ([\w-]+)\.(\w+), mean error$/;

function anglesIn({ measures, value }: Table): MeasuredAngle[] {
  return measures.flatMap((measure) => {
    const [, exercise, signal] = SIDE_ON.exec(measure) ?? [];
    if (!exercise || !signal) return [];
    return [
      {
        exercise,
        signal,
        side: value(measure),
        oblique: value(`oblique: ${exercise}.${signal}, mean error`),
      },
    ];
  });
}

/** Plates on the floor hide the legs, whose angles are guessed as far as they go. */
const behindPlates = ({ exercise }: MeasuredAngle): boolean =>
  exerciseNamed(exercise).show.equipment === "loaded-barbell";

function rangeOf(angles: readonly MeasuredAngle[]): ErrorRange {
  const open = angles.filter((angle) => !behindPlates(angle));
  const hidden = angles.filter(behindPlates);
  const most = (values: readonly number[]) => Math.round(Math.max(...values));
  return {
    // No angle of a camera is off by less than a degree in earnest.
    least: Math.max(1, Math.round(Math.min(...open.map(({ side }) => side)))),
    most: most(open.map(({ side }) => side)),
    oblique: most(open.map(({ oblique }) => oblique)),
    behindPlates: most(hidden.flatMap(({ side, oblique }) => [side, oblique])),
  };
}

export function measuredIn(markdown: string): Measured {
  const [clean, rooms, lifts] = [HEADINGS.clean, HEADINGS.rooms, HEADINGS.lifts].map((heading) =>
    tableOf(markdown, heading),
  ) as [Table, Table, Table];
  const day = /frames a second of each clip, (\d{4}-\d\d-\d\d)/.exec(markdown)?.[1];
  if (!day) throw new Error("It says nowhere on which day it was measured.");
  const angles = [...anglesIn(clean), ...anglesIn(lifts)];
  return {
    day,
    clean: countedIn(clean),
    rooms: countedIn(rooms),
    lifts: countedIn(lifts),
    angles,
    range: rangeOf(angles),
    holdSeconds: clean.value("superman hold, mean error"),
    endSeconds: clean.value("end, median error"),
  };
}
