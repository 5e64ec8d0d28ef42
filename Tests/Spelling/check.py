"""Tells every word of the built site that neither a dictionary nor content/woorden.yml knows.

    python3 check.py public content/woorden.yml nl=nl_NL fy=/path/to/fy_NL

The words are those that a reader sees or hears: the text and the titles, each in the language that the page says it is in.
A language without a dictionary is not checked, and the last line says so.
"""

import collections
import html.parser
import pathlib
import re
import subprocess
import sys

import yaml

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPOKEN = {"alt", "aria-label", "title"}
# A script has no words.
SILENT = {"script", "style"}
# Web and mail addresses, and postal codes.
ADDRESS = re.compile(r"\S*(?:@|www\.|://)\S*|\b\d{4}\s[A-Z]{2}\b")
WORD = re.compile(r"'?[^\W\d_]{2,}(?:['-][^\W\d_]+)*'?")


class Page(html.parser.HTMLParser):
    """The words of a page, by language."""

    def __init__(self):
        super().__init__()
        self.open = [("", None)]
        self.texts = collections.defaultdict(list)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        # The names of fields and files are in no language.
        language = "" if tag == "code" else values.get("lang", self.open[-1][1])
        spoken = [value for name, value in attributes if name in SPOKEN]
        if values.get("name") == "description" or values.get("property") in ("og:title", "og:description"):
            spoken.append(values["content"])
        self.texts[language] += spoken
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, language = self.open[-1]
        if tag not in SILENT:
            self.texts[language].append(data)


def words(texts, known):
    """The words of texts, without those that are known to be right."""
    found = set()
    for text in texts:
        text = ADDRESS.sub(" ", plain(text))
        found.update(WORD.findall(known.sub(" ", text)))
    return found


def plain(text):
    return text.replace("\u00ad", "").replace("’", "'")


def misspelt(words, dictionary):
    """Which words the dictionary refuses. A mark at an edge is an apostrophe ('e, euro's) or a quotation mark; 't is a word of its own."""
    forms = {word: {word, word.strip("'"), word.lstrip("'"), word.rstrip("'"), word.removesuffix("'t")} for word in words}
    listed = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(set().union(*forms.values()))), capture_output=True, encoding="utf-8", check=True,
    )
    # A word with hyphens comes back whole or in the part that is refused.
    refused = set(listed.stdout.split())
    return {word for word, ways in forms.items() if all(refused & {way, *way.split("-")} for way in ways)}


def main(folder, wordlist, *dictionaries):
    allowed = yaml.safe_load(pathlib.Path(wordlist).read_text(encoding="utf-8"))["toegestaan"]
    dictionaries = dict(dictionary.split("=", 1) for dictionary in dictionaries)
    pages = {}
    for path in sorted(pathlib.Path(folder).rglob("*.html")):
        pages[path] = page = Page()
        page.feed(path.read_text(encoding="utf-8"))
    unknown = 0
    for language, dictionary in dictionaries.items():
        if not dictionary:
            continue
        phrases = sorted({*allowed.get(language, {}), *allowed.get("namen", [])}, key=len, reverse=True)
        known = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(plain(phrase)) for phrase in phrases) or '(?!)'})(?![\w-])", re.IGNORECASE)
        by_page = {path: words(page.texts[language], known) for path, page in pages.items()}
        for word in sorted(misspelt(set().union(*by_page.values()), dictionary)):
            print(f"{language}: {word} ({next(path for path, found in by_page.items() if word in found)})")
            unknown += 1
    missing = [language for language, dictionary in dictionaries.items() if not dictionary]
    print(f"{len(pages)} pages, {unknown} unknown words{''.join(f'; {language} not checked: no dictionary' for language in missing)}")
    return 1 if unknown or not pages else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
