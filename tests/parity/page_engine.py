"""The page's training engine, run under node: `run(jobs)` answers what `engine.mjs` computes."""

import base64
import dataclasses
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch

from focal_tutorial.training import Recipe

SCRIPT = Path(__file__).with_name("engine.mjs")
GET_NODE = "needs node 20 or newer: https://nodejs.org"
RELAXED_FLAG = "--experimental-wasm-relaxed-simd"  # of node 20; later ones need none and refuse it
BAD_OPTION = 9  # node's exit code for a flag that it does not know
KERNELS = ("plain", "relaxed")

PLAIN = {"brightness": 0.0, "contrast": 0.0, "zoom": 0.0, "horizontal_flip": 0.0, "vertical_flip": 0.0}


def recipe(**changes):
    """A recipe that a page can run: no shuffling, no changes of the images."""
    return Recipe(**{**PLAIN, "shuffle": False, **changes})


def run(*jobs):
    """The answers to some jobs, each a dictionary with its name under "job"; see `engine.mjs`."""
    node = shutil.which("node")
    if node is None:
        pytest.skip(GET_NODE)
    text = json.dumps(jobs, default=plain)
    for flags in ([RELAXED_FLAG], []):
        done = subprocess.run([node, *flags, str(SCRIPT)], input=text, capture_output=True, text=True)
        if done.returncode != BAD_OPTION:
            break
    if "no relaxed SIMD" in done.stderr:
        pytest.skip("needs a node whose WebAssembly has relaxed SIMD, 20 or newer: https://nodejs.org")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def plain(value):
    """What JSON does not know: dataclasses as dictionaries; arrays and tensors as base64 of float32 or bytes."""
    if dataclasses.is_dataclass(value):
        return dataclasses.asdict(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    array = np.asarray(value)
    return plain(array.astype(np.float32 if array.dtype.kind == "f" else np.uint8).tobytes())


def unpacked(text, dtype=np.float32):
    """The array behind base64, as a tensor."""
    return torch.from_numpy(np.frombuffer(base64.b64decode(text), dtype).copy())


def tensors(answer):
    """{name: base64} -> {name: flat tensor}."""
    return {name: unpacked(text) for name, text in answer.items()}


def pictures(samples):
    """Samples of one size in the form in which a page hands pictures to the engine."""
    height, width = samples[0].size
    return {
        "kind": "pictures",
        "width": width,
        "height": height,
        "pixels": torch.stack([sample.image.permute(1, 2, 0) for sample in samples]),
        "boxes": [sample.boxes for sample in samples],
        "labels": [sample.labels for sample in samples],
    }
