import { bubble } from "./bubble.js";
import { byId, h, icon } from "./dom.js";

const NEAR_BOTTOM = 60; // pixels: nearer than this counts as reading the newest message
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** The messages of one chat; each event touches one bubble. */
export class Log {
  #node = byId("log");
  #toBottom = byId("to-bottom");
  #bubbles = new Map(); // message id -> its element
  #messages = new Map(); // message id -> the message
  #wasAtBottom = true; // before the room changed, which only tells so afterwards
  #height = 0; // of the room when it last told so, in pixels
  #actions;

  constructor(actions) {
    this.#actions = actions;
    this.#node.addEventListener("scroll", () => this.#scrolled());
    this.#toBottom.addEventListener("click", () => this.scrollToBottom());
    // The room for the chat changes with the phone's keyboard and the bot's.
    new ResizeObserver(() => this.#resized()).observe(this.#node);
  }

  get empty() {
    return this.#bubbles.size === 0;
  }

  /** Show another chat. */
  reset(messages) {
    this.#node.replaceChildren();
    this.#bubbles.clear();
    this.#messages.clear();
    // A screen reader reads what comes, not what was there before.
    this.#node.setAttribute("aria-live", "off");
    for (const message of messages) this.#append(message);
    this.#node.setAttribute("aria-live", "polite");
    this.#markEditable();
    this.scrollToBottom();
  }

  add(message) {
    if (this.#bubbles.has(message.message_id)) return;
    const atBottom = this.#isAtBottom();
    this.#append(message);
    this.#markEditable();
    if (atBottom || message.outgoing) this.scrollToBottom();
    else this.#toBottom.hidden = false;
  }

  replace(message) {
    const old = this.#bubbles.get(message.message_id);
    if (!old) return;
    const fresh = bubble(message, this.#actions);
    keepPicture(old, fresh);
    const atBottom = this.#isAtBottom();
    const focused = [...old.querySelectorAll("button")].indexOf(document.activeElement);
    old.replaceWith(fresh);
    if (focused >= 0) (fresh.querySelectorAll("button")[focused] ?? this.#node).focus({ preventScroll: true });
    this.#bubbles.set(message.message_id, fresh);
    this.#messages.set(message.message_id, message);
    this.#markEditable();
    if (atBottom) this.scrollToBottom();
  }

  remove(messageId) {
    const gone = this.#bubbles.get(messageId);
    if (!gone) return;
    const [before, after] = [gone.previousElementSibling, gone.nextElementSibling];
    gone.remove();
    if (before?.matches(".day") && (!after || after.matches(".day"))) before.remove();
    this.#bubbles.delete(messageId);
    this.#messages.delete(messageId);
    this.#markEditable();
  }

  /** The person's newest message, when it is text and so can be edited. */
  lastEditable() {
    const mine = [...this.#node.querySelectorAll(".mine")].at(-1);
    const message = mine && this.#messages.get(Number(mine.dataset.id));
    return message?.text === undefined ? null : message;
  }

  scrollToBottom() {
    this.#wasAtBottom = true;
    this.#toBottom.hidden = true;
    this.#node.scrollTop = this.#node.scrollHeight;
  }

  #append(message) {
    const newest = this.#messages.get(Number(this.#node.lastElementChild?.dataset.id));
    const day = dayOf(message);
    if (!newest || dayOf(newest) !== day) this.#node.append(h("h2", { class: "day" }, h("span", {}, day)));
    const node = bubble(message, this.#actions);
    this.#node.append(node);
    this.#bubbles.set(message.message_id, node);
    this.#messages.set(message.message_id, message);
  }

  #markEditable() {
    this.#node.querySelector(".edit-mine")?.remove();
    const message = this.lastEditable();
    if (!message) return;
    const press = () => this.#actions.edit(message);
    const button = h("button", { type: "button", class: "round edit-mine", "aria-label": "Edit", onclick: press }, icon("edit"));
    this.#bubbles.get(message.message_id).prepend(button);
  }

  #scrolled() {
    this.#wasAtBottom = this.#isAtBottom();
    if (this.#wasAtBottom) this.#toBottom.hidden = true;
  }

  #resized() {
    this.#height = this.#node.clientHeight;
    if (this.#wasAtBottom) this.scrollToBottom();
  }

  /** In the room as it is or as it last was: a scroll is heard before the change of room that came with it. */
  #isAtBottom() {
    const { scrollHeight, scrollTop, clientHeight } = this.#node;
    return scrollHeight - scrollTop - Math.max(clientHeight, this.#height) < NEAR_BOTTOM;
  }
}

function dayOf(message) {
  return DAY.format(new Date(message.date * 1000));
}

/** A picture that stays the same is not loaded again, which would make it flicker. */
function keepPicture(old, fresh) {
  const [before, after] = [old.querySelector(".photo img"), fresh.querySelector(".photo img")];
  if (before && after && before.src === after.src) {
    before.alt = after.alt;
    after.replaceWith(before);
  }
}
