"""The figure of chapter 11: the street, walked as a reader walks it; what is shown is what the package stored."""

import base64

import numpy as np
import pytest
import torch
from figure_helpers import GO, LINE, address, data, go, with_state, words

from focal_tutorial import evaluation
from tools import pages
from tools.pages import at_rest, becomes, focus, frame

PAGE = "book/11-retinanet.html"
FIGURE = "#street-figure"
STATE = {"network": "trained", "no_prior": False, "softmax": False, "across_classes": False}


def rows(text):
    """Stored boxes: [N, 6], corners in tenths of a pixel, score in thousandths (or a mark), label."""
    return torch.tensor([int(number) for number in text.split()], dtype=torch.float64).reshape(-1, 6)


def ready(page):
    """The figure, its question answered, and the state that the page stores for it."""
    figure, stored = with_state(page, FIGURE)
    figure.locator(".lf-predict button").first.click()
    frame(page)
    return figure, stored


def key(page):
    """The name of the record that the figure shows."""
    return data(page, FIGURE)["key"]


def pixels(page, figure, place):
    """The colours [rows, columns, 3] that a canvas shows."""
    flat = (
        figure.locator("canvas")
        .nth(place)
        .evaluate(
            "canvas => [canvas.height, canvas.width, ...canvas.getContext('2d').getImageData(0, 0, canvas.width,"
            " canvas.height).data]"
        )
    )
    return np.array(flat[2:]).reshape(flat[0], flat[1], 4)[..., :3]


def test_every_stop_shows_its_record_in_every_case(visit):
    """Keys, shapes, ranges, parameters, maps and boxes of all stops, with each bug on and off; asked in one go."""
    page = visit(PAGE)
    figure, stored = ready(page)
    stops = figure.locator(".lf-way input").evaluate_all("inputs => inputs.map(input => input.value)")
    assert len(stops) == 22
    cases = [
        {},
        {"network": "untrained"},
        {"network": "untrained", "no_prior": True},
        {"softmax": True, "across_classes": True},
    ]
    states = [STATE | changes | {"stage": stop} for changes in cases for stop in stops]
    seen = page.evaluate(
        """async ([hashes, place]) => { const set = GO, frame = () => new Promise(requestAnimationFrame), seen = [], figure = document.querySelector(place + ' .lf')
            for (const hash of hashes) { await set(hash); await frame(); await frame(); seen.push({data: {...figure.dataset},
                canvases: [...figure.querySelectorAll('canvas')].filter(e => e.checkVisibility({visibilityProperty: true})).length,
                facts: figure.querySelector('.lf-facts dl').innerText.replaceAll('\u00a0', ' '),
                said: figure.querySelector('.lf-words').textContent.replaceAll('\u00a0', ' ')}) }
            return seen }""".replace("GO", GO),
        [[address(FIGURE, **state) for state in states], FIGURE],
    )
    for state, one in zip(states, seen, strict=True):
        stop, told = state["stage"], one["data"]
        record = stored["records"][told["key"]]
        maps = record.get("maps", [])
        assert told["key"].split()[0] == told["stage"] == stop
        assert int(told["maps"]) == len(maps) == one["canvases"]
        if "low" in record:
            assert (float(told["low"]), float(told["high"])) == pytest.approx((record["low"], record["high"]), abs=1e-6)
        if stop == "nms":
            decoded = stored["records"][told["key"].replace("nms", "decode").rsplit(" ", 1)[0]]
            assert (int(told["boxes"]), int(told["kept"])) == (len(rows(decoded["boxes"])), len(record["kept"].split()))
        elif stop not in ("image", "detections") and not maps:
            assert int(told["boxes"]) == len(rows(record["boxes"]))
        assert " × ".join(f"{side:,}" for side in record["shapes"][0]) in one["facts"]
        assert all(f"{count:,}" in one["facts"] for count in stored["parameters"].get(stop, []))
        assert len(one["said"]) > 20
    assert len({one["data"]["key"] for one in seen}) == 53
    assert [sum(counts) for counts in zip(*stored["parameters"].values())] == [729_807, 37_968_692]


def test_the_parameters_are_asked_for_before_they_are_shown(visit):
    page = visit(f"{PAGE}#street-figure.stage=P6")
    figure, _ = with_state(page, FIGURE)
    seen = lambda: figure.locator(".lf-facts").inner_text()  # noqa: E731
    assert "?" in seen() and "4,718,848" not in seen()
    figure.locator(".lf-stop", has_text="P7").click()  # any move answers
    becomes(lambda: key(page), "P7 trained")
    go(page, FIGURE, **(STATE | {"stage": "P6"}))
    assert "?" not in seen() and "4,718,848" in seen()


def test_maps_are_painted_cell_by_cell_and_read_by_pointing(visit):
    page = visit(f"{PAGE}#street-figure.stage=scores")
    figure, stored = ready(page)
    record = stored["records"]["scores trained sigmoid"]
    for place in (0, 6):
        stored_map = record["maps"][place]
        levels = np.frombuffer(base64.b64decode(stored_map["data"]), np.uint8).reshape(stored_map["size"])
        brightness = pixels(page, figure, place).astype(int).sum(-1)
        order = np.argsort(levels, axis=None)
        assert (np.diff(brightness.ravel()[order]) >= -3).all()  # brighter where the stored value is higher
        peak = np.unravel_index(levels.argmax(), levels.shape)
        box = at_rest(figure.locator("canvas").nth(place))
        x, y = ((peak[i] + 0.5) / levels.shape[i] * box[side] for i, side in ((1, "width"), (0, "height")))
        page.mouse.move(box["x"] + x, box["y"] + y)
        frame(page)
        value = stored_map["low"] + (stored_map["high"] - stored_map["low"]) * levels.max() / 255
        told = words(figure, ".lf-sentence")
        assert (
            told == f"{stored_map['column']}, {stored_map['row']}, row {peak[0] + 1} of {levels.shape[0]}, column"
            f" {peak[1] + 1} of {levels.shape[1]}: {value:.3f}."
        )
    figure.get_by_text("The maps as a table").click()
    frame(page)
    lines = [line.split("\t") for line in figure.locator(".lf-table tbody tr").all_inner_texts()]
    assert len(lines) == len(record["maps"]) == 15
    assert lines[0][:3] == ["P3", "RBC", "24 × 32"]


def test_stops_answer_to_mouse_keyboard_and_touch_and_bugs_are_marked(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    stop = lambda name: figure.get_by_role("radio", name=name, exact=True)  # noqa: E731
    figure.locator(".lf-stop", has_text="C4").click()
    becomes(lambda: key(page), "C4 trained")
    page.keyboard.press("ArrowRight")
    becomes(lambda: key(page), "C5 trained")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    becomes(lambda: key(page), "P4 trained")
    focus(stop("logits, class head"))
    page.keyboard.press("Space")
    becomes(lambda: key(page), "logits trained")
    assert figure.locator(".lf-touched").count() == 0

    figure.get_by_role("button", name="more", exact=True).click()
    prior = figure.get_by_label("no prior")
    prior.check()  # it brings the network before training with it
    becomes(lambda: key(page), "logits no_prior")
    assert figure.get_by_role("radio", name="before training").is_checked()
    assert "Without the prior" in words(figure)
    assert figure.locator(".lf-touched").count() == 7
    prior.uncheck()
    becomes(lambda: key(page), "logits untrained")
    prior.check()
    figure.get_by_role("radio", name="trained", exact=True).check(force=True)
    becomes(lambda: key(page), "logits trained")
    assert not prior.is_checked()

    stop("focal loss, to the loss").check(force=True)
    losses = {}
    for name, changes in (
        ("untrained", {"network": "untrained"}),
        ("no_prior", {"network": "untrained", "no_prior": True}),
    ):
        go(page, FIGURE, **(STATE | changes | {"stage": "focal_loss"}))
        losses[name] = stored["records"][f"focal_loss {name}"]["loss"]
        assert (f"{losses[name]:.2f}" if losses[name] < 10 else f"{losses[name]:.1f}") in words(figure)
    assert 1 < losses["untrained"] < 1.3 and losses["no_prior"] > 10

    page = visit(PAGE, width=390, height=844, touch=True)
    figure, stored = ready(page)
    assert figure.locator(".lf-pick").first.inner_text().split() == ["stop", "detections"]
    figure.get_by_role("button", name="one stop back").tap()
    becomes(lambda: key(page), "nms trained sigmoid within")
    figure.locator(".lf-stop", has_text="decode").tap()
    becomes(lambda: key(page), "decode trained sigmoid")
    figure.get_by_role("button", name="more", exact=True).tap()
    figure.locator(".lf-pick", has_text="softmax").tap()
    figure.get_by_label("softmax").tap()
    becomes(lambda: key(page), "decode trained softmax")
    for width, height in ((390, 844), (375, 553)):  # what the street moves is on the screen together with it
        page.set_viewport_size({"width": width, "height": height})
        figure.locator(".lf-pick").first.tap()
        figure.locator(".lf-seen").evaluate("part => scrollBy(0, part.getBoundingClientRect().top - 60)")
        seen, dock = at_rest(figure.locator(".lf-seen")), figure.locator(".lf-dock").bounding_box()
        assert seen["y"] >= 56 and seen["y"] + seen["height"] <= dock["y"] + 1, (width, seen, dock)
        assert dock["y"] + dock["height"] <= height + 1


def test_detections_are_judged_as_the_evaluation_judges_them(visit):
    page = visit(f"{PAGE}#street-figure.stage=detections")
    figure, stored = ready(page)
    objects = rows(stored["picture"]["objects"])
    target = {
        "boxes": objects[:, :4].numpy() / 10,
        "labels": objects[:, 4].numpy(),
        "difficult": objects[:, 5].numpy() > 0,
    }
    for changes in ({}, {"softmax": True}, {"network": "untrained", "no_prior": True}):
        go(page, FIGURE, **(STATE | changes | {"stage": "detections"}))
        shown = data(page, FIGURE)
        found = rows(stored["records"][shown["key"]]["boxes"])
        found = found[found[:, 4] >= 500]
        given = {
            "boxes": found[:, :4].numpy() / 10,
            "scores": found[:, 4].numpy() / 1000,
            "labels": found[:, 5].numpy(),
        }
        curves = [evaluation.precision_recall([given], [target], label) for label in range(len(stored["classes"]))]
        right = sum(int(curve.true.sum()) for curve in curves)
        assert (int(shown["found"]), int(shown["alarms"])) == (right, len(found) - right)
        assert f"They find {right} of {len(objects)} objects" in words(figure)
    go(page, FIGURE, **(STATE | {"stage": "nms"}))
    picture = figure.locator(".lf-picture")
    focus(picture)
    page.keyboard.press("ArrowRight")
    frame(page)
    best = rows(stored["records"]["decode trained sigmoid"]["boxes"])[0]
    assert (
        words(figure, ".lf-sentence") == f"Box 1, {stored['classes'][int(best[5])]}, score {best[4] / 1000:.3f}: kept."
    )


def test_nonsense_in_the_address_is_ignored_and_it_works_from_the_disk(visit):
    wrong = ("stage=P9", "network=best", "softmax=perhaps", "no_prior=1")
    page = visit(f"{(pages.HTML / PAGE).as_uri()}#" + "&".join(f"{FIGURE[1:]}.{part}" for part in wrong))
    figure, stored = ready(page)
    assert data(page, FIGURE)["stage"] == stored["stage"]
    figure.locator(".lf-stop", has_text="C3").click()
    becomes(lambda: key(page), "C3 trained")


@pytest.mark.parametrize("layout", [{}, {"theme": "dark"}, {"width": 390, "height": 844, "touch": True}])
def test_axe_finds_nothing_it_fits_and_nothing_jumps(visit, axe, layout):
    page = visit(f"{PAGE}#street-figure.stage=logits", **layout)
    figure, _ = ready(page)
    if not layout:
        assert axe(page, FIGURE) == []
    go(page, FIGURE, **(STATE | {"stage": "nms", "across_classes": True}))
    assert axe(page, FIGURE) == []
    outside = figure.evaluate("""place => { const edge = place.querySelector('.lf').getBoundingClientRect().right + 0.5
            return [...place.querySelectorAll('.lf *')].filter(e => !e.closest('.lf-sr, .lf-canvas, .lf-scroll, .lf-lanes'))
                .filter(e => e.getBoundingClientRect().right > edge).map(e => e.className) }""")
    assert outside == []
    sizes = figure.evaluate(
        "place => [...place.querySelectorAll('.lf-stop, .lf-check, .lf-button, .lf-pick, summary')]"
        ".filter(e => e.checkVisibility()).map(e => [e.textContent, e.getBoundingClientRect().height])"
    )
    assert [size for size in sizes if size[1] < 43.9] == []
    texts = figure.evaluate(
        "place => [...place.querySelectorAll('.lf :is(text, span, p, label, dd, dt, summary)')].map(e =>"
        " parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(texts) >= 12
    heights = set()
    for state in (
        {"stage": "image"},
        {"stage": "deltas"},
        {"stage": "detections", "softmax": True},
        {"stage": "class_tower"},
        {"stage": "assignment"},
    ):
        go(page, FIGURE, **(STATE | state))
        heights.add(figure.evaluate("place => place.offsetHeight"))
    assert max(heights) - min(heights) <= LINE, heights
