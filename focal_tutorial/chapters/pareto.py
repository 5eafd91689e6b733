"""Chapter 1: which detectors are worth having: the upper envelope of a plot of speed against accuracy.

A detector is a pair (milliseconds, AP). Less time is better, more AP is better. Two readings of "upper envelope":

- `steps`: those that no other detector beats, being at least as fast and at least as accurate and better in one of the
  two. They answer "what is the best within N milliseconds?", a curve that rises in steps.
- `hull`: those on the upper convex hull, which straight lines between two others do not pass. A part of `steps`.
"""


def beats(one, other):
    """Whether detector `one` = (ms, ap) beats `other`.

    It is at least as fast and at least as accurate, and better in one of the two.
    """
    return one[0] <= other[0] and one[1] >= other[1] and tuple(one) != tuple(other)


def steps(points):
    """The indices of the points (ms, ap) that no other point beats, fastest first."""
    kept = [
        i
        for i, point in enumerate(points)
        if not any(beats(other, point) for other in points)
    ]
    return sorted(kept, key=lambda i: points[i])


def hull(points):
    """The indices of the points (ms, ap) on the upper convex hull, fastest first.

    It goes from the fastest to the most accurate.
    """
    kept = []
    for i in steps(points):
        while len(kept) > 1 and _below(points[kept[-2]], points[kept[-1]], points[i]):
            kept.pop()
        kept.append(i)
    return kept


def _below(left, middle, right):
    """Whether `middle` lies on or below the straight line from `left` to `right`."""
    return (middle[1] - left[1]) * (right[0] - left[0]) <= (right[1] - left[1]) * (
        middle[0] - left[0]
    )


def best_within(points, milliseconds):
    """The index of the most accurate point (ms, ap) that takes at most this long.

    Of two equals the faster one; None where every point takes longer.
    """
    affordable = [i for i, (ms, _) in enumerate(points) if ms <= milliseconds]
    return min(affordable, key=lambda i: (-points[i][1], points[i][0]), default=None)


def fastest_reaching(points, ap):
    """The index of the fastest point (ms, ap) with at least this AP, the more accurate one of two equals; or None."""
    good = [i for i, (_, value) in enumerate(points) if value >= ap]
    return min(good, key=lambda i: (points[i][0], -points[i][1]), default=None)
