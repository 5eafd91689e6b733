"""The network under another runtime: raw outputs of the heads, exported to ONNX and run by onnxruntime (pitfall 25)."""

import warnings

import numpy as np
import onnxruntime
import pytest
import torch

from focal_tutorial import weights


class Heads(torch.nn.Module):
    """What is exported: image in, logits and deltas out. Anchors, decoding and NMS stay outside the graph."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, images):
        return self.model.predict(self.model.features(images))


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    path = tmp_path_factory.mktemp("onnx") / "slim.onnx"
    heads = Heads(weights.load("bccd-slim")).eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own internals
        torch.onnx.export(heads, (torch.rand(1, 3, 192, 256),), path, dynamo=True, opset_version=18, external_data=False)
    return heads, path


def test_onnxruntime_gives_the_logits_and_deltas_of_torch(exported):
    heads, path = exported
    images = torch.rand(1, 3, 192, 256, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        expected = heads(images)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(None, {session.get_inputs()[0].name: images.numpy()})
    assert [list(values.shape) for values in found] == [[1, 9216, 3], [1, 9216, 4]]
    for ours, theirs in zip(found, expected, strict=True):
        np.testing.assert_allclose(ours, theirs.numpy(), atol=1e-4)
