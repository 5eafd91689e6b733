"""Samples become a folder that other programs can read, or that `data.open` can read again."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import torch
import yaml
from PIL import Image

from .checking import LEAST_SIDE
from .dataset import Dataset
from .sample import Sample


def save(dataset: Dataset, folder: str | Path, *, layout: str = "voc") -> Path:
    """Write images (PNG, so that no pixel changes) and boxes below `folder`, which is made; returns it (chapter 14).

    `layout`: "voc" writes `Annotations/` and `JPEGImages/`, counted from 1; "coco" writes `images/` and
    `annotations.json`, with the dataset's category numbers or 1, 2, 3; "yolo" writes `images/`, `labels/` and
    `data.yaml`. Difficult objects are marked so (VOC) or as crowds (COCO); YOLO has no such mark. Slashes and blanks in
    names become "-", and an image without a name gets its number.

    Raises `ValueError` for another layout, for two images of one name, in VOC, whose whole pixels include the last one,
    for a box of one pixel or less, and in YOLO for a difficult object; `FileExistsError` if the folder holds something.
    Nothing is written then.
    """
    if layout not in ("voc", "coco", "yolo"):
        raise ValueError(f'layout must be "voc", "coco" or "yolo", got {layout!r}')
    folder = Path(folder)
    if folder.is_dir() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: give a new folder")
    names = _names(dataset)
    if layout == "voc":
        _refuse_thin(dataset)
    if layout == "yolo":
        _refuse_difficult(dataset)
    images = folder / ("JPEGImages" if layout == "voc" else "images")
    images.mkdir(parents=True)
    for name, sample in zip(names, dataset):
        Image.fromarray(sample.image.permute(1, 2, 0).numpy()).save(images / f"{name}.png")
    if layout == "coco":
        (folder / "annotations.json").write_text(json.dumps(_coco(dataset, names)), encoding="utf-8")
        return folder
    if layout == "yolo":
        _write_yolo(dataset, names, folder)
        return folder
    (folder / "Annotations").mkdir()
    for name, sample in zip(names, dataset):
        ET.ElementTree(_voc(sample, name, dataset.classes)).write(
            folder / "Annotations" / f"{name}.xml", encoding="utf-8"
        )
    return folder


def _names(dataset: Dataset) -> list[str]:
    names = [
        sample.name.replace("/", "-").replace(" ", "-").removesuffix(".png") or f"image-{place:06d}"
        for place, sample in enumerate(dataset)
    ]
    twice = [name for name, number in Counter(names).items() if number > 1]
    if twice:
        raise ValueError(f"two images would be saved as {twice[0]!r}: give each sample a name of its own")
    return names


def _refuse_thin(dataset: Dataset) -> None:
    for sample in dataset:
        thin = ((sample.boxes[:, 2:] - sample.boxes[:, :2]) < 1 + LEAST_SIDE).any(1).nonzero()[:, 0].tolist()
        if thin:
            raise ValueError(
                f"{sample.name}: box {thin[0]} {sample.boxes[thin[0]].tolist()} is one pixel wide or high, or less,"
                ' which would be read as a click without a drag: save with layout="coco"'
            )


def _refuse_difficult(dataset: Dataset) -> None:
    for sample in dataset:
        if bool(sample.difficult.any()):
            raise ValueError(
                f'{sample.name}: an object is marked difficult, for which YOLO has no mark: save with layout="coco"'
            )


def _write_yolo(dataset: Dataset, names: list[str], folder: Path) -> None:
    (folder / "labels").mkdir()
    for name, sample in zip(names, dataset):
        sides = torch.tensor(sample.size).flip(0)  # width, height
        boxes = sample.boxes.double()
        centre, size = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
        rows = torch.cat([centre / sides, size / sides], 1).tolist()
        lines = [
            " ".join([str(label), *(f"{number:.10f}" for number in row)])
            for label, row in zip(sample.labels.tolist(), rows)
        ]
        (folder / "labels" / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    content = {"path": ".", "train": "images", "names": dict(enumerate(dataset.classes))}
    (folder / "data.yaml").write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")


def _voc(sample: Sample, name: str, classes: tuple[str, ...]) -> ET.Element:
    root = ET.Element("annotation")
    ET.SubElement(root, "filename").text = f"{name}.png"
    height, width = sample.size
    _texts(ET.SubElement(root, "size"), width=width, height=height, depth=3)
    for box, label, difficult in _objects(sample):
        node = ET.SubElement(root, "object")
        _texts(node, name=classes[label], difficult=int(difficult))
        x1, y1, x2, y2 = box
        # From 1, the last one included.
        _texts(ET.SubElement(node, "bndbox"), xmin=x1 + 1, ymin=y1 + 1, xmax=x2, ymax=y2)
    ET.indent(root)
    return root


def _coco(dataset: Dataset, names: list[str]) -> dict:
    numbers = dataset.category_ids or range(1, len(dataset.classes) + 1)
    images, annotations = [], []
    for place, (name, sample) in enumerate(zip(names, dataset), start=1):
        height, width = sample.size
        images.append({"id": place, "file_name": f"{name}.png", "width": width, "height": height})
        for (x1, y1, x2, y2), label, difficult in _objects(sample):
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": place,
                    "category_id": numbers[label],
                    "bbox": [x1, y1, x2 - x1, y2 - y1],
                    "area": (x2 - x1) * (y2 - y1),
                    "iscrowd": int(difficult),
                }
            )
    categories = [{"id": number, "name": name} for number, name in zip(numbers, dataset.classes)]
    return {"images": images, "categories": categories, "annotations": annotations}


def _objects(sample: Sample) -> list[tuple[list[float], int, bool]]:
    return list(zip(sample.boxes.tolist(), sample.labels.tolist(), sample.difficult.tolist()))


def _texts(parent: ET.Element, **values: object) -> None:
    for key, value in values.items():
        ET.SubElement(parent, key).text = (
            f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)
        )
