"""Makes sites of many equal pages, for oko, for Hugo and for the floor.

A page has 3 to 4 KB: headings, paragraphs with emphasis and links, lists, a table and a quotation. The same number gives the same bytes, and
both languages make the same choices, so that their structure, links and numbers agree. The texts are such that oko finds next to nothing
wrong with them, as on a site that is looked after: no word is there twice in a row, and each page links to the next.
"""

import pathlib
import random
import shutil

WORDS = {
    "nl": """jongeren opgroeien gemeente raad visie ouders school vrije tijd vrienden gezin steun omgeving preventie welzijn
        gezondheid monitor werkgroep doelen partners samen jeugd kansrijk veilig liefdevol gezond aanpak fase stap dialoog sessie
        sport cultuur vereniging buurt dorp stad kind toekomst basis hulp vraag netwerk beleid motie besluit voortgang brief""".split(),
    "fy": """jongerein opgroeie gemeente ried fisy âlden skoalle frije tiid freonen gesin stipe omjouwing previnsje wolwêzen
        sûnens monitor wurkgroep doelen partners tegearre jeugd kânsryk feilich leafdefol sûn oanpak faze stap dialooch sesje
        sport kultuer feriening buert doarp stêd bern takomst basis help fraach netwurk belied moasje beslút fuortgong brief""".split(),
}
HUGO = pathlib.Path(__file__).parent / "hugo-site"
SITE = """naam: {{ {names} }}
gemeente: {{ code: gm0001, naam: {{ {municipality} }} }}
talen: [{languages}]
webadres: https://oko.example/
publicatie: concept
peildatum: 2026-11-24
contact: {{ telefoon: 14 0999, e-mail: post@oko.example }}
menu: [index]
"""


def sentence(chance, words, count=None):
    number = count or chance.randint(7, 15)
    # The steps from each word to the next, none of which leads back to it.
    places = [chance.randrange(len(words))]
    while len(places) < number:
        places.append((places[-1] + chance.randrange(1, len(words))) % len(words))
    chosen = [words[place] for place in places]
    for share, sign in ((0.3, "*"), (0.2, "**")):
        if chance.random() < share:
            at = chance.randrange(len(chosen))
            chosen[at] = sign + chosen[at] + sign
    text = " ".join(chosen)
    # A capital has no sign in Frisian.
    return text[0].upper().replace("Â", "A") + text[1:] + "."


def title(chance, words, count):
    return sentence(chance, words, count)[:-1].replace("*", "")


def paragraph(chance, words):
    return " ".join(sentence(chance, words) for _ in range(chance.randint(3, 6)))


def page(number, count, language):
    """Returns the title, the summary, the day and the text of one of some pages."""
    chance, words = random.Random(number), WORDS[language]
    head = f"{title(chance, words, 5)} {number}", sentence(chance, words, 9).replace("*", "")
    lines = []
    for section in range(4):
        address = f"https://example.org/{chance.randrange(1000)}" if section else f"p{(number + 1) % count:05d}.md"
        link = f" [{chance.choice(words)}]({address})."
        lines += ["## " + title(chance, words, 3), "", paragraph(chance, words), "", paragraph(chance, words) + link, ""]
        if section == 1:
            lines += [f"- {sentence(chance, words)}" for _ in range(5)] + [""]
        if section == 2:
            rows = ["| " + " | ".join(chance.choice(words) for _ in range(4)) + " |" for _ in range(6)]
            lines += [rows[0], "|---|---|---:|---|"] + rows[1:] + [""]
        if section == 3:
            lines += ["> " + paragraph(chance, words), ""]
    return *head, f"2025-{1 + number % 12:02d}-{1 + number % 28:02d}", "\n".join(lines)


def write(folder, count, languages):
    """Writes a site of `count` pages in all its languages together, as oko and the floor read it, and as Hugo does."""
    for language in languages:
        for name in ("oko/content", "hugo/content"):
            (folder / name / language).mkdir(parents=True)
        for number in range(count // len(languages)):
            name, summary, day, text = page(number, count // len(languages), language)
            words = f"---\ntitel: {name}\nsamenvatting: {summary}\nbijgewerkt: {day}\n---\n{text}"
            (folder / f"oko/content/{language}/p{number:05d}.md").write_text(words)
            words = f"---\ntitle: {name}\nsummary: {summary}\ndate: {day}\n---\n{text}"
            (folder / f"hugo/content/{language}/p{number:05d}.md").write_text(words)
        home = "---\ntitel: Begin\nsamenvatting: Hier begint de site.\nbijgewerkt: 2026-01-01\n---\n"
        (folder / f"oko/content/{language}/index.md").write_text(home)
    names = ", ".join(f"{language}: Voorbeeld" for language in languages)
    values = {"names": names, "municipality": names, "languages": ", ".join(languages)}
    (folder / "oko/content/site.yml").write_text(SITE.format(**values))
    shutil.copytree(HUGO, folder / "hugo", dirs_exist_ok=True)
    if len(languages) == 1:
        # Without the block of the second language.
        settings = (HUGO / "hugo.toml").read_text()
        start, end = settings.index("[languages.fy]"), settings.index("[outputs]")
        (folder / "hugo/hugo.toml").write_text(settings[:start] + settings[end:])
