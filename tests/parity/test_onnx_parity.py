"""The network under another runtime: raw outputs of the heads, exported to ONNX and run by onnxruntime (pitfall 25)."""

import inspect

import numpy as np
import onnxruntime
import pytest
import torch

from focal_tutorial import weights
from focal_tutorial.weights import onnx

NEW_ENOUGH = "external_data" in inspect.signature(torch.onnx.export).parameters


@pytest.mark.skipif(not NEW_ENOUGH, reason="torch 2.4 has no exporter that this book can use; 2.5 has")
def test_onnxruntime_gives_the_logits_and_deltas_of_torch(tmp_path):
    model, path = weights.load("bccd-slim"), tmp_path / "slim.onnx"
    model.train()
    onnx.to_onnx(model, path, (192, 256))
    assert onnx.compare_onnx(model, str(path), (192, 256)) < onnx.TOLERANCE
    assert model.training, "the reader's network is left as it was"
    model.eval()
    images = torch.rand(1, 3, 192, 256, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        expected = onnx.Heads(model).eval()(images)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(None, {"images": images.numpy()})
    assert [list(values.shape) for values in found] == [[1, 9216, 3], [1, 9216, 4]]
    for ours, theirs in zip(found, expected, strict=True):
        np.testing.assert_allclose(ours, theirs.numpy(), atol=onnx.TOLERANCE)


def test_a_torch_that_cannot_export_is_told_so(tmp_path, monkeypatch):
    # As torch 2.4's, without external_data.
    monkeypatch.setattr(torch.onnx, "export", lambda model, arguments, path: None)
    with pytest.raises(ImportError, match=r"torch 2\.5 or newer"):
        onnx.to_onnx(weights.load("bccd-slim"), tmp_path / "slim.onnx", (192, 256))
