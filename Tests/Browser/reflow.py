"""Looks at a page on a small phone with the text of the browser at 200%: nothing may scroll sideways, and no name may be cut in two."""

WIDTH, TIMES = 320, 2
# A region that scrolls is allowed if who uses a keyboard can reach it and hears what it is.
SIDEWAYS = """() => [...document.querySelectorAll("*")]
  .filter(one => one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.checkVisibility())
  .filter(one => !one.matches('[role="region"][tabindex="0"]:is([aria-label], [aria-labelledby])'))
  .map(one => `large text: ${one.cloneNode(false).outerHTML} scrolls sideways`)"""
# Words that a reader must know at a glance. Within a text the browser may cut a word by its rules, and shows a hyphen. A word ends at a
# hyphen, a soft one (00AD) and a slash, where a line may end.
BROKEN = """() => {
  const found = [];
  const range = document.createRange();
  for (const part of document.querySelectorAll("h1, h2, h3, h4, .state, nav a, header.header a")) {
    if (!part.checkVisibility()) continue;
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    // Behind a soft hyphen the first sign of a word also has the hyphen, on the line before.
    const top = index => {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      return Math.round([...range.getClientRects()].filter(line => line.width > 0).at(-1)?.top);
    };
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/[^\\s\\u00ad\\u2010\\u2011\\u2013\\/-]+/g)) {
        if (top(word.index) !== top(word.index + word[0].length - 1)) found.push(`large text: ${word[0]} is cut in two in ${part.cloneNode(false).outerHTML}`);
      }
    }
  }
  return found;
}"""


def findings(tab, _):
    """Yields what is wider than the screen and which words are cut in two."""
    tab.turn(WIDTH)
    tab.enlarge_text(TIMES)
    yield from (f"large text: {finding}" for finding in tab.width_findings())
    yield from tab.tab.evaluate(SIDEWAYS)
    yield from tab.tab.evaluate(BROKEN)
    tab.enlarge_text(1)
