import { sizeOf } from "./attachment.js";
import { h, icon } from "./dom.js";
import { rendered } from "./entities.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * A message with the buttons below it.
 *
 * `actions` says what its parts do: `tap(button, message, data)`, `enlarge(message)`,
 * `sendCommand(text)`.
 */
export function bubble(message, actions) {
  const time = CLOCK.format(new Date(message.date * 1000));
  return h(
    "article",
    {
      class: `message ${message.outgoing ? "mine" : "theirs"}`,
      "data-id": message.message_id,
      "aria-label": `${message.outgoing ? "You" : "Bot"}, ${time}`,
    },
    h(
      "div",
      { class: "bubble", dir: "auto" },
      ...body(message, actions),
      h("footer", {}, message.edit_date ? h("span", { class: "edited" }, "edited") : null, h("time", {}, time)),
    ),
    message.reply_markup?.inline_keyboard ? inlineKeyboard(message, actions) : null,
  );
}

function body(message, actions) {
  if (message.photo_url) return [photo(message, actions), ...words(message.caption, message.caption_entities, actions)];
  if (message.video) return [video(message), ...words(message.caption, message.caption_entities, actions)];
  if (message.audio) return [sound(message), ...words(message.caption, message.caption_entities, actions)];
  // It is a document, too.
  if (message.animation) return [animation(message), ...words(message.caption, message.caption_entities, actions)];
  if (message.document) return [file(message), ...words(message.caption, message.caption_entities, actions)];
  if (message.sticker) return [h("span", { class: "sticker" }, message.sticker.emoji ?? "sticker")];
  if (message.location) return [place(message.location)];
  if (message.text !== undefined) return words(message.text, message.entities, actions);
  return [h("em", {}, "This kind of message is not shown here.")];
}

function words(text, entities, { sendCommand }) {
  return text ? [h("div", { class: "words" }, ...rendered(text, entities, sendCommand))] : [];
}

function photo(message, { enlarge }) {
  const largest = message.photo.at(-1);
  return h(
    "button",
    { type: "button", class: "photo", "aria-label": "Enlarge the picture", onclick: () => enlarge(message) },
    // With its size known beforehand a picture that loads late does not push the chat about.
    h("img", { src: message.photo_url, alt: message.caption ?? "Picture", width: largest.width, height: largest.height }),
  );
}

function video({ video: { file_name: name }, video_url: address }) {
  return h("video", { class: "video", controls: true, preload: "metadata", src: address, "aria-label": name ?? "Video" });
}

function sound({ audio: { title, performer, file_name: name, duration }, audio_url: address }) {
  const called = title ?? name ?? "Sound";
  const lasts = `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, "0")}`;
  return h(
    "figure",
    { class: "sound" },
    h("figcaption", {}, h("strong", {}, called), h("small", {}, performer ? `${performer} · ${lasts}` : lasts)),
    h("audio", { controls: true, preload: "metadata", src: address, "aria-label": `${called}, ${lasts}` }),
  );
}

/** Plays by itself, again and again; for who wants nothing to move it stands still and can be played. */
function animation({ animation: { width, height }, animation_url: address, caption }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const how = still ? { controls: true, preload: "metadata" } : { autoplay: true };
  const shape = width && height ? { width, height } : {};
  const node = h("video", { class: "video clip", loop: true, playsinline: true, ...how, ...shape, src: address, "aria-label": caption?.split("\n")[0] ?? "Animation" });
  node.muted = true; // the attribute alone mutes only what a page was loaded with
  return node;
}

function file({ document: { file_name: name, file_size: size }, document_url: address }) {
  const parts = [icon("file"), h("span", {}, name ?? "File"), size ? h("small", {}, sizeOf(size)) : null];
  return h("a", { class: "file", href: address, download: name ?? "", "aria-label": `Download ${name ?? "the file"}` }, ...parts);
}

function place({ latitude, longitude }) {
  return h("div", { class: "file" }, icon("pin"), h("span", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`));
}

function inlineKeyboard(message, actions) {
  const rows = message.reply_markup.inline_keyboard;
  return h(
    "div",
    { class: "inline-keyboard", role: "group", "aria-label": "Buttons" },
    ...rows.map((row) => h("div", { class: "button-row" }, ...row.map((button) => inlineButton(button, message, actions)))),
  );
}

function inlineButton(button, message, { tap }) {
  if (button.url) {
    return h("a", { class: "inline-button", href: button.url, target: "_blank", rel: "noopener noreferrer" }, h("span", {}, `${button.text} ↗`));
  }
  const press = button.copy_text
    ? () => navigator.clipboard.writeText(button.copy_text.text)
    : ({ currentTarget }) => tap(currentTarget, message, button.callback_data);
  return h("button", { type: "button", class: "inline-button", onclick: press }, h("span", {}, button.text));
}
