"""The live figure of chapter 16: the trained network runs in the page, and each of its answers can be taken apart."""

import re
from pathlib import Path

import numpy as np
import traitlets

from ..chapters.encoding import data_uri, lossless_uri
from .figure import Figure
from .stored import array, picture
from .traits import Box, OneOf, WholeWithin, Within, index

STAMPS = re.compile(r"([0-9a-z]{4}[rwpd])*")
MOST = 60  # stamps of a smear
INPUT = (192, 256)  # height and width for which the book's network was trained
LEVELS = ("none", "P2", "P3", "P4", "P5", "P6", "P7")


def stamps(*painted):
    """The text of stamps for a figure: each is (kind, x, y), kind "r", "w", "p" or "d", x and y parts of the field."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"

    def two(part):
        return "".join(digits[place] for place in divmod(round(min(1, max(0, part)) * (36 * 36 - 1)), 36))

    return "".join(two(x) + two(y) + kind for kind, x, y in painted)


class LiveDetector(Figure):
    """A RetinaNet that detects in the reader's browser; made by `from_samples`.

    The page runs the network itself, on drawn smears, on stored photographs, or on a picture of the reader's, which
    never leaves the machine. In a notebook the kernel sends the file of the weights (`assets`), and no more.

    In sync with the figure both ways; a value out of range raises `traitlets.TraitError` that says what is allowed:

    picture    "drawn", the index of a stored photograph as a text, or "own", a file that the reader has opened
    scene      number of the drawn smear, 0 to 9999; 0 is an empty field
    stamps     what is painted on it, five signs each: x and y in base 36, two digits each, and r, w, p or d for a red
               cell, a white cell, a platelet, debris; at most 60
    network    the name of one of `networks`, or "yours", weights that the reader has opened
    threshold  boxes that score less are hidden; .05 to 1
    overlap    IoU above which NMS removes a box; .05 to .95
    level      the level whose scores lie over the picture, "P3" to "P7", or "none"
    label      the class of that map; -1 for the best of all
    chosen     the box that is walked back, best first from 0; -1 for none
    patch      x1, y1, x2, y2 of the grey patch, in pixels of a picture of 256 by 192
    evidence   what lies over the picture in the figure of patches: "none", "gradient" or "sweep"

    Set once: `mode` ("paint", "walk", "pixels" or "pair": which of the figures this is), `scenes` (which drawn smears,
    a name of `data.drawn`), `pictures`, `networks`, `classes` and `caption`.
    """

    _esm = Path(__file__).with_suffix(".js")
    assets = ("bccd-slim.safetensors", "drawn-focal.safetensors", "drawn-ce.safetensors")
    names = (
        "mode",
        "picture",
        "scene",
        "stamps",
        "network",
        "threshold",
        "overlap",
        "level",
        "label",
        "chosen",
        "patch",
        "evidence",
    )

    mode = OneOf("paint", "walk", "pixels", "pair")
    scenes = OneOf("dense", "rare", "hard")
    picture = traitlets.Unicode("drawn").tag(sync=True)
    scene = WholeWithin(0, 9999, 0, hint="; 0 is an empty field")
    stamps = traitlets.Unicode("").tag(sync=True)
    network = traitlets.Unicode("").tag(sync=True)
    threshold = Within(0.05, 1, 0.5, hint="; the network's own threshold is .05")
    overlap = Within(0.05, 0.95, 0.5)
    level = OneOf(*LEVELS)
    label = traitlets.Int(-1).tag(sync=True)
    chosen = WholeWithin(-1, 999, -1, hint="; -1 is none")
    patch = Box(INPUT[1], INPUT[0], 8, [112.0, 80.0, 144.0, 112.0])
    evidence = OneOf("none", "gradient", "sweep")

    pictures = traitlets.List().tag(sync=True)
    networks = traitlets.List().tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def from_samples(
        cls, samples, *, networks=("bccd-slim",), classes, finer=None, exact=1, caption="", jpeg_quality=80, **state
    ):
        """A figure with `samples` as its photographs.

        samples       `data.Sample`s of 192 x 256 pixels with `image` uint8 [3, H, W], `boxes` [M, 4], `labels` [M]
        networks      names of trained networks, or `(name, words)` with the words of the menu; the first is shown
        classes       the name of each label
        finer         the same photographs in more pixels, uint8 [3, H', W'] each, to be looked at
        exact         so many of the samples are stored to the last bit, so that what the page computes can be compared
        jpeg_quality  1 to 95, of the others
        state         the traits, at the start

        Raises ValueError for a photograph of another size, and for a network that is not among `assets`.
        """
        classes = [str(name) for name in classes]
        networks = [(entry, entry) if isinstance(entry, str) else tuple(entry) for entry in networks]
        for name, _ in networks:
            if f"{name}.safetensors" not in cls.assets:
                known = ", ".join(file.removesuffix(".safetensors") for file in cls.assets)
                raise ValueError(f"the page has no network {name!r}; it has {known}")
        pictures = []
        for place, sample in enumerate(samples):
            image = array(sample.image, np.uint8)
            if image.shape[1:] != INPUT:
                raise ValueError(f"photograph {place} has {image.shape[1]} x {image.shape[2]} pixels, not 192 x 256")
            entry = picture(sample, place, len(classes), jpeg_quality)
            if place < exact:
                entry["source"] = lossless_uri(image)
            entry["input"] = ""  # as it is looked at
            if finer is not None:
                entry["input"] = entry["source"]
                entry["source"] = data_uri(array(finer[place], np.uint8), jpeg_quality)
            pictures.append(entry)
        return cls(
            pictures=pictures,
            networks=[{"name": name, "words": words} for name, words in networks],
            classes=classes,
            caption=caption,
            **{"network": networks[0][0], **state},
        )

    @traitlets.validate("picture")
    def _check_picture(self, proposal):
        value = proposal["value"]
        if value in ("drawn", "own"):
            return value
        if not value.isdecimal():
            raise traitlets.TraitError(f"picture is 'drawn', 'own' or the index of a photograph, not {value!r}")
        return str(index("picture", int(value), len(self.pictures)))

    @traitlets.validate("stamps")
    def _check_stamps(self, proposal):
        value = proposal["value"]
        if not STAMPS.fullmatch(value) or len(value) > 5 * MOST:
            raise traitlets.TraitError(
                f"stamps are at most {MOST} times five signs: x and y in base 36, two digits each, and r, w, p or d"
            )
        return value

    @traitlets.validate("network")
    def _check_network(self, proposal):
        value = proposal["value"]
        names = [entry["name"] for entry in self.networks]
        if names and value not in (*names, "yours"):
            raise traitlets.TraitError(f"network is one of {', '.join(names)} or 'yours', not {value!r}")
        return value

    @traitlets.validate("label")
    def _check_label(self, proposal):
        value = proposal["value"]
        if not -1 <= value < max(1, len(self.classes)):
            raise traitlets.TraitError(
                f"label is -1 or the index of a class, up to {len(self.classes) - 1}, not {value}"
            )
        return value

    def _holds(self):
        return f"{len(self.pictures)} photographs, {len(self.networks)} networks"
