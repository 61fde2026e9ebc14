"""Fits what tells plates on a bar off the trunk's features (src/pose/worker/trunk-features.ts): how much a body at rest looks like it.

    python3 scripts/fit/trunk/plates.py FILE [--write | --top NAME]

FILE is what extract.ts wrote, without its ending. A line through the grid of features, averaged across the trunk, one for each way a body
faces: 1 where a plate is, 0 where none is (ridge). Plates hide hips and shoulders, whose angles are off by twice as much then; the
outline does not tell them (of two bodies, one with plates, it finds the right one in 7 of 10 cases). Prints how often this does, on people left
out, a seventh at a time, and writes FILE.plates.json: what each group's neutral stills are found to be by the others' line, for
`fit.ts --plates`. With --write the line of all people goes to src/pose/worker/plates.json. With --top it asks instead who wears
such a top (long, hoodie, ...), and writes FILE.NAME.json and, as if somebody had told it, FILE.NAME-told.json: what error bars would be by either.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from fit import ALONG, DEPTH, ROOT, Stills, packed

FOLDS = 7
# Of a sum of squares over standardised features, a feature: of .3 to 3 none tells more.
PENALTY = 1.0
LEAST_SPREAD = 1e-2


def line(features, plates):
    mean, spread = features.mean(0), features.std(0) + LEAST_SPREAD
    inputs, middle = (features - mean) / spread, plates.mean()
    weights = np.linalg.solve(
        inputs.T @ inputs + PENALTY * inputs.shape[1] * np.eye(inputs.shape[1]), inputs.T @ (plates - middle)
    )
    return weights / spread, middle - (weights / spread) @ mean


def told_apart(found, plates):
    """Of a still with plates and one without, drawn at random: how often the first is found to have more of them."""
    ranks = np.argsort(np.argsort(found))
    with_plates = plates.sum()
    return (ranks[plates].sum() - with_plates * (with_plates - 1) / 2) / (with_plates * (~plates).sum())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("stills")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true")
    what.add_argument("--top")
    options = parser.parse_args()
    stills = Stills(options.stills)
    features = stills.grid.mean(3).transpose(0, 2, 1).reshape(len(stills.lines), ALONG * DEPTH).astype(np.float64)
    truths = [one["truth"] for one in stills.lines]
    plates = np.array([truth["subject"].get("top") == options.top if options.top else truth["equipment"] == "plates" for truth in truths])
    neutral = np.array([truth["neutral"] for truth in truths])
    hinge = np.array([truth["exercise"] == "good-morning" for truth in truths])
    subjects = np.unique(stills.subject)
    found = np.zeros(len(plates))
    for fold in range(FOLDS):
        out = np.isin(stills.subject, subjects[fold::FOLDS])
        for right in (False, True):
            way = stills.right == right
            weights, bias = line(features[way & ~out], plates[way & ~out].astype(float))
            found[way & out] = features[way & out] @ weights + bias
    for name, some in (("stills", plates >= 0), ("at rest", neutral), ("at rest, bar on the back", neutral & hinge)):
        has = plates[some]
        print(
            f"{name}: told apart {told_apart(found[some], has):.3f}; with {found[some][has].mean():.2f} "
            f"({found[some][has].std():.2f}), without {found[some][~has].mean():.2f} ({found[some][~has].std():.2f})"
        )
    as_filmed = neutral & ~np.array([one["mirrored"] for one in stills.lines])
    groups = np.array([truth["group"] for truth in truths])

    def keep(name, values):
        means = {int(one): round(float(values[as_filmed & (groups == one)].mean()), 4) for one in np.unique(groups[as_filmed])}
        Path(f"{options.stills}.{name}.json").write_text(json.dumps(means))

    keep(options.top or "plates", found)
    if options.top:
        keep(f"{options.top}-told", plates)
    if options.write:
        sides = {}
        for right, side in ((False, "left"), (True, "right")):
            way = stills.right == right
            weights, bias = line(features[way], plates[way].astype(float))
            sides[side] = {"weights": packed(weights), "bias": float(f"{bias:.6g}")}
        (ROOT / "src/pose/worker/plates.json").write_text(json.dumps(sides, indent=2) + "\n")


if __name__ == "__main__":
    main()
