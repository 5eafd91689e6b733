"""A trained network under another runtime: its raw outputs as ONNX.

What is exported is the part that costs time: image in, logits and deltas out, for images of one size. Anchors, decoding
and non-maximum suppression stay outside the graph. They are few lines in any language, and exporting them is where most
reported failures lie (pytorch/pytorch#108805, yhenon/pytorch-retinanet#217).
"""

import copy
import dataclasses
import inspect
import json
import warnings

import torch

OPSET = 18
TOLERANCE = 1e-4
"""Largest difference allowed between torch's and onnxruntime's outputs: rounding in another order gives some 1e-5."""

TOO_OLD = "ONNX export needs torch 2.5 or newer, not {version}: pip install --upgrade torch torchvision"
MISSING = "ONNX export needs the packages onnx and onnxscript: pip install onnx onnxscript"


class Heads(torch.nn.Module):
    """The part of a RetinaNet that is exported: images [1, 3, H, W] in 0..1 -> logits [1, N, K], deltas [1, N, 4]."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, images):
        """The raw outputs of the heads, all levels in one row, from fine to coarse."""
        return self.model.predict(self.model.features(images))


def _on_the_cpu(model):
    """A copy: the network itself stays where it is and in the mode that it has."""
    return Heads(copy.deepcopy(model)).cpu().eval()


def to_onnx(model, path, size, card=None):
    """Write `model` to `path` for images of (height, width) = `size` (chapter 14).

    The input is called "images", float32 [1, 3, H, W], red-green-blue in 0..1 (it normalises inside); the outputs
    "logits" and "deltas". Scores are sigmoid(logits); boxes come from `boxes.decode(deltas, anchors)`, with the
    anchors that `RetinaNet.anchors` gives. The file's metadata holds the network's config, the size and the card as
    JSON. Raises ImportError that says what to install.
    """
    try:
        import onnx
        import onnxscript  # noqa: F401 (torch's exporter needs it)
    except ImportError as error:
        raise ImportError(MISSING) from error
    if "external_data" not in inspect.signature(torch.onnx.export).parameters:
        raise ImportError(TOO_OLD.format(version=torch.__version__))
    heads = _on_the_cpu(model)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own internals
        torch.onnx.export(
            heads,
            (torch.zeros(1, 3, *size),),
            path,
            input_names=["images"],
            output_names=["logits", "deltas"],
            dynamo=True,
            opset_version=OPSET,
            external_data=False,
            verbose=False,
        )
    content = onnx.load(path)
    facts = {"config": dataclasses.asdict(model.config), "size": list(size), "card": card or {}}
    onnx.helper.set_model_props(content, {key: json.dumps(value, ensure_ascii=False) for key, value in facts.items()})
    onnx.save(content, path)


def compare_onnx(model, path, size, *, seed=0):
    """The largest difference between torch's and onnxruntime's outputs for a random image of `size`.

    Raises ImportError where onnxruntime is missing.
    """
    import onnxruntime

    images = torch.rand(1, 3, *size, generator=torch.Generator().manual_seed(seed))
    with torch.no_grad():
        expected = _on_the_cpu(model)(images)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(["logits", "deltas"], {"images": images.numpy()})
    return max((torch.from_numpy(theirs) - ours).abs().max().item() for theirs, ours in zip(found, expected))
