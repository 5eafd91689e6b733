"""The two figures of chapter 9, moved as a reader moves them; what they count is what the package's assignment
counts."""

import re

import pytest
import torch
from figure_helpers import LINE, finger, go, with_state, words
from torch.testing import assert_close

from focal_tutorial import boxes
from focal_tutorial.anchors import Anchors, level_anchors
from focal_tutorial.assignment import IGNORE, assign
from tools import pages
from tools.pages import SLOW, at_rest, focus, frame, patient, press

PAGE = "book/09-anchors.html"
CELL, OBJECT = "#anchor-field-figure", "#anchor-assignment-figure"
# Base, and the network's pixels for one of the scene.
GRIDS = {
    "slim": (2.0, 1.0),
    "base4": (4.0, 1.0),
    "paper": (4.0, 2.5),
}
RATIOS = {"1:2": 0.5, "1:1": 1.0, "2:1": 2.0}


def anchors_of(state, size=(192, 256)):
    """The package's anchors by level for a state, in float64, and the zoom of the scene."""
    base, zoom = GRIDS[state["grid"]]
    every = Anchors()
    scales = every.scales if state["scale"] == "all" else (every.scales[int(state["scale"])],)
    ratios = tuple(RATIOS.values()) if state["ratio"] == "all" else (RATIOS[state["ratio"]],)
    if state["bug"] == "ratio":
        ratios = tuple(1 / ratio for ratio in ratios)
    grid = Anchors(base=base, scales=scales, ratios=ratios)
    centres = "corner" if state["bug"] == "corner" else "half"
    shapes = grid.shapes(*(int(side * zoom) for side in size))
    return [
        level_anchors(*shape, 2**level, grid.sizes(level), ratios, centres=centres, dtype=torch.float64)
        for level, shape in zip(grid.levels, shapes)
    ], zoom


def objects_of(stored, image):
    rows = torch.tensor([int(number) for number in stored["pictures"][image]["objects"].split()], dtype=torch.float64)
    return rows.reshape(-1, 6)[:, :4] / 10 / stored["detail"]


LOOP = """count => {
    const boxes = Float64Array.from({ length: 4 * count }, (_, i) => (i * 7919) % 640), best = new Float64Array(count), begun = performance.now();
    for (let round = 0; round < 8; round++) for (let i = 0; i < count; i++) {
        const width = Math.min(boxes[4 * i + 2], 300) - Math.max(boxes[4 * i], 100), height = Math.min(boxes[4 * i + 3], 300) - Math.max(boxes[4 * i + 1], 100);
        if (width > 0 && height > 0) best[i] += width * height / (40000 + (boxes[4 * i + 2] - boxes[4 * i]) * (boxes[4 * i + 3] - boxes[4 * i + 1]) - width * height);
    }
    return performance.now() - begun;
}"""


def numbers(text):
    return [float(number) for number in text.replace(" ", ",").split(",")] if text else []


@patient
def cell_shows(page, figure, stored, **state):
    """Assert that the nine anchors, their IoU and their targets are the package's."""
    frame(page)
    state = {
        name: state.get(name, stored[name]) for name in ("image", "level", "point", "grid", "scale", "ratio", "bug")
    }
    levels, zoom = anchors_of(state)
    data = figure.locator(".lf").evaluate("figure => ({...figure.dataset})")
    stride = 2 ** state["level"]
    place = state["level"] - 3
    row, column = (int(zoom * value // stride) for value in state["point"][::-1])
    assert (int(data["row"]), int(data["column"])) == (row, column), state
    count = len(numbers(data["ious"]))
    columns = -(-int(256 * zoom) // stride)
    first = (row * columns + column) * count
    own = levels[place][first : first + count]
    assert_close(torch.tensor(numbers(data["anchors"]), dtype=torch.float64).reshape(-1, 4), own, rtol=0, atol=1e-6)
    objects = objects_of(stored, state["image"]) * zoom
    assert_close(
        torch.tensor(numbers(data["ious"]), dtype=torch.float64), boxes.iou(objects, own).amax(0), rtol=0, atol=1e-6
    )
    start = sum(map(len, levels[:place])) + first
    assert numbers(data["told"]) == assign(torch.cat(levels), objects)[start : start + count].tolist(), state
    assert int(data["total"]) == sum(map(len, levels))
    return data


@patient
def object_shows(page, figure, stored, **state):
    """Assert that all counts, the best IoU and the histogram are what the package's assignment gives."""
    frame(page)
    names = (
        "image",
        "box",
        "which",
        "others",
        "foreground",
        "background",
        "low_quality",
        "grid",
        "scale",
        "ratio",
        "bug",
    )
    state = {name: state.get(name, stored[name]) for name in names}
    levels, zoom = anchors_of(state)
    own = torch.tensor([state["box"]], dtype=torch.float64) * zoom
    labelled = objects_of(stored, state["image"]) * zoom
    rest = [one for i, one in enumerate(labelled) if i != state["which"]] if state["others"] else []
    objects, every = torch.cat([own, *(one[None] for one in rest)]), torch.cat(levels)
    overlap = boxes.iou(objects, every)
    best = overlap.amax(0)
    targets = assign(every, objects, **{name: state[name] for name in ("foreground", "background", "low_quality")})
    data = figure.locator(".lf").evaluate("figure => ({...figure.dataset})")
    rescued = (targets >= 0) & (best < state["foreground"])
    for name, chosen in {
        "own": targets == 0,
        "restored": (targets == 0) & rescued,
        "others": targets > 0,
        "ignored": targets == IGNORE,
        "background": targets == -1,
    }.items():
        assert numbers(data[name]) == [int(part.sum()) for part in chosen.split([len(level) for level in levels])], (
            name,
            state,
        )
    assert float(data["best"]) == pytest.approx(overlap[0].max().item(), abs=1e-6)
    assert int(data["ties"]) == int((overlap[0] == overlap[0].max()).sum())
    assert int(data["untouched"]) == int((best == 0).sum())
    assert sum(numbers(data["bars"])) == int((best > 0).sum())
    return data


def more(figure):
    """Open what stands behind "more": on a wide screen below the controls, on a phone as chips of the dock."""
    figure.locator(".lf-more-button, .lf-pick-more").locator("visible=true").click()


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def in_scene(figure, x, y):
    """Where a point of the scene lies in the page."""
    frame_ = at_rest(figure.locator(".lf-rim"))
    return frame_["x"] + x / 256 * frame_["width"], frame_["y"] + y / 192 * frame_["height"]


def outside(page, figure):
    """The parts of a figure that reach beyond it, or into its right margin."""
    return page.locator(figure).evaluate(
        """place => { const edge = place.querySelector('.lf').getBoundingClientRect().right - 8
            return [...place.querySelectorAll('.lf :is(table, label, select, button, svg)')].filter(e => !e.closest('.lf-sr, .lf-canvas, .lf-tools'))
                .filter(e => e.getBoundingClientRect().right > edge).map(e => e.className || e.tagName) }"""
    )


def test_the_anchors_of_every_level_grid_and_bug_are_the_packages(visit):
    page = visit(PAGE)
    figure, stored = with_state(page, CELL)
    cell_shows(page, figure, stored)
    for state in (
        {"level": 3, "point": [0, 0]},
        {"level": 3, "point": [34, 86], "grid": "base4"},
        {"level": 7, "point": [255, 191], "grid": "paper"},
        {"level": 5, "bug": "corner"},
        {"level": 4, "bug": "ratio", "ratio": "2:1"},
        {"level": 6, "scale": "1", "image": len(stored["pictures"]) - 1},
    ):
        go(page, CELL, **state)
        cell_shows(page, figure, stored, **state)
    go(page, CELL, bug="ratio", ratio="2:1")
    assert "2:1 lies flat" in words(figure)

    # Moved by mouse (pointing shows, a click keeps), by keyboard, by the switches.
    go(page, CELL, level=4, point=[34, 86])
    page.locator(f"{CELL} .lf-stage").scroll_into_view_if_needed()
    page.mouse.move(*in_scene(figure, 200, 100))
    cell_shows(page, figure, stored, point=[200, 100])
    press(page, *in_scene(figure, 100, 60))
    page.mouse.move(5, 5)
    cell_shows(page, figure, stored, point=[100, 60])
    assert figure.locator(".lf-cell").evaluate("cell => cell === document.activeElement")
    page.keyboard.press("ArrowRight")
    cell_shows(page, figure, stored, point=[120, 60])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("PageUp")
    cell_shows(page, figure, stored, point=[120, 72], level=5)
    assert figure.locator(".lf-cell").get_attribute("aria-valuetext") == "P5, row 3 of 6, column 4 of 8, centre 112, 80"
    figure.get_by_role("radio", name="P3").check(force=True)
    figure.get_by_role("radio", name="1:1").check(force=True)
    figure.get_by_role("radio", name="×1.59").check(force=True)
    figure.get_by_label("anchors", exact=True).select_option("base4")
    figure.get_by_label("made", exact=True).select_option("corner")
    cell_shows(page, figure, stored, point=[120, 72], level=3, ratio="1:1", scale="2", grid="base4", bug="corner")
    assert figure.locator(".lf-nine tbody td:not(.lf-off)").count() == 1
    figure.locator(".lf-nine tbody td:not(.lf-off)").hover()
    frame(page)
    assert figure.locator(".lf-active .lf-edge").get_attribute("d").count("M") == 1


def test_the_nine_keep_their_targets_until_a_guess_or_a_move(visit):
    page = visit(PAGE)
    figure, stored = with_state(page, CELL)
    told = numbers(cell_shows(page, figure, stored)["told"])
    assert "? of them answer" in words(figure)
    assert figure.locator(".lf-nine .lf-iou").all_inner_texts() == ["?"] * 9
    assert figure.locator(".lf-unknown .lf-edge").get_attribute("d").count("M") == 9
    positive = sum(target >= 0 for target in told)
    figure.locator(".lf-predict button", has_text=re.compile(rf"^{positive}$")).click()
    frame(page)
    assert f"{positive} of its 9 anchors answer for an object" in words(figure)
    assert figure.locator(".lf-nine .lf-told-positive").count() == positive
    assert figure.locator(".lf-positive .lf-edge").first.get_attribute("d").count("M") == positive


def test_the_assignment_of_every_anchor_is_the_packages(visit):
    page = visit(PAGE)
    figure, stored = with_state(page, OBJECT)
    data = object_shows(page, figure, stored)
    total = sum(numbers(data["own"]))
    assert f"{total:.0f} anchors answer for it" in words(figure)
    last = len(stored["pictures"]) - 1
    for state in (
        {"others": True},
        {"others": True, "grid": "paper"},
        {"others": True, "low_quality": False, "image": last, "which": -1},
        {"grid": "base4", "foreground": 0.7, "background": 0.3},
        {"bug": "corner", "others": True},
        {"bug": "ratio", "ratio": "2:1"},
        {"scale": "0", "foreground": 0.4, "background": 0},
        {"which": -1, "box": [0, 0, 256, 192]},
    ):
        go(page, OBJECT, **state)
        object_shows(page, figure, stored, **state)
    go(page, OBJECT, bug="ratio")  # the set is the same: so are all counts
    assert numbers(object_shows(page, figure, stored)["own"]) == numbers(data["own"])

    # The examples each show what their words promise.
    figure.get_by_role("button", name="best IoU .3").click()
    state = {"which": -1, "box": [70, 90, 180, 102]}
    assert 0.29 < float(object_shows(page, figure, stored, **state)["best"]) < 0.31
    assert "low-quality rule gives it its best 6 anchors, which tie" in words(figure)
    assert figure.locator(".lf-restored .lf-edge").nth(0).get_attribute("d").count("M") == 6
    figure.get_by_label("low-quality matches").uncheck()
    assert sum(numbers(object_shows(page, figure, stored, **state, low_quality=False)["own"])) == 0
    assert "No anchor answers for it." in words(figure)
    figure.get_by_role("button", name="between two levels").click()
    data = object_shows(page, figure, stored, which=-1, box=[104, 80, 134, 110])
    assert [count > 0 for count in numbers(data["own"])] == [True, True, False, False, False]
    figure.get_by_role("button", name="tiny").click()
    data = object_shows(page, figure, stored, which=-1, box=[100, 84, 106, 90])
    assert float(data["best"]) < 0.2 and numbers(data["own"]) == numbers(data["restored"]) == [4, 0, 0, 0, 0]
    figure.get_by_role("button", name="next label").click()
    object_shows(page, figure, stored, which=0, box=objects_of(stored, 0)[0].tolist())

    # Moved by mouse, resized, by keyboard; the thresholds push each other.
    page.locator(f"{OBJECT} .lf-stage").scroll_into_view_if_needed()
    go(page, OBJECT, which=-1, box=[60, 60, 100, 100])
    drag(page, in_scene(figure, 80, 80), in_scene(figure, 110, 90))
    frame(page)
    body = figure.locator(".lf-body")
    assert body.get_attribute("aria-valuetext") == "x 90 to 130, y 70 to 110, 40 by 40"
    object_shows(page, figure, stored, which=-1, box=[90, 70, 130, 110])
    drag(page, in_scene(figure, 130, 110), in_scene(figure, 150, 140))
    object_shows(page, figure, stored, which=-1, box=[90, 70, 150, 140])
    focus(body)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowUp")
    object_shows(page, figure, stored, which=-1, box=[85, 69, 145, 139])
    figure.locator("input[id$=background]").press("Shift+ArrowRight")
    object_shows(page, figure, stored, which=-1, box=[85, 69, 145, 139], background=0.41)
    figure.locator("input[id$=foreground]").fill("0.3")
    object_shows(page, figure, stored, which=-1, box=[85, 69, 145, 139], background=0.3, foreground=0.3)
    figure.get_by_role("radio", name="P5").check(force=True)
    frame(page)
    assert figure.locator(".lf-ignored .lf-edge").nth(0).get_attribute("d") in (None, "")

    # All 57,600 anchors and all objects, within one frame; on a slow machine in twice what eight bare loops over the
    # anchors take.
    go(page, OBJECT, grid="paper", others=True)
    costs, loops = [], []
    for _ in range(15):
        body.press("Shift+ArrowRight")
        frame(page)
        costs.append(float(figure.locator(".lf").get_attribute("data-milliseconds")))
        loops.append(page.evaluate(LOOP, sum(map(len, anchors_of({**stored, "grid": "paper"})[0]))))
    # Of many, because the machine may be busy with other things.
    assert min(costs) < max(16, 2 * min(loops)) * SLOW, (
        costs,
        loops,
    )


def test_touch_on_a_phone_moves_both_and_nothing_jumps(visit, axe):
    page = visit(PAGE, width=390, height=844, touch=True)
    figure, stored = with_state(page, CELL)
    page.locator(f"{CELL} .lf-stage").scroll_into_view_if_needed()
    page.touchscreen.tap(*in_scene(figure, 100, 60))
    cell_shows(page, figure, stored, point=[100, 60])
    second, stored = with_state(page, OBJECT)
    go(page, OBJECT, which=-1, box=[60, 60, 120, 120])
    second.locator(".lf-stage").scroll_into_view_if_needed()
    touch = finger(page)
    for kind, at in (("touchStart", (90, 90)), ("touchMove", (110, 100)), ("touchMove", (130, 110))):
        touch(kind, *in_scene(second, *at))
    touch("touchEnd")
    object_shows(page, second, stored, which=-1, box=[100, 80, 160, 140])
    for name in (CELL, OBJECT):
        heights = set()
        for state in ({"grid": "paper", "bug": "ratio"}, {"bug": "corner", "ratio": "1:2"}, {}):
            go(page, name, **state, **({"others": True} if name == OBJECT else {"level": 7}))
            heights.add(page.locator(name).evaluate("place => place.offsetHeight"))
        assert max(heights) - min(heights) <= LINE, name
        assert outside(page, name) == []
        sizes = page.locator(name).evaluate(
            """place => [...place.querySelectorAll('.lf :is(button, select, .lf-choice label, input[type=range])')].filter(e => e.checkVisibility())
                .map(e => [e.className || e.tagName, e.getBoundingClientRect().height + (e.closest('.lf-choice') ? 10 : e.matches('.lf-example') ? 12 : 0)])"""
        )
        assert [size for size in sizes if size[1] < 43.9] == []
        texts = page.locator(name).evaluate(
            "place => [...place.querySelectorAll('.lf :is(text, span, p, label, td, th)')].map(e =>"
            " parseFloat(getComputedStyle(e).fontSize))"
        )
        assert min(texts) >= 12
        assert axe(page, name) == []


def test_axe_finds_nothing_in_the_dark_and_the_page_keeps_the_figures_height(visit, axe):
    page = visit(PAGE, theme="dark")
    held = page.evaluate(
        "places => places.map(place => document.querySelector(place).getBoundingClientRect().height)", [CELL, OBJECT]
    )
    for name, height in zip((CELL, OBJECT), held):
        figure, _ = with_state(page, name)
        assert abs(figure.evaluate("place => place.getBoundingClientRect().height") - height) < 24
        assert outside(page, name) == []
        assert axe(page, name) == []


def test_nonsense_in_the_address_is_ignored_and_it_works_from_the_disk(visit):
    wrong = [f"{CELL[1:]}.{part}" for part in ("level=8", "point=300,1", "grid=big", "image=9", "bug=all")]
    wrong += [
        f"{OBJECT[1:]}.{part}"
        for part in ("box=1,2,3,4", "which=99", "foreground=2", "others=perhaps", "shown=2", "scale=3")
    ]
    page = visit(f"{(pages.HTML / PAGE).as_uri()}#" + "&".join(wrong))
    figure, stored = with_state(page, CELL)
    cell_shows(page, figure, stored)
    figure, stored = with_state(page, OBJECT)
    object_shows(page, figure, stored)
    figure.get_by_role("button", name="tiny").click()
    object_shows(page, figure, stored, which=-1, box=[100, 84, 106, 90])
