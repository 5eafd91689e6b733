"""The recipe, the batches and the loop."""

import dataclasses
import itertools
import math

import pytest
import torch
from tiny import TinyModel, tiny_samples
from torch.testing import assert_close

from focal_tutorial import data, losses, numbers
from focal_tutorial.assignment import assign
from focal_tutorial.retinanet import RetinaNet, slim
from focal_tutorial.training import Recipe, detect_all, fit, make_batch, score
from focal_tutorial.training import checkpoint as checkpoints

PLAIN = Recipe(steps=4, batch=3, warmup=0.0, ema=None, clip=None, weight_decay=0.0, optimizer="sgd", momentum=0.0)


class Samples(list):
    """A list of samples that knows its classes, as `data.Dataset` does."""

    classes = ("cell",)


# --- the recipe ---------------------------------------------------------------------------------------------


def test_a_wrong_recipe_is_refused_and_every_wrong_field_is_named():
    with pytest.raises(ValueError, match=r"steps is 0.*learning_rate is -1.*optimizer is 'adam'.*ema is 1.*precision"):
        Recipe(steps=0, learning_rate=-1, optimizer="adam", ema=1.0, precision="half")


@pytest.mark.parametrize(
    "change",
    [
        {"batch": 2.5},
        {"batch": True},
        {"momentum": 1.0},
        {"weight_decay": -0.1},
        {"warmup": 1.1},
        {"clip": 0},
        {"milestones": (5, 3)},
        {"zoom": 1.0},
        {"brightness": -0.1},
        {"contrast": 1},
        {"seed": -1},
        {"channels_last": 1},
        {"learning_rate": math.nan},
        {"final_fraction": 2},
        {"horizontal_flip": 1.5},
        {"vertical_flip": -1},
    ],
)
def test_each_field_of_a_recipe_has_a_range(change):
    with pytest.raises(ValueError, match=next(iter(change))):
        Recipe(**change)


def test_the_rate_rises_for_a_twentieth_then_falls_as_a_cosine_to_a_hundredth():
    recipe = Recipe(steps=1000, learning_rate=2e-3)
    rates = [recipe.rate(step) for step in range(1000)]
    assert rates[0] == pytest.approx(2e-3 / 50)
    assert max(rates) == pytest.approx(2e-3)
    assert rates[-1] == pytest.approx(2e-5)
    assert rates[:50] == sorted(rates[:50])
    assert rates[50:] == sorted(rates[50:], reverse=True)
    assert recipe.rate(525) == pytest.approx((2e-3 + 2e-5) / 2, rel=1e-2)


def test_the_papers_recipe_divides_by_ten_at_60k_and_80k():
    recipe = Recipe.paper()
    assert (recipe.optimizer, recipe.momentum, recipe.weight_decay) == ("sgd", 0.9, 1e-4)
    assert (recipe.batch, recipe.steps) == (16, 90_000)
    assert recipe.rate(0) == pytest.approx(0.01 / 500)
    rates = [recipe.rate(step) for step in (500, 59_999, 60_000, 79_999, 80_000)]
    assert rates == pytest.approx([1e-2, 1e-2, 1e-3, 1e-3, 1e-4])
    assert Recipe.paper(batch=2).batch == 2


def test_the_pages_recipe_takes_drawn_scenes_in_their_order_and_unchanged():
    recipe, scenes = Recipe.in_page(batch=2), data.drawn(8, seed=3)
    assert (recipe.steps, recipe.learning_rate, recipe.optimizer) == (300, 3e-3, "adamw")
    images, targets, _ = make_batch(scenes, recipe, step=1)
    for place, number in enumerate((2, 3)):
        assert_close(images[place], scenes[number].image / 255)
        assert_close(targets[place]["boxes"], scenes[number].boxes)


# --- batches ------------------------------------------------------------------------------------------------


def test_a_batch_depends_on_the_seed_and_the_step_alone():
    samples, recipe = tiny_samples(), Recipe(batch=3, seed=4)
    images, targets, sizes = make_batch(samples, recipe, 7)
    make_batch(samples, recipe, 2)
    torch.rand(3)
    again, targets_again, _ = make_batch(samples, recipe, 7)
    assert torch.equal(images, again)
    assert images.shape == (3, 3, 16, 16)
    assert sizes == [(16, 16)] * 3
    assert all(torch.equal(a["boxes"], b["boxes"]) for a, b in zip(targets, targets_again))
    assert not torch.equal(images, make_batch(samples, recipe, 8)[0])
    assert not torch.equal(images, make_batch(samples, dataclasses.replace(recipe, seed=5), 7)[0])


def test_every_image_is_seen_once_before_any_is_seen_twice(monkeypatch):
    samples, seen = tiny_samples(10), []
    monkeypatch.setattr(data, "augment", lambda sample, generator, **options: seen.append(sample.name) or sample)
    for step in range(10):
        make_batch(samples, Recipe(batch=3), step)
    epochs = [seen[start : start + 10] for start in (0, 10, 20)]
    assert all(len(set(epoch)) == 10 for epoch in epochs)
    assert epochs[0] != epochs[1] != epochs[2]


def test_without_shuffling_the_images_come_in_the_datasets_order_again_and_again(monkeypatch):
    samples, seen = tiny_samples(5), []
    monkeypatch.setattr(data, "augment", lambda sample, generator, **options: seen.append(sample.name) or sample)
    for step in range(4):
        make_batch(samples, Recipe(batch=3, shuffle=False, seed=step), step)
    assert seen == [samples[position % 5].name for position in range(12)]


def test_without_shuffling_an_image_is_mirrored_where_the_pages_number_says_so():
    samples = tiny_samples(2)
    recipe = Recipe(batch=4, shuffle=False, seed=3, vertical_flip=0.3, brightness=0.0, contrast=0.0, zoom=0.0)
    ways = set()
    for step in range(6):
        for place, image in enumerate(make_batch(samples, recipe, step)[0]):
            position = 4 * step + place
            across, down = (numbers.uniform(3, stream, position + 1)[position] for stream in (2000, 2001))
            expected = samples[position % 2].image.flip([d for d, on in ((2, across < 0.5), (1, down < 0.3)) if on])
            assert_close(image, expected / 255)
            ways.add((across < 0.5, down < 0.3))
    assert len(ways) == 4


def test_the_same_image_is_augmented_anew_each_time():
    samples, recipe = tiny_samples(1), Recipe(batch=1)
    assert not torch.equal(make_batch(samples, recipe, 0)[0], make_batch(samples, recipe, 1)[0])


def test_an_empty_dataset_is_refused():
    with pytest.raises(ValueError, match="dataset is empty"):
        fit(TinyModel(), [], Recipe(steps=1), progress=False)


def test_a_checkpoint_every_zero_steps_is_refused(tmp_path):
    with pytest.raises(ValueError, match="every is 0"):
        fit(TinyModel(), tiny_samples(), Recipe(steps=1), checkpoint=tmp_path / "run.pt", every=0, progress=False)


# --- the loop -----------------------------------------------------------------------------------------------


def test_plain_descent_equals_the_loop_written_by_hand():
    model, by_hand = TinyModel(), TinyModel()
    result = fit(model, tiny_samples(), PLAIN, progress=False)
    optimizer = torch.optim.SGD(by_hand.parameters(), lr=1.0)
    for step in range(4):
        images, targets, _ = make_batch(tiny_samples(), PLAIN, step)
        optimizer.param_groups[0]["lr"] = PLAIN.rate(step)
        optimizer.zero_grad()
        parts = by_hand.train().loss(images, targets)
        (parts["classification"] + parts["box"]).backward()
        optimizer.step()
        assert result.history[step]["classification"] == pytest.approx(parts["classification"].item(), rel=1e-4)
        assert result.history[step]["box"] == pytest.approx(parts["box"].item(), rel=1e-4)
    for name, weights in by_hand.state_dict().items():
        torch.testing.assert_close(model.state_dict()[name], weights, rtol=1e-4, atol=1e-6)
    assert not model.training


def test_the_loss_falls():
    result = fit(TinyModel(), tiny_samples(), Recipe(steps=150, batch=5, learning_rate=0.05, seed=3), progress=False)
    totals = [row["classification"] + row["box"] for row in result.history]
    assert sum(totals[-20:]) < 0.5 * sum(totals[:20])
    assert [row["step"] for row in result.history] == list(range(150))
    assert all(row["seconds"] > 0 for row in result.history)


def test_what_is_kept_is_the_moving_average_and_batchnorm_statistics_go_with_it():
    """With decay .2 the warm-up of the decay (1 + s) / (10 + s) is passed at step 2, so that both rules are seen."""
    recipe = dataclasses.replace(PLAIN, steps=6, ema=0.2, learning_rate=0.1, final_fraction=1.0)
    states = []

    for steps in range(1, 7):  # the weights after each number of steps, without averaging
        model = TinyModel()
        fit(model, tiny_samples(), dataclasses.replace(recipe, ema=None, steps=steps), progress=False)
        states.append(model.state_dict())
    average = {name: value.clone() for name, value in TinyModel().state_dict().items()}
    for step, state in enumerate(states):
        decay = min(0.2, (1 + step) / (10 + step))
        for name, value in state.items():
            average[name] = decay * average[name] + (1 - decay) * value if value.is_floating_point() else value
    kept = TinyModel()
    fit(kept, tiny_samples(), recipe, progress=False)
    for name, value in kept.state_dict().items():
        torch.testing.assert_close(value, average[name], rtol=1e-4, atol=1e-6)
    assert kept.body[1].num_batches_tracked == 6


def test_norms_and_biases_are_not_decayed():
    """With all gradients zero AdamW changes only what is decayed."""
    model, start = TinyModel(), TinyModel()
    honest = model.loss
    model.loss = lambda images, targets: {name: 0 * value for name, value in honest(images, targets).items()}
    fit(model, tiny_samples(), Recipe(steps=5, weight_decay=1.0, learning_rate=0.1, ema=None), progress=False)
    before = dict(start.named_parameters())
    changed = {name for name, value in model.named_parameters() if not torch.equal(value, before[name])}
    assert changed == {"body.0.weight", "head.weight"}


@pytest.mark.parametrize("part", ["classification", "box"])
@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_a_loss_that_is_not_finite_stops_the_run_at_its_step_and_leaves_the_checkpoint_good(tmp_path, part, bad):
    model, calls = TinyModel(), []
    honest = model.loss

    def loss(images, targets):
        parts = honest(images, targets)
        calls.append(None)
        return {**parts, part: parts[part] * bad} if len(calls) == 6 else parts

    model.loss = loss
    with pytest.raises(FloatingPointError, match=f"step 5: the loss is not finite .*{part} (nan|inf)"):
        fit(model, tiny_samples(), Recipe(steps=10, batch=2), checkpoint=tmp_path / "run.pt", every=1, progress=False)
    state = checkpoints.read(tmp_path / "run.pt")
    assert state["step"] == 5
    assert all(value.isfinite().all() for value in state["model"].values())


def test_a_gradient_that_is_not_finite_stops_the_run_before_the_weights_change():
    """sqrt(0) is 0, its slope is infinite: the loss alone would not show it."""
    model = TinyModel()
    zero = torch.zeros(())
    model.loss = lambda images, targets: {"classification": (model.head.weight * 0).abs().sqrt().sum(), "box": zero}
    with pytest.raises(FloatingPointError, match="step 0: the gradient is not finite"):
        fit(model, tiny_samples(), Recipe(steps=2, ema=None), progress=False)
    assert all(parameter.isfinite().all() for parameter in model.parameters())


def test_the_gradient_is_clipped_to_the_recipes_norm():
    model, start = TinyModel(), TinyModel()
    honest = model.loss
    model.loss = lambda images, targets: {name: 1e6 * value for name, value in honest(images, targets).items()}
    fit(model, tiny_samples(), dataclasses.replace(PLAIN, steps=1, clip=1e-2, learning_rate=1.0), progress=False)
    moved = torch.cat([(a - b).flatten() for a, b in zip(model.parameters(), start.parameters())]).norm()
    assert moved.item() == pytest.approx(1e-2, rel=1e-3)


def test_mixed_precision_trains_with_losses_in_float32():
    model, kinds = TinyModel(), []
    honest_forward, honest_loss = model.forward, model.loss

    def forward(images):
        output = honest_forward(images)
        kinds.append(output.dtype)
        return output

    def loss(images, targets):
        parts = honest_loss(images, targets)
        kinds.extend(value.dtype for value in parts.values())
        return parts

    model.forward, model.loss = forward, loss
    recipe = Recipe(steps=150, batch=5, learning_rate=0.05, precision="amp", seed=3)
    totals = [row["classification"] + row["box"] for row in fit(model, tiny_samples(), recipe, progress=False).history]
    assert kinds[:3] == [torch.float16, torch.float32, torch.float32]
    assert sum(totals[-20:]) < 0.5 * sum(totals[:20])
    assert all(parameter.dtype == torch.float32 for parameter in model.parameters())


def test_a_step_that_overflows_in_mixed_precision_moves_neither_the_weights_nor_their_average():
    """sqrt(0) has the value 0 and no finite slope: the scaler skips step 9 for it, and the run goes on."""
    model, weights, averages = TinyModel(), [], []
    honest = model.loss

    def loss(images, targets):
        weights.append(model.head.weight.detach().clone())
        parts = honest(images, targets)
        bad = (model.head.weight * 0).abs().sqrt().sum() if len(weights) == 10 else 0
        return {**parts, "classification": parts["classification"] + bad}

    def evaluate(averaged, step):
        averages.append(averaged.head.weight.clone())
        return {}

    model.loss = loss
    recipe = dataclasses.replace(PLAIN, steps=12, ema=0.5, precision="amp")
    result = fit(model, tiny_samples(), recipe, evaluate=evaluate, evaluate_at=range(1, 13), progress=False)
    trained = [not torch.equal(a, b) for a, b in itertools.pairwise(weights)]  # steps 0 to 10
    averaged = [not torch.equal(a, b) for a, b in itertools.pairwise(averages)]  # steps 1 to 11
    assert (trained[8], trained[9], trained[10]) == (True, False, True)
    assert averaged[:10] == trained[1:]
    assert [row["step"] for row in result.history] == list(range(12))


def test_mixed_precision_whose_every_gradient_is_not_finite_stops_with_a_word():
    """A scale that keeps falling cannot help: without an end the run would spin with weights that never move."""
    model = TinyModel()
    honest = model.loss

    def loss(images, targets):
        parts = honest(images, targets)
        return {**parts, "classification": parts["classification"] + (model.head.weight * 0).abs().sqrt().sum()}

    model.loss = loss
    with pytest.raises(FloatingPointError, match=r"step \d+: the gradient is not finite"):
        fit(model, tiny_samples(), dataclasses.replace(PLAIN, steps=100, precision="amp"), progress=False)


def test_the_loss_is_told_the_true_sizes_where_the_batch_is_padded_and_only_there():
    model, low = TinyModel(), [sample.resized(12, 16) for sample in tiny_samples(2)]
    recipe = dataclasses.replace(PLAIN, steps=1, batch=4)
    fit(model, tiny_samples(2) + low, recipe, progress=False)
    assert sorted(model.sizes) == [(12, 16), (12, 16), (16, 16), (16, 16)]
    fit(model, low * 2, recipe, progress=False)
    assert model.sizes is None


def test_what_stands_in_the_padding_does_not_change_the_training(monkeypatch):
    """The real network on a padded batch: noise in the padding in place of zeros gives the same losses."""
    scenes = [data.smears(1, seed=1, size=size)[0] for size in ((96, 128), (128, 96))]
    recipe, honest, losses = Recipe(steps=1, batch=2), data.collate, []
    for fill in (0.0, 0.7):

        def collate(samples, fill=fill):
            images, targets, sizes = honest(samples)
            for image, (height, width) in zip(images, sizes):
                image[:, height:] = fill
                image[:, :, width:] = fill
            return images, targets, sizes

        monkeypatch.setattr(data, "collate", collate)
        torch.manual_seed(0)
        losses.append(fit(RetinaNet(slim(3)), scenes, recipe, progress=False).history[0]["classification"])
    assert losses[0] == losses[1]


def test_evaluation_sees_the_averaged_network_and_leaves_the_training_unchanged():
    seen, plain, watched = [], TinyModel(), TinyModel()

    def evaluate(model, step):
        seen.append((step, model.training, model is watched))
        return {"AP": step / 10}

    fit(plain, tiny_samples(), Recipe(steps=6), progress=False)
    result = fit(watched, tiny_samples(), Recipe(steps=6), evaluate=evaluate, evaluate_at=(2, 6), progress=False)
    assert seen == [(2, False, False), (6, False, False)]
    assert result.evaluations == [{"step": 2, "AP": 0.2}, {"step": 6, "AP": 0.6}]
    for a, b in zip(plain.state_dict().values(), watched.state_dict().values()):
        assert torch.equal(a, b)


def test_the_progress_bar_shows_the_losses_and_can_be_switched_off(capsys):
    fit(TinyModel(), tiny_samples(), Recipe(steps=2), progress=False)
    assert capsys.readouterr().err == ""
    fit(TinyModel(), tiny_samples(), Recipe(steps=2), progress=True)
    shown = capsys.readouterr().err
    for part in ("2/2", "classification=", "box="):
        assert part in shown


# --- detections and scores ----------------------------------------------------------------------------------


class Oracle(TinyModel):
    """Finds exactly the boxes that it was told, image by image, and notes what it was given."""

    def __init__(self, samples):
        super().__init__()
        self.samples, self.calls, self.at = samples, [], 0

    def detect(self, images, *, sizes, score_threshold=0.05):
        self.calls.append((tuple(images.shape), sizes, self.training, score_threshold))
        found = []
        for _ in sizes:
            sample = self.samples[self.at]
            self.at += 1
            found.append({"boxes": sample.boxes, "labels": sample.labels, "scores": torch.ones(len(sample.labels))})
        return found


def test_detect_all_goes_through_the_images_in_order_and_in_batches():
    samples = Samples(tiny_samples(5))
    model = Oracle(samples).train()
    found = detect_all(model, samples, batch=2, score_threshold=0.3)
    assert [call[0][0] for call in model.calls] == [2, 2, 1]
    assert all(not training_mode and threshold == 0.3 for _, _, training_mode, threshold in model.calls)
    assert all(torch.equal(a["boxes"], s.boxes) for a, s in zip(found, samples))
    assert model.training, "the mode of the model must be the one it had"


def test_perfect_detections_score_one_and_a_difficult_object_is_not_counted_as_missed():
    samples = Samples(tiny_samples(6))
    assert score(Oracle(samples), samples)["AP"] == pytest.approx(1)
    hard = Samples(
        dataclasses.replace(
            s,
            boxes=torch.cat([s.boxes, torch.tensor([[0.0, 0.0, 3.0, 3.0]])]),
            labels=torch.cat([s.labels, torch.tensor([0])]),
            difficult=torch.cat([s.difficult, torch.tensor([True])]),
        )
        for s in samples
    )
    assert score(Oracle(samples), hard)["AP"] == pytest.approx(1)


# --- with the real network ----------------------------------------------------------------------------------


def test_the_first_classification_loss_of_the_slim_network_is_the_closed_form():
    """With every logit at -4.595 it is 1.1284 + 7.54e-7 * A * K / N_pos; fresh weights add a little noise."""
    torch.manual_seed(0)
    model, scenes = RetinaNet(slim(3)), data.smears(4, seed=1)
    recipe = Recipe(steps=1, batch=4)
    images, targets, _ = make_batch(scenes, recipe, 0)
    with torch.no_grad():
        model.train()
        anchors = model(images)[2]
        positives = sum(int((assign(anchors, target["boxes"]) >= 0).sum()) for target in targets)
    expected = losses.initial_classification_loss(len(anchors) * 4, 3, positives)
    first = fit(model, scenes, recipe, progress=False).history[0]["classification"]
    assert first == pytest.approx(expected, rel=0.03)


def test_a_step_of_the_slim_network_gives_gradients_to_every_weight():
    torch.manual_seed(0)
    model, scenes = RetinaNet(slim(3)), data.smears(2, seed=1)
    images, targets, _ = make_batch(scenes, Recipe(batch=2), 0)
    sum(model.train().loss(images, targets).values()).backward()
    gradients = {name: parameter.grad for name, parameter in model.named_parameters()}
    assert [name for name, gradient in gradients.items() if gradient is None or not gradient.any()] == []
