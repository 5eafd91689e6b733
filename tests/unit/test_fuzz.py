"""Some thousand of the cases of benchmarks/fuzz.py: nothing but a good dataset or a documented error comes out."""

import warnings
from collections import Counter

import pytest

from benchmarks import fuzz
from focal_tutorial import data
from focal_tutorial.data import coco, voc

CASES = {"voc": 800, "coco": 600, "yolo": 600, "boxes": 600, "checkpoint": 200}
OUTCOMES = {
    "voc": {"dataset", "refused"},
    "coco": {"dataset", "refused"},
    "yolo": {"dataset", "refused"},
    "boxes": {"sound", "wild"},
    "checkpoint": {"read", "refused"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return fuzz.Folder(tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("kind", CASES)
@pytest.mark.filterwarnings("ignore")
def test_generated_files_and_arrays_give_sound_results_or_documented_errors(kind, folder):
    # Other cases than the script's.
    outcomes = Counter(fuzz.case(kind, 10**12 + seed, folder) for seed in range(CASES[kind]))
    # Both happen; only how many bytes of a checkpoint nobody reads is torch's affair, and none of them may be hit.
    assert OUTCOMES[kind] - {"read"} <= set(outcomes) <= OUTCOMES[kind]


def test_the_fuzz_would_notice_a_crash_in_a_reader(folder, monkeypatch):
    """With a check taken away from each reader some of the cases fail."""
    monkeypatch.setattr(coco, "_key", lambda value: value)  # ids that are lists
    monkeypatch.setattr(voc, "_number", lambda node: float(node.text))  # texts that are no numbers
    for kind in ("voc", "coco"):
        failed = 0
        for seed in range(80):
            try:
                fuzz.case(kind, 10**12 + seed, folder)
            except data.DataError:
                raise
            except Exception:
                failed += 1
        assert failed


def test_a_case_is_made_again_from_its_seed():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert [fuzz.case("coco", seed) for seed in range(5)] == [fuzz.case("coco", seed) for seed in range(5)]
