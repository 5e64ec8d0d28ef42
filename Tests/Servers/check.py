"""Serves a site with nginx and Apache under the rules that `oko hosting` writes, and fails on an answer that isn't right.

    python3 check.py path/to/oko

Every file must come with its bytes, its type and the headers of `_headers`; former addresses must lead on, as `_redirects` says; what isn't there
gets the page that says so; what `oko` keeps for itself isn't shown. Then plants defects in the rules and in the site, one at a time, and
fails unless exactly the findings come that each should cause.
"""

import http.client
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import typing
import urllib.parse

import server

SITE = pathlib.Path("Tests/Sites/voorbeeld")
# Former addresses of all kinds, which the site gets.
FORMER = ['/nl/bereikbaar/', '/nl/oud/bellen.html', '/nl/café (oud)/', '/caf%E9/', '/index.php?id=3', '/nl/"raar"; $uri ${PATH} }/']
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json", ".xml": "application/xml",
    ".ico": "image/x-icon", ".png": "image/png", ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".pdf": "application/pdf",
}
UNSERVED = ["_headers", "_redirects", ".oko/manifest", ".oko/", ".oko"]


def ask(port, path):
    """Gets an address as it is written, and returns the status, the headers and the bytes."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    whole = answer.status, answer.headers, answer.read()
    connection.close()
    return whole


def path_of(location):
    """The path of an address to which a server sends on, whatever it takes for its own name."""
    return urllib.parse.urlsplit(location or "")._replace(scheme="", netloc="").geturl()


def rules_of(path):
    """The headers in `_headers`, by the path that they are for."""
    rules, current = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            current[name] = value
        else:
            current = rules.setdefault(line, {})
    return rules


def header_findings(headers, expected, path):
    """The headers that an answer lacks."""
    for name, value in expected.items():
        if headers.get_all(name) != [value]:
            yield f"headers: {path} has {headers.get_all(name)} for {name}"


def file_findings(port, folder, root, headers):
    """What is the matter with the files, but for the pages at former addresses, before which their rules come."""
    former = {line.split(" ")[0] for line in (folder / "_redirects").read_text(encoding="utf-8").splitlines()}
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        name = file.relative_to(folder).as_posix()
        if name in UNSERVED or name.startswith(".oko/"):
            continue
        path = root + urllib.parse.quote(re.sub(r"(^|/)index\.html$", r"\1", name))
        if path in former:
            continue
        status, answer, data = ask(port, path)
        if (status, data) != (200, file.read_bytes()):
            yield f"files: {path} is {status}"
            continue
        expected = "application/atom+xml" if file.name == "feed.xml" else TYPES[file.suffix]
        if answer["Content-Type"] != expected:
            yield f"types: {path} is {answer['Content-Type']}"
        cache = "max-age=31536000" if name.startswith("assets/") else "no-cache"
        if cache not in (answer["Cache-Control"] or ""):
            yield f"cache: {path} is {answer['Cache-Control']}"
        yield from header_findings(answer, headers, path)


def redirect_findings(port, folder, headers):
    """What is the matter with former addresses, and with folders without their last `/`."""
    rules = [line.split(" ") for line in (folder / "_redirects").read_text(encoding="utf-8").splitlines()]
    if len(rules) < 5 or not any(len(rule) > 3 for rule in rules):
        yield "redirects: the site has too few"
    for path, *query, target, _ in rules:
        forms = [path, path.removesuffix("/")] if path.endswith("/") and not query else [path]
        for form in forms:
            form += "?" + "&".join(query) if query else ""
            status, answer, _ = ask(port, form)
            if (status, path_of(answer["Location"])) != (301, target):
                yield f"redirects: {form} is {status} {answer['Location']}"
            yield from header_findings(answer, headers, form)
        if query and ask(port, path + "?id=other")[0] == 301:
            yield f"redirects: {path} leads on with any query"


def other_findings(port, folder, root, kind, headers):
    """What is the matter with what isn't there or isn't shown."""
    page = (folder / "404.html").read_bytes()
    for path in ["nl/moties/bestaat-niet/", "nl/bestaat-niet.pdf", "bestaat-niet"]:
        status, answer, data = ask(port, root + path)
        if (status, data, answer["Content-Type"]) != (404, page, TYPES[".html"]):
            yield f"not found: {path} is {status}"
        yield from header_findings(answer, headers, path)
    # Apache says that a folder without a page is forbidden, which is as good.
    status, _, data = ask(port, root + "data/")
    if (status, data) != (404 if kind == "nginx" else 403, page):
        yield f"not found: data/ is {status}"
    for path in UNSERVED:
        status, _, data = ask(port, root + path)
        if (status, data) != (404, page):
            yield f"unserved: {path} is {status}"
    status, answer, _ = ask(port, root + "nl/moties")
    if (status, path_of(answer["Location"])) != (301, root + "nl/moties/"):
        yield f"folders: nl/moties is {status} {answer['Location']}"


def findings(kind, site, rules, below=""):
    """What is the matter with a site under these rules."""
    root = f"/{below}/" if below else "/"
    headers = rules_of(site / "_headers")[root + "*"]
    with server.served(kind, site, rules, below) as (folder, port):
        return [*file_findings(port, folder, root, headers), *redirect_findings(port, folder, headers),
                *other_findings(port, folder, root, kind, headers)]


class Defect(typing.NamedTuple):
    """A change to the rules of a server, as a pattern of which each match is replaced, and the kinds of findings that it causes."""

    name: str
    kind: str
    pattern: str
    replacement: str
    expected: set


DEFECTS = [
    Defect("a header less", "nginx", r'  add_header X-Content-Type-Options .*\n', "", {"headers"}),
    Defect("a header less", "apache", r'  Header always set X-Content-Type-Options .*\n', "", {"headers"}),
    Defect("another policy", "nginx", "default-src 'none'", "default-src 'self'", {"headers"}),
    Defect("another policy", "apache", "default-src 'none'", "default-src 'self'", {"headers"}),
    Defect("headers on good answers only", "nginx", " always;", ";", {"headers"}),
    Defect("headers on good answers only", "apache", "Header always set", "Header set", {"headers"}),
    Defect("a type less", "nginx", r"    text/calendar .*\n", "", {"types"}),
    Defect("a type less", "apache", r"  AddType text/calendar .*\n", "", {"types"}),
    Defect("feeds as any XML", "nginx", r"  location ~ \"/feed.*\n", "", {"types"}),
    Defect("feeds as any XML", "apache", r"  ForceType .*\n", "", {"types"}),
    Defect("text in no encoding", "nginx", r"  charset utf-8;\n", "", {"types", "not found"}),
    Defect("text in no encoding", "apache", r"  AddCharset .*\n", "", {"types", "not found"}),
    Defect("nothing kept for a year", "nginx", r"expires 1y;", "", {"cache"}),
    Defect("nothing kept for a year", "apache", r'  Header set Cache-Control "public.*\n', "", {"cache"}),
    Defect("pages kept for long", "nginx", r"  expires -1;\n", "", {"cache"}),
    Defect("pages kept for long", "apache", r'  Header set Cache-Control "no-cache"\n', "", {"cache"}),
    Defect("no redirects", "nginx", r"return 301", "return 302", {"redirects"}),
    Defect("no redirects", "apache", r"R=301", "R=302", {"redirects"}),
    Defect("a redirect for any query", "nginx", r"if \(\$args = \"id=3\"\) \{ (.*?) \}", r"\1", {"redirects"}),
    Defect("a redirect for any query", "apache", r"RewriteCond .*\n", "", {"redirects"}),
    Defect("a redirect with the `/` only", "nginx", r'  location = "/nl/bereikbaar" .*\n', "", {"redirects"}),
    Defect("a redirect with the `/` only", "apache", r"bereikbaar/\?\$", "bereikbaar/$", {"redirects"}),
    Defect("no page for what isn't there", "nginx", r"  error_page .*\n", "", {"not found", "unserved"}),
    Defect("no page for what isn't there", "apache", r"  ErrorDocument .*\n", "", {"not found", "unserved"}),
    Defect("all of it shown", "nginx", r"  location .*_redirects.*\n", "", {"unserved"}),
    Defect("all of it shown", "apache", r"RewriteRule .*_redirects.*\n", "", {"unserved"}),
]


def check(oko):
    """Checks both servers with the site at the top of its host and below a path."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        source = pathlib.Path(name) / "source"
        shutil.copytree(SITE / "content", source / "content")
        page = source / "content/nl/contact.md"
        page.write_text(re.sub("voorheen: .*", lambda _: f"voorheen: {json.dumps(FORMER)}", page.read_text(encoding="utf-8")), encoding="utf-8")
        for below in ["", "oko"]:
            address = ["--address", f"https://oko.voorbeeld.example/{below}{'/' if below else ''}", "--source", source]
            site = pathlib.Path(name) / (below or "site")
            subprocess.run([oko, "build", *address, "--output", site], check=True, capture_output=True)
            for kind in ["nginx", "apache"]:
                rules = subprocess.run([oko, "hosting", kind, *address], check=True, capture_output=True).stdout
                found += [f"{kind}, {below or '/'}: {one}" for one in findings(kind, site, rules, below)]
                if not below:
                    found += [f"{kind}: {one}" for one in defect_findings(kind, site, rules)]
    return found


def defect_findings(kind, site, rules):
    """The defects that aren't found, or with which something else is found."""
    for defect in (one for one in DEFECTS if one.kind == kind):
        changed, count = re.subn(defect.pattern.encode(), defect.replacement.encode(), rules)
        seen = {one.partition(":")[0] for one in findings(kind, site, changed)}
        if not count or seen != defect.expected:
            yield f"with the defect '{defect.name}' ({count}) there is a finding about {sorted(seen)}"


if __name__ == "__main__":
    mistakes = check(pathlib.Path(sys.argv[1]).resolve())
    print("\n".join(mistakes) or f"nginx and Apache serve the site as they should; {len(DEFECTS)} planted defects found")
    sys.exit(bool(mistakes))
