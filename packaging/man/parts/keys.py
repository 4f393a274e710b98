"""The keys of the configuration, from config.example.toml.

What stands in comments directly above a key, or behind it, tells of the key; above a table's head, of
the table; and by itself, of what follows. A key in a comment is one that the example leaves out; when
no words stand above it, those of the key before tell of both.
"""
import re

from . import mdoc

HEAD = re.compile(r"^\[\[?([^\]]+)\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"^(# ?)?([a-z_]+) = (.+)$")


class Entry:
    """One key, or several that are told of together."""

    def __init__(self, name, value, doc):
        self.names = [name]
        self.values = [f"{name} = {value}"]
        self.doc = doc


class Section:
    """A table of the file."""

    def __init__(self, title, doc):
        self.title = title
        self.doc = doc
        self.entries = {}

    def add(self, name, value, doc, is_comment, last):
        """Takes a key in; the words of an earlier one of the same name stay."""
        if name in self.entries:
            return self.entries[name]
        if is_comment and not doc and last:
            last.names.append(name)
            last.values.append(f"{name} = {value}")
            self.entries[name] = last
            return last
        self.entries[name] = Entry(name, value, doc)
        return self.entries[name]


def all(text):
    """Every table and key."""
    lines = []
    for section in sections(text):
        lines += rendered(section)
    return mdoc.joined(lines)


def sections(text):
    """The tables of the file, each once, with their keys."""
    # What stands at the very top tells of the file itself, and so does the page.
    lines = text.split("\n\n", 1)[1].split("\n")
    found = {"": Section("", [])}
    section, words, last, pending = found[""], [], None, []
    while lines:
        line = lines.pop(0)
        head, key = HEAD.match(line), KEY.match(line)
        if not line.strip():
            pending += words
            words = []
        elif head:
            title = line.split("#")[0].strip()
            section = found.setdefault(title, Section(title, pending + words))
            words, pending, last = [], [], None
        elif key:
            value, remark = split(key.group(3), lines)
            last = section.add(
                key.group(2), value, words + remark, bool(key.group(1)), last)
            words = []
        else:
            words.append(line.lstrip("#").strip())
    return found.values()


def split(value, lines):
    """A value, however many lines it has, and the words behind it."""
    while value.count("[") > value.count("]"):
        value += " " + lines.pop(0).strip()
    bare = re.match(r"""^((?:"[^"]*"|'[^']*'|[^#"'])*)(?:# ?(.*))?$""", value)
    if not bare:
        return value, []
    return bare.group(1).strip(), [bare.group(2)] if bare.group(2) else []


def rendered(section):
    """One table as a subsection."""
    # Without the mark at its end the bracket would count as punctuation.
    lines = [f".Ss {section.title}\\&"] if section.title else []
    lines += mdoc.sentences(" ".join(section.doc))
    entries = list(dict.fromkeys(section.entries.values()))
    if not entries:
        return lines
    lines += [".Bl -tag -width Ds"]
    for entry in entries:
        lines += [".It " + " , ".join(f"Cm {name}" for name in entry.names)]
        lines += mdoc.sentences(sentence(" ".join(entry.doc)))
        # An example that is the default says nothing that the words do not.
        lines += mdoc.literal(entry.values)
    return lines + [".El"]


def sentence(words):
    """The words as a sentence: a remark behind a key is short and has no end."""
    if not words:
        return words
    words = words if words[0] == '"' else words[0].upper() + words[1:]
    return words if words[-1] in ".?!" else words + "."
