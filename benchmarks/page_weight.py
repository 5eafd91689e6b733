"""What a reader downloads for each page: gzip kB of the page with everything it loads, pictures aside.

    make book && python benchmarks/page_weight.py

Measured in headless Chromium with an empty cache, over HTTP, the network cut. The ratio is against the budget of
600 kB; the theme without this book's changes needs about 1,175 kB.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright

from tools import browser
from tools.pages import pages, serve, settle, watch

BUDGET = 600_000
KINDS = {"html": ".html", "css": ".css", "mathematics": "/mathjax/", "other scripts": ".js", "fonts": ".woff"}


def kind(path: str) -> str:
    """The column that a file belongs to."""
    if "/mathjax/" in path:
        return "mathematics"
    return next((name for name, end in KINDS.items() if path.endswith((end, end + "2"))), "html")


def main() -> None:
    print(
        f"{'page':34}" + "".join(f"{name:>15}" for name in KINDS) + f"{'all kB':>9}{'of budget':>11}{'pictures kB':>13}"
    )
    with serve() as base, sync_playwright() as playwright:
        chromium = browser.launch(playwright)
        for name in pages():
            page = chromium.new_page()
            visit = watch(page, base)
            page.goto(f"{base}/{name}")
            settle(page)
            sums = dict.fromkeys(KINDS, 0)
            for path, weight in visit.weights.items():
                sums[kind(path)] += weight
            total = sum(sums.values())
            columns = "".join(f"{sums[each] / 1000:15.1f}" for each in KINDS)
            print(f"{name:34}{columns}{total / 1000:9.0f}{total / BUDGET:11.2f}{visit.pictures / 1000:13.0f}")
            page.close()
        chromium.close()


if __name__ == "__main__":
    main()
