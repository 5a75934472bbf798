/**
 * Build an element. Strings among the children become text nodes and attributes are set as
 * attributes, so nothing that a message says can be read as HTML. `on…` attributes are listeners.
 */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

const SHAPES = {
  add: ["M12 5v14M5 12h14"],
  attach: ["M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L9.9 17.2a1.7 1.7 0 0 1-2.4-2.4L15 7.3"],
  close: ["M6 6l12 12M18 6L6 18"],
  edit: ["M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"],
  file: ["M7 3h7l5 5v13H7zM14 3v5h5"],
  keyboard: ["M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8"],
  menu: ["M12 5.5v.01M12 12v.01M12 18.5v.01"],
  people: ["M4 7h16M4 12h16M4 17h16"],
  pin: ["M12 21s7-6.5 7-11.5a7 7 0 1 0-14 0C5 14.5 12 21 12 21z", "M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"],
  send: ["M4 12l16-7.5L14 20l-3-6.5z"],
};

/** A line drawing of 24 by 24; decoration only, whoever shows it gives the name. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", shape);
    drawing.append(path);
  }
  return drawing;
}
