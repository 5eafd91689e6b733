"""The focal loss for targets between 0 and 1."""

import math

import pytest
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from focal_tutorial.chapters.quality_losses import quality_focal_loss, varifocal_loss
from focal_tutorial.losses import cross_entropy, focal_loss

X = torch.linspace(-8, 8, 33, dtype=torch.float64)


@pytest.mark.parametrize("y", [0.0, 1.0])
@pytest.mark.parametrize("beta", [0.5, 1.0, 2.0, 5.0])
def test_at_0_and_1_the_quality_focal_loss_is_the_focal_loss_without_alpha(y, beta):
    targets = torch.full_like(X, y)
    torch.testing.assert_close(
        quality_focal_loss(X, targets, beta=beta), focal_loss(X, targets, gamma=beta, alpha=None)
    )


def test_without_beta_it_is_cross_entropy_with_a_soft_target():
    targets = torch.linspace(0, 1, 33, dtype=torch.float64)
    torch.testing.assert_close(
        quality_focal_loss(X, targets, beta=0.0), binary_cross_entropy_with_logits(X, targets, reduction="none")
    )


@pytest.mark.parametrize("y", [0.1, 0.5, 0.83])
def test_the_quality_focal_loss_is_least_and_0_where_the_score_is_the_target(y):
    logit = torch.logit(torch.tensor([y], dtype=torch.float64)).requires_grad_()
    loss = quality_focal_loss(logit, torch.tensor([y], dtype=torch.float64)).sum()
    (slope,) = torch.autograd.grad(loss, logit)
    assert loss.item() == pytest.approx(0, abs=1e-12)
    assert slope.item() == pytest.approx(0, abs=1e-12)
    assert (quality_focal_loss(X, torch.full_like(X, y)) >= 0).all()


def test_by_hand():
    x = torch.logit(torch.tensor([0.2], dtype=torch.float64))
    y = torch.tensor([0.7], dtype=torch.float64)
    entropy = -(0.7 * math.log(0.2) + 0.3 * math.log(0.8))
    assert quality_focal_loss(x, y).item() == pytest.approx(0.25 * entropy)
    assert varifocal_loss(x, y).item() == pytest.approx(0.7 * entropy)
    assert varifocal_loss(x, 0 * y).item() == pytest.approx(-0.75 * 0.04 * math.log(0.8))


def test_the_background_of_the_varifocal_loss_is_the_focal_loss_s():
    zero = torch.zeros_like(X)
    torch.testing.assert_close(varifocal_loss(X, zero), focal_loss(X, zero, gamma=2.0, alpha=0.25))


def test_a_perfect_box_counts_as_cross_entropy():
    one = torch.ones_like(X)
    torch.testing.assert_close(varifocal_loss(X, one), cross_entropy(X, one))


@pytest.mark.parametrize("y", [0.2, 0.6])
def test_the_varifocal_loss_is_least_where_the_score_is_the_target(y):
    logit = torch.logit(torch.tensor([y], dtype=torch.float64)).requires_grad_()
    (slope,) = torch.autograd.grad(varifocal_loss(logit, torch.tensor([y], dtype=torch.float64)).sum(), logit)
    assert slope.item() == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("loss", [quality_focal_loss, varifocal_loss])
def test_half_precision_is_computed_in_single(loss):
    assert loss(X.half(), torch.zeros_like(X).half()).dtype == torch.float32


@pytest.mark.parametrize("loss", [quality_focal_loss, varifocal_loss])
def test_a_target_is_an_iou(loss):
    with pytest.raises(ValueError, match="between 0 and 1"):
        loss(X, torch.full_like(X, 1.2))
    with pytest.raises(ValueError, match="same shape"):
        loss(X, torch.zeros(3))
