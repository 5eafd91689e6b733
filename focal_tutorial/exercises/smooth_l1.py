"""Exercises of chapter 7, second half: smooth L1 and its slope."""

import torch

from .checking import Case, Exercise, Mistake


def my_smooth_l1(prediction, target, beta):
    """Smooth L1 of each element, with d = |prediction - target|.

    d^2 / (2 beta) where d < beta, and d - beta / 2 from there on. beta = 0 is L1:
    d.
    """
    distance = (prediction - target).abs()
    if beta == 0:
        return distance
    return torch.where(distance < beta, distance**2 / (2 * beta), distance - beta / 2)


def my_smooth_l1_slope(difference, beta):
    """The slope of smooth L1 at prediction - target = difference, for beta > 0.

    One number, from two numbers: how the loss grows with the prediction.
    """
    return max(-1, min(1, difference / beta))


_BETA_0 = "beta = 0 divides by zero; there the loss is d."
_SMOOTH = (
    *(
        Case(about, {"prediction": [prediction], "target": [target], "beta": beta}, [value], usually)
        for about, prediction, target, beta, value, usually in (
            ("far beyond the knee, beta 1", 3.0, 0.0, 1.0, 2.5, "beyond the knee: d - beta / 2, so that it joins."),
            ("below the knee, beta 1", 0.5, 0.0, 1.0, 0.125, "below the knee: d^2 / (2 beta)."),
            ("below the knee, beta 1/9", 0.1, 0.0, 1 / 9, 0.045, "below the knee: d^2 / (2 beta), so 1/9 matters."),
            ("beyond the knee, beta 1/9", 1.0, 2.0, 1 / 9, 17 / 18, "d is a distance: |prediction - target|."),
            ("beta 0", 0.25, 0.0, 0.0, 0.25, _BETA_0),
            ("on target with beta 0", 1.0, 1.0, 0.0, 0.0, _BETA_0),
        )
    ),
    Case(
        "the slope at beta 0",
        {"prediction": [0.25, -3.0], "target": [0.0, 0.0], "beta": 0.0},
        [1.0, -1.0],
        "the branch that torch.where does not choose still takes part in the slope, and d^2 / 0 makes it NaN.",
        slope=True,
    ),
)


def _smooth(below, above, *, knee=lambda beta: beta, distance=torch.abs):
    """A wrong smooth L1: the two branches, the knee or the distance exchanged."""

    def answer(prediction, target, beta):
        d = distance(prediction - target)
        return torch.where(d < knee(beta), below(d, beta), above(d, beta))

    return answer


def _square(d, beta):
    return d**2 / (2 * beta)


def _line(d, beta):
    return d - beta / 2


EXERCISES = (
    Exercise(
        my_smooth_l1,
        _SMOOTH,
        (
            Mistake(
                _smooth(_square, _line),
                "beta = 0 is not treated on its own. The branch that torch.where does not choose still takes part in"
                " the slope, and d^2 / 0 makes it NaN.",
            ),
            Mistake(lambda p, t, b: (p - t).abs(), "plain L1 for every beta."),
            Mistake(lambda p, t, b: (p - t) ** 2 / 2, "the square everywhere; from beta on it is a line."),
            Mistake(_smooth(_square, lambda d, b: d), "- beta / 2 is missing: the curve jumps at the knee."),
            Mistake(_smooth(_square, lambda d, b: d - 0.5), "- .5 is right for beta 1 only: subtract beta / 2."),
            Mistake(
                _smooth(lambda d, b: d**2 / 2, lambda d, b: d - 0.5, knee=lambda b: 1.0),
                "beta is not used; this is the curve for beta 1.",
            ),
            Mistake(_smooth(lambda d, b: d**2 / 2, _line), "the square is not divided by beta: the curve jumps."),
            Mistake(_smooth(lambda d, b: d**2 / b, _line), "the square lacks a half: d^2 / (2 beta)."),
            Mistake(
                lambda p, t, b: torch.nn.functional.huber_loss(p, t, delta=b, reduction="none") if b else (p - t).abs(),
                "Huber's loss: beta times what is asked for. Divide by beta, so that the slope beyond the knee is 1.",
            ),
            Mistake(
                _smooth(_square, lambda d, b: d - b),
                "beta / 2 is subtracted beyond the knee, not beta: the pieces must meet.",
            ),
            Mistake(_smooth(lambda d, b: d**2 * b / 2, _line), "multiplied by beta; divide the square by beta."),
            Mistake(_smooth(_square, _line, distance=lambda d: d), "the difference has a sign: take its size, |d|."),
        ),
        "Smooth at the knee, and beta = 0 is L1.",
    ),
    Exercise(
        my_smooth_l1_slope,
        tuple(
            Case(about, {"difference": difference, "beta": beta}, slope, "d / beta below the knee, 1 or -1 beyond it.")
            for about, difference, beta, slope in (
                ("on target", 0.0, 1.0, 0.0),
                ("half way to the knee", 0.5, 1.0, 0.5),
                ("beyond the knee", 3.0, 1.0, 1.0),
                ("beyond it on the other side", -3.0, 1.0, -1.0),
                ("below the knee of 1/9", 0.05, 1 / 9, 0.45),
                ("the same difference at beta 1", 0.05, 1.0, 0.05),
                ("to the left of the target", -0.05, 1 / 9, -0.45),
            )
        ),
        (
            Mistake(lambda d, b: d, "the slope of the plain square for every d."),
            Mistake(lambda d, b: d / b, "beyond the knee the curve is a line: its slope is 1 or -1."),
            Mistake(lambda d, b: max(-1, min(1, d)), "beta is not used: below the knee the slope is d / beta."),
            Mistake(lambda d, b: max(-1, min(1, d * b)), "divide by beta: the smaller it is, the steeper the square."),
            Mistake(lambda d, b: min(1, abs(d) / b), "the slope has a sign: negative where the prediction is too low."),
            Mistake(lambda d, b: min(1, d / b), "the slope ends at -1 on the left, as it ends at 1 on the right."),
            Mistake(lambda d, b: max(-1, min(1, d / (2 * b))), "the derivative of d^2 / (2 beta) is d / beta."),
            Mistake(lambda d, b: (d > 0) - (d < 0), "the slope of plain L1; below the knee it is d / beta."),
            Mistake(
                lambda d, b: d * d / (2 * b) if abs(d) < b else abs(d) - b / 2,
                "the loss itself; its slope was asked for.",
            ),
        ),
        "However wrong a prediction is, it pulls with at most 1, and beta says how near is near.",
    ),
)
