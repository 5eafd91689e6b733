"""Trait types of the live figures: in sync with the view, and each refuses in words what does not fit.

The functions below them are for rules that need other traits too, in a figure's `traitlets.validate` methods. All of
them raise `traitlets.TraitError`.
"""

import math

import traitlets


class Ranged:
    """A number from `low` to `high`, both included; NaN is not. `hint` ends the sentence of an error."""

    def __init__(self, low, high, default, hint="", **options):
        super().__init__(default, **options)
        self.low, self.high, self.hint = low, high, hint
        self.tag(sync=True)

    def validate(self, obj, value):
        """The number, if it lies in the range."""
        return within(self.name, super().validate(obj, value), self.low, self.high, self.hint)


class Within(Ranged, traitlets.Float):
    """A float in a range."""


class WholeWithin(Ranged, traitlets.Int):
    """A whole number in a range."""


class OneOf(traitlets.TraitType):
    """One of a few words or numbers, the first unless `default` says otherwise."""

    def __init__(self, *choices, default=None):
        super().__init__(choices[0] if default is None else default)
        self.choices = choices
        self.tag(sync=True)

    def validate(self, obj, value):
        """The choice."""
        return one_of(self.name, value, self.choices)


class Four(traitlets.List):
    """Four finite floats, none beyond `most` in size; `meaning` names them in the sentence of an error."""

    def __init__(self, meaning, default, most=math.inf):
        super().__init__(default_value=default)
        self.meaning, self.most = meaning, most
        self.tag(sync=True)

    def validate(self, obj, value):
        """The numbers as floats."""
        given = super().validate(obj, value)
        try:
            numbers = [float(number) for number in given]
        except (TypeError, ValueError):
            numbers = []
        if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
            raise traitlets.TraitError(f"{self.name} is four numbers, {self.meaning}, not {value}")
        if max(map(abs, numbers)) > self.most:
            raise traitlets.TraitError(
                f"each of {self.name} lies between -{self.most:g} and {self.most:g}, not {value}"
            )
        return numbers


class Box(Four):
    """A box [x1, y1, x2, y2] in a scene of `width` by `height` pixels, at least `least` pixels wide and high."""

    def __init__(self, width, height, least, default):
        super().__init__("x1, y1, x2, y2", default)
        self.width, self.height, self.least = width, height, least

    def validate(self, obj, value):
        """The box as floats, if it lies in the scene and is not too small."""
        return inside(self.name, super().validate(obj, value), self.width, self.height, self.least)


def within(name, value, low, high, hint=""):
    """The number if it lies in [low, high]; NaN does not."""
    if not low <= value <= high:
        raise traitlets.TraitError(f"{name} lies between {low} and {high}, not {value}{hint}")
    return value


def index(name, value, count):
    """The number if one of `count` things has it as its index; 0 also where there are none yet."""
    if not 0 <= value < max(count, 1):
        raise traitlets.TraitError(f"{name} counts from 0 to {count - 1}, not {value}")
    return value


def one_of(name, value, choices):
    """The choice that equals the value."""
    if value not in choices:
        words = " or ".join([", ".join(map(repr, choices[:-1])), repr(choices[-1])][len(choices) == 1 :])
        raise traitlets.TraitError(f"{name} is {words}, not {value!r}")
    return choices[choices.index(value)]


def inside(name, box, width, height, least):
    """The box [x1, y1, x2, y2] if it lies in the scene, `width` by `height`, with sides of `least` or more."""
    x1, y1, x2, y2 = box
    words = f"[{', '.join(f'{number:g}' for number in box)}]"
    if not (0 <= x1 and 0 <= y1 and x2 <= width and y2 <= height):
        raise traitlets.TraitError(f"{name} lies inside the scene, 0 to {width} by 0 to {height}, not {words}")
    if not (x2 - x1 >= least and y2 - y1 >= least):
        raise traitlets.TraitError(f"{name} is x1, y1, x2, y2, at least {least} wide and high, not {words}")
    return box
