// Built by widgets/build.mjs from widgets/src/learner.js: change it there.
var pictures_default = "/* Pictures with boxes. The pictures are bright in both themes, and so are the colours on them. */\n.lf-scene { position: relative; overflow: hidden; aspect-ratio: var(--ratio, 4 / 3); min-width: 0; background: var(--line); border-radius: 8px; }\n.lf-scene :is(canvas, svg) { position: absolute; inset: 0; display: block; width: 100%; height: 100%; }\n.lf-halo, .lf-box { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }\n.lf-halo { stroke: #fff; stroke-opacity: 0.8; stroke-width: 4; }\n.lf-box { stroke: #8e2f7a; }\n.lf-box.lf-class-1 { stroke-dasharray: 7 3.5; }\n.lf-box.lf-class-2 { stroke-width: 2.6; stroke-linecap: round; stroke-dasharray: 0.1 3.6; }\n.lf-classes { display: inline-flex; flex-wrap: wrap; gap: 0 14px; color: var(--soft); font-size: 0.85rem; white-space: nowrap; }\n.lf-classes svg { margin-right: 5px; }\n.lf-class-line .lf-box { stroke: var(--accent); }\n@media print { .lf-scene { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n";

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

var style_default = '/* Scenes over the whole width; below them what makes it run, the losses and the score. */\n.lf-learner .lf-frame > .lf-bar { min-height: 0; border-bottom: 0; }\n.lf-learner .lf-main { padding-top: 2px; }\n.lf-strip { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px; padding: 0 16px; }\n.lf-progress { height: 3px; margin-top: 12px; background: var(--line); }\n.lf-progress i { display: block; width: 0; height: 100%; background: var(--accent); }\n.lf-learner .lf-below { display: grid; gap: 8px 26px; padding: 12px 16px; border-top: 0; }\n.lf-learner .lf-dock > .lf-controls { display: block; padding: 14px 16px 4px; }\n.lf-learner .lf-learn { display: flex; align-items: center; justify-content: center; gap: 10px; width: 100%; min-height: 56px; font-size: 1.15rem; }\n.lf-learn svg { flex: none; fill: currentColor; }\n.lf-learner .lf-dock .lf-range { grid-template-columns: auto minmax(0, 1fr) 1.8rem; margin-top: 6px; }\n.lf-learner .lf-dock .lf-nudge { display: none; }\n.lf-which-class, .lf-which-box { font-weight: 650; }\n.lf-which-class { color: var(--gamma-0); }\n.lf-which-box { color: var(--gamma-05); }\n.lf-learner .lf-plot { position: relative; height: 7.4rem; }\n.lf-learner .lf-canvas { cursor: default; touch-action: auto; }\n.lf-learner .lf-panel { position: relative; }\n.lf-learner .lf-aside { position: absolute; top: 22px; right: 14px; padding-left: 6px; color: var(--soft); background: var(--panel); font-size: 12px; line-height: 18px; }\n.lf-learner .lf-grid { fill: none; stroke: var(--line); }\n.lf-learner .lf-canvas path { fill: none; stroke-width: 2.2; stroke-linejoin: round; }\n.lf-classification { stroke: var(--gamma-0); }\n.lf-learner .lf-canvas .lf-box-line { stroke: var(--gamma-05); stroke-width: 2; stroke-dasharray: 6 3; }\n.lf-learner .lf-canvas .lf-past-line { stroke: var(--soft); stroke-width: 1.4; stroke-dasharray: 2 3; }\n.lf-two { display: grid; grid-template-columns: minmax(5.6rem, auto) minmax(0, 1fr); gap: 14px; align-items: center; padding-top: 6px; }\n.lf-ap { color: var(--accent); font-size: 4rem; font-weight: 700; line-height: 1; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }\n.lf-bars { display: grid; gap: 8px; font-size: 0.85rem; }\n.lf-bars div { display: grid; grid-template-columns: 28px 4.7rem minmax(0, 1fr) 1.9rem; gap: 8px; align-items: center; line-height: 1.3; }\n.lf-bars em { position: relative; display: block; height: 8px; }\n.lf-bars em span { display: block; height: 100%; overflow: hidden; background: var(--line); border-radius: 4px; }\n.lf-bars i { display: block; width: 0; height: 100%; background: var(--accent); border-radius: 4px; }\n.lf-bars u { position: absolute; top: -3px; height: 14px; margin-left: -1px; border-left: 2px solid var(--ink); text-decoration: none; }\n.lf-bars b { font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }\n\n@container (max-width: 559.98px) {\n  .lf-learner .lf-frame { position: relative; }\n  .lf-learner .lf-bar { display: none; }\n  .lf-strip { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px; }\n  .lf-learner .lf-dock { padding: 10px 16px max(4px, env(safe-area-inset-bottom)); }\n  .lf-learner .lf-dock > .lf-controls { padding: 0; }\n  .lf-start { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: 14px; align-items: center; }\n  .lf-learner .lf-learn { padding: 0 8px; font-size: 1.05rem; line-height: 1.15; }\n  .lf-learner .lf-dock .lf-range { margin: 0; }\n  .lf-learner .lf-score { order: -1; }\n  .lf-learner .lf-plot { height: 5.6rem; }\n  .lf-ap { font-size: 3rem; }\n}\n@container (min-width: 560px) {\n  .lf-learner .lf-below { grid-template-columns: repeat(2, minmax(0, 1fr)); }\n  .lf-learner .lf-frame { display: grid; grid-template-columns: minmax(0, 1fr) auto; }\n  .lf-learner .lf-frame > * { grid-column: 1 / -1; }\n  .lf-learner .lf-frame > .lf-bar { grid-area: 1 / 2; padding: 0 16px 0 0; }\n  .lf-learner .lf-frame > .lf-sentence { grid-area: 1 / 1; }\n  .lf-start { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 24px; align-items: center; }\n  .lf-learner .lf-dock .lf-range { margin: 0; }\n}\n@container (min-width: 860px) {\n  .lf-learner .lf-frame { grid-template: "said said bar" auto "main main main" auto "dock below below" 1fr "foot foot foot" auto / 302px minmax(0, 1fr) auto; }\n  .lf-learner .lf-frame > .lf-bar { grid-area: bar; }\n  .lf-learner .lf-frame > .lf-sentence { grid-area: said; }\n  .lf-learner .lf-frame > .lf-below { grid-area: below; grid-template-columns: minmax(0, 1fr) 326px; padding: 14px 16px 8px 10px; }\n  .lf-learner .lf-frame > .lf-dock { grid-area: dock; }\n  .lf-start { display: block; }\n  .lf-learner .lf-dock .lf-range { margin-top: 6px; }\n}\n@media print { .lf-learner .lf-dock { position: static; } }\n';

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
  let place3 = -1;
  values.forEach((value, i) => {
    if (fits(i) && (place3 < 0 || value >= values[place3])) place3 = i;
  });
  return place3;
}

var numbers = (text) => text ? text.split(" ").map(Number) : [];
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
  let last2 = 0;
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
      const message = { order, id: ++last2, ...rest };
      waiting.set(last2, { resolve, reject, message });
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
  shown = 4,
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
    shown,
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
  const call = async (order, rest) => {
    hands ?? (hands = hire({ setup, workers: run.workers, hear, fell }));
    return (await hands).call(order, rest);
  };
  return Object.assign(run, {
    start: () => call("run", { until: recipe.steps }),
    resume: () => call("run", { until: recipe.steps }),
    step: (steps = 1) => call("run", { until: step + steps }),
    pause: () => hands && call("pause"),
    weights: () => call("weights"),
    terms: () => call("terms"),
    score: (pictures) => call("score", { pictures }),
    async close() {
      closed = true;
      (await hands?.catch(() => null))?.stop();
    }
  });
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
  const count = (mean) => {
    const wanted = Math.max(0, mean) * room;
    const sure = Math.floor(wanted);
    return sure + (numbers2.next() < wanted - sure ? 1 : 0);
  };
  const fill2 = (label, number, propose) => {
    for (let i = 0; i < number; i++) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { x, y, radius } = propose();
        if (place(cells, { label, x, y, size: 2 * radius, seed: numbers2.bits() }, width, height)) break;
      }
    }
  };
  const anywhere = (radius, beyond) => ({
    radius,
    x: numbers2.between(-beyond * radius, width + beyond * radius),
    y: numbers2.between(-beyond * radius, height + beyond * radius)
  });
  fill2(WBC, count(options.white), () => {
    const large = numbers2.next() >= 0.22;
    return anywhere(unit * (large ? numbers2.between(35, 46) : numbers2.between(24, 32)), 0.1);
  });
  const usual = unit * numbers2.between(19, 22.5);
  const clumping = numbers2.between(0.1, 0.6);
  const firstRed = cells.length;
  fill2(RBC, count(numbers2.bell(options.red, 0.26 * options.red)), () => {
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
    count(options.platelets * numbers2.between(0.3, 1.7)),
    () => anywhere(unit * numbers2.between(5.8, 9.8), 0)
  );
  fill2(
    DEBRIS,
    count(options.debris * numbers2.between(0.5, 1.5)),
    () => anywhere(unit * numbers2.between(4.5, 10.5), 0)
  );
  return cells;
}
function place(cells, proposal, width, height) {
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
function densityOf(cells, look, width, height, scale2) {
  const field = { density: new Float64Array(width * height * 3), width, height, scale: scale2 };
  for (const label of [RBC, WBC, PLATELET, DEBRIS]) {
    for (const cell of cells) if (cell.label === label) PAINTERS[label](field, cell, look);
  }
  return field.density;
}
function patch({ width, height, scale: scale2 }, cell, beyond, ink) {
  const [x1, y1, x2, y2] = cell.whole;
  const left = Math.max(0, Math.floor((x1 - beyond) * scale2));
  const right = Math.min(width, Math.ceil((x2 + beyond) * scale2));
  const top = Math.max(0, Math.floor((y1 - beyond) * scale2));
  const bottom = Math.min(height, Math.ceil((y2 + beyond) * scale2));
  const place3 = { r: 0, u: 0, v: 0, dx: 0, dy: 0 };
  for (let row = top; row < bottom; row++) {
    place3.dy = (row + 0.5) / scale2 - cell.y;
    for (let column = left; column < right; column++) {
      place3.dx = (column + 0.5) / scale2 - cell.x;
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
  const colour = blend(BROWN, PINK, pink, strength * (1 - 0.4 * paler * paler * paler));
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
      const own = colour[c] * thick;
      density[at + c] = Math.max(old, own) + 0.3 * Math.min(old, own);
    }
  });
}
function lobesOf(numbers2, small) {
  if (small) return [[numbers2.bell(0, 0.05), numbers2.bell(0, 0.05), numbers2.between(0.74, 0.86)]];
  const band = numbers2.next() < 0.25;
  const count = band ? 6 : 2 + Math.floor(4 * numbers2.next());
  let angle = numbers2.next();
  return Array.from({ length: count }, () => {
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
  const colour = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  stipple(field, cell, colour, 1.5 * soft, unit, (r) => 0.7 + 0.4 * falling(square(r / wide)));
}
function debris(field, cell, { soft, unit, pink }) {
  const numbers2 = new Numbers(cell.seed, 1);
  const purple = blend(...PURPLE, numbers2.next(), numbers2.between(0.7, 1.2));
  const wide = numbers2.between(0.45, 0.8);
  const share = numbers2.next();
  if (cell.debris === SPECK) {
    const colour = blend(purple, DUST, 0.2 + 0.4 * share, 1);
    stipple(field, cell, colour, 0.6 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === FIBRE) {
    stipple(field, cell, purple, 1.4 * soft, unit, (r) => 0.8 + 0.3 * falling(square(r / wide)));
  } else if (cell.debris === PIECE) {
    const colour = blend(BROWN, PINK, pink, 0.8 + 0.4 * share);
    stipple(field, cell, colour, 1.4 * soft, unit, () => 0.95);
  } else if (cell.debris === RING) {
    stipple(field, cell, purple, 1.5 * soft, unit, (r) => 1.05 - 0.95 * falling(square(r / wide)));
  }
}
function stipple({ density, ...field }, cell, colour, soft, unit, thickness) {
  patch(field, cell, 2 * soft, (at, { r, dx, dy }) => {
    const inside = edge((1 - r) * cell.size / 2, soft);
    if (inside === 0) return;
    const thick = (thickness(r) + 0.16 * mottle(cell.seed, dx / (2 * unit), dy / (2 * unit))) * inside;
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
  return drawn(layout(key, width, height, options), { seed: key, width, height, labelled: options.labelled });
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
function place2(element, attributes) {
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
        place2(shape, {
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

var apText = (value) => value.toFixed(2).replace(/^0/, "");
var short = (value) => value === 0.5 ? "½" : String(value).replace(/^0\./, ".");
function countWords(found, classes) {
  const counts = classes.map((name, i) => [found.filter(({ label }) => label === i).length, name]);
  const parts2 = counts.filter(([count]) => count).map(([count, name]) => `${count} ${count === 1 ? name.replace(/s$/, "") : name}`);
  return parts2.length < 2 ? parts2[0] || "nothing" : `${parts2.slice(0, -1).join(", ")} and ${parts2.at(-1)}`;
}
var BATTERY = "On a phone one worker trains, and it takes some battery.";
function buttonWords(state, again = "Train again") {
  return { idle: "Train it", training: "Pause", paused: "Go on" }[state] ?? again;
}

var gammaOf = (run) => `γ = ${short(run.config.gamma)}`;
var last = (run) => run.scores.at(-1);
function sentence(seen) {
  const { run, phone, refused } = seen;
  if (refused) return `It cannot train this: ${refused}.`;
  if (run.state === "stored" || run.state === "idle") {
    const battery = phone ? ` ${BATTERY}` : "";
    return run.state === "stored" ? `A stored run of **${seen.steps} steps**. Press the button, and your browser learns the same.${battery}` : `Press the button: in **${seen.steps} steps** your browser learns to find the cells.${battery}`;
  }
  if (run.state === "done") return ending(seen);
  if (run.state === "diverged")
    return `After **${run.rows.length} steps** ${run.reason || "the loss is no number any more"}: this run has diverged.`;
  const step = run.rows.length;
  if (!run.frames.length) return "It starts from weights that know nothing: every score is near .01.";
  const opening = run.state === "paused" ? `Paused at step ${step}` : `Step ${step}`;
  return `${opening}: it finds **${total(seen.found)} of ${total(seen.objects)} cells**. ${tail(seen)}`;
}
function tail({ run, found, objects, classes, shown }) {
  if (!total(found)) return `No score reaches ${apText(shown)} yet.`;
  const none = classes.filter((_, i) => objects[i] && !found[i]);
  if (none.length) return `None of the ${none.join(" and ")} yet.`;
  const score = last(run);
  if (!score) return "All classes are among them.";
  const values = score.classes.map(({ AP50 }) => AP50);
  const least = Math.min(...values);
  return `It does worst on ${classes[values.indexOf(least)]}: AP50 ${apText(least)}.`;
}
function ending({ run, before, stored }) {
  const score = `**AP50 ${apText(last(run).AP50)}** after ${run.rows.length} steps and ${run.seconds.toFixed(1)} s, with ${gammaOf(run)}.`;
  if (before)
    return `${score} The ${runName(before)} (${gammaOf(before)}, the marks) reached ${apText(last(before).AP50)}.`;
  if (stored && last(stored).AP50 === last(run).AP50)
    return `${score} The stored run had the same. Move γ, and train again.`;
  return `${score} Move γ to 0 or 5, and train again.`;
}
function told(seen) {
  const { run, classes, found, objects, batch, held, threshold, shown } = seen;
  const parts2 = classes.map((name, i) => `${found[i]} of ${objects[i]} ${name}`);
  const score = last(run);
  const scores = score ? ` On ${held} scenes that it never saw, AP50 is **${apText(score.AP50)}**${run.state === "training" ? `, measured at step ${score.step}` : ""}: ${classes.map((name, i) => `${name} ${apText(score.classes[i].AP50)}`).join(", ")}, with all scores from ${short(threshold)} on.` : "";
  const now = `${sentence(seen)} In the four scenes, boxes that score ${apText(shown)} or more find ${parts2.join(", ")}.${scores}`;
  if (run.state === "training") return now;
  const gamma = run.config.gamma;
  return `${now} The loss is ${gamma ? "the focal loss" : "balanced cross entropy"} with ${gammaOf(run)} and α = ${short(run.config.alpha)}, the α that the paper found best for this γ. Each step learns from ${batch} new scenes, drawn by a program; the curves are means of eight steps. A run and its scenes follow from seed ${run.recipe.seed}: on every machine it gives the same weights.${run.note ? ` ${run.note}` : ""}`;
}
var runName = ({ state }) => state === "stored" ? "stored run" : "run before";
var sceneName = (i, found, classes) => `Scene ${i + 1}: ${countWords(found, classes)} found`;
var total = (counts) => counts.reduce((sum, count) => sum + count, 0);

var OVER = 8;
var [LOW, HIGH] = [0.01, 10];
var TICKS = [
  [0.01, ".01"],
  [0.1, ".1"],
  [1, "1"],
  [10, "10"]
];
function smoothed(rows2, name, over = OVER) {
  let sum = 0;
  return rows2.map((row, i) => {
    sum += row[name] - (i >= over ? rows2[i - over][name] : 0);
    return [row.step, Math.min(HIGH, Math.max(LOW, sum / Math.min(over, i + 1)))];
  });
}
function lossPlot() {
  const aside = html("p", { class: "lf-aside" });
  const heading = html(
    "span",
    {},
    "loss: ",
    html("b", { class: "lf-which-class" }, "which class"),
    " and ",
    html("b", { class: "lf-which-box" }, "which box")
  );
  const plot = panel("loss", heading);
  plot.element.append(aside);
  function draw(run, before, steps) {
    const same = before?.lossKey === run.lossKey;
    const words = !before ? "" : same ? `dotted: the ${runName(before)}` : `the ${runName(before)} had another loss`;
    if (aside.textContent !== words) aside.textContent = words;
    const lines = (one, suffix) => ["classification", "box"].map((name) => ({
      name: `lf-${name === "box" ? "box-line" : name}${suffix}`,
      points: one.state === "stored" ? smoothed(one.rows, name, 1) : smoothed(one.rows, name)
    }));
    plot.draw({
      x: [0, steps],
      y: [LOW, HIGH],
      log: true,
      xTicks: [
        [0, "0"],
        [steps / 2, (steps / 2).toLocaleString("en-US")],
        [steps, `${steps.toLocaleString("en-US")} steps`]
      ],
      yTicks: TICKS,
      lines: [...before && same ? lines(before, " lf-past-line") : [], ...lines(run, "")]
    });
  }
  return { element: plot.element, draw };
}

var MOST_PIXELS = 720;
var CLASSES = 3;
function picture({ width, height, paint }) {
  const canvas = html("canvas", { "aria-hidden": "true" });
  const layers = Array.from({ length: CLASSES }, (_, i) => [
    svg("path", { class: `lf-halo lf-class-${i}` }),
    svg("path", { class: `lf-box lf-class-${i}` })
  ]);
  const over = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img" },
    ...layers.map(([halo]) => halo),
    ...layers.map(([, box]) => box)
  );
  const element = html("div", { class: "lf-scene" }, canvas, over);
  let painted = 0;
  function fit() {
    const across = Math.min(
      MOST_PIXELS,
      Math.round(element.clientWidth * (globalThis.devicePixelRatio || 1))
    );
    if (!across || across === painted) return;
    painted = across;
    const ground = paint(across);
    Object.assign(canvas, { width: ground.width, height: ground.height });
    canvas.getContext("2d").putImageData(imageData(ground), 0, 0);
  }
  function draw(found, name) {
    layers.forEach((pair, i) => {
      const d = outlines(found.filter(({ label }) => label % CLASSES === i));
      for (const path2 of pair) if (path2.getAttribute("d") !== d) path2.setAttribute("d", d);
    });
    if (over.getAttribute("aria-label") !== name) over.setAttribute("aria-label", name);
  }
  const change = (other) => [paint, painted] = [other, 0];
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

function scoreBoard(heading, classes) {
  const large = html("div", { class: "lf-ap" });
  const rows2 = classes.map((name, i) => {
    const [bar, mark, value] = [html("i"), html("u"), html("b")];
    const row = html(
      "div",
      {},
      classLine(i),
      html("span", {}, name),
      html("em", {}, html("span", {}, bar), mark),
      value
    );
    return { row, bar, mark, value };
  });
  const bars = html("div", { class: "lf-bars" }, ...rows2.map(({ row }) => row));
  const board = html("div", { class: "lf-two", role: "img" }, large, bars);
  const element = html("div", { class: "lf-score" }, html("p", { class: "lf-heading" }, heading), board);
  function draw(score, before) {
    large.textContent = score ? apText(score.AP50) : "–";
    rows2.forEach(({ bar, mark, value }, i) => {
      const [now, was] = [score?.classes[i].AP50, before?.classes[i].AP50];
      bar.style.width = `${100 * (now ?? 0)}%`;
      mark.hidden = was === void 0;
      mark.style.left = `${100 * (was ?? 0)}%`;
      value.textContent = now === void 0 ? "–" : apText(now);
    });
    const each = classes.map((name, i) => `${name} ${apText(score?.classes[i].AP50 ?? 0)}`).join(", ");
    board.setAttribute(
      "aria-label",
      score ? `AP50 ${apText(score.AP50)}: ${each}` : "AP50: not measured yet"
    );
  }
  return { element, draw };
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
var bestAlpha = (gamma) => gamma < 0.35 ? 0.75 : gamma < 0.75 ? 0.5 : 0.25;

function storedRun(stored, given) {
  if (!stored?.steps) return null;
  const [steps, classification, box] = ["step", "classification", "box"].map((name) => numbers(stored[name]));
  return {
    state: "stored",
    number: 0,
    steps: stored.steps,
    ...given,
    lossKey: lossKey(given.config),
    rows: steps.map((step, i) => ({ step, classification: classification[i], box: box[i] })),
    frames: [{ step: stored.steps, found: stored.found.map(detectionsOf) }],
    scores: [{ step: stored.steps, AP50: stored.AP50, classes: stored.classes.map((AP50) => ({ AP50 })) }]
  };
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
    const count = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part, i) => part.hidden = i >= count);
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
  function toggle(choices) {
    if (running()) pause();
    else if (run?.state === "paused") resume();
    else begin2(choices);
  }
  function step(count, choices) {
    if (running() || hidden) return;
    if (run?.state !== "paused" && run?.state !== "idle" && !prepare(choices)) return;
    if (!run) return;
    wanted = "steps";
    heed(engine.step(count));
    describe();
  }
  function received({ rows: rows2 = [], frame, scores, seconds, state, reason }) {
    run.rows.push(...rows2);
    const measured = scores ?? frame?.scores;
    if (frame && run.frames.at(-1)?.step === frame.step) run.frames.pop();
    if (frame) run.frames.push(frame);
    if (measured) run.scores.push({ step: run.rows.length, ...measured });
    if (seconds !== void 0) run.seconds = seconds;
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
    toggle,
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

/*! Live figure of the welcome page. */
var NAMES2 = ["gamma", "seed"];
var SCENES2 = 4;
var SHOWN = 0.5;
var EVERY = 8;
var REDRAWN = 10;
var MEASURED = 6;
var ICONS2 = { go: "M8 5l11 7-11 7z", pause: "M7 5h3.500v14H7zM13.500 5H17v14h-3.500z" };
function parts({ model, state, id, figure }) {
  const given = { config: model.get("config"), recipe: model.get("recipe") };
  const [classes, held] = [model.get("classes"), model.get("held")];
  if (!classes.length) return empty();
  const { config, recipe } = given;
  const { steps } = recipe;
  const limits = model.get("limits");
  const stored = storedRun(model.get("stored"), given);
  const blank = { state: "idle", ...given, lossKey: lossKey(config), rows: [], frames: [], scores: [] };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const [height, width] = model.get("size");
  const session = trainingSession({
    train,
    given,
    options: () => ({
      data: { kind: "drawn", seed: state.get().seed, scenes: "dense" },
      held,
      shown: SCENES2,
      every: still.matches ? Math.ceil(steps / REDRAWN) : EVERY,
      evaluateAt: Array.from({ length: MEASURED }, (_, i) => Math.round((i + 1) * steps / MEASURED))
    }),
    request: state.request,
    onend: (run) => figure.dispatchEvent(new CustomEvent("training:ended", { bubbles: true, detail: run }))
  });
  const choices = () => {
    const { gamma: gamma2, seed } = state.get();
    return { gamma: gamma2, alpha: bestAlpha(gamma2), seed };
  };
  const same = (one, other) => one.lossKey === other.lossKey && one.recipe.seed === other.recipe.seed;
  const another = () => {
    const run = session.current();
    if (run?.state !== "paused" || session.running()) return false;
    const { config: config2, recipe: recipe2 } = runSettings(given, choices());
    return !same(run, { lossKey: lossKey(config2), recipe: recipe2 });
  };
  const scenes = Array.from({ length: SCENES2 }, (_, i) => scene(i, { seed: HELD_OUT, width, height }));
  const pictures = scenes.map((one) => picture({ width, height, paint: (across) => sharp(one, across) }));
  const objects = scenes.map(objectsOf);
  const progress = html("i");
  const strip = html("div", { class: "lf-strip" }, ...pictures.map((one) => one.element));
  const line = html("div", { class: "lf-progress", "aria-hidden": "true" }, progress);
  const icon2 = svg("path");
  const label = html("span");
  const press = () => {
    if (another()) session.begin(choices());
    else session.toggle(choices());
  };
  const go = html(
    "button",
    { type: "button", class: "lf-do lf-go lf-learn", onclick: press },
    svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" }, icon2),
    label
  );
  const gamma = range({
    id: `${id}-gamma`,
    symbol: [html("span", { class: "lf-symbol" }, "γ")],
    name: "gamma, the focusing parameter of the next run",
    limits: sliders(limits, { gamma: [0.5, 0.5] }).gamma,
    ticks: [
      [0, "0"],
      [1, "1"],
      [2, "2"],
      [5, "5"]
    ],
    onset: (value) => state.set({ gamma: value })
  });
  const control = { ...gamma, element: html("div", { class: "lf-start" }, go, gamma.element) };
  const plot = lossPlot();
  const board = scoreBoard(`AP50 on ${held} scenes it never saw`, classes);
  let drawn2 = null;
  function draw(now) {
    const own = session.current();
    const run = own ?? stored ?? blank;
    const [frame, score] = [run.frames.at(-1), run.scores.at(-1)];
    const step = own?.rows.length ?? 0;
    const data = {
      step,
      ap50: score?.AP50 ?? "",
      state: own?.state ?? "idle",
      kind: own?.kind ?? "",
      workers: own?.workers ?? ""
    };
    controls(now);
    for (const one of pictures) one.fit();
    if (still.matches && run.state === "training" && frame && frame === drawn2) return { data };
    drawn2 = frame;
    const found = scenes.map((_, i) => (frame?.found[i] ?? []).filter(({ score: sure }) => sure >= SHOWN));
    pictures.forEach((one, i) => one.draw(found[i], sceneName(i, found[i], classes)));
    const before = session.before() ?? (own && stored && !same(own, stored) ? stored : null);
    progress.style.width = `${100 * step / steps}%`;
    plot.draw(run, before, steps);
    board.draw(score, before?.scores.at(-1));
    const seen = {
      run,
      before,
      stored,
      classes,
      steps,
      held,
      batch: recipe.batch,
      threshold: config.score_threshold,
      shown: SHOWN,
      phone: session.device.phone,
      refused: session.refused(),
      ...counts(found)
    };
    return { data, words: sentence(seen), all: told(seen), running: run.state === "training" };
  }
  function counts(found) {
    const taken = found.map(
      (list, i) => match(list, objects[i]).filter(({ verdict }) => verdict === "found")
    );
    const count = (lists) => classes.map((_, k) => lists.flat().filter((one) => one.label === k).length);
    return { found: count(taken), objects: count(objects) };
  }
  function controls(now) {
    gamma.set(now.gamma, short(now.gamma), `gamma ${now.gamma}`);
    control.text = gamma.text;
    const next = `Train with γ = ${short(now.gamma)}`;
    const running = session.running();
    const words = running ? "Pause" : another() ? next : buttonWords(session.current()?.state ?? "idle", next);
    if (label.textContent !== words) label.textContent = words;
    const shape = running ? ICONS2.pause : ICONS2.go;
    if (icon2.getAttribute("d") !== shape) icon2.setAttribute("d", shape);
  }
  return {
    read: (name, text) => (name === "seed" ? wholeIn : numberIn)(limits[name], text),
    bar: [],
    body: [strip, line],
    controls: [control],
    below: [plot.element, board.element],
    source: "The network sees 128 × 96 pixels; the scenes are drawn sharp. Nothing leaves your machine.",
    watch: strip,
    draw,
    release: session.release
  };
}
function objectsOf({ boxes, labels }) {
  return Array.from(labels, (label, i) => ({ label, box: boxes.slice(4 * i, 4 * i + 4), difficult: false }));
}
function empty() {
  const words = "There is no network here yet: make this figure with Learner.of(config, recipe).";
  return {
    read: () => void 0,
    bar: [],
    body: [],
    draw: () => ({ data: {}, words })
  };
}
var learner_default = liveFigure({
  name: "lf-learner",
  traits: NAMES2,
  styles: [pictures_default, run_default, style_default],
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

var stdin_default = hosted(learner_default);
export {
  stdin_default as default
};
