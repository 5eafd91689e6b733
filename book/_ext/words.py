"""Words of the glossary open in place: where a chapter first uses one, its definition is a touch away.

The word stays a link to the glossary, for pages without scripts; `words.js` shows the definition on hover, focus and
touch. At most once a page for each entry, in running text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag
from docutils import nodes
from sphinx.application import Sphinx

GLOSSARY = "book/glossary"
SCRIPT = "words.js"
# Everyday words that the book also uses in their everyday sense: nowhere, or in the plural alone, are they marked.
EVERYDAY = {
    "double",
    "hull",
    "lateral",
    "stem",
    "tower",
    "crowd",
    "what a cell looks at",
    "small, medium, large",
    "minival",
}
PLURAL = {"positive", "negative", "duplicate", "proposal"}
BEFORE = r"(?<![\w-])(?<!half )(?<!double )(?<!single )(?<!mixed )"
RUNNING = ("p", "li")
NOT_IN = ("a", "button", "summary", "details", "code", "pre", "table", "figure", "h1", "h2", "h3", "h4", "label")
NOT_IN_CLASSES = {"math", "chapter-head", "live-figure", "quiz", "try", "exercises", "short-path", "admonition-title"}


@dataclass
class Glossary:
    """The entries: of each word its entry, of each entry the place in the glossary and the definition."""

    entries: dict[str, str] = field(default_factory=dict)  # "anchors" -> "term-anchor"
    said: dict[str, str] = field(default_factory=dict)  # "term-anchor" -> its HTML

    def add(self, word: str, place: str, said: str) -> None:
        """Take in a word, and its plural where it is no abbreviation."""
        self.said[place] = said
        if word in EVERYDAY:
            return
        plural = word + ("es" if word.endswith(("x", "ss", "ch")) else "s")
        for form in [plural] if word in PLURAL else [word, plural]:
            self.entries.setdefault(form, place)

    def pattern(self) -> re.Pattern:
        """What finds the words, the longest first; small letters also match a capital at the beginning."""
        forms = sorted(self.entries, key=len, reverse=True)
        each = [
            f"[{form[0].upper()}{form[0]}]{re.escape(form[1:])}" if form.islower() else re.escape(form)
            for form in forms
        ]
        return re.compile(f"{BEFORE}({'|'.join(each)})(?![\\w-])")

    def place(self, word: str) -> str:
        """The place in the glossary of a word as it was found."""
        return self.entries.get(word) or self.entries[word[0].lower() + word[1:]]


def read(app: Sphinx) -> Glossary:
    """The glossary of the book, read once a build."""
    if not hasattr(app, "words_of_the_glossary"):
        glossary = Glossary()
        if GLOSSARY in app.env.found_docs:
            doctree = app.env.get_and_resolve_doctree(GLOSSARY, app.builder)
            for item in doctree.findall(nodes.definition_list_item):
                definition = next(item.findall(nodes.definition))
                html = "".join(app.builder.render_partial(child)["fragment"] for child in definition.children)
                for term in item.findall(nodes.term):
                    glossary.add(term.astext(), term["ids"][0], plain(html))
        app.words_of_the_glossary = glossary
    return app.words_of_the_glossary


def plain(html: str) -> str:
    """A definition without links: what they lead to is in the glossary."""
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select("a"):
        link.unwrap()
    return str(soup).strip()


def mark(soup: BeautifulSoup, glossary: Glossary, page: str) -> bool:
    """Mark the first use of each entry; `page` is the glossary's address. Whether there is one."""
    pattern, used = glossary.pattern(), {}
    for text in list(soup.find_all(string=pattern)):
        if not runs(text):
            continue
        parts, end = [], 0
        for match in pattern.finditer(text):
            place = glossary.place(match[1])
            if place in used:
                continue
            link = soup.new_tag(
                "a", attrs={"class": "word", "href": f"{page}#{place}", "aria-describedby": f"said-{place}"}
            )
            link.string = match[1]
            parts += [NavigableString(text[end : match.start(1)]), link]
            end = match.end(1)
            used[place] = glossary.said[place]
        if parts:
            text.replace_with(*parts, NavigableString(text[end:]))
    if used:
        bank = soup.new_tag("div", attrs={"class": "word-bank"})
        for place, said in used.items():
            one = soup.new_tag("div", attrs={"id": f"said-{place}"})
            one.append(BeautifulSoup(said, "html.parser"))
            bank.append(one)
        (soup.find("section") or soup).append(bank)
    return bool(used)


def runs(text: NavigableString) -> bool:
    """Whether a text is running text: in a paragraph or an item of a list, and in nothing that has words of its own."""
    around: list[Tag] = list(text.parents)
    if not any(one.name in RUNNING and not one.get_text().startswith("References.") for one in around):
        return False
    return not any(one.name in NOT_IN or NOT_IN_CLASSES & set(one.get("class", [])) for one in around)
