"""Files of other tools that look like annotations but are in no exchange format: whose they are, and what to export."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ADVICE = {
    "CVAT XML": 'CVAT\'s own XML; export the task again, as "COCO 1.0" or "Ultralytics YOLO Detection"',
    "LabelMe XML": "LabelMe's own XML with polygons; export it as COCO, or as Pascal VOC with <bndbox>",
    "Labelme JSON": "Labelme's own JSON, one file an image; convert it with its labelme2coco.py or labelme2voc.py",
    "VIA project": "a project of VIA; choose Annotation > Export Annotations (COCO format) there",
    "VoTT JSON": 'VoTT\'s own JSON; choose the provider "Pascal VOC" in its export settings and export again',
    "Label Studio JSON": "Label Studio's own JSON; export again as COCO, Pascal VOC XML or YOLO with images",
    "CreateML JSON": "CreateML's JSON; export again as COCO, Pascal VOC or YOLO",
    "COCO without categories": "a COCO file without categories (captions, or detections); give the one with the boxes",
    "CSV": "a table; export again as COCO, Pascal VOC or YOLO",
}
"""What each kind is, and what to do."""


PROLOGUE = re.compile(rb"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^\[>]*(\[.*?\])?\s*>", re.DOTALL)
"""What may stand before the first element of XML."""


def xml_kind(path: Path) -> str:
    """What an XML file is by its first element: "VOC", a kind of `ADVICE`, or "" for what cannot be read or told."""
    with path.open("rb") as raw:
        head = raw.read(4096).replace(b"\0", b"")  # so that UTF-16 can be searched too
    first = re.search(rb"<([A-Za-z_][\w.-]*)", PROLOGUE.sub(b"", head))
    if first is None:
        return ""
    return {b"annotation": "VOC", b"annotations": "CVAT XML"}.get(first[1], "other")


def json_kind(content: Any) -> str:
    """What the content of a JSON file is: "COCO", a kind of `ADVICE`, or "" for anything else."""
    if isinstance(content, dict):
        keys = content.keys()
        if {"images", "annotations"} <= keys:
            return "COCO" if "categories" in keys else "COCO without categories"
        if "shapes" in keys and {"imagePath", "imageData"} & keys:
            return "Labelme JSON"
        if "_via_img_metadata" in keys or any(_has(value, "regions", "filename") for value in content.values()):
            return "VIA project"
        if {"asset", "regions"} <= keys or {"assets", "tags"} <= keys:
            return "VoTT JSON"
    if isinstance(content, list) and content:
        if _has(content[0], "image", "annotations"):
            return "CreateML JSON"
        if _has(content[0], "data") and ("annotations" in content[0] or "completions" in content[0]):
            return "Label Studio JSON"
    return ""


def in_words(others: dict[str, list[Path]], root: Path) -> list[str]:
    """A line for each kind of file that is not read, with some of them by name."""
    lines = []
    for kind, paths in others.items():
        named = ", ".join(path.relative_to(root).as_posix() for path in paths[:3]) + (", ..." if len(paths) > 3 else "")
        lines.append(f"{named} ({ADVICE[kind].partition(';')[0] if kind in ADVICE else 'no COCO file'})")
    return lines


def _has(value: Any, *keys: str) -> bool:
    return isinstance(value, dict) and all(key in value for key in keys)
