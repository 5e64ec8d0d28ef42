"""Plants defects in a small built site, each in its own copy, and fails unless `check.py` finds exactly those.

    python defects.py Tests/Sites/amstelveen/public
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import typing

import check
import views

# The only page of its template in Tests/Sites/amstelveen. SECOND and ELSEWHERE are copies of it with a change.
FIRST, SECOND = "nl/moties/versterk-de-basis/index.html", "nl/moties/volgt/index.html"
ELSEWHERE = "nl/nieuws/volgt/index.html"
REDIRECT = "nl/doorgestuurd/index.html"

IMAGE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
EMPTY_LINK = '<a href="/nl/"></a>'
WIDE = '<div style="position: absolute; left: 0; width: 350px; height: 1px"></div>'


# A whole page.
PAGE = '<!DOCTYPE html><html lang="nl"><title>Proef</title><link rel="icon" href="data:,"><main><h1>Proef</h1>{}</main></html>'


class Defect(typing.NamedTuple):
    """A change to the text of a page, or to each page of a pattern, and the findings on that page."""

    name: str
    pages: str
    change: typing.Callable
    expected: list


def add(html):
    """Adds HTML to the end of a page."""
    return lambda text: text.replace("</main>", f"{html}</main>")


def style(condition, name, declarations):
    """Adds a text with its own style to the end of a page."""
    return add(f'<style>@media {condition} {{ .{name} {{ {declarations} }} }}</style><p class="{name}">Proef</p>')


def faint(width, scheme):
    """Adds a text that is too faint in one view."""
    return style(f"(width: {width}px) and (prefers-color-scheme: {scheme})", f"in-{width}-{scheme}", "color: #777; background: #888")


def all_of(changes):
    """Makes several changes."""
    def change(text):
        for part in changes:
            text = part(text)
        return text
    return change


def redirect(refresh):
    """Replaces a page by a redirect."""
    return lambda _: f'<!DOCTYPE html><title>Proef</title><link rel="icon" href="data:,"><meta http-equiv="refresh" content="{refresh}">'


def seen(finding, *seen_in):
    """Returns a finding with the views that show it: all views if none is given."""
    return f"{finding} ({', '.join('%d %s' % view for view in seen_in or views.VIEWS)})"


DEFECTS = [
    Defect("an image without a text", FIRST, add(IMAGE), [seen(f"axe: image-alt: {IMAGE}")]),
    Defect("a text that is too faint in dark", FIRST, style("(prefers-color-scheme: dark)", "faint", "color: #777; background: #888"),
           [seen('axe: color-contrast: <p class="faint">Proef</p>', *views.VIEWS[1::2])]),
    Defect("a text that is too faint in one view, for each view", FIRST, all_of(faint(*view) for view in views.VIEWS),
           [seen('axe: color-contrast: <p class="in-%d-%s">Proef</p>' % view, view) for view in views.VIEWS]),

    # A second page of a template is opened in one view, but in all views if it may look different.
    Defect("a link without a text on a second page", SECOND, add(EMPTY_LINK),
           [seen(f"axe: link-name: {EMPTY_LINK}", views.view(SECOND))]),
    Defect("the same, with a class that the first page lacks", SECOND, add(f'<p class="layout--new">Proef {EMPTY_LINK}</p>'),
           [seen(f"axe: link-name: {EMPTY_LINK}")]),
    Defect("the same, with an element that the first page lacks", SECOND, add(f"<p><kbd>Proef</kbd> {EMPTY_LINK}</p>"),
           [seen(f"axe: link-name: {EMPTY_LINK}")]),
    Defect("the same, without a block that the first page has", SECOND,
           lambda text: add(EMPTY_LINK)(text.replace('class="timeline', 'data-block="timeline')), [seen(f"axe: link-name: {EMPTY_LINK}")]),
    Defect("the same in another section", ELSEWHERE, add(EMPTY_LINK), [seen(f"axe: link-name: {EMPTY_LINK}")]),
    Defect("the same on the first page of a section and on a page that looks like it", "nl/moties/**/index.html",
           lambda _: PAGE.format(EMPTY_LINK), [seen(f"axe: link-name: {EMPTY_LINK}")]),

    Defect("something wider than a small phone", FIRST, add(WIDE),
           [seen("30 pixels wider than the screen", *views.VIEWS[:2])]),
    Defect("the same on a page that is opened in another view only", SECOND, add(WIDE), ["30 pixels wider than the screen (320)"]),
    Defect("an error in the console", SECOND, add("<script>console.error('kapot')</script>"), ["console: kapot"]),
    Defect("a script that fails", SECOND, add("<script>throw new Error('kapot')</script>"), ["error: kapot"]),
    Defect("a background that is missing on a wide screen", FIRST, style("(min-width: 1000px)", "picture", "background: url(/weg.png)"),
           ["console: Failed to load resource: the server responded with a status of 404 (File not found)"]),

    Defect("a link to no page", SECOND, add('<a href="/nl/weg/">Weg</a>'), ["broken link /nl/weg/"]),
    Defect("a link to no file", SECOND, add('<link rel="alternate" href="/nl/weg.xml">'), ["broken link /nl/weg.xml"]),
    Defect("a link to no place on another page", SECOND, add('<a href="/nl/#weg">Weg</a>'), ["nothing at the end of /nl/#weg"]),
    Defect("a link to no place on its own page", SECOND, add('<a href="#weg">Weg</a>'), ["nothing at the end of #weg"]),
    Defect("a redirect to no page", REDIRECT, redirect("0; url=/nl/weg/"), ["leads to nothing"]),
    Defect("a redirect to a folder without a page", REDIRECT, redirect("0; url=/assets/"), ["leads to nothing"]),
    Defect("a redirect to itself", REDIRECT, redirect("0; url=/nl/doorgestuurd/"), ["leads to nothing"]),
    Defect("a redirect that stays where it is", REDIRECT, redirect("weg"), ["leads to nothing"]),
]

# What `check.py --full` prints about a site without pages, and about a site with two equal pages that have a broken link.
SAID = """no pages in {work}/empty
{work}/pair/a.html: broken link /weg/
{work}/pair/b.html: broken link /weg/
2 pages, 12 views: 3 findings
"""


class LateServer(check.Server):
    """Answers late when asked for the missing background, as a busy machine does."""

    def send_head(self):
        if self.path == "/weg.png":
            time.sleep(0.3)
        return super().send_head()


def plant(defect, site, folder):
    """Copies the site to a folder, plants a defect and returns the changed pages. A new page starts as a copy of FIRST."""
    shutil.copytree(site, folder)
    files = list(folder.glob(defect.pages)) or [folder / defect.pages]
    for file in files:
        text = (file if file.exists() else folder / FIRST).read_text()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(defect.change(text))
    return [page for page in check.pages_of(folder) if folder / page.path in files]


def missed(site, work):
    """Yields the defects with other findings than expected. All are checked in one go, as starting a browser takes time."""
    planted = [plant(defect, site, work / str(number)) for number, defect in enumerate(DEFECTS)]
    found = check.findings([page for pages in planted for page in pages])
    for defect, pages in zip(DEFECTS, planted):
        starts = [f"{page.folder / page.path}: " for page in pages]
        told = [[finding.removeprefix(start) for finding in found if finding.startswith(start)] for start in starts]
        if told != [sorted(defect.expected)] * len(pages):
            yield f"{defect.name}: expected {defect.expected}, found {told}"


def missed_by_command(work):
    """Runs the command. It must print each finding, count them and fail."""
    (work / "empty").mkdir()
    (work / "pair").mkdir()
    for name in ("a.html", "b.html"):
        (work / "pair" / name).write_text(PAGE.format('<p><a href="/weg/">Weg</a></p>'))
    command = [sys.executable, pathlib.Path(check.__file__), "--full", work / "empty", work / "pair"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if (done.stdout, done.returncode) != (SAID.format(work=work), 1):
        yield f"check.py printed {done.stdout}{done.stderr}and returned {done.returncode}"


def main():
    site, count = pathlib.Path(sys.argv[1]), len(DEFECTS) + 1
    check.Server = LateServer
    with tempfile.TemporaryDirectory() as work:
        lost = [*missed(site, pathlib.Path(work)), *missed_by_command(pathlib.Path(work))]
    print(*lost, sep="\n", end="\n" if lost else "")
    print(f"{count} defects planted, {count - len(lost)} found")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
