"""Defects in pages of a small built site, and what `check.py` must find there. Those of one check each are in `planted_checks.py`."""

import typing

import views

# The only page of its template in Tests/Sites/amstelveen. SECOND and ELSEWHERE are copies of it with a change.
FIRST, SECOND = "nl/moties/versterk-de-basis/index.html", "nl/moties/volgt/index.html"
ELSEWHERE = "nl/nieuws/volgt/index.html"
REDIRECT = "nl/doorgestuurd/index.html"

# A whole page. Its icon and its style sheet are files, as the policy of the server asks.
PAGE = ('<!DOCTYPE html><html lang="nl"><title>Proef</title><link rel="icon" href="/proef.gif"><p class="skip-link">'
        '<a class="skip-link__link" href="#inhoud">Naar de inhoud</a></p><main id="inhoud"><h1>Proef</h1>{}</main></html>')
STYLE_SHEET = '<link rel="stylesheet" href="/proef.css">'
GIF = bytes.fromhex("47494638396101000100000000002c000000000100010000023b")

IMAGE = '<img src="/proef.gif">'
EMPTY_LINK = '<a href="/nl/"></a>'
# Without a class, as a page with a new class is opened in all views.
WIDE = '<div data-wide=""></div>'
WIDE_STYLE = "[data-wide] { position: absolute; left: 0; width: 350px; height: 1px }"
FAINT = "color: #777; background: #888"


class Defect(typing.NamedTuple):
    """A change to the text of a page, or to each page of a pattern, and the findings on that page. `css` is a style sheet of its own,
    `views` are the views of the page if it isn't opened in those that `check.py` chooses, and `checks` are added to those."""

    name: str
    pages: str
    change: typing.Callable
    expected: list
    css: str = ""
    views: typing.Sequence = ()
    checks: typing.Sequence = ()


def add(html):
    """Adds HTML to the end of a page."""
    return lambda text: text.replace("</main>", f"{html}</main>")


def page(html):
    """Replaces a page by a short one with this HTML."""
    return lambda _: PAGE.format(html)


def redirect(refresh):
    """Replaces a page by a redirect."""
    return lambda _: f'<!DOCTYPE html><title>Proef</title><meta http-equiv="refresh" content="{refresh}">'


def style(condition, name, declarations):
    """Returns a style of a class in some views only."""
    return f"@media {condition} {{ .{name} {{ {declarations} }} }}"


def faint(width, scheme):
    """Returns a style that makes a text too faint in one view."""
    return style(f"(width: {width}px) and (prefers-color-scheme: {scheme})", f"in-{width}-{scheme}", FAINT)


def seen(finding, *seen_in):
    """Returns a finding with the views that show it: all views if none is given."""
    return f"{finding} ({', '.join('%d %s' % view for view in seen_in or views.VIEWS)})"


def against(what, directive):
    """Returns what the console says of something that the policy doesn't allow."""
    return f"console: {what} violates the following Content Security Policy directive{directive}"


# A link without a text on a page that is new, and so gets all views and the walk with the Tab key.
EMPTY = [seen(f"axe: link-name: {EMPTY_LINK}"), f"keyboard: {EMPTY_LINK} is hidden while it has the focus"]

DEFECTS = [
    Defect("an image without a text", FIRST, add(IMAGE), [seen(f"axe: image-alt: {IMAGE}")]),
    Defect("a heading that skips a level", FIRST, add("<h5>Proef</h5>"), [seen("axe: heading-order: <h5>Proef</h5>")]),
    Defect("a text that is too faint in dark", FIRST, add('<p class="faint">Proef</p>'),
           [seen('axe: color-contrast: <p class="faint">Proef</p>', *views.VIEWS[1::2])],
           style("(prefers-color-scheme: dark)", "faint", FAINT)),
    Defect("a text that is too faint in one view, for each view", FIRST,
           add("".join('<p class="in-%d-%s">Proef</p>' % view for view in views.VIEWS)),
           [seen('axe: color-contrast: <p class="in-%d-%s">Proef</p>' % view, view) for view in views.VIEWS],
           "".join(faint(*view) for view in views.VIEWS)),

    # A second page of a template is opened in one view, but as a new one if it may look different.
    Defect("a link without a text on a second page", SECOND, add(EMPTY_LINK),
           [seen(f"axe: link-name: {EMPTY_LINK}", views.view(SECOND))]),
    Defect("the same, with a class that the first page lacks", SECOND, add(f'<p class="dossier--new">Proef {EMPTY_LINK}</p>'), EMPTY),
    Defect("the same, with an element that the first page lacks", SECOND, add(f"<p><kbd>Proef</kbd> {EMPTY_LINK}</p>"), EMPTY),
    Defect("the same in another section", ELSEWHERE, add(EMPTY_LINK), EMPTY),
    Defect("the same on the first page of a section and on a page that looks like it", "nl/moties/**/index.html",
           page(EMPTY_LINK), EMPTY),

    Defect("something wider than a small phone", FIRST, add(WIDE),
           [seen("30 pixels wider than the screen", *views.VIEWS[:2]), "large text: 30 pixels wider than the screen"], WIDE_STYLE),
    Defect("the same on a page that is opened in another view only", SECOND, add(WIDE),
           ["30 pixels wider than the screen (320)"], WIDE_STYLE),

    Defect("a script in the page", SECOND, add("<script>console.error('kapot')</script>"),
           [against("Executing inline script", " 'script-src 'self''")]),
    Defect("a script from elsewhere", SECOND, add('<script src="https://oko.example/proef.js"></script>'),
           [against("Loading the script 'https://oko.example/proef.js'", ": \"script-src 'self'\"")]),
    Defect("a style in the page", SECOND, add('<p style="color: red">Proef</p>'),
           [against("Applying inline style", " 'style-src 'self''")]),
    Defect("an image in the page", SECOND, add('<img alt="" src="data:,">'),
           [against("Loading the image 'data:,'", ": \"img-src 'self'\"")]),
    Defect("an image from elsewhere", SECOND, add('<img alt="" src="https://oko.example/proef.gif">'),
           [against("Loading the image 'https://oko.example/proef.gif'", ": \"img-src 'self'\"")]),
    Defect("a background that is missing on a wide screen", FIRST, add('<p class="picture">Proef</p>'),
           ["console: Failed to load resource: the server responded with a status of 404 (File not found)"],
           style("(min-width: 1000px)", "picture", "background: url(/weg.png)")),

    Defect("a link to no page", SECOND, add('<a href="/nl/weg/">Weg</a>'), ["broken link /nl/weg/"]),
    Defect("a link to no file", SECOND, add('<link rel="alternate" href="/nl/weg.xml">'), ["broken link /nl/weg.xml"]),
    Defect("a link to no place on another page", SECOND, add('<a href="/nl/#weg">Weg</a>'), ["nothing at the end of /nl/#weg"]),
    Defect("a link to no place on its own page", SECOND, add('<a href="#weg">Weg</a>'), ["nothing at the end of #weg"]),
    Defect("a redirect to no page", REDIRECT, redirect("0; url=/nl/weg/"), ["leads to nothing"]),
    Defect("a redirect to a folder without a page", REDIRECT, redirect("0; url=/assets/"), ["leads to nothing"]),
    Defect("a redirect to itself", REDIRECT, redirect("0; url=/nl/doorgestuurd/"), ["leads to nothing"]),
    Defect("a redirect that stays where it is", REDIRECT, redirect("weg"), ["leads to nothing"]),
]
