"""Answers as readers write them, each with the words that the check must say.

An answer is the book's solution with one place edited, `(old, new, words)`, or with a whole other body. The edits are
kept beside the tests, so that the package's list of known mistakes is held against code that was written without it.
"""

WRONG = {
    "focal_loss": [
        ("torch.exp(gamma * log_rest)", "gamma * torch.exp(log_rest)", "gamma multiplies"),
        ("torch.where(targets == 1, alpha, 1 - alpha)", "torch.where(targets == 1, 1 - alpha, alpha)", "alpha is swapped"),
        ("torch.where(targets == 1, alpha, 1 - alpha)", "alpha", "alpha weights every element"),
        ("(-x_t)  # log(1 - p_t)", "(-logits)", "for background p_t is 1 - p"),
        ("gamma * log_rest", "gamma * log_p_t", "silences the hard examples"),
        ("    return loss", "    return loss.mean()", "the mean over all elements"),
        ("    return loss", "    return loss.sum()", "the sum over all elements"),
        ("-torch.exp(", "torch.exp(", "minus sign is missing"),
        ("if alpha is not None", "if alpha", "0 counts as false"),
        ("torch.nn.functional.logsigmoid(x_t)", "torch.sigmoid(x_t).clamp(min=1e-6).log()", "p is clamped"),
        ("torch.nn.functional.logsigmoid(x_t)", "torch.log(torch.sigmoid(x_t))", "log 0 is infinite"),
        ("torch.exp(gamma * log_rest)", "(1 - torch.sigmoid(x_t)) ** gamma", "the formula as printed"),
    ],
    "p_t_for": [
        ("1 - times", "times", "that is 1 - p_t"),
        ("(-1 / gamma)", "(-1)", "gamma = 1"),
        ("(-1 / gamma)", "(-gamma)", "gamma-th root"),
    ],
    "focal_loss_bug": [
        ("alpha, 1 - alpha) * weight", "1 - alpha, alpha) * weight", "alpha is swapped"),
        ("-weight * log_p_t", "-weight * torch.sigmoid(x_t).clamp(1e-4, 1 - 1e-4).log()", "A clamp hides it"),
        ("-weight * log_p_t", "-weight * torch.sigmoid(x_t).log()", "log 0 is infinite"),
    ],
    "first_loss": [
        (") / num_positives", ") / (num_anchors * num_classes)", "the mean over all terms"),
        (") / num_positives", ")", "divide it by the number of positives"),
        ("-0.75 * prior**2 * torch.log(1 - prior)", "-0.75 * (1 - prior)**2 * torch.log(prior)", "is 1 - prior"),
        ("negatives = num_anchors * num_classes - num_positives", "negatives = num_anchors * num_classes", "Usual cause"),
    ],
    "iou": [
        (".clamp(min=0)", "", "two negative lengths"),
        (" - intersection)", ")", "counts the intersection twice"),
        ("top_left = ", "a, b = ([*map(lambda x: torch.cat([x[:, :2], x[:, :2] + x[:, 2:]], 1), (a, b))])\n    top_left = ",
         "read as x, y, width, height"),
        ("(bottom_right - top_left)", "(bottom_right - top_left + 1)", "Usual cause"),
        ("area_a[:, None] + area_b[None]", "area_a[None] + area_b[:, None]", "RuntimeError"),
        ("    return intersection /", "    return intersection.T /", "RuntimeError"),
    ],
    "iou_after_shift": [
        ("shared / (2 - shared)", "shared", "the intersection alone"),
        ("shared / (2 - shared)", "shared / 2", "counts the intersection twice"),
        ("max(0, 1 - abs(shift))", "1 - abs(shift)", "becomes negative"),
        ("abs(shift)", "shift", "a shift to the left"),
    ],
    "iou_bug": [
        ("corner + size)", "size)", "read as the second corner"),
        (".clamp(min=0).prod(1)", ".prod(1).clamp(min=0)", "the product is limited"),
        (".clamp(min=0)", "", "lengths below 0"),
    ],
    "giou": [
        ("(hull - union) / hull", "(hull - intersection) / hull", "C - intersection in place"),
        ("intersection / union - (hull", "1 - intersection / union + (hull", "the loss 1 - GIoU"),
        (".clamp(min=0)", "", "sides of the intersection"),
        (" - (hull - union) / hull", "", "plain IoU"),
        ("(hull - union) / hull", "(hull - union) / union", "divided by the union"),
    ],
    "diou": [
        ("(hull**2).sum(1)", "hull.prod(1)", "the hull's area"),
        ("a[:, :2] + a[:, 2:] - b[:, :2] - b[:, 2:]) / 2", "a[:, :2] - b[:, :2])", "distance of the corners"),
        (") / 2  # from", ")  # from", "the half is missing"),
        ("intersection / union - (between", "1 - intersection / union + (between", "the loss 1 - DIoU"),
        ("(between**2).sum(1)", "(between**2).sum(1).sqrt()", "not squared"),
    ],
    "ciou": [
        (".clamp(min=1e-7)", "", "0 / 0"),
        ("diou - weight * v", "diou - v", "v itself is subtracted"),
        ("4 / math.pi**2 * ", "", "4 / pi^2 is missing"),
        ("diou - weight", "iou - weight", "IoU in place of DIoU"),
    ],
    "giou_of_gap": [
        ("-gap / (2 + gap)", "0.0", "that is IoU"),
        ("-gap / (2 + gap)", "-gap / (1 + gap)", "holds both squares"),
        ("-gap / (2 + gap)", "gap / (2 + gap)", "GIoU is 0 minus it"),
    ],
    "giou_bug": [
        ("hull - union", "hull - intersection", "C - intersection in place"),
        (".clamp(min=0)", "", "sides of the intersection"),
    ],
    "encode": [
        ("size / anchor_size)]", "anchor_size / size)]", "the wrong ratio"),
        ("(centre - anchor_centre) / anchor_size", "(centre - anchor_centre) / size", "divided by the size of the box"),
        ("(centre - anchor_centre) / anchor_size", "centre - anchor_centre", "in pixels"),
        ("(centre - anchor_centre)", "(boxes[:, :2] - anchors[:, :2])", "the corners are compared"),
        ("torch.log(size / anchor_size)", "size / anchor_size", "logarithm of the ratio is missing"),
        ("torch.log(", "torch.log2(", "not base 2"),
    ],
    "decode": [
        (".clamp(max=math.log(1000 / 16))", "", "are not limited"),
        ("[centre - size / 2, centre + size / 2]", "[centre, centre + size]", "upper left corner"),
        ("[centre - size / 2, centre + size / 2]", "[centre, size]", "centre and size"),
        ("deltas[:, :2] * anchor_size", "deltas[:, :2]", "not in pixels"),
        ("max=math.log(1000 / 16)", "-math.log(1000 / 16), math.log(1000 / 16)", "small sizes are limited"),
    ],
    "decode_bug": [
        ("[centre - size / 2, centre + size / 2]", "[centre, centre + size]", "upper left corner"),
        ("[centre - size / 2, centre + size / 2]", "[centre - size, centre + size]", "the full size"),
        (".clamp(max=math.log(1000 / 16))", "", "are not limited"),
    ],
    "smooth_l1": [
        ("distance - beta / 2", "distance", "jumps at the knee"),
        ("distance - beta / 2", "distance - 0.5", "right for beta 1 only"),
        ("distance**2 / (2 * beta)", "distance**2 / 2", "not divided by beta"),
        (".abs()", "", "has a sign"),
        ("    if beta == 0:\n        return distance\n", "", "d^2 / 0 makes it NaN"),
    ],
    "smooth_l1_slope": [
        ("max(-1, min(1, difference / beta))", "difference / beta", "its slope is 1 or -1"),
        ("difference / beta", "difference", "beta is not used"),
        ("max(-1, min(1, difference / beta))", "min(1, abs(difference) / beta)", "the slope has a sign"),
    ],
    "nms": [
        ("descending=True, ", "", "the worst box wins"),
        ("<= threshold", "< threshold", "at the threshold a box stays"),
        ("rest = rest[iou(boxes[best][None], boxes[rest])[0] <= threshold]", "rest = scores.argsort(descending=True)",
         "something must become smaller in every round"),
        ("    return torch.tensor(kept", "    return torch.tensor(sorted(kept)", "order of the input"),
        ("    return torch.tensor(kept, dtype=torch.int64)", "    return kept", "a list came"),
        ("    return torch.tensor(kept, dtype=torch.int64)", "    return torch.tensor(kept)", "Indices are whole numbers"),
        ("[iou(boxes[best][None], boxes[rest])[0] <= threshold]", "", "everything is kept"),
    ],
    "class_nms": [
        ("for label in labels.unique()", "for label in [0]", "Usual cause"),
        ("(labels == label)", "(labels > -1)", "Usual cause"),
        ("kept += members[nms(boxes[members], scores[members], threshold)].tolist()",
         "kept += nms(boxes[members], scores[members], threshold).tolist()", "count within each class"),
        ("    return kept[scores[kept].argsort(descending=True, stable=True)]", "    return kept", "sorted class by class"),
        ("    kept = []\n", "    return nms(boxes, scores, threshold)\n    kept = []\n", "NMS across classes"),
    ],
    "survivors": [
        ("(count + 1) // 2", "1", "not the whole row"),
        ("(count + 1) // 2", "count // 2", "the first is always kept"),
        ("(count + 1) // 2", "count", "removes its right neighbour"),
    ],
    "nms_bug": [
        ("<= threshold", "< threshold", "at the threshold a box stays"),
        ("descending=True, stable=True", "", "the worst box wins"),
    ],
    "soft_nms": [
        ("overlap**2", "overlap", "IoU is not squared"),
        ("torch.exp(-(overlap**2) / sigma)", "(1 - overlap)", "the linear form"),
        ("/ sigma)", "/ (2 * sigma))", "a factor 2"),
        ("max(rest, key=lambda index: float(scores[index]))", "rest[0]", "Usual cause"),
        ("        rest.remove(best)\n        overlap = iou(boxes[best][None], boxes[rest])[0]\n",
         "        overlap = iou(boxes[best][None], boxes[rest])[0]\n", "something must become smaller"),
    ],
}  # fmt: skip
