"""Checkpoints of a training run: written whole or not at all, read without running any code.

A checkpoint is one file made by ``torch.save`` that holds tensors, numbers and strings only, so that it
can be read with ``weights_only=True``. The file first grows under another name, is forced to the disk and
then takes the place of the one before in a single step, so that a machine that dies while it is written
leaves the previous checkpoint untouched.
"""

import json
import os
import pickle
from pathlib import Path

import torch

FORMAT = 1


def write(path, state):
    """Replace the checkpoint at ``path`` by ``state`` in one step.

    ``state`` is a dictionary of tensors, numbers, strings, lists and dictionaries. The new file is written
    beside the old one as ``<name>.partial``, synchronised with the disk and renamed over it. Whoever reads
    ``path`` at any moment, also after a power cut, sees the old checkpoint or the new one.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    with open(partial, "wb") as file:
        torch.save({"format": FORMAT, **state}, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)
    if os.name == "posix":  # the new name itself must reach the disk too
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def read(path, device="cpu"):
    """The state stored at ``path``, its tensors on ``device``.

    Raises FileNotFoundError if there is none, ValueError if the file is not a checkpoint of this package.
    """
    try:
        state = torch.load(path, map_location=device, weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError, ValueError) as error:
        raise ValueError(
            f"{path} is not a readable checkpoint ({type(error).__name__}): delete it to train from the start"
        ) from error
    if not isinstance(state, dict) or state.get("format") != FORMAT:
        raise ValueError(
            f"{path} is not a checkpoint of this version of focal_tutorial: delete it to train from the start"
        )
    return state


def differences(stored, current):
    """The fields in which two descriptions of a run differ, one line each.

    ``stored`` and ``current`` are nested dictionaries of what JSON can hold. An empty list means that they agree.
    """
    before, now = _flat(stored), _flat(current)
    return [
        f"{name}: {before.get(name, 'absent')} in the checkpoint, {now.get(name, 'absent')} now"
        for name in sorted(before.keys() | now.keys())
        if before.get(name, "absent") != now.get(name, "absent")
    ]


def _flat(description, prefix=""):
    """{"recipe": {"steps": 3}} -> {"recipe.steps": "3"}: each leaf as JSON, by its dotted name."""
    if not isinstance(description, dict):
        return {prefix: json.dumps(description)}
    leaves = {}
    for key, value in description.items():
        leaves.update(_flat(value, f"{prefix}.{key}" if prefix else str(key)))
    return leaves
