// Paper is white: a page prints in light colours, whichever theme is on, and has its own again afterwards.
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

  print.addEventListener("change", () => onPaper(print.matches));
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));
  onPaper(print.matches);
})();
