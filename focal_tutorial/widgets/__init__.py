"""Live figures: one anywidget class per figure, and beside it the built view that it ships.

Each module `name.py` holds one class and `name.js` its view, built from `widgets/src/name.js`.
Nothing here imports torch, so that a figure opens at once.
"""

from focal_tutorial.widgets.anchors import AnchorField
from focal_tutorial.widgets.assignment import AnchorAssignment
from focal_tutorial.widgets.box_regression import BoxRegression
from focal_tutorial.widgets.comparison_table import ComparisonTable
from focal_tutorial.widgets.detections import Detections
from focal_tutorial.widgets.feature_maps import FeatureMaps
from focal_tutorial.widgets.focal_loss import FocalLoss
from focal_tutorial.widgets.giou import GeneralisedOverlap
from focal_tutorial.widgets.iou import Overlap
from focal_tutorial.widgets.loss_shares import LossShares
from focal_tutorial.widgets.nms import NMS
from focal_tutorial.widgets.playground import Playground
from focal_tutorial.widgets.smooth_l1 import SmoothL1
from focal_tutorial.widgets.speed_accuracy import SpeedAccuracy
from focal_tutorial.widgets.stages import Street

__all__ = [
    "NMS", "AnchorAssignment", "AnchorField", "BoxRegression", "ComparisonTable", "Detections", "FeatureMaps", "FocalLoss",
    "GeneralisedOverlap", "LossShares", "Overlap", "Playground", "SmoothL1", "SpeedAccuracy", "Street",
]  # fmt: skip
