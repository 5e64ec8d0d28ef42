"""Chooses the views to open each page in. A view is a width (320, 390 or 1280 pixels) and a colour scheme (light or dark).

Every page is opened in one view. Some pages are opened in all six: the first page of each template in each language, and each page with
an element or a class that is new. Other pages look like one of these, so their other views tell little (`make test-browser FULL=1`).
"""

import pathlib
import re
import typing
import zlib

WIDTHS = (320, 390, 1280)
VIEWS = [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]


class Choice(typing.NamedTuple):
    """The views of a page, and what it is the first page of its site to show."""

    path: str
    views: list
    is_new_kind: bool
    has_new_block: bool


def chosen(folder, full):
    """Yields the pages of a site, each with its views. A redirect has none."""
    kinds, seen, blocks = set(), set(), set()
    for path in sorted(file.relative_to(folder) for file in folder.rglob("*.html")):
        text = (folder / path).read_text()
        if 'http-equiv="refresh"' in text:
            yield Choice(str(path), [], False, False)
            continue
        own, parts = kind(folder, path, text), elements(text) | classes(text)
        is_new_kind, has_new_block = full or own not in kinds, full or not own.blocks <= blocks
        all_views = is_new_kind or not parts <= seen
        yield Choice(str(path), VIEWS if all_views else [view(str(path))], is_new_kind, has_new_block)
        kinds.add(own)
        seen |= parts
        blocks |= own.blocks


def view(path):
    """Returns the view of a page that is opened in one view only. The six views take turns, as one fixed view would never show such a
    page in dark or on a wide screen. The path decides, so that a page keeps its view when other pages come or go."""
    return VIEWS[zlib.crc32(path.encode()) % len(VIEWS)]


class Kind(typing.NamedTuple):
    """What tells the template and the language of a page, as its HTML names neither."""

    section: pathlib.PurePath
    is_first: bool
    blocks: frozenset


def kind(folder, path, text):
    """Returns the kind of a page: its section (a folder in the folder of a language), whether it is the first page of that section, as that
    one has another template, and the blocks in <main>."""
    is_first = any(child.is_dir() for child in (folder / path.parent).iterdir())
    section = path.parent if is_first else path.parent.parent
    main = text.partition("<main")[2].partition("</main>")[0]
    blocks = frozenset(re.split("__|--", name)[0] for name in classes(main))
    return Kind(section, is_first, blocks)


def classes(text):
    return {name for names in re.findall(r'\bclass="([^"]*)"', text) for name in names.split()}


def elements(text):
    return {f"<{name}>" for name in re.findall(r"<([a-z][a-z0-9]*)", text)}
