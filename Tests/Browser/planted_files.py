"""Defects that are found without a browser: each a folder of files, the check of that folder and its findings."""

import base64
import pathlib
import random
import re
import typing

import contrast
import nu
import screens
import weight

TOKENS = pathlib.Path(__file__).parents[2] / "templates/styles/tokens.css"
HTML = '<!DOCTYPE html><html lang="nl"><title>Proef</title><p>{}</p></html>'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><circel r="1"/></svg>'
# A site that has what every site of a municipality must have.
SITE = {pattern.replace("*", "een"): "".join(marks) for _, patterns, marks in screens.EXPECTED for pattern in patterns}


class FileDefect(typing.NamedTuple):
    """Files of a folder by their names, the check of that folder, and its findings, which name files in that folder."""

    name: str
    files: dict
    check: typing.Callable
    expected: list


def for_weight(name, files, expected):
    return FileDefect(name, files, lambda folder: weight.findings(folder, files), expected)


def for_contrast(name, changes, expected):
    """Changes colours of the house style: the first value is that in light, the second that in dark."""
    text = TOKENS.read_text()
    for colour, values in changes.items():
        old = iter(values)
        text = re.sub(f"(--oko-color-{colour}: )([^;]+)", lambda found: found[1] + next(old, found[2]), text)
    return FileDefect(name, {"tokens.css": text}, lambda folder: contrast.findings(folder / "tokens.css"),
                      [f"tokens.css: {one}" for one in expected])


def heavy(kibibytes, html=""):
    """Returns a page of letters that nothing compresses. Another version of zlib makes it some bytes larger or smaller."""
    return HTML.format(html + base64.b64encode(random.Random(1).randbytes(round(kibibytes * 1024))).decode())


DEFECTS = [
    # Starting Java takes a second, so it reads all three.
    FileDefect("an end without a beginning, a property and an element that don't exist",
               {"a.html": HTML.format("Proef</b>"), "b.svg": DRAWING, "c.css": "p { colour: red }"},
               lambda folder: nu.findings(nu.start([folder])),
               ["a.html: Nu: Stray end tag “b”. – e><p>Proef</b></p></",
                "b.svg: Nu: Element “circel” not allowed as child of element “svg” in this context. "
                '(Suppressing further errors from this subtree.) – 2000/svg"><circel r="1"/></svg',
                "c.css: Nu: CSS: “colour”: Property “colour” doesn't exist. – p { colour: red } </style>"]),

    for_weight("a page that is too heavy", {"a.html": heavy(16.25), "b.html": "", "c.html": ""},
               ["a.html: weighs 16.5 KiB, and may weigh 16"]),
    for_weight("a page in two languages that is too heavy",
               {"a.html": heavy(18.25, '<b class="side-by-side"></b>'), "b.html": "", "c.html": ""},
               ["a.html: weighs 18.5 KiB, and may weigh 18"]),
    for_weight("pages that are too heavy together", {"a.html": heavy(15), "b.html": heavy(15), "c.html": ""},
               [".: half of the pages weigh more than 15.2 KiB, and may weigh 14"]),

    for_contrast("a text that is too light on one of its grounds", {"on-strong": ["#888"]},
                 ["light: on-strong on accent-strong is 3.30:1, and must be 4.5:1"]),
    for_contrast("a state that is too dark in dark", {"done": ["#1f6b3b", "#1f6b3b"]},
                 ["dark: background on done is 2.74:1, and must be 4.5:1", "dark: done on background is 2.74:1, and must be 3:1"]),
    for_contrast("a focus that can't be seen on one ground",
                 {"focus": ["#aaa"], "focus-text": ["#333"], "accent-strong": ["#646464"]},
                 ["light: focus or focus-text on accent-strong is 2.55:1, and must be 3:1"]),
    for_contrast("a colour that nobody can compute with", {"warning-text": ["darkred"]},
                 ["light: no --oko-color-warning-text of the form #rrggbb"]),

    *[FileDefect(f"a site without its {name}", {**SITE, pattern.replace("*", "een"): ""}, screens.missing, [f"{pattern}: no {name}"])
      for name, patterns, _ in screens.EXPECTED for pattern in patterns],
]
