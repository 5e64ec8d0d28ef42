"""Runs nginx and Apache on this machine only, each for one folder under the rules that `oko hosting` writes for it."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

NGINX = """
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/site;
    include {folder}/rules;
  }}
}}
"""
APACHE = """
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/log
DefaultRuntimeDir {folder}
{user}
{modules}
TypesConfig /dev/null
<Directory />
  Require all granted
</Directory>
<VirtualHost 127.0.0.1:{port}>
  DocumentRoot {folder}/site
  Include {folder}/rules
</VirtualHost>
"""
# What Debian switches on, with headers and rewrite.
MODULES = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "negotiation", "autoindex"]


def free_port():
    """A port that nobody listens at now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def command(kind, folder, port):
    """Writes the configuration of a server, and returns how to start it in the foreground."""
    configuration = folder / "configuration"
    if kind == "nginx":
        configuration.write_text(NGINX.format(folder=folder, port=port))
        return ["/usr/sbin/nginx", "-p", folder, "-c", configuration]
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)
    # Apache serves nothing as root.
    user = "User www-data\nGroup www-data" if os.getuid() == 0 else ""
    configuration.write_text(APACHE.format(folder=folder, port=port, modules=modules, user=user))
    return ["/usr/sbin/apache2", "-X", "-d", folder, "-f", configuration]


@contextlib.contextmanager
def served(kind, site, rules, below=""):
    """Serves a copy of a folder, below a path if one is given, and gives the copy and the port."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        copy = folder / "site" / below
        shutil.copytree(site, copy)
        (folder / "rules").write_bytes(rules)
        port = free_port()
        server = subprocess.Popen(command(kind, folder, port), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            wait(server, port, folder)
            yield copy, port
        finally:
            server.terminate()
            server.wait(10)


def wait(server, port, folder):
    """Waits until a server answers, and says why it doesn't."""
    for _ in range(200):
        if server.poll() is not None:
            log = folder / "log"
            raise SystemExit(f"the server stopped: {server.stderr.read().decode()}{log.read_text() if log.exists() else ''}")
        with contextlib.suppress(ConnectionError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise SystemExit("the server doesn't answer")
