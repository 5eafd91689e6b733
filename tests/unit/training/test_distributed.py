"""Several processes train as one: the same gradients, the same result, also after one of them was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from distributed_child import GRADIENTS

import focal_tutorial
from focal_tutorial.training import processes

CHILD = Path(__file__).with_name("distributed_child.py")
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(focal_tutorial.__file__).parents[1]),
    "OMP_NUM_THREADS": "1",
    "GLOO_SOCKET_IFNAME": "lo",
}

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the processes are forks that meet over Linux's loopback"),
    pytest.mark.skipif(not torch.distributed.is_available(), reason="this torch was built without torch.distributed"),
]


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """What two processes, and one by itself, computed: a function of the case and of which process."""
    folder = tmp_path_factory.mktemp("pair")
    ended = subprocess.run(
        [sys.executable, CHILD, folder], timeout=900, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    (folder / "bars").write_text(ended.stderr)

    def load(case, who):
        return torch.load(folder / f"{case}-{who}.pt", weights_only=True)

    load.folder = folder
    return load


@pytest.mark.parametrize("case", GRADIENTS)
def test_two_processes_have_the_gradients_of_one_with_the_whole_batch(pair, case):
    whole = pair(case, "alone")
    assert len(whole) == 44  # every convolution and GroupNorm; BatchNorm is frozen
    assert all(gradient.any() for gradient in whole.values())
    for rank in (0, 1):
        parts = pair(case, rank)
        for name, gradient in whole.items():
            error = (parts[name] - gradient).abs().max() / gradient.abs().max().clamp(min=1e-30)
            assert error < 1e-6, (name, float(error))


def test_two_processes_train_as_one_with_uneven_parts_padding_clipping_an_average_and_an_evaluation(pair):
    alone = pair("scenes", "alone")
    for rank in (0, 1):
        parts = pair("scenes", rank)
        torch.testing.assert_close(torch.tensor(parts["history"]), torch.tensor(alone["history"]), rtol=1e-5, atol=1e-6)
        for name, weights in alone["model"].items():
            torch.testing.assert_close(parts["model"][name], weights, rtol=1e-4, atol=1e-6)
        assert [row["step"] for row in parts["evaluations"]] == [2]
        assert parts["evaluations"][0]["AP"] == pytest.approx(alone["evaluations"][0]["AP"], abs=1e-3)


def test_detections_are_gathered_in_the_order_of_the_images_and_every_process_has_them_all(pair):
    alone, (one, other) = pair("scenes", "alone")["found"], (pair("scenes", rank)["found"] for rank in (0, 1))
    assert len(one) == len(other) == len(alone) == 6
    for a, b, c in zip(one, other, alone):
        assert torch.equal(a["boxes"], b["boxes"])
        torch.testing.assert_close(a["scores"], c["scores"], rtol=1e-4, atol=1e-5)


def test_only_the_first_process_shows_a_bar_and_writes(pair):
    assert (pair.folder / "bars").read_text().count(" 0/3 ") == 2  # one process alone, and the first of two
    assert not list(pair.folder.glob("*.partial"))


def test_all_processes_have_the_same_weights_and_statistics_though_they_started_apart(pair):
    one, other = (pair("tiny", rank) for rank in (0, 1))
    assert one["history"] == other["history"]
    assert one["model"].keys() == other["model"].keys()
    for name, weights in one["model"].items():
        assert torch.equal(other["model"][name], weights), name


def test_an_infinite_loss_in_one_process_stops_all_at_the_same_step_and_other_work_is_refused_by_name(pair):
    one, other = (pair("refusals", rank) for rank in (0, 1))
    assert len(one) == len(other) == 3
    assert one[0] == other[0]
    assert one[0].startswith("FloatingPointError: step 2: the loss is not finite")
    assert "recipe.seed: 6 in process 1, 5 in process 0" in one[1]
    assert "recipe.seed: 5 in process 0, 6 in process 1" in other[1]
    assert one[2] == other[2] == "ValueError: a batch of 1 cannot be shared by 2 processes: raise batch"


def test_torchrun_restarts_a_killed_process_and_the_run_ends_as_if_nothing_had_happened(pair, tmp_path):
    torchrun = [
        sys.executable,
        "-m",
        "torch.distributed.run",
        "--standalone",
        "--nproc-per-node=2",
        "--max-restarts=1",
        "--monitor-interval=0.1",
    ]
    ended = subprocess.run(
        [*torchrun, CHILD, tmp_path, "9"], timeout=900, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    assert "exitcode: -9" in ended.stderr, "no process was killed: " + ended.stderr
    for rank in (0, 1):
        whole, resumed = pair("tiny", rank), torch.load(tmp_path / f"tiny-{rank}.pt", weights_only=True)
        assert (whole["resumed_at"], resumed["resumed_at"]) == (None, 8)
        assert resumed["history"] == whole["history"]
        for name, weights in whole["model"].items():
            assert torch.equal(resumed["model"][name], weights), name


def test_shares_are_consecutive_cover_all_and_are_equal_to_within_one(monkeypatch):
    for count in (1, 2, 3, 5):
        monkeypatch.setattr(processes, "count", lambda count=count: count)
        for total in (0, 1, 4, 7, 16):
            shares = []
            for rank in range(count):
                monkeypatch.setattr(processes, "rank", lambda rank=rank: rank)
                shares.append(processes.share(total))
            assert [place for start, end in shares for place in range(start, end)] == list(range(total))
            assert max(end - start for start, end in shares) - min(end - start for start, end in shares) <= 1


def test_one_process_alone_is_left_as_it_is(monkeypatch):
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    processes.start()
    assert (processes.count(), processes.rank(), processes.first(), processes.share(7)) == (1, 0, True, (0, 7))
    assert not torch.distributed.is_initialized()
    monkeypatch.setenv("RANK", "1")
    assert not processes.first()
