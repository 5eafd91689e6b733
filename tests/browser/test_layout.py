"""What a reader feels: nothing moves while a page loads, while it is scrolled, and below a figure that is used.

Nothing runs over the edge, and on a phone what a control moves is on the screen with it.
"""

import re

import pytest
from figure_helpers import LINE, ready

from tools import pages

PAGES = [name for name in pages.pages() if (pages.HTML / name).is_file()]
WITH_FIGURES = [name for name in PAGES if 'class="live-figure"' in (pages.HTML / name).read_text(encoding="utf-8")]
CHAPTER = re.compile(r"/\d\d-")
WIDTHS = (320, 390, 768, 1280)
MOST = 0.02
"""The largest layout shift allowed, by the browser's own measure; from .1 on a page is called unstable."""

WATCH = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const moved = entry.sources.map(({ node }) => node?.id || node?.className || node?.nodeName);
    window.shifts.push([Math.round(entry.startTime), entry.value, String(moved)]);
  }
}).observe({ type: "layout-shift", buffered: true });"""

SCROLL = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 40));
    await new Promise(requestAnimationFrame);
  }
}"""

USE = """async (place) => {
  const figure = document.getElementById(place), below = figure.parentElement.closest(".cell") ?? figure;
  const end = () => below.getBoundingClientRect().bottom + scrollY, frame = () => new Promise(requestAnimationFrame);
  const more = [...figure.querySelectorAll(".lf-more-button, .lf-pick-more")].find((one) => one.checkVisibility());
  if (more?.getAttribute("aria-expanded") === "false") more.click(); // the rare controls, which the reader asks for
  await frame();
  await frame();
  const ends = [end()];
  const look = async () => { await frame(); await frame(); ends.push(end()); };
  const controls = [...figure.querySelectorAll(".lf input:not([disabled])")];
  for (const control of controls) {
    if (control.type === "range") {
      const before = control.value, low = Number(control.min), high = Number(control.max);
      for (const part of [0, 0.25, 0.5, 0.75, 1]) {
        control.value = low + part * (high - low);
        control.dispatchEvent(new Event("input", { bubbles: true }));
        await look();
      }
      control.value = before;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (control.type === "checkbox" || control.type === "radio") {
      control.click();
      await look();
      if (control.type === "checkbox") control.click();
    }
    await look();
  }
  return [Math.max(...ends) - Math.min(...ends), controls.length];
}"""


TOGETHER = """async () => {
  const frame = () => new Promise(requestAnimationFrame), found = [];
  const header = document.querySelector(".bd-header-article").getBoundingClientRect().height;
  for (const dock of document.querySelectorAll(".live-figure .lf-dock")) {
    const figure = dock.closest(".live-figure");
    const area = (one) => one.getBoundingClientRect().width * one.getBoundingClientRect().height;
    const drawings = [...figure.querySelectorAll(".lf-main :is(canvas, svg, img)")].sort((a, b) => area(b) - area(a));
    const drawing = drawings[0] ?? figure.querySelector(".lf-main"); // keys and tables beside it may be scrolled to
    const more = dock.querySelector(".lf-pick-more");
    if (more?.getAttribute("aria-expanded") === "false") more.click();
    await frame();
    const picks = [...dock.querySelectorAll(".lf-pick:not(.lf-pick-more)")].filter((one) => one.getClientRects().length);
    for (const pick of picks.length ? picks : [null]) {
      pick?.click();
      await frame();
      scrollTo(0, drawing.getBoundingClientRect().top + scrollY - header);
      await frame();
      await frame();
      const seen = drawing.getBoundingClientRect(), edge = dock.getBoundingClientRect();
      const control = dock.querySelector(".lf-chosen").getBoundingClientRect();
      found.push({
        name: `${figure.id}: ${pick?.title}`,
        hidden: Math.max(0, header - seen.top) + Math.max(0, seen.bottom - edge.top),
        reached: control.top >= edge.top && control.bottom <= innerHeight && control.height >= 20,
        dock: edge.height,
      });
    }
  }
  return found;
}"""

LOOSE = """() => {
  const band = innerHeight - document.querySelector(".bd-header-article").getBoundingClientRect().height;
  const drawings = ".lf-main, .lf-below > *";
  return [...document.querySelectorAll(".lf input")].filter((one) => one.getClientRects().length)
    .filter((one) => !one.closest(".lf-dock, .quiz")).map((one) => {
      const figure = one.closest(".live-figure");
      const drawing = one.closest(drawings) ?? figure.querySelector(drawings) ?? figure.querySelector("svg.lf-drawing, canvas, .lf");
      const control = one.getBoundingClientRect(), { top, bottom, height } = drawing.getBoundingClientRect();
      // how much of the drawing is on a screen that shows the control, wherever that lies on it
      const starts = [control.bottom - band, control.top, Math.min(Math.max(top, control.bottom - band), control.top)];
      const most = Math.max(...starts.map((start) => Math.min(bottom, start + band) - Math.max(top, start)));
      return { name: `${figure.id}: ${one.type} ${one.name}`, seen: most / Math.min(height, band) };
    });
}"""

OVER = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const { right, width } = one.getBoundingClientRect();
  if (!width || right <= innerWidth + 1 || getComputedStyle(one).visibility === "hidden") return false;
  for (let around = one.parentElement; around; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== "visible") return false;
  return true;
}).slice(0, 5).map((one) => `${one.tagName}.${one.className}`)"""


def watched(visit, name, width, **options):
    """The page, with every layout shift noted from its first moment on."""
    return visit(name, width=width, prepare=lambda page: page.add_init_script(WATCH), **options)


def shift(page):
    """The sum of the shifts, and what moved most."""
    found = page.evaluate("window.shifts")
    return sum(value for _, value, _ in found), sorted(found, key=lambda one: -one[1])[:3]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_loads_and_is_scrolled(visit, name):
    for width in WIDTHS:
        page = watched(visit, name, width)
        if width in (390, 1280):
            page.evaluate(SCROLL)
        total, moved = shift(page)
        assert total <= MOST, f"{width} px: {total:.3f}, {moved}; if a figure or formula is new, run `make room`"


@pytest.mark.parametrize("width", [1200, 1280, 1440])
def test_the_text_is_as_wide_before_the_list_of_sections_has_come_in(visit, width):
    page = visit("book/notation.html", width=width)
    text = page.locator("article.bd-article")
    whole = text.bounding_box()
    page.locator(".bd-sidebar-secondary").evaluate("list => list.remove()")
    assert text.bounding_box() == whole


def test_a_table_is_shown_when_all_its_rows_have_come_in(visit):
    page = visit("book/notation.html")
    table = page.locator(".bd-article table").first
    assert table.is_visible()
    table.evaluate("table => { while (table.nextSibling) table.nextSibling.remove(); }")  # as if it were loading
    assert not table.is_visible()


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_the_room_of_a_figure_is_its_height_and_what_follows_stays_while_it_is_used(visit, name):
    for width in (390, 1280):
        page = visit(name, width=width)
        for place in page.locator(".live-figure").evaluate_all("places => places.map(place => place.id)"):
            figure = ready(page, f"#{place}")
            held = figure.locator(".live-figure-view").evaluate(
                "view => parseFloat(getComputedStyle(view).minHeight) || 0"
            )
            drawn = figure.locator(".lf").evaluate("figure => figure.offsetHeight")
            assert abs(held - drawn) <= LINE, f"{place} at {width} px: {held:.0f} held, {drawn} drawn; run `make room`"
            moved, controls = page.evaluate(USE, place)
            assert moved <= LINE, f"{place} at {width} px: {controls} controls move what follows by {moved:.0f} px"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_over_a_watch_wide_phone_nor_with_letters_twice_as_large(visit, name):
    page = visit(name, width=280, height=653)
    for width, letters in ((280, 16), (640, 32), (1280, 32)):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}px` }", letters)
        fits(page, f"{width} px, letters of {letters}")


@pages.patient  # figures are drawn again after a change of size
def fits(page, what):
    width, whole = page.evaluate("[innerWidth, document.documentElement.scrollWidth]")
    assert whole <= width, f"{what}: {page.evaluate(OVER)}"


@pytest.mark.parametrize("name", WITH_FIGURES)
@pytest.mark.parametrize(("width", "height"), [(390, 844), (375, 553)])
def test_what_a_control_moves_is_on_the_screen_of_a_phone_with_it(visit, name, width, height):
    page = visit(name, width=width, height=height, touch=True)
    page.evaluate("document.querySelectorAll('article details.more').forEach(fold => { fold.open = true })")
    page.wait_for_function("[...document.querySelectorAll('.live-figure')].every(one => 'drawn' in one.dataset)")
    loose = page.evaluate(LOOSE)
    assert [one for one in loose if one["seen"] < 0.5] == [], "half of what it moves is not seen"
    found = page.evaluate(TOGETHER)
    assert found
    assert [one for one in found if one["hidden"] > 1 or not one["reached"]] == []


@pytest.mark.parametrize("name", [name for name in WITH_FIGURES if CHAPTER.search(name)])
def test_a_chapter_begins_with_its_figure_and_is_not_longer_than_a_reader_has_time_for(visit, name):
    """Folds closed. What leads may be a picture or a folder: it stands in `.lead`."""
    for width, top, most in ((1280, 250, 12_000), (390, 360, 18_000)):
        page = visit(name, width=width, height=900 if width == 1280 else 844)
        lead = page.locator(".lead").bounding_box()
        assert lead["y"] <= top, f"{width} px: the figure begins at {lead['y']:.0f}"
        height = page.evaluate("document.documentElement.scrollHeight")
        assert height <= most, f"{width} px: the page is {height} px high"
