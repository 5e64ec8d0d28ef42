"""Opens every page of built sites in a real browser and fails on what would trip a reader.

    python check.py [--full] public Tests/Sites/voorbeeld/public

axe-core finds no violation, nothing is wider than the screen, the console stays silent under the headers that we recommend, and every link
within the site leads somewhere. `views.py` chooses the views of each page.
"""

import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import sys
import typing

from playwright.sync_api import sync_playwright

import links
import views
from server import served
from tab import Tab


class Page(typing.NamedTuple):
    """A page of a site, the views to open it in and the checks to make then. A redirect has neither."""

    folder: pathlib.Path
    path: str
    views: list
    checks: list


def pages_of(folder, full=False):
    """Returns the pages of a site, sorted by path."""
    return [Page(folder, path, chosen, [links.findings] if chosen else []) for path, chosen in views.chosen(folder, full)]


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
            told = tab.findings(page, address) if page.views else links.redirect_findings(browser, page, address)
            found.extend(f"{page.folder / page.path}: {finding}" for finding in told)
    return found


def findings(pages):
    """Returns the findings of pages. Each core opens a share of them in its own browser."""
    cores = len(os.sched_getaffinity(0))
    shares = [share for share in (pages[core::cores] for core in range(cores)) if share]
    with concurrent.futures.ProcessPoolExecutor(cores) as processes:
        return sorted(finding for told in processes.map(share_findings, shares) for finding in told)


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
