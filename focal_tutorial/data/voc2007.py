"""PASCAL VOC 2007: 9,963 photographs of 20 kinds of things, from people to potted plants (Everingham et al., 2010).

`torchvision.datasets.VOCDetection` downloads it (about 900 MB in all) and compares it with its checksums; the folder
is then opened like any other in VOC's layout.
"""

from pathlib import Path

import pooch

from . import opening
from .sample import DataError

CLASSES = (
    "aeroplane",
    "bicycle",
    "bird",
    "boat",
    "bottle",
    "bus",
    "car",
    "cat",
    "chair",
    "cow",
    "diningtable",
    "dog",
    "horse",
    "motorbike",
    "person",
    "pottedplant",
    "sheep",
    "sofa",
    "train",
    "tvmonitor",
)


def voc2007(split, *, size=None, root=None):
    """Open a split: "train" (2,501 images), "val" (2,510), "trainval" (5,011) or "test" (4,952).

    `size`: `(height, width)` to resize every image to, each axis by its own ratio. `root`: where to keep the
    download; by default this package's cache. All images stay in memory, about 2.8 GB for trainval unresized.
    Raises `DataError` when the data can be neither found nor downloaded.
    """
    from torchvision.datasets import VOCDetection

    root = Path(root or pooch.os_cache("focal_tutorial"))
    folder = root / "VOCdevkit" / "VOC2007"
    if not (folder / "ImageSets" / "Main" / f"{split}.txt").is_file():
        try:
            VOCDetection(root, year="2007", image_set="test" if split == "test" else "trainval", download=True)
        except (OSError, RuntimeError) as error:
            raise DataError(
                f"VOC 2007 could not be downloaded to {root} ({error}); try again, or unpack it there as"
                " VOCdevkit/VOC2007"
            ) from None
    return opening.open(folder, split=split, classes=CLASSES, size=size, on_defect="drop")
