"""Photographs on a disk: found by what a file says of them, and read."""

from __future__ import annotations

import filecmp
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

import torch
from PIL import Image, ImageOps

from .sample import DataError, to_tensor

SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff", ".jfif", ".jpe")
UNREADABLE = (".heic", ".heif", ".avif", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".gif", ".psd", ".jp2", ".svg")
ORIENTATION = 0x0112  # the EXIF tag by which a camera says how it was held
BITS = 258  # the TIFF tag of the bits of each channel


class Pictures:
    """The pictures below a folder. What a file says of a picture decides which one it is, exact paths before names."""

    def __init__(self, root: Path, paths: Iterable[Path], unreadable: Iterable[Path] = ()) -> None:
        self.root, self.paths = root, list(paths)
        self._known = set(self.paths)
        self._by_name, self._by_stem, self._unreadable = defaultdict(list), defaultdict(list), defaultdict(list)
        for path in self.paths:
            self._by_name[_plain(path.name)].append(path)
            self._by_stem[_plain(path.stem)].append(path)
        for path in unreadable:
            self._unreadable[_plain(path.stem)].append(path)

    def has_stem(self, stem: str) -> bool:
        """Is there a picture of that name, whatever its ending?"""
        return _plain(stem) in self._by_stem

    def find(self, said: str, near: Sequence[Path]) -> Path:
        """The picture that is called `said`, a name or a path with or without folders.

        First as a path from each folder of `near`; then by as many of its last parts as fit a picture anywhere below
        the root, never outside it; last without its ending. Raises `DataError` where none is found, or two that differ.
        """
        parts = _parts(said)
        if not parts:
            raise DataError(f"has no file {short(said, 120)}")
        hits = [folder.joinpath(*parts) for folder in near]
        hits = list(dict.fromkeys(path for path in hits if path in self._known))
        if hits:
            return self._one(said, hits)
        for table, key in ((self._by_name, parts[-1]), (self._by_stem, parts[-1]), (self._by_stem, _stem(parts[-1]))):
            found = table.get(_plain(key), [])
            if found:
                fits = [_fits(parts[:-1], path.relative_to(self.root).parts[:-1]) for path in found]
                best = [path for path, fit in zip(found, fits) if fit == max(fits)]
                beside = [path for path in best if path.parent in near]
                exact = [path for path in beside or best if path.name == parts[-1]]
                return self._one(said, exact or beside or best)
        raise DataError(self._missing(said, parts, near))

    def _one(self, said: str, hits: Sequence[Path]) -> Path:
        if all(filecmp.cmp(hits[0], other, shallow=False) for other in hits[1:]):
            return hits[0]
        places = " and ".join(path.relative_to(self.root).as_posix() for path in hits[:2])
        raise DataError(f"may be one of two pictures, {places}: {short(said, 120)} does not say which")

    def _missing(self, said: str, parts: Sequence[str], near: Sequence[Path]) -> str:
        strange = self._unreadable.get(_plain(_stem(parts[-1])))
        if strange:
            return f"belongs to {strange[0].name}, which cannot be read: convert it to JPEG or PNG"
        places = ", ".join(dict.fromkeys(f"{folder.name}/" for folder in near if folder.is_dir()))
        beyond = next((path for path in _around(self.root) if path.name == parts[-1]), None)
        hint = f"; one of that name lies in {beyond.parent}: give the folder that holds both" if beyond else ""
        return f"has no file {short(said, 120)} (looked in {places or self.root.name + '/'}){hint}"


def _around(root: Path) -> Iterable[Path]:
    """The files beside the root and in the folders beside it: where pictures lie if one too low was given."""
    for folder in (root.parent, *_folders(root.parent)):
        if folder != root:
            try:
                yield from (path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
            except OSError:
                continue


def _folders(path: Path) -> list[Path]:
    try:
        return sorted(folder for folder in path.iterdir() if folder.is_dir() and folder.name[0] != ".")[:200]
    except OSError:
        return []


def _parts(said: str) -> list[str]:
    """The parts of a path, without what would lead elsewhere: "..", drives, leading slashes, a web address's host."""
    path = said.replace("\\", "/").partition("?")[0] if "://" in said else said.replace("\\", "/")
    return [part for part in PurePosixPath(path).parts if part not in ("/", "..", ".", "//") and not part.endswith(":")]


def _stem(name: str) -> str:
    stem, ending = os.path.splitext(name)
    return stem if ending.lower() in SUFFIXES + UNREADABLE else name


def _plain(name: str) -> str:
    """A name as systems compare them that know no capitals and write accents in another way."""
    return unicodedata.normalize("NFC", name).casefold()


def _fits(said: Sequence[str], there: Sequence[str]) -> int:
    """How many of the last parts of two paths are the same."""
    fit = 0
    for left, right in zip(reversed(said), reversed(there)):
        if _plain(left) != _plain(right):
            break
        fit += 1
    return fit


def decode(path: Path, said: tuple[int, int] | None) -> tuple[Image.Image, str]:
    """The image at `path` in RGB, and a remark on how it lies ("": none). `DataError` if it cannot be used.

    `said`: the (width, height) that the annotation names; the image must have it. Phones store photographs as the
    sensor read them and add a note (EXIF) to turn them; some tools draw boxes on the turned photograph, some not. Where
    only the turned one has the size that is said, it is turned; otherwise it is left, with a remark.
    """
    try:
        picture, turned = _read(path)
    except DataError as error:
        raise DataError(f"belongs to an image that {error}") from None
    remark = "its camera's note (EXIF) to turn or mirror it was not followed: look at its boxes" if turned else ""
    if said in (None, picture.size):
        return picture, remark
    if turned and said == turned.size:
        return turned, "was turned as its camera's note (EXIF) asks, which gives the size that is said"
    raise DataError("says {} x {} pixels, but the image has {} x {}".format(*said, *picture.size))


def read_image(path: str | Path) -> torch.Tensor:
    """A photograph as uint8 [3, H, W], upright: turned as its camera's note (EXIF) asks.

    `DataError` if unreadable.
    """
    picture, turned = _read(Path(path))
    return to_tensor(turned or picture)


def _read(path: Path) -> tuple[Image.Image, Image.Image | None]:
    """The image as it is stored and, where a note (EXIF) asks to turn or mirror it, the turned one; both RGB."""
    try:
        with Image.open(path) as file:
            deep = file.mode.startswith(("I", "F")) or _deep(file, path)
            file.load()
            turn = file.getexif().get(ORIENTATION, 1) in range(2, 9)
            picture, turned = file.convert("RGB"), ImageOps.exif_transpose(file).convert("RGB") if turn else None
    except (
        Exception
    ) as error:  # a decoder given damaged bytes raises what it likes: OSError, SyntaxError, struct.error, ...
        raise DataError(f"cannot be decoded, {path.name} ({error})") from None
    if deep:
        raise DataError(f"has more than 8 bits, {path.name}, which would be cut off: convert it to 8 bits first")
    return picture, turned


def _deep(file: Image.Image, path: Path) -> bool:
    """Does a colour image have 16 bits a channel? Pillow would hand over 8 of them without a word."""
    if file.format == "PNG":
        with open(path, "rb") as raw:
            return (
                raw.read(25)[24:] == b"\x10"
            )  # IHDR: signature 8, length 4, name 4, width 4, height 4, then the depth
    bits = getattr(file, "tag_v2", {}).get(BITS, 8)
    return max(bits if isinstance(bits, tuple) else (bits,)) > 8


def short(value: object, most: int = 40) -> str:
    """A value for a message, cut off where it is long."""
    try:
        text = value if isinstance(value, str) else repr(value)
    except (RecursionError, ValueError):  # nested too deeply; more digits than Python prints
        text = type(value).__name__
    return text if len(text) <= most else text[:most] + "..."
