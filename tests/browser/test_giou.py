"""The live figure of chapter 6, moved as a reader moves it; what it shows is what the package computes."""

import math

import pytest
import torch
from figure_helpers import LINE, answer, finger, more, words
from figure_helpers import data as shown_by
from figure_helpers import go as give
from figure_helpers import ready as figure_at

from focal_tutorial import boxes
from tools import pages
from tools.pages import at_rest, focus, frame, patient

PAGE = "book/06-giou.html"
FIGURE, PATH = "#generalised-overlap-figure", "#generalised-overlap-figure-2"
L2, L1 = "corners, L2", "centre-size, L1"
PRINTED = {L2: ((0.26, 0.23), (0.49, 0.41), (0.65, 0.65)), L1: ((0.27, 0.24), (0.59, 0.59), (0.66, 0.62))}


def ready(page, place=FIGURE):
    """A figure of the page, drawn and in sight."""
    return figure_at(page, place)


@patient
def data(page, place=FIGURE):
    """The numbers that the figure shows, held to the package's for the boxes that it shows, to 1e-6."""
    shown = {name: [float(number) for number in value.split(",")] for name, value in shown_by(page, place).items()}
    a = torch.tensor(shown["a"], dtype=torch.float64)
    b = torch.tensor(shown["b"], dtype=torch.float64, requires_grad=True)
    generalised = boxes.paired_giou(a, b)
    (slopes,) = torch.autograd.grad(generalised, b)
    form = boxes.convert(torch.stack([a, b.detach()]), "xyxy", "cxcywh")
    expected = {
        "iou": [boxes.paired_iou(a, b).item()],
        "giou": [generalised.item()],
        "slopes": slopes.tolist(),
        "corners": [(a - b).norm().item()],
        "size": [(form[0] - form[1]).abs().sum().item()],
    }
    for name, values in expected.items():
        assert shown[name] == pytest.approx(values, rel=1e-6, abs=1e-6), name
    return shown


def go(page, place=FIGURE, **state):
    """Change the address to one with this state of a figure."""
    give(
        page,
        place,
        **{name: value.replace(" ", "%20") if isinstance(value, str) else value for name, value in state.items()},
    )
    return data(page, place)


def test_it_starts_apart_and_keeps_the_answer_to_itself_until_the_reader_has_guessed(visit):
    page = visit(PAGE)
    figure = ready(page)
    shown = data(page)
    assert shown["iou"] == [0] and shown["hull"] == [40_032]
    formula = figure.locator(".lf-bar .lf-formula")
    assert formula.get_attribute("aria-label").endswith("how much?")
    assert words(figure, ".lf-sentence") == "A and B share nothing, so IoU is 0. And GIoU is ?"
    assert figure.locator(".lf-sweep .lf-line").count() == 0
    answer(figure, "−.40")
    frame(page)
    assert (
        formula.get_attribute("aria-label")
        == "GIoU is IoU minus the empty share of the box around both: 0.000 minus 0.400 is −0.400"
    )
    assert "40 percent of the box around both is empty" in words(figure)
    more(figure)
    figure.get_by_label("show the gradient").check()
    frame(page)
    assert "pulls B to the left, and it makes B wider" in words(figure)


def test_free_states_are_the_packages_and_equality_is_said(visit):
    page = visit(PAGE)
    figure = ready(page)
    for name, equal in (("inside", True), ("aligned", True), ("overlap", False), ("apart", False)):
        figure.get_by_role("button", name=name, exact=True).click()
        shown = data(page)
        assert (shown["iou"] == shown["giou"]) == equal
        assert ("the two are equal" in words(figure)) == equal
    for box in ([0, 0, 16, 16], [168, 57, 291, 168], [440, 200, 480, 240], [20, 10, 470, 230]):
        assert go(page, b=box, gradient=True)["b"] == box


def test_the_papers_pairs_show_all_twelve_printed_values_at_one_distance(visit):
    page = visit(PAGE)
    figure = ready(page, PATH)
    for slide, name, distance in ((L2, "corners", 8.41), (L1, "size", 9.07)):
        figure.locator(".lf-choice label", has_text=slide).click()
        for number, (iou, giou) in enumerate(PRINTED[slide], 1):
            figure.get_by_role("button", name=f"pair {number}").click()
            shown = data(page, PATH)
            assert (round(shown["iou"][0], 2), round(shown["giou"][0], 2)) == (iou, giou)
            assert shown[name][0] == pytest.approx(distance)
            assert f"The paper prints {iou} and {giou} for this pair" in words(figure)
            assert f"The paper prints {iou} and {giou}." in words(figure, ".lf-sentence")
        assert figure.locator(".lf-sweep .lf-mark").count() == 6


def test_everywhere_on_a_path_the_distance_is_held_while_the_overlap_is_not(visit):
    page = visit(PAGE)
    ready(page, PATH)
    for slide, name, distance in ((L2, "corners", 8.41), (L1, "size", 9.07)):
        seen = [go(page, PATH, slide=slide, angle=angle) for angle in range(0, 360, 40)]
        assert all(shown[name][0] == pytest.approx(distance) for shown in seen)
        assert max(shown["iou"][0] for shown in seen) - min(shown["iou"][0] for shown in seen) > 0.3


def test_the_mouse_slides_the_corner_around_the_circle_and_moves_boxes_when_free(visit):
    page = visit(PAGE)
    figure = ready(page, PATH)

    def middle_of_knob(angle):
        go(page, PATH, slide=L2, angle=angle)
        knob = at_rest(figure.locator(".lf-knob"))
        return [knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2]

    target, start = middle_of_knob(90), middle_of_knob(0)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + target[0]) / 2 + 20, (start[1] + target[1]) / 2 + 20)
    page.mouse.move(*target)
    page.mouse.up()
    box = data(page, PATH)["b"]
    assert math.hypot(box[2] - 32, box[3] - 11.25) == pytest.approx(8.41) and box[2] == pytest.approx(32, abs=0.2)

    figure = ready(page)
    scene = at_rest(figure.locator(".lf-scene-frame"))
    unit = scene["width"] / 480
    page.mouse.move(scene["x"] + 400 * unit, scene["y"] + 150 * unit)
    page.mouse.down()
    page.mouse.move(scene["x"] + 360 * unit, scene["y"] + 150 * unit)
    page.mouse.up()
    assert data(page)["b"] == pytest.approx([310, 93, 406, 201], abs=1)


def test_a_finger_slides_the_corner_and_the_page_stays(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page, PATH)
    go(page, PATH, slide=L1, angle=40)
    figure.locator(".lf-scene").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    knob = at_rest(figure.locator(".lf-knob"))
    x, y = knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2
    touch = finger(page)
    for kind, dy in (("touchStart", 0), *(("touchMove", -3 * part) for part in range(1, 14))):
        touch(kind, x, y + dy)
    touch("touchEnd")
    shown = data(page, PATH)
    assert shown["size"][0] == pytest.approx(9.07) and shown["b"][3] < 12.5, (
        "now B is lower than the object, at the same distance"
    )
    assert page.evaluate("scrollY") == before


def test_everything_moves_by_keyboard(visit):
    page = visit(PAGE)
    figure = ready(page)
    focus(figure.get_by_role("slider", name="B", exact=True))
    page.keyboard.press("ArrowLeft")
    assert data(page)["b"] == [345, 93, 441, 201]
    more(figure)
    focus(figure.get_by_role("radio", name="free"))
    page.keyboard.press("ArrowRight")
    box = data(page)["b"]
    assert box[:2] == [0, 0] and figure.get_by_role("slider", name="B", exact=True).count() == 0, (
        "the hidden boxes are out of reach"
    )
    corner = figure.get_by_role("slider", name="corner of B on the path of equal distance")
    focus(corner)
    page.keyboard.press("Shift+ArrowRight")
    frame(page)
    assert float(corner.get_attribute("aria-valuenow")) == pytest.approx(279.4)
    focus(figure.get_by_label("slide B around: the angle in degrees"))
    page.keyboard.press("Home")
    assert data(page)["b"] == pytest.approx([0, 0, 40.41, 11.25])
    focus(figure.get_by_role("slider", name="place of B, the guide under the plot"))
    page.keyboard.press("ArrowRight")
    frame(page)
    assert float(corner.get_attribute("aria-valuenow")) == 5
    assert corner.get_attribute("aria-valuetext").startswith("5.0 degrees around the path: IoU 0.7")


def test_the_height_is_held_and_axe_finds_nothing(visit, axe):
    for width, theme in ((1280, "light"), (390, "dark")):
        page = visit(PAGE, width=width, theme=theme)
        for place, states in (
            (FIGURE, ({"gradient": True}, {"b": [180, 70, 240, 130], "gradient": True}, {"gradient": True})),
            (PATH, ({"slide": L2}, {"slide": L1, "angle": 172.2}, {"slide": L1, "angle": 40, "gradient": True})),
        ):
            figure = ready(page, place)
            heights = set()
            for state in states:
                go(page, place, **state)
                heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
                assert axe(page, place) == []
            assert max(heights) - min(heights) <= LINE, heights


def test_it_works_from_disk(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    figure.get_by_role("button", name="inside").click()
    assert data(page)["giou"] == [pytest.approx(3600 / 13653)]
