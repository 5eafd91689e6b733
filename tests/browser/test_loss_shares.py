"""The live figure of chapter 2, moved as a reader moves it; every sum that it shows is what the package computes."""

import math

import pytest
from figure_helpers import LINE, finger, go, words
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
    "view": "loss",
    "ways": "two",
}
STATES = (
    {"easy": 50, "easy_p_t": 0.368, "gamma": 1.0},
    {"gamma": 0.5, "view": "gradient"},
    {
        "hard": 100,
        "hard_p_t": 0.3,
        "easy": 20_000,
        "easy_p_t": 0.99,
        "alpha": 0.25,
        "weigh_focal": True,
        "keep": 256,
        "ways": "all",
    },
    {
        "hard": 700,
        "hard_p_t": 0.9,
        "easy": 300,
        "easy_p_t": 0.6,
        "gamma": 5.0,
        "keep": 512,
        "ways": "all",
        "view": "gradient",
    },
    {
        "hard": 40,
        "hard_p_t": 0.5,
        "easy": 300,
        "easy_p_t": 0.5,
        "gamma": 0.0,
        "alpha": 1.0,
        "weigh_focal": True,
        "ways": "all",
    },
)
ROWS = ["CE", "FL", "balanced CE", "OHEM", "1:3"]
"""The ways in the order of their rows; the first two stand there always."""


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
    rows = page.locator(f"{FIGURE} .lf-way").evaluate_all(
        """rows => rows.map(row => ({...row.dataset, seen: row.checkVisibility(),
        bar: (bar => bar.firstChild.hidden ? 0 : bar.firstChild.getBoundingClientRect().width / bar.clientWidth)(row.querySelector('.lf-stack'))}))"""
    )
    assert sorted(row["method"] for row in rows) == sorted(ways)
    assert [row["method"] for row in rows if row["seen"]] == ROWS[: 5 if state["ways"] == "all" else 2]
    for row in rows:
        expected = share(groups, **ways[row["method"]])
        assert tuple(int(part) for part in row["taught"].split(",")) == expected.taught, (row["method"], state)
        for part in ("loss", "gradient"):
            sums = [float(number) for number in row[part].split(",")]
            assert sums == pytest.approx(getattr(expected, part), rel=1e-6), (row["method"], part, state)
        if row["seen"]:  # the least part is 2 px wide
            owned = fractions(getattr(expected, state["view"]))[0]
            assert row["bar"] == pytest.approx(owned, abs=0.02), (row["method"], state)


def named(figure, name):
    return figure.get_by_label(name, exact=True)


def asked(figure):
    """Whether the guess is still open: then no bar shows a share."""
    shares, unknown = (figure.locator(f"{part}:visible").count() for part in (".lf-stack .lf-part", ".lf-unknown"))
    return (shares, unknown) == (0, 1)


def test_it_asks_first_and_the_guess_stays_beside_the_truth(visit, axe):
    page = visit(PAGE)
    figure = ready(page)
    assert asked(figure)
    said = words(figure, ".lf-sentence")
    assert said == (
        "5 missed objects cost 5 each, 10,000 places of sure background .051 each. What part of the sum do the five own? Drag the mark."
    )
    assert "4.7" not in words(figure) and "95.1" not in words(figure)
    assert axe(page, FIGURE) == []
    guess = figure.get_by_role("slider", name="Your guess")
    box = at_rest(figure.locator(".lf-stack").first)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + box["height"] / 2, steps=3)
    page.mouse.up()
    frame(page)
    assert float(guess.input_value()) == pytest.approx(80, abs=1)
    guess.press("ArrowLeft")
    value = int(guess.input_value())
    assert figure.get_by_text(f"the five own {value}\u00a0%?").is_visible()
    height = figure.locator(".lf").evaluate("figure => figure.offsetHeight")

    figure.get_by_role("button", name="Show").click()
    shows(page)
    assert not asked(figure) and not guess.is_visible()
    assert words(figure, ".lf-sentence").startswith(
        "The 5 hard ones own 4.7 % of the cross entropy and 95.1 % of the focal loss."
    )
    assert figure.get_by_text(f"your guess: {value}\u00a0%").is_visible()
    mark = figure.locator(".lf-guess-mark").bounding_box()
    assert (mark["x"] + mark["width"] / 2 - box["x"]) / box["width"] == pytest.approx(value / 100, abs=0.01)
    assert figure.locator(".lf").evaluate("figure => figure.offsetHeight") == height, "nothing jumps"
    assert axe(page, FIGURE) == []
    figure.get_by_role("button", name="5 hard positives, 50 negatives").click()
    shows(page, easy=50, easy_p_t=0.368)
    assert not figure.locator(".lf-guess-mark").is_visible(), "the guess was about another sum"


def test_the_guess_is_made_by_keyboard_or_by_a_finger_and_any_move_answers(visit):
    page = visit(PAGE)
    figure = ready(page)
    focus(figure.get_by_role("slider", name="Your guess"))
    for key in ("Home", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    shows(page)
    assert figure.get_by_text("your guess: 2\u00a0%").is_visible()
    assert page.evaluate("document.activeElement.matches('.lf-shares input')"), "the focus stays in the figure"

    again = visit(PAGE)
    figure = ready(again)
    assert asked(figure)
    named(figure, "γ gamma, of focal loss").press("ArrowLeft")
    shows(again, gamma=1.9)
    assert not asked(figure) and not figure.locator(".lf-guess-mark").is_visible()
    go(again, FIGURE)
    shows(again)
    assert not asked(figure), "once answered it stays so"

    phone = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(phone)
    touch = finger(phone)
    handle = at_rest(figure.locator(".lf-stack").first)
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    touch("touchStart", x, y)
    for part in range(1, 11):
        touch("touchMove", x - 12 * part, y)
    touch("touchEnd")
    frame(phone)
    value = float(figure.get_by_role("slider", name="Your guess").input_value())
    assert value == pytest.approx(100 * (0.5 - 120 / handle["width"]), abs=3)
    figure.get_by_role("button", name="Show").tap()
    shows(phone)
    assert figure.get_by_text(f"your guess: {value:.0f}\u00a0%").is_visible()


def test_it_shows_the_packages_sums_and_is_moved_by_mouse_and_keyboard(visit, axe):
    page = visit(PAGE)
    figure = ready(page)
    heights = {}
    for state in STATES:
        go(page, FIGURE, **state)
        shows(page, **state)
        height = figure.locator(".lf").evaluate("figure => figure.offsetHeight")
        assert height <= 590, (state, height)
        heights.setdefault(state.get("ways"), []).append(height)
    for same in heights.values():
        assert max(same) - min(same) <= LINE, heights
    go(page, FIGURE)
    shows(page)
    assert "own 4.7 % of the cross entropy (CE) and 95.1 % of the focal loss" in words(figure)
    assert "from 488 on under CE, from 192,571 on under focal loss" in words(figure)

    figure.get_by_role("button", name="5 hard positives, 50 negatives").click()
    shows(page, easy=50, easy_p_t=0.368)
    assert "At pt = .368 the others are not easy." in words(figure, ".lf-sentence")
    assert figure.locator(".lf-preset[aria-pressed=true]").inner_text() == "5 : 50"
    figure.get_by_role("button", name="5 hard positives, 10,000 easy negatives").click()

    slider = named(figure, "easy number of easy negatives")
    slider.scroll_into_view_if_needed()
    box = at_rest(slider)
    press(page, box["x"] + 10 + (box["width"] - 20) * 3 / 5, box["y"] + box["height"] / 2)
    frame(page)
    easy = round(10 ** float(slider.input_value()))
    assert easy == pytest.approx(1000, rel=0.1)
    shows(page, easy=easy)
    assert figure.locator(".lf-preset[aria-pressed=true]").count() == 0
    assert slider.get_attribute("aria-valuetext") == f"{easy:,} easy negatives"

    focus(named(figure, "hard number of hard positives"))
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "Shift+ArrowRight"):  # 6, 8, 6, 7: whole numbers, and never stuck
        page.keyboard.press(key)
    frame(page)
    hard = round(10 ** float(named(figure, "hard number of hard positives").input_value()))
    assert hard == 7
    page.keyboard.press("Home")
    named(figure, "pt of easy negatives").press("ArrowRight")
    frame(page)
    chance = 1 / (1 + math.exp(-float(named(figure, "pt of easy negatives").input_value())))
    assert 0.955 < chance < 0.965
    easy_p_t = float(figure.locator(".lf-controls .lf-easy .lf-value").nth(1).inner_text())
    named(figure, "γ gamma, of focal loss").press("ArrowLeft")
    state = {"hard": 1, "easy": easy, "easy_p_t": easy_p_t, "gamma": 1.9}
    shows(page, **state)
    assert not named(figure, "α alpha, the weight of positives").is_visible(), "alpha comes with the ways that have it"

    figure.get_by_role("button", name="three more ways").click()
    named(figure, "α alpha, the weight of positives").press("Shift+ArrowRight")
    figure.get_by_label("α weighs focal loss, too").press("Space")
    figure.get_by_role("radio", name="256").press("ArrowRight")
    figure.get_by_role("radio", name="loss").press("ArrowRight")
    state |= {"alpha": 0.76, "weigh_focal": True, "keep": 512, "view": "gradient", "ways": "all"}
    shows(page, **state)
    assert "(γ = 1.9, α = 0.76)" in words(figure)
    assert figure.get_by_text("any few of them will do").first.is_visible(), "why 1 : 3 looks good"
    assert words(figure, ".lf-sentence").startswith("Of the gradient, the 1 hard one owns ")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure.get_by_role("button", name="Copy a link to this state").click()
    figure.get_by_role("button", name="Link copied").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert all(f"{FIGURE[1:]}.{name}=" in address for name in state)
    page.wait_for_function(
        f"document.querySelector('{FIGURE} [role=status]').textContent.startsWith('The 1 hard positive owns')"
    )
    cells = figure.get_by_role("row").nth(3).get_by_role("cell").all_inner_texts()
    assert len(cells) == 2 and cells[0].startswith("left out:") and cells[1].startswith("gradient: hard ")
    assert axe(page, FIGURE) == []
    figure.get_by_role("button", name="two ways only").click()
    shows(page, **{**state, "ways": "two"})


MOVES = {  # a chip's control, and what it moves
    "gamma, of focal loss": "FL",
    "number of hard positives": "CE",
    "of hard positives": "CE",
    "number of easy negatives": "CE",
    "of easy negatives": "CE",
    "alpha, the weight of positives": "balanced CE",
    "α weighs focal loss, too": "FL",
    "Batch of OHEM and of 1 : 3": "OHEM",
    "Who owns": "FL",
}


@pytest.mark.parametrize("size", [(390, 844), (375, 553)])
def test_on_a_phone_each_control_is_on_the_screen_with_the_bar_that_it_moves(visit, size):
    page = visit(PAGE, width=size[0], height=size[1], touch=True, is_mobile=True)
    figure = ready(page)
    figure.get_by_role("button", name="three more ways").tap()
    shows(page, ways="all")
    for name, method in MOVES.items():
        row = figure.locator(f".lf-way[data-method='{method}']")
        row.evaluate("row => { row.scrollIntoView({block: 'start', behavior: 'instant'}); scrollBy(0, -70) }")
        chip = figure.locator(f".lf-pick[title='{name}']")
        chip.evaluate("chip => chip.scrollIntoView({block: 'nearest', inline: 'center', behavior: 'instant'})")
        chip.tap()
        frame(page)
        seen = figure.locator(".lf-control.lf-chosen")
        assert seen.count() == 1
        dock, bar = seen.bounding_box(), row.locator(".lf-stack").bounding_box()
        top = page.locator(".bd-header-article").bounding_box()
        assert dock["y"] >= 0 and dock["y"] + dock["height"] <= size[1] + 1, name
        assert bar["y"] >= top["y"] + top["height"], (name, "the bar is under the header")
        assert bar["y"] + bar["height"] <= figure.locator(".lf-dock").bounding_box()["y"] + 1, (
            name,
            "or under the dock",
        )


def test_the_docks_buttons_go_through_whole_numbers(visit):
    page = visit(PAGE, width=390, height=844, touch=True, is_mobile=True)
    figure = ready(page)
    figure.locator(".lf-pick[title='number of hard positives']").tap()
    less, more = (figure.locator(".lf-chosen .lf-nudge").nth(place) for place in (0, 1))
    for _ in range(6):
        less.tap()
    shows(page, hard=1)
    more.tap()
    shows(page, hard=2)
    assert figure.locator(".lf-pick[title='number of hard positives']").inner_text().split() == ["hard", "2"]
    assert figure.locator(".lf-pick[title='number of easy negatives']").inner_text().split() == ["easy", "10k"]


def test_on_a_phone_in_the_dark_a_finger_moves_it_and_everything_fits(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page)
    figure.get_by_role("button", name="100 positives, 100,000 easy negatives").tap()
    shows(page, hard=100, hard_p_t=0.3, easy=100_000, easy_p_t=0.99)
    slider = named(figure, "γ gamma, of focal loss")
    box = at_rest(slider)
    page.touchscreen.tap(box["x"] + 10 + (box["width"] - 20) / 5, box["y"] + box["height"] / 2)
    frame(page)
    gamma = float(slider.input_value())
    assert gamma == pytest.approx(1, abs=0.05)
    shows(page, hard=100, hard_p_t=0.3, easy=100_000, easy_p_t=0.99, gamma=gamma)

    for ways, most in (("two", 700), ("all", 788)):
        go(page, FIGURE, ways=ways)
        shows(page, ways=ways)
        assert figure.locator(".lf").evaluate("figure => figure.offsetHeight") <= most
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert figure.locator(".lf").evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    sizes = figure.evaluate(
        """figure => [...figure.querySelectorAll('*')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => !e.matches('style, sub, sup, .lf-sr') && e.getClientRects().length).map(e => [parseFloat(getComputedStyle(e).fontSize), e.textContent])"""
    )
    assert min(sizes)[0] >= 12, min(sizes)
    for part in (".lf-button", ".lf-track input", ".lf-preset", ".lf-pick", ".lf-more-ways"):
        for box in [one.bounding_box() for one in figure.locator(f"{part}:visible").all()]:
            assert box["height"] >= 44 and box["width"] >= 44, part
    assert axe(page, FIGURE) == []


def test_it_opens_from_disk_and_moves(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page)
    figure.get_by_role("button", name="5 hard positives, 50 negatives").press("Enter")
    shows(page, easy=50, easy_p_t=0.368)
