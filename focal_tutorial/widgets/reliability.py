"""The second live figure of chapter 12: how often boxes of a score are right, and what a decision threshold gives."""

from pathlib import Path

import traitlets

from .figure import Figure
from .traits import index, one_of


class Reliability(Figure):
    """A reliability diagram of networks trained with different losses, by class; precision, recall and F1 beside it.

    Made of the stored run `calibration` (`scripts/measure_calibration.py`). In sync with the figure both ways; a value
    out of range raises `traitlets.TraitError` that says what is allowed:

    network   the name of the network shown, one of the run's
    label     index of the class shown
    bin       index of the bin of scores that is read; its lower edge is the decision threshold

    Set once: `low`, where each bin begins, and `networks`, of each {name, label, pictures, classes: [{name, objects,
    count, right, score, best}]}. Numbers of bins stand in a text, "-" where a bin is empty; `best` is the threshold
    with the highest F1 on other pictures, and its F1 on these.
    """

    _esm = Path(__file__).with_suffix(".js")
    names = ("network", "label", "bin")

    network = traitlets.Unicode("").tag(sync=True)
    label = traitlets.Int(0).tag(sync=True)
    bin = traitlets.Int(0).tag(sync=True)

    low = traitlets.List(traitlets.Float()).tag(sync=True)
    networks = traitlets.List().tag(sync=True)

    def __init__(self, run=None, **state):
        """A figure of `run`, as `chapters.runs.read("calibration")` gives it, with traits to start with.

        Raises ValueError, which names network and class, for bins that do not fit together.
        """
        if run is not None:
            networks = [_network(name, scores) for name, scores in run["scores"].items()]
            low = networks[0]["low"]
            for network in networks:
                if network.pop("low") != low:
                    raise ValueError(f"{network['name']}: its bins are not those of {networks[0]['name']}")
            middle = next((place for place, edge in enumerate(low) if edge >= 0.3), 0)
            state = {"low": low, "networks": networks, "network": networks[0]["name"], "bin": middle, **state}
        super().__init__(**state)

    @traitlets.validate("network")
    def _check_network(self, proposal):
        return one_of("network", proposal["value"], [network["name"] for network in self.networks] or [""])

    @traitlets.validate("label")
    def _check_label(self, proposal):
        return index("label", proposal["value"], max((len(one["classes"]) for one in self.networks), default=0))

    @traitlets.validate("bin")
    def _check_bin(self, proposal):
        return index("bin", proposal["value"], len(self.low))

    def _holds(self):
        return f"{len(self.networks)} networks, {len(self.low)} bins"


def _network(name, scores):
    """A network of the run as the figure stores it, with where its bins begin under "low"."""
    lows = [bins["low"] for bins in scores["bins"].values()]
    classes = [
        _class(f"{name}, {kind}", kind, scores["objects"][kind], scores["bins"][kind], scores["best"][kind])
        for kind in scores["classes"]
    ]
    if any(low != lows[0] or low != sorted(set(low)) for low in lows):
        raise ValueError(f"{name}: bins begin at growing scores, the same for each class")
    return {
        "name": name,
        "label": scores["label"],
        "pictures": scores["pictures"],
        "classes": classes,
        "low": [float(low) for low in lows[0]],
    }


def _class(where, name, objects, bins, best):
    """The bins of a class as texts; ValueError unless there is one number a bin, and at most all boxes are right."""
    columns = [bins[key] for key in ("count", "right", "score")]
    if len({len(bins["low"]), *map(len, columns)}) > 1:
        raise ValueError(f"{where}: low, count, right and score need one value for each bin")
    if any(not 0 <= right <= count for count, right in zip(bins["count"], bins["right"])) or objects < 1:
        raise ValueError(f"{where}: in each bin some of its boxes are right, of objects that are there")
    texts = [" ".join("-" if value is None else str(value) for value in column) for column in columns]
    return {
        "name": name,
        "objects": objects,
        **dict(zip(("count", "right", "score"), texts)),
        "best": {"threshold": best["threshold"], "F1": best["F1"]},
    }
