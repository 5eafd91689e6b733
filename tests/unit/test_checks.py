"""Every public function of the street refuses what does not fit, by the argument's name, with what to do."""

import numpy as np
import pytest
import torch

from focal_tutorial import anchors, assignment, boxes, criterion, losses, postprocess
from focal_tutorial.retinanet import RetinaNet, slim

NAN, INF = float("nan"), float("inf")
ONE, TWO, THREE = (torch.tensor([[0.0, 0, 8, 8], [1, 1, 9, 9], [2, 2, 9, 9]])[:count] for count in (1, 2, 3))
CUBE = TWO[:, None]  # [2, 1, 4]
FIVE, PAIRS = torch.zeros(4, 5), torch.zeros(2, 2)  # their numbers can be cut into boxes
X, Y = torch.zeros(2, 3), torch.zeros(2, 3)
SCORES, LABELS = torch.tensor([0.5, 0.4]), torch.tensor([0, 1])


def with_a(value, place=1):
    """Three boxes of which one coordinate is `value`."""
    broken = THREE.clone()
    broken[place, 2] = value
    return broken


def detections(**changed):
    one = {"logits": [X], "deltas": [torch.zeros(2, 4)], "anchors": [TWO], "size": (9, 9)} | changed
    limits = {"score_threshold": 0.05, "top_k": 9, "nms_threshold": 0.5, "max_detections": 9}
    return postprocess.detections(*one.values(), **limits)


def candidates(**changed):
    one = {"scores": [X], "deltas": [torch.zeros(2, 4)], "anchors": [TWO], "size": (9, 9)} | changed
    return postprocess.candidates(*one.values(), score_threshold=0.05, top_k=9)


def target(**changed):
    return {"boxes": TWO, "labels": LABELS, **changed}


CONFIG = slim(3)


def trained(targets, **changed):
    """criterion.losses of two images with three anchors."""
    one = {"logits": torch.zeros(2, 3, 3), "deltas": torch.zeros(2, 3, 4), "anchors": THREE} | changed
    return criterion.losses(*one.values(), targets, CONFIG)


def terms(matched, **changed):
    one = {"logits": torch.zeros(2, 3, 3), "deltas": torch.zeros(2, 3, 4), "anchors": THREE} | changed
    return criterion.terms(matched, *one.values(), [target()] * 2, CONFIG)


NETWORK = RetinaNet(slim(3, pyramid_channels=8, head_convs=1))
IMAGES = torch.rand(2, 3, 32, 32)
LEVEL = ((8.0,), (1.0,))

SHAPES = {  # what is called, and what the error must say
    # boxes: every with every
    "iou cube": (lambda: boxes.iou(CUBE, TWO), r"a must be \[N, 4\].*got \[2, 1, 4\]"),
    "iou cube b": (lambda: boxes.iou(TWO, CUBE), r"b must be \[N, 4\].*got \[2, 1, 4\]"),
    "iou one box": (lambda: boxes.iou(TWO[0], TWO), r"a must be \[N, 4\].*got \[4\]; one box is \[1, 4\]"),
    "iou five": (lambda: boxes.iou(TWO, FIVE), r"b must have four numbers in the last dimension.*\[4, 5\]"),
    "giou cube": (lambda: boxes.giou(CUBE, CUBE), r"a must be \[N, 4\].*got \[2, 1, 4\]"),
    "giou pairs": (lambda: boxes.giou(PAIRS, TWO), r"a must have four numbers"),
    # boxes: row by row
    "paired_iou": (lambda: boxes.paired_iou(THREE, TWO), r"a \[3, 4\] and b \[2, 4\] do not pair up"),
    "paired_giou": (lambda: boxes.paired_giou(THREE, TWO), r"a \[3, 4\] and b \[2, 4\] do not pair up"),
    "paired_iou five": (lambda: boxes.paired_iou(FIVE, FIVE), "a must have four numbers"),
    "encode": (lambda: boxes.encode(THREE, TWO), r"boxes \[3, 4\] and anchors \[2, 4\] do not pair up"),
    "encode five": (lambda: boxes.encode(TWO, FIVE), "anchors must have four numbers"),
    "encode nan": (lambda: boxes.encode(with_a(NAN), THREE), "the boxes need x1 < x2.*finite"),
    "encode inf": (lambda: boxes.encode(with_a(INF), THREE), "the boxes need x1 < x2.*finite"),
    "encode nan anchor": (lambda: boxes.encode(THREE, with_a(NAN)), "the anchors need x1 < x2.*finite"),
    "decode": (lambda: boxes.decode(torch.zeros(3, 4), TWO), r"deltas \[3, 4\] and anchors \[2, 4\] do not pair up"),
    "decode batch": (lambda: boxes.decode(torch.zeros(2, 3, 4), TWO), r"deltas \[2, 3, 4\] and anchors \[2, 4\]"),
    "decode five": (lambda: boxes.decode(torch.zeros(2, 4), FIVE), "anchors must have four numbers"),
    "clip": (lambda: boxes.clip(PAIRS, 9, 9), "boxes must have four numbers"),
    "convert": (lambda: boxes.convert(FIVE, "xyxy", "xywh"), "boxes must have four numbers"),
    "area": (lambda: boxes.area(torch.tensor(4.0)), r"boxes must have four numbers.*\[\]"),
    "flips": (lambda: boxes.flip_horizontal(PAIRS, 9), "boxes must have four numbers"),
    "validate": (lambda: boxes.validate(CUBE), r"boxes: expected boxes of shape \[N, 4\], got \[2, 1, 4\]"),
    # non-maximum suppression
    "nms cube": (lambda: boxes.nms(CUBE, SCORES, 0.5), r"boxes must be \[N, 4\]"),
    "nms scores": (lambda: boxes.nms(TWO, SCORES[:, None], 0.5), r"boxes \[N, 4\] and scores \[N\].*\[2, 1\]"),
    "nms nan box": (lambda: boxes.nms(with_a(NAN), torch.ones(3), 0.5), "box 1 or its score is NaN"),
    "nms nan score": (lambda: boxes.nms(TWO, torch.tensor([0.5, NAN]), 0.5), "box 1 or its score is NaN"),
    "batched_nms": (lambda: boxes.batched_nms(TWO, SCORES, LABELS[:1], 0.5), r"one label per box, got \[1\] labels"),
    "batched_nms nan": (lambda: boxes.batched_nms(with_a(NAN, 0)[:2], SCORES, LABELS, 0.5), "box 0 or its score"),
    "soft_nms": (lambda: boxes.soft_nms(FIVE, SCORES), "boxes must have four numbers"),
    "soft_nms nan": (lambda: boxes.soft_nms(TWO, torch.tensor([NAN, 0.5])), "box 0 or its score is NaN"),
    # losses
    "focal": (lambda: losses.focal_loss(X, Y[:1]), r"logits \[2, 3\] and targets \[1, 3\] must have the same shape"),
    "cross entropy": (lambda: losses.cross_entropy(X, Y.T), r"logits \[2, 3\] and targets \[3, 2\].*one_hot"),
    "focal star": (lambda: losses.focal_star_loss(X, Y[0]), r"targets \[3\]"),
    "smooth_l1": (lambda: losses.smooth_l1(X, Y[0]), r"prediction \[2, 3\] and target \[3\] must have the same shape"),
    "giou_loss": (lambda: losses.giou_loss(TWO, ONE), r"boxes \[2, 4\] and targets \[1, 4\] must have the same shape"),
    "giou_loss five": (lambda: losses.giou_loss(FIVE, FIVE), "four numbers"),
    "ohem": (lambda: losses.ohem_mask(X, keep=3), r"expected losses \[N\], got losses \[2, 3\]"),
    # anchors and assignment
    "assign pairs": (lambda: assignment.assign(THREE, PAIRS), r"boxes must have four numbers.*\[2, 2\]"),
    "assign five": (lambda: assignment.assign(THREE, FIVE), r"boxes must have four numbers.*\[4, 5\]"),
    "assign one box": (lambda: assignment.assign(THREE, TWO[0]), r"boxes must be \[N, 4\].*got \[4\]"),
    "assign cube": (lambda: assignment.assign(THREE, CUBE), r"boxes must be \[N, 4\].*got \[2, 1, 4\]"),
    "assign anchors": (lambda: assignment.assign(CUBE, TWO), r"anchors must be \[N, 4\].*got \[2, 1, 4\]"),
    "assign nan": (lambda: assignment.assign(TWO, with_a(NAN)), r"boxes: object 1 is \(1, 1, nan, 9\).*numbers"),
    "assign inf": (lambda: assignment.assign(TWO, with_a(-INF)), r"boxes: object 1 is \(1, 1, -inf, 9\)"),
    "assign huge": (lambda: assignment.assign(TWO, with_a(1e30)), r"boxes: object 1 is .*below 1e\+09 pixels"),
    "assign_batch pairs": (lambda: assignment.assign_batch(THREE, [TWO, PAIRS]), "image 1: boxes must have four"),
    "assign_batch nan": (lambda: assignment.assign_batch(TWO, [TWO, with_a(NAN)]), "image 1: boxes: object 1"),
    "assign_batch tensor": (lambda: assignment.assign_batch(THREE, TWO), r"image 0: boxes must be \[N, 4\].*got \[4\]"),
    "assign_batch none": (lambda: assignment.assign_batch(THREE, []), "a tensor .* for each image, got no image"),
    "assign_batch anchors": (lambda: assignment.assign_batch(FIVE, [TWO]), "anchors must have four numbers"),
    "level_anchors": (lambda: anchors.level_anchors(1, 1, 8, (8.0, -1.0), (1.0,)), "sizes .*above 0.*-1.0"),
    "level_anchors none": (lambda: anchors.level_anchors(1, 1, 8, (8.0,), ()), "ratios .*at least one"),
    "for_shapes": (lambda: anchors.Anchors().for_shapes([(1, 1)] * 5, (8, 8, 3)), r"image_size must be \(height, w"),
    # after the network
    "detections lists": (lambda: detections(deltas=[]), "one tensor per level, got logits 1, deltas 0, anchors 1"),
    "detections none": (lambda: candidates(scores=[], deltas=[], anchors=[]), "one tensor per level, got scores 0"),
    "detections rows": (
        lambda: detections(deltas=[torch.zeros(3, 4)]),
        r"level 0.*logits\[0\] \[2, 3\], deltas\[0\] \[3",
    ),
    "detections tensor": (lambda: detections(logits=X[:1]), r"level 0.*logits\[0\] \[3\]"),
    "detections four": (lambda: detections(deltas=[torch.zeros(2, 5)], logits=[X + 9]), "deltas must have four"),
    "detections size": (lambda: detections(size=9), r"size must be \(height, width\) in pixels, got 9"),
    "candidates": (lambda: candidates(anchors=[ONE]), r"level 0.*anchors\[0\] \[1, 4\]"),
    "survivors": (lambda: postprocess.survivors(TWO[0], SCORES, LABELS, 0.5), r"boxes must be \[N, 4\]"),
    "survivors longer": (lambda: postprocess.survivors(TWO, torch.ones(3), LABELS, 0.5), r"and scores \[N\].*\[3\]"),
    # training
    "targets boxes": (lambda: trained([target(), target(boxes=CUBE)]), r"image 1 of the batch: boxes must be \[N, 4\]"),
    "targets length": (lambda: trained([target(labels=LABELS[:1])] * 2), r"image 0 .* int64 labels \[2\].*\[1\]"),
    "targets float": (lambda: trained([target(labels=SCORES)] * 2), "image 0 .* int64 labels .*float32"),
    "targets nan": (lambda: trained([target(), {"boxes": with_a(NAN), "labels": torch.zeros(3).long()}]), "image 1"),
    "targets fewer": (lambda: trained([target()]), r"logits \[2, 3, 3\].*matched \[1, 3\]"),
    "losses logits": (
        lambda: trained([target()] * 2, logits=torch.zeros(2, 3)),
        r"logits \[B, N, K\].*got logits \[2, 3\]",
    ),
    "losses deltas": (lambda: trained([target()] * 2, deltas=torch.zeros(2, 2, 4)), r"deltas \[2, 2, 4\]"),
    "losses anchors": (lambda: trained([target()] * 2, anchors=TWO), r"anchors \[2, 4\]"),
    "terms matched": (lambda: terms(torch.zeros(3, dtype=torch.int64)), r"matched \[3\]"),
    "network boxes": (lambda: NETWORK.loss(IMAGES, [target(boxes=CUBE)] * 2), r"image 0 of the batch: boxes must be"),
    "network size": (lambda: NETWORK(IMAGES, sizes=[32, 32]), r"the size of image 0 must be \(height, width\).*got 32"),
}

TYPES = {
    "iou": (lambda: boxes.iou([[0, 0, 8, 8]], TWO), "a must be a tensor, got list; torch.as_tensor"),
    "iou array": (lambda: boxes.iou(TWO, TWO.numpy()), "b must be a tensor, got ndarray; torch.as_tensor"),
    "iou complex": (lambda: boxes.iou(TWO, TWO + 0j), "b must hold real numbers, got torch.complex64"),
    "encode": (lambda: boxes.encode([[0, 0, 8, 8]], ONE), "boxes must be a tensor"),
    "decode": (lambda: boxes.decode([[0, 0, 0, 0]], ONE), "deltas must be a tensor"),
    "clip": (lambda: boxes.clip([[0, 0, 8, 8]], 9, 9), "boxes must be a tensor"),
    "convert": (lambda: boxes.convert([[0, 0, 8, 8]], "xyxy", "xywh"), "boxes must be a tensor"),
    "validate": (lambda: boxes.validate([[0, 0, 8, 8]], name="im7"), "im7 must be a tensor"),
    "nms": (lambda: boxes.nms(TWO, [0.5, 0.4], 0.5), "scores must be a tensor, got list"),
    "batched_nms": (lambda: boxes.batched_nms(TWO, SCORES, [0, 1], 0.5), "labels must be a tensor, got list"),
    "focal logits": (lambda: losses.focal_loss([0.0], Y), "logits must be a tensor"),
    "focal targets": (lambda: losses.focal_loss(X, [0.0]), "targets must be a tensor"),
    "focal complex": (lambda: losses.focal_loss(X, Y + 0j), "targets must hold real numbers"),
    "smooth_l1": (lambda: losses.smooth_l1(X, [0.0]), "target must be a tensor"),
    "giou_loss": (lambda: losses.giou_loss(TWO, [[0, 0, 1, 1]]), "targets must be a tensor"),
    "ohem": (lambda: losses.ohem_mask([0.1, 0.2], keep=1), "losses must be a tensor"),
    "alpha list": (
        lambda: losses.focal_loss(X, Y, alpha=[0.2, 0.3]),
        "alpha must be one number, got list; with alpha=N",
    ),
    "alpha tensor": (
        lambda: losses.focal_loss(X, Y, alpha=torch.rand(3)),
        "alpha must be one number, got Tensor; with",
    ),
    "alpha scalar": (
        lambda: losses.focal_loss(X, Y, alpha=torch.tensor(0.2)),
        r"alpha must be .*; alpha.item\(\) is one",
    ),
    "alpha text": (lambda: losses.balanced_cross_entropy(X, Y, alpha="0.25"), "alpha must be one number, got str"),
    "gamma list": (lambda: losses.focal_loss(X, Y, gamma=[1, 2]), "gamma must be one number, got list"),
    "gamma none": (lambda: losses.focal_star_loss(X, Y, gamma=None), "gamma must be one number, got NoneType"),
    "beta": (lambda: losses.smooth_l1(X, Y, beta=[1.0]), "beta must be one number"),
    "assign": (lambda: assignment.assign(THREE, [[0, 0, 8, 8]]), "boxes must be a tensor, got list"),
    "assign_batch": (lambda: assignment.assign_batch(THREE, [[[0, 0, 8, 8]]]), "image 0: boxes must be a tensor"),
    "level_anchors": (lambda: anchors.level_anchors(1, 1, 8, 8.0, (1.0,)), "sizes must be a tuple of numbers, got 8.0"),
    "anchors": (lambda: anchors.Anchors(ratios=1.0), "ratios must be a tuple of numbers, got 1.0"),
    "anchors base": (lambda: anchors.Anchors(base=(4.0,)), "base must be one number, got tuple"),
    "detections": (lambda: detections(logits=[X.tolist()]), r"logits\[0\] must be a tensor, got list"),
    "network images": (lambda: NETWORK([IMAGES[0]]), "images must be a tensor, got list"),
    "target list": (
        lambda: NETWORK.loss(IMAGES, [target(), [[0, 0, 8, 8]]]),
        "image 1 .* must be a dictionary.*got list",
    ),
    "target dict": (lambda: NETWORK.loss(IMAGES, target()), "targets must be a list .*got dict"),
    "target keys": (lambda: trained([{"boxes": TWO}] * 2), r"image 0 .* 'boxes' and 'labels', got keys \['boxes'\]"),
    "boxes list": (
        lambda: NETWORK.loss(IMAGES, [target(boxes=TWO.tolist())] * 2),
        "image 0 .*: boxes must be a tensor",
    ),
    "labels list": (
        lambda: trained([target(), target(labels=[0, 1])]),
        "image 1 of the batch: labels must be a tensor",
    ),
}


@pytest.mark.parametrize("case", SHAPES)
def test_a_shape_or_number_that_does_not_fit_is_a_value_error_that_names_it(case):
    call, words = SHAPES[case]
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize("case", TYPES)
def test_what_is_no_tensor_or_no_number_is_a_type_error_that_names_it(case):
    call, words = TYPES[case]
    with pytest.raises(TypeError, match=words):
        call()


def test_what_fits_goes_through():
    assert boxes.paired_iou(CUBE, THREE).shape == (2, 3)
    assert boxes.decode(torch.zeros(5, 2, 4), TWO).shape == (5, 2, 4)
    assert boxes.encode(THREE, ONE).shape == (3, 4)
    assert assignment.assign(THREE, torch.tensor([])).tolist() == [-1, -1, -1]
    assert assignment.assign_batch(THREE, [torch.tensor([]), TWO]).shape == (2, 3)
    assert anchors.Anchors(levels=range(3, 8)) == anchors.Anchors()
    assert losses.focal_loss(X, Y, gamma=np.float32(2), alpha=np.float64(0.25)).shape == X.shape
    assert losses.giou_loss(CUBE, CUBE).shape == (2, 1)
    assert len(detections(logits=[X + 9])["boxes"]) == 3  # one for each class: the two boxes overlap
    assert trained([target(boxes=TWO.long()), target(boxes=TWO[:0], labels=LABELS[:0])])["box"].isfinite()


def test_sums_that_overflow_are_not_taken_for_nan():
    wide = torch.tensor([[-3e38, -3e38, 3e38, 3e38], [0, 0, INF, 9], [-INF, 0, 9, 9]])
    assert boxes.nms(wide, torch.tensor([0.9, 0.8, 0.7]), 1.0).tolist() == [0, 1, 2]
