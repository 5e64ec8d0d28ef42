"""Validates the fields of sites against the schemas of `oko schema`, with PyPI's jsonschema, and then fields with mistakes.

    python schemas.py path/to/oko . Tests/Sites/voorbeeld

Every page, the sources and the settings must be valid; what a mistake makes of them must not be.
"""

import copy
import functools
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

TYPES = {"moties": "motie", "fasen": "fase", "domeinen": "domein", "monitors": "monitor", "rapportages": "rapportage", "agenda": "agenda",
         "toezeggingen": "toezegging", "visie": "visie"}


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: `nee` and `2025-10-14` are texts, `2026` is a number."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])


@functools.cache
def validator(oko, *words):
    schema = json.loads(subprocess.run([oko, "schema", *words], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def type_of(path):
    """The word for the type of a page, by its path below a language."""
    if path.as_posix() == "index.md":
        return "beginpagina"
    return "pagina" if path.name == "index.md" else TYPES.get(path.parts[0], "pagina")


def front_matter(path):
    return yaml.load(path.read_text("utf-8-sig").split("\n---", 1)[0].removeprefix("---\n"), Loader)


def files(site):
    """The files of a site, each as words for `oko schema` and fields."""
    content = pathlib.Path(site) / "content"
    settings = yaml.load((content / "site.yml").read_text(), Loader)
    yield "site.yml", ["site"], settings
    yield "bronnen.yml", ["bron"], yaml.load((content / "bronnen.yml").read_text(), Loader)
    languages = settings["talen"]
    for path in sorted(content.glob("*/**/*.md")):
        below = path.relative_to(content)
        page = pathlib.Path(*below.parts[1:])
        versions = [content / language / page for language in languages]
        own = [v for v in versions if v.exists() and "brontaal" in front_matter(v)]
        source = own[0] if own else versions[0]
        yield below, [type_of(page)] + ([] if path == source else ["--translation"]), front_matter(path)


def planted(fields, required):
    """The fields with one mistake each."""
    for name in required:
        yield f"no {name}", {key: value for key, value in fields.items() if key != name}
    yield "an unknown field", fields | {"veld": "x"}
    for name, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            wrong = copy.deepcopy(fields)
            wrong[name][0]["veld"] = "x"
            yield f"an unknown field in {name}", wrong
        if name in ["bijgewerkt", "stand-per"]:
            yield f"another {name}", fields | {name: "14 oktober 2025"}
        if name == "staat":
            yield "another state", fields | {name: "klaar"}


def main(oko, *sites):
    findings, valid, refused = [], 0, 0
    for site in sites:
        for path, words, fields in files(site):
            schema = validator(oko, *words)
            for error in schema.iter_errors(fields):
                findings.append(f"{site}/content/{path}: {'.'.join(map(str, error.path))}: {error.message[:200]}")
            valid += 1
            if words == ["bron"]:
                continue
            for mistake, wrong in planted(fields, schema.schema["required"]):
                refused += 1
                if schema.is_valid(wrong):
                    findings.append(f"{site}/content/{path}: {mistake} is not refused")
    print("\n".join(findings))
    print(f"schemas: {valid} files valid, {refused} planted mistakes refused" if not findings else f"{len(findings)} findings")
    return 1 if findings or not valid else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
