"""The first live figure of chapter 9: one cell of the pyramid and the anchors that start from it, on a picture."""

from pathlib import Path

import traitlets

from .figure import Figure
from .stored import picture
from .traits import OneOf, WholeWithin, within

LEVELS = (3, 4, 5, 6, 7)
GRIDS = ("slim", "base4", "paper")
SCALES = ("all", "0", "1", "2")
RATIOS = ("all", "1:2", "1:1", "2:1")
BUGS = ("none", "ratio", "corner")


class Field(Figure):
    """What the two figures of chapter 9 share: pictures, and which anchors there are.

    A *scene* is a picture at the size that this book's network sees it: `detail` pixels of the stored picture make
    one of the scene. In sync with the figure both ways; a value out of range raises `traitlets.TraitError`:

    image  index of the picture shown
    grid   "slim": this book's anchors (base 2) on the scene; "base4": the paper's sizes, 32 to 512 pixels, on
           the scene; "paper": the paper's sizes on the scene enlarged 2.5 times, from 256 x 192 to 640 x 480 pixels
    scale  "all" three sizes of a level, or only "0", "1" or "2": the exponent k of 2^(k/3)
    ratio  "all" three shapes, or only "1:2" (flat), "1:1" or "2:1" (tall), height to width
    bug    "none"; "ratio": width for height; "corner": anchors at the cell's corner, half a stride off

    Set once: `pictures` (name, data URI, width, height, objects as `widgets.stored` says), `detail`, `classes`,
    `caption`.
    """

    image = traitlets.Int(0).tag(sync=True)
    grid = OneOf(*GRIDS)
    scale = OneOf(*SCALES)
    ratio = OneOf(*RATIOS)
    bug = OneOf(*BUGS)

    pictures = traitlets.List().tag(sync=True)
    detail = traitlets.Int(2).tag(sync=True)
    classes = traitlets.List(traitlets.Unicode()).tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)

    names = ("image", "grid", "scale", "ratio", "bug")

    @classmethod
    def from_samples(cls, samples, *, classes, detail=2, caption="", jpeg_quality=72, **state):
        """A figure of `samples` with their objects.

        samples  objects with `image` uint8 [3, H, W], `boxes` [M, 4] (xyxy, pixels), `labels` [M], `name`, all
                 of one size
        detail   how many of their pixels make one of the scene
        state    the traits in sync, at the start

        Raises ValueError, which names the image, for input that does not fit.
        """
        classes = [str(name) for name in classes]
        pictures = [picture(sample, index, len(classes), jpeg_quality) for index, sample in enumerate(samples)]
        sizes = {(one["width"], one["height"]) for one in pictures}
        if len(sizes) != 1:
            raise ValueError(f"{cls.__name__} needs pictures of one size, at least one: {sorted(sizes)} were given")
        return cls(pictures=pictures, detail=detail, classes=classes, caption=caption, **state)

    @property
    def scene(self):
        """Width and height of the scene in its pixels."""
        if not self.pictures:
            return 256, 192
        return self.pictures[0]["width"] / self.detail, self.pictures[0]["height"] / self.detail

    @traitlets.validate("image")
    def _check_image(self, proposal):
        return within("image", proposal["value"], 0, max(0, len(self.pictures) - 1))

    def _holds(self):
        return f"{len(self.pictures)} images, {len(self.classes)} classes"


class AnchorField(Field):
    """The cells of one level over a picture, and the nine anchors of the cell that is pointed at.

    Beside what `Field` holds, in sync both ways:

    level  3 to 7
    point  [x, y] in the scene's pixels: the cell that holds it is the one shown
    """

    _esm = Path(__file__).with_suffix(".js")

    level = WholeWithin(LEVELS[0], LEVELS[-1], 4)
    point = traitlets.List([128.0, 96.0]).tag(sync=True)

    names = ("image", "level", "point", "grid", "scale", "ratio", "bug")

    @traitlets.validate("point")
    def _check_point(self, proposal):
        width, height = self.scene
        value = proposal["value"]
        if len(value) != 2 or not (0 <= value[0] <= width and 0 <= value[1] <= height):
            raise traitlets.TraitError(
                f"point is [x, y] inside the scene, 0 to {width:g} by 0 to {height:g}, not {value}"
            )
        return [float(number) for number in value]
