// The buttons that figures share: a link to this state, and full screen.
import { iconButton } from "./dom.js";

/** Copies the address of a state that bind() keeps. */
export function linkButton(state) {
  const words = "Copy a link to this state";
  const button = iconButton("link", words, async () => {
    const address = state.address();
    history.replaceState(history.state, "", address);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    button.show("done", copied ? "Link copied" : "The link is in the address bar");
    setTimeout(() => button.show("link", words), 2000);
  });
  return button;
}

/** Full screen, and back. */
export function screenButton(figure) {
  const button = iconButton("expand", "Full screen", () => {
    figure.onfullscreenchange = () =>
      button.show(
        ...(document.fullscreenElement ? ["shrink", "Leave full screen"] : ["expand", "Full screen"]),
      );
    if (document.fullscreenElement) document.exitFullscreen();
    else figure.requestFullscreen();
  });
  return button;
}
