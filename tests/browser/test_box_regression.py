"""The two live figures of chapter 7, moved as a reader moves them; what they show is what the package computes."""

import re

import pytest
import torch
from figure_helpers import LINE, answer, data, finger, go, ready, words

from focal_tutorial import boxes, losses
from tools import pages
from tools.pages import at_rest, focus, frame, holds, patient

PAGE = "book/07-box-regression.html"
BOXES, KNEE = "#box-regression-figure", "#smooth-l1-figure"
START = {
    "anchor": [303, 67, 417, 293],
    "object": [311, 109, 480, 294],
    "deltas": [0.5, 0.25, 0.3, -0.2],
    "clamp": True,
}


def numbers(page, figure):
    """The numbers that a figure shows, by name."""
    return {name: [float(number) for number in value.split(",")] for name, value in data(page, figure).items()}


@patient
def shows_boxes(page, **state):
    """Assert that targets, decoded box and overlaps are the package's for this state, to 1e-6."""
    state = {**START, **state}
    anchor, obj, deltas = (torch.tensor([state[name]], dtype=torch.float64) for name in ("anchor", "object", "deltas"))
    if state["clamp"]:
        decoded = boxes.decode(deltas, anchor)
    else:  # the package always cuts: the figure's other half is the plain formula
        centre, size = boxes.convert(anchor, "xyxy", "cxcywh").split(2, -1)
        decoded = boxes.convert(
            torch.cat([centre + deltas[:, :2] * size, size * deltas[:, 2:].exp()], 1), "cxcywh", "xyxy"
        )
    expected = {
        "targets": boxes.encode(obj, anchor)[0],
        "box": decoded[0],
        "overlap": boxes.iou(obj, anchor)[0],
        "fit": boxes.iou(decoded, obj)[0],
    }
    shown = numbers(page, BOXES)
    for name, value in expected.items():
        torch.testing.assert_close(torch.tensor(shown[name], dtype=torch.float64), value, rtol=1e-6, atol=1e-6)


@patient
def shows_knee(page, beta, d, bug=False):
    """Assert that value and slope are the package's at this error, or those of the bug as the chapter prints it."""
    error = torch.tensor(d, dtype=torch.float64, requires_grad=True)
    if bug:
        value = torch.where(error.abs() < beta, error**2 / 2, error.abs() - 0.5)
    else:
        value = losses.smooth_l1(error, torch.zeros_like(error), beta=beta)
    value.backward()
    shown = numbers(page, KNEE)
    assert shown["value"][0] == pytest.approx(value.item(), rel=1e-6, abs=1e-6)
    assert shown["slope"][0] == pytest.approx(error.grad.item(), rel=1e-6, abs=1e-6)


def scene(page):
    """A function from pixels of the scene to pixels of the screen."""
    canvas = page.locator(f"{BOXES} .lf-canvas")
    area = at_rest(canvas)
    left, top, unit = map(float, canvas.get_attribute("data-area").split(","))
    return lambda x, y: (area["x"] + left + unit * x, area["y"] + top + unit * y)


def drag(page, start, end):
    """Press the mouse at a point, move it in steps, let go."""
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    page.mouse.move(*end)
    page.mouse.up()
    frame(page)


def sentence(page, figure):
    """What stands under the figure, with plain spaces."""
    frame(page)
    return words(page.locator(figure))


def current(page, name):
    """A box of the figure, as its handles say it to a screen reader."""
    words = page.locator(f'{BOXES} [aria-label="{name}"]').get_attribute("aria-valuetext")
    x1, x2, y1, y2 = map(float, re.match(r"x (\S+) to (\S+), y (\S+) to (\S+),", words).groups())
    return [x1, y1, x2, y2]


def plain(text):
    """A text without any space."""
    return re.sub(r"\s+", "", text)


def test_it_keeps_the_answer_to_itself_until_the_reader_has_guessed(visit):
    page = visit(PAGE)
    figure = ready(page, BOXES)
    shows_boxes(page)
    formula = figure.locator(".lf-formula").first
    assert plain(formula.inner_text()) == "tx=(x−xa)/wa=?"
    assert words(figure, ".lf-sentence").endswith("which is 114 px wide: tx = ?")
    assert [plain(row) for row in figure.locator(".lf-row").all_inner_texts()] == ["tx=?", "ty=?", "tw=?", "th=?"]
    answer(figure, ".31")
    frame(page)
    assert plain(formula.inner_text()) == "tx=(x−xa)/wa=(395.5−360)/114=0.311"
    assert "35.5 px right of the anchor’s, which is 114 px wide" in sentence(page, BOXES)
    rows = [plain(row) for row in figure.locator(".lf-row").all_inner_texts()]
    assert rows == [
        "tx=(395.5−360)/114=0.311",
        "ty=(201.5−180)/226=0.095",
        "tw=log(169/114)=0.394",
        "th=log(185/226)=−0.2",
    ]


def test_any_state_shows_the_packages_numbers(visit):
    page = visit(PAGE)
    ready(page, BOXES)
    for state in (
        {"object": [0, 0, 480, 300], "anchor": [10, 20, 26, 36]},
        {"object": [200, 150, 216, 166], "view": "decode", "deltas": [-1.5, 2.0, -3.0, 4.135]},
        {"view": "decode", "deltas": [0.0, 0.0, 4.2, 100.0]},
        {"view": "decode", "deltas": [0.25, -0.5, 6.0, -2.0], "clamp": False},
    ):
        go(page, BOXES, **state)
        shows_boxes(page, **{name: value for name, value in state.items() if name != "view"})
    go(page, BOXES, anchor="1,2,3", object="0,0,999,20", deltas="0,0,1,101", view="draw", term="q", clamp="maybe")
    shows_boxes(page)  # a senseless address is ignored


def test_the_mouse_drags_boxes_and_corners_and_the_drawing_follows(visit):
    page = visit(PAGE)
    figure = ready(page, BOXES)
    at = scene(page)
    drag(page, at(450, 200), at(420, 180))  # inside the object, outside the anchor
    assert current(page, "object") == pytest.approx([281, 89, 450, 274], abs=1)
    shows_boxes(page, object=current(page, "object"))
    drag(page, at(303, 67), at(273, 47))  # the anchor's corner
    assert current(page, "anchor") == pytest.approx([273, 47, 417, 293], abs=1)
    state = {name: current(page, name) for name in ("anchor", "object")}
    shows_boxes(page, **state)

    figure.get_by_text("all ½×").click()
    halved = {name: [number / 2 for number in box] for name, box in state.items()}
    shows_boxes(page, **halved)
    photograph, ground = (figure.locator(part) for part in (".lf-drawing image", ".lf-ground"))
    assert at_rest(photograph)["width"] == pytest.approx(at_rest(ground)["width"] / 2, abs=1), "halved with them"
    figure.get_by_text("object = anchor").click()
    shows_boxes(page, anchor=halved["anchor"], object=halved["anchor"])
    assert "all four targets are 0" in sentence(page, BOXES)
    half = figure.get_by_role("button", name="all ½×")
    focus(half)
    for _ in range(4):
        page.keyboard.press("Enter")
        frame(page)
    assert half.get_attribute("aria-disabled") == "true"  # too small to be halved again
    assert half.evaluate("button => button === document.activeElement"), "it keeps the focus"
    half.click(force=True)
    assert min(current(page, "anchor")[i + 2] - current(page, "anchor")[i] for i in (0, 1)) >= 16


def test_decode_goes_wild_and_the_clamp_holds_it(visit):
    page = visit(PAGE)
    figure = ready(page, BOXES)
    figure.locator(".lf-choice label", has_text="decode").click()
    figure.get_by_text("gone wild").click()
    shows_boxes(page, deltas=[0.5, 0.25, 100.0, 100.0])
    assert "62.5 times as wide as the anchor, 7,125 px" in sentence(page, BOXES)
    figure.get_by_label("clamp").uncheck()
    assert "does not fit into float32. The box is infinitely wide." in sentence(page, BOXES)
    figure.get_by_text("the targets").click()
    shows_boxes(
        page,
        deltas=boxes.encode(*(torch.tensor([START[name]], dtype=torch.float64) for name in ("object", "anchor")))[
            0
        ].tolist(),
        clamp=False,
    )
    assert numbers(page, BOXES)["fit"] == [1.0]
    figure.get_by_text("all 0").click()
    shows_boxes(page, deltas=[0.0] * 4, clamp=False)


def test_everything_is_reached_by_keyboard(visit):
    page = visit(PAGE)
    figure = ready(page, BOXES)
    focus(figure.get_by_label("anchor", exact=True))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    shows_boxes(page, anchor=[308, 68, 422, 294])
    focus(figure.get_by_label("object, bottom right corner"))
    page.keyboard.press("ArrowLeft")
    shows_boxes(page, anchor=[308, 68, 422, 294], object=[311, 109, 475, 294])
    focus(figure.get_by_label("target t x"))
    page.keyboard.press("ArrowDown")
    assert figure.get_by_label("target t y").is_checked()
    focus(figure.get_by_label("encode"))
    page.keyboard.press("ArrowRight")
    width = figure.get_by_label("delta w, how much wider")
    focus(width)
    page.keyboard.press("ArrowRight")
    shows_boxes(page, anchor=[308, 68, 422, 294], object=[311, 109, 475, 294], deltas=[0.5, 0.25, 0.4, -0.2])
    assert width.get_attribute("aria-valuetext") == "d w 0.4: 1.49 times as wide"
    assert sentence(page, BOXES).startswith("dw = 0.4 makes the box")  # the slider in focus is the term that is lit


def test_a_finger_moves_the_object_and_the_guide(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    touch = finger(page)

    def swipe(start, end):
        for part in range(11):
            x, y = (a + (b - a) * part / 10 for a, b in zip(start, end, strict=True))
            touch("touchMove" if part else "touchStart", x, y)
        touch("touchEnd")
        frame(page)

    ready(page, BOXES)
    page.locator(f"{BOXES} .lf-canvas").scroll_into_view_if_needed()
    at = scene(page)
    swipe(at(450, 200), at(400, 150))
    moved = current(page, "object")
    assert moved == pytest.approx([261, 59, 430, 244], abs=3)
    shows_boxes(page, object=moved)

    figure = ready(page, KNEE)
    guide = figure.locator(".lf-handle")
    guide.scroll_into_view_if_needed()
    box = at_rest(guide)
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    swipe(middle, (middle[0] - 60, middle[1]))
    d = float(guide.get_attribute("aria-valuenow"))
    assert d < 0
    shows_knee(page, 1 / 9, d)


def test_value_and_slope_are_the_packages_at_every_knee(visit):
    page = visit(PAGE)
    ready(page, KNEE)
    shows_knee(page, 1 / 9, 0.3)
    for beta in (0, 0.05, 1 / 9, 0.5, 1):
        for d in (-1.2, -0.11, 0.0, 0.05, 0.5):
            for bug in (False, True):
                if bug and beta == 0 and d == 0:
                    continue  # the slope of |d| at 0 is a convention
                go(page, KNEE, beta=beta, d=d, bug=bug)
                shows_knee(page, beta, d, bug)


def test_the_drawn_curve_is_the_packages_and_the_bug_breaks_it(visit):
    page = visit(PAGE)
    figure = ready(page, KNEE)
    go(page, KNEE, beta=0.25)
    canvas = figure.locator(".lf-canvas")
    left, right = map(float, canvas.get_attribute("data-area").split(","))
    for part in ("value", "slope"):
        low, high, bottom, top = map(float, canvas.get_attribute(f"data-{part}").split(","))
        path = canvas.locator(f".lf-yours-{part}").get_attribute("d")
        pixels = torch.tensor(
            [[float(x), float(y)] for x, y in re.findall(r"[ML](\S+) (\S+?)(?=[ML]|$)", path)], dtype=torch.float64
        )
        d = ((pixels[:, 0] - left) / (right - left) * 2.5 - 1.25).requires_grad_()
        value = losses.smooth_l1(d, torch.zeros_like(d), beta=0.25)
        shown = value.detach() if part == "value" else torch.autograd.grad(value.sum(), d)[0]
        expected = bottom + (shown - low) / (high - low) * (top - bottom)
        assert len(pixels) > 100
        torch.testing.assert_close(pixels[:, 1], expected, rtol=0, atol=0.3)
    go(page, KNEE, beta=0.25, d=0.3, bug=True)
    assert "jumps from 0.0312 to −0.25, and the slope from 0.25 to 1. A loss below zero." in sentence(page, KNEE)


def test_the_knee_moves_by_mouse_and_keyboard_in_slider_formula_and_drawing(visit):
    page = visit(PAGE)
    figure = ready(page, KNEE)
    figure.locator(".lf-ticks span", has_text=re.compile(r"^1$")).last.click()
    shows_knee(page, 1.0, 0.3)
    number = figure.locator(".lf-number:visible").first
    box = at_rest(number)
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    drag(page, middle, (middle[0] - 50, middle[1]))
    shows_knee(page, 0.8, 0.3)  # a pixel is .004
    focus(figure.locator(".lf-handle"))
    page.keyboard.press("ArrowLeft")
    shows_knee(page, 0.8, 0.25)
    focus(figure.get_by_label("beta, the knee"))
    page.keyboard.press("Home")
    shows_knee(page, 0.0, 0.25)
    assert "plain L1" in sentence(page, KNEE)
    holds(lambda: f"{KNEE[1:]}.beta=0&" in page.evaluate("location.hash") + "&")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(visit, axe, theme):
    page = visit(PAGE, theme=theme)
    for figure in (BOXES, KNEE):
        ready(page, figure)
        assert axe(page, figure) == []
    go(page, BOXES, view="decode", term="w")
    assert axe(page, BOXES) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_below_moves_when_the_figures_change(visit, width):
    page = visit(PAGE, width=width)
    for figure, states in (
        (
            BOXES,
            [
                {"view": "decode", "deltas": [0.5, 0.25, 100.0, 100.0], "term": "w"},
                {"view": "decode", "deltas": [0, 0, 100, 100], "term": "h", "clamp": False},
                {"term": "y"},
            ],
        ),
        (KNEE, [{"bug": True}, {"beta": 0}, {"beta": 0.5, "bug": True, "d": -1.1}]),
    ):
        place = ready(page, figure)
        heights = [place.bounding_box()["height"]]
        for state in states:
            go(page, figure, **state)
            heights.append(place.bounding_box()["height"])
        assert max(heights) - min(heights) <= LINE, heights


def test_they_work_from_disk(visit):
    page = visit(f"{(pages.HTML / PAGE).as_uri()}")
    ready(page, BOXES).get_by_text("all ½×").click()
    shows_boxes(page, anchor=[151.5, 33.5, 208.5, 146.5], object=[155.5, 54.5, 240, 147])
    focus(ready(page, KNEE).get_by_label("beta, the knee"))
    page.keyboard.press("End")
    shows_knee(page, 1.0, 0.3)
