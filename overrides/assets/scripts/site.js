// Theme switch, menu of narrow screens, copy buttons, table of contents. Everything works by keyboard; all of it may be absent.
"use strict";

const THEMES = { auto: "Giao diện: theo máy", light: "Giao diện: sáng", dark: "Giao diện: tối" };

function announce(text) {
  let region = document.querySelector("[data-live]");
  if (!region) {
    region = document.createElement("div");
    region.className = "bt-hidden";
    region.dataset.live = "";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  // Emptied first, so that the same words are spoken again.
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
}

function switchTheme(button) {
  const root = document.documentElement;
  const names = Object.keys(THEMES);
  const show = () => { button.querySelector("[data-theme-name]").textContent = THEMES[root.dataset.theme ?? "auto"]; };
  button.addEventListener("click", () => {
    const next = names[(names.indexOf(root.dataset.theme ?? "auto") + 1) % names.length];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch {
      // No storage: the choice holds for this page.
    }
    show();
    announce(THEMES[next]);
  });
  show();
}

function openMenu(button) {
  const menu = document.getElementById(button.getAttribute("aria-controls"));
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("bt-menu--open", open);
  };
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => {
    set(!isOpen());
    if (isOpen()) menu.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    set(false);
    button.focus();
  });
  document.addEventListener("click", (event) => {
    if (isOpen() && !menu.contains(event.target) && !button.contains(event.target)) set(false);
  });
}

// <button data-copy="id-of-the-text">: copies the text of that element as it is read.
async function copy(button) {
  const text = document.getElementById(button.dataset.copy).innerText.trim();
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Đã chép";
    announce("Đã chép nội dung.");
  } catch {
    getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
    button.textContent = "Đã chọn";
    announce("Trình duyệt không cho chép. Nội dung đã được chọn, hãy tự chép.");
  }
  setTimeout(() => { button.textContent = label; }, 2500);
}

function followContents(contents) {
  const wide = matchMedia("(min-width: 60em)");
  const arrange = () => {
    contents.open = wide.matches;
    contents.dataset.arranged = "";
  };
  wide.addEventListener("change", arrange);
  arrange();
  const links = new Map();
  for (const link of contents.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  const seen = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
    const innermost = [...links.keys()].filter((target) => seen.has(target)).pop();
    if (!innermost) return;
    for (const link of links.values()) link.removeAttribute("aria-current");
    links.get(innermost).setAttribute("aria-current", "location");
    // One line, a third of the way down: what crosses it is being read.
  }, { rootMargin: "-33% 0px -66% 0px" });
  for (const target of links.keys()) watcher.observe(target);
}

document.querySelectorAll("[data-theme-switch]").forEach(switchTheme);
document.querySelectorAll("[data-menu-button]").forEach(openMenu);
document.querySelectorAll("details[data-contents]").forEach(followContents);
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button);
});
