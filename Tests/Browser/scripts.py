"""Compares the text of a page with what is there where scripts are switched off."""

import itertools

LINES = "document.querySelector('main').innerText.split('\\n')"


def findings(tab, _):
    """Yields the first line that differs. The page stays open as it is without scripts: to the other checks it is the same."""
    lines = tab.tab.evaluate(LINES)
    tab.allow_scripts(False)
    tab.open()
    plain = tab.tab.evaluate(LINES)
    tab.allow_scripts(True)
    for line, other in itertools.zip_longest(lines, plain, fillvalue=""):
        if line != other:
            yield f"without scripts: “{other}” instead of “{line}”"
            break
