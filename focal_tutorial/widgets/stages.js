// Built by widgets/build.mjs from widgets/src/stages.js: change it there.
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

var style_default2 = `.lf-walk .lf-title { font-size: 1.05rem; }
.lf-walk .lf-title code { padding: 0; color: var(--soft); background: none; border: 0; font-size: 0.8rem; overflow-wrap: anywhere; }
.lf-walk .lf-check { margin: 0; font-size: 0.95rem; }

/* The street: groups of stops, joined by arrows; two heads beside each other, then two ways out. */
.lf-walk .lf-way { margin: 0; padding: 0; border: 0; min-width: 0; }
.lf-lanes { display: grid; gap: 6px; min-width: 0; }
.lf-lane { display: flex; flex-wrap: wrap; gap: 6px; min-width: 0; }
.lf-group { position: relative; min-width: 0; padding-left: 18px; }
.lf-group-name { display: block; color: var(--soft); font-size: 12px; line-height: 16px; }
.lf-features > .lf-group:first-child { padding-left: 0; }
.lf-group::before, .lf-group::after { content: ""; position: absolute; left: 0; top: 37px; width: 13px; border-top: 2px solid var(--soft); }
.lf-group::after { left: 5px; top: 34px; width: 8px; height: 8px; border-right: 2px solid var(--soft); transform: rotate(45deg); }
.lf-features > .lf-group:first-child::before, .lf-features > .lf-group:first-child::after { content: none; }
.lf-stops { display: flex; flex-wrap: wrap; row-gap: 4px; }
.lf-stop { position: relative; margin: 0; cursor: pointer; font-size: 0.84rem; }
.lf-stop + .lf-stop { margin-left: 5px; }
.lf-stop + .lf-stop::before { content: ""; position: absolute; left: -5px; top: 21px; width: 5px; border-top: 2px solid var(--soft); }
.lf-stop input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.lf-stop span { display: grid; place-items: center; min-width: 44px; height: 44px; padding: 0 5px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); white-space: nowrap; }
.lf-stop:hover span { border-color: var(--soft); }
.lf-stop input:checked + span { color: var(--paper); background: var(--ink); border-color: var(--ink); }
.lf-stop input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
/* A bug that is on: the stops that it changes carry a dashed accent. */
.lf-touched span { border-color: transparent; outline: 2px dashed var(--accent); outline-offset: -2px; }
.lf-touched input:checked + span { background: var(--accent); border-color: var(--accent); }
@media (forced-colors: active) { .lf-stop input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; } }

/* Photograph and maps stand in one box of the photograph's form; the key is below it, the facts below or beside. */
.lf-walk .lf-look { gap: 4px 16px; padding: 4px 16px 8px; }
.lf-seen { min-width: 0; min-height: 15rem; aspect-ratio: 1 / var(--ratio); }
.lf-walk .lf-away { display: none; }
.lf-maps { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 8px; }
.lf-one-map, .lf-stack, .lf-level { display: grid; align-content: start; min-width: 0; }
.lf-stack { gap: 4px; }
.lf-stack-name { display: grid; font-size: 0.8rem; line-height: 1.3; }
.lf-coarse { display: grid; grid-template-columns: 1fr 1fr; gap: 2px 4px; }
.lf-coarse.lf-abreast { grid-template-columns: repeat(4, minmax(0, 1fr)); }
.lf .lf-map { display: block; width: 100%; aspect-ratio: 1 / var(--ratio); height: auto; image-rendering: pixelated; border-radius: 3px; touch-action: manipulation; cursor: crosshair; box-shadow: 0 0 0 1px var(--line); }
.lf-map-name { font-size: 0.8rem; line-height: 1.3; font-weight: 600; }
.lf-level .lf-map-name { color: var(--soft); font-size: 12px; line-height: 15px; font-weight: 400; }
.lf-scale { color: var(--soft); font-size: 12px; line-height: 1.35; font-variant-numeric: tabular-nums; }

.lf-walk .lf-keys { min-height: 28px; }
.lf-ramp { display: none; align-items: center; gap: 8px; font-size: 0.85rem; line-height: 30px; }
.lf-ramp span { flex: 0 1 8rem; height: 10px; border-radius: 3px; }
.lf-keys-none .lf-ramp { display: flex; }
.lf-walk .lf-keys ul.lf-key { display: none; min-height: 0; }
.lf-walk .lf-keys-classes ul:nth-of-type(1), .lf-walk .lf-keys-verdicts ul:nth-of-type(1), .lf-walk .lf-keys-levels ul:nth-of-type(2), .lf-walk .lf-keys-verdicts ul:nth-of-type(3) { display: inline; }
.lf-walk .lf-keys ul.lf-key li { display: inline-flex; margin-right: 12px; font-size: 0.85rem; }
:is(.lf-keys-classes, .lf-keys-levels) .lf-edge { stroke: var(--gamma-0); }
.lf-walk .lf-waiting .lf-halo { stroke-width: 2.4; stroke-opacity: 0.5; }
.lf-walk .lf-waiting .lf-edge { stroke: var(--gamma-0); stroke-width: 1.2; }
.lf-walk .lf-gone .lf-edge { stroke: var(--gamma-05); stroke-width: 1; stroke-dasharray: 2 3; stroke-linecap: butt; }
.lf-walk .lf-gone .lf-halo { stroke-width: 1.6; stroke-opacity: 0.35; }
.lf-walk .lf-kept .lf-halo { stroke-width: 4.5; }
.lf-walk .lf-kept .lf-edge { stroke-width: 2.6; }
.lf-walk .lf-item.lf-chosen .lf-edge { stroke-width: 3.4; }

.lf-facts { min-width: 0; }
.lf-facts dl { margin: 0; }
.lf-facts dl > div { padding: 4px 0; border-top: 1px solid var(--line); }
.lf-facts dt { margin: 0; color: var(--soft); font-size: 0.8rem; line-height: 1.3; font-weight: 400; }
.lf-facts dd { margin: 0; font-size: 0.92rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.lf-facts .lf-soft { color: var(--soft); font-size: 0.85rem; }
.lf-share { display: block; height: 5px; margin-top: 2px; border-radius: 3px; background: linear-gradient(90deg, var(--accent) calc(100% * var(--share)), var(--line) 0); }
.lf-walk .lf-below .lf-table { padding: 0 16px; }

@container (max-width: 559.98px) {
  .lf-walk .lf-look { padding: 0 0 4px; }
  .lf-walk .lf-picture { border-radius: 0; }
  .lf-walk .lf-maps { padding: 0 16px; }
  .lf-walk :is(.lf-keys, .lf-facts) { padding: 0 16px; }
  .lf-walk .lf-keys { min-height: 56px; }
  .lf-facts dl { display: grid; grid-template-columns: 1fr 1fr; column-gap: 16px; }
  .lf-dock .lf-way.lf-chosen { display: grid; grid-template-columns: 44px minmax(0, 1fr) 44px; gap: 6px; align-items: end; padding-top: 6px; }
  .lf-dock .lf-lanes { position: relative; display: flex; gap: 0; overflow-x: auto; scrollbar-width: none; scroll-behavior: auto; }
  .lf-dock .lf-lane { flex: none; flex-wrap: nowrap; }
  .lf-dock .lf-stops { flex-wrap: nowrap; }
}
@container (min-width: 560px) {
  .lf-walk .lf-controls { grid-template-columns: auto 1fr; }
  .lf-walk .lf-way { grid-column: 1 / -1; padding: 2px 0 8px; }
}
@container (min-width: 560px) and (max-width: 859.98px) {
  .lf-walk .lf-look { grid-template-columns: minmax(0, 1fr) 15rem; }
  .lf-walk .lf-keys { grid-row: 2; }
  .lf-walk .lf-facts { grid-row: 1 / span 2; }
}
/* On a phone a walk from stop to stop moves nothing below: the facts of most stops are as high as this. */
@container (max-width: 559.98px) {
  .lf-walk .lf-bar { min-height: 70px; }
  .lf-walk .lf-facts { min-height: 188px; }
  .lf-walk .lf-keys { min-height: 66px; }
}

/* In a wide figure the street lies above the sentence, and what else is moved beside the drawing. */
@container (min-width: 860px) {
  .lf-walk .lf-frame { grid-template: "bar bar" auto "way way" auto "said said" auto "main ask" auto "main net" auto "main more" auto "main rest" 1fr "below below" auto / minmax(0, 1fr) 318px; }
  .lf-walk :is(.lf-dock, .lf-dock > .lf-controls) { display: contents; }
  .lf-walk .lf-way { grid-area: way; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }
  .lf-walk .lf-dock > .lf-controls > .lf-choice { grid-area: net; justify-self: start; margin-left: 14px; }
  .lf-walk .lf-more-button { grid-area: more; margin-left: 14px; }
  .lf-walk .lf-rest:not([hidden]) { display: block; grid-area: rest; margin-left: 14px; }
  .lf-walk .lf-lanes { grid-template-columns: auto auto; justify-content: start; column-gap: 6px; }
  .lf-walk .lf-ends { grid-column: 1 / -1; }
  .lf-walk .lf-look { grid-template: auto 1fr / minmax(0, 22.5rem) minmax(0, 1fr); padding-right: 8px; }
  .lf-walk .lf-seen { grid-row: 1 / -1; }
  .lf-walk .lf-facts { grid-area: 1 / 2; }
  .lf-walk .lf-keys { grid-area: 2 / 2; align-self: end; }
  .lf-walk .lf-keys ul.lf-key li { display: flex; }
}
.lf-walk:fullscreen .lf-look { grid-template-columns: minmax(0, min(60vw, 90vh)) 15rem; }
`;

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
function icon(path) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", class: "lf-icon" },
    svg("path", { d: path })
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
function choice(label, name, words2, onpick, symbol = [label]) {
  const inputs = /* @__PURE__ */ new Map();
  const segments = words2.map((word) => {
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
  const whole3 = html("p", { class: "lf-words" });
  const more = html("details", { class: "lf-more" }, html("summary", {}, "In more words"), whole3);
  const spoken = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words: words2, all = words2, quiet = false, running = false }) {
    set(words2);
    if (all !== told) whole3.replaceChildren(...rich(all));
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
    const others = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts2 = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
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
  return hash.slice(1).split("&").map((part) => part.split("=")).filter(([key, value]) => key.includes(".") && value !== void 0).map(([key, value]) => [key, decode(value)]);
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkButton(state) {
  const words2 = "Copy a link to this state";
  const button = iconButton("link", words2, async () => {
    const address = state.address();
    history.replaceState(history.state, "", address);
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false
    );
    button.show("done", copied ? "Link copied" : "The link is in the address bar");
    setTimeout(() => button.show("link", words2), 2e3);
  });
  return button;
}
function screenButton(figure2) {
  const button = iconButton("expand", "Full screen", () => {
    figure2.onfullscreenchange = () => button.show(
      ...document.fullscreenElement ? ["shrink", "Leave full screen"] : ["expand", "Full screen"]
    );
    if (document.fullscreenElement) document.exitFullscreen();
    else figure2.requestFullscreen();
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
    const figure2 = html("figure", { class: `lf ${name}` }, html("style", {}, figure_default, ...styles));
    const tools = html(
      "div",
      { class: "lf-tools" },
      page ? linkButton(state) : null,
      document.fullscreenEnabled ? screenButton(figure2) : null
    );
    const said = saying();
    const view = parts2({
      model,
      page,
      state,
      id,
      figure: figure2,
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
    figure2.append(
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
      const { data, ...words2 } = view.draw(now, { asked: question.asked() });
      if (words2.words !== void 0) said.say(words2);
      controls?.update();
      Object.assign(figure2.dataset, data);
    }
    el.replaceChildren(figure2);
    state.start({ read: view.read, draw });
    const observer = new ResizeObserver(view.resized ?? state.request);
    const arrange = () => controls?.arrange(figure2.clientWidth, bar);
    const widths = new ResizeObserver(arrange);
    if (view.watch) observer.observe(view.watch);
    if (controls) widths.observe(figure2);
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

var DASHES = [null, "9 5", "0.1 5", "11 4 0.1 4"];
var MARK = 9;
var count = 0;
function scene(pick) {
  const key = `lf-scene-${count++}`;
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
    const scale = Math.min(width / picture.width, height / picture.height);
    fit = { scale, left: (width - picture.width * scale) / 2, top: (height - picture.height * scale) / 2 };
    canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
    for (const [attribute, value] of Object.entries({
      x: fit.left,
      y: fit.top,
      width: picture.width * scale,
      height: picture.height * scale
    })) {
      photo.setAttribute(attribute, value.toFixed(2));
    }
    if (photo.getAttribute("href") !== picture.source) photo.setAttribute("href", picture.source);
    const place = ([x1, y1, x2, y2]) => ({
      x: fit.left + x1 * scale,
      y: fit.top + y1 * scale,
      width: (x2 - x1) * scale,
      height: (y2 - y1) * scale
    });
    const bounds = {
      left: fit.left,
      top: fit.top,
      right: fit.left + picture.width * scale,
      bottom: fit.top + picture.height * scale
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
    if (active >= 0) canvas.setAttribute("aria-activedescendant", `${key}-${active}`);
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
        id: `${key}-${place}`,
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
  const entry = (kind, words2, strokes) => html(
    "li",
    {},
    svg(
      "svg",
      { width: 40, height: 28, "aria-hidden": "true", class: `lf-item lf-${kind}` },
      svg("rect", { ...box, class: "lf-halo" }),
      svg("rect", { ...box, class: "lf-edge" }),
      strokes ? mark({ x: 29, y: 9 }, strokes) : null
    ),
    words2
  );
  return html(
    "ul",
    { class: "lf-key lf-verdicts", "aria-label": "What the marks mean" },
    entry("found", "found"),
    entry("false", "false alarm", "M-3.500 -3.500L3.500 3.500M3.500 -3.500L-3.500 3.500"),
    entry("missed", "missed", "M0 -5V1.500M0 4.500V4.600")
  );
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
var ratio = (part, whole3) => part / Math.max(whole3, 1e-12);
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
    meanScore: hits.length ? hits.reduce((sum2, { score }) => sum2 + score, 0) / hits.length : null,
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

var GROUPS = [
  ["input", [["image", "image"]]],
  [
    "backbone",
    [
      ["C3", "C3"],
      ["C4", "C4"],
      ["C5", "C5"]
    ]
  ],
  [
    "pyramid",
    [
      ["P3", "P3"],
      ["P4", "P4"],
      ["P5", "P5"],
      ["P6", "P6"],
      ["P7", "P7"]
    ]
  ],
  [
    "class head",
    [
      ["class_tower", "tower"],
      ["logits", "logits"]
    ]
  ],
  [
    "box head",
    [
      ["box_tower", "tower"],
      ["deltas", "deltas"]
    ]
  ],
  [
    "to the detections",
    [
      ["scores", "scores"],
      ["top_k", "top k"],
      ["decode", "decode"],
      ["nms", "NMS"],
      ["detections", "detections"]
    ]
  ],
  [
    "to the loss",
    [
      ["anchors", "anchors"],
      ["assignment", "assignment"],
      ["focal_loss", "focal loss"],
      ["smooth_l1", "smooth L1"]
    ]
  ]
];
var STAGES = GROUPS.flatMap(([, stages]) => stages.map(([stage]) => stage));
var FROM_LOGITS = ["logits", "focal_loss"];
var FROM_SCORES = ["scores", "top_k", "decode"];
var FROM_NMS = ["nms", "detections"];
var ALWAYS = ["image", "anchors", "assignment"];
var networkOf = ({ network, no_prior }) => network === "trained" ? "trained" : no_prior ? "no_prior" : "untrained";
function keyOf(stage, state) {
  const network = networkOf(state);
  const act = state.softmax ? "softmax" : "sigmoid";
  if (ALWAYS.includes(stage)) return stage;
  if (FROM_LOGITS.includes(stage)) return `${stage} ${network}`;
  if (FROM_SCORES.includes(stage)) return `${stage} ${network} ${act}`;
  if (FROM_NMS.includes(stage))
    return `${stage} ${network} ${act} ${state.across_classes ? "across" : "within"}`;
  return `${stage} ${network === "trained" ? "trained" : "untrained"}`;
}
function touched(stage, state) {
  return keyOf(stage, state) !== keyOf(stage, { ...state, no_prior: false, softmax: false, across_classes: false });
}
function mapOf({ row, column, size: [rows2, columns], low, high, data }) {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return { row, column, rows: rows2, columns, low, high, bytes };
}
var valueAt = ({ columns, low, high, bytes }, row, column) => low + (high - low) * bytes[row * columns + column] / 255;
function rangeOf({ low, high, bytes }) {
  const [least, most] = [Math.min(...bytes), Math.max(...bytes)];
  return [low + (high - low) * least / 255, low + (high - low) * most / 255];
}
function totals(parameters) {
  return Object.values(parameters).reduce(([a, b], [here, paper]) => [a + here, b + paper], [0, 0]);
}

var minus = (text) => text.replace("-", "−");
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}
function probability(value) {
  for (let decimals = 2; decimals < 5; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return value.toFixed(decimals);
  }
  return value.toFixed(5);
}

var whole = (value) => value.toLocaleString("en-US");
var sum = (values) => values.reduce((total, value) => total + value, 0);
var percent = (share) => `${fixed(100 * share, share < 0.1 ? 1 : 0)} %`;
var count2 = (number, one, more = `${one}s`) => `${whole(number)} ${number === 1 ? one : more}`;
function figure(value) {
  const size = Math.abs(value);
  return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
var shapeWords = (shape) => shape.map(whole).join(" × ");
function shapesWords(shapes) {
  const [first, last] = [shapeWords(shapes[0]), shapeWords(shapes[shapes.length - 1])];
  return shapes.length === 1 ? first : `${shapes.length} maps, ${first} to ${last}`;
}
var HEAD = "The same weights on all five levels.";
var WAY = "A 1 × 1 convolution makes 64 channels (the paper: 256)";
var ABOUT = {
  image: {
    name: "Image",
    code: "RetinaNet.normalize",
    what: "Three colours. The mean of ImageNet's pixels is subtracted, and the rest divided by their deviation."
  },
  C3: {
    name: "C3, stride 8",
    code: "backbones.ResNet",
    what: "The first map that is handed out: one cell for 8 × 8 pixels. Its parameters include the stem and the first stage, which are computed on the way."
  },
  C4: {
    name: "C4, stride 16",
    code: "backbones.ResNet",
    what: "Half the rows and columns, twice the channels: less place, more meaning."
  },
  C5: {
    name: "C5, stride 32",
    code: "backbones.ResNet",
    what: "The end of the backbone. In both networks it holds most of the backbone's parameters."
  },
  P3: {
    name: "P3, stride 8",
    code: "pyramid.Pyramid",
    what: `${WAY}, the way down from P4 is added, and a 3 × 3 convolution smooths the sum. There is no P2.`
  },
  P4: {
    name: "P4, stride 16",
    code: "pyramid.Pyramid",
    what: `${WAY} of C4, what comes down from C5 is added, then a 3 × 3 convolution.`
  },
  P5: {
    name: "P5, stride 32",
    code: "pyramid.Pyramid",
    what: `${WAY} of C5, then a 3 × 3 convolution. The way down starts here.`
  },
  P6: {
    name: "P6, stride 64",
    code: "pyramid.Pyramid",
    what: "A 3 × 3 convolution of stride 2 on C5, not on P5. In the paper's network C5 has 2,048 channels, so this one layer is heavy."
  },
  P7: {
    name: "P7, stride 128",
    code: "pyramid.Pyramid",
    what: "ReLU, then a 3 × 3 convolution of stride 2 on P6: for the largest objects."
  },
  class_tower: {
    name: "Class head: tower",
    code: "heads.Head",
    what: "3 × 3 convolutions with ReLU: two here, each with GroupNorm; four in the paper, without.",
    shared: HEAD
  },
  logits: {
    name: "Class head: logits",
    code: "heads.Head",
    what: "The last convolution: A·K numbers for each cell, one for each anchor and class, none for the background. Drawn: the largest of the nine anchors.",
    shared: HEAD
  },
  box_tower: {
    name: "Box head: tower",
    code: "heads.Head",
    what: "The same form as the class head's tower, with weights of its own.",
    shared: `${HEAD} Nothing is shared with the class head.`
  },
  deltas: {
    name: "Box head: deltas",
    code: "heads.Head",
    what: "4·A numbers for each cell: for each anchor, how to move and to stretch it. One box for all classes. Drawn: the mean of the nine.",
    shared: HEAD
  },
  scores: {
    name: "Scores",
    code: "trace.class_scores",
    what: "The sigmoid of each logit, every class by itself. Drawn: the largest score of a cell's nine anchors."
  },
  top_k: {
    name: "Threshold and top k",
    code: "postprocess.detections",
    what: "Pairs of anchor and class that score above .05, and of each level the best 1,000. Drawn: the anchors as they lie, before they are moved."
  },
  decode: {
    name: "Decode",
    code: "boxes.decode",
    what: "The deltas move and stretch the anchors into boxes, cut at the border of the image."
  },
  nms: {
    name: "Non-maximum suppression",
    code: "boxes.batched_nms",
    what: "The best box removes those of its class that overlap it by an IoU above .5. Drawn thick: kept. Dashed: removed."
  },
  detections: {
    name: "Detections",
    code: "RetinaNet.detect",
    what: "At most 100, best first. Drawn: those that score .5 or more, compared with the labelled objects."
  },
  anchors: {
    name: "Anchors",
    code: "anchors.Anchors",
    what: "Nine boxes at each cell: three sizes, three shapes. Drawn: those of the middle cell of each level."
  },
  assignment: {
    name: "Assignment",
    code: "assignment.assign",
    what: "An anchor answers for the object that it overlaps most if their IoU is .5 or more, or if it is some object's best anchor. From .4 to .5 it is otherwise ignored. Drawn: the positive anchors, on the labelled objects."
  },
  focal_loss: {
    name: "Focal loss",
    code: "criterion.losses",
    what: "Summed over all anchors but the ignored, and over the classes, then divided by the number of positives. Drawn: the loss of each cell before the division."
  },
  smooth_l1: {
    name: "Smooth L1",
    code: "criterion.losses",
    what: "Only positive anchors: how far their deltas are from the right ones, over the same number of positives. Drawn: the boxes that the positives make of themselves."
  }
};
function dimensions(stage) {
  if (stage === "nms") return "boxes kept";
  if (["top_k", "decode", "detections"].includes(stage)) return "boxes × corners";
  if (stage.endsWith("tower")) return "from P3 to P7";
  if (stage === "assignment") return "anchors: −2 ignored, −1 background, else the object";
  if (["focal_loss", "smooth_l1"].includes(stage)) return "anchors";
  if (["logits", "scores"].includes(stage)) return "anchors × classes";
  if (["deltas", "anchors"].includes(stage))
    return stage === "deltas" ? "anchors × deltas" : "anchors × corners";
  return "images × channels × rows × columns";
}
var perLevel = (values) => values.map((value, i) => `P${i + 3} ${whole(value)}`).filter((_, i) => values[i]).join(", ");
function sentence(stage, state, record, { classes, counts, untouched }) {
  const network = networkOf(state);
  const K = classes.length;
  switch (stage) {
    case "logits":
    case "scores": {
      if (stage === "logits")
        return `${whole(record.count)} logits, mean ${figure(record.mean)}. ${{
          trained: "The trained network says no almost everywhere.",
          untrained: "All lie near the bias, **−4.595**: with the prior everything starts as background.",
          no_prior: "**Without the prior** all lie near 0: every anchor is undecided."
        }[network]}`;
      const above = sum(record.above);
      const start = `**${whole(above)}** of ${whole(record.count)} scores lie above .05 (${percent(above / record.count)}).`;
      if (state.softmax)
        return `${start} **Softmax** makes the ${K} scores of an anchor sum to 1: even on background one of them is at least 1/${K}.`;
      return `${start} ${network === "no_prior" ? "**No prior**: everything is an object with probability one half." : network === "untrained" ? "The prior: every score starts near .01." : "The scores of an anchor need not sum to 1; on background all are small."}`;
    }
    case "top_k":
      if (!record.pairs || !sum(record.above))
        return "No score lies above .05: **nothing** goes on. That is how it should be before the first step.";
      return `Above .05: **${whole(sum(record.above))}** of ${whole(record.pairs)} pairs (${perLevel(record.above)}). At most 1,000 of a level go on: **${whole(sum(record.kept))}**.`;
    case "decode":
      return record.count ? `${whole(record.count / 4)} boxes, best first; the best ${whole(counts.drawn)} are drawn. Each has found its way from the anchor in the stop before.` : "There is nothing to decode.";
    case "nms": {
      if (!record.candidates) return "There is nothing to suppress.";
      const compare = untouched ? ` Per class **${whole(untouched.count)}** would be left.` : "";
      return `Of ${count2(record.candidates, "box", "boxes")} **${whole(record.count)} are kept**${state.across_classes ? ", **across classes**: any better box removes a box" : ", class by class"}.${compare}`;
    }
    case "detections": {
      if (!record.count) return "No detections: every score is below .05.";
      const { found, objects, alarms, shown } = counts;
      return `${count2(record.count, "detection")}; ${whole(shown)} score .5 or more. They find **${found} of ${objects}** objects, with **${alarms ? count2(alarms, "false alarm") : "no false alarm"}**.`;
    }
    case "anchors":
      return `**${whole(record.count / 4)} anchors**: ${perLevel(record.anchors)}. Many reach beyond the image; all are used.`;
    case "assignment":
      return `**${whole(sum(record.positive))} positive** (${perLevel(record.positive)}), ${whole(sum(record.ignored))} ignored, ${whole(sum(record.background))} background: 1 to ${Math.round(sum(record.background) / sum(record.positive))}. Mean IoU of the positives: ${figure(record.overlap)}.`;
    case "focal_loss": {
      const start = `Sum over the anchors / ${whole(record.positives)} positives = **${figure(record.loss)}**; ${percent(record.share)} of it comes from the background.`;
      return `${start} ${{
        trained: "The trained network has little left to learn here.",
        untrained: "Before the first step, with the prior, it is near **1.13** if many anchors are positive; without an object it is .13.",
        no_prior: "**Without the prior** the background owns nearly all of the first step."
      }[network]}`;
    }
    case "smooth_l1":
      return `Sum over the positives / ${whole(record.positives)} = **${figure(record.loss)}**. The positives overlap their objects by ${figure(record.overlap)} as anchors, and by **${figure(record.fit)}** as boxes.`;
    case "image":
      return `${whole(record.count)} numbers, after the mean is subtracted.`;
    default: {
      const zero = /^C|tower/.test(stage) ? " Nothing is negative: ReLU comes last." : "";
      return `${whole(record.count)} numbers, mean ${figure(record.mean)}.${zero}${network !== "trained" ? " The weights are random." : ""}`;
    }
  }
}
function boxWords(stage, { label, score, kept, verdict }, place, classes) {
  const level = `P${label + 3}`;
  if (stage === "anchors") return `An anchor of **${level}**.`;
  if (stage === "assignment")
    return `A positive anchor of **${level}**: IoU ${probability(Math.floor(score * 100) / 100)} with its object.`;
  if (stage === "smooth_l1")
    return `The box of a positive anchor of **${level}**: IoU ${probability(Math.floor(score * 100) / 100)} with its object.`;
  const what = `Box ${place + 1}, **${classes[label]}**, score ${score.toFixed(3)}`;
  if (stage === "nms") return `${what}: ${kept ? "kept" : "removed"}.`;
  if (stage === "detections" && verdict)
    return `${what}: ${{ found: "it finds its object", false: "a false alarm", ignored: "not counted" }[verdict]}.`;
  return `${what}.`;
}

var whole2 = (value) => value.toLocaleString("en-US");
function facts(parameters, paperShapes) {
  const all = totals(parameters);
  const list = html("dl");
  const element = html("div", { class: "lf-facts" }, list);
  const bar = (share) => html("span", { class: "lf-share", "aria-hidden": "true", style: `--share:${share.toFixed(4)}` });
  const entry = (name, ...content) => html("div", {}, html("dt", {}, name), html("dd", {}, ...content));
  const held = (count3, total) => count3 ? [
    whole2(count3),
    html(
      "span",
      { class: "lf-soft" },
      ` of ${whole2(total)}, ${(100 * count3 / total).toFixed(1)} %`
    ),
    bar(count3 / total)
  ] : ["none"];
  function draw(stage, record, asked) {
    const [here, paper] = parameters[stage] ?? [0, 0];
    const marks = stage === "assignment";
    const number = marks ? (value) => whole2(value).replace("-", "−") : figure;
    list.replaceChildren(
      entry("shape", shapesWords(record.shapes), html("span", { class: "lf-soft" }, ` ${dimensions(stage)}`)),
      entry(
        "range",
        record.low === void 0 || !record.count ? "none" : `${number(record.low)} to ${number(record.high)}`,
        html(
          "span",
          { class: "lf-soft" },
          record.mean === void 0 || marks ? "" : `, mean ${figure(record.mean)}`
        )
      ),
      ...here || paper ? [
        entry("parameters here", ...asked ? ["?"] : held(here, all[0])),
        entry("parameters, paper", ...asked ? ["?"] : held(paper, all[1]))
      ] : [entry("parameters", "none")],
      ...stage in paperShapes ? [entry("shape, paper", paperShapes[stage])] : []
    );
  }
  return { element, draw };
}
function mapTable() {
  let maps = [];
  const words2 = "The maps as a table";
  const body = html("tbody");
  const element = html(
    "details",
    { class: "lf-table", ontoggle: fill2 },
    html("summary", {}, words2),
    html(
      "div",
      { class: "lf-scroll", tabindex: 0, role: "region", "aria-label": words2 },
      html(
        "table",
        {},
        html(
          "thead",
          {},
          html(
            "tr",
            {},
            ...["level", "what", "cells", "lowest", "highest"].map(
              (name) => html("th", { scope: "col" }, name)
            )
          )
        ),
        body
      )
    )
  );
  function fill2() {
    if (!element.open) return;
    body.replaceChildren(
      ...(maps.length ? maps : [null]).map((map) => {
        const cells = map ? [map.column || "this map", map.row, `${map.rows} × ${map.columns}`, ...rangeOf(map).map(figure)] : ["none", "this stage is drawn as boxes", "", "", ""];
        return html("tr", {}, ...cells.map((text) => html("td", {}, text)));
      })
    );
  }
  return { element, set: (next) => (maps = next, fill2()) };
}

var RAMP = [
  [0, 0, 4],
  [81, 18, 124],
  [183, 55, 121],
  [252, 137, 97],
  [252, 253, 191]
];
var RAMP_CSS = `linear-gradient(90deg, ${RAMP.map((colour2) => `rgb(${colour2})`).join(", ")})`;
function colour(part) {
  const at = Math.min(RAMP.length - 2, Math.floor(part * (RAMP.length - 1)));
  const rest = part * (RAMP.length - 1) - at;
  return RAMP[at].map((value, i) => Math.round(value + (RAMP[at + 1][i] - value) * rest));
}
var COLOURS = Array.from({ length: 256 }, (_, i) => colour(i / 255));
function paint(map) {
  const canvas = html("canvas", {
    width: map.columns,
    height: map.rows,
    class: "lf-map",
    role: "img",
    "aria-label": words(map)
  });
  const context = canvas.getContext("2d");
  const image = context.createImageData(map.columns, map.rows);
  map.bytes.forEach((byte, i) => image.data.set([...COLOURS[byte], 255], 4 * i));
  context.putImageData(image, 0, 0);
  return canvas;
}
function words(map) {
  const [least, most] = rangeOf(map);
  return `${nameOf(map)}: ${map.rows} by ${map.columns} cells, ${figure(least)} to ${figure(most)}`;
}
var nameOf = ({ row, column }) => [column, row].filter(Boolean).join(", ");
function mapGrid(report) {
  const element = html("div", { class: "lf-maps" });
  function draw(maps) {
    const table = maps[0].column !== "";
    const point = (map) => (event) => {
      const area2 = event.currentTarget.getBoundingClientRect();
      const inside = (at, from, size, cells2) => Math.min(cells2 - 1, Math.max(0, Math.floor((at - from) / size * cells2)));
      const [row, column] = [
        inside(event.clientY, area2.top, area2.height, map.rows),
        inside(event.clientX, area2.left, area2.width, map.columns)
      ];
      report(
        `${nameOf(map)}, row ${row + 1} of ${map.rows}, column ${column + 1} of ${map.columns}: **${figure(valueAt(map, row, column))}**.`
      );
    };
    const cells = maps.map((map) => {
      const canvas = paint(map);
      for (const name of ["pointermove", "pointerdown"]) canvas.addEventListener(name, point(map));
      canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && report(null));
      return canvas;
    });
    const scale = ({ low, high }) => html("span", { class: "lf-scale" }, `${figure(low)} to ${figure(high)}`);
    if (!table) {
      element.style.setProperty("--columns", 3);
      element.replaceChildren(
        ...maps.map(
          (map, i) => html(
            "div",
            { class: "lf-one-map" },
            cells[i],
            html("span", { class: "lf-map-name" }, map.row),
            scale(map)
          )
        )
      );
      return;
    }
    const levels = maps.filter(({ row }) => row === maps[0].row).length;
    const level = (i) => html("div", { class: "lf-level" }, html("span", { class: "lf-map-name" }, maps[i].column), cells[i]);
    const starts = maps.flatMap((_, i) => i % levels ? [] : [i]);
    element.style.setProperty("--columns", starts.length);
    element.replaceChildren(
      ...starts.map(
        (start) => html(
          "div",
          { class: "lf-stack" },
          html(
            "div",
            { class: "lf-stack-name" },
            html("b", {}, ...rich(maps[start].row)),
            scale(maps[start])
          ),
          level(start),
          html(
            "div",
            { class: `lf-coarse${starts.length < 3 ? " lf-abreast" : ""}` },
            ...Array.from({ length: levels - 1 }, (_, i) => level(start + 1 + i))
          )
        )
      )
    );
  }
  return { element, draw };
}

var LANES = [
  ["features", 0, 3],
  ["heads", 3, 5],
  ["ends", 5, 7]
];
var NAMES = Object.fromEntries(GROUPS.flatMap(([, stages]) => stages));
function street(id, pick) {
  const inputs = /* @__PURE__ */ new Map();
  let now = STAGES[0];
  const groups = GROUPS.map(([group, stages]) => {
    const stops = stages.map(([stage, name]) => {
      const input = html("input", {
        type: "radio",
        name: `${id}-stage`,
        value: stage,
        "aria-label": `${name}, ${group}`,
        onchange: () => pick(stage)
      });
      inputs.set(stage, input);
      return html("label", { class: "lf-stop" }, input, html("span", {}, name));
    });
    return html(
      "div",
      { class: "lf-group" },
      html("span", { class: "lf-group-name", "aria-hidden": "true" }, group),
      html("div", { class: "lf-stops" }, ...stops)
    );
  });
  const lanes = html(
    "div",
    { class: "lf-lanes" },
    ...LANES.map(
      ([lane, from, to]) => html("div", { class: `lf-lane lf-${lane}` }, ...groups.slice(from, to))
    )
  );
  const nudge = (by, sign, words2) => html(
    "button",
    {
      type: "button",
      class: "lf-nudge",
      tabindex: -1,
      // keys have the stops themselves
      "aria-label": words2,
      onclick: () => pick(STAGES[(STAGES.indexOf(now) + by + STAGES.length) % STAGES.length])
    },
    sign
  );
  const element = html(
    "fieldset",
    { class: "lf-way" },
    html("legend", { class: "lf-sr" }, "Stages, in the order of the data"),
    nudge(-1, "←", "one stop back"),
    lanes,
    nudge(1, "→", "one stop on")
  );
  const control = { element, symbol: ["stop"], name: "Stage", text: "" };
  function draw(state) {
    const moved = now !== state.stage;
    now = state.stage;
    control.text = NAMES[now];
    for (const [stage, input] of inputs) {
      input.checked = stage === now;
      input.parentElement.classList.toggle("lf-touched", touched(stage, state));
    }
    if (!moved && lanes.scrollLeft) return;
    const [stop, seen] = [inputs.get(now).parentElement, lanes].map((one) => one.getBoundingClientRect());
    lanes.scrollLeft += stop.left + stop.width / 2 - seen.left - seen.width / 2;
  }
  return Object.assign(control, { draw });
}

/*! Live figure of chapter 11. */
var BUGS = { no_prior: "no prior", softmax: "softmax", across_classes: "NMS across classes" };
var SHORT = { no_prior: "prior", softmax: "softmax", across_classes: "NMS" };
var NAMES2 = ["stage", "network", ...Object.keys(BUGS)];
var NETWORKS = { trained: "trained", untrained: "before training" };
var LEVELS = ["P3", "P4", "P5", "P6", "P7"];
var ENOUGH2 = 0.5;
function parts({ model, state, id, figure: figure2, redraw }) {
  const [picture, classes, records, parameters, paperShapes, caption] = [
    "picture",
    "classes",
    "records",
    "parameters",
    "paper_shapes",
    "caption"
  ].map((name) => model.get(name));
  const short = shortNames(classes);
  const objects = objectsOf(picture);
  const known = /* @__PURE__ */ new Map();
  let active = -1;
  let pointed = null;
  let before = "";
  const set = (changes) => state.set(changes);
  function read(name, text) {
    if (name === "stage") return STAGES.includes(text) ? text : void 0;
    if (name === "network") return text in NETWORKS ? text : void 0;
    return { true: true, false: false }[text];
  }
  function mapsOf(key) {
    if (!known.has(key)) known.set(key, (records[key].maps ?? []).map(mapOf));
    return known.get(key);
  }
  const way = street(id, (stage) => set({ stage }));
  const network = choice(
    "Network",
    `${id}-network`,
    Object.values(NETWORKS),
    (word) => set(word === NETWORKS.trained ? { network: "trained", no_prior: false } : { network: "untrained" }),
    ["network"]
  );
  const bugs = Object.entries(BUGS).map(([name, words2]) => ({
    name,
    control: toggle({
      id: `${id}-${name}`,
      label: words2,
      symbol: [SHORT[name]],
      name: `bug: ${words2}`,
      // The prior is seen before the first step: without it the untrained network is shown.
      onset: (on) => set({ [name]: on, ...name === "no_prior" && on ? { network: "untrained" } : {} })
    })
  }));
  const view = scene((place) => {
    if (place === active) return;
    active = place;
    redraw();
  });
  const maps = mapGrid((text) => {
    pointed = text;
    redraw();
  });
  const title = html("p", { class: "lf-title" });
  const keys = html(
    "div",
    { class: "lf-keys" },
    html(
      "p",
      { class: "lf-ramp" },
      "low",
      html("span", { "aria-hidden": "true", style: `background:${RAMP_CSS}` }),
      "high"
    ),
    classKey(classes, short),
    classKey(LEVELS, LEVELS),
    verdictKey()
  );
  const numbersOf = facts(parameters, paperShapes);
  const table = mapTable();
  function boxesOf(now, record) {
    const { stage } = now;
    if (stage === "detections") {
      const found = match(
        detectionsOf(record.boxes).filter(({ score }) => reaches(score, ENOUGH2)),
        objects
      );
      const taken = new Set(found.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
      const missed = objects.flatMap(
        (object, i) => taken.has(i) || object.difficult ? [] : [{ ...object, kind: "missed", text: `**${classes[object.label]}**, missed.` }]
      );
      const shown = found.map((one) => ({ ...one, kind: one.verdict }));
      return {
        boxes: [...shown, ...missed],
        truth: objects.filter((_, i) => taken.has(i)),
        counts: tally(found, objects, classes)
      };
    }
    const truth = stage === "assignment" || stage === "smooth_l1" ? objects : [];
    const stored = stage === "nms" ? records[keyOf("decode", now)].boxes : record.boxes ?? "";
    const kept = new Set(stage === "nms" ? numbers(record.kept) : []);
    const boxes = detectionsOf(stored).map((one, i) => ({
      ...one,
      kept: kept.has(i),
      kind: stage !== "nms" ? "waiting" : kept.has(i) ? "kept" : "gone"
    }));
    return { boxes, truth, counts: { drawn: boxes.length } };
  }
  function draw(now, { asked }) {
    const { stage } = now;
    const key = keyOf(stage, now);
    const record = records[key];
    if (key !== before) [active, pointed] = [-1, null];
    const changed = key !== before;
    before = key;
    const drawn = mapsOf(key);
    const byMaps = drawn.length > 0;
    const { boxes, truth, counts } = byMaps ? { boxes: [], truth: [], counts: {} } : boxesOf(now, record);
    const words2 = (text) => plain(text).replaceAll(" ", " ");
    const shown = boxes.map((one, i) => ({
      ...one,
      text: one.text ?? boxWords(stage, one, i, classes),
      tag: tagOf(stage, one, i)
    })).map((one) => ({ ...one, words: words2(one.text) }));
    view.element.classList.toggle("lf-away", byMaps);
    maps.element.classList.toggle("lf-away", !byMaps);
    if (byMaps && changed) maps.draw(drawn);
    if (!byMaps)
      view.draw(
        picture,
        shown,
        truth,
        active,
        `${picture.name}: ${shown.length ? `${shown.length} boxes` : "the image"}`
      );
    const byLevel = ["anchors", "assignment", "smooth_l1"].includes(stage);
    keys.className = `lf-keys ${byMaps ? "lf-keys-none" : stage === "image" ? "" : byLevel ? "lf-keys-levels" : stage === "detections" ? "lf-keys-verdicts" : "lf-keys-classes"}`;
    way.draw(now);
    network.set(NETWORKS[now.network]);
    for (const { name, control } of bugs) {
      control.set(now[name] && (name !== "no_prior" || now.network === "untrained"));
      control.wanted = control.input.checked;
    }
    const about = ABOUT[stage];
    title.replaceChildren(html("strong", {}, about.name), " ", html("code", {}, about.code));
    numbersOf.draw(stage, record, asked);
    const untouched = stage === "nms" && now.across_classes ? records[keyOf(stage, { ...now, across_classes: false })] : null;
    const line = sentence(stage, now, record, { classes, counts, untouched });
    table.set(drawn);
    const reading = byMaps ? pointed : active >= 0 ? shown[active].text : null;
    return {
      words: reading ?? line,
      all: [line, about.what, about.shared].filter(Boolean).join(" "),
      quiet: reading !== null && byMaps,
      data: {
        stage,
        key,
        maps: drawn.length,
        boxes: boxes.length,
        kept: boxes.filter(({ kept }) => kept).length,
        found: counts.found ?? "",
        alarms: counts.alarms ?? "",
        low: record.low ?? "",
        high: record.high ?? ""
      }
    };
  }
  function tagOf(stage, { label, score }, place) {
    if (stage === "detections" && label > 0 && score !== void 0)
      return `${short[label]} ${score.toFixed(2).replace(/^0/, "")}`;
    if (place !== active || score === void 0) return null;
    return ["anchors", "assignment", "smooth_l1"].includes(stage) ? LEVELS[label] : `${short[label]} ${score.toFixed(2).replace(/^0/, "")}`;
  }
  figure2.style.setProperty("--ratio", (picture.height / picture.width).toFixed(4));
  return {
    read,
    bar: [title],
    body: [
      html(
        "div",
        { class: "lf-look" },
        html("div", { class: "lf-seen" }, view.element, maps.element),
        keys,
        numbersOf.element
      )
    ],
    controls: [way, network],
    more: bugs.map(({ control }) => control),
    below: [table.element],
    source: caption,
    watch: view.element,
    draw
  };
}
var stages_default = liveFigure({
  name: "lf-detections lf-walk",
  traits: NAMES2,
  styles: [style_default, style_default2],
  parts
});

var COMMANDS = /^(.|Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/;
function stays({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  return !(ctrlKey || altKey || metaKey || shiftKey && key === "Enter") && COMMANDS.test(key);
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

var stdin_default = hosted(stages_default);
export {
  stdin_default as default
};
