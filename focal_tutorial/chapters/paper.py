"""All chapters: the paper's numbers, as data.

Lin, Goyal, Girshick, He, Dollár: *Focal Loss for Dense Object Detection*, arXiv 1708.02002 (version 2 unless a
line says otherwise). Every entry names its table, figure or section, so that a chapter which states a number can
fetch it here instead of typing it. Nothing in this file was measured by us.

AP values are COCO average precision in percent, as printed: AP is averaged over IoU .50:.05:.95, AP50 and AP75 are
at one IoU threshold. Times are milliseconds per image on an Nvidia M40.
"""

from typing import NamedTuple


class Scores(NamedTuple):
    """One row of AP values, in percent, as the paper prints them."""

    ap: float
    ap50: float
    ap75: float


class Timed(NamedTuple):
    """A detector in a plot of speed against accuracy."""

    name: str
    ap: float
    ms: float


class SizedScores(NamedTuple):
    """AP values with the breakdown by object size (small, medium, large), in percent."""

    ap: float
    ap50: float
    ap75: float
    small: float
    medium: float
    large: float


# --- The loss (sections 3.1 to 3.3) ---------------------------------------------------------------------------

GAMMAS = (0.0, 0.5, 1.0, 2.0, 5.0)
"""Figure 1: the focusing parameters of its five curves; gamma = 0 is cross entropy."""

GAMMA = 2.0
"""Section 4.1: the focusing parameter that works best, used for every later result."""

ALPHA = 0.25
"""Section 4.1: the weight of the object class that goes with gamma = 2."""

WELL_CLASSIFIED = 0.5
"""Figure 1: "well-classified examples" are those with p_t > .5."""

PRIOR = 0.01
"""Section 3.3 and 4.1: the foreground probability pi that every anchor starts training with."""

TIMES_LOWER = {0.9: 100, 0.968: 1000}
"""Section 3.2: with gamma = 2, how many times lower than cross entropy the loss is at p_t = .9, and at p_t of about
.968."""

MISCLASSIFIED_AT_MOST = 4
"""Section 3.2: with gamma = 2, how many times lower the loss is at most where p_t <= .5."""

BEST_ALPHAS = (0.25, 0.75)
"""Section 5.1: the range of the best alpha, over all gamma that were tried."""

ROBUST_GAMMAS = (0.5, 5.0)
"""Section 4.1: RetinaNet "is relatively robust" to gamma in this range."""

PRIOR_AP = 30.2
"""Section 5.1: AP with cross entropy and the prior, ResNet-50; without the prior, training diverges."""

BALANCED_GAIN = 0.9
"""Section 5.1: by how much AP rises with alpha = .75 in cross entropy."""

FOCAL_GAIN = 2.9
"""Section 5.1: by how much AP rises with gamma = 2, over alpha-balanced cross entropy."""

HALF_ALPHA_LOSS = 0.4
"""Section 5.1: by how much AP is lower with alpha = .5 in the place of .25, with gamma = 2."""

# --- The network (section 4) ----------------------------------------------------------------------------------

LEVELS = (3, 4, 5, 6, 7)
"""Section 4: pyramid levels P3 to P7; level l has stride 2**l pixels."""

PYRAMID_CHANNELS = 256
"""Section 4: channels of every pyramid level and of the heads."""

ANCHOR_SIDES = (32, 64, 128, 256, 512)
"""Section 4: square roots of the base anchor areas on P3 to P7, in pixels."""

ANCHOR_REACH = (32, 813)
"""Section 4: sides that the anchors of all levels cover, in pixels."""

ANCHOR_SCALES = (2**0, 2 ** (1 / 3), 2 ** (2 / 3))
"""Section 4: the three sizes on each level, as factors of the side."""

ANCHOR_RATIOS = (1 / 2, 1.0, 2.0)
"""Section 4: aspect ratios 1:2, 1:1, 2:1."""

FOREGROUND_IOU = 0.5
"""Section 4: an anchor with IoU >= .5 is assigned to the object."""

BACKGROUND_IOU = 0.4
"""Section 4: an anchor with IoU in [0, .4) is background; in [.4, .5) it is ignored."""

HEAD_CONVS = 4
"""Section 4: convolutions of each head before its last."""

HEAD_DEVIATION = 0.01
"""Section 4.1: standard deviation of the normal distribution from which the heads' first weights are drawn."""

SCORE_THRESHOLD = 0.05
"""Section 4.1: detections are decoded from this score on."""

TOP_K = 1000
"""Section 4.1: at most so many are decoded of each level."""

NMS_THRESHOLD = 0.5
"""Section 4.1: of the non-maximum suppression at the end."""

IMBALANCE = 1000
"""Section 3: "an extreme imbalance between foreground and background classes during training (e.g., 1:1000)"."""

CANDIDATES = 100_000
"""Sections 1 and 4.1: anchors of an image, "about 100k"."""

PROPOSALS = (1000, 2000)
"""Sections 1 and 3.4: proposals that the first of two stages leaves."""

SAMPLED_RATIO = 3
"""Section 3.4: negatives to a positive in the batches of a second stage, 1:3."""

LOW_QUALITY_AP = {
    0.5: Scores(35.5, 53.7, 38.1),
    0.4: Scores(36.0, 54.1, 38.6),
    0.3: Scores(36.1, 54.5, 38.9),
    0.2: Scores(36.1, 54.5, 38.7),
    0.0: Scores(36.2, 55.0, 38.7),
}
"""Not the paper's: maskrcnn-benchmark #102, comment of 2018-11-19, ResNet-50 on COCO. An object's best anchor answers
for it if their IoU reaches this value: .5 is no low-quality rule at all, .4 what Detectron did, 0 what was merged."""

FCOS_BEST_POSSIBLE_RECALL = {"none": 86.82, "from .4": 90.92, "all": 99.23, "FCOS": 98.40}
"""Not the paper's: FCOS (arXiv 1904.01355), table 1. The share of COCO's objects, in percent, that at least one sample
answers for in training: RetinaNet without low-quality matches, with those of IoU .4 or more, with all; and FCOS itself
with a feature pyramid."""

# --- The training (section 4.1) ---------------------------------------------------------------------------------

STEPS = 90_000
"""Section 4.1: training steps. The ResNet-101 row of Table 2 took 1.5 times as many."""

BATCH = 16
"""Section 4.1: images in a step, 2 on each of 8 GPUs."""

LEARNING_RATE = 0.01
"""Section 4.1: the initial learning rate of SGD."""

MILESTONES = (60_000, 80_000)
"""Section 4.1: the steps from which on the learning rate is divided by 10, and again by 10."""

MOMENTUM = 0.9
"""Section 4.1."""

WEIGHT_DECAY = 0.0001
"""Section 4.1."""

TRAINING_HOURS = (10, 35)
"""Section 4.1: the shortest and the longest training, in hours."""

LONGER = 1.5
"""Table 2: so many times as long as the others its ResNet-101 was trained, with scale jitter."""

JITTER_GAIN = 1.3
"""Table 2: what that brought, in AP, over the same network in table 1e."""

FRAMES = 5
"""Section 1: frames per second of that network."""

# --- Tables 1a and 1b: what balances and what focuses (ResNet-50, 600 px, minival) -------------------------------

TABLE_1A = {
    0.10: Scores(0.0, 0.0, 0.0),
    0.25: Scores(10.8, 16.0, 11.7),
    0.50: Scores(30.2, 46.7, 32.8),
    0.75: Scores(31.1, 49.4, 33.0),
    0.90: Scores(30.8, 49.7, 32.3),
    0.99: Scores(28.7, 47.4, 29.9),
    0.999: Scores(25.1, 41.7, 26.1),
}
"""Table 1a: alpha-balanced cross entropy (gamma = 0), by alpha."""

TABLE_1B = {
    (0.0, 0.75): Scores(31.1, 49.4, 33.0),
    (0.1, 0.75): Scores(31.4, 49.9, 33.1),
    (0.2, 0.75): Scores(31.9, 50.7, 33.4),
    (0.5, 0.50): Scores(32.9, 51.7, 35.2),
    (1.0, 0.25): Scores(33.7, 52.0, 36.2),
    (2.0, 0.25): Scores(34.0, 52.5, 36.5),
    (5.0, 0.25): Scores(32.2, 49.6, 34.8),
}
"""Table 1b: focal loss, by (gamma, the best alpha for that gamma)."""

# --- Table 1c: how many anchors in a cell (ResNet-50, 600 px, minival) ------------------------------------------

TABLE_1C = {
    (1, 1): Scores(30.3, 49.0, 31.8),
    (2, 1): Scores(31.9, 50.0, 34.0),
    (3, 1): Scores(31.8, 49.4, 33.7),
    (1, 3): Scores(32.4, 52.3, 33.9),
    (2, 3): Scores(34.2, 53.1, 36.5),
    (3, 3): Scores(34.0, 52.5, 36.5),
    (4, 3): Scores(33.8, 52.1, 36.2),
}
"""Table 1c: focal loss, by (scales, aspect ratios); their product is the number of anchors in a cell. The paper's own
anchors are (3, 3)."""

# --- Table 1d: focal loss against online hard example mining (ResNet-101) ----------------------------------------

TABLE_1D_OHEM = {
    (128, 0.7): Scores(31.1, 47.2, 33.2),
    (256, 0.7): Scores(31.8, 48.8, 33.9),
    (512, 0.7): Scores(30.6, 47.0, 32.6),
    (128, 0.5): Scores(32.8, 50.3, 35.1),
    (256, 0.5): Scores(31.0, 47.4, 33.0),
    (512, 0.5): Scores(27.6, 42.0, 29.2),
}
"""Table 1d: OHEM, by (batch size, NMS threshold)."""

TABLE_1D_OHEM_1_3 = {
    128: Scores(31.1, 47.2, 33.2),
    256: Scores(28.3, 42.4, 30.3),
    512: Scores(24.0, 35.5, 25.8),
}
"""Table 1d: OHEM with one positive to three negatives, NMS threshold .5, by batch size."""

TABLE_1D_FOCAL = Scores(36.0, 54.9, 38.7)
"""Table 1d: focal loss on the same network."""

# --- Table 3 and appendix A: another form of the same idea ------------------------------------------------------

TABLE_3 = {
    "CE": Scores(31.1, 49.4, 33.0),
    "FL gamma=2": Scores(34.0, 52.5, 36.5),
    "FL* gamma=2 beta=1": Scores(33.8, 52.7, 36.3),
    "FL* gamma=4 beta=0": Scores(33.9, 51.8, 36.4),
}
"""Table 3: cross entropy, focal loss and FL* (appendix A), ResNet-50, 600 px."""

FIGURE_5 = (("CE", 0.0, 0.0), ("FL", 2.0, 0.0), ("FL*", 2.0, 1.0), ("FL*", 4.0, 0.0))
"""Figures 5 and 6: the curves they draw, as (form, gamma, beta)."""

FIGURE_7 = {"AP above": 33.5, "alpha": 0.25}
"""Figure 7: FL* with many gamma and beta, ResNet-50, 600 px, alpha = .25: drawn in blue where AP is above 33.5."""

# --- Figure 4: where the loss of a trained network lies (ResNet-101, 600 px, trained with gamma = 2) -------------

FIGURE_4_GAMMAS = (0.0, 0.5, 1.0, 2.0)
"""Figure 4: the focusing parameters of its curves; 5 is not among them."""

FIGURE_4_WINDOWS = (10**7, 10**5)
"""Section 5.1: about so many negative and positive windows were drawn for figure 4."""

FIGURE_4_HARDEST = (0.2, 0.5)
"""Section 5.1: at gamma = 0 about this share of the positives, the hardest, has about this share of their loss."""

# --- Speed against accuracy: table 1e and figure 2 (test-dev) ----------------------------------------------------

TABLE_1E = {
    (50, 400): (SizedScores(30.5, 47.8, 32.7, 11.2, 33.8, 46.1), 64),
    (50, 500): (SizedScores(32.5, 50.9, 34.8, 13.9, 35.8, 46.7), 72),
    (50, 600): (SizedScores(34.3, 53.2, 36.9, 16.2, 37.4, 47.4), 98),
    (50, 700): (SizedScores(35.1, 54.2, 37.7, 18.0, 39.3, 46.4), 121),
    (50, 800): (SizedScores(35.7, 55.0, 38.5, 18.9, 38.9, 46.3), 153),
    (101, 400): (SizedScores(31.9, 49.5, 34.1, 11.6, 35.8, 48.5), 81),
    (101, 500): (SizedScores(34.4, 53.1, 36.8, 14.7, 38.5, 49.1), 90),
    (101, 600): (SizedScores(36.0, 55.2, 38.7, 17.4, 39.6, 49.7), 122),
    (101, 700): (SizedScores(37.1, 56.6, 39.8, 19.1, 40.6, 49.4), 154),
    (101, 800): (SizedScores(37.8, 57.5, 40.8, 20.2, 41.1, 49.2), 198),
}
"""Table 1e: RetinaNet by (ResNet depth, image scale): AP values and milliseconds. Figure 2 prints 73 ms where this
table prints 72 for (50, 500): the paper disagrees with itself by a millisecond."""

FIGURE_2 = {
    "A": Timed("YOLOv2", 21.6, 25),
    "B": Timed("SSD321", 28.0, 61),
    "C": Timed("DSSD321", 28.0, 85),
    "D": Timed("R-FCN", 29.9, 85),
    "E": Timed("SSD513", 31.2, 125),
    "F": Timed("DSSD513", 33.2, 156),
    "G": Timed("FPN FRCN", 36.2, 172),
}
"""Figure 2: the detectors of others, by the figure's letters. A is listed but not plotted; the time of D is
extrapolated, as the figure says. Section 5.2 measured G and RetinaNet on one Nvidia M40; of the others it took "public
numbers"."""

FIGURE_2_RETINANET = {(50, 500): (32.5, 73), (101, 500): (34.4, 90), (101, 800): (37.8, 198)}
"""Figure 2: (AP, milliseconds) of the three RetinaNets that its table prints, by (depth, scale)."""

TITAN_X = {(50, 800): (36.3, 102), (101, 800): (38.5, 123)}
"""Not the paper's: (AP, milliseconds) of RetinaNet by (depth, scale) in maskrcnn-benchmark #102, on a Pascal Titan X,
one image at a time, scored on val2017, the images of minival. They show what becomes of Figure 2 when such numbers
are mixed in."""

LOW_ACCURACY = 25.0
"""Figure 2: "Ignoring the low-accuracy regime (AP <25), RetinaNet forms an upper envelope"."""

AFTER_PUBLICATION = "faster and more accurate results can now be obtained by a variant of Faster R-CNN"
"""Section 5.2, a sentence that arXiv version 2 added."""

# --- Table 2: single-model results on test-dev -------------------------------------------------------------------

TABLE_2 = {
    ("Faster R-CNN+++", "ResNet-101-C4"): SizedScores(34.9, 55.7, 37.4, 15.6, 38.7, 50.9),
    ("Faster R-CNN w FPN", "ResNet-101-FPN"): SizedScores(36.2, 59.1, 39.0, 18.2, 39.0, 48.2),
    ("Faster R-CNN by G-RMI", "Inception-ResNet-v2"): SizedScores(34.7, 55.5, 36.7, 13.5, 38.1, 52.0),
    ("Faster R-CNN w TDM", "Inception-ResNet-v2-TDM"): SizedScores(36.8, 57.7, 39.2, 16.2, 39.8, 52.1),
    ("YOLOv2", "DarkNet-19"): SizedScores(21.6, 44.0, 19.2, 5.0, 22.4, 35.5),
    ("SSD513", "ResNet-101-SSD"): SizedScores(31.2, 50.4, 33.3, 10.2, 34.5, 49.8),
    ("DSSD513", "ResNet-101-DSSD"): SizedScores(33.2, 53.3, 35.2, 13.0, 35.4, 51.1),
    ("RetinaNet", "ResNet-101-FPN"): SizedScores(39.1, 59.1, 42.3, 21.8, 42.7, 50.2),
    ("RetinaNet", "ResNeXt-101-FPN"): SizedScores(40.8, 61.1, 44.1, 24.1, 44.2, 51.2),
}
"""Table 2: by (model, backbone). The ResNet-101 row is the 800 px model trained 1.5 times longer with scale jitter;
the ResNeXt-101 row appears in arXiv version 2 only."""
