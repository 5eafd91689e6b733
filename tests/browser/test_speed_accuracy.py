"""The figures of chapter 1 behind its fold, moved as a reader moves them: what they show is the paper's numbers and the
package's envelope."""

import math

import pytest
from figure_helpers import data, words
from figure_helpers import ready as drawn

from focal_tutorial.chapters import detectors, paper, pareto
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/01-two-stages-or-one.html"
PLOT, TABLE, TIMES = "#speed-accuracy-figure", "#comparison-table-figure", "#comparison-table-figure-2"
POINTS = {letter: (ms, ap) for letter, (_, ap, ms) in paper.FIGURE_2.items()} | {
    f"{depth}-{scale}": (ms, scores.ap) for (depth, scale), (scores, ms) in paper.TABLE_1E.items()
}
ELSEWHERE = {f"{depth}-{scale} elsewhere": (ms, ap) for (depth, scale), (ap, ms) in paper.TITAN_X.items()}


def ready(page, place):
    """The figure at `place`, its section folded out: drawn, in sight, and at rest."""
    page.locator(place).evaluate(
        "part => { for (let fold = part; (fold = fold.parentElement.closest('details')); ) fold.open = true }"
    )
    return drawn(page, place)


@patient
def shows(page, chosen, *, mixed=False):
    """Assert that the plot shows this detector with the paper's numbers, and the package's envelopes, to 1e-6."""
    shown = data(page, PLOT)
    pool = {
        key: point for key, point in (POINTS | (ELSEWHERE if mixed else {})).items() if point[1] >= paper.LOW_ACCURACY
    }
    for name in ("steps", "hull"):
        expected = [list(pool)[i] for i in getattr(pareto, name)(list(pool.values()))]
        assert shown[name].split(",") == expected
    assert shown["shown"] == chosen
    assert (float(shown["ms"]), float(shown["ap"])) == pytest.approx((POINTS | ELSEWHERE)[chosen], abs=1e-6)


def place(figure, key):
    """Where a point lies on the screen."""
    x, y = map(float, figure.locator(f'[data-key="{key}"]').get_attribute("data-at").split(","))
    box = at_rest(figure.locator(".lf-canvas"))
    return box["x"] + x, box["y"] + y


def table_cells(figure):
    """The rows of a table as they stand: name and the texts of its cells."""
    return figure.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [row.querySelector('label span').firstChild.data,"
        " ...[...row.querySelectorAll('td')].map(c => c.textContent)])"
    )


def test_the_plot_follows_mouse_and_keyboard_and_every_point_lies_where_its_numbers_say(visit, axe):
    page = visit(PAGE)
    figure = ready(page, PLOT)
    shows(page, "101-600")
    canvas = figure.locator(".lf-canvas")
    for axis in ("linear", "log"):
        figure.locator(".lf-choice label", has_text=axis).click()
        frame(page)
        left, top, right, bottom = map(float, canvas.get_attribute("data-area").split(","))
        x, y = (tuple(map(float, canvas.get_attribute(f"data-{name}").split(","))) for name in "xy")
        scale = (lambda ms: ms) if axis == "linear" else math.log
        for key, (ms, ap) in POINTS.items():
            if ap < paper.LOW_ACCURACY:
                continue
            at = tuple(map(float, figure.locator(f'[data-key="{key}"]').get_attribute("data-at").split(",")))
            across = left + (scale(ms) - scale(x[0])) / (scale(x[1]) - scale(x[0])) * (right - left)
            assert at == pytest.approx((across, bottom - (ap - y[0]) / (y[1] - y[0]) * (bottom - top)), abs=0.02)
    figure.locator(".lf-choice label", has_text="linear").click()
    frame(page)

    page.mouse.move(*place(figure, "G"))  # to point at it is enough
    shows(page, "G")
    assert (
        "FPN FRCN: 36.2 AP in 172 ms an image. It lies below the envelope: RetinaNet-101-700 is 0.9 AP better and 1.12"
        " times as fast." in words(figure)
    )
    page.mouse.move(5, 5)
    shows(page, "101-600")
    press(page, *place(figure, "50-500"))
    page.mouse.move(5, 5)
    shows(page, "50-500")
    assert "Figure 2 prints 73 ms for it; 72 stands in Table 1e" in words(figure)

    marks = figure.get_by_role("listbox")
    focus(marks)
    for key, chosen in (
        ("ArrowRight", "101-400"),
        ("ArrowRight", "D"),
        ("ArrowUp", "50-400"),
        ("Home", "A"),
        ("End", "101-800"),
        ("ArrowLeft", "G"),
    ):
        page.keyboard.press(key)
        if (key, chosen) == ("ArrowRight", "D"):  # R-FCN and DSSD321 take the same time: the less accurate comes first
            page.keyboard.press("ArrowRight")
        shows(page, chosen)
        active = page.locator(f"#{marks.get_attribute('aria-activedescendant')}")
        assert active.get_attribute("data-key") == chosen and active.get_attribute("aria-selected") == "true"
    assert "off the plot" in figure.locator('[data-key="A"]').get_attribute("aria-label")

    budget = figure.get_by_label("time budget", exact=True)
    budget.fill("172")
    frame(page)
    assert words(figure).startswith("Within 172 ms the best is RetinaNet-101-700: 37.1 AP in 154 ms.")
    budget.press("Home")
    frame(page)
    assert words(figure).startswith("Within 20 ms no detector here answers.")
    handle = figure.locator(".lf-handle")
    focus(handle)
    page.keyboard.press("End")
    frame(page)
    assert handle.get_attribute("aria-valuenow") == "210"
    assert handle.get_attribute("aria-valuetext") == "210 milliseconds: best is RetinaNet-101-800, 37.8 AP"

    figure.get_by_label("mix in numbers from elsewhere").check()
    shows(page, "G", mixed=True)
    assert words(figure).startswith("Crosses: timed on another card, scored on other images.")
    press(page, *place(figure, "50-800 elsewhere"))
    page.mouse.move(5, 5)
    shows(page, "50-800 elsewhere", mixed=True)
    page.wait_for_function("location.hash.includes('mixed=true')")
    assert axe(page, PLOT) == []
    figure.get_by_label("mix in numbers from elsewhere").uncheck()
    shows(page, "A")


def test_the_tables_sort_and_compare_by_mouse_and_keyboard(visit, axe):
    page = visit(PAGE)
    figure = ready(page, TABLE)
    for fold in page.locator("details.more").all():
        fold.evaluate("fold => fold.open = true")
    assert page.locator(".pipelines figure").count() == len(detectors.METHODS) + 1 + 2
    assert all(box["width"] >= 200 for box in (one.bounding_box() for one in page.locator(".pipelines svg").all()))
    scores = {key: list(values) for key, values in paper.TABLE_2.items()}
    assert [row[1:7] for row in table_cells(figure)] == [
        [f"{value:.1f}" for value in values] for values in scores.values()
    ]

    focus(figure.get_by_role("button", name="large"))
    page.keyboard.press("Enter")
    frame(page)
    head = figure.locator("thead th", has_text="large")
    assert head.get_attribute("aria-sort") == "descending"
    shown = [float(row[6]) for row in table_cells(figure)]
    assert shown == sorted((values[5] for values in scores.values()), reverse=True)
    page.keyboard.press("Enter")
    frame(page)
    assert (
        head.get_attribute("aria-sort") == "ascending" and [float(row[6]) for row in table_cells(figure)] == shown[::-1]
    )
    page.keyboard.press("Space")
    frame(page)
    assert head.get_attribute("aria-sort") == "none"

    figure.locator("tbody label", has_text="DSSD513").click()
    reference = scores["DSSD513", "ResNet-101-DSSD"]
    expected = [value - other for values in scores.values() for value, other in zip(values, reference)]
    stages = len(paper.TABLE_2)
    values = [float(text) for text in data(page, TABLE)["shown"].split(",")]
    values = [value for i, value in enumerate(values) if i % 7 != 6]  # the column of stages
    assert len(values) == 6 * stages and values == pytest.approx(expected, abs=1e-6)
    cells = dict(zip(paper.TABLE_2, table_cells(figure)))
    assert (
        cells["RetinaNet", "ResNet-101-FPN"][1:3] == ["+5.9", "+5.8"] and cells["SSD513", "ResNet-101-SSD"][1] == "−2.0"
    )
    assert cells["DSSD513", "ResNet-101-DSSD"][1] == "33.2"
    assert (
        "Against DSSD513 the best is RetinaNet (ResNeXt-101-FPN), with +7.6 AP. By the size of objects: small +11.1,"
        " medium +8.8, large +0.1." in words(figure)
    )
    page.keyboard.press("ArrowUp")  # from row to row, as radio buttons go
    frame(page)
    assert "Against SSD513 the best is RetinaNet (ResNeXt-101-FPN), with +9.6 AP" in words(figure)

    times = ready(page, TIMES)
    times.get_by_role("button", name="ms").click()
    frame(page)
    assert [row[-1] for row in table_cells(times)] == [
        str(ms) for ms in sorted(ms for _, ms in paper.TABLE_1E.values())
    ]
    # Each table has its own state.
    assert figure.locator("thead th", has_text="large").get_attribute("aria-sort") == "none"
    assert axe(page, TABLE) == []


def test_on_a_phone_a_finger_chooses_and_the_page_does_not_run_over(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page, PLOT)
    figure.locator(".lf-canvas").scroll_into_view_if_needed()
    page.touchscreen.tap(*place(figure, "D"))
    shows(page, "D")
    assert "extrapolated" in words(figure)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for place_ in (PLOT, TABLE, TIMES):
        one = ready(page, place_)
        sizes = one.evaluate(
            """figure => [...figure.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => !e.matches('style') && e.getClientRects().length).map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent])"""
        )
        assert min(sizes)[0] >= 12, min(sizes)
        for part in (".lf-button", ".lf-sort", ".lf-hit", "tbody label", ".lf-check"):
            assert all(
                box["height"] >= 44 and box["width"] >= 44
                for box in (target.bounding_box() for target in one.locator(part).all() if target.is_visible())
            ), part
    text = page.locator(".pipelines text").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"
    )
    assert text >= 12
    scroll = ready(page, TABLE).locator(".lf-scroll")
    assert page.locator(f"{TABLE} .lf-edge").is_visible()
    scroll.evaluate("part => { part.scrollLeft = part.scrollWidth }")
    page.wait_for_selector(f"{TABLE} .lf-edge", state="hidden")


def test_in_the_dark_it_is_clean_for_axe_and_from_disk_a_link_opens_its_state(visit, axe):
    page = visit(PAGE, theme="dark")
    for place_ in (PLOT, TABLE, TIMES):
        ready(page, place_)
    page.locator(f"{TABLE} tbody label").first.click()  # differences, in their colours
    frame(page)
    assert axe(page, PLOT) + axe(page, TABLE) == []
    disk = visit(
        (pages.HTML / PAGE).as_uri()
        + f"{PLOT}.chosen=G&{PLOT[1:]}.envelope=hull&{PLOT[1:]}.budget=nonsense&{TABLE[1:]}.sort=small"
    )
    figure = ready(disk, PLOT)
    shows(disk, "G")
    assert figure.get_by_label("hull").is_checked()
    figure.get_by_role("listbox").press("Home")
    shows(disk, "A")
    assert ready(disk, TABLE).locator("thead th", has_text="small").get_attribute("aria-sort") == "descending"
