"""Does what the pipelines of `oko init` do, for a copy of a site, and fails where they don't do what they promise.

    python3 check.py path/to/oko
"""

import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

SITE, PIPELINES = pathlib.Path("Tests/Sites/voorbeeld"), [".gitlab-ci.yml", ".github/workflows/site.yml"]
PAGE, FINDINGS = "content/nl/contact.md", "bevindingen.md"
SEVERITIES = {"blocker", "minor", "info"}


def run(oko, folder, day="2026-02-01", **environment):
    """Runs the script of the pipelines in a folder."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    return subprocess.run(["sh", ".pipelines/build.sh"], cwd=folder, env={**clean, "OKO": oko, "OKO_DAY": day, **environment}, capture_output=True, text=True)


def expect(holds, what):
    """Stops with what doesn't hold."""
    if not holds:
        sys.exit(f"the pipeline is wrong: {what}")


def good(oko, folder):
    """A site without mistakes is built, and told so."""
    result = run(oko, folder)
    expect(result.returncode == 0, f"a good site isn't built: {result.stderr}")
    public = folder / "public"
    expect((public / "nl/index.html").is_file() and (public / ".well-known/security.txt").is_file(), "the site isn't there")
    summary = (folder / FINDINGS).read_text(encoding="utf-8")
    expect(summary.startswith("## Geen fouten\n\nDe site is gebouwd, zoals zij op 2026-02-01 is.\n"), f"the summary says: {summary[:200]}")
    expect(result.stdout.startswith(summary) and "::" not in result.stdout, "the log has another summary")


def late(oko, folder):
    """What a night makes late says so."""
    before = (folder / "public/nl/agenda/index.html").read_text(encoding="utf-8")
    expect(run(oko, folder, "2026-10-01").returncode == 0, "another day isn't built")
    expect((folder / "public/nl/agenda/index.html").read_text(encoding="utf-8") != before, "months later nothing is late")


def bad(oko, folder):
    """Mistakes are told to people, to GitLab and to GitHub, at their lines, and the last good site stays."""
    page = folder / PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\nLees [dit](weg.md), en [dit <b>](weg.md).\n\nLees [dit](weg.md).\n", encoding="utf-8")
    line = text.count("\n") + 2
    site = {path: path.read_bytes() for path in (folder / "public").rglob("*") if path.is_file()}
    (folder / "steps").unlink(missing_ok=True)
    result = run(oko, folder, GITHUB_STEP_SUMMARY="steps")
    expect(result.returncode == 1, f"mistakes end in {result.returncode}: {result.stderr}")
    expect(site == {path: path.read_bytes() for path in (folder / "public").rglob("*") if path.is_file()}, "the last good site has changed")
    summary = (folder / FINDINGS).read_text(encoding="utf-8")
    expect(re.match(r"## \d+ fouten\n\nDe site is niet gebouwd\. Verbeter eerst dit:\n\n- `", summary), f"the summary says: {summary[:200]}")
    expect(f"- `{PAGE}`, regel {line}: er is geen pagina 'weg.md' → " in summary, f"the summary lacks line {line}: {summary}")
    expect((folder / "steps").read_text(encoding="utf-8") == summary, "GitHub gets another summary")
    expect(re.search(f"^::error file={PAGE},line={line},", result.stdout, re.MULTILINE), "GitHub gets no annotation")
    findings = json.loads((folder / "bevindingen-gitlab.json").read_text(encoding="utf-8"))
    prints = [one["fingerprint"] for one in findings]
    expect(len(prints) == len(set(prints)) > 2, "GitLab takes different findings for the same one")
    expect(all(one["severity"] in SEVERITIES and one["description"] and one["check_name"] for one in findings), "GitLab reads no such finding")
    expect({"path": PAGE, "lines": {"begin": line, "end": line}} in [one["location"] for one in findings], "GitLab gets no place")
    page.write_text(text, encoding="utf-8")


def impossible(oko, folder):
    """A command that can't run is no good site."""
    result = run(oko, folder, "gisteren")
    expect(result.returncode == 2 and "--as-of" in result.stderr, f"an impossible day ends in {result.returncode}")


def packed(folder):
    """What GitHub publishes is the whole site, without what oko remembers."""
    command = re.search(r"run: (tar .*)", (folder / PIPELINES[1]).read_text(encoding="utf-8"))[1]
    subprocess.run(command.split(), cwd=folder, check=True)
    names = subprocess.run(["tar", "--list", "--file", "artifact.tar"], cwd=folder, check=True, capture_output=True, text=True).stdout.split("\n")
    expect({"./index.html", "./.well-known/security.txt", "./_headers"} <= set(names), "GitHub publishes less than the site")
    expect(not any(name.startswith("./.oko") for name in names), "GitHub publishes what oko remembers")


def begun(oko, folder):
    """A site that `oko init` begins has both pipelines; they are YAML, each script in them is there, and they build the site."""
    answers = ["--name", "Kansrijk", "--municipality", "gemeente Voorbeeld", "--code", "gm0362", "--languages", "nl,fy"]
    subprocess.run([oko, "init", folder, *answers, "--address", "https://oko.voorbeeld.example/"], check=True, capture_output=True)
    for name in PIPELINES:
        text = (folder / name).read_text(encoding="utf-8")
        expect(isinstance(yaml.safe_load(text), dict), f"{name} is no YAML")
        scripts = re.findall(r"(?:- |run: )sh (\S+)", text)
        expect(scripts == [".pipelines/install.sh", ".pipelines/build.sh"], f"{name} runs {scripts}")
        expect(all((folder / script).is_file() for script in scripts), f"a script of {name} isn't there")
    expect("exclude:\n      - public/.oko/**/*\n" in (folder / PIPELINES[0]).read_text(encoding="utf-8"), "GitLab publishes what oko remembers")
    result = run(oko, folder, day=f"{datetime.date.today()}")
    expect(result.returncode == 0, f"a new site isn't built: {result.stdout}{result.stderr}")


if __name__ == "__main__":
    tool = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "site"
        begun(tool, copy)
        shutil.rmtree(copy / "public")
        shutil.rmtree(copy / "content")
        shutil.copytree(SITE / "content", copy / "content")
        for step in (good, late, bad, impossible):
            step(tool, copy)
        packed(copy)
    print("the pipelines check, build and tell as they should")
