"""Chapter 4: the playground's network, small enough to train in a page; the same in torch here, in JavaScript there.

Everything is float64 and follows from a `Settings`: the points, the first weights and each step. The page computes the
same with typed arrays and gradients written by hand (widgets/src/playground/), and agrees after 100 steps to 1e-8.

Network: 2 -> 16 -> 8 -> 1 with tanh; the last number is the logit x of "positive". Each step takes all points:
loss = sum over points / number of positives, as RetinaNet divides (section 4.1), then SGD with momentum .9.
Shapes: S runs (seeds) side by side, N points, F fresh points.
"""

import itertools
import math
from dataclasses import dataclass, replace

import numpy as np
import torch

from ..losses import cross_entropy, focal_loss, ohem_mask, prior_bias
from .playground_points import cloud, normals, uniform

SIZES = (2, 16, 8, 1)
MOMENTUM = 0.9
KEEP = 128
"""OHEM keeps this many of the hardest points, the best of table 1d; positives and negatives alike."""
LAST_SPREAD = 0.01  # standard deviation of the last layer's first weights, as in RetinaNet (section 4.1)
EASY = 0.9
"""A negative is called easy when its p_t is above this."""
FRESH = (500, 2000)
"""Fresh points on which a run is scored: positives, negatives."""
DATA = ("rings", "moons", "blobs", "yours")
SPRAY = 25
"""Points of a spray, one of the marks with which a reader draws."""
LOSSES = ("CE", "balanced", "FL", "OHEM")


@dataclass(frozen=True)
class Settings:
    """What decides a run. `imbalance` is the number of negatives for each positive among `count` points.

    data: "rings", "moons", "blobs", or "yours" for the points that `marks` draw (then imbalance and count are what
    they are). A mark is five signs: x and y with two base-36 digits each, in steps of 1/400 from -1.6, and p or n for
    one positive or negative, P or N for a spray around the place.

    loss: "CE", "balanced" (alpha), "FL" (gamma, alpha) or "OHEM" (cross entropy of the hardest KEEP points).
    prior: the probability of "positive" with which every point starts (section 3.3); .5 is "no prior", bias 0.
    """

    data: str = "rings"
    loss: str = "FL"
    gamma: float = 2.0
    alpha: float = 0.25
    prior: float = 0.01
    imbalance: int = 1000
    rate: float = 0.1
    seed: int = 0
    count: int = 5000
    marks: str = ""

    def __post_init__(self):
        """Refuse what does not exist, by name."""
        if self.data not in DATA:
            raise ValueError(f"unknown data {self.data!r}; known: {', '.join(DATA)}")
        if self.loss not in LOSSES:
            raise ValueError(f"unknown loss {self.loss!r}; known: {', '.join(LOSSES)}")
        if self.data == "yours" and not all(
            len(drawn(self, positive)) for positive in (True, False)
        ):
            raise ValueError(
                "points of your own need at least one positive and one negative mark"
            )

    @property
    def positives(self):
        """How many of the points are positives: at least one."""
        if self.data == "yours":
            return len(drawn(self, True))
        return max(1, math.floor(self.count / (1 + self.imbalance) + 0.5))


def drawn(settings, positive):
    """The points [n, 2] of one class that the marks of `settings` draw; a spray's spread is .1."""
    rows = np.empty((0, 2))
    for number in range(len(settings.marks) // 5):
        mark = settings.marks[5 * number : 5 * number + 5]
        if (mark[4] in "pP") != positive:
            continue
        place = np.array([[int(mark[:2], 36), int(mark[2:4], 36)]]) / 400 - 1.6
        if mark[4] in "PN":
            u = uniform(settings.seed, 16 + number, 2 * SPRAY)
            place = place + 0.1 * np.stack(normals(u[0::2], u[1::2]), axis=1)
        rows = np.concatenate([rows, place])
    return rows


def points(settings, fresh=False):
    """Points [N, 2] and targets [N] (bool), positives first. Fresh ones are new draws; drawn marks have none."""
    if settings.data == "yours":
        parts = [drawn(settings, positive) for positive in (True, False)]
    else:
        counts = (
            FRESH
            if fresh
            else (settings.positives, settings.count - settings.positives)
        )
        streams = (3, 4) if fresh else (1, 2)
        parts = [
            cloud(settings.data, k == 0, settings.seed, streams[k], counts[k])
            for k in (0, 1)
        ]
    return torch.from_numpy(np.concatenate(parts)), torch.arange(
        len(parts[0]) + len(parts[1])
    ) < len(parts[0])


def first_weights(settings):
    """The layers' weights [out, in] and biases [out]: normal numbers of stream 0 in order, by 1 / sqrt(in)."""
    sizes = list(itertools.pairwise(SIZES))
    u = uniform(settings.seed, 0, 2 * sum(a * b for a, b in sizes))
    numbers, _ = normals(u[0::2], u[1::2])
    layers, start = [], 0
    for a, b in sizes:
        spread = LAST_SPREAD if b == 1 else 1 / math.sqrt(a)
        layers.append(
            (
                torch.from_numpy(spread * numbers[start : start + a * b].reshape(b, a)),
                torch.zeros(b, dtype=torch.float64),
            )
        )
        start += a * b
    layers[-1][1].fill_(prior_bias(settings.prior))
    return layers


def logits(weights, inputs):
    """The logits [S, N] of inputs [S, N, 2]; weights are W1 [S, 16, 2], b1 [S, 16], W2, b2, W3, b3."""
    hidden = inputs
    for layer in range(0, len(weights), 2):
        hidden = torch.baddbmm(weights[layer + 1][:, None], hidden, weights[layer].mT)
        if layer + 2 < len(weights):
            hidden = torch.tanh(hidden)
    return hidden[..., 0]


def element_loss(settings, x, targets):
    """The loss of each point, [S, N]; 0 where OHEM leaves a point out."""
    if settings.loss in ("balanced", "FL"):
        gamma = settings.gamma if settings.loss == "FL" else 0.0
        return focal_loss(x, targets, gamma=gamma, alpha=settings.alpha)
    loss = cross_entropy(x, targets)
    if settings.loss == "OHEM":
        loss = loss * torch.stack([ohem_mask(each, keep=KEEP) for each in loss])
    return loss


class Run:
    """One training run, or several seeds side by side.

    settings: a Settings; seeds: take these in place of its seed. `step(count)` trains. `history` has, for each step
    (before its update), `loss`, and the shares of the loss and of sum |dL/dx| that easy negatives own: [steps, S].
    """

    def __init__(self, settings, seeds=None):
        each = [replace(settings, seed=seed) for seed in seeds or [settings.seed]]
        self.settings, self.fresh_targets = settings, points(settings, fresh=True)[1]
        self.inputs = torch.stack([points(one)[0] for one in each])  # [S, N, 2]
        self.targets = points(settings)[1].expand(len(each), -1)  # [S, N]
        # [S, F, 2]
        self.fresh = torch.stack([points(one, fresh=True)[0] for one in each])
        layers = [
            [tensor for layer in first_weights(one) for tensor in layer] for one in each
        ]
        self.weights = [
            torch.stack(tensors).requires_grad_() for tensors in zip(*layers)
        ]
        self.velocity = [torch.zeros_like(weight) for weight in self.weights]
        self.history = {"loss": [], "loss_share": [], "gradient_share": []}

    def step(self, count=1):
        """Train `count` steps; returns the run."""
        for _ in range(count):
            x = logits(self.weights, self.inputs)
            loss = (
                element_loss(self.settings, x, self.targets) / self.settings.positives
            )
            slope, *grads = torch.autograd.grad(loss.sum(), [x, *self.weights])
            self._note(x.detach(), loss.detach(), slope)
            with torch.no_grad():
                for weight, velocity, grad in zip(self.weights, self.velocity, grads):
                    velocity.mul_(MOMENTUM).add_(grad)
                    weight.sub_(self.settings.rate * velocity)
        return self

    def _note(self, x, loss, slope):
        easy = ~self.targets & (torch.sigmoid(-x) > EASY)
        for name, owned in (("loss_share", loss), ("gradient_share", slope.abs())):
            self.history[name].append((owned * easy).sum(1) / owned.sum(1))
        self.history["loss"].append(loss.sum(1))

    @torch.no_grad()
    def loss(self):
        """The loss now, [S]."""
        return (
            element_loss(
                self.settings, logits(self.weights, self.inputs), self.targets
            ).sum(1)
            / self.settings.positives
        )

    @torch.no_grad()
    def true_logits(self):
        """x_t = y x of the training points, [S, N]."""
        x = logits(self.weights, self.inputs)
        return torch.where(self.targets, x, -x)

    @torch.no_grad()
    def scores(self):
        """On the fresh points, each [S]: recall, false_alarms (share of negatives), balanced_accuracy, ranking.

        The first three cut at p = .5. ranking is the chance that a positive gets a higher logit than a negative
        (ties count half): it knows no threshold.
        """
        x = logits(self.weights, self.fresh)
        positive, negative = x[:, self.fresh_targets], x[:, ~self.fresh_targets]
        recall, alarms = (
            (positive > 0).double().mean(1),
            (negative > 0).double().mean(1),
        )
        above = (positive[:, :, None] > negative[:, None]).double() + 0.5 * (
            positive[:, :, None] == negative[:, None]
        ).double()
        return {
            "recall": recall,
            "false_alarms": alarms,
            "balanced_accuracy": (recall + 1 - alarms) / 2,
            "ranking": above.mean((1, 2)),
        }


def cumulative_loss(x_t, gamma, at):
    """Figure 4: the part of all loss that the easiest fractions `at` own: an array.

    x_t [n]: logits of the truth. Losses FL without alpha, sorted from low to high and
    divided by their sum; between two examples the curve is straight.
    """
    ones = torch.ones_like(x_t)
    losses = focal_loss(x_t, ones, gamma=gamma, alpha=None).sort().values
    curve = np.concatenate([[0.0], (losses.cumsum(0) / losses.sum()).numpy()])
    return np.interp(at, np.linspace(0, 1, len(curve)), curve)
