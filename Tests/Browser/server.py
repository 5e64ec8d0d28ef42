"""Serves a built site as the server of a municipality should: under strict headers, without lists of folders."""

import contextlib
import functools
import http.server
import threading

# The headers that we recommend to whoever serves the site. The browser says in its console what a page does against them, so a page
# that needs a script, a style of its own or anything from elsewhere is found.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                               "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Server(http.server.SimpleHTTPRequestHandler):
    """Answers a request, and logs nothing."""

    def handle(self):
        # The browser drops its connections when a tab closes.
        with contextlib.suppress(ConnectionError):
            super().handle()

    def end_headers(self):
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, _):
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """Serves a folder, on this machine only, and gives its address."""
    handler = functools.partial(Server, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # The server looks every 0.05 seconds whether it should stop. The default is 0.5, and defects.py starts many servers.
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
