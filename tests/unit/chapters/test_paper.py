"""The paper's numbers as stored agree with each other and with the code's defaults."""

import inspect

import pytest

from focal_tutorial import losses
from focal_tutorial.anchors import Anchors
from focal_tutorial.chapters import paper
from focal_tutorial.retinanet import Config
from focal_tutorial.training import Recipe


def test_the_defaults_of_the_config_are_the_papers():
    config = Config()
    assert (config.gamma, config.alpha, config.prior) == (paper.GAMMA, paper.ALPHA, paper.PRIOR)
    assert config.pyramid_channels == paper.PYRAMID_CHANNELS
    assert (config.foreground, config.background) == (paper.FOREGROUND_IOU, paper.BACKGROUND_IOU)


def test_the_defaults_of_the_anchors_are_the_papers():
    anchors = Anchors()
    assert anchors.levels == paper.LEVELS
    assert tuple(anchors.base * 2**level for level in anchors.levels) == paper.ANCHOR_SIDES
    assert anchors.scales == pytest.approx(paper.ANCHOR_SCALES)
    assert anchors.ratios == pytest.approx(paper.ANCHOR_RATIOS)


def test_the_defaults_of_the_focal_loss_are_the_papers():
    defaults = {name: value.default for name, value in inspect.signature(losses.focal_loss).parameters.items()}
    assert (defaults["gamma"], defaults["alpha"]) == (paper.GAMMA, paper.ALPHA)
    assert inspect.signature(losses.prior_bias).parameters["prior"].default == paper.PRIOR


def test_the_papers_recipe_is_the_papers():
    recipe = Recipe.paper()
    assert (recipe.steps, recipe.batch, recipe.milestones) == (paper.STEPS, paper.BATCH, paper.MILESTONES)
    assert (recipe.optimizer, recipe.learning_rate) == ("sgd", paper.LEARNING_RATE)
    assert (recipe.momentum, recipe.weight_decay) == (paper.MOMENTUM, paper.WEIGHT_DECAY)


def test_three_aspect_ratios_are_better_than_one_at_every_number_of_scales():
    for scales in (1, 2, 3):
        assert paper.TABLE_1C[scales, 3].ap > paper.TABLE_1C[scales, 1].ap


def test_a_number_that_stands_in_two_tables_is_the_same_in_both():
    assert paper.TABLE_1B[0.0, 0.75] == paper.TABLE_1A[0.75] == paper.TABLE_3["CE"]
    assert paper.TABLE_1B[paper.GAMMA, paper.ALPHA] == paper.TABLE_3["FL gamma=2"]
    per_cell = (len(paper.ANCHOR_SCALES), len(paper.ANCHOR_RATIOS))
    assert paper.TABLE_1C[per_cell] == paper.TABLE_1B[paper.GAMMA, paper.ALPHA]
    assert paper.TABLE_1D_FOCAL.ap == paper.TABLE_1E[101, 600][0].ap
    assert [f"{form} gamma={gamma:g} beta={beta:g}" for form, gamma, beta in paper.FIGURE_5[2:]] == list(paper.TABLE_3)[
        2:
    ]


@pytest.mark.parametrize(
    ("table", "best"),
    [
        (paper.TABLE_1A, 0.75),
        (paper.TABLE_1B, (paper.GAMMA, paper.ALPHA)),
        (paper.TABLE_1C, (2, 3)),
        (paper.TABLE_1D_OHEM, (128, 0.5)),
        (paper.TABLE_1D_OHEM_1_3, 128),
        (paper.TABLE_2, ("RetinaNet", "ResNeXt-101-FPN")),
        (paper.TABLE_3, "FL gamma=2"),
    ],
)
def test_the_best_of_each_table_is_the_one_that_the_paper_names(table, best):
    assert max(table, key=lambda row: table[row].ap) == best


def test_a_larger_image_costs_time_and_gives_ap():
    for depth in (50, 101):
        rows = [paper.TABLE_1E[depth, scale] for scale in (400, 500, 600, 700, 800)]
        assert [row[0].ap for row in rows] == sorted(row[0].ap for row in rows)
        assert [row[1] for row in rows] == sorted(row[1] for row in rows)


@pytest.mark.parametrize("table", [name for name in vars(paper) if name.startswith("TABLE")])
def test_every_row_is_a_percentage_and_ap_lies_below_ap50(table):
    rows = getattr(paper, table)
    rows = [rows] if isinstance(rows, paper.Scores) else rows.values()
    for scores in (row[0] if isinstance(row[0], tuple) else row for row in rows):
        assert all(0 <= value <= 100 for value in scores)
        assert scores.ap <= scores.ap50 and scores.ap75 <= scores.ap50


def test_the_curves_of_figure_1_begin_with_cross_entropy_and_hold_the_papers_gamma():
    assert paper.GAMMAS == tuple(sorted(paper.GAMMAS))
    assert paper.GAMMAS[0] == 0 and paper.GAMMA in paper.GAMMAS
