"""Exercise of chapter 8, second half: soft-NMS with the Gaussian."""

import torch

from ..boxes import iou
from .checking import Case, Exercise, Mistake
from .nms import row_of


def my_soft_nms(boxes, scores, sigma):
    """Gaussian soft-NMS: the final score [N] of every box [N, 4], in the order given.

    Take the box whose score is now the best, multiply the scores of all not yet
    taken by exp(-IoU^2 / sigma), and repeat with those. A score that is taken
    stays, and no box is dropped.
    """
    scores = scores.clone()
    rest = list(range(len(scores)))
    while rest:
        best = max(rest, key=lambda index: float(scores[index]))
        rest.remove(best)
        overlap = iou(boxes[best][None], boxes[rest])[0]
        scores[rest] = scores[rest] * torch.exp(-(overlap**2) / sigma)
    return scores


def _soften(boxes, scores, *, decay, again=True, itself=False):
    """Soft-NMS with another decay; without `again`, in the first order; with `itself`, a box also decays by itself."""
    scores = scores.clone()
    first = scores.argsort(descending=True, stable=True).tolist()
    while first:
        best = max(first, key=lambda index: float(scores[index])) if again else first[0]
        touched = [index for index in first if itself or index != best]
        scores[touched] = scores[touched] * decay(iou(boxes[best][None], boxes[touched])[0])
        first.remove(best)
    return scores


def _soft(decay, **options):
    return lambda boxes, scores, sigma: _soften(boxes, scores, decay=lambda x: decay(x, sigma), **options)


def _gauss(overlap, sigma):
    return torch.exp(-(overlap**2) / sigma)


def _fade_all(boxes, scores, sigma):
    scores = scores.clone()
    for best in scores.argsort(descending=True, stable=True).tolist():
        decay = _gauss(iou(boxes[best][None], boxes)[0], sigma)
        decay[best] = 1
        scores = scores * decay
    return scores


EXERCISES = (
    Exercise(
        my_soft_nms,
        (
            Case(
                "boxes apart keep their scores",
                {
                    "boxes": row_of(0.0, 50.0),
                    "scores": [0.6, 0.9],
                    "sigma": 0.5,
                },
                [0.6, 0.9],
                "IoU 0 gives exp(0) = 1.",
            ),
            Case(
                "two that overlap by a third",
                {
                    "boxes": row_of(0.0, 5.0),
                    "scores": [0.9, 0.8],
                    "sigma": 0.5,
                },
                [0.9, 0.6405898],
                "the second decays by exp(-(1/3)^2 / .5) = .8007.",
            ),
            Case(
                "another sigma",
                {
                    "boxes": row_of(0.0, 5.0),
                    "scores": [0.8, 0.9],
                    "sigma": 0.1,
                },
                [0.2633543, 0.9],
                "sigma divides the square of IoU.",
            ),
            Case(
                "three in a row, where the second falls behind the third",
                {
                    "boxes": row_of(0.0, 2.0, 5.0),
                    "scores": [0.9, 0.8, 0.7],
                    "sigma": 0.5,
                },
                [0.9, 0.1841674, 0.5605161],
                "after each round the best of those left is chosen by the scores as they are now.",
            ),
        ),
        (
            Mistake(_soft(lambda x, s: torch.exp(-x / s)), "IoU is not squared."),
            Mistake(
                _soft(lambda x, s: torch.exp(-(x**2) / (2 * s))), "a factor 2 in front of sigma that is not there."
            ),
            Mistake(_soft(lambda x, s: torch.exp(-((x / s) ** 2))), "sigma is squared, too; only IoU is."),
            Mistake(_soft(lambda x, s: torch.exp(-(x**2) * s)), "multiplied by sigma; divide by it."),
            Mistake(_soft(lambda x, s: torch.exp(x**2 / s)), "the minus sign is missing: scores grow."),
            Mistake(
                lambda *given: _soften(*given[:2], decay=lambda x: _gauss(x, given[2])).sort(descending=True).values,
                "sorted by score; the scores stay in the order of the boxes given.",
            ),
            Mistake(_fade_all, "boxes that were taken before are lowered, too; a score that is taken stays."),
            Mistake(_soft(lambda x, s: 1 - x), "the linear form 1 - IoU; the Gaussian one was asked for."),
            Mistake(_soft(_gauss, itself=True), "the box that is taken decays by itself (IoU 1); its score stays."),
            Mistake(_soft(_gauss, again=False), "the order of the first scores; choose the best anew in each round."),
            Mistake(_soft(lambda x, s: (x <= s).float()), "hard NMS: scores fall to 0 instead of decaying."),
        ),
        "Neighbours fade instead of vanishing, and the order may change on the way.",
    ),
)
