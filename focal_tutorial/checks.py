"""What the public functions ask of their arguments: tensors whose shapes fit, in errors that say what to do.

Shapes cost nothing to look at, numbers do. So the numbers are looked at only where they are few (the objects of an
image, the boxes of one NMS) or the error would be silent (the 0 and 1 of a loss), and never under a tracer, where there
are none to see: `traced`.
"""

import math
from collections.abc import Mapping
from numbers import Real

import torch

LARGEST = 1e9
"""Pixels; a coordinate beyond it is no place in an image, and the square of it still fits in float32."""


def precise(tensor):
    """The tensor in float32, or unchanged if it is float64.

    Half precision and integers are widened, never kept (chapter 5 shows why).
    """
    return tensor if tensor.dtype == torch.float64 else tensor.float()


def tensor(value, name):
    """The value if it is a tensor of real numbers (chapter 5)."""
    if not isinstance(value, torch.Tensor):
        raise TypeError(
            f"{name} must be a tensor, got {type(value).__name__}; torch.as_tensor makes one of a list or an array"
        )
    if value.is_complex():
        raise TypeError(f"{name} must hold real numbers, got {value.dtype}")
    return value


def alike(*, advice="", **named):
    """Tensors of one shape (chapter 3)."""
    (one, a), (other, b) = named.items()
    if tensor(a, one).shape != tensor(b, other).shape:
        raise ValueError(f"{one} {list(a.shape)} and {other} {list(b.shape)} must have the same shape{advice}")


def traced(tensor):
    """Whether the numbers cannot be read: under torch.compile, torch.export, torch.func, on meta (chapter 3)."""
    return torch.compiler.is_compiling() or tensor.is_meta or torch._C._are_functorch_transforms_active()


def number(value, name, *, advice=""):
    """The value if it is one number of Python or numpy, for the constants of a formula (chapter 3)."""
    if not isinstance(value, Real):
        single = isinstance(value, torch.Tensor) and value.numel() == 1
        advice = f"; {name}.item() is one" if single else advice
        raise TypeError(f"{name} must be one number, got {type(value).__name__}{advice}")
    return value


def numbers(*, above=0, **named):
    """Tuples (lists, ranges) of finite numbers above `above`, at least one in each (chapter 9)."""
    for name, values in named.items():
        if isinstance(values, (str, torch.Tensor)) or not hasattr(values, "__len__"):
            raise TypeError(f"{name} must be a tuple of numbers, got {values!r}")
        if not (len(values) and all(isinstance(value, Real) and above < value < math.inf for value in values)):
            raise ValueError(f"{name} must be finite numbers above {above}, at least one, got {values}")


def pair(value, name):
    """The value if it is two numbers, such as (height, width) (chapter 8)."""
    if not isinstance(value, (tuple, list, torch.Size)) or len(value) != 2:
        raise ValueError(f"{name} must be (height, width) in pixels, got {value!r}")
    return value


def four(boxes, name="boxes"):
    """Boxes [..., 4] as floats (chapter 5)."""
    if tensor(boxes, name).ndim == 0 or boxes.shape[-1] != 4:
        raise ValueError(f"{name} must have four numbers in the last dimension; the shape is {list(boxes.shape)}")
    return precise(boxes)


def rows(boxes, name="boxes"):
    """Boxes [N, 4] as floats (chapter 5)."""
    boxes = four(boxes, name)
    if boxes.ndim != 2:
        raise ValueError(
            f"{name} must be [N, 4], a row for each box, got {list(boxes.shape)}; one box is [1, 4] and none is [0, 4]"
        )
    return boxes


def together(**named):
    """Boxes or deltas [..., 4] as floats, in the order given, whose shapes broadcast (chapter 5)."""
    (one, a), (other, b) = named.items()
    a, b = four(a, one), four(b, other)
    if a.shape != b.shape and not all(m == n or 1 in (m, n) for m, n in zip(a.shape[::-1], b.shape[::-1])):
        raise ValueError(
            f"{one} {list(a.shape)} and {other} {list(b.shape)} do not pair up row by row: they need as many rows each,"
            " or one"
        )
    return a, b


def solid(**sizes):
    """Widths and heights [..., 2] are positive and finite, by the name of what has them (chapter 7)."""
    for name, size in sizes.items():
        if not _between(0, size, math.inf):
            raise ValueError(f"the {name} need x1 < x2 and y1 < y2, all finite, to be encoded; see boxes.validate")


def objects(boxes, name="boxes"):
    """The boxes [M, 4] of one image's objects as floats, each of which can be a place: no NaN, no infinity (chapter 9).

    Also [0], which is what torch.tensor([]) gives.
    """
    boxes = rows(boxes.reshape(0, 4) if tensor(boxes, name).shape == (0,) else boxes, name)
    if not _between(-LARGEST, boxes, LARGEST):
        place = int((~(boxes.abs() < LARGEST)).any(1).nonzero()[0])
        numbers = ", ".join(f"{value:g}" for value in boxes[place].tolist())
        raise ValueError(
            f"{name}: object {place} is ({numbers}); coordinates must be numbers below {LARGEST:g} pixels."
            " boxes.validate finds such a box where the data is read"
        )
    return boxes


def scored(boxes, scores, labels=None):
    """Boxes [N, 4] as floats and scores [N], without gradients and NaN; labels [N] are only looked at (chapter 8)."""
    boxes, scores = rows(boxes).detach(), tensor(scores, "scores").detach()
    if scores.shape != boxes.shape[:1]:
        raise ValueError(f"expected boxes [N, 4] and scores [N], got {list(boxes.shape)} and {list(scores.shape)}")
    if labels is not None and tensor(labels, "labels").shape != scores.shape:
        raise ValueError(f"expected one label per box, got {list(labels.shape)} labels for {len(boxes)} boxes")
    if math.isnan(boxes.sum().item() + scores.sum().item()):  # quicker than a search; NaN, or an overflow, makes it NaN
        lost = boxes.isnan().any(1) | scores.isnan()
        if lost.any():
            raise ValueError(f"box {int(lost.nonzero()[0])} or its score is NaN, which has no place in an order")
    return boxes, scores


def levels(**named):
    """Lists with a tensor [N_l, ...] for each level, as many levels each, as many rows on each (chapter 8)."""
    counts = {name: len(tensors) for name, tensors in named.items()}
    if len(set(counts.values())) > 1 or not all(counts.values()):
        raise ValueError("expected lists with one tensor per level, got " + _words(counts))
    for level, tensors in enumerate(zip(*named.values())):
        shapes = {f"{name}[{level}]": list(tensor(one, f"{name}[{level}]").shape) for name, one in zip(named, tensors)}
        wrong = [name for name, shape in shapes.items() if len(shape) != 2]
        if wrong or len({shape[0] for shape in shapes.values()}) > 1:
            raise ValueError(f"level {level}: expected two dimensions and as many rows, got " + _words(shapes))


def targets(found, count=None):
    """`count` dictionaries, each with boxes [M, 4] and int64 labels [M] (chapter 11)."""
    if isinstance(found, (Mapping, torch.Tensor, str)) or not hasattr(found, "__len__"):
        raise TypeError(f"targets must be a list with one dictionary per image, got {type(found).__name__}")
    if count not in (None, len(found)):
        raise ValueError(f"{count} images but {len(found)} targets: every image needs one, empty ones too")
    for place, target in enumerate(found):
        name = f"image {place} of the batch"
        if not isinstance(target, Mapping) or not {"boxes", "labels"} <= target.keys():
            what = f"keys {list(target)}" if isinstance(target, Mapping) else type(target).__name__
            raise TypeError(f"{name}: its target must be a dictionary with 'boxes' and 'labels', got {what}")
        boxes, labels = rows(target["boxes"], f"{name}: boxes"), tensor(target["labels"], f"{name}: labels")
        if labels.shape != boxes.shape[:1] or labels.dtype != torch.int64:
            raise ValueError(
                f"{name}: expected int64 labels [{len(boxes)}], one per box, got {labels.dtype} {list(labels.shape)}"
            )
    return found


def outputs(logits, deltas, anchors, matched):
    """The network's outputs for a batch and the assignment of its anchors fit each other (chapter 11)."""
    named = {"logits": logits, "deltas": deltas, "anchors": anchors, "matched": matched}
    shapes = {name: tensor(value, name).shape for name, value in named.items()}
    batch = logits.shape[:2]  # B, N
    if logits.ndim != 3 or list(shapes.values())[1:] != [(*batch, 4), (*batch[1:], 4), batch]:
        raise ValueError(
            "expected logits [B, N, K], deltas [B, N, 4], anchors [N, 4] and matched [B, N], got "
            + _words({name: list(shape) for name, shape in shapes.items()})
        )


def _between(low, values, high):
    """Whether all values lie between, which NaN does not; so it is said of none, and where they cannot be read."""
    if traced(values) or not values.numel():
        return True
    least, most = values.aminmax()
    return low < least.item() and most.item() < high


def _words(values):
    return ", ".join(f"{name} {value}" for name, value in values.items())
