"""Losses against torchvision's and PyTorch's own."""

import pytest
import torch
from torch.nn import functional
from torchvision import ops

from focal_tutorial import losses


def random_case(seed=0, count=2000):
    generator = torch.Generator().manual_seed(seed)
    logits = torch.randn(count, 3, generator=generator) * 4
    return logits, (torch.rand(count, 3, generator=generator) > 0.7).float()


def slope(call, logits):
    logits = logits.clone().requires_grad_()
    call(logits).sum().backward()
    return logits.grad


@pytest.mark.parametrize("gamma", [0, 0.1, 0.2, 0.5, 1, 2, 5])
@pytest.mark.parametrize("alpha", [None, 0.25, 0.75])
def test_focal_loss_and_its_gradient_equal_torchvisions(gamma, alpha):
    logits, targets = random_case()
    other = -1 if alpha is None else alpha  # torchvision's way to say "no weight"

    def ours(x):
        return losses.focal_loss(x, targets.to(x.dtype), gamma=gamma, alpha=alpha)

    def theirs(x):
        return ops.sigmoid_focal_loss(x, targets.to(x.dtype), gamma=gamma, alpha=other)

    torch.testing.assert_close(ours(logits), theirs(logits), atol=1e-6, rtol=1e-6)
    torch.testing.assert_close(ours(logits.double()), theirs(logits.double()), atol=1e-12, rtol=1e-9)
    torch.testing.assert_close(slope(ours, logits.double()), slope(theirs, logits.double()), atol=1e-9, rtol=0)


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_reductions_equal_torchvisions(reduction):
    logits, targets = random_case(1)
    ours = losses.focal_loss(logits.double(), targets.double(), reduction=reduction)
    theirs = ops.sigmoid_focal_loss(logits.double(), targets.double(), reduction=reduction)
    torch.testing.assert_close(ours, theirs, atol=1e-12, rtol=1e-9)


@pytest.mark.parametrize("logit", [18.0, 30.0, 200.0])
def test_at_gamma_one_half_torchvisions_gradient_is_nan_and_ours_is_right(logit):
    """If torchvision's is finite one day: good news for its users, and chapter 3 must say so."""
    one, logits = torch.ones(1), torch.tensor([logit])
    theirs = slope(lambda x: ops.sigmoid_focal_loss(x, one, gamma=0.5), logits)
    ours = slope(lambda x: losses.focal_loss(x, one, gamma=0.5), logits)
    exact = slope(lambda x: losses.focal_loss(x, one.double(), gamma=0.5), logits.double())
    assert theirs.isnan().all()
    torch.testing.assert_close(ours.double(), exact, atol=1e-12, rtol=1e-4)


def test_cross_entropy_equals_pytorchs():
    logits, targets = random_case(2)
    theirs = functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    torch.testing.assert_close(losses.cross_entropy(logits, targets), theirs, atol=1e-6, rtol=1e-6)


@pytest.mark.parametrize("beta", [0, 1 / 9, 0.1, 1.0])
def test_smooth_l1_and_its_gradient_equal_pytorchs(beta):
    a, b = random_case(3)

    def ours(x):
        return losses.smooth_l1(x, b, beta=beta)

    def theirs(x):
        return functional.smooth_l1_loss(x, b, beta=beta, reduction="none")

    torch.testing.assert_close(ours(a), theirs(a), atol=1e-6, rtol=1e-6)
    torch.testing.assert_close(slope(ours, a), slope(theirs, a), atol=1e-6, rtol=1e-6)


def test_giou_loss_and_its_gradient_equal_torchvisions():
    generator = torch.Generator().manual_seed(4)
    corner = torch.rand(2, 500, 2, generator=generator) * 100
    a, b = torch.cat([corner, corner + 1 + torch.rand(2, 500, 2, generator=generator) * 60], -1)
    torch.testing.assert_close(losses.giou_loss(a, b), ops.generalized_box_iou_loss(a, b), atol=1e-6, rtol=1e-6)
    ours = slope(lambda x: losses.giou_loss(x, b), a)
    torch.testing.assert_close(ours, slope(lambda x: ops.generalized_box_iou_loss(x, b), a), atol=1e-6, rtol=1e-5)
