"""Chapter 15's plane of gamma and alpha, moved as a reader moves it: its numbers are the paper's and the stored run's."""

import statistics

import pytest
from figure_helpers import data, go, ready, words

from focal_tutorial.chapters import paper, runs
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/15-paper-tables.html"
FIGURE = "#alpha-gamma-figure"
OURS = {
    f"{one['gamma']:g} {one['alpha']:g}": statistics.mean(one["AP"]) for one in runs.read("ablations")["scores"]["grid"]
}
PAPER = {f"0 {alpha:g}": scores.ap for alpha, scores in paper.TABLE_1A.items()} | {
    f"{gamma:g} {alpha:g}": scores.ap for (gamma, alpha), scores in paper.TABLE_1B.items()
}


@patient
def shows(page, chosen, points):
    """Assert that this place is chosen, with its AP and rank among `points`; None: nothing is measured there."""
    shown = data(page, FIGURE)
    assert shown["point"] == chosen and int(shown["points"]) == len(points)
    if chosen not in points:
        assert shown["ap"] == ""
        return
    assert float(shown["ap"]) == pytest.approx(points[chosen], abs=1e-9)
    assert int(shown["rank"]) == 1 + sum(other > points[chosen] + 1e-9 for other in points.values())


def middle(figure, key):
    """Where a disc lies on the screen."""
    box = at_rest(figure.locator(f'[data-key="{key}"] .lf-disc'))
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_point_is_chosen_with_mouse_keyboard_and_in_the_table(visit, axe):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    shows(page, "2 0.25", PAPER)
    assert figure.locator(".lf-mark").count() == len(PAPER)
    press(page, *middle(figure, "0 0.99"))
    shows(page, "0 0.99", PAPER)
    focus(figure.get_by_role("listbox"))
    for key, chosen in (("ArrowDown", "0 0.9"), ("ArrowRight", "0.1 0.75"), ("End", "5 0.25"), ("Home", "0 0.1")):
        page.keyboard.press(key)
        shows(page, chosen, PAPER)
    figure.locator(".lf-orders").get_by_role("button", name="γ 1, α .25").click()
    shows(page, "1 0.25", PAPER)
    figure.locator(".lf-choice label", has_text="ours").click()
    shows(page, "1 0.25", OURS)
    assert "compare orders, never values" in words(figure)
    page.wait_for_function("location.hash.includes('shown=ours')")
    go(page, FIGURE, shown="ours", chosen="0 0.999")
    shows(page, "0 0.999", OURS)
    assert "we did not train there" in words(figure)
    assert axe(page, FIGURE) == []


def test_the_table_has_the_order_of_both(visit):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    rows = [row.split("\t") for row in figure.locator(".lf-orders tbody").inner_text().split("\n") if row.strip()]
    shared = [key for key in PAPER if key in OURS]
    assert len(rows) == len(shared)
    assert [float(row[1].split()[1]) for row in rows] == sorted((PAPER[key] for key in shared), reverse=True)
    assert sorted(float(row[2].split()[1]) for row in rows) == pytest.approx(
        sorted(OURS[key] for key in shared), abs=6e-4
    )


def test_on_a_phone_in_the_dark_it_fits_and_a_finger_chooses(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page, FIGURE)
    page.touchscreen.tap(*middle(figure, "0.5 0.5"))
    frame(page)
    shows(page, "0.5 0.5", PAPER)
    assert figure.locator(".lf").evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    assert axe(page, FIGURE) == []


def test_it_opens_from_disk_and_moves(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page, FIGURE)
    figure.locator(".lf-choice label", has_text="ours").click()
    shows(page, "2 0.25", OURS)
