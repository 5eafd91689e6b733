"""The lead figure of chapter 1, stepped through as a reader does: what it counts is what the package computes."""

import json

import pytest
from figure_helpers import data, ready, stored, words

from focal_tutorial.anchors import Anchors
from tools.pages import focus, frame, patient

PAGE, FIGURE = "book/01-two-stages-or-one.html", "#first-look-figure"
STEPS = ("photograph", "anchors", "scores", "NMS", "boxes")


@pytest.fixture
def figure(visit):
    """The figure in a wide page."""
    return ready(visit(PAGE), FIGURE)


def choose(figure, step):
    """Choose a step of the list."""
    figure.locator(".lf-steps label", has_text=step).first.click()
    frame(figure.page)


def whole(figure):
    """All that the figure says of its state, with plain spaces."""
    return words(figure)


def places(figure, name):
    """Places of anchors among the data shown."""
    return [int(place) for place in data(figure.page, FIGURE)[name].split(",") if place]


def test_the_steps_lead_from_the_photograph_to_boxes_by_button_and_by_key(figure):
    page = figure.page
    assert data(page, FIGURE)["step"] == "photograph"
    seen = []
    for _ in STEPS:
        seen.append(data(page, FIGURE)["step"])
        figure.locator(".lf-go").click()
        frame(page)
    assert tuple(seen) == STEPS and data(page, FIGURE)["step"] == "photograph"
    focus(figure.get_by_role("radio", name="photograph"))
    for step in STEPS[1:]:
        page.keyboard.press("ArrowDown")
        frame(page)
        assert data(page, FIGURE)["step"] == step


def test_its_counts_are_the_packages_at_every_threshold(figure):
    """The stored answers, cut and thinned here once more, are what the page shows."""
    from torch import tensor

    from focal_tutorial.boxes import batched_nms

    page = figure.page
    state = stored(page, FIGURE)
    rows = tensor([int(number) for number in state["answers"].split()]).reshape(-1, 7)
    choose(figure, "NMS")
    slider = figure.get_by_label("threshold of the score")
    for threshold in (0.2, 0.5, 0.75, 0.95):
        slider.fill(str(threshold))
        frame(page)
        some = rows[rows[:, 5] >= round(1000 * threshold)]
        left = batched_nms(some[:, 1:5] / 10, some[:, 5].double(), some[:, 6], 0.5)
        assert places(figure, "above") == some[:, 0].tolist()
        assert places(figure, "kept") == some[left, 0].tolist()
        assert f"{len(some)} box" in whole(figure) or not len(some)


def test_the_cell_moves_by_mouse_and_key_and_its_nine_anchors_are_the_packages(figure):
    page = figure.page
    choose(figure, "anchors")
    box = figure.locator(".lf-canvas").bounding_box()
    page.mouse.click(box["x"] + 0.9 * box["width"], box["y"] + 0.8 * box["height"])
    page.mouse.move(5, 5)
    grids = Anchors(base=2.0)
    shapes = grids.shapes(192, 256)
    anchors = grids.for_shapes(shapes, (192, 256))
    for name, level in (("16×12", 4), ("8×6", 5)):
        figure.locator(".lf-choice label", has_text=name).click()
        frame(page)
        shown = data(page, FIGURE)
        rows, columns = shapes[level - 3]
        assert (int(shown["row"]), int(shown["column"])) == (int(0.8 * rows), int(0.9 * columns))
        first = 9 * (int(shown["row"]) * columns + int(shown["column"]))
        expected = anchors[level - 3][first : first + 9].flatten().tolist()
        assert [float(side) for one in shown["nine"].split(",") for side in one.split()] == pytest.approx(
            expected, abs=1e-3
        )
    cell = figure.get_by_role("slider", name="Cell of the grid")
    focus(cell)
    page.keyboard.press("Home")
    frame(page)
    assert data(page, FIGURE)["column"] == "0"
    assert cell.get_attribute("aria-valuetext") == "row 5 of 6, column 1 of 8"
    assert data(page, FIGURE)["total"] == "9216"


def test_the_labels_say_what_is_found_and_what_is_missed(figure):
    page = figure.page
    choose(figure, "boxes")
    figure.get_by_label("show the labels").check()
    frame(page)
    shown = data(page, FIGURE)
    objects = int(shown["found"]) + int(shown["missed"])
    assert f"Found: {shown['found']} of {objects} labelled cells." in whole(figure)
    assert figure.locator(".lf-marks .lf-missed").count() == int(shown["missed"])


def test_the_open_question_hides_the_counts_until_it_is_answered_or_the_scores_are_shown(figure):
    page = figure.page
    counts = figure.locator(".lf-count")
    assert counts.all_inner_texts()[2:] == ["?", "?", "?"]
    choose(figure, "anchors")
    frame(page)
    assert counts.all_inner_texts()[2:] == ["?", "?", "?"]
    choose(figure, "scores")
    frame(page)
    assert "?" not in "".join(counts.all_inner_texts())
    page.reload()
    again = ready(page, FIGURE)
    again.get_by_role("button", name="120", exact=True).click()
    frame(page)
    assert "?" not in "".join(again.locator(".lf-count").all_inner_texts())


@patient
def sees(page, figure, part):
    """Assert that the picture and a control are on the screen together."""
    height = page.evaluate("innerHeight")
    picture, control = figure.locator(".lf-stage").bounding_box(), part.bounding_box()
    assert picture["y"] >= 0 and picture["y"] + picture["height"] <= control["y"] + 1
    assert control["y"] + control["height"] <= height + 1


@pytest.mark.parametrize(("width", "height"), [(390, 844), (375, 553)])
def test_on_a_phone_every_control_is_on_the_screen_with_the_picture(visit, width, height):
    page = visit(PAGE, width=width, height=height, touch=True, is_mobile=True)
    figure = ready(page, FIGURE)
    for step in STEPS:
        figure.locator(".lf-stage").evaluate("part => part.scrollIntoView({ block: 'start' })")
        page.evaluate("scrollBy(0, -60)")
        for pick in [one for one in figure.locator(".lf-pick").all() if one.is_visible()]:
            pick.tap()
            sees(page, figure, figure.locator(".lf-control.lf-chosen"))
        if figure.locator(".lf-pick").first.is_visible():
            figure.locator(".lf-pick").first.tap()
        sees(page, figure, figure.locator(".lf-steps"))
        choose(figure, step)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_clean_for_axe_at_every_step(visit, axe, theme):
    page = visit(PAGE, theme=theme)
    figure = ready(page, FIGURE)
    for step in STEPS:
        choose(figure, step)
        assert axe(page, FIGURE) == [], step


def test_a_link_opens_its_state_and_nonsense_is_refused(visit):
    name = FIGURE[1:]
    page = visit(f"{PAGE}#{name}.step=boxes&{name}.threshold=0.3&{name}.level=9&{name}.labels=true")
    figure = ready(page, FIGURE)
    assert data(page, FIGURE)["step"] == "boxes"
    assert figure.get_by_label("threshold of the score").input_value() == "0.3"
    assert figure.get_by_label("show the labels").is_checked()
    choose(figure, "anchors")
    assert json.loads(data(page, FIGURE)["total"]) == 9216
    assert figure.get_by_role("radio", name="16×12").is_checked()
