"""The live figure of chapter 5, moved as a reader moves it; what it shows is what the package computes."""

import pytest
import torch
from figure_helpers import LINE, address, answer, finger, go, more, words
from figure_helpers import data as shown_by
from figure_helpers import ready as figure_at

from focal_tutorial import boxes
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/05-iou.html"
FIGURE = "#overlap-figure"
EXAMPLES = {
    "detection": [172, 54, 295, 161],
    "anchor": [156.5, 36.5, 283.5, 163.5],
    "half off": [229.5, 57, 352.5, 168],
    "apart": [350, 93, 446, 201],
}
START = {"a": [168, 57, 291, 168], "b": [172, 54, 295, 161], "gradient": False, "misread": False}


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
    scene = at_rest(page.locator(f"{FIGURE} .lf-scene-frame"))
    return scene["x"] + x / 480 * scene["width"], scene["y"] + y / 240 * scene["height"]


def drag(page, start, end):
    """Press the mouse at a point of the scene, move it in steps, let go at another."""
    page.mouse.move(*pixels(page, *start))
    page.mouse.down()
    page.mouse.move(*pixels(page, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
    page.mouse.move(*pixels(page, *end))
    page.mouse.up()


def test_it_keeps_the_answer_to_itself_until_the_reader_has_guessed(visit):
    page = visit(PAGE)
    figure = ready(page)
    formula = figure.locator(".lf-bar .lf-formula")
    assert formula.get_attribute("aria-label") == "IoU is intersection over union: how much?"
    assert words(figure, ".lf-sentence") == "Of the area that A and B cover together, they share ?"
    assert figure.locator(".lf-sweep .lf-line").count() == 0 and "857" not in figure.locator(".lf-main").inner_text()
    answer(figure, ".70")
    frame(page)
    assert "0.857" in words(figure, ".lf-sentence") and figure.locator(".lf-sweep .lf-line").count() == 1
    page = visit(PAGE)  # to move anything is an answer, too
    figure = ready(page)
    figure.get_by_role("button", name="half off").click()
    shows(page, b=[229.5, 57, 352.5, 168])
    assert "IoU 0.333" in words(figure, ".lf-sentence")


def test_it_writes_iou_as_the_fraction_it_is(visit):
    page = visit(PAGE)
    figure = ready(page)
    answer(figure, ".86")
    shows(page)
    assert (
        figure.locator(".lf-bar .lf-formula").get_attribute("aria-label")
        == "IoU is intersection over union: 12,376 over 14,438 is 0.857"
    )
    assert figure.locator(".lf-areas li").first.inner_text() == "A ∩ B = 119 × 104 = 12,376"
    assert "B answers for the object" in words(figure)


def test_every_state_shows_the_packages_numbers(visit):
    page = visit(PAGE)
    ready(page)
    for state in (
        {"b": [350, 93, 446, 201]},
        {"b": [168, 57, 291, 168]},
        {"b": [180, 70, 250, 140], "gradient": True},
        {"a": [0, 0, 480, 240], "gradient": True},
        {"b": [291, 57, 400, 168]},
        {"b": [20, 30, 200, 120], "misread": True},
        {"misread": True},
        {"b": [10.5, 20.25, 90, 90]},
    ):
        go(page, FIGURE, **state)
        shows(page, **state)
        arrows = page.locator(f"{FIGURE} .lf-arrow").count()
        assert arrows == (0 if not state.get("gradient") else 4 if state.get("b") == [180, 70, 250, 140] else arrows)


def test_examples_are_marked_while_they_stand_and_on_a_phone_by_their_name(visit):
    page = visit(PAGE)
    figure = ready(page)
    for name, box in EXAMPLES.items():
        button = figure.get_by_role("button", name=name, exact=True)
        button.click()
        shows(page, b=box)
        assert button.get_attribute("aria-pressed") == "true"
        assert figure.locator(".lf-preset[aria-pressed=true]").count() == 1
    drag(page, (400, 150), (390, 150))
    assert figure.locator(".lf-preset[aria-pressed=true]").count() == 0
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    chip = figure.locator(".lf-pick").first
    assert chip.inner_text().split() == ["B", "detection"]
    figure.get_by_role("button", name="apart", exact=True).click()
    frame(page)
    assert chip.inner_text().split() == ["B", "apart"]


def test_the_mouse_moves_boxes_corners_and_the_guide(visit):
    page = visit(PAGE)
    ready(page)
    go(page, FIGURE, b=[220, 80, 340, 200])
    drag(page, (310, 185), (330, 195))  # inside B
    shows(page, b=[240, 90, 360, 210])
    drag(page, (168, 57), (148, 37))  # the top left corner of A
    shows(page, a=[148, 37, 291, 168], b=[240, 90, 360, 210])
    drag(page, (360, 90), (340, 110))  # the top right corner of B, which keys do not reach
    shows(page, a=[148, 37, 291, 168], b=[240, 110, 340, 210])
    drag(page, (460, 20), (200, 120))  # beside both boxes: nothing
    shows(page, a=[148, 37, 291, 168], b=[240, 110, 340, 210])
    plot = page.locator(f"{FIGURE} .lf-sweep .lf-canvas").bounding_box()
    press(page, pixels(page, 40, 0)[0], plot["y"] + 40)
    shows(page, a=[148, 37, 291, 168], b=[40, 110, 140, 210])


def test_a_finger_moves_a_box_and_scrolls_the_page_beside_it(visit):
    page = visit(link(b=[220, 80, 340, 200]), width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    touch = finger(page)

    def swipe(start, end):
        for kind, part in (("touchStart", 0), *(("touchMove", part / 8) for part in range(1, 9))):
            touch(kind, *(a + (b - a) * part for a, b in zip(start, end)))
        touch("touchEnd")
        frame(page)

    figure.locator(".lf-scene").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    swipe(pixels(page, 325, 120), pixels(page, 365, 70))  # B, up and to the right
    moved = data(page)["b"]
    assert (
        moved[0] == pytest.approx(260, abs=3)
        and moved[1] == pytest.approx(30, abs=3)
        and page.evaluate("scrollY") == before
    )
    swipe(pixels(page, 168, 57), pixels(page, 128, 37))  # a corner of A
    resized = data(page)["a"]
    assert (
        resized[0] == pytest.approx(128, abs=3) and resized[1] == pytest.approx(37, abs=3) and resized[2:] == [291, 168]
    )
    shows(page, a=resized, b=moved)
    figure.locator(".lf-scene").scroll_into_view_if_needed()
    x, y = pixels(page, 30, 220)
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
        ("B", "ArrowRight", {"b": [177, 54, 300, 161]}),
        ("B", "Shift+ArrowUp", {"b": [177, 53, 300, 160]}),
        ("B, top left corner", "ArrowLeft", {"b": [172, 53, 300, 160]}),
        ("B, bottom right corner", "Shift+ArrowDown", {"b": [172, 53, 300, 161]}),
        ("left edge of B, the guide under the plot", "ArrowLeft", {"b": [167, 53, 295, 161]}),
    ):
        focus(figure.get_by_role("slider", name=name, exact=True))
        page.keyboard.press(key)
        shows(page, **state)
    assert (
        figure.get_by_role("slider", name="B", exact=True).get_attribute("aria-valuetext")
        == "x 167 to 295, y 53 to 161, 128 by 108"
    )
    ring = figure.locator(".lf-sweep .lf-pill").evaluate("pill => getComputedStyle(pill).strokeWidth")
    assert ring == "3px", "focus is visible"
    more(figure)
    for name in ("show the gradient", "misread B: x, y, w, h as corners"):
        focus(figure.get_by_label(name))
        page.keyboard.press("Space")
    shows(page, b=[167, 53, 295, 161], misread=True)
    assert "No error is raised" in words(figure)


def test_it_is_heard_after_the_hand_rests_and_a_senseless_address_is_ignored(visit):
    page = visit(link(a="nonsense", b=[0, 0, 999, 3], misread="maybe"))
    figure = ready(page)
    shows(page)
    answer(figure, ".97")
    page.wait_for_function(
        f"document.querySelector('{FIGURE} .lf-sr[role=status]').textContent.startsWith('The boxes share 12,376')"
    )


def test_the_height_is_held_and_axe_finds_nothing(visit, axe):
    for width, theme in ((1280, "light"), (390, "dark")):
        page = visit(link(gradient=True), width=width, theme=theme)
        figure = ready(page)
        assert axe(page, FIGURE) == []
        answer(figure, ".55")
        heights = set()
        for state in ({"gradient": True}, {"misread": True}, {"b": EXAMPLES["apart"], "gradient": True}, {}):
            go(page, FIGURE, **state)
            heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
        assert max(heights) - min(heights) <= LINE, heights
        assert axe(page, FIGURE) == []


def test_it_works_from_disk(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    focus(figure.get_by_role("slider", name="B", exact=True))
    page.keyboard.press("ArrowDown")
    shows(page, b=[172, 59, 295, 166])
