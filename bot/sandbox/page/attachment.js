import { byId, icon } from "./dom.js";

const PICTURES = "image/png,image/jpeg,video/*";

/** A file that was chosen and waits over the composer, which has its caption, to be sent. */
export class Attachment {
  #bar = byId("attached");
  #input = byId("file");
  #asFile = false;
  #changed;

  /** `changed()` is called when a file is chosen or dropped again. */
  constructor(changed) {
    this.#changed = changed;
    byId("drop-attached").append(icon("close"));
    byId("drop-attached").addEventListener("click", () => this.clear());
    this.#input.addEventListener("change", () => this.#show());
  }

  /** What is to be sent, `{kind, file}`, or null. */
  get chosen() {
    const [file] = this.#input.files;
    return file ? { kind: this.#asFile ? "document" : kindOf(file), file } : null;
  }

  /** Let the person choose a picture or a video, or any file as a file. */
  choose({ asFile }) {
    this.#asFile = asFile;
    this.#input.accept = asFile ? "" : PICTURES;
    this.clear(); // who then chooses none has none
    this.#input.click();
  }

  clear() {
    this.#input.value = "";
    this.#show();
  }

  #show() {
    const { chosen } = this;
    this.#bar.hidden = !chosen;
    byId("attached-name").textContent = chosen ? `${chosen.file.name} · ${sizeOf(chosen.file.size)}` : "";
    this.#changed();
  }
}

export function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function kindOf({ type }) {
  if (type.startsWith("video/")) return "video";
  return type === "image/png" || type === "image/jpeg" ? "photo" : "document";
}
