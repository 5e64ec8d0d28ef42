"""Measures what a finger must hit on a phone: the links and buttons around the text."""

import screens

# Every link is 24 pixels high and wide (WCAG 2.2, level AA), and those that many readers need are 44 pixels high (level AAA). A link within
# a sentence is exempt, as it is in WCAG: it is as high as its line.
SMALL = """() => {
  const block = one => getComputedStyle(one).display.startsWith("inline") ? block(one.parentElement) : one;
  const isInSentence = one => getComputedStyle(one).display === "inline" && block(one).textContent.trim() !== one.textContent.trim();
  const needed = one => one.closest(".header__nav, .language-nav, .header__call") ? 44 : 24;
  return [...document.querySelectorAll(":is(header, nav, footer) :is(a[href], button, summary)")]
    .filter(one => one.checkVisibility() && !isInSentence(one))
    .map(one => [one, needed(one), one.getBoundingClientRect()])
    .filter(([one, height, box]) => box.height < height || box.width < 24)
    .map(([one, height, box]) => [one.outerHTML, Math.floor(box.width), Math.floor(box.height), height]);
}"""


def findings(tab, _):
    """Yields the links and buttons that are too small to hit."""
    tab.turn(screens.WIDTH, height=screens.HEIGHT)
    for html, width, height, needed in tab.tab.evaluate(SMALL):
        yield f"target: {html} is {width} × {height} pixels, not 24 × {needed}"
