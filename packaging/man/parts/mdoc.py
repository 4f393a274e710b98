"""Plain text as mdoc(7)."""
import re
import textwrap


def escaped(text):
    """One line of text, with nothing in it that the formatter would take for its own."""
    text = text.replace("\\", "\\e").replace("--", "\\-\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def sentences(text):
    """Lines of running text; each sentence begins on a new one, as the formatter wants it."""
    text = re.sub(r"\s+", " ", text).strip()
    return [escaped(line) for line in re.split(r"(?<=[a-z0-9)\"'][.?!]) (?=[A-Z])", text) if line]


def literal(lines):
    """Lines shown as they are."""
    # A hyphen that somebody copies must be a minus sign.
    shown = [escaped(line.replace("--", "\0")).replace("\0", "\\-\\-") for line in lines]
    return [".Bd -literal -offset indent", *shown, ".Ed"]


def blocks(text):
    """Paragraphs, with what is indented shown as it is."""
    lines = []
    for number, paragraph in enumerate(text.strip("\n").split("\n\n")):
        if number:
            lines.append(".Pp")
        running = []
        shown = []
        for line in paragraph.split("\n") + [""]:
            if line.startswith("  "):
                shown.append(line[2:])
                continue
            if shown:
                lines += sentences(" ".join(running)) + literal(shown)
                running, shown = [], []
            running.append(line)
        lines += sentences(" ".join(running))
    return lines


def joined(lines):
    """The lines as text; a paragraph's mark before a block or a list would be too much."""
    kept = []
    for line in lines:
        if kept and kept[-1] == ".Pp" and (line == ".Pp" or line.startswith((".Bl", ".Ss", ".El"))):
            kept.pop()
        kept.append(line)
    while kept and kept[-1] == ".Pp":
        kept.pop()
    return "".join(line + "\n" for line in kept)


def wrapped(page):
    """A page whose running text has no long lines; what is shown as it is stays."""
    lines = []
    is_shown = False
    for line in page.split("\n"):
        if line.startswith(".Bd -literal"):
            is_shown = True
        elif line == ".Ed":
            is_shown = False
        if is_shown or len(line) <= 78 or line.startswith("."):
            lines.append(line)
            continue
        folded = textwrap.wrap(line, 78, break_long_words=False, break_on_hyphens=False)
        lines += [folded[0], *("\\&" + rest if rest[0] in ".'" else rest for rest in folded[1:])]
    return "\n".join(lines)
