"""Plants defects in a copy of a built site, one at a time, and fails unless `check.py` or `context.py` finds exactly those.

    python defects.py Tests/Sites/voorbeeld/public
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import typing

import check
import context

# A page of Tests/Sites/voorbeeld.
PAGE = "nl/moties/m1/index.html"
SITE = "https://oko.voorbeeld.example"
CATALOG = f"{SITE}/data/catalog.jsonld"
DCAT, DCT = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
# The first thing of each kind in the catalogue, and what it must have.
THINGS = {
    "Catalog": (CATALOG, "dct:title dct:description dct:publisher dct:modified dcat:contactPoint dcat:dataset"),
    "Dataset": (f"{CATALOG}#moties", "dct:title dct:description dct:accessRights dct:creator dct:identifier dct:language dct:modified dct:publisher "
                                     "dcat:contactPoint dcat:theme dcat:distribution"),
    "Distribution": (f"{SITE}/data/moties.json#distributie", "dct:license dct:title dct:format dcat:accessURL dcat:downloadURL dcat:mediaType"),
}


class Defect(typing.NamedTuple):
    """A change to the text of a file, or to each file of a pattern, and the findings. An asterisk at the end of a finding stands for the
    words of a library."""

    name: str
    files: str
    change: typing.Callable
    expected: list


def replace(old, new):
    """Replaces the first occurrence of a text."""
    def change(text):
        assert old in text, f"there is no {old}"
        return text.replace(old, new, 1)
    return change


def remove(pattern):
    """Removes the first match of a pattern."""
    def change(text):
        assert re.search(pattern, text, re.DOTALL), f"there is no {pattern}"
        return re.sub(pattern, "", text, count=1, flags=re.DOTALL)
    return change


def rename(kind, name):
    """Renames a property in the catalogue, and so keeps the things below it there."""
    def change(text):
        whole = json.loads(text)
        thing = {"Catalog": whole, "Dataset": whole["dcat:dataset"][0], "Distribution": whole["dcat:dataset"][0]["dcat:distribution"][0]}[kind]
        thing["dct:relation"] = thing.pop(name)
        return json.dumps(whole)
    return change


def delete(_):
    """Removes the file."""
    return None


def full(name):
    """Returns the whole address of a property."""
    return name.replace("dcat:", DCAT).replace("dct:", DCT)


RECORDS = [
    Defect("records that are no JSON", "data/fasen.json", replace("{", ""), ["data/fasen.json: JSONDecodeError: *"]),
    Defect("a table that is no CSV", "data/netwerk.csv", replace('"Aa, Bee, Cee"', '"Aa" Bee'), ["data/netwerk.json: Error: *"]),
    Defect("no records", "data/netwerk.json", replace('"netwerk": [', '"netwerk": [], "rest": ['), ["data/netwerk.json: no records"]),
    Defect("a table without rows", "data/netwerk.csv", remove(r"\n.*"), ["data/netwerk.json: no records", "data/netwerk.json: the table for Excel has other cells"]),
    Defect("a row that is too long", "data/netwerk.csv", replace("46,", "46,46,"), ["data/netwerk.json: rows of the table differ in length", "data/netwerk.json: the table for Excel has other cells"]),
    Defect("a row that is too short", "data/netwerk.csv", replace("46,", ""), ["data/netwerk.json: rows of the table differ in length", "data/netwerk.json: the table for Excel has other cells"]),
    *(Defect(f"a cell that begins with {sign}", "data/netwerk.csv", replace("46,", f"{sign}A1,"),
             ["data/netwerk.json: a cell of the table is a formula", "data/netwerk.json: the table for Excel has other cells"]) for sign in "=+-@"),
    Defect("a table without the mark for Excel", "data/netwerk-excel.csv", replace("\ufeff", ""),
           ["data/netwerk.json: Excel reads the table in another encoding"]),
    Defect("a table for Excel with commas", "data/netwerk-excel.csv", lambda text: text.replace(";", ","),
           ["data/netwerk.json: Excel reads the table in one column", "data/netwerk.json: the table for Excel has other cells"]),
    Defect("a table for Excel with another cell", "data/netwerk-excel.csv", replace(";46;", ";47;"),
           ["data/netwerk.json: the table for Excel has other cells"]),
    Defect("an event that is only in the table", "data/moties.csv", replace(",aangenomen,brief", ",verworpen,brief"),
           ["data/moties.json: the table for Excel has other cells", "data/moties.json: the table tells of other events"]),
    Defect("an event of a commitment that is only in the table", "data/toezeggingen.csv", replace(",deels-uitgevoerd,brief", ",afgedaan,brief"),
           ["data/toezeggingen.json: the table for Excel has other cells", "data/toezeggingen.json: the table tells of other events"]),
    Defect("a count of other requests", "data/moties.json", replace('"aantalOpen": 1', '"aantalOpen": 0'),
           ["data/moties.json: moties/m1 counts other requests", "data/moties.json: the table counts other requests of moties/m1"]),
    Defect("a count that is only in the table", "data/moties.csv", replace(",4,1,1,1,1,", ",4,2,1,1,0,"),
           ["data/moties.json: the table for Excel has other cells", "data/moties.json: the table counts other requests of moties/m1"]),
    Defect("a document that lacks only in the record", "data/ontbreekt.csv", replace("\ndocument,", "\nantwoord,"),
           ["data/ontbreekt.json: the table for Excel has other cells", "data/ontbreekt.json: the table lacks other things"]),
    Defect("an item of the agenda in another state", "data/agenda.csv", replace(",gehouden,gehouden,", ",gepland,gehouden,"),
           ["data/agenda.json: the table for Excel has other cells", "data/agenda.json: the table tells of other items"]),
    Defect("a record with a link to no page", "data/agenda.json",
           replace(f'"webpaginaLink": {{\n        "nl": "{SITE}/nl/agenda/week/"', f'"webpaginaLink": {{\n        "nl": "{SITE}/nl/weg/"'),
           [f"data/agenda.json: there is no page {SITE}/nl/weg/"]),
]

CALENDARS = [
    Defect("a calendar with a long line", "nl/agenda.ics", replace("SUMMARY;", f"COMMENT:{'x' * 80}\r\nSUMMARY;"),
           ["nl/agenda.ics: a line is too long, or ends otherwise than in CRLF"]),
    Defect("a calendar with a line that ends otherwise", "nl/agenda.ics", replace("\r\n", "\n"),
           ["nl/agenda.ics: a line is too long, or ends otherwise than in CRLF"]),
    Defect("a calendar with a line that says nothing", "nl/agenda.ics", replace("NAME:", "kapot\r\nNAME:"), ["nl/agenda.ics: ValueError: *"]),
    Defect("an event with a line that says nothing", "nl/agenda.ics", replace("STATUS:", "CREATED:kapot\r\nSTATUS:"),
           ["nl/agenda.ics: not understood: *"]),
    Defect("an event without a name", "nl/agenda.ics", remove(r"UID:.*?\r\n(?! )"),
           ["nl/agenda.ics: an event without UID", "nl/agenda.ics: other items have a day: ['None', 'agenda/start']"]),
    # The time zone comes first, and has a DTSTART of its own, which is a time in no zone.
    *(Defect(f"an event without {field}", "nl/agenda.ics", remove(rf"(?<=\n){field}(?!:\d+T\d+\r).*?\r\n"),
             [f"nl/agenda.ics: an event without {field}"])
      for field in ("DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL", "STATUS")),
    Defect("an event that begins on another day", "nl/agenda.ics", replace("DTSTART;VALUE=DATE:20250930", "DTSTART;VALUE=DATE:20250929"),
           ["nl/agenda.ics: agenda/start is on another day"]),
    Defect("an event that ends on another day", "nl/agenda.ics", replace("DTEND;VALUE=DATE:20251001", "DTEND;VALUE=DATE:20251002"),
           ["nl/agenda.ics: agenda/start is on another day"]),
    Defect("an event that begins at another time", "nl/agenda.ics", replace("Amsterdam:20260305T193000", "Amsterdam:20260305T183000"),
           ["nl/agenda.ics: agenda/meedenken is on another day"]),
    Defect("an event that ends at another time", "nl/agenda.ics", replace("Amsterdam:20260305T210000", "Amsterdam:20260305T220000"),
           ["nl/agenda.ics: agenda/meedenken is on another day"]),
    Defect("an event in another place", "nl/agenda.ics", replace("LOCATION:Gemeentehuis", "LOCATION:Raadhuis"),
           ["nl/agenda.ics: agenda/spreekuur is in another place"]),
    Defect("a time zone that nobody explains", "nl/agenda.ics", remove("BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n"),
           ["nl/agenda.ics: names other time zones than it explains"]),
    Defect("a time zone with another winter time", "nl/agenda.ics", replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0000"),
           ["nl/agenda.ics: explains Europe/Amsterdam otherwise than it is on 2026-02-12 09:30:00",
            "nl/agenda.ics: explains Europe/Amsterdam otherwise than it is on 2026-03-05 19:30:00"]),
    Defect("an event that is tentative in the calendar only", "nl/agenda.ics", replace("STATUS:CONFIRMED", "STATUS:TENTATIVE"),
           ["nl/agenda.ics: agenda/start is known in one format only"]),
    Defect("a calendar without an event", "nl/agenda.ics", remove("BEGIN:VEVENT.*?END:VEVENT\r\n"),
           ["nl/agenda.ics: other items have a day: ['agenda/start']"]),
    Defect("no calendar, though something has a day", "*/agenda.ics", delete,
           [*(f"data/catalog.jsonld: there is no file {SITE}/{language}/agenda.ics" for language in ("nl", "fy")), "there is no */agenda.ics"]),
]

TAG = "tag:identifier.overheid.nl,2021:tooi/id/gemeente/gm9999/oko"
MOTION = f"{TAG}/nl/moties/m1#2025-02-27-ingediend"
FEEDS = [
    Defect("a feed that is no XML", "nl/feed.xml", replace("<entry>", "<entry>&kapot;"), ["nl/feed.xml: not understood: *"]),
    Defect("two entries with one id", "nl/feed.xml", replace("start#verbeterd-dag</id>", "start#verbeterd-plaats</id>"),
           ["nl/feed.xml: two entries have one id"]),
    Defect("an old entry at the start", "nl/feed.xml", replace("<updated>2026-01-15T00:00:00Z</updated>\n    <link",
                                                               "<updated>2020-01-15T00:00:00Z</updated>\n    <link"),
           ["nl/feed.xml: not in order"]),
    Defect("an entry without a title", "nl/feed.xml", remove(r"(?<=</id>\n    )<title>[^<]*</title>"),
           ["nl/feed.xml: an entry without a title or a link"]),
    Defect("an entry without a link", "nl/feed.xml", remove(r"(?<=</updated>\n    )<link[^>]*>"),
           ["nl/feed.xml: an entry without a title or a link"]),
    Defect("a feed without an event of a motion", "nl/feed.xml", replace(f"<id>{MOTION}</id>", f"<id>{TAG}/weg</id>"),
           [f"nl/feed.xml: lacks ['{MOTION}']"]),
]

FEEDS += [
    Defect("an event with the host of the site in its name", "nl/agenda.ics", replace("UID:tag:identifier.overheid.nl,2021:", "UID:oko.example:"),
           ["nl/agenda.ics: an id that may change: oko.example:*"]),
    Defect("an id with the address of the site", "nl/feed.xml", replace(f"<id>{TAG}/nl/contact</id>", f"<id>{SITE}/nl/contact/</id>"),
           [f"nl/feed.xml: an id that may change: {SITE}/nl/contact/"]),
    Defect("a feed named by its address", "nl/feed.xml", replace(f"<id>{TAG}/nl</id>", f"<id>{SITE}/nl/feed.xml</id>"),
           [f"nl/feed.xml: an id that may change: {SITE}/nl/feed.xml", "nl/feed.xml: lacks *"]),
]

CATALOGUE = [
    Defect("a file in another format", "data/catalog.jsonld", replace("/file-type/JSON", "/file-type/XML"),
           [f"data/catalog.jsonld: {SITE}/data/moties.json#distributie has another format"]),
    Defect("a change on no day", "data/catalog.jsonld", replace('"@type": "xsd:date"', '"@type": "xsd:string"'),
           [f"data/catalog.jsonld: {CATALOG} has no day of change: *"]),
    *(Defect(f"a catalogue without a {kind}", "data/catalog.jsonld", lambda text, kind=kind: text.replace(f'"dcat:{kind}"', '"dcat:Resource"'),
             [f"data/catalog.jsonld: no {DCAT}{kind}"]) for kind in THINGS),
    *(Defect(f"a {kind} without {name}", "data/catalog.jsonld", rename(kind, name), [f"data/catalog.jsonld: {thing} lacks {full(name)}"])
      for kind, (thing, names) in THINGS.items() for name in names.split()),
    Defect("a distribution without its file", "data/catalog.jsonld",
           replace(f'"dcat:downloadURL": {{\n            "@id": "{SITE}/data/moties.csv"',
               f'"dcat:downloadURL": {{\n            "@id": "{SITE}/data/weg"'),
           [f"data/catalog.jsonld: there is no file {SITE}/data/weg"]),
    Defect("a catalogue with a title in no language", "data/catalog.jsonld", remove(r',\s*"@language": "nl"'),
           ["data/catalog.jsonld: in no language: Open data over opgroeien in een kansrijke omgeving"]),
    Defect("a dataset with a title in no language", "data/catalog.jsonld", remove(r'(?<="@value": "Moties"),\s*"@language": "nl"'),
           ["data/catalog.jsonld: in no language: Moties"]),
]

PAGES = [
    Defect("a page with a script", PAGE, replace("</main>", "<script>1</script></main>"), [f"{PAGE}: a script"]),
    Defect("a page that names itself without its host", PAGE, replace(f'"@id":"{SITE}/nl/moties/m1/","url"', '"@id":"/nl/moties/m1/","url"'),
           [f"{PAGE}: no whole address: file:///nl/moties/m1/"]),
    Defect("a page that names a logo without its host", PAGE, replace('"identifier":"https:', '"logo":{"@id":"/weg.png"},"identifier":"https:'),
           [f"{PAGE}: no whole address: file:///weg.png"]),
    Defect("a site map with a page that does not exist", "sitemap.xml", replace(f"<loc>{SITE}/nl/agenda/</loc>", f"<loc>{SITE}/nl/weg/</loc>"),
           [f"sitemap.xml: there is no page {SITE}/nl/weg/"]),
    Defect("a site map that is no XML", "sitemap.xml", replace("<url>", "<url>&kapot;"), ["sitemap.xml: XMLSyntaxError: *"]),
]



def more(part, count=1, before=0, file=PAGE):
    """What `context.py` says about a part of a file that a text brought there."""
    return f"{file}: {part}, {count} times instead of {before}"


def planted(file, name, old, new, *expected):
    """A part of a file that a text brought there."""
    whole = [said if said.startswith(file) else f"{file}: {said}" for said in expected]
    return Defect(f"{name} of a text in {file}", file, replace(old, new), whole)


LEAKS = [
    planted(PAGE, "an element", "</main>", "<b>x</b></main>", more("element main b")),
    planted(PAGE, "a comment", "</main>", "<!-- x --></main>", more("comment main")),
    planted(PAGE, "an end tag", "</main>", "</p></main>", "not HTML: unexpected-end-tag {'name': 'p'}", more("element main p", 4, 3)),
    planted(PAGE, "an attribute", "<main ", '<main title="x" ', more("attribute main title")),
    planted(PAGE, "a style", "<main ", '<main style="x" ', more("attribute main style")),
    planted(PAGE, "a script", "<main ", '<main onclick="x" ', more("attribute main onclick"), "an attribute onclick"),
    planted(PAGE, "a class", 'class="breadcrumb ', 'class="x breadcrumb ', more("attribute nav class x breadcrumb page-width")),
    planted(PAGE, "a key", '"@type":"WebPage"', '"x":1,"@type":"WebPage"', more("key script.@graph x")),
    planted(PAGE, "the end of a script", '"@type":"WebPage"', '"@type":"</script>WebPage"', "JSONDecodeError: *",
            *(f"not HTML: unexpected-{tag} {{'name': '{name}'}}" for tag, name in [("end-tag", "head"), ("end-tag", "script"), ("start-tag", "body")])),
    planted(PAGE, "a sign", "</main>", "\x1b</main>", "a sign that may not be there: '\\x1b'", "not HTML: invalid-codepoint {}"),
    *(planted(PAGE, f"the address {address}", 'href="/nl/contact/"', f'href="{address}"', f"an address with {scheme}:")
      for address, scheme in {"javascript:x": "javascript", " JaVa&#9;Script&#58;x": "JaVaScript", "data:text/html,x": "data"}.items()),
    planted(PAGE, "another host", 'href="/nl/contact/"', 'href="/\\evil.example"', "an address on another host: /\\evil.example"),
    planted("data/moties.json", "a key", '"moties": [', '"x": 1, "moties": [', more("key x", file="data/moties.json")),
    planted("data/moties.json", "an address", f'"{SITE}/nl/moties/m1/"', '"javascript:x"', "an address with javascript:"),
    *(planted("data/netwerk.csv", f"a cell with {sign!r}", "46,", f"{sign}A1,", f"a formula: {sign}A1") for sign in "=+-@\t"),
    planted("data/netwerk.csv", "a cell", "46,", "46,46,", more("row 8", file="data/netwerk.csv")),
    planted("nl/feed.xml", "an element", "<entry>", "<entry><x/>", more("element {http://www.w3.org/2005/Atom}x", file="nl/feed.xml")),
    planted("nl/feed.xml", "an address", f'rel="alternate" type="text/html" href="{SITE}/nl/"', 'rel="alternate" type="text/html" href="javascript:x"',
            "an address with javascript:"),
    planted("sitemap.xml", "an address", f"<loc>{SITE}/nl/agenda/</loc>", "<loc>data:x</loc>", "an address with data:"),
    planted("nl/agenda.ics", "a line", "SUMMARY;", "ATTENDEE:mailto:x\r\nSUMMARY;", more("line ATTENDEE", file="nl/agenda.ics")),
    planted("nl/agenda.ics", "an alarm", "SUMMARY;", "BEGIN:VALARM\r\nSUMMARY;", more("line BEGIN:VALARM", file="nl/agenda.ics")),
    planted("nl/agenda.ics", "the end of a line", "SUMMARY;", "\nSUMMARY;", "a line ends otherwise than in CRLF",
            more("line", 2, 1, file="nl/agenda.ics")),
    planted("_redirects", "a line", "/nl/contact/ 301", "/nl/contact/ 301\n/x /y 200", more("line 3 200", file="_redirects")),
    planted("robots.txt", "a line", "Allow: /", "Allow: /\nX-Header: y", more("line X-Header: y", file="robots.txt")),
]

DEFECTS = RECORDS + CALENDARS + FEEDS + CATALOGUE + PAGES

# What `check.py` prints about an empty folder.
SAID = """{work}: there is no data/*.json
{work}: there is no data/*.jsonld
{work}: there is no **/feed.xml
{work}: there is no sitemap.xml
{work}: there is no **/*.html
0 files: 5 findings
"""


def copied(site, folder):
    """Copies the site, and empties all pages but one. Reading them takes longest, and `make test-data` checks them anyway."""
    shutil.copytree(site, folder)
    for page in folder.rglob("*.html"):
        if page != folder / PAGE:
            page.write_text("<!DOCTYPE html><title>x</title>")
    return folder


def found_with(defect, folder, findings):
    """Plants a defect, asks for the findings and restores the site."""
    before = {file: file.read_bytes() for file in folder.glob(defect.files)}
    for file, data in before.items():
        text = defect.change(data.decode("utf-8"))
        if text is None:
            file.unlink()
        else:
            file.write_bytes(text.encode("utf-8"))
    found = list(findings(folder))
    for file, data in before.items():
        file.write_bytes(data)
    return found


def fits(finding, expected):
    return finding.startswith(expected[:-1]) if expected.endswith("*") else finding == expected


def missed(site, work):
    """Yields the defects with other findings than expected."""
    folder = copied(site, work / "site")
    twin = context.files_of(folder)
    for defects, findings in ((DEFECTS, lambda folder: check.site_findings(folder)[1]),
                              (LEAKS, lambda folder: context.leaks(context.files_of(folder), twin))):
        for defect in defects:
            found, expected = sorted(found_with(defect, folder, findings)), sorted(defect.expected)
            if len(found) != len(expected) or not all(map(fits, found, expected)):
                yield f"{defect.name}: expected {expected}, found {found}"


def missed_by_command(work):
    """Runs the command. It must print each finding, count them and fail."""
    done = subprocess.run([sys.executable, pathlib.Path(check.__file__), work], capture_output=True, check=False, text=True)
    if (done.stdout, done.returncode) != (SAID.format(work=work), 1):
        yield f"check.py printed {done.stdout}{done.stderr}and returned {done.returncode}"


def main():
    site, count = pathlib.Path(sys.argv[1]), len(DEFECTS) + len(LEAKS) + 1
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as empty:
        lost = [*missed(site, pathlib.Path(work)), *missed_by_command(pathlib.Path(empty))]
    print(*lost, sep="\n", end="\n" if lost else "")
    print(f"{count} defects planted, {count - len(lost)} found")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
