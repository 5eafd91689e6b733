"""Exercises of chapter 13: the learning rate, average precision, the average of the weights, and a run that forgets."""

import math

import torch

from .checking import Case, Exercise, Mistake


def my_rate(step, steps, top, warmup, final):
    """The learning rate of one step: one number.

    step: 0 is the first, steps - 1 the last. The first `warmup` steps rise
    evenly from top / warmup to `top`. Then half a wave of the cosine leads from
    `top`, at step `warmup`, to final * top, at the last step.
    """
    if step < warmup:
        return top * (step + 1) / warmup
    done = (step - warmup) / (steps - 1 - warmup)  # 0 to 1
    return top * (final + (1 - final) * (1 + math.cos(math.pi * done)) / 2)


def my_average_precision(hits, objects):
    """COCO's average precision of one class at one IoU threshold: one number.

    hits [D]: the detections of all images, best score first: 1 took an object,
    0 is false. objects: how many there are to find, 1 or more. After each
    detection, precision is hits / detections so far, and recall is hits so far
    / objects. AP is the mean over the recalls 0, .01, ..., 1 of the best
    precision at that recall or a higher one; one never reached counts 0.
    """
    found = hits.cumsum(0)
    precision = found / torch.arange(1, len(hits) + 1)
    recall = found / objects
    reached = recall >= torch.linspace(0, 1, 101)[:, None]  # [101, D]
    return (precision * reached).amax(1).mean()


def my_ema_share(decay, last):
    """Which share of the average comes from the last `last` steps: one number.

    After each step: average = decay * average + (1 - decay) * weights.
    """
    return 1 - decay**last


def suspect_resume(gradients, rates, momentum, killed):
    """The weight after all steps, killed after `killed` of them: one number.

    SGD with momentum, one weight that starts at 0. gradients [S], rates [S]: of
    each step. The run goes on from its checkpoint and must end as if nothing
    had happened. It runs, and it is wrong twice.
    """
    weight, velocity = 0.0, 0.0
    for step in range(killed):
        velocity = momentum * velocity + gradients[step]
        weight = weight - rates[step] * velocity
    checkpoint = {"weight": weight, "step": killed}

    weight, velocity = checkpoint["weight"], 0.0  # a new process starts here
    for step in range(checkpoint["step"], len(gradients)):
        velocity = momentum * velocity + gradients[step]
        weight = weight - rates[step - checkpoint["step"]] * velocity
    return weight


def my_resume_bug(gradients, rates, momentum, killed):
    """The weight after all steps, killed after `killed` of them: one number."""
    weight, velocity = 0.0, 0.0
    for step in range(killed):
        velocity = momentum * velocity + gradients[step]
        weight = weight - rates[step] * velocity
    checkpoint = {"weight": weight, "velocity": velocity, "step": killed}

    weight, velocity = checkpoint["weight"], checkpoint["velocity"]
    for step in range(checkpoint["step"], len(gradients)):
        velocity = momentum * velocity + gradients[step]
        weight = weight - rates[step] * velocity  # the schedule goes on, too
    return weight


def _schedule(step, steps, top, warmup, final, *, first=1, since=None, end=1, shape=None, added=False, floor=True):
    """The rate with one habit exchanged."""
    if step < warmup:
        return top * (step + first) / warmup
    since = warmup if since is None else since
    done = (step - since) / (steps - end - since)
    wave = (shape or (lambda t: (1 + math.cos(math.pi * t)) / 2))(done)
    if not floor:
        return top * wave
    return top * (final + wave) if added else top * (final + (1 - final) * wave)


def _with(**habit):
    return lambda *given: _schedule(*given, **habit)


_RISE = "step 0 has top / warmup, and step warmup - 1 has top."
_WAVE = "with t from 0 (step warmup) to 1 (the last step): top * (final + (1 - final) * (1 + cos(pi t)) / 2)."
_RATE_CASES = tuple(
    Case(about, dict(zip(("step", "steps", "top", "warmup", "final"), given)), rate, usually)
    for about, given, rate, usually in (
        ("the first of four warm-up steps", (0, 11, 1.0, 4, 0.1), 0.25, _RISE),
        ("the last of them", (3, 11, 1.0, 4, 0.1), 1.0, _RISE),
        ("the step after it", (4, 11, 1.0, 4, 0.1), 1.0, _WAVE),
        ("half way down", (7, 11, 1.0, 4, 0.1), 0.55, _WAVE),
        ("a third of the way down", (6, 11, 1.0, 4, 0.1), 0.775, _WAVE),
        ("the last step", (10, 11, 1.0, 4, 0.1), 0.1, _WAVE),
        ("the first step without a warm-up", (0, 5, 0.02, 0, 0.5), 0.02, "nothing is divided by a warm-up of 0 steps."),
    )
)


def _ap(hits, objects, *, best=True, levels=101, missed=True):
    """Average precision with one habit exchanged."""
    found = hits.cumsum(0)
    precision, recall = found / torch.arange(1, len(hits) + 1), found / objects
    values = []
    for level in torch.linspace(0, 1, levels):
        reached = precision[recall >= level]
        if len(reached):
            values.append(reached.max() if best else reached[0])
        elif missed:
            values.append(torch.tensor(0.0))
    return torch.stack(values).mean()


_LEVELS = "for each of the 101 recalls the largest precision among the detections whose recall is at least that."
_AP_CASES = tuple(
    Case(about, {"hits": hits, "objects": objects}, ap, usually)
    for about, hits, objects, ap, usually in (
        ("one object, found at once", [1], 1, 1.0, _LEVELS),
        ("a false one before it", [0, 1], 1, 0.5, "at recall 0, too, the best precision at any higher recall counts."),
        ("a third object that nobody finds", [1, 0, 1], 3, 56 / 101, "recall divides by all objects, found or not."),
        (
            "precision that rises with recall",
            [0, 1, 1],
            3,
            44.666667 / 101,
            "at each recall the best precision from there on counts.",
        ),
        ("nothing but false ones", [0, 0], 3, 0.0, "recalls that are never reached count 0."),
        ("seven detections of seven objects", [1, 1, 0, 1, 0, 0, 1], 7, 48.071429 / 101, _LEVELS),
    )
)
_AP_MISTAKES = (
    Mistake(
        lambda hits, objects: _ap(hits, objects, missed=False),
        "the mean over the recalls that are reached; the others count 0.",
    ),
    Mistake(
        lambda hits, objects: _ap(hits, hits.sum().clamp(min=1)), "recall is divided by the objects found, not by all."
    ),
    Mistake(
        lambda hits, objects: _ap(hits, objects, best=False),
        "the first precision that reaches the recall, not the best from there on.",
    ),
    Mistake(lambda hits, objects: _ap(hits, objects, levels=11), "eleven recalls, as in VOC 2007; COCO reads 101."),
    Mistake(
        lambda hits, objects: (hits * hits.cumsum(0) / torch.arange(1, len(hits) + 1)).sum() / objects,
        "the mean of the precision at each hit; COCO reads it at 101 recalls, best from there on.",
    ),
    Mistake(
        lambda hits, objects: (hits.cumsum(0) / torch.arange(1, len(hits) + 1)).mean(),
        "the mean over the detections; it is taken over recalls.",
    ),
    Mistake(
        lambda hits, objects: hits.sum() / len(hits), "the precision of the whole list: the order does not count in it."
    ),
    Mistake(
        lambda hits, objects: hits.sum() / objects, "the recall of the whole list: the false ones do not count in it."
    ),
)


def _resumed(gradients, rates, momentum, killed, *, velocity_kept=True, rate=0, batch=0, start=0):
    """The run with one habit exchanged: `rate`, `batch` 1: counted from the restart. start: added to the step."""
    weight, velocity = 0.0, 0.0
    for step in range(killed):
        velocity = momentum * velocity + gradients[step]
        weight = weight - rates[step] * velocity
    if not velocity_kept:
        velocity = 0.0
    for step in range(killed + start, len(gradients)):
        velocity = momentum * velocity + gradients[step - batch * killed]
        weight = weight - rates[step - rate * killed] * velocity
    return weight


def _forgetting(**habit):
    return lambda *given: _resumed(*given, **habit)


def _killed(about, gradients, rates, momentum, killed, expected, usually):
    given = {"gradients": gradients, "rates": rates, "momentum": momentum, "killed": killed}
    return Case(about, given, expected, usually)


_STATE = "what the next step reads must be in the checkpoint: the weight, the velocity, the number of the step."
_RESUME_CASES = (
    _killed("two equal steps, killed between them", [1.0, 1.0], [1.0, 1.0], 0.5, 1, -2.5, _STATE),
    _killed(
        "a falling rate, killed after one step",
        [1.0, 2.0, 4.0],
        [1.0, 0.5, 0.25],
        0.5,
        1,
        -3.5625,
        "the rate belongs to the step's number, which goes on.",
    ),
    _killed(
        "killed after three of five steps",
        [1.0, -2.0, 3.0, 1.0, 2.0],
        [0.5, 1.0, 1.0, 0.5, 0.25],
        0.8,
        3,
        -3.6824,
        _STATE,
    ),
    _killed("killed before the first step", [2.0, 1.0], [1.0, 0.5], 0.5, 0, -3.0, "nothing is lost yet."),
)

EXERCISES = (
    Exercise(
        my_rate,
        _RATE_CASES,
        (
            Mistake(_with(first=0), "the first step has a rate of 0: it changes nothing."),
            Mistake(_with(since=0), "the wave is counted from step 0; it begins when the warm-up ends."),
            Mistake(_with(end=0), "the last step is steps - 1: there the wave ends."),
            Mistake(_with(floor=False), "it ends at 0, not at final * top."),
            Mistake(
                _with(added=True),
                "final is added on top: the rate begins at top * (1 + final). Only 1 - final of it waves.",
            ),
            Mistake(_with(shape=lambda t: 1 - t), "a straight line; the cosine falls slowly at both ends."),
            Mistake(
                _with(shape=lambda t: math.cos(math.pi * t / 2)),
                "a quarter of a wave, steep at the end; half a wave ends flat.",
            ),
            Mistake(
                _with(shape=lambda t: math.cos(math.pi * t)),
                "the cosine goes down to -1: (1 + cos) / 2 goes from 1 to 0.",
            ),
            Mistake(
                _with(shape=lambda t: (1 - math.cos(math.pi * t)) / 2), "upside down: it rises where it must fall."
            ),
        ),
        "The same numbers as `Recipe.rate`.",
    ),
    Exercise(
        my_average_precision,
        _AP_CASES,
        _AP_MISTAKES,
        "`evaluation.coco_ap` takes the mean of it over ten IoU thresholds and over the classes.",
    ),
    Exercise(
        my_ema_share,
        tuple(
            Case(
                about,
                {"decay": decay, "last": last},
                share,
                "what is older has been multiplied by decay once in each of these steps.",
            )
            for about, decay, last, share in (
                ("decay .5, one step", 0.5, 1, 0.5),
                ("decay .5, two steps", 0.5, 2, 0.75),
                ("decay .99, a hundred steps", 0.99, 100, 0.6339677),
                ("decay .995, a hundred steps", 0.995, 100, 0.3942296),
                ("no step at all", 0.9, 0, 0.0),
            )
        ),
        (
            Mistake(lambda decay, last: decay**last, "this is what is left of everything older."),
            Mistake(
                lambda decay, last: last * (1 - decay),
                "each step adds 1 - decay, but then shrinks, too: the sum of a geometric series.",
            ),
            Mistake(lambda decay, last: (1 - decay) ** last, "old values are multiplied by decay, not by 1 - decay."),
            Mistake(
                lambda decay, last: (1 - decay) * decay ** (last - 1),
                "the share of one step alone, the oldest of them; add up all.",
            ),
            Mistake(lambda decay, last: 1 - decay, "the share of the last step alone."),
        ),
        "About 1 / (1 - decay) steps carry two thirds of it.",
    ),
    Exercise(
        my_resume_bug,
        _RESUME_CASES,
        (
            Mistake(
                _forgetting(velocity_kept=False, rate=1),
                "both are forgotten: the velocity is 0 again, and the schedule begins anew.",
            ),
            Mistake(
                _forgetting(velocity_kept=False),
                "the velocity is 0 again: the optimizer's state belongs into the checkpoint.",
            ),
            Mistake(
                _forgetting(rate=1), "the schedule begins anew: the rate of a run's first steps is used at its end."
            ),
            Mistake(
                _forgetting(batch=1), "the first batches come once more: the number of the step decides the batch."
            ),
            Mistake(_forgetting(start=1), "one step is left out."),
        ),
        "Killed or not, the run ends at the same weight.",
        suspect=suspect_resume,
    ),
)
