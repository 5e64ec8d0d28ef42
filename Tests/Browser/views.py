"""Chooses the views to open each page in. A view is a width (320, 390 or 1280 pixels) and a colour scheme (light or dark).

Every page is opened in one view. Some pages are opened in all six: the first page of each template in each language, and each page with
an element or a class that is new. Other pages look like one of these, so their other views tell little (`make test-browser FULL=1`).
"""

import collections
import pathlib
import re
import typing
import zlib

WIDTHS = (320, 390, 1280)
VIEWS = [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]


class Choice(typing.NamedTuple):
    """The views of a page, and whether it is the first of its site to show something."""

    path: str
    views: list
    is_new: bool


class Looks:
    """What pages have shown already, of sites that share a style sheet: what one of them shows the others need not show again."""

    def __init__(self):
        self.shown = collections.defaultdict(set)

    def chosen(self, folder, full):
        """Yields the pages of a site, each with its views. A redirect has none."""
        shown = self.shown[style_of(folder)]
        for path in sorted(file.relative_to(folder) for file in folder.rglob("*.html")):
            text = (folder / path).read_text()
            if 'http-equiv="refresh"' in text:
                yield Choice(str(path), [], False)
                continue
            parts = {kind(folder, path), *elements(text), *classes(text)}
            is_new = full or not parts <= shown
            yield Choice(str(path), VIEWS if is_new else [view(str(path))], is_new)
            shown |= parts


def style_of(folder):
    """Returns the name of the style sheet of a site, which its content decides."""
    return next((file.name for file in folder.glob("assets/*.css")), None)


def view(path):
    """Returns the view of a page that is opened in one view only. The six views take turns, as one fixed view would never show such a
    page in dark or on a wide screen. The path decides, so that a page keeps its view when other pages come or go."""
    return VIEWS[zlib.crc32(path.encode()) % len(VIEWS)]


class Kind(typing.NamedTuple):
    """What tells the template and the language of a page, as its HTML names neither: its section (a folder in the folder of a language), and
    whether it is the first page of that section, as that one has another template."""

    section: pathlib.PurePath
    is_first: bool


def kind(folder, path):
    """Returns the kind of a page."""
    is_first = any(child.is_dir() for child in (folder / path.parent).iterdir())
    return Kind(path.parent if is_first else path.parent.parent, is_first)


def classes(text):
    return {name for names in re.findall(r'\bclass="([^"]*)"', text) for name in names.split()}


def elements(text):
    return {f"<{name}>" for name in re.findall(r"<([a-z][a-z0-9]*)", text)}
