"""Every page of the built book in headless Chromium with the network cut.

Nothing is asked of another site, nothing is missing, no error is printed, links lead somewhere, a page weighs under
600 kB, nothing runs over the edge of a phone, and axe finds nothing in light and dark.
"""

import re
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from tools import pages

CODE_CHECKED = ("book/03-focal-loss.html", "book/08-nms.html")
BUDGET = 600_000  # bytes with everything a page loads, gzip, pictures aside
PAGES = pages.pages()
STATE = re.compile(r"[\w-]+\.\w+=[^&]*(&[\w-]+\.\w+=[^&]*)*")  # of a live figure, as its link writes it


@pytest.fixture
def opened(engine, site):
    """A function that opens a page in a fresh context and gives it with what it loaded."""
    contexts = []

    def open_page(name, **options):
        contexts.append(engine.new_context(**options))
        page = contexts[-1].new_page()
        visit = pages.watch(page, site)
        page.goto(f"{site}/{name}")
        pages.settle(page)
        return page, visit

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module", params=PAGES)
def seen(request, engine, site):
    """One page of the book, opened once for the tests below: its name, the page, and what loading it brought."""
    context = engine.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    visit = pages.watch(page, site)
    page.goto(f"{site}/{request.param}")
    pages.settle(page)
    yield request.param, page, visit
    context.close()


def test_the_book_is_built():
    assert "book/index.html" in PAGES, "build it first: make book"


def test_style_sheets_name_no_file_that_is_not_there():
    """Safari asks for a font that a sheet names even where Chromium does not."""
    named = [
        (sheet.parent / file, sheet.name)
        for sheet in pages.HTML.rglob("*.css")
        for file in re.findall(r"""url\(["']?(?!data:|#)([^)"'?#]+)""", sheet.read_text(encoding="utf-8"))
    ]
    assert named
    assert [f"{sheet}: {file.name}" for file, sheet in named if not file.is_file()] == []


def test_page_loads_whole_light_and_from_this_site_alone(seen):
    _, _, visit = seen
    assert visit.outside == []
    assert visit.missing == []
    assert visit.errors == []
    weights = visit.weights
    total = sum(weights.values())
    assert 0 < total < BUDGET, f"{total / 1000:.0f} kB: {sorted(weights.items(), key=lambda item: -item[1])[:8]}"
    assert not [path for path in weights if "fontawesome" in path or "fa-solid" in path]


def test_links_inside_the_book_lead_somewhere(seen, site):
    name, page, _ = seen
    here = f"{site}/{name}"
    broken = []
    for href in page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))"):
        target, fragment = urldefrag(urljoin(here, href))
        if not target.startswith(site):
            assert target.startswith(("https://", "http://")), f"{href} is no address"
            continue
        file = pages.HTML / unquote(target.removeprefix(site + "/"))
        if not file.is_file():
            broken.append(href)
        elif fragment and file.suffix == ".html":
            text = file.read_text(encoding="utf-8")
            state = STATE.fullmatch(unquote(fragment)) and 'class="live-figure"' in text
            if not state and f'id="{unquote(fragment)}"' not in text:
                broken.append(f"{href} (no such place on that page)")
    assert broken == []


def test_images_say_what_they_show(seen):
    _, page, _ = seen
    silent = page.eval_on_selector_all(
        "article img:not(.live-figure-view img)",  # in a figure the part around a picture says what it shows: axe looks
        "all => all.filter(one => one.alt.trim().length < 20).map(one => one.src)",
    )
    assert silent == []


def test_nothing_runs_over_the_edge_of_a_phone(seen):
    _, page, _ = seen
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1280, "height": 900})


def test_what_is_too_wide_for_a_phone_scrolls_from_the_keyboard_and_shows_it(seen):
    """Formulas, tables and code: the focused box itself scrolls, and a shade lies on its edge. Pictures keep 560 px for their
    words."""
    _, page, _ = seen
    page.set_viewport_size({"width": 390, "height": 844})
    too_wide_is_reached(page)
    page.set_viewport_size({"width": 1280, "height": 900})


@pages.patient  # the theme looks again at what scrolls half a second after a change of size
def too_wide_is_reached(page):
    wide = page.evaluate(
        """() => [...document.querySelectorAll('article :is(.table-scroll, .pst-scrollable-table-container, div.math, .picture-scroll, div.highlight > pre, div.output > pre)')]
            .filter(box => box.getClientRects().length).map(box => {
                const style = getComputedStyle(box), picture = box.querySelector('img')
                const inner = [box, ...box.querySelectorAll('mjx-container, table, img')].filter(one => one.scrollWidth > one.clientWidth + 1)
                return {text: box.innerText.slice(0, 40), at: box.scrollLeft,
                    focus: box.scrollWidth <= box.clientWidth || box.tabIndex === 0,
                    scrolls: /auto|scroll/.test(style.overflowX),
                    hidden: inner.filter(one => one !== box && /auto|hidden|scroll/.test(getComputedStyle(one).overflowX)).length,
                    edge: style.backgroundImage.includes('gradient') || getComputedStyle(box, '::after').backgroundImage.includes('gradient'),
                    picture: picture ? picture.getBoundingClientRect().width : null}
            })"""
    )
    wrong = [
        box for box in wide if not box["focus"] or box["at"] or box["hidden"] or not (box["scrolls"] and box["edge"])
    ]
    assert wrong == []
    assert [box for box in wide if box["picture"] is not None and box["picture"] < 560] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(seen, axe, scheme):
    name, page, _ = seen
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function("scheme => document.documentElement.dataset.theme === scheme", arg=scheme)
    for fold in page.query_selector_all("details:not([open])"):
        fold.evaluate("fold => fold.open = true")  # what folds out is held to the same rules
    for figure in page.query_selector_all(".live-figure"):  # a live figure is drawn when a reader comes near
        figure.scroll_into_view_if_needed()
        page.wait_for_function("figure => 'drawn' in figure.dataset", arg=figure)
    # Thousands of coloured words of code take axe half a minute and are alike everywhere: two pages have them checked.
    whole = name in CODE_CHECKED or "highlight" not in page.content()
    assert axe(page, without=None if whole else "div.highlight pre") == []


def test_every_icon_of_the_header_is_drawn(opened):
    """An icon has a size and a mask; without the theme's icon font it would otherwise be an empty place."""
    page, _ = opened("book/03-focal-loss.html", viewport={"width": 390, "height": 844})
    icons = page.evaluate(
        """() => [...document.querySelectorAll('.house-icon, .fa-solid, .fas')].filter(icon => icon.getClientRects().length).map(icon => {
            const style = getComputedStyle(icon), box = icon.getBoundingClientRect()
            return {name: icon.className, drawn: style.maskImage.startsWith('url("data:image/svg+xml') && box.width > 8 && box.height > 8}
        })"""
    )
    assert len(icons) >= 6
    assert [icon["name"] for icon in icons if not icon["drawn"]] == []


def test_paper_is_white_and_has_every_figure_also_those_that_nobody_scrolled_to(opened):
    page, _ = opened("book/07-box-regression.html", color_scheme="dark")
    page.wait_for_function("[...document.querySelectorAll('.live-figure')].every(figure => 'drawn' in figure.dataset)")
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("document.querySelectorAll('.live-figure svg, .live-figure canvas').length") > 2
    looks = "getComputedStyle(document.querySelector('h1')).color + getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(looks)
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'light'")
    letters, paper = (sum(map(int, re.findall(r"\d+", part)[:3])) for part in page.evaluate(looks).split(")")[:2])
    assert letters < 200 < 700 < paper
    page.emulate_media(media="screen", color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert page.evaluate(looks) == dark


def test_the_theme_switch_and_the_search_work(opened, site):
    page, visit = opened("book/03-focal-loss.html", color_scheme="light")
    seen = {page.evaluate("document.documentElement.dataset.mode")}
    for _ in range(2):
        page.click(".theme-switch-button")
        seen.add(page.evaluate("document.documentElement.dataset.mode"))
    assert seen == {"auto", "light", "dark"}

    page.goto(f"{site}/search.html?q=prior")
    page.wait_for_selector("#search-results li")
    assert visit.outside == []


def test_a_chapter_can_be_downloaded_with_what_colab_needs(opened):
    page, _ = opened("book/03-focal-loss.html")
    page.click(".offer > summary")
    links = page.eval_on_selector_all(".article-header-buttons a", "links => links.map(link => link.href)")
    assert any(link.endswith(".ipynb") for link in links)
    assert any(link.endswith(".whl") or "colab.research.google.com/github/" in link for link in links)


def test_the_way_of_the_data_lights_this_stop_and_links_others(opened):
    page, _ = opened("book/03-focal-loss.html")
    assert page.inner_text("nav.street [aria-current]") == "loss"
    page.click("nav.street a:has-text('pyramid')")
    assert page.url.endswith("10-feature-pyramid.html")


def test_the_way_of_the_data_leads_only_to_chapters_about_its_stops_and_fits_a_phone(opened):
    about = {
        "image": ("01", "02"),
        "backbone": ("10", "11"),
        "pyramid": ("10",),
        "heads": ("09", "11"),
        "loss": ("03",),
        "detections": ("08", "12", "14"),
    }
    page, _ = opened("book/03-focal-loss.html", viewport={"width": 390, "height": 844})
    for name, href in page.eval_on_selector_all(
        "nav.street a", "links => links.map(link => [link.innerText, link.getAttribute('href')])"
    ):
        assert href.startswith(about[name]), f"{name} leads to {href}"
    # on a phone: the number, this stop's word and six dashes, on one line; each dash can be touched
    assert page.locator(".street-now").inner_text() == "loss"
    line = page.locator(".chapter-line").bounding_box()
    stops = page.eval_on_selector_all(
        "nav.street li > *", "all => all.map(one => one.getBoundingClientRect()).map(box => [box.x, box.y, box.width])"
    )
    assert len(stops) == 6
    assert len({round(y) for _, y, _ in stops}) == 1
    assert min(width for *_, width in stops) >= 24
    assert line["height"] <= 34
    assert page.get_by_role("link", name="pyramid", exact=True).count() == 1


def test_mathematics_is_set_on_this_machine(opened):
    page, visit = opened("book/03-focal-loss.html")
    assert page.locator("article mjx-container").count() > 20
    assert page.locator("article mjx-merror").count() == 0
    assert any("mathjax" in path for path in visit.files)
    _, plain = opened("book/index.html")
    assert not any("mathjax" in path for path in plain.files)
