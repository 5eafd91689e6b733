"""Numbers that look random and are the same in Python and in JavaScript (chapters 4 and 13).

The page's side is widgets/src/lib/random.js. A number is the same whoever computes it and in whatever order, so that
several workers, or a page and a notebook, can share one run. In a training run stream 1000 + t has the first weights of
parameter number t (`weights.initialize`), 2000 + j the random change number j of each image (`training.make_batch`).
"""

import numpy as np


def uniform(seed, stream, count, *, first=0):
    """`count` numbers in (0, 1), float64: a golden-ratio counter, mixed (chapter 4).

    They are the numbers from `first` on.
    Number i of a stream is (mix(mix(seed + stream g) + i g) + 1/2) / 2^32 with
    g = 0x9E3779B9, modulo 2^32: without state, and exact in JavaScript as well.
    """
    g = np.uint32(0x9E3779B9)
    with np.errstate(over="ignore"):  # modulo 2^32
        seed, stream = np.array([[seed], [stream]], dtype=np.uint32)
        start = mix(seed + stream * g)
        counter = np.arange(first, first + count, dtype=np.uint32)
        return (mix(start + counter * g) + 0.5) / 2.0**32


def mix(x):
    """lowbias32 (Chris Wellons): a changed bit changes half of the bits (chapter 4)."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B)
    return x ^ (x >> np.uint32(16))


def normals(u, v):
    """Box and Muller: two standard normal numbers from two uniform ones (chapter 4)."""
    radius = np.sqrt(-2 * np.log(u))
    return radius * np.cos(2 * np.pi * v), radius * np.sin(2 * np.pi * v)
