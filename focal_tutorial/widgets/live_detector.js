// Built by widgets/build.mjs from widgets/src/live_detector.js: change it there.
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

var box_editor_default = "/* Boxes to move and resize: the truth in ink, an anchor thin and blue, a prediction in the accent. */\n.lf-editor { pointer-events: none; }\n.lf-box { color: var(--ink); }\n.lf-box-anchor { color: var(--gamma-0); }\n.lf-box-yours { color: var(--accent); }\n.lf-box .lf-edge { fill: none; stroke: currentColor; stroke-width: 2.4; }\n.lf-box-anchor .lf-edge { stroke-width: 1.8; stroke-dasharray: 7 4; }\n.lf-grip { fill: var(--panel); stroke: currentColor; stroke-width: 2; }\n.lf-canvas .lf-tag { fill: currentColor; font-weight: 700; paint-order: stroke; stroke: var(--panel); stroke-width: 5px; stroke-linejoin: round; }\n.lf-ring { fill: none; stroke: none; }\n.lf-body:focus, .lf-corner:focus { outline: none; }\n.lf-body:focus-visible .lf-ring, .lf-corner:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }\n";

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var style_default2 = `/* The picture, a map in colours over it, boxes, and what the reader moves. */
.lf-live { --ratio: 0.75; }
.lf-live .lf-look { gap: 6px; padding: 8px 16px 8px; }
.lf-live .lf-board { max-width: 31.5rem; width: 100%; justify-self: center; }
.lf-ground { position: absolute; inset: 0; width: 100%; height: 100%; border-radius: 6px; }
.lf-canvas.lf-marks, .lf-canvas.lf-over { pointer-events: none; cursor: default; }
.lf-live .lf-marks rect { fill: none; }
.lf-live .lf-marks rect[fill] { fill: revert-layer; }
.lf-canvas.lf-over.lf-stamping { pointer-events: auto; cursor: copy; touch-action: pan-y; }
.lf-live .lf-picture { background: none; }
.lf-stamp { outline: none; }
.lf-stamp .lf-reach { fill: transparent; }
.lf-stamp .lf-dot { fill: var(--panel); fill-opacity: 0.85; stroke: var(--ink); stroke-width: 1.6; }
.lf-stamp .lf-ring { fill: none; stroke: none; }
.lf-stamp:hover .lf-dot { fill: var(--accent); }
.lf-stamp:focus .lf-dot { fill: var(--accent); }
.lf-stamp:focus-visible .lf-ring { stroke: var(--focus); stroke-width: 3; }
.lf-over.lf-patching .lf-body rect, .lf-over.lf-patching .lf-corner * { pointer-events: all; cursor: move; touch-action: none; }
.lf-live .lf-cell { stroke: var(--paper); stroke-width: 2; fill: var(--ink); fill-opacity: 0.35; }
.lf-live .lf-marks .lf-cell { fill: var(--ink); }
.lf-live .lf-anchor { stroke: var(--gamma-0); stroke-width: 2; stroke-dasharray: 7 4; }
.lf-live .lf-anchor-halo { stroke: var(--paper); stroke-width: 4; stroke-opacity: 0.8; }
.lf-live .lf-suppressed { stroke: var(--gamma-05); stroke-width: 1; stroke-dasharray: 2 3; }

.lf-live .lf-keys { min-height: 32px; display: flex; flex-wrap: wrap; gap: 0 14px; }
.lf-live ul.lf-classes { flex: 0 1 auto; min-height: 32px; }
.lf-live ul.lf-verdicts { display: flex; min-height: 32px; }
.lf-live ul.lf-key li { font-size: 0.85rem; }
.lf-live ul.lf-verdicts svg { width: 30px; overflow: visible; }
.lf-live ul.lf-verdicts li { gap: 10px; }
.lf-live ul.lf-classes { column-gap: 8px; }
.lf-live .lf-readout { min-height: 2lh; line-height: 1.35rem; }
.lf-live .lf-picture .lf-tag text { stroke: none; font-weight: 600; }
.lf-live .lf-picture .lf-tag { font-weight: 600; stroke: none; }
.lf-live .lf-choice span { padding: 0 9px; }
.lf-live .lf-range { grid-template-columns: 3.2rem 1fr 3.4rem; }

.lf-own-buttons { display: flex; flex-wrap: wrap; gap: 6px; padding: 4px 0; }
.lf-own-buttons .lf-do { flex: 1 1 auto; }
.lf .lf-own-words { color: var(--soft); font-size: 0.85rem; }
.lf .lf-wrong { color: var(--gamma-05); font-size: 0.9rem; }
.lf .lf-wrong:empty { display: none; }
.lf-pickers { display: grid; grid-template-columns: 5.2rem 1fr; align-items: center; gap: 8px; min-height: 52px; }
.lf-pickers select { min-height: 44px; min-width: 0; padding: 0 8px; font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.lf-live .lf-seed { display: grid; grid-template-columns: 5.2rem 1fr 44px; align-items: center; gap: 8px; min-height: 52px; }
.lf-live .lf-seed input { min-height: 44px; min-width: 0; padding: 0 8px; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.lf-live .lf-lead { padding: 0 8px; color: var(--soft); line-height: 34px; }
.lf-live.lf-dropping { outline: 3px dashed var(--accent); outline-offset: -6px; }

/* Five steps back, in the order in which they are read. */
.lf .lf-steps { display: grid; gap: 0 20px; margin: 0; padding: 8px 16px 12px; list-style: none; counter-reset: step; }
.lf .lf-steps li { margin: 0; padding: 6px 0; font-size: 0.9rem; line-height: 1.4; counter-increment: step; }
.lf .lf-steps li > strong::before { content: counter(step) " " / ""; color: var(--soft); }
.lf .lf-steps p strong { color: var(--accent); }

/* Two networks on one picture. */
.lf-scroll-x { padding: 4px 16px 12px; overflow-x: auto; }
.lf .lf-compared { width: 100%; max-width: 36rem; margin: 0; border-collapse: collapse; color: var(--ink); font-size: 0.9rem; }
.lf .lf-compared :is(th, td) { padding: 5px 12px 5px 0; border: 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; background: none; font-variant-numeric: tabular-nums; }
.lf .lf-compared thead th { color: var(--soft); }

.lf-bars { display: grid; gap: 6px; padding: 4px 0; }
.lf-bar-row { display: grid; grid-template-columns: 4rem 1fr 3.4rem; align-items: center; gap: 10px; font-size: 0.9rem; }
.lf-bar-row > div { height: 12px; border-radius: 6px; background: var(--line); overflow: hidden; }
.lf-bar-fill { --part: 0; display: block; height: 100%; width: calc(100% * var(--part)); background: var(--accent); }
.lf-bar-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }

@container (min-width: 560px) {
  .lf-live .lf-look { grid-template-columns: minmax(0, 1fr); }
  .lf .lf-steps { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .lf-live .lf-board { max-width: 27rem; }
}
@container (min-width: 860px) {
  .lf-live .lf-board { max-width: 31.5rem; }
  .lf-live .lf-readout { min-height: 1lh; }
  .lf .lf-steps { grid-template-columns: 0.8fr 0.9fr 1.5fr 1.1fr 1.1fr; }
}
@container (max-width: 559.98px) {
  .lf-live .lf-look { padding: 4px 0; }
  .lf-live :is(.lf-keys, .lf-readout, .lf-bars) { padding-inline: 12px; }
  .lf-ground, .lf-live .lf-picture { border-radius: 0; }
  .lf-live .lf-choice { flex-wrap: wrap; }
  .lf-looking .lf-own-buttons { display: none; }
  .lf-live:has(.lf-tools-of-stamps) .lf-controls { min-height: 96px; } /* tools and their buttons: the dock keeps its height */
  .lf-live:has(.lf-levels) .lf-picks { min-height: 94px; align-content: start; } /* two rows, whatever the picture asks for */
}
@container (min-width: 560px) and (max-width: 859.98px) {
  .lf-live:has(.lf-levels):has(.lf-rest:not([hidden])) .lf-controls { min-height: 176px; } /* a row for the smear's number */
}
`;

var figure_default = '/* What every live figure shares. Tokens stand at the root of the figure; dark is asked of the page, of Jupyter,\n   VS Code and Colab by name, and of the system where none of them speaks. */\n.lf {\n  --paper: #fff; --ink: #1d2430; --soft: #5b6675; --line: #d9dee5; --panel: #f7f8fa; --accent: #8e2f7a; --focus: #1769d2;\n  --gamma-0: #0072b2; --gamma-05: #be4d00; --gamma-1: #8f6500; --gamma-2: #8e2f7a; --gamma-5: #00785a; --shade: #1d24300d;\n  color-scheme: light;\n}\n:is(html[data-theme="dark"], html[theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark, body.vscode-high-contrast) .lf {\n  --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n  --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n  color-scheme: dark;\n}\n@media (prefers-color-scheme: dark) {\n  html:not([data-theme], [theme]) body:not([data-jp-theme-light], .vscode-light, .vscode-dark, .vscode-high-contrast) .lf {\n    --paper: #14181f; --ink: #e9edf3; --soft: #9aa6b5; --line: #323a46; --panel: #1b212a; --accent: #e89ad6; --focus: #7db4ff;\n    --gamma-0: #56b4e9; --gamma-05: #ff8a4c; --gamma-1: #f0c24b; --gamma-2: #e89ad6; --gamma-5: #3fd3a8; --shade: #e9edf30d;\n    color-scheme: dark;\n  }\n}\n@media (forced-colors: active) {\n  .lf { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --panel: Canvas; --accent: Highlight; --focus: Highlight; --shade: transparent; }\n}\n\n.lf {\n  box-sizing: border-box; container-type: inline-size; margin: 0; padding: 0; overflow: clip; text-align: left;\n  color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 12px; font-size: 1rem; line-height: 1.5;\n}\n.lf *, .lf *::before, .lf *::after { box-sizing: border-box; }\n.lf [hidden] { display: none; }\n.lf p, .lf figcaption { margin: 0; }\n.lf sub, .lf sup { line-height: 0; font-size: 0.75em; }\n.lf :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }\n.lf-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.lf-symbol { font-family: var(--symbols, "STIX Two Text", "Times New Roman", serif); font-style: italic; white-space: nowrap; }\n\n/* The bar: formula, tools, switches. */\n.lf-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; padding: 4px 16px 6px; border-bottom: 1px solid var(--line); }\n.lf-formula { flex: 1 1 auto; min-height: 48px; display: flex; align-items: center; font-size: 1.3rem; line-height: 1.2; white-space: nowrap; }\n.lf-number {\n  position: relative; display: inline-block; color: var(--accent); font-size: max(12px, 0.85em); font-weight: 600; line-height: 1.1;\n  font-variant-numeric: tabular-nums; border-bottom: 2px dotted; cursor: ew-resize; touch-action: none; user-select: none; -webkit-user-select: none; padding: 0 1px;\n}\n.lf-formula sup .lf-number { font-size: 1em; }\n.lf-number::after { content: ""; position: absolute; inset: -14px -6px; min-width: 44px; min-height: 44px; }\n.lf-tools { display: flex; margin: 0 -10px 0 auto; }\n.lf-button {\n  display: grid; place-items: center; width: 44px; height: 44px; padding: 0; color: var(--soft); background: none; border: 0; border-radius: 8px; cursor: pointer;\n}\n.lf-button:hover { color: var(--ink); background: var(--shade); }\n.lf-icon { pointer-events: none; }\n.lf-icon path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }\n.lf-choice { display: flex; margin: 4px 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); min-width: 0; }\n.lf-choice label { position: relative; margin: 0; cursor: pointer; font-size: 0.9rem; }\n.lf-choice label::after { content: ""; position: absolute; inset: -5px 0; }\n.lf-choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.lf-choice span { display: block; padding: 0 12px; line-height: 34px; border-radius: 7px; }\n.lf-choice input:checked + span { color: var(--paper); background: var(--ink); }\n.lf-choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }\n@media (forced-colors: active) {\n  .lf-choice input:checked + span { color: HighlightText; background: Highlight; forced-color-adjust: none; }\n  .lf-track input { forced-color-adjust: none; }\n}\n\n/* The drawing fills the width it has; text in it is drawn at its true size. */\n.lf-drawing { position: relative; height: 20.5rem; }\n.lf-canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: pan-y; user-select: none; -webkit-user-select: none; cursor: ew-resize; }\n/* A press and its click must meet the same element: what is drawn anew while a pointer moves is never their target. */\n.lf-canvas > * { pointer-events: none; }\n.lf-canvas .lf-handle { pointer-events: auto; }\n.lf-canvas text { font: 13px/1 inherit; font-family: inherit; font-size: 13px; fill: var(--soft); font-variant-numeric: tabular-nums; }\n\n/* The controls: label, range with ticks, value. */\n.lf-controls { display: grid; gap: 0 28px; padding: 4px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-range { display: grid; grid-template-columns: auto 1fr 3.4rem; gap: 0 12px; align-items: center; height: 58px; }\n.lf-label { margin: 0; min-width: 1.6rem; color: var(--accent); font-size: 1.35rem; line-height: 1; }\n.lf-check { display: flex; align-items: center; gap: 8px; min-height: 44px; font-size: 0.95rem; color: var(--ink); cursor: pointer; white-space: nowrap; }\n.lf-check input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }\n.lf-check .lf-symbol { font-size: 1.2rem; }\n.lf-value { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.lf-track { position: relative; height: 58px; min-width: 0; }\n.lf-track input {\n  --part: 0; position: absolute; inset: 4px 0 auto; width: 100%; height: 44px; margin: 0; background: none; appearance: none; -webkit-appearance: none; cursor: pointer; touch-action: pan-y;\n}\n.lf-track input::-webkit-slider-runnable-track {\n  height: 6px; border-radius: 3px;\n  background: linear-gradient(90deg, var(--accent) calc(10px + var(--part) * (100% - 20px)), var(--line) 0);\n}\n.lf-track input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--line); }\n.lf-track input::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--accent); }\n.lf-track input::-webkit-slider-thumb {\n  -webkit-appearance: none; width: 20px; height: 20px; margin-top: -7px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);\n}\n.lf-track input::-moz-range-thumb { width: 14px; height: 14px; border: 3px solid var(--panel); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent); }\n.lf-track input:disabled { opacity: 0.45; cursor: default; }\n.lf-ticks span {\n  position: absolute; top: 36px; left: calc(10px + var(--at) * (100% - 20px)); transform: translateX(-50%); padding-top: 5px;\n  color: var(--soft); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; cursor: pointer;\n}\n.lf-ticks span::before { content: ""; position: absolute; top: 0; left: 50%; height: 5px; border-left: 1px solid var(--soft); }\n\n/* A fixed number of lines, in which as many whole sentences stand as fit (lib/fitted.js); the fold has them all. */\n.lf-sentence { --lines: 3; box-sizing: content-box; min-height: calc(var(--lines) * 1.5em); padding: 10px 16px 4px; }\n@supports (height: 1lh) { .lf-sentence { min-height: calc(var(--lines) * 1lh); } }\n.lf-sentence strong { color: var(--accent); white-space: nowrap; }\n.lf details.lf-more { margin: 0; padding: 0; background: none !important; border: 0 !important; }\n.lf .lf-more > summary {\n  display: flex; align-items: center; gap: 0.5rem; min-height: 44px; padding: 0 16px; list-style: none; cursor: pointer;\n  color: var(--soft) !important; background: none; border: 0 !important; font-size: 0.9rem; font-weight: 400;\n}\n.lf-more > summary::before { content: "▸"; width: 1em; }\n.lf-more[open] > summary::before { content: "▾"; }\n.lf-words { padding: 0 16px 10px; }\n.lf-words strong { color: var(--accent); }\n\n.lf:fullscreen { display: flex; flex-direction: column; overflow: auto; border: 0; border-radius: 0; }\n.lf:fullscreen .lf-drawing { height: max(20.5rem, 100vh - 17rem); }\n\n@container (min-width: 560px) {\n  .lf-sentence { --lines: 2; }\n  .lf-controls { grid-template-columns: 1fr 1fr; }\n  .lf-canvas text { font-size: 14px; }\n}\n@container (max-width: 420px) {\n  .lf-formula { font-size: 1.12rem; }\n  .lf-sentence { font-size: 0.95rem; }\n  .lf-choice span { padding: 0 10px; }\n}\n@container (max-width: 318px) { .lf-formula { font-size: 1rem; } }\n@container (max-width: 290px) { .lf-formula { font-size: 0.88rem; } }\n@media (prefers-reduced-motion: no-preference) { .lf-button { transition: background 0.1s; } }\n\n/* The frame: question, bar, sentence, drawing, controls, what lies below, foot (lib/figure.js, lib/dock.js). */\n.lf-frame > .lf-bar { min-height: 52px; padding: 2px 16px; }\n.lf-frame > .lf-sentence { padding: 8px 16px 4px; }\n.lf-predict { padding: 10px 16px 8px; border-bottom: 1px solid var(--line); }\n.lf-main { min-width: 0; }\n.lf-below { border-top: 1px solid var(--line); }\n.lf-foot { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 16px; border-top: 1px solid var(--line); }\n.lf-foot:empty { display: none; }\n.lf-foot > .lf-more { flex: 1 1 auto; }\n.lf-foot > .lf-more[open] { flex-basis: 100%; }\n.lf-source { padding: 11px 16px; color: var(--soft); font-size: 0.85rem; line-height: 22px; }\n.lf-source:empty { display: none; }\n.lf-dock { min-width: 0; }\n.lf-dock > .lf-controls { border-bottom: 0; padding-block: 4px; align-content: start; }\n.lf-dock .lf-choice { align-self: center; }\n.lf-rest { display: contents; }\n.lf-more-button { justify-self: start; min-height: 44px; padding: 0 4px; color: var(--focus); font: inherit; font-size: 0.9rem; background: none; border: 0; cursor: pointer; }\n.lf-more-button::after { content: " ▾" / ""; }\n.lf-more-button[aria-expanded="true"]::after { content: " ▴" / ""; }\n.lf-nudge { display: none; }\n.lf-picks { display: none; }\n.lf-pick {\n  display: flex; align-items: center; justify-content: space-between; gap: 6px; min-width: 0; min-height: 44px; padding: 0 8px; color: var(--ink);\n  font: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; white-space: nowrap;\n}\n.lf-pick[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.lf-pick-name { overflow: hidden; color: var(--soft); font-size: 0.85rem; }\n.lf-pick-name .lf-symbol { color: var(--accent); font-size: 1.15rem; }\n.lf-pick-value { font-size: 0.95rem; font-weight: 600; font-variant-numeric: tabular-nums; }\n.lf-pick-more { justify-content: center; color: var(--focus); }\n\n@container (max-width: 559.98px) {\n  .lf-drawing { height: 14.75rem; }\n  .lf-frame > .lf-bar { padding: 0 6px 0 16px; }\n  .lf-frame > .lf-bar > .lf-tools { margin-right: 0; }\n  .lf-source { flex: 1 1 auto; min-width: 0; padding-top: 0; }\n  .lf-foot > .lf-more { flex-basis: 100%; }\n  .lf-dock { position: sticky; bottom: 0; z-index: 3; padding: 8px 12px max(6px, env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--line); box-shadow: 0 -6px 12px -8px rgb(0 0 0 / 25%); }\n  .lf-picks { display: grid; grid-template-columns: repeat(auto-fit, minmax(80px, 1fr)); gap: 6px; }\n  .lf-single > .lf-picks { display: none; }\n  .lf-dock > .lf-controls { display: block; padding: 0; }\n  .lf-dock .lf-control:not(.lf-chosen), .lf-more-button { display: none; }\n  .lf-dock .lf-choice.lf-chosen { margin: 8px 0 4px; }\n  .lf-dock .lf-choice label { flex: 1; text-align: center; }\n  .lf-dock .lf-range { grid-template-columns: 44px 1fr 44px; }\n  .lf-dock .lf-nudge { display: block; width: 44px; height: 44px; padding: 0; color: var(--ink); font: inherit; font-size: 1.25rem; line-height: 1; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }\n  .lf-dock:not(.lf-single) .lf-range > .lf-label:not(.lf-check), .lf-dock:not(.lf-single) .lf-range > .lf-value { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .lf-dock .lf-range > .lf-check { grid-column: 1 / -1; }\n  .lf-dock .lf-range:has(> .lf-check) { height: auto; }\n  .lf-single .lf-range { grid-template-columns: auto 44px 1fr 44px 3.4rem; }\n}\n@media (max-height: 640px) {\n  @container (max-width: 559.98px) {\n    .lf-picks { display: flex; overflow-x: auto; scrollbar-width: none; }\n    .lf-pick { flex: 0 0 auto; min-width: 84px; }\n  }\n}\n@container (min-width: 860px) {\n  .lf-frame { display: grid; grid-template: "bar bar" auto "said said" auto "main ask" auto "main dock" 1fr "below below" auto / minmax(0, 1fr) 318px; }\n  .lf-frame > * { grid-column: 1 / -1; }\n  .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-frame > .lf-sentence { --lines: 1; grid-area: said; }\n  .lf-frame > .lf-main { grid-area: main; }\n  .lf-frame > .lf-predict { grid-area: ask; padding: 4px 16px 8px 14px; border-bottom: 0; }\n  .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-frame > .lf-below { grid-area: below; }\n  .lf-alone > .lf-main { grid-column: 1 / -1; }\n  .lf-dock > .lf-controls { grid-template-columns: 1fr; padding: 4px 16px 8px 14px; }\n}\n';

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
function place(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
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
function choice(label, name, words, onpick, symbol = [label]) {
  const inputs2 = /* @__PURE__ */ new Map();
  const segments = words.map((word2) => {
    const input = html("input", { type: "radio", name, value: word2, onchange: () => onpick(word2) });
    inputs2.set(word2, input);
    return html("label", {}, input, html("span", {}, word2));
  });
  const element = html(
    "fieldset",
    { class: "lf-choice" },
    html("legend", { class: "lf-sr" }, label),
    ...segments
  );
  const control = { element, symbol, name: label, text: "" };
  return Object.assign(control, {
    set: (word2) => inputs2.get(control.text = word2).checked = true
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
    const [place3, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place3.insertBefore(element2, before);
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
    const parts = [...element.children];
    for (const part of parts) part.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts.map((part) => [...part.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count3 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts.forEach((part, i) => part.hidden = i >= count3);
  }
  function set(text) {
    if (text === shown) return;
    shown = text;
    element.replaceChildren(
      ...sentencesOf(text).map((sentence, i) => html("span", {}, i ? " " : null, ...rich(sentence)))
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
  const spoken2 = html("p", { class: "lf-sr", role: "status" });
  let told = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told) whole.replaceChildren(...rich(all));
    told = all;
    const aloud = plain(all).replaceAll(" ", " ");
    clearTimeout(speaking);
    if (quiet || aloud === spoken2.textContent) return;
    speaking = setTimeout(
      () => {
        spoken2.textContent = aloud;
        spokenAt = Date.now();
      },
      running ? Math.max(0, spokenAt + SPEAK_EVERY - Date.now()) : REST
    );
  }
  return { element, more, spoken: spoken2, say, release: () => (clearTimeout(speaking), release()) };
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
    const here2 = location.href.split("#")[0];
    const others = pairs(location.hash).filter(([key]) => !key.startsWith(`${page.id}.`));
    const state = get();
    const own = names.filter((name) => String(state[name]) !== String(stored[name])).map((name) => [`${page.id}.${name}`, String(state[name])]);
    const parts = [...others, ...own].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return parts.length ? `${here2}#${parts.join("&")}` : here2;
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

function liveFigure({ name, traits, styles, parts }) {
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
    const view = parts({
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

var PATIENCE = 6e4;
function assets({ model, page, patience = PATIENCE }) {
  if (page) return { load: page.asset, bytes: page.assetBytes };
  return { load: (name) => fromKernel(model, name, patience), bytes: () => void 0 };
}
function fromKernel(model, name, patience) {
  return new Promise((resolve, reject) => {
    const late = () => end(reject, new Error(`the kernel has not sent ${name}: is it busy, or no longer there?`));
    const timer = setTimeout(late, patience);
    const heard = (content, buffers2) => {
      if (content?.asset !== name) return;
      if (content.error) end(reject, new Error(content.error));
      else end(resolve, ownBytes(buffers2[0]));
    };
    function end(settle, value) {
      clearTimeout(timer);
      model.off("msg:custom", heard);
      settle(value);
    }
    model.on("msg:custom", heard);
    model.send({ asset: name });
  });
}
function ownBytes(buffer) {
  const {
    buffer: whole,
    byteOffset,
    byteLength
  } = ArrayBuffer.isView(buffer) ? buffer : new Uint8Array(buffer);
  return new Uint8Array(whole, byteOffset, byteLength).slice();
}

function sliders(limits, steps2) {
  return Object.fromEntries(
    Object.entries(steps2).map(([name, [fine, coarse]]) => {
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

var CORNERS = [
  ["top left", 0, 1],
  ["top right", 2, 1],
  ["bottom left", 0, 3],
  ["bottom right", 2, 3]
];
var BY_KEYS = [0, 3];
var REACH = { touch: 22, mouse: 12, pen: 12 };
var LETTER = 8;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function moved([x1, y1, x2, y2], dx, dy, { width, height, fine }) {
  const x = snapped(x1 + dx, { min: 0, max: width - (x2 - x1), fine });
  const y = snapped(y1 + dy, { min: 0, max: height - (y2 - y1), fine });
  return [x, y, tidy(x + x2 - x1), tidy(y + y2 - y1)];
}
function resized(box, corner, x, y, { width, height, least, fine }) {
  const [, across, down] = CORNERS[corner];
  const result = [...box];
  result[across] = snapped(
    x,
    across ? { min: box[0] + least, max: width, fine } : { min: 0, max: box[2] - least, fine }
  );
  result[down] = snapped(
    y,
    down === 3 ? { min: box[1] + least, max: height, fine } : { min: 0, max: box[3] - least, fine }
  );
  return result;
}
function taken(x, y, boxes, reach2) {
  let best2 = null;
  boxes.forEach(
    ([x1, y1, x2, y2], index) => CORNERS.forEach(([, across, down], corner) => {
      const away = Math.hypot(x - [x1, 0, x2][across], y - (down === 1 ? y1 : y2));
      const near = Math.min(reach2, Math.max(6, Math.min(x2 - x1, y2 - y1) / 3));
      if (away <= near && (!best2 || away <= best2.away)) best2 = { index, corner, away };
    })
  );
  if (best2) return { index: best2.index, corner: best2.corner };
  boxes.forEach(([x1, y1, x2, y2], index) => {
    const size = (x2 - x1) * (y2 - y1);
    if (x >= x1 && x <= x2 && y >= y1 && y <= y2 && (!best2 || size <= best2.size))
      best2 = { index, corner: null, size };
  });
  return best2 && { index: best2.index, corner: null };
}
function readBox(text, { width, height, least }) {
  const box = text.split(",").map((part) => part.trim() === "" ? NaN : Number(part));
  const [x1, y1, x2, y2] = box;
  return box.length === 4 && x1 >= 0 && y1 >= 0 && x2 <= width && y2 <= height && x2 - x1 >= least && y2 - y1 >= least ? box : void 0;
}
var tidy = (value) => Number(value.toFixed(6));
var spoken = ([x1, y1, x2, y2]) => `x ${x1} to ${x2}, y ${y1} to ${y2}, ${tidy(x2 - x1)} by ${tidy(y2 - y1)}`;
function boxEditor({ canvas, boxes: kinds, limits, onset: report }) {
  let boxes = [];
  let scales = null;
  let held = null;
  const onset = (index, box) => {
    boxes = boxes.map((old, i) => i === index ? box : old);
    report(index, box);
  };
  const control = (name, description, onmove) => ({
    tabindex: 0,
    role: "slider",
    "aria-label": name,
    "aria-roledescription": description,
    "aria-valuemin": 0,
    onkeydown: (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? limits.fine : limits.coarse;
      onmove(arrow[0] * step, arrow[1] * step);
    }
  });
  const parts = kinds.map(({ name, kind, tag: tag2 }, index) => {
    const edge2 = svg("rect", { class: "lf-edge" });
    const ring = svg("rect", { class: "lf-ring", rx: 4 });
    const body = svg(
      "g",
      {
        class: "lf-body",
        ...control(name, "movable box", (dx, dy) => onset(index, moved(boxes[index], dx, dy, limits)))
      },
      ring,
      edge2
    );
    const corners = CORNERS.map(
      ([where, across, down], corner) => svg(
        "g",
        {
          class: "lf-corner",
          ...BY_KEYS.includes(corner) ? control(`${name}, ${where} corner`, "corner to resize by", (dx, dy) => {
            const box = boxes[index];
            onset(index, resized(box, corner, box[across] + dx, box[down] + dy, limits));
          }) : { "aria-hidden": "true" }
        },
        svg("circle", { class: "lf-ring", r: 11 }),
        svg("rect", { class: "lf-grip", x: -5, y: -5, width: 10, height: 10, rx: 2 })
      )
    );
    const label = svg("text", { class: "lf-tag", "aria-hidden": "true" }, name);
    return {
      element: svg("g", { class: `lf-box lf-box-${kind}` }, body, ...corners, label),
      body,
      edge: edge2,
      ring,
      corners,
      label,
      atEnd: tag2 === "end"
    };
  });
  const element = svg("g", { class: "lf-editor" }, ...parts.map((part) => part.element));
  const drawn2 = () => boxes.map(([x1, y1, x2, y2]) => [scales.x(x1), scales.y(y1), scales.x(x2), scales.y(y2)]);
  const under = (at, kind) => {
    const area2 = canvas.getBoundingClientRect();
    return scales && taken(at.clientX - area2.left, at.clientY - area2.top, drawn2(), REACH[kind] ?? REACH.mouse);
  };
  const cursor = (found) => !found ? "" : found.corner === null ? "move" : found.corner % 3 ? "nesw-resize" : "nwse-resize";
  canvas.addEventListener("pointerdown", (event) => {
    const found = !event.button && !held && under(event, event.pointerType);
    if (!found) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      ...found,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      box: boxes[found.index]
    };
    const part = parts[found.index];
    (BY_KEYS.includes(found.corner) ? part.corners[found.corner] : part.body).focus({ preventScroll: true });
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault());
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (under(event.changedTouches[0], "touch")) event.preventDefault();
    },
    { passive: false }
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer !== event.pointerId) {
      canvas.style.cursor = cursor(!held && under(event, event.pointerType));
      return;
    }
    const dx = scales.x.invert(event.clientX) - scales.x.invert(held.x);
    const dy = scales.y.invert(event.clientY) - scales.y.invert(held.y);
    if (held.corner === null) return onset(held.index, moved(held.box, dx, dy, limits));
    const [, across, down] = CORNERS[held.corner];
    onset(held.index, resized(held.box, held.corner, held.box[across] + dx, held.box[down] + dy, limits));
  });
  const release = (event) => held?.pointer === event.pointerId && (held = null);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  function draw(now, x, y, tags = kinds.map(({ name }) => name)) {
    element.setAttribute("visibility", now ? "visible" : "hidden");
    scales = now && { x, y };
    if (!now) return;
    boxes = now;
    drawn2().forEach(([x1, y1, x2, y2], index) => {
      const part = parts[index];
      place(part.edge, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
      place(part.ring, { x: x1 - 4, y: y1 - 4, width: x2 - x1 + 8, height: y2 - y1 + 8 });
      part.corners.forEach(
        (corner, i) => corner.setAttribute(
          "transform",
          `translate(${[x1, 0, x2][CORNERS[i][1]]} ${CORNERS[i][2] === 1 ? y1 : y2})`
        )
      );
      const [top, bottom] = [y(0), y(limits.height)];
      const long = LETTER * tags[index].length;
      place(
        part.label,
        part.atEnd ? {
          x: Math.max(x2 - 10, x(0) + long),
          y: y2 + 18 > bottom ? y2 - 10 : y2 + 18,
          "text-anchor": "end"
        } : {
          x: Math.min(x1 + 10, x(limits.width) - long),
          y: y1 - 8 < top + 10 ? y1 + 20 : y1 - 8,
          "text-anchor": "start"
        }
      );
      part.label.textContent = tags[index];
      const box = boxes[index];
      for (const control2 of [part.body, ...BY_KEYS.map((corner) => part.corners[corner])]) {
        place(control2, {
          "aria-valuenow": box[0],
          "aria-valuemax": limits.width,
          "aria-valuetext": spoken(box)
        });
      }
      part.corners[3].setAttribute("aria-valuenow", box[2]);
    });
  }
  return { element, draw };
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
    const taken2 = own(false);
    if (taken2 >= 0) {
      free[taken2] = false;
      return { ...seen, verdict: "found", object: taken2, overlap: overlaps[taken2] };
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
  let place3 = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place3 < 0 || value >= values[place3])) place3 = i;
  });
  return place3;
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

var BRIGHT = [
  [18, 16, 48],
  [80, 30, 112],
  [158, 42, 99],
  [221, 81, 58],
  [252, 165, 10],
  [252, 255, 164]
];
var SIGNED = [
  [0, 82, 140],
  [86, 160, 211],
  [244, 242, 238],
  [240, 152, 92],
  [170, 62, 0]
];
function colour(number, [low, high]) {
  return between(low < 0 ? SIGNED : BRIGHT, high > low ? (number - low) / (high - low) : 0);
}
function between(stops, part) {
  const at = Math.min(1, Math.max(0, part)) * (stops.length - 1);
  const first = Math.min(stops.length - 2, Math.floor(at));
  return stops[first].map((one, i) => Math.round(one + (stops[first + 1][i] - one) * (at - first)));
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
    const place3 = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : event.key === "Escape" ? -1 : step && active + step;
    if (place3 === void 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (items.length) pick(event.key === "Escape" ? -1 : (place3 + items.length) % items.length);
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
    const place3 = ([x1, y1, x2, y2]) => ({
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
    const drawn2 = shown.map((item, i) => option(item, place3(item.box), bounds, i, shown.length)).reverse();
    layer.replaceChildren(
      ...truth.map(
        ({ box, difficult }) => svg(
          "g",
          { class: `lf-truth${difficult ? " lf-difficult" : ""}`, "aria-hidden": "true" },
          ...twice(place3(box))
        )
      ),
      ...drawn2.filter(({ dataset }) => dataset.place !== String(active)),
      ...drawn2.filter(({ dataset }) => dataset.place === String(active)),
      ...shown.map((item, i) => [item, i]).filter(([item]) => item.tag).sort(([, a], [, b]) => (a === active) - (b === active)).map(
        ([item]) => svg(
          "g",
          { class: `lf-named-${item.kind}`, "aria-hidden": "true" },
          tag(item.tag, place3(item.box), bounds)
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
  function option(item, rect, bounds, place3, total) {
    const chosen = place3 === active;
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
        id: `${key}-${place3}`,
        "data-place": place3,
        role: "option",
        "aria-selected": String(chosen),
        "aria-label": item.words,
        "aria-posinset": place3 + 1,
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

function mix(x) {
  x = Math.imul(x ^ x >>> 16, 2146121005);
  x = Math.imul(x ^ x >>> 15, 2221713035);
  return (x ^ x >>> 16) >>> 0;
}
function uniform(seed, stream, i) {
  const start = mix(seed + Math.imul(stream, 2654435769) | 0);
  return (mix(start + Math.imul(i, 2654435769) | 0) + 0.5) / 4294967296;
}

var GOLDEN = 2654435769;
var WHOLE = 4294967296;
var Numbers = class {
  constructor(seed, stream) {
    this.start = mix(seed + Math.imul(stream, GOLDEN) | 0);
    this.count = 0;
  }
  /** 32 random bits, 0 to 2^32 - 1. */
  bits() {
    return mix(this.start + Math.imul(this.count++, GOLDEN) | 0);
  }
  /** Evenly between 0 and 1, never one of them. */
  next() {
    return (this.bits() + 0.5) / WHOLE;
  }
  between(low, high) {
    return low + (high - low) * this.next();
  }
  /** A bell around `mean`, at most three `spread` wide to either side: the sum of three even numbers. */
  bell(mean, spread) {
    const sum = this.next() + this.next() + this.next();
    return mean + spread * (2 * sum - 3);
  }
};
function turned(t) {
  const quarter = Math.floor(4 * t + 0.5);
  const x = (t - quarter / 4) * 6.283185307179586;
  const z = x * x;
  const sine = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72))));
  const cosine = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90))));
  const which = quarter & 3;
  if (which === 0) return [cosine, sine];
  if (which === 1) return [-sine, cosine];
  return which === 2 ? [-cosine, -sine] : [sine, -cosine];
}
function falling(z) {
  if (z >= 8) return 0;
  const one = 1 - z / 8;
  const four = one * one * (one * one);
  return four * four;
}
function transmitted(d) {
  const one = (16 - d) / (16 + d);
  const four = one * one * (one * one);
  return four * four;
}
function edge(distance, soft) {
  const t = Math.min(1, Math.max(0, distance / (2 * soft) + 0.5));
  return t * t * (3 - 2 * t);
}
var knot = (seed, x, y) => mix(seed + Math.imul(x, GOLDEN) + Math.imul(y, 2246822507) | 0);
function mottle(seed, x, y) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const s = x - left;
  const t = y - top;
  const across = s * s * (3 - 2 * s);
  const down = t * t * (3 - 2 * t);
  const a = knot(seed, left, top);
  const b = knot(seed, left + 1, top);
  const c = knot(seed, left, top + 1);
  const d = knot(seed, left + 1, top + 1);
  const upper = a + (b - a) * across;
  const lower = c + (d - c) * across;
  return (upper + (lower - upper) * down + 0.5) / WHOLE * 2 - 1;
}
var blend = (from, to, share, strength) => from.map((v, i) => (v + (to[i] - v) * share) * strength);

var RBC = 0;
var WBC = 1;
var PLATELET = 2;
var DEBRIS = 3;
var NAMES = ["RBC", "WBC", "Platelets"];
var SPECK = 0;
var FIBRE = 1;
var PIECE = 2;
var RING = 3;
var POINTS = Array.from({ length: 60 }, (_, i) => turned(i / 60));
var WAVES = [0.045, 0.05, 0.06, 0.06];
function stretched(label, debris2, numbers2) {
  const u = numbers2.next();
  if (label === RBC) return 1 + 0.5 * u * u * u;
  if (label === WBC) return 1 + 0.15 * u;
  return debris2 === FIBRE ? 1.5 + 1.1 * u : 1 + 0.35 * u;
}
function shaped({ label, x, y, size, seed }) {
  const numbers2 = new Numbers(seed, 0);
  const debris2 = label === DEBRIS ? Math.floor(4 * numbers2.next()) : -1;
  const axes = Math.sqrt(stretched(label, debris2, numbers2));
  const [cos, sin] = turned(numbers2.next() / 2);
  const cell = { label, x, y, size, seed, debris: debris2, a: size / 2 * axes, b: size / 2 / axes, cos, sin };
  const height = debris2 === SPECK ? 0.12 : WAVES[label];
  cell.waves = [1, 2, 3].flatMap((k) => {
    const high = numbers2.bell(0, height / k);
    const [c, s] = turned(numbers2.next());
    return [high * c, -high * s];
  });
  cell.whole = around(cell);
  return cell;
}
function reach(waves, c, s) {
  const c2 = c * c - s * s;
  const s2 = 2 * c * s;
  const c3 = c2 * c - s2 * s;
  const s3 = s2 * c + c2 * s;
  const c4 = c2 * c2 - s2 * s2;
  const s4 = 2 * c2 * s2;
  return 1 + waves[0] * c2 + waves[1] * s2 + waves[2] * c3 + waves[3] * s3 + waves[4] * c4 + waves[5] * s4;
}
function outline(cell) {
  return POINTS.map(([c, s]) => {
    const far = reach(cell.waves, c, s);
    const u = cell.a * far * c;
    const v = cell.b * far * s;
    return [cell.x + u * cell.cos - v * cell.sin, cell.y + u * cell.sin + v * cell.cos];
  });
}
function around(cell) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline(cell)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
var clipped = ([x1, y1, x2, y2], width, height) => [
  Math.max(0, x1),
  Math.max(0, y1),
  Math.min(width, x2),
  Math.min(height, y2)
];
function shows(cell, width, height) {
  const [x1, y1, x2, y2] = clipped(cell.whole, width, height);
  return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell.size;
}

var HEIGHT = 192;
var ATTEMPTS = 12;
var MOST_OVERLAP = 0.4;
function layout(key, width, height, options) {
  const numbers2 = new Numbers(key, 0);
  const unit = height / HEIGHT;
  const room = width * height / (256 * HEIGHT * unit * unit);
  const cells = [];
  const count3 = (mean) => {
    const wanted = Math.max(0, mean) * room;
    const sure = Math.floor(wanted);
    return sure + (numbers2.next() < wanted - sure ? 1 : 0);
  };
  const fill2 = (label, number, propose) => {
    for (let i = 0; i < number; i++) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { x, y, radius } = propose();
        if (place2(cells, { label, x, y, size: 2 * radius, seed: numbers2.bits() }, width, height)) break;
      }
    }
  };
  const anywhere = (radius, beyond) => ({
    radius,
    x: numbers2.between(-beyond * radius, width + beyond * radius),
    y: numbers2.between(-beyond * radius, height + beyond * radius)
  });
  fill2(WBC, count3(options.white), () => {
    const large = numbers2.next() >= 0.22;
    return anywhere(unit * (large ? numbers2.between(35, 46) : numbers2.between(24, 32)), 0.1);
  });
  const usual = unit * numbers2.between(19, 22.5);
  const clumping = numbers2.between(0.1, 0.6);
  const firstRed = cells.length;
  fill2(RBC, count3(numbers2.bell(options.red, 0.26 * options.red)), () => {
    const radius = usual * numbers2.bell(1, 0.06);
    const together = numbers2.next() < clumping;
    const reds = cells.length - firstRed;
    if (!together || reds === 0) return anywhere(radius, 0.3);
    const neighbour = cells[firstRed + Math.floor(reds * numbers2.next())];
    const [cos, sin] = turned(numbers2.next());
    const gap = numbers2.between(0.65, 1.05) * (radius + neighbour.size / 2);
    return { radius, x: neighbour.x + gap * cos, y: neighbour.y + gap * sin };
  });
  fill2(
    PLATELET,
    count3(options.platelets * numbers2.between(0.3, 1.7)),
    () => anywhere(unit * numbers2.between(5.8, 9.8), 0)
  );
  fill2(
    DEBRIS,
    count3(options.debris * numbers2.between(0.5, 1.5)),
    () => anywhere(unit * numbers2.between(4.5, 10.5), 0)
  );
  return cells;
}
function place2(cells, proposal, width, height) {
  const { label, x, y, size } = proposal;
  for (const other of cells) {
    const apart = label === WBC || other.label === WBC ? 0.9 : label === other.label ? 0.5 : 0.35;
    const least = apart * (size + other.size) / 2;
    const dx = x - other.x;
    const dy = y - other.y;
    if (dx * dx + dy * dy < least * least) return false;
  }
  const cell = shaped(proposal);
  if (!shows(cell, width, height)) return false;
  const box = clipped(cell.whole, width, height);
  if (cells.some((other) => iou(box, clipped(other.whole, width, height)) > MOST_OVERLAP)) return false;
  cells.push(cell);
  return true;
}

var BROWN = [0.12, 0.3, 0.32];
var PINK = [0.1, 0.29, 0.21];
var NUCLEUS = [
  [0.45, 0.8, -0.07],
  [0.75, 0.98, 0.03]
];
var CYTOPLASM = [
  [0.06, 0.24, -0.02],
  [0.14, 0.34, 0.12]
];
var PURPLE = [
  [0.36, 0.38, 0],
  [0.24, 0.3, -0.05]
];
var DUST = [0.42, 0.38, 0.22];
var square = (v) => v * v;
function stain(key, unit) {
  const numbers2 = new Numbers(key, 1);
  return {
    soft: unit * numbers2.between(0.7, 1.3),
    pink: numbers2.next(),
    strength: numbers2.between(0.85, 1.15),
    pale: numbers2.between(0.5, 0.97),
    unit
  };
}
function densityOf(cells, look, width, height, scale) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell of cells) if (cell.label === label) PAINTERS[label](field, cell, look);
  }
  return field.density;
}
function patch({ width, height, scale }, cell, beyond, ink) {
  const [x1, y1, x2, y2] = cell.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale));
  const place3 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place3.dy = (row + 0.5) / scale - cell.y;
    for (let column = left; column < right; column++) {
      place3.dx = (column + 0.5) / scale - cell.x;
      place3.u = (place3.dx * cell.cos + place3.dy * cell.sin) / cell.a;
      place3.v = (place3.dy * cell.cos - place3.dx * cell.sin) / cell.b;
      const far = Math.sqrt(place3.u * place3.u + place3.v * place3.v);
      place3.r = far > 1e-6 ? far / reach(cell.waves, place3.u / far, place3.v / far) : 0;
      ink(3 * (row * width + column), place3);
    }
  }
}
function redCell(field, cell, { soft, pink, strength, pale }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const paler = numbers2.next();
  const colour2 = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
  const pallor = Math.min(1, Math.max(0, numbers2.bell(pale, 0.18)));
  const wide = numbers2.between(0.42, 0.75);
  const askew = numbers2.next() < 0.12;
  const narrow = wide * (askew ? numbers2.between(0.3, 0.5) : numbers2.between(0.6, 1));
  const shift = [numbers2.bell(0, askew ? 0.25 : 0.1), numbers2.bell(0, askew ? 0.25 : 0.1)];
  const halo = numbers2.between(0.05, 0.2);
  const { density } = field;
  patch(field, cell, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
    const inside = edge((1 - r) * radius, soft);
    const middle = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around2 = halo * falling(square((r - 1.1) / 0.06));
    const thick = (1 - pallor * falling(middle * middle) + rim) * inside - around2 * (1 - inside);
    if (thick === 0) return;
    for (let c = 0; c < 3; c++) {
      const old = density[at + c];
      const own = colour2[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}
function lobesOf(numbers2, small) {
  if (small) return [[numbers2.bell(0, 0.05), numbers2.bell(0, 0.05), numbers2.between(0.74, 0.86)]];
  const band = numbers2.next() < 0.25;
  const count3 = band ? 6 : 2 + Math.floor(4 * numbers2.next());
  let angle = numbers2.next();
  return Array.from({ length: count3 }, () => {
    const [cos, sin] = turned(angle);
    const far = band ? 0.38 : numbers2.between(0.36, 0.52);
    angle += band ? 0.07 : numbers2.between(0.15, 0.22);
    return [far * cos, far * sin, numbers2.between(0.23, 0.36)];
  });
}
function depthIn(lobes, u, v) {
  let depth = -9;
  for (const [x, y, radius] of lobes) {
    const own = radius - Math.sqrt(square(u - x) + square(v - y));
    const near = Math.max(0, 1 - Math.abs(depth - own) / 0.12);
    depth = Math.max(depth, own) + 0.03 * near * near;
  }
  return depth;
}
function whiteCell(field, cell, { soft, unit }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const radius = cell.size / 2;
  const share = numbers2.next();
  const nucleus = blend(...NUCLEUS, share * share, numbers2.between(0.75, 1.1));
  const pinker = numbers2.next();
  const body = blend(...CYTOPLASM, pinker * pinker, numbers2.between(0.6, 1.2));
  const grain = numbers2.between(0.1, 0.3);
  const lobes = lobesOf(numbers2, radius < 33 * unit);
  const { density } = field;
  patch(field, cell, 3 * soft, (at, { r, u, v, dx, dy }) => {
    const rim = edge((1 - r) * radius, 2.2 * soft);
    if (rim === 0) return;
    const fine = mottle(cell.seed, dx / (1.8 * unit), dy / (1.8 * unit));
    const coarse = mottle(cell.seed, dx / (7 * unit), dy / (7 * unit));
    const depth = depthIn(lobes, u, v) + 0.04 * coarse;
    const core = edge(depth * radius, 1.2 * soft) * rim;
    const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
    const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(square(depth / 0.07))) * core;
    for (let c = 0; c < 3; c++) {
      density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
    }
  });
}
function platelet(field, cell, { soft, unit }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const colour2 = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  stipple(field, cell, colour2, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}
function debris(field, cell, { soft, unit, pink }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const purple = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  const share = numbers2.next();
  if (cell.debris === SPECK) {
    const colour2 = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell, colour2, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === FIBRE) {
    stipple(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === PIECE) {
    const colour2 = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell, colour2, 1.4 * soft, unit, () => 0.95);
  } else if (cell.debris === RING) {
    stipple(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}
function stipple({ density, ...field }, cell, colour2, soft, unit, thickness) {
  patch(field, cell, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge((1 - r) * cell.size / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
    for (let c = 0; c < 3; c++) density[at + c] += colour2[c] * thick;
  });
}
var PAINTERS = { [RBC]: redCell, [WBC]: whiteCell, [PLATELET]: platelet, [DEBRIS]: debris };

var LIGHT = [201, 203, 200];
var GOLDEN2 = 2654435769;
function exposure(key) {
  const numbers2 = new Numbers(key, 2);
  const grain = numbers2.between(1, 3);
  const slope = [numbers2.bell(0, 0.02), numbers2.bell(0, 0.02)];
  return { grain, slope, light: LIGHT.map((level) => numbers2.bell(level, 3)), noise: numbers2.bits() };
}
function exposed(density, { grain, slope, light, noise }, width, height, channels) {
  const pixels3 = new Uint8ClampedArray(width * height * channels);
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const down = slope[1] * ((2 * row + 1) / height - 1);
    for (let column = 0; column < width; column++) {
      const shade = 1 + slope[0] * ((2 * column + 1) / width - 1) + down;
      const bits = mix(noise + Math.imul(row * width + column, GOLDEN2) | 0);
      const bytes = [bits & 255, bits >>> 8 & 255, bits >>> 16 & 255, bits >>> 24];
      const grey = (bytes[0] + bytes[1] + bytes[2] + bytes[3] - 510) / 148;
      for (let c = 0; c < 3; c++) {
        const coloured2 = (bytes[c] - 127.5) / 255;
        pixels3[to + c] = light[c] * shade * transmitted(density[from + c]) + grain * (grey + coloured2);
      }
      if (channels === 4) pixels3[to + 3] = 255;
      from += 3;
      to += channels;
    }
  }
  return pixels3;
}

var KEYS = 3e3;
var MEANS = { red: 13.4, white: 1.05, platelets: 1.4, debris: 0, labelled: NAMES };
var SCENES = {
  dense: MEANS,
  rare: { ...MEANS, labelled: ["WBC", "Platelets"] },
  hard: { red: 4.7, white: 0.6, platelets: 1, debris: 9, labelled: ["WBC", "Platelets"] }
};
function optionsOf(scenes) {
  if (typeof scenes === "string") {
    if (Object.hasOwn(SCENES, scenes)) return SCENES[scenes];
    throw new RangeError(`scenes are called ${Object.keys(SCENES).join(", ")}, not "${scenes}"`);
  }
  const unknown = Object.keys(scenes).filter((name) => !Object.hasOwn(MEANS, name));
  if (unknown.length) throw new RangeError(`scenes have no option ${unknown.join(", ")}`);
  const options = { ...MEANS, ...scenes };
  if (!options.labelled.length || options.labelled.some((name) => !NAMES.includes(name)))
    throw new RangeError(
      `labelled names classes among ${NAMES.join(", ")}, got ${options.labelled.join(", ")}`
    );
  return options;
}
function scene2(number, { seed, width = 128, height = 96, scenes = "dense" }) {
  const options = optionsOf(scenes);
  must(width, height);
  const key = Math.floor(uniform(seed, KEYS, number) * 4294967296);
  return drawn(layout(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
}
function painted(cells, { seed, width = 128, height = 96, labelled: labelled2 = NAMES }) {
  must(width, height);
  return drawn(cells.map(shaped), { seed, width, height, labelled: labelled2 });
}
function sharp({ cells, seed, width, height }, wanted) {
  const scale = wanted / width;
  const high = Math.round(height * scale);
  const look = stain(seed, height / 192);
  look.soft /= Math.sqrt(Math.max(1, scale));
  const density = densityOf(cells, look, wanted, high, scale);
  return { data: exposed(density, exposure(seed), wanted, high, 4), width: wanted, height: high };
}
function drawn(cells, { seed, width, height, labelled: labelled2 }) {
  const density = densityOf(cells, stain(seed, height / 192), width, height, 1);
  const place3 = NAMES.map((name) => labelled2.indexOf(name));
  const kept = cells.filter((cell) => place3[cell.label] >= 0 && shows(cell, width, height));
  return {
    pixels: exposed(density, exposure(seed), width, height, 3),
    boxes: Float32Array.from(kept.flatMap(({ whole }) => clipped(whole, width, height))),
    labels: Uint8Array.from(kept, ({ label }) => place3[label]),
    cells,
    seed,
    width,
    height
  };
}
function must(width, height) {
  if (!(Math.min(width, height) >= 32))
    throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${height} x ${width}`);
}

var FIELD = { width: 256, height: 192 };
var STAMPS = {
  r: { label: RBC, size: 41 },
  w: { label: WBC, size: 74 },
  p: { label: PLATELET, size: 16 },
  d: { label: DEBRIS, size: 16 }
};
var SEED = 16;
function cellsOf(number, stamps, scenes) {
  const ground = number ? scene2(number, { seed: SEED, ...FIELD, scenes }) : null;
  const cells = (ground?.cells ?? []).map(({ label, x, y, size, seed }) => ({ label, x, y, size, seed }));
  stamps.forEach(
    ({ x, y, kind }, i) => cells.push({ ...STAMPS[kind], x: x * FIELD.width, y: y * FIELD.height, seed: 1e3 + i })
  );
  return { cells, seed: ground?.seed ?? SEED };
}
function smear({ scenes, scene: scene3, stamps, input, shown }) {
  const { cells, seed } = cellsOf(scene3, stamps, scenes);
  const scale = input.width / FIELD.width;
  const scaled = cells.map((cell) => ({
    ...cell,
    x: cell.x * scale,
    y: cell.y * scale,
    size: cell.size * scale
  }));
  const drawn2 = painted(scaled, { seed, ...input, labelled: optionsOf(scenes).labelled });
  const { data, width, height } = sharp(drawn2, shown.width);
  const canvas = html("canvas", { width, height });
  canvas.getContext("2d").putImageData(new ImageData(data, width, height), 0, 0);
  return {
    pixels: new Uint8Array(drawn2.pixels),
    boxes: Array.from(
      { length: drawn2.labels.length },
      (_, i) => Array.from(drawn2.boxes.slice(4 * i, 4 * i + 4))
    ),
    labels: Array.from(drawn2.labels),
    sharp: canvas
  };
}

function letterboxed(width, height, frame) {
  const scale = Math.min(frame.width / width, frame.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    scale,
    left: (frame.width - wide) / 2,
    top: (frame.height - high) / 2,
    width: wide,
    height: high
  };
}
function rgb(rgba) {
  const result = new Uint8Array(rgba.length / 4 * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    result[to] = rgba[from];
    result[to + 1] = rgba[from + 1];
    result[to + 2] = rgba[from + 2];
  }
  return result;
}
function covered(pixels3, [x1, y1, x2, y2], colour2, width) {
  const result = pixels3.slice();
  for (let y = Math.round(y1); y < Math.round(y2); y++)
    for (let x = Math.round(x1); x < Math.round(x2); x++) result.set(colour2, 3 * (y * width + x));
  return result;
}

var KINDS = { r: "red cell", w: "white cell", p: "platelet", d: "debris" };
var MOST = 60;
var FULL = 36 * 36 - 1;
var FORM = /^([0-9a-z]{4}[rwpd])*$/;
function readStamps(text) {
  if (!FORM.test(text) || text.length > 5 * MOST) return void 0;
  return Array.from({ length: text.length / 5 }, (_, i) => {
    const part = text.slice(5 * i, 5 * i + 5);
    const [x, y] = [part.slice(0, 2), part.slice(2, 4)].map((digits) => parseInt(digits, 36) / FULL);
    return { x, y, kind: part[4] };
  });
}
function writeStamps(stamps) {
  const digits = (part) => Math.round(within(part) * FULL).toString(36).padStart(2, "0");
  return stamps.map(({ x, y, kind }) => digits(x) + digits(y) + kind).join("");
}
function shifted(stamps, index, dx, dy) {
  return stamps.map(
    (stamp, i) => i === index ? { ...stamp, x: within(stamp.x + dx), y: within(stamp.y + dy) } : stamp
  );
}
var without = (stamps, index) => stamps.filter((_, i) => i !== index);
function freePlace(stamps) {
  let best2 = { x: 0.5, y: 0.5, away: -1 };
  for (const y of [0.5, 0.25, 0.75])
    for (const x of [0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625]) {
      const away = Math.min(2, ...stamps.map((stamp) => Math.hypot((stamp.x - x) * 4, (stamp.y - y) * 3)));
      if (away > best2.away + 1e-9) best2 = { x, y, away };
    }
  return { x: best2.x, y: best2.y };
}
var within = (part) => Math.min(1, Math.max(0, part));

var SHOWN = { width: 768, height: 576 };
var BARS = "rgb(124, 116, 104)";
var yours = { name: "", bitmap: null, version: 0, listeners: /* @__PURE__ */ new Set() };
async function takePicture(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new Error(`${file.name} is not a picture that this browser can open; try a JPEG or a PNG`);
  }
  Object.assign(yours, { name: file.name, bitmap, version: yours.version + 1 });
  yours.listeners.forEach((listener) => listener());
}
function onYours(listener) {
  yours.listeners.add(listener);
  return () => yours.listeners.delete(listener);
}
var hasYours = () => yours.bitmap !== null;
function inputs({ pictures, scenes }, onload) {
  const images = /* @__PURE__ */ new Map();
  let last = null;
  function image(source) {
    if (!images.has(source)) {
      const element2 = html("img", { alt: "" });
      images.set(source, { element: element2, ready: false });
      element2.src = source;
      element2.decode().then(() => {
        images.get(source).ready = true;
        onload();
      }, onload);
    }
    const { element, ready } = images.get(source);
    return ready ? element : null;
  }
  function keyOf(now, input) {
    const own2 = now.picture === "own" ? yours.version : "";
    const drawn3 = now.picture === "drawn" ? `${now.scene} ${now.stamps}` : "";
    return [now.picture, own2, drawn3, input.width].join("/");
  }
  function look(now, input) {
    const key = keyOf(now, input);
    if (last?.key === key) return last;
    const made = now.picture === "drawn" ? drawn2(now, input) : now.picture === "own" ? own(input) : stored(now, input);
    if (made) last = { key, ...made };
    return made && last;
  }
  function drawn2({ scene: scene3, stamps }, input) {
    const { pixels: pixels3, boxes, labels, sharp: sharp2 } = smear({
      scenes,
      scene: scene3,
      stamps: readStamps(stamps) ?? [],
      input,
      shown: SHOWN
    });
    const name = scene3 ? `drawn smear ${scene3}` : "painted smear";
    return {
      name,
      shown: sharp2,
      pixels: pixels3,
      objects: boxes.map((box, i) => ({ box, label: labels[i], difficult: false })),
      fit: letterboxed(input.width, input.height, input)
    };
  }
  function own(input) {
    if (!yours.bitmap) return null;
    const { bitmap, name } = yours;
    return { name, ...fitted2(bitmap, bitmap, bitmap.width, bitmap.height, input), objects: null };
  }
  function stored({ picture }, input) {
    const entry = pictures[Number(picture)] ?? pictures[0];
    const exact = entry.input && entry.width === input.width ? image(entry.input) : null;
    const finer = image(entry.source);
    if (!finer || entry.input && entry.width === input.width && !exact) return null;
    const { fit, shown, pixels: pixels3 } = fitted2(finer, exact ?? finer, entry.width, entry.height, input);
    const scale = fit.scale;
    const objects = objectsOf(entry).map((one) => ({
      ...one,
      box: one.box.map((value, i) => value * scale + (i % 2 ? fit.top : fit.left))
    }));
    return { name: entry.name, fit, shown, pixels: pixels3, objects };
  }
  return { look };
}
function fitted2(finer, exact, width, height, input) {
  const fit = letterboxed(width, height, input);
  const small = into(exact, fit, input);
  const pixels3 = rgb(small.getContext("2d").getImageData(0, 0, input.width, input.height).data);
  return { fit, pixels: pixels3, shown: into(finer, letterboxed(width, height, SHOWN), SHOWN) };
}
function into(source, { left, top, width, height }, frame) {
  const canvas = html("canvas", { width: frame.width, height: frame.height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = BARS;
  context.fillRect(0, 0, frame.width, frame.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, left, top, width, height);
  return canvas;
}

var CLEAR = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
var STRENGTH = 0.72;
function board(pick) {
  const boxes = scene(pick);
  const ground = html("canvas", { class: "lf-ground", ...SHOWN, "aria-hidden": "true" });
  const under = svg("svg", { class: "lf-canvas lf-marks", "aria-hidden": "true" });
  const over = svg("svg", { class: "lf-canvas lf-over" });
  const element = boxes.element;
  element.classList.add("lf-board");
  element.prepend(ground);
  element.append(under, over);
  let painted2 = "";
  function draw({ picture, map, input, shown, truth, chosen, name, marks = () => [] }) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    const key = `${picture?.key} ${map?.key ?? ""}`;
    if (picture && key !== painted2) paint2(picture, map);
    if (picture) painted2 = key;
    boxes.draw({ source: CLEAR, ...input }, shown, truth, chosen, name);
    const scales2 = scalesOf(width, height, input);
    for (const layer of [under, over]) layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    under.replaceChildren(...marks(scales2));
  }
  function paint2({ shown }, map) {
    const context = ground.getContext("2d");
    context.drawImage(shown, 0, 0, SHOWN.width, SHOWN.height);
    if (!map) return;
    context.globalAlpha = STRENGTH;
    context.imageSmoothingEnabled = false;
    context.drawImage(coloured(map), 0, 0, SHOWN.width, SHOWN.height);
    context.globalAlpha = 1;
    context.imageSmoothingEnabled = true;
  }
  const scales = (input) => scalesOf(element.clientWidth, element.clientHeight, input);
  return { element, over, draw, scales };
}
function scalesOf(width, height, input) {
  const scale = Math.min(width / input.width, height / input.height);
  const [left, top] = [(width - input.width * scale) / 2, (height - input.height * scale) / 2];
  const linear = (start) => Object.assign((value) => start + value * scale, { invert: (pixel) => (pixel - start) / scale });
  return { x: linear(left), y: linear(top), scale };
}
function coloured({ rows: rows2, columns, values }) {
  const canvas = html("canvas", { width: columns, height: rows2 });
  const context = canvas.getContext("2d");
  const image = context.createImageData(columns, rows2);
  values.forEach((value, i) => image.data.set([...colour(value, [0, 1]), 255], 4 * i));
  context.putImageData(image, 0, 0);
  return canvas;
}
var rectOf = ([x1, y1, x2, y2], { x, y }) => ({
  x: x(x1).toFixed(1),
  y: y(y1).toFixed(1),
  width: Math.max(0, x(x2) - x(x1)).toFixed(1),
  height: Math.max(0, y(y2) - y(y1)).toFixed(1)
});

function program() {
  var engine=(()=>{var lA=Object.defineProperty;var Tt=Object.getOwnPropertyDescriptor;var _t=Object.getOwnPropertyNames;var Vt=Object.prototype.hasOwnProperty;var $t=(t,A)=>{for(var e in A)lA(t,e,{get:A[e],enumerable:!0})},Zt=(t,A,e,s)=>{if(A&&typeof A=="object"||typeof A=="function")for(let o of _t(A))!Vt.call(t,o)&&o!==e&&lA(t,o,{get:()=>A[o],enumerable:!(s=Tt(A,o))||s.enumerable});return t};var Xt=t=>Zt(lA({},"__esModule",{value:!0}),t);var rs={};$t(rs,{program:()=>As});var fA={mini:{kernel:5,pool:!1,widths:[16,24,48],strides:[2,2,2]},slim:{kernel:7,pool:!0,widths:[16,32,64,128],strides:[1,2,2,2]}},jt=[6,7];function W(t){zt(t);let{kernel:A,pool:e,widths:s,strides:o}=fA[t.backbone],n=s.map((B,Q)=>({inputs:s[Math.max(0,Q-1)],outputs:B,stride:o[Q],map:2+Q})),r=t.anchors.levels,i=n.map(({map:B})=>B).filter(B=>B>=Math.min(3,...r)),a=jt.filter(B=>B<=Math.max(...r)),g=i.filter(B=>r.includes(B)||B===5&&t.p6_from==="P5"&&a.length),I=g.length?g[0]:1/0,c=i.filter(B=>g.includes(B)||t.top_down&&B>I);return{stem:{kernel:A,pool:e,width:s[0]},stages:n,laterals:c,outputs:g,above:a,levels:r,perCell:t.anchors.scales.length*t.anchors.ratios.length}}function zt(t){let{anchors:A}=t,e=Object.keys(fA).map(r=>`"${r}"`),s=t.pyramid_channels,o=t.backbone==="mini"?4:7,n={backbone:[t.backbone in fA,`the page builds ${e.join(" and ")}`],pyramid_channels:[s>0&&s%8===0,"the page computes channels in eights"],head_groups:[t.head_norm===null||s%t.head_groups===0,"it must divide the channels"],"anchors.levels":[A.levels.every(r=>r>=2&&r<=o),`${t.backbone} has levels 2 to ${o}`],"anchors.rounding":[A.rounding==="none","the page does not round anchors"],"anchors.strides":[A.strides==="level","the page knows the strides of the levels only"],pad_multiple:[t.pad_multiple===1,"the page does not pad"]};uA("Config",t,n)}function uA(t,A,e){for(let[s,[o,n]]of Object.entries(e)){if(o)continue;let r=s.split(".").reduce((i,a)=>i?.[a],A);throw new Error(`${t}.${s} is ${JSON.stringify(r)}: ${n}`)}}var N=t=>t.backbone_norm==="group";function rA(t){let{stem:A,stages:e,laterals:s,outputs:o,above:n,perCell:r}=W(t),{pyramid_channels:i,head_convs:a}=t,g=[],I=(E,C,h,l,f,u)=>g.push({name:E,kind:"convolution",shape:[C,h,l,l],start:f,bias:u}),c=(E,C,h=!1)=>g.push({name:E,kind:"norm",shape:[C],batch:h}),B=(E,C,h,l,f)=>{I(`${E}.${C}`,h,l,f,"backbone",!1),c(`${E}.${C+1}`,h,!N(t))};B("backbone.stem",0,A.width,3,A.kernel),e.forEach(({inputs:E,outputs:C,stride:h},l)=>{B(`backbone.stages.${l}.residual`,0,C,E,3),B(`backbone.stages.${l}.residual`,3,C,C,3),(h!==1||E!==C)&&B(`backbone.stages.${l}.shortcut`,0,C,E,1)});let Q=E=>e.find(C=>C.map===E).outputs;for(let E of s)I(`pyramid.lateral.C${E}`,i,Q(E),1,"pyramid",!0);for(let E of o)I(`pyramid.output.P${E}`,i,i,3,"pyramid",!0);for(let E of n){let C=E===6&&t.p6_from==="C5"?Q(5):i;I(`pyramid.p${E}`,i,C,3,"pyramid",!0)}for(let[E,C]of[["class_head",t.num_classes],["box_head",4]]){for(let h=0;h<a;h++)I(`${E}.tower.${h}.0`,i,i,3,"head",t.head_norm!=="group"),t.head_norm==="group"&&c(`${E}.tower.${h}.1`,i);I(`${E}.final`,r*C,i,3,"head",!0)}return g}function VA(t){return rA(t).flatMap(({name:A,kind:e,shape:s,start:o,bias:n})=>{if(e==="norm")return[{name:`${A}.weight`,shape:s,start:"one"},{name:`${A}.bias`,shape:s,start:"zero"}];let r=A==="class_head.final"?"prior":"zero",i=n?[{name:`${A}.bias`,shape:[s[0]],start:r}]:[];return[{name:`${A}.weight`,shape:s,start:o},...i]})}function $A(t){return rA(t).filter(({batch:A})=>A).flatMap(({name:A,shape:e})=>[{name:`${A}.running_mean`,shape:e},{name:`${A}.running_var`,shape:e},{name:`${A}.num_batches_tracked`,shape:[]}])}function mA(t,A){if(N(t))return A;let e={...A},s=rA(t);return s.forEach(({name:o,batch:n},r)=>{if(!n)return;let{name:i,shape:a}=s[r-1],[g,I,c,B]=["weight","bias","running_mean","running_var"].map(C=>A[`${o}.${C}`]),Q=Float64Array.from(g,(C,h)=>C/Math.sqrt(B[h]+t.batchnorm_eps)),E=a[1]*a[2]*a[3];e[`${i}.weight`]=A[`${i}.weight`].map((C,h)=>C*Q[Math.floor(h/E)]),e[`${i}.bias`]=Float32Array.from(I,(C,h)=>C-c[h]*Q[h])}),e}async function wA(t){let A=new WebAssembly.Memory({initial:16}),{instance:e}=await WebAssembly.instantiate(t,{env:{memory:A,abort(){}}});return{kernels:e.exports,memory:A}}var K=class{constructor({kernels:A,memory:e},s="weights"){Object.assign(this,{kernels:A,memory:e,gradients:s}),this.top=1024,this.border=s==="pixels"?2:1,this.layers=[],this.forwardCalls=[],this.backwardCalls=[],this.preparations=[],this.made=new Map,this.most=0,this.parameters=new Map,this.decayed=this.undecayed=0,this.work=this.allocate(3*4096),this.nought=this.table([0])}allocate(A){let e=this.top;this.top=e+4*A+63&-64;let s=this.top-this.memory.buffer.byteLength;return s>0&&this.memory.grow(Math.ceil(s/65536)),e}table(A){let e=this.allocate(A.length);return new Int32Array(this.memory.buffer,e,A.length).set(A),e}numbers(A,e){return new Float32Array(this.memory.buffer,A,e)}map(A,e,s,{pad:o=this.border,gradientChannels:n=s}={}){let r=(e+2*o)*s,i=(A+2*o)*r,a=this.allocate(i),g={H:A,W:e,C:s,pad:o,row:r,size:i,at:a,inner:a+4*o*(r+s)};if(this.gradients==="none")return g;let I=(e+2*o)*n,c=(A+2*o)*I,B=this.allocate(c),Q=B+4*o*(I+n);return{...g,gradient:B,gradientRow:I,gradientSize:c,gradientInner:Q,gradientChannels:n,written:!1}}parameter(A,e,s,o={}){if(!this.parameters.has(A)){let n=s?"decayed":"undecayed";this.parameters.set(A,{name:A,size:e,decay:s,offset:this[n],...o}),this[n]+=e}return this.parameters.get(A)}derived(A,e,s){if(!this.made.has(A)){let o=this.allocate(e);this.made.set(A,o),this.preparations.push(()=>s(o))}return this.made.get(A)}shared(A){return this.most=Math.max(this.most,A),()=>this.common}value(A){return this.using+4*A.offset}slope(A){return this.gradient+4*A.offset}layer(A,e){this.forwardCalls.push(A),this.layers.push(e)}finish(A){for(let e of this.parameters.values())e.decay||(e.offset+=this.decayed);this.count=this.decayed+this.undecayed;for(let e of A)this[e]=this.allocate(this.count);if(this.using=this.weights,this.gradients!=="none")for(let e of this.layers.reverse())this.backwardCalls.push(...e());this.common=this.allocate(this.most)}use(A){this.using=this[A];for(let e of this.preparations)e()}turnTo(A){this.using!==this[A]&&this.use(A)}forward(){for(let A of this.forwardCalls)A()}backward(){for(let A of this.backwardCalls)A()}};function H(t){return t=Math.imul(t^t>>>16,2146121005),t=Math.imul(t^t>>>15,2221713035),(t^t>>>16)>>>0}function k(t,A,e){let s=H(t+Math.imul(A,2654435769)|0);return(H(s+Math.imul(e,2654435769)|0)+.5)/4294967296}function ZA(t,A){let e=Math.sqrt(-2*Math.log(t));return[e*Math.cos(2*Math.PI*A),e*Math.sin(2*Math.PI*A)]}var Ae=1e3,XA=t=>t.reduce((A,e)=>A*e,1);function pA(t,A){let e={};VA(t).forEach(({name:s,shape:o,start:n},r)=>{e[s]=te[n](XA(o),o,A,Ae+r,t)});for(let{name:s,shape:o}of $A(t))e[s]=new Float32Array(XA(o)).fill(s.endsWith("running_var")?1:0);return e}var te={backbone:(t,[A,,e],s,o)=>jA(t,Math.sqrt(2/(A*e*e)),s,o),pyramid:(t,[,A,e],s,o)=>{let n=Math.sqrt(3/(A*e*e));return Float32Array.from({length:t},(r,i)=>n*(2*k(s,o,i)-1))},head:(t,A,e,s)=>jA(t,.01,e,s),one:t=>new Float32Array(t).fill(1),zero:t=>new Float32Array(t),prior:(t,A,e,s,{prior:o})=>new Float32Array(t).fill(-Math.log((1-o)/o))};function jA(t,A,e,s){return Float32Array.from({length:t},(o,n)=>A*ZA(k(e,s,2*n),k(e,s,2*n+1))[0])}var dA="AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AXxgCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACos1Fa4HAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAQIB/9CQIAIhogHP0ABAAiGf3mAf3kASEQIA8gGiAc/QAEECIa/eYB/eQBIQ8gFyAh/QkCACIbIBn95gH95AEhFyAYIBsgGv3mAf3kASEYIBMgJf0JAgAiGyAZ/eYB/eQBIRMgFCAbIBr95gH95AEhFCAVICb9CQIAIhsgGf3mAf3kASEVIBYgGyAa/eYB/eQBIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgECAf/QkCACITIBz9AAQA/eYB/eQBIRAgDyATIBz9AAQQ/eYB/eQBIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLQwEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/V0DAP1fIgIgAv3yAf3wASECIABBCGohAAwBCwsgAv0hACAC/SEBoAuVAQIEfwZ7IAT9EyEOIAX9EyEPIAb9EyEQIAf9EyERIANBAnQhCQNAIANBAEoEQCAJIANBAnRrIgggAGoiCv0ABAAhDCACIAhqIgv9AAQAIBH95gEgASAIav0ABAAgDv3mASAQIAz95gH95AH95AEhDSALIA39CwQAIAogDCAPIA395gH95QH9CwQAIANBBGshAwwBCwsLbQEBeyAAIANBAnRqIQMDQCAAIANHBEAgAf0ABAAgAv0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9RP1OIQUgACAEBHsgAP0ABAAgBf3kAQUgBQv9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwtIACAAIAJBAnRqIQIDQCAAIAJHBEAgAP0MAAAAAAAAAAAAAAAAAAAAACAB/QAEAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsL5AECB38BfQNAIAYgDEoEQEEAIQoDQCAHIApKBEBBACELA0AgCCALSgRAIAUgDGwgCCAKbGogC2pBAnQiDiADaioCACIQQwAAAABeBEAgDEEBdEEBayACbCAKQQF0QQFrIAhsaiALaiENQQAhCQNAIAlBCUgEQAJAIA0gCUEDbSACbGogCUEDbyAIbGpBAnQiDyABaioCACAQWwRAIAAgD2oiCSAJKgIAIAQgDmoqAgCSOAIADAELIAlBAWohCQwCCwsLCyALQQFqIQsMAQsLIApBAWohCgwBCwsgDEEBaiEMDAELCwvYAQIGfwF7A0AgBCAJSgRAQQAhBwNAIAUgB0oEQEEAIQgDQCAGIAhKBEAgAiAJQQF0QQFrIANsIAdBAXRBAWsgBmxqIAhqQQJ0aiIM/QAEACENQQAhCgNAIApBA0gEQEEAIQsDQCALQQNIBEAgDSAMIAMgCmwgBiALbGpBAnRq/QAEAP3rASENIAtBAWohCwwBCwsgCkEBaiEKDAELCyAAIAEgCWwgBiAHbGogCGpBAnRqIA39CwQAIAhBBGohCAwBCwsgB0EBaiEHDAELCyAJQQFqIQkMAQsLC9IFAwp/BHsGfSAKQQJ0IRUgDSALQQJ0IhdqIRAgECAXaiEWA0AgDiAXSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhGCAEIA5q/QAEACEaQQAhCgNAIAggCkoEQCAKIBVsIhEgAmogDmohEiABIBFqIA5qIRFBACETA0AgCSATSgRAIBkgEf0ABAAiG/3kASEZIBggGyAS/QAEACAa/eUB/eYB/eQBIRggEiAXaiESIBEgF2ohESATQQFqIRMMAQsLIApBAWohCgwBCwsgGCAFIA5q/QAEAP3mASEYIA0gDmogGf0LBAAgDiAQaiAY/QsEACAHIA5qIgogCv0ABAAgGf3kAf0LBAAgBiAOaiIKIAr9AAQAIBj95AH9CwQAIA5BEGohDgwBCwtDAACAPyAIIAlsIAxsspUhHgNAIAsgD0oEQEMAAAAAIRxDAAAAACEdIA9BAnQhBgNAIAYgDCAPakECdEgEQCAcIAYgDWoqAgAgAyAGaioCACIflJIhHCAdIAYgEGoqAgAgH5SSIR0gBkEEaiEGDAELCyAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgBSAGaioCACIgjCIfICCUIB2UIB6UISEgBiANaiAgIAMgBmoqAgCUOAIAIAYgEGogITgCACAGIBZqIB8gHJQgHpQgISAEIAZqKgIAlJM4AgAgBkEEaiEGDAELCyAMIA9qIQ8MAQsLA0AgCCAUSgRAIBQgFWwiAyACaiEEIAEgA2ohBSAAIANqIQZBACEHA0AgByAJSARAQQAhAwNAIAMgF0kEQCAGIAX9AAQAIAMgDWr9AAQA/eYBIAT9AAQAIAMgEGr9AAQA/eYB/eQBIAMgFmr9AAQA/eQB/QsEACAEQRBqIQQgBUEQaiEFIAZBEGohBiADQRBqIQMMAQsLIAdBAWohBwwBCwsgFEEBaiEUDAELCwvDBQMIfwV7BH0gCUECdCEVIApBAnQiESANaiEQA0AgDyARSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF0EAIQkDQCAHIAlKBEAgASAJIBVsaiAPaiES/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGUEAIRMDQCAIIBNKBEAgGCAS/QAEACIa/eQBIRggGSAaIBr95gH95AEhGSARIBJqIRIgE0EBaiETDAELCyAWIBj95AEhFiAXIBn95AEhFyAJQQFqIQkMAQsLIA0gD2ogFv0LBAAgDyAQaiAX/QsEACAPQRBqIQ8MAQsLQwAAgD8gByAIbCALbLKVIR0DQCAKIA5KBEBDAAAAACEbQwAAAAAhHCAOIQkDQCAJIAsgDmpIBEAgGyAJQQJ0Ig8gDWoqAgCSIRsgHCAPIBBqKgIAkiEcIAlBAWohCQwBCwtDAACAPyAcIB2UIBsgHZQiHCAclJNDAAAAAJdDrMUnN5KRlSEbIA5BAnQhCQNAIAkgCyAOakECdEgEQCAbIAMgCWoqAgCUIR4gBSAJaiAcOAIAIAYgCWogGzgCACAJIA1qIB44AgAgCSAQaiAEIAlqKgIAIBwgHpSTOAIAIAlBBGohCQwBCwsgCyAOaiEODAELCwNAIAcgFEoEQCAUIBVsIgMgAWohBCACIANqIQUgACADaiEGQQAhCQNAIAggCUoEQEEAIQMDQCADIBFJBEAgBP0ABAAgAyANav0ABAD95gEgAyAQav0ABAD95AEhFiACBEAgFiAF/QAEAP3kASEWIAVBEGohBQsgBv0MAAAAAAAAAAAAAAAAAAAAACAW/esBIBYgDBv9CwQAIARBEGohBCAGQRBqIQYgA0EQaiEDDAELCyAJQQFqIQkMAQsLIBRBAWohFAwBCwsLvwEBBn8DQCAFIAdKBEBBACEIA0AgAiAISgRAIAAgB0EDdSACbCAGbEEDdCAGIAhsQQN0aiAHQQdxakECdGohCiABIAMgCEECdGooAgAgBWwgB2pBBXRqIQtBACEMA0AgBiAMSgRAQQAhCQNAIAlBIEkEQCAKIAkgC2oqAgA4AgAgCkEgaiEKIAlBBGohCQwBCwsgCyAEIAVsQQV0aiELIAxBCGohDAwBCwsgCEEBaiEIDAELCyAHQQFqIQcMAQsLC9AFAhB/C3sgBSAHbCEUIARBAnQhEyAMQQJ0IRgDQCAKIBtKBEAgDSAKIBtrIgQgBCANShshFiACIAMgG2xBAnRqIRIgCCAJIBtsQQJ0aiEVQQAhHANAIAwgHEoEQCAAIBQgHGxBAnRqIR1BACEaA0AgBSAaSgRAQQAhGQNAIAcgGUoEQCAd/QAEACEoIB39AAQQIScgHf0ABCAhJiAd/QAEMCElIB39AARAISQgHf0ABFAhIyAd/QAEYCEiIB39AARwISEgEiAGIBpBAnRqKAIAIBlqQQJ0aiEPIBUgHEECdGohDkEAIRcDQCAWIBdKBEAgDyEEIA4iECALIBhsaiERA0AgECARRwRAICggBP0JAgAiHiAQ/QAEACIg/eYB/eQBISggJyAeIBD9AAQQIh/95gH95AEhJyAmIAT9CQIEIh4gIP3mAf3kASEmICUgHiAf/eYB/eQBISUgJCAE/QkCCCIeICD95gH95AEhJCAjIB4gH/3mAf3kASEjICIgBP0JAgwiHiAg/eYB/eQBISIgISAeIB/95gH95AEhISAEIBNqIQQgECAYaiEQDAELCyAPIANBAnRqIQ8gDiAJQQJ0aiEOIBdBAWohFwwBCwsgHSAo/QsEACAdICf9CwQQIB0gJv0LBCAgHSAl/QsEMCAdICT9CwRAIB0gI/0LBFAgHSAi/QsEYCAdICH9CwRwIB1BgAFqIR0gGUEEaiEZDAELCyAaQQFqIRoMAQsLIAEEQCABIBxBAnRqIgT9AAQAISggBP0ABBAhJ0EAIRADQCAQIBZIBEAgFSAJIBBsIBxqQQJ0aiEPQQAhDgNAIAsgDkoEQCAoIA/9AAQA/eQBISggJyAP/QAEEP3kASEnIA8gGGohDyAOQQFqIQ4MAQsLIBBBAWohEAwBCwsgBCAo/QsEACAEICf9CwQQCyAcQQhqIRwMAQsLIA0gG2ohGwwBCwsLUAECeyAD/RMhBCAAIAJBAnRqIQIDQCAAIAJHBEAgACAA/QAEACIFIAQgAf0ABAAgBf3lAf3mAf3kAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAAgAwR7IAD9AAQAIAH9AAQA/eQBBSAB/QAEAAv9CwQAIABBEGohACABQRBqIQEMAQsLC44CAgl7BH8gBf0TIQxDAACAPyAIk/0TIQ1DAACAPyAJk/0TIQ4gBiAKlf0TIQ9DAACAPyALlf0TIRBDAACAPyAGIAeUk/0TIREgBEECdCEVA0AgBEEASgRAIBUgBEECdGsiGCABav0ABAAgDP3mASESIAAgGGoiFv0ABAAgEf3mASAPIAIgGGoiF/0ABAAiEyANIBIgE/3lAf3mAf3kASIT/eYBIAMgGGoiGP0ABAAiFCAOIBIgEv3mASAU/eUB/eYB/eQBIhIgEP3mAf3jAf0Md8wrMnfMKzJ3zCsyd8wrMv3kAf3nAf3lASEUIBcgE/0LBAAgGCAS/QsEACAWIBT9CwQAIARBBGshBAwBCwsL",zA="AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AXxgCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACtU0FZAHAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAf/QkCACIaIBz9AAQAIhkgEP2FAiEQIBogHP0ABBAiGiAP/YUCIQ8gIf0JAgAiGyAZIBf9hQIhFyAbIBogGP2FAiEYICX9CQIAIhsgGSAT/YUCIRMgGyAaIBT9hQIhFCAm/QkCACIbIBkgFf2FAiEVIBsgGiAW/YUCIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgH/0JAgAiEyAc/QAEACAQ/YUCIRAgEyAc/QAEECAP/YUCIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLQwEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/V0DAP1fIgIgAv3yAf3wASECIABBCGohAAwBCwsgAv0hACAC/SEBoAuVAQIEfwZ7IAT9EyEOIAX9EyEPIAb9EyEQIAf9EyERIANBAnQhCQNAIANBAEoEQCAJIANBAnRrIgggAGoiCv0ABAAhDCACIAhqIgv9AAQAIBH95gEgASAIav0ABAAgDv3mASAQIAz95gH95AH95AEhDSALIA39CwQAIAogDCAPIA395gH95QH9CwQAIANBBGshAwwBCwsLbQEBeyAAIANBAnRqIQMDQCAAIANHBEAgAf0ABAAgAv0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9RP1OIQUgACAEBHsgAP0ABAAgBf3kAQUgBQv9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwtIACAAIAJBAnRqIQIDQCAAIAJHBEAgAP0MAAAAAAAAAAAAAAAAAAAAACAB/QAEAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsL5AECB38BfQNAIAYgDEoEQEEAIQoDQCAHIApKBEBBACELA0AgCCALSgRAIAUgDGwgCCAKbGogC2pBAnQiDiADaioCACIQQwAAAABeBEAgDEEBdEEBayACbCAKQQF0QQFrIAhsaiALaiENQQAhCQNAIAlBCUgEQAJAIA0gCUEDbSACbGogCUEDbyAIbGpBAnQiDyABaioCACAQWwRAIAAgD2oiCSAJKgIAIAQgDmoqAgCSOAIADAELIAlBAWohCQwCCwsLCyALQQFqIQsMAQsLIApBAWohCgwBCwsgDEEBaiEMDAELCwvYAQIGfwF7A0AgBCAJSgRAQQAhBwNAIAUgB0oEQEEAIQgDQCAGIAhKBEAgAiAJQQF0QQFrIANsIAdBAXRBAWsgBmxqIAhqQQJ0aiIM/QAEACENQQAhCgNAIApBA0gEQEEAIQsDQCALQQNIBEAgDSAMIAMgCmwgBiALbGpBAnRq/QAEAP3rASENIAtBAWohCwwBCwsgCkEBaiEKDAELCyAAIAEgCWwgBiAHbGogCGpBAnRqIA39CwQAIAhBBGohCAwBCwsgB0EBaiEHDAELCyAJQQFqIQkMAQsLC9IFAwp/BHsGfSAKQQJ0IRUgDSALQQJ0IhdqIRAgECAXaiEWA0AgDiAXSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhGCAEIA5q/QAEACEaQQAhCgNAIAggCkoEQCAKIBVsIhEgAmogDmohEiABIBFqIA5qIRFBACETA0AgCSATSgRAIBkgEf0ABAAiG/3kASEZIBggGyAS/QAEACAa/eUB/eYB/eQBIRggEiAXaiESIBEgF2ohESATQQFqIRMMAQsLIApBAWohCgwBCwsgGCAFIA5q/QAEAP3mASEYIA0gDmogGf0LBAAgDiAQaiAY/QsEACAHIA5qIgogCv0ABAAgGf3kAf0LBAAgBiAOaiIKIAr9AAQAIBj95AH9CwQAIA5BEGohDgwBCwtDAACAPyAIIAlsIAxsspUhHgNAIAsgD0oEQEMAAAAAIRxDAAAAACEdIA9BAnQhBgNAIAYgDCAPakECdEgEQCAcIAYgDWoqAgAgAyAGaioCACIflJIhHCAdIAYgEGoqAgAgH5SSIR0gBkEEaiEGDAELCyAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgBSAGaioCACIgjCIfICCUIB2UIB6UISEgBiANaiAgIAMgBmoqAgCUOAIAIAYgEGogITgCACAGIBZqIB8gHJQgHpQgISAEIAZqKgIAlJM4AgAgBkEEaiEGDAELCyAMIA9qIQ8MAQsLA0AgCCAUSgRAIBQgFWwiAyACaiEEIAEgA2ohBSAAIANqIQZBACEHA0AgByAJSARAQQAhAwNAIAMgF0kEQCAGIAX9AAQAIAMgDWr9AAQA/eYBIAT9AAQAIAMgEGr9AAQA/eYB/eQBIAMgFmr9AAQA/eQB/QsEACAEQRBqIQQgBUEQaiEFIAZBEGohBiADQRBqIQMMAQsLIAdBAWohBwwBCwsgFEEBaiEUDAELCwvDBQMIfwV7BH0gCUECdCEVIApBAnQiESANaiEQA0AgDyARSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF0EAIQkDQCAHIAlKBEAgASAJIBVsaiAPaiES/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGUEAIRMDQCAIIBNKBEAgGCAS/QAEACIa/eQBIRggGSAaIBr95gH95AEhGSARIBJqIRIgE0EBaiETDAELCyAWIBj95AEhFiAXIBn95AEhFyAJQQFqIQkMAQsLIA0gD2ogFv0LBAAgDyAQaiAX/QsEACAPQRBqIQ8MAQsLQwAAgD8gByAIbCALbLKVIR0DQCAKIA5KBEBDAAAAACEbQwAAAAAhHCAOIQkDQCAJIAsgDmpIBEAgGyAJQQJ0Ig8gDWoqAgCSIRsgHCAPIBBqKgIAkiEcIAlBAWohCQwBCwtDAACAPyAcIB2UIBsgHZQiHCAclJNDAAAAAJdDrMUnN5KRlSEbIA5BAnQhCQNAIAkgCyAOakECdEgEQCAbIAMgCWoqAgCUIR4gBSAJaiAcOAIAIAYgCWogGzgCACAJIA1qIB44AgAgCSAQaiAEIAlqKgIAIBwgHpSTOAIAIAlBBGohCQwBCwsgCyAOaiEODAELCwNAIAcgFEoEQCAUIBVsIgMgAWohBCACIANqIQUgACADaiEGQQAhCQNAIAggCUoEQEEAIQMDQCADIBFJBEAgBP0ABAAgAyANav0ABAD95gEgAyAQav0ABAD95AEhFiACBEAgFiAF/QAEAP3kASEWIAVBEGohBQsgBv0MAAAAAAAAAAAAAAAAAAAAACAW/esBIBYgDBv9CwQAIARBEGohBCAGQRBqIQYgA0EQaiEDDAELCyAJQQFqIQkMAQsLIBRBAWohFAwBCwsLvwEBBn8DQCAFIAdKBEBBACEIA0AgAiAISgRAIAAgB0EDdSACbCAGbEEDdCAGIAhsQQN0aiAHQQdxakECdGohCiABIAMgCEECdGooAgAgBWwgB2pBBXRqIQtBACEMA0AgBiAMSgRAQQAhCQNAIAlBIEkEQCAKIAkgC2oqAgA4AgAgCkEgaiEKIAlBBGohCQwBCwsgCyAEIAVsQQV0aiELIAxBCGohDAwBCwsgCEEBaiEIDAELCyAHQQFqIQcMAQsLC7gFAhB/C3sgBSAHbCEUIARBAnQhEyAMQQJ0IRgDQCAKIBtKBEAgDSAKIBtrIgQgBCANShshFiACIAMgG2xBAnRqIRIgCCAJIBtsQQJ0aiEVQQAhHANAIAwgHEoEQCAAIBQgHGxBAnRqIR1BACEaA0AgBSAaSgRAQQAhGQNAIAcgGUoEQCAd/QAEACEoIB39AAQQIScgHf0ABCAhJiAd/QAEMCElIB39AARAISQgHf0ABFAhIyAd/QAEYCEiIB39AARwISEgEiAGIBpBAnRqKAIAIBlqQQJ0aiEPIBUgHEECdGohDkEAIRcDQCAWIBdKBEAgDyEEIA4iECALIBhsaiERA0AgECARRwRAIAT9CQIAIh4gEP0ABAAiICAo/YUCISggHiAQ/QAEECIfICf9hQIhJyAE/QkCBCIeICAgJv2FAiEmIB4gHyAl/YUCISUgBP0JAggiHiAgICT9hQIhJCAeIB8gI/2FAiEjIAT9CQIMIh4gICAi/YUCISIgHiAfICH9hQIhISAEIBNqIQQgECAYaiEQDAELCyAPIANBAnRqIQ8gDiAJQQJ0aiEOIBdBAWohFwwBCwsgHSAo/QsEACAdICf9CwQQIB0gJv0LBCAgHSAl/QsEMCAdICT9CwRAIB0gI/0LBFAgHSAi/QsEYCAdICH9CwRwIB1BgAFqIR0gGUEEaiEZDAELCyAaQQFqIRoMAQsLIAEEQCABIBxBAnRqIgT9AAQAISggBP0ABBAhJ0EAIRADQCAQIBZIBEAgFSAJIBBsIBxqQQJ0aiEPQQAhDgNAIAsgDkoEQCAoIA/9AAQA/eQBISggJyAP/QAEEP3kASEnIA8gGGohDyAOQQFqIQ4MAQsLIBBBAWohEAwBCwsgBCAo/QsEACAEICf9CwQQCyAcQQhqIRwMAQsLIA0gG2ohGwwBCwsLUAECeyAD/RMhBCAAIAJBAnRqIQIDQCAAIAJHBEAgACAA/QAEACIFIAQgAf0ABAAgBf3lAf3mAf3kAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAAgAwR7IAD9AAQAIAH9AAQA/eQBBSAB/QAEAAv9CwQAIABBEGohACABQRBqIQEMAQsLC44CAgl7BH8gBf0TIQxDAACAPyAIk/0TIQ1DAACAPyAJk/0TIQ4gBiAKlf0TIQ9DAACAPyALlf0TIRBDAACAPyAGIAeUk/0TIREgBEECdCEVA0AgBEEASgRAIBUgBEECdGsiGCABav0ABAAgDP3mASESIAAgGGoiFv0ABAAgEf3mASAPIAIgGGoiF/0ABAAiEyANIBIgE/3lAf3mAf3kASIT/eYBIAMgGGoiGP0ABAAiFCAOIBIgEv3mASAU/eUB/eYB/eQBIhIgEP3mAf3jAf0Md8wrMnfMKzJ3zCsyd8wrMv3kAf3nAf3lASEUIBcgE/0LBAAgGCAS/QsEACAWIBT9CwQAIARBBGshBAwBCwsL";var O=class{constructor(A,e){Object.assign(this,{grid:A,config:e});let{edges:s,count:o}=A;this.areas=new Float32Array(o);for(let n=0,r=0;n<o;n++,r+=4){let i=Math.fround(s[r+2]-s[r]);this.areas[n]=i*Math.fround(s[r+3]-s[r+1])}this.best=new Float32Array(o),this.restored=new Uint8Array(o),this.owner=new Int32Array(o)}match(A){let{best:e,restored:s,owner:o}=this;e.fill(0),s.fill(0),o.fill(-1);for(let a=0;a<A.length/4;a++)this.survey(A,a);let n=Math.fround(this.config.foreground),r=Math.fround(this.config.background),i=0;for(let a=0;a<o.length;a++)e[a]>=n||s[a]?i++:o[a]=e[a]<r?-1:-2;return i}survey(A,e){let{grid:s,areas:o,best:n,owner:r,restored:i}=this,{edges:a,perCell:g,shift:I}=s,c=Math.fround,[B,Q,E,C]=A.subarray(4*e,4*e+4).map(c),h=c(c(E-B)*c(C-Q)),l=0,f=[];for(let{stride:u,H:m,W:w,first:p,reachX:d,reachY:D}of s.levels){let M=Math.max(0,Math.floor((Q-D)/u-I)),y=Math.min(m,Math.ceil((C+D)/u-I)+1),b=Math.max(0,Math.floor((B-d)/u-I)),R=Math.min(w,Math.ceil((E+d)/u-I)+1);for(let x=M;x<y;x++){let P=p+(x*w+R)*g;for(let F=p+(x*w+b)*g;F<P;F++){let nA=4*F,YA=c(Math.min(E,a[nA+2])-Math.max(B,a[nA]));if(YA<=0)continue;let TA=c(Math.min(C,a[nA+3])-Math.max(Q,a[nA+1]));if(TA<=0)continue;let _A=c(YA*TA),$=c(_A/c(c(o[F]+h)-_A));$>n[F]&&(n[F]=$,r[F]=e),$>l?(l=$,f=[F]):$===l&&f.push(F)}}}if(this.config.low_quality&&l<this.config.foreground)for(let u of f)i[u]=1}};function At(t,A,{hard_examples:e,hard_ratio:s},o){o.fill(0);let n=g=>A[g]>=0,r=g=>A[g]<0;if(!s)return yA(t,A,()=>!0,e,o);let i=0;for(let g=0;g<A.length;g++)A[g]>=0&&i++;let a=Math.min(i,Math.floor(e/(1+s)));return yA(t,A,n,a,o)+yA(t,A,r,Math.max(1,a)*s,o)}function yA(t,A,e,s,o){let n=[];for(let r=0;r<t.length;r++)A[r]!==-2&&e(r)&&n.push(r);n.sort((r,i)=>t[i]-t[r]||r-i);for(let r of n.slice(0,s))o[r]=1;return Math.min(s,n.length)}var ee=Math.log(.1/.9);function se(t){return t===0?()=>1:t===.5?Math.sqrt:t===1?A=>A:t===2?A=>A*A:A=>Math.pow(A,t)}function oe(t){return-t*(1-t*(.5-t*(1/3-t*(.25-t*.2))))}var tt=({normalize_by:t,hard_examples:A})=>t==="anchors"||A!==null&&t==="batch";function et(t,A,e){return t.normalize_by==="batch"&&t.hard_examples===null?Math.max(1,e):A}function ne({normalize_by:t,hard_examples:A},{own:e,kept:s,anchors:o,images:n,positives:r}){if(t==="batch"&&A===null)return{classes:1,boxes:1};let i=t==="image"?Math.max(1,e):Math.max(1,r)/n;return A!==null?{classes:Math.max(1,s),boxes:i}:{classes:t==="anchors"?o:i,boxes:i}}var iA=class{constructor(A,e){let{config:s,grid:o}=A;Object.assign(this,{network:A,matching:e,config:s,grid:o,power:se(s.gamma)}),this.losses=new Float64Array(o.count),this.counts=new Uint8Array(o.count).fill(1)}apply(A,e,{own:s,images:o,positives:n}){let{network:r,grid:i,config:a}=this,g={classification:0,box:0,easyLoss:0,slopes:0,easySlopes:0};r.levels.forEach((B,Q)=>this.classify(B,i.levels[Q].first,e));let I=a.hard_examples===null?0:At(this.losses,this.matching.owner,a,this.counts),c=ne(a,{own:s,kept:I,anchors:i.count,images:o,positives:n});return r.levels.forEach((B,Q)=>{this.divide(B,i.levels[Q].first,c.classes,g),this.locate(B,i.levels[Q].first,A,c.boxes,g)}),g}classify({logits:A,H:e,W:s},o,n){let{config:r,grid:i,losses:a,power:g}=this,{memory:I}=this.network,{owner:c}=this.matching,{num_classes:B,gamma:Q}=r,[E,C]=r.alpha===null?[1,1]:[r.alpha,1-r.alpha],h=(A.gradientInner-A.inner)/4;for(let l=0,f=o;l<e;l++)for(let u=0;u<s;u++){let m=A.inner/4+l*A.row+u*A.C;for(let w=0;w<i.perCell;w++,f++){let p=c[f],d=p>=0?n[p]:-1,D=0;for(let M=0;M<B;M++,m++){if(p===-2){I[m+h]=0;continue}let y=I[m],b=Math.exp(-Math.abs(y)),R=y>=0?1/(1+b):b/(1+b);if(M===d){let x=Math.min(y,0)-Math.log1p(b),P=E*g(1-R);D-=P*x,I[m+h]=P*(Q*R*x+R-1)}else{let x=y<-3?oe(b):-Math.max(y,0)-Math.log1p(b),P=C*g(R);D-=P*x,I[m+h]=P*(R-Q*(1-R)*x)}}a[f]=D}}}divide({logits:A,H:e,W:s},o,n,r){let{config:i,grid:a,losses:g,counts:I}=this,{memory:c}=this.network,{owner:B}=this.matching,Q=i.num_classes,E=(A.gradientInner-A.inner)/4;for(let C=0,h=o;C<e;C++)for(let l=0;l<s;l++){let f=A.inner/4+C*A.row+l*A.C;for(let u=0;u<a.perCell;u++,h++){let m=I[h]/n,w=B[h]<0,p=0;for(let d=0;d<Q;d++,f++)m!==1&&(c[f+E]*=m),p+=Math.abs(c[f+E]),c[f]>=ee&&(w=!1);r.classification+=g[h]*m,r.slopes+=p,w&&(r.easyLoss+=g[h]*m,r.easySlopes+=p)}}}locate({deltas:A,H:e,W:s},o,n,r,i){let{grid:a,config:g}=this,{memory:I}=this.network,{owner:c}=this.matching,{beta:B}=g,Q=(A.gradientInner-A.inner)/4;I.fill(0,A.gradient/4,A.gradient/4+A.gradientSize);let E=o+e*s*a.perCell;for(let C=o;C<E;C++){if(c[C]<0)continue;let h=Math.floor((C-o)/a.perCell),[l,f,u]=[h%s,Math.floor(h/s),(C-o)%a.perCell],m=A.inner/4+f*A.row+l*A.C+4*u;re(n,4*c[C],a.edges,4*C).forEach((w,p)=>{let d=I[m+p]-w,D=Math.abs(d),M=D<B?.5*d*d/B:D-B/2;i.box+=M/r,I[m+p+Q]=(D<B?d/B:Math.sign(d))/r})}}};function re(t,A,e,s){let[o,n]=[e[s+2]-e[s],e[s+3]-e[s+1]];return[(t[A]+t[A+2]-e[s]-e[s+2])/2/o,(t[A+1]+t[A+3]-e[s+1]-e[s+3])/2/n,Math.log((t[A+2]-t[A])/o),Math.log((t[A+3]-t[A+1])/n)]}var MA=2654435769,st=4294967296,S=class{constructor(A,e){this.start=H(A+Math.imul(e,MA)|0),this.count=0}bits(){return H(this.start+Math.imul(this.count++,MA)|0)}next(){return(this.bits()+.5)/st}between(A,e){return A+(e-A)*this.next()}bell(A,e){let s=this.next()+this.next()+this.next();return A+e*(2*s-3)}};function q(t){let A=Math.floor(4*t+.5),e=(t-A/4)*6.283185307179586,s=e*e,o=e*(1-s/6*(1-s/20*(1-s/42*(1-s/72)))),n=1-s/2*(1-s/12*(1-s/30*(1-s/56*(1-s/90)))),r=A&3;return r===0?[n,o]:r===1?[-o,n]:r===2?[-n,-o]:[o,-n]}function L(t){if(t>=8)return 0;let A=1-t/8,e=A*A*(A*A);return e*e}function ot(t){let A=(16-t)/(16+t),e=A*A*(A*A);return e*e}function Z(t,A){let e=Math.min(1,Math.max(0,t/(2*A)+.5));return e*e*(3-2*e)}var aA=(t,A,e)=>H(t+Math.imul(A,MA)+Math.imul(e,2246822507)|0);function IA(t,A,e){let s=Math.floor(A),o=Math.floor(e),n=A-s,r=e-o,i=n*n*(3-2*n),a=r*r*(3-2*r),g=aA(t,s,o),I=aA(t,s+1,o),c=aA(t,s,o+1),B=aA(t,s+1,o+1),Q=g+(I-g)*i,E=c+(B-c)*i;return(Q+(E-Q)*a+.5)/st*2-1}var v=(t,A,e,s)=>t.map((o,n)=>(o+(A[n]-o)*e)*s);var Y=0,J=1,X=2,T=3,j=["RBC","WBC","Platelets"],SA=0,bA=1,nt=2,rt=3,ie=Array.from({length:60},(t,A)=>q(A/60)),ae=[.045,.05,.06,.06];function Ie(t,A,e){let s=e.next();return t===Y?1+.5*s*s*s:t===J?1+.15*s:A===bA?1.5+1.1*s:1+.35*s}function RA({label:t,x:A,y:e,size:s,seed:o}){let n=new S(o,0),r=t===T?Math.floor(4*n.next()):-1,i=Math.sqrt(Ie(t,r,n)),[a,g]=q(n.next()/2),I={label:t,x:A,y:e,size:s,seed:o,debris:r,a:s/2*i,b:s/2/i,cos:a,sin:g},c=r===SA?.12:ae[t];return I.waves=[1,2,3].flatMap(B=>{let Q=n.bell(0,c/B),[E,C]=q(n.next());return[Q*E,-Q*C]}),I.whole=ge(I),I}function GA(t,A,e){let s=A*A-e*e,o=2*A*e,n=s*A-o*e,r=o*A+s*e,i=s*s-o*o,a=2*s*o;return 1+t[0]*s+t[1]*o+t[2]*n+t[3]*r+t[4]*i+t[5]*a}function it(t){return ie.map(([A,e])=>{let s=GA(t.waves,A,e),o=t.a*s*A,n=t.b*s*e;return[t.x+o*t.cos-n*t.sin,t.y+o*t.sin+n*t.cos]})}function ge(t){let A=[1/0,1/0,-1/0,-1/0];for(let[e,s]of it(t))A[0]=Math.min(A[0],e),A[1]=Math.min(A[1],s),A[2]=Math.max(A[2],e),A[3]=Math.max(A[3],s);return A}var _=([t,A,e,s],o,n)=>[Math.max(0,t),Math.max(0,A),Math.min(o,e),Math.min(n,s)];function gA(t,A,e){let[s,o,n,r]=_(t.whole,A,e);return Math.min(n-s,r-o)>=.33*t.size}var at=Math.log(62.5);function xA([t,A,e,s]){return Math.max(0,e-t)*Math.max(0,s-A)}function ce(t,A){return[Math.max(t[0],A[0]),Math.max(t[1],A[1]),Math.min(t[2],A[2]),Math.min(t[3],A[3])]}function It(t,A){return xA(ce(t,A))}function Be(t,A){return xA(t)+xA(A)-It(t,A)}var Ee=(t,A)=>t/Math.max(A,1e-12);function V(t,A){return Ee(It(t,A),Be(t,A))}var gt=192,Qe=12,Ce=.4;function ct(t,A,e,s){let o=new S(t,0),n=e/gt,r=A*e/(256*gt*n*n),i=[],a=E=>{let C=Math.max(0,E)*r,h=Math.floor(C);return h+(o.next()<C-h?1:0)},g=(E,C,h)=>{for(let l=0;l<C;l++)for(let f=0;f<Qe;f++){let{x:u,y:m,radius:w}=h();if(he(i,{label:E,x:u,y:m,size:2*w,seed:o.bits()},A,e))break}},I=(E,C)=>({radius:E,x:o.between(-C*E,A+C*E),y:o.between(-C*E,e+C*E)});g(J,a(s.white),()=>{let E=o.next()>=.22;return I(n*(E?o.between(35,46):o.between(24,32)),.1)});let c=n*o.between(19,22.5),B=o.between(.1,.6),Q=i.length;return g(Y,a(o.bell(s.red,.26*s.red)),()=>{let E=c*o.bell(1,.06),C=o.next()<B,h=i.length-Q;if(!C||h===0)return I(E,.3);let l=i[Q+Math.floor(h*o.next())],[f,u]=q(o.next()),m=o.between(.65,1.05)*(E+l.size/2);return{radius:E,x:l.x+m*f,y:l.y+m*u}}),g(X,a(s.platelets*o.between(.3,1.7)),()=>I(n*o.between(5.8,9.8),0)),g(T,a(s.debris*o.between(.5,1.5)),()=>I(n*o.between(4.5,10.5),0)),i}function he(t,A,e,s){let{label:o,x:n,y:r,size:i}=A;for(let I of t){let B=(o===J||I.label===J?.9:o===I.label?.5:.35)*(i+I.size)/2,Q=n-I.x,E=r-I.y;if(Q*Q+E*E<B*B)return!1}let a=RA(A);if(!gA(a,e,s))return!1;let g=_(a.whole,e,s);return t.some(I=>V(g,_(I.whole,e,s))>Ce)?!1:(t.push(a),!0)}var Bt=[.12,.3,.32],Et=[.1,.29,.21],le=[[.45,.8,-.07],[.75,.98,.03]],fe=[[.06,.24,-.02],[.14,.34,.12]],Qt=[[.36,.38,0],[.24,.3,-.05]],ue=[.42,.38,.22],G=t=>t*t;function Ct(t,A){let e=new S(t,1);return{soft:A*e.between(.7,1.3),pink:e.next(),strength:e.between(.85,1.15),pale:e.between(.5,.97),unit:A}}function ht(t,A,e,s,o){let n={density:new Float64Array(e*s*3),width:e,height:s,scale:o};for(let r of[Y,J,X,T])for(let i of t)i.label===r&&Me[r](n,i,A);return n.density}function FA({width:t,height:A,scale:e},s,o,n){let[r,i,a,g]=s.whole,I=Math.max(0,Math.floor((r-o)*e)),c=Math.min(t,Math.ceil((a+o)*e)),B=Math.max(0,Math.floor((i-o)*e)),Q=Math.min(A,Math.ceil((g+o)*e)),E={r:0,u:0,v:0,dx:0,dy:0};for(let C=B;C<Q;C++){E.dy=(C+.5)/e-s.y;for(let h=I;h<c;h++){E.dx=(h+.5)/e-s.x,E.u=(E.dx*s.cos+E.dy*s.sin)/s.a,E.v=(E.dy*s.cos-E.dx*s.sin)/s.b;let l=Math.sqrt(E.u*E.u+E.v*E.v);E.r=l>1e-6?l/GA(s.waves,E.u/l,E.v/l):0,n(3*(C*t+h),E)}}}function me(t,A,{soft:e,pink:s,strength:o,pale:n}){let r=new S(A.seed,1),i=A.size/2,a=r.next(),g=v(Bt,Et,s,o*(1-.4*a*a*a)),I=Math.min(1,Math.max(0,r.bell(n,.18))),c=r.between(.42,.75),B=r.next()<.12,Q=c*(B?r.between(.3,.5):r.between(.6,1)),E=[r.bell(0,B?.25:.1),r.bell(0,B?.25:.1)],C=r.between(.05,.2),{density:h}=t;FA(t,A,.35*i+2*e,(l,{r:f,u,v:m})=>{let w=Z((1-f)*i,e),p=G((u-E[0])/c)+G((m-E[1])/Q),d=.12*L(G((f-.9)/.09)),D=C*L(G((f-1.1)/.06)),M=(1-I*L(p*p)+d)*w-D*(1-w);if(M!==0)for(let y=0;y<3;y++){let b=h[l+y],R=g[y]*M;h[l+y]=Math.max(b,R)+.3*Math.min(b,R)}})}function we(t,A){if(A)return[[t.bell(0,.05),t.bell(0,.05),t.between(.74,.86)]];let e=t.next()<.25,s=e?6:2+Math.floor(4*t.next()),o=t.next();return Array.from({length:s},()=>{let[n,r]=q(o),i=e?.38:t.between(.36,.52);return o+=e?.07:t.between(.15,.22),[i*n,i*r,t.between(.23,.36)]})}function pe(t,A,e){let s=-9;for(let[o,n,r]of t){let i=r-Math.sqrt(G(A-o)+G(e-n)),a=Math.max(0,1-Math.abs(s-i)/.12);s=Math.max(s,i)+.03*a*a}return s}function de(t,A,{soft:e,unit:s}){let o=new S(A.seed,1),n=A.size/2,r=o.next(),i=v(...le,r*r,o.between(.75,1.1)),a=o.next(),g=v(...fe,a*a,o.between(.6,1.2)),I=o.between(.1,.3),c=we(o,n<33*s),{density:B}=t;FA(t,A,3*e,(Q,{r:E,u:C,v:h,dx:l,dy:f})=>{let u=Z((1-E)*n,2.2*e);if(u===0)return;let m=IA(A.seed,l/(1.8*s),f/(1.8*s)),w=IA(A.seed,l/(7*s),f/(7*s)),p=pe(c,C,h)+.04*w,d=Z(p*n,1.2*e)*u,D=(.8+.2*E+1.5*I*m+.2*w)*u*(1-d),M=(.88+.22*w+.12*m+.15*L(G(p/.07)))*d;for(let y=0;y<3;y++)B[Q+y]=B[Q+y]*(1-.9*u)+g[y]*D+i[y]*M})}function ye(t,A,{soft:e,unit:s}){let o=new S(A.seed,1),n=v(...Qt,o.next(),o.between(.7,1.2)),r=o.between(.45,.8);z(t,A,n,1.5*e,s,i=>.7+.4*L(G(i/r)))}function De(t,A,{soft:e,unit:s,pink:o}){let n=new S(A.seed,1),r=v(...Qt,n.next(),n.between(.7,1.2)),i=n.between(.45,.8),a=n.next();if(A.debris===SA){let g=v(r,ue,.2+.4*a,1);z(t,A,g,.6*e,s,I=>.8+.3*L(G(I/i)))}else if(A.debris===bA)z(t,A,r,1.4*e,s,g=>.8+.3*L(G(g/i)));else if(A.debris===nt){let g=v(Bt,Et,o,.8+.4*a);z(t,A,g,1.4*e,s,()=>.95)}else A.debris===rt&&z(t,A,r,1.5*e,s,g=>1.05-.95*L(G(g/i)))}function z({density:t,...A},e,s,o,n,r){FA(A,e,2*o,(i,{r:a,dx:g,dy:I})=>{let c=Z((1-a)*e.size/2,o);if(c===0)return;let B=(r(a)+.16*IA(e.seed,g/(2*n),I/(2*n)))*c;for(let Q=0;Q<3;Q++)t[i+Q]+=s[Q]*B})}var Me={[Y]:me,[J]:de,[X]:ye,[T]:De};var Se=[201,203,200],be=2654435769;function lt(t){let A=new S(t,2),e=A.between(1,3),s=[A.bell(0,.02),A.bell(0,.02)];return{grain:e,slope:s,light:Se.map(o=>A.bell(o,3)),noise:A.bits()}}function ft(t,{grain:A,slope:e,light:s,noise:o},n,r,i){let a=new Uint8ClampedArray(n*r*i),g=0,I=0;for(let c=0;c<r;c++){let B=e[1]*((2*c+1)/r-1);for(let Q=0;Q<n;Q++){let E=1+e[0]*((2*Q+1)/n-1)+B,C=H(o+Math.imul(c*n+Q,be)|0),h=[C&255,C>>>8&255,C>>>16&255,C>>>24],l=(h[0]+h[1]+h[2]+h[3]-510)/148;for(let f=0;f<3;f++){let u=(h[f]-127.5)/255;a[I+f]=s[f]*E*ot(t[g+f])+A*(l+u)}i===4&&(a[I+3]=255),g+=3,I+=i}}return a}var ut=5e6,Re=3e3,cA={red:13.4,white:1.05,platelets:1.4,debris:0,labelled:j},kA={dense:cA,rare:{...cA,labelled:["WBC","Platelets"]},hard:{red:4.7,white:.6,platelets:1,debris:9,labelled:["WBC","Platelets"]}};function Ge(t){if(typeof t=="string"){if(Object.hasOwn(kA,t))return kA[t];throw new RangeError(`scenes are called ${Object.keys(kA).join(", ")}, not "${t}"`)}let A=Object.keys(t).filter(s=>!Object.hasOwn(cA,s));if(A.length)throw new RangeError(`scenes have no option ${A.join(", ")}`);let e={...cA,...t};if(!e.labelled.length||e.labelled.some(s=>!j.includes(s)))throw new RangeError(`labelled names classes among ${j.join(", ")}, got ${e.labelled.join(", ")}`);return e}function mt(t,{seed:A,width:e=128,height:s=96,scenes:o="dense"}){let n=Ge(o);Fe(e,s);let r=Math.floor(k(A,Re,t)*4294967296);return xe(ct(r,e,s,n),{seed:r,width:e,height:s,labelled:n.labelled})}function xe(t,{seed:A,width:e,height:s,labelled:o}){let n=ht(t,Ct(A,s/192),e,s,1),r=j.map(a=>o.indexOf(a)),i=t.filter(a=>r[a.label]>=0&&gA(a,e,s));return{pixels:ft(n,lt(A),e,s,3),boxes:Float32Array.from(i.flatMap(({whole:a})=>_(a,e,s))),labels:Uint8Array.from(i,({label:a})=>r[a]),cells:t,seed:A,width:e,height:s}}function Fe(t,A){if(!(Math.min(t,A)>=32))throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${A} x ${t}`)}var[ke,Le]=[2e3,2001];function BA(t){return t.kind==="pictures"?{width:t.width,height:t.height}:{width:t.width??128,height:t.height??96}}function LA(t){let{width:A,height:e}=BA(t);if(t.kind==="drawn")return{width:A,height:e,at:n=>mt(n,{seed:t.seed,width:A,height:e,scenes:t.scenes})};let s=3*A*e;return{width:A,height:e,at:n=>{let r=n%t.boxes.length;return{pixels:t.pixels.subarray(r*s,(r+1)*s),boxes:t.boxes[r],labels:t.labels[r]}}}}function EA(t,A){let e=typeof t=="object",{at:s}=LA(e?t:{...A,seed:ut}),o=e?t.boxes.length:t,n=[];return(r=o)=>{for(;n.length<Math.min(r,o);)n.push(s(n.length));return n.slice(0,r)}}function pt({at:t,width:A,height:e},s,o){let n=t(o);return k(s.seed,ke,o)<s.horizontal_flip&&(n=wt(n,A,e,!0)),k(s.seed,Le,o)<s.vertical_flip&&(n=wt(n,A,e,!1)),n}function wt({pixels:t,boxes:A,labels:e},s,o,n){let r=new Uint8Array(t.length);for(let I=0;I<o;I++)for(let c=0;c<s;c++){let B=3*((n?I:o-1-I)*s+(n?s-1-c:c));for(let Q=0,E=3*(I*s+c);Q<3;Q++)r[E+Q]=t[B+Q]}let[i,a]=n?[s,0]:[o,1],g=Float32Array.from(A);for(let I=a;I<g.length;I+=4)[g[I],g[I+2]]=[i-A[I+2],i-A[I]];return{pixels:r,boxes:g,labels:e}}var AA=["classification","box","easyLoss","slopes","easySlopes","positives"],tA=class{constructor(A,e,s){Object.assign(this,{network:A,recipe:e,graph:A.graph}),this.source=LA(s),this.matching=new O(A.grid,A.config),this.criterion=new iA(A,this.matching),this.ready=new Map,this.stride=this.graph.count+AA.length}example(A){let e=this.ready.get(A)??pt(this.source,this.recipe,A);return this.ready.delete(A),e}prefetch(A){for(let e of A)this.ready.set(e,this.example(e))}positives(A){return tt(this.network.config)?(this.prefetch(A),A.reduce((e,s)=>e+this.matching.match(this.ready.get(s).boxes),0)):0}learn(A,e){let{network:s,graph:o,matching:n,criterion:r}=this,{pixels:i,boxes:a,labels:g}=this.example(A);o.turnTo("weights"),o.kernels.zero(o.gradient,o.count),s.see(i),o.forward();let I=n.match(a),c=r.apply(a,g,{own:I,...e});return o.backward(),{...c,positives:I}}async learnAll(A,e,s,o){let{graph:n}=this;n.use("weights");for(let[r,i]of A.entries()){let a=this.learn(i,e),g=s.subarray(r*this.stride,(r+1)*this.stride);g.set(n.numbers(n.gradient,n.count)),AA.forEach((I,c)=>g[n.count+c]=a[I]),o&&await o()}this.ready.clear()}};function Dt(t){let A=(s,o)=>[s,[!t[s],`the page trains without ${o}`]],e=Object.fromEntries([["optimizer",[["adamw","sgd"].includes(t.optimizer),"the page knows adamw and sgd"]],["precision",[t.precision==="float32","the page computes in float32"]],A("shuffle","shuffling"),A("brightness","changes of brightness"),A("contrast","changes of contrast"),A("zoom","zoom")]);uA("Recipe",t,e)}function He(t,A){let{learning_rate:e,warmup:s,steps:o,milestones:n,final_fraction:r}=t,i=s*o;if(A+1<i)return e*(A+1)/i;if(n.length)return e*.1**n.filter(I=>A>=I).length;let a=(A-i)/Math.max(1,o-1-i),g=.5*(1+Math.cos(Math.PI*Math.min(1,Math.max(0,a))));return e*(r+(1-r)*g)}var[dt,yt]=[.9,.999];function Mt(t,A,e,s){let{kernels:o,weights:n,total:r,first:i,second:a,averaged:g,count:I,decayed:c}=t,B=Math.sqrt(o.squares(r,I))/s,Q=He(A,e);if(!Number.isFinite(B))return{norm:B,rate:Q};let C=(A.clip===null?1:Math.min(1,A.clip/(B+1e-6)))/s,h=[[0,c,A.weight_decay],[4*c,I-c,0]];for(let[l,f,u]of h)if(A.optimizer==="sgd")o.sgd(n+l,r+l,i+l,f,C,Q,u,A.momentum);else{let m=[1-dt**(e+1),1-yt**(e+1)],w=[i+l,a+l];o.adamw(n+l,r+l,...w,f,C,Q,u,dt,yt,...m)}return A.ema===null?o.add(g,n,I,0):o.average(g,n,I,1-Math.min(A.ema,(1+e)/(10+e))),{norm:B,rate:Q}}var qe=1e12,St=["weights","averaged","first","second"],HA=t=>Array.from({length:t},(A,e)=>e),QA=class{constructor(A,e,s,o,n=null){this.learner=new tA(A,e,s),Object.assign(this,{network:A,recipe:e,ports:o,breathe:n,graph:A.graph,step:0}),this.workers=o.length+1;let r=Math.ceil(e.batch/this.workers)*this.learner.stride;this.buffers=HA(this.workers).map(()=>new Float32Array(r))}positions(A,e){let{batch:s}=this.recipe;return HA(s).filter(o=>o%this.workers===e).map(o=>A*s+o)}save(){let{graph:A,step:e}=this;return{step:e,vectors:St.map(s=>A.numbers(A[s],A.count).slice())}}restore({step:A,vectors:e}){let{graph:s}=this;St.forEach((o,n)=>s.numbers(s[o],s.count).set(e[n])),this.step=A}async advance(){let{learner:A,graph:e,recipe:s,step:o,ports:n}=this,r=s.batch,i=HA(r).map(l=>o*r+l),a={images:r,positives:A.positives(i)},g=n.map((l,f)=>this.ask(l,f+1,a));await A.learnAll(this.positions(o,0),a,this.buffers[0],this.breathe),o+1<s.steps&&A.prefetch(this.positions(o+1,0)),await Promise.all(g);let I=this.collect(),c=et(this.network.config,r,I.positives),{norm:B,rate:Q}=Mt(e,s,o,c);this.step++;let[E,C]=[I.classification/c,I.box/c],h=!Number.isFinite(E+C+B)||B>qe;return{step:this.step,classification:E,box:C,rate:Q,norm:B,positives:I.positives,easyLoss:I.easyLoss/I.classification||0,easyGradient:I.easySlopes/I.slopes||0,diverged:h}}ask(A,e,s){let{graph:o,step:n}=this,r=this.buffers[e];r.set(o.numbers(o.weights,o.count));let i=this.positions(n,e),a=n+1<this.recipe.steps?this.positions(n+1,e):[];return new Promise(g=>{A.onmessage=({data:I})=>{this.buffers[e]=I,g()},A.postMessage({buffer:r,positions:i,next:a,batch:s},[r.buffer])})}collect(){let{graph:A,learner:e,workers:s,buffers:o}=this,{count:n,kernels:r,gradient:i,total:a}=A,g=Object.fromEntries(AA.map(I=>[I,0]));for(let I=0;I<this.recipe.batch;I++){let c=Math.floor(I/s)*e.stride,B=o[I%s].subarray(c,c+e.stride);A.numbers(i,n).set(B.subarray(0,n)),r.add(a,i,n,I?1:0),AA.forEach((Q,E)=>g[Q]+=B[n+E])}return g}};function bt(t,A,e,s,o){let n=new tA(t,A,e),{graph:r}=t;s.onmessage=async({data:{buffer:i,positions:a,next:g,batch:I}})=>{r.numbers(r.weights,r.count).set(i.subarray(0,r.count));try{await n.learnAll(a,I,i),s.postMessage(i,[i.buffer]),n.prefetch(g)}catch(c){o(c)}}}function Rt({base:t,scales:A,ratios:e,centres:s},o){let n=A.length*e.length,r=s==="half"?.5:0,i=0,a=o.map(({level:c,H:B,W:Q})=>{let E=2**c,C=e.flatMap(u=>A.map(m=>{let w=t*E*m;return[Math.fround(w/Math.sqrt(u)/2),Math.fround(w*Math.sqrt(u)/2)]})),[h,l]=[0,1].map(u=>Math.max(...C.map(m=>m[u]))),f=i;return i+=B*Q*n,{level:c,stride:E,H:B,W:Q,first:f,halves:C,reachX:h,reachY:l}}),g=new Float32Array(4*i),I=0;for(let{stride:c,H:B,W:Q,halves:E}of a)for(let C=0;C<B;C++)for(let h=0;h<Q;h++){let[l,f]=[(h+r)*c,(C+r)*c];for(let[u,m]of E)g[I++]=l-u,g[I++]=f-m,g[I++]=l+u,g[I++]=f+m}return{edges:g,count:i,perCell:n,shift:r,levels:a}}function qA(t,A,e,s,{bias:o=null,accumulate:n=0}={}){let{kernels:r}=t,{H:i,W:a,channels:g}=A,I=e.length/e.rows,c=()=>o?t.value(o):0,B=e.length===3*e.place&&A.place===g;if(e.rows===3&&B&&i%2===0&&a%2===0){let C=t.derived(`${s.key}, Winograd`,16*I*g,w=>r.winogradWeights(w,s.address(),I,g)),h=Math.max(32,a/2),l=t.shared(16*h*(I+g)),f=[A.at,A.row,i,a],u=[e.at,e.row,I],m=[g,n,t.nought];return()=>r.winograd(...f,...u,C,c(),...m,l(),32)}let Q=[A.at,A.row,A.place,i,a],E=[e.at,e.row,e.place,e.rows,e.offsets,e.length];return()=>r.convolution(...Q,...E,s.address(),c(),g,n)}var vA=t=>t+7&-8,CA=t=>Array.from({length:t},(A,e)=>e);function eA(t){let A=t.written?1:0;return t.written=!0,A}function U(t,A,e,s,o,{stride:n=1,bias:r=!0}={}){let{kernels:i}=t,a=vA(s),g=t.map(Math.ceil(A.H/n),Math.ceil(A.W/n),a),I={outputs:s,inputs:A.C,kernel:o},c=t.parameter(`${e}.weight`,o*o*A.C*a,!0,I),B=r&&t.parameter(`${e}.bias`,a,!1,{columns:s}),Q=A.pad-(o>>1),E={at:g.inner,row:g.row,place:a,H:g.H,W:g.W,channels:a},C={at:A.at+4*Q*(A.row+A.C),row:n*A.row,place:n*A.C,rows:o,offsets:t.table(CA(o).map(l=>l*A.row)),length:o*A.C},h={key:c.name,address:()=>t.value(c)};return t.layer(qA(t,E,C,h,{bias:B}),()=>{let l=[];if(t.gradients==="weights"){let{at:f,row:u,place:m,rows:w,offsets:p,length:d}=C,D=Math.max(1,Math.ceil(64/g.W)),M=[f,u,m,w,p,d,g.gradientInner,g.row,g.H,g.W,a,D];l.push(()=>i.convolutionWeights(t.slope(c),B?t.slope(B):0,...M))}return(A!==t.image||t.gradients==="pixels")&&l.push(...ve(t,A,g,c,n)),l}),g}function ve(t,A,e,s,o){let{kernels:n}=t,r=s.kernel>>1,i=eA(A),a=CA(o).map(c=>{let B=CA(s.kernel).filter(Q=>(c+r-Q)%o===0);return B.reverse(),{phase:c,taps:B,first:(c+r-B[0])/o}}),I=a.some(({taps:c})=>!c.length)&&!i?[()=>n.zero(A.gradient,A.gradientSize)]:[];for(let c of a)for(let B of a){if(!c.taps.length||!B.taps.length)continue;let Q=A.gradientChannels,E={at:A.gradientInner+4*(c.phase*A.gradientRow+B.phase*Q),row:o*A.gradientRow,place:o*Q,H:Math.ceil((A.H-c.phase)/o),W:Math.ceil((A.W-B.phase)/o),channels:Q},C={at:e.gradientInner+4*(c.first*e.row+B.first*e.C),row:e.row,place:e.C,rows:c.taps.length,offsets:t.table(CA(c.taps.length).map(l=>l*e.row)),length:B.taps.length*e.C},h=c.taps.flatMap(l=>B.taps.map(f=>l*s.kernel+f));I.push(qA(t,E,C,Je(t,s,h),{accumulate:i}))}return I}function Je(t,A,e){let s=vA(A.outputs),o=t.table(e),n=`${A.name}, exchanged ${e}`,r=t.derived(n,e.length*s*vA(A.inputs),i=>t.kernels.exchange(i,t.value(A),e.length,o,A.kernel**2,A.inputs,s));return{key:n,address:()=>r}}function JA(t,A,e,s,{relu:o=!1,other:n=null}={}){let{kernels:r}=t,{H:i,W:a,C:g}=A,I=t.map(i,a,g),[c,B]=[t.allocate(g),t.allocate(g)],Q=t.parameter(`${e}.weight`,g,!1),E=t.parameter(`${e}.bias`,g,!1),C=[i,a,A.row,g,g/s];return t.layer(()=>{let h=[I.inner,A.inner,n?n.inner:0],l=[t.value(Q),t.value(E),c,B];r.groupNorm(...h,...l,...C,o?1:0,t.work)},()=>[...o?[()=>r.reluBack(I.gradient,I.gradient,I.at,I.size,0)]:[],...n?[xt(t,I,n)]:[],()=>{let h=[t.value(Q),c,B,t.slope(Q),t.slope(E)];r.groupNormBack(A.gradientInner,I.gradientInner,A.inner,...h,...C,t.work)}]),I}function Gt(t,A,e){return t.layer(()=>t.kernels.add(A.at,e.at,A.size,1),()=>[xt(t,A,e)]),A}function xt(t,A,e){let s=eA(e);return()=>t.kernels.add(e.gradient,A.gradient,A.size,s)}function PA(t,A){return t.layer(()=>t.kernels.relu(A.at,A.at,A.size),()=>[()=>t.kernels.reluBack(A.gradient,A.gradient,A.at,A.size,0)]),A}function Ft(t,A){let e=t.map(A.H,A.W,A.C);return t.layer(()=>t.kernels.relu(e.at,A.at,A.size),()=>{let s=eA(A);return[()=>t.kernels.reluBack(A.gradient,e.gradient,e.at,A.size,s)]}),e}function kt(t,A){let{kernels:e}=t,s=t.map(Math.ceil(A.H/2),Math.ceil(A.W/2),A.C),o=[s.H,s.W,A.C];return t.layer(()=>e.maxPool(s.inner,s.row,A.inner,A.row,...o),()=>(eA(A),[()=>e.zero(A.gradient,A.gradientSize),()=>e.maxPoolBack(A.gradientInner,A.inner,A.row,s.inner,s.gradientInner,s.row,...o)])),s}function Lt(t,A,e){let{kernels:s}=t,o=[A.H,A.W,A.C];return t.layer(()=>s.upsampleAdd(A.inner,A.row,e.inner,e.row,...o),()=>{let n=eA(e),[r,i]=[e.gradientInner,A.gradientInner];return[()=>s.upsampleAddBack(r,e.row,i,A.row,...o,n)]}),A}var Pe={none:["weights"],pixels:["weights"],weights:["weights","averaged","gradient","total","first","second"]},sA=class{constructor(A,e,{width:s,height:o,gradients:n="weights"}){let r=new K(A,n);Object.assign(this,{config:e,width:s,height:o,graph:r});let i=W(e),a=e.pyramid_channels;r.image=r.map(o,s,4,{pad:Math.max(r.border,i.stem.kernel>>1),gradientChannels:8});let g=Ne(r,e,i),I=Ue(r,e,i,g,a);this.levels=i.levels.map(c=>{let B=I.get(c),Q=qt(r,e,B,"class_head",i.perCell*e.num_classes),E=qt(r,e,B,"box_head",i.perCell*4);return Q.written=E.written=!0,{level:c,H:B.H,W:B.W,logits:Q,deltas:E}}),this.grid=Rt(e.anchors,this.levels),r.finish(Pe[n]),this.memory=new Float32Array(r.memory.buffer)}see(A){let{inner:e,row:s,C:o}=this.graph.image,{mean:n,std:r}=this.config,i=r.map(B=>1/(255*B)),a=n.map((B,Q)=>-B/r[Q]),{memory:g,width:I,height:c}=this;for(let B=0,Q=0;B<c;B++)for(let E=0,C=e/4+B*s;E<I;E++,C+=o,Q+=3)g[C]=A[Q]*i[0]+a[0],g[C+1]=A[Q+1]*i[1]+a[1],g[C+2]=A[Q+2]*i[2]+a[2]}outputs(){let{config:A,grid:e,levels:s}=this,o=A.num_classes,n=new Float32Array(e.count*o),r=new Float32Array(e.count*4);for(let[i,{first:a}]of e.levels.entries())this.gather(s[i].logits,e.perCell*o,n,a*o),this.gather(s[i].deltas,e.perCell*4,r,a*4);return{logits:n,deltas:r}}explain(A,e,s){let{graph:o,grid:n,levels:r,memory:i,config:a}=this;this.see(A),o.forward();for(let{logits:u,deltas:m}of r)for(let{gradient:w,gradientSize:p}of[u,m])i.fill(0,w/4,w/4+p);let g=n.levels.findLastIndex(({first:u})=>u<=e),{logits:I,W:c}=r[g],B=e-n.levels[g].first,Q=Math.floor(B/n.perCell),E=B%n.perCell*a.num_classes+s;i[I.gradientInner/4+Math.floor(Q/c)*I.row+Q%c*I.C+E]=1,o.backward();let{gradientInner:C,gradientRow:h,gradientChannels:l}=o.image,f=new Float32Array(A.length);for(let u=0,m=0;u<this.height;u++)for(let w=0,p=C/4+u*h;w<this.width;w++,p+=l)for(let d=0;d<3;d++)f[m++]=i[p+d]/a.std[d];return f}gather({H:A,W:e,C:s,row:o,inner:n},r,i,a){for(let g=0;g<A;g++)for(let I=0,c=n/4+g*o;I<e;I++,c+=s,a+=r)for(let B=0;B<r;B++)i[a+B]=this.memory[c+B]}load(A,e="weights"){let s=this.graph.numbers(this.graph[e],this.graph.count);for(let o of this.graph.parameters.values()){let n=A[o.name],r=Ht(o);if(n?.length!==r.length)throw new Error(`weights: ${o.name} has ${n?.length??"no"} numbers, not ${r.length}`);for(let i=0;i<r.length;i++)s[o.offset+r[i]]=n[i]}this.graph.use("weights")}tensors(A="weights"){let e=this.graph.numbers(this.graph[A],this.graph.count),s={};for(let o of this.graph.parameters.values())s[o.name]=Float32Array.from(Ht(o),n=>e[o.offset+n]);return s}};function Ht({name:t,size:A,outputs:e,inputs:s,kernel:o,columns:n}){if(!o)return Int32Array.from({length:n??A},(I,c)=>c);let r=t==="backbone.stem.0.weight"?3:s,i=o*o,a=new Int32Array(e*r*i),g=0;for(let I=0;I<e;I++)for(let c=0;c<r;c++)for(let B=0;B<i;B++)a[g++]=(((I>>3)*i+B)*s+c)*8+(I&7);return a}function hA(t,A,e,s,o,n,r,{stride:i=1,relu:a=!0,other:g=null}={}){let I=!N(A),c=U(t,e,`${s}.${o}`,n,r,{stride:i,bias:I});return I?(g&&Gt(t,c,g),a?PA(t,c):c):JA(t,c,`${s}.${o+1}`,A.backbone_groups,{relu:a,other:g})}function Ne(t,A,{stem:e,stages:s}){let o=hA(t,A,t.image,"backbone.stem",0,e.width,e.kernel,{stride:2});e.pool&&(o=kt(t,o));let n=new Map;return s.forEach(({inputs:r,outputs:i,stride:a,map:g},I)=>{let c=`backbone.stages.${I}`,B=o,Q=a!==1||r!==i?hA(t,A,B,`${c}.shortcut`,0,i,1,{stride:a,relu:!1}):B;o=hA(t,A,B,`${c}.residual`,0,i,3,{stride:a}),o=hA(t,A,o,`${c}.residual`,3,i,3,{other:Q}),n.set(g,o)}),n}function Ue(t,A,{laterals:e,outputs:s,above:o},n,r){let i=new Map,a=null;for(let I of[...e].reverse()){let c=U(t,n.get(I),`pyramid.lateral.C${I}`,r,1);A.top_down&&a&&Lt(t,c,a),i.set(I,c),a=c}let g=new Map;for(let I of s)g.set(I,U(t,i.get(I),`pyramid.output.P${I}`,r,3));for(let I of o){let c=I===7?Ft(t,g.get(6)):A.p6_from==="C5"?n.get(5):g.get(5);g.set(I,U(t,c,`pyramid.p${I}`,r,3,{stride:2}))}return g}function qt(t,A,e,s,o){let n=e;for(let r=0;r<A.head_convs;r++){let i=`${s}.tower.${r}`,a=A.head_norm!=="group";n=U(t,n,`${i}.0`,A.pyramid_channels,3,{bias:a}),n=a?PA(t,n):JA(t,n,`${i}.1`,A.head_groups,{relu:!0})}return U(t,n,`${s}.final`,o,3)}var vt=Array.from({length:10},(t,A)=>A===9?.95:.5+A*((.95-.5)/9)),We=Array.from({length:101},(t,A)=>A*.01),Ke=100;function NA(t,A,e){let s=Array.from({length:e},(n,r)=>Oe(t,A,r)),o=s.filter(n=>n!==null);return{AP:oA(o.map(oA)),AP50:oA(o.map(n=>n[0])),AP75:oA(o.map(n=>n[5])),classes:s.map(n=>n?{AP:oA(n),AP50:n[0]}:{AP:null,AP50:null})}}var oA=t=>t.length?t.reduce((A,e)=>A+e,0)/t.length:null,Jt=(t,A)=>A.score-t.score;function Oe(t,A,e){let s=0,o=[];return t.forEach((n,r)=>{let{boxes:i,labels:a}=A[r],g=[];a.forEach((Q,E)=>{Q===e&&g.push(i.slice(4*E,4*E+4))}),s+=g.length;let I=n.filter(Q=>Q.label===e).sort(Jt).slice(0,Ke),c=I.map(({box:Q})=>g.map(E=>V(Q,E))),B=vt.map(Q=>Ye(c,g.length,Q));I.forEach(({score:Q},E)=>o.push({score:Q,hits:B.map(C=>C[E])}))}),s?(o.sort(Jt),vt.map((n,r)=>Te(o.map(({hits:i})=>i[r]),s))):null}function Ye(t,A,e){let s=new Array(A).fill(!0);return t.map(o=>{let[n,r]=[e,-1];return o.forEach((i,a)=>{s[a]&&i>=n&&([n,r]=[i,a])}),r>=0&&(s[r]=!1),r>=0})}function Te(t,A,e=We){let s=0,o=[],n=t.map((a,g)=>(s+=a?1:0,o.push(s/A),s/(g+1)));for(let a=n.length-2;a>=0;a--)n[a]=Math.max(n[a],n[a+1]);let r=0,i=0;for(let a of e){for(;i<o.length&&o[i]<a;)i++;r+=n[i]??0}return r/e.length}function _e({logits:t,deltas:A},e,{width:s,height:o},n){let{num_classes:r,score_threshold:i,top_k:a}=n,g=Math.fround(i),I=Math.log(g/(1-g))-.001,c=e.levels.flatMap(({level:B,first:Q,H:E,W:C})=>{let h=[];for(let l=Q*r;l<(Q+E*C*e.perCell)*r;l++){if(t[l]<I)continue;let f=Math.fround(1/(1+Math.exp(-t[l])));f>g&&h.push({score:f,anchor:Math.floor(l/r),label:l%r,level:B})}return h.sort((l,f)=>f.score-l.score).slice(0,a)});for(let B of c)B.box=$e(Ve(A,e.edges,4*B.anchor),s,o);return c.sort((B,Q)=>Q.score-B.score)}function Ve(t,A,e){let s=[0,1].map(o=>{let n=A[e+2+o]-A[e+o],r=A[e+o]+n/2+t[e+o]*n,i=n*Math.exp(Math.min(t[e+2+o],at))/2;return[r-i,r+i]});return[s[0][0],s[1][0],s[0][1],s[1][1]]}function $e([t,A,e,s],o,n){let r=(i,a)=>Math.min(a,Math.max(0,i));return[r(t,o),r(A,n),r(e,o),r(s,n)]}function Ze(t,{nms_threshold:A,keep_empty:e=!1}){let s=[];return t.map(({box:o,label:n},r)=>{if(!e&&!(o[2]>o[0]&&o[3]>o[1]))return{by:-2,iou:0};for(let i of s){let a=t[i];if(a.label!==n||a.box[0]>=o[2]||o[0]>=a.box[2])continue;let g=V(a.box,o);if(g>A)return{by:i,iou:g}}return s.push(r),{by:-1,iou:0}})}function Pt(t,A,e,s){let o=_e(t,A,e,s),n=Ze(o,s);return o.filter((r,i)=>n[i].by===-1).slice(0,s.max_detections??void 0)}var Xe=1e5,je=.005;function Nt(t,A){return t.graph.turnTo("averaged"),t.see(A),t.graph.forward(),t.outputs()}async function UA(t,A,e,s=t.config.score_threshold){let o={...t.config,score_threshold:s},n=[];for(let{pixels:r}of A){let i=Pt(Nt(t,r),t.grid,t,o);n.push(i.map(({box:a,score:g,label:I})=>({box:a,score:g,label:I}))),e&&await e()}return n}async function WA(t,A,e,s=!1){let{num_classes:o,score_threshold:n}=t.config,r=await UA(t,A,e,s?Math.min(je,n):n),i=r.map(g=>g.filter(I=>I.score>Math.fround(n))),a=NA(i,A,o);return s?{...a,lenient:NA(r,A,o)}:a}async function Ut(t,A,e){let{grid:s,config:o}=t,n=o.num_classes,r=new O(s,o),i=Math.ceil(A.length*s.count*n/Xe),[a,g]=[[],[]],I=0;for(let{pixels:c,boxes:B,labels:Q}of A){let{logits:E}=Nt(t,c);r.match(B);for(let C=0;C<E.length;C++){let h=r.owner[Math.floor(C/n)];if(h===-2)continue;let l=1/(1+Math.exp(-E[C]));h>=0&&Q[h]===C%n?a.push(l):I++%i===0&&g.push(1-l)}e&&await e()}return{positives:Float32Array.from(a),negatives:Float32Array.from(g),count:I}}var ze=200,KA=class{constructor(A,{held:e,shown:s,every:o,evaluateAt:n,data:r},i,a){Object.assign(this,{leader:A,every:o,evaluateAt:n,send:i,breathe:a}),this.images=EA(e,r);let g=EA(s,r);this.shown=()=>typeof s=="object"?g():this.images(s),this.state="idle",this.rows=[],this.seconds=0,this.training=null}run(A){return this.state==="done"||this.state==="diverged"?this.training:(this.until=Math.min(A,this.leader.recipe.steps),this.state="training",this.training??(this.training=this.train().finally(()=>this.training=null)),this.training)}pause(){this.state==="training"&&(this.state="paused")}async train(){for(;this.state==="training";)await this.stretch()}async stretch(){let{leader:A}=this,[e,s]=[performance.now(),performance.now()];for(;this.state==="training"&&A.step<this.until;){let o=await A.advance();this.rows.push(o),o.diverged?this.state="diverged":o.step===A.recipe.steps&&(this.state="done");let n=performance.now();this.seconds+=(n-e)/1e3,e=n;let r=o.step%this.every===0;this.state==="training"&&(r||this.evaluateAt.includes(o.step)||n-s>ze)&&(await this.report(r),s=performance.now()),await this.breathe()}this.pause(),await this.report(!0)}async report(A){let{leader:e,state:s,seconds:o,rows:n}=this,{network:r,step:i}=e,a={report:!0,rows:n,seconds:o,state:s};this.rows=[],s==="diverged"?a.reason=`After step ${i} the loss or its gradient is too large to be a number.`:(A&&(a.frame={step:i,found:await UA(r,this.shown(),this.breathe)}),n.length&&this.evaluateAt.includes(i)&&(a.scores={step:i,...await WA(r,this.images(),this.breathe,s==="done")}),A&&this.send({saved:e.save()})),this.send(a)}terms(){return Ut(this.leader.network,this.images(),this.breathe)}score(A){return WA(this.leader.network,EA(A)(),this.breathe,!0)}};function Wt(){let{port1:t,port2:A}=new MessageChannel,e=[];return t.onmessage=()=>e.shift()(),{breathe:()=>new Promise(o=>{e.push(o),A.postMessage(0)}),close:()=>t.close()}}function Kt(t,{recipe:A,data:e,ports:s,inPage:o,saved:n,...r},i,a){let g=new QA(t,A,e,s,o?a:null);return n&&g.restore(n),new KA(g,{data:e,...r},i,a)}function As(){return{work:es,refuseTraining:ts,refuseDetection:W,bytes:Ot,Graph:K,Network:sA,folded:mA,instantiate:wA,initialize:pA}}function Ot(t="plain"){let A=s=>Uint8Array.from(atob(s),o=>o.charCodeAt(0));if(t==="plain")return A(dA);let e=A(zA);return WebAssembly.validate(e)?e:A(dA)}function ts(t,A){if(W(t),!N(t))throw new Error('Config.backbone_norm is "batch": the page trains with "group" only, an image at a time');Dt(A)}function es(t){let A={lead:os,follow:ss,detect:ns};t.onmessage=async({data:e})=>{try{await A[e.task](t,e),t.postMessage({started:!0})}catch(s){t.postMessage({failed:`${s.message??s}`})}},t.postMessage({ready:!0})}async function OA({config:t,kernels:A},e,s){return new sA(await wA(Ot(A)),t,{...e,gradients:s})}async function ss(t,{port:A,recipe:e,data:s,...o}){let n=r=>t.postMessage({failed:`${r.message??r}`});bt(await OA(o,BA(s)),e,s,A,n)}async function os(t,{seed:A,weights:e,...s}){let{config:o,data:n}=s,r=await OA(s,BA(n)),i=e??pA(o,A);r.load(i),r.load(i,"averaged");let{breathe:a,close:g}=Wt(),I=Kt(r,s,B=>t.postMessage(B),a);Yt(t,{run:({until:B})=>I.run(B),pause:()=>I.pause(),weights:()=>r.tensors("averaged"),terms:()=>I.terms(),score:({pictures:B})=>I.score(B),close(){I.pause();for(let B of s.ports)B.close();g()}})}async function ns(t,{config:A,weights:e,kernels:s,width:o,height:n}){let r=mA(A,e),i=async I=>{let c=await OA({config:A,kernels:s},{width:o,height:n},I);return c.load(r),c},a=await i("none"),g=null;Yt(t,{run({pixels:I}){let c=performance.now();return a.see(I),a.graph.forward(),{...a.outputs(),ms:performance.now()-c}},async gradient({pixels:I,anchor:c,label:B}){return g??(g=await i("pixels")),g.explain(I,c,B)}})}function Yt(t,A){t.onmessage=async({data:{order:e,id:s,...o}})=>{try{t.postMessage({id:s,answer:await A[e](o)})}catch(n){t.postMessage({id:s,failed:`${n.message??n}`})}}}return Xt(rs);})();
  return engine.program();
}

var PATIENCE2 = 1e4;
var NOTES = {
  forbidden: "This page may not start workers, so the network works in the page itself, more slowly.",
  lost: "A worker stopped, so the network works in the page itself, more slowly."
};
async function hire({ setup, workers, hear, fell }) {
  const waiting2 = /* @__PURE__ */ new Map();
  let last = 0;
  let saved = null;
  let crew = null;
  const listen = () => {
    crew.scope.onmessage = ({ data }) => {
      if (data.saved) saved = data.saved;
      else if (!waiting2.has(data.id)) hear(data);
      else if (data.failed && !crew.inPage) lost();
      else settle(data);
    };
    crew.onlost = lost;
  };
  const settle = ({ id, answer, failed }) => {
    const { resolve, reject } = waiting2.get(id);
    waiting2.delete(id);
    if (failed) reject(new Error(failed));
    else resolve(answer);
  };
  const takeOver = async (note) => {
    crew = await inPage({ ...setup, saved });
    fell(note);
    listen();
  };
  const stop = () => {
    crew.onlost = () => {
    };
    crew.stop();
  };
  const lost = async () => {
    if (crew.inPage) return;
    stop();
    crew = { ...crew, inPage: true };
    try {
      await takeOver(NOTES.lost);
      for (const { message } of [...waiting2.values()]) crew.scope.postMessage(message);
    } catch (error) {
      for (const id of [...waiting2.keys()]) settle({ id, failed: error.message });
    }
  };
  try {
    crew = await inWorkers(setup, workers);
    listen();
  } catch (error) {
    await takeOver(error instanceof Forbidden ? NOTES.forbidden : NOTES.lost);
  }
  return {
    call: (order, rest) => new Promise((resolve, reject) => {
      const message = { order, id: ++last, ...rest };
      waiting2.set(last, { resolve, reject, message });
      crew.scope.postMessage(message);
    }),
    stop
  };
}
var Forbidden = class extends Error {
};
function worker() {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([`(${program})().work(self)`], { type: "text/javascript" }));
    let it;
    let timer;
    const settle = (works, why) => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      if (works) return resolve(it);
      it?.terminate();
      return reject(new Forbidden(why));
    };
    try {
      it = new Worker(url);
    } catch (error) {
      settle(false, error.message);
      return;
    }
    timer = setTimeout(() => settle(false, "no answer"), PATIENCE2);
    it.onmessage = () => settle(true);
    it.onerror = (event) => {
      event.preventDefault?.();
      settle(false, event.message);
    };
  });
}
function begin(scope, message, transfer = []) {
  return new Promise((resolve, reject) => {
    scope.onmessage = ({ data }) => {
      if (data.started) resolve(scope);
      else if (data.failed) reject(new Error(data.failed));
    };
    scope.onerror = (event) => reject(new Error(event.message));
    scope.postMessage(message, transfer);
  });
}
async function inWorkers(setup, workers) {
  const all = await Promise.all(Array.from({ length: workers }, worker));
  const stop = () => all.forEach((one) => one.terminate());
  const crew = { stop, inPage: false, onlost() {
  } };
  try {
    const [leader, ...followers] = all;
    const channels = followers.map(() => new MessageChannel());
    const { config, recipe, data } = setup;
    const starts = followers.map((follower, i) => {
      const { port2: port } = channels[i];
      return begin(follower, { task: "follow", config, recipe, data, port }, [port]);
    });
    await Promise.all(starts);
    const ports = channels.map(({ port1 }) => port1);
    crew.scope = await begin(leader, { ...setup, ports }, ports);
  } catch (error) {
    stop();
    throw error;
  }
  for (const one of all) {
    one.onerror = () => crew.onlost();
    if (one !== crew.scope) one.onmessage = ({ data }) => data.failed && crew.onlost();
  }
  return crew;
}
async function inPage(setup) {
  const { port1: scope, port2 } = new MessageChannel();
  program().work(port2);
  try {
    await begin(scope, { ...setup, ports: [], inPage: true });
  } catch (error) {
    scope.close();
    throw error;
  }
  const stop = () => {
    scope.postMessage({ order: "close" });
    scope.onmessage = null;
    setTimeout(() => scope.close(), 50);
  };
  return { scope, stop, inPage: true };
}

function detector({ config, weights, width, height, onfall }) {
  program().refuseDetection(config);
  const setup = { task: "detect", config, weights, width, height, kernels: "relaxed" };
  const hands = hire({ setup, workers: 1, hear() {
  }, fell: (note) => onfall?.(note) });
  const call = async (order, rest) => (await hands).call(order, rest);
  return {
    run: (pixels3) => call("run", { pixels: pixels3 }),
    gradient: (pixels3, { anchor, label }) => call("gradient", { pixels: pixels3, anchor, label }),
    close: async () => (await hands.catch(() => null))?.stop()
  };
}

function fromHalf(bits) {
  const sign = bits & 32768 ? -1 : 1;
  const exponent = bits >> 10 & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa ? NaN : sign * Infinity;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  return sign * (1024 + mantissa) * 2 ** (exponent - 25);
}

var FORMAT = "focal_tutorial.weights/1";
var ADDED = { backbone_norm: "batch", backbone_groups: 8, hard_examples: null, hard_ratio: null };
var renamed = (name) => name.replace(/^pyramid\.(lateral|output)\.(\d)\./, (_, part, number) => {
  return `pyramid.${part}.${part === "lateral" ? "C" : "P"}${Number(number) + 3}.`;
});
var READERS = {
  F16: (view, at) => fromHalf(view.getUint16(at, true)),
  F32: (view, at) => view.getFloat32(at, true),
  I64: (view, at) => Number(view.getBigInt64(at, true))
};
var BYTES = { F16: 2, F32: 4, I64: 8 };
function readSafetensors(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = headerOf(view);
  const { __metadata__: metadata = {}, ...entries } = header;
  if (metadata.format !== FORMAT) {
    throw new Error(
      "This file does not hold a network of this book: it was not written by focal_tutorial.weights.save."
    );
  }
  const tensors = {};
  for (const [name, { dtype, data_offsets: offsets }] of Object.entries(entries)) {
    const [first, end] = offsets.map((offset) => start + offset);
    if (!READERS[dtype])
      throw new Error(`${name} has numbers of kind ${dtype}; known: ${Object.keys(BYTES).join(", ")}`);
    if (end > view.byteLength) throw new Error("This file is not whole: its end is missing.");
    const size = BYTES[dtype];
    tensors[renamed(name)] = Float32Array.from(
      { length: (end - first) / size },
      (_, i) => READERS[dtype](view, first + size * i)
    );
  }
  const config = { ...ADDED, ...JSON.parse(metadata.config) };
  return { tensors, config, card: JSON.parse(metadata.card) };
}
function headerOf(view) {
  const unreadable = new Error("This file is not in the safetensors format.");
  if (view.byteLength < 8) throw unreadable;
  const length = Number(view.getBigUint64(0, true));
  if (length > view.byteLength - 8) throw unreadable;
  try {
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + 8, length));
    return { header: JSON.parse(text), start: 8 + length };
  } catch {
    throw unreadable;
  }
}

var INPUTS = { mini: { width: 128, height: 96 }, other: { width: 256, height: 192 } };
function inputOf({ config, card }) {
  if (Array.isArray(card?.size)) return { width: card.size[1], height: card.size[0] };
  return INPUTS[config.backbone] ?? INPUTS.other;
}
function benchOf({ read: read2, make }) {
  const entries = /* @__PURE__ */ new Map();
  const listeners = /* @__PURE__ */ new Set();
  const tell = () => listeners.forEach((listener) => listener());
  function network(name, bytes) {
    if (!entries.has(name)) {
      const entry = { name, state: "loading", note: "" };
      entries.set(name, entry);
      open(entry, bytes);
    }
    return entries.get(name);
  }
  async function open(entry, bytes) {
    try {
      Object.assign(entry, read2(await bytes()));
      entry.input = inputOf(entry);
      entry.detector = make({
        config: entry.config,
        weights: entry.weights,
        ...entry.input,
        onfall: (note) => (entry.note = note, tell())
      });
      entry.state = "ready";
    } catch (error) {
      entry.state = "failed";
      entry.note = error.message;
    }
    tell();
    return entry;
  }
  async function put(name, bytes) {
    const entry = await open({ name, state: "loading", note: "" }, () => bytes);
    if (entry.state === "failed") throw new Error(entry.note);
    entries.get(name)?.detector?.close();
    entries.set(name, entry);
    tell();
    return entry;
  }
  return {
    network,
    put,
    has: (name) => entries.get(name)?.state === "ready",
    listen: (listener) => (listeners.add(listener), () => listeners.delete(listener))
  };
}
function newest(work, onanswer, onerror) {
  let running = false;
  let next = null;
  async function go() {
    running = true;
    while (next) {
      const question = next;
      next = null;
      try {
        onanswer(question, await work(question));
      } catch (error) {
        onerror(error);
      }
    }
    running = false;
  }
  return {
    ask(question) {
      next = question;
      if (!running) go();
    },
    waiting: () => next !== null
  };
}

var YOURS = "yours";
function read(bytes) {
  const { tensors, config, card } = readSafetensors(bytes);
  return { config, card, weights: tensors };
}
var bench = benchOf({ read, make: detector });

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

var word = (text) => [html("span", { class: "lf-word" }, text)];
function menu({ id, label, symbol, entries, onpick }) {
  const select = html("select", { id, onchange: () => onpick(select.value) });
  const element = html(
    "div",
    { class: "lf-pickers" },
    html("label", { class: "lf-label", for: id }, html("span", { class: "lf-word" }, label)),
    select
  );
  const control = { element, symbol: [symbol], name: label, text: "" };
  let written = "";
  function set(value, now = entries) {
    const key = now.map((pair2) => pair2.join()).join();
    if (key !== written)
      select.replaceChildren(...now.map(([name, words]) => html("option", { value: name }, words)));
    written = key;
    select.value = value;
  }
  set("");
  return Object.assign(control, { set });
}
function thresholds(id, limits, set) {
  const slider = (trait, text, name, ticks2) => range({
    id: `${id}-${trait}`,
    symbol: word(text),
    name,
    limits: limits[trait],
    ticks: ticks2,
    onset: (value) => set({ [trait]: value })
  });
  const ticks = [0.25, 0.5, 0.75].map((at) => [at, String(at).slice(1)]);
  return {
    threshold: slider("threshold", "score", "threshold: boxes that score less are hidden", ticks),
    overlap: slider("overlap", "IoU", "of NMS: boxes that overlap a better one more are removed", ticks)
  };
}
var shortFigure = (value) => probability(value).replace(/^0/, "");
var KINDS_OF_PICTURE = ["drawn", "photo", "yours"];
function pictureKind(id, photographs, pick) {
  const kinds = KINDS_OF_PICTURE.filter((kind) => kind !== "photo" || photographs);
  return choice("Picture", `${id}-kind`, kinds, pick, ["picture"]);
}
function filePicker({ words, accept, take, say }) {
  const input = html("input", {
    type: "file",
    accept,
    hidden: true,
    "aria-hidden": "true",
    tabindex: -1,
    onchange: async () => {
      const [file] = input.files;
      input.value = "";
      if (file) await given(file);
    }
  });
  const button = html("button", { type: "button", class: "lf-do", onclick: () => input.click() }, words);
  async function given(file) {
    try {
      await take(file);
      say("");
    } catch (error) {
      say(error.message);
    }
  }
  return { element: html("span", {}, button, input), given, button };
}
function dropped(figure, pictures, weights) {
  const over = (on) => (event) => {
    if (![...event.dataTransfer?.types ?? []].includes("Files")) return;
    event.preventDefault();
    figure.classList.toggle("lf-dropping", on);
  };
  figure.addEventListener("dragover", over(true));
  figure.addEventListener("dragleave", over(false));
  figure.addEventListener("drop", (event) => {
    over(false)(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) (file.name.endsWith(".safetensors") ? weights : pictures).given(file);
  });
}

var LARGEST = 3e8;
function choosing({ id, stored, set, state, figure, redraw }) {
  const { pictures, networks } = stored;
  const fresh = (changes) => set({ chosen: -1, ...changes });
  const kindOf = ({ picture }) => KINDS_OF_PICTURE[picture === "drawn" ? 0 : picture === "own" ? 2 : 1];
  let photo = "0";
  const kind = pictureKind(id, pictures.length, (word2) => {
    if (word2 === "yours" && !hasYours()) {
      redraw();
      return ownPicture.button.click();
    }
    fresh({ picture: { drawn: "drawn", photo, yours: "own" }[word2] });
  });
  const photos = menu({
    id: `${id}-photo`,
    label: "photograph",
    symbol: "photo",
    entries: pictures.map(({ name }, i) => [String(i), name]),
    onpick: (value) => fresh({ picture: value })
  });
  const number = html("input", {
    type: "number",
    id: `${id}-scene`,
    min: 0,
    max: 9999,
    step: 1,
    inputmode: "numeric",
    onchange: () => fresh({ scene: Math.min(9999, Math.max(0, Math.round(Number(number.value)) || 0)) })
  });
  const another = iconButton(
    "next",
    "Another drawn smear",
    () => fresh({ scene: state.get().scene % 9999 + 1 })
  );
  another.classList.add("lf-do");
  const scene3 = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-scene` }, html("span", { class: "lf-word" }, "smear")),
      number,
      another
    ),
    symbol: ["smear"],
    name: "Number of the drawn smear; 0 is an empty field",
    text: ""
  };
  const network = menu({
    id: `${id}-network`,
    label: "network",
    symbol: "network",
    entries: [],
    onpick: (value) => fresh({ network: value })
  });
  const wrong = html("p", { class: "lf-wrong", role: "alert" });
  const say = (words) => wrong.textContent = words && `${words[0].toUpperCase()}${words.slice(1)}.`;
  const ownPicture = filePicker({
    words: "Your picture …",
    accept: "image/*",
    say,
    take: async (file) => {
      await takePicture(file);
      fresh({ picture: "own" });
    }
  });
  const ownWeights = filePicker({
    words: "Your weights …",
    accept: ".safetensors",
    say,
    take: async (file) => {
      if (file.size > LARGEST)
        throw new Error(`${file.name} has ${Math.round(file.size / 1e6)} MB: too much for a page`);
      await bench.put(YOURS, new Uint8Array(await file.arrayBuffer()));
      fresh({ network: YOURS });
    }
  });
  dropped(figure, ownPicture, ownWeights);
  const files = {
    element: html(
      "div",
      { class: "lf-own" },
      html("div", { class: "lf-own-buttons" }, ownPicture.element, ownWeights.element),
      html("p", { class: "lf-own-words" }, "They stay on this machine: nothing is sent."),
      wrong
    ),
    symbol: ["yours"],
    name: "Your own picture and weights",
    text: ""
  };
  function shown(now) {
    if (pictures[Number(now.picture)]) photo = now.picture;
    kind.set(kindOf(now));
    photos.element.hidden = kindOf(now) !== "photo" || pictures.length < 2;
    photos.set(photo);
    photos.text = String(Number(photo) + 1);
    scene3.element.hidden = now.picture !== "drawn";
    if (document.activeElement !== number) number.value = now.scene;
    scene3.text = String(now.scene);
    const names = networks.map(({ name, words }) => [name, words ?? name]);
    if (bench.has(YOURS) || now.network === YOURS) names.push([YOURS, "yours"]);
    network.element.hidden = names.length < 2;
    network.set(now.network, names);
    network.text = now.network === YOURS ? "yours" : String(1 + networks.findIndex(({ name }) => name === now.network));
  }
  return { kind, photos, scene: scene3, network, files, set: shown };
}

function grid({ base, scales, ratios, centres }, levels) {
  const perCell = scales.length * ratios.length;
  const shift = centres === "half" ? 0.5 : 0;
  let count3 = 0;
  const parts = levels.map(({ level, H, W }) => {
    const stride = 2 ** level;
    const halves = ratios.flatMap(
      (ratio2) => scales.map((scale) => {
        const size = base * stride * scale;
        return [Math.fround(size / Math.sqrt(ratio2) / 2), Math.fround(size * Math.sqrt(ratio2) / 2)];
      })
    );
    const [reachX, reachY] = [0, 1].map((side) => Math.max(...halves.map((half) => half[side])));
    const first = count3;
    count3 += H * W * perCell;
    return { level, stride, H, W, first, halves, reachX, reachY };
  });
  const edges = new Float32Array(4 * count3);
  let at = 0;
  for (const { stride, H, W, halves } of parts) {
    for (let row = 0; row < H; row++) {
      for (let column = 0; column < W; column++) {
        const [x, y] = [(column + shift) * stride, (row + shift) * stride];
        for (const [across, down] of halves) {
          edges[at++] = x - across;
          edges[at++] = y - down;
          edges[at++] = x + across;
          edges[at++] = y + down;
        }
      }
    }
  }
  return { edges, count: count3, perCell, shift, levels: parts };
}

function candidates({ logits, deltas }, grid2, { width, height }, config) {
  const { num_classes: K, score_threshold, top_k } = config;
  const threshold = Math.fround(score_threshold);
  const least = Math.log(threshold / (1 - threshold)) - 1e-3;
  const found = grid2.levels.flatMap(({ level, first, H, W }) => {
    const pairs2 = [];
    for (let i = first * K; i < (first + H * W * grid2.perCell) * K; i++) {
      if (logits[i] < least) continue;
      const score = Math.fround(1 / (1 + Math.exp(-logits[i])));
      if (score > threshold) pairs2.push({ score, anchor: Math.floor(i / K), label: i % K, level });
    }
    return pairs2.sort((a, b) => b.score - a.score).slice(0, top_k);
  });
  for (const one of found) one.box = cut(decode2(deltas, grid2.edges, 4 * one.anchor), width, height);
  return found.sort((a, b) => b.score - a.score);
}
function decode2(deltas, edges, at) {
  const centred = [0, 1].map((side) => {
    const size = edges[at + 2 + side] - edges[at + side];
    const centre = edges[at + side] + size / 2 + deltas[at + side] * size;
    const half = size * Math.exp(Math.min(deltas[at + 2 + side], LARGEST_LOG_SCALE)) / 2;
    return [centre - half, centre + half];
  });
  return [centred[0][0], centred[1][0], centred[0][1], centred[1][1]];
}
function cut([x1, y1, x2, y2], width, height) {
  const within2 = (value, most) => Math.min(most, Math.max(0, value));
  return [within2(x1, width), within2(y1, height), within2(x2, width), within2(y2, height)];
}
function suppress(found, { nms_threshold, keep_empty = false }) {
  const kept = [];
  return found.map(({ box, label }, place3) => {
    if (!keep_empty && !(box[2] > box[0] && box[3] > box[1])) return { by: -2, iou: 0 };
    for (const other of kept) {
      const rival = found[other];
      if (rival.label !== label || rival.box[0] >= box[2] || box[0] >= rival.box[2]) continue;
      const overlap2 = iou(rival.box, box);
      if (overlap2 > nms_threshold) return { by: other, iou: overlap2 };
    }
    kept.push(place3);
    return { by: -1, iou: 0 };
  });
}

var BACKGROUND = -1;
var IGNORE = -2;
function survey(anchors, objects) {
  const count3 = anchors.length / 4;
  const [best2, owner, restored] = [
    new Float64Array(count3),
    new Int32Array(count3).fill(-1),
    new Uint8Array(count3)
  ];
  const overlap2 = new Float64Array(count3);
  objects.forEach(([x1, y1, x2, y2], index) => {
    const own = Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
    let highest = 0;
    for (let i = 0, at = 0; i < count3; i++, at += 4) {
      const [left, top, right, bottom] = [anchors[at], anchors[at + 1], anchors[at + 2], anchors[at + 3]];
      const width = Math.min(x2, right) - Math.max(x1, left);
      const height = Math.min(y2, bottom) - Math.max(y1, top);
      const shared = width > 0 && height > 0 ? width * height : 0;
      const iou2 = shared && shared / Math.max(own + (right - left) * (bottom - top) - shared, 1e-12);
      overlap2[i] = iou2;
      if (iou2 > highest) highest = iou2;
      if (iou2 > best2[i]) {
        best2[i] = iou2;
        owner[i] = index;
      }
    }
    if (highest > 0) {
      for (let i = 0; i < count3; i++) if (overlap2[i] === highest) restored[i] = 1;
    }
  });
  return { best: best2, owner, restored };
}
function labelled({ best: best2, owner, restored }, { foreground = 0.5, background = 0.4, low_quality = true } = {}) {
  const labels = new Int32Array(best2.length);
  for (let i = 0; i < labels.length; i++) {
    if (best2[i] >= foreground || low_quality && restored[i]) labels[i] = owner[i];
    else labels[i] = best2[i] < background ? BACKGROUND : IGNORE;
  }
  return labels;
}
function assign(anchors, objects, options) {
  return labelled(survey(anchors, objects), options);
}

function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
function sigmoid(x) {
  return Math.exp(logSigmoid(x));
}

function placeOf(anchor, { levels, perCell }) {
  const { level, stride, W, first } = levels.findLast(({ first: first2 }) => anchor >= first2);
  const cell = Math.floor((anchor - first) / perCell);
  return { level, stride, row: Math.floor(cell / W), column: cell % W, place: (anchor - first) % perCell };
}
function ofAnchor(output, anchor, grid2, classes) {
  const logits = Array.from(output.logits.subarray(anchor * classes, (anchor + 1) * classes));
  return {
    anchor,
    ...placeOf(anchor, grid2),
    box: Array.from(grid2.edges.subarray(4 * anchor, 4 * anchor + 4)),
    logits,
    scores: logits.map(sigmoid),
    deltas: Array.from(output.deltas.subarray(4 * anchor, 4 * anchor + 4))
  };
}
function judged(anchor, label, score, grid2, objects, rule) {
  if (!objects) return { truth: null, pt: null, owner: -1 };
  const owner = owners(grid2, objects, rule)[anchor];
  if (owner === IGNORE) return { truth: "ignored", pt: null, owner: -1 };
  const positive = owner >= 0 && objects[owner].label === label;
  return { truth: positive ? "positive" : "negative", pt: positive ? score : 1 - score, owner };
}
var known = /* @__PURE__ */ new WeakMap();
function owners(grid2, objects, rule) {
  if (known.get(objects)?.grid !== grid2)
    known.set(objects, {
      grid: grid2,
      labels: assign(
        grid2.edges,
        objects.map(({ box }) => box),
        rule
      )
    });
  return known.get(objects).labels;
}
function heatMap(output, grid2, classes, level, label) {
  const { first, H: rows2, W: columns } = grid2.levels.find((one) => one.level === level);
  const values = new Float32Array(rows2 * columns);
  const which = label < 0 ? [...Array(classes).keys()] : [label];
  for (let cell = 0; cell < values.length; cell++) {
    let best2 = -Infinity;
    for (let place3 = 0; place3 < grid2.perCell; place3++) {
      const anchor = first + cell * grid2.perCell + place3;
      for (const one of which) best2 = Math.max(best2, output.logits[anchor * classes + one]);
    }
    values[cell] = sigmoid(best2);
  }
  return { rows: rows2, columns, values };
}
function sizes(gradient) {
  const result = new Float32Array(gradient.length / 3);
  let most = 0;
  for (let i = 0; i < result.length; i++) {
    result[i] = Math.abs(gradient[3 * i]) + Math.abs(gradient[3 * i + 1]) + Math.abs(gradient[3 * i + 2]);
    most = Math.max(most, result[i]);
  }
  return most ? result.map((value) => value / most) : result;
}
function shareInside(map, [x1, y1, x2, y2], width) {
  let [inside, all] = [0, 0];
  map.forEach((value, i) => {
    const [x, y] = [i % width + 0.5, Math.floor(i / width) + 0.5];
    all += value;
    if (x >= x1 && x < x2 && y >= y1 && y < y2) inside += value;
  });
  return all ? inside / all : 0;
}

var SWEEP = { columns: 16, rows: 12 };
function gridOf({ config, input }) {
  const levels = config.anchors.levels.map((level) => {
    const [H, W] = [input.height, input.width].map((side) => Math.ceil(side / 2 ** level));
    return { level, H, W };
  });
  return grid(config.anchors, levels);
}
var greyOf = ({ mean }) => mean.map((part) => Math.round(255 * part));
function looker(redraw) {
  const known2 = /* @__PURE__ */ new Map();
  let failure = "";
  let grid2 = null;
  let gridFor = null;
  let thinned = null;
  let asked = "";
  const jobs = newest(
    async (question) => {
      for (const [kind, { key, run }] of wanted(question)) {
        if (fresh(kind, key)) continue;
        if (jobs.waiting()) return;
        const value = await run((part) => tell(kind, key, part));
        if (value !== void 0) tell(kind, key, value);
      }
    },
    () => asked = "",
    (error) => {
      [asked, failure] = ["", error.message];
      redraw();
    }
  );
  const fresh = (kind, key) => known2.get(kind)?.key === key && !(known2.get(kind).value.done < 1);
  function tell(kind, key, value) {
    known2.set(kind, { key, value });
    failure = "";
    redraw();
  }
  function wanted({ entry, picture, patch: patch2, evidence, target }) {
    const { detector: detector2, config, input } = entry;
    const base = `${entry.name}/${picture.key}`;
    const grey = greyOf(config);
    const list = [["base", { key: base, run: () => detector2.run(picture.pixels) }]];
    if (patch2)
      list.push([
        "covered",
        {
          key: `${base}/${patch2}`,
          run: () => detector2.run(covered(picture.pixels, patch2, grey, input.width))
        }
      ]);
    if (target && evidence === "gradient")
      list.push([
        "gradient",
        {
          key: `${base}/${target.anchor}/${target.label}`,
          run: async () => sizes(await detector2.gradient(picture.pixels, target))
        }
      ]);
    if (target && patch2 && evidence === "sweep")
      list.push([
        "sweep",
        {
          key: `${base}/${target.anchor}/${target.label}/${sideOf(patch2)}`,
          run: (part) => sweep(entry, picture, target, patch2, part)
        }
      ]);
    return list;
  }
  async function sweep({ detector: detector2, config, input }, picture, { anchor, label }, patch2, part) {
    const { columns, rows: rows2 } = SWEEP;
    const [wide, high] = sideOf(patch2);
    const classes = config.num_classes;
    const logits = new Float32Array(rows2 * columns);
    for (let place3 = 0; place3 < logits.length; place3++) {
      const x = (place3 % columns + 0.5) * (input.width / columns) - wide / 2;
      const y = (Math.floor(place3 / columns) + 0.5) * (input.height / rows2) - high / 2;
      const box = [
        Math.max(0, x),
        Math.max(0, y),
        Math.min(input.width, x + wide),
        Math.min(input.height, y + high)
      ];
      const output = await detector2.run(covered(picture.pixels, box, greyOf(config), input.width));
      logits[place3] = output.logits[anchor * classes + label];
      if (jobs.waiting()) return void 0;
      if (place3 % columns === columns - 1 && place3 < logits.length - 1)
        part({ rows: rows2, columns, logits, done: (place3 + 1) / logits.length });
    }
    return { rows: rows2, columns, logits, done: 1 };
  }
  function thin(output, entry, overlap2) {
    if (thinned?.output === output && thinned.overlap === overlap2) return thinned;
    const { config, input } = entry;
    const all = thinned?.output === output ? thinned.all : candidates(output, grid2, input, config);
    const fate = suppress(all, { ...config, nms_threshold: overlap2 });
    const kept = [...all.keys()].filter((place3) => fate[place3].by === -1);
    thinned = { output, overlap: overlap2, all, fate, kept };
    return thinned;
  }
  function ask(question) {
    const parts = wanted(question);
    const key = parts.map(([kind, { key: key2 }]) => `${kind} ${key2}`).join();
    if (key === asked || parts.every(([kind, { key: key2 }]) => fresh(kind, key2))) return;
    asked = key;
    jobs.ask(question);
  }
  function answers(question, overlap2) {
    if (gridFor !== question.entry) [grid2, gridFor] = [gridOf(question.entry), question.entry];
    const have = Object.fromEntries(
      wanted(question).map(([kind, { key: key2 }]) => [
        kind,
        known2.get(kind)?.key === key2 ? known2.get(kind).value : null
      ])
    );
    const { key = "", value } = known2.get("base") ?? {};
    const output = key.startsWith(`${question.entry.name}/`) ? value : null;
    const pending = wanted(question).some(([kind, { key: asked2 }]) => !fresh(kind, asked2));
    return {
      ...have,
      pending,
      grid: grid2,
      failure,
      output,
      found: output ? thin(output, question.entry, overlap2) : null
    };
  }
  return { ask, answers };
}
var sideOf = ([x1, y1, x2, y2]) => [x2 - x1, y2 - y1];

var SIGNS = ["pointermove", "pointerdown", "wheel", "touchstart", "keydown", "focusin"];
var here = false;
var waiting = /* @__PURE__ */ new Set();
function come() {
  here = true;
  for (const sign of SIGNS) removeEventListener(sign, come, { capture: true });
  waiting.forEach((call) => call());
  waiting.clear();
}
for (const sign of SIGNS) globalThis.addEventListener?.(sign, come, { capture: true, passive: true });
function whenReaderComes(call) {
  if (here) call();
  else {
    if (!waiting.size)
      for (const sign of SIGNS) addEventListener(sign, come, { capture: true, passive: true });
    waiting.add(call);
  }
  return () => waiting.delete(call);
}
function whenLookedAt(figure, call) {
  let stop = () => {
  };
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      stop = whenReaderComes(call);
    },
    { rootMargin: "100px" }
  );
  sight.observe(figure);
  return () => {
    sight.disconnect();
    stop();
  };
}

var figures = (score) => score > 0 && score < 1e-3 ? "< 0.001" : score.toFixed(3);
var signed = (value, decimals = 2) => `${value > 0 ? "+" : ""}${fixed(value, decimals)}`;

var count2 = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;
var capital = (text) => text[0].toUpperCase() + text.slice(1);
function waitingWords({ entry, picture, failure }) {
  if (entry.state === "failed") return `**${entry.name} cannot run here.** ${capital(entry.note)}.`;
  if (failure) return `**The network stopped.** ${capital(failure)}.`;
  if (entry.state === "idle")
    return "The network, a file of its own, comes as soon as you move in this page.";
  if (entry.state === "loading") return "The network is on its way to this page, once for all its figures.";
  return picture ? "The network looks at the picture." : "The picture is on its way.";
}
function foundWords({ threshold, shown, classes, tally: tally2, asked = null }) {
  const where = `Score from ${probability(threshold)}`;
  if (asked !== null) return `${where}: it finds **?** of ${count2(asked, "object")}.`;
  if (!tally2) {
    const each2 = classes.map(
      (name, label) => `${name} ${shown.filter((one) => one.label === label).length}`
    );
    return `${where}: **${count2(shown.length, "box", "boxes")}**, ${each2.join(", ")}. Nobody has labelled this picture.`;
  }
  const alarms = tally2.alarms ? `**${count2(tally2.alarms, "false alarm")}**` : "no false alarm";
  if (!tally2.objects) return `${where}: there is nothing to find; **${alarms.replaceAll("**", "")}**.`;
  const each = tally2.perClass.filter(({ objects }) => objects).map(({ name, found, objects }) => `${name} ${found} of ${objects}`);
  return `${where}: it finds **${tally2.found} of ${tally2.objects}**, ${alarms}. ${each.join(", ")}.`;
}
var boxWords = ({ label, score }, classes) => `**${classes[label]}**, score ${figures(score)}`;
function walkWords({ chosen, origin, gone, classes }) {
  if (!chosen) return "Choose a box: click it, or use the arrow keys. Then read where it came from.";
  const { level, row, column } = origin;
  return `${boxWords(chosen, classes)}: from **P${level}**, row ${row + 1}, column ${column + 1}. It suppressed **${count2(gone, "other box", "other boxes")}**.`;
}
function mapWords({ level, label, values, classes }) {
  const best2 = Math.max(...values);
  const what = label < 0 ? "any class" : classes[label];
  return `**P${level}**, ${what}: the best score of each cell, at most ${figures(best2)}.`;
}
function patchWords({ chosen, before, after, threshold, classes, asked }) {
  if (!chosen) return "Choose a box: click it, or use the arrow keys. Then cover parts of the picture.";
  const start = `**${classes[chosen.label]}**: ${figures(before)} without the patch`;
  if (asked || after === null) return `${start}, **?** with it.`;
  const verdict = before >= threshold && after < threshold ? ` At ${probability(threshold)} the box is lost.` : after > before + 0.02 ? " Covering something raised it." : "";
  return `${start}, **${figures(after)}** with it.${verdict}`;
}
function evidenceWords({ evidence, done, inside }) {
  if (evidence === "gradient")
    return inside === null ? "The gradient is on its way." : `**${Math.round(100 * inside)} %** of the gradient lies in the box. It says where a tiny change moves this score, not what the network "looked at".`;
  if (done === null || done < 1)
    return `The patch goes over the picture: ${Math.round(100 * (done ?? 0))} %.`;
  return "Bright: a patch there lowers the score. It shows what grey does to this network, not what a cell means to it.";
}
function pairWords({ threshold, rows: rows2 }) {
  const each = rows2.map(
    ({ name, tally: tally2, shown }) => tally2 ? `${name} **${tally2.found} of ${tally2.objects}**, ${count2(tally2.alarms, "false alarm")}` : `${name} **${count2(shown, "box", "boxes")}**`
  );
  return `Score from ${probability(threshold)}: ${each.join("; ")}.`;
}
var thresholdWords = (threshold, shown) => `score from ${probability(threshold)}: ${count2(shown, "box", "boxes")}`;
var overlapWords = (overlap2, kept, all) => `NMS at an IoU of ${probability(overlap2)} leaves ${kept} of ${count2(all, "candidate")}`;
var cornerWords = (box) => box.map((value) => fixed(value, 1)).join(", ");

var NAMES2 = [
  "picture",
  "scene",
  "stamps",
  "network",
  "threshold",
  "overlap",
  "level",
  "label",
  "chosen",
  "patch",
  "evidence"
];
var EVIDENCE = ["none", "gradient", "sweep"];
var LEVELS = ["none", "P2", "P3", "P4", "P5", "P6", "P7"];
var FIELD2 = { width: 256, height: 192 };
function common({ model, state, id, figure, redraw, page }) {
  const stored = Object.fromEntries(
    ["pictures", "networks", "classes", "caption", "scenes"].map((name) => [name, model.get(name)])
  );
  const limits = model.get("limits");
  const slides = sliders(limits, { threshold: [0.01, 0.05], overlap: [0.05, 0.05] });
  const set = (changes) => state.set(changes);
  const short = shortNames(stored.classes);
  const see = inputs(stored, redraw);
  const lookers = /* @__PURE__ */ new Map();
  const lookerOf = (name) => {
    if (!lookers.has(name)) lookers.set(name, looker(redraw));
    return lookers.get(name);
  };
  const view = board((place3) => {
    if (place3 !== state.get().chosen) set({ chosen: place3 });
  });
  const { threshold, overlap: overlap2 } = thresholds(id, slides, set);
  const pickers = choosing({ id, stored, set, state, figure, redraw });
  const files = assets({ model, page });
  let wanted = !page;
  const look = () => {
    wanted = true;
    redraw();
  };
  const stops = [bench.listen(redraw), onYours(redraw), wanted ? () => {
  } : whenLookedAt(figure, look)];
  function read2(name, text) {
    if (name === "picture")
      return text === "drawn" || wholeIn([0, stored.pictures.length - 1], text) !== void 0 ? text : void 0;
    if (name === "stamps") return readStamps(text) ? text : void 0;
    if (name === "network") return stored.networks.some((one) => one.name === text) ? text : void 0;
    if (name === "level") return LEVELS.includes(text) ? text : void 0;
    if (name === "evidence") return EVIDENCE.includes(text) ? text : void 0;
    if (name === "patch") return readBox(text, { ...FIELD2, least: 8 });
    if (name === "label") return wholeIn([-1, stored.classes.length - 1], text);
    if (name === "chosen" || name === "scene") return wholeIn(limits[name], text);
    return numberIn(limits[name], text);
  }
  function known2(now, { patch: patch2 = null, evidence = "none", network = now.network } = {}) {
    const entry = wanted || bench.has(network) ? bench.network(network, () => files.load(`${network}.safetensors`)) : { name: network, state: "idle", note: "" };
    const input = entry.input ?? { width: 256, height: 192 };
    const picture = see.look(now, input);
    const result = {
      entry,
      input,
      picture,
      shown: [],
      counts: null,
      chosen: null,
      origin: null,
      answers: null
    };
    if (entry.state !== "ready" || !picture) return { ...result, waiting: waitingWords({ entry, picture }) };
    const ask = lookerOf(network);
    const bare = { entry, picture, patch: null, evidence: "none", target: null };
    const found = ask.answers(bare, now.overlap).found;
    const boxes = found ? found.kept.map((at) => ({ ...found.all[at], at })).filter(({ score }) => score >= now.threshold).slice(0, entry.config.max_detections) : [];
    const chosen = boxes[now.chosen] ?? null;
    const target = chosen && { anchor: chosen.anchor, label: chosen.label };
    const question = { entry, picture, patch: chosen ? patch2 : null, evidence, target };
    ask.ask(question);
    const answers = ask.answers(question, now.overlap);
    if (!found || !answers.output)
      return { ...result, answers, waiting: waitingWords({ entry, picture, failure: answers.failure }) };
    const verdicts = picture.objects ? match(boxes, picture.objects) : null;
    const words = (text) => plain(text).replaceAll(" ", " ");
    const shown = (verdicts ?? boxes).map((one, i) => ({
      ...one,
      kind: one.verdict ?? "plain",
      tag: one.label > 0 || i === now.chosen ? `${short[one.label] ?? one.label} ${shortFigure(two(one.score))}` : null,
      words: words(boxWords(one, stored.classes))
    }));
    const counts = verdicts && tally(verdicts, picture.objects, stored.classes);
    const origin = chosen && {
      ...ofAnchor(answers.output, chosen.anchor, answers.grid, entry.config.num_classes),
      ...judged(chosen.anchor, chosen.label, chosen.score, answers.grid, picture.objects, entry.config)
    };
    return { ...result, answers, found, shown, counts, chosen, origin, waiting: "" };
  }
  function showControls(now, { found, shown }) {
    threshold.set(now.threshold, shortFigure(now.threshold), thresholdWords(now.threshold, shown.length));
    overlap2.set(
      now.overlap,
      shortFigure(now.overlap),
      overlapWords(now.overlap, found?.kept.length ?? 0, found?.all.length ?? 0)
    );
    pickers.set(now);
  }
  function data(now, { entry, picture, answers, found, shown, counts, chosen }) {
    const state2 = entry.state !== "ready" ? entry.state : answers && !answers.pending ? "done" : "looking";
    return {
      state: state2,
      picture: picture?.key ?? "",
      network: entry.name,
      candidates: found?.all.length ?? "",
      kept: found?.kept.length ?? "",
      shown: shown.length,
      found: counts?.found ?? "",
      alarms: counts?.alarms ?? "",
      objects: counts?.objects ?? "",
      boxes: shown.map(
        ({ box, score, label }) => [...box.map((one) => one.toFixed(3)), score.toFixed(6), label].join(" ")
      ).join(),
      anchor: chosen?.anchor ?? "",
      note: answers?.failure || entry.note
    };
  }
  return {
    stored,
    limits,
    set,
    read: read2,
    view,
    known: known2,
    data,
    showControls,
    threshold,
    overlap: overlap2,
    pickers,
    release: () => stops.forEach((stop) => stop())
  };
}
var two = (score) => Math.floor(100 * score) / 100;

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

var ARROWS2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
var STEP = 0.02;
var REACH2 = 16;
function stampLayer({ canvas, place: place3, move, remove, choose }) {
  const group = svg("g", { class: "lf-stamps" });
  canvas.append(group);
  let stamps = [];
  let scales = null;
  let field = null;
  let held = null;
  let dragged = false;
  let active = false;
  const at = (event) => {
    const area2 = canvas.getBoundingClientRect();
    return [
      scales.x.invert(event.clientX - area2.left) / field.width,
      scales.y.invert(event.clientY - area2.top) / field.height
    ];
  };
  function under(event) {
    const area2 = canvas.getBoundingClientRect();
    let best2 = { index: -1, away: REACH2 };
    stamps.forEach(({ x, y }, index) => {
      const away = Math.hypot(
        scales.x(x * field.width) - event.clientX + area2.left,
        scales.y(y * field.height) - event.clientY + area2.top
      );
      if (away <= best2.away) best2 = { index, away };
    });
    return best2.index;
  }
  canvas.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button || !active || held) return;
    const index = under(event);
    if (index < 0) return;
    canvas.setPointerCapture(event.pointerId);
    held = { index, pointer: event.pointerId, from: at(event) };
    group.children[index].focus({ preventScroll: true });
  });
  canvas.addEventListener("mousedown", (event) => held && event.preventDefault());
  canvas.addEventListener(
    "touchstart",
    (event) => {
      if (active && under(event.changedTouches[0]) >= 0) event.preventDefault();
    },
    { passive: false }
  );
  canvas.addEventListener("pointermove", (event) => {
    if (held?.pointer !== event.pointerId) return;
    const [x, y] = at(event);
    move(held.index, x - held.from[0], y - held.from[1]);
    held.from = [x, y];
    dragged = true;
  });
  const release = (event) => {
    if (held?.pointer === event.pointerId) held = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("click", (event) => {
    if (!active || dragged || under(event) >= 0) return;
    const [x, y] = at(event);
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) place3(x, y);
  });
  function made(index) {
    return svg(
      "g",
      {
        class: "lf-stamp",
        tabindex: 0,
        role: "slider",
        "aria-roledescription": "stamp",
        "aria-valuemin": 0,
        "aria-valuemax": 100,
        onfocus: () => choose(index),
        onkeydown: (event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const arrow = ARROWS2[event.key];
          const gone = event.key === "Delete" || event.key === "Backspace";
          if (!arrow && !gone) return;
          event.preventDefault();
          if (gone) return remove(index);
          const step = event.shiftKey ? STEP / 4 : STEP;
          move(index, arrow[0] * step, arrow[1] * step * field.width / field.height);
        }
      },
      svg("circle", { class: "lf-reach", r: REACH2 }),
      svg("circle", { class: "lf-ring", r: REACH2 }),
      svg("circle", { class: "lf-dot", r: 5 })
    );
  }
  function draw(now, view, input, on) {
    [stamps, scales, field, active] = [now, view, input, on];
    canvas.classList.toggle("lf-stamping", on);
    group.setAttribute("visibility", on ? "visible" : "hidden");
    while (group.children.length > stamps.length) group.lastElementChild.remove();
    while (group.children.length < stamps.length) group.append(made(group.children.length));
    stamps.forEach(({ x, y, kind }, i) => {
      const [right, down] = [Math.round(100 * x), Math.round(100 * y)];
      place(group.children[i], {
        transform: `translate(${scales.x(x * field.width).toFixed(1)} ${scales.y(y * field.height).toFixed(1)})`,
        "aria-label": `${KINDS[kind]}, stamp ${i + 1} of ${stamps.length}`,
        "aria-valuenow": right,
        "aria-valuetext": `${right} per cent from the left, ${down} from the top`
      });
    });
  }
  const focus = (index) => group.children[Math.min(index, group.children.length - 1)]?.focus({ preventScroll: true });
  return { draw, focus };
}

var TOOLS = { look: null, red: "r", white: "w", platelet: "p", debris: "d" };
function paint(context) {
  const { state, id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  let tool = "look";
  let held = -1;
  const now = () => readStamps(state.get().stamps) ?? [];
  const change = (stamps2, more = {}) => set({ picture: "drawn", chosen: -1, stamps: writeStamps(stamps2), ...more });
  const add = (x, y) => {
    const stamps2 = now();
    const kind = TOOLS[tool];
    if (kind && stamps2.length < MOST) change([...stamps2, { x, y, kind }]);
  };
  const remove = (index) => {
    change(without(now(), index));
    held = Math.min(index, now().length - 1);
    requestAnimationFrame(() => layer.focus(held));
  };
  const layer = stampLayer({
    canvas: view.over,
    place: add,
    move: (index, dx, dy) => change(shifted(now(), index, dx, dy)),
    remove,
    choose: (index) => held = index
  });
  const button = (words, title, onclick) => html("button", { type: "button", class: "lf-do", title, onclick }, words);
  const tools = choice("Stamp", `${id}-tool`, Object.keys(TOOLS), (word2) => {
    tool = word2;
    context.redraw();
  });
  const place3 = button("Place one", "Place a stamp of this kind where there is room", () => {
    const { x, y } = freePlace(now());
    if (!TOOLS[tool]) tool = "red";
    add(x, y);
    const last = now().length - 1;
    requestAnimationFrame(() => requestAnimationFrame(() => layer.focus(last)));
  });
  const drop = button("Delete", "Delete the stamp that was touched last", () => {
    const count3 = now().length;
    if (count3) remove(held >= 0 && held < count3 ? held : count3 - 1);
  });
  const clear = button("Clear", "An empty field", () => change([], { scene: 0 }));
  const stamps = {
    element: html(
      "div",
      { class: "lf-tools-of-stamps" },
      tools.element,
      html("div", { class: "lf-own-buttons" }, place3, drop, clear)
    ),
    symbol: ["pen"],
    name: "Stamps",
    text: ""
  };
  const help = html("p", { class: "lf-readout", "aria-hidden": "true" });
  function draw(given, { asked }) {
    const seen = base.known(given);
    const { picture, input, shown, counts, chosen } = seen;
    const drawn2 = given.picture === "drawn";
    view.draw({
      picture,
      input,
      map: null,
      shown: asked ? [] : shown,
      truth: asked ? [] : truthOf(seen),
      chosen: given.chosen < shown.length ? given.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first`
    });
    layer.draw(drawn2 ? now() : [], view.scales(input), input, drawn2 && tool !== "look");
    base.showControls(given, seen);
    tools.set(tool);
    stamps.text = tool;
    stamps.element.classList.toggle("lf-looking", tool === "look");
    help.replaceChildren(helpWords({ tool, drawn: drawn2, chosen, classes: stored.classes }));
    const hidden = asked && picture?.objects ? picture.objects.length : null;
    const about = {
      threshold: given.threshold,
      shown,
      classes: stored.classes,
      tally: counts,
      asked: hidden
    };
    return {
      words: hidden === null && seen.waiting ? seen.waiting : foundWords(about),
      data: { ...base.data(given, seen), stamps: now().length }
    };
  }
  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(stored.classes, short), verdictKey()),
        help
      )
    ],
    controls: [stamps, base.threshold, base.overlap],
    more: [base.pickers.scene, base.pickers.photos, base.pickers.network, base.pickers.files],
    source: stored.caption,
    watch: view.element,
    answers: () => true,
    draw,
    release: base.release
  };
}
function truthOf({ picture, shown }) {
  if (!picture?.objects) return [];
  const taken2 = new Set(shown.filter(({ verdict }) => verdict === "found").map(({ object }) => object));
  return picture.objects.filter((_, i) => !taken2.has(i));
}
function helpWords({ tool, drawn: drawn2, chosen, classes }) {
  if (chosen) return `${classes[chosen.label]}, score ${figures(chosen.score)}.`;
  if (tool !== "look")
    return drawn2 ? `A click stamps ${KINDS[TOOLS[tool]] === "debris" ? "debris" : `a ${KINDS[TOOLS[tool]]}`}. Drag a stamp, or use arrow keys and Delete.` : "The first stamp begins a drawn smear.";
  return "Point at a box to read it. Choose a stamp to paint.";
}

var THRESHOLDS = [0.05, 0.1, 0.3, 0.5, 0.7];
function pair(context) {
  const { id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  const { networks } = stored;
  const which = choice(
    "Network",
    `${id}-which`,
    networks.map(({ words }) => words),
    (words) => set({ network: networks.find((one) => one.words === words).name }),
    ["network"]
  );
  const cells = /* @__PURE__ */ new Map();
  const table = html(
    "table",
    { class: "lf-compared" },
    html("caption", { class: "lf-sr" }, "Found and false alarms on this picture, by score threshold"),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        html("th", { scope: "col" }, "score from"),
        ...networks.map(({ words }) => html("th", { scope: "col" }, words))
      )
    ),
    html(
      "tbody",
      {},
      ...THRESHOLDS.map(
        (threshold) => html(
          "tr",
          {},
          html("th", { scope: "row" }, probability(threshold)),
          ...networks.map(({ name }) => {
            const cell = html("td", {}, "–");
            cells.set(`${threshold} ${name}`, cell);
            return cell;
          })
        )
      )
    )
  );
  function draw(now, { asked }) {
    const each = networks.map(({ name, words }) => ({
      words,
      name,
      seen: base.known(now, { network: name })
    }));
    const { seen } = each.find(({ name }) => name === now.network) ?? each[0];
    const { picture, input, shown } = seen;
    view.draw({
      picture,
      input,
      map: null,
      shown: asked ? [] : shown,
      truth: [],
      chosen: now.chosen < shown.length ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first`
    });
    base.showControls(now, seen);
    which.set(networks.find(({ name }) => name === now.network)?.words ?? networks[0].words);
    for (const { name, seen: one } of each)
      for (const threshold of THRESHOLDS)
        cells.get(`${threshold} ${name}`).textContent = asked ? "?" : counted(one, threshold, stored.classes);
    const waiting2 = each.find(({ seen: one }) => one.waiting)?.seen.waiting;
    const rows2 = each.map(({ words, seen: one }) => ({
      name: words,
      tally: one.counts,
      shown: one.shown.length
    }));
    const data = base.data(now, seen);
    return {
      words: waiting2 || (asked ? "Which of the two finds more? Their answers are hidden until you guess." : pairWords({ threshold: now.threshold, rows: rows2 })),
      data: {
        ...data,
        state: each.every(({ seen: one }) => base.data(now, one).state === "done") ? "done" : data.state,
        pair: each.map(({ name, seen: one }) => `${name} ${one.counts?.found ?? ""} ${one.counts?.alarms ?? ""}`).join()
      }
    };
  }
  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(stored.classes, short), verdictKey())
      )
    ],
    controls: [which, base.threshold, base.pickers.scene],
    more: [base.overlap, base.pickers.files],
    below: [html("div", { class: "lf-scroll-x" }, table)],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release
  };
}
function counted({ found, picture }, threshold, classes) {
  if (!found || !picture) return "–";
  const boxes = found.kept.map((place3) => found.all[place3]).filter(({ score }) => score >= threshold);
  if (!picture.objects) return String(boxes.length);
  const { found: right, objects, alarms } = tally(match(boxes, picture.objects), picture.objects, classes);
  return `${right} of ${objects}, ${alarms} false`;
}

var WORDS = { none: "patch", gradient: "gradient", sweep: "sweep" };
function pixels2(context) {
  const { id, state } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const { width, height } = FIELD2;
  const editor = boxEditor({
    canvas: view.over,
    boxes: [{ name: "grey patch", kind: "yours" }],
    limits: { width, height, least: 8, fine: 1, coarse: 4 },
    onset: (_, box) => set({ patch: box })
  });
  view.over.append(editor.element);
  view.over.classList.add("lf-patching");
  view.over.addEventListener("keydown", (event) => event.stopPropagation());
  const what = choice(
    "Evidence",
    `${id}-evidence`,
    Object.values(WORDS),
    (word2) => set({ evidence: Object.keys(WORDS).find((key) => WORDS[key] === word2) }),
    ["by"]
  );
  const next = html("button", { type: "button", class: "lf-do", onclick: () => step(1) }, "Next box");
  const before = html("button", { type: "button", class: "lf-do", onclick: () => step(-1) }, "Box before");
  const boxes = {
    element: html("div", { class: "lf-own-buttons" }, before, next),
    symbol: ["box"],
    name: "Which box",
    text: ""
  };
  const bars = scoreBars();
  let count3 = 0;
  const step = (by) => count3 && set({ chosen: (Math.max(-1, state.get().chosen) + by + count3) % count3 });
  function draw(now, { asked }) {
    const first = base.known(now);
    const scale = first.input.width / width;
    const patch2 = now.patch.map((value) => value * scale);
    const seen = base.known(now, { patch: patch2, evidence: now.evidence });
    const { entry, picture, input, shown, answers, chosen } = seen;
    count3 = shown.length;
    const classes = stored.classes.length;
    const logit = (output) => output && output.logits[chosen.anchor * classes + chosen.label];
    const score = (output) => output ? sigmoid(logit(output)) : null;
    const after = chosen ? score(answers.covered) : null;
    const map = chosen ? mapOf(now.evidence, answers, chosen, input) : null;
    view.draw({
      picture,
      input,
      map: map?.values ? { key: `${map.key} ${entry.name} ${picture.key} ${chosen.anchor} ${chosen.label}`, ...map } : null,
      shown: shown.map((one, i) => ({ ...one, tag: i === now.chosen ? one.tag : null })),
      truth: [],
      chosen: chosen ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first. Arrow keys go from box to box.`,
      marks: (scales) => now.evidence === "none" && !asked ? [
        svg("rect", {
          fill: `rgb(${greyOf(entry.config ?? { mean: [0.5, 0.5, 0.5] })})`,
          ...rectOf(patch2, scales)
        })
      ] : []
    });
    const { x, y } = view.scales(FIELD2);
    editor.draw(now.evidence === "gradient" ? null : [now.patch], x, y);
    bars.set(chosen ? [chosen.score, asked ? null : after] : [null, null]);
    what.set(WORDS[now.evidence]);
    base.showControls(now, seen);
    boxes.text = chosen ? String(now.chosen + 1) : "–";
    const words = now.evidence === "none" || !chosen ? patchWords({
      chosen,
      before: chosen?.score,
      after,
      threshold: now.threshold,
      classes: stored.classes,
      asked
    }) : evidenceWords({
      evidence: now.evidence,
      done: answers.sweep?.done ?? null,
      inside: map?.inside ?? null
    });
    return {
      words: seen.waiting || words,
      data: {
        ...base.data(now, seen),
        score: chosen?.score ?? "",
        after: after ?? "",
        inside: map?.inside ?? "",
        swept: answers?.sweep?.done ?? "",
        lowest: map?.lowest ?? ""
      }
    };
  }
  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [html("div", { class: "lf-look" }, view.element, bars.element)],
    controls: [what, boxes, base.threshold],
    more: [base.overlap, base.pickers.photos, base.pickers.scene, base.pickers.network],
    switches: [],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release
  };
}
function mapOf(evidence, { gradient, sweep }, chosen, input) {
  if (evidence === "gradient")
    return gradient ? {
      key: "gradient",
      rows: input.height,
      columns: input.width,
      values: gradient.map((value) => Math.sqrt(value)),
      inside: shareInside(gradient, chosen.box, input.width)
    } : null;
  if (evidence !== "sweep" || !sweep) return null;
  const { rows: rows2, columns, logits, done } = sweep;
  const seen = Math.round(done * logits.length);
  const falls = logits.map((logit, i) => i < seen ? Math.max(0, chosen.score - sigmoid(logit)) : 0);
  return {
    key: `sweep ${seen}`,
    rows: rows2,
    columns,
    values: falls.map((fall) => fall / Math.max(chosen.score, 1e-6)),
    lowest: Math.min(...Array.from(logits.slice(0, seen), sigmoid))
  };
}
function scoreBars() {
  const rows2 = ["without", "with"].map((name) => {
    const bar = html("span", { class: "lf-bar-fill" });
    const value = html("span", { class: "lf-bar-value" });
    return {
      bar,
      value,
      element: html("div", { class: "lf-bar-row" }, html("span", {}, name), html("div", {}, bar), value)
    };
  });
  const element = html("div", { class: "lf-bars", "aria-hidden": "true" }, ...rows2.map((row) => row.element));
  function set(scores) {
    scores.forEach((score, i) => {
      rows2[i].bar.style.setProperty("--part", score ?? 0);
      rows2[i].value.textContent = score === null ? "?" : score.toFixed(3);
    });
  }
  return { element, set };
}

var TITLES = ["Place", "Anchor", "Class head", "Box head", "NMS"];
function truthWords({ truth, pt, owner }, classes, objects) {
  if (truth === null) return "No label, so no p_t: nobody says what is right here.";
  if (truth === "ignored") return "Ignored in training: its IoU with an object is .4 to .5. No p_t.";
  const why = truth === "positive" ? "It answers for an object of this class" : owner >= 0 ? `It answers for a ${classes[objects[owner].label]}, so here it should say no` : "It answers for no object, so here it should say no";
  return `${why}: p_t = **${figures(pt)}**.`;
}
function stepWords({ chosen, origin, gone, classes, objects, overlap: overlap2, columns, rows: rows2, perCell }) {
  const { level, stride, row, column, place: place3, box, logits, deltas } = origin;
  const [wide, high] = [box[2] - box[0], box[3] - box[1]];
  const best2 = gone[0];
  return [
    `**P${level}**, stride ${stride}: row ${row + 1} of ${rows2}, column ${column + 1} of ${columns}.`,
    `Number ${place3 + 1} of ${perCell} in this cell: **${wide.toFixed(0)} × ${high.toFixed(0)}** pixels at (${((box[0] + box[2]) / 2).toFixed(0)}, ${((box[1] + box[3]) / 2).toFixed(0)}).`,
    `Logits ${logits.map((value, i) => `${classes[i]} ${signed(value)}`).join(", ")}. The sigmoid of the ${["first", "second", "third"][chosen.label] ?? `${chosen.label + 1}th`} is **${figures(chosen.score)}**. ${truthWords(origin, classes, objects)}`,
    `Deltas ${deltas.map((value) => signed(value)).join(", ")} move and stretch the anchor to the box (${cornerWords(chosen.box)}).`,
    best2 ? `Suppressed **${gone.length}** of its class, each with an IoU above ${probability(overlap2)}: the best had ${figures(best2.score)}, IoU ${probability(Math.floor(best2.iou * 100) / 100)}.` : `Suppressed **none**: no other box of its class overlaps it by more than ${probability(overlap2)}.`
  ];
}
function steps() {
  const texts = TITLES.map(() => html("p", {}));
  const element = html(
    "ol",
    { class: "lf-steps", "data-hold": "steps" },
    ...TITLES.map((title, i) => html("li", {}, html("strong", {}, title), texts[i]))
  );
  let shown = "";
  function set(words) {
    const key = words ? words.join("|") : "";
    if (key === shown) return;
    shown = key;
    texts.forEach((text, i) => text.replaceChildren(...words ? rich(words[i]) : ["–"]));
  }
  return { element, set };
}

var DRAWN = 16;
function walk(context) {
  const { id } = context;
  const base = common(context);
  const { stored, view, set } = base;
  const short = shortNames(stored.classes);
  const told = steps();
  const label = menu({
    id: `${id}-label`,
    label: "scores of",
    symbol: "class",
    entries: [["-1", "any class"], ...stored.classes.map((name, i) => [String(i), name])],
    onpick: (value) => set({ label: Number(value) })
  });
  let levels = null;
  const levelPlace = {
    element: html("div", { class: "lf-levels" }),
    symbol: ["map"],
    name: "Map of scores",
    text: ""
  };
  function levelSwitch(numbers2) {
    const names = ["none", ...numbers2.map((level) => `P${level}`)];
    if (levels?.names.join() === names.join()) return;
    const control = choice("Map of scores", `${id}-level`, names, (word2) => set({ level: word2 }), ["map"]);
    control.element.prepend(html("span", { class: "lf-lead", "aria-hidden": "true" }, "map"));
    levelPlace.element.replaceChildren(control.element);
    levels = { names, control };
  }
  levelSwitch([]);
  function draw(now) {
    const seen = base.known(now);
    const { entry, picture, input, shown, found, answers, chosen, origin } = seen;
    if (entry.state === "ready") levelSwitch(entry.config.anchors.levels);
    const level = levels.names.includes(now.level) ? now.level : "none";
    levels.control.set(level);
    levelPlace.text = level;
    label.set(String(now.label));
    label.text = now.label < 0 ? "any" : short[now.label];
    label.element.hidden = level === "none";
    const map = found && level !== "none" ? heatMap(answers.output, answers.grid, stored.classes.length, Number(level[1]), now.label) : null;
    const gone = chosen ? goneBy(found, chosen) : [];
    view.draw({
      picture,
      input,
      map: map && { key: `${picture.key} ${entry.name} ${level} ${now.label}`, ...map },
      shown,
      truth: [],
      chosen: chosen ? now.chosen : -1,
      name: `${picture?.name ?? "picture"}: ${shown.length} boxes, best first. Arrow keys go from box to box.`,
      marks: (scales) => chosen ? marksOf({ origin, gone }, scales) : []
    });
    base.showControls(now, seen);
    const at = origin && answers.grid.levels.find((one) => one.level === origin.level);
    told.set(
      chosen && stepWords({
        chosen,
        origin,
        gone,
        classes: stored.classes,
        objects: picture.objects,
        overlap: now.overlap,
        rows: at.H,
        columns: at.W,
        perCell: answers.grid.perCell
      })
    );
    const line = walkWords({ chosen, origin, gone: gone.length, classes: stored.classes });
    const words = map ? `${mapWords({ level: Number(level[1]), label: now.label, values: map.values, classes: stored.classes })} ${chosen ? line : ""}` : line;
    return {
      words: seen.waiting || words.trim(),
      data: {
        ...base.data(now, seen),
        level: origin ? `P${origin.level}` : "",
        cell: origin ? `${origin.row} ${origin.column} ${origin.place}` : "",
        logits: origin ? origin.logits.map((value) => value.toFixed(5)).join(" ") : "",
        deltas: origin ? origin.deltas.map((value) => value.toFixed(5)).join(" ") : "",
        pt: origin?.pt ?? "",
        gone: gone.length,
        hottest: map ? Math.max(...map.values).toFixed(6) : ""
      }
    };
  }
  return {
    read: base.read,
    bar: [base.pickers.kind.element],
    body: [
      html(
        "div",
        { class: "lf-look" },
        view.element,
        html("div", { class: "lf-keys" }, classKey(stored.classes, short))
      )
    ],
    controls: [levelPlace, label, base.threshold],
    more: [base.overlap, base.pickers.photos, base.pickers.scene, base.pickers.network],
    below: [told.element],
    source: stored.caption,
    watch: view.element,
    draw,
    release: base.release
  };
}
function goneBy({ all, fate }, chosen) {
  return all.map((one, i) => ({ ...one, ...fate[i] })).filter(({ by }) => by === chosen.at);
}
function marksOf({ origin, gone }, scales) {
  const { stride, row, column, box } = origin;
  const cell = [column * stride, row * stride, (column + 1) * stride, (row + 1) * stride];
  return [
    ...gone.slice(0, DRAWN).map((one) => svg("rect", { class: "lf-suppressed", ...rectOf(one.box, scales) })),
    svg("rect", { class: "lf-anchor-halo", ...rectOf(box, scales) }),
    svg("rect", { class: "lf-anchor", ...rectOf(box, scales) }),
    svg("rect", { class: "lf-cell", ...rectOf(cell, scales) })
  ];
}

/*! Live figure of chapter 16. */
var MODES = { paint, walk, pixels: pixels2, pair };
var live_detector_default = liveFigure({
  name: "lf-detections lf-live",
  traits: NAMES2,
  styles: [style_default, box_editor_default, run_default, style_default2],
  parts: (context) => MODES[context.model.get("mode")](context)
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

var stdin_default = hosted(live_detector_default);
export {
  stdin_default as default
};
