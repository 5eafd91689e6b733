"""Measure the room that live figures and formulas take, so that a page holds it before they are drawn.

    make room          with the book built (`make book`): writes book/_ext/room.json; then build again

Figures: for a row of widths of its container the height of each, in the state that its page stores, and of each part in
it that changes its height (a view marks it with data-hold), when every control has been moved. Formulas: width, height
and depth of each TeX source, in em. All are drawn in fonts that the book ships, so that the numbers hold on
every machine. A figure or a formula that is not in the file is built all the same; the page then moves a little when it
is drawn, and the browser tests say to run this.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
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

PARTS = """async ([place, widths, line]) => {
  const box = document.getElementById(place), frame = () => new Promise(requestAnimationFrame);
  const parts = [...box.querySelectorAll("[data-hold]")], found = new Map();
  if (!parts.length) return {};
  const controls = [...box.querySelectorAll(".lf input:not([disabled]), .lf-presets button, .lf-extras button")];
  const checks = controls.filter((control) => control.type === "checkbox");
  parts.forEach((part) => Object.assign(part.style, { minHeight: "0", alignSelf: "start" }));
  const tallest = async (width) => {
    box.style.width = `${width}px`;
    await frame();
    await frame();
    const heights = parts.map(() => 0);
    const look = async () => {
      await frame();
      parts.forEach((part, i) => (heights[i] = Math.max(heights[i], part.offsetHeight)));
    };
    const use = async (control) => {
      if (control.type !== "range") control.click();
      else {
        const before = control.value, low = Number(control.min), high = Number(control.max);
        for (const value of [low, (low + high) / 2, high, before]) {
          control.value = value;
          control.dispatchEvent(new Event("input", { bubbles: true }));
          await look();
        }
      }
      await look();
    };
    for (const switched of [null, ...checks]) {
      switched?.click();
      await look();
      for (const control of controls) if (!checks.includes(control) && control.checkVisibility()) await use(control);
      switched?.click();
    }
    found.set(width, heights);
    return heights;
  };
  const apart = (a, b) => Math.max(...parts.map((_, i) => Math.abs(found.get(a)[i] - found.get(b)[i])));
  for (const width of widths) await tallest(width);
  for (let [low, high] of widths.slice(1).map((width, i) => [widths[i], width])) { // where it jumps, to a pixel or two
    while (high - low > 2 && apart(low, high) > line) {
      const middle = (low + high) >> 1;
      await tallest(middle);
      if (apart(low, middle) > apart(middle, high)) high = middle;
      else low = middle;
    }
  }
  const rows = [...found].sort((a, b) => a[0] - b[0]);
  return Object.fromEntries(parts.map((part, i) => [part.dataset.hold, rows.map(([width, all]) => [width, all[i]])]));
}"""

HEIGHTS = """async ([place, widths, line, held]) => {
  const box = document.getElementById(place), view = box.querySelector(".live-figure-view"), found = new Map();
  view.style.minHeight = "0";
  const height = async (width) => {
    box.style.width = `${width}px`;
    for (const part of box.querySelectorAll("[data-hold]")) {
      const [, rem] = held[part.dataset.hold].findLast(([from]) => from <= width);
      part.style.minHeight = `${rem}rem`;
    }
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


OPEN = """() => {
  for (const fold of document.querySelectorAll("article details")) if (!fold.closest(".lf")) fold.open = true;
  for (const one of document.querySelectorAll("article [hidden=until-found]")) one.hidden = false;
}"""


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


def drawn_in(page, places: list[str]) -> Iterator[str]:
    """The figures of a page, each when it is drawn."""
    for place in places:
        page.locator(f"#{place}").scroll_into_view_if_needed()
        page.wait_for_selector(f"#{place}[data-drawn]")
        yield place


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
            page.evaluate(OPEN)  # what is folded has a size, too
            places = page.locator(".live-figure").evaluate_all("places => places.map(place => place.id)")
            figures = {}
            parts = {place: page.evaluate(PARTS, [place, list(WIDTHS), 2 * LINE]) for place in drawn_in(page, places)}
            if any(parts.values()):
                page.reload()  # to the stored state
                pages.settle(page)
                page.evaluate(OPEN)
            for place in drawn_in(page, places):
                held = {part: steps(heights) for part, heights in parts[place].items()}
                figures[place] = steps(page.evaluate(HEIGHTS, [place, list(WIDTHS), LINE, held]))
                figures |= {f"{place} {part}": heights for part, heights in held.items()}
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
        f"{FILE.relative_to(ROOT)}: {sum(map(len, room['figures'].values()))} figures and parts,"
        f" {len(room['formulas'])} formulas; build the book again"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
