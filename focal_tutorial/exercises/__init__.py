"""The exercises of the book: write a function, hand it to `check`, read one sentence.

    exercises.check("iou", my_iou)

The answer to exercise `iou` is a function `my_iou`; chapter 5 says what it must do. `check` shows the first case that
fails and the mistake that usually causes it. `solution` shows how the book does it, `names` lists all exercises.
"""

import ast
import difflib
import inspect
import textwrap

from . import (
    after_retinanet,
    anchors,
    box_regression,
    detector,
    focal_loss,
    giou,
    iou,
    negatives,
    nms,
    paper_tables,
    photographs,
    playground,
    pyramid,
    retinanet,
    scoring,
    smooth_l1,
    soft_nms,
    training,
    two_stages,
)
from .checking import Verdict, judge

CHAPTERS = {
    "01-two-stages-or-one": two_stages.EXERCISES,
    "02-a-hundred-thousand-negatives": negatives.EXERCISES,
    "03-focal-loss": focal_loss.EXERCISES,
    "04-focal-playground": playground.EXERCISES,
    "05-iou": iou.EXERCISES,
    "06-giou": giou.EXERCISES,
    "07-box-regression": box_regression.EXERCISES + smooth_l1.EXERCISES,
    "08-nms": nms.EXERCISES + soft_nms.EXERCISES,
    "09-anchors": anchors.EXERCISES,
    "10-feature-pyramid": pyramid.EXERCISES,
    "11-retinanet": retinanet.EXERCISES,
    "12-scoring-detectors": scoring.EXERCISES,
    "13-training": training.EXERCISES,
    "14-photographs": photographs.EXERCISES,
    "15-paper-tables": paper_tables.EXERCISES,
    "16-detector-in-this-page": detector.EXERCISES,
    "17-after-retinanet": after_retinanet.EXERCISES,
}
_BY_NAME = {exercise.name: exercise for exercises in CHAPTERS.values() for exercise in exercises}


def names(chapter=None):
    """The names of all exercises, or of one chapter's (its file name, such as "05-iou"), in the book's order."""
    return [exercise.name for key, part in CHAPTERS.items() if chapter in (None, key) for exercise in part]


def check(name, function):
    """Run `function` on the hand-made cases of exercise `name`.

    Returns a Verdict and raises nothing: a notebook shows its sentence where the call is the last line of a cell, and
    `assert exercises.check(...)` or `if exercises.check(...)` work because a Verdict is true or false. A script prints
    it. Errors inside `function`, loops without end, wrong shapes and unknown names are told in words, too.
    """
    if name not in _BY_NAME:
        return Verdict(False, _unknown(name))
    return judge(_BY_NAME[name], function)


def solution(name):
    """The book's solution of exercise `name`, shown as code in a notebook (IPython.display.Markdown).

    Raises ValueError for an unknown name.
    """
    from IPython.display import Markdown

    return Markdown(f"```python\n{solution_source(name)}\n```")


def solution_source(name):
    """The text of the solution, as the chapter folds it away. Raises ValueError for an unknown name."""
    return _source(_find(name).solution)


def stub_source(name):
    """The text that the reader starts from: a signature with its docstring, or a function with bugs, that raises.

    Raises ValueError for an unknown name.
    """
    exercise = _find(name)
    start = exercise.suspect or exercise.solution
    text = _source(start).replace(f"def {start.__name__}(", f"def {exercise.solution.__name__}(", 1)
    lines = text.splitlines()
    end = ast.parse(text).body[0].body[0].end_lineno  # where the docstring ends
    if exercise.suspect:
        raising, body = 'raise NotImplementedError("find what is wrong below, then delete this line")', lines[end:]
    else:
        raising, body = 'raise NotImplementedError("your turn")', []
    return "\n".join([*lines[:end], f"    {raising}", *body])


def _find(name):
    if name not in _BY_NAME:
        raise ValueError(_unknown(name))
    return _BY_NAME[name]


def _unknown(name):
    close = difflib.get_close_matches(str(name).removeprefix("my_"), _BY_NAME, n=1)
    meant = f" Did you mean {close[0]!r}?" if close else ""
    return f"There is no exercise {name!r}.{meant} The exercises are: {', '.join(_BY_NAME)}."


def _source(function):
    return textwrap.dedent(inspect.getsource(function)).rstrip()
