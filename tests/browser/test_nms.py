"""The figure of chapter 8, moved as a reader moves it; each round is what the package's NMS does with the stored
boxes."""

import re

import pytest
import torch
from figure_helpers import LINE, finger, go, with_state, words
from torch.testing import assert_close

from focal_tutorial import boxes, evaluation
from tools import pages
from tools.pages import at_rest, focus, frame, holds, patient

PAGE = "book/08-nms.html"
FIGURE = "#nms-figure"
LAST = 1000


def ready(page):
    """The figure, and the state that the page stores for it."""
    return with_state(page, FIGURE)


def rows(text):
    return torch.tensor([int(number) for number in text.split()], dtype=torch.float64).reshape(-1, 6)


def suppressed(stored, *, image, method, iou_threshold, sigma, per_class, floor, **_):
    """What the package keeps of the stored boxes: candidates [N, 6], kept places and their scores, best first."""
    found = rows(stored["candidates"][image])
    found = found[found[:, 4] >= round(1000 * floor)]
    corners, scores = found[:, :4] / 10, found[:, 4] / 1000
    labels = found[:, 5].long() if per_class else torch.zeros(len(found), dtype=torch.int64)
    if method == "hard":
        kept = boxes.batched_nms(corners, scores, labels, iou_threshold)
        return found, kept, scores[kept]
    kept, new = [], []
    for label in labels.unique():
        members = (labels == label).nonzero()[:, 0]
        order, after = boxes.soft_nms(
            corners[members],
            scores[members],
            method=method,
            iou_threshold=iou_threshold,
            sigma=sigma,
            score_threshold=floor,
        )
        kept.append(members[order])
        new.append(after)
    kept, new = torch.cat(kept), torch.cat(new)
    order = new.argsort(descending=True, stable=True)
    return found, kept[order], new[order]


def numbers(text):
    return [float(number) for number in text.split(",")] if text else []


@patient
def shows(page, figure, stored, **state):
    """Assert that the figure's rounds and result are the package's for this state (the rest as stored), to 1e-6."""
    frame(page)
    names = ("image", "step", "method", "iou_threshold", "sigma", "per_class", "floor")
    state = {name: state.get(name, stored[name]) for name in names}
    found, kept, scores = suppressed(stored, **state)
    data = figure.locator(".lf").evaluate("figure => ({...figure.dataset})")
    rounds = len(kept)
    assert (int(data["candidates"]), int(data["rounds"])) == (len(found), rounds), state
    assert int(data["step"]) == min(state["step"], rounds + 1), state
    final, expected = {}, dict(zip(kept.tolist(), scores.tolist()))
    for place, score in zip(numbers(data["kept"]), numbers(data["scores"])):
        final[int(place)] = score
    assert final.keys() == expected.keys(), state  # where scores tie, the order between classes is free
    assert_close(
        torch.tensor([final[i] for i in expected]), torch.tensor(list(expected.values())), rtol=1e-6, atol=1e-6
    )

    objects = rows(stored["pictures"][state["image"]]["objects"])
    target = {
        "boxes": objects[:, :4].numpy() / 10,
        "labels": objects[:, 4].numpy(),
        "difficult": objects[:, 5].numpy() > 0,
    }
    given = {"boxes": found[kept, :4].numpy() / 10, "scores": scores.numpy(), "labels": found[kept, 5].numpy()}
    curves = [evaluation.precision_recall([given], [target], label) for label in range(len(stored["classes"]))]
    assert int(data["found"]) == sum(int(curve.true.sum()) for curve in curves), state
    assert int(data["alarms"]) == rounds - int(data["found"])
    if 1 <= state["step"] <= rounds:
        best = int(numbers(data["kept"])[state["step"] - 1])
        for change in filter(None, data["touched"].split(",")):
            index, overlap, _ = (float(number) for number in change.split(" "))
            true = boxes.iou(found[best : best + 1, :4] / 10, found[int(index) : int(index) + 1, :4] / 10).item()
            assert overlap == pytest.approx(true, abs=1e-6)
    return data


def slider(figure, name):
    return figure.locator(f"input[id$={name}]")


def more(figure):
    """Open what stands behind "more": on a wide screen below the controls, on a phone as chips of the dock."""
    figure.locator(".lf-more-button, .lf-pick-more").locator("visible=true").click()


def table(figure):
    """Open the table of all boxes."""
    figure.get_by_text("All boxes as a table").click()
    return figure.locator(".lf-boxes tbody")


def says(figure):
    """The sentence above the picture."""
    return words(figure, ".lf-sentence")


@pytest.mark.parametrize("method", ["hard", "linear", "gaussian"])
def test_what_is_kept_is_what_the_package_keeps(visit, method):
    page = visit(PAGE)
    figure, stored = ready(page)
    for image in range(len(stored["pictures"])):
        for per_class in (True, False):
            for state in (
                {"iou_threshold": 0.5, "floor": 0.5},
                {"iou_threshold": 0.05, "floor": 0.3},
                {"iou_threshold": 0.8, "sigma": 0.2, "floor": 0.4},
            ):
                state |= {"image": image, "method": method, "per_class": per_class, "step": 2}
                go(page, FIGURE, **state)
                shows(page, figure, stored, **state)


def test_buttons_go_through_the_rounds_and_the_drawing_and_the_list_follow(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    total = int(shows(page, figure, stored)["rounds"])
    listed = table(figure)
    assert figure.locator(".lf-picture .lf-waiting").count() == len(suppressed(stored, **stored)[0])
    forward = figure.get_by_role("button", name="Next round")
    forward.click()
    data = shows(page, figure, stored, step=1)
    assert words(figure).startswith(f"Round 1 of {total}: the best box left is ")
    gone = len([change for change in data["touched"].split(",") if change])
    assert f"removes {gone} box" in words(figure)
    assert figure.locator(".lf-picture .lf-best").count() == 1
    assert figure.locator(".lf-picture .lf-now").count() == gone > 0
    assert listed.locator(".lf-row-now").count() == gone
    assert listed.locator("[aria-current]").inner_text().split()[0] == "1"
    forward.press("Enter")
    shows(page, figure, stored, step=2)
    figure.get_by_role("button", name="Back one round").click()
    shows(page, figure, stored, step=1)
    slider(figure, "step").press("End")
    shows(page, figure, stored, step=LAST)
    assert words(figure).startswith(f"NMS: {total} left of ")
    assert figure.locator(".lf-picture .lf-kept").count() == total == figure.locator(".lf-picture .lf-item").count()
    forward.click(force=True)  # it can go no further, and keeps the focus
    assert forward.get_attribute("aria-disabled") == "true"
    shows(page, figure, stored, step=LAST)
    slider(figure, "iou_threshold").press("ArrowRight")  # the result stays the result
    shows(page, figure, stored, step=LAST, iou_threshold=0.55)


def test_the_sentence_keeps_the_answer_until_a_guess_or_a_move(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    rounds = shows(page, figure, stored)["rounds"]
    assert says(figure).endswith("NMS leaves ?")
    figure.locator(".lf-predict button", has_text=re.compile(rf"^{rounds}$")).click()
    frame(page)
    assert f"NMS leaves {rounds}." in says(figure)
    page = visit(PAGE)
    figure, _ = ready(page)
    slider(figure, "iou_threshold").press("ArrowRight")
    frame(page)
    assert "?" not in says(figure)


def test_play_runs_only_when_asked_and_pauses(visit):
    page = visit(PAGE, reduced_motion="reduce")
    figure, stored = ready(page)
    page.wait_for_timeout(1500)
    shows(page, figure, stored, step=0)
    figure.get_by_role("button", name="Play").click()
    page.wait_for_function(f"() => Number(document.querySelector('{FIGURE} .lf').dataset.step) >= 2")
    figure.get_by_role("button", name="Pause").click()
    frame(page)
    step = int(figure.locator(".lf").get_attribute("data-step"))
    page.wait_for_timeout(1500)
    shows(page, figure, stored, step=step)


def test_the_threshold_moves_by_mouse_in_the_formula_by_keyboard_and_by_touch(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    grip = figure.get_by_role("slider", name="IoU threshold").first
    box = at_rest(grip)
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 25, box["y"] + 5, steps=3)
    page.mouse.up()
    shows(page, figure, stored, iou_threshold=0.6)
    native = slider(figure, "iou_threshold")
    native.press("Shift+ArrowLeft")
    shows(page, figure, stored, iou_threshold=0.59)
    assert native.get_attribute("aria-valuetext") == "IoU threshold 0.59"
    native.press("Home")
    shows(page, figure, stored, iou_threshold=0.0)

    page = visit(PAGE, width=390, height=844, touch=True)
    figure, stored = ready(page)
    more(figure)
    figure.locator(".lf-pick", has_text="score").click()
    floor = slider(figure, "floor")
    floor.scroll_into_view_if_needed()
    box = at_rest(floor)
    touch = finger(page)
    start = 10 + (stored["floor"] - stored["keep"]) / (1 - stored["keep"]) * (box["width"] - 20)
    for kind, x in (("touchStart", start), ("touchMove", start + 20), ("touchMove", start + 40)):
        touch(kind, box["x"] + x, box["y"] + box["height"] / 2)
    touch("touchEnd")
    holds(lambda: float(floor.input_value()) > stored["floor"] + 0.1)
    moved = float(floor.input_value())
    shows(page, figure, stored, floor=moved)


def test_switches_change_method_classes_and_image(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    more(figure)
    figure.get_by_role("radio", name="Gaussian").check(force=True)
    shows(page, figure, stored, method="gaussian")
    assert slider(figure, "iou_threshold").is_hidden()
    slider(figure, "sigma").press("ArrowLeft")
    shows(page, figure, stored, method="gaussian", sigma=0.45)
    figure.get_by_role("radio", name="across classes").check(force=True)
    shows(page, figure, stored, method="gaussian", sigma=0.45, per_class=False)
    if len(stored["pictures"]) > 1:
        figure.get_by_role("radio", name="2", exact=True).check(force=True)
        shows(page, figure, stored, method="gaussian", sigma=0.45, per_class=False, image=1)


def test_across_classes_a_true_platelet_is_lost(visit):
    """What the chapter tells the reader to try: threshold .05 on the first image."""
    page = visit(f"{PAGE}#nms-figure.iou_threshold=0.05&nms-figure.step={LAST}")
    figure, stored = ready(page)
    before = re.search(r"Platelets (\d) of", words(figure))
    more(figure)
    figure.get_by_role("radio", name="across classes").check(force=True)
    frame(page)
    after = re.search(r"Platelets (\d) of", words(figure))
    assert int(after[1]) < int(before[1])
    shows(page, figure, stored, iou_threshold=0.05, step=LAST, per_class=False)


def test_a_box_is_read_by_arrow_keys_in_the_list_and_by_pointing(visit):
    page = visit(f"{PAGE}#nms-figure.step={LAST}")
    figure, stored = ready(page)
    picture = figure.locator(".lf-picture")
    focus(picture)
    page.keyboard.press("ArrowRight")
    frame(page)
    told = says(figure)
    best = rows(stored["candidates"][0])[0]
    assert told == f"Box 1, {stored['classes'][int(best[5])]}, score {best[4] / 1000:.3f}: kept in round 1."
    assert page.locator(f"#{picture.get_attribute('aria-activedescendant')}").get_attribute("aria-label") == told
    listed = table(figure)
    frame(page)
    assert listed.locator(".lf-row-chosen td").first.inner_text() == "1"
    listed.locator(".lf-row-gone").first.click()
    frame(page)
    assert re.search(r"removed in round \d+: IoU 0\.\d\d with box \d+\.", says(figure))
    assert words(figure).startswith("NMS: ")  # the whole stays the figure's


def test_the_three_methods_stand_side_by_side(visit):
    page = visit(PAGE)
    figure, stored = ready(page)
    lines = [line.split("\t") for line in table(figure).locator("tr").all_inner_texts()]
    assert len(lines) == len(suppressed(stored, **stored)[0])
    for column, method in enumerate(("hard", "linear", "gaussian"), start=4):
        _, kept, scores = suppressed(stored, **{**stored, "method": method})
        expected = {place: f"{score:.3f}" for place, score in zip(kept.tolist(), scores.tolist())}
        assert {i: line[column] for i, line in enumerate(lines) if line[column] != "out"} == expected


def test_nonsense_in_the_address_is_ignored_and_it_works_from_the_disk(visit):
    wrong = ("step=-1", "image=9", "method=soft", "iou_threshold=2", "sigma=0", "per_class=perhaps", "floor=0.1")
    page = visit(f"{(pages.HTML / PAGE).as_uri()}#" + "&".join(f"{FIGURE[1:]}.{part}" for part in wrong))
    figure, stored = ready(page)
    shows(page, figure, stored)
    figure.get_by_role("button", name="Next round").click()
    shows(page, figure, stored, step=1)


@pytest.mark.parametrize(
    "layout", [{}, {"theme": "dark"}, {"width": 390, "height": 844}, {"width": 390, "height": 844, "theme": "dark"}]
)
def test_axe_finds_nothing(visit, axe, layout):
    page = visit(f"{PAGE}#nms-figure.step=2", **layout)
    figure, _ = ready(page)
    table(figure)
    focus(figure.locator(".lf-picture"))
    page.keyboard.press("ArrowRight")
    frame(page)
    assert axe(page, FIGURE) == []
    go(page, FIGURE, step=1, method="gaussian", floor=0.3)
    frame(page)
    assert axe(page, FIGURE) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_it_fits_its_page_is_large_enough_and_nothing_jumps(visit, width):
    page = visit(PAGE, width=width, height=844, touch=width < 768)
    figure, _ = ready(page)
    outside = figure.evaluate("""place => { const edge = place.querySelector('.lf').getBoundingClientRect().right + 0.5
            return [...place.querySelectorAll('.lf *')].filter(e => !e.closest('.lf-sr, .lf-canvas, .lf-scroll'))
                .filter(e => e.getBoundingClientRect().right > edge).map(e => e.className) }""")
    assert outside == []
    sizes = figure.evaluate(
        """place => [...place.querySelectorAll('.lf :is(button, summary, .lf-choice label, input[type=range])')].filter(e => e.checkVisibility())
            .map(e => [e.className || e.tagName, e.getBoundingClientRect().height + (e.closest('.lf-choice') ? 10 : 0)])"""
    )
    assert [size for size in sizes if size[1] < 43.9] == []
    texts = figure.evaluate(
        "place => [...place.querySelectorAll('.lf :is(text, span, p, label, li, td, th, summary)')].map(e =>"
        " parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(texts) >= 12
    heights = set()
    for state in (
        {"step": 0},
        {"step": LAST},
        {"step": 2, "iou_threshold": 0.05},
        {"step": 1, "iou_threshold": 0.95},
    ):
        go(page, FIGURE, **state)
        frame(page)
        heights.add(figure.evaluate("place => place.offsetHeight"))
    assert max(heights) - min(heights) <= LINE, heights
