"""How tests/run.py counts: who gets a second try, and what the closing table says of it. No browser is started."""

import importlib.util
import sys
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[1] / "run.py"
PASSED, FAILED, SKIPPED = ("passed", ""), ("failed", ""), ("skipped", "needs a GPU")


@pytest.fixture
def checks(monkeypatch):
    """The module tests/run.py."""
    spec = importlib.util.spec_from_file_location("checks", FILE)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "checks", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def attempts(checks, monkeypatch):
    """Answers of pytest, given in order instead of running it; afterwards the arguments it was asked with."""

    def answer(*answers):
        asked = []
        monkeypatch.setattr(
            checks,
            "attempt",
            lambda *arguments, fonts=None, beside=False: (asked.append(arguments), answers[len(asked) - 1])[1],
        )
        return asked

    return answer


def test_a_browser_test_that_passes_at_the_second_try_counts_and_is_named(checks, attempts):
    asked = attempts((1, {"a": PASSED, "b": FAILED, "c": FAILED, "d": SKIPPED}), (1, {"b": PASSED, "c": FAILED}))
    result = checks.pytest("browser", "tests/browser", second_try=True)
    assert (result.passed, result.failed, result.skipped) == (2, 1, 1)
    assert result.notes == ["passed only at the second try: b", "failed: c", "skipped: d: needs a GPU"]
    assert len(asked) == 2 and "--last-failed" not in asked[0] and "--last-failed" in asked[1]
    assert "- browser: passed only at the second try: b" in checks.table([result])


def test_without_the_option_and_without_a_failure_there_is_one_try(checks, attempts):
    asked = attempts((1, {"a": FAILED}))
    assert checks.pytest("unit", "tests/unit").failed == 1
    assert asked == [("tests/unit",)]
    asked = attempts((0, {"a": PASSED}))
    assert checks.pytest("browser", "tests/browser", second_try=True).passed == 1
    assert len(asked) == 1


def test_many_failures_and_a_pytest_that_broke_off_are_no_accident(checks, attempts):
    asked = attempts((1, {str(i): FAILED for i in range(checks.UNLUCKY + 1)}))
    assert checks.pytest("browser", second_try=True).failed == checks.UNLUCKY + 1
    assert len(asked) == 1
    asked = attempts((2, {"a": FAILED}))
    result = checks.pytest("browser", second_try=True)
    assert result.failed == 2 and "failed: pytest ended with code 2" in result.notes
    assert len(asked) == 1


def test_only_the_browser_stage_asks_for_it(checks, monkeypatch):
    asked = {}
    monkeypatch.setattr(
        checks,
        "pytest",
        lambda name, *_, **options: (
            (asked.setdefault(name, options.get("second_try", False)) and None) or checks.Result(name, passed=1)
        ),
    )
    monkeypatch.setattr(checks.browser, "chromium", lambda: Path("chromium"))
    monkeypatch.setattr(checks, "one", lambda name, *_: checks.Result(name, passed=1))
    monkeypatch.setattr(checks, "have_photographs", lambda: True)
    for stage in (checks.unit, checks.parity, checks.notebooks, checks.pages):
        stage()
    browser = {name for name, twice in asked.items() if twice}
    assert all(name.startswith(("browser", "layout", "rooms")) for name in browser) and browser
    assert len(asked) > 3 + len(browser)


def test_the_browser_stage_runs_under_two_sets_of_fonts_or_says_what_it_lacks(checks, monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr(
        checks,
        "pytest",
        lambda name, *_, fonts=None, **options: (
            (asked.setdefault(name, fonts) and None) or checks.Result(name, passed=1)
        ),
    )
    monkeypatch.setattr(checks.browser, "chromium", lambda: Path("chromium"))
    monkeypatch.setattr(checks, "one", lambda name, *_: checks.Result(name, passed=1))
    (tmp_path / "one").mkdir()
    monkeypatch.setattr(checks, "FONTS", {"one": tmp_path / "one", "other": tmp_path / "other"})
    assert [result.skipped for result in checks.pages()] == [0, 1]
    (tmp_path / "other").mkdir()
    assert [result.skipped for result in checks.pages()] == [0, 0, 0]
    assert asked == {
        "browser": None,
        "browser, with one alone": tmp_path / "one",
        "rooms, with one alone": tmp_path / "one",
        "layout, with other alone": tmp_path / "other",
    }


def test_only_what_failed_runs_again(checks, tmp_path):
    """With pytest itself: one test that fails once, one that always fails, one that passes and must not be repeated."""
    (tmp_path / "test_three.py").write_text(
        "from pathlib import Path\n"
        "def count(name):\n"
        "    file = Path(__file__).with_name(name)\n"
        "    file.write_text(file.read_text() + 'x' if file.exists() else 'x')\n"
        "    return len(file.read_text())\n"
        "def test_fine():\n    assert count('fine') == 1\n"
        "def test_unlucky():\n    assert count('unlucky') == 2\n"
        "def test_wrong():\n    assert count('wrong') == 0\n"
    )
    result = checks.pytest("three", str(tmp_path / "test_three.py"), second_try=True)
    assert (result.passed, result.failed) == (2, 1)
    assert [note.split(":")[0] for note in result.notes] == ["passed only at the second try", "failed"]
    assert [len((tmp_path / name).read_text()) for name in ("fine", "unlucky", "wrong")] == [1, 2, 2]


@pytest.mark.parametrize("stage", ["unit", "parity"])
def test_a_stage_in_two_halves_runs_every_file_once_and_fails_when_one_of_them_does(checks, monkeypatch, stage):
    asked = []

    def answer(*arguments, fonts=None, beside=False):
        asked.append((arguments, beside))
        return (1, {"a": FAILED}) if len(asked) == 1 else (0, {"b": PASSED, "c": SKIPPED})

    monkeypatch.setattr(checks, "attempt", answer)
    [result] = getattr(checks, stage)()
    assert (result.name, result.passed, result.failed, result.skipped) == (stage, 1, 1, 1)
    assert all(beside for _, beside in asked) and len(asked) == 2
    files = [checks.ROOT / file for arguments, _ in asked for file in arguments]
    assert sorted(files) == sorted((checks.ROOT / "tests" / stage).rglob("test_*.py"))


def test_browser_files_run_two_at_a_time_and_count_together(checks, monkeypatch):
    asked = []

    def answer(*arguments, fonts=None, beside=False):
        asked.append((arguments[0].name, fonts, beside, arguments[1:3] == ("-k", "room")))
        return (1, {"a": PASSED, "b": FAILED}) if arguments[0].stem == "test_one" else (0, {"c": PASSED})

    monkeypatch.setattr(checks, "attempt", answer)
    one, other = checks.ROOT / "tests/browser/test_one.py", checks.ROOT / "tests/browser/test_other.py"
    layout, whole = checks.two_at_a_time(
        [("layout", Path("noto"), [other], "-k", "room"), ("browser", None, [one, other])]
    )
    assert (layout.name, layout.passed, layout.failed) == ("layout", 1, 0)
    assert (whole.name, whole.passed, whole.failed) == ("browser", 2, 1)
    assert whole.notes == ["failed: b"]
    assert ("test_other.py", Path("noto"), True, True) in asked and ("test_one.py", None, True, False) in asked
    assert ("test_one.py", None, False, False) in asked  # the second try
