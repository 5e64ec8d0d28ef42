"""Every place of a site where somebody writes, and texts that try to leave the place where they are shown.

The site is `Tests/Sites/voorbeeld` with the built-in strings and with EXTRA, which holds the fields and kinds of Markdown that it lacks. A place is
a field, a cell, a text of the interface, what stands between ⟦ and ⟧ in EXTRA, or the name of a file.
"""

import csv
import io
import itertools
import json
import re
import typing

import yaml

# What shows itself wherever it stands, and so can be tried as one text.
ANYWHERE = {
    "an element": "<script>alert(1)</script>",
    "an image": '"><img src=x onerror=alert(1)>',
    "an attribute in single quotes": "' onmouseover='x",
    "an attribute in double quotes": '" onmouseover="x" style="color:red',
    "an attribute without quotes": "x onmouseover=alert(1) y",
    "the end of a title": "</title><script>alert(1)</script>",
    "the end of a style": "</style><img src=x onerror=alert(1)>",
    "the end of a script": "</script><!--<script>",
    "the end of a comment": "--><svg onload=alert(1)>",
    "the end of characters": "]]><x/>",
    "references": "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;",
}
# What must stand at the start of an address.
ADDRESSES = {
    "a script as address": "javascript:alert(1)",
    "a script as address, with a reference": "JaVaScRiPt&#58;alert(1)",
    "a script as address, with a tab": "java\tscript:alert(1)",
    "a script as address, after a sign": "\x01javascript:alert(1)",
    "data as address": "data:text/html,<svg/onload=alert(1)>",
    "an old script as address": "vbscript:msgbox(1)",
    "another host": "//evil.example",
}
# What must stand at the start of a cell.
FORMULAS = {
    "a formula": '=HYPERLINK("evil.example","x")',
    "a formula with an at sign": "@SUM(1)",
    "a formula with a plus": "+cmd|' /C calc'!A0",
    "a formula with a minus": "-2+3+cmd|' /C calc'!A0",
    "a formula after a tab": "\t=1+1",
    "a formula after a return": "\r=1+1",
}
# What something refuses, or what changes the text around it.
ALONE = {
    "a sign of code": "`x onmouseover=alert(1) `y",
    "addresses in Markdown": "[x](javascript:alert(1)) ![x](vbscript:x) <javascript:alert(1)>",
    "names of a template": "{{page.title}} {{{site.name}}} {{#site}}",
    "a line of headers": "x\r\nX-Header: y",
    "an event": "x\nBEGIN:VEVENT\nATTENDEE:mailto:x",
    "a line of another kind": "x\u2028X-Header: y\u2029/evil/ /x 301",
    "a change of direction": "\u202ex\u2066",
    "no character": "x\0y",
    "signs that are forbidden": "x\ufffe\uffff\x0b\x1b[31m\x85",
}
PAYLOADS = ANYWHERE | ADDRESSES | FORMULAS | ALONE

EVERY_BLOCK = """
## ⟦a heading|Een kop⟧ {#⟦an anchor|anker⟧}

⟦a paragraph|Een alinea⟧ met *⟦emphasis|nadruk⟧*, **⟦strong text|vet⟧**, ~~⟦deleted text|weg⟧~~ en `⟦code|code⟧`.
[⟦the text of a link|contact⟧](contact.md), [adres](⟦the address of a link|https://voorbeeld.example/⟧), [adres](<⟦an address in signs|https://voorbeeld.example/⟧>),
[kop](contact.md#⟦a fragment|bellen⟧), [titel](contact.md "⟦the title of a link|titel⟧"), <⟦a bare address|https://voorbeeld.example/⟧>,
[mail](mailto:⟦an address of mail|post@voorbeeld.example⟧), [bellen](tel:⟦a number|140999⟧), https://voorbeeld.example/⟦the end of an address|pad⟧.

[⟦a reference|verwijzing⟧][v]

[v]: ⟦a reference|https://voorbeeld.example/⟧ "⟦the title of a reference|titel⟧"

[⟦a text in another language|Mei-inoar⟧](lang:⟦a language|fy⟧) en [⟦a word|hulp⟧](term:⟦a name of a word|jeugdhulp⟧)[^1]. Zie [de bron](#bron-⟦the name of a source|extra⟧).

1. ⟦an item of a list|Een⟧
   - ⟦an item in an item|Twee⟧

> ⟦a quotation|Een citaat⟧

> [!NOTE]
> ⟦a notice|Een melding⟧

> [!⟦a kind of notice|TIP⟧]
> Een tip.

| ⟦the head of a column|Jaar⟧ | Aantal |
|------|-------:|
| ⟦a cell|2024⟧ | 46 |

```⟦the language of code|swift⟧
⟦a line of code|code⟧
```

![⟦the text of an image|Een beeld⟧](⟦an image|beeld.png⟧)

![⟦the title of a figure|De stand⟧](figure:⟦a figure|stand⟧)

![⟦a name for a state|Motie⟧](stand:⟦a record|moties/m1⟧)

<p ⟦an attribute|class⟧="x">⟦an element|tekst⟧</p>

<!-- ⟦a comment|weg⟧ -->

[het plan](<⟦a file of a link|bijlage/plan⟧.pdf>) en [de pagina](<⟦a page of a link|naam⟧.md>)

[^1]: ⟦a footnote|Een noot⟧
"""

EXTRA = {
    "content/nl/extra.md": f"""---
titel: "Extra [Mei-inoar](lang:fy)"
korte-titel: Kort
samenvatting: Een samenvatting met [een link](contact.md).
bijgewerkt: 2026-01-15
adres: ⟦an address|extra⟧
voorheen: [⟦a former address|/nl/eerder/⟧]
eigenaar: griffie
herzien-voor: 2027-01-01
bronnen: [⟦the name of a source|extra⟧, ongedateerd]
sta-toe: [{{ regel: html-in-tekst, woorden: "<p", reden: zo bedoeld }}]
---
{EVERY_BLOCK}""",
    "content/fy/extra.md": f"""---
titel: Ekstra
samenvatting: In gearfetting.
bijgewerkt: 2026-01-15
adres: ⟦a translated address|ekstra⟧
voorheen: [⟦a former address of a translation|/fy/earder/⟧]
---
{EVERY_BLOCK.replace("⟦", "⟦fy: ").replace("fy: the name of a source", "the name of a source").replace("bellen", "belje")}""",
    "content/nl/⟦a page of a link|naam⟧.md": "---\ntitel: Naam\nsamenvatting: Een naam.\nbijgewerkt: 2026-01-15\n---\n",
    "content/nl/⟦a file of a link|bijlage/plan⟧.pdf": "%PDF",
    "content/fy/⟦fy: a file of a link|bijlage/plan⟧.pdf": "%PDF",
    "content/fy/⟦fy: a page of a link|naam⟧.md": "---\ntitel: Namme\nsamenvatting: In namme.\nbijgewerkt: 2026-01-15\n---\n",
    "content/nl/beeld.png": "x",
    "content/fy/beeld.png": "x",
    "content/nl/moties/m4.md": """---
titel: Gestopt
samenvatting: Deze motie is gestopt.
bijgewerkt: 2026-01-15
nummer: M 4
geschiedenis:
  - { datum: 2025-02-27, gebeurtenis: aangenomen, bron: brief }
  - { sleutel: ⟦a key|weg⟧, datum: 2025-10-14, gebeurtenis: vervallen, bron: brief, reden: Niet meer nodig, toelichting: De raad vond dat }
inzet:
  - { sleutel: ⟦another key|iets⟧, staat: gestopt, bron: brief, tekst: Iets, reden: Klaar }
stand-per: 2026-01-10
---
""",
    "content/fy/moties/m4.md": """---
titel: Ophâlden
samenvatting: Dizze moasje is ophâlden.
bijgewerkt: 2026-01-15
geschiedenis:
  - { sleutel: ⟦a key|weg⟧, reden: Net mear nedich, toelichting: De ried fûn dat }
inzet:
  - { sleutel: ⟦another key|iets⟧, tekst: Wat, reden: Klear }
---
""",
    "content/woorden.yml": """paren: { ⟦a word of a pair|beleid⟧: belied }
verboden: { nl: { ⟦a forbidden word|kansrijkst⟧: "kansrijk: dat zeggen wij niet" } }
toegestaan: { fy: { ⟦an allowed word|riedsbrief⟧: gearstalling }, namen: [⟦a name|Foarbyld⟧] }
""",
}
# What is added to a file of the site.
MORE = {
    "content/bronnen.yml": """
⟦the name of a source|extra⟧: { titel: Extra, ondertitel: Onder, soort: verslag, uitgever: GGD, datum: 2026-01-10, let-op: x,
  webadres: https://voorbeeld.example/a?b=1&c=2 }
ongedateerd: { titel: Zonder datum, soort: bijlage, uitgever: GGD, datum-onbekend: die staat er niet op }
""",
    "content/site.yml": "\nverouderd-na: 180\nraadsinformatie: https://raad.voorbeeld.example/\n",
    **{f"content/nl/{page}.md": f"""
## ⟦{page}: a heading|Nog een kop⟧

⟦{page}: a paragraph|Nog een alinea⟧ met [⟦{page}: a link|een link⟧](https://voorbeeld.example/).
"""
       for page in ("begrippen", "index", "moties/m1", "moties/index", "domeinen/gezin", "fasen/fase-3", "agenda/avond", "visie/preventie",
                    "monitors/school", "rapportages/brief", "toezeggingen/cijfers")},
}


class Spot(typing.NamedTuple):
    """A range of a file, or of its path, and how a text is written there."""

    file: str
    start: int
    end: int
    write: typing.Callable
    in_path: bool = False


def quoted(text):
    """A text in double quotes, as YAML has it."""
    return json.dumps(text)


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def read(site, strings):
    """Returns the files of the site as texts, and its places: names, each with its spots and what stands there."""
    files = {f"content/{path.relative_to(site / 'content')}": path.read_text("utf-8") for path in sorted((site / "content").rglob("*.*"))}
    files |= {f"templates/strings/{path.name}": path.read_text("utf-8") for path in sorted(strings.glob("*.yml"))}
    files = {file: text + MORE.get(file, "") for file, text in files.items()} | EXTRA
    files["content/site.yml"] = files["content/site.yml"].replace("bezoek:", "post: Postbus 1, bezoek:")
    places, plain = {}, {}
    for marked_file, marked_text in files.items():
        (file, in_path), (text, marks) = unmarked(marked_file), unmarked(marked_text)
        plain[file] = text
        for name, start, end in in_path:
            places.setdefault(name, []).append((Spot(file, start, end, str, True), file[start:end]))
        for name, spot, value in spots(file, text, marks):
            places.setdefault(name, []).append((spot, value))
    return plain, places


def unmarked(text):
    """A text without its marks, and the name and range of each."""
    plain, marks, end = "", [], 0
    for mark in re.finditer(r"⟦([^|]*)\|([^⟧]*)⟧", text):
        plain += text[end:mark.start()]
        marks.append((mark[1], len(plain), len(plain) + len(mark[2])))
        plain, end = plain + mark[2], mark.end()
    return plain + text[end:], marks


def spots(file, text, marks):
    """The name, range and value of everything that somebody wrote in a file."""
    if file.endswith(("vertaald.yml", "bevestigd.yml", "adressen.yml")):
        return
    top = len(text) if file.endswith(".yml") else text.find("\n---\n", 1) + 1 if file.endswith(".md") else 0
    names = {start: name for name, start, _ in marks}
    if file.endswith(".csv"):
        yield from cells(file, text)
    start = 4 if file.endswith(".md") else 0
    for way, node in scalars(yaml.compose(text[start:top], Loader=yaml.CSafeLoader), ()):
        first, last = start + node.start_mark.index, start + node.end_mark.index
        if first in names or way[-1] is not None:
            # A key of something with words is the same in every language.
            name = f"{file.split('/', 2)[-1]}: {node.value}" if way[-1] == "sleutel" else f"{file}: {'.'.join(filter(None, way))}"
            yield names.get(first, name), Spot(file, first, last, quoted), node.value
    for name, first, last in marks:
        if first >= top:
            yield name, Spot(file, first, last, str), text[first:last]


def scalars(node, way):
    """The scalars of a YAML document, each with the way to it, which ends in nothing for a key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*way, key.value, None), key
            yield from scalars(value, (*way, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from scalars(value, (*way, str(index)))
    elif node is not None:
        yield way, node


def cells(file, text):
    """The cells of a table."""
    for row, line in enumerate(re.finditer(r".+", text)):
        for column, found in enumerate(re.finditer(r'(?:^|[;,])("[^"]*"|[^;,]*)', line[0])):
            value = next(csv.reader(io.StringIO(found[1])), [""])
            start = line.start() + found.start(1)
            yield f"{file}: {row}.{column}", Spot(file, start, start + len(found[1]), cell), value[0] if value else ""


def harmless(payload):
    """Letters instead of a payload, as many, with the spaces, lines and sign of code that Markdown reads."""
    return re.sub(r"[^ \t\r\n`]", "e", payload)


def instead(payload, _):
    return payload


def around(payload, value):
    return f"{payload} {value} {payload}"


def behind(payload, value):
    return value + payload


class Trial(typing.NamedTuple):
    """Payloads, and what is written into texts and into words and addresses: one of them, or more of them in one text, and where."""

    names: tuple
    in_texts: tuple
    in_words: tuple

    def text(self, value):
        payload, form = self.in_texts if " " in value else self.in_words
        return form(payload, value)

    @property
    def twin(self):
        """The same with harmless words."""
        return Trial(self.names, *((harmless(payload), form) for payload, form in (self.in_texts, self.in_words)))


def trials(is_full):
    """Everything that is tried: each payload by itself in every way, or as many as possible at once."""
    if is_full:
        yield from (Trial((name,), *forms) for name, text in PAYLOADS.items()
                    for forms in (((text, instead), (text, instead)), ((text, around), (text, behind))))
        return
    everything = " ".join(ANYWHERE.values())
    yield Trial(tuple(ANYWHERE), (everything, around), (everything, behind))
    yield from (Trial((address, formula), (FORMULAS[formula], around), (ADDRESSES[address], instead))
                for address, formula in zip(ADDRESSES, itertools.cycle(FORMULAS)))
    yield from (Trial((name,), (text, around), (text, behind)) for name, text in ALONE.items())


def written(files, places, chosen, text_of):
    """Returns the files of the site with other texts in the chosen places, and where these are: their file, place, first and last character."""
    changes, texts, ranges, paths = {}, dict(files), [], {}
    for name in chosen:
        for spot, value in places[name]:
            changes.setdefault((spot.file, spot.in_path), []).append((spot.start, spot.end, spot.write(text_of(value)), name))
    for (file, in_path), list_ in changes.items():
        old, new, end = file if in_path else files[file], "", 0
        for start, stop, text, name in sorted(list_):
            new += old[end:start]
            ranges.append((file, name, *((0, 0) if in_path else (len(new), len(new) + len(text)))))
            new, end = new + text, stop
        if in_path:
            paths[file] = new + old[end:]
        else:
            texts[file] = new + old[end:]
    return {paths.get(file, file): text for file, text in texts.items()}, [(paths.get(file, file), *rest) for file, *rest in ranges]
