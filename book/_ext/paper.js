// Paper is white: a page prints in light colours, whichever theme is on, and has its own again afterwards. What is folded
// stays folded unless the reader asks for everything (the panel in the header).
(() => {
  const root = document.documentElement;
  const print = matchMedia("print");
  let theme = null;

  function onPaper(printing) {
    if (printing === (theme !== null)) return;
    if (printing) {
      theme = root.dataset.theme ?? "";
      root.dataset.theme = "light";
    } else {
      root.dataset.theme = theme;
      theme = null;
    }
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      button.closest("details").open = false;
      const folds = [...document.querySelectorAll("article details:not([open], .lf details)")];
      const opened = button.dataset.print === "folds" ? folds : [];
      for (const fold of opened) fold.open = true;
      addEventListener("afterprint", () => opened.forEach((fold) => (fold.open = false)), { once: true });
      window.print();
    });
  }

  print.addEventListener("change", () => onPaper(print.matches));
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));
  onPaper(print.matches);
})();
