"""Losses: the paper's formulas and numbers, extremes, gradients, errors."""

import math

import pytest
import torch
from torch.nn import functional

from focal_tutorial import boxes as box_functions
from focal_tutorial import losses
from focal_tutorial.boxes import iou

GAMMAS = (0, 0.1, 0.2, 0.5, 1, 2, 5)
EXTREMES = (-1e4, -200.0, -88.0, -30.0, -18.0, -1.0, 0.0, 1.0, 18.0, 30.0, 88.0, 200.0, 1e4)


def logit(p):
    return torch.as_tensor(p, dtype=torch.float64).logit()


def value(p_t, **constants):
    """The loss of positives with these probabilities, in float64."""
    x_t = logit(p_t)
    return losses.focal_loss(x_t, torch.ones_like(x_t), **constants)


def slope(loss, logits, targets, **constants):
    logits = logits.clone().requires_grad_()
    loss(logits, targets, reduction="sum", **constants).backward()
    return logits.grad


# --- the formula ---


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("alpha", [None, 0.25, 0.75])
def test_focal_loss_is_the_formula_of_equation_5(gamma, alpha):
    p = torch.linspace(0.01, 0.99, 99, dtype=torch.float64)
    positive, negative = (1.0, 1.0) if alpha is None else (alpha, 1 - alpha)
    of_positives = -positive * (1 - p) ** gamma * p.log()
    of_negatives = -negative * p**gamma * (1 - p).log()
    constants = {"gamma": gamma, "alpha": alpha}
    torch.testing.assert_close(losses.focal_loss(logit(p), torch.ones_like(p), **constants), of_positives)
    torch.testing.assert_close(losses.focal_loss(logit(p), torch.zeros_like(p), **constants), of_negatives)


def test_alpha_weighs_positives_and_one_minus_alpha_negatives():
    logits, targets = torch.zeros(2), torch.tensor([1.0, 0.0])
    by_hand = torch.tensor([0.25, 0.75]) * 0.25 * math.log(2)
    torch.testing.assert_close(losses.focal_loss(logits, targets), by_hand)


def test_alpha_one_silences_negatives_and_alpha_zero_positives():
    logits, targets = torch.tensor([-3.0, 0.5, 3.0]).repeat(2), torch.tensor([1.0, 1, 1, 0, 0, 0])
    with_one = losses.focal_loss(logits, targets, alpha=1.0)
    with_zero = losses.focal_loss(logits, targets, alpha=0.0)
    assert (with_one[:3] > 0).all()
    assert (with_one[3:] == 0).all()
    assert (with_zero[:3] == 0).all()
    assert (with_zero[3:] > 0).all()
    assert (slope(losses.focal_loss, logits, targets, alpha=1.0)[3:] == 0).all()


def test_gamma_zero_is_balanced_cross_entropy_and_without_alpha_cross_entropy():
    logits, targets = torch.linspace(-6, 6, 25), (torch.arange(25) % 3 == 0).float()
    plain = losses.cross_entropy(logits, targets)
    torch.testing.assert_close(plain, functional.binary_cross_entropy_with_logits(logits, targets, reduction="none"))
    torch.testing.assert_close(losses.focal_loss(logits, targets, gamma=0, alpha=None), plain)
    weight = torch.where(targets == 1, 0.75, 0.25)
    torch.testing.assert_close(losses.balanced_cross_entropy(logits, targets), weight * plain)
    torch.testing.assert_close(losses.focal_loss(logits, targets, gamma=0, alpha=0.75), weight * plain)


def test_alpha_one_half_halves_the_unweighted_loss():
    logits, targets = torch.linspace(-6, 6, 25), torch.arange(25) % 2 == 0
    half, plain = (losses.focal_loss(logits, targets, alpha=alpha) for alpha in (0.5, None))
    torch.testing.assert_close(2 * half, plain)


def test_bool_integer_and_float_targets_give_the_same_loss():
    logits, targets = torch.linspace(-4, 4, 9), torch.arange(9) % 2
    expected = losses.focal_loss(logits, targets.float())
    for same in (targets, targets.bool(), targets.half(), targets.double()):
        assert torch.equal(losses.focal_loss(logits, same), expected)


# --- the paper's numbers ---


def test_at_p_t_nine_tenths_gamma_two_divides_cross_entropy_by_100():
    torch.testing.assert_close(value(0.9, gamma=0) / value(0.9, gamma=2), torch.tensor(100.0, dtype=torch.float64))


def test_exactly_1000_at_one_minus_ten_to_minus_one_and_a_half_and_977_at_968():
    p_t = torch.tensor([1 - 10**-1.5, 0.968], dtype=torch.float64)
    ratio = value(p_t, gamma=0) / value(p_t, gamma=2)
    assert f"{p_t[0]:.5f}" == "0.96838"
    assert ratio[0].item() == pytest.approx(1000, abs=1e-6)
    assert f"{ratio[1]:.1f}" == "976.6"


def test_misclassified_examples_are_scaled_down_at_most_four_times():
    p_t = torch.linspace(1e-6, 0.5, 1001, dtype=torch.float64)
    ratio = value(p_t, gamma=0) / value(p_t, gamma=2)
    assert ratio.max().item() == pytest.approx(4, abs=1e-9)
    assert ratio.argmax() == 1000


def test_the_modulating_factor_tends_to_one_for_small_p_t():
    assert (value(1e-6, gamma=2, alpha=None) / value(1e-6, gamma=0, alpha=None)).item() == pytest.approx(1, abs=3e-6)


@pytest.mark.parametrize(("gamma", "crossover"), [(0.5, 0.421), (1, 0.368), (2, 0.298), (5, 0.197)])
def test_the_gradient_exceeds_cross_entropys_below_the_crossover_and_only_there(gamma, crossover):
    p_t = torch.arange(0.0005, 1, 0.0005, dtype=torch.float64)
    steeper = slope(losses.focal_loss, logit(p_t), torch.ones_like(p_t), gamma=gamma, alpha=None).abs() > 1 - p_t
    assert steeper[p_t < crossover - 0.001].all()
    assert not steeper[p_t > crossover + 0.001].any()


def test_largest_gradient_and_largest_gradient_ratio_of_gamma_two_and_five():
    p_t = torch.arange(0.0001, 1, 0.0001, dtype=torch.float64)
    steepness = slope(losses.focal_loss, logit(p_t), torch.ones_like(p_t), gamma=2, alpha=None).abs()
    assert f"{steepness.max():.3f}" == "1.129"
    assert f"{p_t[steepness.argmax()]:.3f}" == "0.058"
    assert f"{logit(p_t[steepness.argmax()]):.2f}" == "-2.79"
    ratio = steepness / (1 - p_t)
    assert f"{ratio.max():.3f}" == "1.225"
    assert f"{p_t[ratio.argmax()]:.3f}" == "0.104"
    five = slope(losses.focal_loss, logit(p_t), torch.ones_like(p_t), gamma=5, alpha=None).abs()
    assert f"{five.max():.3f}" == "1.315"


def test_what_the_prior_buys_among_100k_anchors_of_background():
    one = torch.zeros(1, dtype=torch.float64)
    totals = [
        8e6 * loss(torch.full_like(one, bias), one, **constants).item()
        for loss, constants in ((losses.cross_entropy, {}), (losses.focal_loss, {"gamma": 2, "alpha": 0.25}))
        for bias in (0.0, losses.prior_bias(0.01))
    ]
    assert totals[0] == pytest.approx(5.55e6, rel=1e-3)
    assert round(totals[1]) == 80403
    assert totals[2] == pytest.approx(1.04e6, rel=1e-3)
    assert f"{totals[3]:.2f}" == "6.03"


def test_five_hard_examples_against_ten_thousand_easy_ones():
    hard, easy = logit([0.0067] * 5), logit([0.95] * 10_000)
    sums = [
        losses.focal_loss(x, torch.ones_like(x), gamma=gamma, alpha=None, reduction="sum").item()
        for gamma in (0, 2)
        for x in (hard, easy)
    ]
    assert [f"{total:.3g}" for total in sums] == ["25", "513", "24.7", "1.28"]


def test_the_prior_bias_is_minus_4_595_and_gives_back_the_prior():
    assert f"{losses.prior_bias(0.01):.3f}" == "-4.595"
    for prior in (0.001, 0.01, 0.5, 0.9):
        assert torch.tensor(losses.prior_bias(prior)).sigmoid().item() == pytest.approx(prior, rel=1e-5)


@pytest.mark.parametrize(
    ("anchors", "classes", "positives", "expected"),
    [(57_600, 3, 487, "1.1286"), (100_000, 80, 50, "1.2490"), (200_700, 80, 30, "1.5318")],
)
def test_the_first_classification_loss_has_a_closed_form(anchors, classes, positives, expected):
    closed = losses.initial_classification_loss(anchors, classes, positives)
    assert f"{closed:.4f}" == expected
    assert closed == pytest.approx(1.1284 + 7.54e-7 * anchors * classes / positives, abs=2e-4)


@pytest.mark.parametrize("positives", [0, 7])
@pytest.mark.parametrize("alpha", [None, 0.25])
def test_the_closed_form_equals_the_loss_of_logits_at_the_prior(positives, alpha):
    targets = torch.zeros(500, 3, dtype=torch.float64)
    targets[:positives, 1] = 1
    logits = torch.full_like(targets, losses.prior_bias(0.02))
    total = losses.focal_loss(logits, targets, gamma=1.5, alpha=alpha, reduction="sum") / max(1, positives)
    closed = losses.initial_classification_loss(500, 3, positives, prior=0.02, gamma=1.5, alpha=alpha)
    assert total.item() == pytest.approx(closed, rel=1e-12)


# --- extremes and gradients ---


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.float16, torch.bfloat16])
@pytest.mark.parametrize("target", [0, 1])
def test_values_and_gradients_are_finite_up_to_logits_of_ten_thousand(gamma, dtype, target):
    logits = torch.tensor(EXTREMES, dtype=dtype)
    targets = torch.full_like(logits, target)
    for loss in (losses.focal_loss, losses.focal_star_loss):
        if loss is losses.focal_star_loss and gamma == 0:
            continue
        assert loss(logits, targets, gamma=gamma).isfinite().all()
        assert slope(loss, logits, targets, gamma=gamma).isfinite().all()


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("hard", [-20.0, -200.0, -1e4])
def test_a_badly_wrong_positive_has_gradient_minus_alpha(gamma, hard):
    gradient = slope(losses.focal_loss, torch.tensor([hard]), torch.ones(1), gamma=gamma, alpha=0.25)
    torch.testing.assert_close(gradient, torch.tensor([-0.25]), rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("gamma", GAMMAS)
def test_float32_agrees_with_float64_to_a_millionth_of_the_largest_value_and_keeps_tiny_ones(gamma):
    logits = torch.linspace(-30, 30, 1201)
    targets = torch.ones_like(logits)
    exact = losses.focal_loss(logits.double(), targets.double(), gamma=gamma)
    torch.testing.assert_close(losses.focal_loss(logits, targets, gamma=gamma).double(), exact, rtol=5e-5, atol=1e-30)
    exact = slope(losses.focal_loss, logits.double(), targets.double(), gamma=gamma)
    single = slope(losses.focal_loss, logits, targets, gamma=gamma).double()
    torch.testing.assert_close(single, exact, rtol=5e-5, atol=1e-30)


@pytest.mark.parametrize("gamma", GAMMAS)
def test_the_derivative_is_appendix_bs(gamma):
    x = torch.linspace(-12, 12, 97, dtype=torch.float64)
    for y, target in ((1, torch.ones_like(x)), (-1, torch.zeros_like(x))):
        p_t = (y * x).sigmoid()
        by_hand = y * (1 - p_t) ** gamma * (gamma * p_t * p_t.log() + p_t - 1)
        torch.testing.assert_close(slope(losses.focal_loss, x, target, gamma=gamma, alpha=None), by_hand)


@pytest.mark.parametrize("gamma", [0, 0.5, 1, 2, 5])
def test_first_and_second_derivatives_pass_gradcheck(gamma):
    logits = torch.tensor([-9.0, -2.0, -0.1, 0.0, 0.7, 3.0, 8.0], dtype=torch.float64, requires_grad=True)
    targets = torch.tensor([1, 0, 1, 0, 1, 0, 1]) == 1
    assert torch.autograd.gradcheck(lambda x: losses.focal_loss(x, targets, gamma=gamma), logits)
    assert torch.autograd.gradgradcheck(lambda x: losses.focal_loss(x, targets, gamma=gamma), logits)


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("target", [False, True])
def test_second_derivatives_are_finite_up_to_logits_of_ten_thousand(gamma, target):
    logits = torch.tensor(EXTREMES, requires_grad=True)
    loss = losses.focal_loss(logits, torch.full(logits.shape, target), gamma=gamma)
    (first,) = torch.autograd.grad(loss.sum(), logits, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), logits)
    assert second.isfinite().all()


@pytest.mark.parametrize("gamma", [0, 0.5, 2])
def test_compiled_mapped_and_forward_differentiated_it_gives_the_same(gamma):
    logits, targets = torch.linspace(-9, 9, 12).reshape(4, 3), torch.arange(12).reshape(4, 3) % 2 == 0

    def total(x, t):
        return losses.focal_loss(x, t, gamma=gamma, reduction="sum")

    expected = slope(losses.focal_loss, logits, targets, gamma=gamma)
    torch.testing.assert_close(torch.func.vmap(torch.func.grad(total))(logits, targets), expected)
    tangent = torch.func.jvp(lambda x: total(x, targets), (logits,), (torch.ones_like(logits),))[1]
    torch.testing.assert_close(tangent, expected.sum())
    curved = torch.func.hessian(total)(logits[0], targets[0])
    torch.testing.assert_close(curved, torch.func.jacrev(torch.func.jacrev(total))(logits[0], targets[0]))
    compiled = torch.compile(total, fullgraph=True, backend="aot_eager")
    x = logits.clone().requires_grad_()
    compiled(x, targets).backward()
    torch.testing.assert_close(x.grad, expected)


WITH_TARGETS = (losses.focal_loss, losses.focal_star_loss, losses.cross_entropy, losses.balanced_cross_entropy)


@pytest.mark.parametrize("loss", WITH_TARGETS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.int64, torch.bool])
def test_targets_of_every_type_are_compiled_exported_mapped_and_put_on_meta(loss, dtype):
    """The values of the targets are not checked there, because there are none to see."""
    logits, targets = torch.linspace(-9, 9, 12).reshape(4, 3), (torch.arange(12).reshape(4, 3) % 2).to(dtype)
    expected = loss(logits, targets)

    compiled = torch.compile(loss, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(logits, targets), expected)

    class Module(torch.nn.Module):
        def forward(self, logits, targets):
            return loss(logits, targets)

    for strict in (False, True):
        exported = torch.export.export(Module(), (logits, targets), strict=strict).module()
        torch.testing.assert_close(exported(logits, targets), expected)

    torch.testing.assert_close(torch.func.vmap(loss)(logits, targets), expected)
    per_image = torch.func.vmap(torch.func.grad(lambda x, t: loss(x, t, reduction="sum")))
    torch.testing.assert_close(per_image(logits, targets), slope(loss, logits, targets))

    shape = loss(logits.to("meta"), targets.to("meta"))
    assert (shape.device.type, shape.shape, shape.dtype) == ("meta", expected.shape, expected.dtype)


def test_constants_may_change_between_calls_of_a_compiled_loss():
    logits, targets = torch.linspace(-9, 9, 12), (torch.arange(12) % 2).float()
    compiled = torch.compile(losses.focal_loss, fullgraph=True, backend="aot_eager")
    for gamma, alpha in ((2.0, 0.25), (0.5, 0.75), (1.5, None), (3, 0.1)):
        expected = losses.focal_loss(logits, targets, gamma=gamma, alpha=alpha)
        torch.testing.assert_close(compiled(logits, targets, gamma=gamma, alpha=alpha), expected)


def test_boxes_are_compiled_mapped_and_put_on_meta_too():
    corner = torch.rand(6, 2, generator=torch.Generator().manual_seed(0)) * 50
    some = torch.cat([corner, corner + 20], 1)

    def coded(a, b):
        return (
            box_functions.decode(box_functions.encode(a, b), b),
            box_functions.giou(a, b),
            losses.giou_loss(a, b),
            losses.smooth_l1(a, b),
        )

    expected = coded(some, some.flip(0))
    compiled = torch.compile(coded, fullgraph=True, backend="aot_eager")(some, some.flip(0))
    torch.testing.assert_close(compiled, expected)
    one_by_one = torch.func.vmap(lambda a, b: coded(a[None], b[None]))(some, some.flip(0))
    torch.testing.assert_close(one_by_one[0][:, 0], expected[0])
    torch.testing.assert_close(one_by_one[2][:, 0], expected[2])
    assert [part.shape for part in coded(some.to("meta"), some.to("meta"))] == [part.shape for part in expected]


@pytest.mark.parametrize("gamma", [0, 0.5, 2])
def test_derivatives_nest_in_every_order_and_mode(gamma):
    x, targets = torch.linspace(-6, 6, 5, dtype=torch.float64), torch.arange(5) % 2 == 0
    x_t = torch.where(targets, x, -x)
    rest = (-x_t).sigmoid()  # 1 - p_t; its derivative by x_t is -rest p_t

    def derivative(order):
        """By hand from -rest^gamma log p_t: the slope of appendix B, differentiated once more for order 2."""
        p_t, log_p_t = x_t.sigmoid(), functional.logsigmoid(x_t)
        if order == 1:
            return torch.where(targets, 1, -1) * rest**gamma * (gamma * p_t * log_p_t - rest)
        inner = gamma * p_t * log_p_t - rest
        return rest**gamma * p_t * (-gamma * inner + gamma * rest * log_p_t + gamma * rest + rest)

    def loss(x):
        return losses.focal_loss(x, targets, gamma=gamma, alpha=None)

    for inner in (torch.func.jacfwd, torch.func.jacrev):
        torch.testing.assert_close(inner(loss)(x), derivative(1).diag())
        for outer in (torch.func.jacfwd, torch.func.jacrev):
            second = outer(inner(loss))(x)
            torch.testing.assert_close(second, torch.diag_embed(derivative(2).diag()))
    with torch.autograd.forward_ad.dual_level():
        dual = torch.autograd.forward_ad.make_dual(x, torch.ones_like(x))
        torch.testing.assert_close(torch.autograd.forward_ad.unpack_dual(loss(dual)).tangent, derivative(1))


@pytest.mark.parametrize("gamma", [0, 0.5, 1, 2, 5])
@pytest.mark.parametrize("target", [False, True])
def test_float32_value_and_gradient_lie_within_a_millionth_of_float64s(gamma, target):
    logits = torch.linspace(-30, 30, 2401)
    targets = torch.full(logits.shape, target)
    single = losses.focal_loss(logits, targets, gamma=gamma).double()
    exact = losses.focal_loss(logits.double(), targets, gamma=gamma)
    torch.testing.assert_close(single, exact, rtol=1e-6, atol=1e-30)
    single = slope(losses.focal_loss, logits, targets, gamma=gamma).double()
    exact = slope(losses.focal_loss, logits.double(), targets, gamma=gamma)
    torch.testing.assert_close(single, exact, rtol=1e-6, atol=1e-30)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_widened_first_and_float64_is_kept(dtype):
    logits, targets = torch.linspace(-8, 8, 33).to(dtype), torch.arange(33) % 2
    for loss in (losses.focal_loss, losses.focal_star_loss, losses.cross_entropy, losses.balanced_cross_entropy):
        out = loss(logits, targets)
        assert out.dtype == torch.float32
        assert torch.equal(out, loss(logits.float(), targets))
        assert loss(logits.double(), targets).dtype == torch.float64
    assert losses.smooth_l1(logits, logits + 1).dtype == torch.float32
    assert losses.giou_loss(logits[:4][None], logits[:4][None]).dtype == torch.float32


def test_autocast_does_not_lower_the_precision_of_any_loss():
    logits, targets = torch.linspace(-8, 8, 32), torch.arange(32) % 2
    boxes = torch.tensor([[0.0, 0, 1000.7, 900.3]]).repeat(8, 1)
    calls = [
        lambda: losses.focal_loss(logits, targets),
        lambda: losses.focal_star_loss(logits, targets),
        lambda: losses.cross_entropy(logits, targets),
        lambda: losses.smooth_l1(logits, logits / 3),
        lambda: losses.giou_loss(boxes, boxes * 0.9),
    ]
    for call in calls:
        plain = call()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            assert torch.equal(call(), plain)


def test_an_image_without_objects_still_teaches_background():
    logits = torch.full((4, 100, 3), losses.prior_bias())
    total = losses.focal_loss(logits, torch.zeros_like(logits), reduction="sum")
    assert 0 < total < math.inf
    assert (slope(losses.focal_loss, logits, torch.zeros_like(logits)) > 0).all()


# --- FL* ---


def test_focal_star_with_gamma_one_and_beta_zero_is_cross_entropy():
    logits, targets = torch.linspace(-9, 9, 37), torch.arange(37) % 2
    star = losses.focal_star_loss(logits, targets, gamma=1, beta=0)
    torch.testing.assert_close(star, losses.cross_entropy(logits, targets))


@pytest.mark.parametrize(("gamma", "beta"), [(2, 1), (4, 0), (0.5, -1)])
def test_focal_star_and_its_derivative_are_appendix_a_and_b(gamma, beta):
    x = torch.linspace(-5, 5, 41, dtype=torch.float64)
    for y, target in ((1, torch.ones_like(x)), (-1, torch.zeros_like(x))):
        p_star = (gamma * y * x + beta).sigmoid()
        out = losses.focal_star_loss(x, target, gamma=gamma, beta=beta)
        torch.testing.assert_close(out, -p_star.log() / gamma)
        gradient = slope(losses.focal_star_loss, x, target, gamma=gamma, beta=beta)
        torch.testing.assert_close(gradient, y * (p_star - 1))


def test_focal_star_with_alpha_weighs_both_classes():
    logits, targets = torch.tensor([1.0, 1.0]), torch.tensor([1.0, 0.0])
    plain, weighted = (losses.focal_star_loss(logits, targets, alpha=alpha) for alpha in (None, 0.25))
    torch.testing.assert_close(weighted, plain * torch.tensor([0.25, 0.75]))


# --- OHEM ---


def test_ohem_refuses_shapes_that_it_would_mix_up():
    with pytest.raises(ValueError, match=r"losses \[10, 2\]"):
        losses.ohem_mask(torch.rand(10, 2), keep=4)
    with pytest.raises(ValueError, match=r"losses \[10\] and positives \[9\]"):
        losses.ohem_mask(torch.rand(10), keep=4, negatives_per_positive=3, positives=torch.zeros(9))


def test_plain_ohem_keeps_the_largest_losses_of_either_class():
    mask = losses.ohem_mask(torch.tensor([0.1, 5.0, 0.3, 4.0, 0.2]), keep=2)
    assert mask.tolist() == [False, True, False, True, False]


def test_ohem_keeps_everything_when_there_is_less_than_keep():
    assert losses.ohem_mask(torch.tensor([1.0, 2.0]), keep=128).all()
    assert losses.ohem_mask(torch.zeros(0), keep=128).shape == (0,)


@pytest.mark.parametrize("keep", [128, 256, 512])
def test_ohem_keeps_exactly_keep_even_among_equal_losses_and_prefers_the_earlier(keep):
    mask = losses.ohem_mask(torch.ones(2000), keep=keep)
    assert mask[:keep].all()
    assert not mask[keep:].any()


def test_ohem_one_to_three_keeps_three_hard_negatives_for_each_hard_positive():
    values = torch.arange(20.0)
    positives = torch.zeros(20, dtype=torch.bool)
    positives[[1, 2, 3, 18]] = True
    mask = losses.ohem_mask(values, keep=12, negatives_per_positive=3, positives=positives)
    assert (mask & positives).nonzero()[:, 0].tolist() == [2, 3, 18]
    assert (mask & ~positives).nonzero()[:, 0].tolist() == [10, 11, 12, 13, 14, 15, 16, 17, 19]


def test_ohem_one_to_three_keeps_fewer_than_keep_when_positives_are_few():
    positives = torch.arange(1000) < 2
    mask = losses.ohem_mask(torch.rand(1000), keep=128, negatives_per_positive=3, positives=positives)
    assert (mask & positives).sum() == 2
    assert (mask & ~positives).sum() == 6


def test_ohem_one_to_three_without_positives_keeps_three_negatives():
    nobody = torch.zeros(50, dtype=torch.bool)
    assert losses.ohem_mask(torch.rand(50), keep=128, negatives_per_positive=3, positives=nobody).sum() == 3


def test_ohem_selects_without_gradient():
    values = torch.rand(10, requires_grad=True)
    assert not losses.ohem_mask(values, keep=3).requires_grad


# --- boxes' losses ---


def test_smooth_l1_is_fast_rcnns_formula_at_beta_one():
    x = torch.tensor([-3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0])
    expected = torch.tensor([2.5, 0.5, 0.125, 0.0, 0.125, 0.5, 2.5])
    torch.testing.assert_close(losses.smooth_l1(x, torch.zeros(7), beta=1.0), expected)


def test_smooth_l1_with_beta_zero_is_l1_with_a_finite_gradient_at_zero():
    x = torch.tensor([-2.0, 0.0, 3.0], requires_grad=True)
    loss = losses.smooth_l1(x, torch.zeros(3), beta=0)
    loss.sum().backward()
    assert loss.tolist() == [2.0, 0.0, 3.0]
    assert x.grad.tolist() == [-1.0, 0.0, 1.0]


@pytest.mark.parametrize("beta", [1 / 9, 0.5, 1.0])
def test_smooth_l1_has_a_continuous_value_and_slope_at_beta(beta):
    x = torch.tensor([beta * (1 - 1e-9), beta * (1 + 1e-9)], dtype=torch.float64, requires_grad=True)
    loss = losses.smooth_l1(x, torch.zeros_like(x), beta=beta)
    loss.sum().backward()
    torch.testing.assert_close(loss, torch.full_like(loss, beta / 2), rtol=1e-8, atol=0)
    torch.testing.assert_close(x.grad, torch.ones_like(x), rtol=1e-8, atol=0)


def test_smooth_l1_stays_finite_for_enormous_distances():
    x = torch.tensor([1e30], requires_grad=True)
    losses.smooth_l1(x, torch.zeros(1)).sum().backward()
    assert x.grad.item() == 1


def test_giou_loss_is_zero_for_equal_boxes_and_grows_with_distance():
    target = torch.tensor([[0.0, 0, 10, 10]] * 3)
    boxes = target + torch.tensor([[0.0], [20.0], [1000.0]])
    loss = losses.giou_loss(boxes, target)
    assert loss[0] == 0
    assert loss[0] < loss[1] < loss[2] < 2


def test_giou_loss_pulls_boxes_that_do_not_meet_where_iou_is_flat():
    boxes, target = torch.tensor([[30.0, 0, 40, 10]], requires_grad=True), torch.tensor([[0.0, 0, 10, 10]])
    losses.giou_loss(boxes, target, reduction="sum").backward()
    left, _, right, _ = boxes.grad[0].tolist()
    assert left + right > 0  # moved towards the target, to smaller x, the loss falls
    boxes.grad = None
    iou(boxes, target).sum().backward()
    assert not boxes.grad.any()


def test_giou_loss_of_degenerate_boxes_is_finite_in_value_and_gradient():
    degenerate = [(5, 5, 5, 9), (5, 5, 9, 5), (5, 5, 5, 5), (9, 9, 5, 5), (0, 0, 1e4, 0)]
    targets = torch.tensor([(5.0, 5, 5, 9), (0, 0, 10, 10), (5, 5, 5, 5), (0, 0, 10, 10), (0, 0, 0, 0)])
    boxes = torch.tensor(degenerate, dtype=torch.float32, requires_grad=True)
    loss = losses.giou_loss(boxes, targets)
    loss.sum().backward()
    assert loss.isfinite().all()
    assert boxes.grad.isfinite().all()
    assert boxes.grad.abs().max() < 10


# --- reductions and errors ---


def test_reductions_are_the_sum_and_the_mean_of_none():
    logits, targets = torch.randn(5, 4), torch.rand(5, 4) > 0.5
    each = losses.focal_loss(logits, targets)
    assert each.shape == (5, 4)
    torch.testing.assert_close(losses.focal_loss(logits, targets, reduction="sum"), each.sum())
    torch.testing.assert_close(losses.focal_loss(logits, targets, reduction="mean"), each.mean())


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_the_loss_of_nothing_is_zero_and_can_be_differentiated(reduction):
    nothing = torch.zeros(0, 4, requires_grad=True)
    total = sum(
        [
            losses.focal_loss(nothing, torch.zeros(0, 4), reduction=reduction),
            losses.smooth_l1(nothing, torch.zeros(0, 4), reduction=reduction),
            losses.giou_loss(nothing, torch.zeros(0, 4), reduction=reduction),
        ]
    )
    total.backward()
    assert total.item() == 0
    assert nothing.grad.shape == (0, 4)


X, Y = torch.zeros(2, 3), torch.zeros(2, 3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: losses.focal_loss(X, torch.zeros(2)), r"\[2, 3\].*\[2\].*one_hot"),
        (lambda: losses.cross_entropy(X, torch.zeros(3, 2)), "same shape"),
        (lambda: losses.focal_loss(X, Y, gamma=-0.1), "gamma.*-0.1"),
        (lambda: losses.focal_loss(X, Y, gamma=math.nan), "gamma"),
        (lambda: losses.focal_loss(X, Y, gamma=math.inf), "gamma"),
        (lambda: losses.focal_loss(X, Y, alpha=1.5), "alpha.*1.5"),
        (lambda: losses.balanced_cross_entropy(X, Y, alpha=-0.1), "alpha"),
        (lambda: losses.focal_loss(X, Y, reduction="average"), "average.*none, mean, sum"),
        (lambda: losses.focal_loss(X, Y + 2), "0 or 1"),
        (lambda: losses.focal_loss(X, Y - 1), "0 or 1.*ignored"),
        (lambda: losses.focal_loss(X, Y + 0.5), "0 or 1"),
        (lambda: losses.focal_loss(X, Y + math.nan), "0 or 1"),
        (lambda: losses.focal_loss(X, Y + math.inf), "0 or 1"),
        (lambda: losses.focal_star_loss(X, Y, gamma=0), "divides by gamma"),
        (lambda: losses.ohem_mask(X[0], keep=0), "keep"),
        (lambda: losses.ohem_mask(X[0], keep=3, negatives_per_positive=3), "belong together"),
        (lambda: losses.ohem_mask(X[0], keep=3, positives=X[0] > 0), "belong together"),
        (lambda: losses.smooth_l1(X, torch.zeros(3)), "shape"),
        (lambda: losses.smooth_l1(X, Y, beta=-1), "beta"),
        (lambda: losses.giou_loss(torch.zeros(2, 4), torch.zeros(1, 4)), "shape"),
        (lambda: losses.giou_loss(X, Y), "four numbers"),
        (lambda: losses.prior_bias(0), "prior"),
        (lambda: losses.prior_bias(1), "prior"),
        (lambda: losses.initial_classification_loss(10, 1, 1, alpha=2), "alpha"),
    ],
)
def test_a_wrong_argument_is_named_in_the_error(call, words):
    with pytest.raises(ValueError, match=f"(?s){words}"):
        call()
