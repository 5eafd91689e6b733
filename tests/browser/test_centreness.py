"""The centre-ness figure of chapter 17, moved as a reader moves it; what it shows is what the package computes."""

import pytest
import torch
from figure_helpers import LINE, finger, go, words
from figure_helpers import data as shown_by
from figure_helpers import ready as figure_at

from focal_tutorial.chapters import matching
from focal_tutorial.widgets.centreness import OBJECTS
from tools import pages
from tools.pages import at_rest, focus, patient, press

PAGE = "book/17-after-retinanet.html"
FIGURE = "#centreness-figure"


def ready(page):
    """The figure of the page, drawn and in sight."""
    return figure_at(page, FIGURE)


@patient
def shows(page, point, *, width=640, score=0.9):
    """Assert that sides, levels and centre-ness are the package's for a point, without centre sampling, to 1e-6."""
    unit = width / 192
    points = unit * torch.tensor([point], dtype=torch.float64)
    boxes = unit * torch.tensor(OBJECTS, dtype=torch.float64)
    expected = {}
    for level, (low, high) in enumerate(matching.RANGES, start=3):
        (object_,) = matching.point_targets(points, boxes, low=low, high=high).tolist()
        if object_ >= 0:
            expected[object_] = level
    shown = shown_by(page, FIGURE)
    held = [one.split() for one in shown["held"].split(",") if one]
    assert {int(object_): int(level) for object_, level, role in held if role == "takes"} == expected
    if not expected:
        assert shown["product"] == "0"
        return
    own = next(int(object_) for object_, _, role in held if role == "takes")
    worth = matching.centreness(points, boxes[own]).item()
    four = matching.sides(points, boxes[own : own + 1])[0, 0].tolist()
    assert [float(number) for number in shown["sides"].split(",")] == pytest.approx(four, rel=1e-6)
    assert float(shown["centreness"]) == pytest.approx(worth, abs=1e-6)
    assert float(shown["product"]) == pytest.approx(score * worth, abs=1e-6)


def pixels(page, x, y):
    """Where a point of the scene lies on the screen."""
    ground = at_rest(page.locator(f"{FIGURE} .lf-ground"))
    return ground["x"] + x / 192 * ground["width"], ground["y"] + y / 96 * ground["height"]


def point_of(page):
    """Where the point is, in words of x and y that a screen reader hears."""
    text = page.locator(f"{FIGURE} .lf-mover").get_attribute("aria-valuetext")
    x, y = text.split(":")[0].replace("x ", "").replace("y ", "").split(", ")
    return [float(x), float(y)]


def test_every_point_and_size_is_the_packages(visit):
    page = visit(PAGE)
    figure = ready(page)
    shows(page, [76, 55])
    assert "the smaller, red cell B, takes the point. Centre-ness .32: a score of .90 counts .29" in words(figure)
    for state in (
        {"point": [5, 5]},
        {"point": [80, 24]},
        {"point": [160, 55], "width": 1600},
        {"point": [52, 50], "width": 192},
        {"point": [76, 55], "width": 960, "score": 0.5},
        {"point": [19.5, 18.5]},
    ):
        go(page, FIGURE, **state)
        shows(page, **state)
    go(page, FIGURE, point=[300, 5])
    shows(page, [76, 55])


def test_centre_sampling_leaves_far_points_out_and_heat_can_be_switched_off(visit):
    page = visit(PAGE)
    figure = ready(page)
    go(page, FIGURE, point=[25, 25])
    shows(page, [25, 25])
    figure.get_by_label("centre sampling").check()
    assert "more than 1.5 strides of P5 from its centre: background" in words(figure, ".lf-sentence")
    assert figure.locator(".lf-region").get_attribute("visibility") == "visible"
    assert figure.locator(".lf-glow").is_visible()
    figure.get_by_label("centre-ness as heat").uncheck()
    assert not figure.locator(".lf-glow").is_visible()


def test_the_mouse_puts_the_point_somewhere_and_drags_it(visit):
    page = visit(PAGE)
    ready(page)
    press(page, *pixels(page, 152, 38))
    assert point_of(page) == pytest.approx([152, 38], abs=0.6)
    shows(page, point_of(page))
    page.mouse.move(*pixels(page, 152, 38))
    page.mouse.down()
    page.mouse.move(*pixels(page, 140, 30))
    page.mouse.move(*pixels(page, 136, 20))
    page.mouse.up()
    assert point_of(page) == pytest.approx([136, 20], abs=1)
    shows(page, point_of(page))


def test_a_finger_drags_the_point_and_a_tap_puts_it_elsewhere(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    figure.locator(".lf-smear").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    x, y = pixels(page, 76, 55)
    touch = finger(page)
    for kind, dy in (("touchStart", 0), *(("touchMove", -3 * part) for part in range(1, 10))):
        touch(kind, x, y + dy)
    touch("touchEnd")
    assert page.evaluate("scrollY") == before
    lies(page, 0, 50)
    page.touchscreen.tap(*pixels(page, 166, 75))
    lies(page, 73, 77)


@patient
def lies(page, low, high):
    """Assert that the point lies between two heights, and shows what it should."""
    x, y = point_of(page)
    assert low <= y <= high
    shows(page, [x, y])


def test_it_moves_by_keyboard(visit):
    page = visit(PAGE)
    figure = ready(page)
    focus(figure.get_by_role("slider", name="point", exact=True))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    shows(page, [78, 54.5])
    focus(figure.get_by_label("image width of the network's image in pixels"))
    page.keyboard.press("End")
    shows(page, [78, 54.5], width=1600)
    focus(figure.get_by_label("score of the class at the point"))
    page.keyboard.press("Home")
    shows(page, [78, 54.5], width=1600, score=0)


def test_the_height_is_held_and_axe_finds_nothing(visit, axe):
    for width, theme in ((1280, "light"), (390, "dark")):
        page = visit(PAGE, width=width, theme=theme)
        figure = ready(page)
        heights = set()
        for state in ({}, {"point": [3, 3]}, {"point": [25, 25], "sampling": True}, {"width": 960, "heat": False}):
            go(page, FIGURE, **state)
            heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
        assert axe(page, FIGURE) == []
        assert max(heights) - min(heights) <= LINE, heights


def test_it_works_from_disk(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    ready(page)
    press(page, *pixels(page, 152, 38))
    shows(page, point_of(page))
