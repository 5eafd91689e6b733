// Words of the glossary: the definition opens beside the word on hover, focus and touch, and closes with Escape.
// Without this script the word is a link to the glossary.
(() => {
  "use strict";

  const box = document.createElement("div");
  box.className = "word-box";
  box.id = "word-box";
  if ("popover" in box) box.popover = "manual";
  document.querySelector("article").append(box);
  let shown = null;
  let waiting = 0;

  function show(word) {
    clearTimeout(waiting);
    if (shown === word) return;
    hide();
    shown = word;
    box.innerHTML = document.getElementById(word.getAttribute("aria-describedby")).innerHTML;
    word.setAttribute("aria-expanded", "true");
    box.classList.add("word-box-open");
    box.showPopover?.();
    const around = word.getClientRects()[0];
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(around.left - 16, room - box.offsetWidth - 8));
    const above = around.top - box.offsetHeight - 8;
    const top = above > 64 ? above : around.bottom + 8; // under the header is no room
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  }

  function hide() {
    clearTimeout(waiting);
    if (!shown) return;
    shown.setAttribute("aria-expanded", "false");
    shown = null;
    box.classList.remove("word-box-open");
    box.hidePopover?.();
  }

  const later = (go, after) => {
    clearTimeout(waiting);
    waiting = setTimeout(go, after);
  };
  box.addEventListener("pointerenter", () => clearTimeout(waiting));
  box.addEventListener("pointerleave", () => later(hide, 200));
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (shown && !box.contains(event.target) && !shown.contains(event.target)) hide();
  });

  for (const word of document.querySelectorAll("a.word")) {
    word.setAttribute("role", "button");
    word.setAttribute("aria-expanded", "false");
    word.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && later(() => show(word), 120));
    word.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(hide, 200));
    word.addEventListener("focus", () => word.matches(":focus-visible") && show(word));
    word.addEventListener("blur", hide);
    word.addEventListener("click", (event) => {
      event.preventDefault();
      show(word);
    });
    word.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      show(word);
    });
  }
})();
