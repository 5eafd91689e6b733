"""Losses: facts that hold for every logit, target and constant (hypothesis draws them)."""

import torch
from hypothesis import given
from hypothesis import strategies as st

from focal_tutorial import losses

LOGITS = st.lists(st.floats(-1e4, 1e4, width=32), min_size=1, max_size=20).map(torch.tensor)
MODERATE = st.lists(st.floats(-25, 25), min_size=1, max_size=20).map(lambda x: torch.tensor(x, dtype=torch.float64))
GAMMA = st.floats(0, 10)
ALPHA = st.none() | st.floats(0, 1)
TARGET = st.booleans()


def slope(loss, logits, targets, **constants):
    logits = logits.clone().requires_grad_()
    loss(logits, targets, reduction="sum", **constants).backward()
    return logits.grad


@given(LOGITS, TARGET, GAMMA, ALPHA)
def test_values_are_finite_and_not_negative_and_gradients_finite(logits, target, gamma, alpha):
    targets = torch.full(logits.shape, target)
    loss = losses.focal_loss(logits, targets, gamma=gamma, alpha=alpha)
    assert loss.isfinite().all()
    assert (loss >= 0).all()
    assert slope(losses.focal_loss, logits, targets, gamma=gamma, alpha=alpha).isfinite().all()


@given(MODERATE, TARGET, GAMMA)
def test_focal_loss_is_never_larger_than_cross_entropy(logits, target, gamma):
    targets = torch.full(logits.shape, target)
    focal = losses.focal_loss(logits, targets, gamma=gamma, alpha=None)
    assert (focal <= losses.cross_entropy(logits, targets) * (1 + 1e-12)).all()


@given(MODERATE, GAMMA, st.floats(0, 5))
def test_a_larger_gamma_never_gives_a_larger_loss(logits, gamma, more):
    targets = torch.ones_like(logits)
    smaller, larger = (losses.focal_loss(logits, targets, gamma=g, alpha=None) for g in (gamma + more, gamma))
    assert (smaller <= larger * (1 + 1e-12)).all()


@given(MODERATE, GAMMA, ALPHA)
def test_a_positive_at_x_and_a_negative_at_minus_x_mirror_each_other(logits, gamma, alpha):
    other = None if alpha is None else 1 - alpha
    positive = losses.focal_loss(logits, torch.ones_like(logits), gamma=gamma, alpha=alpha)
    negative = losses.focal_loss(-logits, torch.zeros_like(logits), gamma=gamma, alpha=other)
    torch.testing.assert_close(positive, negative)


@given(MODERATE, TARGET, GAMMA, ALPHA)
def test_the_gradient_always_points_to_the_true_answer(logits, target, gamma, alpha):
    gradient = slope(losses.focal_loss, logits, torch.full(logits.shape, target), gamma=gamma, alpha=alpha)
    assert (gradient <= 0).all() if target else (gradient >= 0).all()


@given(LOGITS, TARGET, st.floats(0.05, 10), st.floats(-5, 5))
def test_focal_star_is_finite_and_its_gradient_lies_between_minus_one_and_one(logits, target, gamma, beta):
    targets = torch.full(logits.shape, target)
    assert losses.focal_star_loss(logits, targets, gamma=gamma, beta=beta).isfinite().all()
    assert (slope(losses.focal_star_loss, logits, targets, gamma=gamma, beta=beta).abs() <= 1 + 1e-6).all()


@given(MODERATE, st.floats(1e-3, 10))
def test_smooth_l1_lies_between_zero_and_l1_and_at_most_half_beta_below_it(distance, beta):
    loss = losses.smooth_l1(distance, torch.zeros_like(distance), beta=beta)
    assert (loss >= 0).all()
    assert (loss <= distance.abs()).all()
    assert (loss >= distance.abs() - beta / 2 - 1e-12).all()
    assert (slope(losses.smooth_l1, distance, torch.zeros_like(distance), beta=beta).abs() <= 1 + 1e-12).all()


@given(st.lists(st.floats(0, 10, width=32), max_size=60).map(torch.tensor), st.integers(1, 50))
def test_ohem_keeps_the_largest_losses_and_exactly_as_many_as_asked(values, keep):
    mask = losses.ohem_mask(values, keep=keep)
    assert mask.sum() == min(keep, len(values))
    if mask.any() and not mask.all():
        assert values[mask].min() >= values[~mask].max()


@given(st.lists(st.tuples(st.floats(0, 10), st.booleans()), min_size=1, max_size=60), st.integers(4, 50))
def test_ohem_one_to_three_never_exceeds_keep_or_three_negatives_a_positive(examples, keep):
    values = torch.tensor([value for value, _ in examples])
    positives = torch.tensor([positive for _, positive in examples])
    mask = losses.ohem_mask(values, keep=keep, negatives_per_positive=3, positives=positives)
    assert mask.sum() <= keep
    assert (mask & ~positives).sum() <= 3 * max(1, int((mask & positives).sum()))
