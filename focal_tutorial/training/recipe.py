"""The recipe of a training run: every number that decides how a network is trained, checked."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """How a network is trained (chapter 13).

    The defaults train the slim network in minutes; `paper()` gives the paper's, `fine_tuning()` one for a
    pretrained ResNet on a single GPU.

    Raises ValueError that names every field that is out of range.
    """

    steps: int = 800  # parameter updates
    batch: int = 4  # images in each
    learning_rate: float = 2e-3  # the highest, reached after the warm-up
    optimizer: str = "adamw"  # or "sgd" with `momentum`
    momentum: float = 0.9
    weight_decay: float = 0.05  # on the weights of convolutions and linear layers, not on norms and biases
    warmup: float = 0.05  # fraction of the steps over which the rate rises linearly from near zero
    final_fraction: float = 0.01  # of `learning_rate`, where the cosine schedule ends
    milestones: tuple = ()  # steps at which the rate is divided by ten; if any are given there is no cosine
    clip: float | None = 10.0  # largest norm of the whole gradient
    ema: float | None = 0.99  # decay of the moving average of the weights, which is what is kept
    horizontal_flip: float = 0.5  # the probability of each flip, see `data.augment`
    vertical_flip: float = 0.5
    brightness: float = 0.2  # this and the next two: ranges of the random factors, likewise
    contrast: float = 0.2
    zoom: float = 0.2
    # Or "amp": the network in float16 with a scaled gradient, the losses in float32; a step whose scaled gradient
    # overflows changes no weight, see `training.fit`.
    precision: str = "float32"
    channels_last: bool = True  # store images as [B, H, W, 3] in memory: the same numbers, sooner
    seed: int = 0  # decides the order of the images and each one's augmentation
    # False: the images in the dataset's own order, again and again, and random changes by numbers that a page can draw
    # as well: the batches of the book's pages, see `training.make_batch`.
    shuffle: bool = True

    def __post_init__(self):
        marks = tuple(self.milestones)
        object.__setattr__(self, "milestones", marks)
        rules = {
            "steps": (_whole(self.steps) and self.steps >= 1, "a whole number, 1 or more"),
            "batch": (_whole(self.batch) and self.batch >= 1, "a whole number, 1 or more"),
            "learning_rate": (0 < self.learning_rate < math.inf, "above 0"),
            "optimizer": (self.optimizer in ("adamw", "sgd"), '"adamw" or "sgd"'),
            "momentum": (0 <= self.momentum < 1, "at least 0 and below 1"),
            "weight_decay": (0 <= self.weight_decay < math.inf, "0 or more"),
            "warmup": (0 <= self.warmup <= 1, "a fraction of the steps, 0 to 1"),
            "final_fraction": (0 <= self.final_fraction <= 1, "0 to 1"),
            "milestones": (all(map(_whole, marks)) and list(marks) == sorted(set(marks)), "rising steps"),
            "clip": (self.clip is None or self.clip > 0, "above 0, or None"),
            "ema": (self.ema is None or 0 <= self.ema < 1, "at least 0 and below 1, or None"),
            "horizontal_flip": (0 <= self.horizontal_flip <= 1, "a probability, 0 to 1"),
            "vertical_flip": (0 <= self.vertical_flip <= 1, "a probability, 0 to 1"),
            "brightness": (0 <= self.brightness < 1, "at least 0 and below 1"),
            "contrast": (0 <= self.contrast < 1, "at least 0 and below 1"),
            "zoom": (0 <= self.zoom < 1, "at least 0 and below 1"),
            "precision": (self.precision in ("float32", "amp"), '"float32" or "amp"'),
            "channels_last": (isinstance(self.channels_last, bool), "True or False"),
            "seed": (_whole(self.seed) and self.seed >= 0, "a whole number, 0 or more"),
            "shuffle": (isinstance(self.shuffle, bool), "True or False"),
        }
        wrong = [
            f"{name} is {getattr(self, name)!r}, must be {rule}" for name, (holds, rule) in rules.items() if not holds
        ]
        if wrong:
            raise ValueError("Recipe: " + "; ".join(wrong))

    @classmethod
    def paper(cls, **changes):
        """The recipe of section 4.1: SGD .01, momentum .9, decay 1e-4, 90k steps of 16, a tenth from 60k and 80k on.

        Horizontal flips only, no average of weights, no clipping. The short warm-up (500 steps) is Detectron's.
        """
        setting = dict(
            steps=90_000,
            batch=16,
            learning_rate=0.01,
            optimizer="sgd",
            momentum=0.9,
            weight_decay=1e-4,
            warmup=500 / 90_000,
            milestones=(60_000, 80_000),
            clip=None,
            ema=None,
            vertical_flip=0.0,
            brightness=0.0,
            contrast=0.0,
            zoom=0.0,
        )
        return cls(**{**setting, **changes})

    @classmethod
    def fine_tuning(cls, images, *, epochs=30, batch=8, steps=None, **changes):
        """The paper's recipe for a small data set and one GPU: pretrained ResNet, `images` in the training set.

        SGD .01 * batch / 16 (the paper's rate, in proportion to the batch), momentum .9, decay 1e-4, warm-up of 200
        steps or half of a short run, a tenth of the rate from 2/3 and from 8/9 of the steps on, as the paper's 60k and
        80k of 90k. Both flips, because cells have no upside; the gradient clipped at 10; mixed precision, with losses
        and decoding in float32. `steps` takes the place of `epochs`. Raises ValueError when there is no image.
        """
        if images < 1:
            raise ValueError(f"fine_tuning needs the number of training images, at least 1, not {images}")
        steps = max(1, round(epochs * images / batch)) if steps is None else steps
        setting = dict(
            steps=steps,
            batch=batch,
            learning_rate=0.01 * batch / 16,
            optimizer="sgd",
            momentum=0.9,
            weight_decay=1e-4,
            warmup=min(200, steps / 2) / steps,
            milestones=tuple(sorted({steps * 2 // 3, steps * 8 // 9})),
            clip=10.0,
            ema=None,
            brightness=0.0,
            contrast=0.0,
            zoom=0.0,
            precision="amp",
        )
        return cls(**{**setting, **changes})

    @classmethod
    def in_page(cls, **changes):
        """The recipe of the book's pages: 300 steps of 4 drawn scenes, each new, at a rate of 3e-3 (chapter 13).

        In their order and unchanged, because the page trains so; AdamW, warm-up, cosine and average as by default.
        """
        setting = dict(
            steps=300,
            learning_rate=3e-3,
            horizontal_flip=0.0,
            vertical_flip=0.0,
            brightness=0.0,
            contrast=0.0,
            zoom=0.0,
            shuffle=False,
        )
        return cls(**{**setting, **changes})

    def rate(self, step):
        """The learning rate of `step` (0 is the first)."""
        rising = self.warmup * self.steps
        if step + 1 < rising:
            return self.learning_rate * (step + 1) / rising
        if self.milestones:
            return self.learning_rate * 0.1 ** sum(step >= mark for mark in self.milestones)
        done = (step - rising) / max(1.0, self.steps - 1 - rising)
        cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, max(0.0, done))))
        return self.learning_rate * (self.final_fraction + (1 - self.final_fraction) * cosine)


def _whole(value):
    return isinstance(value, int) and not isinstance(value, bool)
