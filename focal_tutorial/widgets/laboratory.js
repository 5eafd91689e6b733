// Built by widgets/build.mjs from widgets/src/laboratory.js: change it there.
var style_default = `.lf-laboratory sub {
  font-size: 12px;
}
.lf-laboratory .lf-actions {
  gap: 8px;
}
.lf-laboratory .lf-go {
  min-width: 11.5rem;
  min-height: 46px;
}
.lf-clock {
  margin-left: 10px;
  color: var(--soft);
  font-size: 0.95rem;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
.lf-clock b {
  color: var(--ink);
  font-weight: 600;
}
.lf-score {
  display: flex;
  align-items: baseline;
  gap: 8px;
  margin-left: auto;
  color: var(--soft);
  font-size: 0.9rem;
  white-space: nowrap;
}
.lf-score output {
  min-width: 2.2em;
  color: var(--accent);
  font-size: 1.75rem;
  font-weight: 700;
  line-height: 1;
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.lf-laboratory .lf-bar > .lf-tools {
  margin-left: 8px;
}
.lf-progress {
  height: 3px;
  margin: 0 16px 8px;
  background: var(--line);
  border-radius: 2px;
}
.lf-progress i {
  display: block;
  width: 0;
  height: 100%;
  background: var(--accent);
  border-radius: 2px;
}

/* The pictures, and the way back through the run. */
.lf-laboratory .lf-look {
  padding: 0 16px;
}
.lf-pictures {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 6px;
}
.lf-pictures > :nth-child(n + 5) {
  display: none;
}
.lf-back {
  display: grid;
  grid-template-columns: auto 1fr 5rem;
  gap: 12px;
  align-items: center;
  min-height: 46px;
  font-size: 0.9rem;
}
.lf-back label {
  margin: 0;
}
.lf-back .lf-track {
  height: 44px;
}
.lf-back .lf-track input {
  inset: 0 0 auto;
}

/* The recipe. */
.lf-laboratory .lf-dock .lf-range {
  grid-template-columns: 2.4rem 1fr 2.8rem;
  height: 54px;
}
.lf-laboratory .lf-dock .lf-track {
  height: 54px;
}
.lf-word {
  color: var(--ink);
  font-size: 0.9rem;
}
.lf-laboratory .lf-dock .lf-choice label {
  flex: 1;
  text-align: center;
}
.lf-laboratory .lf-dock .lf-choice span {
  padding: 0 6px;
  white-space: nowrap;
}
.lf-named {
  display: grid;
  grid-template-columns: 5.6rem 1fr;
  gap: 0 8px;
  align-items: center;
}
.lf-guess .lf-word {
  color: var(--accent);
  font-weight: 600;
  white-space: nowrap;
}
.lf-guess .lf-choice {
  border-style: dashed;
}
.lf-seed {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 54px;
}
.lf-seed .lf-label {
  min-width: 5.6rem;
}
.lf-seed input {
  width: 7rem;
  height: 44px;
  padding: 0 10px;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  font: inherit;
  font-variant-numeric: tabular-nums;
}

/* The plots. */
.lf-laboratory .lf-plots {
  position: relative;
  padding: 4px 16px 4px;
  border-top: 0;
}
.lf-plot {
  position: relative;
  height: 6.6rem;
}
.lf-laboratory .lf-canvas {
  touch-action: pan-y;
}
.lf-laboratory .lf-canvas text {
  font-size: 12px;
}
.lf-laboratory .lf-canvas path {
  fill: none;
  stroke-width: 2;
  stroke-linejoin: round;
}
.lf-laboratory .lf-canvas .lf-grid {
  stroke: var(--line);
}
.lf-laboratory .lf-canvas .lf-old {
  stroke: var(--soft);
  stroke-width: 1.7;
  stroke-dasharray: 1.5 3.5;
}
.lf-laboratory .lf-canvas .lf-cursor {
  stroke: var(--ink);
  stroke-width: 1;
  stroke-dasharray: 2 4;
}
.lf-laboratory .lf-class {
  stroke: var(--gamma-0);
}
.lf-laboratory .lf-box-loss {
  stroke: var(--gamma-05);
  stroke-dasharray: 6 3;
}
.lf-laboratory .lf-canvas .lf-new {
  stroke: var(--accent);
  stroke-width: 2.6;
}
.lf-share {
  stroke: var(--gamma-05);
}
.lf-laboratory .lf-canvas .lf-share-gradient {
  stroke-width: 1.6;
  stroke-dasharray: 6 3;
}
.lf-key-class {
  color: var(--gamma-0);
  font-weight: 600;
}
.lf-key-box {
  color: var(--gamma-05);
  font-weight: 600;
  border-bottom: 2px dashed;
}
.lf-solid {
  border-bottom: 2px solid var(--gamma-05);
}
.lf-dashed {
  border-bottom: 2px dashed var(--gamma-05);
}
.lf-bar-positive {
  fill: var(--gamma-5);
}
.lf-bar-negative {
  fill: var(--gamma-05);
}
.lf-up {
  color: var(--gamma-5);
  font-weight: 600;
}
.lf-down {
  color: var(--gamma-05);
  font-weight: 600;
}
.lf-laboratory .lf-gamma-0 {
  stroke: var(--gamma-0);
  border-color: var(--gamma-0);
}
.lf-laboratory .lf-gamma-05 {
  stroke: var(--gamma-05);
  border-color: var(--gamma-05);
  stroke-dasharray: 9 3;
}
.lf-laboratory .lf-gamma-1 {
  stroke: var(--gamma-1);
  border-color: var(--gamma-1);
  stroke-dasharray: 5 3;
}
.lf-laboratory .lf-gamma-2 {
  stroke: var(--gamma-2);
  border-color: var(--gamma-2);
  stroke-dasharray: 2 2.5;
}
.lf-key-gamma {
  margin-right: 7px;
  color: var(--ink);
  border-bottom: 2px solid;
}
.lf-key-gamma:is(.lf-gamma-05, .lf-gamma-1) {
  border-bottom-style: dashed;
}
.lf-key-gamma.lf-gamma-2 {
  border-bottom-style: dotted;
}
.lf-laboratory .lf-heading {
  height: 26px;
  line-height: 26px;
}
.lf-pick-class {
  position: relative;
  min-height: 24px;
  padding: 0 5px;
  color: var(--soft);
  font: inherit;
  line-height: 22px;
  background: none;
  border: 0;
  border-radius: 5px;
  cursor: pointer;
}
.lf-pick-class::after {
  content: "";
  position: absolute;
  inset: -10px 0;
}
.lf-pick-class[aria-pressed="true"] {
  color: var(--accent);
  font-weight: 600;
  background: color-mix(in srgb, var(--accent) 10%, transparent);
}
.lf-laboratory .lf-plot-rows {
  display: none;
}
.lf-plots-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  min-height: 34px;
}
.lf .lf-no-terms {
  position: absolute;
  inset: 3.5rem 0 auto;
  color: var(--soft);
  font-size: 0.9rem;
  text-align: center;
}
.lf-trio {
  position: relative;
}

/* The runs. */
.lf-runs {
  height: 10.2rem;
  padding: 0 16px;
  overflow: auto;
  border-top: 1px solid var(--line);
}
.lf .lf-runs table {
  width: 100%;
  margin: 0;
  color: var(--ink);
  font-size: 0.88rem;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
.lf .lf-runs :is(th, td) {
  height: 44px;
  padding: 0 8px 0 0;
  font-weight: 400;
  text-align: left;
  white-space: nowrap;
  vertical-align: middle;
  background: none;
  border: 0;
  border-bottom: 1px solid var(--line);
}
.lf .lf-runs thead th {
  position: sticky;
  top: 0;
  height: 30px;
  color: var(--soft);
  font-size: 0.8rem;
  background: var(--panel);
}
.lf-runs .lf-now > * {
  color: var(--accent);
}
.lf-runs .lf-changed {
  font-weight: 600;
  text-decoration: underline var(--accent) 2px;
  text-underline-offset: 4px;
}
.lf-runs b {
  font-weight: 600;
}
.lf-ap-bar {
  display: inline-block;
  width: 56px;
  height: 8px;
  margin-right: 8px;
  overflow: hidden;
  background: var(--line);
  border-radius: 4px;
}
.lf-ap-bar i {
  display: block;
  height: 100%;
  background: var(--soft);
  border-radius: 4px;
}
.lf-now .lf-ap-bar i {
  background: var(--accent);
}
.lf .lf-runs .lf-last {
  padding: 0;
  text-align: right;
}
.lf-compare {
  min-width: 44px;
  min-height: 40px;
  padding: 0 4px;
  color: var(--soft);
  font: inherit;
  background: none;
  border: 0;
  cursor: pointer;
}
.lf-compare[aria-pressed="true"] {
  color: var(--ink);
  text-decoration: underline dotted 2px;
  text-underline-offset: 4px;
}
.lf .lf-runs .lf-wide {
  display: none;
}
.lf .lf-runs td.lf-narrow {
  white-space: normal;
  line-height: 1.25;
}

.lf-outlets {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  padding: 8px 16px;
  border-top: 1px solid var(--line);
}
.lf-outlets .lf-do[aria-disabled="true"] {
  color: var(--soft);
}
.lf-note {
  margin-left: auto;
  color: var(--soft);
  font-size: 0.85rem;
}
.lf-cell {
  flex-basis: 100%;
  width: 100%;
  padding: 8px;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  font: 0.82rem/1.4 var(--mono, monospace);
}

@container (max-width: 559.98px) {
  .lf-laboratory .lf-go {
    min-width: 0;
  }
  .lf-score > span {
    display: none;
  }
  .lf-laboratory .lf-behind,
  .lf-laboratory .lf-trio:not(:has(.lf-panel:not(.lf-behind))) {
    display: none;
  }
  .lf-trio {
    display: flex;
    gap: 8px;
  }
  .lf-trio > .lf-panel {
    flex: 1;
  }
  .lf-laboratory .lf-dock .lf-range {
    grid-template-columns: 44px 1fr 44px;
  }
  .lf-laboratory .lf-picks {
    grid-template-columns: repeat(auto-fit, minmax(78px, 1fr));
  }
  .lf-laboratory .lf-five.lf-choice {
    flex-wrap: wrap;
  }
}
@container (min-width: 560px) {
  .lf-pictures {
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
  }
  .lf-pictures > :nth-child(n + 5) {
    display: block;
  }
  .lf-laboratory .lf-tabs {
    display: none;
  }
  .lf-laboratory .lf-plot-rows {
    display: flex;
    flex: none;
    margin: 0;
  }
  .lf-laboratory .lf-plot-rows span {
    padding: 0 10px;
    line-height: 28px;
    font-size: 0.85rem;
    white-space: nowrap;
  }
  .lf-laboratory .lf-plot-rows span span {
    display: inline;
    padding: 0;
  }
  .lf-trio {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0 18px;
  }
  .lf-trio.lf-off {
    display: none;
  }
}
@container (min-width: 860px) {
  .lf-frame:has(> .lf-predict):has(.lf-pictures) {
    grid-template: "ask ask" auto "bar bar" auto "said said" auto "main dock" 1fr "below below" auto / minmax(
        0,
        1fr
      ) 318px;
  }
  .lf-laboratory .lf-frame > .lf-predict {
    padding: 10px 16px 6px;
    border-bottom: 1px solid var(--line);
  }
  .lf-laboratory .lf-look {
    padding-right: 4px;
  }
  .lf-progress {
    margin-right: 4px;
  }
  .lf .lf-runs .lf-wide {
    display: table-cell;
  }
  .lf .lf-runs .lf-ap-bar.lf-wide {
    display: inline-block;
  }
  .lf .lf-runs .lf-narrow {
    display: none;
  }
  .lf .lf-runs :is(th, td) {
    height: 36px;
  }
  .lf .lf-runs thead th {
    height: 30px;
  }
  .lf-runs {
    height: 7.6rem;
  }
}

/* Another figure of the page may have a halo of the paper's colour; these pictures are bright in both themes. */
.lf-laboratory .lf-scene .lf-halo {
  stroke: #fff;
  stroke-opacity: 0.8;
  stroke-width: 4;
}
@container (max-width: 859.98px) {
  .lf-laboratory .lf-score > span {
    display: none;
  }
}
@container (min-width: 860px) {
  .lf-laboratory .lf-main {
    position: sticky; /* with all controls open they are higher than the pictures */
    top: 56px;
    align-self: start;
  }
}
`;

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var pictures_default = "/* Pictures with boxes. The pictures are bright in both themes, and so are the colours on them. */\n.lf-scene { position: relative; overflow: hidden; aspect-ratio: var(--ratio, 4 / 3); min-width: 0; background: var(--line); border-radius: 8px; }\n.lf-scene :is(canvas, svg) { position: absolute; inset: 0; display: block; width: 100%; height: 100%; }\n.lf-halo, .lf-box { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }\n.lf-halo { stroke: #fff; stroke-opacity: 0.8; stroke-width: 4; }\n.lf-box { stroke: #8e2f7a; }\n.lf-box.lf-class-1 { stroke-dasharray: 7 3.5; }\n.lf-box.lf-class-2 { stroke-width: 2.6; stroke-linecap: round; stroke-dasharray: 0.1 3.6; }\n.lf-classes { display: inline-flex; flex-wrap: wrap; gap: 0 14px; color: var(--soft); font-size: 0.85rem; white-space: nowrap; }\n.lf-classes svg { margin-right: 5px; }\n.lf-class-line .lf-box { stroke: var(--accent); }\n@media print { .lf-scene { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n";

function program() {
  var engine=(()=>{var lA=Object.defineProperty;var Tt=Object.getOwnPropertyDescriptor;var _t=Object.getOwnPropertyNames;var Vt=Object.prototype.hasOwnProperty;var $t=(t,A)=>{for(var e in A)lA(t,e,{get:A[e],enumerable:!0})},Zt=(t,A,e,s)=>{if(A&&typeof A=="object"||typeof A=="function")for(let o of _t(A))!Vt.call(t,o)&&o!==e&&lA(t,o,{get:()=>A[o],enumerable:!(s=Tt(A,o))||s.enumerable});return t};var Xt=t=>Zt(lA({},"__esModule",{value:!0}),t);var rs={};$t(rs,{program:()=>As});var fA={mini:{kernel:5,pool:!1,widths:[16,24,48],strides:[2,2,2]},slim:{kernel:7,pool:!0,widths:[16,32,64,128],strides:[1,2,2,2]}},jt=[6,7];function W(t){zt(t);let{kernel:A,pool:e,widths:s,strides:o}=fA[t.backbone],n=s.map((B,Q)=>({inputs:s[Math.max(0,Q-1)],outputs:B,stride:o[Q],map:2+Q})),r=t.anchors.levels,i=n.map(({map:B})=>B).filter(B=>B>=Math.min(3,...r)),a=jt.filter(B=>B<=Math.max(...r)),g=i.filter(B=>r.includes(B)||B===5&&t.p6_from==="P5"&&a.length),I=g.length?g[0]:1/0,c=i.filter(B=>g.includes(B)||t.top_down&&B>I);return{stem:{kernel:A,pool:e,width:s[0]},stages:n,laterals:c,outputs:g,above:a,levels:r,perCell:t.anchors.scales.length*t.anchors.ratios.length}}function zt(t){let{anchors:A}=t,e=Object.keys(fA).map(r=>`"${r}"`),s=t.pyramid_channels,o=t.backbone==="mini"?4:7,n={backbone:[t.backbone in fA,`the page builds ${e.join(" and ")}`],pyramid_channels:[s>0&&s%8===0,"the page computes channels in eights"],head_groups:[t.head_norm===null||s%t.head_groups===0,"it must divide the channels"],"anchors.levels":[A.levels.every(r=>r>=2&&r<=o),`${t.backbone} has levels 2 to ${o}`],"anchors.rounding":[A.rounding==="none","the page does not round anchors"],"anchors.strides":[A.strides==="level","the page knows the strides of the levels only"],pad_multiple:[t.pad_multiple===1,"the page does not pad"]};uA("Config",t,n)}function uA(t,A,e){for(let[s,[o,n]]of Object.entries(e)){if(o)continue;let r=s.split(".").reduce((i,a)=>i?.[a],A);throw new Error(`${t}.${s} is ${JSON.stringify(r)}: ${n}`)}}var N=t=>t.backbone_norm==="group";function rA(t){let{stem:A,stages:e,laterals:s,outputs:o,above:n,perCell:r}=W(t),{pyramid_channels:i,head_convs:a}=t,g=[],I=(E,C,h,l,f,u)=>g.push({name:E,kind:"convolution",shape:[C,h,l,l],start:f,bias:u}),c=(E,C,h=!1)=>g.push({name:E,kind:"norm",shape:[C],batch:h}),B=(E,C,h,l,f)=>{I(`${E}.${C}`,h,l,f,"backbone",!1),c(`${E}.${C+1}`,h,!N(t))};B("backbone.stem",0,A.width,3,A.kernel),e.forEach(({inputs:E,outputs:C,stride:h},l)=>{B(`backbone.stages.${l}.residual`,0,C,E,3),B(`backbone.stages.${l}.residual`,3,C,C,3),(h!==1||E!==C)&&B(`backbone.stages.${l}.shortcut`,0,C,E,1)});let Q=E=>e.find(C=>C.map===E).outputs;for(let E of s)I(`pyramid.lateral.C${E}`,i,Q(E),1,"pyramid",!0);for(let E of o)I(`pyramid.output.P${E}`,i,i,3,"pyramid",!0);for(let E of n){let C=E===6&&t.p6_from==="C5"?Q(5):i;I(`pyramid.p${E}`,i,C,3,"pyramid",!0)}for(let[E,C]of[["class_head",t.num_classes],["box_head",4]]){for(let h=0;h<a;h++)I(`${E}.tower.${h}.0`,i,i,3,"head",t.head_norm!=="group"),t.head_norm==="group"&&c(`${E}.tower.${h}.1`,i);I(`${E}.final`,r*C,i,3,"head",!0)}return g}function VA(t){return rA(t).flatMap(({name:A,kind:e,shape:s,start:o,bias:n})=>{if(e==="norm")return[{name:`${A}.weight`,shape:s,start:"one"},{name:`${A}.bias`,shape:s,start:"zero"}];let r=A==="class_head.final"?"prior":"zero",i=n?[{name:`${A}.bias`,shape:[s[0]],start:r}]:[];return[{name:`${A}.weight`,shape:s,start:o},...i]})}function $A(t){return rA(t).filter(({batch:A})=>A).flatMap(({name:A,shape:e})=>[{name:`${A}.running_mean`,shape:e},{name:`${A}.running_var`,shape:e},{name:`${A}.num_batches_tracked`,shape:[]}])}function mA(t,A){if(N(t))return A;let e={...A},s=rA(t);return s.forEach(({name:o,batch:n},r)=>{if(!n)return;let{name:i,shape:a}=s[r-1],[g,I,c,B]=["weight","bias","running_mean","running_var"].map(C=>A[`${o}.${C}`]),Q=Float64Array.from(g,(C,h)=>C/Math.sqrt(B[h]+t.batchnorm_eps)),E=a[1]*a[2]*a[3];e[`${i}.weight`]=A[`${i}.weight`].map((C,h)=>C*Q[Math.floor(h/E)]),e[`${i}.bias`]=Float32Array.from(I,(C,h)=>C-c[h]*Q[h])}),e}async function wA(t){let A=new WebAssembly.Memory({initial:16}),{instance:e}=await WebAssembly.instantiate(t,{env:{memory:A,abort(){}}});return{kernels:e.exports,memory:A}}var K=class{constructor({kernels:A,memory:e},s="weights"){Object.assign(this,{kernels:A,memory:e,gradients:s}),this.top=1024,this.border=s==="pixels"?2:1,this.layers=[],this.forwardCalls=[],this.backwardCalls=[],this.preparations=[],this.made=new Map,this.most=0,this.parameters=new Map,this.decayed=this.undecayed=0,this.work=this.allocate(3*4096),this.nought=this.table([0])}allocate(A){let e=this.top;this.top=e+4*A+63&-64;let s=this.top-this.memory.buffer.byteLength;return s>0&&this.memory.grow(Math.ceil(s/65536)),e}table(A){let e=this.allocate(A.length);return new Int32Array(this.memory.buffer,e,A.length).set(A),e}numbers(A,e){return new Float32Array(this.memory.buffer,A,e)}map(A,e,s,{pad:o=this.border,gradientChannels:n=s}={}){let r=(e+2*o)*s,i=(A+2*o)*r,a=this.allocate(i),g={H:A,W:e,C:s,pad:o,row:r,size:i,at:a,inner:a+4*o*(r+s)};if(this.gradients==="none")return g;let I=(e+2*o)*n,c=(A+2*o)*I,B=this.allocate(c),Q=B+4*o*(I+n);return{...g,gradient:B,gradientRow:I,gradientSize:c,gradientInner:Q,gradientChannels:n,written:!1}}parameter(A,e,s,o={}){if(!this.parameters.has(A)){let n=s?"decayed":"undecayed";this.parameters.set(A,{name:A,size:e,decay:s,offset:this[n],...o}),this[n]+=e}return this.parameters.get(A)}derived(A,e,s){if(!this.made.has(A)){let o=this.allocate(e);this.made.set(A,o),this.preparations.push(()=>s(o))}return this.made.get(A)}shared(A){return this.most=Math.max(this.most,A),()=>this.common}value(A){return this.using+4*A.offset}slope(A){return this.gradient+4*A.offset}layer(A,e){this.forwardCalls.push(A),this.layers.push(e)}finish(A){for(let e of this.parameters.values())e.decay||(e.offset+=this.decayed);this.count=this.decayed+this.undecayed;for(let e of A)this[e]=this.allocate(this.count);if(this.using=this.weights,this.gradients!=="none")for(let e of this.layers.reverse())this.backwardCalls.push(...e());this.common=this.allocate(this.most)}use(A){this.using=this[A];for(let e of this.preparations)e()}turnTo(A){this.using!==this[A]&&this.use(A)}forward(){for(let A of this.forwardCalls)A()}backward(){for(let A of this.backwardCalls)A()}};function H(t){return t=Math.imul(t^t>>>16,2146121005),t=Math.imul(t^t>>>15,2221713035),(t^t>>>16)>>>0}function k(t,A,e){let s=H(t+Math.imul(A,2654435769)|0);return(H(s+Math.imul(e,2654435769)|0)+.5)/4294967296}function ZA(t,A){let e=Math.sqrt(-2*Math.log(t));return[e*Math.cos(2*Math.PI*A),e*Math.sin(2*Math.PI*A)]}var Ae=1e3,XA=t=>t.reduce((A,e)=>A*e,1);function pA(t,A){let e={};VA(t).forEach(({name:s,shape:o,start:n},r)=>{e[s]=te[n](XA(o),o,A,Ae+r,t)});for(let{name:s,shape:o}of $A(t))e[s]=new Float32Array(XA(o)).fill(s.endsWith("running_var")?1:0);return e}var te={backbone:(t,[A,,e],s,o)=>jA(t,Math.sqrt(2/(A*e*e)),s,o),pyramid:(t,[,A,e],s,o)=>{let n=Math.sqrt(3/(A*e*e));return Float32Array.from({length:t},(r,i)=>n*(2*k(s,o,i)-1))},head:(t,A,e,s)=>jA(t,.01,e,s),one:t=>new Float32Array(t).fill(1),zero:t=>new Float32Array(t),prior:(t,A,e,s,{prior:o})=>new Float32Array(t).fill(-Math.log((1-o)/o))};function jA(t,A,e,s){return Float32Array.from({length:t},(o,n)=>A*ZA(k(e,s,2*n),k(e,s,2*n+1))[0])}var dA="AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AXxgCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACos1Fa4HAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAQIB/9CQIAIhogHP0ABAAiGf3mAf3kASEQIA8gGiAc/QAEECIa/eYB/eQBIQ8gFyAh/QkCACIbIBn95gH95AEhFyAYIBsgGv3mAf3kASEYIBMgJf0JAgAiGyAZ/eYB/eQBIRMgFCAbIBr95gH95AEhFCAVICb9CQIAIhsgGf3mAf3kASEVIBYgGyAa/eYB/eQBIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgECAf/QkCACITIBz9AAQA/eYB/eQBIRAgDyATIBz9AAQQ/eYB/eQBIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLQwEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/V0DAP1fIgIgAv3yAf3wASECIABBCGohAAwBCwsgAv0hACAC/SEBoAuVAQIEfwZ7IAT9EyEOIAX9EyEPIAb9EyEQIAf9EyERIANBAnQhCQNAIANBAEoEQCAJIANBAnRrIgggAGoiCv0ABAAhDCACIAhqIgv9AAQAIBH95gEgASAIav0ABAAgDv3mASAQIAz95gH95AH95AEhDSALIA39CwQAIAogDCAPIA395gH95QH9CwQAIANBBGshAwwBCwsLbQEBeyAAIANBAnRqIQMDQCAAIANHBEAgAf0ABAAgAv0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9RP1OIQUgACAEBHsgAP0ABAAgBf3kAQUgBQv9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwtIACAAIAJBAnRqIQIDQCAAIAJHBEAgAP0MAAAAAAAAAAAAAAAAAAAAACAB/QAEAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsL5AECB38BfQNAIAYgDEoEQEEAIQoDQCAHIApKBEBBACELA0AgCCALSgRAIAUgDGwgCCAKbGogC2pBAnQiDiADaioCACIQQwAAAABeBEAgDEEBdEEBayACbCAKQQF0QQFrIAhsaiALaiENQQAhCQNAIAlBCUgEQAJAIA0gCUEDbSACbGogCUEDbyAIbGpBAnQiDyABaioCACAQWwRAIAAgD2oiCSAJKgIAIAQgDmoqAgCSOAIADAELIAlBAWohCQwCCwsLCyALQQFqIQsMAQsLIApBAWohCgwBCwsgDEEBaiEMDAELCwvYAQIGfwF7A0AgBCAJSgRAQQAhBwNAIAUgB0oEQEEAIQgDQCAGIAhKBEAgAiAJQQF0QQFrIANsIAdBAXRBAWsgBmxqIAhqQQJ0aiIM/QAEACENQQAhCgNAIApBA0gEQEEAIQsDQCALQQNIBEAgDSAMIAMgCmwgBiALbGpBAnRq/QAEAP3rASENIAtBAWohCwwBCwsgCkEBaiEKDAELCyAAIAEgCWwgBiAHbGogCGpBAnRqIA39CwQAIAhBBGohCAwBCwsgB0EBaiEHDAELCyAJQQFqIQkMAQsLC9IFAwp/BHsGfSAKQQJ0IRUgDSALQQJ0IhdqIRAgECAXaiEWA0AgDiAXSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhGCAEIA5q/QAEACEaQQAhCgNAIAggCkoEQCAKIBVsIhEgAmogDmohEiABIBFqIA5qIRFBACETA0AgCSATSgRAIBkgEf0ABAAiG/3kASEZIBggGyAS/QAEACAa/eUB/eYB/eQBIRggEiAXaiESIBEgF2ohESATQQFqIRMMAQsLIApBAWohCgwBCwsgGCAFIA5q/QAEAP3mASEYIA0gDmogGf0LBAAgDiAQaiAY/QsEACAHIA5qIgogCv0ABAAgGf3kAf0LBAAgBiAOaiIKIAr9AAQAIBj95AH9CwQAIA5BEGohDgwBCwtDAACAPyAIIAlsIAxsspUhHgNAIAsgD0oEQEMAAAAAIRxDAAAAACEdIA9BAnQhBgNAIAYgDCAPakECdEgEQCAcIAYgDWoqAgAgAyAGaioCACIflJIhHCAdIAYgEGoqAgAgH5SSIR0gBkEEaiEGDAELCyAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgBSAGaioCACIgjCIfICCUIB2UIB6UISEgBiANaiAgIAMgBmoqAgCUOAIAIAYgEGogITgCACAGIBZqIB8gHJQgHpQgISAEIAZqKgIAlJM4AgAgBkEEaiEGDAELCyAMIA9qIQ8MAQsLA0AgCCAUSgRAIBQgFWwiAyACaiEEIAEgA2ohBSAAIANqIQZBACEHA0AgByAJSARAQQAhAwNAIAMgF0kEQCAGIAX9AAQAIAMgDWr9AAQA/eYBIAT9AAQAIAMgEGr9AAQA/eYB/eQBIAMgFmr9AAQA/eQB/QsEACAEQRBqIQQgBUEQaiEFIAZBEGohBiADQRBqIQMMAQsLIAdBAWohBwwBCwsgFEEBaiEUDAELCwvDBQMIfwV7BH0gCUECdCEVIApBAnQiESANaiEQA0AgDyARSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF0EAIQkDQCAHIAlKBEAgASAJIBVsaiAPaiES/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGUEAIRMDQCAIIBNKBEAgGCAS/QAEACIa/eQBIRggGSAaIBr95gH95AEhGSARIBJqIRIgE0EBaiETDAELCyAWIBj95AEhFiAXIBn95AEhFyAJQQFqIQkMAQsLIA0gD2ogFv0LBAAgDyAQaiAX/QsEACAPQRBqIQ8MAQsLQwAAgD8gByAIbCALbLKVIR0DQCAKIA5KBEBDAAAAACEbQwAAAAAhHCAOIQkDQCAJIAsgDmpIBEAgGyAJQQJ0Ig8gDWoqAgCSIRsgHCAPIBBqKgIAkiEcIAlBAWohCQwBCwtDAACAPyAcIB2UIBsgHZQiHCAclJNDAAAAAJdDrMUnN5KRlSEbIA5BAnQhCQNAIAkgCyAOakECdEgEQCAbIAMgCWoqAgCUIR4gBSAJaiAcOAIAIAYgCWogGzgCACAJIA1qIB44AgAgCSAQaiAEIAlqKgIAIBwgHpSTOAIAIAlBBGohCQwBCwsgCyAOaiEODAELCwNAIAcgFEoEQCAUIBVsIgMgAWohBCACIANqIQUgACADaiEGQQAhCQNAIAggCUoEQEEAIQMDQCADIBFJBEAgBP0ABAAgAyANav0ABAD95gEgAyAQav0ABAD95AEhFiACBEAgFiAF/QAEAP3kASEWIAVBEGohBQsgBv0MAAAAAAAAAAAAAAAAAAAAACAW/esBIBYgDBv9CwQAIARBEGohBCAGQRBqIQYgA0EQaiEDDAELCyAJQQFqIQkMAQsLIBRBAWohFAwBCwsLvwEBBn8DQCAFIAdKBEBBACEIA0AgAiAISgRAIAAgB0EDdSACbCAGbEEDdCAGIAhsQQN0aiAHQQdxakECdGohCiABIAMgCEECdGooAgAgBWwgB2pBBXRqIQtBACEMA0AgBiAMSgRAQQAhCQNAIAlBIEkEQCAKIAkgC2oqAgA4AgAgCkEgaiEKIAlBBGohCQwBCwsgCyAEIAVsQQV0aiELIAxBCGohDAwBCwsgCEEBaiEIDAELCyAHQQFqIQcMAQsLC9AFAhB/C3sgBSAHbCEUIARBAnQhEyAMQQJ0IRgDQCAKIBtKBEAgDSAKIBtrIgQgBCANShshFiACIAMgG2xBAnRqIRIgCCAJIBtsQQJ0aiEVQQAhHANAIAwgHEoEQCAAIBQgHGxBAnRqIR1BACEaA0AgBSAaSgRAQQAhGQNAIAcgGUoEQCAd/QAEACEoIB39AAQQIScgHf0ABCAhJiAd/QAEMCElIB39AARAISQgHf0ABFAhIyAd/QAEYCEiIB39AARwISEgEiAGIBpBAnRqKAIAIBlqQQJ0aiEPIBUgHEECdGohDkEAIRcDQCAWIBdKBEAgDyEEIA4iECALIBhsaiERA0AgECARRwRAICggBP0JAgAiHiAQ/QAEACIg/eYB/eQBISggJyAeIBD9AAQQIh/95gH95AEhJyAmIAT9CQIEIh4gIP3mAf3kASEmICUgHiAf/eYB/eQBISUgJCAE/QkCCCIeICD95gH95AEhJCAjIB4gH/3mAf3kASEjICIgBP0JAgwiHiAg/eYB/eQBISIgISAeIB/95gH95AEhISAEIBNqIQQgECAYaiEQDAELCyAPIANBAnRqIQ8gDiAJQQJ0aiEOIBdBAWohFwwBCwsgHSAo/QsEACAdICf9CwQQIB0gJv0LBCAgHSAl/QsEMCAdICT9CwRAIB0gI/0LBFAgHSAi/QsEYCAdICH9CwRwIB1BgAFqIR0gGUEEaiEZDAELCyAaQQFqIRoMAQsLIAEEQCABIBxBAnRqIgT9AAQAISggBP0ABBAhJ0EAIRADQCAQIBZIBEAgFSAJIBBsIBxqQQJ0aiEPQQAhDgNAIAsgDkoEQCAoIA/9AAQA/eQBISggJyAP/QAEEP3kASEnIA8gGGohDyAOQQFqIQ4MAQsLIBBBAWohEAwBCwsgBCAo/QsEACAEICf9CwQQCyAcQQhqIRwMAQsLIA0gG2ohGwwBCwsLUAECeyAD/RMhBCAAIAJBAnRqIQIDQCAAIAJHBEAgACAA/QAEACIFIAQgAf0ABAAgBf3lAf3mAf3kAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAAgAwR7IAD9AAQAIAH9AAQA/eQBBSAB/QAEAAv9CwQAIABBEGohACABQRBqIQEMAQsLC44CAgl7BH8gBf0TIQxDAACAPyAIk/0TIQ1DAACAPyAJk/0TIQ4gBiAKlf0TIQ9DAACAPyALlf0TIRBDAACAPyAGIAeUk/0TIREgBEECdCEVA0AgBEEASgRAIBUgBEECdGsiGCABav0ABAAgDP3mASESIAAgGGoiFv0ABAAgEf3mASAPIAIgGGoiF/0ABAAiEyANIBIgE/3lAf3mAf3kASIT/eYBIAMgGGoiGP0ABAAiFCAOIBIgEv3mASAU/eUB/eYB/eQBIhIgEP3mAf3jAf0Md8wrMnfMKzJ3zCsyd8wrMv3kAf3nAf3lASEUIBcgE/0LBAAgGCAS/QsEACAWIBT9CwQAIARBBGshBAwBCwsL",zA="AGFzbQEAAAABjwEOYA5/f39/f39/f39/f39/fwBgB39/f39/f38AYAR/f39/AGAIf39/f39/f38AYA9/f39/f39/f39/f39/f38AYAJ/fwBgBn9/f39/fwBgAn9/AXxgCH9/f399fX19AGAFf39/f38AYAN/f38AYAl/f39/f39/f38AYAR/f399AGAMf39/f399fX19fX19AAIPAQNlbnYGbWVtb3J5AgAAAxYVBAUCAwYAAwEHCAkKCwEAAAEADAINB+oBFAtjb252b2x1dGlvbgAAEmNvbnZvbHV0aW9uV2VpZ2h0cwARCGV4Y2hhbmdlABAJZ3JvdXBOb3JtAA8NZ3JvdXBOb3JtQmFjawAOBHJlbHUACwhyZWx1QmFjawAKA2FkZAATBHplcm8AAQt1cHNhbXBsZUFkZAAHD3Vwc2FtcGxlQWRkQmFjawAGB21heFBvb2wADQttYXhQb29sQmFjawAMB3NxdWFyZXMACAVhZGFtdwAUA3NnZAAJB2F2ZXJhZ2UAEg93aW5vZ3JhZFdlaWdodHMAAgh3aW5vZ3JhZAAFBm1lbW9yeQIACtU0FZAHAg17Dn8gCCAKbEEFdCEoIAdBAnQhIyACQQJ0ISADQCADICdKBEAgCyECQQAhJANAIA0gJEoEQP0MAAAAAAAAAAAAAAAAAAAAACERIAwEeyAMICRBAnRqIgf9AAQAIREgB/0ABBAF/QwAAAAAAAAAAAAAAAAAAAAACyESIAAgJEECdGohHSAFIQdBACEiA0AgIkEEaiAETARAIBEiECEXIBIiDyEYIBAiEyEVIA8iFCEWIAIhHEEAIR4DQCAIIB5KBEAgByAJIB5BAnRqKAIAQQJ0aiIfICNqIiEgI2oiJSAjaiEmIBwgCkEFdGohKQNAIBwgKUcEQCAf/QkCACIaIBz9AAQAIhkgEP2FAiEQIBogHP0ABBAiGiAP/YUCIQ8gIf0JAgAiGyAZIBf9hQIhFyAbIBogGP2FAiEYICX9CQIAIhsgGSAT/YUCIRMgGyAaIBT9hQIhFCAm/QkCACIbIBkgFf2FAiEVIBsgGiAW/YUCIRYgH0EEaiEfICFBBGohISAlQQRqISUgJkEEaiEmIBxBIGohHAwBCwsgHkEBaiEeDAELCyAdIA4EeyAdICBqIhwgIGoiHiAgaiEfIA8gHf0ABBD95AEhDyAXIBz9AAQA/eQBIRcgGCAc/QAEEP3kASEYIBMgHv0ABAD95AEhEyAUIB79AAQQ/eQBIRQgFSAf/QAEAP3kASEVIBYgH/0ABBD95AEhFiAQIB39AAQA/eQBBSAQC/0LBAAgHSAP/QsEECAdICBqIhwgF/0LBAAgHCAY/QsEECAcICBqIhwgE/0LBAAgHCAU/QsEECAcICBqIhwgFf0LBAAgHCAW/QsEECAcICBqIR0gByAjQQJ0aiEHICJBBGohIgwBCwsDQCAEICJKBEAgESEQIBIhDyACIRxBACEeA0AgCCAeSgRAIAcgCSAeQQJ0aigCAEECdGohH0EAISEDQCAKICFKBEAgH/0JAgAiEyAc/QAEACAQ/YUCIRAgEyAc/QAEECAP/YUCIQ8gH0EEaiEfIBxBIGohHCAhQQFqISEMAQsLIB5BAWohHgwBCwsgHSAOBHsgDyAd/QAEEP3kASEPIBAgHf0ABAD95AEFIBAL/QsEACAdIA/9CwQQIB0gIGohHSAHICNqIQcgIkEBaiEiDAELCyACIChqIQIgJEEIaiEkDAELCyAAIAFBAnRqIQAgBSAGQQJ0aiEFICdBAWohJwwBCwsLDgAgAEEAIAFBAnT8CwALrwQCCn8EeyACQQV0IgRBA2whBSACIANsQQJ0IQcDQCADIAhKBEBBACEGA0AgBCAGSwRAIAEgCEEDdSICQQlsIARsaiAGaiEKIAAgAiAEbGogBmohCUEAIQIDQCACQQRIBEAgCv0ABAAhDiAEIApq/QAEACEPIARBAXQiCyAKav0ABAAhECACQQNGBHsgCiAFQQF0aiIM/QAEACEOIAQgDGr9AAQAIQ8gCyAMav0ABAAFIAIEe/0MAAAAPwAAAD8AAAA/AAAAPyAK/QAEACAKIAVBAXQiC2r9AAQA/eQBIg4gBSAKav0ABAAiD/3kASAOIA/95QEgAkEBRiIMG/3mASEO/QwAAAA/AAAAPwAAAD8AAAA/IAQgCmoiDf0ABAAgCyANav0ABAD95AEiDyAFIA1q/QAEACIQ/eQBIA8gEP3lASAMG/3mASEP/QwAAAA/AAAAPwAAAD8AAAA/IAogBEEBdGoiDf0ABAAgCyANav0ABAD95AEiECAFIA1q/QAEACIR/eQBIBAgEf3lASAMG/3mAQUgEAsLIRAgCSACQQJ0IAdsaiILIA79CwQAIAcgC2r9DAAAAD8AAAA/AAAAPwAAAD8gDiAQ/eQBIg4gD/3kAf3mAf0LBAAgCyAHQQF0av0MAAAAPwAAAD8AAAA/AAAAPyAOIA/95QH95gH9CwQAIAsgB0EDbGogEP0LBAAgAkEBaiECDAELCyAGQRBqIQYMAQsLIAhBCGohCAwBCwsLxgMCB3sHfyAFIAZsIARsIREDQCAFIBNKBEBBACESA0AgBiASSgRAIAAgE0EBdCABbGogEkEBdCAEbGohFEEAIRADQCAEIBBLBEAgAwR7IAMgEGr9AAQABf0MAAAAAAAAAAAAAAAAAAAAAAsiCSELIAkiCCEKQQAhDwNAIA9BBEgEQCACIBBqIA8gEWxqIhUgEUECdGr9AAQAIQ0gFf0ABAAgDf3kASAVIBFBA3Rq/QAEACIO/eQBIQwgDSAO/eUBIBUgEUEMbGr9AAQA/eUBIQ0gD0EDSARAIAkgDP3kASEJIAggDf3kASEICyAPQQFGBHsgCiAN/eQBIQogCyAM/eQBBSAPQQFKBHsgCiAN/eUBIQogCyAM/eUBBSALCwshCyAPQQFqIQ8MAQsLIBAgFGoiDyAHBHsgCyAEIA9q/QAEAP3kASELIAggASAPaiIV/QAEAP3kASEIIAogBCAVav0ABAD95AEhCiAJIA/9AAQA/eQBBSAJC/0LBAAgBCAPaiAL/QsEACABIA9qIg8gCP0LBAAgBCAPaiAK/QsEACAQQRBqIRAMAQsLIAIgBGohAiASQQFqIRIMAQsLIBNBAWohEwwBCwsL/QMCC38EeyAEIAVsIANsIQkDQCAEIAtKBEBBACEKA0AgBSAKSgRAIAEgC0EBdCACbGogCkEBdCADbGohDEEAIQcDQCADIAdLBEAgACAHaiEIQQAhBgNAIAZBBEgEQCAHIAxqIQ0gBgR/IAJBAXQgAiAGQQJGGwVBAAsgDWohDSAHIAxqIQ4gBkEDRgR/IAJBA2wFIAIgAkEBdCAGQQJGGwsgDmohDiAGQQFGBHsgDf0ABAAgDv0ABAD95AEFIA39AAQAIA79AAQA/eUBCyETIAMgDWohDyADIA5qIRAgBkEBRgR7IA/9AAQAIBD9AAQA/eQBBSAP/QAEACAQ/QAEAP3lAQshESADQQF0Ig8gDWohECAOIA9qIQ8gBkEBRgR7IBD9AAQAIA/9AAQA/eQBBSAQ/QAEACAP/QAEAP3lAQshEiADQQNsIg8gDWohDSAOIA9qIQ4gBkEBRgR7IA39AAQAIA79AAQA/eQBBSAN/QAEACAO/QAEAP3lAQshFCAIIBMgEv3lAf0LBAAgCCAJaiARIBL95AH9CwQAIAggCUEBdGogEiAR/eUB/QsEACAIIAlBA2xqIBEgFP3lAf0LBAAgCCAJQQJ0aiEIIAZBAWohBgwBCwsgB0EQaiEHDAELCyAAIANqIQAgCkEBaiEKDAELCyALQQFqIQsMAQsLC/YBAQh/QQEgDSADQQF1Ig1tIgMgA0EATBshDyAGQQJ0IRIgCUECdCETIAVBAnQhFCABQQJ0IQMgAkEBdSEVA0AgDiAVSARAIAwgDyAVIA5rIgEgASAPShsiECANbCIRQQR0IBJsaiECIAwgBCAOQQF0IBRsaiAUIBIgECANEARBACEBA0AgAUEQSARAIAIgASARbCIFIBNsakEAIAlBASARIAwgBSASbGpBACAGQQEgCyAGIAcgASAGbCATbGpBACAJQQAQACABQQFqIQEMAQsLIAAgDkEBdCADbGogAyACIAggEyAQIA0gChADIA4gD2ohDgwBCwsLlwICAXsIfyAGQQJ0IQsDQCAEIApKBEBBACEJA0AgBSAJSgRAIAAgCkEBdSABbEECdGogCUEBdSALbGohDyACIAMgCmxBAnRqIAkgC2xqIQwgC0EAIAlBAWogBUgbIQ0gA0ECdEEAIApBAWogBEgbIQ5BACEGA0AgBiALSQRAIAYgDGr9AAQAIQggDQRAIAggDCANaiAGav0ABAD95AEhCAsgDgRAIAggDCAOaiAGav0ABAD95AEhCAsgDkEAIA0bBEAgCCAMIA1qIA5qIAZq/QAEAP3kASEICyAGIA9qIhAgBwR7IAggEP0ABAD95AEFIAgL/QsEACAGQRBqIQYMAQsLIAlBAmohCQwBCwsgCkECaiEKDAELCwuYAQEGfyAGQQJ0IQkDQCAEIAhKBEBBACEGA0AgBSAGSgRAIAAgASAIbEECdGogBiAJbGohCiACIAhBAXUgA2xBAnRqIAZBAXUgCWxqIQtBACEHA0AgByAJSQRAIAcgCmoiDCAM/QAEACAHIAtq/QAEAP3kAf0LBAAgB0EQaiEHDAELCyAGQQFqIQYMAQsLIAhBAWohCAwBCwsLQwEBeyAAIAFBAnRqIQEDQCAAIAFHBEAgAiAA/V0DAP1fIgIgAv3yAf3wASECIABBCGohAAwBCwsgAv0hACAC/SEBoAuVAQIEfwZ7IAT9EyEOIAX9EyEPIAb9EyEQIAf9EyERIANBAnQhCQNAIANBAEoEQCAJIANBAnRrIgggAGoiCv0ABAAhDCACIAhqIgv9AAQAIBH95gEgASAIav0ABAAgDv3mASAQIAz95gH95AH95AEhDSALIA39CwQAIAogDCAPIA395gH95QH9CwQAIANBBGshAwwBCwsLbQEBeyAAIANBAnRqIQMDQCAAIANHBEAgAf0ABAAgAv0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9RP1OIQUgACAEBHsgAP0ABAAgBf3kAQUgBQv9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwtIACAAIAJBAnRqIQIDQCAAIAJHBEAgAP0MAAAAAAAAAAAAAAAAAAAAACAB/QAEAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsL5AECB38BfQNAIAYgDEoEQEEAIQoDQCAHIApKBEBBACELA0AgCCALSgRAIAUgDGwgCCAKbGogC2pBAnQiDiADaioCACIQQwAAAABeBEAgDEEBdEEBayACbCAKQQF0QQFrIAhsaiALaiENQQAhCQNAIAlBCUgEQAJAIA0gCUEDbSACbGogCUEDbyAIbGpBAnQiDyABaioCACAQWwRAIAAgD2oiCSAJKgIAIAQgDmoqAgCSOAIADAELIAlBAWohCQwCCwsLCyALQQFqIQsMAQsLIApBAWohCgwBCwsgDEEBaiEMDAELCwvYAQIGfwF7A0AgBCAJSgRAQQAhBwNAIAUgB0oEQEEAIQgDQCAGIAhKBEAgAiAJQQF0QQFrIANsIAdBAXRBAWsgBmxqIAhqQQJ0aiIM/QAEACENQQAhCgNAIApBA0gEQEEAIQsDQCALQQNIBEAgDSAMIAMgCmwgBiALbGpBAnRq/QAEAP3rASENIAtBAWohCwwBCwsgCkEBaiEKDAELCyAAIAEgCWwgBiAHbGogCGpBAnRqIA39CwQAIAhBBGohCAwBCwsgB0EBaiEHDAELCyAJQQFqIQkMAQsLC9IFAwp/BHsGfSAKQQJ0IRUgDSALQQJ0IhdqIRAgECAXaiEWA0AgDiAXSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhGCAEIA5q/QAEACEaQQAhCgNAIAggCkoEQCAKIBVsIhEgAmogDmohEiABIBFqIA5qIRFBACETA0AgCSATSgRAIBkgEf0ABAAiG/3kASEZIBggGyAS/QAEACAa/eUB/eYB/eQBIRggEiAXaiESIBEgF2ohESATQQFqIRMMAQsLIApBAWohCgwBCwsgGCAFIA5q/QAEAP3mASEYIA0gDmogGf0LBAAgDiAQaiAY/QsEACAHIA5qIgogCv0ABAAgGf3kAf0LBAAgBiAOaiIKIAr9AAQAIBj95AH9CwQAIA5BEGohDgwBCwtDAACAPyAIIAlsIAxsspUhHgNAIAsgD0oEQEMAAAAAIRxDAAAAACEdIA9BAnQhBgNAIAYgDCAPakECdEgEQCAcIAYgDWoqAgAgAyAGaioCACIflJIhHCAdIAYgEGoqAgAgH5SSIR0gBkEEaiEGDAELCyAPQQJ0IQYDQCAGIAwgD2pBAnRIBEAgBSAGaioCACIgjCIfICCUIB2UIB6UISEgBiANaiAgIAMgBmoqAgCUOAIAIAYgEGogITgCACAGIBZqIB8gHJQgHpQgISAEIAZqKgIAlJM4AgAgBkEEaiEGDAELCyAMIA9qIQ8MAQsLA0AgCCAUSgRAIBQgFWwiAyACaiEEIAEgA2ohBSAAIANqIQZBACEHA0AgByAJSARAQQAhAwNAIAMgF0kEQCAGIAX9AAQAIAMgDWr9AAQA/eYBIAT9AAQAIAMgEGr9AAQA/eYB/eQBIAMgFmr9AAQA/eQB/QsEACAEQRBqIQQgBUEQaiEFIAZBEGohBiADQRBqIQMMAQsLIAdBAWohBwwBCwsgFEEBaiEUDAELCwvDBQMIfwV7BH0gCUECdCEVIApBAnQiESANaiEQA0AgDyARSQRA/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF0EAIQkDQCAHIAlKBEAgASAJIBVsaiAPaiES/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGUEAIRMDQCAIIBNKBEAgGCAS/QAEACIa/eQBIRggGSAaIBr95gH95AEhGSARIBJqIRIgE0EBaiETDAELCyAWIBj95AEhFiAXIBn95AEhFyAJQQFqIQkMAQsLIA0gD2ogFv0LBAAgDyAQaiAX/QsEACAPQRBqIQ8MAQsLQwAAgD8gByAIbCALbLKVIR0DQCAKIA5KBEBDAAAAACEbQwAAAAAhHCAOIQkDQCAJIAsgDmpIBEAgGyAJQQJ0Ig8gDWoqAgCSIRsgHCAPIBBqKgIAkiEcIAlBAWohCQwBCwtDAACAPyAcIB2UIBsgHZQiHCAclJNDAAAAAJdDrMUnN5KRlSEbIA5BAnQhCQNAIAkgCyAOakECdEgEQCAbIAMgCWoqAgCUIR4gBSAJaiAcOAIAIAYgCWogGzgCACAJIA1qIB44AgAgCSAQaiAEIAlqKgIAIBwgHpSTOAIAIAlBBGohCQwBCwsgCyAOaiEODAELCwNAIAcgFEoEQCAUIBVsIgMgAWohBCACIANqIQUgACADaiEGQQAhCQNAIAggCUoEQEEAIQMDQCADIBFJBEAgBP0ABAAgAyANav0ABAD95gEgAyAQav0ABAD95AEhFiACBEAgFiAF/QAEAP3kASEWIAVBEGohBQsgBv0MAAAAAAAAAAAAAAAAAAAAACAW/esBIBYgDBv9CwQAIARBEGohBCAGQRBqIQYgA0EQaiEDDAELCyAJQQFqIQkMAQsLIBRBAWohFAwBCwsLvwEBBn8DQCAFIAdKBEBBACEIA0AgAiAISgRAIAAgB0EDdSACbCAGbEEDdCAGIAhsQQN0aiAHQQdxakECdGohCiABIAMgCEECdGooAgAgBWwgB2pBBXRqIQtBACEMA0AgBiAMSgRAQQAhCQNAIAlBIEkEQCAKIAkgC2oqAgA4AgAgCkEgaiEKIAlBBGohCQwBCwsgCyAEIAVsQQV0aiELIAxBCGohDAwBCwsgCEEBaiEIDAELCyAHQQFqIQcMAQsLC7gFAhB/C3sgBSAHbCEUIARBAnQhEyAMQQJ0IRgDQCAKIBtKBEAgDSAKIBtrIgQgBCANShshFiACIAMgG2xBAnRqIRIgCCAJIBtsQQJ0aiEVQQAhHANAIAwgHEoEQCAAIBQgHGxBAnRqIR1BACEaA0AgBSAaSgRAQQAhGQNAIAcgGUoEQCAd/QAEACEoIB39AAQQIScgHf0ABCAhJiAd/QAEMCElIB39AARAISQgHf0ABFAhIyAd/QAEYCEiIB39AARwISEgEiAGIBpBAnRqKAIAIBlqQQJ0aiEPIBUgHEECdGohDkEAIRcDQCAWIBdKBEAgDyEEIA4iECALIBhsaiERA0AgECARRwRAIAT9CQIAIh4gEP0ABAAiICAo/YUCISggHiAQ/QAEECIfICf9hQIhJyAE/QkCBCIeICAgJv2FAiEmIB4gHyAl/YUCISUgBP0JAggiHiAgICT9hQIhJCAeIB8gI/2FAiEjIAT9CQIMIh4gICAi/YUCISIgHiAfICH9hQIhISAEIBNqIQQgECAYaiEQDAELCyAPIANBAnRqIQ8gDiAJQQJ0aiEOIBdBAWohFwwBCwsgHSAo/QsEACAdICf9CwQQIB0gJv0LBCAgHSAl/QsEMCAdICT9CwRAIB0gI/0LBFAgHSAi/QsEYCAdICH9CwRwIB1BgAFqIR0gGUEEaiEZDAELCyAaQQFqIRoMAQsLIAEEQCABIBxBAnRqIgT9AAQAISggBP0ABBAhJ0EAIRADQCAQIBZIBEAgFSAJIBBsIBxqQQJ0aiEPQQAhDgNAIAsgDkoEQCAoIA/9AAQA/eQBISggJyAP/QAEEP3kASEnIA8gGGohDyAOQQFqIQ4MAQsLIBBBAWohEAwBCwsgBCAo/QsEACAEICf9CwQQCyAcQQhqIRwMAQsLIA0gG2ohGwwBCwsLUAECeyAD/RMhBCAAIAJBAnRqIQIDQCAAIAJHBEAgACAA/QAEACIFIAQgAf0ABAAgBf3lAf3mAf3kAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsLSAAgACACQQJ0aiECA0AgACACRwRAIAAgAwR7IAD9AAQAIAH9AAQA/eQBBSAB/QAEAAv9CwQAIABBEGohACABQRBqIQEMAQsLC44CAgl7BH8gBf0TIQxDAACAPyAIk/0TIQ1DAACAPyAJk/0TIQ4gBiAKlf0TIQ9DAACAPyALlf0TIRBDAACAPyAGIAeUk/0TIREgBEECdCEVA0AgBEEASgRAIBUgBEECdGsiGCABav0ABAAgDP3mASESIAAgGGoiFv0ABAAgEf3mASAPIAIgGGoiF/0ABAAiEyANIBIgE/3lAf3mAf3kASIT/eYBIAMgGGoiGP0ABAAiFCAOIBIgEv3mASAU/eUB/eYB/eQBIhIgEP3mAf3jAf0Md8wrMnfMKzJ3zCsyd8wrMv3kAf3nAf3lASEUIBcgE/0LBAAgGCAS/QsEACAWIBT9CwQAIARBBGshBAwBCwsL";var O=class{constructor(A,e){Object.assign(this,{grid:A,config:e});let{edges:s,count:o}=A;this.areas=new Float32Array(o);for(let n=0,r=0;n<o;n++,r+=4){let i=Math.fround(s[r+2]-s[r]);this.areas[n]=i*Math.fround(s[r+3]-s[r+1])}this.best=new Float32Array(o),this.restored=new Uint8Array(o),this.owner=new Int32Array(o)}match(A){let{best:e,restored:s,owner:o}=this;e.fill(0),s.fill(0),o.fill(-1);for(let a=0;a<A.length/4;a++)this.survey(A,a);let n=Math.fround(this.config.foreground),r=Math.fround(this.config.background),i=0;for(let a=0;a<o.length;a++)e[a]>=n||s[a]?i++:o[a]=e[a]<r?-1:-2;return i}survey(A,e){let{grid:s,areas:o,best:n,owner:r,restored:i}=this,{edges:a,perCell:g,shift:I}=s,c=Math.fround,[B,Q,E,C]=A.subarray(4*e,4*e+4).map(c),h=c(c(E-B)*c(C-Q)),l=0,f=[];for(let{stride:u,H:m,W:w,first:p,reachX:d,reachY:D}of s.levels){let M=Math.max(0,Math.floor((Q-D)/u-I)),y=Math.min(m,Math.ceil((C+D)/u-I)+1),b=Math.max(0,Math.floor((B-d)/u-I)),R=Math.min(w,Math.ceil((E+d)/u-I)+1);for(let x=M;x<y;x++){let P=p+(x*w+R)*g;for(let F=p+(x*w+b)*g;F<P;F++){let nA=4*F,YA=c(Math.min(E,a[nA+2])-Math.max(B,a[nA]));if(YA<=0)continue;let TA=c(Math.min(C,a[nA+3])-Math.max(Q,a[nA+1]));if(TA<=0)continue;let _A=c(YA*TA),$=c(_A/c(c(o[F]+h)-_A));$>n[F]&&(n[F]=$,r[F]=e),$>l?(l=$,f=[F]):$===l&&f.push(F)}}}if(this.config.low_quality&&l<this.config.foreground)for(let u of f)i[u]=1}};function At(t,A,{hard_examples:e,hard_ratio:s},o){o.fill(0);let n=g=>A[g]>=0,r=g=>A[g]<0;if(!s)return yA(t,A,()=>!0,e,o);let i=0;for(let g=0;g<A.length;g++)A[g]>=0&&i++;let a=Math.min(i,Math.floor(e/(1+s)));return yA(t,A,n,a,o)+yA(t,A,r,Math.max(1,a)*s,o)}function yA(t,A,e,s,o){let n=[];for(let r=0;r<t.length;r++)A[r]!==-2&&e(r)&&n.push(r);n.sort((r,i)=>t[i]-t[r]||r-i);for(let r of n.slice(0,s))o[r]=1;return Math.min(s,n.length)}var ee=Math.log(.1/.9);function se(t){return t===0?()=>1:t===.5?Math.sqrt:t===1?A=>A:t===2?A=>A*A:A=>Math.pow(A,t)}function oe(t){return-t*(1-t*(.5-t*(1/3-t*(.25-t*.2))))}var tt=({normalize_by:t,hard_examples:A})=>t==="anchors"||A!==null&&t==="batch";function et(t,A,e){return t.normalize_by==="batch"&&t.hard_examples===null?Math.max(1,e):A}function ne({normalize_by:t,hard_examples:A},{own:e,kept:s,anchors:o,images:n,positives:r}){if(t==="batch"&&A===null)return{classes:1,boxes:1};let i=t==="image"?Math.max(1,e):Math.max(1,r)/n;return A!==null?{classes:Math.max(1,s),boxes:i}:{classes:t==="anchors"?o:i,boxes:i}}var iA=class{constructor(A,e){let{config:s,grid:o}=A;Object.assign(this,{network:A,matching:e,config:s,grid:o,power:se(s.gamma)}),this.losses=new Float64Array(o.count),this.counts=new Uint8Array(o.count).fill(1)}apply(A,e,{own:s,images:o,positives:n}){let{network:r,grid:i,config:a}=this,g={classification:0,box:0,easyLoss:0,slopes:0,easySlopes:0};r.levels.forEach((B,Q)=>this.classify(B,i.levels[Q].first,e));let I=a.hard_examples===null?0:At(this.losses,this.matching.owner,a,this.counts),c=ne(a,{own:s,kept:I,anchors:i.count,images:o,positives:n});return r.levels.forEach((B,Q)=>{this.divide(B,i.levels[Q].first,c.classes,g),this.locate(B,i.levels[Q].first,A,c.boxes,g)}),g}classify({logits:A,H:e,W:s},o,n){let{config:r,grid:i,losses:a,power:g}=this,{memory:I}=this.network,{owner:c}=this.matching,{num_classes:B,gamma:Q}=r,[E,C]=r.alpha===null?[1,1]:[r.alpha,1-r.alpha],h=(A.gradientInner-A.inner)/4;for(let l=0,f=o;l<e;l++)for(let u=0;u<s;u++){let m=A.inner/4+l*A.row+u*A.C;for(let w=0;w<i.perCell;w++,f++){let p=c[f],d=p>=0?n[p]:-1,D=0;for(let M=0;M<B;M++,m++){if(p===-2){I[m+h]=0;continue}let y=I[m],b=Math.exp(-Math.abs(y)),R=y>=0?1/(1+b):b/(1+b);if(M===d){let x=Math.min(y,0)-Math.log1p(b),P=E*g(1-R);D-=P*x,I[m+h]=P*(Q*R*x+R-1)}else{let x=y<-3?oe(b):-Math.max(y,0)-Math.log1p(b),P=C*g(R);D-=P*x,I[m+h]=P*(R-Q*(1-R)*x)}}a[f]=D}}}divide({logits:A,H:e,W:s},o,n,r){let{config:i,grid:a,losses:g,counts:I}=this,{memory:c}=this.network,{owner:B}=this.matching,Q=i.num_classes,E=(A.gradientInner-A.inner)/4;for(let C=0,h=o;C<e;C++)for(let l=0;l<s;l++){let f=A.inner/4+C*A.row+l*A.C;for(let u=0;u<a.perCell;u++,h++){let m=I[h]/n,w=B[h]<0,p=0;for(let d=0;d<Q;d++,f++)m!==1&&(c[f+E]*=m),p+=Math.abs(c[f+E]),c[f]>=ee&&(w=!1);r.classification+=g[h]*m,r.slopes+=p,w&&(r.easyLoss+=g[h]*m,r.easySlopes+=p)}}}locate({deltas:A,H:e,W:s},o,n,r,i){let{grid:a,config:g}=this,{memory:I}=this.network,{owner:c}=this.matching,{beta:B}=g,Q=(A.gradientInner-A.inner)/4;I.fill(0,A.gradient/4,A.gradient/4+A.gradientSize);let E=o+e*s*a.perCell;for(let C=o;C<E;C++){if(c[C]<0)continue;let h=Math.floor((C-o)/a.perCell),[l,f,u]=[h%s,Math.floor(h/s),(C-o)%a.perCell],m=A.inner/4+f*A.row+l*A.C+4*u;re(n,4*c[C],a.edges,4*C).forEach((w,p)=>{let d=I[m+p]-w,D=Math.abs(d),M=D<B?.5*d*d/B:D-B/2;i.box+=M/r,I[m+p+Q]=(D<B?d/B:Math.sign(d))/r})}}};function re(t,A,e,s){let[o,n]=[e[s+2]-e[s],e[s+3]-e[s+1]];return[(t[A]+t[A+2]-e[s]-e[s+2])/2/o,(t[A+1]+t[A+3]-e[s+1]-e[s+3])/2/n,Math.log((t[A+2]-t[A])/o),Math.log((t[A+3]-t[A+1])/n)]}var MA=2654435769,st=4294967296,S=class{constructor(A,e){this.start=H(A+Math.imul(e,MA)|0),this.count=0}bits(){return H(this.start+Math.imul(this.count++,MA)|0)}next(){return(this.bits()+.5)/st}between(A,e){return A+(e-A)*this.next()}bell(A,e){let s=this.next()+this.next()+this.next();return A+e*(2*s-3)}};function q(t){let A=Math.floor(4*t+.5),e=(t-A/4)*6.283185307179586,s=e*e,o=e*(1-s/6*(1-s/20*(1-s/42*(1-s/72)))),n=1-s/2*(1-s/12*(1-s/30*(1-s/56*(1-s/90)))),r=A&3;return r===0?[n,o]:r===1?[-o,n]:r===2?[-n,-o]:[o,-n]}function L(t){if(t>=8)return 0;let A=1-t/8,e=A*A*(A*A);return e*e}function ot(t){let A=(16-t)/(16+t),e=A*A*(A*A);return e*e}function Z(t,A){let e=Math.min(1,Math.max(0,t/(2*A)+.5));return e*e*(3-2*e)}var aA=(t,A,e)=>H(t+Math.imul(A,MA)+Math.imul(e,2246822507)|0);function IA(t,A,e){let s=Math.floor(A),o=Math.floor(e),n=A-s,r=e-o,i=n*n*(3-2*n),a=r*r*(3-2*r),g=aA(t,s,o),I=aA(t,s+1,o),c=aA(t,s,o+1),B=aA(t,s+1,o+1),Q=g+(I-g)*i,E=c+(B-c)*i;return(Q+(E-Q)*a+.5)/st*2-1}var v=(t,A,e,s)=>t.map((o,n)=>(o+(A[n]-o)*e)*s);var Y=0,J=1,X=2,T=3,j=["RBC","WBC","Platelets"],SA=0,bA=1,nt=2,rt=3,ie=Array.from({length:60},(t,A)=>q(A/60)),ae=[.045,.05,.06,.06];function Ie(t,A,e){let s=e.next();return t===Y?1+.5*s*s*s:t===J?1+.15*s:A===bA?1.5+1.1*s:1+.35*s}function RA({label:t,x:A,y:e,size:s,seed:o}){let n=new S(o,0),r=t===T?Math.floor(4*n.next()):-1,i=Math.sqrt(Ie(t,r,n)),[a,g]=q(n.next()/2),I={label:t,x:A,y:e,size:s,seed:o,debris:r,a:s/2*i,b:s/2/i,cos:a,sin:g},c=r===SA?.12:ae[t];return I.waves=[1,2,3].flatMap(B=>{let Q=n.bell(0,c/B),[E,C]=q(n.next());return[Q*E,-Q*C]}),I.whole=ge(I),I}function GA(t,A,e){let s=A*A-e*e,o=2*A*e,n=s*A-o*e,r=o*A+s*e,i=s*s-o*o,a=2*s*o;return 1+t[0]*s+t[1]*o+t[2]*n+t[3]*r+t[4]*i+t[5]*a}function it(t){return ie.map(([A,e])=>{let s=GA(t.waves,A,e),o=t.a*s*A,n=t.b*s*e;return[t.x+o*t.cos-n*t.sin,t.y+o*t.sin+n*t.cos]})}function ge(t){let A=[1/0,1/0,-1/0,-1/0];for(let[e,s]of it(t))A[0]=Math.min(A[0],e),A[1]=Math.min(A[1],s),A[2]=Math.max(A[2],e),A[3]=Math.max(A[3],s);return A}var _=([t,A,e,s],o,n)=>[Math.max(0,t),Math.max(0,A),Math.min(o,e),Math.min(n,s)];function gA(t,A,e){let[s,o,n,r]=_(t.whole,A,e);return Math.min(n-s,r-o)>=.33*t.size}var at=Math.log(62.5);function xA([t,A,e,s]){return Math.max(0,e-t)*Math.max(0,s-A)}function ce(t,A){return[Math.max(t[0],A[0]),Math.max(t[1],A[1]),Math.min(t[2],A[2]),Math.min(t[3],A[3])]}function It(t,A){return xA(ce(t,A))}function Be(t,A){return xA(t)+xA(A)-It(t,A)}var Ee=(t,A)=>t/Math.max(A,1e-12);function V(t,A){return Ee(It(t,A),Be(t,A))}var gt=192,Qe=12,Ce=.4;function ct(t,A,e,s){let o=new S(t,0),n=e/gt,r=A*e/(256*gt*n*n),i=[],a=E=>{let C=Math.max(0,E)*r,h=Math.floor(C);return h+(o.next()<C-h?1:0)},g=(E,C,h)=>{for(let l=0;l<C;l++)for(let f=0;f<Qe;f++){let{x:u,y:m,radius:w}=h();if(he(i,{label:E,x:u,y:m,size:2*w,seed:o.bits()},A,e))break}},I=(E,C)=>({radius:E,x:o.between(-C*E,A+C*E),y:o.between(-C*E,e+C*E)});g(J,a(s.white),()=>{let E=o.next()>=.22;return I(n*(E?o.between(35,46):o.between(24,32)),.1)});let c=n*o.between(19,22.5),B=o.between(.1,.6),Q=i.length;return g(Y,a(o.bell(s.red,.26*s.red)),()=>{let E=c*o.bell(1,.06),C=o.next()<B,h=i.length-Q;if(!C||h===0)return I(E,.3);let l=i[Q+Math.floor(h*o.next())],[f,u]=q(o.next()),m=o.between(.65,1.05)*(E+l.size/2);return{radius:E,x:l.x+m*f,y:l.y+m*u}}),g(X,a(s.platelets*o.between(.3,1.7)),()=>I(n*o.between(5.8,9.8),0)),g(T,a(s.debris*o.between(.5,1.5)),()=>I(n*o.between(4.5,10.5),0)),i}function he(t,A,e,s){let{label:o,x:n,y:r,size:i}=A;for(let I of t){let B=(o===J||I.label===J?.9:o===I.label?.5:.35)*(i+I.size)/2,Q=n-I.x,E=r-I.y;if(Q*Q+E*E<B*B)return!1}let a=RA(A);if(!gA(a,e,s))return!1;let g=_(a.whole,e,s);return t.some(I=>V(g,_(I.whole,e,s))>Ce)?!1:(t.push(a),!0)}var Bt=[.12,.3,.32],Et=[.1,.29,.21],le=[[.45,.8,-.07],[.75,.98,.03]],fe=[[.06,.24,-.02],[.14,.34,.12]],Qt=[[.36,.38,0],[.24,.3,-.05]],ue=[.42,.38,.22],G=t=>t*t;function Ct(t,A){let e=new S(t,1);return{soft:A*e.between(.7,1.3),pink:e.next(),strength:e.between(.85,1.15),pale:e.between(.5,.97),unit:A}}function ht(t,A,e,s,o){let n={density:new Float64Array(e*s*3),width:e,height:s,scale:o};for(let r of[Y,J,X,T])for(let i of t)i.label===r&&Me[r](n,i,A);return n.density}function FA({width:t,height:A,scale:e},s,o,n){let[r,i,a,g]=s.whole,I=Math.max(0,Math.floor((r-o)*e)),c=Math.min(t,Math.ceil((a+o)*e)),B=Math.max(0,Math.floor((i-o)*e)),Q=Math.min(A,Math.ceil((g+o)*e)),E={r:0,u:0,v:0,dx:0,dy:0};for(let C=B;C<Q;C++){E.dy=(C+.5)/e-s.y;for(let h=I;h<c;h++){E.dx=(h+.5)/e-s.x,E.u=(E.dx*s.cos+E.dy*s.sin)/s.a,E.v=(E.dy*s.cos-E.dx*s.sin)/s.b;let l=Math.sqrt(E.u*E.u+E.v*E.v);E.r=l>1e-6?l/GA(s.waves,E.u/l,E.v/l):0,n(3*(C*t+h),E)}}}function me(t,A,{soft:e,pink:s,strength:o,pale:n}){let r=new S(A.seed,1),i=A.size/2,a=r.next(),g=v(Bt,Et,s,o*(1-.4*a*a*a)),I=Math.min(1,Math.max(0,r.bell(n,.18))),c=r.between(.42,.75),B=r.next()<.12,Q=c*(B?r.between(.3,.5):r.between(.6,1)),E=[r.bell(0,B?.25:.1),r.bell(0,B?.25:.1)],C=r.between(.05,.2),{density:h}=t;FA(t,A,.35*i+2*e,(l,{r:f,u,v:m})=>{let w=Z((1-f)*i,e),p=G((u-E[0])/c)+G((m-E[1])/Q),d=.12*L(G((f-.9)/.09)),D=C*L(G((f-1.1)/.06)),M=(1-I*L(p*p)+d)*w-D*(1-w);if(M!==0)for(let y=0;y<3;y++){let b=h[l+y],R=g[y]*M;h[l+y]=Math.max(b,R)+.3*Math.min(b,R)}})}function we(t,A){if(A)return[[t.bell(0,.05),t.bell(0,.05),t.between(.74,.86)]];let e=t.next()<.25,s=e?6:2+Math.floor(4*t.next()),o=t.next();return Array.from({length:s},()=>{let[n,r]=q(o),i=e?.38:t.between(.36,.52);return o+=e?.07:t.between(.15,.22),[i*n,i*r,t.between(.23,.36)]})}function pe(t,A,e){let s=-9;for(let[o,n,r]of t){let i=r-Math.sqrt(G(A-o)+G(e-n)),a=Math.max(0,1-Math.abs(s-i)/.12);s=Math.max(s,i)+.03*a*a}return s}function de(t,A,{soft:e,unit:s}){let o=new S(A.seed,1),n=A.size/2,r=o.next(),i=v(...le,r*r,o.between(.75,1.1)),a=o.next(),g=v(...fe,a*a,o.between(.6,1.2)),I=o.between(.1,.3),c=we(o,n<33*s),{density:B}=t;FA(t,A,3*e,(Q,{r:E,u:C,v:h,dx:l,dy:f})=>{let u=Z((1-E)*n,2.2*e);if(u===0)return;let m=IA(A.seed,l/(1.8*s),f/(1.8*s)),w=IA(A.seed,l/(7*s),f/(7*s)),p=pe(c,C,h)+.04*w,d=Z(p*n,1.2*e)*u,D=(.8+.2*E+1.5*I*m+.2*w)*u*(1-d),M=(.88+.22*w+.12*m+.15*L(G(p/.07)))*d;for(let y=0;y<3;y++)B[Q+y]=B[Q+y]*(1-.9*u)+g[y]*D+i[y]*M})}function ye(t,A,{soft:e,unit:s}){let o=new S(A.seed,1),n=v(...Qt,o.next(),o.between(.7,1.2)),r=o.between(.45,.8);z(t,A,n,1.5*e,s,i=>.7+.4*L(G(i/r)))}function De(t,A,{soft:e,unit:s,pink:o}){let n=new S(A.seed,1),r=v(...Qt,n.next(),n.between(.7,1.2)),i=n.between(.45,.8),a=n.next();if(A.debris===SA){let g=v(r,ue,.2+.4*a,1);z(t,A,g,.6*e,s,I=>.8+.3*L(G(I/i)))}else if(A.debris===bA)z(t,A,r,1.4*e,s,g=>.8+.3*L(G(g/i)));else if(A.debris===nt){let g=v(Bt,Et,o,.8+.4*a);z(t,A,g,1.4*e,s,()=>.95)}else A.debris===rt&&z(t,A,r,1.5*e,s,g=>1.05-.95*L(G(g/i)))}function z({density:t,...A},e,s,o,n,r){FA(A,e,2*o,(i,{r:a,dx:g,dy:I})=>{let c=Z((1-a)*e.size/2,o);if(c===0)return;let B=(r(a)+.16*IA(e.seed,g/(2*n),I/(2*n)))*c;for(let Q=0;Q<3;Q++)t[i+Q]+=s[Q]*B})}var Me={[Y]:me,[J]:de,[X]:ye,[T]:De};var Se=[201,203,200],be=2654435769;function lt(t){let A=new S(t,2),e=A.between(1,3),s=[A.bell(0,.02),A.bell(0,.02)];return{grain:e,slope:s,light:Se.map(o=>A.bell(o,3)),noise:A.bits()}}function ft(t,{grain:A,slope:e,light:s,noise:o},n,r,i){let a=new Uint8ClampedArray(n*r*i),g=0,I=0;for(let c=0;c<r;c++){let B=e[1]*((2*c+1)/r-1);for(let Q=0;Q<n;Q++){let E=1+e[0]*((2*Q+1)/n-1)+B,C=H(o+Math.imul(c*n+Q,be)|0),h=[C&255,C>>>8&255,C>>>16&255,C>>>24],l=(h[0]+h[1]+h[2]+h[3]-510)/148;for(let f=0;f<3;f++){let u=(h[f]-127.5)/255;a[I+f]=s[f]*E*ot(t[g+f])+A*(l+u)}i===4&&(a[I+3]=255),g+=3,I+=i}}return a}var ut=5e6,Re=3e3,cA={red:13.4,white:1.05,platelets:1.4,debris:0,labelled:j},kA={dense:cA,rare:{...cA,labelled:["WBC","Platelets"]},hard:{red:4.7,white:.6,platelets:1,debris:9,labelled:["WBC","Platelets"]}};function Ge(t){if(typeof t=="string"){if(Object.hasOwn(kA,t))return kA[t];throw new RangeError(`scenes are called ${Object.keys(kA).join(", ")}, not "${t}"`)}let A=Object.keys(t).filter(s=>!Object.hasOwn(cA,s));if(A.length)throw new RangeError(`scenes have no option ${A.join(", ")}`);let e={...cA,...t};if(!e.labelled.length||e.labelled.some(s=>!j.includes(s)))throw new RangeError(`labelled names classes among ${j.join(", ")}, got ${e.labelled.join(", ")}`);return e}function mt(t,{seed:A,width:e=128,height:s=96,scenes:o="dense"}){let n=Ge(o);Fe(e,s);let r=Math.floor(k(A,Re,t)*4294967296);return xe(ct(r,e,s,n),{seed:r,width:e,height:s,labelled:n.labelled})}function xe(t,{seed:A,width:e,height:s,labelled:o}){let n=ht(t,Ct(A,s/192),e,s,1),r=j.map(a=>o.indexOf(a)),i=t.filter(a=>r[a.label]>=0&&gA(a,e,s));return{pixels:ft(n,lt(A),e,s,3),boxes:Float32Array.from(i.flatMap(({whole:a})=>_(a,e,s))),labels:Uint8Array.from(i,({label:a})=>r[a]),cells:t,seed:A,width:e,height:s}}function Fe(t,A){if(!(Math.min(t,A)>=32))throw new RangeError(`a smear needs at least 32 x 32 pixels, got ${A} x ${t}`)}var[ke,Le]=[2e3,2001];function BA(t){return t.kind==="pictures"?{width:t.width,height:t.height}:{width:t.width??128,height:t.height??96}}function LA(t){let{width:A,height:e}=BA(t);if(t.kind==="drawn")return{width:A,height:e,at:n=>mt(n,{seed:t.seed,width:A,height:e,scenes:t.scenes})};let s=3*A*e;return{width:A,height:e,at:n=>{let r=n%t.boxes.length;return{pixels:t.pixels.subarray(r*s,(r+1)*s),boxes:t.boxes[r],labels:t.labels[r]}}}}function EA(t,A){let e=typeof t=="object",{at:s}=LA(e?t:{...A,seed:ut}),o=e?t.boxes.length:t,n=[];return(r=o)=>{for(;n.length<Math.min(r,o);)n.push(s(n.length));return n.slice(0,r)}}function pt({at:t,width:A,height:e},s,o){let n=t(o);return k(s.seed,ke,o)<s.horizontal_flip&&(n=wt(n,A,e,!0)),k(s.seed,Le,o)<s.vertical_flip&&(n=wt(n,A,e,!1)),n}function wt({pixels:t,boxes:A,labels:e},s,o,n){let r=new Uint8Array(t.length);for(let I=0;I<o;I++)for(let c=0;c<s;c++){let B=3*((n?I:o-1-I)*s+(n?s-1-c:c));for(let Q=0,E=3*(I*s+c);Q<3;Q++)r[E+Q]=t[B+Q]}let[i,a]=n?[s,0]:[o,1],g=Float32Array.from(A);for(let I=a;I<g.length;I+=4)[g[I],g[I+2]]=[i-A[I+2],i-A[I]];return{pixels:r,boxes:g,labels:e}}var AA=["classification","box","easyLoss","slopes","easySlopes","positives"],tA=class{constructor(A,e,s){Object.assign(this,{network:A,recipe:e,graph:A.graph}),this.source=LA(s),this.matching=new O(A.grid,A.config),this.criterion=new iA(A,this.matching),this.ready=new Map,this.stride=this.graph.count+AA.length}example(A){let e=this.ready.get(A)??pt(this.source,this.recipe,A);return this.ready.delete(A),e}prefetch(A){for(let e of A)this.ready.set(e,this.example(e))}positives(A){return tt(this.network.config)?(this.prefetch(A),A.reduce((e,s)=>e+this.matching.match(this.ready.get(s).boxes),0)):0}learn(A,e){let{network:s,graph:o,matching:n,criterion:r}=this,{pixels:i,boxes:a,labels:g}=this.example(A);o.turnTo("weights"),o.kernels.zero(o.gradient,o.count),s.see(i),o.forward();let I=n.match(a),c=r.apply(a,g,{own:I,...e});return o.backward(),{...c,positives:I}}async learnAll(A,e,s,o){let{graph:n}=this;n.use("weights");for(let[r,i]of A.entries()){let a=this.learn(i,e),g=s.subarray(r*this.stride,(r+1)*this.stride);g.set(n.numbers(n.gradient,n.count)),AA.forEach((I,c)=>g[n.count+c]=a[I]),o&&await o()}this.ready.clear()}};function Dt(t){let A=(s,o)=>[s,[!t[s],`the page trains without ${o}`]],e=Object.fromEntries([["optimizer",[["adamw","sgd"].includes(t.optimizer),"the page knows adamw and sgd"]],["precision",[t.precision==="float32","the page computes in float32"]],A("shuffle","shuffling"),A("brightness","changes of brightness"),A("contrast","changes of contrast"),A("zoom","zoom")]);uA("Recipe",t,e)}function He(t,A){let{learning_rate:e,warmup:s,steps:o,milestones:n,final_fraction:r}=t,i=s*o;if(A+1<i)return e*(A+1)/i;if(n.length)return e*.1**n.filter(I=>A>=I).length;let a=(A-i)/Math.max(1,o-1-i),g=.5*(1+Math.cos(Math.PI*Math.min(1,Math.max(0,a))));return e*(r+(1-r)*g)}var[dt,yt]=[.9,.999];function Mt(t,A,e,s){let{kernels:o,weights:n,total:r,first:i,second:a,averaged:g,count:I,decayed:c}=t,B=Math.sqrt(o.squares(r,I))/s,Q=He(A,e);if(!Number.isFinite(B))return{norm:B,rate:Q};let C=(A.clip===null?1:Math.min(1,A.clip/(B+1e-6)))/s,h=[[0,c,A.weight_decay],[4*c,I-c,0]];for(let[l,f,u]of h)if(A.optimizer==="sgd")o.sgd(n+l,r+l,i+l,f,C,Q,u,A.momentum);else{let m=[1-dt**(e+1),1-yt**(e+1)],w=[i+l,a+l];o.adamw(n+l,r+l,...w,f,C,Q,u,dt,yt,...m)}return A.ema===null?o.add(g,n,I,0):o.average(g,n,I,1-Math.min(A.ema,(1+e)/(10+e))),{norm:B,rate:Q}}var qe=1e12,St=["weights","averaged","first","second"],HA=t=>Array.from({length:t},(A,e)=>e),QA=class{constructor(A,e,s,o,n=null){this.learner=new tA(A,e,s),Object.assign(this,{network:A,recipe:e,ports:o,breathe:n,graph:A.graph,step:0}),this.workers=o.length+1;let r=Math.ceil(e.batch/this.workers)*this.learner.stride;this.buffers=HA(this.workers).map(()=>new Float32Array(r))}positions(A,e){let{batch:s}=this.recipe;return HA(s).filter(o=>o%this.workers===e).map(o=>A*s+o)}save(){let{graph:A,step:e}=this;return{step:e,vectors:St.map(s=>A.numbers(A[s],A.count).slice())}}restore({step:A,vectors:e}){let{graph:s}=this;St.forEach((o,n)=>s.numbers(s[o],s.count).set(e[n])),this.step=A}async advance(){let{learner:A,graph:e,recipe:s,step:o,ports:n}=this,r=s.batch,i=HA(r).map(l=>o*r+l),a={images:r,positives:A.positives(i)},g=n.map((l,f)=>this.ask(l,f+1,a));await A.learnAll(this.positions(o,0),a,this.buffers[0],this.breathe),o+1<s.steps&&A.prefetch(this.positions(o+1,0)),await Promise.all(g);let I=this.collect(),c=et(this.network.config,r,I.positives),{norm:B,rate:Q}=Mt(e,s,o,c);this.step++;let[E,C]=[I.classification/c,I.box/c],h=!Number.isFinite(E+C+B)||B>qe;return{step:this.step,classification:E,box:C,rate:Q,norm:B,positives:I.positives,easyLoss:I.easyLoss/I.classification||0,easyGradient:I.easySlopes/I.slopes||0,diverged:h}}ask(A,e,s){let{graph:o,step:n}=this,r=this.buffers[e];r.set(o.numbers(o.weights,o.count));let i=this.positions(n,e),a=n+1<this.recipe.steps?this.positions(n+1,e):[];return new Promise(g=>{A.onmessage=({data:I})=>{this.buffers[e]=I,g()},A.postMessage({buffer:r,positions:i,next:a,batch:s},[r.buffer])})}collect(){let{graph:A,learner:e,workers:s,buffers:o}=this,{count:n,kernels:r,gradient:i,total:a}=A,g=Object.fromEntries(AA.map(I=>[I,0]));for(let I=0;I<this.recipe.batch;I++){let c=Math.floor(I/s)*e.stride,B=o[I%s].subarray(c,c+e.stride);A.numbers(i,n).set(B.subarray(0,n)),r.add(a,i,n,I?1:0),AA.forEach((Q,E)=>g[Q]+=B[n+E])}return g}};function bt(t,A,e,s,o){let n=new tA(t,A,e),{graph:r}=t;s.onmessage=async({data:{buffer:i,positions:a,next:g,batch:I}})=>{r.numbers(r.weights,r.count).set(i.subarray(0,r.count));try{await n.learnAll(a,I,i),s.postMessage(i,[i.buffer]),n.prefetch(g)}catch(c){o(c)}}}function Rt({base:t,scales:A,ratios:e,centres:s},o){let n=A.length*e.length,r=s==="half"?.5:0,i=0,a=o.map(({level:c,H:B,W:Q})=>{let E=2**c,C=e.flatMap(u=>A.map(m=>{let w=t*E*m;return[Math.fround(w/Math.sqrt(u)/2),Math.fround(w*Math.sqrt(u)/2)]})),[h,l]=[0,1].map(u=>Math.max(...C.map(m=>m[u]))),f=i;return i+=B*Q*n,{level:c,stride:E,H:B,W:Q,first:f,halves:C,reachX:h,reachY:l}}),g=new Float32Array(4*i),I=0;for(let{stride:c,H:B,W:Q,halves:E}of a)for(let C=0;C<B;C++)for(let h=0;h<Q;h++){let[l,f]=[(h+r)*c,(C+r)*c];for(let[u,m]of E)g[I++]=l-u,g[I++]=f-m,g[I++]=l+u,g[I++]=f+m}return{edges:g,count:i,perCell:n,shift:r,levels:a}}function qA(t,A,e,s,{bias:o=null,accumulate:n=0}={}){let{kernels:r}=t,{H:i,W:a,channels:g}=A,I=e.length/e.rows,c=()=>o?t.value(o):0,B=e.length===3*e.place&&A.place===g;if(e.rows===3&&B&&i%2===0&&a%2===0){let C=t.derived(`${s.key}, Winograd`,16*I*g,w=>r.winogradWeights(w,s.address(),I,g)),h=Math.max(32,a/2),l=t.shared(16*h*(I+g)),f=[A.at,A.row,i,a],u=[e.at,e.row,I],m=[g,n,t.nought];return()=>r.winograd(...f,...u,C,c(),...m,l(),32)}let Q=[A.at,A.row,A.place,i,a],E=[e.at,e.row,e.place,e.rows,e.offsets,e.length];return()=>r.convolution(...Q,...E,s.address(),c(),g,n)}var vA=t=>t+7&-8,CA=t=>Array.from({length:t},(A,e)=>e);function eA(t){let A=t.written?1:0;return t.written=!0,A}function U(t,A,e,s,o,{stride:n=1,bias:r=!0}={}){let{kernels:i}=t,a=vA(s),g=t.map(Math.ceil(A.H/n),Math.ceil(A.W/n),a),I={outputs:s,inputs:A.C,kernel:o},c=t.parameter(`${e}.weight`,o*o*A.C*a,!0,I),B=r&&t.parameter(`${e}.bias`,a,!1,{columns:s}),Q=A.pad-(o>>1),E={at:g.inner,row:g.row,place:a,H:g.H,W:g.W,channels:a},C={at:A.at+4*Q*(A.row+A.C),row:n*A.row,place:n*A.C,rows:o,offsets:t.table(CA(o).map(l=>l*A.row)),length:o*A.C},h={key:c.name,address:()=>t.value(c)};return t.layer(qA(t,E,C,h,{bias:B}),()=>{let l=[];if(t.gradients==="weights"){let{at:f,row:u,place:m,rows:w,offsets:p,length:d}=C,D=Math.max(1,Math.ceil(64/g.W)),M=[f,u,m,w,p,d,g.gradientInner,g.row,g.H,g.W,a,D];l.push(()=>i.convolutionWeights(t.slope(c),B?t.slope(B):0,...M))}return(A!==t.image||t.gradients==="pixels")&&l.push(...ve(t,A,g,c,n)),l}),g}function ve(t,A,e,s,o){let{kernels:n}=t,r=s.kernel>>1,i=eA(A),a=CA(o).map(c=>{let B=CA(s.kernel).filter(Q=>(c+r-Q)%o===0);return B.reverse(),{phase:c,taps:B,first:(c+r-B[0])/o}}),I=a.some(({taps:c})=>!c.length)&&!i?[()=>n.zero(A.gradient,A.gradientSize)]:[];for(let c of a)for(let B of a){if(!c.taps.length||!B.taps.length)continue;let Q=A.gradientChannels,E={at:A.gradientInner+4*(c.phase*A.gradientRow+B.phase*Q),row:o*A.gradientRow,place:o*Q,H:Math.ceil((A.H-c.phase)/o),W:Math.ceil((A.W-B.phase)/o),channels:Q},C={at:e.gradientInner+4*(c.first*e.row+B.first*e.C),row:e.row,place:e.C,rows:c.taps.length,offsets:t.table(CA(c.taps.length).map(l=>l*e.row)),length:B.taps.length*e.C},h=c.taps.flatMap(l=>B.taps.map(f=>l*s.kernel+f));I.push(qA(t,E,C,Je(t,s,h),{accumulate:i}))}return I}function Je(t,A,e){let s=vA(A.outputs),o=t.table(e),n=`${A.name}, exchanged ${e}`,r=t.derived(n,e.length*s*vA(A.inputs),i=>t.kernels.exchange(i,t.value(A),e.length,o,A.kernel**2,A.inputs,s));return{key:n,address:()=>r}}function JA(t,A,e,s,{relu:o=!1,other:n=null}={}){let{kernels:r}=t,{H:i,W:a,C:g}=A,I=t.map(i,a,g),[c,B]=[t.allocate(g),t.allocate(g)],Q=t.parameter(`${e}.weight`,g,!1),E=t.parameter(`${e}.bias`,g,!1),C=[i,a,A.row,g,g/s];return t.layer(()=>{let h=[I.inner,A.inner,n?n.inner:0],l=[t.value(Q),t.value(E),c,B];r.groupNorm(...h,...l,...C,o?1:0,t.work)},()=>[...o?[()=>r.reluBack(I.gradient,I.gradient,I.at,I.size,0)]:[],...n?[xt(t,I,n)]:[],()=>{let h=[t.value(Q),c,B,t.slope(Q),t.slope(E)];r.groupNormBack(A.gradientInner,I.gradientInner,A.inner,...h,...C,t.work)}]),I}function Gt(t,A,e){return t.layer(()=>t.kernels.add(A.at,e.at,A.size,1),()=>[xt(t,A,e)]),A}function xt(t,A,e){let s=eA(e);return()=>t.kernels.add(e.gradient,A.gradient,A.size,s)}function PA(t,A){return t.layer(()=>t.kernels.relu(A.at,A.at,A.size),()=>[()=>t.kernels.reluBack(A.gradient,A.gradient,A.at,A.size,0)]),A}function Ft(t,A){let e=t.map(A.H,A.W,A.C);return t.layer(()=>t.kernels.relu(e.at,A.at,A.size),()=>{let s=eA(A);return[()=>t.kernels.reluBack(A.gradient,e.gradient,e.at,A.size,s)]}),e}function kt(t,A){let{kernels:e}=t,s=t.map(Math.ceil(A.H/2),Math.ceil(A.W/2),A.C),o=[s.H,s.W,A.C];return t.layer(()=>e.maxPool(s.inner,s.row,A.inner,A.row,...o),()=>(eA(A),[()=>e.zero(A.gradient,A.gradientSize),()=>e.maxPoolBack(A.gradientInner,A.inner,A.row,s.inner,s.gradientInner,s.row,...o)])),s}function Lt(t,A,e){let{kernels:s}=t,o=[A.H,A.W,A.C];return t.layer(()=>s.upsampleAdd(A.inner,A.row,e.inner,e.row,...o),()=>{let n=eA(e),[r,i]=[e.gradientInner,A.gradientInner];return[()=>s.upsampleAddBack(r,e.row,i,A.row,...o,n)]}),A}var Pe={none:["weights"],pixels:["weights"],weights:["weights","averaged","gradient","total","first","second"]},sA=class{constructor(A,e,{width:s,height:o,gradients:n="weights"}){let r=new K(A,n);Object.assign(this,{config:e,width:s,height:o,graph:r});let i=W(e),a=e.pyramid_channels;r.image=r.map(o,s,4,{pad:Math.max(r.border,i.stem.kernel>>1),gradientChannels:8});let g=Ne(r,e,i),I=Ue(r,e,i,g,a);this.levels=i.levels.map(c=>{let B=I.get(c),Q=qt(r,e,B,"class_head",i.perCell*e.num_classes),E=qt(r,e,B,"box_head",i.perCell*4);return Q.written=E.written=!0,{level:c,H:B.H,W:B.W,logits:Q,deltas:E}}),this.grid=Rt(e.anchors,this.levels),r.finish(Pe[n]),this.memory=new Float32Array(r.memory.buffer)}see(A){let{inner:e,row:s,C:o}=this.graph.image,{mean:n,std:r}=this.config,i=r.map(B=>1/(255*B)),a=n.map((B,Q)=>-B/r[Q]),{memory:g,width:I,height:c}=this;for(let B=0,Q=0;B<c;B++)for(let E=0,C=e/4+B*s;E<I;E++,C+=o,Q+=3)g[C]=A[Q]*i[0]+a[0],g[C+1]=A[Q+1]*i[1]+a[1],g[C+2]=A[Q+2]*i[2]+a[2]}outputs(){let{config:A,grid:e,levels:s}=this,o=A.num_classes,n=new Float32Array(e.count*o),r=new Float32Array(e.count*4);for(let[i,{first:a}]of e.levels.entries())this.gather(s[i].logits,e.perCell*o,n,a*o),this.gather(s[i].deltas,e.perCell*4,r,a*4);return{logits:n,deltas:r}}explain(A,e,s){let{graph:o,grid:n,levels:r,memory:i,config:a}=this;this.see(A),o.forward();for(let{logits:u,deltas:m}of r)for(let{gradient:w,gradientSize:p}of[u,m])i.fill(0,w/4,w/4+p);let g=n.levels.findLastIndex(({first:u})=>u<=e),{logits:I,W:c}=r[g],B=e-n.levels[g].first,Q=Math.floor(B/n.perCell),E=B%n.perCell*a.num_classes+s;i[I.gradientInner/4+Math.floor(Q/c)*I.row+Q%c*I.C+E]=1,o.backward();let{gradientInner:C,gradientRow:h,gradientChannels:l}=o.image,f=new Float32Array(A.length);for(let u=0,m=0;u<this.height;u++)for(let w=0,p=C/4+u*h;w<this.width;w++,p+=l)for(let d=0;d<3;d++)f[m++]=i[p+d]/a.std[d];return f}gather({H:A,W:e,C:s,row:o,inner:n},r,i,a){for(let g=0;g<A;g++)for(let I=0,c=n/4+g*o;I<e;I++,c+=s,a+=r)for(let B=0;B<r;B++)i[a+B]=this.memory[c+B]}load(A,e="weights"){let s=this.graph.numbers(this.graph[e],this.graph.count);for(let o of this.graph.parameters.values()){let n=A[o.name],r=Ht(o);if(n?.length!==r.length)throw new Error(`weights: ${o.name} has ${n?.length??"no"} numbers, not ${r.length}`);for(let i=0;i<r.length;i++)s[o.offset+r[i]]=n[i]}this.graph.use("weights")}tensors(A="weights"){let e=this.graph.numbers(this.graph[A],this.graph.count),s={};for(let o of this.graph.parameters.values())s[o.name]=Float32Array.from(Ht(o),n=>e[o.offset+n]);return s}};function Ht({name:t,size:A,outputs:e,inputs:s,kernel:o,columns:n}){if(!o)return Int32Array.from({length:n??A},(I,c)=>c);let r=t==="backbone.stem.0.weight"?3:s,i=o*o,a=new Int32Array(e*r*i),g=0;for(let I=0;I<e;I++)for(let c=0;c<r;c++)for(let B=0;B<i;B++)a[g++]=(((I>>3)*i+B)*s+c)*8+(I&7);return a}function hA(t,A,e,s,o,n,r,{stride:i=1,relu:a=!0,other:g=null}={}){let I=!N(A),c=U(t,e,`${s}.${o}`,n,r,{stride:i,bias:I});return I?(g&&Gt(t,c,g),a?PA(t,c):c):JA(t,c,`${s}.${o+1}`,A.backbone_groups,{relu:a,other:g})}function Ne(t,A,{stem:e,stages:s}){let o=hA(t,A,t.image,"backbone.stem",0,e.width,e.kernel,{stride:2});e.pool&&(o=kt(t,o));let n=new Map;return s.forEach(({inputs:r,outputs:i,stride:a,map:g},I)=>{let c=`backbone.stages.${I}`,B=o,Q=a!==1||r!==i?hA(t,A,B,`${c}.shortcut`,0,i,1,{stride:a,relu:!1}):B;o=hA(t,A,B,`${c}.residual`,0,i,3,{stride:a}),o=hA(t,A,o,`${c}.residual`,3,i,3,{other:Q}),n.set(g,o)}),n}function Ue(t,A,{laterals:e,outputs:s,above:o},n,r){let i=new Map,a=null;for(let I of[...e].reverse()){let c=U(t,n.get(I),`pyramid.lateral.C${I}`,r,1);A.top_down&&a&&Lt(t,c,a),i.set(I,c),a=c}let g=new Map;for(let I of s)g.set(I,U(t,i.get(I),`pyramid.output.P${I}`,r,3));for(let I of o){let c=I===7?Ft(t,g.get(6)):A.p6_from==="C5"?n.get(5):g.get(5);g.set(I,U(t,c,`pyramid.p${I}`,r,3,{stride:2}))}return g}function qt(t,A,e,s,o){let n=e;for(let r=0;r<A.head_convs;r++){let i=`${s}.tower.${r}`,a=A.head_norm!=="group";n=U(t,n,`${i}.0`,A.pyramid_channels,3,{bias:a}),n=a?PA(t,n):JA(t,n,`${i}.1`,A.head_groups,{relu:!0})}return U(t,n,`${s}.final`,o,3)}var vt=Array.from({length:10},(t,A)=>A===9?.95:.5+A*((.95-.5)/9)),We=Array.from({length:101},(t,A)=>A*.01),Ke=100;function NA(t,A,e){let s=Array.from({length:e},(n,r)=>Oe(t,A,r)),o=s.filter(n=>n!==null);return{AP:oA(o.map(oA)),AP50:oA(o.map(n=>n[0])),AP75:oA(o.map(n=>n[5])),classes:s.map(n=>n?{AP:oA(n),AP50:n[0]}:{AP:null,AP50:null})}}var oA=t=>t.length?t.reduce((A,e)=>A+e,0)/t.length:null,Jt=(t,A)=>A.score-t.score;function Oe(t,A,e){let s=0,o=[];return t.forEach((n,r)=>{let{boxes:i,labels:a}=A[r],g=[];a.forEach((Q,E)=>{Q===e&&g.push(i.slice(4*E,4*E+4))}),s+=g.length;let I=n.filter(Q=>Q.label===e).sort(Jt).slice(0,Ke),c=I.map(({box:Q})=>g.map(E=>V(Q,E))),B=vt.map(Q=>Ye(c,g.length,Q));I.forEach(({score:Q},E)=>o.push({score:Q,hits:B.map(C=>C[E])}))}),s?(o.sort(Jt),vt.map((n,r)=>Te(o.map(({hits:i})=>i[r]),s))):null}function Ye(t,A,e){let s=new Array(A).fill(!0);return t.map(o=>{let[n,r]=[e,-1];return o.forEach((i,a)=>{s[a]&&i>=n&&([n,r]=[i,a])}),r>=0&&(s[r]=!1),r>=0})}function Te(t,A,e=We){let s=0,o=[],n=t.map((a,g)=>(s+=a?1:0,o.push(s/A),s/(g+1)));for(let a=n.length-2;a>=0;a--)n[a]=Math.max(n[a],n[a+1]);let r=0,i=0;for(let a of e){for(;i<o.length&&o[i]<a;)i++;r+=n[i]??0}return r/e.length}function _e({logits:t,deltas:A},e,{width:s,height:o},n){let{num_classes:r,score_threshold:i,top_k:a}=n,g=Math.fround(i),I=Math.log(g/(1-g))-.001,c=e.levels.flatMap(({level:B,first:Q,H:E,W:C})=>{let h=[];for(let l=Q*r;l<(Q+E*C*e.perCell)*r;l++){if(t[l]<I)continue;let f=Math.fround(1/(1+Math.exp(-t[l])));f>g&&h.push({score:f,anchor:Math.floor(l/r),label:l%r,level:B})}return h.sort((l,f)=>f.score-l.score).slice(0,a)});for(let B of c)B.box=$e(Ve(A,e.edges,4*B.anchor),s,o);return c.sort((B,Q)=>Q.score-B.score)}function Ve(t,A,e){let s=[0,1].map(o=>{let n=A[e+2+o]-A[e+o],r=A[e+o]+n/2+t[e+o]*n,i=n*Math.exp(Math.min(t[e+2+o],at))/2;return[r-i,r+i]});return[s[0][0],s[1][0],s[0][1],s[1][1]]}function $e([t,A,e,s],o,n){let r=(i,a)=>Math.min(a,Math.max(0,i));return[r(t,o),r(A,n),r(e,o),r(s,n)]}function Ze(t,{nms_threshold:A,keep_empty:e=!1}){let s=[];return t.map(({box:o,label:n},r)=>{if(!e&&!(o[2]>o[0]&&o[3]>o[1]))return{by:-2,iou:0};for(let i of s){let a=t[i];if(a.label!==n||a.box[0]>=o[2]||o[0]>=a.box[2])continue;let g=V(a.box,o);if(g>A)return{by:i,iou:g}}return s.push(r),{by:-1,iou:0}})}function Pt(t,A,e,s){let o=_e(t,A,e,s),n=Ze(o,s);return o.filter((r,i)=>n[i].by===-1).slice(0,s.max_detections??void 0)}var Xe=1e5,je=.005;function Nt(t,A){return t.graph.turnTo("averaged"),t.see(A),t.graph.forward(),t.outputs()}async function UA(t,A,e,s=t.config.score_threshold){let o={...t.config,score_threshold:s},n=[];for(let{pixels:r}of A){let i=Pt(Nt(t,r),t.grid,t,o);n.push(i.map(({box:a,score:g,label:I})=>({box:a,score:g,label:I}))),e&&await e()}return n}async function WA(t,A,e,s=!1){let{num_classes:o,score_threshold:n}=t.config,r=await UA(t,A,e,s?Math.min(je,n):n),i=r.map(g=>g.filter(I=>I.score>Math.fround(n))),a=NA(i,A,o);return s?{...a,lenient:NA(r,A,o)}:a}async function Ut(t,A,e){let{grid:s,config:o}=t,n=o.num_classes,r=new O(s,o),i=Math.ceil(A.length*s.count*n/Xe),[a,g]=[[],[]],I=0;for(let{pixels:c,boxes:B,labels:Q}of A){let{logits:E}=Nt(t,c);r.match(B);for(let C=0;C<E.length;C++){let h=r.owner[Math.floor(C/n)];if(h===-2)continue;let l=1/(1+Math.exp(-E[C]));h>=0&&Q[h]===C%n?a.push(l):I++%i===0&&g.push(1-l)}e&&await e()}return{positives:Float32Array.from(a),negatives:Float32Array.from(g),count:I}}var ze=200,KA=class{constructor(A,{held:e,shown:s,every:o,evaluateAt:n,data:r},i,a){Object.assign(this,{leader:A,every:o,evaluateAt:n,send:i,breathe:a}),this.images=EA(e,r);let g=EA(s,r);this.shown=()=>typeof s=="object"?g():this.images(s),this.state="idle",this.rows=[],this.seconds=0,this.training=null}run(A){return this.state==="done"||this.state==="diverged"?this.training:(this.until=Math.min(A,this.leader.recipe.steps),this.state="training",this.training??(this.training=this.train().finally(()=>this.training=null)),this.training)}pause(){this.state==="training"&&(this.state="paused")}async train(){for(;this.state==="training";)await this.stretch()}async stretch(){let{leader:A}=this,[e,s]=[performance.now(),performance.now()];for(;this.state==="training"&&A.step<this.until;){let o=await A.advance();this.rows.push(o),o.diverged?this.state="diverged":o.step===A.recipe.steps&&(this.state="done");let n=performance.now();this.seconds+=(n-e)/1e3,e=n;let r=o.step%this.every===0;this.state==="training"&&(r||this.evaluateAt.includes(o.step)||n-s>ze)&&(await this.report(r),s=performance.now()),await this.breathe()}this.pause(),await this.report(!0)}async report(A){let{leader:e,state:s,seconds:o,rows:n}=this,{network:r,step:i}=e,a={report:!0,rows:n,seconds:o,state:s};this.rows=[],s==="diverged"?a.reason=`After step ${i} the loss or its gradient is too large to be a number.`:(A&&(a.frame={step:i,found:await UA(r,this.shown(),this.breathe)}),n.length&&this.evaluateAt.includes(i)&&(a.scores={step:i,...await WA(r,this.images(),this.breathe,s==="done")}),A&&this.send({saved:e.save()})),this.send(a)}terms(){return Ut(this.leader.network,this.images(),this.breathe)}score(A){return WA(this.leader.network,EA(A)(),this.breathe,!0)}};function Wt(){let{port1:t,port2:A}=new MessageChannel,e=[];return t.onmessage=()=>e.shift()(),{breathe:()=>new Promise(o=>{e.push(o),A.postMessage(0)}),close:()=>t.close()}}function Kt(t,{recipe:A,data:e,ports:s,inPage:o,saved:n,...r},i,a){let g=new QA(t,A,e,s,o?a:null);return n&&g.restore(n),new KA(g,{data:e,...r},i,a)}function As(){return{work:es,refuseTraining:ts,refuseDetection:W,bytes:Ot,Graph:K,Network:sA,folded:mA,instantiate:wA,initialize:pA}}function Ot(t="plain"){let A=s=>Uint8Array.from(atob(s),o=>o.charCodeAt(0));if(t==="plain")return A(dA);let e=A(zA);return WebAssembly.validate(e)?e:A(dA)}function ts(t,A){if(W(t),!N(t))throw new Error('Config.backbone_norm is "batch": the page trains with "group" only, an image at a time');Dt(A)}function es(t){let A={lead:os,follow:ss,detect:ns};t.onmessage=async({data:e})=>{try{await A[e.task](t,e),t.postMessage({started:!0})}catch(s){t.postMessage({failed:`${s.message??s}`})}},t.postMessage({ready:!0})}async function OA({config:t,kernels:A},e,s){return new sA(await wA(Ot(A)),t,{...e,gradients:s})}async function ss(t,{port:A,recipe:e,data:s,...o}){let n=r=>t.postMessage({failed:`${r.message??r}`});bt(await OA(o,BA(s)),e,s,A,n)}async function os(t,{seed:A,weights:e,...s}){let{config:o,data:n}=s,r=await OA(s,BA(n)),i=e??pA(o,A);r.load(i),r.load(i,"averaged");let{breathe:a,close:g}=Wt(),I=Kt(r,s,B=>t.postMessage(B),a);Yt(t,{run:({until:B})=>I.run(B),pause:()=>I.pause(),weights:()=>r.tensors("averaged"),terms:()=>I.terms(),score:({pictures:B})=>I.score(B),close(){I.pause();for(let B of s.ports)B.close();g()}})}async function ns(t,{config:A,weights:e,kernels:s,width:o,height:n}){let r=mA(A,e),i=async I=>{let c=await OA({config:A,kernels:s},{width:o,height:n},I);return c.load(r),c},a=await i("none"),g=null;Yt(t,{run({pixels:I}){let c=performance.now();return a.see(I),a.graph.forward(),{...a.outputs(),ms:performance.now()-c}},async gradient({pixels:I,anchor:c,label:B}){return g??(g=await i("pixels")),g.explain(I,c,B)}})}function Yt(t,A){t.onmessage=async({data:{order:e,id:s,...o}})=>{try{t.postMessage({id:s,answer:await A[e](o)})}catch(n){t.postMessage({id:s,failed:`${n.message??n}`})}}}return Xt(rs);})();
  return engine.program();
}

var PATIENCE = 1e4;
var NOTES = {
  forbidden: "This page may not start workers, so the network works in the page itself, more slowly.",
  lost: "A worker stopped, so the network works in the page itself, more slowly."
};
async function hire({ setup, workers, hear, fell }) {
  const waiting = /* @__PURE__ */ new Map();
  let last = 0;
  let saved = null;
  let crew2 = null;
  const listen = () => {
    crew2.scope.onmessage = ({ data }) => {
      if (data.saved) saved = data.saved;
      else if (!waiting.has(data.id)) hear(data);
      else if (data.failed && !crew2.inPage) lost();
      else settle(data);
    };
    crew2.onlost = lost;
  };
  const settle = ({ id, answer, failed }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failed) reject(new Error(failed));
    else resolve(answer);
  };
  const takeOver = async (note) => {
    crew2 = await inPage({ ...setup, saved });
    fell(note);
    listen();
  };
  const stop = () => {
    crew2.onlost = () => {
    };
    crew2.stop();
  };
  const lost = async () => {
    if (crew2.inPage) return;
    stop();
    crew2 = { ...crew2, inPage: true };
    try {
      await takeOver(NOTES.lost);
      for (const { message } of [...waiting.values()]) crew2.scope.postMessage(message);
    } catch (error) {
      for (const id of [...waiting.keys()]) settle({ id, failed: error.message });
    }
  };
  try {
    crew2 = await inWorkers(setup, workers);
    listen();
  } catch (error) {
    await takeOver(error instanceof Forbidden ? NOTES.forbidden : NOTES.lost);
  }
  return {
    call: (order, rest) => new Promise((resolve, reject) => {
      const message = { order, id: ++last, ...rest };
      waiting.set(last, { resolve, reject, message });
      crew2.scope.postMessage(message);
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
    timer = setTimeout(() => settle(false, "no answer"), PATIENCE);
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
  const crew2 = { stop, inPage: false, onlost() {
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
    crew2.scope = await begin(leader, { ...setup, ports }, ports);
  } catch (error) {
    stop();
    throw error;
  }
  for (const one of all) {
    one.onerror = () => crew2.onlost();
    if (one !== crew2.scope) one.onmessage = ({ data }) => data.failed && crew2.onlost();
  }
  return crew2;
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

function crew(wanted, batch) {
  const most = wanted ?? Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 1);
  return Math.max(1, Math.min(most, batch));
}
function train({
  config,
  recipe,
  data,
  held = 40,
  shown: shown2 = 4,
  every = 10,
  evaluateAt = [],
  onreport,
  ...more
}) {
  program().refuseTraining(config, recipe);
  const { seed = recipe.seed, start = {}, workers } = more;
  const setup = {
    task: "lead",
    config,
    recipe,
    data,
    held,
    shown: shown2,
    every,
    evaluateAt,
    seed,
    weights: start.weights
  };
  const run = { kind: "workers", workers: crew(workers, recipe.batch), note: "", state: "idle" };
  let step = 0;
  let hands = null;
  let closed = false;
  const hear = ({ report, rows: rows2, ...rest }) => {
    if (!report || closed) return;
    const fresh = rows2.filter((row) => row.step > step);
    step = fresh.at(-1)?.step ?? step;
    run.state = rest.state;
    onreport?.({ rows: fresh, ...rest });
  };
  const fell = (note) => Object.assign(run, { kind: "page", workers: 1, note });
  const call2 = async (order, rest) => {
    hands ?? (hands = hire({ setup, workers: run.workers, hear, fell }));
    return (await hands).call(order, rest);
  };
  return Object.assign(run, {
    start: () => call2("run", { until: recipe.steps }),
    resume: () => call2("run", { until: recipe.steps }),
    step: (steps = 1) => call2("run", { until: step + steps }),
    pause: () => hands && call2("pause"),
    weights: () => call2("weights"),
    terms: () => call2("terms"),
    score: (pictures) => call2("score", { pictures }),
    async close() {
      closed = true;
      (await hands?.catch(() => null))?.stop();
    }
  });
}

var PATIENCE2 = 6e4;
function assets({ model, page, patience = PATIENCE2 }) {
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
function follow(canvas, report) {
  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    held = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moving: event.pointerType !== "touch",
      scrolling: false
    };
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id) return;
    const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
    held.scrolling || (held.scrolling = !held.moving && dy > 5 && dy >= dx);
    held.moving || (held.moving = !held.scrolling && dx > 5);
    if (held.moving) report(event.clientX);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId === held?.id && !held.scrolling) report(event.clientX);
    held = null;
  });
  canvas.addEventListener("pointercancel", () => held = null);
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
    const [place3, before] = narrow ? [rows2, rows2.children[controls.length] ?? null] : [bar, bar.lastElementChild];
    for (const { element: element2 } of switches) place3.insertBefore(element2, before);
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
  let shown2 = "";
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
    if (text === shown2) return;
    shown2 = text;
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
  let told2 = "";
  let speaking = 0;
  let spokenAt = 0;
  function say({ words, all = words, quiet = false, running = false }) {
    set(words);
    if (all !== told2) whole.replaceChildren(...rich(all));
    told2 = all;
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
  const set = (changes2) => {
    for (const [name, value] of Object.entries(changes2)) model.set(name, value);
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
    const named2 = new Map(pairs(location.hash));
    for (const name of names) {
      const text = named2.get(`${page.id}.${name}`);
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
    state.set = (changes2) => {
      if (view.answers?.(changes2) ?? true) question.end();
      set(changes2);
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

var MOST_WORKERS = 4;
function device({ coarse, screen, cores }) {
  const phone = coarse && Math.min(screen.width, screen.height) < 640;
  return { phone, workers: phone ? 1 : Math.max(1, Math.min(MOST_WORKERS, cores || 2)) };
}
function deviceHere() {
  return device({
    coarse: Boolean(globalThis.matchMedia?.("(pointer: coarse)").matches),
    screen: globalThis.screen ?? { width: 1280, height: 800 },
    cores: globalThis.navigator?.hardwareConcurrency
  });
}

var LOSSES = {
  FL: {},
  CE: { gamma: 0, alpha: null },
  "balanced CE": { gamma: 0 },
  OHEM: { gamma: 0, alpha: null, hard_examples: 128 },
  "OHEM 1:3": { gamma: 0, alpha: null, hard_examples: 128, hard_ratio: 3 }
};
var OF_LOSS = ["gamma", "alpha", "hard_examples", "hard_ratio", "normalize_by", "beta"];
function runSettings(given, choices) {
  const [config, recipe] = [{ ...given.config }, { ...given.recipe }];
  const { loss, ...fields } = choices;
  if (loss !== void 0 && !(loss in LOSSES)) throw new Error(`no loss is named ${loss}`);
  const chosen = { ...fields, ...loss && { hard_examples: null, hard_ratio: null, ...LOSSES[loss] } };
  for (const [name, value] of Object.entries(chosen)) {
    if (value === void 0) continue;
    const place3 = [config, recipe].find((one) => name in one);
    if (place3) place3[name] = value;
    else if (value !== null) throw new Error(`neither Config nor Recipe has ${name}`);
  }
  return { config, recipe };
}
var lossKey = (config) => JSON.stringify(OF_LOSS.map((name) => config[name] ?? null));

function trainingSession({
  train: train2,
  given,
  settings: settingsOf = (choices) => runSettings(given, choices),
  options,
  request,
  onend = () => {
  },
  page = globalThis.document,
  device: device2 = deviceHere()
}) {
  const all = [];
  let run = null;
  let engine = null;
  let hidden = Boolean(page?.hidden);
  let held = false;
  let wanted = "paused";
  let refused = "";
  function prepare(choices = {}) {
    engine?.close();
    [engine, held, refused] = [null, false, ""];
    if (run && !run.rows.length) all.pop();
    run = null;
    const record = {
      number: (all.at(-1)?.number ?? 0) + 1,
      choices: { ...choices },
      state: "idle",
      reason: "",
      rows: [],
      frames: [],
      scores: [],
      seconds: 0
    };
    try {
      const settings = settingsOf(choices);
      Object.assign(record, settings, { lossKey: lossKey(settings.config) });
      const asked = { workers: device2.workers, ...options(choices, settings) };
      const onreport = (report) => record === run && received(report);
      engine = train2({ ...settings, seed: settings.recipe.seed, ...asked, onreport });
    } catch (error) {
      refused = error.message;
      request();
      return null;
    }
    run = record;
    all.push(run);
    describe();
    request();
    return run;
  }
  function begin2(choices) {
    if (!prepare(choices)) return;
    go("start");
  }
  function go(how) {
    run.state = "training";
    if (hidden) {
      [held, run.state] = [how, "paused"];
    } else {
      [held, wanted] = [false, "training"];
      heed(engine[how]());
      describe();
    }
    request();
  }
  async function heed(answer) {
    const mine = run;
    try {
      await answer;
    } catch (error) {
      if (mine !== run) return;
      [refused, run.state] = [error.message, "idle"];
      request();
    }
  }
  function pause() {
    if (run?.state === "training") engine.pause();
    wanted = "paused";
    if (run && running()) run.state = "paused";
    held = false;
    request();
  }
  function resume() {
    if (run?.state === "paused" && !held) go("resume");
  }
  function toggle2(choices) {
    if (running()) pause();
    else if (run?.state === "paused") resume();
    else begin2(choices);
  }
  function step(count2, choices) {
    if (running() || hidden) return;
    if (run?.state !== "paused" && run?.state !== "idle" && !prepare(choices)) return;
    if (!run) return;
    wanted = "steps";
    heed(engine.step(count2));
    describe();
  }
  function received({ rows: rows2 = [], frame, scores, seconds: seconds2, state, reason }) {
    run.rows.push(...rows2);
    const measured = scores ?? frame?.scores;
    if (frame && run.frames.at(-1)?.step === frame.step) run.frames.pop();
    if (frame) run.frames.push(frame);
    if (measured) run.scores.push({ step: run.rows.length, ...measured });
    if (seconds2 !== void 0) run.seconds = seconds2;
    const late = state === { training: "paused", paused: "training" }[wanted];
    if (state && !late) run.state = state;
    if (reason) run.reason = reason;
    describe();
    if (state === "done" || state === "diverged") onend(run);
    request();
  }
  function describe() {
    Object.assign(run, { kind: engine.kind, workers: engine.workers, note: engine.note ?? "" });
  }
  function seen() {
    hidden = page.hidden;
    if (hidden && run?.state === "training") {
      engine.pause();
      [held, wanted, run.state] = ["resume", "paused", "paused"];
    } else if (!hidden && held) {
      go(held);
      return;
    }
    request();
  }
  page?.addEventListener("visibilitychange", seen);
  const running = () => run?.state === "training" || Boolean(held);
  return {
    prepare,
    begin: begin2,
    toggle: toggle2,
    pause,
    resume,
    step,
    running,
    current: () => run,
    runs: () => all,
    /** The newest run before this one that was measured at least once. */
    before: () => all.findLast((one) => one !== run && one.scores.length) ?? null,
    refused: () => refused,
    /** Whether the run waits for the page to be seen. */
    waits: () => Boolean(held),
    device: device2,
    weights: () => engine.weights(),
    terms: () => engine.terms(),
    /** AP on other pictures, of a run that has come to its end. */
    score: (pictures) => engine.score(pictures),
    release() {
      page?.removeEventListener("visibilitychange", seen);
      engine?.close();
      engine = null;
    }
  };
}
function entryAt(entries, step) {
  return entries.findLast((one) => one.step <= step) ?? null;
}

var apText = (value) => value.toFixed(2).replace(/^0/, "");
var short = (value) => value === 0.5 ? "½" : String(value).replace(/^0\./, ".");
function countWords(found, classes) {
  const counts = classes.map((name, i) => [found.filter(({ label }) => label === i).length, name]);
  const parts2 = counts.filter(([count2]) => count2).map(([count2, name]) => `${count2} ${count2 === 1 ? name.replace(/s$/, "") : name}`);
  return parts2.length < 2 ? parts2[0] || "nothing" : `${parts2.slice(0, -1).join(", ")} and ${parts2.at(-1)}`;
}
var BATTERY = "On a phone one worker trains, and it takes some battery.";
function buttonWords(state, again = "Train again") {
  return { idle: "Train it", training: "Pause", paused: "Go on" }[state] ?? again;
}

var WORDS = {
  loss: ["CE", "balanced", "focal", "OHEM", "OHEM 1:3"],
  scenes: ["dense", "rare", "hard"],
  optimizer: ["AdamW", "SGD"],
  divide: ["positives", "anchors"],
  heads: ["GroupNorm", "plain"]
};
var SETTINGS = [
  "scenes",
  "start",
  "loss",
  "gamma",
  "alpha",
  "prior",
  "rate",
  "optimizer",
  "divide",
  "size",
  "heads",
  "steps",
  "seed"
];
var HARD = 128;
var has = (loss) => ({ gamma: loss === "focal", alpha: loss === "focal" || loss === "balanced" });
function lossFields({ loss, gamma, alpha, divide }) {
  const own = has(loss);
  return {
    gamma: own.gamma ? gamma : 0,
    alpha: own.alpha ? alpha : null,
    hard_examples: loss.startsWith("OHEM") ? HARD : null,
    hard_ratio: loss === "OHEM 1:3" ? 3 : null,
    normalize_by: divide === "anchors" ? "anchors" : "batch"
  };
}
function configured(settings, plan, classes) {
  const { config } = plan.networks[settings.size];
  return {
    config: {
      ...config,
      num_classes: classes,
      prior: settings.prior,
      head_norm: settings.heads === "plain" ? null : "group",
      ...lossFields(settings)
    },
    recipe: {
      ...plan.recipe,
      ...settings.optimizer === "SGD" ? plan.sgd : {},
      steps: settings.steps,
      learning_rate: settings.rate,
      optimizer: settings.optimizer.toLowerCase(),
      seed: settings.seed
    }
  };
}
function changes(settings, before) {
  if (!before) return [];
  const [own, old] = [has(settings.loss), has(before.loss)];
  return SETTINGS.filter((name) => {
    if (!(name in own)) return settings[name] !== before[name];
    return own[name] && (!old[name] || settings[name] !== before[name]);
  });
}
var BREAKS = {
  "no prior": {
    on: ({ prior, optimizer, heads }) => prior === 0.5 && optimizer === "SGD" && heads === "plain",
    broken: { prior: 0.5, optimizer: "SGD", rate: 0.02, heads: "plain" },
    mended: { prior: 0.01 }
  },
  "divide by all anchors": {
    on: ({ divide, optimizer }) => divide === "anchors" && optimizer === "SGD",
    broken: { divide: "anchors", optimizer: "SGD", rate: 0.01 },
    mended: { divide: "positives" }
  }
};

var STOPS = {
  prior: [1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  rate: [3e-4, 5e-4, 1e-3, 15e-4, 2e-3, 3e-3, 5e-3, 6e-3, 0.01, 0.02, 0.05],
  steps: [10, 20, 50, 100, 150, 200, 300, 400, 600, 1e3]
};
var BEST_ALPHA = { balanced: 0.75, focal: 0.25 };
var RATES = { AdamW: 3e-3, SGD: 0.01 };
function laboratoryControls({ id, limits, sizes, source, set, guess }) {
  const slides = sliders(limits, { gamma: [0.1, 0.5], alpha: [0.01, 0.05] });
  const symbol2 = (text, letter) => [html("span", { class: letter ? "lf-symbol" : "lf-word" }, text)];
  const slider = (trait, text, name, ticks) => range({
    id: `${id}-${trait}`,
    symbol: symbol2(text, true),
    name,
    ticks,
    limits: slides[trait],
    onset: (value) => set({ [trait]: value })
  });
  const stops = (trait, text, letter, name, ticks) => {
    const values = STOPS[trait];
    return range({
      id: `${id}-${trait}`,
      symbol: symbol2(text, letter),
      name,
      limits: { min: 0, max: values.length - 1, fine: 1, coarse: 1 },
      ticks: ticks.map((value) => [values.indexOf(value), short(value)]),
      onset: (i) => set({ [trait]: values[i] })
    });
  };
  const words = (label, name, list, trait, change = (word) => ({ [trait]: word })) => {
    const control = choice(label, `${id}-${trait}`, list, (word) => set(change(word)), []);
    return named(name, control);
  };
  const loss = choice(
    "Loss",
    `${id}-loss`,
    WORDS.loss,
    (word) => set({ loss: word, ...word in BEST_ALPHA ? { alpha: BEST_ALPHA[word] } : {} }),
    []
  );
  loss.element.classList.add("lf-five");
  const gamma = slider("gamma", "γ", "gamma, the focusing parameter", [
    [0, "0"],
    [0.5, "½"],
    [1, "1"],
    [2, "2"],
    [5, "5"]
  ]);
  const alpha = slider("alpha", "α", "alpha, the weight of positives", [
    [0.25, "¼"],
    [0.5, "½"],
    [0.75, "¾"]
  ]);
  const prior = stops("prior", "π", true, "pi, the prior", [1e-3, 0.01, 0.1, 0.5]);
  const rate = stops("rate", "rate", false, "learning rate", [1e-3, 3e-3, 0.01]);
  const steps = stops("steps", "steps", false, "steps of the run", [10, 100, 300, 1e3]);
  const scenes = words("Scenes", "scenes", source.choices, "scenes");
  const start = source.starts ? words("Start", "start", source.starts, "start") : null;
  const optimizer = words("Optimizer", "optimizer", WORDS.optimizer, "optimizer", (word) => ({
    optimizer: word,
    rate: RATES[word]
  }));
  const size = words("Network", "network", sizes, "size");
  const heads = words("Heads", "heads", WORDS.heads, "heads");
  const guessed = guesses(`${id}-guess`, guess);
  const faults = Object.entries(BREAKS).map(
    ([name, fault], i) => toggle({
      id: `${id}-fault-${i}`,
      label: name,
      symbol: [["no π", "÷ all"][i]],
      onset: (on) => set(on ? fault.broken : fault.mended)
    })
  );
  const seed = html("input", {
    type: "number",
    id: `${id}-seed`,
    min: limits.seed[0],
    max: limits.seed[1],
    step: 1,
    inputmode: "numeric",
    onchange: () => {
      const value = Number(seed.value);
      const [low, high] = limits.seed;
      if (Number.isInteger(value) && value >= low && value <= high) set({ seed: value });
      else seed.value = seeds.text;
    }
  });
  const seeds = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-seed` }, html("span", { class: "lf-word" }, "seed")),
      seed
    ),
    symbol: ["seed"],
    name: "Seed of first weights and scenes",
    text: ""
  };
  function draw(now, { watched, guess: word }) {
    const own = has(now.loss);
    loss.set(now.loss);
    scenes.set(now.scenes);
    start?.set(now.start);
    optimizer.set(now.optimizer);
    size.set(now.size);
    heads.set(now.heads);
    gamma.input.disabled = !own.gamma;
    gamma.set(now.gamma, own.gamma ? short(now.gamma) : "off", `gamma ${now.gamma}`);
    alpha.input.disabled = !own.alpha;
    alpha.set(now.alpha, own.alpha ? short(now.alpha) : "off", `positives weigh ${now.alpha}`);
    prior.set(
      nearest("prior", now.prior),
      short(now.prior),
      now.prior === 0.5 ? "no prior" : `π ${now.prior}`
    );
    rate.set(nearest("rate", now.rate), short(now.rate), `learning rate ${now.rate}`);
    steps.set(nearest("steps", now.steps), String(now.steps), `${now.steps} steps`);
    Object.values(BREAKS).forEach(({ on }, i) => faults[i].set(on(now)));
    if (document.activeElement !== seed) seed.value = now.seed;
    seeds.text = String(now.seed);
    guessed.draw(watched, word);
  }
  return {
    controls: [
      loss,
      gamma,
      alpha,
      prior,
      ...source.choices.length > 1 ? [scenes] : [],
      ...start ? [start] : [],
      guessed
    ],
    more: [rate, steps, optimizer, ...sizes.length > 1 ? [size] : [], heads, seeds, ...faults],
    draw
  };
}
function nearest(trait, value) {
  const far = (one) => Math.abs(Math.log(one / value));
  return STOPS[trait].reduce((best2, one, i, all) => far(one) < far(all[best2]) ? i : best2, 0);
}
function named(name, control) {
  const element = html(
    "div",
    { class: "lf-named" },
    html("span", { class: "lf-word", "aria-hidden": "true" }, name),
    control.element
  );
  return Object.assign(control, { element });
}
function guesses(name, onpick) {
  const what = html("span", { class: "lf-word" });
  const control = choice("Your guess", name, ["fall", "stay", "rise"], onpick);
  const inputs = control.element.querySelectorAll("input");
  control.element = html("div", { class: "lf-named lf-guess" }, what, control.element);
  control.symbol = ["guess"];
  control.draw = (watched, word) => {
    const text = `${watched === "all" ? "AP50" : watched} will`;
    if (what.textContent !== text) what.textContent = text;
    for (const input of inputs) input.checked = input.value === word;
    control.text = word || "–";
  };
  return control;
}

var BACKBONES = {
  mini: { kernel: 5, pool: false, widths: [16, 24, 48], strides: [2, 2, 2] },
  slim: { kernel: 7, pool: true, widths: [16, 32, 64, 128], strides: [1, 2, 2, 2] }
};
var ABOVE = [6, 7];
function architecture(config) {
  refuseNetwork(config);
  const { kernel, pool, widths, strides } = BACKBONES[config.backbone];
  const stages = widths.map((outputs, i) => {
    return { inputs: widths[Math.max(0, i - 1)], outputs, stride: strides[i], map: 2 + i };
  });
  const levels = config.anchors.levels;
  const maps = stages.map(({ map }) => map).filter((map) => map >= Math.min(3, ...levels));
  const above = ABOVE.filter((level) => level <= Math.max(...levels));
  const wanted = maps.filter(
    (map) => levels.includes(map) || map === 5 && config.p6_from === "P5" && above.length
  );
  const finest = wanted.length ? wanted[0] : Infinity;
  const laterals = maps.filter((map) => wanted.includes(map) || config.top_down && map > finest);
  return {
    stem: { kernel, pool, width: widths[0] },
    stages,
    laterals,
    outputs: wanted,
    above,
    levels,
    perCell: config.anchors.scales.length * config.anchors.ratios.length
  };
}
function refuseNetwork(config) {
  const { anchors } = config;
  const known = Object.keys(BACKBONES).map((name) => `"${name}"`);
  const channels = config.pyramid_channels;
  const highest = config.backbone === "mini" ? 4 : 7;
  const rules = {
    backbone: [config.backbone in BACKBONES, `the page builds ${known.join(" and ")}`],
    pyramid_channels: [channels > 0 && channels % 8 === 0, "the page computes channels in eights"],
    head_groups: [
      config.head_norm === null || channels % config.head_groups === 0,
      "it must divide the channels"
    ],
    "anchors.levels": [
      anchors.levels.every((level) => level >= 2 && level <= highest),
      `${config.backbone} has levels 2 to ${highest}`
    ],
    "anchors.rounding": [anchors.rounding === "none", "the page does not round anchors"],
    "anchors.strides": [anchors.strides === "level", "the page knows the strides of the levels only"],
    pad_multiple: [config.pad_multiple === 1, "the page does not pad"]
  };
  refuse("Config", config, rules);
}
function refuse(owner, values, rules) {
  for (const [name, [holds, why]] of Object.entries(rules)) {
    if (holds) continue;
    const value = name.split(".").reduce((part, key) => part?.[key], values);
    throw new Error(`${owner}.${name} is ${JSON.stringify(value)}: ${why}`);
  }
}
var grouped = (config) => config.backbone_norm === "group";
function layers(config) {
  const { stem, stages, laterals, outputs, above, perCell } = architecture(config);
  const { pyramid_channels: channels, head_convs: convs } = config;
  const list = [];
  const convolution = (name, o, i, k, start, bias) => list.push({ name, kind: "convolution", shape: [o, i, k, k], start, bias });
  const norm = (name, width, batch = false) => list.push({ name, kind: "norm", shape: [width], batch });
  const normalised = (name, place3, o, i, k) => {
    convolution(`${name}.${place3}`, o, i, k, "backbone", false);
    norm(`${name}.${place3 + 1}`, o, !grouped(config));
  };
  normalised("backbone.stem", 0, stem.width, 3, stem.kernel);
  stages.forEach(({ inputs, outputs: width, stride }, i) => {
    normalised(`backbone.stages.${i}.residual`, 0, width, inputs, 3);
    normalised(`backbone.stages.${i}.residual`, 3, width, width, 3);
    if (stride !== 1 || inputs !== width) normalised(`backbone.stages.${i}.shortcut`, 0, width, inputs, 1);
  });
  const widthOf = (map) => stages.find((stage) => stage.map === map).outputs;
  for (const map of laterals)
    convolution(`pyramid.lateral.C${map}`, channels, widthOf(map), 1, "pyramid", true);
  for (const map of outputs) convolution(`pyramid.output.P${map}`, channels, channels, 3, "pyramid", true);
  for (const level of above) {
    const inputs = level === 6 && config.p6_from === "C5" ? widthOf(5) : channels;
    convolution(`pyramid.p${level}`, channels, inputs, 3, "pyramid", true);
  }
  for (const [head, columns] of [
    ["class_head", config.num_classes],
    ["box_head", 4]
  ]) {
    for (let i = 0; i < convs; i++) {
      convolution(`${head}.tower.${i}.0`, channels, channels, 3, "head", config.head_norm !== "group");
      if (config.head_norm === "group") norm(`${head}.tower.${i}.1`, channels);
    }
    convolution(`${head}.final`, perCell * columns, channels, 3, "head", true);
  }
  return list;
}
function parameters(config) {
  return layers(config).flatMap(({ name, kind, shape, start, bias }) => {
    if (kind === "norm") {
      return [
        { name: `${name}.weight`, shape, start: "one" },
        { name: `${name}.bias`, shape, start: "zero" }
      ];
    }
    const prior = name === "class_head.final" ? "prior" : "zero";
    const biases = bias ? [{ name: `${name}.bias`, shape: [shape[0]], start: prior }] : [];
    return [{ name: `${name}.weight`, shape, start }, ...biases];
  });
}
function buffers(config) {
  return layers(config).filter(({ batch }) => batch).flatMap(({ name, shape }) => [
    { name: `${name}.running_mean`, shape },
    { name: `${name}.running_var`, shape },
    { name: `${name}.num_batches_tracked`, shape: [] }
  ]);
}

function fromHalf(bits) {
  const sign = bits & 32768 ? -1 : 1;
  const exponent = bits >> 10 & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa ? NaN : sign * Infinity;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  return sign * (1024 + mantissa) * 2 ** (exponent - 25);
}
function toHalf(value) {
  const sign = value < 0 || Object.is(value, -0) ? 32768 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 32256;
  if (size === Infinity) return sign | 31744;
  if (size === 0) return sign;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const ulp = 2 ** (exponent - 10);
  const steps = roundEven(size / ulp);
  return sign | Math.min(31744, steps + (exponent + 14 << 10));
}
function roundEven(x) {
  const low = Math.floor(x);
  const rest = x - low;
  return rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
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
function writeSafetensors(tensors, { config, card = {} }, dtype = "F16") {
  const entries = [...parameters(config), ...buffers(config)].map(({ name, shape }) => {
    const whole = name.endsWith("num_batches_tracked");
    return { name, shape, dtype: whole ? "I64" : dtype, values: tensors[name] };
  });
  entries.sort((a, b) => BYTES[b.dtype] - BYTES[a.dtype]);
  const header = {
    __metadata__: { format: FORMAT, config: JSON.stringify(config), card: JSON.stringify(card) }
  };
  let end = 0;
  for (const { name, shape, dtype: dtype2, values } of entries) {
    const begin2 = end;
    end += BYTES[dtype2] * values.length;
    header[name] = { dtype: dtype2, shape, data_offsets: [begin2, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = text.length + 7 & ~7;
  const bytes = new Uint8Array(8 + padded + end).fill(32, 8, 8 + padded);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  bytes.set(text, 8);
  for (const { name, dtype: dtype2, values } of entries) {
    const first = 8 + padded + header[name].data_offsets[0];
    values.forEach((value, i) => WRITERS[dtype2](view, first + BYTES[dtype2] * i, value, name));
  }
  return bytes;
}
var WRITERS = {
  F16(view, at, value, name) {
    const half = toHalf(value);
    if ((half & 31744) === 31744)
      throw new RangeError(`${name} has a number that float16 cannot hold: ${value}`);
    view.setUint16(at, half, true);
  },
  F32: (view, at, value) => view.setFloat32(at, value, true),
  I64: (view, at, value) => view.setBigInt64(at, BigInt(value), true)
};

var WIDTH = 88;
function literal(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `(${value.map(literal).join(", ")}${value.length === 1 ? "," : ""})`;
  if (typeof value === "object") return `Anchors(${keywords(value).join(", ")})`;
  return JSON.stringify(value);
}
var keywords = (named2) => Object.entries(named2).map(([key, value]) => `${key}=${literal(value)}`);
function call(name, first, named2) {
  const all = [...first, ...keywords(named2)];
  const line = `${name}(${all.join(", ")})`;
  return line.length <= WIDTH ? line : `${name}(
${all.map((one) => `    ${one},
`).join("")})`;
}
function different(values, from) {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name]))
  );
}
function cell(settings, plan, source) {
  const { config, recipe } = configured(settings, plan, source.classes);
  const { config: base, call: made } = plan.networks[settings.size];
  const known = made.name === "Config" ? plan.defaults.config : base;
  const { num_classes, ...changed2 } = different(config, { ...known, num_classes: null });
  const first = made.name === "Config" ? [`num_classes=${num_classes}`] : [String(num_classes)];
  return [
    "from focal_tutorial import data, training, weights",
    ...made.imports.length ? [`from focal_tutorial.anchors import ${made.imports.join(", ")}`] : [],
    `from focal_tutorial.retinanet import RetinaNet, ${made.name}`,
    ...source.start ? ["from focal_tutorial.widgets.figure import asset"] : [],
    "",
    `config = ${call(made.name, [...first, ...made.arguments], changed2)}`,
    ...source.start ? [
      "model = RetinaNet(config)",
      `model.load_state_dict(weights.load(asset("${source.start}")).state_dict())`
    ] : [`model = weights.initialize(RetinaNet(config), seed=${settings.seed})`],
    `scenes = ${source.train}`,
    `recipe = ${call("training.Recipe.in_page", [], different(recipe, plan.defaults.recipe))}`,
    "result = training.fit(model, scenes, recipe)",
    `scores = training.score(model, ${source.held})`,
    `print(f"AP {scores['AP']:.3f}, AP50 {scores['AP50']:.3f}")`,
    ""
  ].join("\n");
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
    const nearest2 = best(overlaps, (i) => overlaps[i] > 0);
    const seen = { ...detection, nearest: nearest2, nearestOverlap: nearest2 < 0 ? 0 : overlaps[nearest2] };
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
  let place3 = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place3 < 0 || value >= values[place3])) place3 = i;
  });
  return place3;
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
function objectsOf(picture2) {
  return rows(picture2.objects).map(([x1, y1, x2, y2, label, difficult]) => ({
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

var SPREAD = 0.05;
var SHOWN = 0.4;
var reached = (run) => run?.rows.at(-1)?.step ?? 0;
var ended = (run) => run?.state === "done" || run?.state === "diverged";
function scoreOf(run, scores, watched) {
  if (!scores) return null;
  const value = watched === "all" ? scores.AP50 : scores.classes[run.choices.classes.indexOf(watched)]?.AP50;
  return Number.isFinite(value) ? value : null;
}
function endScore(run, watched) {
  return run.state === "diverged" ? 0 : scoreOf(run, run.scores.at(-1), watched);
}
function verdict(run, before) {
  const { guess, watched } = run.choices;
  if (!guess || !before || !ended(run)) return "";
  const [now, then] = [endScore(run, watched), endScore(before, watched)];
  if (now === null || then === null) return "";
  const word = Math.abs(now - then) <= SPREAD + 1e-9 ? "stay" : now < then ? "fall" : "rise";
  return word === guess ? "right" : "wrong";
}
var comparable = (run, other) => Boolean(run && other) && run.lossKey === other.lossKey;
var changed = (run, before) => changes(run.choices, before?.choices);
function tally2(found, pictures) {
  const sum = { found: 0, alarms: 0, objects: 0 };
  pictures.forEach(({ boxes, labels }, i) => {
    const objects = Array.from(labels, (label, m) => ({
      box: Array.from(boxes.slice(4 * m, 4 * m + 4)),
      label,
      difficult: false
    }));
    const verdicts = match(shown(found?.[i] ?? []), objects);
    sum.objects += objects.length;
    sum.found += verdicts.filter(({ verdict: verdict2 }) => verdict2 === "found").length;
    sum.alarms += verdicts.filter(({ verdict: verdict2 }) => verdict2 === "false").length;
  });
  return sum;
}
function shown(found) {
  return found.filter(({ score }) => score >= SHOWN).sort((a, b) => b.score - a.score);
}
function momentOf(run, step) {
  return {
    row: entryAt(run.rows, step),
    frame: entryAt(run.frames, step),
    scores: entryAt(run.scores, step)
  };
}
function smoothed(values, past = 0.75) {
  let mean = null;
  return values.map(
    (value) => mean = Number.isFinite(mean ?? NaN) ? past * mean + (1 - past) * value : value
  );
}

function percent(share) {
  if (share > 0 && share < 5e-4) return "under .1 %";
  const value = 100 * share;
  return `${value < 9.95 ? Number(value.toPrecision(2)) : Math.round(value)} %`;
}
var count = (number, one, more = `${one}s`) => `${number || "no"} ${number === 1 ? one : more}`;
var nameOf = (run) => run.number ? `run ${run.number}` : "the stored run";
var lossWord = ({ loss, divide }) => `${{ CE: "cross entropy", balanced: "balanced CE" }[loss] ?? loss}${divide === "anchors" ? " ÷ all" : ""}`;
var scenesWord = ({ scenes, start }) => start === "drawings" ? "after drawings" : scenes;
function runWords(choices) {
  const own = has(choices.loss);
  const parts2 = [
    lossWord(choices),
    own.gamma && `γ ${short(choices.gamma)}`,
    own.alpha && `α ${short(choices.alpha)}`,
    `π ${short(choices.prior)}`,
    choices.optimizer === "SGD" && `SGD ${short(choices.rate)}`,
    choices.heads === "plain" && "plain heads",
    scenesWord(choices)
  ];
  return parts2.filter(Boolean).join(", ");
}
function sentence({ run, step, tally: tally3, row, other, otherRow, asked, refused, waits, status, final }) {
  if (status) return status;
  if (refused) return `This recipe is refused: ${refused}.`;
  if (!run) return "Press Train it: a network with random weights begins to learn.";
  if (run.state === "diverged" && step >= reached(run))
    return `Step ${reached(run)}: **the run has diverged**. ${run.reason || "The loss is no longer a number."}`;
  const where = `Step ${step}${run.number ? "" : " of the stored run"}`;
  if (!step)
    return `${where}: ${asked ? `${tally3.objects} cells to find, and no box yet` : `found **0 of ${tally3.objects} cells**`}. ${run.number ? "" : "Look back through it, or press Train it."}`;
  const found = `found **${tally3.found} of ${tally3.objects} cells**, ${count(tally3.alarms, "false alarm")}`;
  if (run.final && step >= reached(run))
    return `${where}: ${found}. On the ${final} AP50 is **${apText(run.final.AP50)}**.`;
  const share = row ? `Easy negatives own **${percent(row.easyLoss)}** of the class loss` : "";
  const past = row && otherRow && !comparable(run, other) ? `, in ${nameOf(other)} they owned ${percent(otherRow.easyLoss)}` : "";
  const rest = waits ? " It waits until you see the page." : "";
  return `${where}: ${found}. ${share ? `${share}${past}.` : ""}${rest}`;
}
function told(seen) {
  const { run, scores, asked, unseen = "scenes that it has never seen" } = seen;
  const first = sentence(seen);
  if (seen.status || !run || !scores || asked) return first;
  const each = run.choices.classes.map(
    (name, i) => `${name} ${Number.isFinite(scores.classes[i].AP50) ? apText(scores.classes[i].AP50) : "none"}`
  ).join(", ");
  const held = ended(run) ? "At the end" : `At step ${scores.step}`;
  return `${first} ${held} AP50 is **${apText(scores.AP50)}** on ${unseen} (${each}), and AP ${apText(scores.AP)}.${lenientWords(run, scores)}`;
}
function lenientWords(run, { lenient }) {
  if (!lenient) return "";
  const each = run.choices.classes.map((name, i) => `${name} ${apText(lenient.classes[i].AP50 ?? 0)}`).join(", ");
  return ` With all scores from .005 on, in place of .05, AP50 is ${apText(lenient.AP50)} (${each}).`;
}
var otherLoss = (other) => other ? `${nameOf(other)}: another loss` : "";
function againWords(changed2, choices) {
  const ofLoss = changed2.every((name) => ["loss", "gamma", "alpha"].includes(name));
  const [only, ...others] = ofLoss && changed2.includes("loss") ? ["loss"] : changed2;
  if (!only || others.length) return "Train again";
  const words = {
    gamma: () => `Train with γ = ${short(choices.gamma)}`,
    alpha: () => `Train with α = ${short(choices.alpha)}`,
    prior: () => `Train with π = ${short(choices.prior)}`,
    rate: () => `Train at ${short(choices.rate)}`,
    seed: () => `Train seed ${choices.seed}`,
    steps: () => `Train ${choices.steps} steps`,
    scenes: () => `Train on ${choices.scenes}`,
    start: () => choices.start === "drawings" ? "Train, after drawings" : "Train from random weights",
    loss: () => `Train with ${choices.loss}`
  };
  return words[only]?.() ?? "Train again";
}

function described(run) {
  const { recipe, config } = run;
  const last = run.scores.at(-1);
  const card = {
    what: `trained in a page: ${runWords(run.choices).replaceAll(" ", " ")}`,
    recipe,
    scenes: run.choices.scenes,
    start: run.choices.start,
    seed: recipe.seed,
    steps: reached(run),
    AP50: (run.final ?? last)?.AP50 ?? null
  };
  return { config, card };
}
async function fileOf(session, run) {
  return writeSafetensors(await session.weights(), described(run), "F32");
}
function fileName({ loss, seed, scenes }) {
  return `page-${loss.toLowerCase().replace(/\W+/g, "-")}-${scenes}-seed${seed}.safetensors`;
}
async function handOver(model, session, run) {
  model.set("history", run.rows);
  if (run.state === "done") {
    const bytes = await fileOf(session, run);
    model.set("weights", new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  model.save_changes();
}
function outlets({ session, plan, source, choices }) {
  const button = (onclick, ...words) => html("button", { type: "button", class: "lf-do", onclick }, ...words);
  const download = button(save, "Download the weights");
  const copied = html("span", {}, "Copy as Python");
  const copy = button(toClipboard, copied);
  const text = html("textarea", {
    class: "lf-cell",
    readonly: true,
    rows: 14,
    "aria-label": "The run as Python",
    hidden: true
  });
  const note = html("span", { class: "lf-note" });
  const element = html("div", { class: "lf-outlets" }, download, copy, note, text);
  let run = null;
  async function save() {
    if (download.getAttribute("aria-disabled") === "true") return;
    const bytes = await fileOf(session, run);
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    const link = html("a", { href: address, download: fileName(run.choices) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1e4);
  }
  async function toClipboard() {
    const now = run?.choices ?? choices();
    text.value = cell(now, plan, source.python(now));
    const done = await navigator.clipboard?.writeText(text.value).then(
      () => true,
      () => false
    );
    text.hidden = Boolean(done);
    if (!done) text.select();
    copied.textContent = done ? "Copied" : "Copy it from below";
    setTimeout(() => copied.textContent = "Copy as Python", 2e3);
  }
  function draw(current) {
    run = current;
    const rests = Boolean(run) && ["done", "paused"].includes(run.state) && run.rows.length > 0;
    download.setAttribute("aria-disabled", String(!rests));
    const words = `Seed ${(run?.choices ?? choices()).seed}. ${run?.note ?? ""}`.trim();
    if (note.textContent !== words) note.textContent = words;
  }
  return { element, draw };
}

function scale(low, high, from, to, log = false) {
  const place3 = log ? (value) => Math.log10(Math.max(value, 1e-300)) : (value) => value;
  const [start, end] = [place3(low), place3(high)];
  const toPixel = (value) => from + (place3(value) - start) / (end - start) * (to - from);
  toPixel.invert = (pixel) => {
    const at = start + (pixel - from) / (to - from) * (end - start);
    return log ? 10 ** at : at;
  };
  return toPixel;
}
function path(pixels2) {
  return pixels2.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

var [LEFT, RIGHT, TOP, BOTTOM] = [46, 12, 8, 22];
function panel(name, heading, { onpoint = null } = {}) {
  const ground = svg("g");
  const live = svg("g");
  const canvas = svg(
    "svg",
    { class: "lf-canvas", role: "img", "aria-label": heading.textContent },
    ground,
    live
  );
  const plot = html("div", { class: "lf-plot" }, canvas);
  const element = html(
    "div",
    { class: `lf-panel lf-panel-${name}` },
    html("p", { class: "lf-heading" }, heading),
    plot
  );
  let drawn2 = "";
  let toX = null;
  if (onpoint) follow(canvas, (at) => toX && onpoint(toX.invert(at - canvas.getBoundingClientRect().left)));
  function draw({ x, y, log = false, xTicks, yTicks, lines = [], bars = [], cursor = null }) {
    const { clientWidth: width, clientHeight: height } = plot;
    if (!width || !height) return;
    toX = scale(x[0], x[1], LEFT, width - RIGHT);
    const toY = scale(y[0], y[1], height - BOTTOM, TOP, log);
    const key = [width, height, x, y, xTicks, yTicks].join(";");
    if (key !== drawn2) {
      canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
      ground.replaceChildren(
        svg("path", {
          class: "lf-grid",
          d: yTicks.map(([at]) => `M${LEFT} ${toY(at).toFixed(1)}H${width - RIGHT}`).join("")
        }),
        ...yTicks.filter(([, text]) => text).map(
          ([at, text]) => svg("text", { x: LEFT - 6, y: toY(at), dy: "0.35em", "text-anchor": "end" }, text)
        ),
        ...xTicks.map(
          ([at, text]) => svg(
            "text",
            {
              x: toX(at),
              y: height - 6,
              "text-anchor": at === x[1] ? "end" : at === x[0] ? "start" : "middle"
            },
            text
          )
        )
      );
      drawn2 = key;
    }
    const upright = cursor === null ? [] : y.map((end) => [cursor, end]);
    const wanted = [
      ...bars.map((bar) => ["rect", bar]),
      ...[...lines, { name: "lf-cursor", points: upright }].map((line) => ["path", line])
    ];
    while (live.children.length > wanted.length) live.lastChild.remove();
    wanted.forEach(([tag, part], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      if (shape.dataset.name !== part.name) {
        shape.dataset.name = part.name;
        shape.setAttribute("class", part.name);
      }
      if (tag === "path") {
        shape.setAttribute(
          "d",
          path(
            part.points.filter(([, v]) => Number.isFinite(v)).map(([u, v]) => [toX(u), Math.max(-50, Math.min(height + 50, toY(v)))])
          )
        );
      } else {
        const [top, bottom] = [toY(Math.max(part.from, part.to)), toY(Math.min(part.from, part.to))];
        place(shape, {
          x: toX(part.x).toFixed(1),
          width: Math.max(0, toX(part.x + part.width) - toX(part.x) - 1).toFixed(1),
          y: top.toFixed(1),
          height: Math.max(0, bottom - top).toFixed(1)
        });
      }
    });
  }
  return { element, draw };
}
function thinned(values) {
  const [every, last] = [Math.max(1, Math.ceil(values.length / 300)), values.length - 1];
  const points = [];
  for (let step = 0; step < last; step += every) points.push([step, values[step]]);
  return last < 0 ? points : [...points, [last, values[last]]];
}
function lossAxis(values) {
  const known = values.filter((value) => value > 0 && Number.isFinite(value));
  const [least, largest] = known.length ? [Math.min(...known), Math.max(...known)] : [0.1, 10];
  let [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(largest))];
  low = Math.max(low, high - 8);
  if (high - low < 2) high = low + 2;
  const every = Math.ceil((high - low) / 4);
  const ticks = [];
  for (let power = low; power <= high; power += every)
    ticks.push([
      10 ** power,
      power < -3 || power > 3 ? `1e${power}` : (10 ** power).toLocaleString("en-US", { maximumFractionDigits: 3 })
    ]);
  return { y: [10 ** low, 10 ** high], yTicks: ticks, log: true };
}

var MOST_PIXELS = 720;
var CLASSES = 3;
function picture({ width, height, paint }) {
  const canvas = html("canvas", { "aria-hidden": "true" });
  const layers2 = Array.from({ length: CLASSES }, (_, i) => [
    svg("path", { class: `lf-halo lf-class-${i}` }),
    svg("path", { class: `lf-box lf-class-${i}` })
  ]);
  const over = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img" },
    ...layers2.map(([halo]) => halo),
    ...layers2.map(([, box]) => box)
  );
  const element = html("div", { class: "lf-scene" }, canvas, over);
  let painted2 = 0;
  function fit() {
    const across = Math.min(
      MOST_PIXELS,
      Math.round(element.clientWidth * (globalThis.devicePixelRatio || 1))
    );
    if (!across || across === painted2) return;
    painted2 = across;
    const ground = paint(across);
    Object.assign(canvas, { width: ground.width, height: ground.height });
    canvas.getContext("2d").putImageData(imageData(ground), 0, 0);
  }
  function draw(found, name) {
    layers2.forEach((pair, i) => {
      const d = outlines(found.filter(({ label }) => label % CLASSES === i));
      for (const path2 of pair) if (path2.getAttribute("d") !== d) path2.setAttribute("d", d);
    });
    if (over.getAttribute("aria-label") !== name) over.setAttribute("aria-label", name);
  }
  const change = (other) => [paint, painted2] = [other, 0];
  return { element, fit, draw, change };
}
function outlines(found) {
  const short2 = (value) => Number(value.toFixed(2));
  return found.map(({ box: [x1, y1, x2, y2] }) => `M${short2(x1)} ${short2(y1)}H${short2(x2)}V${short2(y2)}H${short2(x1)}Z`).join("");
}
function imageData({ data, width, height }) {
  const image = new ImageData(width, height);
  if (data.length === image.data.length) image.data.set(data);
  else
    for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
      image.data.set(data.subarray(from, from + 3), to);
      image.data[to + 3] = 255;
    }
  return image;
}
function classLine(i) {
  return svg(
    "svg",
    { viewBox: "0 0 28 12", width: 28, height: 12, "aria-hidden": "true", class: "lf-class-line" },
    svg("path", { class: `lf-box lf-class-${i % CLASSES}`, d: "M2 6H26" })
  );
}
function classKey(classes) {
  return html(
    "span",
    { class: "lf-classes" },
    ...classes.map((name, i) => html("span", {}, classLine(i), name))
  );
}

function logSigmoid(x) {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
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

function constants() {
  return {
    momentum: 0.9,
    keep: 128,
    easy: 0.9,
    cells: 41,
    edge: 1.6,
    bins: 20,
    gammas: [0, 0.5, 1, 2],
    fractions: [...Array.from({ length: 100 }, (_, i) => i / 100), 0.9925, 0.995, 0.9975, 0.999, 1]
  };
}
function cumulativeLosses(sorted, gammas, fractions, counts = null) {
  const length = sorted.length;
  const seen = new Float64Array(length + 1);
  const sums = gammas.map(() => new Float64Array(length + 1));
  for (let i = 1; i <= length; i++) {
    const x_t = sorted[length - i];
    const many = counts ? counts[length - i] : 1;
    const log = logSigmoid(x_t);
    seen[i] = seen[i - 1] + many;
    for (let g = 0; g < gammas.length; g++)
      sums[g][i] = sums[g][i - 1] - many * log * (gammas[g] ? Math.exp(gammas[g] * (log - x_t)) : 1);
  }
  const places = fractions.map((fraction) => {
    const at = fraction * seen[length];
    let [low, end] = [0, length];
    while (low < end) {
      const middle = low + end + 1 >> 1;
      if (seen[middle] <= at) low = middle;
      else end = middle - 1;
    }
    return { low, part: low < length ? (at - seen[low]) / (seen[low + 1] - seen[low]) : 0 };
  });
  return sums.map(
    (sum) => places.map(
      ({ low, part }) => (sum[low] + part * (sum[Math.min(length, low + 1)] - sum[low])) / (sum[length] || 1)
    )
  );
}

var GAMMAS = [0, 0.5, 1, 2];
var GAMMA_NAMES = ["0", "½", "1", "2"];
var BINS = 20;
var SMALLEST = 2 ** -24;
var fractionAxis = () => constants().fractions;
var gammaClass = (gamma) => `lf-gamma-${String(gamma).replace(".", "")}`;
function pictured({ positives, negatives }) {
  const both = [positives, negatives].map((values) => Float64Array.from(values));
  return {
    histogram: both.map((values) => histogram(values)),
    curves: both.map((values) => cumulativeLosses(values.map(logit).sort(), GAMMAS, fractionAxis())),
    hardest: both.map((values, k) => hardestPart(values, k ? 0.01 : 0.2))
  };
}
function histogram(values) {
  const bins = Array(BINS).fill(0);
  for (const p of values) bins[Math.min(BINS - 1, Math.floor(BINS * p))] += 1 / values.length;
  return bins;
}
function logit(p) {
  const q = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
  return Math.log(q) - Math.log1p(-q);
}
function hardestPart(values, share) {
  const sorted = Float64Array.from(values).map(logit).sort();
  const curves = cumulativeLosses(sorted, GAMMAS, [1 - share]);
  return curves.map(([easy]) => 1 - easy);
}

var TABS = ["AP50", "loss", "easy share", "p_t", "Figure 4"];
var ROWS = ["the run", "p_t, Figure 4"];
var ORDER = ["loss", "easy share", "AP50", "p_t", "Figure 4", "Figure 4"];
function laboratoryPlots({ id, onset, onwatch, redraw }) {
  let tab = TABS[0];
  const pick2 = (word) => (tab = word, redraw());
  const tabs = choice("Plot", `${id}-tab`, TABS, pick2);
  const rows2 = choice("Plots", `${id}-plots`, ROWS, (word) => pick2(word === ROWS[0] ? "AP50" : "p_t"));
  tabs.element.classList.add("lf-tabs");
  rows2.element.classList.add("lf-plot-rows");
  for (const [control, words2] of [
    [tabs, TABS],
    [rows2, ROWS]
  ])
    words2.forEach(
      (word, i) => control.element.children[i + 1].lastElementChild.replaceChildren(...rich(word))
    );
  const words = (...parts2) => html("span", {}, ...parts2);
  const named2 = (className, text) => html("span", { class: className }, text);
  const note = named2("lf-past", "");
  const loss = panel(
    "loss",
    words("loss: ", named2("lf-key-class", "class"), ", ", named2("lf-key-box", "box"), note),
    { onpoint: onset }
  );
  const share = panel(
    "share",
    words("easy negatives own: ", named2("lf-solid", "loss"), ", ", named2("lf-dashed", "gradient")),
    { onpoint: onset }
  );
  const menu = html("span", { class: "lf-watch" });
  const AP50 = panel("score", words("AP50: ", menu), { onpoint: onset });
  const histogram2 = panel(
    "histogram",
    words(...rich("p_t: "), named2("lf-up", "positives ▲"), " ", named2("lf-down", "negatives ▼"))
  );
  const gammas = GAMMAS.map((gamma, i) => named2(`lf-key-gamma ${gammaClass(gamma)}`, `γ ${GAMMA_NAMES[i]}`));
  const positives = panel("positives", words("easiest positives' part of the loss"));
  const negatives = panel("negatives", words("negatives': ", ...gammas));
  const panels = [loss, share, AP50, histogram2, positives, negatives];
  const trios = [panels.slice(0, 3), panels.slice(3)].map(
    (three) => html("div", { class: "lf-trio" }, ...three.map((one) => one.element))
  );
  const empty = html(
    "p",
    { class: "lf-no-terms" },
    "Of the network that you train: it has to come to its end first."
  );
  trios[1].append(empty);
  const lines = html("span", { class: "lf-lines" });
  const head = html("div", { class: "lf-plots-head" }, lines, rows2.element);
  const element = html("div", { class: "lf-plots" }, head, tabs.element, ...trios);
  let menuOf = "";
  function chooseFrom(classes, watched) {
    if (menuOf !== classes.join()) {
      menuOf = classes.join();
      lines.replaceChildren(classKey(classes));
      menu.replaceChildren(
        ...["all", ...classes].map(
          (name) => html("button", { type: "button", class: "lf-pick-class", onclick: () => onwatch(name) }, name)
        )
      );
    }
    for (const button of menu.children)
      button.setAttribute("aria-pressed", String(button.textContent === watched));
  }
  function draw({ run, other, step, until, watched, classes, terms, asked }) {
    tabs.set(tab);
    rows2.set(["p_t", "Figure 4"].includes(tab) ? ROWS[1] : ROWS[0]);
    trios.forEach((trio, i) => trio.classList.toggle("lf-off", rows2.text !== ROWS[i]));
    panels.forEach((one, i) => one.element.classList.toggle("lf-behind", ORDER[i] !== tab));
    empty.hidden = Boolean(terms);
    chooseFrom(classes, watched);
    const end = Math.max(1, run?.recipe.steps ?? 0, reached(other));
    const axis = {
      x: [0, end],
      xTicks: [0, end / 2, end].map((at) => [at, String(Math.round(at))]),
      cursor: step
    };
    const seen = (run?.rows ?? []).filter((row) => row.step <= until);
    const past = other?.rows ?? [];
    const curve = (list, key) => {
      const values2 = smoothed(list.map((row) => row[key]));
      return thinned(values2).map(([i, value]) => [list[i].step, value]);
    };
    const same = comparable(run, other);
    note.textContent = other && !same ? ` · ${otherLoss(other)}` : "";
    const losses = [
      ...same ? [
        { name: "lf-old", points: curve(past, "classification") },
        { name: "lf-old", points: curve(past, "box") }
      ] : [],
      { name: "lf-class", points: curve(seen, "classification") },
      { name: "lf-box-loss", points: curve(seen, "box") }
    ];
    const values = losses.flatMap(({ points }) => points.map(([, value]) => value));
    loss.draw({ ...axis, ...lossAxis(values), lines: losses });
    const shares = [
      { name: "lf-old", points: curve(past, "easyLoss") },
      { name: "lf-share", points: curve(seen, "easyLoss") },
      { name: "lf-share lf-share-gradient", points: curve(seen, "easyGradient") }
    ];
    const high = shares.some(({ points }) => points.some(([, value]) => value > 0.5)) ? 1 : 0.5;
    share.draw({ ...axis, ...quarters(high), lines: shares });
    const scored = (one, last) => (one?.scores ?? []).filter((entry) => entry.step <= last).map((entry) => [entry.step, scoreOf(one, entry, watched)]).filter(([, value]) => value !== null);
    AP50.draw({
      ...axis,
      ...quarters(1),
      lines: asked ? [] : [
        { name: "lf-old", points: scored(other, Infinity) },
        { name: "lf-new", points: scored(run, until) }
      ]
    });
    drawTerms(terms);
  }
  function drawTerms(terms) {
    const bars = (terms?.histogram ?? []).flatMap(
      (bins, k) => bins.map((part, i) => ({
        name: k ? "lf-bar-negative" : "lf-bar-positive",
        x: i / bins.length,
        width: 1 / bins.length,
        from: 0,
        to: k ? -part : part
      }))
    );
    const thirds = [0, 0.5, 1].map((at) => [at, ["0", "½", "1"][2 * at]]);
    histogram2.draw({
      x: [0, 1],
      xTicks: thirds,
      y: [-1, 1],
      yTicks: [
        [-1, "all"],
        [0, "0"],
        [1, "all"]
      ],
      bars
    });
    [positives, negatives].forEach(
      (plot, k) => plot.draw({
        x: [0, 1],
        xTicks: thirds,
        ...quarters(1),
        lines: (terms?.curves[k] ?? []).map((shares, i) => ({
          name: gammaClass(GAMMAS[i]),
          points: shares.map((value, j) => [fractionAxis()[j], value])
        }))
      })
    );
  }
  return { element, draw };
}
var quarters = (high) => ({
  y: [0, high],
  yTicks: [0, high / 2, high].map((at) => [at, { 0: "0", 0.25: "¼", 0.5: "½", 1: "1" }[at]])
});

var PICTURE = "bccd-128x96.webp";
var FACTS = "bccd-128x96.json";
var MOST_OFF = 3;
function photographBytes(files) {
  const sizes = [PICTURE, FACTS].map(files.bytes);
  return sizes.includes(void 0) ? void 0 : sizes[0] + sizes[1];
}
async function openPhotographs(files, decode2 = decodeSheet) {
  const [picture2, text] = await Promise.all([PICTURE, FACTS].map(files.load));
  const facts = JSON.parse(new TextDecoder().decode(text));
  const sheet = await decode2(picture2);
  try {
    return unpack(sheet, facts);
  } finally {
    sheet.close?.();
  }
}
function unpack(sheet, facts) {
  const [height, width] = facts.size;
  const bytes = height * width * 3;
  const pixels2 = new Uint8Array(facts.photographs.length * bytes);
  const sums = [0, 0, 0];
  for (let first = 0; first < facts.photographs.length; first += facts.columns) {
    const strip = sheet.rows(first / facts.columns * height, height);
    const count2 = Math.min(facts.columns, facts.photographs.length - first);
    for (let column = 0; column < count2; column += 1) {
      const to = pixels2.subarray((first + column) * bytes, (first + column + 1) * bytes);
      cut(strip, sheet.width, { left: column * width, width, height }, to, sums);
    }
  }
  checkColours(sums, pixels2.length / 3, facts.mean);
  const splits = {};
  let start = 0;
  for (const [name, count2] of Object.entries(facts.splits)) {
    const rows2 = facts.photographs.slice(start, start + count2);
    splits[name] = {
      kind: "pictures",
      width,
      height,
      pixels: pixels2.slice(start * bytes, (start + count2) * bytes),
      boxes: rows2.map(([, , boxes]) => scaled(boxes, facts)),
      labels: rows2.map(([, labels]) => Uint8Array.from(labels, Number)),
      classes: facts.classes,
      names: rows2.map(([number]) => `BloodImage_${String(number).padStart(5, "0")}`)
    };
    start += count2;
  }
  return splits;
}
function cut(strip, stripWidth, { left, width, height }, to, sums) {
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    let from = (y * stripWidth + left) * 4;
    for (let x = 0; x < width; x += 1, from += 4) {
      for (let channel = 0; channel < 3; channel += 1) {
        const value = strip[from + channel];
        to[at++] = value;
        sums[channel] += value;
      }
    }
  }
}
function checkColours(sums, count2, mean) {
  const off = Math.max(...mean.map((value, channel) => Math.abs(sums[channel] / count2 - value)));
  if (off > MOST_OFF) {
    throw new Error(
      "this browser gives a page other colours than those of the picture, as some do against tracking; the network cannot learn from these"
    );
  }
}
function scaled(boxes, { size, whole }) {
  const scale2 = [size[1] / whole[1], size[0] / whole[0]].map(Math.fround);
  return Float32Array.from(boxes, (value, place3) => value * scale2[place3 % 2]);
}
async function decodeSheet(bytes) {
  const blob = new Blob([bytes], { type: "image/webp" });
  const picture2 = await createImageBitmap(blob, { colorSpaceConversion: "none" }).catch(() => {
    throw new Error("this browser cannot decode the photographs, which are a WebP picture");
  });
  const { width } = picture2;
  return {
    width,
    close: () => picture2.close(),
    rows(top, height) {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context.drawImage(picture2, 0, top, width, height, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    }
  };
}

var STARTS = ["random", "drawings"];
var START_WEIGHTS = "mini-drawn.safetensors";
var CLASSES2 = ["red", "white", "platelets"];
var VIEW = [128, 96];
var STEP = 0.03;
function photographs({ kept, files, request, open = openPhotographs, decode: decode2 = decoded }) {
  let splits = null;
  let learned = null;
  let loading = false;
  let failed = "";
  let list = kept.map((one) => still(one, null));
  Promise.all(kept.map(async (one) => still(one, await decode2(one)))).then((ready2) => list = ready2, console.error).then(request);
  const warm = ({ start }) => start === STARTS[1];
  const has2 = (settings) => Boolean(splits && (learned || !warm(settings)));
  function bytes(settings) {
    const sizes = [
      splits ? 0 : photographBytes(files),
      warm(settings) && !learned ? files.bytes(START_WEIGHTS) : 0
    ];
    return sizes.includes(void 0) ? void 0 : sizes[0] + sizes[1];
  }
  async function ready(settings) {
    if (has2(settings)) return true;
    if (loading) return false;
    [loading, failed] = [true, ""];
    request();
    try {
      const weights = warm(settings) && !learned ? files.load(START_WEIGHTS) : null;
      const both = await Promise.all([splits ?? open(files), weights]);
      splits = both[0];
      if (weights) learned = readSafetensors(both[1]).tensors;
    } catch (error) {
      failed = error.message;
    }
    loading = false;
    request();
    return has2(settings);
  }
  function status(settings, fresh) {
    if (loading) return "The photographs are on their way.";
    if (failed) return `The photographs could not be had: ${failed}. Press again to try once more.`;
    if (has2(settings) || !fresh) return "";
    const size = bytes(settings);
    const load = size ? `loads **${Math.round(size / 1e3)} kB** and ` : "";
    return `Train it ${load}learns from 205 photographs, ${settings.steps} steps in about **${seconds(settings.steps)}**.`;
  }
  return {
    choices: ["photographs"],
    starts: STARTS,
    held: "87 validation photographs",
    unseen: "the 87 validation photographs",
    final: "72 test photographs",
    note: "The network sees 128 × 96 pixels. Photographs: BCCD, MIT licence. Nothing leaves this machine.",
    credit: " Photographs: BCCD, MIT licence.",
    view: VIEW,
    has: has2,
    ready,
    status,
    classes: () => CLASSES2,
    pictures: () => list,
    shown: (found) => found,
    options: (settings) => ({
      data: splits.train,
      held: splits.val,
      shown: pick(
        splits.test,
        kept.map(({ name }) => name)
      ),
      start: warm(settings) ? { weights: learned } : {}
    }),
    /** What the network is measured on once, at the end of its run. */
    finalPictures: () => splits.test,
    python: (settings) => ({
      classes: CLASSES2.length,
      train: 'data.small_bccd("train")',
      held: 'data.small_bccd("test")',
      start: warm(settings) ? START_WEIGHTS : ""
    })
  };
}
var seconds = (steps) => `${Math.max(5, 5 * Math.round(STEP * steps / 5))} seconds`;
function pick(split, names) {
  const bytes = split.width * split.height * 3;
  const places = names.map((name) => split.names.indexOf(name));
  const pixels2 = new Uint8Array(places.length * bytes);
  places.forEach(
    (place3, i) => pixels2.set(split.pixels.subarray(place3 * bytes, (place3 + 1) * bytes), i * bytes)
  );
  const those = (values) => places.map((place3) => values[place3]);
  return { ...split, names, pixels: pixels2, boxes: those(split.boxes), labels: those(split.labels) };
}
function still(one, image) {
  const scale2 = VIEW[0] / one.width;
  const objects = objectsOf(one);
  return {
    name: one.name,
    boxes: Float32Array.from(objects.flatMap(({ box }) => box.map((value) => value * scale2))),
    labels: Uint8Array.from(objects, ({ label }) => label),
    paint: (across) => image ? painted(image, across) : { data: new Uint8ClampedArray(4), width: 1, height: 1 }
  };
}
async function decoded({ source }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}
function painted(image, across) {
  const width = Math.min(across, image.naturalWidth);
  const height = Math.round(width * image.naturalHeight / image.naturalWidth);
  const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

var COUNT = 6;
function pictureGrid({ id, view: [width, height], onlook }) {
  const pictures = Array.from({ length: COUNT }, () => picture({ width, height, paint: () => null }));
  const grid = html("div", { class: "lf-pictures" }, ...pictures.map((one) => one.element));
  const input = html("input", {
    type: "range",
    id: `${id}-look`,
    min: 0,
    max: 1,
    step: 1,
    oninput: () => onlook(Number(input.value))
  });
  const where = html("span", { class: "lf-value", "aria-hidden": "true" });
  const back = html(
    "div",
    { class: "lf-back" },
    html("label", { for: `${id}-look` }, "look back"),
    html("div", { class: "lf-track" }, input),
    where
  );
  const element = html("div", { class: "lf-look" }, grid, back);
  let shown2 = null;
  function draw({ list, found, classes, step, last }) {
    pictures.forEach((one, i) => {
      if (shown2 !== list) one.change(list[i].paint);
      one.fit();
      one.draw(
        found[i] ?? [],
        `${list[i].name ?? `Scene ${i + 1}`}: ${countWords(found[i] ?? [], classes)} found`
      );
    });
    shown2 = list;
    input.max = Math.max(1, last);
    input.disabled = last === 0;
    input.value = step;
    input.style.setProperty("--part", last ? step / last : 0);
    input.setAttribute("aria-valuetext", `step ${step} of ${last}`);
    const text = `step ${step}`;
    if (where.textContent !== text) where.textContent = text;
  }
  return { element, grid, draw };
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
  const cell2 = { label, x, y, size, seed, debris: debris2, a: size / 2 * axes, b: size / 2 / axes, cos, sin };
  const height = debris2 === SPECK ? 0.12 : WAVES[label];
  cell2.waves = [1, 2, 3].flatMap((k) => {
    const high = numbers2.bell(0, height / k);
    const [c, s] = turned(numbers2.next());
    return [high * c, -high * s];
  });
  cell2.whole = around(cell2);
  return cell2;
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
function outline(cell2) {
  return POINTS.map(([c, s]) => {
    const far = reach(cell2.waves, c, s);
    const u = cell2.a * far * c;
    const v = cell2.b * far * s;
    return [cell2.x + u * cell2.cos - v * cell2.sin, cell2.y + u * cell2.sin + v * cell2.cos];
  });
}
function around(cell2) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline(cell2)) {
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
function shows(cell2, width, height) {
  const [x1, y1, x2, y2] = clipped(cell2.whole, width, height);
  return Math.min(x2 - x1, y2 - y1) >= 0.33 * cell2.size;
}

var HEIGHT = 192;
var ATTEMPTS = 12;
var MOST_OVERLAP = 0.4;
function layout2(key, width, height, options) {
  const numbers2 = new Numbers(key, 0);
  const unit = height / HEIGHT;
  const room = width * height / (256 * HEIGHT * unit * unit);
  const cells = [];
  const count2 = (mean) => {
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
  fill2(WBC, count2(options.white), () => {
    const large = numbers2.next() >= 0.22;
    return anywhere(unit * (large ? numbers2.between(35, 46) : numbers2.between(24, 32)), 0.1);
  });
  const usual = unit * numbers2.between(19, 22.5);
  const clumping = numbers2.between(0.1, 0.6);
  const firstRed = cells.length;
  fill2(RBC, count2(numbers2.bell(options.red, 0.26 * options.red)), () => {
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
    count2(options.platelets * numbers2.between(0.3, 1.7)),
    () => anywhere(unit * numbers2.between(5.8, 9.8), 0)
  );
  fill2(
    DEBRIS,
    count2(options.debris * numbers2.between(0.5, 1.5)),
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
  const cell2 = shaped(proposal);
  if (!shows(cell2, width, height)) return false;
  const box = clipped(cell2.whole, width, height);
  if (cells.some((other) => iou(box, clipped(other.whole, width, height)) > MOST_OVERLAP)) return false;
  cells.push(cell2);
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
function densityOf(cells, look, width, height, scale2) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale: scale2 };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell2 of cells) if (cell2.label === label) PAINTERS[label](field, cell2, look);
  }
  return field.density;
}
function patch({ width, height, scale: scale2 }, cell2, beyond, ink) {
  const [x1, y1, x2, y2] = cell2.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale2));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale2));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale2));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale2));
  const place3 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place3.dy = (row + 0.5) / scale2 - cell2.y;
    for (let column = left; column < right; column++) {
      place3.dx = (column + 0.5) / scale2 - cell2.x;
      place3.u = (place3.dx * cell2.cos + place3.dy * cell2.sin) / cell2.a;
      place3.v = (place3.dy * cell2.cos - place3.dx * cell2.sin) / cell2.b;
      const far = Math.sqrt(place3.u * place3.u + place3.v * place3.v);
      place3.r = far > 1e-6 ? far / reach(cell2.waves, place3.u / far, place3.v / far) : 0;
      ink(3 * (row * width + column), place3);
    }
  }
}
function redCell(field, cell2, { soft, pink, strength, pale }) {
  const numbers2 = new Numbers(cell2.seed, 1);
  const radius = cell2.size / 2;
  const paler = numbers2.next();
  const colour = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
  const pallor = Math.min(1, Math.max(0, numbers2.bell(pale, 0.18)));
  const wide = numbers2.between(0.42, 0.75);
  const askew = numbers2.next() < 0.12;
  const narrow = wide * (askew ? numbers2.between(0.3, 0.5) : numbers2.between(0.6, 1));
  const shift = [numbers2.bell(0, askew ? 0.25 : 0.1), numbers2.bell(0, askew ? 0.25 : 0.1)];
  const halo = numbers2.between(0.05, 0.2);
  const { density } = field;
  patch(field, cell2, 0.35 * radius + 2 * soft, (at, { r, u, v }) => {
    const inside = edge((1 - r) * radius, soft);
    const middle = square((u - shift[0]) / wide) + square((v - shift[1]) / narrow);
    const rim = 0.12 * falling(square((r - 0.9) / 0.09));
    const around2 = halo * falling(square((r - 1.1) / 0.06));
    const thick = (1 - pallor * falling(middle * middle) + rim) * inside - around2 * (1 - inside);
    if (thick === 0) return;
    for (let c = 0; c < 3; c++) {
      const old = density[at + c];
      const own = colour[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}
function lobesOf(numbers2, small) {
  if (small) return [[numbers2.bell(0, 0.05), numbers2.bell(0, 0.05), numbers2.between(0.74, 0.86)]];
  const band = numbers2.next() < 0.25;
  const count2 = band ? 6 : 2 + Math.floor(4 * numbers2.next());
  let angle = numbers2.next();
  return Array.from({ length: count2 }, () => {
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
function whiteCell(field, cell2, { soft, unit }) {
  const numbers2 = new Numbers(cell2.seed, 1);
  const radius = cell2.size / 2;
  const share = numbers2.next();
  const nucleus = blend(...NUCLEUS, share * share, numbers2.between(0.75, 1.1));
  const pinker = numbers2.next();
  const body = blend(...CYTOPLASM, pinker * pinker, numbers2.between(0.6, 1.2));
  const grain = numbers2.between(0.1, 0.3);
  const lobes = lobesOf(numbers2, radius < 33 * unit);
  const { density } = field;
  patch(field, cell2, 3 * soft, (at, { r, u, v, dx, dy }) => {
    const rim = edge((1 - r) * radius, 2.2 * soft);
    if (rim === 0) return;
    const fine = mottle(cell2.seed, dx / (1.8 * unit), dy / (1.8 * unit));
    const coarse = mottle(cell2.seed, dx / (7 * unit), dy / (7 * unit));
    const depth = depthIn(lobes, u, v) + 0.04 * coarse;
    const core = edge(depth * radius, 1.2 * soft) * rim;
    const thick = (0.8 + 0.2 * r + 1.5 * grain * fine + 0.2 * coarse) * rim * (1 - core);
    const chromatin = (0.88 + 0.22 * coarse + 0.12 * fine + 0.15 * falling(square(depth / 0.07))) * core;
    for (let c = 0; c < 3; c++) {
      density[at + c] = density[at + c] * (1 - 0.9 * rim) + body[c] * thick + nucleus[c] * chromatin;
    }
  });
}
function platelet(field, cell2, { soft, unit }) {
  const numbers2 = new Numbers(cell2.seed, 1);
  const colour = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  stipple(field, cell2, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}
function debris(field, cell2, { soft, unit, pink }) {
  const numbers2 = new Numbers(cell2.seed, 1);
  const purple = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  const share = numbers2.next();
  if (cell2.debris === SPECK) {
    const colour = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell2, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell2.debris === FIBRE) {
    stipple(field, cell2, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell2.debris === PIECE) {
    const colour = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell2, colour, 1.4 * soft, unit, () => 0.95);
  } else if (cell2.debris === RING) {
    stipple(field, cell2, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}
function stipple({ density, ...field }, cell2, colour, soft, unit, thickness) {
  patch(field, cell2, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge((1 - r) * cell2.size / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell2.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
    for (let c = 0; c < 3; c++) density[at + c] += colour[c] * thick;
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
  const pixels2 = new Uint8ClampedArray(width * height * channels);
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
        const coloured = (bytes[c] - 127.5) / 255;
        pixels2[to + c] = light[c] * shade * transmitted(density[from + c]) + grain * (grey + coloured);
      }
      if (channels === 4) pixels2[to + 3] = 255;
      from += 3;
      to += channels;
    }
  }
  return pixels2;
}

var HELD_OUT = 5e6;
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
function scene(number, { seed, width = 128, height = 96, scenes = "dense" }) {
  const options = optionsOf(scenes);
  must(width, height);
  const key = Math.floor(uniform(seed, KEYS, number) * 4294967296);
  return drawn(layout2(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
}
function sharp({ cells, seed, width, height }, wanted) {
  const scale2 = wanted / width;
  const high = Math.round(height * scale2);
  const look = stain(seed, height / 192);
  look.soft /= Math.sqrt(Math.max(1, scale2));
  const density = densityOf(cells, look, wanted, high, scale2);
  return { data: exposed(density, exposure(seed), wanted, high, 4), width: wanted, height: high };
}
function drawn(cells, { seed, width, height, labelled }) {
  const density = densityOf(cells, stain(seed, height / 192), width, height, 1);
  const place3 = NAMES.map((name) => labelled.indexOf(name));
  const kept = cells.filter((cell2) => place3[cell2.label] >= 0 && shows(cell2, width, height));
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

var HELD = 60;
var PICTURES = 6;
var WORDS2 = { RBC: "red", WBC: "white", Platelets: "platelets" };
var VIEW2 = [128, 96];
function drawnScenes(plan) {
  const kept = /* @__PURE__ */ new Map();
  const labelled = ({ scenes }) => SCENES[scenes].labelled;
  function pictures({ scenes }) {
    if (!kept.has(scenes))
      kept.set(
        scenes,
        Array.from({ length: PICTURES }, (_, i) => {
          const field = scene(i, { seed: HELD_OUT, width: VIEW2[0], height: VIEW2[1], scenes });
          const paint = (across) => sharp(field, across);
          return { paint, boxes: field.boxes, labels: field.labels };
        })
      );
    return kept.get(scenes);
  }
  function shown2(found, { size }) {
    const scale2 = VIEW2[0] / plan.networks[size].size[0];
    return found.map((one) => ({ ...one, box: Array.from(one.box, (value) => value * scale2) }));
  }
  return {
    choices: Object.keys(SCENES),
    has: () => true,
    ready: async () => true,
    status: () => "",
    held: `${HELD} held-out scenes`,
    note: "A network sees 128 × 96 pixels; the scenes are drawn sharp from the same seed.",
    view: VIEW2,
    classes: (settings) => labelled(settings).map((name) => WORDS2[name]),
    pictures,
    shown: shown2,
    options: ({ scenes, seed, size }) => {
      const [width, height] = plan.networks[size].size;
      return { data: { kind: "drawn", seed, scenes, width, height }, held: HELD, shown: PICTURES };
    },
    python: ({ scenes, seed, size, steps }) => {
      const [width, height] = plan.networks[size].size;
      const ways = `size=(${height}, ${width}), scenes="${scenes}"`;
      return {
        classes: labelled({ scenes }).length,
        train: `data.drawn(${steps * plan.recipe.batch}, seed=${seed}, ${ways})`,
        held: `data.drawn(${HELD}, seed=data.HELD_OUT, ${ways})`
      };
    }
  };
}

function storedRun(recording, plan, source) {
  if (!(recording?.settings?.size in plan.networks)) return null;
  const { settings, rows: rows2, frames, scores, seconds: seconds2 = 0 } = recording;
  const classes = source.classes(settings);
  const { config, recipe } = configured(settings, plan, classes.length);
  const names = Object.keys(rows2);
  return {
    number: 0,
    choices: { ...settings, classes, guess: "" },
    config,
    recipe,
    lossKey: lossKey(config),
    state: "done",
    reason: "",
    rows: rows2.step.map((_, i) => Object.fromEntries(names.map((name) => [name, rows2[name][i]]))),
    frames: frames.map(({ step, found }) => ({ step, found: found.map(detectionsOf) })),
    scores,
    seconds: seconds2
  };
}

var symbol = (letter) => html("span", { class: "lf-symbol" }, letter);
var COLUMNS = [
  ["loss", "loss", (choices) => lossWord(choices)],
  ["gamma", "γ", (choices) => has(choices.loss).gamma ? short(choices.gamma) : "–"],
  ["alpha", "α", (choices) => has(choices.loss).alpha ? short(choices.alpha) : "–"],
  ["prior", "π", (choices) => short(choices.prior)],
  ["rate", "rate", (choices) => `${short(choices.rate)}${choices.optimizer === "SGD" ? " SGD" : ""}`],
  ["size", "network", (choices) => `${choices.size}${choices.heads === "plain" ? ", plain" : ""}`],
  ["scenes", "images", scenesWord],
  ["seed", "seed", (choices) => String(choices.seed)],
  ["steps", "steps", (choices) => String(choices.steps)]
];
var WITH = { loss: ["divide"], rate: ["optimizer"], size: ["heads"], scenes: ["start"] };
function rowOf(run, before, watched) {
  const moved = changed(run, before);
  const end = run.scores.at(-1);
  const shown2 = (value) => Number.isFinite(value ?? NaN) ? apText(value) : "–";
  const lenient = end?.lenient ? ` (${shown2(scoreOf(run, end.lenient, watched))})` : "";
  const right = { right: " ✓", wrong: " ✗" }[verdict(run, before)] ?? "";
  return {
    settings: COLUMNS.map(([key, , text]) => [
      text(run.choices),
      [key, ...WITH[key] ?? []].some((name) => moved.includes(name))
    ]),
    score: endScore(run, "all"),
    texts: [
      shown2(endScore(run, "all")),
      shown2(end?.AP ?? null),
      `${shown2(endScore(run, watched))}${lenient}`
    ],
    guess: run.choices.guess ? `${run.choices.watched} ${run.choices.guess}${right}` : "",
    state: run.state === "diverged" ? `diverged at ${reached(run)}` : ended(run) ? "" : run.state
  };
}
function runsTable(oncompare) {
  const heads = COLUMNS.map(
    ([, name]) => html("th", { scope: "col", class: "lf-wide" }, /^[γαπ]$/.test(name) ? symbol(name) : name)
  );
  const watchedHead = html("th", { scope: "col", class: "lf-wide" });
  const column = (text, attributes = {}) => html("th", { scope: "col", ...attributes }, text);
  const body = html("tbody");
  const element = html(
    "div",
    { class: "lf-runs", tabindex: 0, role: "region", "aria-label": "The runs so far" },
    html(
      "table",
      {},
      html(
        "thead",
        {},
        html(
          "tr",
          {},
          column("run"),
          ...heads,
          column("recipe", { class: "lf-narrow" }),
          column("AP50"),
          column("AP", { class: "lf-wide" }),
          watchedHead,
          column("your guess", { class: "lf-wide" }),
          column("in the plots")
        )
      ),
      body
    )
  );
  const rows2 = /* @__PURE__ */ new Map();
  function rowFor(run) {
    const cell2 = (className) => html("td", { class: className });
    const settings = COLUMNS.map(() => html("span"));
    const bar = html("i");
    const parts2 = {
      settings,
      bar,
      recipe: cell2("lf-narrow"),
      AP50: html("b"),
      AP: cell2("lf-wide"),
      watched: cell2("lf-wide"),
      guess: cell2("lf-wide lf-guessed"),
      state: html("span", { class: "lf-run-state" }),
      button: html("button", { type: "button", class: "lf-compare", onclick: () => oncompare(run) })
    };
    parts2.element = html(
      "tr",
      {},
      html("th", { scope: "row" }, run.number ? String(run.number) : "stored"),
      ...settings.map((span) => html("td", { class: "lf-wide" }, span)),
      parts2.recipe,
      html("td", {}, html("span", { class: "lf-ap-bar lf-wide" }, bar), parts2.AP50),
      parts2.AP,
      parts2.watched,
      parts2.guess,
      html("td", { class: "lf-last" }, parts2.state, parts2.button)
    );
    rows2.set(run, parts2);
    return parts2;
  }
  const write = (place3, text) => place3.textContent === text || (place3.textContent = text);
  function draw({ runs, before, watched, compared, current, asked }) {
    write(watchedHead, watched);
    for (const run of runs) {
      const parts2 = rows2.get(run) ?? rowFor(run);
      const row = rowOf(run, before(run), watched);
      row.settings.forEach(([text, moved], i) => {
        write(parts2.settings[i], text);
        parts2.settings[i].classList.toggle("lf-changed", moved);
      });
      write(parts2.recipe, runWords(run.choices));
      const [AP50, AP, own] = asked ? ["?", "?", "?"] : row.texts;
      write(parts2.AP50, AP50);
      write(parts2.AP, AP);
      write(parts2.watched, own);
      write(parts2.guess, row.guess);
      write(parts2.state, row.state);
      parts2.bar.style.setProperty("width", `${asked ? 0 : 100 * (row.score ?? 0)}%`);
      parts2.element.classList.toggle("lf-now", run === current);
      parts2.button.hidden = run === current;
      parts2.button.setAttribute("aria-pressed", String(run === compared));
      write(parts2.button, run === compared ? "dotted" : "show");
      parts2.button.setAttribute(
        "aria-label",
        `${run === compared ? "dotted" : "show"}: ${run.number ? `run ${run.number}` : "the stored run"}`
      );
    }
    const wanted = [...runs].reverse().map((run) => rows2.get(run).element);
    for (const [run, { element: row }] of rows2) if (!runs.includes(run)) rows2.delete(run), row.remove();
    wanted.forEach((row, i) => body.children[i] !== row && body.insertBefore(row, body.children[i] ?? null));
  }
  return { element, draw };
}

/*! Live figure of chapters 13 and 14. */
var FRAMES = 60;
var MEASURED = 10;
var NARROW2 = 560;
var STILL = 10;
function parts({ model, page, state, id, figure, redraw }) {
  const limits = model.get("limits");
  const plan = model.get("plan");
  const kept = model.get("photographs") ?? [];
  const source = kept.length ? photographs({ kept, files: assets({ model, page }), request: state.request }) : drawnScenes(plan);
  const stored = storedRun(model.get("recording"), plan, source);
  const width = (name) => plan.networks[name].size[0];
  const sizes = Object.keys(plan.networks).sort((one, other) => width(one) - width(other));
  let look = null;
  let watched = "platelets";
  let guess = "";
  let compared = null;
  let seenTo = 0;
  let drawnAt = 0;
  const session = trainingSession({
    train,
    settings: (choices2) => configured(choices2, plan, choices2.classes.length),
    options: (choices2, { recipe }) => ({
      ...source.options(choices2),
      every: Math.max(1, Math.round(recipe.steps / FRAMES)),
      evaluateAt: Array.from({ length: MEASURED + 1 }, (_, i) => Math.round(i * recipe.steps / MEASURED))
    }),
    request: state.request,
    onend: finish
  });
  const choices = () => {
    const now = state.get();
    return { ...now, classes: source.classes(now), guess, watched };
  };
  const act = (what) => async () => {
    state.set({});
    if (!await source.ready(choices())) return;
    const before2 = session.current();
    what();
    if (session.current() !== before2) [look, guess, compared, drawnAt] = [null, "", null, 0];
  };
  const own = () => session.runs().filter((run) => run.rows.length || run === session.current());
  const all = () => [...stored ? [stored] : [], ...own()];
  const before = (run) => {
    const list = all();
    return list.slice(0, list.indexOf(run)).findLast((one) => one.scores.length) ?? null;
  };
  const go = html(
    "button",
    { type: "button", class: "lf-do lf-go", onclick: act(() => session.toggle(choices())) },
    "Train it"
  );
  const step = html(
    "button",
    {
      type: "button",
      class: "lf-do",
      title: "Train one step",
      onclick: act(() => session.step(1, choices()))
    },
    "Step"
  );
  const again = iconButton(
    "again",
    "Reset: a new network with random weights",
    () => source.has(choices()) && act(() => session.prepare(choices()))()
  );
  again.classList.add("lf-do");
  const actions = html("div", { class: "lf-actions" }, go, step, again);
  const clock = html("span", { class: "lf-clock" });
  const score = html("output");
  const scored = html("span", { class: "lf-score" }, html("span", {}, `AP50, ${source.held}`), score);
  const done = html("i");
  const progress = html("div", { class: "lf-progress", "aria-hidden": "true" }, done);
  const controls = laboratoryControls({
    id,
    limits,
    sizes,
    source,
    set: state.set,
    guess: (word) => (guess = word, state.set({}))
  });
  const onlook = (to) => {
    const run = session.current() ?? stored;
    look = run !== stored && to >= reached(run) ? null : to;
    state.set({});
  };
  const grid = pictureGrid({ id, view: source.view, onlook });
  const plots = laboratoryPlots({
    id,
    onset: (at) => onlook(Math.max(0, Math.round(at))),
    onwatch: (name) => (watched = name, redraw()),
    redraw
  });
  const table = runsTable((run) => (compared = run, redraw()));
  const outlet = outlets({ session, plan, source, choices });
  function draw(now, { asked }) {
    const classes = source.classes(now);
    if (watched !== "all" && !classes.includes(watched)) watched = "all";
    const current = session.current();
    const run = current ?? stored;
    const last = reached(run);
    const at = Math.min(last, look ?? (run === stored ? 0 : last));
    const shownData = {
      step: current ? last : 0,
      ap50: current?.scores.at(-1)?.AP50 ?? "",
      final: current?.final?.AP50 ?? "",
      loss: current?.rows.at(-1)?.classification ?? "",
      box: current?.rows.at(-1)?.box ?? "",
      state: current?.state ?? "idle",
      look: at,
      runs: own().length
    };
    const part = current ? last / current.recipe.steps : 0;
    if (still2.matches && session.running() && last && part - drawnAt < 1 / STILL) return { data: shownData };
    drawnAt = part;
    if (run === stored) seenTo = Math.max(seenTo, at);
    const other = compared && compared !== run ? compared : before(run);
    const moment = run ? momentOf(run, at) : {};
    const many = figure.clientWidth && figure.clientWidth < NARROW2 ? 4 : PICTURES;
    const settings = run?.choices ?? now;
    const list = source.pictures(settings);
    const found = list.map((_, i) => source.shown(shown(moment.frame?.found[i] ?? []), settings));
    grid.draw({ list, found, classes: source.classes(settings), step: at, last });
    const counts = tally2(found.slice(0, many), list.slice(0, many));
    const hidden = asked && run === stored;
    plots.draw({
      run,
      other,
      step: last ? at : null,
      until: run === stored ? seenTo : Infinity,
      watched,
      classes: source.classes(settings),
      terms: current?.terms ?? null,
      asked: hidden
    });
    table.draw({ runs: all(), before, watched, compared: other, current: run, asked: hidden });
    controls.draw(now, { watched, guess });
    outlet.draw(current);
    const ap = run ? scoreOf(run, entryAt(run.scores, at), "all") : null;
    score.textContent = hidden ? "?" : ap === null ? "–" : apText(ap);
    const of = current?.recipe.steps ?? now.steps;
    clock.replaceChildren(
      "step ",
      html("b", {}, String(current ? last : 0)),
      ` of ${of}`,
      ...current?.seconds ? [", ", html("b", {}, current.seconds.toFixed(1)), " s"] : []
    );
    done.style.setProperty("width", `${100 * part}%`);
    const words = buttonWords(
      current?.state,
      current ? againWords(changes(now, current.choices), now) : "Train it"
    );
    if (go.textContent !== words) go.textContent = words;
    const seen = {
      run,
      step: at,
      tally: counts,
      row: moment.row,
      other,
      otherRow: other ? entryAt(other.rows, at) : null,
      scores: moment.scores,
      asked: hidden,
      refused: session.refused(),
      waits: session.waits(),
      status: session.running() ? "" : source.status(now, !current && !at),
      unseen: source.unseen,
      final: source.final
    };
    return { words: sentence(seen), all: told(seen), running: session.running(), data: shownData };
  }
  async function finish(run) {
    if (run.state === "done") {
      if (source.final) run.final = await session.score(source.finalPictures());
      state.request();
      run.terms = pictured(await session.terms());
    }
    if (!page) await handOver(model, session, run);
    state.request();
  }
  const still2 = matchMedia("(prefers-reduced-motion: reduce)");
  const themed = () => state.request();
  still2.addEventListener("change", themed);
  return {
    read(name, text) {
      if (name === "scenes" || name === "start")
        return { scenes: source.choices, start: source.starts ?? ["random"] }[name].includes(text) ? text : void 0;
      if (name in WORDS) return WORDS[name].includes(text) ? text : void 0;
      if (name === "size") return sizes.includes(text) ? text : void 0;
      return (name === "seed" || name === "steps" ? wholeIn : numberIn)(limits[name], text);
    },
    bar: [clock, scored],
    body: [progress, grid.element],
    controls: controls.controls,
    more: controls.more,
    actions,
    below: [plots.element, table.element, outlet.element],
    source: session.device.phone ? `${BATTERY}${source.credit ?? ""}` : source.note,
    watch: grid.grid,
    draw,
    release() {
      still2.removeEventListener("change", themed);
      session.release();
    }
  };
}
var laboratory_default = liveFigure({
  name: "lf-laboratory",
  traits: SETTINGS,
  styles: [run_default, pictures_default, style_default],
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

var stdin_default = hosted(laboratory_default);
export {
  stdin_default as default
};
