"""Measures how soon the preview of a large site shows what was saved, and what is wrong with it.

    python3 preview.py .build/release/oko content/nl/wat-kunt-u-doen.md [PAGES]

The site has PAGES pages (1,000 if not said), half of them translations, each with the text of the given one without its links.
"""

import contextlib
import http.client
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

PORT, SAVES = 8700, 20
SETTINGS = """naam: { nl: Proef, fy: Proef }
gemeente: { code: gm0074, naam: { nl: gemeente Heerenveen, fy: gemeente It Hearrenfean } }
talen: [nl, fy]
webadres: https://oko.example/
publicatie: concept
peildatum: 2026-11-24
vertaling: { ontbreekt: toegestaan, verouderd: toegestaan, onvertaald: toegestaan }
contact: { telefoon: 14 0513, e-mail: gemeente@heerenveen.nl }
menu: [index]
"""
HEAD = "---\ntitel: {}\nsamenvatting: Een zin.\nbijgewerkt: 2026-11-20\n---\n"


def write_site(folder, text, pages):
    (folder / "content").mkdir()
    (folder / "content/site.yml").write_text(SETTINGS)
    for language in ("nl", "fy"):
        (folder / "content" / language).mkdir()
        links = "".join(f"- [Pagina {number}](p{number}.md)\n" for number in range(pages // 2))
        (folder / "content" / language / "index.md").write_text(HEAD.format("Begin") + links)
        for number in range(pages // 2):
            (folder / "content" / language / f"p{number}.md").write_text(HEAD.format(f"Pagina {number}") + text)


def title():
    """Returns the title of the page that is saved all the time."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
    with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("GET", "/nl/p1/", headers={"Host": f"localhost:{PORT}"})
        return re.search("<title>([^<]*)", connection.getresponse().read().decode())[1]
    return ""


def wait(is_so):
    start = time.perf_counter()
    while not is_so():
        time.sleep(0.001)
    return (time.perf_counter() - start) * 1000


def main():
    program, source = sys.argv[1:3]
    pages = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", pathlib.Path(source).read_text().split("---\n", 2)[2]).replace("{#", "{#p-")
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        write_site(folder, text, pages)
        log = folder / "log"
        process = subprocess.Popen([program, "serve", "--source", folder, "--port", str(PORT)], stdout=log.open("w"), stderr=subprocess.DEVNULL)
        checks = lambda: log.read_text().count(" talen, ")
        wait(lambda: checks() == 1)
        shown, checked = [], []
        for number in range(SAVES):
            done = checks()
            (folder / "content/nl/p1.md").write_text(HEAD.format(f"Proef {number} keer") + text)
            fresh = wait(lambda: f"Proef {number} keer" in title())
            shown.append(fresh)
            checked.append(fresh + wait(lambda: checks() > done))
        memory = re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text())[1]
        process.terminate()
        process.wait()
    print(f"preview of {pages} pages, {SAVES} saves: shown in {statistics.median(shown):.0f} ms (at most {max(shown):.0f}), "
          f"checked in {statistics.median(checked):.0f} ms (at most {max(checked):.0f}), {int(memory) // 1024} MB")


if __name__ == "__main__":
    main()
