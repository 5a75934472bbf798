import * as api from "./api.js";
import { attempt, closeButton, openDialog } from "./dialogs.js";
import { byId, h, icon } from "./dom.js";

const LANGUAGES = [
  ["en", "English"], ["es", "Español"], ["de", "Deutsch"], ["fr", "Français"],
  ["it", "Italiano"], ["pt", "Português"], ["ja", "日本語"], ["ar", "العربية"],
];
const LANGUAGE_NAMES = new Map(LANGUAGES);
const NARROW = matchMedia("(max-width: 699px)");

/** The list of people, a drawer on narrow screens; `choose(person)` is called when another is picked. */
export class People {
  #nav = byId("people");
  #list = byId("people-list");
  #opener = byId("open-people");
  #backdrop = byId("backdrop");
  #entries = new Map(); // person id -> its {item, button, badge}
  #choose;
  #current = null;

  constructor(choose) {
    this.#choose = choose;
    byId("add-person").append(icon("add"));
    this.#opener.append(icon("people"), h("span", { class: "badge", hidden: true }));
    byId("add-person").addEventListener("click", () => this.#add());
    this.#opener.addEventListener("click", () => this.#drawer(true));
    this.#backdrop.addEventListener("click", () => this.#drawer(false));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#drawer(false));
    NARROW.addEventListener("change", () => this.#drawer(false));
    this.#drawer(false);
  }

  /** Show who there is and what each has not read. */
  show(people) {
    for (const [id, { item }] of this.#entries) {
      if (people.some((person) => person.id === id)) continue;
      item.remove();
      this.#entries.delete(id);
    }
    for (const person of people) {
      if (!this.#entries.has(person.id)) this.#append(person);
      const unread = person.id === this.#current ? 0 : person.unread;
      showCount(this.#entries.get(person.id).badge, unread);
    }
    const elsewhere = people.filter(({ id }) => id !== this.#current).reduce((sum, { unread }) => sum + unread, 0);
    showCount(this.#opener.querySelector(".badge"), elsewhere);
  }

  set current(id) {
    this.#current = id;
    for (const [personId, { button, badge }] of this.#entries) {
      if (personId === id) {
        button.setAttribute("aria-current", "true");
        showCount(badge, 0);
      } else {
        button.removeAttribute("aria-current");
      }
    }
  }

  #append(person) {
    const badge = h("span", { class: "badge", hidden: true });
    const press = () => {
      this.#drawer(false);
      this.#choose(person);
    };
    const avatar = h("span", { class: "avatar", "aria-hidden": "true" }, [...person.first_name][0] ?? "?");
    avatar.style.setProperty("--hue", String((person.id * 137) % 360));
    const button = h(
      "button",
      { type: "button", class: "person", onclick: press },
      avatar,
      h(
        "span",
        { class: "person-name", dir: "auto" },
        h("b", {}, person.first_name),
        h("small", {}, LANGUAGE_NAMES.get(person.language_code) ?? person.language_code ?? ""),
      ),
      badge,
    );
    const item = h("li", {}, button);
    this.#list.append(item);
    this.#entries.set(person.id, { item, button, badge });
  }

  #drawer(open) {
    const hidden = NARROW.matches && !open;
    if (hidden && this.#nav.contains(document.activeElement)) this.#opener.focus();
    this.#nav.inert = hidden; // out of sight is out of the way of the Tab key, too
    this.#nav.classList.toggle("open", open);
    this.#backdrop.hidden = !(NARROW.matches && open);
    this.#opener.setAttribute("aria-expanded", String(open));
    if (NARROW.matches && open) this.#nav.querySelector("[aria-current], button").focus();
  }

  #add() {
    const name = h("input", { name: "first_name", required: true, maxlength: "64", autocomplete: "off" });
    const language = h("select", {}, ...LANGUAGES.map(([code, own]) => h("option", { value: code }, own)));
    const submit = async (event) => {
      event.preventDefault();
      const person = await attempt(() => api.addPerson({ first_name: name.value, language_code: language.value }));
      if (!person) return;
      dialog.close();
      this.#drawer(false);
      if (!this.#entries.has(person.id)) this.#append(person);
      this.#choose(person);
    };
    const dialog = openDialog(
      "Add a person",
      h("header", {}, h("h2", {}, "Add a person"), closeButton(() => dialog.close())),
      h(
        "form",
        { onsubmit: submit },
        h("label", {}, "Name", name),
        h("label", {}, "Language", language),
        h("button", { type: "submit", class: "wide primary" }, "Add"),
      ),
    );
    name.focus();
  }
}

function showCount(badge, count) {
  badge.hidden = count === 0;
  badge.textContent = String(count);
  badge.setAttribute("aria-label", `${count} unread`);
}
