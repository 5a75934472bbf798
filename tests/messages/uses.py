"""Which texts the sources ask for: read from their syntax trees, never run."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

PARAMETER = "text_id"
"""A function with a parameter of this name passes an id on; its callers are looked at instead."""

VARIES = "{}"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Use:
    """A place that asks for a text: the id, `{}` where it varies, and the arguments it gives."""

    where: str
    text_id: str
    gives: frozenset[str]


class UnreadableError(AssertionError):
    """An id is put together in a way that cannot be followed."""


def uses_in(source: str, where: str, forwarders: Mapping[str, int]) -> list[Use]:
    """Return what one source asks for."""
    reader = _Reader(where, forwarders)
    reader.visit(ast.parse(source))
    return reader.uses


def all_uses() -> list[Use]:
    """Return what all sources of the project ask for."""
    sources = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8")
        for folder in ("bot", "messages", "storage")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }
    forwarders = {}
    for path, source in sources.items():
        if path.parts[0] == "bot":
            forwarders.update(forwarders_in(source))
    return [
        use for path, source in sources.items() for use in uses_in(source, str(path), forwarders)
    ]


def forwarders_in(source: str) -> dict[str, int]:
    """Return the functions that pass an id on, and where among their arguments it stands."""
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg != "self"]
            if PARAMETER in names:
                found[node.name] = names.index(PARAMETER)
    return found


class _Reader(ast.NodeVisitor):
    """Walks a tree, with what each name stands for in the functions around."""

    def __init__(self, where: str, forwarders: Mapping[str, int]) -> None:
        self.uses: list[Use] = []
        self._where = where
        self._forwarders = forwarders
        self._scopes: list[dict[str, list[ast.expr]]] = []

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        scope: dict[str, list[ast.expr]] = {}
        for inner in ast.walk(node):
            if isinstance(inner, ast.Assign):
                for target in inner.targets:
                    if isinstance(target, ast.Name):
                        scope.setdefault(target.id, []).append(inner.value)
        self._scopes.append(scope)
        self.generic_visit(node)
        self._scopes.pop()

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - the visitor's own spelling

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        if _is_voice(node.func):
            gives = frozenset(keyword.arg or "**" for keyword in node.keywords)
            self._note(node, node.args[0], gives)
        elif (name := _last_name(node.func)) in self._forwarders:
            self._note(node, node.args[self._forwarders[name]], frozenset())

    def _note(self, call: ast.Call, said: ast.expr, gives: frozenset[str]) -> None:
        if isinstance(said, ast.Name) and said.id == PARAMETER:
            return
        where = f"{self._where}:{call.lineno}"
        ids = list(self._texts(said))
        if not ids:
            raise UnreadableError(f"{where}: {ast.unparse(call)}")
        self.uses += [Use(where, text_id, gives) for text_id in ids]

    def _texts(self, node: ast.expr) -> Iterator[str]:
        """Return what an expression may hold; nothing where it cannot be followed."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp():
                yield from self._texts(node.body)
                yield from self._texts(node.orelse)
            case ast.Name():
                for scope in self._scopes:
                    for value in scope.get(node.id, ()):
                        yield from self._texts(value)
            case ast.JoinedStr():
                parts = [self._part(part) for part in node.values]
                yield from ("".join(chosen) for chosen in product(*parts))

    def _part(self, part: ast.expr) -> list[str]:
        inner = part.value if isinstance(part, ast.FormattedValue) else part
        return list(self._texts(inner)) or [VARIES]


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_voice(node: ast.expr) -> bool:
    """Whether this is a `Say`: `say`, `turn.say`, `catalogue.say(…)`, but not `catalogue.say`."""
    if isinstance(node, ast.Call):
        return _gives_voice(node.func)
    return _last_name(node) == "say" and not _gives_voice(node)


def _gives_voice(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "say"
        and _last_name(node.value).lstrip("_") == "catalogue"
    )
