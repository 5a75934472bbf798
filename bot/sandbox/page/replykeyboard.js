import { byId, h } from "./dom.js";

/** The keyboard that the bot put in place of the phone's; it can be folded away. */
export class ReplyKeyboard {
  #node = byId("reply-keyboard");
  #toggle = byId("toggle-keyboard");
  #press;

  /** `press(button)` is called with the bot's button object. */
  constructor(press) {
    this.#press = press;
    this.#toggle.addEventListener("click", () => this.#show(this.#node.hidden));
  }

  /** Show the bot's keyboard, or none. */
  set(markup) {
    const rows = markup?.keyboard ?? [];
    this.#toggle.hidden = rows.length === 0;
    this.#node.replaceChildren(
      ...rows.map((row) => h("div", { class: "button-row" }, ...row.map((button) => this.#key(button, markup)))),
    );
    this.#show(rows.length > 0);
  }

  #key(button, markup) {
    const press = () => {
      if (markup.one_time_keyboard) this.#show(false);
      this.#press(button);
    };
    return h("button", { type: "button", class: "key", onclick: press }, h("span", {}, button.text));
  }

  #show(shown) {
    this.#node.hidden = !shown;
    this.#toggle.setAttribute("aria-expanded", String(shown));
  }
}
