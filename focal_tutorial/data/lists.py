"""Lists of images, one to a line, as `ImageSets/Main/train.txt` or `train.txt`: which images belong to a split.

A line names an image by its name, with or without an ending or folders before it. VOC's lists of a single class have
a last column of 1, 0 or -1 (it is there, it is hard to see, it is not). Names may hold spaces, and files come in any
code: a reading counts if its lines name images that are there.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from .checking import Note
from .pictures import SUFFIXES
from .sample import Defect
from .tree import Tree, role, texts_of

FLAG = re.compile(r"\s+(-1|0|1)$")


class Listing(NamedTuple):
    """What a list names: places of images, whether it is one of VOC's for a single class, and what is wrong in it."""

    places: list[int]
    single_class: bool
    notes: list[Note]


class Names:
    """The images of a folder by every name that a list may call them by.

    `images`: for each one its name and the paths of its files, relative to the root.
    """

    def __init__(self, images: Iterable[tuple[str, Sequence[Path]]]) -> None:
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, (name, paths) in enumerate(images):
            self._places[name].add(place)
            for path in paths:
                for count in range(1, len(path.parts) + 1):
                    tail = "/".join(path.parts[-count:])
                    self._places[tail].add(place)
                    self._places[os.path.splitext(tail)[0]].add(place)

    def find(self, line: str) -> set[int]:
        """The images that a line may mean, by as much of it as fits one."""
        parts = PurePosixPath(line.replace("\\", "/")).parts
        for start in range(len(parts)):
            tail = "/".join(parts[start:])
            stem, ending = os.path.splitext(tail)
            found = self._places.get(tail) or (self._places.get(stem) if ending.lower() in SUFFIXES else None)
            if found:
                return found
        return set()


def splits(tree: Tree, names: Names) -> dict[str, Listing]:
    """The lists of a folder by their names; of one name in two folders both together.

    VOC's lists of single classes are splits only where no other list says the same: `leaf_train.txt` and
    `stem_train.txt` are then the split "train", as VoTT writes it.
    """
    found: dict[str, list[Listing]] = defaultdict(list)
    singles: dict[str, list[Listing]] = defaultdict(list)
    for file in _files(tree):
        listing = read(file, names)
        if file.parent.name not in ("Main", "ImageSets") and not listing.places:
            continue  # called like a split, but not a list
        if not listing.single_class:
            found[file.stem].append(listing)
        elif role(file.stem):
            singles[file.stem.rpartition("_")[2]].append(listing)
    roles = {role(name) for name in found}
    found |= {name: listings for name, listings in singles.items() if role(name) not in roles}
    return {name: _together(listings) for name, listings in sorted(found.items())}


def named(tree: Tree, name: str, names: Names) -> Listing | None:
    """The list of that name, also if it is one of VOC's for a single class; None where there is none."""
    listings = [read(file, names) for file in _files(tree) if file.stem == name]
    return _together(listings) if listings else None


def _files(tree: Tree) -> list[Path]:
    """The files that may be lists: all in `ImageSets/Main` (or `ImageSets`); else those called like a split."""
    main = [file for file in tree["txt"] if file.parent.name == "Main" and file.parent.parent.name == "ImageSets"]
    main = main or [file for file in tree["txt"] if file.parent.name == "ImageSets"]
    return main or [file for file in tree["txt"] if role(file.stem)]


def read(path: Path, names: Names) -> Listing:
    """Read a list. Of several codes that its bytes may be in, the one in which most lines name an image."""
    best = Listing([], False, [])
    for place, (text, certain) in enumerate(texts_of(path)):
        listing = _parse(path, text.lstrip("\ufeff").splitlines(), names)
        if not place or len(listing.places) > len(best.places):
            best = listing
        if certain or not listing.notes:
            break
    return best


def _parse(path: Path, lines: Iterable[str], names: Names) -> Listing:
    places: dict[int, str] = {}
    notes, flags, count = [], 0, 0

    def note(line: str, problem: str, action: str, remedy: str) -> None:
        notes.append(Note(Defect(path.name, f"line {line!r}", problem, action), path, remedy))

    for line in (line.strip().strip("\"'") for line in lines):
        if not line:
            continue
        count += 1
        found = names.find(line)
        if not found and FLAG.search(line):
            flags += 1
            found = names.find(FLAG.sub("", line))
        if not found:
            note(line, "names no image that is there", "dropped", "correct the line, or add the image")
        elif len(found) > 1:
            note(line, f"may be one of {len(found)} images", "dropped", "write the folder before the name")
        elif (place := next(iter(found))) in places:
            note(line, f"names an image for the second time (first as {places[place]!r})", "kept", "remove one")
        else:
            places[place] = line
    return Listing(list(places), count > 0 and flags == count, notes)


def _together(listings: Sequence[Listing]) -> Listing:
    places = list(dict.fromkeys(place for listing in listings for place in listing.places))
    notes = {(note.defect.item, note.defect.problem): note for listing in listings for note in listing.notes}
    return Listing(places, False, list(notes.values()))
