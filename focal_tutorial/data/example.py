"""The photograph that goes through the book, from the welcome page to chapter 14."""

import os

from .generated import smears
from .photographs import bccd

PHOTOGRAPH = "BloodImage_00407"  # one of the 72 photographs of BCCD that are kept for testing


def running_example(size=(192, 256)):
    """The running example as it is stored, 640 x 480 pixels, and as the network sees it, at `size` (height, width).

    The photographs of BCCD are no part of the book. Where FOCAL_TUTORIAL_DATA does not name the folder that holds
    bccd/, a generated smear stands in.
    """
    if "FOCAL_TUTORIAL_DATA" in os.environ:
        test = bccd("test")
        found = test.subset([[sample.name for sample in test].index(PHOTOGRAPH)])
    else:
        found = smears(1, seed=3, size=(480, 640))
    return found[0], found[0].resized(*size)
