"""Writes a page of the manual for each command, from what the command line says of itself.

    LC_ALL=nl oko --experimental-dump-help | python3 manual.py nl FOLDER
"""

import json
import pathlib
import re
import sys

# The words around what `oko` says, which come from the conventions of manuals.
WORDS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "arguments": "ARGUMENTS", "options": "OPTIONS",
           "commands": "COMMANDS", "examples": "EXAMPLES", "exit": "EXIT STATUS", "also": "SEE ALSO", "default": "default", "book": "oko manual",
           "codes": [("0", "fine"), ("1", "there are mistakes in the content or the templates"), ("2", "the command could not run")]},
    "nl": {"name": "NAAM", "synopsis": "GEBRUIK", "description": "BESCHRIJVING", "arguments": "ARGUMENTEN", "options": "OPTIES",
           "commands": "COMMANDO’S", "examples": "VOORBEELDEN", "exit": "AFLOOP", "also": "ZIE OOK", "default": "standaard",
           "book": "Handleiding van oko",
           "codes": [("0", "goed"), ("1", "er zijn fouten in de inhoud of de sjablonen"), ("2", "het commando kon niet werken")]},
}


def roff(text):
    """Escapes what means something to roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def name(argument):
    """How an argument is typed: `--rule <rule>`, or `<file>`."""
    value = "" if argument["kind"] == "flag" else f"\\fI{roff(argument['valueName'])}\\fR"
    names = ", ".join(f"\\fB{roff(('--' if one['kind'] == 'long' else '-') + one['name'])}\\fR" for one in argument.get("names", []))
    return " ".join(part for part in (names, value) if part)


def listed(arguments, words):
    """The arguments, each with what it does."""
    for argument in arguments:
        default = f" ({words['default']}: {argument['defaultValue']})" if argument.get("defaultValue") else ""
        yield f".TP\n{name(argument)}\n{roff(argument.get('abstract', '') + default)}"


def discussed(text, words):
    """The description, whose examples stand as they are typed."""
    before, _, examples = text.partition(words["examples"] + ":\n")
    for part in filter(None, re.split(r"\n\s*\n", before.strip())):
        yield f".PP\n{roff(part)}"
    if examples:
        lines = "\n".join(line.removeprefix("  ") for line in examples.rstrip().split("\n"))
        yield f".SH {words['examples']}\n.nf\n{roff(lines)}\n.fi"


def page(command, path, words):
    """The page of a command, whose names from `oko` on are its path."""
    title = "-".join(path)
    arguments = [one for one in command.get("arguments", []) if one["shouldDisplay"]]
    typed = [one for one in arguments if one["kind"] == "positional"]
    options = [one for one in arguments if one["kind"] != "positional"]
    commands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
    synopsis = " ".join(["\\fB" + roff(" ".join(path)) + "\\fR"] + (["[\\fI\\-\\-…\\fR]"] if options else [])
                        + (["\\fI" + words["commands"].lower() + "\\fR"] if commands else [])
                        + [f"[{name(one)}{' …' if one['isRepeating'] else ''}]" if one["isOptional"] else name(one) for one in typed])
    yield f".TH {title.upper()} 1 \"\" \"oko\" \"{words['book']}\""
    yield f".SH {words['name']}\n{roff(title)} \\- {roff(command['abstract'])}"
    yield f".SH {words['synopsis']}\n{synopsis}"
    discussion = list(discussed(command.get("discussion", ""), words))
    prose = [part for part in discussion if part.startswith(".PP")]
    yield from [f".SH {words['description']}", roff(command["abstract"]), *prose]
    if commands:
        yield f".SH {words['commands']}"
        for one in commands:
            yield f".TP\n\\fB{roff('-'.join([*path, one['commandName']]))}\\fR(1)\n{roff(one['abstract'])}"
    for heading, part in (("arguments", typed), ("options", options)):
        if part:
            yield f".SH {words[heading]}"
            yield from listed(part, words)
    yield from [part for part in discussion if part not in prose]
    yield f".SH {words['exit']}"
    yield from (f".TP\n{code}\n{meaning}" for code, meaning in words["codes"])
    if len(path) > 1:
        yield f".SH {words['also']}\n\\fB{roff('-'.join(path[:-1]))}\\fR(1)"


def write(command, path, words, folder):
    """Writes the page of a command and those of the commands below it."""
    (folder / ("-".join(path) + ".1")).write_text("\n".join(page(command, path, words)) + "\n", encoding="utf-8")
    for one in command.get("subcommands", []):
        if one["commandName"] != "help":
            write(one, [*path, one["commandName"]], words, folder)


if __name__ == "__main__":
    language, target = sys.argv[1:]
    whole = json.load(sys.stdin)["command"]
    write(whole, [whole["commandName"]], WORDS[language], pathlib.Path(target))
