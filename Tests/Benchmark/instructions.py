"""Counts the instructions that a build takes for each page more, and compares them with the figure in instructions.txt.

    python instructions.py .build-test/release/oko

No clock and no load of the machine has a say in that. No regular expression may run. More than 5 % above the figure is an error; whoever changes the figure gives the reason
in the commit. It is that of the program that the tests build, with its assertions.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import corpus

FIGURE = pathlib.Path(__file__).with_name("instructions.txt")
MOST = 1.05
FEW, MANY = 40, 120

# In the names of the standard library, what runs a regular expression.
ENGINE = b"17_StringProcessing9ProcessorV"


def count(program, folder, pages, preload):
    """Returns the instructions of the first build of a site of so many pages in two languages."""
    corpus.write(folder, pages, ["nl", "fy"])
    command = [program, "build", "--source", folder / "oko", "--output", folder / "out"]
    # Hashes that differ from run to run would move elements of sets.
    environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1", "LD_PRELOAD": str(preload)}
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind'}"]
    result = subprocess.run(tool + command, env=environment, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode or not found:
        sys.exit(f"valgrind counted nothing:\n{result.stdout}{result.stderr}")
    if ENGINE in (folder / "callgrind").read_bytes():
        sys.exit("a regular expression ran, though no text has a mistake: look at the bytes before it")
    return int(found[1])


def main():
    if not shutil.which("valgrind"):
        return print("instructions: not counted, as there is no valgrind")
    program, figure = pathlib.Path(sys.argv[1]).resolve(), int(FIGURE.read_text())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # Valgrind reads no newer debug information, so the program goes without.
        subprocess.run(["strip", program, "-o", folder / "oko"], check=True)
        subprocess.run(["cc", "-shared", "-fPIC", FIGURE.with_name("sigsuspend.c"), "-o", folder / "sigsuspend.so"], check=True)
        few, many = (count(folder / "oko", folder / str(pages), pages, folder / "sigsuspend.so") for pages in (FEW, MANY))
    each = (many - few) // (MANY - FEW)
    print(f"instructions: {each:,} a page, {each / figure:.3f} of {figure:,}")
    if each > figure * MOST:
        sys.exit("a page takes more instructions than it may: find out why, or change the figure and say why in the commit")


main()
