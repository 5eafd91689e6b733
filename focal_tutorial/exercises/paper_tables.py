"""Exercises of chapter 15.

A paired interval, what the hardest examples hold of the loss, the alpha that goes with a gamma, and a comparison that
favours one side.
"""

import torch

from .checking import Case, Exercise, Mistake


def my_paired_interval(one, other, student):
    """What two losses differ by, seed by seed: a tensor [mean, half width].

    one, other [S]: the scores of two losses; the same place is the same seed. Take the
    differences one - other. The half width of their 95 % interval is `student` times the
    standard error of their mean: their standard deviation, with S - 1 below the line,
    divided by the root of S.
    """
    apart = one - other
    return torch.stack([apart.mean(), student * apart.std() / len(apart) ** 0.5])


def my_hardest_share(p_t, gamma, part):
    """How much of the loss the hardest examples hold: one number, 0 to 1.

    p_t [N]: the probability that each example gives to its truth. The loss is the focal
    loss without alpha. `part`: which part of the examples, .01 for the hardest hundredth;
    part * N, rounded, is how many.
    """
    loss = -((1 - p_t) ** gamma) * torch.log(p_t)
    count = round(part * len(p_t))
    return loss.sort(descending=True).values[:count].sum() / loss.sum()


def my_balancing_alpha(objects, background, gamma):
    """The alpha with which objects and background hold half of the loss each: one number.

    objects [P], background [N]: p_t of the two kinds of anchors. The loss is the focal
    loss, with alpha before the objects' terms and 1 - alpha before the background's.
    """
    of_objects = (-((1 - objects) ** gamma) * torch.log(objects)).sum()
    of_background = (-((1 - background) ** gamma) * torch.log(background)).sum()
    return of_background / (of_objects + of_background)


def suspect_tuned(val, test):
    """The test scores of each loss at the learning rate that suits it: [L, S].

    val, test [L, R, S]: the scores of L losses, each at the same R rates with S seeds.
    The first loss is the baseline. It runs, and it is wrong twice.
    """
    best = test[0].mean(1).argmax()
    return test[:, best]


def my_tuned_bug(val, test):
    """The test scores of each loss at the learning rate that suits it: [L, S].

    val, test [L, R, S]: the scores of L losses, each at the same R rates with S seeds.
    """
    best = val.mean(2).argmax(1)  # [L]: a rate for each loss, chosen on val
    return test[torch.arange(len(test)), best]


def _interval(one, other, student, *, unpaired=False, below=1, root=True, factor=True, sign=1, width=1.0):
    """As `my_paired_interval`, with the habits that make it wrong."""
    apart = sign * (one - other)
    spread = (one.var() + other.var()) ** 0.5 if unpaired else apart.std(correction=below)
    half = width * spread * (student if factor else 1.0) / (len(apart) ** 0.5 if root else 1.0)
    return torch.stack([apart.mean(), half])


def _told(**habit):
    return lambda *given: _interval(*given, **habit)


def _seeds(about, one, other, student, usually):
    given = {"one": one, "other": other, "student": student}
    return Case(about, given, _interval(torch.tensor(one), torch.tensor(other), student), usually)


_PAIRS = "subtract seed by seed, then take the mean and the spread of the differences."
_INTERVAL_CASES = (
    _seeds("three seeds, differences .1, .2 and .3", [0.5, 0.7, 0.9], [0.4, 0.5, 0.6], 4.303, _PAIRS),
    _seeds(
        "five seeds that vary together",
        [0.40, 0.44, 0.36, 0.48, 0.42],
        [0.37, 0.42, 0.32, 0.45, 0.38],
        2.776,
        "what makes a seed hard for one makes it hard for the other: only differences count.",
    ),
    _seeds("a loss that is behind", [0.30, 0.34, 0.29], [0.33, 0.35, 0.34], 4.303, "the mean is one - other."),
    _seeds("always the same difference", [0.5, 0.25, 0.75], [0.25, 0.0, 0.5], 4.303, "then the interval has no width."),
)
_INTERVAL_MISTAKES = (
    Mistake(_told(unpaired=True), "the spreads of both lists, as if the seeds did not belong together."),
    Mistake(_told(root=False), "the spread of single differences; that of their mean is smaller by the root of S."),
    Mistake(_told(below=0), "S below the line; of a few differences it must be S - 1."),
    Mistake(_told(factor=False), "one standard error; a 95 % interval reaches `student` of them to either side."),
    Mistake(_told(width=2.0), "the whole width; half of it lies on either side of the mean."),
    Mistake(_told(sign=-1), "the other loss minus this one."),
)


def _share(p_t, gamma, part, *, easiest=False, focal=True, below=None, turned=False):
    """As `my_hardest_share`, with the habits that make it wrong."""
    factor = (p_t if turned else 1 - p_t) ** gamma if focal else 1.0
    loss = -factor * torch.log(p_t)
    ranked = loss.sort(descending=not easiest).values
    return ranked[: round(part * len(p_t))].sum() / (loss.sum() if below is None else below(loss))


def _ranked(**habit):
    return lambda *given: _share(*given, **habit)


def _mix(about, p_t, gamma, part, usually):
    given = {"p_t": p_t, "gamma": gamma, "part": part}
    return Case(about, given, _share(torch.tensor(p_t), gamma, part).item(), usually)


_SORT = "sort the losses, the largest first, and add up the first part * N of them."
_MANY = [0.02, 0.2, 0.6, *([0.9] * 47), *([0.99] * 50)]
_SHARE_CASES = (
    _mix("cross entropy, the harder half of four", [0.9, 0.5, 0.8, 0.25], 0.0, 0.5, _SORT),
    _mix("gamma 2, the same four", [0.9, 0.5, 0.8, 0.25], 2.0, 0.5, "the factor (1 - p_t)^gamma belongs to the loss."),
    _mix("all of them", [0.9, 0.5, 0.8, 0.25], 1.0, 1.0, "all examples hold all of the loss: divide by the sum."),
    _mix("a hundred, the hardest hundredth, gamma 0", _MANY, 0.0, 0.01, _SORT),
    _mix("the same hundred with gamma 2", _MANY, 2.0, 0.01, _SORT),
)
_SHARE_MISTAKES = (
    Mistake(_ranked(easiest=True), "the easiest examples; the hardest have the largest losses."),
    Mistake(_ranked(focal=False), "the factor (1 - p_t)^gamma is missing."),
    Mistake(_ranked(turned=True), "p_t^gamma silences the hard examples; the factor is (1 - p_t)^gamma."),
    Mistake(_ranked(below=lambda loss: 1.0), "the loss of the hardest itself; divide by that of all."),
    Mistake(_ranked(below=lambda loss: loss.max() * len(loss)), "divided by the largest loss times N, not by the sum."),
)


def _balance(objects, background, gamma, *, focal=True, turned=False, mean=False, counts=False, ratio=False):
    """As `my_balancing_alpha`, with the habits that make it wrong."""

    def total(p_t):
        if counts:
            return torch.tensor(float(len(p_t)))
        loss = -((1 - p_t) ** (gamma if focal else 0.0)) * torch.log(p_t)
        return loss.mean() if mean else loss.sum()

    first, second = total(objects), total(background)
    if turned:
        first, second = second, first
    return second / first if ratio else second / (first + second)


def _weighed(**habit):
    return lambda *given: _balance(*given, **habit)


def _anchors(about, objects, background, gamma, usually):
    given = {"objects": objects, "background": background, "gamma": gamma}
    return Case(about, given, _balance(torch.tensor(objects), torch.tensor(background), gamma).item(), usually)


_EQUAL = "alpha * (loss of the objects) = (1 - alpha) * (loss of the background): solve it for alpha."
_ALPHA_CASES = (
    _anchors("one of each, equally hard", [0.5], [0.5], 0.0, "as much on either side: one half."),
    _anchors("one object, three background anchors", [0.5], [0.5, 0.5, 0.5], 0.0, _EQUAL),
    _anchors("two objects, forty easy background anchors", [0.3, 0.5], [0.9] * 40, 0.0, _EQUAL),
    _anchors("the same anchors, gamma 2", [0.3, 0.5], [0.9] * 40, 2.0, "the factor acts on both sums."),
    _anchors("gamma 5", [0.3, 0.5], [0.9] * 40, 5.0, "the factor acts on both sums."),
)
_ALPHA_MISTAKES = (
    Mistake(_weighed(turned=True), "1 - alpha: alpha stands before the objects' terms."),
    Mistake(_weighed(focal=False), "the factor (1 - p_t)^gamma is missing, so gamma changes nothing."),
    Mistake(_weighed(counts=True), "from the numbers of anchors alone; how hard they are counts, too."),
    Mistake(_weighed(mean=True), "the mean over each kind; the loss adds up all anchors."),
    Mistake(_weighed(ratio=True), "the ratio of the two sums; alpha and 1 - alpha add up to 1."),
)


def _chosen(val, test, *, on="val", own=True, seeds=True):
    """As `my_tuned_bug`, with the habits that make it wrong."""
    judge = val if on == "val" else test
    if not seeds:  # each seed has the rate that suits it
        places = judge.argmax(1, keepdim=True)
        return test.gather(1, places)[:, 0]
    best = judge.mean(2).argmax(1)
    return test[torch.arange(len(test)), best if own else best[0].expand(len(test))]


def _picked(**habit):
    return lambda *given: _chosen(*given, **habit)


def _grid(about, val, test, usually):
    given = {"val": val, "test": test}
    return Case(about, given, _chosen(torch.tensor(val), torch.tensor(test)), usually)


_TUNED_CASES = (
    _grid(
        "val and test agree, and both losses like the same rate",
        [[[0.2, 0.3], [0.5, 0.4]], [[0.1, 0.2], [0.6, 0.7]]],
        [[[0.2, 0.2], [0.4, 0.5]], [[0.3, 0.1], [0.5, 0.6]]],
        "the rate's place is the second index.",
    ),
    _grid(
        "each loss likes another rate",
        [[[0.2, 0.3], [0.5, 0.4]], [[0.6, 0.7], [0.1, 0.2]]],
        [[[0.2, 0.2], [0.4, 0.5]], [[0.5, 0.6], [0.3, 0.1]]],
        "a rate that was tuned for the baseline is no fair rate for the other loss.",
    ),
    _grid(
        "val and test disagree",
        [[[0.5, 0.4], [0.2, 0.3]], [[0.6, 0.7], [0.5, 0.5]]],
        [[[0.3, 0.35], [0.4, 0.5]], [[0.4, 0.4], [0.6, 0.6]]],
        "what is chosen on test is no longer scored on it.",
    ),
    _grid(
        "three losses, three rates, two seeds",
        [
            [[0.1, 0.2], [0.4, 0.1], [0.3, 0.3]],
            [[0.5, 0.1], [0.2, 0.3], [0.2, 0.4]],
            [[0.9, 0.1], [0.4, 0.4], [0.3, 0.2]],
        ],
        [
            [[0.2, 0.1], [0.3, 0.6], [0.4, 0.2]],
            [[0.3, 0.2], [0.5, 0.4], [0.1, 0.2]],
            [[0.3, 0.7], [0.6, 0.5], [0.2, 0.1]],
        ],
        "one rate for all seeds of a loss: the best mean over the seeds.",
    ),
)
_TUNED_MISTAKES = (
    Mistake(_picked(on="test", own=False), "both bugs are still there: chosen on test, and for the baseline alone."),
    Mistake(_picked(on="test"), "the rate is still chosen on test: the best of several looks better than it is."),
    Mistake(_picked(own=False), "the rate of the baseline is used for all losses: each needs its own."),
    Mistake(_picked(seeds=False), "a rate for each seed; a loss has one, with the best mean over its seeds."),
)

EXERCISES = (
    Exercise(
        my_paired_interval,
        _INTERVAL_CASES,
        _INTERVAL_MISTAKES,
        "If the interval contains 0, the losses are not separated.",
    ),
    Exercise(
        my_hardest_share, _SHARE_CASES, _SHARE_MISTAKES, "That is one point of Figure 4, read from its right end."
    ),
    Exercise(
        my_balancing_alpha,
        _ALPHA_CASES,
        _ALPHA_MISTAKES,
        "The larger gamma, the less is left of easy background, and the smaller is this alpha.",
    ),
    Exercise(
        my_tuned_bug,
        _TUNED_CASES,
        _TUNED_MISTAKES,
        "Each loss at its own rate, chosen where it is not scored.",
        suspect_tuned,
    ),
)
