"""Chapter 15's Figure 4, moved as a reader moves it: every share that it shows is the package's."""

import pytest
from figure_helpers import data, go, ready, words

from focal_tutorial.chapters import cumulative, runs
from focal_tutorial.widgets.cumulative_loss import NETWORKS
from tools import pages
from tools.pages import frame, patient

PAGE = "book/15-paper-tables.html"
FIGURE = "#cumulative-loss-figure"
SCORES = runs.read("figure4")["scores"]


@patient
def shows(page, network, gamma):
    """Assert that the figure shows what the hardest own under this network and gamma."""
    shown, sides = data(page, FIGURE), SCORES[NETWORKS[network]]
    for side, share in (("positives", 0.2), ("negatives", 0.01)):
        assert float(shown[side]) == pytest.approx(cumulative.hardest(sides[side], gamma, share), abs=1e-6)
    assert shown["counts"] == ",".join(str(sum(one["counts"])) for one in sides.values())


def test_the_curves_follow_gamma_and_the_network(visit, axe):
    page = visit(PAGE)
    figure = ready(page, FIGURE)
    slider = figure.get_by_label("γ gamma")
    slider.fill("0.5")
    shows(page, "FL", 0.5)
    curve = figure.locator(".lf-yours").last
    before = curve.get_attribute("d")
    slider.press("End")
    shows(page, "FL", 5)
    assert slider.get_attribute("aria-valuetext").startswith("gamma 5: the hardest 1 percent of negatives own")
    assert curve.get_attribute("d") != before
    figure.locator(".lf-choice label", has_text="CE").click()
    shows(page, "CE", 5)
    assert "trained with cross entropy" in words(figure)
    page.wait_for_function("location.hash.includes('network=CE')")
    go(page, FIGURE, gamma=2)
    shows(page, "FL", 2)
    claims = figure.locator(".lf-claims tbody tr").last.inner_text()
    assert f"{100 * cumulative.hardest(SCORES['drawn-focal']['negatives'], 2, 0.01):.0f}" in claims
    assert axe(page, FIGURE) == []


def test_an_address_that_it_cannot_show_leaves_it_as_stored(visit):
    page = visit(f"{PAGE}{FIGURE}.gamma=9&{FIGURE[1:]}.network=none")
    ready(page, FIGURE)
    shows(page, "FL", 2)


def test_on_a_phone_in_the_dark_it_fits_and_a_thumb_moves_it(visit, axe):
    page = visit(PAGE, width=390, height=844, theme="dark", touch=True, is_mobile=True)
    figure = ready(page, FIGURE)
    figure.locator(".lf-nudge").nth(1).tap()
    shows(page, "FL", 2.25)
    figure.locator(".lf-pick[title='The network was trained with']").tap()
    figure.locator(".lf-choice label", has_text="CE").tap()
    frame(page)
    shows(page, "CE", 2.25)
    assert figure.locator(".lf").evaluate("figure => figure.scrollWidth <= figure.clientWidth")
    assert axe(page, FIGURE) == []


def test_it_opens_from_disk_and_moves(visit):
    page = visit((pages.HTML / PAGE).as_uri())
    figure = ready(page, FIGURE)
    figure.get_by_label("γ gamma").press("Home")
    shows(page, "FL", 0)
