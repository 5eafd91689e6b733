"""A dataset: samples in a row, the names of their classes, and what was wrong when they were read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch

from .sample import DataError, Report, Sample
from .splitting import split
from .summary import summary


class Dataset(Sequence[Sample]):
    """Samples held in memory, with the names of their classes and the report of how they were opened (chapter 14).

    `classes`: label `k` is `classes[k]`. `report`: a `Report`. `category_ids`: the number of each
    class in the COCO JSON that the samples come from, in the order of `classes`; else None. Raises `DataError`
    when a label has no name, so that a wrong class list cannot reach the network.
    """

    def __init__(
        self,
        samples: Iterable[Sample],
        classes: Sequence[str],
        report: Report = Report(),  # noqa: B008 (frozen: the same for all)
        *,
        category_ids: Sequence[int | str] | None = None,
    ) -> None:
        if isinstance(classes, str):
            raise DataError(f"classes must be a list of names, got the text {classes!r}")
        self.samples = list(samples)
        self.classes = tuple(classes)
        self.report = report
        self.category_ids = None if category_ids is None else tuple(category_ids)
        if len(set(self.classes)) != len(self.classes):
            raise DataError(f"class names must differ from one another, got {self.classes}")
        for sample in self.samples:
            highest = int(sample.labels.max()) if len(sample.labels) else -1
            if highest >= len(self.classes):
                raise DataError(
                    f"{sample.name}: label {highest} has no name; labels run from 0 to {len(self.classes) - 1},"
                    f" {self.classes}"
                )

    def __len__(self) -> int:
        return len(self.samples)

    def __getitem__(self, index: int | slice) -> Sample | Dataset:  # type: ignore[override]
        return self._with(self.samples[index]) if isinstance(index, slice) else self.samples[index]

    def __repr__(self) -> str:
        counts = ", ".join(f"{number} {name}" for name, number in self.counts().items())
        return f"Dataset({len(self)} images; {counts})"

    def counts(self) -> dict[str, int]:
        """Number of objects of each class."""
        labels = torch.cat([sample.labels for sample in self.samples] or [torch.zeros(0, dtype=torch.int64)])
        return dict(zip(self.classes, torch.bincount(labels, minlength=len(self.classes)).tolist()))

    def targets(self) -> list[dict[str, torch.Tensor]]:
        """The objects of every sample, in order, as `focal_tutorial.evaluation.coco_ap` takes them."""
        return [sample.target for sample in self.samples]

    def resized(self, height: int, width: int) -> Dataset:
        """All samples at one size (see `Sample.resized`)."""
        return self._with(sample.resized(height, width) for sample in self.samples)

    def subset(self, indices: Iterable[int]) -> Dataset:
        """The samples at `indices`, in that order; classes and report stay."""
        return self._with(self.samples[index] for index in indices)

    def split(self, *shares: float, seed: int = 0) -> list[Dataset]:
        """Several datasets, for example `train, val = dataset.split(0.8, 0.2)`; see `splitting.split`."""
        return [self.subset(indices) for indices in split(self, *shares, seed=seed)]

    def summary(self) -> str:
        """Images, sizes, objects of each class and their boxes, as a text to print; see `summary.summary`."""
        return summary(self)

    def _with(self, samples: Iterable[Sample]) -> Dataset:
        return Dataset(samples, self.classes, self.report, category_ids=self.category_ids)
