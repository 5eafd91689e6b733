"""Golden vectors of the figure on missing labels (chapter 15): the shares, from the stored scores, by the package."""

import math

import torch

from focal_tutorial.assignment import BACKGROUND, IGNORE, assign
from focal_tutorial.boxes import nms
from focal_tutorial.chapters import runs
from focal_tutorial.losses import focal_loss, ohem_mask
from focal_tutorial.retinanet import Config
from focal_tutorial.widgets import Unlabelled

HARDEST, APART = 8, 0.3  # so many of the hardest negatives, and how much two of them may share
REMOVED = (0.0, 0.05, 0.25, 0.4, 0.65, 0.8)


def unlabelled_vectors():
    """What the view is sent, and for each share of removed labels what it should show."""
    run = runs.read("unlabelled")
    return {"stored": Unlabelled().stored, "states": [state(run, removed) for removed in REMOVED]}


def state(run, removed):
    """The shares of loss on cells without a label, and the hardest negatives."""
    scores = run["scores"]
    objects, near, far = scores["objects"], scores["near"], scores["far"]
    gone = objects["order"][: math.floor(removed * len(objects["boxes"]) + 0.5)]
    left = [place for place in range(len(objects["boxes"])) if place not in gone]
    boxes, labels = torch.tensor(objects["boxes"], dtype=torch.float64), torch.tensor(objects["labels"])
    config = Config.from_dict(run["settings"]["network"])
    size = run["settings"]["size"]
    every = torch.cat(config.anchors.for_shapes(config.anchors.shapes(*size), size)).double()
    anchors = every[near["anchors"]]
    matched = assign(anchors, boxes[left])
    logits = torch.tensor(near["logits"], dtype=torch.float64).reshape(len(anchors), -1) / 100
    truth = torch.zeros_like(logits, dtype=torch.bool)
    positive = (matched >= 0).nonzero()[:, 0]
    truth[positive, labels[left][matched[positive]]] = True
    missed = matched == BACKGROUND
    shares = {}
    for name, gamma in (("CE", 0), ("FL", 2)):
        own = focal_loss(logits, truth, gamma=gamma, alpha=None).sum(1)[missed].sum()
        shares[name] = (own / (own + far["sums"][str(gamma)])).item()
    hard = focal_loss(logits, truth, gamma=0, alpha=None).sum(1)
    losses = torch.cat([hard[matched != IGNORE], torch.tensor(far["losses"], dtype=torch.float64)])
    is_missed = torch.cat([missed[matched != IGNORE], torch.zeros(len(far["losses"]), dtype=torch.bool)])
    negative = torch.cat([missed[matched != IGNORE], torch.ones(len(far["losses"]), dtype=torch.bool)])
    numbers = [*torch.tensor(near["anchors"])[matched != IGNORE].tolist(), *far["anchors"]]
    kept = ohem_mask(losses, keep=run["settings"]["mined"]) & negative
    shares["OHEM"] = (losses[kept & is_missed].sum() / losses[kept].sum()).item()
    places = negative.nonzero()[:, 0]
    hardest = places[nms(every[numbers][places], losses[places], APART)[:HARDEST]]
    return {
        "removed": removed,
        "gone": len(gone),
        "shares": shares,
        "mined": int((kept & is_missed).sum()),
        "negatives": int(kept.sum()),
        "hardest": [numbers[place] for place in hardest],
    }
