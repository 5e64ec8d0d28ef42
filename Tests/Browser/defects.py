"""Plants defects, each in its own copy of a small built site or in a folder of its own, and fails unless the checks find exactly those.

    python defects.py Tests/Sites/amstelveen/public
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import check
import planted
import planted_checks
import planted_files
import server
import views

# What `check.py --full` prints about a site without pages, and about a site with two equal pages that have a broken link and share a style
# sheet with rules that match nothing.
RULES = "a, p:hover::before, .weg:hover, main :is(h1, .weg), li:not(:focus) { color: inherit } @media print { p > b { color: inherit } } "
SAID = """{work}/pair/a.html: broken link /weg/
{work}/pair/b.html: broken link /weg/
no pages in {work}/empty
style sheet: .weg:hover matches nothing on any page
style sheet: li:not(:focus) matches nothing on any page
style sheet: p > b matches nothing on any page
2 pages, 12 views: 6 findings
"""


class LateServer(server.Server):
    """Answers late when asked for the missing background, as a busy machine does."""

    def send_head(self):
        if self.path == "/weg.png":
            time.sleep(0.3)
        return super().send_head()


def plant(defect, site, folder):
    """Copies the site to a folder, plants a defect and returns the changed pages. A new page starts as a copy of FIRST."""
    shutil.copytree(site, folder)
    (folder / "proef.gif").write_bytes(planted.GIF)
    (folder / "proef.css").write_text(defect.css)
    files = list(folder.glob(defect.pages)) or [folder / defect.pages]
    for file in files:
        text = defect.change((file if file.exists() else folder / planted.FIRST).read_text())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("</title>", f"</title>{planted.STYLE_SHEET}", 1) if defect.css else text)
    pages = [page for page in check.pages_of(folder, views.Looks()) if folder / page.path in files]
    return [page._replace(views=defect.views or page.views, checks=[*page.checks, *defect.checks]) for page in pages]


def missed(site, work):
    """Yields the defects with other findings than expected. All are checked in one go, as starting a browser takes time."""
    defects = [*planted.DEFECTS, *planted_checks.DEFECTS]
    changed = [plant(defect, site, work / str(number)) for number, defect in enumerate(defects)]
    found, _ = check.opened([page for pages in changed for page in pages])
    for defect, pages in zip(defects, changed):
        starts = [f"{page.folder / page.path}: " for page in pages]
        told = [[finding.removeprefix(start) for finding in found if finding.startswith(start)] for start in starts]
        if told != [sorted(defect.expected)] * len(pages):
            yield f"{defect.name}: expected {defect.expected}, found {told}"


def missed_in_files(work):
    """Yields the defects in files with other findings than expected."""
    for number, defect in enumerate(planted_files.DEFECTS):
        folder = work / f"files-{number}"
        for name, text in defect.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        told = [finding.replace(f"{folder}/", "").replace(str(folder), ".") for finding in defect.check(folder)]
        if told != defect.expected:
            yield f"{defect.name}: expected {defect.expected}, found {told}"


def missed_by_command(site, work):
    """Runs the command. It must print each finding, count them and fail."""
    for name in ("empty", "pair"):
        (work / name).mkdir()
        shutil.copy(site / "_headers", work / name)
    (work / "pair" / "proef.gif").write_bytes(planted.GIF)
    (work / "pair" / "proef.css").write_text(RULES)
    for name in ("a.html", "b.html"):
        text = planted.PAGE.format('<p><a href="/weg/">Weg</a></p>')
        (work / "pair" / name).write_text(text.replace("</title>", f"</title>{planted.STYLE_SHEET}"))
    command = [sys.executable, pathlib.Path(check.__file__), "--full", work / "empty", work / "pair"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if (done.stdout, done.returncode) != (SAID.format(work=work), 1):
        yield f"check.py printed {done.stdout}{done.stderr}and returned {done.returncode}"


def main():
    site, count = pathlib.Path(sys.argv[1]), len(planted.DEFECTS) + len(planted_checks.DEFECTS) + len(planted_files.DEFECTS) + 1
    server.Server = LateServer
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        lost = [*missed(site, work), *missed_in_files(work), *missed_by_command(site, work)]
    print(*lost, sep="\n", end="\n" if lost else "")
    print(f"{count} defects planted, {count - len(lost)} found")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
