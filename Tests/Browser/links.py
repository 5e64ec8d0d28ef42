"""Finds links of a page that lead nowhere within the site, and redirects that don't arrive."""

from playwright.sync_api import TimeoutError as Timeout

HREFS = "[...document.querySelectorAll('a[href], link[href]')].map(link => link.getAttribute('href'))"


def findings(tab, page):
    """Yields the links of a page to pages, files and anchors of the site that do not exist."""
    for href in tab.tab.evaluate(HREFS):
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
