"""All chapters: the book's matplotlib figures, in its one style. Used by the notebooks alone.

Figures have a transparent ground and mid-tone axes, so that one stored picture reads on a light and on a dark page.
Colours follow the live figures: the paper's five gammas keep the paper's order of hues, in shades that colour-blind
readers can tell apart and that stand out on both grounds; line style or shape always says the same thing again.
"""

import ast
import inspect
import textwrap
from contextlib import contextmanager

import matplotlib.pyplot as plt
import numpy as np
import torch
from matplotlib.patches import Rectangle

from ..losses import focal_loss, focal_star_loss
from . import paper
from .palette import ACCENT, ANCHOR, CLASS_STYLES, GAMMA_COLOURS, INK
from .playground import cumulative_loss

STYLE = {
    "figure.dpi": 144,
    "savefig.transparent": True,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11,
    "legend.frameon": False,
    "lines.linewidth": 2,
    "axes.grid": True,
    "grid.color": INK,
    "grid.alpha": 0.2,
    "figure.constrained_layout.use": True,
}


@contextmanager
def style():
    """Draw with the book's style inside the `with` block; leave matplotlib as it was afterwards."""
    with plt.rc_context(STYLE):
        yield


def show_source(*functions, short=False):
    """The package's own source of each function, as a Markdown code block for a notebook to display.

    A chapter shows the code that runs and never a retyped copy of it; `short` keeps of each docstring its first line.
    """
    from IPython.display import Markdown

    sources = (textwrap.dedent(inspect.getsource(function)).rstrip() for function in functions)
    source = "\n\n".join(_with_short_docstring(source) if short else source for source in sources)
    return Markdown(f"```python\n{source}\n```")


def _with_short_docstring(source):
    """A function's source with the first line of its docstring in place of the whole."""
    lines = source.splitlines()
    function = ast.parse(source).body[0]
    docstring = ast.get_docstring(function)
    if docstring is None:
        return source
    written = function.body[0]
    first = docstring.splitlines()[0]
    lines[written.lineno - 1 : written.end_lineno] = [f'{" " * written.col_offset}"""{first}"""']
    return "\n".join(lines)


def focal_curve(p_t, gamma):
    """FL(p_t) = -(1 - p_t)^gamma log(p_t), computed by the package. p_t: array in (0, 1). Returns the same shape."""
    logits = torch.logit(torch.as_tensor(np.asarray(p_t, dtype=np.float64)))
    return focal_loss(logits, torch.ones_like(logits), gamma=gamma, alpha=None).numpy()


def figure_1():
    """Figure 1 of the paper: the five curves, its axes, its two formulas and its bracket. Returns the Figure."""
    p_t = np.linspace(1e-4, 1 - 1e-6, 2000)
    with style():
        figure, axes = plt.subplots(figsize=(6.6, 4.6))
        for gamma in paper.GAMMAS:
            axes.plot(p_t, focal_curve(p_t, gamma), color=GAMMA_COLOURS[gamma], label=rf"$\gamma$ = {gamma:g}")
        axes.set(xlim=(0, 1), ylim=(0, 5), xlabel="probability of ground truth class", ylabel="loss")
        axes.legend(loc="upper right", fontsize=12)
        axes.text(0.2, 4.55, r"CE$(p_t) = -\log(p_t)$", fontsize=12)
        axes.text(0.2, 4.10, r"FL$(p_t) = -(1 - p_t)^\gamma\,\log(p_t)$", fontsize=12)
        low = paper.WELL_CLASSIFIED
        axes.plot([low, low, 1, 1], [1.05, 1.2, 1.2, 1.05], color=INK, linewidth=1.2)
        axes.text((low + 1) / 2, 1.3, "well-classified\nexamples", ha="center", va="bottom")
        plt.close(figure)
    return figure


def figure_4(x_t, positives):
    """Figure 4 of the paper for one network: cumulative normalised loss of positives (left) and negatives (right).

    x_t: logits of the truth [n], the first `positives` of them positives. Returns the Figure.
    """
    fractions = np.linspace(0, 1, 1001)
    with style():
        figure, panels = plt.subplots(1, 2, figsize=(8.4, 3.4), sharey=True)
        for axes, part, name in zip(
            panels, (x_t[:positives], x_t[positives:]), ("positives", "negatives"), strict=True
        ):
            for gamma, dashes in zip(
                paper.GAMMAS[:4], ("solid", (0, (5, 2)), (0, (3, 1.5)), (0, (1, 1.2))), strict=True
            ):
                axes.plot(
                    fractions,
                    cumulative_loss(part, gamma, fractions),
                    color=GAMMA_COLOURS[gamma],
                    linestyle=dashes,
                    label=rf"$\gamma$ = {gamma:g}",
                )
            axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=f"fraction of {name}")
        panels[0].set(ylabel="cumulative normalised loss")
        panels[0].legend(loc="upper left")
        plt.close(figure)
    return figure


def figures_5_and_6():
    """Figures 5 and 6 of the paper's appendix: CE, FL and FL* against x_t = y x, and their slopes.

    Returns the Figure.
    """
    strokes = [(0.0, "solid"), (2.0, "solid"), (0.5, (0, (5, 2))), (5.0, (0, (1, 1.2)))]
    with style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(8.4, 3.6))
        for (form, gamma, beta), (colour, dashes) in zip(paper.FIGURE_5, strokes, strict=True):
            name = {"CE": "CE", "FL": f"FL  γ={gamma:g}", "FL*": f"FL*  γ={gamma:g}, β={beta:g}"}[form]
            x_t = torch.linspace(-5, 5, 1001, dtype=torch.float64, requires_grad=True)
            if form == "FL*":
                loss = focal_star_loss(x_t, torch.ones_like(x_t), gamma=gamma, beta=beta, alpha=None)
            else:  # CE has gamma = 0
                loss = focal_loss(x_t, torch.ones_like(x_t), gamma=gamma, alpha=None)
            (slope,) = torch.autograd.grad(loss.sum(), x_t)
            for axes, values in ((left, loss.detach()), (right, slope)):
                axes.plot(x_t.detach(), values, color=GAMMA_COLOURS[colour], linestyle=dashes, label=name)
        left.set(xlim=(-5, 5), ylim=(0, 5), xlabel=r"$x_t = y\,x$", ylabel="loss")
        right.set(xlim=(-5, 5), ylim=(-1.25, 0.05), xlabel=r"$x_t = y\,x$", ylabel="slope of the loss")
        left.legend(loc="upper right", fontsize=10)
        plt.close(figure)
    return figure


def draw_boxes(axes, image, boxes, labels, classes, *, scores=None, truth=None, title=""):
    """One image with its boxes on `axes`.

    image: uint8 [3, H, W]. boxes: xyxy pixels [D, 4]; labels: [D], indices into `classes`. Line style says the
    class; with `scores` [D] the boxes are predictions (accent) and all but the first class carry name and score.
    `truth`: ground-truth boxes [M, 4], drawn beneath as thin dark lines.
    """
    axes.imshow(np.asarray(image).transpose(1, 2, 0))
    axes.set_axis_off()
    axes.set_title(title, loc="left")
    for box in [] if truth is None else np.asarray(truth):
        axes.add_patch(_rectangle(box, edgecolor="#14181f", linewidth=0.9))
    colour = "#14181f" if scores is None else "#c2187f"
    for index, (box, label) in enumerate(zip(np.asarray(boxes), np.asarray(labels), strict=True)):
        axes.add_patch(
            _rectangle(box, edgecolor=colour, linewidth=1.5, linestyle=CLASS_STYLES[label % len(CLASS_STYLES)])
        )
        if scores is not None and label != 0:
            words = f"{classes[label]} {float(scores[index]):.2f}"
            axes.text(
                box[0],
                max(box[1] - 2, 8),
                words,
                fontsize=7,
                color="white",
                va="bottom",
                bbox=dict(facecolor=colour, edgecolor="none", pad=1),
                clip_on=True,
            )


def _rectangle(box, **settings):
    left, top, right, bottom = (float(value) for value in box)
    return Rectangle((left, top), right - left, bottom - top, fill=False, **settings)


def loss_curves(history, *, window=20):
    """The two training losses against the step, each with its running mean over `window` steps. Returns the Figure.

    history: the list of dictionaries in `training.Result.history`, or the stored curve of a run.
    """
    steps = np.array([row["step"] for row in history])
    with style():
        figure, axes = plt.subplots(figsize=(6.6, 3.2))
        for name, colour, dashes in (("classification", ACCENT, "solid"), ("box", ANCHOR, (0, (5, 2)))):
            values = np.array([row[name] for row in history])
            width = min(window, len(values))
            smooth = np.convolve(values, np.full(width, 1 / width), mode="valid")
            axes.plot(steps, values, color=colour, linewidth=0.6, alpha=0.35)
            axes.plot(steps[width - 1 :], smooth, color=colour, linestyle=dashes, label=name)
        axes.set(xlabel="step", ylabel="loss", ylim=(0, None))
        axes.legend()
        plt.close(figure)
    return figure
