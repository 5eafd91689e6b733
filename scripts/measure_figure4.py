"""Figure 4 of the paper from two networks of the package, for chapter 15: writes runs/figure4.json.

    python scripts/measure_figure4.py       # a minute of one core

The networks drawn-ce and drawn-focal (`scripts/compare_pair.py`) look at held-out scenes of the kind on which they
were trained. For each pair of an anchor that counts and a class, x_t is the logit of what is true, as a histogram of
positives and one of negatives. No negative is left out: the paper samples about 10 million, here each one counts.
"""

import time

import record
import torch

from focal_tutorial import data, weights
from focal_tutorial.assignment import IGNORE
from focal_tutorial.chapters import cumulative
from focal_tutorial.criterion import match

NETWORKS = ("drawn-ce", "drawn-focal")
SCENES, SIZE, COUNT, BATCH = "hard", (96, 128), 600, 20
GAMMAS = (0, 0.5, 1, 2, 5)
SHARES = {"positives": 0.2, "negatives": 0.01}  # whose part of the loss is printed


@torch.no_grad()
def terms(model, samples):
    """The logits of the truth of some scenes: (of positives, of negatives)."""
    targets = [{"boxes": one.boxes, "labels": one.labels} for one in samples]
    logits, _, anchors = model(torch.stack([one.image for one in samples]).float() / 255)
    matched = match(anchors, targets, model.config)  # [B, N]
    truth = torch.zeros_like(logits, dtype=torch.bool)
    for own, owner, target in zip(truth, matched, targets):
        places = (owner >= 0).nonzero()[:, 0]
        own[places, target["labels"][owner[places]]] = True
    counts = (matched != IGNORE)[..., None] & ~truth
    return logits[truth].double().numpy(), -logits[counts].double().numpy()


def histograms(model, scenes):
    """Of all scenes: {"positives": histogram, "negatives": histogram}."""
    found = {"positives": None, "negatives": None}
    for start in range(0, len(scenes), BATCH):
        samples = [scenes[place] for place in range(start, min(start + BATCH, len(scenes)))]
        for name, x_t in zip(found, terms(model, samples), strict=True):
            if len(x_t):
                found[name] = cumulative.added(found[name], cumulative.binned(x_t))
    return found


def main():
    torch.set_num_threads(1)
    scenes = data.drawn(COUNT, seed=data.HELD_OUT, size=SIZE, scenes=SCENES)
    began, scores = time.process_time(), {}
    for name in NETWORKS:
        scores[name] = histograms(weights.load(name), scenes)
        for side, share in SHARES.items():
            parts = [round(cumulative.hardest(scores[name][side], gamma, share), 3) for gamma in GAMMAS]
            print(f"{name}, {sum(scores[name][side]['counts'])} {side}: hardest {share:.0%} own {parts}", flush=True)
    settings = {"scenes": SCENES, "size": list(SIZE), "images": COUNT, "width": cumulative.WIDTH}
    settings["loss"] = {
        name: {"gamma": weights.load(name).config.gamma, "alpha": weights.load(name).config.alpha} for name in NETWORKS
    }
    what = "logits of the truth of positives and negatives, as histograms: two networks on held-out scenes"
    seconds = round(time.process_time() - began, 1)
    record.write("figure4", {"what": what, "settings": settings, "seed": 0, "cpu_seconds": seconds, "scores": scores})


if __name__ == "__main__":
    main()
