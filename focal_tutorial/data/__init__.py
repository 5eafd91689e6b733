"""Data: one kind of sample, whatever it comes from.

`open` reads your own photographs (VOC, COCO or YOLO), `bccd` opens the book's, `small_bccd` the same at 128 x 96,
without a download; `smears` draws blood smears; `augment` and `collate` turn samples into training batches; `save`
writes them to a folder.
"""

from .batching import collate
from .dataset import Dataset
from .example import PHOTOGRAPH, running_example
from .generated import smears
from .opening import open, splits
from .packed import small_bccd
from .photographs import bccd
from .pictures import read_image
from .sample import DataError, Defect, Report, Sample
from .scenes import HELD_OUT, drawn
from .transforms import augment, flip_horizontal, flip_vertical, rescale, resize, zoom
from .voc2007 import voc2007
from .writing import save

__all__ = [
    "HELD_OUT",
    "PHOTOGRAPH",
    "DataError",
    "Dataset",
    "Defect",
    "Report",
    "Sample",
    "augment",
    "bccd",
    "collate",
    "drawn",
    "flip_horizontal",
    "flip_vertical",
    "open",
    "read_image",
    "rescale",
    "resize",
    "running_example",
    "save",
    "small_bccd",
    "smears",
    "splits",
    "voc2007",
    "zoom",
]
