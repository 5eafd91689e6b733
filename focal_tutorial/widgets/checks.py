"""Checks that the live figures share: each returns the proposed value or raises `traitlets.TraitError` in words."""

import math

import traitlets


def within(proposal, low, high, hint=""):
    """The proposed number if it lies in [low, high]; NaN does not."""
    value = proposal["value"]
    if not low <= value <= high:
        raise traitlets.TraitError(f"{proposal['trait'].name} lies between {low} and {high}, not {value}{hint}")
    return value


def one_of(proposal, *choices):
    """The proposed word if it is one of the choices."""
    value = proposal["value"]
    if value not in choices:
        names = ", ".join(map(repr, choices[:-1])) + f" or {choices[-1]!r}"
        raise traitlets.TraitError(f"{proposal['trait'].name} is {names}, not {value!r}")
    return value


def box(proposal, width, height, least):
    """The proposed box as four floats, if it lies in the scene of `width` by `height` and is `least` pixels wide and high."""
    name, value = proposal["trait"].name, proposal["value"]
    numbers = four(proposal, "x1, y1, x2, y2")
    x1, y1, x2, y2 = numbers
    if not (0 <= x1 and 0 <= y1 and x2 <= width and y2 <= height):
        raise traitlets.TraitError(f"{name} lies inside the scene, 0 to {width} by 0 to {height}, not {value}")
    if not (x2 - x1 >= least and y2 - y1 >= least):
        raise traitlets.TraitError(f"{name} is x1, y1, x2, y2, at least {least} wide and high, not {value}")
    return numbers


def four(proposal, meaning):
    """Four finite numbers as floats."""
    name, value = proposal["trait"].name, proposal["value"]
    try:
        numbers = [float(number) for number in value]
    except (TypeError, ValueError):
        numbers = []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise traitlets.TraitError(f"{name} is four numbers, {meaning}, not {value}")
    return numbers
