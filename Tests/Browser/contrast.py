"""Computes whether the colours of a house style can be told apart, in light and in dark, also in states that no page has today.

    python contrast.py templates/styles/tokens.css Tests/Sites/*/templates/styles/tokens.css
"""

import pathlib
import re
import sys

# WCAG 2.2, level AA, for a text of any size, and for a shape or a line that means something.
TEXT, SHAPE = 4.5, 3

# Ratio, colours, and the grounds that each of them is on.
PAIRS = [
    # The texts and links of a page, of cards, sources and the glossary (surface), and of the first page's opening (accent-soft).
    (TEXT, "text muted link link-hover accent", "background surface accent-soft"),
    # A notice has a text with links on the soft colour of what it tells. A translation that is behind its source is a warning.
    (TEXT, "text link link-hover", "running-soft unknown-soft warning-soft"),
    # A state: its name on its own ground, and without ground in drawings.
    *((TEXT, f"{state}-text", f"{state}-soft background") for state in ("done", "running", "planned", "unknown", "warning")),
    # The number of a step, in a circle of the state.
    (TEXT, "background", "done running"),
    # The top and the foot of every page, and the darkest parts of drawings.
    (TEXT, "on-strong", "accent-strong"),
    # What has the focus.
    (TEXT, "focus-text", "focus"),
    # Circles of steps, marks in drawings, borders of notices.
    (SHAPE, "done running planned unknown warning", "background"),
    (SHAPE, "running", "running-soft"),
    (SHAPE, "unknown", "unknown-soft"),
    (SHAPE, "warning", "warning-soft"),
    # The line below the current page in the menu, the dots of a timeline, circles of steps without a state, the line around a source that a
    # reader jumped to. Lines in `line` part what space parts already: they mean nothing.
    (SHAPE, "accent", "background surface"),
    (SHAPE, "muted", "background"),
    # The focus has two rings, and on each ground one of them is enough.
    (SHAPE, "focus|focus-text", "background surface accent-soft accent-strong"),
]


def findings(file):
    """Returns the pairs that are too close, and the colours that are not there or not written as #rrggbb, each once."""
    return list(dict.fromkeys(f"{file}: {scheme}: {finding}" for scheme, colours in schemes(file.read_text()).items()
                              for ratio, names, grounds in PAIRS for name in names.split() for ground in grounds.split()
                              for finding in pair_findings(colours, ratio, name.split("|"), ground)))


def pair_findings(colours, ratio, names, ground):
    """Yields whether none of some colours can be told from their ground."""
    missing = [name for name in [*names, ground] if not re.fullmatch("#[0-9a-f]{6}", colours.get(name, ""))]
    yield from (f"no --oko-color-{name} of the form #rrggbb" for name in missing)
    if not missing and (reached := max(contrast(colours[name], colours[ground]) for name in names)) < ratio:
        yield f"{' or '.join(names)} on {ground} is {reached:.2f}:1, and must be {ratio}:1"


def schemes(text):
    """Returns the colours in light and in dark, which has those of light where it names no other."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    light = colours_of(re.search(r":root\s*{([^}]*)}", text))
    dark = colours_of(re.search(r"prefers-color-scheme:\s*dark\)\s*{\s*:root\s*{([^}]*)}", text))
    return {"light": light, "dark": {**light, **dark}}


def colours_of(block):
    """Returns the colours of a block by their names, `#fff` as `#ffffff`."""
    said = re.findall(r"--oko-color-([a-z-]+):\s*([^;]+);", block[1].lower() if block else "")
    return {name: re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", value.strip()) for name, value in said}


def contrast(one, other):
    """Returns how many times as much light the lighter colour gives, as WCAG defines it."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [int(colour[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def main():
    found = [finding for name in sys.argv[1:] for finding in findings(pathlib.Path(name))]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(sys.argv) - 1} sets of colours: {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
