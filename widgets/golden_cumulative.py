"""Golden vectors of Figure 4 (chapter 15): curves from the stored histograms, as the package draws them."""

from focal_tutorial.chapters import cumulative, runs

GAMMAS = (0.0, 0.5, 1.0, 2.0, 2.55, 5.0)
FRACTIONS = (0.0, 0.1, 0.5, 0.8, 0.95, 0.99, 0.999, 0.99999, 1.0)
SMALL = {"first": -3, "counts": [2, 0, 1, 4]}


def cumulative_vectors():
    """Each entry: a histogram, gamma, and the part of the loss that the easiest fractions own."""
    stored = [one[side] for one in runs.read("figure4")["scores"].values() for side in ("positives", "negatives")]
    return {
        "width": cumulative.WIDTH,
        "fractions": FRACTIONS,
        "histograms": [
            {
                **histogram,
                "curves": [
                    {"gamma": gamma, "owned": cumulative.curve(histogram, gamma, FRACTIONS).tolist()}
                    for gamma in GAMMAS
                ],
            }
            for histogram in [SMALL, *stored]
        ],
    }
