"""Golden vectors of the drawn scenes: boxes, labels and a digest of the pixels, which are the same to the last bit."""

import functools
import hashlib

from focal_tutorial.data import scenes

SEEDS = (0, 7, 2**32 - 1, scenes.HELD_OUT)
FEW = {"red": 3, "white": 0.5, "platelets": 4, "debris": 2, "labelled": ["Platelets", "RBC"]}
SETS = (
    *((name, (96, 128), seed) for name in scenes.SCENES for seed in SEEDS),
    ("dense", (192, 256), 3),
    ("hard", (112, 80), 1),
    (FEW, (96, 128), 2),
)


@functools.cache
def scene_vectors():
    """Each entry: the options, size (height, width) and seed of a set, and its scenes 0, 1 and 20."""
    return {
        "sets": [
            {
                "scenes": options,
                "size": size,
                "seed": seed,
                "drawn": [_entry(options, size, seed, i) for i in (0, 1, 20)],
            }
            for options, size, seed in SETS
        ]
    }


def _entry(options, size, seed, number):
    sample = scenes.drawn(number + 1, seed=seed, size=size, scenes=options)[number]
    pixels = sample.image.permute(1, 2, 0).contiguous().numpy().tobytes()
    return {
        "number": number,
        "boxes": sample.boxes.double().flatten(),
        "labels": sample.labels,
        "pixels": hashlib.sha256(pixels).hexdigest()[:16],
    }
