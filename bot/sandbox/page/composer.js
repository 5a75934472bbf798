import { CommandMenu } from "./commands.js";
import { byId, icon } from "./dom.js";
import { chooseLocation } from "./location.js";
import { openMenu } from "./menu.js";
import { ReplyKeyboard } from "./replykeyboard.js";

/**
 * The foot of the chat: START, "unblock", or the field to write in.
 *
 * `actions` has `send(content)` (text, location, photo or sticker), `edit(messageId, text)`,
 * `unblock()` and `lastEditable()`, the message that ArrowUp in an empty field takes up.
 */
export class Composer {
  #form = byId("composer");
  #input = byId("text");
  #actions;
  #commands;
  #keyboard;
  #editing = null; // the message that is being edited

  constructor(actions) {
    this.#actions = actions;
    this.#commands = new CommandMenu(this.#input, (command) => this.#send({ text: `/${command}` }));
    this.#keyboard = new ReplyKeyboard((button) => this.#pressKey(button));
    for (const [id, drawing] of [["attach", "attach"], ["send", "send"], ["toggle-keyboard", "keyboard"], ["stop-editing", "close"]]) {
      byId(id).append(icon(drawing));
    }
    byId("start").addEventListener("click", () => actions.send({ text: "/start" }));
    byId("unblock").addEventListener("click", () => actions.unblock());
    byId("attach").addEventListener("click", ({ currentTarget }) => this.#attach(currentTarget));
    byId("slash").addEventListener("click", () => this.#slash());
    byId("stop-editing").addEventListener("click", () => this.#stopEditing());
    this.#input.addEventListener("input", () => this.#changed());
    this.#input.addEventListener("keydown", (event) => this.#keyDown(event));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** Show what fits the chat: a new one has START, a blocked one "unblock". */
  show({ fresh, blocked }) {
    byId("start").hidden = blocked || !fresh;
    byId("unblock").hidden = !blocked;
    this.#form.hidden = blocked || fresh;
  }

  set commands(commands) {
    this.#commands.commands = commands;
    byId("slash").hidden = commands.length === 0;
  }

  set replyKeyboard(markup) {
    this.#keyboard.set(markup);
    this.#input.placeholder = markup?.input_field_placeholder ?? "Message";
  }

  /** Forget what was being written, for another chat is open. */
  clear() {
    this.#stopEditing();
  }

  /** Take up a sent message to change its words. */
  edit(message) {
    this.#editing = message;
    byId("editing").hidden = false;
    this.#setText(message.text);
    this.#input.focus();
  }

  #stopEditing() {
    this.#editing = null;
    byId("editing").hidden = true;
    this.#setText("");
  }

  #submit() {
    const text = this.#input.value.trim();
    if (!text) return;
    if (this.#editing) {
      this.#actions.edit(this.#editing.message_id, text);
      this.#stopEditing();
    } else {
      this.#send({ text });
    }
  }

  #send(content) {
    this.#actions.send(content);
    this.#setText("");
    this.#input.focus();
  }

  #setText(text) {
    this.#input.value = text;
    this.#changed();
  }

  #changed() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
    this.#commands.narrow(this.#editing ? "" : this.#input.value);
  }

  #slash() {
    if (this.#commands.open) this.#setText("");
    else this.#setText("/");
    this.#input.focus();
  }

  #keyDown(event) {
    if (event.isComposing) return;
    const act = this.#commands.open ? this.#commandKey(event.key) : this.#textKey(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Enter sends the marked command as it is; Tab writes it down, for arguments to follow. */
  #commandKey(key) {
    const { marked } = this.#commands;
    return {
      ArrowDown: () => this.#commands.move(1),
      ArrowUp: () => this.#commands.move(-1),
      Escape: () => this.#commands.close(),
      Enter: () => (marked ? this.#send({ text: `/${marked}` }) : this.#submit()),
      Tab: marked && (() => this.#setText(`/${marked} `)),
    }[key];
  }

  #textKey({ key, shiftKey }) {
    const last = this.#input.value || this.#editing ? null : this.#actions.lastEditable();
    return {
      Enter: !shiftKey && (() => this.#submit()),
      Escape: this.#editing && (() => this.#stopEditing()),
      ArrowUp: last && (() => this.edit(last)),
    }[key];
  }

  #pressKey(button) {
    if (button.request_location) this.#shareLocation();
    else this.#actions.send({ text: button.text });
  }

  #shareLocation() {
    chooseLocation((location) => this.#actions.send({ location }));
  }

  #attach(button) {
    openMenu(button, [
      { label: "Photo", act: () => this.#actions.send({ photo: true }) },
      { label: "Sticker", act: () => this.#actions.send({ sticker: "🙂" }) },
      { label: "Location", act: () => this.#shareLocation() },
    ]);
  }
}
