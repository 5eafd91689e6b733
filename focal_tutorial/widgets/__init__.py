"""Live figures: one anywidget class per figure, and beside it the built view that it ships.

Each module `name.py` holds one class and `name.js` its view, built from `widgets/src/name.js`.
Nothing here imports torch, so that a figure opens at once.
"""

from focal_tutorial.widgets.focal_loss import FocalLoss

__all__ = ["FocalLoss"]
