"""Checkpoints of a training run: written whole or not at all, read without running any code.

A checkpoint is one file made by `torch.save` that holds tensors, numbers and strings only, so that it
can be read with `weights_only=True`. The file first grows under another name, is forced to the disk and
then takes the place of the one before in a single step, so that a machine that dies while it is written
leaves the previous checkpoint untouched. So does a disk that is full.
"""

import contextlib
import io
import json
import os
import shutil
import zipfile
from pathlib import Path

import torch

from .agreement import completed, differences

FORMAT = 1


def write(path, state):
    """Replace the checkpoint at `path` by `state` in one step.

    `state` is a dictionary of tensors, numbers, strings, lists and dictionaries. The new file is written
    beside the old one as `<name>.partial`, synchronised with the disk and renamed over it. Whoever reads
    `path` at any moment, also after a power cut, sees the old checkpoint or the new one.

    Raises OSError that says how many bytes are needed and free, when the disk is full or refuses: the old checkpoint is
    then still there, and the partial file is not.
    """
    path = Path(path)
    content = io.BytesIO()
    torch.save({"format": FORMAT, **state}, content)
    partial = path.with_name(path.name + ".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(partial, content.getbuffer())
        os.replace(partial, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise OSError(error.errno, _advice(path, content.tell(), error)) from None
    if os.name == "posix":  # the new name itself must reach the disk too
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _put(path, content):
    """Write bytes to a file and force them to the disk."""
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _advice(path, need, error):
    """What to do when a checkpoint of `need` bytes could not be written."""
    there = next(folder for folder in (path.parent, *path.parent.absolute().parents) if folder.is_dir())
    state = "The checkpoint before it is whole" if path.exists() else "There is no earlier checkpoint"
    return (
        f"the checkpoint {path} could not be written: {error.strerror}. It needs {need / 1e6:.1f} MB, and its disk has"
        f" {shutil.disk_usage(there).free / 1e6:.1f} MB free (a quota may allow less). {state}. Free some space, or"
        " move the file to another disk and name it there, and start again: training goes on from the last checkpoint."
    )


def read(path, device="cpu"):
    """The state stored at `path`, its tensors on `device`.

    Every byte is compared with the checksums in the file before anything is made of it, and no code in it is run.
    Raises FileNotFoundError if there is none, ValueError if the file is not a checkpoint of this package, or not whole.
    """
    advice = "delete it to train from the start, or put a copy in its place"
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
        if damaged is not None:
            raise ValueError(f"the checksum of its part {damaged} is wrong")
        state = torch.load(path, map_location=device, weights_only=True)
    except (FileNotFoundError, PermissionError, IsADirectoryError):
        raise
    except (
        Exception
    ) as error:  # damaged bytes make zipfile and the unpickler raise what they like: OSError, KeyError, ...
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ValueError(
            f"{path} is not a readable checkpoint ({reason}): it is damaged or was made elsewhere; {advice}"
        ) from None
    if not isinstance(state, dict) or state.get("format") != FORMAT:
        raise ValueError(f"{path} is not a checkpoint of this version of focal_tutorial: {advice}")
    return state


def must_continue(state, description, path):
    """Compare the run whose checkpoint `state` is with another's `description`.

    ValueError names the differences.
    """
    lines = differences(completed(json.loads(state.get("description", "{}")), description), description)
    if lines:
        version = (
            " (What is absent, the version of focal_tutorial on that side does not know.)"
            if "absent" in " ".join(lines)
            else ""
        )
        raise ValueError(
            f"{path} belongs to another run. {'; '.join(lines)}.{version} Train into another file, or delete it."
        )
