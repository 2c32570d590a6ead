// Runs before the first paint: the chosen theme, what needs scripts is shown, the search box of every page.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // No storage: the theme of the device holds.
  }
  // Suggestions are loaded when the box is entered, by who wants them.
  document.addEventListener("focusin", ({ target }) => {
    const form = target.closest("form[data-scripts]");
    if (!form) return;
    for (const address of form.dataset.scripts.split(" ").slice(globalThis.bangtinSearch ? 1 : 0)) {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      document.head.append(script);
    }
    delete form.dataset.scripts;
  });
  // The words stay after "#": they are never sent to a server.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-search]")) return;
    event.preventDefault();
    const input = form.querySelector("input[type=search]");
    const words = input.value.trim();
    if (words) location.assign(`${form.action}#q=${encodeURIComponent(words)}`);
    else input.focus();
  });
})();
