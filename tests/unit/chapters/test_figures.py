"""The book's matplotlib figures: what stands on them, counted."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest

from focal_tutorial.chapters import figures, paper

IMAGE = np.zeros((3, 20, 30), np.uint8)
BOXES = [[2, 3, 10, 12], [5, 5, 25, 18]]
CLASSES = ("RBC", "WBC")


@pytest.fixture
def axes():
    figure, axes = plt.subplots()
    yield axes
    plt.close(figure)


def corners(patch):
    return [patch.get_x(), patch.get_y(), patch.get_x() + patch.get_width(), patch.get_y() + patch.get_height()]


def test_labelled_boxes_stand_where_they_are_and_their_line_says_the_class(axes):
    figures.draw_boxes(axes, IMAGE, BOXES, [0, 1], CLASSES, title="a smear")
    assert [corners(patch) for patch in axes.patches] == BOXES
    assert axes.patches[0].get_linestyle() != axes.patches[1].get_linestyle()
    assert not axes.texts, "labels carry no score"
    assert axes.get_title("left") == "a smear"
    assert axes.get_xlim() == (-0.5, 29.5) and axes.get_ylim() == (19.5, -0.5)


def test_predictions_lie_over_the_truth_and_all_but_the_first_class_are_named(axes):
    figures.draw_boxes(axes, IMAGE, BOXES, [0, 1], CLASSES, scores=[0.9, 0.456], truth=[[0, 0, 9, 9]])
    assert [corners(patch) for patch in axes.patches] == [[0, 0, 9, 9], *BOXES]
    truth, *found = axes.patches
    assert truth.get_edgecolor() != found[0].get_edgecolor() == found[1].get_edgecolor()
    assert [text.get_text() for text in axes.texts] == ["WBC 0.46"]


def test_an_image_without_boxes_is_drawn(axes):
    figures.draw_boxes(axes, IMAGE, np.zeros((0, 4)), [], CLASSES)
    assert len(axes.images) == 1 and not axes.patches


@pytest.mark.parametrize("steps", [5, 50])
def test_each_loss_has_its_values_and_their_running_mean(steps):
    history = [{"step": step, "classification": 2.0 + step % 2, "box": 1.0} for step in range(steps)]
    (axes,) = figures.loss_curves(history, window=20).axes
    lines = axes.get_lines()
    width = min(20, steps)
    assert [len(line.get_xdata()) for line in lines] == [steps, steps - width + 1] * 2
    assert lines[0].get_ydata().tolist() == [row["classification"] for row in history]
    assert lines[1].get_xdata()[0] == width - 1, "a mean stands at the last step it covers"
    assert lines[1].get_ydata()[0] == pytest.approx(sum(row["classification"] for row in history[:width]) / width)
    assert lines[3].get_ydata() == pytest.approx(1)
    assert axes.get_ylim()[0] == 0 and axes.get_ylim()[1] > 3
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["classification", "box"]


def test_figures_5_and_6_draw_the_papers_four_curves_and_their_slopes():
    left, right = figures.figures_5_and_6().axes
    assert len(left.get_lines()) == len(right.get_lines()) == len(paper.FIGURE_5)
    names = [line.get_label() for line in left.get_lines()]
    assert names == ["CE", "FL  γ=2", "FL*  γ=2, β=1", "FL*  γ=4, β=0"]
    at_zero = [float(line.get_ydata()[500]) for line in left.get_lines()]  # p_t = .5
    log2 = np.log(2)
    assert at_zero == pytest.approx([log2, log2 / 4, np.log1p(np.exp(-1)) / 2, log2 / 4])


def documented(x):
    """The first line.

    More of it.
    """
    return x  # and the code


def undocumented(x):
    return x


def test_source_is_shown_whole_or_with_the_first_line_of_its_docstring():
    whole = figures.show_source(documented).data
    assert whole.startswith("```python\n") and "More of it." in whole
    shown = figures.show_source(documented, undocumented, short=True).data
    assert shown == (
        '```python\ndef documented(x):\n    """The first line."""\n    return x  # and the code\n\n'
        "def undocumented(x):\n    return x\n```"
    )
