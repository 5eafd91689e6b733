"""The first weights of a network as a page draws them: the same numbers in Python and in JavaScript."""

import math

import numpy as np
import torch

from ..numbers import normals, uniform

FIRST_STREAM = 1000
"""Of parameter number 0, in the order of `named_parameters()`; each has its own."""

HEAD_DEVIATION = 0.01  # (paper, section 4.1, "Initialization")
BIGGEST_SEED = 2**32 - 1


def initialize(model, seed=0):
    """Give a `RetinaNet` its first weights from a seed, as the page's engine does, and return it (chapter 13).

    They have the distributions with which the package makes a network: convolutions of the backbone normal with
    variance 2 / fan-out, of the pyramid uniform with variance 1 / fan-in, of the heads N(0, .01^2); norms 1 and 0, all
    other biases 0 but that of the classes, at which every score is `config.prior`. What differs is the source of the
    numbers: number j of parameter t is made of numbers 2 j and 2 j + 1 (normal) or j (uniform) of stream 1000 + t of
    `numbers.uniform`. BatchNorm layers forget what they have seen.

    Raises ValueError for a seed that is no whole number from 0 to 2^32 - 1.
    """
    if not isinstance(seed, int) or not 0 <= seed <= BIGGEST_SEED:
        raise ValueError(f"seed must be a whole number from 0 to {BIGGEST_SEED}, not {seed!r}")
    with torch.no_grad():
        for number, (name, parameter) in enumerate(model.named_parameters()):
            values = _start(name, tuple(parameter.shape), model.config.prior, seed, FIRST_STREAM + number)
            parameter.copy_(torch.from_numpy(values).view_as(parameter))
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.reset_running_stats()
    return model


def _start(name, shape, prior, seed, stream):
    """The numbers of one parameter, float64 in torch's order."""
    size = math.prod(shape)
    if len(shape) == 1:
        if name == "class_head.final.bias":
            return np.full(size, -math.log((1 - prior) / prior))
        return np.full(size, 1.0 if name.endswith(".weight") else 0.0)
    outputs, inputs, rows, columns = shape
    part = name.split(".")[0]
    if part == "pyramid":
        bound = math.sqrt(3 / (inputs * rows * columns))
        return bound * (2 * uniform(seed, stream, size) - 1)
    deviation = math.sqrt(2 / (outputs * rows * columns)) if part == "backbone" else HEAD_DEVIATION
    pairs = uniform(seed, stream, 2 * size)
    return deviation * normals(pairs[::2], pairs[1::2])[0]
