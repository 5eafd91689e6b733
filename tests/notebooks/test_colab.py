"""Colab's versions: what the package asks for is there already, and the check would notice if it were not."""

import re

from packaging.requirements import Requirement

from tools import colab, versions, wheel

DEPENDENCIES = [Requirement(each) for each in wheel.project(colab.ROOT)["dependencies"]]


def test_colab_has_every_dependency_in_a_version_that_fits():
    there = colab.versions()
    for each in DEPENDENCIES:
        assert each.specifier.contains(there[colab.plain(each.name)]), (
            f"{each}: Colab has {there[colab.plain(each.name)]}"
        )


def test_no_dependency_has_an_upper_bound_or_a_fixed_version():
    assert {spec.operator for each in DEPENDENCIES for spec in each.specifier} == {">="}


def test_a_package_that_colab_lacks_or_has_in_another_version_is_named():
    right = {"torch": "2.11.0+cu128", "ipywidgets": "7.7.1", "jedi": "0.19", "focal-tutorial": "0.1.0"}
    assert colab.differences(right) == []
    assert colab.differences(right | {"ipywidgets": "8.1.5"}) == ["ipywidgets 8.1.5: Colab has 7.7.1"]
    assert colab.differences(right | {"lightning": "2.5"}) == ["lightning 2.5: not on Colab"]


def test_the_oldest_versions_are_the_lower_bounds():
    bounds = {re.split("==|>=", each)[0]: each for each in versions.oldest()}
    assert bounds["torch"] == "torch==2.4"
    assert {each.name for each in DEPENDENCIES} == set(bounds)
    assert not any(">" in each for each in bounds.values())
