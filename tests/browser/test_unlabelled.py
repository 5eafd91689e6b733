"""Chapter 15's missing labels, moved as a reader moves them: every share that the figure shows is the package's."""

import pytest
from figure_helpers import data, go, ready, words

from focal_tutorial.chapters import runs
from tools import pages
from tools.pages import frame, patient
from widgets.golden_unlabelled import HARDEST, state

PAGE = "book/15-paper-tables.html"
FIGURE = "#unlabelled-figure"
RUN = runs.read("unlabelled")


@patient
def shows(page, removed):
    """Assert that the figure shows what the package finds with so many labels removed."""
    shown, expected = data(page, FIGURE), state(RUN, removed)
    assert int(shown["gone"]) == expected["gone"] and int(shown["mined"]) == expected["mined"]
    for name, share in expected["shares"].items():
        assert float(shown[name.lower()]) == pytest.approx(share, abs=1e-6)
    assert [int(number) for number in shown["hardest"].split(",")] == expected["hardest"]


def test_the_shares_follow_the_slider(visit, axe):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    shows(page, 0.4)
    slider = figure.get_by_label("removed labels")
    slider.fill("0.65")
    shows(page, 0.65)
    drawn = [figure.locator(f".lf-scene .lf-box.{name}").get_attribute("d") for name in ("lf-gone", "lf-hard")]
    assert drawn[0].count("M") == state(RUN, 0.65)["gone"] and drawn[1].count("M") == HARDEST
    assert "anchors that OHEM keeps" in words(figure)
    assert slider.get_attribute("aria-valuetext").startswith(f"{state(RUN, 0.65)['gone']} cells of 17 not labelled")
    slider.press("Home")
    shows(page, 0)
    assert figure.locator(".lf-scene .lf-gone").last.get_attribute("d") == ""
    go(page, FIGURE, removed=0.8)
    shows(page, 0.8)
    assert axe(page, FIGURE) == []


def test_on_a_phone_in_the_dark_it_fits_and_a_thumb_moves_it(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page, FIGURE)
    figure.locator(".lf-nudge").nth(1).tap()
    frame(page)
    shows(page, 0.5)
    assert figure.locator(".lf").evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    assert axe(page, FIGURE) == []


def test_it_opens_from_disk_and_moves(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page, FIGURE)
    figure.get_by_label("removed labels").press("End")
    shows(page, 0.8)
