"""Opens the preview of a site in a real browser while its files change, as they do when somebody writes.

    python preview.py .build/release/oko Tests/Sites/voorbeeld
"""

import contextlib
import http.client
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import Error, sync_playwright

# How long anything may take here. That pages are fresh within 100 ms is measured with more pages, by Tests/Benchmark/preview.py.
SECONDS = 20
PORT = 8640
PAGE, OTHER = "content/nl/moties/m1.md", "content/nl/agenda/avond.md"
# What the script of the preview shows; its look lies in a shadow.
SHOWN = "() => [...document.querySelectorAll('body > div')].flatMap(one => one.shadowRoot ? [one.shadowRoot.textContent] : []).join(' ')"
BUSY_SECONDS, CLIENTS, GROWTH = 6, 8, 60_000


class Preview:
    """A running `oko serve` of a site in a folder."""

    def __init__(self, program, folder):
        self.folder = folder
        self.log = (folder / "log").open("w+")
        command = [program, "serve", "--source", folder, "--port", str(PORT)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT)
        wait(lambda: re.search(r"http://localhost:(\d+)/", self.said()), "the address in the terminal")
        self.port = int(re.search(r"http://localhost:(\d+)/", self.said())[1])
        self.address = f"http://localhost:{self.port}"
        wait(lambda: self.get("/nl/")[0] == 200, "the first page")

    def said(self):
        return (self.folder / "log").read_text()

    def get(self, path, host=None):
        """Returns the status and the text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        with contextlib.closing(connection):
            connection.request("GET", path, headers={"Host": host or f"localhost:{self.port}"})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def change(self, path, old, new):
        file = self.folder / path
        text = file.read_text()
        assert old in text, f"{path} has no {old}"
        file.write_text(text.replace(old, new, 1))

    def memory(self):
        """Returns how many kilobytes it holds."""
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1])


def wait(is_so, what):
    """Waits until something is so."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        # A tab that loads a page answers nothing.
        with contextlib.suppress(OSError, http.client.HTTPException, Error):
            if is_so():
                return
        time.sleep(0.02)
    raise AssertionError(f"not within {SECONDS} s: {what}")


def follows_what_is_saved(preview, tab):
    tab.goto(f"{preview.address}/nl/moties/m1/")
    tab.set_viewport_size({"width": 800, "height": 300})
    wait(lambda: PAGE in tab.evaluate(SHOWN), "the bar with the file")
    tab.evaluate("scrollTo(0, 150)")
    preview.change(PAGE, "titel: Samen sterk", "titel: Samen veel sterker")
    wait(lambda: "Samen veel sterker" in tab.title(), "the new title")
    wait(lambda: tab.evaluate("scrollY") == 150, "the place on the page")


def keeps_the_last_good_page(preview, tab):
    preview.change(PAGE, "titel: Samen veel sterker", "titel: Samen: te sterk")
    wait(lambda: f"{PAGE}:2:" in tab.evaluate(SHOWN), "the mistake over the page")
    assert "Samen veel sterker" in tab.title(), "the last good page is gone"
    assert f"--> {PAGE}:2:" in preview.said(), "the terminal doesn't tell the mistake"
    tab.goto(f"{preview.address}/nl/moties/m1/")
    wait(lambda: f"{PAGE}:2:" in tab.evaluate(SHOWN), "the mistake over a page that is opened later")
    links = tab.evaluate("() => [...document.querySelectorAll('body > div')].flatMap(one => [...one.shadowRoot?.querySelectorAll('a') ?? []]).map(a => a.href)")
    assert any(link.startswith("vscode://file/") and f"{PAGE}:2:" in link for link in links), f"no link to the mistake: {links}"
    preview.change(PAGE, "titel: Samen: te sterk", "titel: Samen sterk")
    wait(lambda: "vscode" not in tab.evaluate(SHOWN) and "laatste goede" not in tab.evaluate(SHOWN), "a page without mistakes")
    wait(lambda: "Samen sterk" in tab.title(), "the mended page")


def follows_every_kind_of_file(preview, _):
    preview.change("content/site.yml", "naam: {", "naam: { # anders\n ")
    (preview.folder / "content/nl/nieuw.md").write_text("---\ntitel: Nieuw hier\nsamenvatting: Een zin.\nbijgewerkt: 2026-01-10\n---\n")
    wait(lambda: preview.get("/nl/nieuw/")[0] == 200, "a new page")
    (preview.folder / "content/nl/nieuw.md").write_text("---\ntitel: Nieuw hier\nsamenvatting: Een zin.\nbijgewerkt: 2026-01-10\nadres: anders\n---\n")
    wait(lambda: preview.get("/nl/anders/")[0] == 200 and preview.get("/nl/nieuw/")[0] == 404, "the page at its new address")
    (preview.folder / "content/nl/nieuw.md").unlink()
    wait(lambda: preview.get("/nl/anders/")[0] == 404, "a page that is removed")
    partials = preview.folder / "templates/partials"
    partials.mkdir(parents=True)
    (partials / "footer.html").write_text("  <footer>Van ons</footer>\n")
    wait(lambda: "<footer>Van ons</footer>" in preview.get("/nl/")[1], "a partial in a new folder")
    (partials / "footer.html").unlink()
    wait(lambda: "<footer>Van ons</footer>" not in preview.get("/nl/")[1], "the partial of oko again")


def answers_to_this_computer_only(preview, _):
    assert preview.get("/nl/", host=f"evil.example:{preview.port}")[0] == 403, "answers to another host"
    assert preview.get("/nl/", host="localhost")[0] == 403, "answers to another port"
    for path in ("/../content/site.yml", "/%2e%2e/content/site.yml", "/content/site.yml", "/.oko/manifest", "//etc/passwd"):
        assert preview.get(path)[0] == 404, f"serves {path}"


def stays_well_when_busy(preview, _):
    """Many browsers wait for news, some leave, and a file is saved every 50 ms, half of the time half written."""
    text, before = (preview.folder / OTHER).read_text(), preview.memory()
    end = time.monotonic() + BUSY_SECONDS

    def client():
        while time.monotonic() < end:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=1)
                connection.request("GET", "/.oko/news?page=/nl/", headers={"Host": f"localhost:{preview.port}"})
                connection.getresponse().read(200)
                connection.close()

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in clients:
        thread.start()
    count = 0
    while time.monotonic() < end:
        count += 1
        (preview.folder / OTHER).write_text(text if count % 2 else text[:count % len(text)])
        time.sleep(0.05)
    for thread in clients:
        thread.join()
    (preview.folder / OTHER).write_text(text.replace("titel: Ouderavond", "titel: Avond na alle drukte"))
    wait(lambda: "Avond na alle drukte" in preview.get("/nl/agenda/avond/")[1], "the last state after many")
    assert preview.process.poll() is None, "it has ended"
    assert preview.memory() - before < GROWTH, f"it has grown by {preview.memory() - before} kB"


CHECKS = [follows_what_is_saved, keeps_the_last_good_page, follows_every_kind_of_file, answers_to_this_computer_only, stays_well_when_busy]


def main():
    program, site = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        copy = pathlib.Path(folder) / "site"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("public"))
        preview = Preview(program, copy)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page()
        failed = 0
        try:
            for check in CHECKS:
                try:
                    check(preview, tab)
                except AssertionError as mistake:
                    failed += 1
                    print(f"{check.__name__}: {mistake}")
        finally:
            preview.process.terminate()
            preview.process.wait()
            browser.close()
    print(f"preview: {len(CHECKS)} checks, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
