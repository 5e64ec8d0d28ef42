"""Takes the pictures of the manuals: of the site in this folder, of a preview with a mistake, and of the drawings in forge.html.

    python pictures.py path/to/oko

They are written to `.pictures/`, with few colours. One that is larger than its limit is an error.
"""

import contextlib
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Browser"))
from server import served

FOLDER, COLOURS, PORT, SECONDS = pathlib.Path(".pictures"), 256, 8950, 20
WIDE, PHONE, DRAWN = (1280, 800), (390, 800), (800, 400)
SITE_LIMIT, DRAWN_LIMIT = 60_000, 25_000
# The name of a picture, the address of its page, and the size of the window.
PAGES = [
    ("home", "/nl/", WIDE),
    ("motion", "/nl/moties/id79/", WIDE),
    ("phone", "/fy/", PHONE),
    ("both-languages", "/nl-fy/wat-kunt-u-doen/", WIDE),
]
# A mistake that is easily made: the name of a page with its figures the other way round.
FILE, RIGHT, WRONG = "content/nl/contact.md", "## Bel de gemeente\n", "## Bel de gemeente\n\nLees ook [de motie](moties/id97.md).\n"


def keep(name, picture, limit):
    """Writes a picture with few colours."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE)
    file = FOLDER / f"{name}.png"
    few.save(file, optimize=True)
    size = file.stat().st_size
    print(f"{file}: {few.width} × {few.height}, {size} bytes")
    if size > limit:
        sys.exit(f"{file} is larger than {limit} bytes")


@contextlib.contextmanager
def preview(program, folder):
    """Runs `oko serve`, and gives its address."""
    with (folder / "log").open("w+") as log:
        command = [program, "serve", "--messages", "nl", "--source", folder, "--port", str(PORT)]
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        try:
            end = time.monotonic() + SECONDS
            while not (found := re.search(r"http://localhost:\d+", (folder / "log").read_text())):
                if process.poll() is not None or time.monotonic() > end:
                    sys.exit(f"there is no preview: {(folder / 'log').read_text()}")
                time.sleep(0.05)
            yield found[0]
        finally:
            process.terminate()
            process.wait()


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        copy = pathlib.Path(name)
        for part in ("content", "templates"):
            shutil.copytree(part, copy / part)
        subprocess.run([program, "build", "--source", copy], check=True, stdout=subprocess.DEVNULL)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(color_scheme="light", reduced_motion="reduce")

        def open_page(address, size):
            tab.set_viewport_size({"width": size[0], "height": size[1]})
            tab.goto(address)

        with served(copy / "public") as site:
            for picture, path, size in PAGES:
                open_page(site + path, size)
                keep(picture, tab.screenshot(), SITE_LIMIT)
        with preview(program, copy) as address:
            open_page(f"{address}/nl/contact/", WIDE)
            text = (copy / FILE).read_text()
            assert RIGHT in text, f"{FILE} has no {RIGHT}"
            (copy / FILE).write_text(text.replace(RIGHT, WRONG))
            tab.get_by_text("moties/id79.md").first.wait_for()
            keep("preview", tab.screenshot(), SITE_LIMIT)
        open_page((HERE / "forge.html").resolve().as_uri(), DRAWN)
        for drawing in tab.locator("figure").all():
            keep(drawing.get_attribute("id"), drawing.screenshot(), DRAWN_LIMIT)
        browser.close()


if __name__ == "__main__":
    main()
