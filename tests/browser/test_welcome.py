"""The welcome page as a reader meets it: a detector learns, four doors, the street in pictures, two ways through."""

import re

import pytest
from figure_helpers import ready

from tools import pages

PAGE, FIGURE = "book/index.html", "#learner-figure"


def names(locator):
    """The beginnings of the pages that links lead to: 01, 02, ..."""
    links = locator.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [re.sub(r"\.html.*", "", link)[:2] for link in links]


def test_each_door_is_one_link_as_large_as_its_card(visit):
    page = visit(PAGE)
    doors = page.locator(".doors li")
    assert doors.count() == 4
    for door in doors.all():
        assert door.locator("a").count() == 1
        href = door.locator("a").get_attribute("href")
        hit = door.evaluate(
            """door => { door.scrollIntoView({ block: 'center' }); const box = door.getBoundingClientRect();
            return document.elementFromPoint(box.left + 8, box.bottom - 8).closest('a')?.getAttribute('href') }"""
        )
        assert hit == href
        assert (pages.HTML / "book" / href.split("#")[0]).is_file()


def test_the_street_has_six_stops_with_pictures_each_a_link(visit):
    page = visit(PAGE)
    stops = page.locator(".way li")
    assert stops.locator("a").all_inner_texts() == ["image", "backbone", "pyramid", "heads", "loss", "detections"]
    assert names(stops.locator("a")) == ["01", "10", "10", "11", "03", "08"]
    assert [stop.locator("svg").count() for stop in stops.all()] == [1, 3, 3, 3, 1, 1]
    tops = {round(stop.bounding_box()["y"]) for stop in stops.all()}
    assert len(tops) == 1, "one row in a wide window"


def test_the_short_path_is_the_one_that_the_chapters_follow_and_everything_is_everything(visit):
    page = visit(PAGE)
    short = page.locator("#forty-minutes ul > li")
    way = ["index"]
    listed = names(short.locator("a"))
    minutes = [int(re.search(r"(\d+)\s+minutes$", text)[1]) for text in short.all_inner_texts()]
    assert sum(minutes) == 40
    everything = names(page.locator("#everything a:not(.headerlink)"))
    for _ in listed:
        link = page.locator(".short-path a")
        way.append(link.get_attribute("href")[:2])
        link.click()
        page.wait_for_selector(".short-path")
    assert way[1:] == listed
    assert page.locator(".short-path a").count() == 0, "there the path ends"
    chapters = sorted(path.name[:2] for path in (pages.HTML / "book").glob("[0-9][0-9]-*.html"))
    assert everything == chapters


@pytest.mark.parametrize(("width", "most"), [(1280, 250), (390, 360)])
def test_the_figure_begins_on_the_first_screen(visit, width, most):
    page = visit(PAGE, width=width, height=844)
    assert page.locator(f"{FIGURE} .lf").evaluate("figure => figure.getBoundingClientRect().top + scrollY") <= most
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.scrollHeight") <= (12_000 if width > 600 else 18_000)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_clean_for_axe(visit, axe, theme):
    page = visit(PAGE, theme=theme)
    ready(page, FIGURE)
    assert axe(page) == []
