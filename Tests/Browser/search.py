"""Searches built sites in a real browser, as readers do, and fails on a page that isn't found, or on what would trip somebody.

    python search.py .build/release/oko public [--times]

The questions of `questions.py` are asked to the site of the municipality. Then the program builds small sites, to see what is found where, and at last
defects are planted, to test the test. With `--times` it only measures how long the first answer takes, on large sites: that needs a quiet machine.
"""

import contextlib
import html
import pathlib
import re
import shutil
import sys
import tempfile
import typing

from playwright.sync_api import Error, sync_playwright

import questions
import search_sites
import unused
from server import served
from tab import AXE, Axe

# Of 60. Words mean several things, so a few questions may have a better answer than the one that we expected.
ENOUGH = 57
FIRST = 3
# In KiB, compressed as a server does.
SCRIPT, INDEX = 6, 40
# In milliseconds after the page has the index, for the first answer. The fastest of some tries: others may keep this machine busy.
TIMES = {100: 50, 2000: 100}
TRIES = 9
PAGES = {"nl": "/nl/zoeken/", "fy": "/fy/sykje/"}
NOTE = """Response.prototype.json = async function () {
  const bytes = await this.arrayBuffer();
  window.came = performance.now();
  return JSON.parse(new TextDecoder().decode(bytes));
};
new MutationObserver(() => { window.shown ??= document.querySelector(".results__count") && performance.now(); })
  .observe(document, {childList: true, subtree: true})"""
# The headings of texts; those that templates have themselves are on every page.
HEADING = re.compile(r'<h[2-4][^>]* id="([^"]+)"[^>]*>(.*?)</h')
MADE = re.compile("bronnen|verbeterd|stappen|rondes|voet|op-deze-pagina|zoek-")
TOOK = "shown - came"


class Reader:
    """A reader with a browser at a site. `said` is what the console said, `asked` the addresses of all requests."""

    def __init__(self, browser, address, **options):
        self.address, self.said, self.asked = address, [], []
        self.tab = browser.new_page(**options)
        self.tab.on("console", lambda message: self.said.append(message.text))
        self.tab.on("pageerror", lambda error: self.said.append(str(error)))
        self.tab.on("request", lambda request: self.asked.append(request.url))

    def open(self, path):
        self.tab.goto(self.address + path)

    def search(self, question, path=PAGES["nl"], shows_all=False):
        """Asks a question on the page for searching, and returns the addresses of the pages that are found, the first or all."""
        if not self.tab.url.startswith(self.address + path):
            self.open(path)
        self.tab.evaluate("document.querySelector('.results__status').replaceChildren()")
        self.tab.fill(".main .search-form__input", question)
        self.tab.press(".main .search-form__input", "Enter")
        self.found()
        if shows_all:
            self.tab.evaluate("document.querySelector('.results__more')?.click()")
        return self.found()

    def found(self):
        self.tab.wait_for_selector(".results__count", timeout=5000)
        return self.all(".results__title a", "one.getAttribute('href')")

    def all(self, selector, value):
        return self.tab.evaluate(f"[...document.querySelectorAll({selector!r})].map(one => {value})")

    def status(self):
        return " ".join(self.all("[role=status]", "one.innerText"))


def wrong_answers(reader, prints=False):
    """Yields the questions whose page isn't among the first that are found, if they are too many."""
    wrong = []
    for asked in questions.ALL:
        found = reader.search(asked.text, PAGES[asked.language])
        if f"/{asked.language}/{asked.page}/" not in found[:FIRST]:
            wrong.append(f"“{asked.text}” ({asked.language}) finds {found[:FIRST]}, and not {asked.page}")
    if prints:
        print(f"questions: {len(questions.ALL) - len(wrong)} of {len(questions.ALL)} right", *wrong, sep="\n  ")
    if len(questions.ALL) - len(wrong) < ENOUGH:
        yield from wrong


def lost_headings(reader):
    """Yields the headings of pages that aren't found by their words. They are read from the built pages, not from the index."""
    for language, path in PAGES.items():
        for address in reader.tab.request.get(f"{reader.address}/{language}/search.json").json()["pages"]:
            page = f"/{language}/{address[0]}"
            for name, words in HEADING.findall(reader.tab.request.get(reader.address + page).text()):
                heading = html.unescape(re.sub("<[^>]*>|\u00ad", "", words))
                if not MADE.match(name) and page not in reader.search(heading, path, shows_all=True):
                    yield f"the heading “{heading}” of {page} isn't found"


def wrong_results(reader):
    """Yields what is wrong with how results are shown, said and shared."""
    tab = reader.tab
    reader.open(PAGES["nl"])
    tab.evaluate("document.querySelector('.results__status').before = true")
    if any(address.endswith("search.json") for address in reader.asked):
        yield "the index is loaded before anybody searches"
    reader.search("ouderavnd", PAGES["nl"])
    if not tab.evaluate("document.querySelector('[role=status]')?.before"):
        yield "the status isn't in the page from the start, so that nobody hears it"
    if "5 pagina’s" not in (reader.status() or "") or "“ouderavond”" not in reader.status():
        yield f"the status doesn't say how many, or what was meant: {reader.status()}"
    if not tab.url.endswith("?q=ouderavnd"):
        yield f"the address doesn't hold the question: {tab.url}"
    if set(reader.all(".results mark", "one.textContent.toLowerCase()")) != {"ouderavond"}:
        yield f"the words aren't marked: {reader.all('.results mark', 'one.textContent')}"
    places = reader.all(".results__place a[href*='#']", "one.getAttribute('href')")
    reader.open(places[0])
    if not tab.evaluate("document.querySelector(':target')?.matches('h2, h3')"):
        yield f"no heading at {places[0]}"
    tab.go_back()
    if not reader.found() or tab.input_value(".main .search-form__input") != "ouderavnd":
        yield "going back doesn't show what was found"
    reader.search("zwembad")
    shown = tab.inner_text(".results")
    if "Geen resultaten voor “zwembad”" not in shown or "14 0513" not in shown or "Alle woorden" not in shown:
        yield f"nothing to try where nothing is found: {shown}"
    if tab.get_attribute(".language-nav__link[lang=fy]", "href") is None or not tab.evaluate("document.querySelector('.language-nav__link[lang=fy]').search.includes('zwembad')"):
        yield "the other language doesn't get the question"
    tab.goto(reader.address + "/nl/moties/")
    tab.fill("header .search-form__input", "visie & geld")
    tab.press("header .search-form__input", "Enter")
    if not reader.found() or tab.input_value(".main .search-form__input") != "visie & geld":
        yield "the form in the header leads to no answer"
    reader.search("geld & visie")
    tab.reload()
    if not reader.found() or tab.input_value(".main .search-form__input") != "geld & visie":
        yield f"the address loses a sign of the question: {tab.url}"


def sent_words(reader):
    """Yields the requests that hold what somebody looked for on the page for searching, and pages with a script."""
    reader.open(PAGES["nl"])
    reader.asked.clear()
    reader.search("geheimpje", PAGES["nl"])
    yield from (f"the words leave the browser: {address}" for address in reader.asked if "geheimpje" in address)
    if loaded := [address for address in reader.asked if not address.endswith(("/nl/search.json", ".svg"))]:
        yield f"more than the index is loaded: {loaded}"
    reader.open("/nl/moties/")
    if scripts := reader.all("script[src]", "one.src"):
        yield f"a script on another page: {scripts}"


def looks(reader):
    """Yields what is wrong with the look of results: on a small phone, in dark, on paper, by keyboard, for screen readers."""
    tab = reader.tab
    for width, scheme in ((320, "light"), (390, "dark"), (1280, "light")):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme=scheme, media="screen")
        reader.open(PAGES["nl"])
        reader.search("jongeren", PAGES["nl"])
        reader.tab.context.new_cdp_session(tab).send("Runtime.evaluate", {"expression": Axe().axe_script})
        yield from (f"results at {width} pixels, {scheme}: {finding}" for finding in dict.fromkeys(tab.evaluate(AXE)))
        if (wide := tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) > 0:
            yield f"results at {width} pixels: {wide} pixels wider than the screen"
    lost = [one for one, is_used in unused.selectors(tab).items() if unused.OF_SEARCH in one and not is_used]
    yield from (f"style sheet: {one} matches nothing among results" for one in lost if one not in LATER)
    shown = len(reader.all(".results__item", "1"))
    tab.focus(".results__more")
    tab.press(".results__more", "Enter")
    if len(reader.all(".results__item", "1")) <= shown or not tab.evaluate("document.activeElement.matches('.results__item a')"):
        yield "the key shows no more results, or the focus is lost"
    tab.emulate_media(media="print")
    if tab.evaluate("[...document.querySelectorAll('.results, form')].some(one => one.checkVisibility())"):
        yield "results are printed"
    if not tab.evaluate("document.querySelector('.word-index__words').checkVisibility()"):
        yield "the register isn't printed"
    tab.emulate_media(media="screen")


CHECKS = [wrong_results, sent_words, lambda reader: wrong_answers(reader, prints=True), lost_headings, looks]

# What only a site with pages that aren't translated shows, which search_sites.py looks at.
LATER = (".results__language",)


class Defect(typing.NamedTuple):
    """A text in a file of the built site, another one for it, the check that must find that, and how the finding begins."""

    file: str
    old: str
    new: str
    check: typing.Callable
    finding: str


SCRIPT_FILE, PAGE = "assets/search-*.js", "nl/zoeken/index.html"
DEFECTS = [
    Defect(SCRIPT_FILE, "const EXACT = 60", "const EXACT = -60", wrong_answers, "“"),
    Defect(SCRIPT_FILE, "findSlips(term.word)", "0", wrong_answers, "“ouderavnd”"),
    Defect("nl/search.json", '"moties/id79/"', '"moties/id80/"', wrong_answers, "“motie 79”"),
    Defect("nl/privacy/index.html", 'id="geen-namen">Geen namen<', 'id="geen-namen">Onvindbaar<', lost_headings, "the heading “Onvindbaar”"),
    Defect(SCRIPT_FILE, "const rank = ", "missing(); const rank = ", wrong_results, "console: missing is not defined"),
    Defect(SCRIPT_FILE, "encodeURIComponent(form", "encodeURI(form", wrong_results, "the address loses"),
    Defect(SCRIPT_FILE, 'element("mark", ""', 'element("b", ""', wrong_results, "the words aren't marked"),
    Defect(SCRIPT_FILE, 'path + "#" + id', 'path + "#x" + id', wrong_results, "no heading at"),
    Defect(PAGE, '<div class="results__status" role="status"></div>',
           '<div class="results__status"></div>', wrong_results, "the status isn't in the page"),
    Defect(PAGE, ">14 0513</a></li>", "></a></li>", wrong_results, "nothing to try"),
    Defect(SCRIPT_FILE, "index ||= load();", "fetch('/nl/?' + question); index ||= load();", sent_words, "the words leave"),
    Defect("nl/moties/index.html", "</body>", '<script src="/assets/x.js"></script></body>', sent_words, "a script on another"),
    Defect("assets/oko-*.css", ".search-form,.results,", ".search-form,", looks, "results are printed"),
]


def findings(browser, folder, checks):
    """Returns what some checks find in a built site of the municipality."""
    found = []
    with served(folder) as address:
        for check in checks:
            reader = Reader(browser, address)
            try:
                found += check(reader)
            except Error as error:
                found.append(f"no answer: {error.message}")
            reader.tab.close()
            found += [f"console: {one}" for one in dict.fromkeys(reader.said)]
    return found


def weights(folder):
    """Yields the files for searching that are too heavy."""
    for pattern, most in (("assets/search-*.js", SCRIPT), ("*/search.json", INDEX)):
        for file in folder.glob(pattern):
            weight = search_sites.compressed(file)
            print(f"{file.relative_to(folder)}: {weight:.1f} KiB")
            if weight > most:
                yield f"{file} weighs {weight:.1f} KiB, and may weigh {most}"


def missed(browser, site, work):
    """Yields the planted defects that nothing finds."""
    for number, defect in enumerate(DEFECTS):
        folder = work / str(number)
        shutil.copytree(site, folder)
        for file in folder.glob(defect.file):
            text = file.read_text()
            assert defect.old in text, f"{defect.file} has no {defect.old}"
            file.write_text(text.replace(defect.old, defect.new, 1))
        found = findings(browser, folder, [defect.check])
        if not any(one.startswith(defect.finding) for one in found):
            yield f"{defect.new} for {defect.old} in {defect.file}: found {found}"


def times(browser, program, work):
    """Yields the sites whose first answer takes too long."""
    for count, most in TIMES.items():
        folder = search_sites.many(program, work / f"many-{count}", count)
        with served(folder) as address:
            for question in ("ouderavond", "gezinnen", "ouderavnd", "zwembad"):
                took = []
                for _ in range(TRIES):
                    reader = Reader(browser, address)
                    reader.tab.add_init_script(NOTE)
                    # The page is there, so that its own layout isn't measured, but not the index.
                    reader.search(question)
                    took.append(reader.tab.evaluate(TOOK))
                    reader.tab.close()
                print(f"{count} pages, “{question}”: {min(took):.0f} ms")
                if min(took) > most:
                    yield f"the first answer takes {min(took):.0f} ms at {count} pages, and may take {most}"


def main():
    program, site = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play, contextlib.ExitStack() as stack:
        work = pathlib.Path(folder)
        browser = stack.enter_context(play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"]))
        if "--times" in sys.argv:
            slow = list(times(browser, program, work))
            sys.exit("\n".join(slow) or None)
        found = [*weights(site), *findings(browser, site, CHECKS), *search_sites.findings(Reader, browser, program, work)]
        lost = list(missed(browser, site, work / "defects"))
    print(*found, *lost, sep="\n", end="\n" if found or lost else "")
    print(f"search: {len(found)} findings; {len(DEFECTS)} defects planted, {len(DEFECTS) - len(lost)} found")
    sys.exit(1 if found or lost else 0)


if __name__ == "__main__":
    main()
