"""Folders as labelling tools write them: small ones, in the exact form of each tool's export, around given samples.

Each function writes one export below a folder and returns the path that a reader would give. Forms were taken from
the tools' own code and example exports in November 2026.
"""

import json
from pathlib import Path

from PIL import Image


def corners(sample, classes):
    return [(classes[label], *box) for label, box in zip(sample.labels.tolist(), sample.boxes.tolist())]


def picture(sample, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sample.image.permute(1, 2, 0).numpy()).save(path)


def text(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def voc_xml(sample, name, classes, *, start=0, extra="", head="", size=True, template="{:.0f}"):
    """An annotation whose corners count from `start`."""
    height, width = sample.size
    objects = "".join(
        f"<object><name>{label}</name>{extra}<bndbox>"
        + "".join(
            f"<{key}>{template.format(side)}</{key}>"
            for key, side in (("xmin", x1 + start), ("ymin", y1 + start), ("xmax", x2), ("ymax", y2))
        )
        + "</bndbox></object>"
        for label, x1, y1, x2, y2 in corners(sample, classes)
    )
    shape = f"<size><width>{width}</width><height>{height}</height><depth>3</depth></size>" if size else ""
    return f"<annotation>{head}<filename>{name}</filename>{shape}{objects}</annotation>"


def coco_json(samples, names, classes, *, categories=None, first=1, start=0, image_id=int, info=None):
    numbers = {label: place + start for place, label in enumerate(classes)}
    images, annotations = [], []
    for place, (sample, name) in enumerate(zip(samples, names), start=first):
        height, width = sample.size
        images.append({"id": place, "file_name": name, "width": width, "height": height, "license": 0})
        for label, x1, y1, x2, y2 in corners(sample, classes):
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": image_id(place),
                    "category_id": numbers[label],
                    "bbox": [x1, y1, x2 - x1, y2 - y1],
                    "area": (x2 - x1) * (y2 - y1),
                    "segmentation": [],
                    "iscrowd": 0,
                }
            )
    categories = categories or [{"id": number, "name": label, "supercategory": ""} for label, number in numbers.items()]
    return json.dumps(
        {"info": info or {}, "licenses": [], "images": images, "categories": categories, "annotations": annotations}
    )


def yolo_lines(sample, classes, *, polygon=False):
    height, width = sample.size
    lines = []
    for label, x1, y1, x2, y2 in corners(sample, classes):
        if polygon:
            points = (x1, y1, x2, y1, x2, y2, x1, y2)
            numbers = [side / (width, height)[place % 2] for place, side in enumerate(points)]
        else:
            numbers = [(x1 + x2) / 2 / width, (y1 + y2) / 2 / height, (x2 - x1) / width, (y2 - y1) / height]
        lines.append(" ".join([str(classes.index(label)), *(f"{number:.6f}" for number in numbers)]))
    return "\n".join(lines)


def thirds(samples):
    """Names of splits, with the samples of each: half, a quarter, a quarter."""
    half, quarter = len(samples) // 2, len(samples) // 4
    return {"train": samples[:half], "valid": samples[half : half + quarter], "test": samples[half + quarter :]}


def cvat_voc(path, samples, classes):
    """CVAT, "PASCAL VOC 1.1", of a task whose images lie in folders."""
    for sample in samples:
        name = f"cam1/{sample.name}"
        picture(sample, path / "JPEGImages" / f"{name}.png")
        extra = "<truncated>0</truncated><occluded>0</occluded><difficult>0</difficult>"
        xml = voc_xml(sample, f"{name}.png", classes, start=1, extra=extra, head="<folder></folder>", template="{:.2f}")
        text(path / "Annotations" / f"{name}.xml", xml)
    text(path / "ImageSets" / "Main" / "default.txt", "\n".join(f"cam1/{sample.name}" for sample in samples) + "\n")
    text(path / "labelmap.txt", "# label:color_rgb:parts:actions\n" + "".join(f"{name}:0,0,0::\n" for name in classes))
    return path


def cvat_coco(path, samples, classes):
    """CVAT, "COCO 1.0"."""
    for sample in samples:
        picture(sample, path / "images" / "default" / f"{sample.name}.png")
    names = [f"{sample.name}.png" for sample in samples]
    text(path / "annotations" / "instances_default.json", coco_json(samples, names, classes))
    return path


def cvat_yolo(path, samples, classes):
    """CVAT, "YOLO 1.1": pictures and texts side by side, a list with a path of its own, names in obj.names."""
    for sample in samples:
        picture(sample, path / "obj_train_data" / f"{sample.name}.png")
        text(path / "obj_train_data" / f"{sample.name}.txt", yolo_lines(sample, classes))
    text(path / "obj.names", "\n".join(classes) + "\n")
    text(
        path / "obj.data",
        f"classes = {len(classes)}\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n",
    )
    text(path / "train.txt", "\n".join(f"data/obj_train_data/{sample.name}.png" for sample in samples) + "\n")
    return path


def cvat_ultralytics(path, samples, classes):
    """CVAT, "Ultralytics YOLO Detection 1.0"."""
    for sample in samples:
        picture(sample, path / "images" / "train" / f"{sample.name}.png")
        text(path / "labels" / "train" / f"{sample.name}.txt", yolo_lines(sample, classes))
    text(path / "train.txt", "\n".join(f"data/images/train/{sample.name}.png" for sample in samples) + "\n")
    names = "".join(f"  {place}: {name}\n" for place, name in enumerate(classes))
    text(path / "data.yaml", f"names:\n{names}path: .\ntrain: train.txt\n")
    return path


def label_studio_coco(path, samples, classes):
    """Label Studio, "COCO with images": result.json, paths with backslashes where it ran on Windows."""
    for sample in samples:
        picture(sample, path / "images" / f"1c2d3e4f-{sample.name}.png")
    names = [f"images\\1c2d3e4f-{sample.name}.png" for sample in samples]
    categories = [{"id": place, "name": name} for place, name in enumerate(classes)]
    text(path / "result.json", coco_json(samples, names, classes, categories=categories, first=0))
    return path


def label_studio_voc(path, samples, classes):
    """Label Studio, "Pascal VOC XML": the file name has no ending of its own."""
    for sample in samples:
        name = f"1c2d3e4f-{sample.name}"
        picture(sample, path / "images" / f"{name}.png")
        extra = "<pose>Unspecified</pose><truncated>0</truncated><difficult>0</difficult>"
        head = "<folder></folder><source><database>MyDatabase</database></source>"
        text(path / "Annotations" / f"{name}.xml", voc_xml(sample, name, classes, start=1, extra=extra, head=head))
    return path


def label_studio_yolo(path, samples, classes):
    """Label Studio, "YOLO with images"."""
    for sample in samples:
        picture(sample, path / "images" / f"1c2d3e4f-{sample.name}.png")
        text(path / "labels" / f"1c2d3e4f-{sample.name}.txt", yolo_lines(sample, classes))
    text(path / "classes.txt", "\n".join(classes))
    notes = {"categories": [{"id": place, "name": name} for place, name in enumerate(classes)], "info": {"year": 2026}}
    text(path / "notes.json", json.dumps(notes, indent=2))
    return path


def labelimg_voc(path, samples, classes):
    """LabelImg, Pascal VOC: XML beside the images, with the path of another machine."""
    for sample in samples:
        picture(sample, path / f"{sample.name}.png")
        extra = "<pose>Unspecified</pose><truncated>0</truncated><difficult>0</difficult>"
        head = f"<folder>photos</folder><path>C:\\photos\\{sample.name}.png</path>"
        text(
            path / f"{sample.name}.xml", voc_xml(sample, f"{sample.name}.png", classes, start=1, extra=extra, head=head)
        )
    return path


def labelimg_yolo(path, samples, classes):
    """LabelImg, YOLO: texts and classes.txt beside the images."""
    for sample in samples:
        picture(sample, path / f"{sample.name}.png")
        text(path / f"{sample.name}.txt", yolo_lines(sample, classes))
    text(path / "classes.txt", "\n".join(classes) + "\n")
    return path


def _rf(sample):
    return f"{sample.name}_png.rf.{hash_of(sample.name)}"


def hash_of(name):
    return f"{sum(map(ord, name)):032x}"


def roboflow_voc(path, samples, classes):
    """Roboflow, "Pascal VOC"."""
    for split, part in thirds(samples).items():
        for sample in part:
            picture(sample, path / split / f"{_rf(sample)}.jpg.png")
            (path / split / f"{_rf(sample)}.jpg.png").rename(path / split / f"{_rf(sample)}.jpg")
            extra = "<pose>Unspecified</pose><truncated>0</truncated><difficult>0</difficult><occluded>0</occluded>"
            head = "<folder></folder><path>a</path><source><database>roboflow.com</database></source>"
            xml = voc_xml(sample, f"{_rf(sample)}.jpg", classes, start=1, extra=extra, head=head)
            text(path / split / f"{_rf(sample)}.xml", xml)
    text(path / "README.roboflow.txt", "\ncells - v1\n==============================\n\nThis dataset was exported\n")
    return path


def roboflow_coco(path, samples, classes):
    """Roboflow, "COCO": category 0 is a root without objects."""
    categories = [{"id": 0, "name": "cells", "supercategory": "none"}]
    categories += [{"id": place, "name": name, "supercategory": "cells"} for place, name in enumerate(classes, start=1)]
    for split, part in thirds(samples).items():
        for sample in part:
            picture(sample, path / split / f"{sample.name}.png")
        names = [f"{sample.name}.png" for sample in part]
        content = coco_json(part, names, classes, categories=categories, first=0, start=1)
        text(path / split / "_annotations.coco.json", content)
    text(path / "README.dataset.txt", "# cells\nhttps://universe.roboflow.com/\n")
    return path


def roboflow_yolo(path, samples, classes):
    """Roboflow, "YOLOv8": data.yaml whose paths start one folder too high."""
    for split, part in thirds(samples).items():
        for sample in part:
            picture(sample, path / split / "images" / f"{_rf(sample)}.png")
            text(path / split / "labels" / f"{_rf(sample)}.txt", yolo_lines(sample, classes, polygon=split == "valid"))
    text(
        path / "data.yaml",
        "train: ../train/images\nval: ../valid/images\ntest: ../test/images\n\n"
        f"nc: {len(classes)}\nnames: {list(classes)!r}\n\nroboflow:\n  workspace: a\n  version: 1\n",
    )
    return path


def via_coco(path, samples, classes):
    """VIA 2, "Export Annotations (COCO format)": images named only, image_id sometimes text, categories repeated."""
    for sample in samples:
        picture(sample, path / f"{sample.name}.png")
    names = [f"{sample.name}.png" for sample in samples]
    categories = [
        {"supercategory": "type", "id": place, "name": name} for place, name in enumerate(classes, start=1)
    ] * len(samples)
    text(
        path / "via_export_coco.json", coco_json(samples, names, classes, categories=categories, start=1, image_id=str)
    )
    return path


def labelme_voc(path, samples, classes):
    """Labelme's labelme2voc.py: empty flags, drawings of the boxes in a folder of their own."""
    for sample in samples:
        picture(sample, path / "JPEGImages" / f"{sample.name}.png")
        picture(sample.resized(24, 32), path / "AnnotationsVisualization" / f"{sample.name}.png")
        extra = "<pose/><truncated/><difficult/>"
        xml = voc_xml(sample, f"{sample.name}.png", classes, start=1, extra=extra, head="<folder/>", template="{:.13f}")
        text(path / "Annotations" / f"{sample.name}.xml", xml)
    text(path / "class_names.txt", "\n".join(["_background_", *classes]))
    return path


def labelme_coco(path, samples, classes):
    """Labelme's labelme2coco.py: JPEGImages/ beside annotations.json, a category _background_ without objects."""
    for sample in samples:
        picture(sample, path / "JPEGImages" / f"{sample.name}.png")
        picture(sample.resized(24, 32), path / "Visualization" / f"{sample.name}.png")
    names = [f"JPEGImages/{sample.name}.png" for sample in samples]
    categories = [{"supercategory": None, "id": 0, "name": "_background_"}]
    categories += [{"supercategory": None, "id": place, "name": name} for place, name in enumerate(classes, start=1)]
    content = coco_json(samples, names, classes, categories=categories, first=0, start=1)
    text(path / "annotations.json", content)
    return path


def makesense_voc(path, samples, classes):
    """makesense.ai, "VOC XML" unpacked beside the photographs: flags are words."""
    for sample in samples:
        picture(sample, path / f"{sample.name}.png")
        words = "".join(f"<{flag}>Unspecified</{flag}>" for flag in ("pose", "truncated", "difficult"))
        head = f"<folder>my-project-name</folder><path>/my-project-name/{sample.name}.png</path>"
        xml = voc_xml(sample, f"{sample.name}.png", classes, start=1, extra=words, head=head)
        text(path / "labels_my-project-name_2026-11-28" / f"{sample.name}.xml", xml)
    return path


def makesense_yolo(path, samples, classes):
    """makesense.ai, "YOLO" unpacked beside the photographs, with the list of names that the reader loaded there."""
    for sample in samples:
        picture(sample, path / f"{sample.name}.png")
        text(path / f"{sample.name}.txt", yolo_lines(sample, classes))
    text(path / "labels.txt", "\n".join(classes))
    return path


def vott_voc(path, samples, classes):
    """VoTT 2, "Pascal VOC": one level too high, lists of single classes only, with endings and flags."""
    folder = path / "cells-PascalVOC-export"
    for sample in samples:
        picture(sample, folder / "JPEGImages" / f"{sample.name}.png")
        extra = "<pose>Unspecified</pose><truncated>0</truncated><difficult>0</difficult>"
        head = f"<folder>Annotation</folder><path>cells-PascalVOC-export/Annotations/{sample.name}.png</path>"
        xml = voc_xml(sample, f"{sample.name}.png", classes, start=1, extra=extra, head=head, template="{:.14g}")
        text(
            folder / "Annotations" / f"{sample.name}.xml",
            '<annotation verified="yes">' + xml.removeprefix("<annotation>"),
        )
    cut = len(samples) * 3 // 4
    for place, name in enumerate(classes):
        for split, part in (("train", samples[:cut]), ("val", samples[cut:])):
            lines = [f"{sample.name}.png {1 if place in sample.labels.tolist() else -1}" for sample in part]
            text(folder / "ImageSets" / "Main" / f"{name}_{split}.txt", "\r\n".join(lines))
    text(folder / "pascal_label_map.pbtxt", "".join(f"item {{\n id: {k}\n}}\n" for k, _ in enumerate(classes)))
    return path


NO_SPLITS = (
    cvat_coco,
    label_studio_coco,
    label_studio_voc,
    label_studio_yolo,
    labelimg_voc,
    labelimg_yolo,
    via_coco,
    labelme_voc,
    labelme_coco,
    makesense_voc,
    makesense_yolo,
)
SPLITS = {
    cvat_voc: ("default",),
    cvat_yolo: ("train",),
    cvat_ultralytics: ("train",),
    roboflow_voc: ("test", "train", "valid"),
    roboflow_coco: ("test", "train", "valid"),
    roboflow_yolo: ("train", "val", "test"),
    vott_voc: ("train", "val"),
}


def all_exports() -> dict[str, tuple]:
    """Every export by its name: the function, and the splits that its folder names."""
    return {export.__name__: (export, SPLITS.get(export, ())) for export in (*NO_SPLITS, *SPLITS)}


FOREIGN: dict[str, tuple[str, object]] = {
    "CVAT XML": ("annotations.xml", '<?xml version="1.0"?><annotations><version>1.1</version><meta/></annotations>'),
    "LabelMe XML": (
        "p.xml",
        "<annotation><filename>p.png</filename><object><name>a</name><polygon><pt><x>1</x><y>1</y></pt></polygon></object>"
        "</annotation>",
    ),
    "Labelme JSON": ("p.json", {"version": "5.4.1", "shapes": [], "imagePath": "p.png", "imageData": None}),
    "VIA project": ("via_project.json", {"_via_settings": {}, "_via_img_metadata": {}, "_via_attributes": {}}),
    "VoTT JSON": ("0a1b-asset.json", {"asset": {"name": "p.png"}, "regions": [], "version": "2.2.0"}),
    "Label Studio JSON": ("project-1.json", [{"id": 1, "data": {"image": "p.png"}, "annotations": []}]),
    "CreateML JSON": ("_annotations.createml.json", [{"image": "p.png", "annotations": []}]),
    "CSV": ("labels.csv", "filename,width,height,class,xmin,ymin,xmax,ymax\n"),
}
"""Other tools' own files, by kind: a name, and what stands in it."""


def write_foreign(path: Path, kind: str) -> Path:
    """A picture and a tool's own file beside it."""
    name, content = FOREIGN[kind]
    path.mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(path / "p.png")
    text(path / name, content if isinstance(content, str) else json.dumps(content))
    return path
