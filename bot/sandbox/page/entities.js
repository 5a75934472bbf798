import { h } from "./dom.js";

const SAFE_SCHEMES = ["http:", "https:", "mailto:", "tg:"];

const ELEMENTS = {
  bold: (children) => h("strong", {}, ...children),
  italic: (children) => h("em", {}, ...children),
  underline: (children) => h("u", {}, ...children),
  strikethrough: (children) => h("s", {}, ...children),
  code: (children) => h("code", {}, ...children),
  pre: (children) => h("pre", {}, ...children),
  blockquote: (children) => h("blockquote", {}, ...children),
  expandable_blockquote: (children) => h("blockquote", {}, ...children),
  spoiler,
  text_link: (children, entity) => link(children, entity.url),
  url: (children, _entity, text) => link(children, /^[a-z]+:/i.test(text) ? text : `https://${text}`),
  bot_command: (children, _entity, text, sendCommand) =>
    h("button", { type: "button", class: "command-link", onclick: () => sendCommand(text) }, ...children),
};

/**
 * A message's text as DOM nodes, its entities as elements.
 *
 * Offsets count UTF-16 code units, as JavaScript's strings do. An entity lies wholly inside another
 * or apart from it.
 */
export function rendered(text, entities = [], sendCommand = () => {}) {
  const outermostFirst = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, outermostFirst, 0, text.length, sendCommand);
}

function span(text, entities, start, end, sendCommand) {
  const nodes = [];
  let position = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < position) continue; // lies in the one before, which has rendered it
    if (entity.offset > position) nodes.push(between(text.slice(position, entity.offset), nodes));
    const inside = entities.slice(i + 1).filter((other) => other.offset < stop);
    const children = span(text, inside, entity.offset, stop, sendCommand);
    const build = ELEMENTS[entity.type];
    if (build) nodes.push(build(children, entity, text.slice(entity.offset, stop), sendCommand));
    else nodes.push(...children);
    position = stop;
  }
  if (position < end) nodes.push(between(text.slice(position, end), nodes));
  return nodes;
}

/** Plain text after `nodes`; the line break after a block is the block's own. */
function between(text, nodes) {
  const afterBlock = nodes.at(-1) instanceof Element && nodes.at(-1).matches("pre, blockquote");
  return afterBlock ? text.replace(/^\n/, "") : text;
}

function link(children, address) {
  const safe = URL.canParse(address) && SAFE_SCHEMES.includes(new URL(address).protocol);
  if (!safe) return h("span", {}, ...children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** No <button>: hidden words have to break across lines like any others. */
function spoiler(children) {
  const reveal = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    hidden.className = "spoiler shown";
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  const hidden = h(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show", onclick: reveal, onkeydown: reveal },
    ...children,
  );
  return hidden;
}
