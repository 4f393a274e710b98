"""The kinds of journal entries, from the code."""
import re

from . import mdoc


def all(path):
    """Each MESSAGE_ID with what it stands for."""
    code = path.read_text(encoding="utf-8")
    found = re.findall(r"/// (.+)\n\s*public static let \w+ = \"([0-9a-f]{32})\"", code)
    lines = [".Bl -tag -width Ds -compact"]
    for words, name in found:
        lines += [f".It Li {name}", *mdoc.sentences(words)]
    return mdoc.joined(lines + [".El"])
