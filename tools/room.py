"""Measure the room that live figures and formulas take, so that a page holds it before they are drawn.

    make room          with the book built (`make book`): writes book/_ext/room.json; then build again

Figures: the height of each, in the state that its page stores, for a row of widths of its container. Formulas: width,
height and depth of each TeX source, in em. Both are drawn in fonts that the book ships, so that the numbers hold on
every machine. A figure or a formula that is not in the file is built all the same; the page then moves a little when it
is drawn, and the browser tests say to run this.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import browser, pages  # noqa: E402 (needs the repository's root on the path)

FILE = ROOT / "book" / "_ext" / "room.json"
WIDTHS = range(240, 961, 24)  # of a figure's container, in pixels
REM = 16
LINE = 14  # pixels: half a line of text; a larger jump is looked for to the pixel
CLOSE = 4  # pixels: heights that differ by less are one step

HEIGHTS = """async ([place, widths, line]) => {
  const box = document.getElementById(place), view = box.querySelector(".live-figure-view"), found = new Map();
  view.style.minHeight = "0";
  const height = async (width) => {
    box.style.width = `${width}px`;
    let last = -1;
    for (let still = 0; still < 3; still = view.offsetHeight === last ? still + 1 : 0) {
      last = view.offsetHeight;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    found.set(width, last);
    return last;
  };
  for (const width of widths) await height(width);
  for (let [low, high] of widths.slice(1).map((width, i) => [widths[i], width])) { // where it jumps, to the pixel
    while (high - low > 1 && Math.abs(found.get(low) - found.get(high)) > line) {
      const middle = (low + high) >> 1, there = await height(middle);
      if (Math.abs(there - found.get(low)) > Math.abs(there - found.get(high))) high = middle;
      else low = middle;
    }
  }
  return [...found].sort((a, b) => a[0] - b[0]);
}"""

FORMULAS = """() => [...document.querySelectorAll(".math.notranslate")].map((math) => {
  const drawn = math.querySelector("mjx-container"), size = parseFloat(getComputedStyle(math).fontSize);
  if (!drawn) return null;
  const box = drawn.getBoundingClientRect();
  if (math.localName === "div") return [0, math.getBoundingClientRect().height / size, 0];
  const probe = Object.assign(document.createElement("span"), { style: "display: inline-block; width: 0; height: 0" });
  drawn.before(probe);
  const depth = box.bottom - probe.getBoundingClientRect().bottom;
  probe.remove();
  return [box.width / size, box.height / size, depth / size];
})"""


def steps(measured: list[list[float]]) -> list[list[float]]:
    """[[width in px, height in rem]] where the height changes, from heights in px at a row of widths."""
    kept: list[list[float]] = []
    for width, height in measured:
        if not kept or abs(height - kept[-1][1]) > CLOSE:
            kept.append([width, height])
    return [[width, round(height / REM, 2)] for width, height in kept]


def sources(file: Path) -> list[str]:
    """The TeX of every formula of a built page, in order."""
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    return [math.get_text() for math in soup.select(".math.notranslate")]


def measure() -> dict:
    """Open every page once; what `FILE` holds."""
    from playwright.sync_api import sync_playwright

    room: dict = {"figures": {}, "formulas": {}}
    with sync_playwright() as playwright, pages.serve() as site:
        engine = browser.launch(playwright)
        for name in pages.pages():
            page = engine.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{site}/{name}")
            pages.settle(page)
            figures = {}
            for place in page.locator(".live-figure").evaluate_all("places => places.map(place => place.id)"):
                page.locator(f"#{place}").scroll_into_view_if_needed()
                page.wait_for_selector(f"#{place}[data-drawn]")
                figures[place] = steps(page.evaluate(HEIGHTS, [place, list(WIDTHS), LINE]))
            if figures:
                room["figures"][name.removesuffix(".html")] = figures
            tex = sources(pages.HTML / name)
            drawn = page.evaluate(FORMULAS)
            if len(tex) != len(drawn):
                raise SystemExit(
                    f"{name}: {len(tex)} formulas in the file, {len(drawn)} in the page; build the book again"
                )
            room["formulas"] |= {source: [round(part, 2) for part in box] for source, box in zip(tex, drawn) if box}
            page.close()
        engine.close()
    return room


def main() -> int:
    """The command line."""
    if not (pages.HTML / "index.html").is_file():
        print("the book is not built: run `make book` first")
        return 1
    room = measure()
    lines = ['{"figures": {']
    lines.append(
        ",\n".join(f"  {json.dumps(page)}: {json.dumps(found)}" for page, found in sorted(room["figures"].items()))
    )
    lines.append('}, "formulas": {')
    lines.append(
        ",\n".join(
            f"  {json.dumps(tex, ensure_ascii=False)}: {json.dumps(box)}"
            for tex, box in sorted(room["formulas"].items())
        )
    )
    FILE.write_text("\n".join(lines) + "\n}}\n", encoding="utf-8")
    print(
        f"{FILE.relative_to(ROOT)}: {sum(map(len, room['figures'].values()))} figures, {len(room['formulas'])}"
        " formulas; build the book again"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
