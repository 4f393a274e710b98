"""Subcommands and options, from the description that the program gives of itself."""
import collections
import json
import subprocess

from . import mdoc

# Options of this many commands are told once, for all of them.
MANY = 4
SILENT = {"help", "version"}


def description(program):
    """The command tree that argument-parser lays out as JSON."""
    run = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True)
    return json.loads(run.stdout)["command"]


def all(tree):
    """Every subcommand, with its own arguments and options."""
    shared = set(shared_options(tree))
    lines = []
    for command in visible(tree):
        lines += one(command, [tree["commandName"]], shared)
    return mdoc.joined(lines)


def common(tree):
    """The options that many subcommands have in common."""
    lines = [".Bl -tag -width Ds"]
    for key, option in shared_options(tree).items():
        lines += item(option)
        # 'list' and 'check' say of one option nearly the same; the first text stands for both.
    return mdoc.joined(lines + [".El"])


def visible(command):
    """Its subcommands, without those that only programs call."""
    return [
        sub for sub in command.get("subcommands", [])
        if sub.get("shouldDisplay", True) and sub["commandName"] not in SILENT
    ]


def own(command):
    """Its arguments, without those that every command has."""
    return [
        argument for argument in command.get("arguments", [])
        if argument.get("shouldDisplay", True) and argument["valueName"] not in SILENT
    ]


def leaves(command):
    """The commands below that do something."""
    for sub in visible(command):
        yield from leaves(sub)
        if not visible(sub):
            yield sub


def key(argument):
    """What tells one option from another: its name and what it says."""
    return (name(argument), argument.get("abstract"))


def shared_options(tree):
    """Options of many commands, by key, in the order in which they are met."""
    counts = collections.Counter()
    found = {}
    for command in leaves(tree):
        for argument in own(command):
            if argument["kind"] != "positional":
                counts[key(argument)] += 1
                found.setdefault(key(argument), argument)
    return {k: found[k] for k in found if counts[k] >= MANY}


def one(command, above, shared):
    """One subcommand and those below it."""
    path = above + [command["commandName"]]
    lines = [".Ss " + " ".join(path[1:]), *mdoc.sentences(command.get("abstract", ""))]
    if visible(command):
        default = command.get("defaultSubcommand")
        if default:
            lines += ["Without a further word it is", f".Cm {default} ."]
        for sub in visible(command):
            lines += one(sub, path, shared)
        return lines
    lines += [".Bd -ragged -offset indent", *usage(command, path, shared), ".Ed"]
    if command.get("discussion"):
        lines += [".Pp", *mdoc.blocks(command["discussion"])]
    particular = [argument for argument in own(command) if key(argument) not in shared]
    if particular:
        lines += [".Pp", ".Bl -tag -width Ds"]
        for argument in particular:
            lines += item(argument)
        lines.append(".El")
    return lines


def usage(command, path, shared):
    """How it is called: the common options by name, the others at length."""
    lines = [".Nm " + path[0], ".Cm " + " ".join(path[1:])]
    for argument in own(command):
        form = positional(argument) if argument["kind"] == "positional" else flag(argument)
        if argument["kind"] != "positional" or argument.get("isOptional"):
            form = "Op " + form
        lines.append("." + form + (" ..." if argument.get("isRepeating") else ""))
    return lines


def name(argument):
    """The word after the dashes, or the name of what is given without one."""
    return argument.get("preferredName", {}).get("name", argument["valueName"])


def positional(argument):
    """Something given without a name before it."""
    return "Ar " + argument["valueName"]


def flag(argument):
    """An option by its preferred name, with its value."""
    return spelled(argument, argument["preferredName"])


def spelled(argument, given):
    dash = "Fl " if given["kind"] == "short" else "Fl \\-"
    value = "" if argument["kind"] == "flag" else " Ar " + argument["valueName"]
    return dash + given["name"] + value


def item(argument):
    """An entry of a list: the names, what it is, what it may be."""
    if argument["kind"] == "positional":
        lines = [".It " + positional(argument)]
    else:
        # A second name stands in an item of its own, so that either is found.
        names = [spelled(argument, given) for given in argument["names"]]
        lines = [".It " + " , ".join(names)]
    lines += mdoc.sentences(argument.get("abstract") or "")
    values = argument.get("allValues")
    if values:
        lines += ["One of", *choices(values)]
    if argument.get("defaultValue"):
        lines += ["Default:", f".Cm {argument['defaultValue']} ."]
    return lines + mdoc.sentences(argument.get("discussion") or "")


def choices(values):
    last = len(values) - 1
    return [f".Cm {value} " + ("." if index == last else ",") for index, value in enumerate(values)]
