// Built by widgets/build.mjs from widgets/src/loss_shares.js: change it there.
var style_default = '.lf-shares { --hard: var(--gamma-5); --easy: var(--gamma-05); }\n.lf-shares .lf-part.lf-hard { background: var(--hard); }\n.lf-shares .lf-part.lf-easy { background: repeating-linear-gradient(135deg, var(--easy) 0 5px, transparent 5px 8px); outline: 1.5px solid var(--easy); outline-offset: -1.5px; }\n.lf-shares .lf-controls .lf-hard { --accent: var(--hard); }\n.lf-shares .lf-controls .lf-easy { --accent: var(--easy); }\n\n.lf-presets { display: flex; flex: 1 1 auto; gap: 0 8px; min-width: 0; }\n.lf-preset { position: relative; isolation: isolate; min-height: 44px; padding: 0 12px; color: var(--ink); background: none; border: 0; font: inherit; font-size: 0.9rem; font-variant-numeric: tabular-nums; white-space: nowrap; cursor: pointer; }\n.lf-preset::before { content: ""; position: absolute; z-index: -1; inset: 4px 0; border: 1px solid var(--line); border-radius: 18px; background: var(--paper); }\n.lf-preset[aria-pressed="true"] { color: var(--accent); font-weight: 600; }\n.lf-preset[aria-pressed="true"]::before { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n\n.lf-shares .lf-sentence .lf-symbol { line-height: 0; }\n\n/* The bars. */\n.lf-ways { padding: 0 16px 8px; }\n.lf-legend { display: flex; flex-wrap: wrap; gap: 0 20px; padding: 4px 0 2px; color: var(--soft); font-size: 0.9rem; }\n.lf-shares .lf-legend .lf-part, .lf-shares .lf-label .lf-part, .lf-shares .lf-pick .lf-part { display: inline-block; width: 14px; height: 12px; margin-right: 6px; border-radius: 3px; }\n.lf-way { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 8px 0 4px; }\n.lf-way-name { display: flex; gap: 0 10px; align-items: baseline; flex-wrap: wrap; line-height: 1.3; }\n.lf-way-name span, .lf-left-out { color: var(--soft); font-size: 0.85rem; }\n.lf-left-out { align-self: end; line-height: 1.4; font-variant-numeric: tabular-nums; text-align: right; }\n.lf-ways:not(.lf-all) .lf-left-out { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n.lf-owner { grid-column: 1 / -1; min-width: 0; }\n.lf-place { position: relative; height: 28px; }\n.lf-stack { position: relative; display: flex; height: 28px; border-radius: 5px; overflow: hidden; background: var(--line); }\n.lf-stack .lf-part { flex: 0 0 0; min-width: 2px; }\n.lf-stack::after { content: ""; position: absolute; inset: 0 auto 0 50%; width: 2px; margin-left: -1px; background: var(--ink); outline: 1px solid var(--panel); }\n.lf-ends { display: flex; justify-content: space-between; color: var(--soft); font-size: 0.9rem; line-height: 22px; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-ends .lf-hard b { color: var(--hard); }\n.lf-ends .lf-easy b { color: var(--easy); }\n.lf-note { padding: 8px 0 2px; font-size: 0.9rem; line-height: 1.45; }\n.lf-more-ways { min-height: 44px; padding: 0; color: var(--focus); background: none; border: 0; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-more-ways::after { content: " ▾"; }\n.lf-more-ways[aria-expanded="true"]::after { content: " ▴"; }\n\n.lf-all .lf-way { gap: 0 12px; padding: 4px 0 0; }\n.lf-all .lf-place, .lf-all .lf-stack { height: 22px; }\n.lf-all .lf-ends { line-height: 18px; }\n\n/* The guess: drawn on an empty bar, then kept as a mark beside the truth. */\n.lf-asked .lf-stack { background: var(--paper); border: 1.5px dashed var(--soft); }\n.lf-asked .lf-stack::after { display: none; }\n.lf-asked .lf-ends { visibility: hidden; }\n.lf-unknown { position: absolute; inset: 0; display: grid; place-items: center; color: var(--soft); font-weight: 600; }\n.lf-guess-over { position: absolute; inset: 0; pointer-events: none; }\n.lf-guess-fill { position: absolute; inset: 2px auto 2px 2px; width: calc(var(--guess) * (100% - 4px)); border-radius: 4px; background: color-mix(in srgb, var(--accent) 22%, transparent); }\n.lf-guess { position: absolute; inset: -8px -11px; width: calc(100% + 22px); height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: ew-resize; touch-action: pan-y; pointer-events: auto; }\n.lf-guess::-webkit-slider-runnable-track { height: 44px; background: none; }\n.lf-guess::-moz-range-track { height: 44px; background: none; }\n.lf-guess::-webkit-slider-thumb { -webkit-appearance: none; width: 22px; height: 40px; margin-top: 2px; border: 3px solid var(--panel); border-radius: 9px; background: linear-gradient(90deg, transparent 5px, var(--panel) 5px 7px, transparent 7px 9px, var(--panel) 9px 11px, transparent 11px) center / 16px 14px no-repeat, var(--accent); box-shadow: 0 0 0 1.5px var(--accent); }\n.lf-guess::-moz-range-thumb { width: 16px; height: 34px; border: 3px solid var(--panel); border-radius: 9px; background: var(--accent); box-shadow: 0 0 0 1.5px var(--accent); }\n.lf-guess-mark { position: absolute; inset: -4px auto; left: calc(var(--guess) * 100%); width: 3px; margin-left: -1.5px; border-radius: 2px; background: var(--accent); outline: 1.5px solid var(--panel); }\n.lf-guess-under { position: relative; height: 20px; }\n.lf-all .lf-guess-under:not(:has(.lf-guess-label:not([hidden]))) { display: none; }\n.lf-guess-label { position: absolute; top: 0; left: clamp(0px, calc(var(--guess) * 100% - 4.4rem), calc(100% - 8.8rem)); width: 8.8rem; color: var(--accent); font-size: 0.9rem; font-weight: 600; line-height: 20px; text-align: center; white-space: nowrap; }\n.lf-asked .lf-guess-under { margin-top: -22px; height: 42px; }\n.lf-asked .lf-guess-label { top: 6px; left: clamp(0px, calc(var(--guess) * 100% - 4.4rem), calc(100% - 8.8rem - 84px)); line-height: 24px; }\n.lf-show { position: absolute; right: 0; top: 6px; min-width: 76px; height: 36px; padding: 0 14px; color: var(--accent); background: var(--paper); border: 1.5px solid var(--accent); border-radius: 10px; font: inherit; font-weight: 600; cursor: pointer; }\n.lf-show::after { content: ""; position: absolute; inset: -5px 0; }\n\n/* The controls. */\n.lf-shares .lf-range { grid-template-columns: 4.1rem minmax(0, 1fr) 4.2rem; }\n.lf-shares .lf-word { font-size: 0.95rem; color: var(--ink); }\n.lf-shares .lf-pick-name { display: inline-flex; align-items: center; }\n.lf-shares .lf-pick .lf-word { color: var(--soft); font-size: 0.9rem; }\n.lf-shares .lf-controls > .lf-choice { justify-self: start; align-self: center; }\n.lf-shares .lf-lead { padding: 0 2px 0 10px; color: var(--soft); font-size: 0.9rem; line-height: 34px; white-space: nowrap; }\n@container (max-width: 559.98px) {\n  .lf-shares .lf-picks { grid-template-columns: repeat(3, minmax(0, 1fr)); }\n  .lf-dock .lf-lead, .lf-legend, .lf-note { display: none; } /* the chips have the colours, the fold the words */\n  .lf-all .lf-way { padding-top: 2px; }\n  .lf-all .lf-place, .lf-all .lf-stack { height: 20px; }\n}\n@container (max-width: 420px) {\n  .lf-presets { gap: 0 6px; }\n  .lf-preset { padding: 0 9px; font-size: 0.85rem; }\n}\n@container (max-width: 349.98px) {\n  .lf-shares .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n  .lf-shares .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  .lf-presets { flex-wrap: wrap; }\n  .lf-ends { font-size: 0.8rem; }\n}\n@container (max-width: 312px) { .lf-ends span span { display: none; } }\n';

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
function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
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
function choice(label, name, words, onpick, symbol2 = [label]) {
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
  const control = { element, symbol: symbol2, name: label, text: "" };
  return Object.assign(control, {
    set: (word) => inputs.get(control.text = word).checked = true
  });
}
function toggle({ id, label, symbol: symbol2 = [label], name = label, onset }) {
  const input = html("input", { type: "checkbox", id, onchange: () => onset(input.checked) });
  const element = html("label", { class: "lf-check" }, input, html("span", {}, label));
  const control = { element, input, symbol: symbol2, name, text: "" };
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
function range({ id, symbol: symbol2, name, limits, ticks, lead, onset }) {
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
    ...symbol2,
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
  const control = { element, input, symbol: symbol2, name, text: "" };
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

function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
function sigmoid(x) {
  return Math.exp(logSigmoid(x));
}
function logit(p) {
  return Math.log(p) - Math.log1p(-p);
}
function crossEntropy(x) {
  return -logSigmoid(x);
}
function crossEntropyGradient(x) {
  return -sigmoid(-x);
}
function focal(x, gamma, weight = 1) {
  return -weight * Math.exp(gamma * logSigmoid(-x)) * logSigmoid(x);
}
function focalGradient(x, gamma, weight = 1) {
  return weight * Math.exp(gamma * logSigmoid(-x)) * (gamma * sigmoid(x) * logSigmoid(x) - sigmoid(-x));
}

var METHODS = ["CE", "balanced CE", "FL", "OHEM", "1:3"];
function kept(method, numbers, losses, keep) {
  const [hard, easy] = numbers;
  if (method === "OHEM") {
    if (losses[0] >= losses[1]) return [Math.min(hard, keep), Math.min(easy, Math.max(0, keep - hard))];
    return [Math.min(hard, Math.max(0, keep - easy)), Math.min(easy, keep)];
  }
  if (method === "1:3") {
    const objects = Math.min(hard, Math.floor(keep / 4));
    return [objects, Math.min(easy, 3 * Math.max(1, objects))];
  }
  return [hard, easy];
}
function shares(state) {
  const numbers = [state.hard, state.easy];
  const x = [logit(state.hard_p_t), logit(state.easy_p_t)];
  const weights = (alpha) => alpha === null ? [1, 1] : [alpha, 1 - alpha];
  return Object.fromEntries(
    METHODS.map((method) => {
      const weight = method === "FL" ? weights(state.focal_alpha) : method === "balanced CE" ? weights(state.alpha) : [1, 1];
      const each = x.map(
        (x_t, i) => method === "FL" ? focal(x_t, state.gamma, weight[i]) : weight[i] * crossEntropy(x_t)
      );
      const slope = x.map(
        (x_t, i) => -(method === "FL" ? focalGradient(x_t, state.gamma, weight[i]) : weight[i] * crossEntropyGradient(x_t))
      );
      const picked = kept(method, numbers, each, state.keep);
      return [
        method,
        {
          kept: picked,
          taught: picked.map((count2, i) => slope[i] === 0 ? 0 : count2),
          loss: picked.map((count2, i) => count2 * each[i] + 0),
          // + 0: minus nothing is nothing
          gradient: picked.map((count2, i) => count2 * slope[i] + 0)
        }
      ];
    })
  );
}
function fractions(parts2) {
  const total = parts2[0] + parts2[1];
  return parts2.map((part) => total ? part / total : 0);
}
function breakEven(state, method) {
  const one = shares({ ...state, hard: 1, easy: 1 })[method].loss;
  return state.hard * one[0] / one[1];
}

var figure_default = '/* What every live figure shares. Tokens stand at the root of the figure; dark is asked of the page, of Jupyter,\n   VS Code and Colab by name, and of the system where none of them speaks. */\n.lf {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #f7f8fa; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a; --shade: #1d24300d;\n  color-scheme: light;\n}\n:is(html[data-theme="dark"], html[theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark, body.vscode-high-contrast) .lf {\n  --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n  --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n  color-scheme: dark;\n}\n@media (prefers-color-scheme: dark) {\n  html:not([data-theme], [theme]) body:not([data-jp-theme-light], .vscode-light, .vscode-dark, .vscode-high-contrast) .lf {\n    --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n    --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n    color-scheme: dark;\n  }\n}\n@media (forced-colors: active) {\n  .lf { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --panel: Canvas; --accent: Highlight; --focus: Highlight; --shade: transparent; }\n}\n\n.lf {\n  box-sizing: border-box; container-type: inline-size; margin: 0; padding: 0; overflow: clip; text-align: left;\n  color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 12px; font-size: 1rem; line-height: 1.5;\n}\n.lf *, .lf *::before, .lf *::after { box-sizing: border-box; }\n.lf [hidden] { display: none; }\n.lf p, .lf figcaption { margin: 0; }\n.lf sub, .lf sup { line-height: 0; font-size: 0.75em; }\n.lf :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }\n.lf-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.lf-symbol { font-family: var(--symbols, "STIX Two Text", "Times New Roman", serif); font-style: italic; white-space: nowrap; }\n\n/* The bar: formula, tools, switches. */\n.lf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }\n.lf-formula { flex: 1 1 auto; min-height: 48px; display: flex; align-items: center; font-size: 1.3rem; line-height: 1.2; white-space: nowrap; }\n.lf-number {\n  position: relative; display: inline-block; color: var(--accent); font-size: max(12px, 0.85em); font-weight: 600; line-height: 1.1;\n  font-variant-numeric: tabular-nums; border-bottom: 2px dotted; cursor: ew-resize; touch-action: none; user-select: none; -webkit-user-select: none; padding: 0 1px;\n}\n.lf-formula sup .lf-number { font-size: 1em; }\n.lf-number::after { content: ""; position: absolute; inset: -14px -6px; min-width: 44px; min-height: 44px; }\n.lf-tools { display: flex; margin: 0 -10px 0 auto; }\n.lf-button {\n  display: grid; place-items: center; width: 44px; height: 44px; padding: 0; color: var(--soft); background: none; border: 0; border-radius: 8px; cursor: pointer;\n}\n.lf-button:hover { color: var(--ink); background: var(--shade); }\n.lf-icon { pointer-events: none; }\n.lf-icon path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }\n.lf-choice { display: flex; margin: 4px 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); min-width: 0; }\n.lf-choice label { position: relative; margin: 0; cursor: pointer; font-size: 0.9rem; }\n.lf-choice label::after { content: ""; position: absolute; inset: -5px 0; }\n.lf-choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-choice span { display: block; padding: 0 12px; line-height: 34px; border-radius: 7px; }\n.lf-choice input:checked + span { color: var(--paper); background: var(--ink); }\n.lf-choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }\n@media (forced-colors: active) {\n  .lf-choice input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; }\n  .lf-track input { forced-color-adjust: none; }\n}\n\n/* The drawing fills the width it has; text in it is drawn at its true size. */\n.lf-drawing { position: relative; height: 20.5rem; }\n.lf-canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: pan-y; user-select: none; -webkit-user-select: none; cursor: ew-resize; }\n/* A press and its click must meet the same element: what is drawn anew while a pointer moves is never their target. */\n.lf-canvas > * { pointer-events: none; }\n.lf-canvas .lf-handle { pointer-events: auto; }\n.lf-canvas text { font: 13px/1 inherit; font-family: inherit; font-size: 13px; fill: var(--soft); font-variant-numeric: tabular-nums; }\n\n/* The controls: label, range with ticks, value. */\n.lf-controls { display: grid; gap: 0 28px; padding: 4px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-range { display: grid; grid-template-columns: auto 1fr 3.4rem; gap: 0 12px; align-items: center; height: 58px; }\n.lf-label { margin: 0; min-width: 1.6rem; color: var(--accent); font-size: 1.35rem; line-height: 1; }\n.lf-check { display: flex; align-items: center; gap: 8px; min-height: 44px; font-size: 0.95rem; color: var(--ink); cursor: pointer; white-space: nowrap; }\n.lf-check input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }\n.lf-check .lf-symbol { font-size: 1.2rem; }\n.lf-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-track { position: relative; height: 58px; min-width: 0; }\n.lf-track input {\n  --part: 0; position: absolute; inset: 4px 0 auto; width: 100%; height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: pointer; touch-action: pan-y;\n}\n.lf-track input::-webkit-slider-runnable-track {\n  height: 6px; border-radius: 3px;\n  background: linear-gradient(90deg, var(--accent) calc(10px + var(--part) * (100% - 20px)), var(--line) 0);\n}\n.lf-track input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--line); }\n.lf-track input::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }\n.lf-track input::-webkit-slider-thumb {\n  -webkit-appearance: none; width: 20px; height: 20px; margin-top: -7px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);\n}\n.lf-track input::-moz-range-thumb { width: 14px; height: 14px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent); }\n.lf-track input:disabled { opacity: 0.45; cursor: default; }\n.lf-ticks span {\n  position: absolute; top: 36px; left: calc(10px + var(--at) * (100% - 20px)); transform: translateX(-50%); padding-top: 5px;\n  color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; cursor: pointer;\n}\n.lf-ticks span::before { content: ""; position: absolute; top: 0; left: 50%; height: 5px; border-left: 1px solid var(--soft); }\n\n/* A fixed number of lines, in which as many whole sentences stand as fit (lib/fitted.js); the fold has them all. */\n.lf-sentence { --lines: 3; box-sizing: content-box; min-height: calc(var(--lines) * 1.5em); padding: 10px 16px 4px; }\n@supports (height: 1lh) { .lf-sentence { min-height: calc(var(--lines) * 1lh); } }\n.lf-sentence strong { color: var(--accent); white-space: nowrap; }\n.lf details.lf-more { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-more > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-more > summary::before { content: "▸"; width: 1em; }\n.lf-more[open] > summary::before { content: "▾"; }\n.lf-words { padding: 0 16px 10px; }\n.lf-words strong { color: var(--accent); }\n\n.lf:fullscreen { display: flex; flex-direction: column; overflow: auto; border: 0; border-radius: 0; }\n.lf:fullscreen .lf-drawing { height: max(20.5rem, 100vh - 17rem); }\n\n@container (min-width: 560px) {\n  .lf-sentence { --lines: 2; }\n  .lf-controls { grid-template-columns: 1fr 1fr; }\n  .lf-canvas text { font-size: 14px; }\n}\n@container (max-width: 420px) {\n  .lf-formula { font-size: 1.12rem; }\n  .lf-sentence { font-size: 0.95rem; }\n  .lf-choice span { padding: 0 10px; }\n}\n@container (max-width: 318px) { .lf-formula { font-size: 1rem; } }\n@container (max-width: 290px) { .lf-formula { font-size: 0.88rem; } }\n@media (prefers-reduced-motion: no-preference) { .lf-button { transition: background 0.1s; } }\n\n/* The frame: question, bar, sentence, drawing, controls, what lies below, foot (lib/figure.js, lib/dock.js). */\n.lf-frame > .lf-bar { min-height: 52px; padding: 2px 16px; }\n.lf-frame > .lf-sentence { padding: 8px 16px 4px; }\n.lf-predict { padding: 10px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-main { min-width: 0; }\n.lf-below { border-top: 1px solid var(--line); }\n.lf-foot { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 16px; border-top: 1px solid var(--line); }\n.lf-foot:empty { display: none; }\n.lf-foot > .lf-more { flex: 1 1 auto; }\n.lf-foot > .lf-more[open] { flex-basis: 100%; }\n.lf-source { padding: 11px 16px; color: var(--soft); font-size: 0.85rem; line-height: 22px; }\n.lf-source:empty { display: none; }\n.lf-dock { min-width: 0; }\n.lf-dock > .lf-controls { border-bottom: 0; padding-block: 4px; align-content: start; }\n.lf-dock .lf-choice { align-self: center; }\n.lf-rest { display: contents; }\n.lf-more-button { justify-self: start; min-height: 44px; padding: 0 4px; color: var(--focus); font: inherit; font-size: 0.9rem; background: none; border: 0; cursor: pointer; }\n.lf-more-button::after { content: " ▾" / ""; }\n.lf-more-button[aria-expanded="true"]::after { content: " ▴" / ""; }\n.lf-nudge { display: none; }\n.lf-picks { display: none; }\n.lf-pick {\n  display: flex; align-items: center; justify-content: space-between; gap: 6px; min-width: 0; min-height: 44px; padding: 0 8px; color: var(--ink);\n  font: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; white-space: nowrap;\n}\n.lf-pick[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.lf-pick-name { overflow: hidden; color: var(--soft); font-size: 0.85rem; }\n.lf-pick-name .lf-symbol { color: var(--accent); font-size: 1.15rem; }\n.lf-pick-value { font-size: 0.95rem; font-weight: 600; font-variant-numeric: tabular-nums; }\n.lf-pick-more { justify-content: center; color: var(--focus); }\n\n@container (max-width: 559.98px) {\n  .lf-drawing { height: 14.75rem; }\n  .lf-frame > .lf-bar { padding: 0 6px 0 16px; }\n  .lf-frame > .lf-bar > .lf-tools { margin-right: 0; }\n  .lf-source { flex: 1 1 auto; min-width: 0; padding-top: 0; }\n  .lf-foot > .lf-more { flex-basis: 100%; }\n  .lf-dock { position: sticky; bottom: 0; z-index: 3; padding: 8px 12px max(6px, env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--line); box-shadow: 0 -6px 12px -8px rgb(0 0 0 / 25%); }\n  .lf-picks { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 6px; }\n  .lf-single > .lf-picks { display: none; }\n  .lf-dock > .lf-controls { display: block; padding: 0; }\n  .lf-dock .lf-control:not(.lf-chosen), .lf-more-button { display: none; }\n  .lf-dock .lf-choice.lf-chosen { margin: 8px 0 4px; }\n  .lf-dock .lf-choice label { flex: 1; text-align: center; }\n  .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-dock .lf-nudge { display: block; width: 44px; height: 44px; padding: 0; color: var(--ink); font: inherit; font-size: 1.25rem; line-height: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }\n  .lf-dock:not(.lf-single) .lf-range > .lf-label:not(.lf-check), .lf-dock:not(.lf-single) .lf-range > .lf-value { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-range > .lf-check { grid-column: 1 / -1; }\n  .lf-dock .lf-range:has(> .lf-check) { height: auto; }\n  .lf-single .lf-range { grid-template-columns: auto 44px 1fr 44px 3.4rem; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) {\n    .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n    .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  }\n}\n@container (min-width: 860px) {\n  .lf-frame { display: grid; grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" 1fr "below below" auto / minmax(0, 1fr) 318px; }\n  .lf-frame > * { grid-column: 1 / -1; }\n  .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-frame > .lf-sentence { --lines: 1; grid-area: said; }\n  .lf-frame > .lf-main { grid-area: main; }\n  .lf-frame > .lf-predict { grid-area: ask; padding: 4px 16px 8px 14px; border-bottom: 0; }\n  .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-frame > .lf-below { grid-area: below; }\n  .lf-alone > .lf-main { grid-column: 1 / -1; }\n  .lf-dock > .lf-controls { grid-template-columns: 1fr; padding: 4px 16px 8px 14px; }\n}\n';

var NARROW = 560;
function dock({ controls, switches = [], more = [], actions = null }) {
  const all = [...controls, ...switches, ...more];
  const chips = new Map(all.map((control) => [control, chip(control, () => choose(control))]));
  const rest = html("div", { class: "lf-rest", hidden: true }, ...more.map((one) => one.element));
  const openers = more.length ? ["lf-pick lf-pick-more", "lf-more-button"].map(opener) : [];
  const rows = html(
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
  const element = html("div", { class: single ? "lf-dock lf-single" : "lf-dock" }, list, rows);
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
    const [place, before] = narrow ? [rows, rows.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place.insertBefore(element2, before);
    const home = narrow ? element : bar;
    if (actions) home.insertBefore(actions, home.firstElementChild);
  }
  return { element, update, arrange };
}
function chip({ symbol: symbol2, name }, onclick) {
  const value = html("span", { class: "lf-pick-value" });
  const button = html(
    "button",
    { type: "button", class: "lf-pick", title: name, onclick },
    html("span", { class: "lf-pick-name" }, ...symbol2.map((part) => part.cloneNode?.(true) ?? part)),
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
    const count2 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count2);
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
  let read2;
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
      const value = text === void 0 ? void 0 : read2(name, text);
      model.set(name, value === void 0 ? stored[name] : value);
    }
    request();
  };
  const start = (given) => {
    ({ read: read2, draw } = given);
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
    const question2 = asking(page?.predict, () => state.request());
    const set = state.set;
    state.set = (changes) => {
      if (view.answers?.(changes) ?? true) question2.end();
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
        { class: controls || question2.element ? "lf-frame" : "lf-frame lf-alone" },
        ...[question2.element, bar, said.element, said.spoken, main, controls?.element].filter(Boolean),
        ...rest.length ? [html("div", { class: "lf-below" }, ...rest)] : [],
        ...view.foot ?? [],
        foot
      )
    );
    function draw(now) {
      const { data, ...words } = view.draw(now, { asked: question2.asked() });
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
      question2.release();
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
function fixed(value, decimals) {
  return minus((Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value).toFixed(decimals));
}
function times(ratio) {
  if (ratio >= 1e6) return scientific(ratio, 2);
  if (ratio >= 999.5) return Math.round(ratio).toLocaleString("en-US");
  return String(Number(ratio.toPrecision(3)));
}
function compared(ratio) {
  if (Math.abs(ratio - 1) < 5e-4) return null;
  if (ratio === Infinity) return "infinitely less";
  const size = times(Math.max(ratio, 1 / ratio));
  return `${size === "1" ? "a little" : `${size} times`} ${ratio > 1 ? "less" : "more"}`;
}

function guess({ onshow }) {
  const input = html("input", {
    type: "range",
    class: "lf-guess",
    min: 0,
    max: 100,
    step: 1,
    value: 50,
    "aria-label": "Your guess: the share of the five hard positives in the cross entropy",
    oninput: () => (part.touched = true, place()),
    onkeydown: (event) => event.key === "Enter" && show()
  });
  const fill2 = html("i", { class: "lf-guess-fill" });
  const line = html("i", { class: "lf-guess-mark" });
  const label = html("span", { class: "lf-guess-label" });
  const button = html("button", { type: "button", class: "lf-show", onclick: () => show() }, "Show");
  const part = {
    over: html("div", { class: "lf-guess-over" }, fill2, input, line),
    under: html("div", { class: "lf-guess-under" }, label, button),
    touched: false,
    draw
  };
  let open = true;
  function show() {
    part.touched = true;
    onshow();
  }
  function place() {
    const value = Number(input.value);
    for (const element of [part.over, part.under]) element.style.setProperty("--guess", value / 100);
    label.textContent = open ? `the five own ${value} %?` : `your guess: ${value} %`;
    input.setAttribute("aria-valuetext", `the five own ${value} %`);
  }
  function draw({ asked, mark }) {
    open = asked;
    for (const element of [input, fill2, button]) element.hidden = !asked;
    line.hidden = !mark;
    label.hidden = !asked && !mark;
    place();
  }
  return part;
}

var NAMES = [
  "hard",
  "hard_p_t",
  "easy",
  "easy_p_t",
  "gamma",
  "alpha",
  "weigh_focal",
  "keep",
  "view",
  "ways"
];
var KEEPS = [128, 256, 512];
var VIEWS = ["loss", "gradient"];
var WAYS = ["CE", "FL", "balanced CE", "OHEM", "1:3"];
var POPULATIONS = [
  {
    name: "5 : 10,000",
    words: "5 hard positives, 10,000 easy negatives",
    hard: 5,
    hard_p_t: 67e-4,
    easy: 1e4,
    easy_p_t: 0.95
  },
  {
    name: "5 : 50",
    words: "5 hard positives, 50 negatives of loss 1",
    hard: 5,
    hard_p_t: 67e-4,
    easy: 50,
    easy_p_t: 0.368
  },
  {
    name: "100 : 100,000",
    words: "100 positives, 100,000 easy negatives",
    hard: 100,
    hard_p_t: 0.3,
    easy: 1e5,
    easy_p_t: 0.99
  }
];
var isPopulation = (population, state) => ["hard", "hard_p_t", "easy", "easy_p_t"].every((name) => population[name] === state[name]);
function read(limits, name, text) {
  if (name === "weigh_focal") return { true: true, false: false }[text];
  if (name === "view") return VIEWS.find((word) => word === text);
  if (name === "ways") return ["two", "all"].find((word) => word === text);
  if (name === "keep") return KEEPS.find((size) => size === Number(text));
  return (name === "hard" || name === "easy" ? wholeIn : numberIn)(limits[name], text);
}
var settings = (state) => ({ ...state, focal_alpha: state.weigh_focal ? state.alpha : null });
function rounded(count2, [least, most]) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count2) + 1e-9) - 1);
  return Math.min(most, Math.max(least, Math.round(count2 / unit) * unit));
}
function stepped(count2, up, fine, [least, most]) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(up ? count2 : count2 - 0.5) + 1e-9) - 1);
  const near = up ? count2 + unit : count2 - unit;
  if (fine) return rounded(near, [least, most]);
  const far = rounded(count2 * 10 ** (up ? 0.1 : -0.1), [least, most]);
  return Math.min(most, Math.max(least, up ? Math.max(near, far) : Math.min(near, far)));
}
function neat(p) {
  const small = Number(Math.min(p, 1 - p).toPrecision(3));
  return Number((p < 0.5 ? small : 1 - small).toFixed(6));
}

var count = (value) => value.toLocaleString("en-US");
var compact = (value) => value < 1e3 ? String(value) : `${Number((value / 1e3).toPrecision(3))}k`;
var sum = (value) => value >= 999.5 ? count(Math.round(value)) : value >= 1e-3 ? value.toPrecision(3) : value ? "<⁠ 0.001" : "0";
var short = (p) => String(p).replace(/^0/, "");
function percent(fraction) {
  const value = 100 * fraction;
  const text = value === 0 || value === 100 ? String(value) : value < 0.1 ? "<⁠ 0.1" : value > 99.9 ? ">⁠ 99.9" : value.toFixed(1);
  return `${text} %`;
}
var group = (which, size) => `${count(size)} ${which} ${which === "hard" ? "positive" : "negative"}${size === 1 ? "" : "s"}`;
var constants = ({ gamma, alpha, weigh_focal }) => `γ = ${number(gamma)}${weigh_focal ? `, α = ${number(alpha)}` : ""}`;
function wayNames(state) {
  const { alpha, keep } = state;
  return {
    CE: ["cross entropy", "all weigh 1"],
    "balanced CE": ["balanced CE", `α = ${number(alpha)}`],
    FL: ["focal loss", constants(state)],
    OHEM: [`OHEM ${keep}`, "the largest losses"],
    "1:3": ["1 : 3", `${keep / 4} objects at most`]
  };
}
function leftOut({ taught }, { hard, easy }) {
  const missing = [hard - taught[0], easy - taught[1]];
  const parts2 = ["hard", "easy"].map((name, i) => missing[i] ? `${count(missing[i])} ${name}` : "").filter(Boolean);
  return parts2.join(", ") || "none";
}
function cellWords(parts2) {
  const [hard, easy] = fractions(parts2).map(percent);
  return `hard ${sum(parts2[0])}, ${hard}; easy ${sum(parts2[1])}, ${easy}`;
}
function shrunk(state, which, measure) {
  const one = shares(settings({ ...state, hard: 1, easy: 1 }));
  return one.CE[measure][which] / one.FL[measure][which];
}
function half(value) {
  if (!Number.isFinite(value)) return "never";
  const first = Math.max(1, Math.ceil(value - 1e-9));
  return `from **${first < 1e7 ? count(first) : times(value)}** on`;
}
var SOURCE = "Each bar is one sum; the mark is one half.";
var NOTE = "1 : 3 looks good here because all negatives are alike: any few of them will do. In a photograph it leaves out hard negatives, too, and with a small batch even objects.";
function question(state) {
  const one = shares(settings({ ...state, hard: 1, easy: 1 })).CE.loss;
  const [hard, easy] = one.map(
    (loss) => loss < 1 ? short(loss.toFixed(3)) : String(Number(loss.toFixed(1)))
  );
  return `${count(state.hard)} missed objects cost ${hard} each, ${count(state.easy)} places of sure background ${easy} each. **What part of the sum do the ${["", "one", "two", "three", "four", "five"][state.hard] ?? count(state.hard)} own?** Drag the mark.`;
}
function sentence(state) {
  const found = shares(settings(state));
  const { view } = state;
  const [ce, fl] = ["CE", "FL"].map((way) => `**${percent(fractions(found[way][view])[0])}**`);
  const many = state.hard === 1 ? "hard one owns" : "hard ones own";
  const first = view === "loss" ? `The ${count(state.hard)} ${many} ${ce} of the cross entropy and ${fl} of the focal loss.` : `Of the gradient, the ${count(state.hard)} ${many} ${ce} under cross entropy and ${fl} under focal loss.`;
  if (state.easy_p_t <= 0.5)
    return `${first} At p_t = ${short(state.easy_p_t)} the others are not easy.`;
  if (state.hard_p_t > state.easy_p_t) return `${first} Here the hard ones are the easier ones.`;
  const less = compared(shrunk(state, 1, view));
  return `${first} Each easy one ${view === "loss" ? "counts" : "pulls"} **${less ?? "as much"}**.`;
}
function everything(state) {
  const found = shares(settings(state));
  const [ceLoss, flLoss] = ["CE", "FL"].map((way) => percent(fractions(found[way].loss)[0]));
  const [ceGradient, flGradient] = ["CE", "FL"].map((way) => percent(fractions(found[way].gradient)[0]));
  const own = state.hard === 1 ? "owns" : "own";
  const first = `The ${group("hard", state.hard)} ${own} **${ceLoss}** of the cross entropy (CE) and **${flLoss}** of the focal loss. In the gradient: ${ceGradient} and ${flGradient} (${constants(state)}).`;
  const less = ["hard", "easy"].map((_, i) => compared(shrunk(state, i, "loss")));
  const second = ` Each easy one counts **${less[1] ?? "as much"}**, each hard one ${less[0] ?? "as much"}.`;
  const truth = state.easy_p_t <= 0.5 ? ` At p_t = ${short(state.easy_p_t)} the easy ones are misclassified, not easy.` : state.hard_p_t > state.easy_p_t ? " Here the hard ones are the easier ones." : "";
  const even = ` The easy ones own half of the loss ${half(breakEven(settings(state), "CE"))} under CE, ${half(breakEven(settings(state), "FL"))} under focal loss.`;
  return first + second + truth + even + (state.ways === "all" ? ` ${NOTE}` : "");
}
var numberWords = (which, state) => group(which, state[which]).replaceAll(" ", " ");
function probabilityWords(which, state) {
  const i = which === "hard" ? 0 : 1;
  const one = shares(settings({ ...state, hard: 1, easy: 1 }));
  return `p t ${state[`${which}_p_t`]} of each ${which} ${i ? "negative" : "positive"}: cross entropy ${sum(one.CE.loss[i])}, focal loss ${sum(one.FL.loss[i])}`.replaceAll(
    " ",
    " "
  );
}
function gammaWords(state) {
  return `gamma ${number(state.gamma)}: each easy one counts ${compared(shrunk(state, 1, "loss")) ?? "as much as under cross entropy"}`;
}
var alphaWords = ({ alpha }) => `alpha ${number(alpha)}: objects weigh ${number(alpha)}, background ${number(Number((1 - alpha).toFixed(2)))}`;

function owner(ask) {
  const parts2 = ["hard", "easy"].map((name) => html("i", { class: `lf-part lf-${name}` }));
  const ends = ["hard", "easy"].map((name) => html("span", { class: `lf-end lf-${name}` }));
  const words = html("span", { class: "lf-sr" });
  const stack = html("div", { class: "lf-stack", "aria-hidden": "true" }, ...parts2);
  const unknown = html("span", { class: "lf-unknown", "aria-hidden": "true" }, "?");
  const element = html(
    "div",
    { class: "lf-owner", role: "cell" },
    words,
    html("div", { class: "lf-place" }, stack, ask ? ask.over : unknown),
    html("div", { class: "lf-ends", "aria-hidden": "true" }, ...ends),
    ask?.under ?? null
  );
  const set = (measure, sums, asked) => {
    const shares2 = fractions(sums);
    element.classList.toggle("lf-asked", asked);
    unknown.hidden = !asked;
    words.textContent = asked ? `${measure}: not shown yet` : `${measure}: ${cellWords(sums)}`.replaceAll(" ", " ");
    parts2.forEach((part, i) => {
      part.hidden = asked || shares2[i] === 0;
      part.style.flexGrow = shares2[i];
    });
    ends[0].replaceChildren(html("b", {}, percent(shares2[0])), html("span", {}, ` ${sum(sums[0])}`));
    ends[1].replaceChildren(html("span", {}, `${sum(sums[1])} `), html("b", {}, percent(shares2[1])));
  };
  return { element, set };
}
function table({ ask, onmore }) {
  const rows = WAYS.map((method) => {
    const name = html("div", { class: "lf-way-name", role: "rowheader" });
    const bar = owner(method === "CE" ? ask : null);
    const out = html("div", { class: "lf-left-out", role: "cell" });
    return {
      method,
      name,
      bar,
      out,
      element: html("div", { class: "lf-way", role: "row" }, name, out, bar.element)
    };
  });
  const owns = html("div", { role: "columnheader" });
  const heads = html(
    "div",
    { class: "lf-sr", role: "row" },
    html("div", { role: "columnheader" }, "trained with"),
    html("div", { role: "columnheader" }, "left out"),
    owns
  );
  const legend = html(
    "p",
    { class: "lf-legend", "aria-hidden": "true" },
    ...["hard positives (missed objects)", "easy negatives (sure background)"].map(
      (words) => html("span", {}, html("i", { class: `lf-part lf-${words.slice(0, 4)}` }), words)
    )
  );
  const more = html("button", { type: "button", class: "lf-more-ways", onclick: onmore });
  const note = html("p", { class: "lf-note" }, NOTE);
  const element = html(
    "div",
    { class: "lf-ways" },
    legend,
    html(
      "div",
      { role: "table", "aria-label": "Who owns the sum under each way to train" },
      heads,
      ...rows.map((row) => row.element)
    ),
    note,
    more
  );
  const set = (state, found, asked) => {
    const names = wayNames(state);
    const all = state.ways === "all";
    element.classList.toggle("lf-all", all);
    note.hidden = !all;
    owns.textContent = `who owns the ${state.view}`;
    more.textContent = all ? "two ways only" : "three more ways";
    more.setAttribute("aria-expanded", String(all));
    for (const { method, name, bar, out, element: row } of rows) {
      const [title, about] = names[method];
      const sums = found[method];
      row.hidden = !all && !["CE", "FL"].includes(method);
      name.replaceChildren(html("b", {}, title), html("span", {}, about));
      bar.set(state.view, sums[state.view], asked);
      out.replaceChildren("left out: ", html("b", {}, leftOut(sums, state)));
      const { loss, gradient, taught } = sums;
      Object.assign(row.dataset, { method, loss, gradient, taught });
    }
  };
  return { element, set };
}

/*! Live figure of chapter 2. */
var TENS = ["1", "10", "100", "1k", "10k"].map((text, power) => [power, text]);
var CHANCES = [0.01, 0.1, 0.5, 0.9, 0.99].map((p) => [logit(p), short(p)]);
var powers = ([low, high]) => ({ min: Math.log10(low), max: Math.log10(high), fine: 0.01, coarse: 0.1 });
var logits = ([low, high]) => ({
  min: tenths(logit(low)),
  max: tenths(logit(high)),
  fine: 0.01,
  coarse: 0.2
});
var tenths = (x) => Math.trunc(10 * x) / 10;
var symbol = (letter, below) => html("span", { class: "lf-symbol" }, letter, below ? html("sub", {}, below) : null);
var swatch = (which) => html("i", { class: `lf-part lf-${which}`, "aria-hidden": "true" });
function parts({ model, state, id, redraw }) {
  const limits = model.get("limits");
  const slides = sliders(limits, { gamma: [0.01, 0.1], alpha: [0.01, 0.05] });
  const opening = state.get();
  let asked = isPopulation(POPULATIONS[0], opening) && opening.ways === "two" && opening.view === "loss";
  function numberRange(which, words) {
    const part = range({
      id: `${id}-${which}`,
      symbol: [swatch(which), html("span", { class: "lf-word" }, which)],
      name: `number of ${words}`,
      limits: powers(limits[which]),
      ticks: TENS,
      onset: (power) => state.set({ [which]: rounded(10 ** power, limits[which]) })
    });
    const step = (event, up, fine) => {
      event.preventDefault();
      event.stopPropagation();
      state.set({ [which]: stepped(state.get()[which], up, fine, limits[which]) });
    };
    part.element.addEventListener(
      "keydown",
      (event) => {
        const up = ["ArrowRight", "ArrowUp"].includes(event.key);
        if (!up && !["ArrowLeft", "ArrowDown"].includes(event.key)) return;
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        step(event, up, event.shiftKey);
      },
      true
    );
    const buttons = [...part.element.children].filter((one) => one.matches?.(".lf-nudge"));
    part.element.addEventListener(
      "click",
      (event) => buttons.includes(event.target) && step(event, event.target === buttons[1], false),
      true
    );
    return part;
  }
  const chanceRange = (which, words) => {
    const name = `${which}_p_t`;
    const [low, high] = limits[name];
    return range({
      id: `${id}-${which}-p`,
      symbol: [swatch(which), symbol("p", "t")],
      name: `of ${words}`,
      limits: logits(limits[name]),
      ticks: CHANCES,
      onset: (x) => state.set({ [name]: Math.min(high, Math.max(low, neat(sigmoid(x)))) })
    });
  };
  const groups = [
    ["hard", "hard positives"],
    ["easy", "easy negatives"]
  ].map(([which, words]) => {
    const [size, chance] = [numberRange(which, words), chanceRange(which, words)];
    for (const { element } of [size, chance]) element.classList.add(`lf-${which}`);
    return { which, size, chance };
  });
  const populations = POPULATIONS.map(({ name, words, ...population }) => ({
    population,
    button: html(
      "button",
      {
        type: "button",
        class: "lf-preset",
        "aria-label": words,
        title: words,
        onclick: () => state.set(population)
      },
      name
    )
  }));
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [symbol("γ")],
    name: "gamma, of focal loss",
    limits: slides.gamma,
    ticks: [
      [0, "0"],
      [0.5, "½"],
      [1, "1"],
      [2, "2"],
      [5, "5"]
    ],
    onset: (value) => state.set({ gamma: value })
  });
  const alpha = range({
    id: `${id}-alpha`,
    symbol: [symbol("α")],
    name: "alpha, the weight of positives",
    limits: slides.alpha,
    ticks: [
      [0.25, "¼"],
      [0.5, "½"],
      [0.75, "¾"]
    ],
    onset: (value) => state.set({ alpha: value })
  });
  const weighed = toggle({
    id: `${id}-weighed`,
    label: "α weighs focal loss, too",
    symbol: ["α on FL"],
    onset: (on) => state.set({ weigh_focal: on })
  });
  const keep = choice(
    "Batch of OHEM and of 1 : 3",
    `${id}-keep`,
    KEEPS.map(String),
    (text) => state.set({ keep: Number(text) }),
    ["batch"]
  );
  keep.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "batch"));
  const view = choice("Who owns", `${id}-view`, VIEWS, (word) => state.set({ view: word }), ["bars"]);
  const ask = guess({
    onshow() {
      asked = false;
      redraw();
      gamma.input.focus({ preventScroll: true });
    }
  });
  const ways = table({
    ask,
    onmore: () => state.set({ ways: state.get().ways === "all" ? "two" : "all" })
  });
  function draw(now) {
    asked && (asked = NAMES.every((name) => now[name] === opening[name]));
    const found = shares(settings(now));
    const mark = !asked && ask.touched && isPopulation(POPULATIONS[0], now) && now.view === "loss";
    ask.draw({ asked, mark });
    ways.set(now, found, asked);
    const all = now.ways === "all";
    for (const { which, size, chance } of groups) {
      size.set(Math.log10(now[which]), count(now[which]), numberWords(which, now));
      size.text = compact(now[which]);
      chance.set(logit(now[`${which}_p_t`]), short(now[`${which}_p_t`]), probabilityWords(which, now));
    }
    for (const { population, button } of populations)
      button.setAttribute("aria-pressed", isPopulation(population, now));
    gamma.set(now.gamma, fixed(now.gamma, 2), asked ? `gamma ${now.gamma}` : gammaWords(now));
    alpha.set(now.alpha, fixed(now.alpha, 2), alphaWords(now));
    weighed.set(now.weigh_focal);
    keep.set(String(now.keep));
    view.set(now.view);
    for (const { element } of [alpha, weighed, keep]) element.hidden = !all;
    return asked ? { words: question(now) } : { words: sentence(now), all: everything(now) };
  }
  return {
    read: (name, text) => read(limits, name, text),
    bar: [
      html(
        "div",
        { class: "lf-presets", role: "group", "aria-label": "Start from" },
        ...populations.map(({ button }) => button)
      )
    ],
    body: [ways.element],
    controls: [gamma, ...groups.flatMap(({ size, chance }) => [size, chance]), alpha, weighed, keep],
    switches: [view],
    source: SOURCE,
    draw
  };
}
var loss_shares_default = liveFigure({ name: "lf-shares", traits: NAMES, styles: [style_default], parts });

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
      const mark = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", stays(event));
      el.addEventListener("keydown", stop);
      addEventListener("keydown", mark, { capture: true });
      const release = view.render(context);
      return () => {
        el.removeEventListener("keydown", stop);
        removeEventListener("keydown", mark, { capture: true });
        release();
      };
    }
  };
}

var stdin_default = hosted(loss_shares_default);
export {
  stdin_default as default
};
