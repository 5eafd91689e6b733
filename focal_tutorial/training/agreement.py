"""What two runs must agree in, or two processes of one run: the recipe, the network and the data."""

import dataclasses
import json
import zlib

from ..anchors import Anchors
from ..retinanet import Config
from .recipe import Recipe


def describe(model, dataset, recipe):
    """What must agree for a run to go on: the recipe, the network and the data, as they come back from JSON."""
    config = getattr(model, "config", None)
    description = {
        "recipe": dataclasses.asdict(recipe),
        "network": dataclasses.asdict(config) if dataclasses.is_dataclass(config) else type(model).__name__,
        "dataset": {
            "images": len(dataset),
            "classes": list(getattr(dataset, "classes", ())),
            "content": _digest(dataset),
        },
    }
    return json.loads(json.dumps(description, default=str))


def _digest(dataset, most=16):
    """A checksum of the pixels and objects of at most `most` samples, evenly spread: eight hexadecimal digits."""
    value = 0
    for index in range(0, len(dataset), max(1, -(-len(dataset) // most))):
        sample = dataset[index]
        for part in (sample.image, sample.boxes, sample.labels):
            value = zlib.crc32(part.contiguous().numpy().tobytes(), value)
    return f"{value:08x}"


def completed(stored, current):
    """The description `stored`, with defaults for fields that `current` has and the version that wrote it lacked.

    A new field of `Recipe`, `Config` or `Anchors` has the default under which all is as before. A run that was begun
    without it can therefore go on.
    """
    kinds = {"recipe": Recipe, "network": Config}
    return {
        part: _with_defaults(values, current.get(part), kinds[part]) if part in kinds else values
        for part, values in stored.items()
    }


def _with_defaults(stored, current, kind):
    """One part of a description: the fields of `kind` that only `current` has, at their defaults as in JSON."""
    if not (isinstance(stored, dict) and isinstance(current, dict)):
        return stored
    missing = [field for field in dataclasses.fields(kind) if field.name in current.keys() - stored.keys()]
    added = {field.name: field.default for field in missing if field.default is not dataclasses.MISSING}
    result = {**stored, **json.loads(json.dumps(added))}
    if "anchors" in result:
        result["anchors"] = _with_defaults(result["anchors"], current.get("anchors"), Anchors)
    return result


def differences(stored, current, *, there="in the checkpoint", here="now"):
    """The fields in which two descriptions of a run differ, one line each.

    `stored` and `current` are nested dictionaries of what JSON can hold; `there` and `here` say in words where
    each comes from. An empty list means that they agree.
    """
    before, now = _flat(stored), _flat(current)
    return [
        f"{name}: {before.get(name, 'absent')} {there}, {now.get(name, 'absent')} {here}"
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
