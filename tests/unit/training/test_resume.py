"""A run that is killed goes on to the weights of the run that was not."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from tiny import TinyModel, tiny_samples

import focal_tutorial
from focal_tutorial.training import Recipe, fit

CHILD = Path(__file__).with_name("resume_child.py")
RECIPE = Recipe(steps=6, batch=2, seed=1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL, which Windows lacks")
def test_three_kills_one_of_them_in_a_half_written_checkpoint_leave_the_weights_bitwise_the_same(tmp_path):
    """One run is killed in the middle of a step, half-way through a save, and before the rename, and then finishes."""
    environment = {**os.environ, "PYTHONPATH": str(Path(focal_tutorial.__file__).parents[1])}
    command = [sys.executable, CHILD, tmp_path, "step:6", "half:12", "rename:20"]
    ended = subprocess.run(command, timeout=900, env=environment, check=True, capture_output=True, text=True).stdout
    killed = -signal.SIGKILL
    assert ended.splitlines() == [
        "whole None 0 30",
        f"killed step:6 {killed} 4",  # the last whole checkpoint has survived each kill
        f"killed half:12 {killed} 8",
        f"killed rename:20 {killed} 16",
        "killed None 0 30",
    ]
    whole = torch.load(tmp_path / "whole.out", weights_only=True)
    resumed = torch.load(tmp_path / "killed.out", weights_only=True)
    assert (whole["resumed_at"], resumed["resumed_at"]) == (None, 16)
    assert len(whole["losses"]) == 30
    assert resumed["losses"] == whole["losses"]
    for name, weights in whole["model"].items():
        assert torch.equal(resumed["model"][name], weights), name


def test_a_finished_run_is_not_trained_again(tmp_path):
    first, second = TinyModel(), TinyModel(seed=9)
    fit(first, tiny_samples(), RECIPE, checkpoint=tmp_path / "run.pt", progress=False)
    before = (tmp_path / "run.pt").stat().st_mtime_ns
    result = fit(second, tiny_samples(), RECIPE, checkpoint=tmp_path / "run.pt", progress=False)
    assert result.resumed_at == 6
    assert len(result.history) == 6
    assert (tmp_path / "run.pt").stat().st_mtime_ns == before
    for a, b in zip(first.state_dict().values(), second.state_dict().values()):
        assert torch.equal(a, b)


@pytest.mark.parametrize(
    ("model", "samples", "recipe", "named"),
    [
        (
            TinyModel(),
            tiny_samples(),
            Recipe(steps=6, batch=2, seed=1, learning_rate=1e-3),
            "recipe.learning_rate: 0.002",
        ),
        (TinyModel(), tiny_samples(), Recipe(steps=7, batch=2, seed=2), "recipe.seed: 1 .*recipe.steps: 6"),
        (TinyModel(), tiny_samples(8), RECIPE, "dataset.images: 10 in the checkpoint, 8 now"),
        (TinyModel(), tiny_samples(seed=1), RECIPE, "another run. dataset.content: "),
        (torch.nn.Linear(1, 1), tiny_samples(), RECIPE, "network: .*TinyModel.*Linear"),
    ],
    ids=["another rate", "another seed and length", "fewer images", "other pixels", "another network"],
)
def test_a_checkpoint_of_another_run_is_refused_with_the_fields_that_differ(tmp_path, model, samples, recipe, named):
    path = tmp_path / "run.pt"
    fit(TinyModel(), tiny_samples(), RECIPE, checkpoint=path, progress=False)
    with pytest.raises(ValueError, match=named):
        fit(model, samples, recipe, checkpoint=path, progress=False)
