"""Fits the network that reads a spine off the trunk's features (src/pose/worker/trunk-features.ts, src/core/kinematics/trunk-network.ts).

    python3 scripts/fit/trunk/fit.py FILE [--folds] [--seed N]

FILE is what extract.ts wrote, without its ending. Needs Python 3.11, NumPy 1.24 and PyTorch 1.13 (two minutes on two cores, eight
times as long with --folds); neither the app nor its tests need them. Without --folds it fits on all subjects and writes both weight
files. With it, it leaves out every seventh subject in turn and prints what the others' network is off by on them, and the weights of
`ERROR` in trunk-network.ts, which are fitted on that.

A still's grid of features goes through a 1 x 1 convolution (one for each way a body faces: a mirrored picture has other features),
a 3 x 3 and a 3 x 3 with stride 2 into 24 numbers; these, their change since the neutral's and the carriage of both go into 64 hidden
units, mean and log variance. Each group's two neutral stills are its neutral, one of them alone half of the time. Noise on features
and carriage and dropout stand for rooms and clothes that nobody rendered.
"""
import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

ROOT = Path(__file__).resolve().parents[3]
ENCODER = ROOT / "src/pose/worker/trunk-encoder.json"
HEAD = ROOT / "src/core/kinematics/trunk-head.json"
ALONG, ACROSS, DEPTH = 11, 7, 104
WIDTH, WIDE, FEATURES, HIDDEN = 24, 32, 24, 64
CARRIAGE = 19
EPOCHS, BATCH = 30, 96
JOINTS = ("shoulder", "hip", "knee", "ankle", "ear")
STILL = 384
# A hip or shoulder that is misplaced by more than this of the trunk was seen on something else.
MISPLACED = 0.6


def true_points(line):
    """Where the near side's shoulder, hip, knee, ankle and ear are, in shares of the still's width."""
    truth = line["truth"]
    points = np.array([truth["keypoints2d"][f"{truth['camera']['side']}_{name}"][:2] for name in JOINTS]) / STILL
    if line["mirrored"]:
        points[:, 0] = 1 - points[:, 0]
    return points


def points_of(line, exact=False):
    """Those that were found (`exact`: the true ones), as if the body faced right, y up, in pixels of the whole rendered frame."""
    points = (true_points(line) if exact else np.array(line["points"])) * line["truth"]["crop"][2]
    near_left = (line["truth"]["camera"]["side"] == "left") != line["mirrored"]
    return points * [-1 if near_left else 1, -1], near_left


def well_placed(line):
    true = true_points(line)[:2]
    return np.abs(np.array(line["points"])[:2] - true).max() <= MISPLACED * np.linalg.norm(true[0] - true[1])


def carriage(now, neutral):
    """The inputs of trunk-network.ts that are not features."""
    angle = lambda a, b: np.arctan2(b[:, 0] - a[:, 0], b[:, 1] - a[:, 1])
    length = lambda a, b: np.linalg.norm(b - a, axis=1)

    def one(points):
        shoulder, hip, knee, ankle, ear = points.transpose(1, 0, 2)
        leg = length(hip, knee) + length(knee, ankle) + 1e-6
        trunk, thigh, shank, head = angle(hip, shoulder), angle(knee, hip), angle(ankle, knee), angle(shoulder, ear)
        turns = [trunk - thigh, thigh - shank, head - trunk]
        sizes = [length(shoulder, hip) / leg, length(shoulder, ear) / leg]
        return trunk, sizes[0], [part(turn) for turn in turns for part in (np.sin, np.cos)] + sizes

    trunk, size, own = one(now)
    before, size_before, others = one(neutral)
    longer = np.log((size + 1e-6) / (size_before + 1e-6)).clip(-0.7, 0.7)
    return np.stack([np.sin(trunk - before), np.cos(trunk - before), longer, *own, *others], 1).astype(np.float32)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.facing = nn.ModuleList([nn.Conv2d(DEPTH, WIDTH, 1) for _ in range(2)])
        self.drop = nn.Dropout2d(0.1)
        self.rest = nn.Sequential(
            nn.BatchNorm2d(WIDTH), nn.ReLU(),
            nn.Conv2d(WIDTH, WIDTH, 3, padding=1), nn.BatchNorm2d(WIDTH), nn.ReLU(),
            nn.Conv2d(WIDTH, WIDE, 3, padding=1, stride=2), nn.BatchNorm2d(WIDE), nn.ReLU(),
            nn.Flatten(), nn.Dropout(0.3), nn.Linear(WIDE * 6 * 4, FEATURES),
        )

    def forward(self, grid, right):
        grid = self.drop(grid)
        return self.rest(torch.where(right[:, None, None, None], self.facing[1](grid), self.facing[0](grid)))


class Network(nn.Module):
    """`taught`: how many other things the encoder has to tell while it is fitted (reach.py)."""

    def __init__(self, taught=0):
        super().__init__()
        self.encoder = Encoder()
        self.tells = nn.Linear(FEATURES, taught) if taught else None
        self.head = nn.Sequential(nn.Linear(2 * FEATURES + CARRIAGE, HIDDEN), nn.ReLU(), nn.Dropout(0.2), nn.Linear(HIDDEN, 2))

    def forward(self, grid, neutral, posture, right):
        now, before = self.encoder(grid, right), self.encoder(neutral, right)
        self.told = self.tells(now) if self.tells else None
        out = self.head(torch.cat([now, now - before, posture], 1))
        return out[:, 0] * 20 + 10, out[:, 1].clamp(-3, 3)


class Stills:
    def __init__(self, path, exact=False):
        lines = [json.loads(line) for line in open(f"{path}.jsonl")]
        grids = np.memmap(f"{path}.bin", np.float32, "r", shape=(len(lines), ALONG, ACROSS, DEPTH))
        kept = [i for i, line in enumerate(lines) if well_placed(line)]
        lines = [lines[i] for i in kept]
        self.grid = grids[kept].transpose(0, 3, 1, 2).astype(np.float32)
        placed = [points_of(line, exact) for line in lines]
        points = np.array([points for points, _ in placed])
        self.right = np.array([not near_left for _, near_left in placed])
        self.lines = lines
        truths = [line["truth"] for line in lines]
        self.spine = np.array([truth["spineFlexionDeg"] for truth in truths], np.float32)
        self.azimuth = np.array([abs(truth["camera"]["azimuthDeg"]) for truth in truths])
        self.lean = np.array([truth["trunkLeanDeg"] for truth in truths])
        self.hinge = np.array([truth.get("family", "hinge") == "hinge" for truth in truths])
        # Subjects of the two sets bear the same names.
        self.subject = np.array([f"{truth['group'] >= 1000}{truth['subject']['id']}" for truth in truths])
        group = [f"{truth['group']} {right}" for truth, right in zip(truths, self.right)]
        self.group, neutral = np.array(group), np.array([truth["neutral"] for truth in truths])
        self.neutrals = {one: np.where((self.group == one) & neutral)[0] for one in set(group)}
        has = np.array([len(self.neutrals[one]) > 0 for one in group])
        self.posed = np.where(~neutral & has)[0]
        before = np.stack([points[self.neutrals[one]].mean(0) if len(self.neutrals[one]) else points[0] for one in group])
        self.posture = carriage(points, before)


def fit(stills, train, seed, epochs=EPOCHS, taught=None):
    """`taught`: what else each still tells and which of it is known, both [still][thing], about 1 in size (reach.py)."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    random = np.random.default_rng(seed)
    axes = (0, 2, 3)
    known = np.isin(stills.subject, np.unique(stills.subject[train]))
    mean = np.stack([stills.grid[known & (stills.right == way)].mean(axes) for way in (False, True)])
    spread = np.stack([stills.grid[known & (stills.right == way)].std(axes) for way in (False, True)]) + 1e-3
    way = stills.right.astype(int)
    grid = torch.from_numpy((stills.grid - mean[way][:, :, None, None]) / spread[way][:, :, None, None])
    posture_mean, posture_spread = stills.posture[train].mean(0), stills.posture[train].std(0) + 1e-3
    posture = torch.from_numpy((stills.posture - posture_mean) / posture_spread)
    right, spine = torch.from_numpy(stills.right), torch.from_numpy(stills.spine)
    averages = {one: grid[rows].mean(0) for one, rows in stills.neutrals.items() if len(rows)}

    def neutral_of(rows, at_random):
        def one(group):
            own = stills.neutrals[group]
            return grid[own[random.integers(len(own))]] if at_random and random.random() < 0.5 else averages[group]
        return torch.stack([one(group) for group in stills.group[rows]])

    network = Network(0 if taught is None else taught[0].shape[1])
    steps = epochs * (len(train) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=5e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=steps)
    for _ in range(epochs):
        order = np.random.permutation(train)
        for at in range(0, len(order) - BATCH + 1, BATCH):
            rows = order[at : at + BATCH]
            now = (grid[rows] + 0.25 * torch.randn(BATCH, DEPTH, ALONG, ACROSS)) * (1 + 0.1 * torch.randn(BATCH, DEPTH, 1, 1))
            before = neutral_of(rows, True)
            before = before + 0.15 * torch.randn(before.shape)
            found, doubt = network(now, before, posture[rows] + 0.1 * torch.randn(BATCH, CARRIAGE), right[rows])
            off = (found - spine[rows]) / 8
            loss = (off.pow(2) * (-doubt).exp() + doubt).mean() / 2 + nn.functional.smooth_l1_loss(found / 10, spine[rows] / 10)
            if taught is not None:
                things, known_things = (torch.from_numpy(part[rows]) for part in taught)
                off_by = nn.functional.smooth_l1_loss(network.told, things, reduction="none")
                loss = loss + (off_by * known_things).sum() / known_things.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()

    def predict(rows):
        network.eval()
        with torch.no_grad():
            parts = [network(grid[some], neutral_of(some, False), posture[some], right[some]) for some in np.array_split(rows, max(1, len(rows) // 256))]
        return [torch.cat(part).numpy() for part in zip(*parts)]

    return network, predict, (mean, spread, posture_mean, posture_spread)


def left_out(stills, seed):
    subjects = np.unique(stills.subject)
    rows, found, doubt = [], [], []
    for fold in range(7):
        out = np.isin(stills.subject[stills.posed], subjects[fold::7])
        _, predict, _ = fit(stills, stills.posed[~out], seed)
        test = stills.posed[out]
        values, doubts = predict(test)
        rows.append(test), found.append(values), doubt.append(doubts)
        print(f"fold {fold}: {np.abs(values - stills.spine[test]).mean():.2f} degrees", flush=True)
    rows, found, doubt = map(np.concatenate, (rows, found, doubt))
    off, hinge, side = found - stills.spine[rows], stills.hinge[rows], stills.azimuth[rows] <= 15
    print(f"mean error {np.abs(off).mean():.2f}, hinges {np.abs(off[hinge]).mean():.2f}, within 15 degrees of side-on {np.abs(off[hinge & side]).mean():.2f}")
    terms = np.stack([np.ones_like(off), doubt / 2, stills.azimuth[rows] / 30, stills.lean[rows] / 60, (np.abs(found) / 30).clip(0, 2)], 1)
    weights = np.array([np.log(10), 0, 0, 0, 0])
    for _ in range(400):
        deviation = np.exp(terms @ weights)
        gradient = (terms * (1 - (off / deviation) ** 2)[:, None]).mean(0)
        weights -= 0.5 * np.linalg.solve(2 * terms.T @ terms / len(off), gradient)
    z = np.abs(off) / np.exp(terms @ weights)
    print("ERROR", weights.round(3).tolist(), f"one and 1.96 deviations hold {np.mean(z < 1):.3f} and {np.mean(z < 1.96):.3f}")
    groups = [off[stills.group[rows] == one] for one in np.unique(stills.group[rows])]
    groups = [one for one in groups if len(one) >= 8]
    print(f"a group is off by {np.std([one.mean() for one in groups]):.1f}, a still in it by {np.sqrt(np.mean(np.concatenate([one - one.mean() for one in groups]) ** 2)):.1f} more")


    tell_apart(stills, rows, np.abs(off), np.exp(terms @ weights))


def tell_apart(stills, rows, off, deviation):
    """Hinges within 15 degrees of side-on: by how sure the network is, and by what is to be seen."""
    few = stills.hinge[rows] & (stills.azimuth[rows] <= 15)
    rows, off, surest = rows[few], off[few], np.argsort(deviation[few])
    part = {share: off[surest][: int(len(off) * share)].mean() for share in (0.25, 0.5, 0.75)}
    print("the surest " + ", ".join(f"{share:.0%} {value:.1f}" for share, value in part.items()))
    truths = [stills.lines[row]["truth"] for row in rows]
    kinds = {
        "spine bends": [("free" if "spineJointsDeg" in truth else "in one pattern") for truth in truths],
        "top": [truth["subject"].get("top", "as in the first set") for truth in truths],
        "picture": [("degraded" if truth.get("degraded") else "clean") for truth in truths],
    }
    for name, of in kinds.items():
        each = {kind: off[np.array(of) == kind] for kind in sorted(set(of))}
        print(f"{name}: " + ", ".join(f"{kind} {some.mean():.1f} ({len(some)})" for kind, some in each.items()))


def packed(values):
    values = np.asarray(values, np.float64).ravel()
    scale = float(f"{np.abs(values).max() / 32767:.8g}")
    return {"scale": scale, "values": base64.b64encode(np.round(values / scale).astype("<i2").tobytes()).decode()}


def write(network, scales):
    mean, spread, posture_mean, posture_spread = scales
    weights = {name: value.numpy().astype(np.float64) for name, value in network.state_dict().items()}

    def normalised(name):
        scale = weights[f"{name}.weight"] / np.sqrt(weights[f"{name}.running_var"] + 1e-5)
        return scale, weights[f"{name}.bias"] - weights[f"{name}.running_mean"] * scale

    layers = {}
    scale, shift = normalised("encoder.rest.0")
    for way, side in enumerate(("left", "right")):
        kernel = weights[f"encoder.facing.{way}.weight"][:, :, 0, 0] / spread[way]
        bias = weights[f"encoder.facing.{way}.bias"] - kernel @ mean[way]
        layers[side] = {"weights": packed(kernel * scale[:, None]), "bias": packed(bias * scale + shift)}
    for name, convolution, norm in (("near", 2, 3), ("wide", 5, 6)):
        scale, shift = normalised(f"encoder.rest.{norm}")
        kernel = weights[f"encoder.rest.{convolution}.weight"] * scale[:, None, None, None]
        bias = weights[f"encoder.rest.{convolution}.bias"] * scale + shift
        layers[name] = {"weights": packed(kernel.transpose(0, 2, 3, 1)), "bias": packed(bias)}
    last = weights["encoder.rest.10.weight"].reshape(FEATURES, WIDE, 6, 4).transpose(0, 2, 3, 1)
    layers["last"] = {"weights": packed(last), "bias": packed(weights["encoder.rest.10.bias"])}
    ENCODER.write_text(json.dumps(layers, indent=2) + "\n")

    hidden, bias = weights["head.0.weight"], weights["head.0.bias"]
    of_posture = hidden[:, 2 * FEATURES :] / posture_spread
    hidden = np.concatenate([hidden[:, : 2 * FEATURES], of_posture, (bias - of_posture @ posture_mean)[:, None]], 1)
    output = np.concatenate([weights["head.3.weight"], weights["head.3.bias"][:, None]], 1)
    short = lambda table: [[float(f"{value:.5g}") for value in row] for row in table]
    HEAD.write_text(json.dumps({"hidden": short(hidden), "output": short(output)}) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("stills")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    known = Stills(options.stills)
    if options.folds:
        left_out(known, options.seed)
    else:
        fitted, _, scales = fit(known, known.posed, options.seed)
        write(fitted.eval(), scales)
