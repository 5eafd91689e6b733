"""Chapter 1 from Python: the envelope, the counts, the drawings, and the two figures' state and what they refuse."""

import itertools
import re
import xml.etree.ElementTree as ElementTree

import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from focal_tutorial.chapters import detector_drawings, detectors, paper, pareto
from focal_tutorial.widgets import ComparisonTable, SpeedAccuracy

POINTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12, unique=True)


@given(POINTS)
def test_the_steps_hold_the_best_of_every_time_and_nothing_that_is_beaten(points):
    kept = pareto.steps(points)
    for milliseconds in range(10):
        best = pareto.best_within(points, milliseconds)
        assert best is None or best in kept
    for one in kept:
        assert not any(pareto.beats(other, points[one]) for other in points)
    assert [points[i] for i in kept] == sorted(points[i] for i in kept)
    assert [points[i][1] for i in kept] == sorted(points[i][1] for i in kept)


@given(POINTS)
def test_the_hull_is_a_part_of_the_steps_and_no_point_lies_above_it(points):
    kept = [points[i] for i in pareto.hull(points)]
    assert set(kept) <= {points[i] for i in pareto.steps(points)}
    for (t0, a0), (t1, a1) in itertools.pairwise(kept):
        for ms, ap in points:
            if t0 <= ms <= t1:
                assert (ap - a0) * (t1 - t0) <= (a1 - a0) * (ms - t0)


@given(POINTS, st.integers(0, 9))
def test_the_fastest_that_reaches_an_ap_is_on_the_steps(points, ap):
    found = pareto.fastest_reaching(points, ap)
    if found is None:
        assert all(value < ap for _, value in points)
    else:
        assert found in pareto.steps(points) and points[found][1] >= ap


def test_the_figures_numbers_stand_in_both_places_alike_except_for_one_millisecond():
    assert [value.ap for value in paper.FIGURE_2.values()] == sorted(value.ap for value in paper.FIGURE_2.values())
    for key, (ap, ms) in paper.FIGURE_2_RETINANET.items():
        scores, table_ms = paper.TABLE_1E[key]
        assert ap == scores.ap
        assert ms - table_ms == (1 if key == (50, 500) else 0)
    rows = {name: scores for (name, _), scores in paper.TABLE_2.items()}
    for letter, name in {"A": "YOLOv2", "E": "SSD513", "F": "DSSD513", "G": "Faster R-CNN w FPN"}.items():
        assert paper.FIGURE_2[letter].ap == rows[name].ap
    assert (
        paper.AFTER_PUBLICATION == "faster and more accurate results can now be obtained by a variant of Faster R-CNN"
    )


def test_the_counts_are_those_that_the_papers_print():
    assert detectors.default_boxes(*detectors.SSD300) == 8732
    assert detectors.default_boxes(*detectors.SSD512) == 24_564
    assert detectors.retinanet_anchors(600, 600) == 67_995
    assert {method.name: method.classified for method in detectors.METHODS} == {
        "R-CNN": 2000,
        "Fast R-CNN": 2000,
        "Faster R-CNN": 300,
        "YOLO": 98,
        "SSD": 8732,
        "DSSD": 43_688,
        "RetinaNet": 67_995,
    }
    with pytest.raises(ValueError, match="zip"):
        detectors.default_boxes((38, 19), (4,))


@pytest.mark.parametrize("method", detectors.METHODS, ids=lambda method: method.name)
def test_a_drawing_is_well_formed_says_its_numbers_and_keeps_inside_its_frame(method):
    drawing = ElementTree.fromstring(detector_drawings.drawing(method))
    assert drawing.get("role") == "img"
    spoken = drawing.get("aria-label")
    assert spoken.startswith(f"{method.name}: image, then") and f"{method.classified:,}" in spoken
    words = " ".join(text.text for text in drawing.iter("text"))
    assert detector_drawings.numbers(method) in words and all(
        word in words for _, part in method.parts for word in part.split()
    )
    for text in drawing.iter("text"):
        width = 7.2 * len(text.text)
        left = float(text.get("x")) - (width / 2 if text.get("text-anchor") == "middle" else 0)
        assert left > -14 and left + width < detector_drawings.WIDTH + 14, text.text


def test_the_gallery_has_a_card_for_each_detector_and_one_for_what_proposes():
    page = detector_drawings.gallery(detectors.METHODS).data
    assert page.count("<figure>") == len(detectors.METHODS) + 1
    for name, (count, _) in detectors.PROPOSERS.items():
        assert f"{name}: {count:,}" in page


def test_the_figures_say_their_state():
    assert (
        repr(SpeedAccuracy())
        == "SpeedAccuracy(chosen='101-600', budget=130.0, axis='linear', envelope='steps', mixed=False)"
    )
    assert (
        repr(ComparisonTable.table_2())
        == "ComparisonTable('Table 2: single models, COCO test-dev', 9 rows; sort='', descending=True, row=3,"
        " view='values')"
    )
    assert (
        repr(ComparisonTable.table_1e(sort="ms"))
        == "ComparisonTable('Table 1e: RetinaNet, COCO test-dev', 10 rows; sort='ms', descending=True, row=7,"
        " view='values')"
    )


def test_the_points_and_rows_are_the_papers():
    points = {point["key"]: (point["ap"], point["ms"]) for point in SpeedAccuracy().points}
    assert points == {letter: (ap, ms) for letter, (_, ap, ms) in paper.FIGURE_2.items()} | {
        f"{depth}-{scale}": (scores.ap, ms) for (depth, scale), (scores, ms) in paper.TABLE_1E.items()
    }
    assert [(point["ap"], point["ms"]) for point in SpeedAccuracy().elsewhere] == list(paper.TITAN_X.values())
    assert [row["values"][:6] for row in ComparisonTable.table_2().rows] == [
        list(scores) for scores in paper.TABLE_2.values()
    ]
    assert [row["values"][-1] for row in ComparisonTable.table_2().rows] == [2] * 4 + [1] * 5
    assert [row["values"] for row in ComparisonTable.table_1e().rows] == [
        [*scores, ms] for scores, ms in paper.TABLE_1E.values()
    ]


@pytest.mark.parametrize(
    ("figure", "name", "value", "words"),
    [
        (SpeedAccuracy, "chosen", "H", "chosen is 'A', 'B',"),
        (SpeedAccuracy, "budget", 211, "budget lies between 20 and 210, not 211"),
        (SpeedAccuracy, "budget", float("nan"), "budget lies between 20 and 210, not nan"),
        (SpeedAccuracy, "axis", "square", "axis is 'linear' or 'log', not 'square'"),
        (SpeedAccuracy, "envelope", "on", "envelope is 'steps', 'hull' or 'off', not 'on'"),
        (ComparisonTable.table_2, "sort", "ms", "sort is 'AP', 'AP50',"),
        (ComparisonTable.table_2, "row", 9, "row counts from 0 to 8, not 9"),
        (ComparisonTable.table_1e, "row", -1, "row counts from 0 to 9, not -1"),
        (ComparisonTable.table_1e, "view", "both", "view is 'values' or 'differences', not 'both'"),
    ],
)
def test_a_bad_value_is_refused_in_words_and_changes_nothing(figure, name, value, words):
    made = figure()
    before = repr(made)
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        setattr(made, name, value)
    assert repr(made) == before
    with pytest.raises(traitlets.TraitError, match=re.escape(words)):
        figure(**{name: value})


def test_what_the_reader_chooses_reaches_the_traits_and_the_view_gets_its_module():
    for figure, state, module in (
        (SpeedAccuracy(), {"chosen": "G", "budget": 172.0, "mixed": True}, "speed_accuracy.SpeedAccuracy"),
        (ComparisonTable.table_1e(), {"sort": "ms", "descending": False, "row": 2}, "comparison_table.ComparisonTable"),
    ):
        figure._handle_msg({"content": {"data": {"method": "update", "state": state}}, "buffers": []})
        assert {name: getattr(figure, name) for name in state} == state
        assert figure.get_state()["_anywidget_id"] == f"focal_tutorial.widgets.{module}"
        assert "export" in figure.get_state()["_esm"]
