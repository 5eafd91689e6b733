"""The figures of chapter 16: the network in the page finds what the package finds, and each answer can be taken apart."""

import re

import numpy as np
import pytest
import torch
from figure_helpers import data as shown
from figure_helpers import go, more, with_state, words

from focal_tutorial import data, weights
from focal_tutorial.boxes import batched_nms
from focal_tutorial.postprocess import candidates
from focal_tutorial.widgets.live_detector import stamps
from tools.pages import at_rest, becomes, frame, holds

PAGE = "book/16-detector-in-this-page.html"
PAINT, WALK, PIXELS, PAIR = ("#live-detector-figure" + end for end in ("", "-2", "-3", "-4"))


def done(page, place):
    """Wait until the figure has its answer; the numbers that it shows."""
    becomes(lambda: shown(page, place).get("state"), "done")
    return shown(page, place)


def ready(visit, place, *, width=1280, **state):
    """The page, and the figure at `place` with its answer."""
    page = visit(PAGE, width=width)
    figure, stored = with_state(page, place)
    page.mouse.move(200, 200)  # a reader is there
    done(page, place)
    if state:
        go(page, place, **state)
        done(page, place)
    return page, figure, stored


def rows(told):
    """The boxes that a figure shows: [[x1, y1, x2, y2, score, label]]."""
    return torch.tensor([[float(part) for part in one.split()] for one in told["boxes"].split(",") if one])


@pytest.fixture(scope="module")
def network():
    return weights.load("bccd-slim")


def photograph(page, stored):
    """The stored photograph as the browser decodes it: float [3, H, W] in 0..1."""
    pixels = page.evaluate(
        """async source => { const image = new Image(); image.src = source; await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
            context.drawImage(image, 0, 0); return [...context.getImageData(0, 0, image.width, image.height).data] }""",
        stored["pictures"][0]["input"] or stored["pictures"][0]["source"],
    )
    picture = np.array(pixels, np.float32).reshape(192, 256, 4)[:, :, :3]
    return torch.from_numpy(picture).permute(2, 0, 1) / 255


def close(told, found, threshold):
    """Assert that a figure shows these detections of the package, from a score on."""
    mine, kept = rows(told), found["scores"] >= threshold
    assert len(mine) == int(kept.sum())
    torch.testing.assert_close(mine[:, 4], found["scores"][kept], atol=1e-4, rtol=1e-3)
    torch.testing.assert_close(mine[:, :4], found["boxes"][kept], atol=0.02, rtol=1e-3)
    assert mine[:, 5].tolist() == found["labels"][kept].tolist()


def test_the_page_finds_on_a_photograph_what_the_package_finds(visit, network):
    page, _, stored = ready(visit, PAINT, picture="0", threshold=0.05)
    picture = photograph(page, stored)
    close(shown(page, PAINT), network.detect(picture[None])[0], 0.05)
    go(page, PAINT, picture="0", threshold=0.5, overlap=0.3)
    close(done(page, PAINT), network.detect(picture[None], nms_threshold=0.3)[0], 0.5)


def test_the_page_finds_in_a_drawn_smear_what_the_package_finds(visit, network):
    page, _, _ = ready(visit, PAINT, picture="drawn", stamps="", scene=4)
    sample = data.drawn(5, seed=16, size=(192, 256))[4]
    told = shown(page, PAINT)
    close(told, network.detect(sample.image[None] / 255)[0], 0.5)
    assert int(told["objects"]) == len(sample.boxes)


def test_another_threshold_asks_nothing_of_the_network(visit):
    page, figure, _ = ready(visit, PAINT, picture="0")
    page.evaluate("""() => { window.asked = 0; const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (...rest) { window.asked += 1; return post.apply(this, rest) } }""")
    before = int(shown(page, PAINT)["shown"])
    for name in ("threshold", "overlap"):
        figure.locator(f"input[id$={name}]").press("Home")
        frame(page)
    assert int(shown(page, PAINT)["shown"]) != before
    assert page.evaluate("window.asked") == 0
    go(page, PAINT, picture="drawn", scene=7, stamps="")
    done(page, PAINT)
    assert page.evaluate("window.asked") > 0


def test_what_is_found_is_hidden_until_a_guess(visit):
    page, figure, _ = ready(visit, PAINT)
    assert "finds ? of 9" in words(figure, ".lf-sentence")
    assert figure.locator(".lf-picture .lf-item").count() == 0
    figure.locator(".lf-predict").get_by_role("button", name="9", exact=True).click()
    frame(page)
    told = shown(page, PAINT)
    assert told["found"] == told["objects"] == "9"
    assert "finds 9 of 9" in words(figure, ".lf-sentence")
    assert figure.locator(".lf-picture .lf-item").count() == int(told["shown"])


def test_the_network_is_fetched_for_a_reader_and_not_for_a_page_that_is_only_open(visit):
    fetched = []
    page = visit(PAGE, prepare=lambda page: page.on("request", lambda one: fetched.append(one.url)))
    with_state(page, PAINT)
    page.wait_for_timeout(500)
    assert not [url for url in fetched if "safetensors" in url]
    assert shown(page, PAINT)["state"] == "idle"
    page.mouse.move(300, 300)
    done(page, PAINT)
    assert [re.search(r"[\w-]+(?=\.safetensors)", url)[0] for url in fetched if "safetensors" in url] == ["bccd-slim"]


def pen(figure, kind):
    figure.locator(f"input[value={kind}]").check(force=True)


def test_stamps_are_placed_moved_and_deleted_by_mouse(visit):
    page, figure, _ = ready(visit, PAINT, stamps="")
    pen(figure, "white")
    box = at_rest(figure.locator(".lf-over"))
    spot = lambda x, y: (box["x"] + x * box["width"], box["y"] + y * box["height"])  # noqa: E731
    page.mouse.click(*spot(0.3, 0.4))
    told = done(page, PAINT)
    assert (told["stamps"], told["objects"], told["found"]) == ("1", "1", "1")
    before = rows(told)[0]
    page.mouse.move(*spot(0.3, 0.4))
    page.mouse.down()
    page.mouse.move(*spot(0.5, 0.5), steps=4)
    page.mouse.up()
    after = rows(done(page, PAINT))[0]
    assert after[0] - before[0] == pytest.approx(0.2 * 256, abs=8)
    assert shown(page, PAINT)["stamps"] == "1"
    figure.get_by_role("button", name="Delete").click()
    becomes(lambda: done(page, PAINT)["stamps"], "0")


def test_stamps_are_placed_moved_and_deleted_by_keys(visit):
    page, figure, _ = ready(visit, PAINT, stamps="")
    pen(figure, "platelet")
    figure.get_by_role("button", name="Place one").press("Enter")
    stamp = figure.locator(".lf-stamp")
    holds(lambda: stamp.evaluate("one => one === document.activeElement"))
    assert stamp.get_attribute("aria-label") == "platelet, stamp 1 of 1"
    before = int(stamp.get_attribute("aria-valuenow"))
    page.keyboard.press("ArrowRight")
    becomes(lambda: int(stamp.get_attribute("aria-valuenow")), before + 2)
    assert done(page, PAINT)["found"] == "1"
    page.keyboard.press("Delete")
    becomes(lambda: shown(page, PAINT)["stamps"], "0")


def test_a_finger_places_a_stamp(visit):
    page = visit(PAGE, width=390, height=844, touch=True)
    figure, _ = with_state(page, PAINT)
    page.touchscreen.tap(200, 100)
    done(page, PAINT)
    go(page, PAINT, stamps="")
    done(page, PAINT)
    pen(figure, "red")
    figure.locator(".lf-board").evaluate("one => one.scrollIntoView({ block: 'start' })")
    box = at_rest(figure.locator(".lf-over"))
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.45)
    becomes(lambda: done(page, PAINT)["stamps"], "1")
    assert shown(page, PAINT)["found"] == "1"


def test_a_box_is_walked_back_to_the_packages_anchor(visit, network):
    page, figure, stored = ready(visit, WALK)
    picture = photograph(page, stored)
    with torch.no_grad():
        logits, deltas, anchors = network(picture[None])
    scores = logits[0].sigmoid()
    config = network.config
    shapes = config.anchors.shapes(192, 256)
    counts = [tall * wide * 9 for tall, wide in shapes]
    found = candidates(
        scores.split(counts),
        deltas[0].split(counts),
        anchors.split(counts),
        (192, 256),
        score_threshold=0.05,
        top_k=1000,
    )
    kept = batched_nms(found["boxes"], found["scores"], found["labels"], 0.5)
    for chosen in (0, 3, 8):
        go(page, WALK, chosen=chosen)
        told = done(page, WALK)
        anchor = int(told["anchor"])
        label = int(rows(told)[chosen, 5])
        assert scores[anchor, label].item() == pytest.approx(found["scores"][kept[chosen]].item(), abs=1e-6)
        level, (row, column, place) = told["level"], map(int, told["cell"].split())
        index = config.levels.index(level)
        assert anchor == sum(counts[:index]) + (row * shapes[index][1] + column) * 9 + place
        for name, values in (("logits", logits), ("deltas", deltas)):
            mine = torch.tensor([float(part) for part in told[name].split()])
            torch.testing.assert_close(mine, values[0, anchor], atol=2e-4, rtol=1e-3)
        steps = words(figure, ".lf-steps")
        assert f"{level}, stride {2 ** int(level[1])}: row {row + 1}" in steps
        assert f"{scores[anchor, label]:.3f}" in steps


def test_arrow_keys_go_from_box_to_box_and_a_map_lies_over_the_picture(visit):
    page, figure, _ = ready(visit, WALK)
    canvas = figure.locator(".lf-picture")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    becomes(lambda: canvas.get_attribute("aria-activedescendant")[-2:], "-1")
    paint = "place => place.querySelector('canvas').toDataURL()"
    before = figure.evaluate(paint)
    figure.locator("input[value=P4]").check(force=True)
    holds(lambda: figure.evaluate(paint) != before)
    told = done(page, WALK)
    assert 0.5 < float(told["hottest"]) < 1
    assert "P4, any class" in words(figure, ".lf-sentence")
    figure.locator("input[value=P7]").check(force=True)
    holds(lambda: float(shown(page, WALK)["hottest"]) < 0.5)


def test_the_patch_lowers_the_score_as_in_the_package(visit, network):
    page, figure, stored = ready(visit, PIXELS)
    picture = photograph(page, stored)
    grey = torch.tensor([round(255 * part) for part in network.config.mean]).view(3, 1, 1) / 255
    for x1, y1, x2, y2 in ((200, 125, 232, 157), (10, 20, 50, 60)):
        go(page, PIXELS, patch=[x1, y1, x2, y2])
        told = done(page, PIXELS)
        hidden = picture.clone()
        hidden[:, y1:y2, x1:x2] = grey
        with torch.no_grad():
            expected = network(hidden[None])[0][0, int(told["anchor"]), 1].sigmoid().item()
        assert float(told["after"]) == pytest.approx(expected, abs=1e-4)
    patch = figure.get_by_label("grey patch", exact=True)
    patch.focus()
    page.keyboard.press("ArrowLeft")
    frame(page)
    holds(lambda: patch.get_attribute("aria-valuenow") == "6")


def test_the_gradient_is_the_packages(visit, network):
    page, figure, stored = ready(visit, PIXELS)
    picture = photograph(page, stored)[None].requires_grad_()
    told = shown(page, PIXELS)
    (slope,) = torch.autograd.grad(network(picture)[0][0, int(told["anchor"]), 1], picture)
    size = slope[0].abs().sum(0)
    x1, y1, x2, y2 = rows(told)[0, :4].tolist()
    y, x = torch.meshgrid(torch.arange(192) + 0.5, torch.arange(256) + 0.5, indexing="ij")
    inside = (x >= x1) & (x < x2) & (y >= y1) & (y < y2)
    figure.locator("input[value=gradient]").check(force=True)
    holds(lambda: shown(page, PIXELS)["inside"] != "")
    assert float(shown(page, PIXELS)["inside"]) == pytest.approx((size[inside].sum() / size.sum()).item(), abs=1e-3)
    assert "not what the network" in words(figure, ".lf-sentence")


def test_two_networks_look_at_the_same_picture(visit):
    page, figure, _ = ready(visit, PAIR, scene=5, threshold=0.3)
    sample = data.drawn(6, seed=16, size=(96, 128), scenes="hard")[5]
    told = shown(page, PAIR)
    assert int(told["objects"]) == len(sample.boxes)
    lines = dict(part.split(" ", 1) for part in told["pair"].split(","))
    assert set(lines) == {"drawn-focal", "drawn-ce"}
    row = figure.locator(".lf-compared tbody tr").nth(2).inner_text()
    found, alarms = lines["drawn-focal"].split()
    assert re.search(rf"{found} of {len(sample.boxes)}, {alarms} false", row)
    figure.locator("input[value='cross entropy']").check(force=True)
    becomes(lambda: shown(page, PAIR)["network"], "drawn-ce")


def picture_file(tmp_path):
    from PIL import Image

    sample = data.drawn(2, seed=16, size=(192, 256))[1]
    path = tmp_path / "mine.png"
    Image.fromarray(sample.image.permute(1, 2, 0).numpy()).save(path)
    return path, sample


def test_a_picture_of_the_readers_is_looked_at_and_nothing_leaves_the_page(visit, network, tmp_path):
    page, figure, _ = ready(visit, PAINT)
    path, sample = picture_file(tmp_path)
    more(figure)
    assert "nothing is sent" in words(figure, ".lf-own-words")
    figure.locator("input[type=file]").first.set_input_files(path)
    becomes(lambda: shown(page, PAINT)["picture"].startswith("own"), True)
    told = done(page, PAINT)
    close(told, network.detect(sample.image[None] / 255)[0], 0.5)
    assert "Nobody has labelled this picture" in words(figure)
    assert told["objects"] == ""


def test_a_file_that_is_no_picture_or_no_network_is_refused_in_words(visit, tmp_path):
    page, figure, _ = ready(visit, PAINT)
    more(figure)
    bad = tmp_path / "notes.png"
    bad.write_text("no picture")
    picture, network = figure.locator("input[type=file]").all()
    picture.set_input_files(bad)
    becomes(lambda: words(figure, ".lf-wrong")[:9], "Notes.png")
    assert shown(page, PAINT)["picture"].startswith("drawn")
    wrong = tmp_path / "other.safetensors"
    wrong.write_bytes(b"\x02\x00\x00\x00\x00\x00\x00\x00{}")
    network.set_input_files(wrong)
    becomes(lambda: "does not hold a network of this book" in words(figure, ".lf-wrong"), True)
    assert shown(page, PAINT)["network"] == "bccd-slim"


def test_weights_from_elsewhere_run_in_the_page(visit, tmp_path):
    page, figure, _ = ready(visit, PAINT, picture="0")
    model = weights.load("bccd-slim")
    with torch.no_grad():
        model.class_head.final.bias.sub_(1.0)  # a shyer network, to tell it from the other
    path = tmp_path / "trained-at-home.safetensors"
    weights.save(model, path, {"size": [192, 256]})
    before = int(shown(page, PAINT)["shown"])
    more(figure)
    figure.locator("input[type=file]").nth(1).set_input_files(path)
    becomes(lambda: shown(page, PAINT)["network"], "yours")
    assert 0 < int(done(page, PAINT)["shown"]) < before


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figures_are_accessible(visit, axe, theme):
    page = visit(PAGE, theme=theme)
    for place in (PAINT, WALK, PIXELS, PAIR):
        figure, _ = with_state(page, place)
        page.mouse.move(200, 200)
        done(page, place)
        if place == PAINT:
            pen(figure, "red")
            frame(page)
        assert axe(page, place) == []


def test_on_a_phone_the_dock_holds_one_control_at_a_time(visit):
    page, figure, _ = ready(visit, WALK, width=390)
    dock = figure.locator(".lf-dock")
    assert dock.locator(".lf-control:visible").count() == 1
    dock.locator(".lf-pick", has_text="score").click()
    assert dock.locator(".lf-control:visible input[type=range]").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_stamps_of_the_page_and_of_python_are_the_same_text(visit):
    text = stamps(("w", 0.25, 0.5), ("p", 0.75, 0.25))
    page, _, _ = ready(visit, PAINT, stamps=text)
    told = shown(page, PAINT)
    assert (told["stamps"], told["objects"]) == ("2", "2")
    boxes = rows(told)
    whites = boxes[boxes[:, 5] == 1]
    assert ((whites[0, 0] + whites[0, 2]) / 2).item() == pytest.approx(64, abs=6)
