"""The kinds of events that every pack knows, from the code."""
import re


def all(path):
    """The kinds as a list, in the order in which they usually happen."""
    code = path.read_text(encoding="utf-8")
    words = re.search(r"static let standard: \[EventKind\] = \[(.*?)\]", code, re.DOTALL).group(1)
    kinds = re.findall(r'"([a-z-]+)"', words)
    last = len(kinds) - 1
    return "".join(
        f".Cm {kind} " + (".\n" if index == last else ",\n") for index, kind in enumerate(kinds))
