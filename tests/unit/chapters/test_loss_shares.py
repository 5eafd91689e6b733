"""Who owns the loss: sums, what each method keeps, and the number of easy examples at which they own half."""

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from focal_tutorial import losses
from focal_tutorial.chapters import loss_shares
from focal_tutorial.chapters.loss_shares import Group, break_even, fractions, methods, share

HONEST = (Group(5, 0.0067, True), Group(10_000, 0.95, False))


def test_the_honest_toy_has_the_numbers_that_the_book_states():
    ce, fl = (share(HONEST, **methods()[name]) for name in ("CE", "FL"))
    assert [round(loss) for loss in ce.loss] == [25, 513]
    assert (round(fl.loss[0], 1), round(fl.loss[1], 2)) == (24.7, 1.28)
    assert ce.taught == fl.taught == (5, 10_000)


def test_the_usual_slide_barely_changes_the_gradients_shares():
    slide = (HONEST[0], Group(50, 0.368, False))
    ce, fl = (share(slide, **methods()[name]) for name in ("CE", "FL"))
    assert [round(loss) for loss in ce.loss] == [25, 50]
    assert fractions(fl.gradient)[0] - fractions(ce.gradient)[0] < 0.03
    assert share(slide, **methods(keep=128)["OHEM"]) == ce, "55 examples fit into a batch of 128"


GROUPS = st.builds(
    lambda hard, hard_p_t, easy, easy_p_t: (Group(hard, hard_p_t, True), Group(easy, easy_p_t, False)),
    st.integers(1, 400),
    st.floats(0.0005, 0.9995),
    st.integers(1, 2000),
    st.floats(0.0005, 0.9995),
)


@settings(deadline=None, max_examples=30)
@given(GROUPS, st.floats(0, 5), st.floats(0, 1), st.sampled_from([128, 256, 512]))
def test_sums_are_numbers_times_the_formulas_and_shares_are_shares(groups, gamma, alpha, keep):
    found = {
        name: share(groups, **way)
        for name, way in methods(gamma=gamma, alpha=alpha, focal_alpha=alpha, keep=keep).items()
    }
    assert list(found) == ["CE", "balanced CE", "FL", "OHEM", "1:3"]
    for name, one in found.items():
        for place, group in enumerate(groups):
            p, weight = group.p_t, 1.0
            if name in ("balanced CE", "FL"):
                weight = alpha if group.positive else 1 - alpha
            power = gamma if name == "FL" else 0.0
            loss = -weight * (1 - p) ** power * math.log(p)
            slope = weight * (1 - p) ** power * (1 - p - power * p * math.log(p))
            count = one.taught[place]
            assert 0 <= count <= group.number
            assert one.loss[place] == pytest.approx(count * loss, rel=1e-9, abs=1e-300)
            assert one.gradient[place] == pytest.approx(count * slope, rel=1e-9, abs=1e-300)
        for parts in (one.loss, one.gradient):
            assert sum(fractions(parts)) == pytest.approx(1 if sum(parts) else 0)
    assert sum(found["OHEM"].taught) == min(keep, groups[0].number + groups[1].number)
    objects = min(groups[0].number, keep // 4)
    assert found["1:3"].taught == (objects, min(groups[1].number, 3 * objects))


def test_ohem_keeps_the_larger_losses_whatever_their_class():
    groups = (Group(200, 0.9, True), Group(700, 0.6, False))  # the objects are the easier ones
    assert share(groups, **methods(keep=512)["OHEM"]).taught == (0, 512)
    assert share(groups, **methods(keep=128)["1:3"]).taught == (32, 96)


def test_a_weight_of_0_gives_no_gradient():
    assert share(HONEST, **methods(alpha=1.0)["balanced CE"]).taught == (5, 0)
    assert share(HONEST, **methods(focal_alpha=0.0)["FL"]).taught == (0, 10_000)


def test_at_the_break_even_both_own_half():
    for name, rounded in (("CE", 488), ("FL", 192_571)):
        loss = methods()[name]["loss"]
        number = break_even(*HONEST, loss)
        assert round(number) == rounded
        each = share([HONEST[1]._replace(number=1)], loss).loss[0]
        assert number * each == pytest.approx(share([HONEST[0]], loss).loss[0])
    assert break_even(*HONEST, methods(alpha=1.0)["balanced CE"]["loss"]) == math.inf


def test_logits_of_a_group_give_its_probability_to_the_truth():
    for group in HONEST:
        p = torch.sigmoid(group.logits())
        assert len(p) == group.number
        torch.testing.assert_close(p if group.positive else 1 - p, torch.full_like(p, group.p_t))
    assert loss_shares.share(HONEST, losses.cross_entropy) == share(HONEST, **methods()["CE"])
