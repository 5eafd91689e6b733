"""The supporting code of *Focal Loss, Live*: RetinaNet (Lin et al., 2017), written to be read.

The way of the data is one street::

    image -> backbone (C3..C5) -> pyramid (P3..P7) -> heads (logits, deltas)
          -> loss   (anchors -> assignment -> focal + smooth L1)
          or detect (threshold -> top k -> decode -> NMS) -> evaluation

Import the module you need, for example `from focal_tutorial.losses import focal_loss`.
"""

__version__ = "0.1.0"
