"""Matching queries to objects, and the targets of points."""

import itertools
import math

import pytest
import torch
from scipy.optimize import linear_sum_assignment

from focal_tutorial.chapters import matching

SIZE = (96, 128)  # height, width


def scene(seed, queries=7, objects=4, classes=3):
    """Probabilities, boxes, labels and targets of a made-up picture, float64."""
    generator = torch.Generator().manual_seed(seed)

    def boxes(count):
        corner = torch.rand(count, 2, generator=generator, dtype=torch.float64) * 60
        return torch.cat([corner, corner + 4 + 30 * torch.rand(count, 2, generator=generator, dtype=torch.float64)], 1)

    logits = torch.randn(queries, classes + 1, generator=generator, dtype=torch.float64)
    return logits.softmax(1), boxes(queries), torch.randint(classes, (objects,), generator=generator), boxes(objects)


def test_the_cost_by_hand():
    probabilities = torch.tensor([[0.7, 0.2, 0.1]])
    box, target = torch.tensor([[0.0, 0.0, 64.0, 48.0]]), torch.tensor([[64.0, 0.0, 128.0, 48.0]])
    labels = torch.tensor([1])
    terms = matching.cost_terms(probabilities, box, labels, target, size=SIZE)
    # the centre is half the width away; both boxes fill their hull, and share nothing: GIoU is 0
    torch.testing.assert_close(torch.cat(terms, 1), torch.tensor([[-0.2, 0.5, 0.0]]))
    cost = matching.cost_matrix(probabilities, box, labels, target, size=SIZE)
    torch.testing.assert_close(cost, torch.tensor([[-0.2 + 5 * 0.5]]))


def test_the_cost_does_not_depend_on_the_size_of_the_picture():
    probabilities, boxes, labels, targets = scene(3)
    small = matching.cost_matrix(probabilities, boxes, labels, targets, size=SIZE)
    large = matching.cost_matrix(probabilities, 10 * boxes, labels, 10 * targets, size=(960, 1280))
    torch.testing.assert_close(small, large)


def test_the_size_of_the_picture_is_a_pair():
    probabilities, boxes, labels, targets = scene(3)
    with pytest.raises(ValueError, match="height, width"):
        matching.cost_matrix(probabilities, boxes, labels, targets, size=128)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("shape", [(5, 3), (4, 4), (3, 5)])
def test_the_hungarian_matching_is_the_best_of_all(seed, shape):
    cost = torch.rand(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    pairs = matching.hungarian(cost)
    fewer, more = sorted(shape)
    table = cost if shape[0] == fewer else cost.T
    best = min(
        sum(table[row, column].item() for row, column in enumerate(chosen))
        for chosen in itertools.permutations(range(more), fewer)
    )
    assert matching.total(cost, pairs) == pytest.approx(best)
    assert len(pairs) == fewer
    assert len(set(pairs[:, 0].tolist())) == len(set(pairs[:, 1].tolist())) == fewer
    assert matching.total(cost, pairs) <= matching.total(cost, matching.greedy(cost)) + 1e-12


def test_greedy_pays_for_what_it_takes_first():
    cost = torch.tensor([[0.0, 1.0], [2.0, 9.0]])
    assert matching.greedy(cost).tolist() == [[0, 0], [1, 1]]
    assert matching.hungarian(cost).tolist() == [[1, 0], [0, 1]]
    assert matching.total(cost, matching.greedy(cost)) == 9
    assert matching.total(cost, matching.hungarian(cost)) == 3


def test_greedy_takes_the_first_of_equals():
    assert matching.greedy(torch.zeros(3, 2)).tolist() == [[0, 0], [1, 1]]


@pytest.mark.parametrize("method", [matching.hungarian, matching.greedy])
def test_no_object_has_no_pair(method):
    assert method(torch.zeros(4, 0)).shape == (0, 2)


def test_pairs_are_sorted_by_object():
    cost = torch.rand(9, 6, generator=torch.Generator().manual_seed(1))
    for method in (matching.hungarian, matching.greedy):
        assert method(cost)[:, 1].tolist() == list(range(6))


def test_ties_cost_what_scipy_says():
    cost = torch.randint(3, (8, 6), generator=torch.Generator().manual_seed(2)).double()
    rows, columns = linear_sum_assignment(cost.numpy())
    assert matching.total(cost, matching.hungarian(cost)) == cost.numpy()[rows, columns].sum()


def test_many_boxes_answer_for_one_object_and_none_for_another():
    boxes = torch.tensor([[0.0, 0, 10, 10], [0, 0, 10, 9], [50, 50, 60, 60], [30, 0, 40, 4.9]])
    targets = torch.tensor([[0.0, 0, 10, 10], [30, 0, 40, 10]])
    assert matching.many_to_one(boxes, targets).tolist() == [[0, 0], [1, 0]]
    assert matching.many_to_one(boxes, targets, threshold=0.49).tolist() == [[0, 0], [1, 0], [3, 1]]
    assert matching.many_to_one(boxes, targets[:0]).shape == (0, 2)


def test_centreness_by_hand():
    box = torch.tensor([10.0, 20, 50, 60])
    points = torch.tensor([[30.0, 40], [20, 40], [20, 30], [10, 40], [50, 60], [5, 40], [0, 0], [60, 70]])
    expected = torch.tensor([1, math.sqrt(1 / 3), 1 / 3, 0, 0, 0, 0, 0])
    torch.testing.assert_close(matching.centreness(points, box), expected)


def test_centreness_of_a_box_without_size_is_a_number():
    assert matching.centreness(torch.tensor([[1.0, 1.0]]), torch.tensor([1.0, 1, 1, 1])).tolist() == [0]


def test_a_point_answers_for_the_smallest_box_around_it():
    boxes = torch.tensor([[0.0, 0, 100, 100], [40, 40, 60, 60], [200, 0, 210, 10]])
    points = torch.tensor([[50.0, 50], [10, 10], [150, 150], [205, 5], [40, 50]])
    assert matching.point_targets(points, boxes).tolist() == [1, 0, -1, 2, 0]
    assert matching.point_targets(points, boxes[:0]).tolist() == [-1] * 5


def test_a_level_takes_points_by_their_farthest_side():
    boxes = torch.tensor([[0.0, 0, 100, 100]])
    points = torch.tensor([[50.0, 50], [36, 50], [35, 50], [10, 10]])  # farthest: 50, 64, 65, 90
    on = {
        place: matching.point_targets(points, boxes, low=low, high=high)
        for place, (low, high) in enumerate(matching.RANGES)
    }
    assert on[0].tolist() == [0, 0, -1, -1]
    assert on[1].tolist() == [-1, -1, 0, 0]
    assert all((on[place] == -1).all() for place in (2, 3, 4))


def test_the_ranges_follow_each_other():
    assert [low for low, _ in matching.RANGES[1:]] == [high for _, high in matching.RANGES[:-1]]


def test_the_loss_of_a_set_does_not_depend_on_the_order_of_queries_and_objects():
    probabilities, boxes, labels, targets = scene(5)
    logits = probabilities.log()
    pairs = matching.hungarian(matching.cost_matrix(probabilities, boxes, labels, targets, size=SIZE))
    first = matching.set_loss(logits, boxes, labels, targets, pairs, size=SIZE)
    queries, objects = torch.randperm(len(boxes)), torch.randperm(len(targets))
    shuffled = (logits[queries], boxes[queries], labels[objects], targets[objects])
    again = matching.hungarian(matching.cost_matrix(shuffled[0].softmax(1), *shuffled[1:], size=SIZE))
    torch.testing.assert_close(matching.set_loss(*shuffled, again, size=SIZE), first)


def test_the_loss_of_a_set_by_hand():
    target = torch.tensor([[0.0, 0, 64, 48]])
    boxes = torch.tensor([[0.0, 0, 64, 48], [64, 48, 128, 96]])
    logits = torch.tensor([[0.0, 0.0], [0.0, 0.0]])
    good, bad = (
        matching.set_loss(logits, boxes, torch.tensor([0]), target, torch.tensor([[query, 0]]), size=SIZE)
        for query in (0, 1)
    )
    assert good.item() == pytest.approx(math.log(2))
    # the centre is half the picture away in both directions; of the hull, half is empty: GIoU is -.5
    assert bad.item() == pytest.approx(math.log(2) + 5 * (0.5 + 0.5) + 2 * 1.5)


def test_background_counts_a_tenth():
    boxes = torch.tensor([[0.0, 0, 64, 48], [64, 48, 128, 96]])
    logits = torch.tensor([[2.0, 0.0], [2.0, 0.0]])
    loss = matching.set_loss(logits, boxes, torch.tensor([0]), boxes[:1], torch.tensor([[0, 0]]), size=SIZE)
    right, wrong = math.log(1 + math.exp(-2)), math.log(1 + math.exp(2))
    assert loss.item() == pytest.approx((right + 0.1 * wrong) / 1.1)


def test_a_picture_without_objects_trains_background_alone():
    logits = torch.zeros(3, 2)
    loss = matching.set_loss(
        logits,
        torch.ones(3, 4),
        torch.zeros(0, dtype=torch.long),
        torch.zeros(0, 4),
        torch.zeros(0, 2).long(),
        size=SIZE,
    )
    assert loss.item() == pytest.approx(math.log(2))
