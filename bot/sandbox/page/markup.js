const KINDS = { "**": "bold", __: "italic", "~~": "strikethrough", "||": "spoiler", "`": "code" };
const MARKED = /(?<![\w*_~|`])(\*\*|__|~~|\|\||`)(?=\S)([^]+?)(?<=\S)\1(?![\w*_~|`])/;

/**
 * What a person typed as `{text, entities}`: Telegram's own apps, too, take **bold**, __italic__,
 * ~~struck~~, ||hidden|| and `code` for what they mean.
 */
export function formatted(typed, offset = 0) {
  const found = MARKED.exec(typed);
  if (!found) return { text: typed, entities: [] };
  const [whole, mark, words] = found;
  const before = typed.slice(0, found.index);
  const at = offset + before.length;
  const inner = mark === "`" ? { text: words, entities: [] } : formatted(words, at);
  const after = formatted(typed.slice(found.index + whole.length), at + inner.text.length);
  const own = { type: KINDS[mark], offset: at, length: inner.text.length };
  return { text: before + inner.text + after.text, entities: [own, ...inner.entities, ...after.entities] };
}
