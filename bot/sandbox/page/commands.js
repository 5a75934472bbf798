import { byId, h } from "./dom.js";

/** The list of the bot's commands over the composer, narrowed by what was typed. */
export class CommandMenu {
  #list = byId("commands");
  #input;
  #choose;
  #commands = [];
  #marked = -1;

  /** `choose(command)` is called with the name, without its slash. */
  constructor(input, choose) {
    this.#input = input;
    this.#choose = choose;
  }

  set commands(commands) {
    this.#commands = commands;
  }

  get open() {
    return !this.#list.hidden;
  }

  /** The name that the arrow keys stand on, or null. */
  get marked() {
    return this.#list.children[this.#marked]?.dataset.command ?? null;
  }

  /** Show what fits `text`: commands that begin as it does, while it is one word with a slash. */
  narrow(text) {
    const typed = /^\/([a-z0-9_]*)$/i.exec(text);
    const fitting = typed ? this.#commands.filter(({ command }) => command.startsWith(typed[1].toLowerCase())) : [];
    this.#list.replaceChildren(...fitting.map((command, index) => this.#option(command, index)));
    this.#list.hidden = fitting.length === 0;
    this.#mark(-1);
  }

  close() {
    this.narrow("");
  }

  move(step) {
    const count = this.#list.children.length;
    const from = this.#marked < 0 && step < 0 ? 0 : this.#marked;
    this.#mark((from + step + count) % count);
  }

  #option({ command, description }, index) {
    const press = () => this.#choose(command);
    return h(
      "li",
      { id: `command-${index}`, role: "option", "aria-selected": "false", "data-command": command, onclick: press },
      h("b", {}, `/${command}`),
      h("span", { dir: "auto" }, description),
    );
  }

  #mark(index) {
    this.#list.children[this.#marked]?.setAttribute("aria-selected", "false");
    this.#marked = index;
    const option = this.#list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }
}
