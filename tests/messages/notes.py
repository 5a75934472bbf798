"""What the sources note in a clinic's book: read from their syntax trees, never run."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]


def notes_in_sources() -> dict[str, frozenset[str]]:
    """Return the actions that are noted, with the names of what each time goes with them."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for action, given in notes_in(path.read_text(encoding="utf-8")).items():
            found[action] = found.get(action, given) & given
    return found


def notes_in(source: str) -> dict[str, frozenset[str]]:
    """Return the actions that one source notes: `desk.note(turn, "left")`, `clinics.note(…)`."""
    found: dict[str, frozenset[str]] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            for action in _actions(node) if node.func.attr == "note" else ():
                given = frozenset(one.arg for one in node.keywords if one.arg and one.arg != "at")
                found[action] = found.get(action, given) & given
    return found


def _actions(call: ast.Call) -> list[str]:
    """Return the literal that is the action, or both of a choice."""
    last = call.args[-1] if call.args else None
    choices = [last.body, last.orelse] if isinstance(last, ast.IfExp) else [last]
    literals = [one.value for one in choices if isinstance(one, ast.Constant)]
    actions = [one for one in literals if isinstance(one, str)]
    assert last is None or len(actions) == len(choices) or not _is_of_book(call), ast.unparse(call)
    return actions


def _is_of_book(call: ast.Call) -> bool:
    """Whether a clinic's book is meant: others may have a method of the name."""
    assert isinstance(call.func, ast.Attribute)
    name = ast.unparse(call.func.value)
    # `Desk.note` passes on the action that its callers name.
    return name in {"desk", "clinics"} and "action" not in map(ast.unparse, call.args)
