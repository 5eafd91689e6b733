"""The live figure of chapter 2, moved as a reader moves it; every sum that it shows is what the package computes."""

import math

import pytest
from figure_helpers import LINE, go, words
from figure_helpers import ready as figure_at

from focal_tutorial.chapters.loss_shares import Group, fractions, methods, share
from tools import pages
from tools.pages import at_rest, focus, frame, patient, press

PAGE = "book/02-a-hundred-thousand-negatives.html"
FIGURE = "#loss-shares-figure"
START = {
    "hard": 5,
    "hard_p_t": 0.0067,
    "easy": 10_000,
    "easy_p_t": 0.95,
    "gamma": 2.0,
    "alpha": 0.75,
    "weigh_focal": False,
    "keep": 128,
}
STATES = (
    {"easy": 50, "easy_p_t": 0.368, "gamma": 1.0},
    {"hard": 100, "hard_p_t": 0.3, "easy": 20_000, "easy_p_t": 0.99, "alpha": 0.25, "weigh_focal": True, "keep": 256},
    {"hard": 700, "hard_p_t": 0.9, "easy": 300, "easy_p_t": 0.6, "gamma": 5.0, "keep": 512},
    {"hard": 40, "hard_p_t": 0.5, "easy": 300, "easy_p_t": 0.5, "gamma": 0.0, "alpha": 1.0, "weigh_focal": True},
)


def ready(page):
    """The figure of the page, drawn and in sight."""
    return figure_at(page, FIGURE)


@patient
def shows(page, **state):
    """Assert that every row and bar is the package's for this state (the rest as at the start), to 1e-6."""
    frame(page)
    state = {**START, **state}
    groups = (Group(state["hard"], state["hard_p_t"], True), Group(state["easy"], state["easy_p_t"], False))
    focal_alpha = state["alpha"] if state["weigh_focal"] else None
    ways = methods(gamma=state["gamma"], alpha=state["alpha"], focal_alpha=focal_alpha, keep=state["keep"])
    rows = page.locator(f"{FIGURE} .lf-way[data-method]").evaluate_all(
        """rows => rows.map(row => ({...row.dataset,
        bars: [...row.querySelectorAll('.lf-stack')].map(bar => bar.firstChild.hidden ? 0 : bar.firstChild.getBoundingClientRect().width / bar.clientWidth)}))"""
    )
    assert [row["method"] for row in rows] == list(ways)
    for row in rows:
        expected = share(groups, **ways[row["method"]])
        assert tuple(int(part) for part in row["taught"].split(",")) == expected.taught, (row["method"], state)
        for part, bar in zip(("loss", "gradient"), row["bars"], strict=True):
            sums = [float(number) for number in row[part].split(",")]
            assert sums == pytest.approx(getattr(expected, part), rel=1e-6), (row["method"], part, state)
            assert bar == pytest.approx(fractions(getattr(expected, part))[0], abs=0.02)  # the least part is 2 px wide


def named(figure, name):
    return figure.get_by_label(name, exact=True)


def test_it_shows_the_packages_sums_and_is_moved_by_mouse_and_keyboard(visit, axe):
    page = visit(PAGE)
    figure = ready(page)
    shows(page)
    assert "own 4.7 % of the cross entropy (CE) and 95.1 % of the focal loss" in words(figure)
    assert "from 488 on under CE, from 192,571 on under focal loss" in words(figure)
    heights = {figure.locator(".lf").evaluate("figure => figure.offsetHeight")}
    for state in STATES:
        go(page, FIGURE, **state)
        shows(page, **state)
        heights.add(figure.locator(".lf").evaluate("figure => figure.offsetHeight"))
    assert max(heights) - min(heights) <= LINE, heights
    go(page, FIGURE)
    shows(page)

    figure.get_by_role("button", name="usual slide").click()
    shows(page, easy=50, easy_p_t=0.368)
    assert "the easy ones are misclassified, not easy" in words(figure)
    assert figure.locator(".lf-preset[aria-pressed=true]").inner_text() == "usual slide"
    figure.get_by_role("button", name="honest toy").click()

    slider = named(figure, "number of easy negatives")
    slider.scroll_into_view_if_needed()
    box = at_rest(slider)
    press(page, box["x"] + 10 + (box["width"] - 20) * 3 / 5, box["y"] + box["height"] / 2)
    frame(page)
    easy = round(10 ** float(slider.input_value()))
    assert easy == pytest.approx(1000, rel=0.1)
    shows(page, easy=easy)
    assert figure.locator(".lf-preset[aria-pressed=true]").count() == 0
    assert slider.get_attribute("aria-valuetext") == f"{easy:,} easy negatives"

    focus(named(figure, "number of hard positives"))
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "Shift+ArrowRight"):  # 6, 8, 6, 7: whole numbers, and never stuck
        page.keyboard.press(key)
    frame(page)
    hard = round(10 ** float(named(figure, "number of hard positives").input_value()))
    assert hard == 7
    page.keyboard.press("Home")
    named(figure, "pt of easy negatives").press("ArrowRight")
    frame(page)
    chance = 1 / (1 + math.exp(-float(named(figure, "pt of easy negatives").input_value())))
    assert 0.955 < chance < 0.965
    easy_p_t = float(figure.locator(".lf-group.lf-easy .lf-value").nth(1).inner_text())
    named(figure, "γ gamma, of focal loss").press("ArrowLeft")
    named(figure, "α alpha, the weight of objects").press("Shift+ArrowRight")
    figure.get_by_label("α weighs focal loss, too").press("Space")
    figure.get_by_role("radio", name="256").press("ArrowRight")
    state = {
        "hard": 1,
        "easy": easy,
        "easy_p_t": easy_p_t,
        "gamma": 1.9,
        "alpha": 0.76,
        "weigh_focal": True,
        "keep": 512,
    }
    shows(page, **state)
    assert "(γ = 1.9, α = 0.76)" in words(figure)

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure.get_by_role("button", name="Copy a link to this state").click()
    figure.get_by_role("button", name="Link copied").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert all(f"{FIGURE[1:]}.{name}=" in address for name in state)
    page.wait_for_function(
        f"document.querySelector('{FIGURE} [role=status]').textContent.startsWith('The 1 hard positive owns')"
    )
    cells = figure.get_by_role("row").nth(3).get_by_role("cell").all_inner_texts()
    assert len(cells) == 3 and cells[0].startswith("loss: hard ") and "easy" in cells[0]
    assert axe(page, FIGURE) == []


def test_on_a_phone_in_the_dark_a_finger_moves_it_and_everything_fits(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page)
    figure.get_by_role("button", name="1 : 1000").tap()
    shows(page, hard=100, hard_p_t=0.3, easy=100_000, easy_p_t=0.99)
    slider = named(figure, "γ gamma, of focal loss")
    slider.scroll_into_view_if_needed()
    box = at_rest(slider)
    page.touchscreen.tap(box["x"] + 10 + (box["width"] - 20) / 5, box["y"] + box["height"] / 2)
    frame(page)
    gamma = float(slider.input_value())
    assert gamma == pytest.approx(1, abs=0.05)
    shows(page, hard=100, hard_p_t=0.3, easy=100_000, easy_p_t=0.99, gamma=gamma)

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert figure.locator(".lf").evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    sizes = figure.evaluate(
        """figure => [...figure.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => !e.matches('style, sub, sup, .lf-sr') && e.getClientRects().length).map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent])"""
    )
    assert min(sizes)[0] >= 12, min(sizes)
    for part in (".lf-button", ".lf-track input", ".lf-preset", ".lf-check"):
        for box in [one.bounding_box() for one in figure.locator(part).all()]:
            assert box["height"] >= 44 and box["width"] >= 44, part
    assert axe(page, FIGURE) == []


def test_it_opens_from_disk_and_moves(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    figure.get_by_role("button", name="usual slide").press("Enter")
    shows(page, easy=50, easy_p_t=0.368)
