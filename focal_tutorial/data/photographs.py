"""BCCD: 364 photographs of blood smears with 4,888 boxes of red cells, white cells and platelets.

Source: https://github.com/Shenggan/BCCD_Dataset (MIT licence), commit d272fb1, folder `BCCD/`: 205 photographs to
train, 87 to validate, 72 to test, all 640 x 480. The data is no part of this package. It is looked for in

1. `root`, when given: the folder that holds `Annotations/`, `ImageSets/` and `JPEGImages/`;
2. the folder `bccd/` under the one named by the environment variable `FOCAL_TUTORIAL_DATA`;
3. the cache of this package, into which it is downloaded once (733 files of 8.8 MB; zipped, 7.8 MB).

Wherever it lies, every file that is read is first compared with the SHA-256 sums in `bccd.sha256`.

Coordinates: over all 4,888 boxes the smallest corner is 1 (237 boxes start at x = 1, none at 0) and the largest is the
width or height itself (237 end at x = 640), so the files count pixels from 1 and include the last one, as VOC does, and
`(1, 1, 640, 480)` is the whole photograph. The tool that drew them may have counted from 0 and written 0 as 1; inside
the photograph that would be a shift of one pixel of 640, far below the care with which the boxes were drawn.

Two boxes have no area (red cells in BloodImage_00338 and BloodImage_00343, a click without a drag). They are dropped
and stand in `dataset.report`. Known and left as they are: some nearly identical pairs of red cells, and a few
photographs in which only one object is labelled.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

import pooch

from . import opening
from .dataset import Dataset
from .sample import DataError

CLASSES = ("RBC", "WBC", "Platelets")
COMMIT = "d272fb14cdff6e473fafeeeba32aba5f560e9e43"
URL = f"https://github.com/Shenggan/BCCD_Dataset/archive/{COMMIT}.zip"
VARIABLE = "FOCAL_TUTORIAL_DATA"
_ELSEWHERE = f"set {VARIABLE} to a folder that contains bccd/"


def bccd(split: str, *, size: tuple[int, int] | None = None, root: str | Path | None = None) -> Dataset:
    """Open one split of BCCD (chapter 14).

    `split`: "train" (205), "val" (87), "test" (72) or "trainval" (292). `size`: `(height, width)` to resize to,
    for example `(192, 256)`, which keeps the proportions. `root`: see the module. Raises `DataError` when
    the data can be neither found nor downloaded, or a file is not the original.
    """
    folder = Path(root) if root is not None else find()
    verify(folder, registry())
    return opening.open(folder, split=split, classes=CLASSES, size=size, on_defect="drop")


def find(cache: str | Path | None = None) -> Path:
    """The folder of the data: the one under `FOCAL_TUTORIAL_DATA` if the variable is set, else the downloaded one."""
    if os.environ.get(VARIABLE):
        folder = Path(os.environ[VARIABLE]) / "bccd"
        if not folder.is_dir():
            raise DataError(
                f"{VARIABLE} is {os.environ[VARIABLE]!r}, but {folder} is no folder; correct the variable, or unset it"
                " to download BCCD"
            )
        return folder
    return fetch(URL, registry(), Path(cache or pooch.os_cache("focal_tutorial")) / f"bccd-{COMMIT[:7]}")


def registry() -> dict[str, str]:
    """SHA-256 of every file by its path inside the data's folder, as committed with this package."""
    lines = resources.files("focal_tutorial.data").joinpath("bccd.sha256").read_text(encoding="ascii").splitlines()
    return {path: digest for digest, path in (line.split() for line in lines)}


def verify(folder: Path, sums: dict[str, str]) -> None:
    """Compare every file of `sums` under `folder` with its sum.

    Raise `DataError` at the first difference.
    """
    for path, digest in sums.items():
        file = folder / path
        if not file.is_file():
            raise DataError(f"{folder} is not the whole of BCCD: {path} is missing; restore it from {URL}")
        if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise DataError(f"{file} is not the original file of BCCD (its SHA-256 differs); restore it from {URL}")


def fetch(url: str, sums: dict[str, str], folder: Path, *, prefix: str = f"BCCD_Dataset-{COMMIT}/") -> Path:
    """Download the archive at `url` and keep its files listed in `sums`; return `folder`, where they then lie.

    Nothing is downloaded when `folder` holds them already. An archive that breaks off, or is cut or altered, is
    thrown away and fetched once more. `folder` appears only when every file in it has been verified. In the archive a
    file's path is `prefix`, then "BCCD/" unless it is the licence, then its name in `sums`; other members are never
    unpacked. Raises `DataError` when the archive cannot be had or is wrong twice.
    """
    if folder.is_dir():
        try:
            verify(folder, sums)
            return folder
        except DataError:
            shutil.rmtree(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _download(url, sums, folder, prefix)
    except DataError as error:  # a connection that broke off, or a copy that is not the original
        pooch.get_logger().warning("%s. Trying once more.", error)
    try:
        return _download(url, sums, folder, prefix)
    except DataError as error:
        raise DataError(f"{error}, twice; go online once, try another connection, or {_ELSEWHERE}") from None


def _download(url: str, sums: dict[str, str], folder: Path, prefix: str) -> Path:
    log = pooch.get_logger()
    log.info("Downloading BCCD from %s", url)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        try:
            with _quiet(log):  # it would advise to note down the archive's sum: every file's is known
                archive = pooch.retrieve(url, known_hash=None, path=scratch, fname="bccd.zip")
        except Exception as error:  # requests, urllib3 and OSError, by way of pooch
            raise DataError(f"BCCD could not be downloaded from {url} ({error})") from None
        try:
            _unpack(Path(archive), Path(scratch) / "files", sums, prefix)
        except DataError as error:
            raise DataError(f"the download from {url} is damaged ({error})") from None
        (Path(scratch) / "files").rename(folder)
        return folder


@contextlib.contextmanager
def _quiet(log: logging.Logger) -> Iterator[None]:
    """Warnings and errors only. By a filter, because pooch's logger remembers what its level was."""

    def serious(record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING

    log.addFilter(serious)
    try:
        yield
    finally:
        log.removeFilter(serious)


def _unpack(archive: Path, target: Path, sums: dict[str, str], prefix: str) -> None:
    for path, content in _members(archive, sums, prefix):
        if hashlib.sha256(content).hexdigest() != sums[path]:
            raise DataError(f"{path} in the archive is not the original file")
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)


def _members(archive: Path, paths: Iterable[str], prefix: str) -> Iterator[tuple[str, bytes]]:
    """The content of each file in the archive, which may hold anything.

    A damaged one raises DataError, whatever zipfile meant.
    """
    try:
        with zipfile.ZipFile(archive) as members:
            for path in paths:
                yield path, members.read(prefix + ("" if path == "LICENSE" else "BCCD/") + path)
    except KeyError as error:
        raise DataError(f"{error.args[0]}: it is missing in the archive") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        ValueError,
        RuntimeError,
    ) as error:  # RuntimeError: unknown packing
        raise DataError(f"the archive cannot be unpacked ({error})") from None
