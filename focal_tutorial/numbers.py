"""Numbers that look random and are the same in Python and in JavaScript (chapters 4 and 13).

The page's side is widgets/src/lib/random.js.
"""

import numpy as np


def uniform(seed, stream, count):
    """`count` numbers in (0, 1), float64: a golden-ratio counter, mixed (chapter 4).

    Number i of a stream is (mix(mix(seed + stream g) + i g) + 1/2) / 2^32 with
    g = 0x9E3779B9, modulo 2^32: without state, and exact in JavaScript as well.
    """
    g = np.uint32(0x9E3779B9)
    with np.errstate(over="ignore"):  # modulo 2^32
        seed, stream = np.array([[seed], [stream]], dtype=np.uint32)
        start = mix(seed + stream * g)
        return (mix(start + np.arange(count, dtype=np.uint32) * g) + 0.5) / 2.0**32


def mix(x):
    """lowbias32 (Chris Wellons): a changed bit changes half of the bits (chapter 4)."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B)
    return x ^ (x >> np.uint32(16))


def normals(u, v):
    """Box and Muller: two standard normal numbers from two uniform ones (chapter 4)."""
    radius = np.sqrt(-2 * np.log(u))
    return radius * np.cos(2 * np.pi * v), radius * np.sin(2 * np.pi * v)
