"""On which line of a TOML text something stands: the parser does not tell.

Keys of tables are found wherever they stand, also inside arrays and inline tables; of any other
value the line is that of its key, or of its place in an array. Only for texts that have parsed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    | (?P<string>\"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<newline>\n)
    | (?P<sign>[\[\]{}=,.])
    | (?P<word>[^\s\[\]{}=,.\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


class Lines:
    """Where everything in a text stands, found once."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        self._arrays: dict[Path, int] = {}
        self._tokens = _Tokens(text)
        self._read()

    def of(self, path: Path) -> int | None:
        """Return the line of a path, or of the nearest that holds it; None for the whole text."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path)

    def _read(self) -> None:
        table: Path = ()
        tokens = self._tokens
        while (token := tokens.next()) is not None:
            if token.kind == "newline":
                continue
            if token.text == "[":
                table = self._header(token.line)
            else:
                self._value(self._key(table, token), token.line)

    def _header(self, line: int) -> Path:
        """Read `[a.b]` or `[[a.b]]`, and return the path of its table."""
        is_item = self._tokens.peek() == "["
        if is_item:
            self._tokens.next()
        names: list[str] = []
        while (token := self._tokens.next()) is not None and token.text != "]":
            if token.text != ".":
                names.append(_name(token))
        if is_item:
            self._tokens.next()
        path: Path = ()
        for name in names[:-1]:
            path = self._inside((*path, name))
        path = (*path, *names[-1:])
        if is_item:
            self._lines.setdefault(path, line)
            self._arrays[path] = self._arrays.get(path, -1) + 1
            path = (*path, self._arrays[path])
        self._lines.setdefault(path, line)
        return path

    def _inside(self, path: Path) -> Path:
        """Return the path of an array's last table, any other path as it is."""
        return (*path, self._arrays[path]) if path in self._arrays else path

    def _key(self, table: Path, first: _Token) -> Path:
        """Read a key, dotted or not, up to its sign."""
        path: Path = (*table, _name(first))
        self._lines.setdefault(path, first.line)
        while (token := self._tokens.next()) is not None and token.text != "=":
            if token.text != ".":
                path = (*path, _name(token))
                self._lines.setdefault(path, first.line)
        return path

    def _value(self, path: Path, line: int) -> None:
        """Read a value, with all that is inside it, up to its end."""
        self._lines.setdefault(path, line)
        opened: list[tuple[str, Path, int]] = []
        while (token := self._tokens.next()) is not None:
            if token.kind == "newline":
                if not opened:
                    return
            elif token.text in {"[", "{"} and token.kind == "sign":
                opened.append((token.text, self._here(path, opened, token.line), 0))
            elif token.text in {"]", "}"} and token.kind == "sign":
                opened.pop()
            elif token.text == "," and opened:
                kind, of, index = opened.pop()
                opened.append((kind, of, index + 1))
            elif opened and opened[-1][0] == "{" and token.text != "=" and self._is_key():
                path = self._key(opened[-1][1], token)
            else:
                self._here(path, opened, token.line)

    def _is_key(self) -> bool:
        return self._tokens.peek() in {"=", "."}

    def _here(self, path: Path, opened: list[tuple[str, Path, int]], line: int) -> Path:
        """Note where an item of an array begins, and return the path of what begins here."""
        if opened and opened[-1][0] == "[":
            _, array, index = opened[-1]
            path = (*array, index)
            self._lines.setdefault(path, line)
        return path


class _Tokens:
    def __init__(self, text: str) -> None:
        self._rest = _tokens(text)
        self._peeked: _Token | None = None

    def next(self) -> _Token | None:
        token, self._peeked = self._peeked, None
        return token or next(self._rest, None)

    def peek(self) -> str:
        self._peeked = self._peeked or next(self._rest, None)
        return self._peeked.text if self._peeked else ""


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind, said = found.lastgroup or "", found.group()
        if kind != "comment":
            yield _Token(kind, said, line)
        line += said.count("\n")


def _name(token: _Token) -> str:
    """Return the name of a key; escapes in it stay as they are written."""
    return token.text[1:-1] if token.kind == "string" else token.text
