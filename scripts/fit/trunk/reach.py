"""How far people and joints carry what a still tells of a spine: the bar of 6.5 degrees is looked for in both directions.

    python3 scripts/fit/trunk/reach.py FILE [--seeds 1 2] [--without u41-u48]

FILE is what extract.ts wrote, without its ending. The network of fit.py is fitted on 12, 24 and all of the people that are not left
out (of fewer the same number of steps or so; which, the seed draws), then taught the five joints of the spine, the pelvis and the
points of the spine besides, then given the true places of shoulder, hip, knee, ankle and ear for its carriage too. Printed is what it is
off by on those left out: hinges within 10 and within 15 degrees of side-on. A quarter of an hour on two cores.
"""
import argparse

import numpy as np
from fit import EPOCHS, Stills, fit

# Of the rest's epochs, for so many fewer people: what is seen often is soon known by heart.
LONGER = 0.6


def lessons(stills):
    """What the truth says beside the sum of a spine's joints, and which of it a still's truth has; one unit is one deviation."""
    rows, known = [], []
    for line in stills.lines:
        truth = line["truth"]
        joints = truth.get("spineJointsDeg")
        tilt = truth.get("pelvisTiltDeg")
        spine = spine_points(line) if "spine2d" in truth else []
        rows.append([*(joints or [0] * 5), 0 if tilt is None else tilt - truth["trunkLeanDeg"], *spine, *([0] * (14 - len(spine)))])
        known.append([bool(joints)] * 5 + [tilt is not None] + [len(spine) > 0] * 14)
    rows, known = np.array(rows, np.float32), np.array(known, np.float32)
    mean = (rows * known).sum(0) / known.sum(0)
    deviation = np.sqrt((((rows - mean) * known) ** 2).sum(0) / known.sum(0))
    return ((rows - mean) / deviation).clip(-4, 4), known


def spine_points(line):
    """The seven points of the spine along the true trunk, then off it towards the back; shares of its length."""
    truth = line["truth"]
    side = truth["camera"]["side"]
    hip, shoulder = (np.array(truth["keypoints2d"][f"{side}_{name}"][:2]) for name in ("hip", "shoulder"))
    trunk = shoulder - hip
    across = np.array([-trunk[1], trunk[0]]) * (1 if side == "left" else -1)
    points = np.array(truth["spine2d"]) - hip
    return [*(points @ trunk / (trunk @ trunk)), *(points @ across / (trunk @ trunk))]


def left_out(stills, without):
    """Subjects of the second set, "u41-u48"."""
    first, last = without.split("-")
    return [one for one in np.unique(stills.subject) if one.startswith("True") and first <= one.removeprefix("True") <= last]


def off_by(stills, test, found):
    off, hinge = np.abs(found - stills.spine[test]), stills.hinge[test]
    return [off[hinge & (stills.azimuth[test] <= most)].mean() for most in (10, 15)]


def tell(name, runs):
    each = " ".join(f"{near:.2f}/{nearly:.2f}" for near, nearly in runs)
    near, nearly = np.mean(runs, 0)
    print(f"{name}: within 10 degrees {near:.1f}, within 15 {nearly:.1f} ({each})", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("stills")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--without", default="u41-u48")
    options = parser.parse_args()
    stills, exact = Stills(options.stills), Stills(options.stills, exact=True)
    out = left_out(stills, options.without)
    people = np.setdiff1d(np.unique(stills.subject[stills.posed]), out)
    test = stills.posed[np.isin(stills.subject[stills.posed], out)]

    def runs(some, known, taught=None):
        """Off by, with each seed; `some`: how many people."""
        for seed in options.seeds:
            chosen = np.random.default_rng(seed).permutation(people)[:some]
            train = known.posed[np.isin(known.subject[known.posed], chosen)]
            epochs = EPOCHS if some == len(people) else max(EPOCHS, int(EPOCHS * LONGER * len(people) / some))
            _, predict, _ = fit(known, train, seed, epochs, taught)
            yield off_by(known, test, predict(test)[0])

    print(f"left out: {', '.join(one.removeprefix('True') for one in out)}, {len(test)} stills")
    for some in (12, 24, len(people)):
        tell(f"{some} people", list(runs(some, stills)))
    taught = lessons(stills)
    tell("all, taught the spine's joints and points", list(runs(len(people), stills, taught)))
    tell("the same, true joints for the carriage", list(runs(len(people), exact, taught)))


main()
