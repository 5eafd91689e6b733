"""The second live figure of chapter 1.

A table of results that sorts, and shows each row's difference to a chosen one.
"""

from pathlib import Path

import traitlets

from ..chapters import paper
from .figure import Figure
from .traits import OneOf, index, one_of

SCORES = ("AP", "AP50", "AP75", "small", "medium", "large")
TWO_STAGES = "Faster R-CNN"  # how the names of Table 2's two-stage methods begin


class ComparisonTable(Figure):
    """Rows of AP values to sort by any column, and to compare with one of them. Made by `table_2` and `table_1e`.

    In sync with the figure both ways under a kernel; a value out of range raises `traitlets.TraitError` in words.

    sort: the name of the column by which the rows are sorted, or "" for the paper's order.
    descending: largest first.
    row: the row to compare with, counted from 0 in the paper's order.
    view: "values" as printed, or "differences" to that row.

    Set once: title, columns, and rows, each {"name", "detail", "values"}; lower: columns in which less is better;
    fixed: columns that are no scores and have no differences; times: whether there are milliseconds.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("sort", "descending", "row", "view")

    sort = traitlets.Unicode("").tag(sync=True)
    descending = traitlets.Bool(True).tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    view = OneOf("values", "differences")

    title = traitlets.Unicode("").tag(sync=True)
    columns = traitlets.List(traitlets.Unicode()).tag(sync=True)
    rows = traitlets.List().tag(sync=True)
    lower = traitlets.List(traitlets.Unicode()).tag(sync=True)
    fixed = traitlets.List(traitlets.Unicode()).tag(sync=True)
    times = traitlets.Bool(False).tag(sync=True)

    @classmethod
    def table_2(cls, **state):
        """Table 2 of the paper: single models on test-dev.

        Compares with the best two-stage method unless told otherwise.
        """
        rows = [
            {"name": name, "detail": backbone, "values": [*scores, 2 if name.startswith(TWO_STAGES) else 1]}
            for (name, backbone), scores in paper.TABLE_2.items()
        ]
        return cls(
            title="Table 2: single models, COCO test-dev",
            columns=[*SCORES, "stages"],
            rows=rows,
            fixed=["stages"],
            **{"row": 3, **state},
        )

    @classmethod
    def table_1e(cls, **state):
        """Table 1e of the paper: RetinaNet at two depths and five scales, with times.

        Compares with 101-600 unless told otherwise.
        """
        rows = [
            {"name": f"RetinaNet-{depth}-{scale}", "detail": "", "values": [*scores, ms]}
            for (depth, scale), (scores, ms) in paper.TABLE_1E.items()
        ]
        columns = [*SCORES, "ms"]
        return cls(
            title="Table 1e: RetinaNet, COCO test-dev",
            columns=columns,
            rows=rows,
            lower=["ms"],
            times=True,
            **{"row": 7, **state},
        )

    @traitlets.validate("sort")
    def _check_sort(self, proposal):
        return one_of("sort", proposal["value"], [*self.columns, ""])

    @traitlets.validate("row")
    def _check_row(self, proposal):
        return index("row", proposal["value"], len(self.rows))

    def _holds(self):
        return f"{self.title!r}, {len(self.rows)} rows"
