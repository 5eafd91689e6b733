"""Data: one kind of sample, whatever it comes from.

``bccd`` opens real photographs, ``smears`` draws blood smears, ``open`` reads a folder in VOC's layout; ``augment`` and
``collate`` turn samples into training batches.
"""

from focal_tutorial.data.batching import collate
from focal_tutorial.data.generated import smears
from focal_tutorial.data.photographs import bccd
from focal_tutorial.data.sample import DataError, Dataset, Defect, Report, Sample
from focal_tutorial.data.transforms import augment, flip_horizontal, flip_vertical, zoom
from focal_tutorial.data.voc import open_voc as open

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
    "smears",
    "zoom",
]
