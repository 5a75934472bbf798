const PAUSE = 1000; // milliseconds between tries to reach a sandbox that is away

/**
 * One person's chat, followed live.
 *
 * `watcher.opened(chat)` comes first, and again when the sandbox was started anew, for then nothing
 * that was shown still holds; `watcher.event(event)` comes once for each event, in order;
 * `watcher.connected(bool)` tells whether the line stands.
 */
export class Session {
  #chat;
  #watcher;
  #cursor = -1;
  #source = null;
  #timer = null;
  #closed = false;

  constructor(chat, watcher) {
    this.#chat = chat;
    this.#watcher = watcher;
    this.#connect();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  async #connect() {
    let chat;
    try {
      chat = await this.#chat.load();
    } catch {
      this.#lost();
      return;
    }
    if (this.#closed) return;
    const first = this.#cursor < 0;
    const startedAnew = chat.cursor < this.#cursor;
    if (first || startedAnew) {
      this.#cursor = chat.cursor;
      this.#watcher.opened(chat);
    }
    this.#follow();
  }

  #follow() {
    this.#source = this.#chat.events(this.#cursor);
    this.#source.onopen = () => this.#watcher.connected(true);
    this.#source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (event.cursor <= this.#cursor) return; // seen before the line was lost
      this.#cursor = event.cursor;
      this.#watcher.event(event);
    };
    // The browser would reconnect by itself, but for ever to the old place, and not at all after
    // an error answer; asking for the chat first shows whether the sandbox is still the same.
    this.#source.onerror = () => {
      this.#source.close();
      this.#lost();
    };
  }

  #lost() {
    if (this.#closed) return;
    this.#watcher.connected(false);
    this.#timer = setTimeout(() => this.#connect(), PAUSE);
  }
}
