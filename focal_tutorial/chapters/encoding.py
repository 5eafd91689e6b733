"""All chapters: pictures as text, for drawings that stand in a page or in the state of a live figure. Without torch."""

import base64
import io

import numpy as np
from PIL import Image


def data_uri(image, quality):
    """uint8 [3, H, W] as a JPEG or WebP data URI, whichever is shorter."""
    shown = Image.fromarray(np.ascontiguousarray(image.transpose(1, 2, 0)))
    coded = []
    for kind, options in (("jpeg", {"optimize": True}), ("webp", {"method": 6})):
        Image.init()
        if kind.upper() in Image.SAVE:
            file = io.BytesIO()
            shown.save(file, kind, quality=quality, **options)
            coded.append((len(file.getvalue()), kind, file.getvalue()))
    _, kind, data = min(coded)
    return _uri(kind, data)


def lossless_uri(image):
    """uint8 [3, H, W] as a data URI that gives back every bit: WebP without loss, or PNG where Pillow has no WebP."""
    shown = Image.fromarray(np.ascontiguousarray(image.transpose(1, 2, 0)))
    Image.init()
    kind, options = ("webp", {"lossless": True, "method": 6}) if "WEBP" in Image.SAVE else ("png", {"optimize": True})
    file = io.BytesIO()
    shown.save(file, kind, **options)
    return _uri(kind, file.getvalue())


def map_uri(values, colours):
    """Values [H, W] as a PNG data URI, from the lowest to the highest in `colours` [256, 3], each 0 to 1."""
    low, high = values.min(), values.max()
    levels = np.rint((values - low) / max(high - low, 1e-12) * 255).astype(np.uint8)
    shown = Image.fromarray(levels).convert("P")
    shown.putpalette((np.asarray(colours) * 255).astype(np.uint8).tobytes())
    file = io.BytesIO()
    shown.save(file, "png", optimize=True)
    return _uri("png", file.getvalue())


def _uri(kind, data):
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
