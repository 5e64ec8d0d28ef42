"""Builds sites of many equal pages with oko, with Hugo and with the floor, in turn, and prints what each took.

    python speed.py .build/release/oko [PAGES…]

The sites are made in memory where there is a file system for that, so that no disk is measured. The floor is the least that has to happen: it reads the same texts, runs cmark-gfm with the
extensions that oko uses, and writes as many files as oko writes pages. Look at ratios only: machines differ, and so does their load.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import typing

import corpus

HERE = pathlib.Path(__file__).parent
ROUNDS = 3
# The program itself, without the script that starts it.
HUGO = pathlib.Path(sysconfig.get_path("purelib")) / "hugo/binaries/hugo"


class Run(typing.NamedTuple):
    """What a command took: seconds of wall time, seconds of CPU on all cores, MiB at its peak."""

    wall: float
    cpu: float
    peak: float


def run(*command):
    """Runs a command to its end."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(map(str, command))}: failed")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs):
    return Run(*(statistics.median(values) for values in zip(*runs)))


def written(folder):
    """Returns how many files and MB a folder holds, without what oko notes for itself."""
    files = [file for file in folder.rglob("*") if file.is_file() and ".oko" not in file.parts]
    return len(files), sum(file.stat().st_size for file in files) / 1e6


class Site:
    """A site that all three can build."""

    def __init__(self, oko, floor, folder, count, languages):
        self.folder, self.count, self.languages, self.runs = folder, count, languages, {}
        corpus.write(folder, count, languages)
        if len(languages) > 1:
            run(oko, "translation", "accept", *languages[1:], "--source", folder / "oko")
        self.commands = {
            "oko": [oko, "build", "--source", folder / "oko", "--output", folder / "out/oko"],
            "hugo": [HUGO, "--quiet", "--source", folder / "hugo", "--destination", folder / "out/hugo"],
            "floor": [floor, folder / "oko/content", folder / "out/floor"],
        }
        (folder / "out").mkdir()

    def measure(self, kind, tools, prepare):
        """Runs the tools in turn, each after `prepare`."""
        for _ in range(ROUNDS):
            for tool in tools:
                prepare(tool)
                self.runs.setdefault((kind, tool), []).append(run(*self.commands[tool]))

    def change(self, kind, oko, hugo, around):
        """Measures a build after a file has changed: each time with another letter at its end, within other words."""
        files = {"oko": self.folder / "oko" / oko, "hugo": self.folder / "hugo" / hugo}
        before = {tool: file.read_text() for tool, file in files.items()}
        letters = iter("a b c d e f g h i j k l m n o p q r s t".split())
        self.measure(kind, files, lambda tool: files[tool].write_text(f"{before[tool]}\n{around[0]}{next(letters)}{around[1]}\n"))
        for tool, file in files.items():
            file.write_text(before[tool])

    def stages(self):
        """Returns how long each stage of a build from nothing takes, a stage a line."""
        timed = self.folder / "out/timed"
        result = subprocess.run([*self.commands["oko"][:-1], timed, "--timings"], check=True, capture_output=True, text=True)
        shutil.rmtree(timed)
        return [line for line in result.stderr.splitlines() if line.endswith(" ms CPU")]

    def all(self):
        self.measure("cold", self.commands, lambda tool: shutil.rmtree(self.folder / "out" / tool, ignore_errors=True))
        self.sizes = {tool: written(self.folder / "out" / tool) for tool in self.commands}
        self.measure("nothing changed", ["oko", "hugo"], lambda tool: None)
        page = f"content/{self.languages[0]}/p00007.md"
        self.change("one page changed", page, page, ("Hier komt ", " bij."))
        subprocess.run([self.commands["oko"][0], "templates", "export", "partials/footer.html", "--source", self.folder / "oko"],
                       check=True, capture_output=True)
        self.change("one template changed", "templates/partials/footer.html", "layouts/partials/footer.html", ("<p>", "</p>"))
        shutil.rmtree(self.folder / "oko/templates")

    def show(self):
        print(f"\n{self.count} pages in {' and '.join(self.languages)}; medians of {ROUNDS}")
        for tool, (files, size) in self.sizes.items():
            print(f"  {tool}: {files} files, {size:.0f} MB")
        cold = {tool: median(self.runs["cold", tool]) for tool in self.commands}
        for kind in dict.fromkeys(kind for kind, _ in self.runs):
            oko, hugo = median(self.runs[kind, "oko"]), median(self.runs[kind, "hugo"])
            print(f"  {kind}: {oko.wall * 1000:.0f} ms, {ratio(oko.wall, cold['hugo'].wall)} of Hugo cold"
                  + f" ({ratio(oko.wall, hugo.wall)} of Hugo likewise); {oko.peak:.0f} MiB, {ratio(oko.peak, hugo.peak)} of Hugo")
        oko, floor = cold["oko"], cold["floor"]
        print(f"  cold, CPU: {oko.cpu * 1e6 / self.count:.0f} µs a page, {ratio(oko.cpu, floor.cpu)} of the floor; "
              f"wall: {ratio(oko.wall, floor.wall)} of the floor; cores busy: {oko.cpu / oko.wall:.2f}")
        print("  cold, by stage: " + "; ".join(self.stages()))


def ratio(one, other):
    return f"{one / other:.3f}"


def measure(oko, work, counts):
    floor = work / "floor"
    subprocess.run(["cc", "-O2", HERE / "floor.c", "-lcmark-gfm", "-lcmark-gfm-extensions", "-o", floor], check=True)
    print(subprocess.run([HUGO, "version"], check=True, capture_output=True, text=True).stdout.strip())
    for count in counts:
        for languages in (["nl", "fy"], ["nl"]):
            site = Site(oko, floor, work / f"{count}-{len(languages)}", count, languages)
            site.all()
            site.show()
            shutil.rmtree(site.folder)


def main():
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.exists() else None) as folder:
        measure(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(folder), [int(count) for count in sys.argv[2:]] or [1000, 10000])


main()
