"""Anchors are compared with boxes exactly, and the advice does what it says."""

import ast
import dataclasses
import random
import re
import statistics
from collections import Counter

import pytest
import torch

from focal_tutorial import data
from focal_tutorial.anchors import Anchors
from focal_tutorial.assignment import assign
from focal_tutorial.boxes import iou
from focal_tutorial.retinanet import slim, torchvision_config
from focal_tutorial.training import anchor_check


def dataset(boxes, size=(200, 256), difficult=None):
    boxes = torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4)
    sample = data.Sample(
        torch.zeros(3, *size, dtype=torch.uint8), boxes, torch.zeros(len(boxes), dtype=torch.int64), "a", difficult
    )
    return data.Dataset([sample], ["thing", "nothing"])


@pytest.mark.parametrize(
    "anchors", [Anchors(), Anchors(base=2.0), Anchors(base=1.0, levels=(3, 4, 5)), Anchors.torchvision()]
)
@pytest.mark.parametrize("size", [(96, 131), (70, 64)])
def test_the_best_iou_is_that_of_all_anchors_of_the_grid(anchors, size):
    smears = data.smears(6, seed=1, size=size)
    every = torch.cat(anchors.for_shapes(anchors.shapes(*size), size))
    expected = torch.cat([iou(sample.boxes, every).amax(1) for sample in smears])
    fit = anchor_check.check_anchors(smears, anchors)
    torch.testing.assert_close(fit.best, expected, atol=2e-6, rtol=0)
    assert fit.recall(0.5) == pytest.approx((expected >= 0.5).float().mean().item(), abs=0.01)


def test_images_of_different_sizes_are_each_compared_with_their_own_grid():
    mixed = data.Dataset(
        [*data.smears(2, seed=1, size=(64, 96)), *data.smears(2, seed=2, size=(96, 64))], data.smears(1, seed=1).classes
    )
    anchors = Anchors(base=2.0)
    expected = [iou(s.boxes, torch.cat(anchors.for_shapes(anchors.shapes(*s.size), s.size))).amax(1) for s in mixed]
    torch.testing.assert_close(anchor_check.check_anchors(mixed, anchors).best, torch.cat(expected), atol=2e-6, rtol=0)


CORNERS = torch.rand(60, 2, generator=torch.Generator().manual_seed(0)) * 120


def test_anchors_that_fit_need_no_advice():
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 40], 1).tolist()), slim(1))
    assert fit.recall() == 1
    assert fit.advice == ()
    assert fit.proposed == slim(1).anchors
    assert "none; these anchors fit" in str(fit)
    assert fit.per_class == {"thing": 1.0}


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (12, 12, "smaller than the anchors reach"),
        (62, 10, "flatter than the anchors allow"),
        (9, 60, "taller than the anchors allow"),
    ],
)
def test_the_advice_names_the_cause_and_keeps_its_promise(width, height, words):
    objects = dataset(torch.cat([CORNERS, CORNERS + torch.tensor([width, height])], 1).tolist())
    fit = anchor_check.check_anchors(objects, Anchors(base=3.0))
    assert fit.recall() < 0.5
    assert words in fit.advice[0]
    after = anchor_check.check_anchors(objects, fit.proposed).recall()
    assert after > fit.recall() + 0.3
    changes = [sentence for sentence in fit.advice if "raises" in sentence]
    assert f"to {after:.3f}" in changes[-1]


def test_large_objects_ask_for_a_larger_base():
    small = Anchors(base=0.5, levels=(3, 4))
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 60], 1).tolist()), small)
    assert "larger than the anchors reach" in fit.advice[0]
    assert fit.proposed.base > small.base


def test_objects_narrower_than_a_cell_ask_for_larger_images():
    fit = anchor_check.check_anchors(dataset(torch.cat([CORNERS, CORNERS + 5], 1).tolist()), slim(1))
    assert (
        fit.advice[-1]
        == "100% of the boxes are thinner than a cell of the finest level (8 pixels): train at a larger size"
    )


def test_difficult_objects_do_not_count_and_no_boxes_are_no_error():
    fit = anchor_check.check_anchors(
        dataset([[0, 0, 3, 3], [0, 0, 40, 40]], difficult=torch.tensor([True, False])), slim(1)
    )
    assert len(fit.best) == 1
    nothing = anchor_check.check_anchors(dataset([]), slim(1))
    assert nothing.advice == ()
    assert str(nothing).startswith("no boxes")


# --- 300 random sets: whatever the advice says is recomputed over the whole grid of anchors ---


def random_set(seed):
    """Boxes of one or two kinds in one image, and anchors: sizes, ratios, edges, images and anchors all drawn."""
    draw = random.Random(seed)
    height, width = (draw.choice([draw.randint(40, 260), 64, 96, 128, 256]) for _ in range(2))
    kinds = [(draw.uniform(2, 250), draw.choice([1, draw.uniform(0.1, 8)])) for _ in range(draw.choice([1, 1, 2, 3]))]
    spread, at_the_edge = draw.choice([0, 0.05, 0.3]), draw.random() < 0.4
    boxes = []
    for _ in range(draw.choice([1, 3, 20, 40])):
        side, ratio = draw.choice(kinds)
        side *= 2 ** draw.gauss(0, spread)
        wide, high = min(width, max(1, side / ratio**0.5)), min(height, max(1, side * ratio**0.5))
        left, top = draw.uniform(0, width - wide), draw.uniform(0, height - high)
        if at_the_edge:
            left, top = draw.choice([(0, top), (left, 0), (width - wide, top), (left, height - high)])
        box = [left, top, left + wide, top + high]
        if draw.random() < 0.3:  # whole pixels, as annotations have them
            box = [round(value) for value in box]
            box[2:] = max(box[2], box[0] + 1), max(box[3], box[1] + 1)
        boxes.append([min(value, limit) for value, limit in zip(box, (width, height) * 2)])
    anchors = draw.choice(
        [
            Anchors(),
            Anchors(base=2.0),
            Anchors(base=draw.uniform(0.02, 12)),
            Anchors(base=1.0, levels=draw.choice([(3, 4, 5), (5,), (6, 7)])),
            Anchors(base=3.0, scales=(1.0,), ratios=draw.choice([(1.0,), (2.0, 3.0), (0.3, 0.5)])),
            Anchors(base=2.0, centres="corner"),
            Anchors.torchvision(),
            dataclasses.replace(Anchors.torchvision(), base=draw.uniform(0.5, 6)),
        ]
    )
    return torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4), (height, width), anchors


def brute(boxes, size, anchors):
    """The best IoU of each box over every anchor of the grid that training uses."""
    return iou(boxes, torch.cat(anchors.for_shapes(anchors.shapes(*size), size))).amax(1)


def share(best):
    return (best >= 0.5).double().mean().item()


def facts(boxes, anchors, best):
    """What can be said of each box, in plain Python: the reason why no anchor fits it, or "near", "between" or None."""
    shapes = [
        (right - left, bottom - top)
        for level in anchors.for_shapes([(1, 1)] * len(anchors.levels), (2**8, 2**8))
        for left, top, right, bottom in level.tolist()
    ]
    areas, ratios = [w * h for w, h in shapes], [h / w for w, h in shapes]
    found = {word: [] for word in ("smaller", "larger", "flatter", "taller", "near", "between")}
    for (left, top, right, bottom), overlap in zip(boxes.tolist(), best.tolist()):
        wide, high = right - left, bottom - top
        said = {
            "smaller": wide * high < min(areas) / 2,
            "larger": wide * high > max(areas) * 2,
            "flatter": high / wide < min(ratios) * 4 / 9,
            "taller": high / wide > max(ratios) * 9 / 4,
        }
        for word, so in said.items():
            if so:
                found[word].append((wide * high) ** 0.5 if word in ("smaller", "larger") else high / wide)
        if overlap < 0.5 and not any(said.values()):
            meet = [min(wide, w) * min(high, h) for w, h in shapes]
            centred = max(m / (wide * high + area - m) for m, area in zip(meet, areas))
            found["near" if centred >= 0.5 else "between"].append(overlap)
        if any(said.values()):  # the proof is one
            assert overlap < 0.5
    limits = {"smaller": min(areas) ** 0.5, "larger": max(areas) ** 0.5, "flatter": min(ratios), "taller": max(ratios)}
    return found, limits


def said_of_boxes(sentence):
    """{word: (count, limit, median)} of a sentence of advice, and what is left when all of it is taken away."""
    said = {}

    def take(match):
        count, word, limit, median = match.group(1, 2, 3, 4)
        said[word] = (int(count), float(limit), float(median))
        return ""

    pattern = r"(\d+) box(?:es are| is) (\w+) than the anchors (?:reach|allow) \([^,]*, ([\d.e+-]+)(?: pixels)?; median"
    rest = re.sub(pattern + r" ([\d.e+-]+)\)", take, sentence)
    for word, words in (
        ("near", "the size and shape of an anchor, but none stands near enough"),
        ("between", "a size and shape that no anchor has"),
    ):
        match = re.search(rf"(\d+) box(?:es have| has) {words}", rest)
        if match:
            said[word] = (int(match[1]), None, None)
            rest = rest.replace(match[0], "")
    return said, rest


def assert_is_so(sentence, boxes, anchors, best):
    """Every count, median and limit of the sentence is what the boxes and the anchors' own shapes give."""
    said, rest = said_of_boxes(sentence)
    found, limits = facts(boxes, anchors, best)
    assert said
    assert {word: said[word][0] for word in said} == {word: len(values) for word, values in found.items() if values}
    for word, (_, limit, median) in said.items():
        if limit is not None:
            assert limit == pytest.approx(limits[word], rel=0.006)
            assert median == pytest.approx(statistics.median(found[word]), rel=0.006)
    return [*said], rest.strip(" ,")


def examine(seed):
    """Check the advice on one random set; the words that it had for boxes, and the kinds of change it proposed."""
    boxes, size, anchors = random_set(seed)
    best = brute(boxes, size, anchors)
    fit, heard = anchor_check.check_anchors(dataset(boxes.tolist(), size), anchors), []
    torch.testing.assert_close(fit.best, best, atol=2e-5, rtol=0)
    assert (fit.best <= best).all()  # it is the IoU with an anchor that the grid has
    for sentence in fit.advice:
        if "thinner" in sentence:
            thin = (boxes[:, 2:] - boxes[:, :2]).amin(1) < 2 ** min(anchors.levels)
            assert sentence.startswith(f"{thin.double().mean().item():.0%} of the boxes")
            continue
        words, rest = assert_is_so(sentence, boxes, anchors, best)
        heard += words
        if "raises" not in sentence:
            assert rest == "; no single change of base, scales or ratios helps"
            heard.append("no change")
            continue
        name, value, before, after = re.fullmatch(
            r": (\w+)=(\S.*) raises the best possible recall from ([\d.]+) to ([\d.]+)", rest
        ).groups()
        heard.append(name)
        anchors = dataclasses.replace(anchors, **{name: ast.literal_eval(value)})  # what a reader would write
        assert float(before) == pytest.approx(share(best), abs=5e-4)
        best = brute(boxes, size, anchors)
        assert share(best) >= float(after) > float(before)
    assert fit.proposed == anchors
    return heard


def test_all_that_the_advice_says_is_so_and_what_it_proposes_is_no_worse():
    heard = Counter(word for seed in range(300) for word in examine(seed))
    words = {"smaller", "larger", "flatter", "taller", "near", "between", "base", "scales", "ratios", "no change"}
    assert heard.keys() == words
    assert heard["base"] + heard["scales"] + heard["ratios"] >= 100


def test_the_padding_of_a_config_is_part_of_the_image():
    """torchvision pads to a multiple of 32 and then divides the image by its cells, which moves its anchors."""
    config, boxes = torchvision_config(1), torch.tensor([[10.0, 20, 70, 90], [100, 30, 190, 180]])
    expected = brute(boxes, (224, 224), config.anchors)
    assert not torch.equal(expected, brute(boxes, (200, 200), config.anchors))
    torch.testing.assert_close(anchor_check.check_anchors(dataset(boxes.tolist(), (200, 200)), config).best, expected)


def test_of_changes_that_help_as_much_the_mildest_is_proposed():
    """At 256 x 100 pixels no anchor of base 2 stands near a box of 229 x 79 at the edge; bases from .5 to 8 do."""
    boxes, size = [[27.0, 21, 256, 100]], (100, 256)
    fit = anchor_check.check_anchors(dataset(boxes, size), slim(1))
    reached = [
        base
        for base in (0.5, 0.7, 1.0, 1.42, 2.82, 4.0, 5.66, 8.0)
        if share(brute(torch.tensor(boxes), size, Anchors(base=base))) == 1
    ]
    assert {0.5, 4.0} < set(reached)
    assert fit.proposed.base == min(reached, key=lambda base: abs(torch.tensor(base / 2).log2().item()))
    assert fit.advice == (
        (
            "1 box has the size and shape of an anchor, but none stands near enough: base=2.82 raises the best possible"
            " recall from 0.000 to 1.000"
        ),
    )


def test_a_very_small_base_is_changed_and_not_rounded_to_nothing():
    fit = anchor_check.check_anchors(dataset([[60, 60, 68, 68]]), Anchors(base=0.012))
    assert fit.proposed.base == 0.034
    assert "larger than the anchors reach" in fit.advice[0]


def test_an_object_below_one_half_may_stay_without_any_anchor():
    """Why best possible recall counts: the anchor that the rule restores answers for another object."""
    boxes = torch.tensor([[0.0, 0, 64, 64], [28, 28, 36, 36]])
    anchors = Anchors(levels=(6,), base=1.0, scales=(1.0,), ratios=(1.0,))
    owners = assign(torch.cat(anchors.for_shapes([(1, 1)], (64, 64))), boxes)
    assert owners.tolist() == [0]
    assert anchor_check.check_anchors(dataset(boxes.tolist(), (64, 64)), anchors).recall() == 0.5
