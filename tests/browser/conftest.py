"""The built book in headless Chromium with the network cut: what every browser test starts from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest

from tools import browser as chromium
from tools import pages

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built book, served by a thread of this process."""
    if not (pages.HTML / "index.html").is_file():
        pytest.fail("the book is not built: run `make book` or `jupyter-book build .` first")
    with pages.serve(pages.HTML) as address:
        yield address


@pytest.fixture(scope="session")
def engine():
    """One headless Chromium for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        if chromium.chromium(playwright) is None:
            pytest.skip(chromium.HOW_TO_GET)
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visit(engine, site) -> Iterator[Callable]:
    """Open a page: visit(path, width=..., theme=..., touch=..., ...) gives a Playwright page that has settled.

    At the end of the test it must have asked nothing of another host, missed no file and logged no error;
    `errors=True` says that this test makes errors on purpose. `prepare(page)` runs before the page loads.
    """
    opened = []

    def open_page(path, *, width=1280, height=900, theme="light", touch=False, errors=False, prepare=None, **options):
        context = engine.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, has_touch=touch, **options
        )
        context.set_default_timeout(60_000)
        page = context.new_page()
        address = path if "://" in path else f"{site}/{path}"
        watched = pages.watch(page, "file://" if address.startswith("file:") else site)
        opened.append((context, page, watched, errors))
        if pages.SLOW > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": pages.SLOW})
        if prepare:
            prepare(page)
        page.goto(address)
        pages.settle(page, scripts=options.get("java_script_enabled", True))
        return page

    yield open_page
    for context, page, watched, errors in opened:
        page.unroute_all(behavior="ignoreErrors")  # a request may be on its way still: it ends with the page
        context.close()
        assert watched.outside == [], "requests to other hosts"
        assert errors or (watched.missing, watched.errors) == ([], []), "missing files, console errors"


@pytest.fixture
def axe() -> Callable:
    """What axe finds in a page, or in the part that a CSS selector names: a list of sentences, empty when clean.

    `without` names what to leave out.
    """

    def run(page, part: str | None = None, *, without: str | None = None) -> list[str]:
        page.evaluate(AXE)
        where = {"include": [part or "html"]} | ({"exclude": [without]} if without else {})
        found = page.evaluate("where => axe.run(where, {resultTypes: ['violations'], preload: false})", where)
        return [
            f"{one['id']}: {one['help']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]
        ]

    return run
