import * as api from "./api.js";
import { Composer } from "./composer.js";
import { alertDialog, attempt, showPhoto, toast } from "./dialogs.js";
import { byId, icon } from "./dom.js";
import { startOf } from "./links.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { askForLink } from "./openlink.js";
import { People } from "./people.js";
import { Session } from "./session.js";
import { Taps } from "./taps.js";

const LOOK_AGAIN = 2000; // milliseconds between looks at the clock and at the others' unread counts
const HOUR = 3600; // seconds
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const MOMENT = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

let chat = null; // the open person's api.Chat
let session = null;
let taps = new Taps();
let about = { opened: false, blocked: false };

const log = new Log({
  tap: (button, message, data) => attempt(() => taps.press(button, () => chat.tap(message.message_id, data))),
  edit: (message) => composer.edit(message),
  enlarge: showPhoto,
  sendCommand: (text) => attempt(() => chat.send({ text })),
});

const composer = new Composer({
  send: (content) => attempt(() => chat.send(content)),
  sendFile: (chosen, caption) => attempt(() => chat.sendFile(chosen, caption)),
  openLink,
  edit: (messageId, text) => attempt(() => chat.edit(messageId, text)),
  unblock: () => attempt(() => chat.block(false)),
  lastEditable: () => log.lastEditable(),
});

const people = new People((person) => open(person.id));

function open(personId) {
  session?.close();
  taps = new Taps();
  composer.clear();
  location.hash = personId;
  people.current = personId;
  chat = new api.Chat(personId);
  session = new Session(chat, { opened, event, connected });
}

function opened(loaded) {
  log.reset(loaded.messages);
  describe(loaded);
}

/** Show all of the chat that is not its messages. */
function describe(loaded) {
  about = loaded;
  byId("bot-name").textContent = loaded.bot.first_name;
  byId("intro-text").textContent = loaded.bot.description || loaded.bot.short_description || "Press START and see.";
  document.title = `${loaded.bot.first_name} · sandbox`;
  composer.commands = loaded.bot.commands;
  composer.replyKeyboard = loaded.reply_keyboard;
  connected(true);
  arrange();
}

/** Offer what the chat's state allows. */
function arrange() {
  const fresh = log.empty && !about.opened;
  byId("intro").hidden = !fresh;
  hint(fresh ? "Press START to meet the bot." : "");
  composer.show({ fresh, blocked: about.blocked });
}

function hint(text) {
  byId("hint").textContent = text;
  byId("hint").hidden = !text;
}

function connected(isConnected) {
  const state = about.blocked ? "blocked" : "bot";
  byId("bot-status").textContent = isConnected ? state : "connecting …";
}

const EVENTS = {
  message({ message }) {
    log.add(message);
    if (message.outgoing) about.opened = true;
    arrange();
  },
  edited: ({ message }) => log.replace(message),
  deleted: (change) => log.remove(change.message_id),
  callback_answer(answer) {
    taps.answer(answer.query_id);
    if (answer.text) (answer.show_alert ? alertDialog : toast)(answer.text);
  },
  async chat() {
    const asked = chat;
    const loaded = await attempt(() => asked.load());
    if (loaded && asked === chat) describe(loaded);
  },
};

function event(change) {
  EVENTS[change.kind]?.(change);
}

/** A link to this very bot acts here, as it does in Telegram: it sends /start with what it carries. */
function followLink(event) {
  const link = event.target.closest("a[href]");
  const text = link && startOf(link.href, about.bot.username);
  if (!text) return;
  event.preventDefault();
  attempt(() => chat.send({ text }));
}

/** Open a link that another person was given, as if it had come from them. */
function openLink() {
  askForLink(about.bot.username, (text) => attempt(() => chat.send({ text })));
}

function openHeadMenu({ currentTarget }) {
  const theme = globalThis.sandboxTheme;
  const choice = (name, label) => ({ label, checked: theme.chosen === name, act: () => theme.choose(name) });
  openMenu(currentTarget, [
    { label: "Skip an hour", act: skipAnHour },
    { label: "Open a link", act: openLink },
    { label: about.blocked ? "Unblock the bot" : "Block the bot", act: () => attempt(() => chat.block(!about.blocked)) },
    choice("auto", "Theme of the system"),
    choice("light", "Light theme"),
    choice("dark", "Dark theme"),
  ]);
}

/** Look at what no event tells: the sandbox's clock, and what the others have not read. */
async function lookAround() {
  const [{ now }, everyone] = await Promise.all([api.clock(), api.people()]);
  byId("clock-time").textContent = MOMENT.format(new Date(now));
  byId("clock-time").dateTime = now;
  people.show(everyone);
  if (everyone.length === 0) hint("Add a person to begin.");
  else if (!chat) open((everyone.find(({ id }) => `#${id}` === location.hash) ?? everyone[0]).id);
}

async function skip({ currentTarget }) {
  currentTarget.setAttribute("aria-busy", "true");
  const answer = await attempt(api.skip);
  currentTarget.removeAttribute("aria-busy");
  if (answer) toast(answer.text);
  await attempt(lookAround);
}

/** Much is due at an instant that is no primer: what waits until after a run, or for the office. */
async function skipAnHour() {
  await attempt(() => api.advance(HOUR));
  await attempt(lookAround);
}

async function keepLooking() {
  // While the sandbox is away the chat's status line says so; the next look may find it again.
  if (!document.hidden) await lookAround().catch(() => {});
  setTimeout(keepLooking, LOOK_AGAIN);
}

byId("menu").append(icon("menu"));
byId("menu").addEventListener("click", openHeadMenu);
byId("skip").addEventListener("click", skip);
byId("log").addEventListener("click", followLink);
byId("clock-zone").textContent = ZONE;

keepLooking();
