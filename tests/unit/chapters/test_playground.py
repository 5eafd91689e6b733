"""The playground's network in torch: its numbers, points, steps, scores and Figure 4."""

import itertools
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from focal_tutorial import losses, numbers
from focal_tutorial.chapters import figures, paper, playground
from focal_tutorial.chapters.playground import Run, Settings

SMALL = {"count": 400, "imbalance": 20, "rate": 0.01}
MARKS = "k3k3Pa0a0Nzzzzn"


def test_the_generator_is_the_documented_one():
    golden, whole = 0x9E3779B9, 2**32

    def mix(x):
        x = ((x ^ (x >> 16)) * 0x7FEB352D) % whole
        x = ((x ^ (x >> 15)) * 0x846CA68B) % whole
        return x ^ (x >> 16)

    for seed, stream in ((0, 0), (7, 3), (9999, 4)):
        by_hand = [(mix((mix((seed + stream * golden) % whole) + i * golden) % whole) + 0.5) / whole for i in range(50)]
        assert numbers.uniform(seed, stream, 50).tolist() == by_hand


def test_its_numbers_are_even_normal_and_unrelated_between_streams():
    u = numbers.uniform(1, 2, 20_000)
    assert np.histogram(u, 20, (0, 1))[0].std() < 60  # 1,000 in each, give or take 31
    assert abs(np.corrcoef(u[:-1], u[1:])[0, 1]) < 0.03
    assert abs(np.corrcoef(u, numbers.uniform(1, 3, 20_000))[0, 1]) < 0.03
    assert abs(np.corrcoef(u, numbers.uniform(2, 2, 20_000))[0, 1]) < 0.03
    z = np.concatenate(numbers.normals(u[0::2], u[1::2]))
    assert abs(z.mean()) < 0.03 and abs(z.std() - 1) < 0.03 and abs((z**3).mean()) < 0.1


@pytest.mark.parametrize(("imbalance", "positives"), [(1, 2500), (10, 455), (100, 50), (1000, 5)])
def test_the_imbalance_gives_the_positives(imbalance, positives):
    settings = Settings(imbalance=imbalance)
    inputs, targets = playground.points(settings)
    assert settings.positives == targets.sum() == positives
    assert inputs.shape == (5000, 2) and inputs.dtype == torch.float64
    assert targets[:positives].all() and not targets[positives:].any()


@pytest.mark.parametrize("data", playground.DATA[:3])
def test_fresh_points_are_new_ones_of_the_same_shape(data):
    settings = Settings(data=data, imbalance=1)
    old, new = playground.points(settings)[0], playground.points(settings, fresh=True)[0]
    assert new.shape == (2500, 2)
    assert not set(map(tuple, old.tolist())) & set(map(tuple, new.tolist()))
    torch.testing.assert_close(old[:2500].mean(0), new[:500].mean(0), atol=0.12, rtol=0)
    torch.testing.assert_close(old[2500:].std(0), new[500:].std(0), atol=0.05, rtol=0)


def test_marks_draw_points_and_sprays():
    settings = Settings(data="yours", marks=MARKS)
    inputs, targets = playground.points(settings)
    assert (settings.positives, len(inputs)) == (25, 51)
    torch.testing.assert_close(inputs[-1], torch.tensor([int("zz", 36) / 400 - 1.6] * 2, dtype=torch.float64))
    assert (inputs[:25].mean(0) - (int("k3", 36) / 400 - 1.6)).abs().max() < 0.08
    assert inputs[:25].std(0).sub(0.1).abs().max() < 0.04
    assert torch.equal(playground.points(settings, fresh=True)[0], inputs)
    assert targets.sum() == 25


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"data": "stars"}, "unknown data 'stars'; known: rings, moons, blobs, yours"),
        ({"loss": "hinge"}, "unknown loss 'hinge'; known: CE, balanced, FL, OHEM"),
        ({"data": "yours", "marks": "k3k3P"}, "at least one positive and one negative mark"),
    ],
)
def test_what_does_not_exist_is_refused_by_name(changes, words):
    with pytest.raises(ValueError, match=words):
        Settings(**changes)


@pytest.mark.parametrize("prior", [0.5, 0.1, 0.01])
@pytest.mark.parametrize("loss", ["CE", "balanced", "FL"])
def test_the_first_loss_is_the_closed_form_of_chapter_3(prior, loss):
    settings = Settings(loss=loss, prior=prior)
    gamma, alpha = {"CE": (0.0, None), "balanced": (0.0, 0.25), "FL": (2.0, 0.25)}[loss]
    expected = losses.initial_classification_loss(5000, 1, 5, prior=prior, gamma=gamma, alpha=alpha)
    assert Run(settings).loss().item() == pytest.approx(expected, rel=0.01)  # the last layer's weights are small, not 0


def test_weights_have_their_shapes_and_spreads():
    layers = playground.first_weights(Settings(prior=0.01))
    assert [tuple(weight.shape) for weight, _ in layers] == [(16, 2), (8, 16), (1, 8)]
    assert sum(weight.numel() + bias.numel() for weight, bias in layers) == 193
    assert layers[2][1].item() == pytest.approx(-4.595, abs=1e-3)
    assert layers[1][0].std().item() == pytest.approx(1 / 4, abs=0.05)
    assert layers[2][0].abs().max() < 0.04


@pytest.mark.parametrize("loss", playground.LOSSES)
def test_a_step_is_torchs_sgd_with_momentum(loss):
    settings = Settings(loss=loss, **SMALL)
    run, twin = Run(settings), Run(settings)
    optimiser = torch.optim.SGD(twin.weights, lr=settings.rate, momentum=0.9)
    run.step(5)
    for _ in range(5):
        optimiser.zero_grad()
        x = playground.logits(twin.weights, twin.inputs)
        (playground.element_loss(settings, x, twin.targets).sum() / settings.positives).backward()
        optimiser.step()
    for one, other in zip(run.weights, twin.weights):
        torch.testing.assert_close(one, other, rtol=1e-12, atol=1e-14)


def test_seeds_side_by_side_are_the_seeds_alone():
    together = Run(Settings(**SMALL), [0, 3]).step(20)
    for place, seed in enumerate((0, 3)):
        alone = Run(Settings(seed=seed, **SMALL)).step(20)
        torch.testing.assert_close(together.loss()[place], alone.loss()[0], rtol=1e-12, atol=0)
        for both, one in zip(together.weights, alone.weights):
            torch.testing.assert_close(both[place], one[0], rtol=1e-10, atol=1e-13)
        for name, score in alone.scores().items():
            torch.testing.assert_close(together.scores()[name][place], score[0])


def test_ohem_trains_on_128_points_of_either_class():
    x = torch.randn(1, 400, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    targets = torch.arange(400)[None] < 40
    loss = playground.element_loss(Settings(loss="OHEM"), x, targets)
    full = losses.cross_entropy(x, targets)
    assert (loss > 0).sum() == 128
    assert loss[loss > 0].min() > full[loss == 0].max()
    assert (loss[0, :40] > 0).any() and (loss[0, 40:] > 0).any()


def test_shares_of_easy_negatives_by_hand():
    """At p = .01 everywhere every negative is easy; 999 of them beside one positive."""
    run = Run(Settings(loss="CE")).step()
    negatives = -999 * math.log(0.99)
    assert run.history["loss_share"][0].item() == pytest.approx(negatives / (negatives - math.log(0.01)), abs=1e-3)
    assert run.history["gradient_share"][0].item() == pytest.approx(999 * 0.01 / (999 * 0.01 + 0.99), abs=1e-3)
    assert Run(Settings(loss="CE", prior=0.5)).step().history["loss_share"][0].item() == 0  # p_t is one half: not easy


def test_scores_by_hand():
    run = Run(Settings(imbalance=1, count=40))
    run.fresh = torch.tensor([[[0.0, 0.0]] * 5], dtype=torch.float64)
    run.fresh_targets = torch.tensor([True, True, False, False, False])
    answers = iter([torch.tensor([[2.0, -1.0, -2.0, 3.0, -1.0]])])
    original, playground.logits = playground.logits, lambda weights, inputs: next(answers)
    try:
        scores = run.scores()
    finally:
        playground.logits = original
    assert scores["recall"].item() == 0.5
    assert scores["false_alarms"].item() == pytest.approx(1 / 3)
    assert scores["balanced_accuracy"].item() == pytest.approx((0.5 + 2 / 3) / 2)
    assert scores["ranking"].item() == pytest.approx((2 + 1.5) / 6)


def test_figure_4s_curve_by_hand_and_its_ends():
    x_t = torch.tensor([-1.0, 2.0], dtype=torch.float64)
    easy, hard = math.log1p(math.exp(-2)), math.log1p(math.exp(1))
    curve = playground.cumulative_loss(x_t, 0.0, [0, 0.25, 0.5, 1])
    assert curve.tolist() == pytest.approx([0, easy / 2 / (easy + hard), easy / (easy + hard), 1])
    x_t = torch.randn(300, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    curves = [playground.cumulative_loss(x_t, gamma, np.linspace(0, 1, 50)) for gamma in paper.GAMMAS]
    for lower, upper in itertools.pairwise(reversed(curves)):
        assert (lower <= upper + 1e-12).all(), "the larger gamma, the fewer examples own the loss"
    assert all((np.diff(curve, 2) > -1e-9).all() for curve in curves), "sorted losses give a convex curve"


def test_the_drawn_figure_4_is_the_computed_one():
    run = Run(Settings(**SMALL)).step(30)
    x_t = run.true_logits()[0]
    panels = figures.figure_4(x_t, run.settings.positives).axes
    for axes, part in zip(panels, (x_t[: run.settings.positives], x_t[run.settings.positives :])):
        assert len(axes.lines) == 4
        for line, gamma in zip(axes.lines, (0, 0.5, 1, 2)):
            at, share = line.get_data()
            np.testing.assert_allclose(share, playground.cumulative_loss(part, gamma, at), atol=1e-12)


def test_the_module_is_short_and_needs_no_page():
    assert len(Path(playground.__file__).read_text(encoding="utf-8").splitlines()) <= 250
    subprocess.run(
        [sys.executable, "-c", "import sys, focal_tutorial.chapters.playground; assert 'anywidget' not in sys.modules"],
        check=True,
    )
