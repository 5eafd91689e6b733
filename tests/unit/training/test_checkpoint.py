"""A checkpoint is whole or refused: full disks, damage, other settings, and files that carry code."""

import errno
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from tiny import TinyModel, tiny_samples

import focal_tutorial
from focal_tutorial import weights
from focal_tutorial.data import smears
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.training import Recipe, fit
from focal_tutorial.training import checkpoint as checkpoints
from focal_tutorial.training.agreement import describe

RECIPE = Recipe(steps=6, batch=2, seed=1)
FULL_DISK = """
import resource, sys
import torch
from tiny import TinyModel, tiny_samples
from focal_tutorial.training import Recipe, fit

torch.set_num_threads(1)
model, calls = TinyModel(width=64), []
honest = model.loss

def loss(images, targets):
    calls.append(None)
    if len(calls) == 4:  # from here on no file of this process may grow beyond 20 kB
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    return honest(images, targets)

model.loss = loss
fit(model, tiny_samples(), Recipe(steps=6, batch=2, seed=1), checkpoint=sys.argv[1], every=2, progress=False)
"""


class Trap:
    """An object that creates a file when it is unpickled by a reader that runs what it reads."""

    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return Path.touch, (self.marker,)


def run(path, **options):
    return fit(TinyModel(), tiny_samples(), RECIPE, checkpoint=path, progress=False, **options)


def fill_up(monkeypatch, after):
    """From now on, opening a file for writing gives one that takes `after` bytes and then finds the disk full."""
    honest = open

    def limited(path, mode="r", **options):
        file = honest(path, mode, **options)
        if "w" not in mode:
            return file

        class Full:
            def write(self, content):
                file.write(content[:after])
                file.flush()
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

            def __enter__(self):
                return self

            def __exit__(self, *problem):
                file.close()

        return Full()

    monkeypatch.setattr(checkpoints, "open", limited, raising=False)


# --- a disk that is full ------------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [0, 5000])
def test_a_full_disk_leaves_the_last_good_checkpoint_and_says_what_to_do(tmp_path, monkeypatch, after):
    path, kept = tmp_path / "run.pt", {}
    whole = TinyModel()
    fit(whole, tiny_samples(), RECIPE, progress=False)

    def evaluate(model, step):
        kept["bytes"] = path.read_bytes()
        fill_up(monkeypatch, after)
        return {}

    with pytest.raises(OSError, match=r"run\.pt could not be written: No space left on device") as caught:
        run(path, every=2, evaluate=evaluate, evaluate_at=(3,))
    assert caught.value.errno == errno.ENOSPC
    for part in ("It needs 0.0 MB", "MB free", "The checkpoint before it is whole", "Free some space", "start again"):
        assert part in str(caught.value)
    assert path.read_bytes() == kept["bytes"]
    assert [file.name for file in tmp_path.iterdir()] == ["run.pt"], "the half-written file must be gone"

    monkeypatch.undo()
    resumed = TinyModel(seed=9)
    assert fit(resumed, tiny_samples(), RECIPE, checkpoint=path, progress=False).resumed_at == 2
    for a, b in zip(whole.state_dict().values(), resumed.state_dict().values()):
        assert torch.equal(a, b)


def test_a_full_disk_at_the_first_checkpoint_says_that_there_is_none(tmp_path, monkeypatch):
    fill_up(monkeypatch, 100)
    with pytest.raises(OSError, match="There is no earlier checkpoint"):
        checkpoints.write(tmp_path / "new" / "run.pt", {"step": 1})
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files, which Windows lacks")
def test_a_limit_set_by_the_system_in_the_middle_of_a_run_leaves_the_last_good_checkpoint(tmp_path):
    path = tmp_path / "run.pt"
    folders = [str(Path(focal_tutorial.__file__).parents[1]), str(Path(__file__).parent)]
    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path],
        timeout=900,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
    )
    assert ended.returncode == 1
    assert f"the checkpoint {path} could not be written: File too large" in ended.stderr
    assert checkpoints.read(path)["step"] == 2
    assert [file.name for file in tmp_path.iterdir()] == ["run.pt"]


# --- a file that is damaged or was made elsewhere -----------------------------------------------------------


@pytest.mark.parametrize("kept", [0, 1, 200, 0.5, -1])
def test_a_truncated_checkpoint_is_refused(tmp_path, kept):
    path = tmp_path / "run.pt"
    run(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept) if isinstance(kept, float) else kept])
    with pytest.raises(
        ValueError, match=r"run\.pt is not a readable checkpoint .*: it is damaged or was made elsewhere; delete it"
    ):
        run(path)


def test_one_bit_that_flipped_in_a_weight_is_noticed(tmp_path):
    path = tmp_path / "run.pt"
    run(path)
    weight = checkpoints.read(path)["model"]["head.weight"].numpy().tobytes()
    content = bytearray(path.read_bytes())
    content[content.index(weight) + 5] ^= 1
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"not a readable checkpoint .*data/\d+"):
        run(path)


def test_a_file_of_another_kind_is_refused(tmp_path):
    torch.save({"step": 3}, tmp_path / "other.pt")
    with pytest.raises(ValueError, match=r"other\.pt is not a checkpoint of this version of focal_tutorial: delete it"):
        checkpoints.read(tmp_path / "other.pt")
    with pytest.raises(FileNotFoundError):
        checkpoints.read(tmp_path / "absent.pt")


def test_a_checkpoint_of_another_version_is_refused_and_the_fields_are_named(tmp_path):
    now = {"network": {"colour": "red", "gamma": 2.0}, "recipe": {"steps": 6}}
    before = '{"network": {"gamma": 1.5, "trick": 3}, "recipe": {"steps": 6}}'
    with pytest.raises(ValueError, match=r"run\.pt belongs to another run") as caught:
        checkpoints.must_continue({"description": before}, now, tmp_path / "run.pt")
    for part in (
        "network.gamma: 1.5 in the checkpoint, 2.0 now",
        'network.colour: absent in the checkpoint, "red" now',
        "network.trick: 3 in the checkpoint, absent now",
        "the version of focal_tutorial on that side does not know",
        "Train into another file, or delete it.",
    ):
        assert part in str(caught.value)
    assert "recipe.steps" not in str(caught.value)
    checkpoints.must_continue(
        {"description": before}, {"network": {"gamma": 1.5, "trick": 3}, "recipe": {"steps": 6}}, "x"
    )


def test_a_checkpoint_of_before_a_field_goes_on_where_the_field_has_its_default(tmp_path):
    now = describe(RetinaNet(slim(3)), smears(1, seed=0), Recipe())
    before = json.loads(json.dumps(now))
    for part, names in (("network", ("backbone_norm", "hard_examples", "top_down")), ("recipe", ("shuffle",))):
        for name in names:
            del before[part][name]
    del before["network"]["anchors"]["strides"]
    checkpoints.must_continue({"description": json.dumps(before)}, now, tmp_path / "run.pt")
    for part, name, value, line in (
        ("network", "top_down", False, "network.top_down: true in the checkpoint, false now"),
        ("recipe", "shuffle", False, "recipe.shuffle: true in the checkpoint, false now"),
    ):
        changed = {**now, part: {**now[part], name: value}}
        with pytest.raises(ValueError, match=line):
            checkpoints.must_continue({"description": json.dumps(before)}, changed, tmp_path / "run.pt")


# --- a file that carries code -------------------------------------------------------------------------------


def test_code_in_a_checkpoint_is_not_run(tmp_path):
    marker, path = tmp_path / "ran", tmp_path / "run.pt"
    plain = pickle.dumps(Trap(marker))
    pickle.loads(plain)
    assert marker.exists(), "the trap works"
    marker.unlink()

    path.write_bytes(plain)
    with pytest.raises(ValueError, match="not a readable checkpoint"):
        run(path)
    torch.save({"format": checkpoints.FORMAT, "step": Trap(marker)}, path)  # a whole file, with the right checksums
    with pytest.raises(ValueError, match="not a readable checkpoint"):
        run(path)
    assert not marker.exists()


@pytest.mark.parametrize("wrap", [False, True])
def test_code_in_a_file_of_weights_is_not_run(tmp_path, wrap):
    """A pickle, or torch's own file, under the name of a safetensors file."""
    marker, path = tmp_path / "ran", tmp_path / "network.safetensors"
    trap = Trap(marker)
    torch.save({"config": trap}, path) if wrap else path.write_bytes(pickle.dumps(trap))
    for read in (weights.load, weights.card):
        with pytest.raises(ValueError, match=r"network\.safetensors is not a safetensors file"):
            read(path)
    assert not marker.exists()


def test_a_stored_network_that_was_cut_off_is_refused(tmp_path):
    path = tmp_path / "network.safetensors"
    weights.save(RetinaNet(slim(1)), path, {})
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ValueError, match=r"network\.safetensors is not a safetensors file, or not a whole one"):
        weights.load(path)
