"""The Python side of the matching figure of chapter 17."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
import traitlets

from focal_tutorial.chapters import matching
from focal_tutorial.data import scene_cells
from focal_tutorial.widgets import Matching
from focal_tutorial.widgets.matching import LABELS, OBJECTS, PROBABILITIES, QUERIES, SCENE

ROOT = Path(__file__).resolve().parents[2]


def test_it_opens_without_torch():
    code = "import sys; from focal_tutorial.widgets import Matching; Matching(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_repr_is_the_state_and_names_the_queries_that_were_moved():
    figure = Matching(method="greedy", l1_weight=0)
    assert (
        repr(figure) == "Matching(8 queries, 5 objects; method='greedy', class_weight=1.0, l1_weight=0.0,"
        " giou_weight=2.0, query=1, moved=[])"
    )
    figure.queries = [[0, 0, 20, 20], *figure.queries[1:]]
    assert repr(figure).endswith("moved=[1])")


def test_the_objects_are_the_boxes_of_the_cells_that_it_draws():
    cells = [scene_cells.shaped(**cell) for cell in SCENE["cells"]]
    np.testing.assert_allclose([cell.whole for cell in cells], OBJECTS, atol=0.051)
    assert tuple(cell.label for cell in cells) == LABELS


def test_it_starts_where_greedy_pays_more_and_overlap_leaves_one_object_out():
    queries, objects, probabilities = (
        torch.tensor(one, dtype=torch.float64) for one in (QUERIES, OBJECTS, PROBABILITIES)
    )
    assert (probabilities.sum(1) - 1).abs().max() < 1e-9
    cost = matching.cost_matrix(
        probabilities, queries, torch.tensor(LABELS), objects, size=(SCENE["height"], SCENE["width"])
    )
    best, taken = matching.hungarian(cost), matching.greedy(cost)
    assert matching.total(cost, taken) - matching.total(cost, best) > 1
    assert [0, 1] in taken.tolist() and [0, 2] in best.tolist()
    assert set(matching.many_to_one(queries, objects)[:, 1].tolist()) == {0, 1, 3, 4}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("method", "auction", "method is 'hungarian', 'greedy' or 'overlap', not 'auction'"),
        ("class_weight", -1, "class_weight lies between 0 and 5, not -1"),
        ("l1_weight", 11, "l1_weight lies between 0 and 10, not 11"),
        ("query", 9, "query lies between 1 and 8, not 9"),
        ("queries", [[0, 0, 9, 9]], "queries are 8 boxes of four numbers"),
        ("queries", [list(box) for box in QUERIES[:7]] + [[0, 0, 9]], "queries are 8 boxes of four numbers"),
        ("queries", [list(box) for box in QUERIES[:7]] + [[0, 0, 9, 97]], "query 8 lies inside the scene"),
        ("queries", [[5, 5, 5.5, 9]] + [list(box) for box in QUERIES[1:]], "query 1 is x1, y1, x2, y2, at least 1"),
    ],
)
def test_a_value_out_of_range_is_refused_in_words_and_changes_nothing(name, value, words):
    figure = Matching()
    before = repr(figure)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(figure, name, value)
    assert repr(figure) == before


def test_a_query_that_is_dragged_reaches_the_traits():
    figure = Matching()
    moved = [[10, 10, 52, 48], *figure.queries[1:]]
    figure._handle_msg(
        {"content": {"data": {"method": "update", "state": {"queries": moved, "query": 1}}}, "buffers": []}
    )
    assert figure.queries[0] == [10.0, 10.0, 52.0, 48.0]
