"""Input to paint: how long after a slider moves the figure of chapter 3 has been painted.

    python benchmarks/slider_latency.py        needs the built book (`make book`) and Chromium

The gamma slider, the guide and the number in the formula are dragged by the mouse over 120 steps each, in headless
Chromium, at full speed and with the processor slowed down four times (as a phone). A step counts from the time stamp of
the browser's input event to the first task after the frame in which the figure was redrawn.
"""

import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools import browser, pages

PAGE = "book/03-focal-loss.html"
FIGURE = "#focal-loss-figure"
STEPS = 120
PARTS = {"gamma slider": ".lf-track input", "guide": ".lf-handle", "formula": ".lf-number:visible"}

# Note for each pointer move the time from its event to the end of the frame that shows it.
NOTE = """() => {
    window.latencies = [];
    const after = new MessageChannel();
    let started = 0;
    after.port1.onmessage = () => { window.latencies.push(performance.now() - started); started = 0; };
    addEventListener('pointermove', event => {
        if (started) return;
        started = event.timeStamp;
        requestAnimationFrame(() => after.port2.postMessage(null));
    }, true);
}"""


def measure(page, selector: str) -> list[float]:
    """Milliseconds of each step of one drag."""
    page.locator(selector).first.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
    box = page.locator(selector).first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("window.latencies.length = 0")
    before = page.locator(f"{FIGURE} .lf").get_attribute("data-ratio")
    for step in range(STEPS):
        page.mouse.move(x - 60 + abs(60 - step), y)
    found = page.evaluate("window.latencies")
    if page.locator(f"{FIGURE} .lf").get_attribute("data-ratio") == before:
        raise SystemExit(f"{selector} was dragged and nothing moved: the times would mean nothing")
    page.mouse.up()
    return found


def main() -> None:
    print(f"{'input to paint, ms':24s}{'median':>8s}{'p95':>8s}{'steps':>8s}")
    with sync_playwright() as playwright, pages.serve(pages.HTML) as base:
        engine = browser.launch(playwright)
        page = engine.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{base}/{PAGE}")
        pages.settle(page)
        page.locator(FIGURE).scroll_into_view_if_needed()
        page.wait_for_selector(f"{FIGURE}[data-drawn]")
        page.evaluate(NOTE)
        session = page.context.new_cdp_session(page)
        for rate in (1, 4):
            session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            for name, selector in PARTS.items():
                times = measure(page, f"{FIGURE} {selector}")
                p95 = statistics.quantiles(times, n=20)[-1]
                name += ", CPU / 4" if rate == 4 else ""
                print(f"{name:24s}{statistics.median(times):8.1f}{p95:8.1f}{len(times):8d}")
        engine.close()


if __name__ == "__main__":
    main()
