"""The photographs that come with the book, decoded by the browser: the pixels and boxes that Python reads."""

import base64

import numpy as np
import pytest

from focal_tutorial.data import packed
from focal_tutorial.widgets.figure import asset
from tools import pages

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
