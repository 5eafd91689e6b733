"""Chapter 15: Figure 4 of the paper from millions of examples, kept as a histogram of their logits. Without torch.

`playground.cumulative_loss` draws the same curve from the examples themselves.
"""

import numpy as np

WIDTH = 0.05
"""Of a bin, in logits: so fine that a curve from bins lies within .002 of that from the examples."""


def binned(x_t):
    """Logits of the truth [n] as a histogram: {"first", "counts"}; bin i holds what lies from (first + i) * WIDTH on.

    Raises ValueError for no logits at all, or for one that is not finite.
    """
    x_t = np.asarray(x_t, np.float64)
    if not x_t.size or not np.isfinite(x_t).all():
        raise ValueError(f"a histogram needs at least one logit, all finite; got {x_t.size}")
    place = np.floor(x_t / WIDTH).astype(np.int64)
    return {"first": int(place.min()), "counts": np.bincount(place - place.min()).tolist()}


def added(one, other):
    """The histogram of the examples of two together; None stands for no examples yet."""
    if one is None or other is None:
        return one or other
    first = min(one["first"], other["first"])
    ends = [each["first"] + len(each["counts"]) for each in (one, other)]
    counts = np.zeros(max(ends) - first, np.int64)
    for each in (one, other):
        start = each["first"] - first
        counts[start : start + len(each["counts"])] += np.asarray(each["counts"])
    return {"first": first, "counts": counts.tolist()}


def centres(histogram):
    """The logit in the middle of each bin, float64 [bins]."""
    return (histogram["first"] + 0.5 + np.arange(len(histogram["counts"]))) * WIDTH


def loss(x_t, gamma):
    """The focal loss without alpha of logits of the truth, float64; gamma 0 is cross entropy (section 3.2)."""
    log, rest = -np.logaddexp(0, -x_t), -np.logaddexp(0, x_t)  # log p_t, log(1 - p_t)
    return -np.exp(gamma * rest) * log


def curve(histogram, gamma, at):
    """Figure 4: the part of all loss that the easiest fractions `at` own, float64 of the shape of `at`.

    The examples of a bin count as equal, with the loss at its middle.
    """
    counts = np.asarray(histogram["counts"], np.float64)[::-1]  # from easy to hard
    owned = counts * loss(centres(histogram), gamma)[::-1]
    seen, sums = (np.concatenate([[0.0], values.cumsum()]) for values in (counts, owned))
    return np.interp(np.asarray(at, np.float64) * seen[-1], seen, sums) / sums[-1]


def hardest(histogram, gamma, share):
    """The part of all loss that the hardest `share` of the examples owns."""
    return 1 - float(curve(histogram, gamma, 1 - share))
