"""The live figure of chapter 5, moved as a reader moves it; what it shows is what the package computes."""

import pytest
import torch
from figure_helpers import LINE, address, finger, go, words
from figure_helpers import data as shown_by
from figure_helpers import ready as figure_at

from focal_tutorial import boxes
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/05-iou.html"
FIGURE = "#overlap-figure"
START = {"a": [50, 30, 130, 90], "b": [90, 40, 170, 110], "gradient": False, "misread": False}


def link(**state):
    """The page with a figure's state in its address."""
    return f"{PAGE}#{address(FIGURE, **state)}"


def ready(page):
    """The figure of the page, drawn and in sight."""
    return figure_at(page, FIGURE)


def data(page):
    """The numbers that the figure shows, by name."""
    return {
        name: [float(number) for number in value.split(",")] if value else None
        for name, value in shown_by(page, FIGURE).items()
    }


@patient
def shows(page, **state):
    """Assert that areas, IoU and slopes are the package's for this state (the rest as at the start), to 1e-6."""
    state = {**START, **state}
    shown = data(page)
    assert shown["a"] == state["a"] and shown["b"] == state["b"]
    a = torch.tensor(state["a"], dtype=torch.float64)
    b = torch.tensor(state["b"], dtype=torch.float64, requires_grad=True)
    right = boxes.paired_iou(a, b)
    (slopes,) = torch.autograd.grad(right, b)
    seen = boxes.convert(b.detach(), "xyxy", "xywh") if state["misread"] else b.detach()
    assert shown["iou"][0] == pytest.approx(boxes.paired_iou(a, seen).item(), rel=1e-6, abs=1e-6)
    together = (boxes.area(a) + boxes.area(seen)).item() - shown["shared"][0]
    assert shown["together"][0] == pytest.approx(together, rel=1e-6)
    if state["misread"]:
        assert shown["slopes"] is None
    else:
        torch.testing.assert_close(torch.tensor(shown["slopes"], dtype=torch.float64), slopes, rtol=1e-6, atol=1e-6)


def pixels(page, x, y):
    """Where a point of the scene lies on the screen."""
    scene = at_rest(page.locator(f"{FIGURE} .lf-frame"))
    return scene["x"] + x / 240 * scene["width"], scene["y"] + y / 120 * scene["height"]


def drag(page, start, end):
    """Press the mouse at a point of the scene, move it in steps, let go at another."""
    page.mouse.move(*pixels(page, *start))
    page.mouse.down()
    page.mouse.move(*pixels(page, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
    page.mouse.move(*pixels(page, *end))
    page.mouse.up()


def test_it_stands_in_the_page_and_writes_iou_as_the_fraction_it_is(visit):
    page = visit(PAGE)
    figure = ready(page)
    shows(page)
    assert (
        figure.get_by_role("math").get_attribute("aria-label")
        == "IoU is intersection over union: 2,000 over 8,400 is 0.238"
    )
    assert figure.locator(".lf-areas").inner_text().split("\n")[0] == "A ∩ B = 40 × 50 = 2,000"
    assert "B counts as background" in words(figure)


def test_every_state_shows_the_packages_numbers(visit):
    page = visit(PAGE)
    ready(page)
    for state in (
        {"b": [150, 50, 210, 100]},
        {"b": [50, 30, 130, 90]},
        {"b": [60, 40, 110, 80], "gradient": True},
        {"a": [0, 0, 240, 120], "gradient": True},
        {"b": [130, 30, 200, 90]},
        {"b": [20, 30, 200, 120], "misread": True},
        {"misread": True},
        {"b": [10.5, 20.25, 90, 90]},
    ):
        go(page, FIGURE, **state)
        shows(page, **state)
        arrows = page.locator(f"{FIGURE} .lf-arrow").count()
        assert arrows == (0 if not state.get("gradient") else 4 if state.get("b") == [60, 40, 110, 80] else arrows)


def test_the_mouse_moves_boxes_corners_and_the_guide(visit):
    page = visit(PAGE)
    ready(page)
    drag(page, (150, 100), (160, 105))  # inside B
    shows(page, b=[100, 45, 180, 115])
    drag(page, (50, 30), (40, 20))  # the top left corner of A
    shows(page, a=[40, 20, 130, 90], b=[100, 45, 180, 115])
    drag(page, (180, 45), (170, 55))  # the top right corner of B, which keys do not reach
    shows(page, a=[40, 20, 130, 90], b=[100, 55, 170, 115])
    drag(page, (230, 10), (100, 60))  # beside both boxes: nothing
    shows(page, a=[40, 20, 130, 90], b=[100, 55, 170, 115])
    plot = page.locator(f"{FIGURE} .lf-sweep .lf-canvas").bounding_box()
    press(page, pixels(page, 20, 0)[0], plot["y"] + 40)
    shows(page, a=[40, 20, 130, 90], b=[20, 55, 90, 115])


def test_a_finger_moves_a_box_and_scrolls_the_page_beside_it(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    touch = finger(page)

    def swipe(start, end):
        for kind, part in (("touchStart", 0), *(("touchMove", part / 8) for part in range(1, 9))):
            touch(kind, *(a + (b - a) * part for a, b in zip(start, end)))
        touch("touchEnd")
        frame(page)

    before = page.evaluate("scrollY")
    swipe(pixels(page, 150, 100), pixels(page, 170, 75))  # B, up and to the right
    moved = data(page)["b"]
    assert (
        moved[0] == pytest.approx(110, abs=2)
        and moved[1] == pytest.approx(15, abs=2)
        and page.evaluate("scrollY") == before
    )
    swipe(pixels(page, 50, 30), pixels(page, 30, 20))  # a corner of A
    resized = data(page)["a"]
    assert (
        resized[0] == pytest.approx(30, abs=2) and resized[1] == pytest.approx(20, abs=2) and resized[2:] == [130, 90]
    )
    shows(page, a=resized, b=moved)
    figure.locator(".lf-scene").scroll_into_view_if_needed()
    x, y = pixels(page, 15, 110)
    swipe((x, y), (x, y - 250))
    page.wait_for_function("before => scrollY > before + 80", arg=before)
    shows(page, a=resized, b=moved)


def test_boxes_corners_and_controls_are_reached_and_moved_by_keyboard(visit):
    page = visit(PAGE)
    figure = ready(page)
    names = [
        "A",
        "A, top left corner",
        "A, bottom right corner",
        "B",
        "B, top left corner",
        "B, bottom right corner",
        "left edge of B, the guide under the plot",
    ]
    focus(figure.get_by_role("slider", name="A", exact=True))
    reached = [names[0]]
    for _ in names[1:]:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert reached == names
    for name, key, state in (
        ("B", "ArrowRight", {"b": [95, 40, 175, 110]}),
        ("B", "Shift+ArrowUp", {"b": [95, 39, 175, 109]}),
        ("B, top left corner", "ArrowLeft", {"b": [90, 39, 175, 109]}),
        ("B, bottom right corner", "Shift+ArrowDown", {"b": [90, 39, 175, 110]}),
        ("left edge of B, the guide under the plot", "ArrowLeft", {"b": [85, 39, 170, 110]}),
    ):
        focus(figure.get_by_role("slider", name=name, exact=True))
        page.keyboard.press(key)
        shows(page, **state)
    assert (
        figure.get_by_role("slider", name="B", exact=True).get_attribute("aria-valuetext")
        == "x 85 to 170, y 39 to 110, 85 by 71"
    )
    ring = figure.locator(".lf-sweep .lf-pill").evaluate("pill => getComputedStyle(pill).strokeWidth")
    assert ring == "3px", "focus is visible"
    for name in ("show the gradient", "misread B: x, y, w, h as corners"):
        focus(figure.get_by_label(name))
        page.keyboard.press("Space")
    shows(page, b=[85, 39, 170, 110], misread=True)
    assert "No error is raised" in words(figure)


def test_it_is_heard_after_the_hand_rests_and_a_senseless_address_is_ignored(visit):
    page = visit(link(a="nonsense", b=[0, 0, 999, 3], misread="maybe"))
    ready(page)
    shows(page)
    page.wait_for_function(
        f"document.querySelector('{FIGURE} [role=status]').textContent.startsWith('The boxes share 2,000')"
    )


def test_the_height_is_held_and_axe_finds_nothing(visit, axe):
    for width, theme in ((1280, "light"), (390, "dark")):
        page = visit(link(gradient=True), width=width, theme=theme)
        figure = ready(page)
        heights = set()
        for name in ("misread B: x, y, w, h as corners", "show the gradient", "misread B: x, y, w, h as corners"):
            heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
            figure.get_by_label(name).click()
            frame(page)
        assert max(heights) - min(heights) <= LINE, heights
        assert axe(page, FIGURE) == []


def test_it_works_from_disk(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    focus(figure.get_by_role("slider", name="B", exact=True))
    page.keyboard.press("ArrowDown")
    shows(page, b=[90, 45, 170, 115])
