"""The two figures of chapter 12, moved as a reader moves them; what they show is what the package computes."""

import numpy as np
import pytest
from figure_helpers import LINE, finger, go, with_state, words
from figure_helpers import data as shown_by
from figure_helpers import ready as figure_at

from focal_tutorial import evaluation
from focal_tutorial.chapters import scoring
from tools.pages import at_rest, focus, frame, holds, patient, press

PAGE = "book/12-scoring-detectors.html"
CURVE = "#precision-recall-figure"
DIAGRAM = "#reliability-figure"
LAYOUTS = [{}, {"width": 390, "height": 844}, {"theme": "dark"}, {"width": 390, "height": 844, "theme": "dark"}]


def rows(text):
    return np.array(text.split(), dtype=int).reshape(-1, 6)


def given(stored, changes):
    """The stored boxes after a reader's changes, as the evaluation takes them."""
    changed = {}
    for word in changes.split():
        name, _, shift = word.partition("@")
        changed[name.rstrip("x+")] = (
            word[-1] == "x",
            "+" in name,
            [int(by) for by in shift.split(",") if by] or [0, 0],
        )
    found, targets = [], []
    for image, (picture, text) in enumerate(zip(stored["pictures"], stored["found"])):
        objects = rows(picture["objects"])
        targets.append({"boxes": objects[:, :4] / 10, "labels": objects[:, 4], "difficult": objects[:, 5].astype(bool)})
        kept = []
        for place, row in enumerate(rows(text)):
            off, twice, shift = changed.get(f"{image}.{place}", (False, False, [0, 0]))
            kept += [] if off else [[*(row[:4] / 10 + shift * 2), row[4] / 1000, row[5]]] * (1 + twice)
        kept = np.array(kept).reshape(-1, 6)
        found.append({"boxes": kept[:, :4], "scores": kept[:, 4], "labels": kept[:, 5].astype(int)})
    return found, targets


@patient
def shows(page, stored, **state):
    """Assert that the figure shows AP, and counts at the threshold, as the package has them for this state."""
    state = {**{name: stored[name] for name in ("label", "threshold", "iou", "changes")}, **state}
    found, targets = given(stored, state["changes"])
    label, iou = state["label"], evaluation.IOU_THRESHOLDS[round((state["iou"] - 0.5) / 0.05)]
    curve = evaluation.precision_recall(found, targets, label, iou)
    inside = curve.scores >= state["threshold"] - 1e-9
    shown = shown_by(page, CURVE)
    assert [int(shown[name]) for name in ("found", "shown", "objects")] == [
        curve.true[inside].sum(),
        inside.sum(),
        curve.objects,
    ]
    classes = evaluation.coco_ap(found, targets, classes=stored["classes"])
    voc = [
        scoring.average_precision(found, targets, label, iou, reading=reading)
        for reading in (scoring.voc2007, scoring.voc2010)
    ]
    expected = [curve.ap, *voc, classes["per_class"][stored["classes"][label]]["AP"], classes["AP"]]
    assert [float(shown[name]) for name in ("ap", "voc07", "voc10", "coco", "all")] == pytest.approx(expected, abs=1e-9)


def chosen(figure, name):
    """A slider by its name, chosen where a phone shows one control at a time."""
    slider = figure.get_by_role("slider", name=name, exact=True)
    if not slider.is_visible():
        figure.locator(f".lf-pick[title='{name}']").click()
    return slider


def middle(locator):
    box = at_rest(locator)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def changes_in(page):
    """The changes that the page's address holds."""
    address = page.evaluate("decodeURIComponent(location.hash)")
    return next((part.split("=")[1] for part in address[1:].split("&") if ".changes=" in part), "")


def best(stored, image=0):
    """The place of the surest box of the class shown, in a picture."""
    return int(np.flatnonzero(rows(stored["found"][image])[:, 5] == stored["label"])[0])


def test_every_class_iou_and_threshold_gives_what_the_evaluation_gives(visit):
    page = visit(PAGE)
    _, stored = with_state(page, CURVE)
    shows(page, stored)
    for label in range(len(stored["classes"])):
        for iou, threshold in ((0.5, 0.05), (0.75, 0.3), (0.95, 0.9)):
            state = {"label": label, "iou": iou, "threshold": threshold}
            go(page, CURVE, **state)
            shows(page, stored, **state)


@pytest.mark.parametrize("size", [{}, {"width": 390, "height": 844}])
def test_a_box_is_switched_off_doubled_and_put_back_by_buttons(visit, size):
    page = visit(PAGE, **size)
    figure, stored = with_state(page, CURVE)
    focus(figure.locator(".lf-picture"))
    page.keyboard.press("Home")
    holds(lambda: ", box " in words(figure, ".lf-readout"))
    name = f"0.{best(stored)}"
    for button, change in (("Off", f"{name}x"), ("Off", ""), ("Twice", f"{name}+"), ("Put back", "")):
        figure.get_by_role("button", name=button, exact=True).click()
        shows(page, stored, changes=change)
        holds(lambda: changes_in(page) == change)
    assert figure.get_by_role("button", name="Undo all").get_attribute("aria-disabled") == "true"


def test_a_box_is_shifted_by_the_mouse_and_all_is_undone(visit):
    page = visit(PAGE)
    figure, stored = with_state(page, CURVE)
    x, y = middle(figure.locator(".lf-picture .lf-found .lf-edge").last)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 8, y + 6)
    page.mouse.move(x - 14, y + 11)
    page.mouse.up()
    holds(lambda: "@-" in changes_in(page))
    shows(page, stored, changes=changes_in(page))
    assert "shifted" in words(figure, ".lf-readout")
    figure.get_by_role("button", name="Undo all").click()
    shows(page, stored)


def test_keys_walk_from_box_to_box_shift_and_switch(visit):
    page = visit(PAGE)
    figure, stored = with_state(page, CURVE)
    picture = figure.locator(".lf-picture")
    focus(picture)
    place = best(stored)
    for keys, change in (
        (["Home", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown"], f"0.{place}@2,1"),
        (["d"], f"0.{place}+@2,1"),
        (["Delete"], f"0.{place}x"),
        (["Delete"], ""),
    ):
        for key in keys:
            page.keyboard.press(key)
            frame(page)
        shows(page, stored, changes=change)
        if change.endswith("x"):  # what is off stands behind the others now
            holds(lambda: "switched off" in words(figure, ".lf-readout"))
    page.keyboard.press("Escape")
    frame(page)
    assert picture.get_attribute("aria-activedescendant") is None


def test_a_finger_picks_a_box_and_then_drags_it(visit):
    page = visit(PAGE, width=390, height=844, touch=True)
    figure, stored = with_state(page, CURVE)
    x, y = middle(figure.locator(".lf-picture .lf-found .lf-edge").last)
    page.touchscreen.tap(x, y)
    holds(lambda: ", box " in words(figure, ".lf-readout"))
    x, y = middle(figure.locator(".lf-picture .lf-chosen .lf-edge"))
    touch = finger(page)
    touch("touchStart", x, y)
    for step in (6, 12, 18):
        touch("touchMove", x + step, y)
    touch("touchEnd")
    holds(lambda: "@" in changes_in(page))
    shows(page, stored, changes=changes_in(page))


def test_a_press_on_the_curve_sets_the_threshold_and_the_readings_are_drawn(visit):
    page = visit(PAGE)
    figure = figure_at(page, CURVE)
    plot = at_rest(figure.locator(".lf-plot"))
    before = shown_by(page, CURVE)
    press(page, plot["x"] + 0.9 * plot["width"], plot["y"] + plot["height"] / 2)
    holds(lambda: int(shown_by(page, CURVE)["found"]) > int(before["found"]))
    assert shown_by(page, CURVE)["ap"] == before["ap"]
    for name, way, drawn in (("VOC 2007", "11", ".lf-reading-11"), ("VOC 2010", "area", ".lf-under")):
        figure.locator(".lf-cell", has_text=name).click()
        holds(lambda: figure.locator(f".lf-plot {drawn}").count() == 1)
        assert figure.locator("input[value='" + way + "']").is_checked()


def test_the_threshold_moves_the_point_and_not_ap(visit):
    page = visit(PAGE, width=390, height=844)
    figure, stored = with_state(page, CURVE)
    slider = chosen(figure, "score threshold")
    focus(slider)
    page.keyboard.press("Home")
    shows(page, stored, threshold=stored["keep"])
    assert "found" in slider.get_attribute("aria-valuetext")


@patient
def diagram_shows(page, stored, network, label, place):
    """Assert that the reliability diagram shows this bin and what a threshold at its edge gives."""
    kind = next(one for one in stored["networks"] if one["name"] == network)["classes"][label]
    counts, rights = (np.array(kind[name].split(), dtype=int) for name in ("count", "right"))
    count, right = counts[place:].sum(), rights[place:].sum()
    shown = shown_by(page, DIAGRAM)
    assert [int(shown["count"]), int(shown["right"])] == [counts[place], rights[place]]
    assert float(shown["recall"]) == pytest.approx(right / kind["objects"])
    assert float(shown["f1"]) == pytest.approx(2 * right / (count + kind["objects"]))
    assert shown["precision"] == "" if count == 0 else float(shown["precision"]) == pytest.approx(right / count)


def test_every_network_class_and_bin_of_the_diagram_is_read_from_the_run(visit):
    page = visit(PAGE)
    _, stored = with_state(page, DIAGRAM)
    for network in stored["networks"]:
        for label in range(len(network["classes"])):
            for place in (0, 3, len(stored["low"]) - 1):
                go(page, DIAGRAM, network=network["name"], label=label, bin=place)
                diagram_shows(page, stored, network["name"], label, place)


def test_a_bin_is_chosen_by_keyboard_by_mouse_and_by_finger(visit):
    for touch in (False, True):
        page = visit(PAGE, touch=touch, **({"width": 390, "height": 844} if touch else {}))
        figure, stored = with_state(page, DIAGRAM)
        slider = chosen(figure, "score, where a decision threshold stands")
        focus(slider)
        page.keyboard.press("End")
        last = len(stored["low"]) - 1
        diagram_shows(page, stored, stored["network"], stored["label"], last)
        assert slider.get_attribute("aria-valuetext").startswith("threshold ")
        plot = at_rest(figure.locator(".lf-plot").first)
        x, y = plot["x"] + 42 + 0.55 * (plot["width"] - 56), plot["y"] + 60
        if touch:
            page.touchscreen.tap(x, y)
        else:
            press(page, x, y)
        diagram_shows(page, stored, stored["network"], stored["label"], stored["low"].index(0.5))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_wrong_for_a_screen_reader_and_the_figures_keep_their_height(visit, axe, layout):
    page = visit(PAGE, **layout)
    for place, state in ((CURVE, {"changes": "0.0x 0.1+", "threshold": 0.2}), (DIAGRAM, {"bin": 0})):
        figure = figure_at(page, place)
        before = at_rest(figure)["height"]
        go(page, place, **state)
        assert axe(page, place) == []
        assert abs(at_rest(figure)["height"] - before) <= LINE
