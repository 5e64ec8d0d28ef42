"""Opens every data file of built sites with the libraries that others use, and fails on what these do not accept.

    python check.py public Tests/Sites/voorbeeld/public

JSON and CSV must hold the same motions and items of the agenda, and the CSV for Excel the same cells; calendars, feeds and the site map must be what their standards say;
the catalogue and what pages say to search engines must be RDF with whole addresses, and name files that are there.
"""

import csv
import datetime
import io
import json
import pathlib
import re
import sys
import zoneinfo

import feedparser
import icalendar
import lxml.etree
import lxml.html
import rdflib

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
# What the shapes of DCAT-AP-NL 3 want of a thing at least.
WANTED = {
    DCAT.Catalog: [DCT.title, DCT.description, DCT.publisher, DCT.modified, DCAT.contactPoint, DCAT.dataset],
    DCAT.Dataset: [DCT.title, DCT.description, DCT.accessRights, DCT.creator, DCT.identifier, DCT.language, DCT.modified, DCT.publisher,
                   DCAT.contactPoint, DCAT.theme, DCAT.distribution],
    DCAT.Distribution: [DCT.license, DCT.title, DCT["format"], DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType],
}
# The words of the European Union for the formats that we have.
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
FILE_TYPES = {"json": "JSON", "csv": "CSV", "ics": "ICS"}
# What comes before the names of things that never change, and so do not depend on the address of the site.
TAG = "tag:identifier.overheid.nl,2021:tooi/id/gemeente/"
# The script of the search, which only the search page has.
SEARCH = re.compile(r"/assets/search-[0-9a-f]{16}\.js$")


def json_findings(path, folder):
    """What is the matter with records; their rows must be those of the table beside them."""
    whole = json.loads(path.read_bytes().decode("utf-8"))
    records = whole[path.stem]
    text = path.with_suffix(".csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    if not records or not rows:
        yield "no records"
    if any(None in row or None in row.values() for row in rows):
        yield "rows of the table differ in length"
    if any(is_formula(cell) for row in rows for cell in row.values() if cell):
        yield "a cell of the table is a formula"
    yield from excel_findings(path, text)
    if path.stem in ("moties", "toezeggingen"):
        expected = [(record["id"], event["datum"], event["gebeurtenis"])
                    for record in records for event in record["geschiedenis"] or [{"datum": "onbekend", "gebeurtenis": "onbekend"}]]
        if expected != [(row["id"], row["datum"], row["gebeurtenis"]) for row in rows]:
            yield "the table tells of other events"
    if path.stem == "moties":
        for motion in records:
            if counts(motion) != tuple(motion[name] for name in COUNTS.values()):
                yield f"{motion['id']} counts other requests"
            if any(row[name] != str(unknown(motion[COUNTS[name]])) for row in rows if row["id"] == motion["id"] for name in COUNTS):
                yield f"the table counts other requests of {motion['id']}"
    if path.stem == "ontbreekt":
        if [(thing["soort"], thing["vragenAan"]) for thing in records] != [(row["soort"], row["vragen-aan"]) for row in rows]:
            yield "the table lacks other things"
    if path.stem == "agenda":
        expected = [(item["id"], item["begin"] or "onbekend", item["staat"]["waarde"] or "onbekend") for item in records]
        if expected != [(row["id"], row["begin"], row["staat"]) for row in rows]:
            yield "the table tells of other items"
    for record in records:
        for address in record.get("webpaginaLink", {}).values():
            if not (folder / file_of(address, folder) / "index.html").is_file():
                yield f"there is no page {address}"


def excel_findings(path, text):
    """What is the matter with the table for a Dutch Excel, which must hold the cells of the other."""
    data = path.with_name(path.stem + "-excel.csv").read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        yield "Excel reads the table in another encoding"
    if data.count(b"\r\n") < text.count("\r\n") or b";" not in data.split(b"\r\n")[0]:
        yield "Excel reads the table in one column"
    tables = [list(csv.reader(io.StringIO(table, newline=""), delimiter=sign, strict=True))
              for table, sign in ((text, ","), (data.decode("utf-8-sig"), ";"))]
    if tables[0] != tables[1]:
        yield "the table for Excel has other cells"


def is_formula(cell):
    """Whether a spreadsheet computes a cell instead of showing it."""
    return cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)


# The numbers of requests: their columns in the table, and their names in a record.
COUNTS = {f"aantal-{name.lower()}": f"aantal{name}" for name in ("Verzoeken", "Beantwoord", "Deels", "Afgewezen", "Open")}


def counts(motion):
    """The numbers of requests of a motion by their answer, or unknown ones if its text is unknown."""
    requests = motion["verzoeken"]
    if requests is None:
        return (None,) * len(COUNTS)
    states = [request["antwoord"] and request["antwoord"]["staat"]["waarde"] for request in requests]
    return (len(states), *(states.count(state) for state in ("beantwoord", "deels", "afgewezen", None)))


def unknown(value):
    """A value as a table has it."""
    return "onbekend" if value is None else value


def calendar_findings(path, folder):
    """What is the matter with a calendar; its days must be those of the records."""
    data = path.read_bytes()
    if any(len(line) > 75 for line in data.split(b"\r\n")) or data.count(b"\n") != data.count(b"\r\n"):
        yield "a line is too long, or ends otherwise than in CRLF"
    calendar = icalendar.Calendar.from_ical(data)
    yield from (f"not understood: {error}" for part in calendar.walk() for error in part.errors)
    records = planned(folder)
    known = {name for name, item in records.items() if is_day(item["begin"]) and is_day(item["eind"])}
    found = set()
    for event in calendar.walk("VEVENT"):
        name = str(event.get("UID")).rpartition("/oko/")[2]
        if "UID" in event and not event["UID"].startswith(TAG):
            yield f"an id that may change: {event['UID']}"
        found.add(name)
        # Nobody may know when something ends that begins at a time.
        fields = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL", "STATUS"] + ["DTEND"] * (not has_time(event))
        missing = [field for field in fields if field not in event]
        if missing:
            yield f"an event without {', '.join(missing)}"
            continue
        item = records.get(name, {})
        if times(event) != tuple(item.get(field) for field in ("begin", "eind", "begintijd", "eindtijd")):
            yield f"{name} is on another day"
        if str(event.get("LOCATION", "")) != item.get("plaats", ""):
            yield f"{name} is in another place"
        if (str(event["STATUS"]) == "TENTATIVE") != (item.get("staat", {}).get("waarde") is None):
            yield f"{name} is known in one format only"
    if found != known:
        yield f"other items have a day: {sorted(found ^ known)}"
    yield from zone_findings(calendar)


def zone_findings(calendar):
    """What is the matter with the time zones of a calendar: it must explain those that it names, and no others, as everybody knows them."""
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    starts = [event["DTSTART"] for event in calendar.walk("VEVENT") if has_time(event)]
    if {start.params["TZID"] for start in starts} != set(zones):
        yield "names other time zones than it explains"
        return
    for start in starts:
        clock = start.dt.replace(tzinfo=None)
        if zones[start.params["TZID"]].utcoffset(clock) != zoneinfo.ZoneInfo(start.params["TZID"]).utcoffset(clock):
            yield f"explains {start.params['TZID']} otherwise than it is on {clock}"


def has_time(event):
    return "DTSTART" in event and isinstance(event.decoded("DTSTART"), datetime.datetime)


def times(event):
    """The first and last day of an event, and the times at which it begins and ends, as records have them."""
    start, end = event.decoded("DTSTART"), event.decoded("DTEND") if "DTEND" in event else None
    if not has_time(event):
        return start.isoformat(), (end - datetime.timedelta(days=1)).isoformat(), None, None
    day = start.date().isoformat()
    return day, day, start.strftime("%H:%M"), end and end.strftime("%H:%M")


def planned(folder):
    """The records that have a date of their own, of whatever type, and the deadlines; the calendar has those with a day."""
    items = {}
    for path in sorted((folder / "data").glob("*.json")):
        try:
            lists = [value for value in json.loads(path.read_text("utf-8")).values() if isinstance(value, list)]
        except (ValueError, AttributeError):
            continue  # Another check tells that.
        records = [item for list_ in lists for item in list_ if isinstance(item, dict)]
        items |= {item["id"]: item for item in records if "begin" in item}
        items |= {item["id"] + "/termijn": deadline(item) for item in records if "overTermijn" in item}
    return items


def deadline(record):
    """The deadline of a record that counts, as a plan."""
    return {"begin": record["termijn"], "eind": record["termijn"], "staat": {"waarde": "gepland"}}


def is_day(date):
    return date is not None and len(date) == 10


def feed_findings(path, folder):
    """What is the matter with a feed; the events of motions must be those of the records, as far as there is room."""
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        yield f"not understood: {feed.bozo_exception}"
    ids = [entry.id for entry in feed.entries]
    if len(set(ids)) != len(ids):
        yield "two entries have one id"
    yield from (f"an id that may change: {name}" for name in [feed.feed.id, *ids] if not name.startswith(TAG))
    dates = [entry.updated_parsed for entry in feed.entries]
    if dates != sorted(dates, reverse=True):
        yield "not in order"
    # For an entry without a link feedparser gives the id as `link`, but leaves `links` empty.
    if any(not entry.get("title") or not entry.get("links") for entry in feed.entries):
        yield "an entry without a title or a link"
    motions = folder / "data/moties.json"
    if motions.is_file() and len(ids) < 50 and path.parent.parent == folder:
        start = feed.feed.id.partition("/oko/")[0] + f"/oko/{path.parent.name}/"
        expected = {f"{start}{motion['id']}#{event['datum']}-{event['gebeurtenis']}"
                    for motion in json.loads(motions.read_text("utf-8"))["moties"] if path.parent.name in motion["webpaginaLink"]
                    for event in motion["geschiedenis"] or []}
        if missing := expected - set(ids):
            yield f"lacks {sorted(missing)}"


def catalogue_findings(path, folder):
    """What is the matter with the catalogue."""
    graph = rdflib.Graph().parse(data=path.read_text("utf-8"), format="json-ld")
    for kind, names in WANTED.items():
        things = list(graph.subjects(rdflib.RDF.type, kind))
        if not things:
            yield f"no {kind}"
        for thing in things:
            yield from (f"{thing} lacks {name}" for name in names if (thing, name, None) not in graph)
    for address in graph.objects(None, DCAT.downloadURL):
        if not (folder / file_of(str(address), folder)).is_file():
            yield f"there is no file {address}"
    for thing, address in graph.subject_objects(DCAT.downloadURL):
        file_type, ending = graph.value(thing, DCT["format"]), address.rpartition(".")[2]
        if file_type and ending in FILE_TYPES and str(file_type) != FILE_TYPE + FILE_TYPES[ending]:
            yield f"{thing} has another format"
    for thing, day in graph.subject_objects(DCT.modified):
        if day.datatype != rdflib.XSD.date or not isinstance(day.value, datetime.date):
            yield f"{thing} has no day of change: {day}"
    for kind in (DCAT.Catalog, DCAT.Dataset):
        for thing in graph.subjects(rdflib.RDF.type, kind):
            yield from (f"in no language: {text}" for text in graph.objects(thing, DCT.title) if text.language is None)


def page_findings(path, folder):
    """What is the matter with what a page says to search engines. The words of schema.org are not fetched from there."""
    for element in lxml.html.fromstring(path.read_bytes()).xpath("//script"):
        if SEARCH.search(element.get("src", "")) and element.getroottree().xpath("//*[@class='results']"):
            continue
        if element.get("type") != "application/ld+json":
            yield "a script"
            continue
        data = json.loads(element.text)
        data["@context"] = {"@vocab": "https://schema.org/"}
        graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
        for thing in set(graph.subjects()) | {o for o in graph.objects() if isinstance(o, rdflib.URIRef)}:
            if isinstance(thing, rdflib.URIRef) and not thing.startswith("https://"):
                yield f"no whole address: {thing}"


def xml_findings(path, folder):
    """What is the matter with the site map."""
    for address in lxml.etree.parse(path).xpath("//*[local-name() = 'loc']/text()"):
        if not (folder / file_of(address, folder) / "index.html").is_file():
            yield f"there is no page {address}"


def file_of(address, folder):
    """The file below the folder that has an address, wherever the site lies on its host."""
    parts = address.split("/")[3:]
    while parts and not (folder / parts[0]).exists():
        parts = parts[1:]
    return "/".join(parts)


CHECKS = {
    "data/*.json": json_findings, "data/*.jsonld": catalogue_findings, "*/agenda.ics": calendar_findings,
    "**/feed.xml": feed_findings, "sitemap.xml": xml_findings, "**/*.html": page_findings,
}


def findings(check, path, folder):
    """What a check finds; what a library doesn't accept at all is a finding too."""
    try:
        yield from check(path, folder)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"


def has_days(folder):
    """Whether something on the agenda has a day; without one there is no calendar."""
    return any(is_day(item["begin"]) for item in planned(folder).values())


def is_concept(folder):
    """Whether the site asks not to be named: then it has no site map."""
    start = folder / "index.html"
    return start.is_file() and 'content="noindex"' in start.read_text("utf-8")


def is_expected(check, folder):
    """Whether a site must have files of a kind."""
    if check is calendar_findings:
        return has_days(folder)
    return check is not xml_findings or not is_concept(folder)


def site_findings(folder):
    """Returns the number of files of a site, and the findings."""
    count, found = 0, []
    for pattern, check in CHECKS.items():
        paths = sorted(folder.glob(pattern))
        if not paths and is_expected(check, folder):
            found.append(f"there is no {pattern}")
        count += len(paths)
        found.extend(f"{path.relative_to(folder)}: {finding}" for path in paths for finding in findings(check, path, folder))
    return count, found


def main():
    count, found = 0, []
    for name in sys.argv[1:]:
        files, told = site_findings(pathlib.Path(name))
        count += files
        found.extend(f"{name}: {finding}" for finding in told)
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{count} files: {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
