"""The ledger is whole, its links lead somewhere, and no chapter quotes a number that the paper does not print."""

import functools
import json
import re
from pathlib import Path

import pytest

from focal_tutorial import data
from focal_tutorial.chapters import ledger, paper
from focal_tutorial.training import Recipe

BOOK = Path(__file__).resolve().parents[3] / "book"
CONSTANTS = {name: value for name, value in vars(paper).items() if name.isupper()}
ENTRIES = ledger.entries(Recipe.paper(), data.small_bccd("test"))
CHAPTERS = sorted(BOOK.glob("[0-9][0-9]-*.ipynb"))

TABLES = re.compile(r"\bTables? ((?:1[a-e]|2|3)(?:(?:, | and | or | to )(?:1[a-e]|2|3))*)\b")
FIGURE_2 = re.compile(r"\bFigure 2\b")
OF_OTHERS = re.compile(r"FCOS|DETR|ATSS|Soft-NMS|soft-NMS|GIoU|YOLOX|[Tt]heir Table|\bIts Table|arXiv", re.ASCII)
THE_PAPER = re.compile(r"\bthe (focal loss )?paper\b", re.IGNORECASE)
SCORE = re.compile(r"(?<![\d.,])\d\d\.\d(?![\d]| ?%)")
MILLISECONDS = re.compile(r"\b(\d+) ms\b")


def numbers(value):
    """All numbers in a constant, the keys of a table left out."""
    if isinstance(value, dict):
        return {number for row in value.values() for number in numbers(row)}
    if isinstance(value, tuple):
        return {number for part in value for number in numbers(part)}
    return {value} if isinstance(value, int | float) else set()


@functools.cache
def printed(table):
    """The numbers of "1a" .. "1e", "2", "3" or "Figure 2"."""
    start = "FIGURE_2" if table == "Figure 2" else f"TABLE_{table.upper()}"
    found = [numbers(value) for name, value in CONSTANTS.items() if re.fullmatch(rf"{start}(_[A-Z].*)?", name)]
    assert found, table
    return set().union(*found)


def quoted(text):
    """Each score and each time that a sentence quotes from a table of the paper, and what it may be: (sentence, number,
    allowed)."""
    everything = set().union(*map(numbers, CONSTANTS.values()))
    for sentence in re.split(r"(?<=[.:;?!])\s+|\n\s*\n|\n(?=[|>*-])", text):
        sentence = " ".join(sentence.split())
        if OF_OTHERS.search(sentence):
            continue
        named = [table for found in TABLES.findall(sentence) for table in re.findall(r"1[a-e]|2|3", found)]
        named += ["Figure 2"] if FIGURE_2.search(sentence) else []
        scores = [float(found.replace("$", "")) for found in SCORE.findall(sentence)]
        if named:
            allowed = set().union(*map(printed, named))
            scores += [int(found) for found in MILLISECONDS.findall(sentence)]
        elif THE_PAPER.search(sentence) and re.search(r"\bAP(50|75)?\b", sentence):
            allowed = everything
        else:
            continue
        yield from ((sentence, score, allowed) for score in scores)


def faults(text):
    """What a text quotes and the paper does not print."""
    return [f"{number} in: {sentence}" for sentence, number, allowed in quoted(text) if number not in allowed]


def markdown(path):
    """The text of a notebook, without its code."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_quotes_no_number_that_the_paper_does_not_print(path):
    assert faults(markdown(path)) == []


def test_the_chapters_do_quote_the_paper():
    checked = [number for path in CHAPTERS for _, number, _ in quoted(markdown(path))]
    assert len(checked) >= 15


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("In the paper's Table 1d the focal loss reaches AP 36.0, the best OHEM 32.8.", ("32.8", "32.9")),
        ("On COCO it is AP 10.8 in place of 31.1 (Table 1a, quoted).", ("10.8", "10.3")),
        ("The paper reports that a ResNet-50 reaches AP 30.2.", ("30.2", "30.7")),
        ("For RetinaNet-50-500 its Figure 2 prints 73 ms and its Table 1e prints 72 ms.", ("73 ms", "74 ms")),
        ("Between Tables 1b and 1d AP rises from 34.0 to 36.0.", ("34.0", "34.9")),
        ("| row | Table 3 |\n| FL | 34.0 in Table 3 |", ("34.0 in", "43.0 in")),
    ],
)
def test_a_wrong_digit_is_found(right, wrong):
    assert faults(right) == []
    assert len(faults(right.replace(*wrong))) == 1


def test_what_others_print_is_not_taken_for_the_papers():
    text = "FCOS has AP 38.6 in its Table 3. Here AP50 is 87.6 on test. Their Table 2 says 37.4. Its Table 3 has 35.9."
    assert faults(text) == []


def test_every_constant_of_the_paper_has_an_entry_and_every_entry_a_constant():
    assert {entry.constant for entry in ENTRIES} == CONSTANTS.keys()


@pytest.mark.parametrize("name", [name for name, value in CONSTANTS.items() if isinstance(value, dict)])
def test_every_row_of_a_table_has_one_entry(name):
    keys = [entry.key for entry in ENTRIES if entry.constant == name]
    assert len(keys) == len(set(keys))
    assert set(keys) == (CONSTANTS[name].keys() if keys != [None] else {None})


def test_an_entry_prints_the_papers_number():
    for entry in ENTRIES:
        value = CONSTANTS[entry.constant]
        row = value[entry.key] if entry.key is not None else value
        scores = row[0] if isinstance(row, tuple) and isinstance(row[0], tuple) else row
        if hasattr(scores, "ap50"):
            assert entry.paper.startswith(f"{scores.ap} / {scores.ap50} / {scores.ap75}"), entry
        elif isinstance(scores, float) and scores >= 10:
            assert f"{scores:g}" in entry.paper, entry


def test_what_is_quoted_only_has_no_number_of_ours_and_all_else_has_one():
    for entry in ENTRIES:
        assert entry.how in ledger.HOW
        assert (entry.ours in ("", "not run")) == (entry.how == ledger.QUOTED), entry


@pytest.mark.parametrize("place", sorted({entry.place for entry in ENTRIES}), ids=str)
def test_a_link_of_the_ledger_leads_to_a_heading(place):
    page, heading = place
    headings = re.findall(r"^#{2,3} (.*)$", markdown(BOOK / f"{page}.ipynb"), re.MULTILINE)
    assert heading in headings


def test_the_page_shows_every_section():
    cells = json.loads((BOOK / "ledger.ipynb").read_text(encoding="utf-8"))["cells"]
    shown = [line for cell in cells for line in "".join(cell["source"]).splitlines() if line.startswith("Markdown(led")]
    sections = dict.fromkeys(entry.section for entry in ENTRIES)
    assert shown == [f'Markdown(ledger.table(entries, "{section}"))' for section in sections]
