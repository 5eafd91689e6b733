// What every figure owes the program around it: the book's page, JupyterLab, Notebook, VS Code or Colab.

// Keys that a notebook takes for its commands while no text is edited: x cuts the cell, b adds one, an arrow moves on.
const COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;

/** Whether a key pressed in a figure stays there. Shift+Enter, Escape, Tab and keys with Ctrl, Alt or Cmd go on to the notebook. */
function stays({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  return !(ctrlKey || altKey || metaKey || (shiftKey && key === "Enter")) && COMMANDS.test(key);
}

/** The view as every host gets it; the build wraps each one. */
export function hosted(view) {
  return {
    ...view,
    render(context) {
      const { el } = context;
      const stop = (event) => stays(event) && event.stopPropagation();
      // Notebook 7 takes a key before the figure hears it, unless the element in focus has this attribute.
      const mark = (event) =>
        el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark, { capture: true });
        release();
      };
    },
  };
}
