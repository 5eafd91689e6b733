"""Throw generated annotation files and box arrays at the readers and the box functions; nothing may crash.

    python benchmarks/fuzz.py [--cases 120000] [--seed 0]

Of thirteen cases three are VOC annotations (XML, with a list of images), three COCO JSON files, three YOLO folders
(labels and data.yaml), three sets of box arrays, and one is a training's checkpoint with damaged bytes. More than half
of the annotations are well formed but hold anything (numbers that are none, names that nobody knows, missing and
doubled parts); the rest is cut off, has flipped or foreign bytes, other encodings, entity bombs, thousands of brackets,
damaged images. For a file the only outcomes are a dataset whose every box is good, or a DataError; for a checkpoint its
content or a ValueError. For boxes the only error is a ValueError where the docstring says so, and results keep what the
functions promise. One thread. Exit status 0 only if nothing else happened; a case that fails is printed with its seed,
from which `case(kind, seed)` makes it again.
"""

import argparse
import json
import random
import sys
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from focal_tutorial import assignment, boxes, data  # noqa: E402
from focal_tutorial.training import checkpoint  # noqa: E402

KINDS = ("voc", "coco", "yolo", "boxes") * 3 + ("checkpoint",)
CLASSES = ("RBC", "WBC", "Platelets")
WIDTH, HEIGHT = 40, 30
WORDS = (
    "RBC",
    "WBC",
    "Platelets",
    "cat",
    "",
    " RBC ",
    "\u00e4\u4e2d\U0001f52c",
    "a" * 300,
    "<&>",
    "\u202e",
    "None",
    "0",
)
TEXTS = (
    "",
    "x",
    "nan",
    "inf",
    "-inf",
    "1e309",
    "1e308",
    "-1e308",
    "1_0",
    "0x10",
    " 7 ",
    "\u0663",
    "7,5",
    "9" * 400,
    "-0",
    "1e-320",
    "None",
    "true",
)


class Folder:
    """A folder with three small images, used again for every file."""

    def __init__(self, path):
        self.path = Path(path)
        for name in ("voc/JPEGImages", "voc/Annotations", "voc/ImageSets/Main", "coco", "yolo/images", "yolo/labels"):
            (self.path / name).mkdir(parents=True)
        pixels = np.random.default_rng(0).integers(0, 255, (HEIGHT, WIDTH, 3), dtype=np.uint8)
        self.images = {}
        for name, options in (("a.jpg", {}), ("b.png", {}), ("c.jpg", {"exif": _turned()})):
            Image.fromarray(pixels).save(self.path / "coco" / name, **options)
            self.images[name] = (self.path / "coco" / name).read_bytes()
        state = {
            "description": "{}",
            "step": 3,
            "model": {"a": torch.rand(4, 4)},
            "history": torch.zeros(3, dtype=torch.float64),
        }
        checkpoint.write(self.path / "run.pt", state)
        self.checkpoint = (self.path / "run.pt").read_bytes()


def _turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def number(draw):
    """A coordinate: mostly one that fits, sometimes anything."""
    kind = draw.random()
    if kind < 0.5:
        return draw.randint(0, WIDTH)
    if kind < 0.7:
        return draw.uniform(-10, 60)
    return draw.choice(
        [
            0,
            -1,
            1e-9,
            1e9,
            1e300,
            -1e300,
            float("nan"),
            float("inf"),
            2**70,
            True,
            None,
            [],
            {},
            "5",
            [1, 2],
            1e-310,
            -0.0,
            10**400,
        ]
    )


def xml(draw):
    """The text of an annotation."""

    def part(tag, content, lose=0.04, double=0.02):
        chance = draw.random()
        if chance < lose:
            return ""
        whole = f"<{tag}>{content}</{tag}>"
        return whole * 2 if chance < lose + double else whole

    def figure():
        value = draw.choice(TEXTS) if draw.random() < 0.12 else number(draw)
        return str(value)[:500] if not isinstance(value, (list, dict)) else ""

    def thing():
        corners = [
            sorted((draw.randint(1, WIDTH), draw.randint(1, WIDTH))),
            sorted((draw.randint(1, HEIGHT), draw.randint(1, HEIGHT))),
        ]
        texts = [str(corners[axis][end]) if draw.random() < 0.8 else figure() for end in (0, 1) for axis in (0, 1)]
        box = "".join(part(tag, text) for tag, text in zip(("xmin", "ymin", "xmax", "ymax"), texts))
        name = draw.choice(WORDS[:3] if draw.random() < 0.7 else WORDS).replace("&", "&amp;").replace("<", "&lt;")
        return part(
            "object", part("name", name) + part("difficult", draw.choice(["0", "1", *TEXTS])) + part("bndbox", box)
        )

    size = part(
        "size",
        part("width", WIDTH if draw.random() < 0.9 else figure())
        + part("height", HEIGHT if draw.random() < 0.9 else figure()),
        0.02,
    )
    body = size + "".join(thing() for _ in range(draw.choice([0, 1, 2, 3, 8])))
    text = (
        f"<{'annotation' if draw.random() < 0.97 else draw.choice(['html', 'a:b', 'Annotation'])}>{body}</annotation>"
    )
    strange = draw.random()
    if strange < 0.01:
        return '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>' + text.replace("RBC", "&y;")
    if strange < 0.02:
        return '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + text.replace("RBC", "&x;")
    if strange < 0.025:
        return "<annotation>" * 3000 + text
    if strange < 0.04:
        return (
            f'<?xml version="1.0" encoding="{draw.choice(["utf-16", "latin-1", "nonsense", "utf-7", "idna"])}"?>' + text
        )
    if strange < 0.06:
        return text.replace("<object>", '<object xmlns="urn:x" a="1"><!-- c --><![CDATA[x]]><?php 1?>', 1)
    return text


def document(draw):
    """A COCO file as Python values."""
    ids = draw.sample(range(1, 99), 3)
    categories = [{"id": number_, "name": name} for number_, name in zip(ids, CLASSES)]
    images = [
        {"id": place, "file_name": name, "width": WIDTH, "height": HEIGHT}
        for place, name in enumerate(("a.jpg", "b.png", "c.jpg"), start=5)
    ]
    annotations = []
    for place in range(draw.choice([0, 1, 3, 8])):
        box = [draw.randint(0, 30), draw.randint(0, 20), draw.randint(1, 10), draw.randint(1, 10)]
        box = [value if draw.random() < 0.93 else number(draw) for value in box]
        annotations.append(
            {
                "id": place,
                "image_id": draw.choice([5, 6, 7, 7, 8]),
                "category_id": draw.choice([*ids, 0]),
                "bbox": box,
                "iscrowd": draw.choice([0, 0, 1]),
            }
        )
    whole = {"images": images, "categories": categories, "annotations": annotations}
    for _ in range(draw.choice([0, 0, 1, 1, 2, 5])):
        _spoil(draw, whole)
    return whole


def _spoil(draw, whole):
    """Change one place: a value for junk, a part lost or doubled."""
    junk = [
        None,
        True,
        -1,
        0,
        1e400,
        "x",
        "../a.jpg",
        "/etc/passwd",
        "a.jpg\0",
        "n" * 5000,
        "\ud800",
        [],
        {},
        [[[]]],
        {"id": 1},
        5,
        6.0,
        float("nan"),
        10**400,
        "",
    ]
    entries = whole[draw.choice(list(whole))] if isinstance(whole, dict) and whole else None
    if draw.random() < 0.05 and whole:
        whole[draw.choice(list(whole))] = draw.choice(junk)
    elif isinstance(entries, list) and entries:
        place = draw.randrange(len(entries))
        how = draw.random()
        if how < 0.15:
            entries[place] = draw.choice(junk)
        elif how < 0.3:
            entries.append(entries[place])
        elif isinstance(entries[place], dict) and entries[place]:
            key = draw.choice([*entries[place], "segmentation", "ignore"])
            if how < 0.5:
                entries[place].pop(key, None)
            else:
                entries[place][key] = draw.choice(junk)


def damaged(draw, content):
    """Bytes that were cut, flipped, mixed or encoded otherwise."""
    content = bytearray(content)
    how = draw.randrange(6)
    if how == 0:
        return bytes(content[: draw.randrange(len(content) + 1)])
    if how == 1:
        for _ in range(draw.randint(1, 20)):
            content[draw.randrange(len(content))] = draw.randrange(256)
        return bytes(content)
    if how == 2:
        place = draw.randrange(len(content) + 1)
        return bytes(content[:place]) + draw.randbytes(draw.randint(1, 50)) + bytes(content[place:])
    if how == 3:
        return content.decode("utf-8", "ignore").encode(draw.choice(["utf-16", "utf-32", "utf-8-sig", "utf-7"]))
    if how == 4:
        return draw.randbytes(draw.randint(0, 400))
    start = draw.randrange(len(content) + 1)
    return bytes(content[start:] + content[:start])


def options(draw, coco):
    """Any of the options of `data.open`."""
    chosen = {
        "on_defect": draw.choice(["drop", "drop", "raise"]),
        "classes": draw.choice([None, CLASSES]),
        "size": draw.choice([None, None, 33, (20, 50)]),
    }
    return chosen if coco else {**chosen, "origin": draw.choice([0, 1])}


def voc_case(draw, folder):
    """One XML, its image, and a list that may name it; returns the outcome."""
    path = folder.path / "voc"
    text = xml(draw).encode("utf-8", "surrogatepass")
    (path / "Annotations" / "a.xml").write_bytes(damaged(draw, text) if draw.random() < 0.4 else text)
    image = folder.images["a.jpg"]
    (path / "JPEGImages" / "a.jpg").write_bytes(damaged(draw, image) if draw.random() < 0.05 else image)
    listing = "\n".join(draw.choice(["a", "a.jpg", "a 1", "b", *WORDS]) for _ in range(draw.randint(0, 4)))
    listing = listing.encode("utf-8", "surrogatepass")
    (path / "ImageSets" / "Main" / "train.txt").write_bytes(
        damaged(draw, listing) if listing and draw.random() < 0.3 else listing
    )
    split = {"split": "train"} if draw.random() < 0.2 else {}
    return opened(path, **options(draw, coco=False), **split)


def yolo_case(draw, folder):
    """One text of labels, its image, and a description; returns the outcome."""
    path = folder.path / "yolo"
    numbers = ("0", "1", "2", "3", "-1", "0.5", ".25", "1e-9", "1.00001", "320", "nan", "inf", "1e400", "left", "")
    rows = [
        " ".join(draw.choice(numbers) for _ in range(draw.choice((4, 6, 8))))
        if draw.random() < 0.3
        else " ".join([str(draw.randrange(3)), *(f"{draw.random():.6f}" for _ in range(draw.choice((4, 4, 6, 8))))])
        for _ in range(draw.randint(0, 5))
    ]
    text = "\n".join(rows).encode()
    names = draw.choice(
        ("[RBC, WBC, Platelets]", "{0: RBC, 1: WBC, 2: Platelets}", "[]", "{1: a}", "RBC", "[a, a]", "3")
    )
    yaml = f"path: {draw.choice(('.', '..', '/data', '[]'))}\ntrain: {draw.choice(('images', 'a', '[images]', '5'))}\n"
    yaml = (yaml + f"names: {names}\n").encode()
    (path / "labels" / "a.txt").write_bytes(damaged(draw, text) if text and draw.random() < 0.2 else text)
    (path / "data.yaml").write_bytes(damaged(draw, yaml) if draw.random() < 0.2 else yaml)
    (path / "images" / "a.jpg").write_bytes(folder.images["a.jpg"])
    return opened(path, **options(draw, coco=True))


def coco_case(draw, folder):
    """One JSON with three images; returns the outcome."""
    text = json.dumps(document(draw)).encode()
    if draw.random() < 0.005:
        text = b'{"images": ' + b"[" * 20000
    (folder.path / "coco" / "c.json").write_bytes(damaged(draw, text) if draw.random() < 0.3 else text)
    spoiled = draw.random() < 0.05
    if spoiled:
        (folder.path / "coco" / "b.png").write_bytes(damaged(draw, folder.images["b.png"]))
    try:
        return opened(folder.path / "coco" / "c.json", **options(draw, coco=True))
    finally:
        if spoiled:
            (folder.path / "coco" / "b.png").write_bytes(folder.images["b.png"])


def opened(path, **chosen):
    """Open the file; "dataset", or "refused" for a DataError.

    Everything in a dataset must be good, its report readable.
    """
    try:
        dataset = data.open(path, **chosen)
    except data.DataError as error:
        return "refused" if str(error) else "refused without a word"
    for sample in dataset:
        height, width = sample.size
        x1, y1, x2, y2 = sample.boxes.unbind(1)
        assert ((x1 >= 0) & (y1 >= 0) & (x2 <= width) & (y2 <= height) & (x1 < x2) & (y1 < y2)).all()
        assert sample.labels.lt(len(dataset.classes)).all()
    str(dataset.report), dataset.summary()
    return "dataset"


def corners(draw, generator, count, wild):
    """`count` boxes [count, 4]: sound ones within a few hundred pixels or thousands, or wild: any four numbers."""
    if not wild:
        scale = draw.choice([1.0, 30.0, 400.0, 5000.0])
        start = torch.rand(count, 2, generator=generator) * scale
        found = torch.cat([start, start + torch.rand(count, 2, generator=generator) * scale + 0.01 * scale], 1)
        # Some twice.
        return found[torch.randint(count, (count,), generator=generator)] if count and draw.random() < 0.2 else found
    values = torch.randn(count, 4, generator=generator) * draw.choice([1.0, 1e3, 1e8, 1e19, 1e38])
    special = torch.tensor([0.0, -0.0, 1e-45, 1e30, -1e30, float("inf"), -float("inf"), float("nan"), 3.4e38])
    picked = torch.rand(count, 4, generator=generator) < draw.choice([0.0, 0.1, 0.5])
    values[picked] = special[torch.randint(len(special), (int(picked.sum()),), generator=generator)]
    return values.to(draw.choice([torch.float16, torch.float32, torch.float64]))


def refused(expected, function):
    """What the function returns; None if it raises ValueError, which it must where that is expected, and only there."""
    try:
        result = function()
    except ValueError:
        assert expected
        return None
    assert not expected
    return result


def boxes_case(draw, _):
    """All box functions on one pair of arrays; returns "sound" or "wild"."""
    generator, wild = torch.Generator().manual_seed(draw.randrange(2**31)), draw.random() < 0.4
    a, b = (corners(draw, generator, draw.choice([0, 1, 2, 5, 12]), wild) for _ in range(2))
    scores = torch.rand(len(a), generator=generator).round(decimals=draw.choice([1, 6]))  # some are equal
    labels = torch.randint(0, 3, (len(a),), generator=generator)
    threshold = draw.choice([0.0, 0.3, 0.5, 1.0])
    overlap, general = boxes.iou(a, b), boxes.giou(a, b)
    assert overlap.shape == general.shape == (len(a), len(b))
    kept = refused(a.isnan().any(), lambda: boxes.nms(a, scores, threshold))
    batched = refused(a.isnan().any(), lambda: boxes.batched_nms(a, scores, labels, threshold))
    for found in (kept, batched):
        if found is not None:
            assert len(found.unique()) == len(found) <= len(a)
            assert (scores[found].diff() <= 0).all()
    refused(a.isnan().any(), lambda: boxes.soft_nms(a, scores, method=draw.choice(["linear", "gaussian"])))
    cut = boxes.clip(a, HEIGHT, WIDTH)
    assert cut.shape == a.shape
    placed = (b.float().abs() < 1e9).all()
    owners = refused(not placed, lambda: assignment.assign(a, b, low_quality=draw.random() < 0.5))
    together = refused(not placed, lambda: assignment.assign_batch(a, [b, b[:0]]))
    if placed:
        assert owners.shape == (len(a),) and ((owners >= -2) & (owners < len(b))).all()
        assert together.shape == (2, len(a)) and (together[1] == assignment.BACKGROUND).all()
    for source in boxes.FORMATS:
        boxes.convert(a, source, draw.choice(boxes.FORMATS))
    boxes.flip_horizontal(a, WIDTH), boxes.flip_vertical(a, HEIGHT), boxes.area(a)
    pairs = min(len(a), len(b))
    try:
        deltas = boxes.encode(a[:pairs], b[:pairs])
    except ValueError:
        assert wild
        deltas = torch.randn(pairs, 4, generator=generator) * 100
    decoded = boxes.decode(deltas, b[:pairs])
    if wild:
        return "wild"
    assert ((overlap >= 0) & (overlap <= 1 + 1e-5)).all() and ((general >= -1 - 1e-5) & (general <= 1 + 1e-5)).all()
    assert not (boxes.iou(a[kept], a[kept]).triu(1) > threshold).any()
    assert ((cut >= 0) & (cut <= torch.tensor([WIDTH, HEIGHT, WIDTH, HEIGHT]))).all()
    fits = deltas[:, 2:].amax(1) < boxes.LARGEST_LOG_SCALE if pairs else torch.zeros(0, dtype=torch.bool)
    largest = torch.cat([a, b]).abs().amax().item() if pairs else 0.0  # a step of float32 there is 1.2e-7 of it
    torch.testing.assert_close(decoded[fits], a[:pairs][fits], rtol=1e-4, atol=1e-6 * largest)
    return "sound"


def checkpoint_case(draw, folder):
    """A damaged checkpoint; "read" or "refused". Some damage hits nothing that is read."""
    (folder.path / "run.pt").write_bytes(damaged(draw, folder.checkpoint))
    try:
        checkpoint.read(folder.path / "run.pt")
    except ValueError:
        return "refused"
    return "read"


def case(kind, seed, folder=None):
    """Make and run one case; returns its outcome. `folder`: a `Folder` to use again."""
    if folder is None:
        with tempfile.TemporaryDirectory() as path:
            return case(kind, seed, Folder(path))
    run = {
        "voc": voc_case,
        "coco": coco_case,
        "yolo": yolo_case,
        "boxes": boxes_case,
        "checkpoint": checkpoint_case,
    }[kind]
    return run(random.Random(f"{kind}/{seed}"), folder)


def main(cases, seed):
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")  # Pillow warns of strange images before it refuses them
    outcomes, failures, began = Counter(), 0, time.process_time()
    with tempfile.TemporaryDirectory() as path:
        folder = Folder(path)
        for index in range(cases):
            kind = KINDS[index % len(KINDS)]
            try:
                outcomes[kind, case(kind, seed * 10**9 + index, folder)] += 1
            except Exception as error:  # what this script is for
                failures += 1
                print(f"case({kind!r}, {seed * 10**9 + index}): {type(error).__name__}: {str(error)[:300]}", flush=True)
                if failures == 20:
                    print("twenty failures: stopped")
                    break
    for (kind, outcome), count in sorted(outcomes.items()):
        print(f"{kind:10s} {outcome:8s} {count:8,d}")
    print(f"{sum(outcomes.values()):,} cases in {time.process_time() - began:.0f} CPU seconds, {failures} failed")
    return failures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=120_000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    sys.exit(1 if main(chosen.cases, chosen.seed) else 0)
