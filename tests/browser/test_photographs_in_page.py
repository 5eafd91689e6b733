"""The photographs that come with the book: as the browser decodes them, and as chapter 14's laboratory learns from them."""

import base64

import numpy as np
import pytest
from figure_helpers import address, data, ready, words

from focal_tutorial.data import packed
from focal_tutorial.widgets.figure import asset
from tools import pages
from tools.pages import becomes, holds

MODULE = (pages.ROOT / "widgets" / "src" / "training" / "photographs.js").read_text(encoding="utf-8")
OPEN = """async ([text, files]) => {
    const module = await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    const load = async name => Uint8Array.from(atob(files[name]), letter => letter.charCodeAt(0));
    const splits = await module.openPhotographs({ load });
    return Object.fromEntries(Object.entries(splits).map(([name, { pixels, boxes, labels, names, width, height }]) => [name, {
        size: [height, width], names, labels: labels.map(each => [...each]), boxes: boxes.map(each => [...each]),
        pixels: btoa(Array.from({ length: Math.ceil(pixels.length / 8192) }, (_, i) =>
            String.fromCharCode(...pixels.subarray(8192 * i, 8192 * (i + 1)))).join("")),
    }]));
}"""


@pytest.mark.parametrize("home", ["http", "file"])
def test_the_browser_reads_the_photographs_as_python_does(visit, home):
    page = visit("book/built.html" if home == "http" else (pages.HTML / "book" / "built.html").as_uri())
    files = {name: base64.b64encode(asset(name).read_bytes()).decode() for name in (packed.PICTURE, packed.FACTS)}
    found = page.evaluate(OPEN, [MODULE, files])
    for split in packed.SPLITS:
        here, there = found[split], packed.small_bccd(split)
        assert here["size"] == [96, 128] and here["names"] == [sample.name for sample in there]
        assert here["labels"] == [sample.labels.tolist() for sample in there]
        assert here["boxes"] == [sample.boxes.flatten().tolist() for sample in there]
        pixels = np.frombuffer(base64.b64decode(here["pixels"]), np.uint8).reshape(-1, 96, 128, 3)
        expected = np.stack([sample.image.permute(1, 2, 0).numpy() for sample in there])
        off = np.abs(pixels.astype(int) - expected)
        assert off.mean() < 1  # decoders may round, and smooth colours, in different ways


PAGE, FIGURE = "book/14-photographs.html", "#laboratory-figure"
FILES = ("bccd-128x96.json", "bccd-128x96.webp", "mini-drawn.safetensors")


def opened(visit, home, *, errors=False, prepare=lambda page: None, **state):
    """The chapter's page at http or file, with these settings, and its laboratory; the files that it asks for, by name."""
    asked = []

    def watched(page):
        def note(request):
            if "/_static/assets/" in request.url:
                asked.append(request.url.rsplit("/", 1)[1].split(".js?")[0])

        page.on("request", note)
        prepare(page)

    place = PAGE if home == "http" else (pages.HTML / PAGE).as_uri()
    page = visit(f"{place}#{address(FIGURE, **state)}", prepare=watched, errors=errors)
    return page, ready(page, FIGURE), asked


def train(page, figure, run=1):
    """Press the button, and wait for the score of this run on the test photographs."""
    figure.locator(".lf-go").click()
    done = f"[data-runs='{run}'][data-state=done]:not([data-final=''])"
    page.wait_for_selector(f"{FIGURE} .lf{done}", timeout=240_000)
    return data(page, FIGURE)


@pytest.mark.parametrize("home", ["http", "file"])
def test_the_photographs_are_loaded_when_the_reader_trains_and_not_before(visit, home):
    page, figure, asked = opened(visit, home, steps=2)
    size = sum(asset(name).stat().st_size for name in FILES[:2])
    assert f"Train it loads {size / 1000:.0f} kB and learns from 205 photographs" in words(figure, ".lf-sentence")
    assert data(page, FIGURE)["state"] == "idle" and asked == []
    figure.get_by_label("look back").press("End")
    holds(lambda: "of the stored run: found" in words(figure, ".lf-sentence"))
    assert asked == []

    first = train(page, figure)
    assert sorted(asked) == sorted(FILES[:2])
    assert (first["step"], first["runs"]) == ("2", "1")
    assert "On the 72 test photographs AP50 is" in words(figure, ".lf-sentence")

    figure.locator("label", has_text="drawings").click()
    holds(lambda: "after drawings" in figure.locator(".lf-go").inner_text())
    second = train(page, figure, run=2)
    assert sorted(asked) == sorted(FILES), "what is there is not asked for again"
    assert float(second["final"]) > float(first["final"]) + 0.1, "it has learned from drawings, the other from nothing"
    assert (
        figure.locator(".lf-scene")
        .first.evaluate("scene => scene.querySelector('svg').ariaLabel")
        .startswith("BloodImage_00407: ")
    )


def test_photographs_that_cannot_be_loaded_are_told_and_may_be_asked_for_again(visit):
    gone = [True]

    def prepare(page):
        page.route("**/_static/assets/**", lambda route: route.abort() if gone[0] else route.continue_())

    page, figure, _ = opened(visit, "http", steps=1, errors=True, prepare=prepare)
    figure.locator(".lf-go").click()
    holds(lambda: "could not be had: the file bccd-128x96" in words(figure, ".lf-sentence"))
    assert data(page, FIGURE)["state"] == "idle"
    gone[0] = False
    assert train(page, figure)["step"] == "1"


def test_a_reset_before_the_first_run_loads_nothing(visit):
    page, figure, asked = opened(visit, "http", steps=1)
    figure.get_by_role("button", name="Reset").click()
    becomes(lambda: data(page, FIGURE)["state"], "idle")
    assert asked == []
