import { h } from "./dom.js";

/**
 * Open a menu at `button`. Each item is `{label, act}`; one with `checked` (a boolean) is a choice.
 * The popover closes by Escape or a click elsewhere.
 */
export function openMenu(button, items) {
  const nodes = items.map(({ label, act, checked }) =>
    h(
      "button",
      {
        type: "button",
        role: checked === undefined ? "menuitem" : "menuitemradio",
        "aria-checked": checked === undefined ? null : String(checked),
        onclick: () => {
          menu.hidePopover();
          act();
        },
      },
      label,
    ),
  );
  const menu = h("div", { popover: "auto", role: "menu", class: "menu", onkeydown: (event) => moveFocus(event, nodes) }, ...nodes);
  menu.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    if (menu.contains(document.activeElement)) button.focus();
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  placeAt(menu, button);
  nodes[0].focus();
}

function moveFocus(event, nodes) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = nodes.indexOf(document.activeElement) + step;
  nodes.at(next % nodes.length).focus();
}

function placeAt(menu, button) {
  const spot = button.getBoundingClientRect();
  const below = spot.bottom + menu.offsetHeight < innerHeight;
  menu.style.top = `${below ? spot.bottom : spot.top - menu.offsetHeight}px`;
  const rightmost = innerWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(spot.left, rightmost))}px`;
}
