"""Builds sites that are not like that of the municipality, to search them: below a path, in one language, with pages that aren't translated,
in a language without rules of forms, and with many pages."""

import gzip
import pathlib
import random
import re
import subprocess

from server import served

ROOT = pathlib.Path(__file__).parents[2]
SITE = """naam: {names}
gemeente: {{ code: gm0001, naam: {names} }}
talen: [{languages}]
webadres: {address}
publicatie: concept
peildatum: 2026-11-26
contact: {{ telefoon: 14 0999, e-mail: post@voorbeeld.example }}
menu: [index]
"""
PAGE = "---\ntitel: {title}\nsamenvatting: Hier leest u er meer over.\nbijgewerkt: 2026-01-01\n---\n{text}\n"


def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9)) / 1024


def build(program, folder, address="http://localhost/"):
    """Builds the site in a folder, and returns the folder that was built."""
    output = folder / "built" / address.split("/", 3)[3]
    subprocess.run([program, "build", "--source", folder, "--output", output], check=True, capture_output=True)
    return output


def write(folder, pages, languages=("nl",), address="http://localhost/"):
    """Writes the sources of a site: pages by path, each with a title and a text."""
    names = "{ " + ", ".join(f"{language}: Voorbeeld" for language in languages) + " }"
    (folder / "content").mkdir(parents=True)
    (folder / "content/site.yml").write_text(SITE.format(names=names, languages=", ".join(languages), address=address))
    for path, (title, text) in pages.items():
        file = folder / "content" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(title=title, text=text))


def many(program, folder, count):
    """Builds a site with a number of pages, whose texts are those of the municipality, each with a few words of its own."""
    chance = random.Random(1)
    texts = [text for file in sorted((ROOT / "content/nl").rglob("*.md")) if len(text := plain(file)) > 400]
    syllables = "ba de fi go ku la me ni po ra se ti vo wa ze jo ha".split()
    pages = {"nl/index": ("Begin", "Welkom.")}
    for number in range(1, count):
        words = ["".join(chance.choices(syllables, k=3)) for _ in range(6)]
        path = f"nl/map{number // 50}/" + (f"p{number}" if number % 50 else "index")
        pages[path] = (f"Onderwerp {words[0]} {number}", f"{chance.choice(texts)}\n\nHier staat ook {', '.join(words)}.")
    pages.setdefault("nl/map0/index", ("Eerste map", "Een map."))
    write(folder, pages)
    return build(program, folder)


def plain(file):
    """Returns the text of a page without figures, sources and links."""
    text = file.read_text().split("---\n", 2)[2]
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\[bron\]\([^)]*\)| \{#[^}]*\}", "", text)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def order_findings(reader_at, browser, program, work):
    """Yields what is found in another order than: the same word, another form, a part, a slip; and in a title, a heading, a text."""
    pages = {
        "nl/index": ("Begin", "Welkom."),
        "nl/a": ("Eerste", "Wij hebben een raadsbank in huis."), "nl/b": ("Tweede", "Wij hebben een bannk in huis."),
        "nl/c": ("Derde", "Er staan veel banken in huis."), "nl/d": ("Vierde", "Er staat een bank in huis."),
        "nl/e": ("De bank", "Wij zitten."), "nl/f": ("Zesde", "## Op de bank\n\nWij zitten."),
    }
    write(work, pages)
    with served(build(program, work)) as address:
        reader = reader_at(browser, address)
        found = reader.search("bank", "/nl/zoeken/")
        if found != [f"/nl/{name}/" for name in "efdca"]:
            yield f"another order than title, heading, text, form, part: {found}"
        if (found := reader.search("bannkk", "/nl/zoeken/")) != ["/nl/b/"]:
            yield f"“bannkk” finds {found}"
        reader.tab.close()


def place_findings(reader_at, browser, program, work):
    """Yields what is wrong on a site below a path."""
    address = "http://localhost/hier/site/"
    write(work, {"nl/index": ("Begin", "Welkom."), "nl/tuin": ("De tuin", "## Het hek\n\nHet hekje is groen.")}, address=address)
    build(program, work, address)
    # Headers hold for the whole host.
    built = work / "built"
    (built / "_headers").write_text((built / "hier/site/_headers").read_text())
    with served(built) as host:
        reader = reader_at(browser, host)
        if (found := reader.search("hek", "/hier/site/nl/zoeken/")) != ["/hier/site/nl/tuin/"]:
            yield f"below a path “hek” finds {found}"
        reader.open("/hier/site/nl/tuin/")
        reader.tab.fill("header .search-form__input", "groen")
        reader.tab.press("header .search-form__input", "Enter")
        if reader.found() != ["/hier/site/nl/tuin/"]:
            yield "below a path the form in the header finds nothing"
        yield from reader.said
        reader.tab.close()


def language_findings(reader_at, browser, program, work):
    """Yields what is wrong where pages aren't translated, or are withdrawn."""
    pages = {"nl/index": ("Begin", "Welkom."), "nl/visie": ("Onze visie", "De visie is er op 3 mei 2025."), "nl/weg": ("Weg", "De geheime gang.")}
    pages |= {"fy/index": ("Begjin", "Wolkom by de bûtendyk.")}
    write(work, pages, ("nl", "fy"))
    (work / "content/woorden.yml").write_text("paren: { visie: fyzje }\n")
    weg = work / "content/nl/weg.md"
    weg.write_text(weg.read_text().replace("bijgewerkt", "ingetrokken: { datum: 2026-01-01, reden: Geldt niet meer. }\nbijgewerkt"))
    with served(build(program, work)) as address:
        reader = reader_at(browser, address)
        for question in ("visie", "fyzje", "fyzjes", "3-5-2025"):
            if (found := reader.search(question, "/fy/sykje/")) != ["/fy/visie/"]:
                yield f"where it isn't translated, “{question}” finds {found}"
            elif reader.all(".results__item", "one.lang") != ["nl"] or "Nederlands" not in reader.tab.inner_text(".results__language"):
                yield f"where it isn't translated, “{question}” isn't marked as Dutch"
        if found := reader.search("geheime gang", "/nl/zoeken/"):
            yield f"a page that is withdrawn is found: {found}"
        yield from reader.said
        reader.tab.close()


def plain_findings(reader_at, browser, program, work):
    """Yields what is wrong in a language without rules of forms: it has accents and slips only."""
    write(work, {"nds/index": ("Thuus", "Moi an de bôken en bi’j de schoolbanke.")}, ("nds",))
    strings = re.sub(r"^wordForms:\n(?:  .*\n)+", "", (ROOT / "templates/strings/nl.yml").read_text(), flags=re.M)
    (work / "templates/strings").mkdir(parents=True)
    (work / "templates/strings/nds.yml").write_text(strings.replace("name: Nederlands", "name: Nedersaksies").replace("slug: zoeken", "slug: zeuken"))
    with served(build(program, work)) as address:
        reader = reader_at(browser, address)
        for question, expected in (("boken", 1), ("schoolbnake", 1), ("bookjes", 0), ("banke", 0)):
            if len(found := reader.search(question, "/nds/zeuken/")) != expected:
                yield f"in a language without rules “{question}” finds {found}"
        yield from reader.said
        reader.tab.close()


def findings(reader_at, browser, program, work):
    """Yields what is wrong on all of these sites."""
    for check in (order_findings, place_findings, language_findings, plain_findings):
        yield from check(reader_at, browser, program, work / check.__name__)
