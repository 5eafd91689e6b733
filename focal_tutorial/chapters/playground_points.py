"""Chapter 4: the points of the playground, made of random numbers that Python and JavaScript compute alike.

The page's side is widgets/src/playground/datasets.js.
"""

import numpy as np

from ..numbers import normals, uniform


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
