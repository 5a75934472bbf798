import { byId, h, icon } from "./dom.js";

/** Open a modal dialog with these children; it closes by Escape, and is gone once closed. */
export function openDialog(title, ...children) {
  const dialog = h("dialog", { "aria-label": title, onclose: () => dialog.remove() }, ...children);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Show the bot's words until they are acknowledged. */
export function alertDialog(text) {
  const ok = h("button", { type: "button", class: "wide primary", onclick: () => dialog.close() }, "OK");
  const dialog = openDialog("The bot says", h("p", { class: "words", dir: "auto" }, text), ok);
  ok.focus();
}

/** Show words over the chat for as long as it takes to read them. */
export function toast(text) {
  const note = h("p", { class: "toast", dir: "auto" }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), 3000 + 50 * text.length);
}

export function closeButton(close) {
  return h("button", { type: "button", class: "round close", "aria-label": "Close", onclick: close }, icon("close"));
}

export function showPhoto(message) {
  const dialog = openDialog(
    "Picture",
    closeButton(() => dialog.close()),
    h("img", { src: message.photo_url, alt: message.caption ?? "Picture" }),
  );
  dialog.classList.add("viewer");
  dialog.addEventListener("click", () => dialog.close());
}

/** Do what the person asked for, and say so when it fails. */
export async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    toast(`That did not work: ${error.message}`);
    return null;
  }
}
