"""Prints how many lines of each target the tests run, and the files with the most lines that no test runs.

    python report.py CODECOV.json
"""

import collections
import json
import pathlib
import sys


def main():
    sources = pathlib.Path(__file__).parents[2] / "Sources"
    targets, files = collections.defaultdict(lambda: [0, 0]), []
    for file in json.loads(pathlib.Path(sys.argv[1]).read_text())["data"][0]["files"]:
        path = pathlib.Path(file["filename"])
        if not path.is_relative_to(sources):
            continue
        lines = file["summary"]["lines"]
        name = path.relative_to(sources)
        for key in (name.parts[0], "all"):
            targets[key][0] += lines["covered"]
            targets[key][1] += lines["count"]
        files.append((lines["count"] - lines["covered"], str(name)))
    for target, (covered, count) in sorted(targets.items(), key=lambda item: item[0] == "all"):
        print(f"{target:12} {100 * covered / count:5.1f} % of {count} lines")
    for missed, name in sorted(files, reverse=True)[:5]:
        print(f"  {missed} lines of {name} are run by no test")


main()
