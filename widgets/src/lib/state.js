// One state, three homes: the model (a kernel's, or the page host's), the address of the page, and the figure.

/**
 * Bind a figure to its model. `names` are the traits;
 * `page` is {id} in the static page, where the state is also kept in the address, and undefined under a kernel.
 * From start() on `read` makes text from the address into values (undefined: refused), and `draw` is called once per
 * animation frame after any change, wherever it came from.
 */
export function bind({ model, names, page }) {
  const get = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const stored = get();
  let read;
  let draw;
  let frame = 0;
  let unsaved = false;
  let writing = 0;

  const request = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw(get());
      if (unsaved) model.save_changes();
      unsaved = false;
    });
  };

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    unsaved = true;
    request();
    if (page) {
      clearTimeout(writing);
      writing = setTimeout(() => history.replaceState(history.state, "", address()), 150);
    }
  };

  /** The address of the page with this figure's state, and the state of every other figure as it stands. */
  const address = () => {
    const here = location.href.split("#")[0];
    const others = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names
      .filter((name) => String(state[name]) !== String(stored[name]))
      .map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts.length ? `${here}#${parts.join("&")}` : here;
  };

  /** Take the state from the address; what is not named there is as the page stores it. */
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value = text === undefined ? undefined : read(name, text);
      model.set(name, value === undefined ? stored[name] : value);
    }
    request();
  };

  const start = (given) => {
    ({ read, draw } = given);
    for (const name of names) model.on(`change:${name}`, request);
    if (!page) return;
    restore();
    addEventListener("hashchange", restore);
  };

  const release = () => {
    for (const name of names) model.off(`change:${name}`, request);
    removeEventListener("hashchange", restore);
    cancelAnimationFrame(frame);
    clearTimeout(writing);
  };
  return { get, set, request, address, start, release };
}

/** The key=value pairs of an address's hash whose keys look like figure.trait. */
function pairs(hash) {
  return hash
    .slice(1)
    .split("&")
    .map((part) => part.split("="))
    .filter(([key, value]) => key.includes(".") && value !== undefined)
    .map(([key, value]) => [key, decode(value)]);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
