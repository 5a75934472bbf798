"""What the sources say of themselves: read from their syntax trees, never run."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.processes import ROOT

PACKAGES = ("bot", "storage", "messages")


@dataclass(frozen=True, slots=True)
class Source:
    """A module by its dotted name, and its text."""

    module: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


def all_sources() -> list[Source]:
    """Return the modules of the three packages."""
    return [
        Source(_module(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    ]


def imports(source: Source) -> set[str]:
    """Return what a module imports, wherever in it: modules, and the names taken from them."""
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source.module}: a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def wrong_imports(source: Source) -> list[str]:
    """Return the imports of a module that go against the direction of the layout."""
    return [
        f"{source.module} imports {name}"
        for name in sorted(imports(source))
        if not _may_import(source.module, name)
    ]


def _may_import(module: str, name: str) -> bool:
    if _within(module, "storage"):
        return not _within(name, "bot", "messages")
    if _within(module, "messages"):
        return not _within(name, "bot", "storage", "telegram")
    if _within(name, "bot.app"):
        return _within(module, "bot.__main__", "bot.app", "bot.sandbox")
    if _within(module, "bot.coach"):
        standard = name.partition(".")[0] in sys.stdlib_module_names
        return standard or _within(name, "bot.coach", "messages", "storage.records")
    if _within(module, "bot.conversations") and _within(name, "bot.delivery"):
        return _within(name, "bot.delivery.planning", "bot.delivery.occurrences")
    return True


def _within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


SAID = {"Screen": 0, "Toast": 0, "Mark": 0, "Button": 0, "LocationKey": 0}
SAID |= {"labelled": 0, "choice": 0, "send_message": 1, "Send": 0, "Rewrite": 0}
"""What makes a message or a button, and which argument is read by people."""
READ_BY_PEOPLE = {"text", "label", "answer", "caption"}


def literals_said(source: Source) -> list[str]:
    """Return where a module says words of its own instead of a text from the catalogue."""
    found = []
    for call in ast.walk(source.tree):
        if not isinstance(call, ast.Call) or (name := _name(call.func)) not in SAID:
            continue
        said = call.args[SAID[name] :][:1]
        said += [one.value for one in call.keywords if one.arg in READ_BY_PEOPLE]
        found += [
            f"{source.module}:{call.lineno}: {words!r}" for one in said for words in _words(one)
        ]
    return found


def _words(node: ast.expr) -> Iterator[str]:
    """Return the literal words of an expression; what it asks others for is theirs."""
    match node:
        case ast.Constant(value=str(text)) if re.search(r"[^\W\d_]", text):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _words(part)
        case ast.BinOp(left=left, right=right):
            yield from _words(left)
            yield from _words(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _words(body)
            yield from _words(orelse)
        case ast.Call(func=ast.Name(id="Markup"), args=[said, *_]):
            yield from _words(said)


GOES_ON = {"Next", "_stand", "_edit"}
"""What lets a chat go on to a state, which is among its arguments."""


def states_entered(source: Source) -> set[str]:
    """Return the states that a module's handlers go on to: `plan.State.DAYS` as `plan.DAYS`."""
    own = source.module.rpartition(".")[2]
    homes = _homes_of_state(source) or {own}
    found = set()
    for call in ast.walk(source.tree):
        if isinstance(call, ast.Call) and _name(call.func) in GOES_ON:
            for node in (node for argument in call.args for node in ast.walk(argument)):
                match node:
                    case ast.Attribute(value=ast.Name(id="State"), attr=state):
                        found |= {f"{home}.{state}" for home in homes}
                    case ast.Attribute(
                        value=ast.Attribute(value=ast.Name(id=home), attr="State"), attr=state
                    ):
                        found.add(f"{home}.{state}")
    return found


def _homes_of_state(source: Source) -> set[str]:
    return {
        (node.module or "").rpartition(".")[2]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "State" for alias in node.names)
    }


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _module(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
