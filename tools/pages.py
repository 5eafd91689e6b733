"""Serve the built book on this machine and look at its pages in a browser with the network cut."""

from __future__ import annotations

import gzip
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial, wraps
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
HTML = Path(os.environ.get("FOCAL_TUTORIAL_HTML") or ROOT / "_build" / "html")  # the built book that is looked at
# How many times slower than this machine the tests run the pages.
SLOW = float(os.environ.get("FOCAL_TUTORIAL_SLOW") or 1)
PATIENCE = 15 * SLOW  # seconds that a check may have to wait for a busy machine
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not print every request, and has nothing to show when a browser asks for an icon."""

    def do_GET(self) -> None:
        """Answer a request."""
        if self.path == "/favicon.ico":  # some browsers ask for it, sometimes
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments) -> None:
        """Print nothing."""


@contextmanager
def serve(folder: Path = HTML) -> Iterator[str]:
    """Serve `folder` on a free port of 127.0.0.1; gives the address without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


def pages(folder: Path = HTML) -> list[str]:
    """Every page of the built book, as a path below its root; the redirect at the root is none."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.html")
        if "_static" not in path.parts and path != folder / "index.html"
    )


@dataclass
class Visit:
    """What loading one page brought: bytes by file, and everything that should not happen."""

    loaded: list = field(default_factory=list)  # the responses of this site, bodies not yet read
    outside: list[str] = field(default_factory=list)  # requests to another host
    missing: list[str] = field(default_factory=list)  # requests that failed
    errors: list[str] = field(default_factory=list)  # console errors and uncaught exceptions

    @property
    def files(self) -> dict[str, bytes]:
        """Every file that the page has loaded, by path. Ask while the page is open: the browser holds them."""
        return {urlsplit(response.url).path: response.body() for response in self.loaded}

    @property
    def weights(self) -> dict[str, int]:
        """Bytes by path of what the page has loaded, compressed, pictures aside."""
        return {
            path: len(body if path.endswith((".woff", ".woff2")) else gzip.compress(body, 6))  # fonts are compressed
            for path, body in self.files.items()
            if not path.endswith(PICTURES)
        }

    @property
    def pictures(self) -> int:
        """Bytes of the pictures that the page has loaded."""
        return sum(len(body) for path, body in self.files.items() if path.endswith(PICTURES))


def watch(page, base: str) -> Visit:
    """Note in a `Visit` what a Playwright page loads from now on, and refuse it every other host."""
    visit = Visit()
    page.set_default_timeout(60_000)  # a busy machine is slow, not broken

    def route(route) -> None:
        if route.request.url.startswith((base, "data:", "blob:")):
            route.continue_()
        else:
            visit.outside.append(route.request.url)
            route.abort()

    def response(response) -> None:
        path = urlsplit(response.url).path
        if not response.url.startswith(base) or path == "/favicon.ico":
            return
        if response.status >= 400:
            visit.missing.append(path)
        else:
            visit.loaded.append(response)

    page.route("**/*", route)
    page.on("response", response)
    page.on(
        "console",
        lambda message: (
            visit.errors.append(f"{message.text} {message.location['url']}") if message.type == "error" else None
        ),
    )
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    return visit


def frame(page) -> None:
    """Wait until what has been done is drawn.

    Events that are on their way arrive, a figure redraws in the next animation frame.
    """
    page.evaluate(
        "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>"
        " setTimeout(done)))))"
    )


def press(page, x: float, y: float) -> None:
    """Click at a point of the screen as a slow hand or a slow phone does: the page draws between press and release."""
    page.mouse.move(x, y)
    page.mouse.down()
    frame(page)
    page.mouse.up()
    frame(page)


def at_rest(locator) -> dict[str, float]:
    """The bounding box of an element once it keeps it from frame to frame.

    Nothing above it moves it, no scrolling is under way.
    """
    locator.evaluate("""async element => {
        const place = () => {
            const {x, y, width, height} = element.getBoundingClientRect();
            return [x, y, width, height].join();
        };
        for (let still = 0, last = ''; still < 3; still = place() === last ? still + 1 : 0) {
            last = place();
            await new Promise(requestAnimationFrame);
        }
    }""")
    return locator.bounding_box()


def patient(check: Callable) -> Callable:
    """Try a check of a page again while it fails, at most `PATIENCE` seconds: a busy machine draws late.

    A check that passes costs no time; one that finds what is wrong still fails, with its last error.
    """

    @wraps(check)
    def tried(*arguments, **options):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return check(*arguments, **options)
            except AssertionError:
                if time.monotonic() > end:
                    raise
            time.sleep(0.05)

    return tried


@patient
def focus(locator) -> None:
    """Give an element the focus, now or soon: one that a change is about to show cannot take it yet."""
    locator.focus()
    assert locator.evaluate("element => element === document.activeElement"), "it does not take the focus"


@patient
def becomes(read: Callable, expected) -> None:
    """Assert that `read()` gives `expected`, now or soon."""
    assert read() == expected


@patient
def holds(condition: Callable) -> None:
    """Assert that `condition()` is true, now or soon."""
    assert condition()


def settle(page, scripts: bool = True) -> None:
    """Wait until the page's mathematics is set and its fonts are there, where scripts run, and nothing is under way."""
    if scripts:
        page.evaluate("() => window.MathJax?.startup?.promise.then(() => true)")
    page.wait_for_load_state("networkidle")
    if scripts:
        page.evaluate("() => document.fonts.ready.then(() => true)")
