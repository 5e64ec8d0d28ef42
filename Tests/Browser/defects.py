"""Plants defects in a small built site, each in its own copy, and fails unless `check.py` finds exactly those.

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
import server

# What `check.py --full` prints about a site without pages, and about a site with two equal pages that have a broken link.
SAID = """no pages in {work}/empty
{work}/pair/a.html: broken link /weg/
{work}/pair/b.html: broken link /weg/
2 pages, 12 views: 3 findings
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
    return [page for page in check.pages_of(folder) if folder / page.path in files]


def missed(site, work):
    """Yields the defects with other findings than expected. All are checked in one go, as starting a browser takes time."""
    changed = [plant(defect, site, work / str(number)) for number, defect in enumerate(planted.DEFECTS)]
    found = check.findings([page for pages in changed for page in pages])
    for defect, pages in zip(planted.DEFECTS, changed):
        starts = [f"{page.folder / page.path}: " for page in pages]
        told = [[finding.removeprefix(start) for finding in found if finding.startswith(start)] for start in starts]
        if told != [sorted(defect.expected)] * len(pages):
            yield f"{defect.name}: expected {defect.expected}, found {told}"


def missed_by_command(work):
    """Runs the command. It must print each finding, count them and fail."""
    (work / "empty").mkdir()
    (work / "pair").mkdir()
    (work / "pair" / "proef.gif").write_bytes(planted.GIF)
    for name in ("a.html", "b.html"):
        (work / "pair" / name).write_text(planted.PAGE.format('<p><a href="/weg/">Weg</a></p>'))
    command = [sys.executable, pathlib.Path(check.__file__), "--full", work / "empty", work / "pair"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if (done.stdout, done.returncode) != (SAID.format(work=work), 1):
        yield f"check.py printed {done.stdout}{done.stderr}and returned {done.returncode}"


def main():
    site, count = pathlib.Path(sys.argv[1]), len(planted.DEFECTS) + 1
    server.Server = LateServer
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        lost = [*missed(site, work), *missed_by_command(work)]
    print(*lost, sep="\n", end="\n" if lost else "")
    print(f"{count} defects planted, {count - len(lost)} found")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
