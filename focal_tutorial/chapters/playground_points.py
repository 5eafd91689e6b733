"""Chapter 4: the points of the playground, made of random numbers that Python and JavaScript compute alike.

The page's side is widgets/src/lib/random.js and widgets/src/playground/datasets.js.
"""

import numpy as np


def uniform(seed, stream, count):
    """`count` numbers in (0, 1), float64: a counter in golden-ratio steps, mixed.

    Number i of a stream is (mix(mix(seed + stream g) + i g) + 1/2) / 2^32 with
    g = 0x9E3779B9, modulo 2^32: without state, and exact in JavaScript as well.
    """
    g = np.uint32(0x9E3779B9)
    with np.errstate(over="ignore"):  # modulo 2^32
        seed, stream = np.array([[seed], [stream]], dtype=np.uint32)
        start = _mix(seed + stream * g)
        return (_mix(start + np.arange(count, dtype=np.uint32) * g) + 0.5) / 2.0**32


def _mix(x):
    """lowbias32 (Chris Wellons): a changed bit changes half of the bits."""
    x = (x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B)
    return x ^ (x >> np.uint32(16))


def normals(u, v):
    """Box and Muller: two standard normal numbers from two uniform ones."""
    radius = np.sqrt(-2 * np.log(u))
    return radius * np.cos(2 * np.pi * v), radius * np.sin(2 * np.pi * v)


def cloud(data, positive, seed, stream, count):
    """`count` points [count, 2] of one class, from three uniform numbers each: a place on the shape, and noise."""
    u = uniform(seed, stream, 3 * count).reshape(count, 3)
    z, w = normals(u[:, 1], u[:, 2])
    if data == "rings":
        angle, radius = 2 * np.pi * u[:, 0], (0.45 if positive else 1.0) + 0.15 * z
        x, y = radius * np.cos(angle), radius * np.sin(angle)
    elif data == "moons":
        angle, side = np.pi * u[:, 0], 1 if positive else -1
        x = side * (0.8 * np.cos(angle) - 0.4) + 0.15 * z
        y = side * (0.8 * np.sin(angle) - 0.25) + 0.15 * w
    else:
        centre, spread = (0.5, 0.2) if positive else (-0.3, 0.45)
        x, y = centre + spread * z, centre + spread * w
    return np.stack([x, y], axis=1)
