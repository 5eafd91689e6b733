"""The matching figure of chapter 17, moved as a reader moves it; what it shows is what the package computes."""

import pytest
import torch
from figure_helpers import LINE, finger, go, stored, words
from figure_helpers import data as shown_by
from figure_helpers import ready as figure_at

from focal_tutorial.chapters import matching
from focal_tutorial.widgets.matching import LABELS, OBJECTS, PROBABILITIES, QUERIES
from tools import pages
from tools.pages import at_rest, focus, frame, holds, patient

PAGE = "book/17-after-retinanet.html"
FIGURE = "#matching-figure"
START = {"method": "hungarian", "class_weight": 1, "l1_weight": 5, "giou_weight": 2, "queries": QUERIES}


def ready(page):
    """The figure of the page, drawn and in sight."""
    return figure_at(page, FIGURE)


def answered(page):
    """The figure after the reader has guessed."""
    figure = ready(page)
    figure.locator(".lf-predict").get_by_role("button").first.click()
    frame(page)
    return figure


def rows(text):
    """Rows of numbers, as the figure stores them."""
    return [[float(number) for number in row.split()] for row in text.split(",")] if text else []


@patient
def shows(page, **changes):
    """Assert that costs, pairs and totals are the package's for this state (the rest as at the start), to 1e-6."""
    state = START | changes
    queries, objects, probabilities = (
        torch.tensor(one, dtype=torch.float64) for one in (state["queries"], OBJECTS, PROBABILITIES)
    )
    weights = tuple(state[f"{name}_weight"] for name in ("class", "l1", "giou"))
    cost = matching.cost_matrix(probabilities, queries, torch.tensor(LABELS), objects, weights=weights, size=(96, 192))
    shown = shown_by(page, FIGURE)
    torch.testing.assert_close(torch.tensor(rows(shown["cost"]), dtype=torch.float64), cost, rtol=1e-6, atol=1e-6)
    best, taken = matching.hungarian(cost), matching.greedy(cost)
    assert float(shown["hungarian"]) == pytest.approx(matching.total(cost, best), abs=1e-6)
    assert float(shown["greedy"]) == pytest.approx(matching.total(cost, taken), abs=1e-6)
    pairs = {"hungarian": best, "greedy": taken, "overlap": matching.many_to_one(queries, objects)}[state["method"]]
    assert rows(shown["pairs"]) == pairs.tolist()
    marked = page.locator(f"{FIGURE} .lf-costs td.lf-taken").count()
    assert marked == len(pairs) == page.locator(f"{FIGURE} .lf-paired").count()


def pixels(page, x, y):
    """Where a point of the scene lies on the screen."""
    ground = at_rest(page.locator(f"{FIGURE} .lf-ground"))
    return ground["x"] + x / 192 * ground["width"], ground["y"] + y / 96 * ground["height"]


def test_it_shows_greedy_and_keeps_the_best_matching_back_until_the_reader_has_guessed(visit):
    page = visit(PAGE)
    figure = ready(page)
    shows(page, method="greedy")
    assert words(figure, ".lf-sentence").endswith("The best matching: ?")
    assert figure.locator(".lf-better").count() == 0
    figure.get_by_role("slider", name="query 4").focus()  # to look at a query gives nothing away
    frame(page)
    assert words(figure, ".lf-sentence").endswith("The best matching: ?")
    assert "query 4 says white cell .71" in words(figure, ".lf-pair")
    answered(page)
    shows(page)
    assert "Hungarian: total −7.51. Greedy pays 1.44 more" in words(figure, ".lf-sentence")


def test_the_three_ways_and_every_weight_are_the_packages(visit):
    page = visit(PAGE)
    figure = answered(page)
    for method, word in (("greedy", "greedy"), ("overlap", "IoU ≥ .5"), ("hungarian", "Hungarian")):
        figure.locator(".lf-choice label", has_text=word).click()
        shows(page, method=method)
        assert (figure.locator(".lf-better").count() > 0) == (method != "hungarian")
    for weights in ((1, 0, 0), (0, 10, 0), (0, 0, 5), (2.5, 1.5, 0.5)):
        state = dict(zip(("class_weight", "l1_weight", "giou_weight"), weights))
        go(page, FIGURE, **state)
        shows(page, **state)
    go(page, FIGURE, method="overlap")
    assert "A has 2, B has 2 and C has none" in words(figure, ".lf-sentence")


def test_a_state_that_does_not_fit_is_refused(visit):
    page = visit(PAGE)
    answered(page)
    for state in ({"method": "auction"}, {"l1_weight": 11}, {"query": 9}, {"queries": [0, 0, 9, 9]}):
        go(page, FIGURE, **state)
        shows(page)


def test_the_mouse_drags_a_query_and_the_matching_jumps(visit):
    page = visit(PAGE)
    figure = answered(page)
    page.mouse.move(*pixels(page, 95, 58))  # in query 1, below the others
    page.mouse.down()
    page.mouse.move(*pixels(page, 85, 56))
    page.mouse.move(*pixels(page, 85, 53))
    page.mouse.up()
    moved = [list(box) for box in QUERIES]
    holds(lambda: queries_of(page)[0] == pytest.approx([64, 18, 106, 56], abs=1))
    moved[0] = queries_of(page)[0]
    shows(page, queries=moved)
    assert [0, 1] in rows(shown_by(page, FIGURE)["pairs"]), "query 1 has B now"
    assert figure.get_by_role("slider", name="query 1").get_attribute("aria-valuetext").endswith("red cell B")


@patient
def queries_of(page):
    """The boxes of the queries, from the address, which follows soon."""
    text = page.evaluate("decodeURIComponent(location.hash)")
    assert "queries=" in text
    numbers = text.split("queries=")[1].split("&")[0].split(",")
    return [list(map(float, numbers[4 * i : 4 * i + 4])) for i in range(len(QUERIES))]


def test_a_finger_drags_a_query_and_the_page_stays(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    figure.locator(".lf-smear").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    x, y = pixels(page, 30, 12)  # in query 7
    touch = finger(page)
    for kind, dy in (("touchStart", 0), *(("touchMove", 3 * part) for part in range(1, 10))):
        touch(kind, x, y + dy)
    touch("touchEnd")
    holds(lambda: queries_of(page)[6] == pytest.approx([18, 17.5, 44, 36.5], abs=1))
    assert page.evaluate("scrollY") == before


def test_everything_moves_by_keyboard(visit):
    page = visit(PAGE)
    figure = answered(page)
    focus(figure.get_by_role("slider", name="query 7"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    queries = [list(box) for box in QUERIES]
    queries[6] = [20, 3.5, 46, 22.5]
    shows(page, queries=queries)
    focus(figure.get_by_label("L1 weight of the distance of the boxes"))
    page.keyboard.press("Home")
    shows(page, queries=queries, l1_weight=0)
    focus(figure.get_by_role("radio", name="Hungarian"))
    page.keyboard.press("ArrowRight")
    shows(page, queries=queries, l1_weight=0, method="greedy")
    assert stored(page, FIGURE)["method"] == "hungarian"


def test_the_height_is_held_and_axe_finds_nothing(visit, axe):
    for width, theme in ((1280, "light"), (390, "dark")):
        page = visit(PAGE, width=width, theme=theme)
        figure = answered(page)
        heights = set()
        for state in ({}, {"method": "greedy"}, {"method": "overlap", "query": 4}, {"l1_weight": 0, "query": 8}):
            go(page, FIGURE, **state)
            heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
        assert axe(page, FIGURE) == []
        assert max(heights) - min(heights) <= LINE, heights


def test_it_works_from_disk(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    figure.locator(".lf-choice label", has_text="IoU ≥ .5").click()
    shows(page, method="overlap")
