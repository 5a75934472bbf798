import { closeButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { startOf } from "./links.js";

/** Let the person open a link that somebody gave them; `say` gets what that says to the bot. */
export function askForLink(username, say) {
  const link = h("input", { name: "link", required: true, autocomplete: "off", placeholder: `https://t.me/${username}?start=…` });
  const submit = (event) => {
    event.preventDefault();
    const words = startOf(link.value, username);
    link.setCustomValidity(words ? "" : "This link does not lead to this bot.");
    if (!link.reportValidity()) return;
    dialog.close();
    say(words);
  };
  link.addEventListener("input", () => link.setCustomValidity(""));
  const dialog = openDialog(
    "Open a link",
    h("header", {}, h("h2", {}, "Open a link"), closeButton(() => dialog.close())),
    h("form", { onsubmit: submit }, h("label", {}, "Link to the bot", link), h("button", { type: "submit", class: "wide primary" }, "Open")),
  );
  link.focus();
}
