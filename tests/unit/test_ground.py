"""A photograph as the ground of a figure's scene."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from focal_tutorial.widgets import BoxRegression, GeneralisedOverlap, Overlap

FIGURES = [Overlap, GeneralisedOverlap, BoxRegression]


@pytest.mark.parametrize("figure", FIGURES)
def test_the_ground_is_the_piece_that_was_asked_for(figure):
    width, height = figure.WIDTH, figure.HEIGHT
    image = np.zeros((3, height + 20, width + 30), np.uint8)
    image[0, 10 : 10 + height, 20 : 20 + width] = 250  # a red piece in a black image
    _, data = figure.on(image, (20, 10)).picture.split(",")
    piece = np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"))
    assert piece.shape == (height, width, 3) and piece[..., 0].min() > 220 and piece[..., 1:].max() < 30


@pytest.mark.parametrize("figure", FIGURES)
def test_without_an_image_there_is_none_and_a_piece_outside_it_is_refused(figure):
    assert figure.on(None, (160, 0)).picture == ""
    image = np.zeros((3, figure.HEIGHT, figure.WIDTH), np.uint8)
    with pytest.raises(ValueError, match=r"from \(1, 0\) on do not lie in an image"):
        figure.on(image, (1, 0))
    with pytest.raises(ValueError, match=r"uint8 \[3, H, W\], not"):
        figure.on(image[0])
