"""Weighs what a reader downloads before a page is there: its HTML and its style sheets, compressed as a server does."""

import functools
import gzip
import re
import statistics

# In KiB. 14 arrive in the first round trip of a new connection. A page in two languages has two texts.
MEDIAN, MOST, MOST_IN_TWO_LANGUAGES = 14, 16, 18


@functools.cache
def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9)) / 1024


def weight(folder, path):
    sheets = re.findall(r'<link rel="stylesheet" href="/([^"]+)"', (folder / path).read_text())
    return sum(compressed(folder / name) for name in [path, *sheets])


def findings(folder, paths):
    """Yields the pages that are too heavy, and whether half of all pages are."""
    weights = {path: weight(folder, path) for path in paths}
    for path, weighed in weights.items():
        most = MOST_IN_TWO_LANGUAGES if 'class="side-by-side' in (folder / path).read_text() else MOST
        if weighed > most:
            yield f"{folder / path}: weighs {weighed:.1f} KiB, and may weigh {most}"
    if weights and (median := statistics.median(weights.values())) > MEDIAN:
        yield f"{folder}: half of the pages weigh more than {median:.1f} KiB, and may weigh {MEDIAN}"
