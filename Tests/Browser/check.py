"""Opens every page of the built site in a real browser and fails on what a reader would stumble over.

    python check.py public

Each page is looked at on a small phone (320 pixels wide), on a phone (390) and on a wide screen (1280), in light and in dark: axe-core finds no
violation, nothing is wider than the screen, the console stays silent, and every link within the site leads to a file.
"""

import contextlib
import functools
import http.server
import pathlib
import shutil
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = [(width, scheme) for width in (320, 390, 1280) for scheme in ("light", "dark")]


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a municipality's server would, without talking about it."""

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address at which the folder is served, on this machine only."""
    handler = functools.partial(Server, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


def broken_links(page, folder):
    """The links of a page to places within the site that aren't there."""
    own = page.url.split("#")[0].split("/", 3)[3]
    for href in page.eval_on_selector_all("a[href], link[href]", "all => all.map(a => a.getAttribute('href'))"):
        if not href.startswith(("/", "#")):
            continue
        path, _, anchor = href.partition("#")
        path = path.lstrip("/") if path else own
        file = folder / path / "index.html" if path.endswith("/") or not path else folder / path
        if not file.is_file():
            yield f"broken link {href}"
        elif anchor and f'id="{anchor}"' not in file.read_text():
            yield f"nothing at the end of {href}"


def findings(browser, address, path, folder):
    """What is the matter with a page, in each view."""
    for width, scheme in VIEWS:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        told = []
        page.on("console", lambda message: told.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: told.append(f"error: {error}"))
        page.goto(f"{address}/{path}")
        for violation in Axe().run(page).response["violations"]:
            for node in violation["nodes"]:
                told.append(f"axe: {violation['id']}: {node['html']}")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            told.append(f"{overflow} pixels wider than the screen")
        told.extend(broken_links(page, folder))
        page.close()
        yield from (f"{path} at {width} ({scheme}): {finding}" for finding in told)


def redirect_findings(browser, address, path):
    """What is the matter with a page that leads on: the browser must arrive somewhere else."""
    page = browser.new_page()
    page.goto(f"{address}/{path}")
    page.wait_for_url(lambda url: url != f"{address}/{path}")
    status = page.goto(page.url).status
    page.close()
    if status != 200:
        yield f"{path} leads to nothing"


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    paths = sorted(str(file.relative_to(folder)) for file in folder.rglob("*.html"))
    if not paths:
        sys.exit(f"no pages in {folder}")
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = []
        for path in paths:
            if 'http-equiv="refresh"' in (folder / path).read_text():
                found.extend(redirect_findings(browser, address, path))
            else:
                found.extend(findings(browser, address, path, folder))
        browser.close()
    print("\n".join(found))
    print(f"{len(paths)} pages in {len(VIEWS)} views: {len(found)} findings")
    sys.exit(1 if found else 0)


main()
