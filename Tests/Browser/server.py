"""Serves a built site as the server of a municipality should: under strict headers, without lists of folders."""

import contextlib
import functools
import http.server
import pathlib
import threading


def headers_of(folder):
    """The headers that the site asks of whoever serves it, in `_headers`. The browser says in its console what a page does against them, so
    a page that needs a script, a style of its own or anything from elsewhere is found."""
    first = pathlib.Path(folder, "_headers").read_text(encoding="utf-8").split("\n/")[0]
    headers = dict(line.strip().split(": ", 1) for line in first.splitlines()[1:])
    # On this machine there is no certificate.
    headers.pop("Strict-Transport-Security", None)
    return headers


class Server(http.server.SimpleHTTPRequestHandler):
    """Answers a request, and logs nothing."""

    def __init__(self, *arguments, headers_of_site, **others):
        self.headers_of_site = headers_of_site
        super().__init__(*arguments, **others)

    def handle(self):
        # The browser drops its connections when a tab closes.
        with contextlib.suppress(ConnectionError):
            super().handle()

    def end_headers(self):
        for name, value in self.headers_of_site.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, _):
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """Serves a folder, on this machine only, and gives its address."""
    handler = functools.partial(Server, directory=folder, headers_of_site=headers_of(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # The server looks every 0.05 seconds whether it should stop. The default is 0.5, and defects.py starts many servers.
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
