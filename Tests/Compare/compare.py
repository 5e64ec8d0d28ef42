"""Compares what two versions of `oko` make of the same sites, and lists the files that differ with the first line that does.

    python compare.py OLD-TOOL NEW-TOOL WORK-FOLDER [OLD-REPOSITORY]

The sites are that of this repository, those in `Tests/Sites`, and a made-up one of 500 pages. Each tool uses the templates that are built into it.
Compared are the files of the site and what the commands say. If the content has another form now, so that the old tool can't read it, the old
tool builds the content of its own repository.
"""

import itertools
import pathlib
import shutil
import subprocess
import sys

PAGES = 500
ROOT = pathlib.Path(__file__).parents[2]
COMMANDS = {
    "check": ["check"], "check-en": ["check", "--messages", "en"], "report": ["report"], "help": ["--help"],
    "report-later": ["report", "--as-of", "2027-06-30"], "status": ["translation", "status", "--format", "csv"],
    "worksheet": ["translation", "worksheet"],
}


def sites(folder, root):
    """The sites to build, as folders with nothing but content: templates of the working tree would change both tools."""
    shutil.rmtree(folder, ignore_errors=True)
    contents = {"site": root / "content"} | {path.parent.name: path for path in sorted(root.glob("Tests/Sites/*/content"))}
    for name, content in contents.items():
        shutil.copytree(content, folder / name / "content")
    subprocess.run([sys.executable, pathlib.Path(__file__).with_name("corpus.py"), str(PAGES), folder / "corpus"], check=True)
    return [folder / name for name in (*contents, "corpus")]


def build(tool, sites, output):
    """Builds each site with a tool, and writes what its commands say beside it."""
    shutil.rmtree(output, ignore_errors=True)
    for site in sites:
        public = output / site.name
        done = subprocess.run([tool, "build", "--source", site, "--output", public], capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{tool} can't build {site.name}: {done.stderr.decode()}")
        said = public / "said"
        said.mkdir(parents=True, exist_ok=True)
        (said / "build").write_bytes(done.stderr)
        for name, arguments in COMMANDS.items():
            place = [] if name == "help" else ["--source", site]
            result = subprocess.run([tool, *arguments, *place], capture_output=True, check=False)
            (said / name).write_bytes(result.stdout + result.stderr + f"exit code {result.returncode}\n".encode())


def files(folder):
    """The bytes of each file below a folder, but for those in which `oko` keeps its books."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths if ".oko" not in path.parts}


def first_difference(old, new):
    """The number of the first line that differs, and that line in each version."""
    lines = itertools.zip_longest(old.split(b"\n"), new.split(b"\n"), fillvalue=b"")
    number, pair = next((number, pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1])
    start = next((i for i, (a, b) in enumerate(zip(*pair)) if a != b), min(map(len, pair)))
    shown = [line[max(0, start - 40):start + 80].decode(errors="replace") for line in pair]
    return f"line {number}\n  - {shown[0]}\n  + {shown[1]}"


def main():
    old_tool, new_tool, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    build(old_tool, sites(work / "sites", pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else ROOT), work / "old")
    built = sites(work / "sites", ROOT)
    build(new_tool, built, work / "new")
    old, new = files(work / "old"), files(work / "new")
    different = [path for path in sorted(old.keys() | new.keys()) if old.get(path) != new.get(path)]
    for path in different:
        if path not in new:
            print(f"{path}: only in the old version")
        elif path not in old:
            print(f"{path}: only in the new version")
        else:
            print(f"{path}: {first_difference(old[path], new[path])}")
    print(f"{len(new)} files of {len(built)} sites: {len(different)} differ")
    sys.exit(1 if different else 0)


main()
