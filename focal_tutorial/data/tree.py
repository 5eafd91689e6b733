"""What lies below a folder: its files by kind, without those that programs leave there for themselves."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from .pictures import SUFFIXES, UNREADABLE
from .sample import DataError

MOST_FILES = 300_000
"""With more the folder is hardly what was meant (a home folder, a disk)."""

SYSTEM_FOLDERS = ("__MACOSX", "__pycache__", "@eaDir", "$RECYCLE.BIN", "node_modules")
KINDS = {".xml": "xml", ".json": "json", ".txt": "txt", ".yaml": "yaml", ".yml": "yaml", ".names": "names"}
IMAGE_FOLDERS = ("JPEGImages", "images", "Images", "image", "img", "imgs", "pictures", "photos", "data")
"""What tools call the folder of the pictures."""

ROLES = {
    "train": ("train", "training"),
    "val": ("val", "valid", "validation", "dev"),
    "test": ("test", "testing"),
    "trainval": ("trainval",),
}
"""What the name of a folder, a file or a list says of its images, in any case."""


class Tree:
    """The files below `root`, sorted: pictures, xml, json, txt, yaml, names, unreadable (pictures) and other ones.

    Hidden files and folders (`._a.json`, `.ipynb_checkpoints`) and those of the system (`__MACOSX`) are left out.
    """

    def __init__(self, root: Path) -> None:
        self.root, self._files = root, defaultdict(list)
        seen, count = set(), 0
        for folder, below, names in os.walk(root, followlinks=True):
            below[:] = sorted(name for name in below if name[0] != "." and name not in SYSTEM_FOLDERS)
            real = os.path.realpath(folder)
            if real in seen:  # a link that leads back
                below[:] = []
                continue
            seen.add(real)
            for name in sorted(names):
                if name[0] != ".":
                    self._files[_kind(name)].append(Path(folder, name))
            count += len(names)
            if count > MOST_FILES:
                raise DataError(
                    f"{root} holds more than {MOST_FILES:,} files: give the folder of the photographs itself"
                )

    def __getitem__(self, kind: str) -> list[Path]:
        return self._files[kind]

    def relative(self, path: Path) -> Path:
        """The path as seen from the root."""
        return path.relative_to(self.root)


def _kind(name: str) -> str:
    ending = os.path.splitext(name)[1].lower()
    return KINDS.get(ending) or (
        "pictures" if ending in SUFFIXES else "unreadable" if ending in UNREADABLE else "other"
    )


def role(name: str) -> str | None:
    """The role that a name gives its images: "train", "val", "test", "trainval", or None (`train2017`: train).

    Of several words the last one counts, so that the list `test_train` of a class "test" is one to train on; but COCO's
    `test-dev` is a test.
    """
    words = [word.lower().removesuffix("set") for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)]  # TrainSet
    for word in reversed([word for word in words if not (word == "dev" and "test" in words)]):
        for found, known in ROLES.items():
            if word in known:
                return found
    return None


def folder_role(path: Path) -> tuple[str | None, str]:
    """The role of the nearest folder that has one, and that folder's name; `path` is relative to the root."""
    for part in reversed(path.parent.parts):
        if role(part):
            return role(part), part
    return None, ""


def short_names(paths: Sequence[Path]) -> list[str]:
    """A name for each path: without its ending, and with as many folders before it as it takes to be the only one."""
    names = [path.with_suffix("").parts for path in paths]
    length = [1] * len(names)
    while True:
        groups = defaultdict(list)
        for place, parts in enumerate(names):
            groups["/".join(parts[-length[place] :])].append(place)
        longer = [place for group in groups.values() if len(group) > 1 for place in group]
        longer = [place for place in longer if length[place] < len(names[place])]
        if not longer:
            break
        for place in longer:
            length[place] += 1
    if any(len(group) > 1 for group in groups.values()):  # a.jpg beside a.png
        return [path.as_posix() for path in paths]
    return ["/".join(parts[-length[place] :]) for place, parts in enumerate(names)]


def read_text(path: Path) -> str:
    """The text of a file in UTF-8 or, with a mark at its beginning, UTF-16. Raises `DataError` for other codes."""
    texts = list(texts_of(path))
    if not texts[0][1]:
        raise DataError(f"{path} is not written in UTF-8: save it again as UTF-8")
    return texts[0][0]


def texts_of(path: Path) -> Iterable[tuple[str, bool]]:
    """What the bytes of a file may say, likeliest first, and whether that reading is certain."""
    raw = path.read_bytes()
    for mark, code in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            yield raw.decode(code, errors="replace"), True
            return
    wide = ("utf-16-le", "utf-16-be", "latin-1")
    for code in wide if b"\0" in raw else ("utf-8", "gb18030", "cp932", "cp949", "cp1251", "latin-1"):
        try:
            yield raw.decode(code), code.startswith("utf")
        except UnicodeDecodeError:
            continue
