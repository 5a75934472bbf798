import pytest

from bot.sandbox.formatting import rendered, text_content, utf16_length
from bot.sandbox.wire import ApiError


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("<b>go</b>", "go", [("bold", 0, 2)]),
        ("<B>go</b >", "go", [("bold", 0, 2)]),
        ("a <i>b<u>c</u></i>", "a bc", [("italic", 2, 2), ("underline", 3, 1)]),
        ("🏃 <s>x</s>", "🏃 x", [("strikethrough", 3, 1)]),
        ("  <b>go</b>\n", "go", [("bold", 0, 2)]),
        ("1 &lt; 2 &amp;&#x41;&#66; &nbsp; &copy", "1 < 2 &AB &nbsp; &copy", []),
        ("<code>a <b>b</b></code>", "a b", [("code", 0, 3)]),
        ("<span class='tg-spoiler'>s</span>", "s", [("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", 0, 2)]),
        ("<b></b>x", "x", []),
        ("try /run, not and/or <code>/x</code>", "try /run, not and/or /x", None),
    ],
)
def test_html_becomes_text_and_entities(
    html: str, text: str, entities: list[tuple[str, int, int]] | None
) -> None:
    found = rendered(html, "HTML", None)
    assert found["text"] == text
    if entities is None:
        entities = [("bot_command", 4, 4), ("code", 21, 2)]
    assert [(e["type"], e["offset"], e["length"]) for e in found["entities"]] == entities


def test_a_link_keeps_its_address_and_a_block_its_language() -> None:
    link = rendered('<a href="https://example.org/?a=1&amp;b=2">here</a>', "html", None)
    assert link["entities"][0]["url"] == "https://example.org/?a=1&b=2"
    block = rendered('<pre><code class="language-python">x = 1</code></pre>', "HTML", None)
    assert block["entities"] == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("é<b>go", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<kbd>x</kbd>", 'Unsupported start tag "kbd" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
        ("<a href=a/b>y</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(html: str, why: str) -> None:
    with pytest.raises(ApiError) as refused:
        rendered(html, "HTML", None)
    assert refused.value.description.startswith(f"Bad Request: can't parse entities: {why}")


def test_length_counts_utf16_units_after_the_tags_are_gone() -> None:
    assert utf16_length("🏃") == 2
    text_content({"text": "<b>" + "🏃" * 2048 + "</b>", "parse_mode": "HTML"})
    with pytest.raises(ApiError, match="message is too long"):
        text_content({"text": "🏃" * 2048 + "x"})


@pytest.mark.parametrize("entity", [{"offset": 0, "length": 9}, {"offset": -1, "length": 2}])
def test_an_entity_outside_the_text_is_refused(entity: dict[str, int]) -> None:
    with pytest.raises(ApiError, match="outside the text"):
        rendered("go", None, [{"type": "bold", **entity}])
