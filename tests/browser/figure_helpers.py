"""What the tests of the live figures share: to find a figure, to read what it stores and shows, and to give it a
state."""

from tools.pages import at_rest, frame

STORED = """place => JSON.parse(document.querySelector('script[type="application/vnd.jupyter.widget-state+json"]').textContent)
    .state[JSON.parse(document.querySelector(place + ' script').textContent).model_id].state"""
LINE = 28
"""A line of text, in pixels: by so much a figure may grow or shrink while it is used."""

OPEN = """figure => {
    for (let fold = figure.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}"""

GO = """hash => new Promise(done => {
    const before = location.href;
    addEventListener('hashchange', () => done(), { once: true });
    location.hash = hash;
    if (location.href === before) dispatchEvent(new HashChangeEvent('hashchange'));
})"""


def ready(page, place):
    """The figure at `place`, a CSS selector of its id: drawn, in sight, and at rest."""
    figure = page.locator(place)
    figure.evaluate(OPEN)
    figure.scroll_into_view_if_needed()
    page.wait_for_selector(f"{place}[data-drawn]")
    frame(page)
    at_rest(figure)
    return figure


def stored(page, place):
    """The state that the page stores for the figure at `place`."""
    return page.evaluate(STORED, place)


def with_state(page, place):
    """The figure at `place`, ready, and the state that the page stores for it."""
    return ready(page, place), stored(page, place)


def data(page, place):
    """The numbers that the figure at `place` shows, by name, as texts."""
    frame(page)
    return page.locator(f"{place} .lf").evaluate("figure => ({...figure.dataset})")


def text(value):
    """A value as an address writes it."""
    if isinstance(value, (list, tuple)):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else "null" if value is None else str(value)


def address(place, **state):
    """The part of an address after its # that gives the figure at `place` a state; what is not named is as stored."""
    return "&".join(f"{place[1:]}.{name}={text(value)}" for name, value in state.items())


def go(page, place, **state):
    """Give the figure at `place` a state by the address, and wait until it is drawn."""
    page.evaluate(GO, address(place, **state))
    frame(page)


def words(figure, part=".lf-words"):
    """What stands in a part of a figure, folded away or not, with plain spaces; by itself all that the figure says."""
    return figure.locator(part).first.text_content().replace("\u00a0", " ")


def answer(figure, choice):
    """Answer the question that stands in a figure by its choice's text."""
    figure.locator(".lf-predict").get_by_role("button", name=choice, exact=True).click()


def more(figure):
    """Open what stands behind "more": beside the controls, on a phone as chips of the dock."""
    figure.locator(".lf-more-button, .lf-pick-more").locator("visible=true").click()


def finger(page):
    """A finger on the screen: touch(kind, x, y) with kind touchStart, touchMove or touchEnd."""
    session = page.context.new_cdp_session(page)
    return lambda kind, *at: session.send(
        "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": at[0], "y": at[1]}] if at else []}
    )
