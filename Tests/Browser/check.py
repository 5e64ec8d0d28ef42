"""Opens every page of built sites in a real browser and fails on what would trip a reader.

    python check.py [--full] public Tests/Sites/voorbeeld/public

axe-core finds no violation, nothing is wider than the screen, the console stays silent, and every link within the site leads somewhere.
`views.py` chooses the views of each page. Links are checked once per page, and widths are measured at all three widths.
"""

import concurrent.futures
import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import sys
import threading
import typing

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as Timeout
from playwright.sync_api import sync_playwright

import views

# The browser sends back the violations only: the whole report of axe-core is large, and nobody reads it.
AXE = """axe.run({resultTypes: ["violations"]})
  .then(said => said.violations.flatMap(violation => violation.nodes.map(node => `axe: ${violation.id}: ${node.html}`)))"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HREFS = "all => all.map(a => a.getAttribute('href'))"


class Page(typing.NamedTuple):
    """A page of a site, and the views to open it in. A redirect has no views."""

    folder: pathlib.Path
    path: str
    views: list


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves a site as the server of a municipality would: it lists no folders. It logs nothing."""

    def handle(self):
        # The browser drops its connections when a tab closes.
        with contextlib.suppress(ConnectionError):
            super().handle()

    def list_directory(self, _):
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """Serves a folder, on this machine only, and gives its address."""
    handler = functools.partial(Server, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # The server looks every 0.05 seconds whether it should stop. The default is 0.5, and defects.py starts many servers.
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


class Tab:
    """One browser tab that opens all pages, one after the other. A new tab for each page would double the time."""

    def __init__(self, browser):
        self.tab = browser.new_page()
        self.tab.add_init_script(Axe().axe_script)
        self.said = []
        self.loading = set()
        self.tab.on("request", lambda request: self.loading.add(request))
        self.tab.on("requestfinished", lambda request: self.loading.discard(request))
        self.tab.on("requestfailed", lambda request: self.loading.discard(request))
        self.tab.on("console", lambda message: self.said.append(f"console: {message.text}"))
        self.tab.on("pageerror", lambda error: self.said.append(f"error: {error}"))

    def findings(self, page, address):
        """Yields the findings of a page, each with the views that show it."""
        found = {}
        self.turn(*page.views[0])
        self.tab.goto(f"{address}/{page.path}")
        # Measuring takes a tenth of the time of axe-core, so it happens at every width.
        for width in [width for width in views.WIDTHS if width not in dict(page.views)]:
            self.turn(width, page.views[0][1])
            for finding in self.width_findings():
                found.setdefault(finding, []).append(str(width))
        for view in page.views:
            self.turn(*view)
            for finding in [*self.tab.evaluate(AXE), *self.width_findings()]:
                found.setdefault(finding, []).append("%d %s" % view)
        yield from (f"{finding} ({', '.join(seen)})" for finding, seen in found.items())
        yield from self.heard()
        yield from link_findings(self.tab.eval_on_selector_all("a[href], link[href]", HREFS), page)

    def turn(self, width, scheme):
        """Changes the view of the open page. Pages have no script, so they look as if they were opened in that view."""
        self.tab.set_viewport_size({"width": width, "height": 900})
        self.tab.emulate_media(color_scheme=scheme)

    def width_findings(self):
        """Yields how much wider the page is, once all that the view shows is loaded: the browser drops what the next view doesn't need."""
        pixels = self.tab.evaluate(TOO_WIDE)
        while self.loading:
            self.tab.wait_for_timeout(5)
        if pixels > 0:
            yield f"{pixels} pixels wider than the screen"

    def heard(self):
        """Returns what the console said since the last call."""
        said, self.said = self.said, []
        return said


def link_findings(hrefs, page):
    """Yields the links of a page to pages, files and anchors of the site that do not exist."""
    for href in hrefs:
        if not href.startswith(("/", "#")):
            continue
        path, _, anchor = href.partition("#")
        path = path.lstrip("/") if path else page.path
        file = page.folder / path / "index.html" if path.endswith("/") or not path else page.folder / path
        if not file.is_file():
            yield f"broken link {href}"
        elif anchor and f'id="{anchor}"' not in file.read_text():
            yield f"nothing at the end of {href}"


def redirect_findings(browser, page, address):
    """Opens a redirect. The browser must arrive at another page."""
    arrived = []
    tab = browser.new_page()
    own = f"{address}/{page.path.removesuffix('index.html')}"
    # The first response is the redirect itself.
    tab.on("response", lambda response: response.request.is_navigation_request() and arrived.append((response.url, response.status)))
    try:
        tab.goto(own, wait_until="commit")
        if len(arrived) < 2:
            tab.wait_for_event("response", lambda _: len(arrived) > 1, timeout=5000)
    except Timeout:
        pass
    tab.close()
    if len(arrived) < 2 or arrived[1][0] == own or arrived[1][1] != 200:
        yield "leads to nothing"


def share_findings(pages):
    """Opens a share of the pages in one browser."""
    found = []
    with contextlib.ExitStack() as stack:
        addresses = {folder: stack.enter_context(served(folder)) for folder in {page.folder for page in pages}}
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = stack.enter_context(chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"]))
        tab = Tab(browser)
        for page in pages:
            address = addresses[page.folder]
            told = tab.findings(page, address) if page.views else redirect_findings(browser, page, address)
            found.extend(f"{page.folder / page.path}: {finding}" for finding in told)
    return found


def findings(pages):
    """Returns the findings of pages. Each core opens a share of them in its own browser."""
    cores = len(os.sched_getaffinity(0))
    shares = [share for share in (pages[core::cores] for core in range(cores)) if share]
    with concurrent.futures.ProcessPoolExecutor(cores) as processes:
        return sorted(finding for told in processes.map(share_findings, shares) for finding in told)


def pages_of(folder, full=False):
    return [Page(folder, path, chosen) for path, chosen in views.chosen(folder, full)]


def main():
    folders = [pathlib.Path(name) for name in sys.argv[1:] if name != "--full"]
    sites = {folder: pages_of(folder, "--full" in sys.argv) for folder in folders}
    pages = [page for site in sites.values() for page in site]
    found = [f"no pages in {folder}" for folder, site in sites.items() if not site] + findings(pages)
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(pages)} pages, {sum(len(page.views) for page in pages)} views: {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
