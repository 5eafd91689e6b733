"""The exercises: solutions pass, stubs fail kindly, wrong answers are caught and named, and nothing false is right."""

import ast
import gc
import importlib.util
import math
from pathlib import Path

import pytest
import torch
import torchvision
from hypothesis import given, settings
from hypothesis import strategies as st
from wrong_answers import WRONG

from focal_tutorial import backbones, boxes, criterion, evaluation, exercises, heads, losses, retinanet, training
from focal_tutorial.anchors import level_anchors, paper_anchors
from focal_tutorial.assignment import assign
from focal_tutorial.chapters import (
    detectors,
    loss_shares,
    matching,
    pareto,
    playground,
    quality_losses,
    receptive_fields,
    runs,
)
from focal_tutorial.data import checking as checks
from focal_tutorial.exercises import checking
from focal_tutorial.pyramid import Pyramid
from tools.exercises import faults

ROOT = Path(__file__).resolve().parents[2]
NAMES = exercises.names()
MEANING = {  # what a chapter imports
    **{"math": math, "torch": torch},
    **{name: getattr(boxes, name) for name in ("convert", "giou", "iou", "nms")},
}


def written(name, text, folder):
    """The function my_<name> of a text, as a notebook has it: with a source that tracebacks can show."""
    path = folder / f"{name}.py"
    path.write_text(text)
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    vars(module).update(MEANING)
    spec.loader.exec_module(module)
    return getattr(module, f"my_{name}")


def exercise(name):
    return exercises._BY_NAME[name]


def test_each_chapter_has_at_least_three_exercises():
    assert len(exercises.CHAPTERS) >= 5
    assert all(len(exercises.names(chapter)) >= 3 for chapter in exercises.CHAPTERS)
    assert len(set(NAMES)) == len(NAMES) == sum(len(part) for part in exercises.CHAPTERS.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_solution_as_printed_passes(name, tmp_path):
    verdict = exercises.check(name, written(name, exercises.solution_source(name), tmp_path))
    assert verdict, verdict.message
    assert verdict.passed is True
    assert repr(verdict).startswith("Right: all")


@pytest.mark.parametrize("name", NAMES)
def test_the_stub_fails_kindly(name, tmp_path):
    verdict = exercises.check(name, written(name, exercises.stub_source(name), tmp_path))
    assert not verdict
    assert verdict.message.startswith(f"Not written yet: my_{name} still raises NotImplementedError.")
    assert ("Find the bug" in verdict.message) == (exercise(name).suspect is not None)


@pytest.mark.parametrize("name", [name for name in NAMES if exercise(name).suspect])
def test_a_function_with_bugs_fails_once_it_no_longer_raises(name, tmp_path):
    lines = exercises.stub_source(name).splitlines()
    text = "\n".join(line for line in lines if "NotImplementedError" not in line)
    assert len(text.splitlines()) == len(lines) - 1
    verdict = exercises.check(name, written(name, text, tmp_path))
    assert not verdict
    assert "Looks like: " in verdict.message


def test_every_exercise_has_at_least_two_wrong_answers():
    assert set(WRONG) == set(NAMES)
    assert min(len(answers) for answers in WRONG.values()) >= 2


@pytest.mark.parametrize(("name", "old", "new", "words"), [(name, *edit) for name in WRONG for edit in WRONG[name]])
def test_a_wrong_answer_is_caught_and_named(name, old, new, words, tmp_path, monkeypatch):
    monkeypatch.setattr(checking, "SECONDS_PER_CASE", 1.5)  # for loops that never end
    text = exercises.solution_source(name)
    assert old in text
    verdict = exercises.check(name, written(name, text.replace(old, new), tmp_path))
    assert not verdict
    assert words in verdict.message, verdict.message
    assert verdict.message.count("given ") == verdict.message.count("came ") == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_known_mistake_is_recognised_as_itself(name):
    for mistake in exercise(name).mistakes:
        verdict = exercises.check(name, mistake.answer)
        assert not verdict
        if name == "focal_loss_bug" and "0 counts as false" in mistake.sentence:
            continue  # that exercise has no case with alpha = 0
        assert verdict.message.endswith(f"Looks like: {mistake.sentence}")


# What each solution must equal, on inputs that no case holds.


def some_boxes(count, seed):
    generator = torch.Generator().manual_seed(seed)
    corner = torch.rand(count, 2, generator=generator) * 60
    return torch.cat([corner, corner + 1 + torch.rand(count, 2, generator=generator) * 40], 1)


SEEDS = pytest.mark.parametrize("seed", range(5))


def solved(name):
    return exercise(name).solution


@SEEDS
def test_the_solutions_of_chapter_1_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    times = torch.randperm(40, generator=generator).double() + 50
    aps = torch.randint(20, 40, (40,), generator=generator).double()  # with ties
    points = list(zip(times.tolist(), aps.tolist()))
    assert solved("envelope")(times, aps).tolist() == pareto.steps(points)
    for budget in (55.0, 70.0, 89.0):
        assert aps[solved("best_within")(times, aps, budget)] == points[pareto.best_within(points, budget)][1]
    sides, per_cell = (torch.tensor(part) for part in detectors.SSD512)
    assert solved("default_boxes")(sides, per_cell) == detectors.default_boxes(*detectors.SSD512)
    labels = torch.rand(500, generator=generator) < 0.2
    taken = solved("sample")(labels.long(), torch.randperm(500, generator=generator), 128, 0.25)
    assert labels[taken].sum() == 32 and len(taken.unique()) == 128


@SEEDS
@pytest.mark.parametrize("name", ["focal_loss", "focal_loss_bug"])
@pytest.mark.parametrize(("gamma", "alpha"), [(0.0, None), (0.5, 0.25), (2.0, 0.75), (5.0, 0.0)])
def test_focal_loss_solutions_equal_the_package(name, gamma, alpha, seed):
    generator = torch.Generator().manual_seed(seed)
    logits = torch.randn(4, 7, generator=generator) * 20
    targets = (torch.rand(4, 7, generator=generator) > 0.5).float()
    expected = losses.focal_loss(logits, targets, gamma=gamma, alpha=alpha)
    torch.testing.assert_close(solved(name)(logits, targets, gamma, alpha), expected)


@SEEDS
def test_the_answers_of_chapter_2_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    hard, easy = loss_shares.Group(3, 0.2, True), loss_shares.Group(40, 0.9, False)
    p_t = torch.tensor([0.2] * 3 + [0.9] * 40, dtype=torch.float64)
    positive = (torch.arange(43) < 3).double()
    for gamma in (0.0, 0.5, 2.0):
        ways = loss_shares.methods(gamma=gamma)
        of_loss = loss_shares.fractions(loss_shares.share([hard, easy], **ways["FL"]).loss)
        assert math.isclose(solved("loss_share")(p_t, positive, gamma).item(), of_loss[0], rel_tol=1e-9)
        expected = loss_shares.break_even(hard, easy, ways["FL"]["loss"])
        assert math.isclose(solved("break_even")(3, 0.2, 0.9, gamma), expected, rel_tol=1e-9)
    values = torch.randint(0, 9, (40,), generator=generator) / 9  # with ties
    objects = torch.rand(40, generator=generator) < 0.2 * seed
    for keep in (4, 16, 64):
        mask = losses.ohem_mask(values, keep=keep, negatives_per_positive=3, positives=objects)
        assert solved("ohem_1_3")(values, objects.double(), keep).tolist() == mask.nonzero()[:, 0].tolist()
    x = torch.randn(40, generator=generator, dtype=torch.float64)
    p_t = torch.sigmoid(torch.where(objects, x, -x))
    expected = losses.balanced_cross_entropy(x, objects, alpha=0.75, reduction="sum") / max(1, int(objects.sum()))
    torch.testing.assert_close(solved("image_loss_bug")(p_t, objects.double(), 0.75), expected)


def test_the_numbers_of_chapter_3_equal_the_package():
    for anchors, classes, positives, prior in ((9, 2, 3, 0.1), (57_600, 3, 487, 0.01), (1000, 80, 1, 0.3)):
        expected = losses.initial_classification_loss(anchors, classes, positives, prior=prior)
        assert math.isclose(solved("first_loss")(anchors, classes, positives, prior), expected, rel_tol=1e-9)
    for times, gamma in ((3.0, 0.7), (50.0, 4.0)):
        x_t = torch.logit(torch.tensor([solved("p_t_for")(times, gamma)], dtype=torch.float64))
        one = torch.ones_like(x_t)
        ratio = losses.cross_entropy(x_t, one) / losses.focal_loss(x_t, one, gamma=gamma, alpha=None)
        assert math.isclose(ratio.item(), times, rel_tol=1e-9)


@SEEDS
@pytest.mark.parametrize(("gamma", "alpha"), [(0.0, 0.5), (0.5, 0.25), (2.0, 0.75), (5.0, 0.1)])
def test_the_slope_by_hand_of_chapter_4_is_autograds(gamma, alpha, seed):
    generator = torch.Generator().manual_seed(seed)
    logits = (torch.randn(4, 7, generator=generator, dtype=torch.float64) * 4).requires_grad_()
    targets = (torch.rand(4, 7, generator=generator) > 0.5).double()
    (expected,) = torch.autograd.grad(losses.focal_loss(logits, targets, gamma=gamma, alpha=alpha).sum(), logits)
    torch.testing.assert_close(solved("fl_slope")(logits.detach(), targets, gamma, alpha), expected)


@SEEDS
def test_the_other_solutions_of_chapter_4_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    x_t = torch.randn(20, generator=generator, dtype=torch.float64) * 3
    each = losses.focal_loss(x_t, torch.ones_like(x_t), gamma=2.0, alpha=None)
    curve = playground.cumulative_loss(x_t, 2.0, torch.linspace(0, 1, 21).numpy())[1:]
    torch.testing.assert_close(solved("cumulative_loss")(each), torch.as_tensor(curve))
    for negatives, prior in ((1, 0.5), (1000, 0.01), (7, 0.2)):
        expected = losses.initial_classification_loss(negatives + 1, 1, 1, prior=prior, gamma=0.0, alpha=None)
        assert math.isclose(solved("start_loss")(negatives, prior), expected, rel_tol=1e-9)
    targets = (torch.arange(20) < 3).double()
    expected = each[losses.ohem_mask(each, keep=6)].sum() / 3
    torch.testing.assert_close(solved("ohem_mean_bug")(each, targets, 6), expected)


@SEEDS
def test_overlap_solutions_equal_the_package_and_torchvision(seed):
    a, b = some_boxes(12, seed), some_boxes(12, seed + 100)
    torch.testing.assert_close(solved("iou")(a, b[:5]), boxes.iou(a, b[:5]))
    torch.testing.assert_close(solved("iou_bug")(a, boxes.convert(b, "xyxy", "xywh")), boxes.paired_iou(a, b))
    for name in ("giou", "giou_bug"):
        torch.testing.assert_close(solved(name)(a, b), boxes.paired_giou(a, b))
    diou = solved("diou")(a, b)
    torch.testing.assert_close(diou, 1 - torchvision.ops.distance_box_iou_loss(a, b))
    ciou = solved("ciou")(a, b, boxes.paired_iou(a, b), diou)
    torch.testing.assert_close(ciou, 1 - torchvision.ops.complete_box_iou_loss(a, b))


def test_predicted_overlaps_equal_the_package():
    square = torch.tensor([[0.0, 0.0, 1.0, 1.0]])
    for shift in (-1.7, -0.3, 0.0, 0.4, 0.9, 1.3):
        moved = square + torch.tensor([shift, 0.0, shift, 0.0])
        assert solved("iou_after_shift")(shift) == pytest.approx(boxes.iou(square, moved).item(), abs=1e-6)
        if shift >= 0:
            apart = moved + torch.tensor([1.0, 0.0, 1.0, 0.0])
            assert solved("giou_of_gap")(shift) == pytest.approx(boxes.giou(square, apart).item(), abs=1e-6)


@SEEDS
def test_box_regression_solutions_equal_the_package(seed):
    a, b = some_boxes(12, seed), some_boxes(12, seed + 100)
    deltas = torch.randn(12, 4, generator=torch.Generator().manual_seed(seed)) * 3
    torch.testing.assert_close(solved("encode")(a, b), boxes.encode(a, b))
    for name in ("decode", "decode_bug"):
        torch.testing.assert_close(solved(name)(deltas, b), boxes.decode(deltas, b))
        torch.testing.assert_close(solved(name)(solved("encode")(a, b), b), a, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("beta", [0.0, 1 / 9, 0.5, 1.0])
def test_smooth_l1_solutions_equal_the_package(beta):
    prediction = torch.linspace(-3, 3, 101, dtype=torch.float64, requires_grad=True)
    target = torch.zeros_like(prediction)
    expected = losses.smooth_l1(prediction, target, beta=beta)
    torch.testing.assert_close(solved("smooth_l1")(prediction, target, beta), expected)
    if beta > 0:
        (slopes,) = torch.autograd.grad(expected.sum(), prediction)
        mine = [solved("smooth_l1_slope")(d, beta) for d in prediction.tolist()]
        torch.testing.assert_close(slopes, torch.tensor(mine, dtype=torch.float64))


@SEEDS
def test_nms_solutions_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    some = some_boxes(40, seed)
    scores = torch.randint(1, 12, (40,), generator=generator) / 12  # with ties
    labels = torch.randint(0, 3, (40,), generator=generator)
    for threshold in (0.1, 0.3, 0.5):
        for name in ("nms", "nms_bug"):
            assert solved(name)(some, scores, threshold).tolist() == boxes.nms(some, scores, threshold).tolist()
        kept = solved("class_nms")(some, scores, labels, threshold)
        assert kept.sort().values.tolist() == boxes.batched_nms(some, scores, labels, threshold).sort().values.tolist()
        assert (scores[kept].diff() <= 0).all()
    scores = torch.rand(40, generator=generator)
    indices, final = boxes.soft_nms(some, scores, sigma=0.4, score_threshold=0.0)
    torch.testing.assert_close(solved("soft_nms")(some, scores, 0.4)[indices], final)


@pytest.mark.parametrize(("height", "width"), [(97, 131), (64, 96), (75, 33), (256, 40)])
def test_pyramid_solutions_equal_the_package(height, width):
    pyramid = Pyramid((1, 1, 1), 1)
    sizes = solved("level_sizes")(height, width)
    maps = {f"C{level}": torch.rand(1, 1, *sizes[level - 3].tolist()) for level in (3, 4, 5)}
    with torch.no_grad():
        steps = pyramid.steps(maps)
    assert [list(steps[f"P{level}"].shape[2:]) for level in range(3, 8)] == sizes.tolist()
    l3, l4, l5, s4, s3 = (steps[name][0, 0] for name in ("L3", "L4", "L5", "S4", "S3"))
    assert torch.equal(solved("upsample_add")(s4, l3), s3)
    assert torch.equal(solved("way_down_bug")(l3, l4, l5), s3)
    chain = receptive_fields.backbone_layers(backbones.build("slim"))["C5"]
    kernels, strides = (torch.tensor([getattr(layer, name) for layer in chain]) for name in ("kernel", "stride"))
    assert solved("receptive_field")(kernels, strides) == receptive_fields.summary(chain).size


def test_retinanet_solutions_equal_the_package():
    generator = torch.Generator().manual_seed(0)
    head = heads.Head(8, 9, 3, convs=2)
    maps = [torch.rand(2, 8, *size, generator=generator) for size in ((4, 5), (2, 3))]
    with torch.no_grad():
        outputs = [head.final(head.tower(x)) for x in maps]
        expected = head(maps)
    torch.testing.assert_close(torch.cat([solved("per_anchor")(x, 3) for x in outputs], 1), expected)
    torch.testing.assert_close(torch.cat([solved("scores_bug")(x, 3) for x in outputs], 1), expected.sigmoid())
    for channels, convs, outputs in ((8, 2, 3), (16, 4, 80)):
        head = heads.Head(channels, 9, outputs, convs=convs)
        assert solved("head_parameters")(channels, convs, 9, outputs) == sum(p.numel() for p in head.parameters())


@SEEDS
def test_the_solutions_of_chapter_15_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    for count in (3, 5, 10):
        one, other = torch.rand(2, count, generator=generator, dtype=torch.float64)
        mean, sure, _ = runs.paired(one.tolist(), other.tolist())
        mine = solved("paired_interval")(one, other, runs.STUDENT[count])
        torch.testing.assert_close(mine, torch.tensor([mean, sure], dtype=torch.float64))
    x_t = torch.randn(200, generator=generator, dtype=torch.float64) * 3
    for gamma in (0.0, 0.5, 2.0):
        curve = playground.cumulative_loss(x_t, gamma, torch.tensor([0.0, 0.8, 0.99, 1.0]).numpy())
        for part, place in ((0.2, 1), (0.01, 2)):
            mine = solved("hardest_share")(x_t.sigmoid(), gamma, part)
            assert mine.item() == pytest.approx(1 - float(curve[place]), abs=1e-6)
        objects, background = torch.ones(20, dtype=torch.float64), torch.zeros(180, dtype=torch.float64)
        alpha = solved("balancing_alpha")(x_t[:20].sigmoid(), x_t[20:].sigmoid(), gamma).item()
        sums = [
            losses.focal_loss(logits, targets, gamma=gamma, alpha=alpha).sum()
            for logits, targets in ((x_t[:20], objects), (-x_t[20:], background))
        ]
        torch.testing.assert_close(*sums)


def test_the_way_back_of_chapter_16_equals_the_package():
    anchors = paper_anchors(96, 130)
    counts = [-(-96 // 2**level) * -(-130 // 2**level) * 9 for level in range(3, 8)]
    for pair in (0, 26, 27, 3 * counts[0] - 1, 3 * counts[0], 3 * sum(counts) - 1, 7_001):
        level, row, column, place, label = solved("walk_back")(pair, 130, 96, torch.arange(3, 8), 9, 3).tolist()
        x1, y1, x2, y2 = anchors[pair // 3].tolist()
        assert ((x1 + x2) / 2, (y1 + y2) / 2) == pytest.approx(((column + 0.5) * 2**level, (row + 0.5) * 2**level))
        first = sum(count for count, other in zip(counts, range(3, 8)) if other < level)
        assert (pair // 3 - first) % 9 == place
        assert label == pair % 3


@pytest.mark.parametrize(("width", "height"), [(640, 480), (300, 600), (1000, 500)])
def test_boxes_go_into_a_letterbox_and_come_back(width, height):
    boxes = torch.tensor([[10.0, 20.0, 200.0, 300.0], [0.0, 0.0, float(width), float(height)]])
    scale, left, top = solved("letterbox")(width, height, 256, 192).tolist()
    inside = boxes * scale + torch.tensor([left, top, left, top])
    assert inside.min() >= 0 and (inside[:, 2:] <= torch.tensor([256.0, 192.0]) + 1e-4).all()
    back = solved("boxes_back_bug")(inside, scale, left, top, width, height)
    torch.testing.assert_close(back, boxes, atol=1e-3, rtol=1e-4)


def test_the_total_loss_equals_the_package():
    config = retinanet.slim(3)
    anchors, generator = some_boxes(400, 1), torch.Generator().manual_seed(2)
    target = {"boxes": anchors[:3] + 4, "labels": torch.tensor([0, 2, 1])}
    logits, deltas = torch.randn(1, 400, 3, generator=generator), torch.randn(1, 400, 4, generator=generator)
    expected = criterion.losses(logits, deltas, anchors, [target], config)
    assigned = criterion.match(anchors, [target], config)[0]
    truth, box, positive = torch.zeros(400, 3), torch.zeros(400), assigned >= 0
    truth[positive, target["labels"][assigned[positive]]] = 1
    wanted = boxes.encode(target["boxes"][assigned[positive]], anchors[positive])
    box[positive] = losses.smooth_l1(deltas[0][positive], wanted, beta=config.beta).sum(1)
    total = solved("total_loss")(losses.focal_loss(logits[0], truth), box, assigned)
    assert positive.sum() > 3 and (assigned == -2).any()
    torch.testing.assert_close(total, expected["classification"] + expected["box"])


@pytest.mark.parametrize(("steps", "warmup"), [(20, 5), (7, 0), (600, 30)])
def test_the_learning_rates_of_chapter_13_are_the_recipes(steps, warmup):
    recipe = training.Recipe(steps=steps, warmup=warmup / steps, learning_rate=0.3, final_fraction=0.02)
    mine = [solved("rate")(step, steps, 0.3, warmup, 0.02) for step in range(steps)]
    assert mine == pytest.approx([recipe.rate(step) for step in range(steps)], rel=1e-9)


@SEEDS
def test_the_average_precision_of_chapter_13_equals_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    truth = some_boxes(13, seed)
    moved = truth[torch.randint(0, 11, (30,), generator=generator)] + torch.randn(30, 4, generator=generator) * 2
    found = {"boxes": moved, "scores": torch.rand(30, generator=generator), "labels": torch.zeros(30, dtype=torch.long)}
    target = {"boxes": truth, "labels": torch.zeros(13, dtype=torch.long)}
    curve = evaluation.precision_recall([found], [target], 0, 0.5)
    hits = torch.tensor(curve.true).long()
    assert 2 < hits.sum() < 13
    assert solved("average_precision")(hits, 13).item() == pytest.approx(curve.ap, rel=1e-6)


@SEEDS
def test_the_other_solutions_of_chapter_13_equal_torch(seed):
    generator = torch.Generator().manual_seed(seed)
    gradients, rates = torch.randn(9, generator=generator), torch.rand(9, generator=generator)
    weight = torch.zeros((), requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=1.0, momentum=0.7)
    for gradient, rate in zip(gradients, rates):
        optimizer.param_groups[0]["lr"] = rate.item()
        weight.grad = gradient.clone()
        optimizer.step()
    for killed in (0, 4, 9):
        torch.testing.assert_close(solved("resume_bug")(gradients, rates, 0.7, killed), weight.detach())
    average = torch.zeros(())
    for _ in range(20):  # weights of 1 in the last 20 steps, of 0 before
        average.lerp_(torch.ones(()), 1 - 0.93)
    assert solved("ema_share")(0.93, 20) == pytest.approx(average.item(), rel=1e-5)


@SEEDS
def test_the_defects_of_chapter_14_are_the_ones_that_the_reader_of_files_finds(seed):
    generator = torch.Generator().manual_seed(seed)
    boxes_ = torch.randint(-4, 12, (300, 4), generator=generator).float()
    said = [checks.judge(box, 0, (8, 6))[1].split(" the image")[0] for box in boxes_.tolist()]
    expected = [said.count(words) for words in ("has no area", "lies outside", "leaves")]
    assert min(expected) > 5
    assert solved("box_defects")(boxes_, 6, 8).tolist() == expected


@pytest.mark.parametrize(("images", "epochs", "batch"), [(205, 30, 8), (2501, 30, 8), (60_000, 24, 16), (37, 3, 2)])
def test_the_plan_of_chapter_14_is_the_recipes(images, epochs, batch):
    recipe = training.Recipe.fine_tuning(images, epochs=epochs, batch=batch)
    expected = torch.tensor([recipe.steps, *recipe.milestones, recipe.learning_rate])
    torch.testing.assert_close(solved("fine_tuning")(images, epochs, batch), expected)


def test_the_plan_of_chapter_14_is_the_papers_for_the_papers_data():
    paper = training.Recipe.paper()
    plan = solved("fine_tuning")(120_000, 12, 16)  # 90,000 steps of 16
    assert plan.tolist() == pytest.approx([paper.steps, *paper.milestones, paper.learning_rate])


@pytest.mark.parametrize("flatter", [1.0, 1.7, 3.0, 8.0])
def test_no_anchor_beats_the_limit_of_its_shape(flatter):
    sides = torch.linspace(0.2, 2.0, 2000)[:, None]
    # As high for its width as `flatter` says.
    anchors = torch.cat([-sides, -sides * flatter, sides, sides * flatter], 1)
    best = boxes.iou(torch.tensor([[-1.0, -1.0, 1.0, 1.0]]), anchors).max().item()
    limit = solved("shape_limit")(flatter)
    assert limit - 1e-3 < best < limit + 1e-6


@SEEDS
def test_the_split_of_chapter_14_cuts_no_scene(seed):
    scene = torch.randint(0, 9, (40,), generator=torch.Generator().manual_seed(seed))
    held = torch.zeros(40, dtype=torch.bool)
    held[solved("split_bug")(scene, 0.3)] = True
    assert held.sum() >= 12 and not set(scene[held].tolist()) & set(scene[~held].tolist())
    assert (held & (scene != scene[held].max())).sum() < 12  # and no scene more than needed


@SEEDS
def test_the_losses_of_chapter_14s_processes_have_the_mean_of_the_whole_batch(seed):
    generator = torch.Generator().manual_seed(seed)
    sums, positives = torch.rand(4, generator=generator) * 9, torch.randint(0, 5, (4,), generator=generator).float()
    whole = sums.sum() / positives.sum().clamp(min=1)
    torch.testing.assert_close(solved("processes_bug")(sums, positives).mean(), whole)


@pytest.mark.parametrize("count", [1, 2, 3, 6, 9])
def test_the_row_of_boxes_survives_as_nms_has_it(count):
    row = torch.tensor([[6.0 * place, 0.0, 6.0 * place + 10.0, 10.0] for place in range(count)])  # IoU .25
    kept = boxes.nms(row, torch.linspace(1, 0.5, count), 0.2)
    assert len(kept) == solved("survivors")(count)


# Nothing false is ever called right.


def test_a_count_is_compared_exactly_however_large():
    assert checking.agrees(24564, 24564) and checking.agrees(torch.tensor(24564.0), 24564)
    assert not checking.agrees(24565, 24564) and not checking.agrees(24563.0, 24564)
    assert checking.agrees(24564.5, 24564.0)  # a measure to 1e-4


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_one_wrong_number_in_one_case_is_enough(data):
    chosen = exercise(data.draw(st.sampled_from(NAMES)))
    target = data.draw(st.integers(0, len(chosen.cases) - 1))
    change = data.draw(st.sampled_from([-1.0, -0.01, 0.001, 0.1, 7.0]))
    calls = []

    def answer(*arguments):
        calls.append(None)
        right = chosen.solution(*arguments)
        if len(calls) != target + 1:
            return right
        if not isinstance(right, torch.Tensor):
            return right + change * (1 + abs(right))
        if right.numel() == 0:
            return torch.zeros(1, dtype=right.dtype)
        place = torch.zeros(right.numel())
        place[data.draw(st.integers(0, right.numel() - 1))] = change if right.is_floating_point() else 1
        factor = arguments[0].sum() if chosen.cases[target].slope else 1  # a slope case sees slopes only
        place = place * (1 + right.detach().abs().flatten()) if right.is_floating_point() else place
        return right + (factor * place.reshape(right.shape)).to(right.dtype)

    assert not exercises.check(chosen.name, answer)


@SEEDS
def test_the_anchors_and_assignments_of_chapter_9_equal_the_package(seed):
    sizes, ratios = torch.tensor([16.0, 20.2, 25.4]), torch.tensor([0.5, 1.0, 2.0])
    torch.testing.assert_close(
        solved("cell_anchors")(12.0, 4.0, sizes, ratios), level_anchors(1, 2, 8, sizes.tolist(), ratios.tolist())[9:]
    )
    torch.testing.assert_close(solved("level_bug")(3, 4, 16, 20.0, 0.5), level_anchors(3, 4, 16, (20.0,), (0.5,)))
    for height, width in ((97, 131), (480, 640), (40, 1000)):
        assert solved("anchor_count")(height, width, 9) == len(paper_anchors(height, width))
    anchors, objects = some_boxes(80, seed).round(), some_boxes(7, 50 + seed).round()
    for rule in (True, False):
        assert torch.equal(
            solved("assign")(boxes.iou(objects, anchors), rule), assign(anchors, objects, low_quality=rule)
        )


SWAPS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Lt: ast.Gt,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.IsNot: ast.Is,
}
OPPOSITE = {"maximum": "minimum", "minimum": "maximum", "max": "min", "min": "max", "True": "False"}


def mutants(text):
    """The text with one operator, number or name exchanged, for every place where that can be done."""
    for place in range(sum(1 for _ in ast.walk(ast.parse(text)))):
        tree = ast.parse(text)
        node = list(ast.walk(tree))[place]
        if isinstance(node, (ast.BinOp, ast.Compare)):
            operators = [node.op] if isinstance(node, ast.BinOp) else node.ops
            if type(operators[0]) not in SWAPS:
                continue
            new = SWAPS[type(operators[0])]()
            if isinstance(node, ast.BinOp):
                node.op = new
            else:
                node.ops = [new]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            node.op = ast.UAdd()
        elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            node.value = (not node.value) if isinstance(node.value, bool) else node.value + 1
        elif isinstance(node, ast.Attribute) and node.attr in OPPOSITE:
            node.attr = OPPOSITE[node.attr]
        elif isinstance(node, ast.Name) and node.id in OPPOSITE:
            node.id = OPPOSITE[node.id]
        else:
            continue
        yield ast.unparse(tree)


# Mutants that compute the same: on a CPU torch's other sort keeps the order of equal scores as well.
UNSTABLE = "scores.argsort(descending=True, stable=False)"
SAME = {
    "loss_share": ["    loss = +(1 - p_t) ** gamma * torch.log(p_t)"],  # a share does not know the sign
    "ohem_1_3": ["    order = losses.argsort(descending=True, stable=False)"],
    "nms": [f"    rest = {UNSTABLE}"],
    "nms_bug": [f"    rest = {UNSTABLE}"],
    "class_nms": ["    return kept[scores[kept].argsort(descending=True, stable=False)]"],
}


@pytest.mark.parametrize("name", NAMES)
def test_no_mutant_of_a_solution_is_called_right(name, monkeypatch):
    monkeypatch.setattr(checking, "SECONDS_PER_CASE", 0.3)
    passed, tried = [], 0
    source = exercises.solution_source(name)
    unchanged = ast.unparse(ast.parse(source)).splitlines()
    for text in mutants(source):
        scope = dict(MEANING)
        exec(text, scope)
        tried += 1
        if exercises.check(name, scope[f"my_{name}"]):
            passed += [line for line in text.splitlines() if line not in unchanged]
    assert tried >= 2
    assert passed == SAME.get(name, [])


# The checker itself.


def test_the_clock_of_an_answer_does_not_count_the_garbage_of_others():
    collecting = []
    exercises.check("iou", lambda a, b: collecting.append(gc.isenabled()))
    assert collecting and not any(collecting)
    assert gc.isenabled()


def test_an_unknown_name_lists_the_known_ones_and_guesses():
    verdict = exercises.check("iuo", solved("iou"))
    assert not verdict
    assert "Did you mean 'iou'?" in verdict.message
    assert all(name in verdict.message for name in NAMES)
    with pytest.raises(ValueError, match="no exercise 'iuo'"):
        exercises.solution("iuo")


def test_a_result_in_place_of_the_function_is_told():
    verdict = exercises.check("iou_after_shift", 0.5)
    assert not verdict
    assert 'exercises.check("iou_after_shift", my_iou_after_shift)' in verdict.message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("pass", "returned nothing. Is there a `return`"),
        ("return 1.0", "A tensor of shape [1, 1] was expected; a float came."),
        ("return iou(a, b)[0]", "The shape must be [1, 1]; yours is [1]."),
        ("return iou(a, b) > 0.3", "a mask of True and False came"),
        (
            "return a.missing",
            "an error, AttributeError: 'Tensor' object has no attribute 'missing' (at `return a.missing`)",
        ),
        ("return my_iou(a, b)", "an error, RecursionError"),
        ("return iou(a, b, 3)", "an error, TypeError"),
        ("raise NotImplementedError('later')", "Not written yet"),
    ],
)
def test_every_kind_of_accident_is_told_in_words(body, words, tmp_path):
    verdict = exercises.check("iou", written("iou", f"def my_iou(a, b):\n    {body}\n", tmp_path))
    assert not verdict
    assert words in verdict.message


def test_an_error_has_a_usual_cause_only_where_earlier_cases_passed(tmp_path):
    """What stops in the first case is an accident of the code; what stops later is met by what that case tries."""
    first = exercises.check(
        "loss_share", written("loss_share", "def my_loss_share(p_t, positive, gamma):\n    return loss\n", tmp_path)
    )
    assert "an error, NameError" in first.message and "mend this error first" in first.message
    assert "Usual cause" not in first.message
    text = exercises.solution_source("ohem_1_3").replace(
        "    order = losses", "    assert positive.sum() > 0\n    order = losses"
    )
    later = exercises.check("ohem_1_3", written("ohem_1_3", text, tmp_path))
    assert "an error, AssertionError" in later.message
    assert "Usual cause: an image without an object counts as having one" in later.message


def test_a_slope_that_was_cut_off_is_told(tmp_path):
    text = exercises.solution_source("focal_loss").replace("    return loss", "    return loss.detach()")
    assert "carries no gradient" in exercises.check("focal_loss", written("focal_loss", text, tmp_path)).message


def test_a_function_that_changes_its_arguments_does_not_change_the_cases():
    def greedy(a, b):
        result = boxes.iou(a, b)
        a.zero_()
        return result

    assert exercises.check("iou", greedy)
    assert exercises.check("iou", solved("iou"))


def test_the_solution_is_shown_as_markdown():
    shown = exercises.solution("iou").data
    assert shown.startswith("```python\ndef my_iou(a, b):")
    assert shown.endswith("\n```")


@pytest.mark.parametrize("path", sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb")), ids=lambda path: path.stem)
def test_a_chapter_shows_the_stubs_and_solutions_of_the_package(path):
    assert faults(path) == []


@SEEDS
def test_the_solutions_of_chapter_17_equal_the_package(seed):
    generator = torch.Generator().manual_seed(seed)
    queries, objects, size = some_boxes(9, seed), some_boxes(5, 50 + seed), (90, 120)
    points = torch.rand(40, 2, generator=generator) * 100
    torch.testing.assert_close(solved("centreness")(points, objects[0]), matching.centreness(points, objects[0]))
    probabilities = torch.randn(9, 4, generator=generator).softmax(1)
    labels = torch.randint(3, (5,), generator=generator)
    cost = matching.cost_matrix(probabilities, queries, labels, objects, size=size)
    given = (probabilities, queries, labels, objects, torch.tensor(size))
    torch.testing.assert_close(solved("matching_cost")(*given), cost)
    assert solved("greedy")(cost).tolist() == matching.greedy(cost)[:, 0].tolist()
    logits, targets = torch.randn(30, generator=generator).double(), torch.rand(30, generator=generator).double()
    expected = quality_losses.quality_focal_loss(logits, targets, beta=1.5)
    torch.testing.assert_close(solved("quality_loss_bug")(logits, targets, 1.5), expected)
