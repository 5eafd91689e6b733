"""A chapter's page, laid out for a reader: the figure leads, what is checked is one line, code waits in folds.

The notebook stays an ordinary notebook; the page is made from its order and from a few tags:

- the title, the line "Where we are: ..." and a bold question are the head of the page;
- the cell with the tag `lead` spans the page, a **Predict.** after it stands in its figure, a **Try.** in chips below;
- a paragraph that opens with **Checked.** claims for the code cells after it: one ticked line that folds out;
- the cell with the tag `imports` moves to the end, folded; every other code folds under its output, unless the cell has
  the tag `open-code`;
- a section whose title begins with "More: " folds under its title, and exercises are shown one at a time.

Everything is made of `<details>` and of text that is hidden only where scripts run, so that the browser's search, a
link and a printer reach what is folded. `layout.js` adds what HTML has not.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import words
from bs4 import BeautifulSoup, NavigableString, Tag
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from ways import chapter_number, short_path

HERE = Path(__file__).parent
SCRIPT = "layout.js"
CHIP = 24  # characters that fit a phone's row


def lay_out(body: str, docname: str, path: str = "") -> BeautifulSoup:
    """A page's HTML, laid out; `path` is a line that stands before its first section."""
    return Layout(BeautifulSoup(body, "html.parser"), docname, path).soup


def next_element(element: Tag) -> Tag | None:
    """The element that follows, texts between two aside; None where words follow first."""
    for sibling in element.next_siblings:
        if isinstance(sibling, Tag):
            return sibling
        if sibling.strip():
            return None
    return None


def elements(element: Tag) -> list[Tag]:
    """The elements directly inside one."""
    return [child for child in element.children if isinstance(child, Tag)]


def has(element: Tag | None, *classes: str) -> bool:
    """Whether an element is there and has all these classes."""
    return element is not None and set(classes) <= set(element.get("class", []))


def opening(element: Tag) -> Tag | None:
    """The bold words that an element opens with, if it does."""
    for child in element.children:
        if isinstance(child, Tag):
            return child if child.name == "strong" else None
        if child.strip():
            return None
    return None


def title_of(title: Tag) -> str:
    """The text of a title, without the mark that links to it."""
    link = title.find("a", class_="headerlink")
    return title.get_text().removesuffix(link.get_text() if link else "").strip()


def lines(code: Tag) -> str:
    """14 lines, of the code in an element."""
    count = sum(len(pre.get_text().rstrip("\n").split("\n")) for pre in code.select("pre"))
    return "1 line" if count == 1 else f"{count} lines"


class Layout:
    """One page: its parse tree, changed step by step."""

    def __init__(self, soup: BeautifulSoup, docname: str, path: str = "") -> None:
        self.soup, self.docname = soup, docname
        self.top = soup.find("section") or soup
        self.imports: list[Tag] = []
        self.head()
        self.take_imports()
        self.exercises()
        self.claims()
        self.lead()
        for cell in soup.select("div.cell"):
            self.fold_code(cell)
        self.more()
        self.put_path(path)
        self.put_imports()

    def new(self, name: str, classes: str = "", *children, **attributes: str) -> Tag:
        """A new element with these children."""
        tag = self.soup.new_tag(name, attrs={key.replace("_", "-"): value for key, value in attributes.items()})
        if classes:
            tag["class"] = classes.split()
        for child in children:
            tag.append(child)
        return tag

    def fault(self, text: str) -> ExtensionError:
        """An error that stops the build and says where."""
        return ExtensionError(f"{self.docname}: {text}")

    # the head

    def head(self) -> None:
        """Number and street on one line, the title, the question."""
        title = self.top.find("h1", recursive=False)
        number = chapter_number(self.docname)
        if title is None or number is None:
            return
        street = next_element(title)
        question = next_element(street) if has(street, "street") else None
        head = self.new("div", "chapter-head")
        title.insert_before(head)
        line = self.new("div", "chapter-line", self.new("b", "", f"Chapter {number}"))
        if has(street, "street"):
            line.append(street.extract())
        head.extend([line, title.extract()])
        strong = opening(question) if question is not None and question.name == "p" else None
        if strong is not None and question.get_text().strip() == strong.get_text().strip():
            strong.unwrap()
            question["class"] = ["chapter-question"]
            head.append(question.extract())

    def put_path(self, path: str) -> None:
        """The line that leads on, where the first section begins."""
        first = self.top.find("section")
        if path and first is not None:
            first.insert_before(BeautifulSoup(path, "html.parser"))

    # cells

    def parts(self, cell: Tag) -> tuple[Tag | None, Tag | None]:
        """Input and output of a code cell."""
        return cell.find(class_="cell_input"), cell.find(class_="cell_output")

    def fold(self, classes: str, label: str | Tag, *inside: Tag, **attributes: str) -> Tag:
        """Something folded under a line."""
        return self.new("details", classes, self.new("summary", "", label), *inside, **attributes)

    def take_imports(self) -> None:
        """Take the cells of imports out of the page."""
        for cell in self.top.select("div.cell.tag_imports"):
            self.imports.append(cell.extract())

    def put_imports(self) -> None:
        """The imports, folded, where the page ends."""
        inside = [source.extract() for cell in self.imports if (source := self.parts(cell)[0])]
        if inside:
            holder = self.new("div", "", *inside)
            label = f"What the code of this page imports, {lines(holder)}"
            self.top.append(self.fold("code-fold page-imports", label, holder))

    def fold_code(self, cell: Tag) -> None:
        """The output stands, its code folds under it."""
        source, output = self.parts(cell)
        if source is None or cell.find_parent(class_=["claim", "exercise"]) or has(cell, "tag_needs-kernel"):
            return
        shown = output is not None and self.is_source(output)
        if has(cell, "tag_open-code"):
            if shown:  # the function is what the cell shows; the line that shows it is in the notebook
                source.decompose()
            return
        if shown:  # a function that the page does not need open
            source.decompose()
            cell.append(self.fold("code-fold", f"code, {lines(output)}", output.extract()))
            return
        fold = self.fold("code-fold", f"code, {lines(source)}", source.extract())
        cell.append(fold)

    def is_source(self, output: Tag) -> bool:
        """Whether an output is nothing but the source of a function."""
        inside = elements(output)
        return bool(inside) and all(has(one, "highlight-python") for one in inside)

    # the figure that leads

    def lead(self) -> None:
        """The first figure spans the page, with its question inside and what to try below."""
        cells = self.top.select("div.cell.tag_lead")
        if len(cells) > 1:
            raise self.fault(f"{len(cells)} cells have the tag lead")
        if not cells:
            for box in self.top.select("div.box-try"):
                self.chips(box)
            return
        cell = cells[0]
        lead = cell.wrap(self.new("div", "lead full-width"))
        after = next_element(lead)
        figure = cell.find(class_="live-figure")
        if figure is not None and has(after, "quiz") and after.get_text().lstrip().startswith("Predict"):
            question, after = after, next_element(after)
            question["class"].append("quiz-in-figure")
            figure.append(self.new("div", "predict-place", question.extract()))
        if has(after, "box-try") and (chips := self.chips(after)):
            lead.append(chips.extract())
            if figure is not None:
                chips["class"].append("try-foot")
        source, _ = self.parts(cell)
        if source is not None:
            lead.append(self.fold("code-fold", f"code of this figure, {lines(source)}", source.extract()))
        for box in self.top.select("div.box-try"):
            self.chips(box)

    def chips(self, box: Tag) -> Tag | None:
        """A box of things to try as a row of chips; each opens its text and its answer. None: it has no chips."""
        tries = box.find("ol", recursive=False)
        fold = box.find("details", recursive=False)
        items = elements(tries) if tries else []
        names = [opening(item.find("p") or item) for item in items]
        if not items or fold is None or None in names:
            return None
        answers = [item for one in fold.find_all("ol", recursive=False) for item in elements(one)]
        if len(answers) != len(items):
            raise self.fault(f"{len(items)} things to try and {len(answers)} answers")
        count = len(self.soup.select("div.try"))
        row, texts = self.new("ul", "try-chips"), []
        for number, (item, name, answer) in enumerate(zip(items, names, answers), start=1):
            place = f"try-{number}" if not count else f"try-{count + 1}-{number}"
            label = name.extract().get_text().strip()
            if len(label) > CHIP:
                raise self.fault(f"the chip {label!r} has more than {CHIP} characters")
            button = self.new("button", "", label, type="button", aria_expanded="false", aria_controls=place)
            row.append(self.new("li", "", button))
            body = self.new("div", "try-body", *list(item.contents))
            body.insert(0, self.new("b", "try-name", f"{label} "))
            body.append(self.fold("try-answer", "Answer", self.new("div", "", *list(answer.contents))))
            texts.append(self.new("div", "try-item", body, id=place, hidden="until-found"))
        chips = self.new("div", "try", self.new("p", "try-word", "Try"), row, *texts)
        box.replace_with(chips)
        return chips

    # claims

    def claims(self) -> None:
        """Each claim one ticked line; claims that follow each other in one group."""
        group: list[Tag] = []
        for paragraph in self.top.select("p"):
            bold = opening(paragraph)
            if bold is None or bold.get_text() != "Checked.":
                continue
            cells = []
            while has(one := next_element(cells[-1] if cells else paragraph), "cell"):
                cells.append(one)
            if not cells:
                raise self.fault(f"no code cell follows the claim {paragraph.get_text()[:70]!r}")
            if not group or next_element(group[-1]) is not paragraph:
                group = []
            claim = self.claim(paragraph, bold, cells)
            if group:
                group[-1].insert_after(claim)
            group.append(claim)
        for first in [one for one in self.soup.select("details.claim") if not has(self.before(one), "claim")]:
            claims = [first]
            while has(one := next_element(claims[-1]), "claim"):
                claims.append(one)
            box = first.wrap(self.new("div", "claims"))
            box.extend([one.extract() for one in claims[1:]])
            if len(claims) > 1:
                box.insert(0, self.claims_head(len(claims)))
        for number, claim in enumerate(self.soup.select("details.claim"), start=1):
            claim["id"] = f"checked-{number}"

    def before(self, element: Tag) -> Tag | None:
        """The element before one."""
        return next((one for one in element.previous_siblings if isinstance(one, Tag)), None)

    def claim(self, paragraph: Tag, bold: Tag, cells: list[Tag]) -> Tag:
        """One claim, in the place of its paragraph and its cells."""
        bold.extract()
        if paragraph.contents and isinstance(first := paragraph.contents[0], NavigableString):
            first.replace_with(first.lstrip())
        says = self.new("span", "claim-says", *list(paragraph.contents))
        inside = self.new("div", "claim-inside")
        claim = self.new("details", "claim", self.new("summary", "", self.new("span", "claim-tick"), says), inside)
        paragraph.replace_with(claim)
        for cell in cells:
            self.parts(cell)
            inside.append(cell.extract())
        code = self.new("div", "", *[source.__copy__() for cell in cells if (source := self.parts(cell)[0])])
        claim.summary.append(self.new("span", "claim-how", f"code, {lines(code)}"))
        return claim

    def claims_head(self, count: int) -> Tag:
        """The line over several claims."""
        return self.new(
            "div",
            "claims-head",
            self.new("b", "", "Checked"),
            self.new(
                "span",
                "",
                f"{count} claims",
                self.new("span", "wide-only", ", each computed; the cell stops if one fails"),
            ),
            self.new("button", "", "open all", type="button"),
        )

    # sections

    def sections(self, test: Callable[[str], bool]) -> Iterator[Tag]:
        """The sections whose title passes a test."""
        for section in self.soup.select("section"):
            title = section.find(["h2", "h3"], recursive=False)
            if title is not None and test(title_of(title)):
                yield section

    def more(self) -> None:
        """What not everyone needs, folded under its title."""
        for section in self.sections(lambda title: title.startswith("More: ")):
            title, *rest = elements(section)
            inside = self.new("div", "more-inside", *[one.extract() for one in rest])
            section.append(self.new("details", "more", self.new("summary", "", title.extract()), inside))

    def exercises(self) -> None:
        """Questions and exercises, each a page of its own that the reader turns."""
        for section in self.sections(lambda title: title == "Exercises"):
            title, *rest = elements(section)
            pages, before = [], []  # what stands before a question or an exercise belongs to it
            for one in rest:
                if has(one, "cell") and self.only_imports(one):
                    self.imports.append(one.extract())
                elif has(one, "quiz") or has(one, "box-exercise"):
                    pages.append([*before, one])
                    before = []
                elif not pages or (one.name == "p" and has(pages[-1][-1], "quiz")):
                    before.append(one)
                else:
                    pages[-1].append(one)
            if len(pages) < 2:
                continue
            pages[-1] += before
            tabs = self.new("div", "exercise-tabs", role="tablist", aria_label="Exercises")
            box = self.new("div", "exercises", tabs)
            title.insert_after(box)
            for number, page in enumerate(pages, start=1):
                place, first = f"exercise-{number}", number == 1
                name = f"Exercise {number} of {len(pages)}"
                tab = self.new("button", "", str(number), type="button", role="tab", id=f"{place}-tab")
                tab.attrs |= {"aria-controls": place, "aria-label": name, "aria-selected": str(first).lower()}
                tab.attrs |= {} if first else {"tabindex": "-1"}
                tabs.append(tab)
                inside = [self.new("p", "exercise-of", name), *[one.extract() for one in page]]
                item = self.new("div", "exercise", *inside, id=place, role="tabpanel", aria_labelledby=f"{place}-tab")
                if not first:
                    item["hidden"] = "until-found"
                box.append(item)
            turns = [self.new("button", "", label, type="button") for label in ("← Previous", "Next →")]
            turns[0]["disabled"] = ""
            box.append(self.new("div", "exercise-turn", *turns))

    def only_imports(self, cell: Tag) -> bool:
        """Whether a cell does nothing but import."""
        code = cell.get_text().strip()
        return cell.find(class_="cell_output") is None and code.startswith(("import ", "from ")) and "\n\n" not in code


def page_layout(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Lay out a page that is a document; the script comes where something folds or hides."""
    if doctree is None:
        return
    soup = lay_out(context["body"], pagename, short_path(app, pagename))
    if chapter_number(pagename) is not None:
        address = app.builder.get_relative_uri(pagename, words.GLOSSARY)
        if words.mark(soup, words.read(app), address):
            app.add_js_file(words.SCRIPT, loading_method="defer")
    context["body"] = str(soup)
    if "<details" in context["body"] or "until-found" in context["body"]:
        app.add_js_file(SCRIPT, loading_method="defer")


def copy(app: Sphinx, error: Exception | None) -> None:
    """Put the script beside the book's others."""
    if error is None and app.builder.format == "html":
        for script in (SCRIPT, words.SCRIPT):
            shutil.copyfile(HERE / script, Path(app.outdir) / "_static" / script)


def depend_on_glossary(app: Sphinx, doctree) -> None:
    """A chapter is built again when the glossary changed."""
    if chapter_number(app.env.docname) is not None:
        app.env.note_dependency(app.env.doc2path(words.GLOSSARY))


def setup(app: Sphinx) -> dict:
    app.connect("html-page-context", page_layout, priority=950)  # figures have their places, their data come after
    app.connect("doctree-read", depend_on_glossary)
    app.connect("build-finished", copy)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
