// What HTML alone cannot do for a laid-out page: open all, one exercise at a time, chips, and what a link points to.
// Without this script everything is there to read (book/_static/layout.css, `scripting`).
(() => {
  "use strict";

  const hide = (element, hidden) => (hidden ? element.setAttribute("hidden", "until-found") : element.removeAttribute("hidden"));
  const reveal = new Map(); // what is hidden -> how it is shown

  // Chips: one is open at a time, the chosen one again closes it.
  for (const row of document.querySelectorAll(".try")) {
    const chips = [...row.querySelectorAll(".try-chips button")];
    const items = chips.map((chip) => document.getElementById(chip.getAttribute("aria-controls")));
    const choose = (chosen) =>
      chips.forEach((chip, index) => {
        chip.setAttribute("aria-expanded", String(index === chosen));
        hide(items[index], index !== chosen);
      });
    chips.forEach((chip, index) => {
      chip.addEventListener("click", () => choose(chip.getAttribute("aria-expanded") === "true" ? -1 : index));
      reveal.set(items[index], () => choose(index));
    });
  }

  // Exercises: numbers, the one before, the one after.
  for (const group of document.querySelectorAll(".exercises")) {
    const pages = [...group.querySelectorAll(":scope > .exercise")];
    const list = group.querySelector(".exercise-tabs");
    const tabs = [...list.children];
    const [before, after] = group.querySelectorAll(".exercise-turn button");
    let current = 0;
    const choose = (index) => {
      current = index;
      pages.forEach((page, number) => hide(page, number !== index));
      tabs.forEach((tab, number) => {
        tab.setAttribute("aria-selected", String(number === index));
        tab.tabIndex = number === index ? 0 : -1;
      });
      before.disabled = index === 0;
      after.disabled = index === pages.length - 1;
    };
    const turn = (step) => {
      choose(current + step);
      tabs[current].focus({ preventScroll: true });
      group.scrollIntoView({ block: "start" });
    };
    before.addEventListener("click", () => turn(-1));
    after.addEventListener("click", () => turn(1));
    pages.forEach((page, index) => {
      const name = tabs[index].getAttribute("aria-label");
      const mark = (event) => {
        const right = event.detail.right === true;
        tabs[index].classList.toggle("exercise-done", right);
        tabs[index].setAttribute("aria-label", right ? `${name}, answered right` : name);
      };
      tabs[index].addEventListener("click", () => choose(index));
      page.addEventListener("quiz:answered", mark);
      page.addEventListener("quiz:cleared", mark);
      reveal.set(page, () => choose(index));
    });
    list.addEventListener("keydown", (event) => {
      const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: pages.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose((to + pages.length) % pages.length);
      tabs[current].focus();
    });
  }

  for (const [element, show] of reveal) element.addEventListener("beforematch", show);

  // All claims of a group at once.
  for (const head of document.querySelectorAll(".claims-head")) {
    const button = head.querySelector("button");
    const claims = [...head.parentElement.querySelectorAll(":scope > .claim")];
    const say = () => (button.textContent = claims.every((claim) => claim.open) ? "close all" : "open all");
    button.addEventListener("click", () => {
      const open = !claims.every((claim) => claim.open);
      for (const claim of claims) claim.open = open;
      say();
    });
    for (const claim of claims) claim.addEventListener("toggle", say);
  }

  // A link into something closed opens it, and a link to a folded section opens the fold.
  function follow() {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // a lone % stands for itself
    }
    const target = document.getElementById(name);
    if (!target?.closest("article")) return;
    const own = target.matches("details") ? target : target.querySelector(":scope > details.more");
    if (own) own.open = true;
    for (let around = target; around; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
      reveal.get(around)?.();
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", follow);
  if (location.hash) follow();
})();
