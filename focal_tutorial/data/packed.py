"""BCCD at 128 x 96 as it comes with the book: all 364 photographs in one picture, with boxes, labels and split.

A chapter's page trains on these, in the browser (chapter 14); `small_bccd` gives the same pixels in Python.
`bccd-128x96.webp` (350 kB) is one sheet, `COLUMNS` photographs wide: first those to train, then to validate, then the
test. `bccd-128x96.json` says for each its number, its labels and its boxes, in pixels of the photograph of 640 x 480,
where they are whole numbers. `scripts/pack_photographs.py` writes both from the data set of `photographs.py`; the two
boxes without an area are left out. The photographs are Shenggan's BCCD (MIT licence: `bccd-licence.txt` beside them).
"""

from __future__ import annotations

import io
import json
from importlib import resources

import numpy as np
import torch
from PIL import Image

from .dataset import Dataset
from .photographs import CLASSES
from .sample import DataError, Sample, to_tensor

SIZE = (96, 128)  # height and width of a photograph in the sheet
WHOLE = (480, 640)  # of the photograph itself
COLUMNS = 14  # 26 rows of them, no place empty
QUALITY = 75  # of WebP: on average a colour is 4 of 255 off, and training does not suffer (runs/photographs.json)
SPLITS = ("train", "val", "test")
PICTURE, FACTS = "bccd-128x96.webp", "bccd-128x96.json"


def small_bccd(split: str) -> Dataset:
    """One split of BCCD at 128 x 96 from the file that comes with the package, with no download (chapter 14).

    `split`: "train" (205), "val" (87) or "test" (72). Boxes are those of `bccd(split, size=(96, 128))`; pixels differ
    by what WebP's compression changes. Raises `DataError` for another split.
    """
    if split not in SPLITS:
        raise DataError(f"BCCD has no split {split!r}; it has {', '.join(SPLITS)}")
    folder = resources.files("focal_tutorial.widgets") / "assets"
    return unpack((folder / PICTURE).read_bytes(), json.loads((folder / FACTS).read_text(encoding="ascii")))[split]


def unpack(picture: bytes, facts: dict) -> dict[str, Dataset]:
    """The datasets of the splits, from the content of the two files."""
    sheet = Image.open(io.BytesIO(picture)).convert("RGB")
    height, width = facts["size"]
    scale = torch.tensor([width / facts["whole"][1], height / facts["whole"][0]] * 2)
    samples = []
    for place, (number, labels, boxes) in enumerate(facts["photographs"]):
        row, column = divmod(place, facts["columns"])
        corner = column * width, row * height
        samples.append(
            Sample(
                to_tensor(sheet.crop((*corner, corner[0] + width, corner[1] + height))),
                torch.tensor(boxes, dtype=torch.float32).view(-1, 4) * scale,
                torch.tensor([int(label) for label in labels], dtype=torch.int64),
                f"BloodImage_{number:05d}",
            )
        )
    ends = np.cumsum([0, *facts["splits"].values()])
    return {
        split: Dataset(samples[start:end], facts["classes"])
        for split, start, end in zip(facts["splits"], ends[:-1], ends[1:])
    }


def pack(datasets: dict[str, Dataset], whole: dict[str, Dataset]) -> tuple[bytes, dict]:
    """The content of the two files: the sheet, and what stands in it.

    datasets  the splits at `SIZE`
    whole     the same photographs at `WHOLE`, whose boxes are whole numbers; ValueError when one is not
    """
    samples = [sample for split in SPLITS for sample in datasets[split]]
    height, width = SIZE
    rows = -(-len(samples) // COLUMNS)
    sheet = np.zeros((rows * height, COLUMNS * width, 3), np.uint8)
    for place, sample in enumerate(samples):
        row, column = divmod(place, COLUMNS)
        part = sheet[row * height : (row + 1) * height, column * width : (column + 1) * width]
        part[:] = sample.image.permute(1, 2, 0).numpy()
    file = io.BytesIO()
    Image.fromarray(sheet).save(file, format="WEBP", quality=QUALITY, method=6)

    photographs = []
    for sample in (sample for split in SPLITS for sample in whole[split]):
        if not torch.equal(sample.boxes, sample.boxes.round()):
            raise ValueError(f"{sample.name}: its boxes are no whole numbers")
        labels = "".join(str(label) for label in sample.labels.tolist())
        photographs.append(
            [int(sample.name.removeprefix("BloodImage_")), labels, sample.boxes.int().flatten().tolist()]
        )
    facts = {
        "source": "https://github.com/Shenggan/BCCD_Dataset",
        "licence": "MIT (bccd-licence.txt)",
        "classes": list(CLASSES),
        "size": SIZE,
        "whole": WHOLE,
        "columns": COLUMNS,
        "splits": {split: len(datasets[split]) for split in SPLITS},
        # of the decoded sheet: a browser that disturbs what a page reads from a picture gives other colours
        "mean": np.asarray(Image.open(file).convert("RGB")).mean((0, 1)).round(2).tolist(),
        "photographs": photographs,
    }
    return file.getvalue(), facts
