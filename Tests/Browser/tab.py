"""One browser tab that opens all pages, one after the other. A new tab for each page would double the time."""

from axe_playwright_python.sync_playwright import Axe

import views

# All rules that axe-core has on, those of best practice among them, and the size of what one presses, which it leaves to us to switch on.
# Off are the rules of level AAA, and those that axe-core itself has given up. The browser sends back the violations only: the whole report
# is large, and nobody reads it.
AXE = """axe.run({resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})
  .then(said => said.violations.flatMap(violation => violation.nodes.map(node => `axe: ${violation.id}: ${node.html}`)))"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEIGHT = 900
USUAL = {"media": "screen", "forced_colors": "none", "reduced_motion": "no-preference"}
# What Chromium shows to who changed nothing. Fonts of a fixed width are smaller in every browser.
FONT_SIZES = {"standard": 16, "fixed": 13}


class Tab:
    """A tab under test. `tab` is the tab of Playwright, for the checks that measure in it."""

    def __init__(self, browser):
        self.tab = browser.new_page()
        self.debugger = self.tab.context.new_cdp_session(self.tab)
        self.server, self.address = "", ""
        self.size, self.media = {}, {}
        self.said = []
        self.loading = set()
        self.tab.on("request", lambda request: self.loading.add(request))
        self.tab.on("requestfinished", lambda request: self.loading.discard(request))
        self.tab.on("requestfailed", lambda request: self.loading.discard(request))
        self.tab.on("console", lambda message: self.said.append(f"console: {first_sentence(message.text).replace(self.server, '')}"))

    def findings(self, page, server):
        """Yields the findings of a page: those of each view with the views that show it, then those of its checks."""
        found = {}
        self.server, self.address = server, f"{server}/{page.path}"
        self.turn(*page.views[0])
        self.open()
        # Measuring takes a tenth of the time of axe-core, so it happens at every width.
        for width in [width for width in views.WIDTHS if width not in dict(page.views)]:
            self.turn(width, page.views[0][1])
            for finding in self.width_findings():
                found.setdefault(finding, []).append(str(width))
        # Through the debugger, so that no policy of the page stops it, and when it is needed, as reading it takes longer than the page.
        self.debugger.send("Runtime.evaluate", {"expression": Axe().axe_script})
        for view in page.views:
            self.turn(*view)
            for finding in dict.fromkeys([*self.tab.evaluate(AXE), *self.width_findings()]):
                found.setdefault(finding, []).append("%d %s" % view)
        yield from (f"{finding} ({', '.join(seen)})" for finding, seen in found.items())
        for check in page.checks:
            yield from check(self, page)
        yield from self.heard()

    def open(self):
        """Opens the page, also once more: a check that uses the page as a reader does must start at its beginning."""
        self.tab.goto(self.address)

    def turn(self, width, scheme="light", height=HEIGHT, **media):
        """Changes what differs in the view of the open page. Pages have no script, so they look as if they were opened in that view."""
        size, media = {"width": width, "height": height}, {**USUAL, "color_scheme": scheme, **media}
        if size != self.size:
            self.tab.set_viewport_size(size)
        if media != self.media:
            self.tab.emulate_media(**media)
        self.size, self.media = size, media

    def enlarge_text(self, times):
        """Makes the text of the browser larger, as a reader does in its settings. Media queries in rem hear of it; zoom and a style on
        the page are other things."""
        sizes = {name: size * times for name, size in FONT_SIZES.items()}
        self.debugger.send("Page.setFontSizes", {"fontSizes": sizes})

    def allow_scripts(self, are_allowed):
        """Decides whether pages that are opened from now on may run scripts. Those of the tests run in any case."""
        self.debugger.send("Emulation.setScriptExecutionDisabled", {"value": not are_allowed})

    def width_findings(self):
        """Yields how much wider the page is, once all that the view shows is loaded: the browser drops what the next view doesn't need."""
        pixels = self.tab.evaluate(TOO_WIDE)
        while self.loading:
            self.tab.wait_for_timeout(5)
        if pixels > 0:
            yield f"{pixels} pixels wider than the screen"

    def heard(self):
        """Returns what the console said since the last call, each thing once."""
        said, self.said = self.said, []
        return dict.fromkeys(said)


def first_sentence(text):
    """Returns what the console says a page does. What follows is advice, and the checksum of what it did."""
    return text.partition(". ")[0]
