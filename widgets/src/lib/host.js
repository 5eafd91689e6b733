// What every figure owes the program around it: the book's page, JupyterLab, Notebook, VS Code or Colab.

// Keys that a notebook takes for its commands while no text is edited: x cuts the cell, b adds one, an arrow moves on.
const COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;

/** Keep the keys pressed in a figure from the notebook. Shift+Enter, Escape, Tab and keys with Ctrl, Alt or Cmd go on to it. */
function keepKeys(event) {
  const shortcut = event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && event.key === "Enter");
  if (!shortcut && COMMANDS.test(event.key)) event.stopPropagation();
}

/** The view as every host gets it; the build wraps each one. */
export function hosted(view) {
  return {
    ...view,
    render(context) {
      context.el.addEventListener("keydown", keepKeys); // once, however often a host draws into the same element
      return view.render(context);
    },
  };
}
