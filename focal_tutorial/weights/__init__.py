"""Trained networks: one file each, half precision, with a card that says how it was trained.

A file holds the tensors (safetensors: numbers only, reading it runs no code) and, in its metadata, two JSON texts:
the `Config` that builds the network, and the card. Half precision makes the file half as large. The book's pages read
such files and write them, in half or in single precision; `initialize` gives a network the weights with which a page
begins.
"""

import contextlib
import dataclasses
import json
import os
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as serialize

from ..retinanet import Config, RetinaNet
from .initial import initialize

__all__ = ["card", "initialize", "load", "names", "save"]

FOLDER = Path(__file__).parent
FORMAT = "focal_tutorial.weights/1"


def save(model, path, card):
    """Write a `RetinaNet` and its card to `path` (.safetensors), floating point numbers in float16 (chapter 14).

    card   a dictionary that JSON can hold: data, recipe, seed, scores, the script that made it
    The file appears whole or not at all. Raises OverflowError if a number does not fit into float16 (beyond 65504), so
    that no infinity is stored, TypeError if JSON cannot hold the card, and OSError if the file cannot be written.
    """
    tensors = {}
    for name, value in model.state_dict().items():
        value = value.detach().cpu().contiguous()
        stored = value.half() if value.is_floating_point() else value
        if not stored.isfinite().all():
            raise OverflowError(f"{name} has numbers that float16 cannot hold (largest {value.abs().max():g})")
        tensors[name] = stored
    metadata = {
        "format": FORMAT,
        "config": json.dumps(dataclasses.asdict(model.config)),
        "card": json.dumps(card, ensure_ascii=False),
    }
    partial = Path(path).with_name(Path(path).name + ".partial")
    try:
        partial.write_bytes(serialize(tensors, metadata=metadata))
        os.replace(partial, path)
    except OSError as error:  # a full disk, a folder that is not there
        with contextlib.suppress(OSError):
            partial.unlink()
        raise OSError(f"{path} could not be written: {error.strerror}") from None


def load(name_or_path):
    """The `RetinaNet` stored under a name (see `names`) or in a file, float32 and in evaluation mode (chapter 14).

    The file may hold float16, as `save` writes it, or float32. Nothing in it is executed. Raises FileNotFoundError that
    lists the known names, and ValueError for a file that is not a network of this package, or of another version of it.
    """
    path = _find(name_or_path)
    metadata, tensors = _read(path)
    try:
        model = RetinaNet(Config.from_dict(json.loads(metadata["config"])))
        model.load_state_dict({key: _single(value) for key, value in tensors.items()})
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise ValueError(f"{path} does not hold a network that this version can build: {error}") from None
    return model.eval()


def card(name_or_path):
    """The card of a stored network: a dictionary, as given to `save`."""
    path = _find(name_or_path)
    return json.loads(_read(path, tensors=False)[0]["card"])


def names():
    """The networks that come with the package."""
    return sorted(path.stem for path in FOLDER.glob("*.safetensors"))


def _find(name_or_path):
    """A name of this folder or a path -> the path of a file that exists."""
    for path in (FOLDER / f"{name_or_path}.safetensors", Path(name_or_path)):
        if path.is_file():
            return path
    raise FileNotFoundError(
        f"there are no weights {str(name_or_path)!r}: give the path of a .safetensors file, "
        f"or one of the names that come with the package ({', '.join(names()) or 'none'})"
    )


def _read(path, tensors=True):
    """(metadata, tensors by name) of a file of ours; ValueError for any other."""
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            values = {key: file.get_tensor(key) for key in file.keys()} if tensors else {}  # noqa: SIM118
    except SafetensorError as error:
        raise ValueError(f"{path} is not a safetensors file, or not a whole one: {error}") from None
    if metadata.get("format") != FORMAT:
        raise ValueError(f"{path} was not written by focal_tutorial.weights.save: its metadata lacks format {FORMAT!r}")
    return metadata, values


def _single(value):
    return value.to(torch.float32) if value.is_floating_point() else value
