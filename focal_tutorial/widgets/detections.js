// Built by widgets/build.mjs from widgets/src/detections.js: change it there.
var style_default = `.lf-detections .lf-look { display: grid; gap: 12px; padding: 12px 16px 4px; }
.lf-stage { position: relative; min-width: 0; aspect-ratio: 1 / var(--ratio); }
.lf-picture { touch-action: manipulation; cursor: crosshair; border-radius: 6px; }
.lf-side { display: grid; align-content: start; gap: 10px; min-width: 0; }

.lf ul.lf-key { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; margin: 0; padding: 0; list-style: none; }
.lf ul.lf-key li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; font-size: 0.9rem; line-height: 28px; white-space: nowrap; min-width: 0; }
.lf ul.lf-classes { flex: 1 1 12rem; min-height: 44px; column-gap: 10px; }
.lf ul.lf-classes li { font-weight: 600; }
.lf-key .lf-soft { color: var(--soft); font-weight: 400; }
.lf-key svg { flex: none; }
.lf-detections .lf-absent { visibility: hidden; }
.lf-detections .lf-check { margin-right: 6px; }
.lf-readout { min-height: 2lh; color: var(--ink); font-size: 0.9rem; line-height: 1.6rem; }
.lf-readout strong { color: var(--accent); }

/* A box: a halo of the paper's colour under its line, so that it is seen on any photograph. */
.lf-detections rect { fill: none; }
.lf-halo { stroke: var(--paper); stroke-width: 4.5; stroke-opacity: 0.85; }
.lf-edge { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.lf-found .lf-halo, .lf-plain .lf-halo { stroke-width: 5.5; }
.lf-found .lf-edge, .lf-plain .lf-edge { stroke-width: 3.2; }
.lf-false .lf-halo { stroke-width: 3.5; }
.lf-false .lf-edge { stroke-width: 1.6; }
.lf-ignored .lf-edge { stroke-width: 1.6; stroke: var(--soft); }
.lf-truth .lf-halo, .lf-missed .lf-halo { stroke-width: 3; }
.lf-truth .lf-edge { stroke: var(--ink); stroke-width: 1; }
.lf-missed .lf-edge { stroke: var(--ink); stroke-width: 1.6; }
.lf-difficult .lf-edge { stroke: var(--soft); stroke-dasharray: 3 3; }
.lf-mark circle { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.lf-mark path { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; }
.lf-missed .lf-mark circle { fill: var(--ink); }
.lf-tag rect { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
.lf-canvas .lf-tag text { fill: var(--paper); font-size: 12px; font-weight: 600; }
.lf-one .lf-item:not(.lf-chosen) { opacity: 0.4; }
.lf-detections .lf-fill { fill: var(--accent); fill-opacity: 0.22; }
.lf-missed .lf-fill { fill: var(--ink); }

.lf-detections .lf-range { grid-template-columns: 5.2rem 1fr 3.4rem; }
.lf-word { display: block; color: var(--ink); font-size: 0.9rem; line-height: 1.15; }
.lf-detections .lf-grid { stroke: var(--line); }
/* A page may restyle what folds out, and images in dark: here they stay parts of the figure. */
.lf details.lf-table { margin: 0; padding: 0; background: none !important; border: 0 !important; }
.lf .lf-table > summary {
  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;
  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;
}
.lf-table > summary::before { content: "▸"; width: 1em; }
.lf .lf-table > .lf-scroll { max-height: 18rem; margin: 0 16px 12px; overflow: auto; border: 1px solid var(--line); border-radius: 8px; }
.lf .lf-scroll table { width: 100%; margin: 0; border-collapse: collapse; font-size: 0.9rem; color: var(--ink); }
.lf .lf-scroll :is(th, td) { padding: 4px 10px; border: 0; border-bottom: 1px solid var(--line); text-align: left; background: none; font-variant-numeric: tabular-nums; }

.lf-detections:fullscreen .lf-look { flex: 1 0 20rem; }
.lf-detections:fullscreen .lf-stage { aspect-ratio: auto; min-height: 18rem; }
.lf-detections:fullscreen > :not(.lf-look) { flex: none; }

@container (min-width: 560px) {
  .lf-detections .lf-look { grid-template-columns: minmax(0, 1fr) minmax(180px, 32%); }
  .lf ul.lf-verdicts { display: grid; }
  .lf-readout { min-height: 3lh; }
}
`;

var found_default = ".lf-found-in .lf-look { display: block; padding: 2px 16px 8px; }\n.lf-found-in .lf-stage { width: 100%; }\n.lf-menu { flex: 1 1 auto; display: flex; align-items: center; min-width: 0; min-height: 44px; }\n.lf-menu select { min-width: 0; max-width: 100%; height: 44px; padding: 0 8px; color: var(--ink); font: inherit; font-size: 0.9rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }\n.lf-keys { display: flex; flex-wrap: wrap; align-items: center; gap: 0 20px; padding-top: 4px; }\n.lf-found-in ul.lf-classes { flex: 0 1 auto; min-height: 28px; }\n.lf-found-in ul.lf-verdicts { display: flex; }\n.lf-found-in ul.lf-key li { font-size: 0.85rem; }\n.lf-found-in ul.lf-verdicts svg { width: 34px; }\n.lf-found-in .lf-readout { min-height: 1lh; line-height: 1.4rem; }\n.lf-found-in .lf-check { margin-right: 0; }\n.lf-networks label { flex: 1; display: grid; }\n.lf-networks span { display: grid; place-items: center; text-align: center; line-height: 1.2; min-height: 42px; }\n\n/* The verdicts differ in colour, width and mark. */\n.lf-found-in .lf-false .lf-edge { stroke: var(--gamma-05); stroke-width: 2; }\n.lf-found-in .lf-false .lf-mark circle { fill: var(--gamma-05); }\n.lf-found-in .lf-false .lf-fill { fill: var(--gamma-05); }\n.lf-found-in .lf-named-false rect { fill: var(--gamma-05); }\n.lf-found-in .lf-missed .lf-edge { stroke-width: 2; }\n\n.lf-found-in .lf-dock .lf-range { grid-template-columns: 5.2rem 1fr 3.4rem; }\n.lf-found-in .lf-plots { border-top: 0; padding-top: 4px; }\n.lf-curves { position: relative; height: 7.4rem; }\n.lf-curves .lf-canvas text { font-size: 12px; }\n.lf-axis { stroke: var(--soft); }\n.lf-line { fill: none; stroke-width: 2; stroke-linejoin: round; }\n.lf-loss-0 { stroke: var(--gamma-0); }\n.lf-loss-1 { stroke: var(--gamma-05); }\n.lf-AP50-0 { stroke: var(--accent); stroke-width: 2.6; }\n.lf-AP50-1 { stroke: var(--gamma-0); }\n.lf-AP50-2 { stroke: var(--gamma-1); }\n.lf-AP50-3 { stroke: var(--gamma-5); }\n.lf-key-line { display: inline-flex; align-items: center; gap: 4px; margin-left: 8px; color: var(--ink); }\n.lf-cursor line { stroke: var(--ink); stroke-dasharray: 3 4; }\n.lf-cursor circle { fill: var(--accent); stroke: var(--panel); stroke-width: 2; }\n.lf-found-in:fullscreen .lf-stage { aspect-ratio: 1 / var(--ratio); max-height: 70vh; }\n\n@container (max-width: 559.98px) {\n  .lf-found-in .lf-look { padding: 2px 0 4px; }\n  .lf-found-in .lf-picture { border-radius: 0; }\n  .lf-found-in :is(.lf-keys, .lf-readout) { padding-inline: 12px; }\n  .lf-found-in .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-found-in .lf-behind { display: none; }\n}\n@container (min-width: 560px) {\n  .lf-found-in .lf-plots { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 24px; }\n  .lf-found-in .lf-plots > .lf-tabs { display: none; }\n  .lf-found-in .lf-look { padding-right: 4px; }\n}\n";

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var SVG = "http://www.w3.org/2000/svg";
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}
function html(tag2, attributes = {}, ...children) {
  return fill(document.createElement(tag2), attributes, children);
}
function svg(tag2, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag2), attributes, children);
}
function rich(text) {
  return text.split(/(\b[a-zA-Z]_[a-z]\b|\*\*.+?\*\*)/).map((part) => {
    if (/^[a-zA-Z]_[a-z]$/.test(part))
      return html("span", { class: "lf-symbol" }, part[0], html("sub", {}, part[2]));
    if (part.startsWith("**")) return html("strong", {}, ...rich(part.slice(2, -2)));
    return part;
  });
}
function plain(text) {
  return text.replace(/\*\*/g, "").replace(/\b([a-zA-Z])_([a-z])\b/g, "$1 $2");
}
function icon(path2) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path2 })
  );
}
var ICONS = {
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  done: "M5 12.500l4.500 4.500L19 7.500",
  expand: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  shrink: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  again: "M5 5v5h5M5.500 10a7.500 7.500 0 1 1-1 4"
};
function iconButton(name, label, onclick) {
  const button = html("button", { type: "button", class: "lf-button", onclick });
  button.show = (iconName, text) => {
    button.replaceChildren(icon(ICONS[iconName]));
    button.title = text;
    button.setAttribute("aria-label", text);
  };
  button.show(name, label);
  return button;
}
function choice(label, name, words, onpick, symbol = [label]) {
  const inputs = /* @__PURE__ */ new Map();
  const segments = words.map((word) => {
    const input = html("input", { type: "radio", name, value: word, onchange: () => onpick(word) });
    inputs.set(word, input);
    return html("label", {}, input, html("span", {}, word));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label),
    ...segments
  );
  const control = { element, symbol, name: label, text: "" };
  return Object.assign(control, {
    set: (word) => inputs.get(control.text = word).checked = true
  });
}
function toggle({ id, label, symbol = [label], name = label, onset }) {
  const input = html("input", { type: "checkbox", id, onchange: () => onset(input.checked) });
  const element = html("label", { class: "lf-check" }, input, html("span", {}, label));
  const control = { element, input, symbol, name, text: "" };
  return Object.assign(control, {
    set(on) {
      input.checked = on;
      control.text = on ? "on" : "off";
    }
  });
}
function nudged(value, event, { min, max, fine, coarse }) {
  const step = event.shiftKey ? fine : coarse;
  const moves = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 5 * coarse,
    PageDown: -5 * coarse
  };
  if (event.key === "Home") return min;
  if (event.key === "End") return max;
  if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return null;
  return snapped(value + moves[event.key], { min, max, fine });
}
function snapped(value, { min, max, fine }) {
  const decimals = Math.max(0, Math.ceil(-Math.log10(fine)));
  return Number(Math.min(max, Math.max(min, Math.round(value / fine) * fine)).toFixed(decimals));
}
function onkeys(limits, get, set) {
  return (event) => {
    const value = nudged(get(), event, limits);
    if (value === null) return;
    event.preventDefault();
    set(value);
  };
}
function range({ id, symbol, name, limits, ticks, lead, onset }) {
  let current = limits.min;
  const input = html("input", {
    type: "range",
    id,
    min: limits.min,
    max: limits.max,
    step: limits.fine,
    "aria-label": lead ? name : null,
    oninput: () => onset(snapped(Number(input.value), limits)),
    onkeydown: onkeys(
      limits,
      () => current,
      (value) => onset(current = value)
    )
    // a second key may come before the next drawing
  });
  const part = (value) => (value - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(
    ([value, text]) => html("span", { style: `--at:${part(value)}`, onclick: () => !input.disabled && onset(value) }, text)
  );
  const label = html(
    "label",
    { for: id, class: "lf-label" },
    ...symbol,
    html("span", { class: "lf-sr" }, ` ${name}`)
  );
  const output = html("span", { class: "lf-value", "aria-hidden": "true" });
  const nudge = (sign, words) => html(
    "button",
    {
      type: "button",
      class: "lf-nudge",
      tabindex: -1,
      "aria-label": words,
      onclick: () => !input.disabled && onset(current = snapped(current + sign * limits.coarse, limits))
    },
    sign < 0 ? "−" : "+"
  );
  const element = html(
    "div",
    { class: "lf-range" },
    lead ?? label,
    nudge(-1, "a step down"),
    html(
      "div",
      { class: "lf-track" },
      input,
      html("div", { class: "lf-ticks", "aria-hidden": "true" }, ...marks)
    ),
    nudge(1, "a step up"),
    output
  );
  const control = { element, input, symbol, name, text: "" };
  const set = (value, text, words) => {
    current = value;
    control.text = text;
    input.value = value;
    input.style.setProperty("--part", Math.min(1, Math.max(0, part(value))));
    input.setAttribute("aria-valuetext", words);
    output.textContent = text;
  };
  return Object.assign(control, { set });
}

var figure_default = '/* What every live figure shares. Tokens stand at the root of the figure; dark is asked of the page, of Jupyter,\n   VS Code and Colab by name, and of the system where none of them speaks. */\n.lf {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #f7f8fa; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a; --shade: #1d24300d;\n  color-scheme: light;\n}\n:is(html[data-theme="dark"], html[theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark, body.vscode-high-contrast) .lf {\n  --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n  --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n  color-scheme: dark;\n}\n@media (prefers-color-scheme: dark) {\n  html:not([data-theme], [theme]) body:not([data-jp-theme-light], .vscode-light, .vscode-dark, .vscode-high-contrast) .lf {\n    --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n    --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n    color-scheme: dark;\n  }\n}\n@media (forced-colors: active) {\n  .lf { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --panel: Canvas; --accent: Highlight; --focus: Highlight; --shade: transparent; }\n}\n\n.lf {\n  box-sizing: border-box; container-type: inline-size; margin: 0; padding: 0; overflow: clip; text-align: left;\n  color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 12px; font-size: 1rem; line-height: 1.5;\n}\n.lf *, .lf *::before, .lf *::after { box-sizing: border-box; }\n.lf [hidden] { display: none; }\n.lf p, .lf figcaption { margin: 0; }\n.lf sub, .lf sup { line-height: 0; font-size: 0.75em; }\n.lf :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }\n.lf-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.lf-symbol { font-family: var(--symbols, "STIX Two Text", "Times New Roman", serif); font-style: italic; white-space: nowrap; }\n\n/* The bar: formula, tools, switches. */\n.lf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }\n.lf-formula { flex: 1 1 auto; min-height: 48px; display: flex; align-items: center; font-size: 1.3rem; line-height: 1.2; white-space: nowrap; }\n.lf-number {\n  position: relative; display: inline-block; color: var(--accent); font-size: max(12px, 0.85em); font-weight: 600; line-height: 1.1;\n  font-variant-numeric: tabular-nums; border-bottom: 2px dotted; cursor: ew-resize; touch-action: none; user-select: none; -webkit-user-select: none; padding: 0 1px;\n}\n.lf-formula sup .lf-number { font-size: 1em; }\n.lf-number::after { content: ""; position: absolute; inset: -14px -6px; min-width: 44px; min-height: 44px; }\n.lf-tools { display: flex; margin: 0 -10px 0 auto; }\n.lf-button {\n  display: grid; place-items: center; width: 44px; height: 44px; padding: 0; color: var(--soft); background: none; border: 0; border-radius: 8px; cursor: pointer;\n}\n.lf-button:hover { color: var(--ink); background: var(--shade); }\n.lf-icon { pointer-events: none; }\n.lf-icon path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }\n.lf-choice { display: flex; margin: 4px 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); min-width: 0; }\n.lf-choice label { position: relative; margin: 0; cursor: pointer; font-size: 0.9rem; }\n.lf-choice label::after { content: ""; position: absolute; inset: -5px 0; }\n.lf-choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-choice span { display: block; padding: 0 12px; line-height: 34px; border-radius: 7px; }\n.lf-choice input:checked + span { color: var(--paper); background: var(--ink); }\n.lf-choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }\n@media (forced-colors: active) {\n  .lf-choice input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; }\n  .lf-track input { forced-color-adjust: none; }\n}\n\n/* The drawing fills the width it has; text in it is drawn at its true size. */\n.lf-drawing { position: relative; height: 20.5rem; }\n.lf-canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: pan-y; user-select: none; -webkit-user-select: none; cursor: ew-resize; }\n/* A press and its click must meet the same element: what is drawn anew while a pointer moves is never their target. */\n.lf-canvas > * { pointer-events: none; }\n.lf-canvas .lf-handle { pointer-events: auto; }\n.lf-canvas text { font: 13px/1 inherit; font-family: inherit; font-size: 13px; fill: var(--soft); font-variant-numeric: tabular-nums; }\n\n/* The controls: label, range with ticks, value. */\n.lf-controls { display: grid; gap: 0 28px; padding: 4px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-range { display: grid; grid-template-columns: auto 1fr 3.4rem; gap: 0 12px; align-items: center; height: 58px; }\n.lf-label { margin: 0; min-width: 1.6rem; color: var(--accent); font-size: 1.35rem; line-height: 1; }\n.lf-check { display: flex; align-items: center; gap: 8px; min-height: 44px; font-size: 0.95rem; color: var(--ink); cursor: pointer; white-space: nowrap; }\n.lf-check input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }\n.lf-check .lf-symbol { font-size: 1.2rem; }\n.lf-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-track { position: relative; height: 58px; min-width: 0; }\n.lf-track input {\n  --part: 0; position: absolute; inset: 4px 0 auto; width: 100%; height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: pointer; touch-action: pan-y;\n}\n.lf-track input::-webkit-slider-runnable-track {\n  height: 6px; border-radius: 3px;\n  background: linear-gradient(90deg, var(--accent) calc(10px + var(--part) * (100% - 20px)), var(--line) 0);\n}\n.lf-track input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--line); }\n.lf-track input::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }\n.lf-track input::-webkit-slider-thumb {\n  -webkit-appearance: none; width: 20px; height: 20px; margin-top: -7px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);\n}\n.lf-track input::-moz-range-thumb { width: 14px; height: 14px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent); }\n.lf-track input:disabled { opacity: 0.45; cursor: default; }\n.lf-ticks span {\n  position: absolute; top: 36px; left: calc(10px + var(--at) * (100% - 20px)); transform: translateX(-50%); padding-top: 5px;\n  color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; cursor: pointer;\n}\n.lf-ticks span::before { content: ""; position: absolute; top: 0; left: 50%; height: 5px; border-left: 1px solid var(--soft); }\n\n/* A fixed number of lines, in which as many whole sentences stand as fit (lib/fitted.js); the fold has them all. */\n.lf-sentence { --lines: 3; box-sizing: content-box; min-height: calc(var(--lines) * 1.5em); padding: 10px 16px 4px; }\n@supports (height: 1lh) { .lf-sentence { min-height: calc(var(--lines) * 1lh); } }\n.lf-sentence strong { color: var(--accent); white-space: nowrap; }\n.lf details.lf-more { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-more > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-more > summary::before { content: "▸"; width: 1em; }\n.lf-more[open] > summary::before { content: "▾"; }\n.lf-words { padding: 0 16px 10px; }\n.lf-words strong { color: var(--accent); }\n\n.lf:fullscreen { display: flex; flex-direction: column; overflow: auto; border: 0; border-radius: 0; }\n.lf:fullscreen .lf-drawing { height: max(20.5rem, 100vh - 17rem); }\n\n@container (min-width: 560px) {\n  .lf-sentence { --lines: 2; }\n  .lf-controls { grid-template-columns: 1fr 1fr; }\n  .lf-canvas text { font-size: 14px; }\n}\n@container (max-width: 420px) {\n  .lf-formula { font-size: 1.12rem; }\n  .lf-sentence { font-size: 0.95rem; }\n  .lf-choice span { padding: 0 10px; }\n}\n@container (max-width: 318px) { .lf-formula { font-size: 1rem; } }\n@container (max-width: 290px) { .lf-formula { font-size: 0.88rem; } }\n@media (prefers-reduced-motion: no-preference) { .lf-button { transition: background 0.1s; } }\n\n/* The frame: question, bar, sentence, drawing, controls, what lies below, foot (lib/figure.js, lib/dock.js). */\n.lf-frame > .lf-bar { min-height: 52px; padding: 2px 16px; }\n.lf-frame > .lf-sentence { padding: 8px 16px 4px; }\n.lf-predict { padding: 10px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-main { min-width: 0; }\n.lf-below { border-top: 1px solid var(--line); }\n.lf-foot { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 16px; border-top: 1px solid var(--line); }\n.lf-foot:empty { display: none; }\n.lf-foot > .lf-more { flex: 1 1 auto; }\n.lf-foot > .lf-more[open] { flex-basis: 100%; }\n.lf-source { padding: 11px 16px; color: var(--soft); font-size: 0.85rem; line-height: 22px; }\n.lf-source:empty { display: none; }\n.lf-dock { min-width: 0; }\n.lf-dock > .lf-controls { border-bottom: 0; padding-block: 4px; align-content: start; }\n.lf-dock .lf-choice { align-self: center; }\n.lf-rest { display: contents; }\n.lf-more-button { justify-self: start; min-height: 44px; padding: 0 4px; color: var(--focus); font: inherit; font-size: 0.9rem; background: none; border: 0; cursor: pointer; }\n.lf-more-button::after { content: " ▾" / ""; }\n.lf-more-button[aria-expanded="true"]::after { content: " ▴" / ""; }\n.lf-nudge { display: none; }\n.lf-picks { display: none; }\n.lf-pick {\n  display: flex; align-items: center; justify-content: space-between; gap: 6px; min-width: 0; min-height: 44px; padding: 0 8px; color: var(--ink);\n  font: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; white-space: nowrap;\n}\n.lf-pick[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.lf-pick-name { overflow: hidden; color: var(--soft); font-size: 0.85rem; }\n.lf-pick-name .lf-symbol { color: var(--accent); font-size: 1.15rem; }\n.lf-pick-value { font-size: 0.95rem; font-weight: 600; font-variant-numeric: tabular-nums; }\n.lf-pick-more { justify-content: center; color: var(--focus); }\n\n@container (max-width: 559.98px) {\n  .lf-drawing { height: 14.75rem; }\n  .lf-frame > .lf-bar { padding: 0 6px 0 16px; }\n  .lf-frame > .lf-bar > .lf-tools { margin-right: 0; }\n  .lf-source { flex: 1 1 auto; min-width: 0; padding-top: 0; }\n  .lf-foot > .lf-more { flex-basis: 100%; }\n  .lf-dock { position: sticky; bottom: 0; z-index: 3; padding: 8px 12px max(6px, env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--line); box-shadow: 0 -6px 12px -8px rgb(0 0 0 / 25%); }\n  .lf-picks { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 6px; }\n  .lf-single > .lf-picks { display: none; }\n  .lf-dock > .lf-controls { display: block; padding: 0; }\n  .lf-dock .lf-control:not(.lf-chosen), .lf-more-button { display: none; }\n  .lf-dock .lf-choice.lf-chosen { margin: 8px 0 4px; }\n  .lf-dock .lf-choice label { flex: 1; text-align: center; }\n  .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-dock .lf-nudge { display: block; width: 44px; height: 44px; padding: 0; color: var(--ink); font: inherit; font-size: 1.25rem; line-height: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }\n  .lf-dock:not(.lf-single) .lf-range > .lf-label:not(.lf-check), .lf-dock:not(.lf-single) .lf-range > .lf-value { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-range > .lf-check { grid-column: 1 / -1; }\n  .lf-dock .lf-range:has(> .lf-check) { height: auto; }\n  .lf-single .lf-range { grid-template-columns: auto 44px 1fr 44px 3.4rem; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) {\n    .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n    .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  }\n}\n@container (min-width: 860px) {\n  .lf-frame { display: grid; grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" 1fr "below below" auto / minmax(0, 1fr) 318px; }\n  .lf-frame > * { grid-column: 1 / -1; }\n  .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-frame > .lf-sentence { --lines: 1; grid-area: said; }\n  .lf-frame > .lf-main { grid-area: main; }\n  .lf-frame > .lf-predict { grid-area: ask; padding: 4px 16px 8px 14px; border-bottom: 0; }\n  .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-frame > .lf-below { grid-area: below; }\n  .lf-alone > .lf-main { grid-column: 1 / -1; }\n  .lf-dock > .lf-controls { grid-template-columns: 1fr; padding: 4px 16px 8px 14px; }\n}\n';

var NARROW = 560;
function dock({ controls, switches = [], more = [], actions = null }) {
  const all = [...controls, ...switches, ...more];
  const chips = new Map(all.map((control) => [control, chip(control, () => choose(control))]));
  const rest = html("div", { class: "lf-rest", hidden: true }, ...more.map((one) => one.element));
  const openers = more.length ? ["lf-pick lf-pick-more", "lf-more-button"].map(opener) : [];
  const rows2 = html(
    "div",
    { class: "lf-controls" },
    ...controls.map((one) => one.element),
    openers[1] ?? null,
    more.length ? rest : null
  );
  const list = html(
    "div",
    { class: "lf-picks", role: "group", "aria-label": "Choose what to move" },
    ...[...chips.values()].map((one) => one.button),
    openers[0] ?? null
  );
  const single = all.length < 2;
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows2);
  let chosen = null;
  let narrow = null;
  let wanted = false;
  for (const { element: element2 } of all) element2.classList.add("lf-control");
  open(false);
  choose(all[0]);
  function opener(className) {
    return html("button", { type: "button", class: className, onclick: () => open(rest.hidden) }, "more");
  }
  function open(opened) {
    rest.hidden = !opened;
    for (const button of openers) {
      button.setAttribute("aria-expanded", String(opened));
      button.textContent = opened ? "less" : "more";
    }
    if (!opened && more.includes(chosen)) choose(all[0]);
    show();
  }
  function choose(control) {
    chosen = control;
    for (const [one, { button }] of chips) {
      one.element.classList.toggle("lf-chosen", one === control);
      button.setAttribute("aria-pressed", String(one === control));
    }
  }
  function update() {
    const before = wanted;
    wanted = more.some((control) => control.wanted);
    if (wanted && !before && rest.hidden) open(true);
    else show();
  }
  function show() {
    for (const [control, { button, tell }] of chips) {
      button.hidden = control.element.hidden || more.includes(control) && rest.hidden;
      tell(control.text ?? "");
    }
    const seen = all.filter((control) => !chips.get(control).button.hidden);
    if (seen.length && !seen.includes(chosen)) choose(seen[0]);
  }
  function arrange(width, bar) {
    if (!width || width < NARROW === narrow) return;
    narrow = width < NARROW;
    const [place, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place.insertBefore(element2, before);
    const home = narrow ? element : bar;
    if (actions) home.insertBefore(actions, home.firstElementChild);
  }
  return { element, update, arrange };
}
function chip({ symbol, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol.map((part) => part.cloneNode?.(true) ?? part)),
    value
  );
  const tell = (text) => {
    if (value.textContent !== text) value.textContent = text;
  };
  return { button, tell };
}

function sentencesOf(text) {
  return text.replace(/((?:[.!]|(?<![\s*])\?)(?:\*\*)?) (?=\S)/g, "$1\n").split("\n");
}
function howMany(bottoms, room) {
  const over = bottoms.findIndex((bottom) => bottom > room);
  return over < 0 ? bottoms.length : Math.max(1, over);
}
function fitted(attributes) {
  const element = html("p", attributes);
  let shown = "";
  function fit() {
    const parts2 = [...element.children];
    for (const part of parts2) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count3 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count3);
  }
  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence2, i) => html("span", {}, i ? " " : null, ...rich(sentence2)))
    );
    fit();
  }
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  document.fonts?.ready.then(fit);
  return { element, set, release: () => observer.disconnect() };
}

var REST = 500;
var SPEAK_EVERY = 5e3;
function saying() {
  const { element, set, release } = fitted({ class: "lf-sentence", "aria-hidden": "true" });
  const whole = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole.replaceChildren(...rich(all));
    told = all;
    const aloud = plain(all).replaceAll(" ", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken.textContent) return;
    speaking = setTimeout(
      () => {
        spoken.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST
    );
  }
  return { element, more, spoken, say, release: () => (clearTimeout(speaking), release()) };
}

function bind({ model, names, page }) {
  const get = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const stored = get();
  let read;
  let draw;
  let frame = 0;
  let unsaved = false;
  let writing = 0;
  const request = () => {
    frame || (frame = requestAnimationFrame(() => {
      frame = 0;
      draw(get());
      if (unsaved) model.save_changes();
      unsaved = false;
    }));
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
  const address = () => {
    const here = location.href.split("#")[0];
    const others = pairs(location.hash).filter(([key2]) => !key2.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts2 = [...others, ...own].map(([key2, value]) => `${key2}=${encodeURIComponent(value)}`);
    return parts2.length ? `${here}#${parts2.join("&")}` : here;
  };
  const restore = () => {
    const named = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named.get(`${page.id}.${name}`);
      const value = text === void 0 ? void 0 : read(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
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
function pairs(hash) {
  return hash.slice(1).split("&").map((part) => part.split("=")).filter(([key2, value]) => key2.includes(".") && value !== void 0).map(([key2, value]) => [key2, decode(value)]);
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkButton(state) {
  const words = "Copy a link to this state";
  const button = iconButton("link", words, async () => {
    const address = state.address();
    history.replaceState(history.state, "", address);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false
    );
    button.show("done", copied ? "Link copied" : "The link is in the address bar");
    setTimeout(() => button.show("link", words), 2e3);
  });
  return button;
}
function screenButton(figure) {
  const button = iconButton("expand", "Full screen", () => {
    figure.onfullscreenchange = () => button.show(
      ...document.fullscreenElement ? ["shrink", "Leave full screen"] : ["expand", "Full screen"]
    );
    if (document.fullscreenElement) document.exitFullscreen();
    else figure.requestFullscreen();
  });
  return button;
}

function liveFigure({ name, traits, styles, parts: parts2 }) {
  function render({ model, el, page }) {
    const state = bind({ model, names: traits, page });
    const question = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question.end();
      set(changes);
    };
    const id = `lf-${Math.random().toString(36).slice(2)}`;
    const figure = html("figure", { class: `lf ${name}` }, html("style", {}, figure_default, ...styles));
    const tools = html(
      "div",
      { class: "lf-tools" },
      page ? linkButton(state) : null,
      document.fullscreenEnabled ? screenButton(figure) : null
    );
    const said = saying();
    const view = parts2({
      model,
      page,
      state,
      id,
      figure,
      redraw: () => draw(state.get())
    });
    const bar = html("div", { class: "lf-bar" }, ...view.bar.filter(Boolean), tools);
    const controls = view.controls?.length ? dock(view) : null;
    for (const { element } of view.switches ?? []) bar.insertBefore(element, tools);
    const main = html("div", { class: "lf-main" }, ...view.body.filter(Boolean));
    const rest = (view.below ?? []).filter(Boolean);
    const foot = html(
      "div",
      { class: "lf-foot" },
      said.more,
      html("span", { class: "lf-source" }, view.source)
    );
    figure.append(
      html(
        "div",
        { class: controls || question.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...rest.length ? [html("div", { class: "lf-below" }, ...rest)] : [],
        ...view.foot ?? [],
        foot
      )
    );
    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question.asked() });
      if (words.words !== void 0) said.say(words);
      controls?.update();
      Object.assign(figure.dataset, data);
    }
    el.replaceChildren(figure);
    state.start({ read: view.read, draw });
    const observer = new ResizeObserver(view.resized ?? state.request);
    const arrange = () => controls?.arrange(figure.clientWidth, bar);
    const widths = new ResizeObserver(arrange);
    if (view.watch) observer.observe(view.watch);
    if (controls) widths.observe(figure);
    arrange();
    draw(state.get());
    return () => {
      observer.disconnect();
      widths.disconnect();
      question.release();
      said.release();
      view.release?.();
      state.release();
    };
  }
  return { render };
}
function asking(quiz, onend) {
  let asked = Boolean(quiz) && !quiz.querySelector(".quiz-is-right, .quiz-is-wrong");
  const end = () => {
    if (!asked) return;
    asked = false;
    onend();
  };
  quiz?.addEventListener("quiz:answered", end);
  return {
    element: quiz ? html("div", { class: "lf-predict" }, quiz) : null,
    asked: () => asked,
    end,
    release: () => quiz?.removeEventListener("quiz:answered", end)
  };
}

function sliders(limits, steps) {
  return Object.fromEntries(
    Object.entries(steps).map(([name, [fine, coarse]]) => {
      const [min, max] = limits[name];
      return [name, { min, max, fine, coarse }];
    })
  );
}
function numberIn([low, high], text) {
  const value = text.trim() === "" ? NaN : Number(text);
  return value >= low && value <= high ? value : void 0;
}
function wholeIn(range2, text) {
  const value = numberIn(range2, text);
  return Number.isInteger(value) ? value : void 0;
}

var RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => RAISED[sign]).join("")}`;
}
function scientific(value, digits) {
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return `${minus(String(Number(mantissa)))} × ${powerOfTen(Number(exponent))}`;
}
var minus = (text) => text.replace("-", "−");
function number(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e6) return scientific(value, 3);
  return minus(String(Number(value.toPrecision(3))));
}
function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}

function scale(low, high, from, to, log = false) {
  const place = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place(low), place(high)];
  const toPixel = (value) => from + (place(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}
function path(pixels2) {
  return pixels2.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

var LARGEST_LOG_SCALE = Math.log(1e3 / 16);
function area([x1, y1, x2, y2]) {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}
function meet(a, b) {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
function intersection(a, b) {
  return area(meet(a, b));
}
function union(a, b) {
  return area(a) + area(b) - intersection(a, b);
}
var ratio = (part, whole) => part / Math.max(whole, 1e-12);
function iou(a, b) {
  return ratio(intersection(a, b), union(a, b));
}

var ENOUGH = 0.5;
function overlap(detection, object) {
  if (!object.difficult) return iou(detection.box, object.box);
  return intersection(detection.box, object.box) / Math.max(area(detection.box), 1e-12);
}
function match(detections, objects, enough = ENOUGH) {
  const free = objects.map(() => true);
  return detections.map((detection) => {
    const overlaps = objects.map((object) => overlap(detection, object));
    const own = (difficult) => best(
      overlaps,
      (i) => objects[i].label === detection.label && objects[i].difficult === difficult && (difficult || free[i]) && overlaps[i] >= enough
    );
    const nearest = best(overlaps, (i) => overlaps[i] > 0);
    const seen = { ...detection, nearest, nearestOverlap: nearest < 0 ? 0 : overlaps[nearest] };
    const taken = own(false);
    if (taken >= 0) {
      free[taken] = false;
      return { ...seen, verdict: "found", object: taken, overlap: overlaps[taken] };
    }
    const ignored = own(true);
    return {
      ...seen,
      verdict: ignored < 0 ? "false" : "ignored",
      object: ignored,
      overlap: ignored < 0 ? 0 : overlaps[ignored]
    };
  });
}
function best(values, fits) {
  let place = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place < 0 || value >= values[place])) place = i;
  });
  return place;
}
function reaches(score, threshold) {
  return Math.round(score * 1e3) >= Math.round(threshold * 1e3);
}
function tally(shown, objects, classes) {
  const hits = shown.filter(({ verdict }) => verdict === "found");
  const wanted = objects.filter(({ difficult }) => !difficult);
  const among = (list, label) => list.filter((one) => one.label === label).length;
  return {
    found: hits.length,
    objects: wanted.length,
    alarms: shown.filter(({ verdict }) => verdict === "false").length,
    shown: shown.length,
    meanScore: hits.length ? hits.reduce((sum, { score }) => sum + score, 0) / hits.length : null,
    perClass: classes.map((name, label) => ({
      name,
      found: among(hits, label),
      objects: among(wanted, label),
      shown: among(shown, label)
    }))
  };
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function objectsOf(picture) {
  return rows(picture.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
    box: pixels(x1, y1, x2, y2),
    label,
    difficult: difficult === 1
  }));
}
function detectionsOf(text) {
  return rows(text).map(([x1, y1, x2, y2, score, label]) => ({
    box: pixels(x1, y1, x2, y2),
    score: score / 1e3,
    label
  }));
}
function rows(text) {
  const all = numbers(text);
  return Array.from({ length: all.length / 6 }, (_, i) => all.slice(6 * i, 6 * i + 6));
}
var pixels = (...tenths) => tenths.map((tenth) => tenth / 10);
function shortNames(classes) {
  return classes.map((name) => {
    let length = 1;
    while (length < name.length && classes.some((other) => other !== name && other.startsWith(name.slice(0, length))))
      length++;
    return name.slice(0, length);
  });
}

var STYLES = [null, "7 4", "2 4", "9 3 2 3"];
var TABS = ["AP50", "loss"];
function trainingPlots({ id, frames, curves, measured, onset, redraw }) {
  const last = frames[frames.length - 1];
  const loss = plot({
    title: "loss",
    lines: curves.map(({ name, stretch, y }) => ({
      name,
      points: numbers(y).map((value, i) => [(i + 0.5) * stretch, value])
    })),
    log: true,
    last,
    frames,
    onset
  });
  const score = plot({
    title: "AP50",
    lines: measured.map(({ name, y }) => ({
      name,
      points: numbers(y).map((value, i) => [frames[i], value])
    })),
    last,
    frames,
    onset
  });
  const plots = [score, loss].filter(({ empty }) => !empty);
  let tab = TABS[0];
  const tabs = choice("Plot", `${id}-plot`, TABS, (word) => (tab = word, redraw()));
  tabs.element.classList.add("lf-tabs");
  const element = html("div", { class: "lf-plots" }, ...plots.map((one) => one.element));
  if (plots.length > 1) element.prepend(tabs.element);
  let reached = 0;
  function draw(frame) {
    reached = Math.max(reached, frame);
    tabs.set(tab);
    for (const one of plots) one.element.classList.toggle("lf-behind", plots.length > 1 && one.title !== tab);
    for (const one of plots) one.draw(frames[frame], frames[reached]);
  }
  return { element, draw };
}
function plot({ title, lines, log = false, last, frames, onset }) {
  const ground = svg("g");
  const drawn = svg("g");
  const cursor = svg("g", { class: "lf-cursor" });
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": describe(title, lines) },
    ground,
    drawn,
    cursor
  );
  const place = html("div", { class: "lf-curves" }, canvas);
  const element = html("div", { class: "lf-panel" }, key(title, lines), place);
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const [low, high] = log ? [Math.min(...values.filter((value) => value > 0)) / 1.15, Math.max(...values) * 1.15] : [0, 1];
  let box = null;
  let held = false;
  const report = (event) => {
    const at = box.x.invert(event.clientX - canvas.getBoundingClientRect().left);
    onset(
      frames.reduce((best2, step, i) => Math.abs(step - at) < Math.abs(frames[best2] - at) ? i : best2, 0)
    );
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !box) return;
    canvas.setPointerCapture(event.pointerId);
    held = true;
    if (event.pointerType !== "touch") report(event);
  });
  canvas.addEventListener("pointermove", (event) => held && report(event));
  canvas.addEventListener("pointerup", (event) => {
    if (held) report(event);
    held = false;
  });
  canvas.addEventListener("pointercancel", () => held = false);
  function drawGround(width, height) {
    const area2 = { left: 40, right: width - 14, top: 8, bottom: height - 24 };
    box = {
      width,
      height,
      ...area2,
      x: scale(0, last, area2.left, area2.right),
      y: scale(low, high, area2.bottom, area2.top, log)
    };
    const levels = log ? [...Array(9).keys()].flatMap((i) => [1, 2, 5].map((digit) => digit * 10 ** (i - 5))).filter((level) => level > low && level < high) : [0, 0.5, 1];
    const shown = thinned(levels, (level) => box.y(level), 22);
    const marks = thinned(frames, (step) => box.x(step), 46);
    ground.replaceChildren(
      ...shown.flatMap((level) => [
        svg("line", { class: "lf-grid", x1: area2.left, x2: area2.right, y1: box.y(level), y2: box.y(level) }),
        svg(
          "text",
          { x: area2.left - 6, y: box.y(level), dy: "0.35em", "text-anchor": "end" },
          number(level).replace(/^0\./, ".")
        )
      ]),
      ...marks.map(
        (step) => svg(
          "text",
          {
            x: Math.min(box.x(step), width - 22),
            y: area2.bottom + 15,
            dy: "0.35em",
            "text-anchor": "middle"
          },
          step.toLocaleString("en-US")
        )
      ),
      svg("line", { class: "lf-axis", x1: area2.left, x2: area2.right, y1: area2.bottom, y2: area2.bottom })
    );
  }
  function draw(step, reached) {
    const { clientWidth: width, clientHeight: height } = place;
    if (!width || !height) return;
    if (!box || box.width !== width || box.height !== height) drawGround(width, height);
    drawn.replaceChildren(
      ...lines.map(
        ({ points }, i) => svg("path", {
          class: `lf-line lf-${title}-${i}`,
          "stroke-dasharray": STYLES[i % STYLES.length],
          d: path(
            points.filter(([at]) => at <= reached).map(([at, value]) => [box.x(at), box.y(Math.max(value, low))])
          )
        })
      )
    );
    const x = box.x(step);
    cursor.replaceChildren(
      svg("line", { x1: x, x2: x, y1: box.top - 4, y2: box.bottom }),
      svg("circle", { cx: x, cy: box.bottom, r: 7 })
    );
  }
  return { element, draw, title, empty: !lines.length };
}
function key(title, lines) {
  return html(
    "p",
    { class: "lf-heading" },
    `${title}: `,
    ...lines.map(
      ({ name }, i) => html(
        "span",
        { class: "lf-key-line" },
        svg(
          "svg",
          { width: 22, height: 10, "aria-hidden": "true" },
          svg("path", {
            class: `lf-line lf-${title}-${i}`,
            d: "M0 5H22",
            "stroke-dasharray": STYLES[i % STYLES.length]
          })
        ),
        name
      )
    )
  );
}
function thinned(values, place, gap) {
  let last = null;
  return values.reduceRight((kept, value) => {
    if (last !== null && Math.abs(place(value) - last) < gap) return kept;
    last = place(value);
    return [value, ...kept];
  }, []);
}
function describe(title, lines) {
  const ends = lines.map(({ name, points }) => {
    const [first, last] = [points[0][1], points[points.length - 1][1]];
    return `${name} ${first > last ? "falls" : first < last ? "rises" : "stays"} from ${number(first)} to ${number(last)}`;
  });
  return `${title} over the steps of the training${title === "loss" ? ", on a logarithmic axis" : ""}: ${ends.join("; ")}.`;
}

var PAUSE = 700;
function replay({ last, here, store }) {
  let timer = 0;
  let begun = false;
  const button = (text, label, onclick) => html("button", { type: "button", class: "lf-do", title: label, onclick }, text);
  const play = button("Play", "Play the recorded run", toggle2);
  play.classList.add("lf-go");
  const step = button("Step", "To the next recorded step", () => to(here() + 1));
  const again = iconButton("again", "Back to the first step", () => to(0));
  again.classList.add("lf-do");
  const element = html("div", { class: "lf-actions" }, play, step, again);
  function stop() {
    clearInterval(timer);
    timer = 0;
  }
  function to(frame) {
    stop();
    store(Math.min(last, Math.max(0, frame)));
  }
  function tick() {
    if (document.hidden) return;
    const next = here() + 1;
    if (next >= last) stop();
    store(Math.min(last, next));
  }
  function toggle2() {
    if (timer) return to(here());
    begun = true;
    const begin = here() >= last;
    timer = setInterval(tick, PAUSE);
    if (begin) store(0);
    else tick();
  }
  function draw(frame) {
    play.textContent = timer ? "Pause" : frame >= last ? begun ? "Play again" : "Play" : frame ? "Go on" : "Play";
    step.setAttribute("aria-disabled", String(frame >= last));
    again.setAttribute("aria-disabled", String(frame === 0));
  }
  return { element, draw, toggle: toggle2, to, running: () => timer !== 0, stop };
}

var DASHES = [null, "9 5", "0.1 5", "11 4 0.1 4"];
var MARK = 9;
var idle = () => globalThis.matchMedia?.("(pointer: coarse)").matches ? "Tap a box to read it." : "Point at a box to read it, or focus the picture and use the arrow keys.";
var count = 0;
function scene(pick) {
  const key2 = `lf-scene-${count++}`;
  const photo = svg("image", { preserveAspectRatio: "none" });
  const layer = svg("g", { role: "presentation" });
  const canvas = svg("svg", { class: "lf-canvas lf-picture", tabindex: 0 }, photo, layer);
  const element = html("div", { class: "lf-stage" }, canvas);
  let items = [];
  let active = -1;
  let fit = null;
  canvas.addEventListener("pointermove", (event) => event.pointerType !== "touch" && pick(under(event)));
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && pick(-1));
  canvas.addEventListener("click", (event) => pick(under(event)));
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const place = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : event.key === "Escape" ? -1 : step && active + step;
    if (place === void 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (items.length) pick(event.key === "Escape" ? -1 : (place + items.length) % items.length);
  });
  function under(event) {
    const area2 = canvas.getBoundingClientRect();
    const [x, y] = [
      (event.clientX - area2.left - fit.left) / fit.scale,
      (event.clientY - area2.top - fit.top) / fit.scale
    ];
    const near = 5 / fit.scale;
    let best2 = -1;
    items.forEach(({ box: [x1, y1, x2, y2] }, i) => {
      if (x < x1 - near || x > x2 + near || y < y1 - near || y > y2 + near) return;
      const size = (x2 - x1) * (y2 - y1);
      if (best2 < 0 || size < best2.size) best2 = { i, size };
    });
    return best2.i ?? -1;
  }
  function draw(picture, shown, truth, chosen, name) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    items = shown;
    active = chosen;
    const scale2 = Math.min(width / picture.width, height / picture.height);
    fit = { scale: scale2, left: (width - picture.width * scale2) / 2, top: (height - picture.height * scale2) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    for (const [attribute, value] of Object.entries({
      x: fit.left,
      y: fit.top,
      width: picture.width * scale2,
      height: picture.height * scale2
    })) {
      photo.setAttribute(attribute, value.toFixed(2));
    }
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    const place = ([x1, y1, x2, y2]) => ({
      x: fit.left + x1 * scale2,
      y: fit.top + y1 * scale2,
      width: (x2 - x1) * scale2,
      height: (y2 - y1) * scale2
    });
    const bounds = {
      left: fit.left,
      top: fit.top,
      right: fit.left + picture.width * scale2,
      bottom: fit.top + picture.height * scale2
    };
    const drawn = shown.map((item, i) => option(item, place(item.box), bounds, i, shown.length)).reverse();
    layer.replaceChildren(
      ...truth.map(
        ({ box, difficult }) => svg(
          "g",
          { class: `lf-truth${difficult ? " lf-difficult" : ""}`, "aria-hidden": "true" },
          ...twice(place(box))
        )
      ),
      ...drawn.filter(({ dataset }) => dataset.place !== String(active)),
      ...drawn.filter(({ dataset }) => dataset.place === String(active)),
      ...shown.map((item, i) => [item, i]).filter(([item]) => item.tag).sort(([, a], [, b]) => (a === active) - (b === active)).map(
        ([item]) => svg(
          "g",
          { class: `lf-named-${item.kind}`, "aria-hidden": "true" },
          tag(item.tag, place(item.box), bounds)
        )
      )
      // names lie over all lines
    );
    canvas.setAttribute("role", shown.length ? "listbox" : "img");
    canvas.setAttribute("aria-label", name);
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key2}-${active}`);
    else canvas.removeAttribute("aria-activedescendant");
    canvas.classList.toggle("lf-one", active >= 0);
  }
  function option(item, rect, bounds, place, total) {
    const chosen = place === active;
    const dash = item.kind === "missed" ? null : DASHES[item.label % DASHES.length];
    const size = bounds.right - bounds.left < 400 ? 0.75 : 1;
    const corner = {
      x: Math.min(rect.x + rect.width, bounds.right - MARK * size),
      y: Math.max(rect.y, bounds.top + MARK * size),
      size
    };
    return svg(
      "g",
      {
        class: `lf-item lf-${item.kind}${chosen ? " lf-chosen" : ""}`,
        id: `${key2}-${place}`,
        "data-place": place,
        role: "option",
        "aria-selected": String(chosen),
        "aria-label": item.words,
        "aria-posinset": place + 1,
        "aria-setsize": total
      },
      chosen ? svg("rect", { ...rect, class: "lf-fill" }) : null,
      ...twice(rect, dash),
      item.kind === "false" ? mark(corner, "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500") : null,
      item.kind === "missed" ? mark(corner, "M0 -5V1.500M0 4.500V4.600") : null
    );
  }
  return { element, draw };
}
function twice(rect, dash = null) {
  return [
    svg("rect", { ...rect, class: "lf-halo" }),
    svg("rect", {
      ...rect,
      class: "lf-edge",
      "stroke-dasharray": dash,
      "stroke-linecap": dash ? "round" : null
    })
  ];
}
function mark({ x, y, size = 1 }, strokes) {
  return svg(
    "g",
    { class: "lf-mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})` },
    svg("circle", { r: MARK - 1 }),
    svg("path", { d: strokes })
  );
}
function tag(text, rect, bounds) {
  const width = text.length * 7 + 8;
  const x = Math.max(bounds.left, Math.min(rect.x - 1, bounds.right - width));
  const above = rect.y - 18 >= bounds.top;
  const y = above ? rect.y - 18 : Math.min(rect.y + rect.height + 1, bounds.bottom - 17);
  return svg(
    "g",
    { class: "lf-tag", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg("rect", { width, height: 17, rx: 4 }),
    svg("text", { x: width / 2, y: 8.5, dy: "0.35em", "text-anchor": "middle" }, text)
  );
}

function classKey(classes, short) {
  return html(
    "ul",
    { class: "lf-key lf-classes", "aria-label": "Classes by line style" },
    ...classes.map((name, label) => {
      const dash = DASHES[label % DASHES.length];
      const letters = label && short[label] !== name ? html("span", { class: "lf-soft" }, ` ${short[label]}`) : null;
      return html(
        "li",
        {},
        svg(
          "svg",
          { width: 29, height: 16, "aria-hidden": "true" },
          svg("path", {
            class: "lf-edge",
            d: "M2 8H27",
            "stroke-dasharray": dash,
            "stroke-linecap": dash ? "round" : null
          })
        ),
        html("span", {}, name, letters)
      );
    })
  );
}
function verdictKey() {
  const box = { x: 3, y: 6, width: 26, height: 18 };
  const entry = (kind, words, strokes) => html(
    "li",
    {},
    svg(
      "svg",
      { width: 40, height: 28, "aria-hidden": "true", class: `lf-item lf-${kind}` },
      svg("rect", { ...box, class: "lf-halo" }),
      svg("rect", { ...box, class: "lf-edge" }),
      strokes ? mark({ x: 29, y: 9 }, strokes) : null
    ),
    words
  );
  return html(
    "ul",
    { class: "lf-key lf-verdicts", "aria-label": "What the marks mean" },
    entry("found", "found"),
    entry("false", "false alarm", "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500"),
    entry("missed", "missed", "M0 -5V1.500M0 4.500V4.600")
  );
}

var count2 = (number2, one, more = `${one}s`) => `${number2} ${number2 === 1 ? one : more}`;
var capital = (text) => text[0].toUpperCase() + text.slice(1);
var figures = (label) => typeof label === "number" ? label.toLocaleString("en-US") : label;
function frameWords(frameName, label) {
  if (typeof label === "number") return `${frameName} ${figures(label)}`;
  return /^\d+$/.test(label) ? `trained on ${label} ${frameName}` : label;
}
var scoreFigures = (score) => score.toFixed(3);
var frameFigures = figures;
function line({ frameName, label, threshold, truth, tally: tally2 }) {
  const where = typeof label === "number" ? `Step ${figures(label)}` : `${capital(frameWords(frameName, label))}, threshold ${probability(threshold)}`;
  if (!truth)
    return `${where}: **${count2(tally2.shown, "box", "boxes")}**. Are they right? Switch the truth on.`;
  const alarms = `**${count2(tally2.alarms, "false alarm").replace(/^0 /, "no ")}**`;
  if (!tally2.objects) return `${where}: there is nothing to find; ${alarms}.`;
  const each = tally2.perClass.filter(({ objects }) => objects).map(({ name, found, objects }) => `${name} ${found} of ${objects}`).join(", ");
  return `${where}: found **${tally2.found} of ${tally2.objects}**, ${alarms}. ${each}.`;
}
function sentence({ frameName, label, note, threshold, truth, tally: tally2, most }) {
  const where = `${capital(frameWords(frameName, label))}, threshold ${probability(threshold)}`;
  const after = [
    most ? ` Only the best ${most} boxes are stored.` : "",
    note ? ` ${capital(note)}.` : ""
  ].join("");
  if (!truth) {
    const each2 = tally2.perClass.map(({ name, shown }) => `${shown} ${name}`).join(", ");
    return `${where}: **${count2(tally2.shown, "box", "boxes")}** (${each2}). Are they right? Switch the truth on.${after}`;
  }
  const alarms = `**${count2(tally2.alarms, "false alarm").replace(/^0 /, "no ")}**`;
  if (!tally2.objects) return `${where}: there is nothing to find; ${alarms}.${after}`;
  const each = tally2.perClass.filter(({ objects }) => objects).map(({ name, found, objects }) => `${name} ${found} of ${objects}`).join(", ");
  const mean = tally2.meanScore === null ? "" : `. Mean score ${probability(Math.round(tally2.meanScore * 100) / 100)}`;
  return `${where}: found **${tally2.found} of ${tally2.objects}**, ${alarms}. By class: ${each}${mean}.${after}`;
}
function detectionWords(detection, objects, classes, truth) {
  const what = `**${classes[detection.label]}**, score ${scoreFigures(detection.score)}`;
  return truth ? `${what}. ${reason(detection, objects, classes)}` : `${what}.`;
}
function reason({ verdict, overlap: overlap2, nearest, nearestOverlap, label }, objects, classes) {
  if (verdict === "found") return `Found: IoU ${probability(hundredths(overlap2))} with its object.`;
  if (verdict === "ignored") return "Lies on an object marked as difficult: not counted.";
  if (nearest < 0) return "False alarm: on background.";
  const other = objects[nearest];
  const iou2 = `IoU ${probability(hundredths(nearestOverlap))}`;
  if (other.difficult || nearestOverlap < ENOUGH) return `False alarm: its best ${iou2} is below ${ENOUGH}.`;
  if (other.label !== label) return `False alarm: it lies on a ${classes[other.label]} (${iou2}).`;
  return `False alarm: a better box has taken its object (${iou2}).`;
}
var hundredths = (value) => Math.floor(value * 100 + 1e-9) / 100;
function missedWords(object, classes, later) {
  const when = later === null ? "no stored box fits it" : `a box with score ${scoreFigures(later)} would find it`;
  return `**${classes[object.label]}**, missed: ${when}.`;
}
function thresholdWords(threshold, { found, objects, alarms, shown }, truth) {
  const seen = truth ? `${found} of ${objects} found, ${count2(alarms, "false alarm")}` : count2(shown, "box", "boxes");
  return `score threshold ${probability(threshold)}: ${seen}`;
}

function boxTable() {
  let rows2 = [];
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill2 },
    html("summary", {}, "The boxes as a table"),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": "The boxes as a table" },
      html(
        "table",
        {},
        html(
          "thead",
          {},
          html("tr", {}, ...["class", "score", "verdict"].map((name) => html("th", { scope: "col" }, name)))
        ),
        body
      )
    )
  );
  function fill2() {
    if (element.open)
      body.replaceChildren(...rows2.map((row) => html("tr", {}, ...row.map((text) => html("td", {}, text)))));
  }
  return { element, set: (next) => (rows2 = next, fill2()) };
}

/*! Live figure of chapters 13 and 14. */
var NAMES = ["image", "frame", "threshold", "show_truth"];
function parts({ model, state, id, figure, redraw }) {
  const stored = Object.fromEntries(
    [
      "pictures",
      "found",
      "classes",
      "frames",
      "notes",
      "frame_name",
      "curves",
      "measured",
      "caption",
      "keep",
      "most"
    ].map((name) => [name, model.get(name)])
  );
  const { pictures, classes, frames } = stored;
  const stepwise = typeof frames[0] === "number";
  const short = shortNames(classes);
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05] });
  const objects = pictures.map(objectsOf);
  const known = /* @__PURE__ */ new Map();
  let active = -1;
  let before = "";
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "show_truth") return { true: true, false: false }[text];
    if (name === "threshold") return numberIn(limits.threshold, text);
    return wholeIn([0, (name === "image" ? pictures : frames).length - 1], text);
  }
  function verdicts({ frame, image }) {
    const key2 = `${frame}/${image}`;
    if (!known.has(key2)) known.set(key2, match(detectionsOf(stored.found[frame][image]), objects[image]));
    return known.get(key2);
  }
  const view = scene((place) => {
    if (place === active) return;
    active = place;
    redraw();
  });
  const truth = toggle({
    id: `${id}-truth`,
    label: "truth",
    name: "truth",
    onset: (on) => set({ show_truth: on })
  });
  const menu = pictureMenu(pictures, (image) => set({ image }));
  const word = (text) => [html("span", { class: "lf-word" }, text)];
  const threshold = range({
    id: `${id}-threshold`,
    symbol: word(stepwise ? "threshold" : "score"),
    name: "score threshold",
    lead: html(
      "label",
      { for: `${id}-threshold`, class: "lf-label" },
      html("span", { class: "lf-word" }, "score threshold")
    ),
    limits: slides.threshold,
    ticks: [0.25, 0.5, 0.75].filter((at) => at > stored.keep).map((at) => [at, String(at).slice(1)]),
    onset: (value) => set({ threshold: value })
  });
  const run = stepwise ? replay({
    last: frames.length - 1,
    here: () => state.get().frame,
    store: (frame) => set({ frame })
  }) : null;
  const frameControl = stepwise ? stepSlider() : networkSwitch();
  const plots = stepwise ? runPlots() : null;
  const readout = html("p", { class: "lf-readout", "aria-hidden": "true" });
  const verdictsKey = verdictKey();
  const table = boxTable();
  function runPlots() {
    const onset = (frame) => (run.stop(), set({ frame }));
    return trainingPlots({ id, frames, curves: stored.curves, measured: stored.measured, onset, redraw });
  }
  function stepSlider() {
    const last = frames.length - 1;
    const every = Math.ceil(last / 4) || 1;
    const ticks = frames.map((label, i) => [i, frameFigures(label)]).filter(([i]) => (last - i) % every === 0);
    const slider = range({
      id: `${id}-frame`,
      symbol: word("step"),
      name: `look back to a ${stored.frame_name}`,
      lead: html(
        "label",
        { for: `${id}-frame`, class: "lf-label" },
        html("span", { class: "lf-word" }, "step")
      ),
      ticks,
      limits: { min: 0, max: last, fine: 1, coarse: 1 },
      onset: (frame) => (run.stop(), set({ frame }))
    });
    return {
      control: slider,
      set: (frame) => slider.set(frame, frameFigures(frames[frame]), frameWords(stored.frame_name, frames[frame]))
    };
  }
  function networkSwitch() {
    const buttons = choice(
      stored.frame_name,
      `${id}-frame`,
      frames,
      (word2) => set({ frame: frames.indexOf(word2) }),
      word(stored.frame_name)
    );
    buttons.element.classList.add("lf-networks");
    return {
      control: buttons,
      set: (frame) => {
        buttons.set(frames[frame]);
        buttons.text = frames[frame].length < 6 ? frames[frame] : String(frame + 1);
      }
    };
  }
  function draw(now) {
    const all = verdicts(now);
    const own = objects[now.image];
    const detections = all.filter(({ score }) => reaches(score, now.threshold));
    const taken = new Set(
      detections.filter(({ verdict }) => verdict === "found").map(({ object }) => object)
    );
    const missed = now.show_truth ? own.map((object, i) => ({ object, i })).filter(({ object, i }) => !object.difficult && !taken.has(i)) : [];
    const place = [now.image, now.frame, now.threshold, now.show_truth].join();
    if (place !== before) active = -1;
    before = place;
    const words = (text) => plain(text).replaceAll(" ", " ");
    const shown = [
      ...detections.map((one, i) => {
        const text = detectionWords(one, own, classes, now.show_truth);
        const tag2 = one.label > 0 || i === active ? `${short[one.label]} ${one.score.toFixed(2).replace(/^0/, "")}` : null;
        return { ...one, kind: now.show_truth ? one.verdict : "plain", tag: tag2, text, words: words(text) };
      }),
      ...missed.map(({ object, i }) => {
        const text = missedWords(
          object,
          classes,
          all.find((one) => one.verdict === "found" && one.object === i)?.score ?? null
        );
        return { ...object, kind: "missed", tag: null, text, words: words(text) };
      })
    ];
    const counts = tally(detections, own, classes);
    const name = `${pictures[now.image].name}: ${detections.length} boxes${now.show_truth ? ` and ${missed.length} missed objects` : ""}, best first`;
    view.draw(
      pictures[now.image],
      shown,
      now.show_truth ? own.filter((object, i) => object.difficult || taken.has(i)) : [],
      active,
      name
    );
    truth.set(now.show_truth);
    menu.set(now.image);
    frameControl.set(now.frame);
    threshold.set(
      now.threshold,
      probability(now.threshold),
      thresholdWords(now.threshold, counts, now.show_truth)
    );
    run?.draw(now.frame);
    plots?.draw(now.frame);
    verdictsKey.classList.toggle("lf-absent", !now.show_truth);
    readout.replaceChildren(...rich(active < 0 ? idle() : shown[active].text));
    const seen = {
      frameName: stored.frame_name,
      label: frames[now.frame],
      note: stored.notes[now.frame],
      threshold: now.threshold,
      truth: now.show_truth,
      tally: counts,
      most: detections.length === stored.most ? stored.most : null
    };
    table.set(
      shown.map((one) => [
        classes[one.label],
        one.score === void 0 ? "none" : scoreFigures(one.score),
        one.kind === "missed" ? "Missed." : now.show_truth ? reason(one, own, classes) : "not shown"
      ])
    );
    return {
      words: line(seen),
      all: sentence(seen),
      running: run?.running() ?? false,
      data: { found: counts.found, alarms: counts.alarms, objects: counts.objects, shown: counts.shown }
    };
  }
  figure.style.setProperty("--ratio", ratioOf(pictures));
  return {
    read,
    bar: [menu.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(classes, short), verdictsKey),
        readout
      )
    ],
    controls: stepwise ? [frameControl.control, threshold] : [threshold, frameControl.control],
    switches: [truth],
    actions: run?.element,
    below: plots ? [plots.element] : [],
    foot: [table.element],
    source: stored.caption,
    watch: view.element,
    draw,
    release: () => run?.stop()
  };
}
function ratioOf(pictures) {
  return Math.min(1.25, Math.max(...pictures.map(({ width, height }) => height / width))).toFixed(4);
}
function pictureMenu(pictures, onpick) {
  const select = html(
    "select",
    { "aria-label": "Picture", onchange: () => onpick(Number(select.value)) },
    ...pictures.map(({ name }, i) => html("option", { value: i }, name))
  );
  const element = pictures.length > 1 ? html("div", { class: "lf-menu" }, select) : html("span", { class: "lf-menu" }, pictures[0].name);
  return { element, set: (i) => select.value = i };
}
var detections_default = liveFigure({
  name: "lf-detections lf-found-in",
  traits: NAMES,
  styles: [style_default, run_default, found_default],
  parts
});

var COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;
function stays({ key: key2, ctrlKey, altKey, metaKey, shiftKey }) {
  return !(ctrlKey || altKey || metaKey || shiftKey && key2 === "Enter") && COMMANDS.test(key2);
}
function hosted(view) {
  return {
    ...view,
    render(context) {
      const { el } = context;
      const stop = (event) => stays(event) && event.stopPropagation();
      const mark2 = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark2, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark2, { capture: true });
        release();
      };
    }
  };
}

var stdin_default = hosted(detections_default);
export {
  stdin_default as default
};
