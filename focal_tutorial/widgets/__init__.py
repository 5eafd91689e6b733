"""Live figures: one anywidget class per figure, and beside it the built view that it ships.

Each module `name.py` holds one class and `name.js` its view, built from `widgets/src/name.js`.
Nothing here imports torch, so that a figure opens at once.
"""

from .ablations import Ablations
from .alpha_gamma import AlphaGamma
from .anchors import AnchorField
from .assignment import AnchorAssignment
from .box_regression import BoxRegression
from .centreness import Centreness
from .comparison_table import ComparisonTable
from .cumulative_loss import CumulativeLoss
from .detections import Detections
from .feature_maps import FeatureMaps
from .first_look import FirstLook
from .focal_loss import FocalLoss
from .giou import GeneralisedOverlap
from .iou import Overlap
from .laboratory import Laboratory
from .learner import Learner
from .live_detector import LiveDetector
from .loss_shares import LossShares
from .matching import Matching
from .nms import NMS
from .playground import Playground
from .precision_recall import PrecisionRecall
from .reliability import Reliability
from .smooth_l1 import SmoothL1
from .speed_accuracy import SpeedAccuracy
from .stages import Street
from .unlabelled import Unlabelled

__all__ = [
    "NMS",
    "Ablations",
    "AlphaGamma",
    "AnchorAssignment",
    "AnchorField",
    "BoxRegression",
    "Centreness",
    "ComparisonTable",
    "CumulativeLoss",
    "Detections",
    "FeatureMaps",
    "FirstLook",
    "FocalLoss",
    "GeneralisedOverlap",
    "Laboratory",
    "Learner",
    "LiveDetector",
    "LossShares",
    "Matching",
    "Overlap",
    "Playground",
    "PrecisionRecall",
    "Reliability",
    "SmoothL1",
    "SpeedAccuracy",
    "Street",
    "Unlabelled",
]
