/** The buttons that were pressed and wait for the bot's answer, which may come before the press returns. */
export class Taps {
  #waiting = new Map(); // query id -> button
  #answered = new Set(); // answers that came first

  /** Show `button` busy until the query is answered that `press()` opens. */
  async press(button, press) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      const { query_id: queryId } = await press();
      if (this.#answered.delete(queryId)) button.removeAttribute("aria-busy");
      else this.#waiting.set(queryId, button);
    } catch (error) {
      button.removeAttribute("aria-busy");
      throw error;
    }
  }

  answer(queryId) {
    const button = this.#waiting.get(queryId);
    if (!button) {
      this.#answered.add(queryId);
      return;
    }
    this.#waiting.delete(queryId);
    button.removeAttribute("aria-busy");
  }
}
