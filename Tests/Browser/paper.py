"""Prints pages to PDF and looks at the paper: is the page's address on it, and no menu, and how much of it stays white?"""

import re

import pypdfium2

import views

# A paper for the meeting of the council is one sheet, printed on one side.
BRIEFING = "briefing"
# How much of a sheet may stay white below its last line, unless it is the last sheet. Its margins, those of `@page`, don't count.
WHITE = 1 / 3
MARGINS = {"top": 18 / 297, "bottom": 20 / 297}
# A low resolution is enough to find the last line. A dot that is lighter than this is paper.
SCALE, PAPER = 0.25, 250
# What is there for addresses that don't exist, so it has none of its own.
NOT_FOUND = "404.html"
# Where a reader chooses a language there is nothing to keep.
CHOICE = "index.html"
# What helps on a screen only.
LEFT_OVER = """() => [...document.querySelectorAll("nav, summary, button, form, .skip-link")].filter(one => one.checkVisibility())
  .map(one => `paper: ${one.cloneNode(false).outerHTML} is printed`)"""


def findings(tab, page):
    """Yields what is wrong with the paper of a page."""
    tab.turn(1280, media="print")
    yield from tab.tab.evaluate(LEFT_OVER)
    sheets = list(pypdfium2.PdfDocument(tab.tab.pdf(format="A4", prefer_css_page_size=True)))
    if len(sheets) > 1 and BRIEFING in views.classes((page.folder / page.path).read_text()):
        yield f"paper: the briefing takes {len(sheets)} sheets"
    for number, sheet in enumerate(sheets[:-1], 1):
        if white_share(sheet) >= WHITE:
            yield f"paper: more than a third of sheet {number} is white"
    text = "".join(re.sub(r"\s", "", sheet.get_textpage().get_text_bounded()) for sheet in sheets)
    if (address := address_of(page)) not in text and page.path not in (NOT_FOUND, CHOICE):
        yield f"paper: {address} is not on it"


def address_of(page):
    """Returns the address of a page as people type it, without its scheme. The first page of the site has a canonical address in any case,
    from which the host is: a page in two languages has none."""
    host = re.search('<link rel="canonical" href="https://([^/"]+)', (page.folder / "index.html").read_text())
    return f"{host[1]}/{page.path.removesuffix('index.html')}"


def white_share(sheet):
    """Returns how much of the height between the margins is white below the last line, also that of a drawing."""
    picture = sheet.render(scale=SCALE, grayscale=True)
    dots = bytes(picture.buffer)
    top, bottom = round(picture.height * MARGINS["top"]), round(picture.height * (1 - MARGINS["bottom"]))
    rows = [dots[row * picture.stride:row * picture.stride + picture.width] for row in range(top, bottom)]
    inked = [number for number, row in enumerate(rows, 1) if min(row) < PAPER]
    return 1 - max(inked, default=0) / len(rows)
