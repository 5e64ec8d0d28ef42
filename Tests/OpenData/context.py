"""Puts texts that try to leave their place into every place of a site, and fails if one gets out of where it is shown.

    python context.py path/to/oko Tests/Sites/voorbeeld templates/strings
    FULL=1 python context.py …          # each text by itself, in every way; where it is refused, in that place alone

A built site is compared with one that has harmless words in the same places. No element, attribute, key, column, line, scheme or formula may come
from a text, nor a sign that the format of its file forbids. What `oko` refuses is counted: it names the place, or else the places are halved.
"""

import collections
import concurrent.futures
import csv
import functools
import gc
import html
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import html5lib
import lxml.etree

import check
import places

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "ping", "background",
             "{http://www.w3.org/1999/xlink}href")
# The attributes whose values are words of templates.
WORDS = ("rel", "type", "role", "class", "name", "http-equiv", "property", "target")
SCHEMES = ("http", "https", "mailto", "tel")
# What browsers remove from addresses: signs at the ends, and these anywhere.
ENDS, WITHIN = "".join(map(chr, range(33))), re.compile("[\t\n\r]")
# Signs for machines, and those that Unicode keeps for nobody, of which the last two of each plane are.
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
                       + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xfffe, 0xffff)) + "]")


def address_findings(address):
    """What is the matter with an address, as a browser reads it."""
    address = WITHIN.sub("", address.strip(ENDS))
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", address)
    if scheme and scheme[1].lower() not in SCHEMES and address != "data:,":
        yield f"an address with {scheme[1]}:"
    if re.match(r"[/\\]{2}", address):
        yield f"an address on another host: {address}"


def page(text):
    """What a page is made of: its elements and their attributes, and the data in it."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(text)
    yield from (("finding", f"not HTML: {code} {values}") for _, code, values in parser.errors)
    yield from element(tree, "", False)


def element(node, parent, is_drawn):
    """What an element is made of. How many there are in a drawing depends on how long its words are."""
    if not isinstance(node.tag, str):
        yield "comment", parent, "drawn" if is_drawn else ""
        return
    is_drawn = is_drawn or node.tag.endswith("}svg")
    yield "element", parent, node.tag, "drawn" if is_drawn else ""
    for name, value in node.attrib.items():
        word = re.sub(r"^language-[^ \t\n\f\r]+$", "language-", value) if name in WORDS and not is_drawn else ""
        yield "attribute", node.tag, name, word, "drawn" if is_drawn else ""
        if name in ADDRESSES:
            yield from (("finding", finding) for finding in address_findings(value))
        if name.startswith("on") or name == "srcdoc":
            yield "finding", f"an attribute {name}"
    if node.tag == "script" and "src" not in node.attrib:
        yield from tree_of(json.loads(node.text), "script")
    for child in node:
        yield from element(child, node.tag, is_drawn)


def json_file(text):
    yield from tree_of(json.loads(text), "")


def tree_of(value, way):
    """The keys of data, and which values are addresses."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield "key", way, key
            yield from tree_of(item, f"{way}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from tree_of(item, way)
    elif isinstance(value, str) and way.split(".")[-1] in ("@id", "url", "item", "webadres"):
        yield from (("finding", finding) for finding in address_findings(value))


def table(text):
    """The rows of a table, by how many cells they have."""
    sign = ";" if ";" in text.partition("\r\n")[0] else ","
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=sign, strict=True):
        yield "row", len(row)
        yield from (("finding", f"a formula: {cell}") for cell in row if check.is_formula(cell))


def xml(text):
    """The elements of a feed or a site map, and their attributes."""
    for node in lxml.etree.fromstring(text.encode("utf-8"), lxml.etree.XMLParser(resolve_entities=False)).iter():
        if not isinstance(node.tag, str):
            yield "comment", str(node)
            continue
        yield "element", node.tag, *sorted(node.attrib)
        for address in [node.get("href", ""), node.get("src", ""), (node.text or "") if node.tag.endswith(("}loc", "}uri")) else ""]:
            yield from (("finding", finding) for finding in address_findings(address))


def calendar(text):
    """The names of the lines of a calendar; of what opens and closes something, the whole line."""
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n"):
        name = re.match(r"[A-Z-]*", line)[0]
        yield ("line", line) if name in ("BEGIN", "END") else ("line", name)
        if name in ("URL", "ATTACH"):
            yield from (("finding", finding) for finding in address_findings(line.split(":", 1)[-1]))
    if re.search(r"(?<!\r)\n|\r(?!\n)", text):
        yield "finding", "a line ends otherwise than in CRLF"


def rules(text):
    """The lines of rules for a server, by how many words they have."""
    for line in re.split(r"\r\n|[\r\n]", text):
        yield "line", len(line.split()), line.rpartition(" ")[2] if line.startswith("/") else line
        yield from (("finding", finding) for word in line.split() for finding in address_findings(word))


def fields(text):
    """The names of the lines of `security.txt`, whose values are whole addresses and days."""
    for line in text.split("\n"):
        name, _, value = line.partition(": ")
        yield "line", name, len(value.split()) if name != "Preferred-Languages" else value
        yield from (("finding", finding) for finding in address_findings(value))


def lines(text):
    """The lines of a file that says the same on every site."""
    yield from (("line", line) for line in text.splitlines())


KINDS = {".html": page, ".json": json_file, ".jsonld": json_file, ".csv": table, ".xml": xml, ".ics": calendar, "": rules, ".txt": lines,
         ".css": lines, "_headers": lines, "security.txt": fields}
# What is copied as it is: documents and pictures of an editor, the icons, and the script of the search.
LINKED = (".pdf", ".png", ".svg", ".ico", ".js")
# How long these are depends on the words of all texts: the worksheet has their lines, the search page a register of them.
OF_WORDS = ("worksheet.html", "nl/zoeken/index.html", "fy/sykje/index.html")


def kind(path):
    """The name of a file that has a kind of its own, or else how it ends."""
    path = pathlib.Path(path)
    return path.name if path.name in KINDS else path.suffix


@functools.lru_cache(maxsize=4096)
def parts(kind, data):
    """What a file is made of, each with how often; what is in a drawing counts once."""
    if kind not in KINDS:
        return {("finding", f"nobody knows {kind}"): 1}
    text = data.decode("utf-8")
    found = collections.Counter(("finding", f"a sign that may not be there: {sign!r}") for sign in FORBIDDEN.findall(text))
    try:
        found.update(KINDS[kind](text))
    except Exception as error:
        found["finding", f"{type(error).__name__}: {error}"] += 1
    return {part: 1 if part[-1] == "drawn" else count for part, count in found.items()}


def leaks(site, twin, is_markdown=False):
    """What is in the files of a site that isn't in its twin. Files that have another name there are compared together. What Markdown makes of a
    text depends on its signs, and how long OF_WORDS are on its words: there may be more of what the twin has, but nothing else."""
    count = {name: collections.Counter() for name in (False, True)}
    for is_twin, files in ((False, site), (True, twin)):
        for path, data in files.items():
            if not path.endswith(LINKED):
                key = path if path in site and path in twin else pathlib.Path(path).suffix
                for part, times in parts(kind(path), data).items():
                    count[is_twin]["drawings" if part[-1] == "drawn" else key, part] += times
            if not re.fullmatch(r"[a-z0-9/._-]+", path) and not path.endswith(LINKED):
                count[is_twin][path, ("finding", "a path with other signs")] += 1
    for (key, part), times in count[False].items():
        if part[0] == "finding":
            yield f"{key}: {part[1]}"
        elif times > count[True][key, part] and not (count[True][key, part] and (is_markdown or part[-1] == "drawn" or key in OF_WORDS)):
            yield f"{key}: {' '.join(filter(None, map(str, part)))}, {times} times instead of {count[True][key, part]}"


def files_of(public):
    """The files of a built site."""
    return {str(path.relative_to(public)): path.read_bytes() for path in public.rglob("*") if path.is_file() and ".oko" not in path.parts}


@functools.lru_cache(maxsize=4096)
def words(data):
    """What readers see of a page, and what it says about itself, without its data."""
    return html.unescape(re.sub(r"<script.*?</script>", "", data.decode("utf-8"), flags=re.DOTALL))


def shown(files, text):
    """How often the pages of a site show a text."""
    return sum(words(data).count(text) for path, data in files.items() if path.endswith(".html"))


class Maker:
    """Builds sites in a folder of its own."""

    def __init__(self, oko, site, strings):
        self.oko, self.builds = oko, 0
        self.files, self.places = places.read(pathlib.Path(site), pathlib.Path(strings))
        self.folder = tempfile.TemporaryDirectory()
        self.source = pathlib.Path(self.folder.name)
        self.there = {}

    def run(self, *arguments):
        return subprocess.run([self.oko, *arguments, "--source", self.source, "--messages", "en"], capture_output=True, check=False)

    def build(self, chosen, trial):
        """Returns the code of `oko`, the places that it names or means, and the files that it makes, of which two have no place in a site."""
        self.builds += 1
        files, ranges = places.written(self.files, self.places, chosen, trial.text)
        try:
            self.write(files)
        except (OSError, ValueError):
            return 1, (set(), set()), {}
        done = self.run("build")
        if done.returncode:
            return done.returncode, named(done.stdout.decode() + done.stderr.decode(), files, ranges), done.stderr
        made = files_of(self.source / "public")
        made["worksheet.html"] = self.run("translation", "worksheet").stdout
        made["status.csv"] = self.run("translation", "status", "--format", "csv").stdout
        return 0, (set(), set()), made

    def write(self, files):
        """Writes what has changed."""
        for file in self.there.keys() - files.keys():
            (self.source / file).unlink()
            del self.there[file]
        for file, text in files.items():
            if self.there.get(file) != text:
                path = self.source / file
                if not path.resolve().is_relative_to(self.source.resolve()):
                    raise ValueError(file)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode("utf-8"))
                self.there[file] = text

    def accepted(self, chosen, trial):
        """The places of those chosen in which `oko` takes a text, the files that it then makes, and the places that may have been refused for the
        sake of another."""
        doubted = []
        while chosen:
            code, (exact, near), made = self.build(chosen, trial)
            if code == 0:
                return chosen, made, doubted
            if code != 1:
                raise RuntimeError(f"oko returned {code}: {made}")
            if not exact and not near:
                near = set(chosen[len(chosen) // 2:])
            doubted += [name for name in chosen if name in near and name not in exact]
            chosen = [name for name in chosen if name not in exact | near]
        return [], {}, doubted

    def groups(self):
        """The places that may be filled at once: fields, Markdown, and names and words that other texts may happen to hold."""
        groups = collections.defaultdict(list)
        for name, spots in self.places.items():
            is_looked_for = len(spots) > 1 or ": claims." in name or "woorden.yml" in name
            groups["names" if is_looked_for else "Markdown" if spots[0][0].write is str else "fields"].append(name)
        return groups

    def tried(self, trial, kind, chosen):
        """Puts payloads into places, as many as `oko` takes at once, then into the others. Returns the places that took them, and the leaks."""
        took, found = [], []
        while chosen:
            now, made, doubted = self.accepted(chosen, trial)
            found += self.traced(trial, kind, now, made)
            took += now
            chosen = doubted if now else []
        return took, found

    def traced(self, trial, kind, chosen, made):
        """The leaks of each place, or of more if none leaks by itself."""
        if not chosen:
            return []
        twin = self.accepted(chosen, trial.twin)[1]
        told = list(leaks(made, twin, kind != "fields"))
        # What a template makes of a name has no other elements. Other texts are cut into lines in drawings.
        if "{{" in trial.in_texts[0] and kind == "fields":
            times, expected = shown(made, trial.in_texts[0]), shown(twin, trial.twin.in_texts[0])
            told += [f"shown {times} times instead of {expected}"] * (times < expected)
        if not told or len(chosen) == 1:
            return [(chosen, told)] if told else []
        middle = len(chosen) // 2
        halves = [self.accepted(half, trial)[:2] for half in (chosen[:middle], chosen[middle:])]
        return [leak for half, files in halves for leak in self.traced(trial, kind, half, files)] or [(chosen, told)]


def named(said, files, ranges):
    """The places that a message names, and those in the same block of text where it names none."""
    exact, near = set(), set()
    for file, line, column in re.findall(r"^(?:error:.*|  see also: here too)\n *--> (.*):(\d+):(\d+)$", said, re.MULTILINE):
        text = files.get(file, "")
        start = sum(len(part) + 1 for part in text.split("\n")[:int(line) - 1])
        here = start + int(column) - 1
        of_file = [(name, first, last) for path, name, first, last in ranges if path == file]
        told = {name for name, first, last in of_file if first <= here <= last}
        first_line, last_line = text.rfind("\n\n", 0, start), text.find("\n\n", here)
        block = {name for name, first, last in of_file if first <= (last_line if last_line >= 0 else len(text)) and last >= first_line}
        exact |= told
        near |= set() if told else block or {name for name, *_ in of_file}
    return exact, near


@functools.cache
def maker(*paths):
    """One for each process."""
    gc.set_threshold(100_000)
    return Maker(*paths)


def tried(paths, trial, is_full):
    """The places that took payloads, the leaks, and the number of builds."""
    here = maker(*paths)
    took, found, before = set(), [], here.builds
    for kind, names in here.groups().items():
        for chosen in [names] + [[name] for name in names] * is_full:
            if chosen[0] not in took:
                now, told = here.tried(trial, kind, chosen)
                took |= set(now)
                found += told
    return took, found, here.builds - before


def main():
    paths, is_full = sys.argv[1:], bool(os.environ.get("FULL"))
    all_places, trials = set(places.read(*map(pathlib.Path, paths[1:]))[1]), list(places.trials(is_full))
    took, found, builds = collections.defaultdict(set), 0, 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for trial, (names, told, times) in zip(trials, pool.map(tried, [paths] * len(trials), trials, [is_full] * len(trials))):
            took[trial.names] |= names
            builds += times
            for chosen, list_ in told:
                found += 1
                print(f"{', '.join(trial.names)} in {', '.join(chosen[:5])}:", *list_[:20], sep="\n  ", flush=True)
    if is_full:
        print(*(f"{', '.join(names)}: refused in {len(all_places - taken)} places" for names, taken in took.items()), sep="\n")
        print(f"{len(all_places - set().union(*took.values()))} places refuse all")
    refused = sum(len(all_places - taken) for taken in took.values())
    print(f"{len(all_places)} places, {len(places.PAYLOADS)} payloads, {builds} builds: "
          f"{refused} of {len(took) * len(all_places)} refused, {found} leaks")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
