// The host of live figures in the static page: it reads the widget state and view tags of the notebook, gives each
// view a model with the methods of an anywidget model, and draws it when it comes near the reader.
// A classic script with blob imports, so that it works from http:// and from file://.
(() => {
  const read = (kind) => JSON.parse(document.querySelector(`script[type="application/vnd.${kind}+json"]`).textContent);
  const models = new Map();
  const modules = new Map();
  const assets = new Map();
  const home = document.currentScript.src;

  /** A model without a kernel: the same get, set, on, off and save_changes. */
  function createModel(state) {
    const listeners = new Map();
    const tell = (event, ...values) => [...(listeners.get(event) ?? [])].forEach((listener) => listener(...values));
    return {
      get: (name) => state[name],
      set(name, value) {
        if (Object.is(state[name], value)) return;
        state[name] = value;
        tell(`change:${name}`, this, value);
        tell("change", this);
      },
      on: (event, listener) => listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
      off: (event, listener) => (listener ? listeners.get(event)?.delete(listener) : listeners.delete(event)),
      save_changes() {},
      send() {},
    };
  }

  /** The view module of a widget, imported once per page. */
  function load(widget) {
    if (!modules.has(widget)) {
      const text = read("live-figures.modules")[widget];
      modules.set(widget, import(URL.createObjectURL(new Blob([text], { type: "text/javascript" }))));
    }
    return modules.get(widget);
  }

  /**
   * The bytes of a file that came with the book, asked for when a reader wants it: a promise of a Uint8Array of the caller's
   * own. The build has made a script of the file, because a page that is opened from a folder may not fetch. Rejects in words;
   * whoever asks again then tries again.
   */
  async function asset(name) {
    if (!assets.has(name)) assets.set(name, loadAsset(name));
    try {
      return (await assets.get(name)).slice();
    } catch (error) {
      assets.delete(name);
      throw error;
    }
  }

  /** How many bytes such a file has, before it is loaded. */
  const assetBytes = (name) => read("live-figures.assets")[name]?.bytes;

  async function loadAsset(name) {
    const known = read("live-figures.assets")[name];
    if (!known) throw new Error(`this page has no file ${name}`);
    const script = document.createElement("script");
    script.src = new URL(`assets/${known.script}`, home);
    const loaded = new Promise((done) => (script.onload = script.onerror = done));
    window.liveFigureAssets ??= {};
    document.head.append(script);
    await loaded;
    script.remove();
    const text = window.liveFigureAssets[name];
    delete window.liveFigureAssets[name];
    if (text === undefined) throw new Error(`the file ${name} could not be loaded; is the network there?`);
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  async function draw(place, page) {
    const view = place.querySelector(".live-figure-view");
    try {
      const { model_id } = JSON.parse(place.querySelector("script").textContent);
      if (!models.has(model_id)) models.set(model_id, createModel(read("jupyter.widget-state").state[model_id].state));
      const { default: module } = await load(place.dataset.widget);
      const { render } = typeof module === "function" ? await module() : module;
      await render({ model: models.get(model_id), el: view, page });
      place.dataset.drawn = "";
    } catch (error) {
      console.error(error);
      view.textContent = `This figure could not be drawn: ${error.message}`;
      view.setAttribute("role", "alert");
    }
  }

  const waiting = new Set(document.querySelectorAll(".live-figure"));
  const drawFirst = (place) => {
    if (!waiting.delete(place)) return undefined;
    const predict = place.querySelector(":scope > .predict-place > *");
    return draw(place, { id: place.id, predict, asset, assetBytes });
  };

  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      drawFirst(target);
    }
  }, { rootMargin: "800px" });
  for (const place of waiting) {
    near.observe(place);
    if (location.hash.startsWith(`#${place.id}.`)) place.scrollIntoView();
  }

  /** A printer waits for nobody, so the figures that nobody came near are drawn when the page has nothing else to do. */
  async function drawRest() {
    const idle = window.requestIdleCallback ?? ((go) => setTimeout(go, 200));
    for (const place of [...waiting]) {
      await new Promise((go) => idle(go));
      await drawFirst(place);
    }
  }
  if (document.readyState === "complete") drawRest();
  else addEventListener("load", drawRest, { once: true });
  addEventListener("beforeprint", () => waiting.forEach(drawFirst));
})();
