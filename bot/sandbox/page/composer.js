import { Attachment } from "./attachment.js";
import { CommandMenu } from "./commands.js";
import { byId, icon } from "./dom.js";
import { chooseLocation } from "./location.js";
import { formatted } from "./markup.js";
import { openMenu } from "./menu.js";
import { ReplyKeyboard } from "./replykeyboard.js";

/**
 * The foot of the chat: START, "unblock", or the field to write in.
 *
 * `actions` has `send(content)` (text, location or sticker), `sendFile(chosen, caption)`,
 * `edit(messageId, text)`, `openLink()`, `unblock()` and `lastEditable()`, the message that ArrowUp
 * in an empty field takes up.
 */
export class Composer {
  #form = byId("composer");
  #input = byId("text");
  #actions;
  #commands;
  #keyboard;
  #attachment;
  #placeholder = "Message";
  #editing = null; // the message that is being edited

  constructor(actions) {
    this.#actions = actions;
    this.#commands = new CommandMenu(this.#input, (command) => this.#send({ text: `/${command}` }));
    this.#keyboard = new ReplyKeyboard((button) => this.#pressKey(button));
    this.#attachment = new Attachment(() => this.#attached());
    for (const [id, drawing] of [["attach", "attach"], ["send", "send"], ["toggle-keyboard", "keyboard"], ["stop-editing", "close"]]) {
      byId(id).append(icon(drawing));
    }
    byId("start").addEventListener("click", () => actions.send({ text: "/start" }));
    byId("open-link").addEventListener("click", () => actions.openLink());
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
    byId("open-link").hidden = blocked || !fresh;
    byId("unblock").hidden = !blocked;
    this.#form.hidden = blocked || fresh;
  }

  set commands(commands) {
    this.#commands.commands = commands;
    byId("slash").hidden = commands.length === 0;
  }

  set replyKeyboard(markup) {
    this.#keyboard.set(markup);
    this.#placeholder = markup?.input_field_placeholder ?? "Message";
    this.#describe();
  }

  /** Forget what was being written, for another chat is open. */
  clear() {
    this.#attachment.clear();
    this.#stopEditing();
  }

  /** Take up a sent message to change its words. */
  edit(message) {
    this.#attachment.clear();
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
    const { chosen } = this.#attachment;
    if (chosen) this.#sendFile(chosen, text);
    else if (text && this.#editing) this.#sendEdit(text);
    else if (text) this.#send(formatted(text));
  }

  #sendEdit(text) {
    this.#actions.edit(this.#editing.message_id, text);
    this.#stopEditing();
  }

  /** A file that was not taken, say for a caption that is too long, stays where it is. */
  async #sendFile(chosen, text) {
    if (await this.#actions.sendFile(chosen, formatted(text))) this.clear();
    this.#input.focus();
  }

  #attached() {
    if (this.#editing) this.#stopEditing();
    this.#describe();
    this.#changed();
    if (this.#attachment.chosen) this.#input.focus();
  }

  #describe() {
    this.#input.placeholder = this.#attachment.chosen ? "Caption" : this.#placeholder;
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
    this.#commands.narrow(this.#editing || this.#attachment.chosen ? "" : this.#input.value);
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
    const { chosen } = this.#attachment;
    const last = this.#input.value || this.#editing || chosen ? null : this.#actions.lastEditable();
    return {
      Enter: !shiftKey && (() => this.#submit()),
      Escape: (this.#editing && (() => this.#stopEditing())) || (chosen && (() => this.#attachment.clear())),
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
      { label: "Photo or video", act: () => this.#attachment.choose({ asFile: false }) },
      { label: "File", act: () => this.#attachment.choose({ asFile: true }) },
      { label: "Sticker", act: () => this.#actions.send({ sticker: "🙂" }) },
      { label: "Location", act: () => this.#shareLocation() },
    ]);
  }
}
