"""Writes a made-up bilingual site of a given number of pages: the corpus on which two versions of `oko` are compared and timed.

    python corpus.py 500 FOLDER

Half of the pages are Dutch and half their Frisian translations; one in five is a motion. Each page uses all that Markdown has here: headings,
emphasis, links to other pages, lists, a table, a quotation, a notice and a footnote. The same number gives the same bytes.
"""

import pathlib
import random
import sys

WORDS = {
    "nl": """jongeren opgroeien gemeente raad visie ouders school vrienden gezin steun omgeving welzijn gezondheid monitor doelen samen
          kansrijk veilig gezond aanpak stap dialoog sport cultuur vereniging buurt dorp stad kind toekomst basis hulp vraag netwerk beleid""",
    "fy": """jongerein opgroeie gemeente ried fisy âlden skoalle freonen gesin stipe omjouwing wolwêzen sûnens monitor doelen tegearre
          kânsryk feilich sûn oanpak stap dialooch sport kultuer feriening buert doarp stêd bern takomst basis help fraach netwurk belied""",
}

SITE = """naam: { nl: Proef, fy: Proef }
gemeente: { code: gm9998, naam: { nl: gemeente Proef, fy: gemeente Proef } }
talen: [nl, fy]
webadres: https://oko.proef.example/
publicatie: concept
peildatum: 2026-02-01
verouderd-na: 1000
vertaling: { ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan }
contact: { telefoon: 14 0999, e-mail: post@proef.example }
menu: [moties/index, teksten/index]
"""

SOURCES = "brief: { titel: Een brief, soort: raadsbrief, datum: 2026-01-15 }\n"

HISTORY = """bronnen: [brief]
nummer: M {number}
stand-per: 2026-01-15
termijn: 2027
geschiedenis:
  - {{ datum: 2025-{month:02d}-{day:02d}, gebeurtenis: ingediend, bron: brief }}
  - {{ datum: 2025-{month:02d}-{day:02d}, gebeurtenis: aangenomen, bron: brief }}
inzet: [{{ sleutel: een, staat: loopt, bron: brief, tekst: {effort} }}]
"""


class Text:
    """Words of one language, chosen alike in each language for a page, so that structure, links and numbers agree."""

    def __init__(self, language, seed):
        self.words = WORDS[language].split()
        self.random = random.Random(seed)

    def phrase(self, count):
        return " ".join(self.random.choice(self.words) for _ in range(count))

    def sentence(self):
        words = self.phrase(self.random.randint(7, 15)).split()
        place = self.random.randrange(len(words))
        words[place] = self.random.choice(["{}", "{}", "*{}*", "**{}**"]).format(words[place])
        return "Se " + " ".join(words) + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))


def body(text, number, neighbours):
    parts = [text.paragraph()]
    for section in range(4):
        link = f"[{text.phrase(2)}]({text.random.choice(neighbours)})"
        parts += [f"## Se {text.phrase(3)} {section}", text.paragraph(), f"{text.paragraph()} Sjoch {link}."]
        if section == 0:
            parts.append("\n".join(f"- {text.sentence()}" for _ in range(5)))
        if section == 1:
            rows = [" | ".join(text.phrase(1) for _ in range(4)) for _ in range(6)]
            parts.append("\n".join([f"| {rows[0]} |", "|---|---|---:|---|"] + [f"| {row} |" for row in rows[1:]]))
        if section == 2:
            parts += [f"> {text.paragraph()}", f"> [!NOTE]\n> {text.sentence()}"]
        if section == 3:
            parts += [f"{text.sentence()}[^noot] In {1990 + number % 30} wiene it {number % 900}.", f"[^noot]: {text.sentence()}"]
    return "\n\n".join(parts) + "\n"


def page(language, number, count):
    text = Text(language, number)
    is_motion = number % 5 == 0
    head = f"titel: Se {text.phrase(4)} {number}\nsamenvatting: {text.sentence()}\nbijgewerkt: 2026-01-{number % 20 + 1:02d}\n"
    effort = text.phrase(4)
    if is_motion and language == "nl":
        head += HISTORY.format(number=number, month=number % 12 + 1, day=number % 28 + 1, effort=effort)
    elif is_motion:
        head += f"inzet: [{{ sleutel: een, tekst: {effort} }}]\n"
    others = [(number + step) % count for step in (1, 2, 5)]
    neighbours = [f"../{path(other)}" for other in others]
    return f"---\n{head}---\n{body(text, number, neighbours)}"


def path(number):
    return f"moties/m{number}.md" if number % 5 == 0 else f"teksten/p{number}.md"


def main():
    count, content = int(sys.argv[1]) // 2, pathlib.Path(sys.argv[2]) / "content"
    files = {"site.yml": SITE, "bronnen.yml": SOURCES}
    for language in WORDS:
        for name in ("index", "moties/index", "teksten/index"):
            files[f"{language}/{name}.md"] = "---\ntitel: Proef\nsamenvatting: Proef\nbijgewerkt: 2026-01-01\n---\n"
        for number in range(count):
            files[f"{language}/{path(number)}"] = page(language, number, count)
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


main()
