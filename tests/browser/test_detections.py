"""The figure of detections in chapters 13 and 14, moved as a reader moves it; what it counts is what the package's
evaluation counts."""

import itertools
import re

import numpy as np
import pytest
from figure_helpers import finger, go, with_state

from focal_tutorial import evaluation
from tools import pages
from tools.pages import at_rest, focus, frame, patient

TRAINING = "book/13-training.html"
PHOTOGRAPHS = "book/14-photographs.html"
FIGURE = "#detections-figure"
LAYOUTS = [{}, {"width": 390, "height": 844}, {"theme": "dark"}, {"width": 390, "height": 844, "theme": "dark"}]


def ready(page):
    """The first figure of the page, and the state that the page stores for it."""
    return with_state(page, FIGURE)


def boxes_of(text):
    return np.array(text.split(), dtype=int).reshape(-1, 6)


def counted(stored, image, frame, threshold):
    """What the package's evaluation says at IoU .5: found, false alarms, objects, by class, and how many boxes are
    shown."""
    objects = boxes_of(stored["pictures"][image]["objects"])
    detections = boxes_of(stored["found"][frame][image])
    detections = detections[detections[:, 4] >= round(1000 * threshold)]
    target = {"boxes": objects[:, :4] / 10, "labels": objects[:, 4], "difficult": objects[:, 5].astype(bool)}
    found = {"boxes": detections[:, :4] / 10, "scores": detections[:, 4] / 1000, "labels": detections[:, 5]}
    curves = [evaluation.precision_recall([found], [target], label) for label in range(len(stored["classes"]))]
    right = [int(curve.true.sum()) for curve in curves]
    return (
        right,
        sum(len(curve.true) for curve in curves) - sum(right),
        [curve.objects for curve in curves],
        len(detections),
    )


@patient
def shows(page, figure, stored, **state):
    """Assert that numbers, sentence and drawing are those of this state (the rest as stored)."""
    frame(page)
    state = {name: state.get(name, stored[name]) for name in ("image", "frame", "threshold")}
    right, alarms, objects, boxes = counted(stored, **state)
    data = figure.locator(".lf").evaluate("figure => ({...figure.dataset})")
    assert [int(data[name]) for name in ("found", "alarms", "objects", "shown")] == [
        sum(right),
        alarms,
        sum(objects),
        boxes,
    ], state
    words = figure.locator(".lf-words").text_content().replace("\u00a0", " ")
    assert f"found {sum(right)} of {sum(objects)}, " in words
    assert f"threshold {state['threshold']:.2f}:" in words
    assert re.search(rf"\b{'no' if alarms == 0 else alarms} false alarms?", words)
    for name, found, wanted in zip(stored["classes"], right, objects):
        assert wanted == 0 or f"{name} {found} of {wanted}" in words
    drawn = {kind: figure.locator(f".lf-picture .lf-{kind}").count() for kind in ("found", "false", "missed")}
    assert drawn == {"found": sum(right), "false": alarms, "missed": sum(objects) - sum(right)}, state
    return sum(right)


def trained(page, figure, stored):
    """Go to the last frame, where the network finds something."""
    go(page, FIGURE, frame=len(stored["frames"]) - 1)
    stored["frame"] = len(stored["frames"]) - 1
    return figure, stored


def shown_truth(figure):
    """The box to tick that shows the truth: in the bar, or one of a phone's controls."""
    box = figure.get_by_label("truth", exact=True)
    if not box.is_visible():
        figure.locator(".lf-pick", has_text="truth").click()
    return box


def threshold_range(figure):
    """The slider of the score threshold, chosen where a phone shows one control at a time."""
    return chosen(figure, "score threshold")


def frame_range(figure, stored):
    return chosen(figure, f"look back to a {stored['frame_name']}")


def chosen(figure, name):
    slider = figure.get_by_role("slider", name=name, exact=True)
    if not slider.is_visible():
        figure.locator(f".lf-pick[title='{name}']").click()
    return slider


def set_range(slider, value):
    slider.evaluate(
        "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input', {bubbles: true})) }", value
    )


def spot(slider, part):
    """A point on a native range, at a part of its way."""
    box = at_rest(slider)
    return box["x"] + 10 + part * (box["width"] - 20), box["y"] + box["height"] / 2


@pytest.mark.parametrize("path", [TRAINING, PHOTOGRAPHS])
def test_counts_are_those_of_the_evaluation_for_every_image_frame_and_threshold(visit, path):
    page = visit(path)
    figure, stored = ready(page)
    shows(page, figure, stored)
    total = 0
    for image, place, threshold in itertools.product(
        range(len(stored["pictures"])), range(len(stored["frames"])), (max(0.1, stored["keep"]), 0.5, 0.8)
    ):
        go(page, FIGURE, image=image, frame=place, threshold=threshold)
        total += shows(page, figure, stored, image=image, frame=place, threshold=threshold)
    assert total > 10, "the frames show a network that finds something"


def test_training_is_seen_to_find_more(visit):
    _, stored = ready(visit(TRAINING))
    found = [
        sum(sum(counted(stored, image, place, 0.5)[0]) for image in range(len(stored["pictures"]))) for place in (0, -1)
    ]
    assert found[0] < 0.3 * found[1]


def test_the_threshold_moves_by_mouse_by_touch_and_by_keyboard(visit):
    page = visit(TRAINING)
    figure, stored = trained(page, *ready(page))
    slider = threshold_range(figure)
    slider.scroll_into_view_if_needed()
    page.mouse.move(*spot(slider, (stored["threshold"] - stored["keep"]) / (1 - stored["keep"])))
    page.mouse.down()
    page.mouse.move(*spot(slider, 0.5))
    page.mouse.move(*spot(slider, 0.2))
    page.mouse.up()
    dragged = float(slider.input_value())
    assert dragged == pytest.approx(stored["keep"] + 0.2 * (1 - stored["keep"]), abs=0.03)
    shows(page, figure, stored, threshold=dragged)

    slider.press("ArrowRight")
    slider.press("Shift+ArrowRight")
    frame(page)
    assert float(slider.input_value()) == pytest.approx(dragged + 0.06)
    slider.press("End")
    shows(page, figure, stored, threshold=1.0)
    assert float(slider.input_value()) == 1
    slider.press("Home")
    shows(page, figure, stored, threshold=stored["keep"])
    assert float(slider.input_value()) == stored["keep"]
    assert re.fullmatch(
        r"score threshold 0\.\d+: \d+ of \d+ found, (no|\d+) false alarms?", slider.get_attribute("aria-valuetext")
    )

    page = visit(TRAINING, width=390, height=844, touch=True)
    figure, stored = trained(page, *ready(page))
    slider = threshold_range(figure)
    slider.scroll_into_view_if_needed()
    touch = finger(page)
    touch("touchStart", *spot(slider, (stored["threshold"] - stored["keep"]) / (1 - stored["keep"])))
    for part in (0.6, 0.7, 0.8):
        touch("touchMove", *spot(slider, part))
    touch("touchEnd")
    moved = float(slider.input_value())
    assert 0.7 < moved < 0.9
    shows(page, figure, stored, threshold=moved)


def test_training_is_dragged_on_its_slider_and_on_the_loss_curves(visit):
    page = visit(TRAINING)
    figure, stored = ready(page)
    slider = frame_range(figure, stored)
    last = len(stored["frames"]) - 1
    slider.press("Home")
    shows(page, figure, stored, frame=0)
    assert slider.get_attribute("aria-valuetext") == f"{stored['frame_name']} {stored['frames'][0]:,}"
    slider.press("ArrowRight")
    shows(page, figure, stored, frame=1)
    slider.press("End")
    shows(page, figure, stored, frame=last)

    plot = figure.locator(".lf-curves svg").last
    plot.scroll_into_view_if_needed()
    box = at_rest(plot)
    page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    frame(page)
    half = int(slider.input_value())
    page.mouse.move(box["x"] + 30, box["y"] + 60)
    page.mouse.up()
    shows(page, figure, stored, frame=0)
    assert 0 < half < last
    near = min(range(last + 1), key=lambda place: abs(stored["frames"][place] - stored["frames"][-1] / 2))
    assert abs(half - near) <= 1
    lines = figure.locator(".lf-curves .lf-line")
    assert lines.count() == len(stored["curves"]) + len(stored["measured"]) == 6


def test_networks_are_switched_by_name(visit):
    page = visit(PHOTOGRAPHS)
    figure, stored = ready(page)
    assert len(stored["frames"]) >= 2
    for place, name in enumerate(stored["frames"]):
        figure.get_by_role("radio", name=name, exact=True).check(force=True)
        shows(page, figure, stored, frame=place)
        assert name[1:] in figure.locator(".lf-words").text_content()


def test_pictures_are_chosen_in_one_native_menu(visit):
    page = visit(TRAINING)
    figure, stored = trained(page, *ready(page))
    menu = figure.get_by_role("combobox", name="Picture")
    assert menu.locator("option").all_inner_texts() == [picture["name"] for picture in stored["pictures"]]
    focus(menu)
    page.keyboard.press("ArrowDown")
    shows(page, figure, stored, image=1)
    assert figure.locator(".lf-picture image").get_attribute("href") == stored["pictures"][1]["source"]
    menu.select_option(index=2)
    shows(page, figure, stored, image=2)


def test_the_recorded_run_starts_before_the_first_step_and_plays_to_its_end(visit):
    page = visit(TRAINING)
    figure, stored = ready(page)
    last = len(stored["frames"]) - 1
    assert stored["frame"] == 0, "nothing has been trained yet"

    def drawn():
        """How far the lines of AP50 reach, in points."""
        return figure.locator(".lf-AP50-0").last.get_attribute("d").count("L")

    assert drawn() == 0, "what is to come is not shown"
    figure.get_by_role("button", name="Step", exact=True).click()
    shows(page, figure, stored, frame=1)
    figure.get_by_role("button", name="Go on", exact=True).click()
    figure.get_by_role("button", name="Play again", exact=True).wait_for(timeout=20_000)
    shows(page, figure, stored, frame=last)
    assert drawn() == last
    figure.get_by_role("button", name="Back to the first step").click()
    shows(page, figure, stored, frame=0)
    assert drawn() == last, "what has been seen stays"


@pytest.mark.parametrize("path", [TRAINING, PHOTOGRAPHS])
@pytest.mark.parametrize("size", [(390, 844), (375, 553)])
def test_on_a_phone_every_control_is_on_the_screen_with_the_picture(visit, path, size):
    page = visit(path, width=size[0], height=size[1], touch=True, is_mobile=True)
    figure, _ = ready(page)
    picture = figure.locator(".lf-picture")
    for chip in figure.locator(".lf-pick").all():
        chip.click()
        page.evaluate(
            "place => scrollBy({top: document.querySelector(`${place} .lf-stage`).getBoundingClientRect().top - 60,"
            " behavior: 'instant'})",
            FIGURE,
        )
        frame(page)
        shown = at_rest(picture)
        control = at_rest(figure.locator(".lf-control.lf-chosen"))
        assert shown["y"] >= 0 and shown["y"] + shown["height"] <= control["y"]
        assert control["y"] + control["height"] <= size[1]


def test_without_the_truth_there_are_boxes_and_no_verdicts(visit):
    page = visit(TRAINING)
    figure, stored = trained(page, *ready(page))
    boxes = counted(stored, stored["image"], stored["frame"], stored["threshold"])[3]
    shown_truth(figure).uncheck()
    frame(page)
    assert figure.locator(".lf-picture .lf-plain").count() == boxes > 0
    assert figure.locator(".lf-picture :is(.lf-found, .lf-false, .lf-missed, .lf-truth)").count() == 0
    words = figure.locator(".lf-words").text_content()
    assert "false alarm" not in words
    assert f"{boxes} box" in words
    shown_truth(figure).check()
    shows(page, figure, stored)


def test_boxes_lie_where_the_network_put_them_and_say_what_they_are(visit):
    page = visit(TRAINING)
    figure, stored = trained(page, *ready(page))
    photo = figure.locator(".lf-picture image").evaluate(
        "e => ['x', 'y', 'width', 'height'].map(name => Number(e.getAttribute(name)))"
    )
    scale = photo[2] / stored["pictures"][stored["image"]]["width"]
    best = boxes_of(stored["found"][stored["frame"]][stored["image"]])[0]
    first = figure.locator(".lf-picture [role=option][aria-posinset='1'] .lf-edge")
    drawn = first.evaluate("e => ['x', 'y', 'width', 'height'].map(name => Number(e.getAttribute(name)))")
    x1, y1, x2, y2 = (value / 10 for value in best[:4])
    np.testing.assert_allclose(
        drawn, [photo[0] + x1 * scale, photo[1] + y1 * scale, (x2 - x1) * scale, (y2 - y1) * scale], atol=0.1
    )

    picture = figure.locator(".lf-picture")
    picture.scroll_into_view_if_needed()
    start = figure.locator(".lf-readout").inner_text()
    focus(picture)
    page.keyboard.press("ArrowRight")
    frame(page)
    told = figure.locator(".lf-readout").inner_text().replace("\u00a0", " ")
    assert told.startswith(f"{stored['classes'][best[5]]}, score {best[4] / 1000:.3f}. ")
    chosen = page.locator(f"#{picture.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    assert chosen.get_attribute("aria-label") == told
    page.keyboard.press("Escape")
    frame(page)
    assert figure.locator(".lf-readout").inner_text() == start

    area = at_rest(first)
    page.mouse.move(area["x"] + 2, area["y"] + 2)
    frame(page)
    assert figure.locator(".lf-readout").inner_text() != start


def test_the_table_holds_every_box_and_every_missed_object(visit):
    page = visit(TRAINING)
    figure, stored = trained(page, *ready(page))
    right, _, objects, boxes = counted(stored, stored["image"], stored["frame"], stored["threshold"])
    figure.get_by_text("The boxes as a table").click()
    frame(page)
    rows = figure.locator("tbody tr").all_inner_texts()
    assert len(rows) == boxes + sum(objects) - sum(right)
    assert sum("Found" in row for row in rows) == sum(right)


def test_the_address_keeps_the_state_and_refuses_nonsense(visit):
    page = visit(TRAINING)
    figure, _ = ready(page)
    set_range(threshold_range(figure), 0.3)
    figure.get_by_role("combobox", name="Picture").select_option(index=1)
    page.wait_for_function("() => location.hash.includes('threshold=0.3') && location.hash.includes('image=1')")
    again = visit(page.url)
    shows(again, *ready(again), threshold=0.3, image=1)
    wrong = visit(
        f"{TRAINING}#"
        + "&".join(f"{FIGURE[1:]}.{part}" for part in ("threshold=7", "image=99", "frame=1.5", "show_truth=perhaps"))
    )
    shows(wrong, *ready(wrong))


def test_it_works_from_the_disk(visit):
    page = visit((pages.HTML / TRAINING).as_uri())
    figure, stored = ready(page)
    shows(page, figure, stored)
    set_range(threshold_range(figure), 0.3)
    shows(page, figure, stored, threshold=0.3)


@pytest.mark.parametrize("path", [TRAINING, PHOTOGRAPHS])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_axe_finds_nothing_in_any_state(visit, axe, path, layout):
    page = visit(path, **layout)
    figure, _ = ready(page)
    figure.get_by_text("The boxes as a table").click()
    picture = figure.locator(".lf-picture")
    focus(picture)
    page.keyboard.press("ArrowRight")
    frame(page)
    assert axe(page, FIGURE) == []
    set_range(threshold_range(figure), 1)
    shown_truth(figure).uncheck()
    frame(page)
    assert axe(page, FIGURE) == []


@pytest.mark.parametrize("path", [TRAINING, PHOTOGRAPHS])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_it_fits_its_page_and_can_be_touched_and_read(visit, path, width):
    page = visit(path, width=width, height=844, touch=width < 768)
    figure, _ = ready(page)
    view = figure.locator(".live-figure-view").bounding_box()
    assert view["x"] >= 0
    assert view["x"] + view["width"] <= width
    outside = figure.evaluate("""place => { const edge = place.querySelector('.lf').getBoundingClientRect().right + 0.5
            return [...place.querySelectorAll('.lf *')].filter(e => !e.closest('.lf-sr, .lf-canvas, .lf-scroll'))
                .filter(e => e.getBoundingClientRect().right > edge).map(e => e.className) }""")
    assert outside == []
    sizes = figure.evaluate(
        """place => [...place.querySelectorAll('button, summary, .lf-check, .lf-networks label, select, input[type=range]')]
            .filter(e => e.getClientRects().length).map(e => [e.className || e.tagName, e.getBoundingClientRect().width, e.getBoundingClientRect().height])"""
    )
    assert [size for size in sizes if min(size[1:]) < 41.9] == []
    texts = figure.evaluate(
        """place => [...place.querySelectorAll('.lf :is(text, span, p, label, li, td, th, summary, output)')]
            .map(e => parseFloat(getComputedStyle(e).fontSize))"""
    )
    assert min(texts) >= 12


@pytest.mark.parametrize("path", [TRAINING, PHOTOGRAPHS])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_jumps_when_it_is_drawn_or_moved(visit, path, width):
    page = visit(path, width=width, height=844)
    figure = page.locator(FIGURE)
    height = "place => place.querySelector('.live-figure-view').getBoundingClientRect().height"
    figure, stored = ready(page)
    drawn = figure.evaluate(height)
    for place, threshold in itertools.product(range(len(stored["frames"])), (stored["keep"], 0.5, 1)):
        go(page, FIGURE, frame=place, threshold=threshold)
        assert figure.evaluate(height) == drawn, (place, threshold)
