/**
 * How far an angle may be off: the standard deviation of its error, degrees, from what the frame itself shows of its own
 * difficulty. The weights are fitted by `scripts/fit` on the errors made on subjects left out, so that an interval of one
 * (two) deviations holds the truth in about 68 (95) of 100 cases; coverage by view, clothes and mask is in fixtures/README.md.
 */
import { clamp, type Degrees, type Signal, type Signals } from "../quantity.ts";

export interface ErrorEvidence {
  /** Degrees off side-on, signed. */
  readonly azimuth: Degrees;
  /** Of the mask, 0..1 (core/landmark.ts). */
  readonly doubt: number;
  /** Of the trunk's rays that met an edge, 0..1; 1 where the outline was not used. */
  readonly share: number;
  /** What is seen of the signal's least visible part, 0..1. */
  readonly seen: number;
  /** Standard deviation between the networks of the ensemble, degrees. */
  readonly spread: Degrees;
  /** Between the line and the networks, degrees. */
  readonly apart: Degrees;
  /** The largest change from the neutral among the plain angles, degrees. */
  readonly moved: Degrees;
  /** The estimate less the neutral's, degrees. */
  readonly change: Degrees;
  /** By how much the outline's rays changed from the neutral's, on average: percent of leg or body; 0 where the outline was not used. */
  readonly trunkEdge: number;
  readonly limbEdge: number;
  /** By how much the near shoulder moved in the picture against the far one since the neutral, percent of leg or body. */
  readonly rolled: number;
  /** How much a standing body looks like one with plates beside it, 0..1 (trunk-network.ts); 0 of who lies. */
  readonly plates: number;
}

/** Terms of the logarithm of the deviation, each bounded to what was fitted on. */
export function errorTerms(e: ErrorEvidence): number[] {
  const off = clamp(Math.abs(e.azimuth) / 30, 0, 1.8);
  return [
    1,
    off,
    off * off,
    clamp(4 * e.doubt, 0, 1.6),
    1 - clamp(e.share, 0, 1),
    1 - clamp(e.seen, 0, 1),
    clamp(Math.log1p(e.spread), 0, 3),
    clamp(Math.log1p(Math.abs(e.apart)), 0, 3.5),
    clamp(Math.abs(e.moved) / 60, 0, 2),
    clamp(Math.abs(e.change) / 30, 0, 2),
    // An edge that went where a body's does not go is cloth, a plate or a misplaced joint.
    clamp(Math.log1p(e.trunkEdge), 0, 3.3),
    clamp(Math.log1p(e.limbEdge), 0, 3.3),
    clamp(e.rolled / 10, 0, 3),
    clamp(e.plates, 0, 1),
  ];
}

const LEAST: Degrees = 0.4;
const MOST: Degrees = 60;

/** Degrees. Throws RangeError when the weights are not of these terms. */
export function deviationOf(weights: readonly number[], evidence: ErrorEvidence): Degrees {
  const terms = errorTerms(evidence);
  if (weights.length !== terms.length)
    throw new RangeError(`${weights.length} weights for ${terms.length} terms`);
  return clamp(Math.exp(terms.reduce((sum, term, i) => sum + term * weights[i]!, 0)), LEAST, MOST);
}

/**
 * What is left of a single picture's error on film, where the filters average over frames and the same body stands as its
 * own neutral. Fitted so that one and two deviations hold 68 and 95 of 100 true angles on clips of other bodies than the
 * estimators' (`scripts/fit/film.ts`, which gives the same within 0.02 on tracks made anew); with the clips of one body left
 * out at a time they hold 65 to 74 and 93 to 95 (fixtures/README.md). The chest's is wider than its clips ask for (0.50): their
 * bodies rest more alike than those of the stills. What is not listed has no truth on film.
 */
const ON_FILM: Readonly<Record<"standing" | "prone", Partial<Record<Signal, number>>>> = {
  standing: { trunkInclination: 1.16, hipFlexion: 0.95, kneeFlexion: 0.7, spineFlexion: 0.64 },
  prone: { armLift: 0.61, chestLift: 0.55, legLift: 0.6, kneeFlexion: 0.67 },
};

/**
 * The error bars that are told with angles on film, degrees. Verdicts keep to a picture's, wider but for the trunk's: real people in
 * their own clothes are read worse than the clips' (knees 9 degrees off), and a fault must not hang on that.
 */
export function onFilm(stance: "standing" | "prone", deviation: Signals): Signals {
  const shares = ON_FILM[stance];
  return Object.fromEntries(
    (Object.entries(deviation) as [Signal, Degrees][]).map(([signal, value]) => [
      signal,
      value * (shares[signal] ?? 1),
    ]),
  );
}
