"""Data: one kind of sample, whatever it comes from.

``open`` reads your own photographs (a VOC folder or a COCO JSON), ``bccd`` opens the book's, ``smears`` draws blood
smears; ``augment`` and ``collate`` turn samples into training batches; ``save`` writes them to a folder.
"""

from focal_tutorial.data.batching import collate
from focal_tutorial.data.checking import read_image
from focal_tutorial.data.generated import smears
from focal_tutorial.data.opening import open, splits
from focal_tutorial.data.photographs import bccd
from focal_tutorial.data.sample import DataError, Dataset, Defect, Report, Sample
from focal_tutorial.data.transforms import augment, flip_horizontal, flip_vertical, rescale, resize, zoom
from focal_tutorial.data.voc2007 import voc2007
from focal_tutorial.data.writing import save

__all__ = [
    "DataError",
    "Dataset",
    "Defect",
    "Report",
    "Sample",
    "augment",
    "bccd",
    "collate",
    "flip_horizontal",
    "flip_vertical",
    "open",
    "read_image",
    "rescale",
    "resize",
    "save",
    "smears",
    "splits",
    "voc2007",
    "zoom",
]
