"""Walks through a page with the Tab key, as readers do who use no mouse."""

WIDTH, HEIGHT = 1280, 660
# A walk that has this many stops more than there are elements to reach has no end.
MORE = 10

# Notes each element that the key must reach, with how it looks before. `looks` is what may show that it has the focus.
BEFORE = """() => {
  window.looks = one => {
    const style = getComputedStyle(one);
    const outline = style.outlineStyle === "none" ? "none" : `${style.outlineWidth} ${style.outlineStyle} ${style.outlineColor}`;
    return [outline, style.boxShadow, style.backgroundColor].join();
  };
  window.opening = one => one.cloneNode(false).outerHTML;
  const reached = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^='-'])";
  const all = [...document.querySelectorAll(reached)].filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled);
  window.before = new Map(all.map(one => [one, looks(one)]));
  return all.map(opening);
}"""
# What has the focus: its place among those elements, and what is wrong with it. A link over two lines is two boxes.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const isAt = (x, y) => one.contains(document.elementFromPoint(x, y));
  const isSeen = box => isAt(box.x + box.width / 2, box.y + box.height / 2)
    || isAt(box.left + 2, box.top + 2) && isAt(box.right - 2, box.bottom - 2);
  return {
    place: [...before.keys()].indexOf(one),
    html: opening(one),
    wrong: [
      ...[...one.getClientRects()].some(isSeen) ? [] : ["is hidden while it has the focus"],
      ...looks(one) !== before.get(one) ? [] : ["looks the same with the focus"],
    ],
  };
}"""


def findings(tab, _):
    """Yields what the key passes by, reaches in another order or reaches unseen, each once. Scrolling at once keeps the walk short."""
    tab.turn(WIDTH, height=HEIGHT, reduced_motion="reduce")
    tab.open()
    expected = tab.tab.evaluate(BEFORE)
    stops = walked(tab.tab, len(expected) + MORE)
    yield from dict.fromkeys([*end_findings(expected, stops), *order_findings(expected, stops),
                              *(f"keyboard: {stop['html']} {wrong}" for stop in stops for wrong in stop["wrong"])])


def walked(tab, limit):
    """Returns the stops until the focus leaves the page. The browser may have put it back at the beginning by the time that we look."""
    stops = []
    while len(stops) < limit:
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop is None or stops and stop["place"] == stops[0]["place"]:
            break
        stops.append(stop)
    return stops


def end_findings(expected, stops):
    """Yields whether the walk begins and ends as it should."""
    if not stops or "skip-link" not in stops[0]["html"]:
        yield "keyboard: the first stop is no skip link"
    if len(stops) == len(expected) + MORE:
        yield f"keyboard: the end is not reached after {len(stops)} stops"


def order_findings(expected, stops):
    """Yields stops that come later than the page has them, stops that nobody expects, and elements that are no stop at all."""
    known = [stop for stop in stops if stop["place"] >= 0]
    yield from (f"keyboard: {late['html']} comes too late" for before, late in zip(known, known[1:]) if late["place"] < before["place"])
    yield from (f"keyboard: stops at {stop['html']}, which has no name" for stop in stops if stop["place"] < 0)
    places = {stop["place"] for stop in known}
    yield from (f"keyboard: {html} is never reached" for place, html in enumerate(expected) if place not in places)
