"""Looks at a page as readers see it who chose few colours of their own, or less movement, in their system."""

# `paintedBelow` gives the colour that a text is painted on: within a drawing that of the shape below it.
FORCED = r"""() => {
  const isClear = colour => colour === "none" || /^rgba.*, 0\)$/.test(colour);
  const background = one => {
    const own = getComputedStyle(one).backgroundColor;
    return !isClear(own) ? own : one.parentElement ? background(one.parentElement) : null;
  };
  const paintedBelow = one => {
    if (!one.ownerSVGElement) return background(one);
    one.scrollIntoView({behavior: "instant", block: "center"});
    const box = one.getBoundingClientRect();
    const below = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const shape = below.find(other => other.matches("svg :not(text, tspan, g, a)") && !isClear(getComputedStyle(other).fill));
    return shape ? getComputedStyle(shape).fill : background(one.ownerSVGElement);
  };
  const hasText = one => [...one.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
  const ink = one => getComputedStyle(one)[one.ownerSVGElement ? "fill" : "color"];
  const hasBorder = one => {
    const style = getComputedStyle(one);
    return style.borderStyle !== "none" && parseFloat(style.borderWidth) > 0 && style.borderColor !== background(one);
  };
  const all = [...document.body.querySelectorAll("*")].filter(one => one.checkVisibility());
  return [
    ...all.filter(one => one.matches(".state") && !hasBorder(one)).map(one => `forced colours: no border around ${one.outerHTML}`),
    ...all.filter(one => hasText(one) && ink(one) === paintedBelow(one)).map(one => `forced colours: no text to see in ${one.outerHTML}`),
  ];
}"""
MOVING = """() => {
  const moves = style => style.animationName !== "none" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0);
  const styles = one => [null, "::before", "::after"].map(part => getComputedStyle(one, part));
  return [...document.querySelectorAll("*")].flatMap(one => [
    ...styles(one).some(moves) ? [`less movement: ${one.cloneNode(false).outerHTML} moves`] : [],
    ...getComputedStyle(one).scrollBehavior === "smooth" ? [`less movement: ${one.cloneNode(false).outerHTML} scrolls smoothly`] : [],
  ]);
}"""
WIDTH = 1280


def findings(tab, _):
    """Yields what cannot be seen in forced colours and what moves though the reader asked for less movement."""
    tab.turn(WIDTH, forced_colors="active")
    yield from tab.tab.evaluate(FORCED)
    tab.turn(WIDTH, reduced_motion="reduce")
    yield from tab.tab.evaluate(MOVING)
