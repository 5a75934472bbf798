// Runs before the first paint and so is no module: a page that is dark by choice never flashes white.
globalThis.sandboxTheme = {
  /** The person's choice: "auto" (as the system), "light" or "dark". */
  get chosen() {
    return localStorage.getItem("sandbox-theme") ?? "auto";
  },

  choose(name) {
    localStorage.setItem("sandbox-theme", name);
    this.apply();
  },

  apply() {
    document.documentElement.dataset.theme = this.chosen;
  },
};
globalThis.sandboxTheme.apply();
