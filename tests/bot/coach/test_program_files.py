"""Programs as files: what is written is read again, and whatever is wrong has its line."""

import re
import time
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.coach.program_faults import ProgramError, ProgramProblem
from bot.coach.program_files import EXAMPLES, LARGEST_FILE, example_for, read_file, written
from bot.coach.program_templates import from_template
from bot.coach.programs import Program
from bot.coach.toml_lines import Lines
from messages.drills import TEMPLATES
from tests.bot.coach.program_samples import any_program
from tests.processes import ROOT

FILE = """\
name = "Strength"  # [not, a, table]

[[phases]]
name = "Start"
weeks = 2
note = '''
[[phases]]
'''

[phases.floor]
ready = 10
steps = [
    { drill = "glute-bridge", seconds = 50 },  # {
    {
        drill = "bird-dog", seconds = 65,
    }]

[[phases]]
name = "Build"
weeks = 4
floor.steps = [{ drill = "bird-dog", seconds = 65 },
  { drill = "glute-bridge", seconds = 50 }]
"""
# The multi-line inline table is TOML 1.1, which this parser does not read.
FILE = FILE.replace("{\n        drill", "{ drill").replace("65,\n    }]", "65 }]")
BIRD_DOG = 'drill = "bird-dog"'


def fault_of(content: bytes | str) -> ProgramError:
    with pytest.raises(ProgramError) as raised:
        read_file(content.encode() if isinstance(content, str) else content)
    return raised.value


@settings(max_examples=60)
@given(any_program())
def test_a_program_that_is_written_and_read_is_the_same(program: Program) -> None:
    assert read_file(written(program, {"": "Read me", "weeks": "So long"}).encode()) == program


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_file_has_each_remark_once(key: str) -> None:
    program = from_template(key, name="Strength", phase="Phase 1", note="Slowly\nplease")
    remarks = {field: f"about {field}\nand more" for field in ("", "place", *EXAMPLES)}
    text = written(program, remarks)
    assert read_file(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == program
    for field in ("", "name", "phases", "weeks", "place", "steps", "then"):
        assert text.count(f"# about {field}".rstrip() + "\n# and more\n") == 1


LINES = [
    ((), None),
    (("name",), 1),
    (("phases", 0), 3),
    (("phases", 0, "weeks"), 5),
    (("phases", 0, "note"), 6),
    (("phases", 0, "locked"), 3),
    (("phases", 0, "floor"), 10),
    (("phases", 0, "floor", "steps"), 12),
    (("phases", 0, "floor", "steps", 0, "seconds"), 13),
    (("phases", 0, "floor", "steps", 1, "drill"), 14),
    (("phases", 1), 16),
    (("phases", 1, "weeks"), 18),
    (("phases", 1, "floor", "steps", 0), 19),
    (("phases", 1, "floor", "steps", 1, "seconds"), 20),
]


@pytest.mark.parametrize(("path", "line"), LINES)
def test_everything_has_its_line(path: tuple[str | int, ...], line: int | None) -> None:
    assert read_file(FILE.encode()).phases[1].name == "Build"
    assert Lines(FILE).of(path) == line


@pytest.mark.parametrize(
    ("old", "new", "problem", "line", "example"),
    [
        ("weeks = 4", "weeks = 400", ProgramProblem.RANGE, 18, "weeks = 2"),
        ("weeks = 4", "weeks = 4444-01-01", ProgramProblem.KIND, 18, "weeks = 2"),
        ("weeks = 4", "weks = 4", ProgramProblem.UNKNOWN_FIELD, 18, "weeks = 2"),
        ("weeks = 4", "weeks = ", ProgramProblem.SYNTAX, 18, 'name = "Strength"'),
        ("weeks = 4", "weeks = 4444-44-44", ProgramProblem.SYNTAX, 18, 'name = "Strength"'),
        ('dog", seconds = 65 }]', 'dig" }]', ProgramProblem.UNKNOWN_DRILL, 14, BIRD_DOG),
        ("seconds = 50 }]", "seconds = 0 }]", ProgramProblem.RANGE, 20, "seconds = 50"),
        ("seconds = 50 }]", "repeats = 0 }]", ProgramProblem.UNKNOWN_FIELD, 20, "repetitions = 8"),
        ('name = "Strength"', "", ProgramProblem.MISSING, 1, 'name = "Strength"'),
        ('name = "Build"', 'name = "Start"', ProgramProblem.SAME_NAME, 17, 'name = "Strength"'),
        ('= "Build"', '= "B"\nthen = "Start"', ProgramProblem.CYCLE, 18, 'then = "Strong"'),
    ],
)  # fmt: skip
def test_a_fault_has_its_line_and_an_example(
    old: str, new: str, problem: ProgramProblem, line: int, example: str
) -> None:
    assert old in FILE
    fault = fault_of(FILE.replace(old, new)).fault
    assert (fault.problem, fault.line) == (problem, line)
    assert example_for(fault) == example


@pytest.mark.parametrize("field", EXAMPLES)
def test_every_example_can_be_read(field: str) -> None:
    read = Lines(EXAMPLES[field])
    assert read.of(("phases", field) if "[phases." in EXAMPLES[field] else (field,)) == 1


BOMBS = {
    "larger than may be": (b"#" * (LARGEST_FILE + 1), ProgramProblem.TOO_LARGE),
    "no text": (b"name = 'a'\n\xff", ProgramProblem.NO_TEXT),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", ProgramProblem.NO_TEXT),
    "nested arrays": (b"a = [\n" + b"[\n" * 30_000, ProgramProblem.TOO_DEEP),
    "a key of many parts": (b"a" + b".a" * 32_000 + b" = 1", ProgramProblem.LONG_LINE),
    "many keys of many parts": (
        b"\n".join(b"b%d" % n + b".a" * 590 + b" = 1" for n in range(54)),
        ProgramProblem.UNKNOWN_FIELD,
    ),
    "a number of many digits": (
        b"name = 0x" + b"f" * 1_100 + b"\n[[phases]]", ProgramProblem.KIND
    ),
    "nothing": (b"", ProgramProblem.MISSING),
    "many tables": (b"[[phases]]\n" * 5_900, ProgramProblem.MISSING),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_within_a_moment(bomb: str) -> None:
    content, problem = BOMBS[bomb]
    began = time.process_time()
    fault = fault_of(content).fault
    assert time.process_time() - began < 3
    assert fault.problem is problem
    assert len(fault.said) < 100
    assert len(fault.where) < 200


NEARLY = st.lists(
    st.sampled_from([*FILE.splitlines(), *"[]{}=.,\"'#\n\\", '"""', "'''", "[[a.b]]", "1e999"]),
    max_size=30,
).map("\n".join)


@settings(max_examples=150)
@given(
    st.binary(max_size=300)
    | NEARLY.map(str.encode)
    | st.text().map(lambda t: t.encode("utf-8", "replace"))
)
@example(b'a = "\\ud800"')
@example(b"a = 1979-05-27T07:32:00-99:99")
@example(b"'phases' = 1")
def test_no_bytes_at_all_make_it_stumble(content: bytes) -> None:
    with suppress(ProgramError):
        read_file(content)


def test_the_example_in_the_documentation_can_be_read() -> None:
    text = (ROOT / "docs/how-to/programs.md").read_text(encoding="utf-8")
    _, example, *_ = re.split(r"```(?:toml)?\n", text)
    program = read_file(example.encode())
    assert [phase.weeks for phase in program.phases] == [2, 4]
    assert program.phases[0].locked
