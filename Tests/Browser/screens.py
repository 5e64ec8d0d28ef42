"""Measures the first screen of a phone: what a reader sees before scrolling."""

import pathlib

WIDTH, HEIGHT = 390, 660
HEADER = 200
# What must be within the first screen wherever it is, but beside its translation: the next date of the agenda; of a motion and of a phase each state with its day.
FIRST = ".next-date:not(.side-by-side *), .page-head .states .state, .page-head .states time"
MEASURE = """selector => {
  const bottom = one => one.checkVisibility() ? Math.ceil(one.getBoundingClientRect().bottom) : null;
  return {
    header: Math.max(0, ...[...document.querySelectorAll("header.header")].map(bottom)),
    first: [...document.querySelectorAll(selector)].map(one => [one.cloneNode(one.matches(".state, time")).outerHTML, bottom(one)]),
    calls: [...document.querySelectorAll('a[href^="tel:"]')].map(bottom),
  };
}"""

# Who looks for a telephone number goes to the first page of a language or to the one about contact.
CONTACT = ("contact", "kontakt")

# What the site of the municipality has in each language at least once, the pages that have it, and how their HTML shows it. Without this
# list, what gets another class would be measured no longer, here or on paper, and nobody would notice.
EXPECTED = [
    ("telephone number on the first page", ["nl/index.html", "fy/index.html"], ['href="tel:']),
    ("telephone number on the page about contact", ["nl/contact/index.html", "fy/kontakt/index.html"], ['href="tel:']),
    ("next date in the agenda", ["nl/agenda/index.html", "fy/aginda/index.html"], ['class="next-date']),
    ("state of a motion with a day", ["nl/moties/*/index.html", "fy/moasjes/*/index.html"], ['class="states', 'class="states__date']),
    ("briefing for the council", ["nl/voor-de-raad/index.html", "fy/foar-de-ried/index.html"], ['class="briefing']),
    ("state of a phase with a day", ["nl/fasen/*/index.html", "fy/fazen/*/index.html"], ['class="states', 'class="states__date']),
]


def findings(tab, page):
    """Yields what is too low on the first screen."""
    tab.turn(WIDTH, height=HEIGHT)
    seen = tab.tab.evaluate(MEASURE, FIRST)
    if seen["header"] > HEADER:
        yield f"first screen: the header takes {seen['header']} pixels, and may take {HEADER}"
    for html, bottom in seen["first"]:
        if bottom is None or bottom > HEIGHT:
            yield f"first screen: {html} {f'ends at {bottom} of {HEIGHT} pixels' if bottom else 'is not shown'}"
    if is_for_callers(page) and seen["calls"] and not any(bottom is not None and bottom <= HEIGHT for bottom in seen["calls"]):
        yield "first screen: no telephone number"


def is_for_callers(page):
    folder = pathlib.PurePath(page.path).parent
    return len(folder.parts) == 1 or folder.name in CONTACT


def missing(folder):
    """Yields what no page of the municipality's own site has, though it is looked for."""
    for name, patterns, marks in EXPECTED:
        for pattern in patterns:
            if not any(all(mark in file.read_text() for mark in marks) for file in folder.glob(pattern)):
                yield f"{folder / pattern}: no {name}"
