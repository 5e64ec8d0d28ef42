"""Opens every page of built sites in a real browser and fails on what would trip a reader.

    python check.py [--full] public Tests/Sites/voorbeeld/public

axe-core finds no violation, nothing is wider than the screen, the console stays silent under the headers that we recommend, and every link
within the site leads somewhere. `views.py` chooses the views of each page; what a check of its own looks at is in the file of that check.
"""

import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import sys
import typing

from playwright.sync_api import sync_playwright

import keyboard
import links
import nu
import paper
import preferences
import reflow
import screens
import scripts
import targets
import unused
import views
import weight
from server import served
from tab import Tab

# The site of the municipality, as `make` names it. The sites in Tests/Sites are short, and one of them has no second language.
OWN = pathlib.Path("public")
EXAMPLE = "voorbeeld"


class Page(typing.NamedTuple):
    """A page of a site, the views to open it in and the checks to make then. A redirect has neither."""

    folder: pathlib.Path
    path: str
    views: list
    checks: list


def pages_of(folder, looks, full=False):
    """Returns the pages of a site, sorted by path."""
    return [Page(folder, choice.path, choice.views, checks_of(choice, folder)) for choice in looks.chosen(folder, full)]


def checks_of(choice, folder):
    """Returns the checks of a page. The slow ones are for pages that show something new."""
    if not choice.views:
        return []
    is_own = folder == OWN
    # The site with an example of everything has titles and notices of any length on purpose.
    is_example = EXAMPLE in folder.parts
    every = [links, targets, *[screens] * (not is_example)]
    new = [scripts, preferences, keyboard, *[reflow] * (not is_example), *[paper] * is_own] if choice.is_new else []
    return [check.findings for check in [*every, *new]]


def share_findings(pages):
    """Opens a share of the pages in one browser. Returns the findings, and of each page which selectors match."""
    found, selectors = [], []
    with contextlib.ExitStack() as stack:
        addresses = {folder: stack.enter_context(served(folder)) for folder in {page.folder for page in pages}}
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = stack.enter_context(chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"]))
        tab = Tab(browser)
        for page in pages:
            address = addresses[page.folder]
            told = tab.findings(page, address) if page.views else links.redirect_findings(browser, page, address)
            found.extend(f"{page.folder / page.path}: {finding}" for finding in told)
            selectors.append(unused.selectors(tab.tab) if page.views else {})
    return found, selectors


def opened(pages):
    """Opens pages, each core a share of them in its own browser. Returns what `share_findings` does."""
    cores = len(os.sched_getaffinity(0))
    shares = [share for share in (pages[core::cores] for core in range(cores)) if share]
    with concurrent.futures.ProcessPoolExecutor(cores) as processes:
        told = list(processes.map(share_findings, shares))
    return sorted(finding for found, _ in told for finding in found), [page for _, selectors in told for page in selectors]


def findings(sites):
    """Returns the findings of sites: of each page, of each site, and of the style sheet that they share."""
    validator = nu.start(sites)
    found, selectors = opened([page for pages in sites.values() for page in pages])
    found += [f"no pages in {folder}" for folder, pages in sites.items() if not pages]
    if OWN in sites:
        found += screens.missing(OWN)
        found += weight.findings(OWN, [page.path for page in sites[OWN] if page.views])
    return [*found, *nu.findings(validator), *unused.findings(selectors)]


def main():
    folders = [pathlib.Path(name) for name in sys.argv[1:] if name != "--full"]
    looks = views.Looks()
    sites = {folder: pages_of(folder, looks, "--full" in sys.argv) for folder in folders}
    pages = [page for site in sites.values() for page in site]
    found = findings(sites)
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(pages)} pages, {sum(len(page.views) for page in pages)} views: {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
