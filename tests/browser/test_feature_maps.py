"""The figure of chapter 10, moved as a reader moves it; what it reads out is what the stored maps and the package
say."""

import numpy as np
import pytest
import torch
from figure_helpers import LINE, finger, go, with_state
from figure_helpers import words as read
from torch.nn import functional as F

from focal_tutorial import weights
from focal_tutorial.chapters import receptive_fields
from focal_tutorial.widgets import FeatureMaps
from tools import pages
from tools.pages import at_rest, focus, frame, holds, patient, press

PAGE = "book/10-feature-pyramid.html"
FIGURE = "#feature-maps-figure"
NETWORKS = ("bccd-slim", "bccd-slim-no-top-down")


def ready(page):
    """The figure, and the state that the page stores for it, as a widget of the package."""
    figure, stored = with_state(page, FIGURE)
    return figure, FeatureMaps(
        **{
            name: stored[name]
            for name in ("pictures", "networks", "size", "image", "network", "map", "view", "x", "y", "strength")
        }
    )


def at_p3(page):
    """The figure at P3, channel A; and its stored state, as if it began there."""
    figure, stored = ready(page)
    stored.map, stored.view = "P3", "A"
    go(page, FIGURE, map="P3", view="A")
    return figure, stored


def numbers(text):
    return [float(number) for number in text.split(",")] if text else []


def words(figure, part=".lf-words"):
    return read(figure, part)


@patient
def shows(page, figure, stored, fields=None, **state):
    """Assert that cell, value, range and field are those of the stored maps at this point (the rest as stored), to
    1e-6."""
    frame(page)
    now = {name: state.get(name, getattr(stored, name)) for name in ("image", "network", "map", "view", "x", "y")}
    maps = stored.networks[now["network"]]["maps"]
    name = now["map"] if now["map"] in maps else f"L{now['map'][1]}"
    view = now["view"] if now["view"] in maps[name]["views"] else "all"
    data = figure.locator(".lf").evaluate("figure => ({...figure.dataset})")
    assert (data["map"], data["view"]) == (name, view), now
    stride = 2 ** int(name[1])
    entry = maps[name]
    row, column = min(entry["rows"] - 1, int(now["y"] // stride)), min(entry["columns"] - 1, int(now["x"] // stride))
    assert (int(data["row"]), int(data["column"])) == (row, column), now
    assert float(data["value"]) == pytest.approx(
        stored.values(now["network"], name, view, now["image"])[row, column], abs=1e-6
    )
    assert numbers(data["range"]) == pytest.approx(entry["views"][view]["range"], abs=1e-6)
    if fields:
        rows, columns = fields[now["network"]]
        (y1, y2), (x1, x2) = rows[name][row].tolist(), columns[name][column].tolist()
        assert numbers(data["field"]) == [x1, y1, x2, y2]
    if data["above"]:  # what nearest upsampling copies, as torch does it
        coarse = f"S{int(name[1]) + 1}" if f"S{int(name[1]) + 1}" in maps else f"L{int(name[1]) + 1}"
        above = torch.tensor(stored.values(now["network"], coarse, view, now["image"]))[None, None]
        copied = F.interpolate(above, size=(entry["rows"], entry["columns"]), mode="nearest")[0, 0]
        lateral = stored.values(now["network"], f"L{name[1]}", view, now["image"])
        assert float(data["above"]) == pytest.approx(copied[row, column].item(), abs=1e-6)
        assert float(data["lateral"]) == pytest.approx(lateral[row, column], abs=1e-6)
        spans = [np.ptp(maps[one]["views"][view]["range"]) for one in (name, coarse, f"L{name[1]}")]
        assert abs(float(data["value"]) - float(data["above"]) - float(data["lateral"])) <= sum(spans) / 510 + 1e-9
    return data


def test_every_map_reads_out_what_is_stored_and_what_the_package_says_a_cell_sees(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    fields = [[receptive_fields.fields(weights.load(name), length) for length in stored.size] for name in NETWORKS]
    height, width = stored.size
    points = [(0, 0), (width, height), (100.5, 60.3), (177, 131), (31.9, 16)]
    assert len(stored.pictures) == 4 and len(stored.networks) == 2
    count = 0
    for network in (0, 1):
        for i, name in enumerate(("C3", "C4", "C5", "L3", "L4", "L5", "S3", "S4", "S5", "P3", "P4", "P5", "P6", "P7")):
            view, (x, y) = ("all", "A", "B", "C", "score")[(i + network) % 5], points[(i + 2 * network) % 5]
            state = {"network": network, "map": name, "view": view, "image": i % 4, "x": x, "y": y}
            go(page, FIGURE, **state)
            data = shows(page, figure, stored, fields, **state)
            count += data["above"] != ""
    for name in ("S3", "S4"):
        go(page, FIGURE, map=name, view="B")
        count += shows(page, figure, stored, fields, map=name, view="B")["above"] != ""
    assert count >= 2


def test_it_moves_by_mouse_keyboard_and_switches(visit):
    page = visit(PAGE)
    figure, stored = at_p3(page)
    stage = figure.get_by_role("application")
    box = at_rest(stage)

    def at(x, y):
        return box["x"] + x / stored.size[1] * box["width"], box["y"] + y / stored.size[0] * box["height"]

    page.mouse.move(*at(200, 150))  # passing over shows a cell, and leaves it again
    shows(page, figure, stored, x=200, y=150)
    page.mouse.move(box["x"] + 10, box["y"] - 60)
    shows(page, figure, stored)
    press(page, *at(60, 100))
    page.mouse.move(box["x"] + 10, box["y"] - 60)
    shows(page, figure, stored, x=60, y=100)

    focus(stage)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    shows(page, figure, stored, x=68, y=92)
    assert "Row 12 of 24, column 9 of 32" in stage.get_attribute("aria-label")
    for _ in range(30):
        page.keyboard.press("ArrowUp")
    shows(page, figure, stored, x=68, y=4)  # it stays inside

    figure.get_by_role("radio", name="C5", exact=True).check(force=True)
    shows(page, figure, stored, map="C5", x=68, y=4)
    page.keyboard.press("ArrowRight")  # native radio buttons: the arrows go through the maps
    shows(page, figure, stored, map="L5", x=68, y=4)
    figure.get_by_role("radio", name="scores").check(force=True)
    shows(page, figure, stored, map="P5", view="score", x=68, y=4)
    assert "best score of the heads" in words(figure)
    figure.get_by_role("radio", name="C4", exact=True).check(force=True)  # which has no scores
    shows(page, figure, stored, map="C4", view="all", x=68, y=4)
    figure.get_by_role("radio", name="sum at level 3").check(force=True)
    figure.get_by_role("radio", name="A", exact=True).check(force=True)
    shows(page, figure, stored, map="S3", view="A", x=68, y=4)
    assert "Lateral about" in words(figure)
    figure.get_by_role("radio", name="without it").check(force=True)
    shows(page, figure, stored, network=1, map="S3", view="A", x=68, y=4)  # there it is the lateral
    assert figure.get_by_role("radio", name="lateral of C3").is_checked()
    assert figure.get_by_role("radio", name="sum at level 3").count() == 0
    figure.get_by_role("button", name="more", exact=True).click()
    figure.get_by_role("radio", name="3", exact=True).check(force=True)
    shows(page, figure, stored, network=1, map="S3", view="A", image=2, x=68, y=4)

    strength = figure.get_by_label("strength")
    strength.press("Home")
    frame(page)
    assert strength.get_attribute("aria-valuetext") == "the photograph alone"
    assert figure.locator(".lf-stage > canvas").evaluate("canvas => getComputedStyle(canvas).opacity") == "0"
    strength.press("ArrowRight")
    frame(page)
    assert strength.input_value() == "0.1"
    page.wait_for_function(
        f"() => document.querySelector('{FIGURE} .lf-sr[role=status]').textContent.includes('and sees')"
    )
    page.wait_for_function("() => location.hash.includes('feature-maps-figure.strength=0.1')")


def test_the_way_down_widens_what_a_cell_of_p3_sees_and_the_drawing_shows_it(visit):
    page = visit(PAGE)
    figure, stored = at_p3(page)
    wide, stored_size = figure.locator("rect.lf-seen"), stored.size
    first = float(wide.get_attribute("width"))
    assert "Without it: 67 × 67." in words(figure)
    assert figure.locator(".lf-street .lf-down").count() == 2
    go(page, FIGURE, network=1, map="P3", view="A")
    assert float(wide.get_attribute("width")) == pytest.approx(67 - 1.5)
    assert first > 2 * 67
    assert figure.locator(".lf-street .lf-down").count() == 0
    rect = {name: float(figure.locator("rect.lf-cell").get_attribute(name)) for name in ("x", "y", "width", "height")}
    assert rect == {"x": stored.x // 8 * 8, "y": stored.y // 8 * 8, "width": 8, "height": 8}
    painted = figure.locator(".lf-stage > canvas").evaluate("""canvas => {
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return [canvas.width, canvas.height, new Set(pixels).size];
    }""")
    assert painted[:2] == [stored_size[1] // 8, stored_size[0] // 8]
    assert painted[2] > 20


def test_a_finger_taps_a_cell_and_drags_the_strength(visit):
    page = visit(PAGE, width=390, height=844, touch=True)
    figure, stored = at_p3(page)
    stage = figure.get_by_role("application")
    stage.scroll_into_view_if_needed()
    box = at_rest(stage)
    x, y = 8.5 * 8, 18.5 * 8  # the middle of a cell of P3: a tap lands on whole pixels of the screen
    page.touchscreen.tap(box["x"] + x / stored.size[1] * box["width"], box["y"] + y / stored.size[0] * box["height"])
    data = shows(page, figure, stored, x=x, y=y)
    assert (int(data["row"]), int(data["column"])) == (18, 8)
    figure.get_by_role("button", name="more", exact=True).tap()
    figure.locator(".lf-pick", has_text="strength").tap()
    strength = figure.get_by_label("strength")
    box = at_rest(strength)
    shown = stage.bounding_box()  # what it moves is on the screen with it
    assert shown["y"] >= 0 and shown["y"] + shown["height"] <= box["y"]
    touch = finger(page)
    start = 10 + stored.strength * (box["width"] - 20)
    for kind, x in (("touchStart", start), ("touchMove", start + 20), ("touchMove", start + 40)):
        touch(kind, box["x"] + x, box["y"] + box["height"] / 2)
    touch("touchEnd")
    holds(lambda: float(strength.input_value()) > stored.strength + 0.1)


def test_nonsense_in_the_address_is_ignored_and_it_works_from_the_disk(visit):
    wrong = ("image=9", "network=2", "map=P2", "view=D", "strength=2", "x=-1", "y=nan")
    page = visit(f"{(pages.HTML / PAGE).as_uri()}#" + "&".join(f"{FIGURE[1:]}.{part}" for part in wrong))
    figure, stored = ready(page)
    shows(page, figure, stored)
    figure.get_by_role("radio", name="P5", exact=True).check(force=True)
    shows(page, figure, stored, map="P5")


@pytest.mark.parametrize("layout", [{}, {"width": 390, "height": 844, "theme": "dark"}], ids=["light", "dark, phone"])
def test_axe_finds_nothing(visit, axe, layout):
    page = visit(PAGE, **layout)
    figure, _ = ready(page)
    go(page, FIGURE, map="S3", view="A", strength=1)
    focus(figure.get_by_role("application"))
    assert axe(page, FIGURE) == []


def test_it_fits_its_page_is_large_enough_and_nothing_jumps(visit):
    page = visit(PAGE, width=1280, height=844)
    figure, _ = ready(page)
    for width in (1280, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        heights = set()
        for state in (
            {"map": "P3"},
            {"map": "S3", "view": "A", "x": 250, "y": 190},
            {"map": "P7", "view": "score"},
            {"map": "C5", "network": 1},
            {"map": "L4", "view": "C"},
        ):
            go(page, FIGURE, **state)
            heights.add(figure.evaluate("place => place.querySelector('.lf').offsetHeight"))
        assert max(heights) - min(heights) <= LINE, width
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        outside = figure.evaluate(
            """place => { const edge = place.querySelector('.lf').getBoundingClientRect().right + 0.5
                return [...place.querySelectorAll('.lf *')].filter(e => !e.closest('.lf-sr, .lf-stage, .lf-street label'))
                    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > edge).map(e => e.className) }"""
        )
        assert outside == [], width
        small = figure.evaluate(
            """place => [...place.querySelectorAll('button, .lf-choice label, .lf-street label, input[type=range]')].filter(e => e.checkVisibility())
                .map(e => [e.className || e.tagName, e.getBoundingClientRect().height + (e.closest('.lf-choice') ? 10 : 0)]).filter(e => e[1] < 43.9)"""
        )
        assert small == [], width
    texts = figure.evaluate(
        "place => [...place.querySelectorAll('.lf :is(text, span, p, label)')].map(e =>"
        " parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(texts) >= 12
