"""A chapter's HTML is laid out: head, lead figure, chips, claims, folds, exercises.

What is not whole stops the build."""

import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sphinx.errors import ExtensionError

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "book" / "_ext"))

import layout
import ways
import words

STREET = '<nav class="street"><ol><li><span aria-current="step">loss</span></li></ol></nav>'
HEAD = f"<h1>Focal loss</h1>{STREET}<p><strong>How can it be?</strong></p>"
ANSWERS = "<details><summary>Answers</summary><ol><li><p>At .968.</p></li><li><p>No.</p></li></ol></details>"
TRY = (
    '<div class="box box-try admonition"><p class="admonition-title">Try</p><ol><li><p><strong>1000 times?</strong>'
    f" Move right.</p></li><li><p><strong>4 times?</strong> Move left.</p></li></ol>{ANSWERS}</div>"
)
PREDICT = '<div class="admonition box box-predict quiz"><p class="admonition-title">Predict</p><p>How many?</p></div>'
QUESTION = PREDICT.replace("Predict", "Question")
EXERCISE = '<div class="box box-exercise admonition"><p>Write it.</p></div>'
FIGURE = '<div class="live-figure" id="focal-loss-figure"><div class="live-figure-view"></div></div>'
SOLUTION = '<details class="solution" id="solution-one"><summary>A solution</summary><p>So.</p></details>'


def cell(code, output="", tags=()):
    """The HTML of a code cell as MyST-NB writes it."""
    classes = " ".join(["cell", *(f"tag_{tag}" for tag in tags)])
    source = f'<div class="cell_input"><div class="highlight-python"><pre>{code}\n</pre></div></div>'
    shown = f'<div class="cell_output">{output}</div>' if output else ""
    return f'<div class="{classes}">{source}{shown}</div>'


def page(*parts, name="book/03-focal-loss"):
    """The page that these parts become, as a parse tree."""
    return layout.lay_out(f"<section>{''.join(parts)}</section>", name)


def order(soup, *selectors):
    """Whether the first matches of these selectors stand in this order."""
    found = [soup.select_one(selector) for selector in selectors]
    everything = list(soup.descendants)
    places = [next(number for number, one in enumerate(everything) if one is each) for each in found]
    return places == sorted(places)


def test_number_and_street_stand_over_the_title_and_the_question_under_it():
    soup = page(HEAD, "<p>A story.</p>")
    assert soup.select_one(".chapter-line > b").get_text() == "Chapter 3"
    assert order(soup, ".chapter-head .street", ".chapter-head h1", ".chapter-head p.chapter-question")
    assert soup.select_one(".chapter-question strong") is None
    assert soup.select_one(".chapter-head").find_next_sibling("p").get_text() == "A story."


def test_a_page_that_is_no_chapter_keeps_its_title():
    soup = page("<h1>Departures</h1><p>A story.</p>", name="book/departures")
    assert soup.select_one(".chapter-head") is None
    assert ways.chapter_number("book/departures") is None
    assert ways.chapter_number("book/10-feature-pyramid") == 10


def test_chapters_have_their_numbers_in_the_sidebar():
    link = '<li><a class="{}reference internal" href="{}">Title</a></li>'
    sidebar = (
        link.format("", "10-feature-pyramid.html") + link.format("current ", "#") + link.format("", "glossary.html")
    )
    links = BeautifulSoup(ways.number_links(sidebar, "book/03-focal-loss"), "html.parser").select("a")
    assert [one.get_text() for one in links] == ["10 Title", "3 Title", "Title"]


def test_the_line_of_the_short_path_stands_before_the_first_section():
    soup = layout.lay_out(
        "<section><h1>A</h1><p>First.</p><section><h2>B</h2></section></section>", "book/built", "<p>Next.</p>"
    )
    assert soup.h2.parent.find_previous_sibling("p").get_text() == "Next."


def test_imports_move_to_the_end_and_fold():
    soup = page(HEAD, cell("import torch\nimport math", tags=["imports"]), "<p>A story.</p>", "<p>The end.</p>")
    fold = soup.select_one("details.page-imports")
    assert fold.summary.get_text() == "What the code of this page imports, 2 lines"
    assert fold.find_next_sibling() is None
    assert soup.select(".cell") == []


def test_the_lead_figure_holds_its_question_and_its_chips_follow_it():
    soup = page(HEAD, cell("figure", FIGURE, ["lead"]), PREDICT, TRY, "<p>A story.</p>")
    lead = soup.select_one("div.lead.full-width")
    assert lead.select_one(".live-figure > .predict-place > .quiz") is not None
    assert order(soup, ".live-figure", ".try", ".lead > details.code-fold")
    assert [chip.get_text() for chip in lead.select(".try-chips button")] == ["1000 times?", "4 times?"]
    for chip, item in zip(lead.select(".try-chips button"), lead.select(".try-item"), strict=True):
        assert chip["aria-controls"] == item["id"]
        assert chip["aria-expanded"] == "false"
        assert item["hidden"] == "until-found"
    assert [item.details.get_text(" ", strip=True) for item in lead.select(".try-item")] == [
        "Answer At .968.",
        "Answer No.",
    ]
    assert lead.select_one(".try-item").get_text(" ", strip=True).startswith("1000 times? Move right.")


def test_a_question_stays_a_box_where_no_figure_leads():
    soup = page(HEAD, cell("table", "<table></table>", ["lead"]), PREDICT)
    assert soup.select_one(".predict-place") is None
    assert soup.select_one(".lead").find_next_sibling("div")["class"] == ["admonition", "box", "box-predict", "quiz"]


def test_things_to_try_without_answers_stay_a_box():
    soup = page(HEAD, TRY.replace(ANSWERS, ""))
    assert soup.select_one(".box-try ol") is not None


@pytest.mark.parametrize(
    ("part", "complaint"),
    [
        (TRY.replace("<li><p>No.</p></li>", ""), "2 things to try and 1 answers"),
        (TRY.replace("4 times?", "More than 4 times less?!?!"), "more than 24 characters"),
        ("<p><strong>Checked.</strong> It is so.</p><p>No cell.</p>", "no code cell follows the claim"),
        (2 * cell("figure", FIGURE, ["lead"]), "2 cells have the tag lead"),
    ],
)
def test_what_is_not_whole_stops_the_build_and_says_where(part, complaint):
    with pytest.raises(ExtensionError, match="book/03-focal-loss: ") as error:
        page(HEAD, part)
    assert complaint in str(error.value)


def claim(text):
    return f"<p><strong>Checked.</strong> {text}</p>"


def test_claims_that_follow_each_other_are_one_group_and_hold_their_cells():
    one = claim("At <em>.9</em> it is 100 times.") + cell("a\nb\nc", "3") + cell("d")
    soup = page(HEAD, one, claim("No loss grows."), cell("e"), "<p>Words.</p>", claim("Alone."), cell("f"))
    groups = soup.select(".claims")
    assert [len(group.select("details.claim")) for group in groups] == [2, 1]
    assert groups[0].select_one(".claims-head").get_text(" ", strip=True).startswith("Checked 2 claims")
    assert groups[1].select_one(".claims-head") is None
    first = groups[0].select_one("details.claim")
    assert first.select_one(".claim-says").get_text() == "At .9 it is 100 times."
    assert first.select_one(".claim-how").get_text() == "code, 4 lines"
    assert len(first.select(".cell .cell_input")) == 2
    assert first.select("details") == []  # no fold inside the fold
    assert [one["id"] for one in soup.select("details.claim")] == ["checked-1", "checked-2", "checked-3"]


def test_an_output_stands_over_its_code_which_folds():
    soup = page(HEAD, cell("draw()", "<img>"), cell("x = 1"))
    drawn, silent = soup.select(".cell")
    assert [child["class"][0] for child in drawn.find_all(recursive=False)] == ["cell_output", "code-fold"]
    assert drawn.summary.get_text() == "code, 1 line"
    assert silent.select_one("details.code-fold .cell_input") is not None


def test_one_function_stands_open_and_others_fold():
    source = '<div class="highlight-python"><pre>def loss():\n    return 1\n</pre></div>'
    soup = page(HEAD, cell("show_source(loss)", source, ["open-code"]), cell("show_source(loss)", source))
    shown, folded = soup.select(".cell")
    assert shown.select("details") == []
    assert shown.get_text().strip().startswith("def loss")
    assert folded.summary.get_text() == "code, 2 lines"
    assert "show_source" not in soup.get_text()
    plain = page(HEAD, cell("x = 1\nprint(x)", "1", ["open-code"]))
    assert plain.select("details") == []
    assert order(plain, ".cell_input", ".cell_output")


def test_a_section_with_more_folds_under_its_title():
    more = "<section id='more-x'><h2>More: a proof<a class='headerlink'>#</a></h2><p>Long.</p></section>"
    soup = page(HEAD, more)
    fold = soup.select_one("#more-x > details.more")
    assert fold.summary.h2.get_text() == "More: a proof#"
    assert fold.select_one(".more-inside p").get_text() == "Long."


def test_exercises_are_pages_and_what_stands_before_one_belongs_to_it():
    soup = page(
        HEAD,
        "<section><h2>Exercises<a class='headerlink'>#</a></h2>",
        QUESTION,
        QUESTION,
        "<p>The next two need a kernel.</p>",
        EXERCISE,
        cell("from focal_tutorial import exercises"),
        cell("def mine(): ...", "Not written yet."),
        SOLUTION,
        EXERCISE,
        cell("def other(): ..."),
        SOLUTION.replace("one", "two"),
        "</section>",
    )
    pages = soup.select(".exercises > .exercise")
    assert [("hidden" in one.attrs) for one in pages] == [False, True, True, True]
    assert pages[2].get_text(" ", strip=True).startswith("Exercise 3 of 4 The next two need a kernel.")
    assert pages[2].select_one("#solution-one") is not None
    assert pages[3].select_one("#solution-two") is not None
    assert pages[2].select_one("details.code-fold") is None  # a stub stands open
    assert "import exercises" in soup.select_one("details.page-imports").get_text()
    for tab, one in zip(soup.select("[role=tab]"), pages, strict=True):
        assert (tab["aria-controls"], tab["id"]) == (one["id"], one["aria-labelledby"])


def marked(html):
    """A page whose words were marked, from a glossary of five entries."""
    glossary = words.Glossary()
    for word in ("anchor", "false positive", "positive", "AP", "double"):
        glossary.add(word, f"term-{word.replace(' ', '-')}", f"<p>What {word} means.</p>")
    soup = BeautifulSoup(f"<section>{html}</section>", "html.parser")
    words.mark(soup, glossary, "glossary.html")
    return soup


def test_the_first_use_of_a_word_leads_to_its_definition_and_the_text_is_unchanged():
    soup = marked("<h2>An anchor</h2><p>Two <em>anchors</em>, an anchor. Its AP.</p><p>Another anchor.</p>")
    assert [(word.get_text(), word["href"]) for word in soup.select("a.word")] == [
        ("anchors", "glossary.html#term-anchor"),
        ("AP", "glossary.html#term-AP"),
    ]
    said = soup.find(id=soup.select_one("a.word")["aria-describedby"])
    assert said.get_text() == "What anchor means."
    assert soup.p.get_text() == "Two anchors, an anchor. Its AP."


def test_a_longer_word_comes_before_a_shorter_and_a_capital_only_begins():
    soup = marked("<p>False positives, 3 positives, a positive number, ANCHOR, ap, double.</p>")
    assert [word.get_text() for word in soup.select("a.word")] == ["False positives", "positives"]


@pytest.mark.parametrize(
    "html",
    [
        "<p><a href='#'>anchor</a> <code>anchor</code></p>",
        "<table><tr><td><p>anchor</p></td></tr></table>",
        "<div class='quiz'><p>anchor</p></div>",
        "<details><p>anchor</p></details>",
        "<p>References. On anchor boxes.</p>",
        "<p>anchor-free, sub-anchor</p>",
    ],
)
def test_a_word_is_marked_in_running_text_only(html):
    assert marked(html).select("a.word, .word-bank") == []
