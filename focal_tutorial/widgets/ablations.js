// Built by widgets/build.mjs from widgets/src/ablations.js: change it there.
var style_default = '.lf-ablations .lf-go {\n  min-width: 10rem;\n  min-height: 46px;\n}\n.lf-ablations .lf-go:disabled {\n  color: var(--soft);\n  background: var(--paper);\n  border-color: var(--line);\n  cursor: default;\n}\n.lf-ablations .lf-clock {\n  color: var(--soft);\n  font-size: 0.95rem;\n  font-variant-numeric: tabular-nums;\n  white-space: nowrap;\n}\n.lf-word {\n  color: var(--ink);\n  font-size: 0.9rem;\n  white-space: nowrap;\n}\n.lf-word.lf-scenes-brief {\n  display: none;\n}\n.lf-pick .lf-word.lf-scenes-long {\n  display: none;\n}\n.lf-pick .lf-word.lf-scenes-brief {\n  display: inline;\n}\n.lf-table {\n  position: relative;\n  padding: 0 16px;\n}\n.lf .lf-table table {\n  width: 100%;\n  margin: 0;\n  color: var(--ink);\n  font-size: 0.92rem;\n  border-collapse: collapse;\n  table-layout: fixed;\n  font-variant-numeric: tabular-nums;\n}\n.lf .lf-table :is(th, td) {\n  height: 32px;\n  padding: 0 4px;\n  font-weight: 400;\n  text-align: left;\n  vertical-align: middle;\n  white-space: nowrap;\n  background: none;\n  border: 0;\n  border-bottom: 1px solid var(--line);\n}\n.lf .lf-table thead th {\n  height: 40px;\n  color: var(--soft);\n  font-size: 0.8rem;\n  line-height: 1.2;\n  vertical-align: top;\n}\n.lf .lf-table tbody tr:last-child > * {\n  border-bottom: 0;\n}\n.lf-table .lf-c-run {\n  width: 44px;\n}\n.lf-table .lf-c-name {\n  width: 122px;\n}\n.lf-table .lf-c-seeds {\n  width: 100px;\n}\n.lf-table .lf-c-mean {\n  width: 50px;\n}\n.lf-table .lf-c-words {\n  width: 144px;\n}\n.lf-table .lf-c-ahead {\n  width: 70px;\n}\n.lf .lf-table :is(.lf-c-scores, .lf-c-apart) {\n  padding: 0 6px;\n}\n.lf-table label {\n  display: flex;\n  align-items: center;\n  gap: 8px;\n  margin: 0;\n  min-height: 30px;\n  cursor: pointer;\n}\n.lf-tick {\n  justify-content: center;\n}\n.lf-table input {\n  width: 18px;\n  height: 18px;\n  margin: 0;\n  accent-color: var(--accent);\n  cursor: pointer;\n}\n.lf-table .lf-chosen > * {\n  background: var(--shade);\n}\n.lf-table .lf-chosen .lf-c-name span {\n  font-weight: 600;\n}\n.lf-table .lf-mine {\n  color: var(--accent);\n}\n.lf-table .lf-apart {\n  font-weight: 600;\n}\n.lf-strip {\n  display: block;\n}\n.lf-strip path {\n  fill: none;\n  stroke-width: 1.6;\n}\n.lf-strip .lf-rule {\n  stroke: var(--line);\n  stroke-width: 1;\n}\n.lf-strip .lf-zero {\n  stroke: var(--ink);\n  stroke-width: 1;\n}\n.lf-stored-dot {\n  fill: none;\n  stroke: var(--soft);\n  stroke-width: 1.4;\n}\n.lf-own-dot {\n  fill: var(--accent);\n  stroke: var(--panel);\n  stroke-width: 1;\n}\n.lf-stored-mean,\n.lf-stored-span {\n  stroke: var(--soft);\n}\n.lf-strip .lf-own-mean,\n.lf-strip .lf-own-span {\n  stroke: var(--accent);\n  stroke-width: 2.2;\n}\n.lf-scale {\n  position: relative;\n  height: 16px;\n  margin-top: 4px;\n}\n.lf-scale span {\n  position: absolute;\n  transform: translateX(-50%);\n  font-size: 12px;\n  line-height: 16px;\n}\n.lf-seeds {\n  display: flex;\n  gap: 2px;\n}\n.lf-seeds i {\n  flex: 1 1 0;\n  max-width: 20px;\n  height: 18px;\n  overflow: hidden;\n  color: var(--accent);\n  font-size: 12px;\n  font-style: normal;\n  font-weight: 700;\n  line-height: 16px;\n  text-align: center;\n  background: linear-gradient(90deg, var(--accent) calc(100% * var(--part)), transparent 0);\n  border: 1px solid var(--line);\n  border-radius: 4px;\n}\n.lf-seeds :is(.lf-seed-same, .lf-seed-alone, .lf-seed-differs, .lf-seed-diverged) {\n  background: none;\n  border-color: var(--accent);\n}\n.lf-seeds :is(.lf-seed-differs, .lf-seed-diverged) {\n  color: var(--gamma-05);\n  border-color: var(--gamma-05);\n}\n.lf-guessing {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 4px 12px;\n  min-height: 52px;\n  padding: 4px 16px;\n  border-bottom: 1px solid var(--line);\n}\n.lf-order {\n  display: flex;\n  align-items: center;\n  gap: 6px;\n}\n.lf-chip {\n  min-width: 44px;\n  min-height: 36px;\n  padding: 0 10px;\n  color: var(--ink);\n  font: inherit;\n  font-size: 0.9rem;\n  white-space: nowrap;\n  background: var(--paper);\n  border: 1px dashed var(--soft);\n  border-radius: 10px;\n  cursor: grab;\n  touch-action: pan-y;\n}\n.lf-sign {\n  width: 1.1em;\n  color: var(--soft);\n  font-weight: 600;\n  text-align: center;\n}\n.lf-sign-ahead {\n  color: var(--gamma-5);\n}\n.lf-sign-behind {\n  color: var(--gamma-05);\n}\n.lf .lf-check-order {\n  min-height: 36px;\n}\n.lf-outcome {\n  font-size: 0.9rem;\n}\n.lf-outlets {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: center;\n  gap: 8px;\n  min-height: 60px;\n  padding: 8px 16px;\n}\n.lf-outlets .lf-none {\n  visibility: hidden;\n}\n.lf-note {\n  flex: 1 1 16rem;\n  color: var(--soft);\n  font-size: 0.9rem;\n}\n.lf-ablations .lf-named {\n  display: flex;\n  align-items: center;\n  gap: 12px;\n  min-height: 54px;\n}\n.lf-ablations .lf-dock .lf-range {\n  grid-template-columns: auto 1fr auto;\n}\n\n@container (max-width: 559.98px) {\n  .lf-ablations .lf-go {\n    min-width: 0;\n  }\n  .lf-ablations .lf-named > .lf-word {\n    display: none;\n  }\n  .lf-guessing > .lf-word {\n    flex-basis: 100%;\n  }\n  .lf-order {\n    gap: 2px;\n  }\n  .lf-outcome {\n    flex-basis: 100%;\n    min-height: 1.5em;\n  }\n  .lf-chip {\n    padding: 0 5px;\n  }\n  .lf-ablations .lf-named .lf-choice {\n    flex: 1;\n  }\n  .lf-ablations .lf-dock .lf-range {\n    grid-template-columns: 44px 1fr 44px;\n  }\n  .lf-table {\n    padding: 0 10px;\n  }\n  .lf .lf-table :is(.lf-c-words, .lf-c-seeds) {\n    display: none;\n  }\n  .lf .lf-table .lf-c-scores,\n  .lf-show-scores .lf-table .lf-c-apart {\n    display: none;\n  }\n  .lf-show-scores .lf-table .lf-c-scores {\n    display: table-cell;\n  }\n  .lf-table .lf-c-run {\n    width: 36px;\n  }\n  .lf-table .lf-c-name {\n    width: 104px;\n  }\n  .lf-table .lf-c-mean {\n    width: 44px;\n  }\n  .lf-table .lf-c-ahead {\n    width: 60px;\n  }\n  .lf-ablations .lf-tabs span {\n    line-height: 36px;\n  }\n}\n@container (min-width: 560px) {\n  .lf-ablations .lf-tabs {\n    display: none;\n  }\n  .lf-ablations .lf-named {\n    flex-wrap: wrap;\n  }\n}\n@container (min-width: 560px) and (max-width: 859.98px) {\n  .lf-ablations .lf-dock > .lf-controls {\n    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); /* one column for large letters */\n  }\n  .lf .lf-table .lf-c-scores {\n    display: none;\n  }\n}\n@container (min-width: 860px) {\n  .lf-ablations > .lf-frame,\n  .lf-ablations > .lf-frame:has(> .lf-predict) {\n    grid-template: "ask" auto "bar" auto "said" auto "main" auto "dock" auto "below" auto / minmax(0, 1fr);\n  }\n  .lf-ablations .lf-frame > .lf-predict {\n    padding: 10px 16px 6px;\n    border-bottom: 1px solid var(--line);\n  }\n  .lf-ablations .lf-predict .quiz-pairs > li {\n    flex-basis: calc(25% - 6px);\n  }\n  .lf-ablations .lf-dock > .lf-controls {\n    grid-template-columns: 1fr 1fr;\n    gap: 0 40px;\n    padding: 4px 16px;\n    border-top: 1px solid var(--line);\n  }\n}\n';

var run_default = '/* What makes a figure run, and the tabs of its plots: chapters 4, 13 and 14. */\n.lf-actions { display: flex; align-items: center; gap: 6px; }\n.lf-do { min-height: 44px; min-width: 44px; padding: 0 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font: inherit; font-size: 0.9rem; cursor: pointer; }\n.lf-do:hover { border-color: var(--soft); }\n.lf-do.lf-button { padding: 0; }\n.lf-go { min-width: 6.5rem; color: var(--paper); background: var(--accent); border-color: var(--accent); font-size: 1rem; font-weight: 600; }\n.lf-do[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }\n.lf-plots { padding: 0 16px 8px; border-top: 1px solid var(--line); }\n.lf-tabs.lf-choice { margin: 0; background: none; border: 0; border-radius: 0; }\n.lf-tabs label { flex: 1; text-align: center; }\n.lf .lf-tabs span { padding: 0 4px; line-height: 40px; color: var(--soft); border-radius: 0; white-space: nowrap; }\n.lf .lf-tabs span span { padding: 0; }\n.lf .lf-tabs input:checked + span { color: var(--accent); background: none; box-shadow: inset 0 2px var(--accent); font-weight: 600; }\n.lf-panel { min-width: 0; }\n.lf .lf-heading { color: var(--soft); font-size: 13px; line-height: 18px; height: 18px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }\n@container (max-width: 559.98px) {\n  .lf-actions { padding-bottom: 6px; }\n  .lf-actions .lf-do { flex: 1; padding: 0 4px; }\n  .lf-actions .lf-go { flex: 1.5; }\n  .lf-actions .lf-button { flex: 0 0 44px; }\n}\n';

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
  let crew3 = null;
  const listen = () => {
    crew3.scope.onmessage = ({ data }) => {
      if (data.saved) saved = data.saved;
      else if (!waiting.has(data.id)) hear(data);
      else if (data.failed && !crew3.inPage) lost();
      else settle(data);
    };
    crew3.onlost = lost;
  };
  const settle = ({ id, answer, failed }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (failed) reject(new Error(failed));
    else resolve(answer);
  };
  const takeOver = async (note) => {
    crew3 = await inPage({ ...setup, saved });
    fell(note);
    listen();
  };
  const stop = () => {
    crew3.onlost = () => {
    };
    crew3.stop();
  };
  const lost = async () => {
    if (crew3.inPage) return;
    stop();
    crew3 = { ...crew3, inPage: true };
    try {
      await takeOver(NOTES.lost);
      for (const { message } of [...waiting.values()]) crew3.scope.postMessage(message);
    } catch (error) {
      for (const id of [...waiting.keys()]) settle({ id, failed: error.message });
    }
  };
  try {
    crew3 = await inWorkers(setup, workers);
    listen();
  } catch (error) {
    await takeOver(error instanceof Forbidden ? NOTES.forbidden : NOTES.lost);
  }
  return {
    call: (order2, rest) => new Promise((resolve, reject) => {
      const message = { order: order2, id: ++last, ...rest };
      waiting.set(last, { resolve, reject, message });
      crew3.scope.postMessage(message);
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
  const crew3 = { stop, inPage: false, onlost() {
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
    crew3.scope = await begin(leader, { ...setup, ports }, ports);
  } catch (error) {
    stop();
    throw error;
  }
  for (const one of all) {
    one.onerror = () => crew3.onlost();
    if (one !== crew3.scope) one.onmessage = ({ data }) => data.failed && crew3.onlost();
  }
  return crew3;
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
  const hear = ({ report, rows, ...rest }) => {
    if (!report || closed) return;
    const fresh = rows.filter((row) => row.step > step);
    step = fresh.at(-1)?.step ?? step;
    run.state = rest.state;
    onreport?.({ rows: fresh, ...rest });
  };
  const fell = (note) => Object.assign(run, { kind: "page", workers: 1, note });
  const call = async (order2, rest) => {
    hands ?? (hands = hire({ setup, workers: run.workers, hear, fell }));
    return (await hands).call(order2, rest);
  };
  return Object.assign(run, {
    start: () => call("run", { until: recipe.steps }),
    resume: () => call("run", { until: recipe.steps }),
    step: (steps2 = 1) => call("run", { until: step + steps2 }),
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
  return text.split(/(\b[a-zA-Z]_[a-z]\b|\*\*.+?\*\*)/).map((part2) => {
    if (/^[a-zA-Z]_[a-z]$/.test(part2))
      return html("span", { class: "lf-symbol" }, part2[0], html("sub", {}, part2[2]));
    if (part2.startsWith("**")) return html("strong", {}, ...rich(part2.slice(2, -2)));
    return part2;
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
  const part2 = (value) => (value - limits.min) / (limits.max - limits.min);
  const marks = ticks.map(
    ([value, text]) => html("span", { style: `--at:${part2(value)}`, onclick: () => !input.disabled && onset(value) }, text)
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
    input.style.setProperty("--part", Math.min(1, Math.max(0, part2(value))));
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
    const [place3, before] = narrow ? [rows, rows.children[controls.length] ?? null] : [bar, bar.lastElementChild];
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
    html("span", { class: "lf-pick-name" }, ...symbol.map((part2) => part2.cloneNode?.(true) ?? part2)),
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
    for (const part2 of parts2) part2.hidden = false;
    if (!element.clientWidth) return;
    const areas = parts2.map((part2) => [...part2.getClientRects()]);
    if (!areas.every((lines) => lines.length)) return;
    const [{ top }] = areas[0];
    const count2 = howMany(
      areas.map((lines) => lines.at(-1).bottom - top),
      parseFloat(getComputedStyle(element).minHeight)
    );
    parts2.forEach((part2, i) => part2.hidden = i >= count2);
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
  return hash.slice(1).split("&").map((part2) => part2.split("=")).filter(([key, value]) => key.includes(".") && value !== void 0).map(([key, value]) => [key, decode(value)]);
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

var BATTERY = "On a phone one worker trains, and it takes some battery.";

var BEFORE = 10;
var TELLS = 0.05;
var SCORING = 0.2;
function missing({ scenes, rows, seeds }, has) {
  const jobs = [];
  for (let seed = 0; seed < seeds; seed++)
    for (const loss of rows) if (!has(scenes, loss, seed)) jobs.push({ scenes, loss, seed });
  return jobs;
}
function order({ scenes, loss, seed }, plan) {
  const kind = plan.kinds[scenes];
  const recipe = {
    ...plan.recipe,
    learning_rate: plan.rates[scenes]?.[loss] ?? plan.recipe.learning_rate,
    seed
  };
  return {
    config: { ...plan.network, num_classes: kind.classes.length, ...plan.losses[loss] },
    recipe,
    seed,
    data: { kind: "drawn", seed, scenes: kind.scenes, width: 128, height: 96 },
    held: plan.held,
    shown: 0,
    every: recipe.steps,
    evaluateAt: [recipe.steps],
    workers: 1
  };
}
var part = (step, steps2) => (1 - SCORING) * Math.min(1, step / steps2);
function each(ended, hand) {
  const told2 = hand.filter((one) => one.part > TELLS).map((one) => one.spent / one.part);
  const known2 = [ended, told2, [BEFORE]].find((list) => list.length);
  return known2.reduce((sum, one) => sum + one, 0) / known2.length;
}
function left({ parts: parts2, waiting, seconds, workers }) {
  const rest = parts2.map((one) => seconds * (1 - one));
  for (let i = 0; i < waiting; i++) {
    if (rest.length < workers) rest.push(seconds);
    else {
      const first = rest.indexOf(Math.min(...rest));
      rest[first] += seconds;
    }
  }
  return Math.max(0, ...rest);
}
function about(seconds) {
  if (seconds >= 100) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.max(1, seconds < 10 ? Math.round(seconds) : 5 * Math.round(seconds / 5))} s`;
}

function crew2({
  train: train2,
  plan,
  workers,
  ended,
  request,
  page = globalThis.document,
  now = () => performance.now() / 1e3
}) {
  const steps2 = plan.recipe?.steps ?? 0;
  let queue = [];
  let live = [];
  const times = [];
  let total = 0;
  let wanted = "idle";
  let note = "";
  let refused = "";
  const hidden = () => Boolean(page?.hidden);
  const resting = () => wanted === "paused" || hidden();
  const most = () => note ? 1 : workers;
  function begin2(jobs) {
    stop();
    [refused, queue, total] = ["", [...jobs], jobs.length];
    wanted = jobs.length ? "training" : "idle";
    fill2();
    request();
  }
  function fill2() {
    while (wanted === "training" && !hidden() && queue.length && live.length < most()) start(queue.shift());
    if (!queue.length && !live.length) wanted = "idle";
  }
  function start(job) {
    const one = { job, step: 0, spent: 0, since: now() };
    const { onreport, ...rest } = { ...order(job, plan), onreport: (report) => received(one, report) };
    try {
      one.engine = train2({ ...rest, onreport });
    } catch (error) {
      refuse(error);
      return;
    }
    live.push(one);
    heed(one, one.engine.start());
  }
  async function heed(one, answer) {
    try {
      await answer;
    } catch (error) {
      if (live.includes(one)) refuse(error);
    }
  }
  function refuse({ message }) {
    stop();
    refused = message;
    request();
  }
  function received(one, { rows = [], scores, state }) {
    if (!live.includes(one)) return;
    one.step = rows.at(-1)?.step ?? one.step;
    if (one.engine.kind === "page") note = one.engine.note;
    if (state === "done" || state === "diverged") {
      live = live.filter((other) => other !== one);
      close(one);
      const seconds = spent(one);
      if (state === "done") times.push(seconds);
      ended(one.job, state === "done" ? scores : null, seconds);
      fill2();
    }
    request();
  }
  const spent = (one) => one.spent + (one.since === null ? 0 : now() - one.since);
  function settle() {
    for (const one of live) {
      const rests = one.since === null;
      if (resting() === rests) continue;
      if (resting()) {
        [one.spent, one.since] = [spent(one), null];
        one.engine.pause();
      } else {
        one.since = now();
        heed(one, one.engine.resume());
      }
    }
    fill2();
    request();
  }
  function toggle(jobs) {
    if (wanted === "idle") return begin2(jobs);
    wanted = wanted === "training" ? "paused" : "training";
    return settle();
  }
  const close = ({ engine }) => engine.close().catch(() => {
  });
  function stop() {
    live.forEach(close);
    [queue, live, wanted] = [[], [], "idle"];
    request();
  }
  page?.addEventListener("visibilitychange", settle);
  return {
    begin: begin2,
    toggle,
    stop,
    state: () => wanted === "training" && hidden() ? "waits" : wanted,
    refused: () => refused,
    note: () => note,
    total: () => total,
    done: () => total - queue.length - live.length,
    /** How far a run in hand is, from 0 to 1; null for one that is not. */
    part({ scenes, loss, seed }) {
      const one = live.find(({ job }) => job.scenes === scenes && job.loss === loss && job.seed === seed);
      return one ? part(one.step, steps2) : null;
    },
    live: () => live.map(({ job, step }) => ({ ...job, step })),
    /** Seconds that are left of what was begun; or that so many runs would take. */
    left(jobs = null) {
      const hand = live.map((one) => ({ spent: spent(one), part: part(one.step, steps2) }));
      const parts2 = jobs === null ? hand.map((one) => one.part) : [];
      return left({ parts: parts2, waiting: jobs ?? queue.length, seconds: each(times, hand), workers: most() });
    },
    release() {
      page?.removeEventListener("visibilitychange", settle);
      live.forEach(close);
      [queue, live] = [[], []];
    }
  };
}

var STUDENT = [
  12.706,
  4.303,
  3.182,
  2.776,
  2.571,
  2.447,
  2.365,
  2.306,
  2.262,
  2.228,
  2.201,
  2.179,
  2.16,
  2.145,
  2.131,
  2.12,
  2.11,
  2.101,
  2.093
];
function student(pairs2) {
  if (!(pairs2 >= 1 && pairs2 <= 20)) throw new RangeError(`there are 1 to 20 pairs, not ${pairs2}`);
  return pairs2 === 1 ? Infinity : STUDENT[pairs2 - 2];
}
var mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function paired(one, other) {
  const apart2 = one.map((value, i) => value - other[i]);
  if (!apart2.length) return null;
  const middle = mean(apart2);
  const spread = Math.sqrt(
    apart2.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, apart2.length - 1)
  );
  const half = apart2.length === 1 ? Infinity : student(apart2.length) * spread / Math.sqrt(apart2.length);
  return { mean: middle, half, ahead: apart2.filter((value) => value > 0).length, pairs: apart2.length };
}
function separated(difference2) {
  if (!difference2 || !(Math.abs(difference2.mean) > difference2.half)) return "";
  return difference2.mean > 0 ? "ahead" : "behind";
}

var THRESHOLDS = ["0.05", "0.005"];
var MEASURES = ["AP", "AP50", "white cells", "platelets"];
var CLASS = { "white cells": "white", platelets: "platelets" };
var ROUNDED = { AP: 5e-5, AP50: 5e-4 };
function unpacked(text, count2) {
  if (!text) return [];
  return text.split("; ").map((one) => {
    const [seed, ...numbers] = one.split(" ").map(Number);
    const run = { seed, diverged: !numbers.length };
    THRESHOLDS.forEach((name, i) => {
      const [AP, AP50, ...classes] = numbers.slice(i * (count2 + 2), (i + 1) * (count2 + 2)).map((value) => value / 1e4);
      if (!run.diverged) run[`at ${name}`] = { AP, AP50, classes };
    });
    return run;
  });
}
function measured(job, scores, seconds) {
  const kept = ({ AP, AP50, classes }) => ({ AP, AP50, classes: classes.map((one) => one.AP50) });
  const both = scores && { "at 0.05": kept(scores), "at 0.005": kept(scores.lenient) };
  return { ...job, seconds, diverged: !scores, ...both };
}
function scoreOf(run, { threshold: threshold2, measure }, classes) {
  if (run.diverged) return 0;
  const scores = run[`at ${threshold2}`];
  const value = measure in CLASS ? scores.classes[classes.indexOf(CLASS[measure])] : scores[measure === "AP" ? "AP" : "AP50"];
  return Number.isFinite(value) ? value : null;
}
function apart(run, stored) {
  if (run.diverged || stored.diverged) return run.diverged === stored.diverged ? 0 : 1;
  let most = 0;
  for (const name of THRESHOLDS.map((threshold2) => `at ${threshold2}`)) {
    const [one, other] = [run[name], stored[name]];
    const pairs2 = [
      [one.AP, other.AP, ROUNDED.AP],
      [one.AP50, other.AP50, ROUNDED.AP50],
      ...one.classes.map((value, i) => [value, other.classes[i], ROUNDED.AP50])
    ];
    for (const [a, b, within] of pairs2) {
      if (!Number.isFinite(a) && !(b > 0)) continue;
      const off = Math.abs(a - b);
      if (!(off <= within + 1e-9)) most = Math.max(most, Number.isFinite(off) ? off : 1);
    }
  }
  return most;
}
function known(list, setting, classes) {
  return list.map((run) => [run.seed, scoreOf(run, setting, classes)]).filter(([, value]) => value !== null);
}
function difference(one, other) {
  const against = new Map(other);
  const both = one.filter(([seed]) => against.has(seed)).slice(0, 20);
  return paired(
    both.map(([, value]) => value),
    both.map(([seed]) => against.get(seed))
  );
}
function table(losses, runs, now, classes) {
  const scored = (side, name) => known(runs[side][name] ?? [], now, classes);
  const part2 = (side, name) => {
    const scores = scored(side, name);
    return {
      scores,
      mean: scores.length ? mean(scores.map(([, value]) => value)) : null,
      against: name === now.against ? null : difference(scores, scored(side, now.against))
    };
  };
  return losses.map((name) => ({ name, stored: part2("stored", name), own: part2("own", name) }));
}
var basis = (rows) => rows.some(({ own }) => own.against?.pairs > 1) ? "own" : "stored";
function ranked(rows, side) {
  return rows.filter((row) => row[side].against?.pairs > 1).sort((a, b) => b[side].against.mean - a[side].against.mean);
}

var NOTHING = 5e-4;
var unbroken = (text) => text.replaceAll(" ", " ");
var three = (value) => (Math.abs(value) < NOTHING ? 0 : value).toFixed(3).replace("-", "−").replace(/^(−?)0/, "$1");
var signed = (value) => value >= NOTHING ? `+${three(value)}` : three(value);
var interval = ({ mean: mean2, half }) => `[${three(mean2 - half)}, ${three(mean2 + half)}]`;
var ratio = (negatives) => `1 : ${Math.round(negatives).toLocaleString("en-US")}`;
var threshold = (value) => String(value).replace(/^0/, "");
var capital = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;
function place2({ scenes, threshold: at, measure }) {
  const smears = scenes.includes(" ") ? `Smears with ${scenes}` : `${capital(scenes)} smears`;
  const what = { AP: "", AP50: ", AP50" }[measure] ?? `, AP50 of ${measure}`;
  return `${smears}, scores from ${threshold(at)}${what}`;
}
function standing(row, side, against) {
  const { mean: mean2, half, ahead, pairs: pairs2 } = row[side].against;
  const count2 = side === "own" ? `${ahead} of your ${pairs2} runs` : `${ahead} of ${pairs2} runs`;
  const [name, other] = [unbroken(row.name), unbroken(against)];
  const word = separated(row[side].against);
  if (word === "ahead")
    return `**${name}** is ahead of ${other} in **${count2}**, by ${three(mean2)} ${interval({ mean: mean2, half })}`;
  if (word === "behind")
    return `**${name}** is behind ${other} by ${three(-mean2)} ${interval({ mean: -mean2, half })}, ahead in ${count2}`;
  return `**${name}** and ${other} are **not separated**: ${signed(mean2)} ${interval({ mean: mean2, half })}, ahead in ${count2}`;
}
function blind(platelets, side) {
  return platelets.filter((row) => row[side].scores.length && row[side].scores.every(([, value]) => value < NOTHING)).map(({ name }) => unbroken(name));
}
var listed = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
function sentence(seen) {
  const { now, rows, platelets, asked, work, refused } = seen;
  if (refused) return `This run is refused: ${refused}.`;
  if (!rows.length) return "No run is stored here.";
  if (asked)
    return `One anchor in ${Math.round(seen.negatives + 1).toLocaleString("en-US")} is positive. ${rows.length} losses, the same seeds: which comes out ahead?`;
  if (work.state === "training" && basis(rows) === "stored") return progress(work);
  const rest = { paused: "Paused", waits: "It waits until you look at the page" }[work.state];
  if (rest) return `**${rest}**: ${work.done} of ${work.total} runs done. ${compared(seen)}`;
  const side = basis(rows);
  const none = blind(platelets, side);
  const lack = none.length ? ` From ${threshold(now.threshold)} on, ${listed(none)} find${none.length > 1 ? "" : "s"} no platelet.` : "";
  return `${compared(seen)}${lack}`;
}
function progress({ done, total, live }) {
  const [first] = live;
  const what = first ? `: ${unbroken(first.loss)}, seed ${first.seed}, step ${first.step}` : "";
  return `**Run ${Math.min(total, done + 1)} of ${total}**${what}.`;
}
function compared({ now, rows }) {
  const side = basis(rows);
  const [best] = ranked(rows, side);
  if (!best) return `${place2(now)}: no two runs of the same seeds to compare with ${unbroken(now.against)}.`;
  return `${place2(now)}: ${standing(best, side, now.against)}.`;
}
function told(seen) {
  const { now, rows, platelets, work, asked } = seen;
  if (asked || !rows.length) return sentence(seen);
  const side = basis(rows);
  const each2 = ranked(rows, side).map((row) => `${standing(row, side, now.against)}.`);
  const none = blind(platelets, side);
  return [
    work.state === "training" ? progress(work) : "",
    `${place2(now)}; ${ratio(seen.negatives)} positive to negative anchors.`,
    ...each2,
    none.length ? `No platelet is found by ${listed(none)} in scores from ${threshold(now.threshold)}.` : "",
    "An interval is of 95 %, from the differences between runs of the same seed; one in twenty such intervals misses by chance."
  ].filter(Boolean).join(" ");
}
function sameness(off, alone = 0) {
  const differ = off.filter((one) => one.apart > 0);
  if (!off.length) return alone ? `${count(alone)}, of seeds that are not stored.` : "";
  if (!differ.length)
    return off.length === 1 ? "Your run gives the stored scores, to the last stored digit." : `Your ${off.length} runs give the stored scores, to the last stored digit.`;
  const most = Math.max(...differ.map((one) => one.apart));
  const by = `by up to ${most < 1e-3 ? "less than .001" : three(most)}`;
  if (off.length === 1) return `Your run differs from the stored one, ${by}.`;
  return `${differ.length} of your ${off.length} runs differ${differ.length === 1 ? "s" : ""} from the stored, ${by}.`;
}
var count = (number) => `${number} run${number === 1 ? "" : "s"}`;

var HEIGHT = 30;
var EDGE = 8;
var STEPS = [0.02, 0.05, 0.1, 0.2, 0.5];
function axisOf(values, { zero = false } = {}) {
  const known2 = values.filter(Number.isFinite);
  if (!known2.length) known2.push(0, zero ? 0.05 : 1);
  if (zero) known2.push(0);
  const [least, most] = [Math.min(...known2), Math.max(...known2)];
  const step = STEPS.find((one) => (most - least) / one <= 5) ?? STEPS.at(-1);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = [];
  for (let i = first; i <= last; i++) {
    const at = Number((i * step).toFixed(4));
    ticks.push([at, at === 0 ? "0" : (zero ? signed(at) : three(at)).slice(0, -1)]);
  }
  return { low: ticks[0][0], high: ticks.at(-1)[0], ticks };
}
function strip() {
  const ground = svg("path", { class: "lf-rule" });
  const live = svg("g");
  const element = svg(
    "svg",
    { class: "lf-strip", height: HEIGHT, width: "100%", "aria-hidden": "true" },
    ground,
    live
  );
  function draw(axis, marks) {
    const width = element.clientWidth;
    if (!width) return;
    const x = (value) => EDGE + (value - axis.low) / (axis.high - axis.low) * (width - 2 * EDGE);
    element.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    ground.setAttribute("d", axis.ticks.map(([at]) => `M${x(at).toFixed(1)} 0V${HEIGHT}`).join(""));
    const shapes = marks.map((mark) => mark(x, [EDGE / 2, width - EDGE / 2]));
    while (live.children.length > shapes.length) live.lastChild.remove();
    shapes.forEach(([tag, attributes], i) => {
      let shape = live.children[i];
      if (shape?.tagName !== tag) {
        const fresh = svg(tag);
        if (shape) shape.replaceWith(fresh);
        else live.append(fresh);
        shape = fresh;
      }
      place(shape, attributes);
    });
  }
  return { element, draw };
}
var dot = (value, name, y, r) => (x) => ["circle", { class: name, cx: x(value).toFixed(1), cy: y, r }];
var line = (value, name, [top, bottom]) => (x) => ["path", { class: name, d: `M${x(value).toFixed(1)} ${top}V${bottom}` }];
var span = ({ mean: mean2, half }, name, y) => (x, [least, most]) => {
  const [from, to] = [Math.max(least, x(mean2 - half)), Math.min(most, x(mean2 + half))];
  const left2 = x(mean2 - half) < least ? `M${least + 5} ${y - 4}L${least} ${y}L${least + 5} ${y + 4}` : `M${from} ${y - 4}V${y + 4}`;
  const right = x(mean2 + half) > most ? `M${most - 5} ${y - 4}L${most} ${y}L${most - 5} ${y + 4}` : `M${to} ${y - 4}V${y + 4}`;
  return ["path", { class: name, d: `M${from} ${y}H${to}${left2}${right}` }];
};
function grid({ id, names, onagainst, onrow }) {
  const scale = (name) => html("div", { class: `lf-scale lf-scale-${name}`, "aria-hidden": "true" });
  const scales = { scores: scale("scores"), differences: scale("differences") };
  const title = { scores: html("span"), differences: html("span") };
  const head = (text, name, ...more) => html("th", { scope: "col", class: name }, text, ...more);
  const lines = names.map((name, i) => rowOf(name, i));
  const table2 = html(
    "table",
    {},
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        head("run", "lf-c-run"),
        head("compare with", "lf-c-name"),
        head("your seeds", "lf-c-seeds"),
        head(title.scores, "lf-c-scores", scales.scores),
        head("mean", "lf-c-mean"),
        head(title.differences, "lf-c-apart", scales.differences),
        head("difference, 95 %", "lf-c-words"),
        head("ahead", "lf-c-ahead")
      )
    ),
    html("tbody", {}, ...lines.map((one) => one.element))
  );
  const element = html(
    "div",
    { class: "lf-table", tabindex: 0, role: "region", "aria-label": "The losses and their runs" },
    table2
  );
  function rowOf(name, i) {
    const check = html("input", {
      type: "checkbox",
      "aria-label": `run ${name} here`,
      onchange: () => onrow(name, check.checked)
    });
    const radio = html("input", {
      type: "radio",
      name: `${id}-against`,
      value: name,
      "aria-label": `compare with ${name}`,
      onchange: () => onagainst(name)
    });
    const cells = html("span", { class: "lf-seeds" });
    const [scores, apart2] = [strip(), strip()];
    const [mean2, told2, ahead] = [
      html("td", { class: "lf-c-mean" }),
      html("td", { class: "lf-c-words" }),
      html("td", { class: "lf-c-ahead" })
    ];
    const seedsCell = html("td", { class: "lf-c-seeds" }, cells);
    const row = html(
      "tr",
      {},
      html("td", { class: "lf-c-run" }, html("label", { class: "lf-tick" }, check)),
      html(
        "th",
        { scope: "row", class: "lf-c-name" },
        html("label", {}, radio, html("span", {}, name.replaceAll(" ", " ")))
      ),
      seedsCell,
      html("td", { class: "lf-c-scores" }, scores.element),
      mean2,
      html("td", { class: "lf-c-apart" }, apart2.element),
      told2,
      ahead
    );
    return { name, place: i, check, radio, cells, seedsCell, scores, apart: apart2, mean: mean2, told: told2, ahead, element: row };
  }
  const write = (where, text) => where.textContent === text || (where.textContent = text);
  function drawSeeds(cells, list) {
    while (cells.children.length > list.length) cells.lastChild.remove();
    while (cells.children.length < list.length) cells.append(html("i", {}));
    list.forEach(({ part: part2, state }, i) => {
      const cell = cells.children[i];
      cell.style.setProperty("--part", part2);
      cell.className = `lf-seed-${state}`;
      write(cell, { same: "✓", differs: "≠", alone: "•", diverged: "✗" }[state] ?? "");
    });
    const done = list.filter(({ state }) => state !== "empty" && state !== "training").length;
    cells.setAttribute("role", "img");
    cells.setAttribute("aria-label", `${done} of ${list.length} run here`);
  }
  function drawScale(where, axis, strip2) {
    const width = strip2.element.clientWidth;
    if (!width) return;
    const key = `${width};${JSON.stringify(axis)}`;
    if (where.dataset.key === key) return;
    where.dataset.key = key;
    const inner = width - 2 * EDGE;
    const room = Math.max(1, Math.ceil(axis.ticks.length * 38 / inner));
    const zero = Math.max(
      0,
      axis.ticks.findIndex(([at]) => at === 0)
    );
    const shown = axis.ticks.filter((_, i) => (i - zero) % room === 0);
    where.replaceChildren(
      ...shown.map(
        ([at, text]) => html(
          "span",
          { style: `left:${(EDGE + (at - axis.low) / (axis.high - axis.low) * inner).toFixed(1)}px` },
          text
        )
      )
    );
  }
  function draw({ rows, axis, differences, now, seeds, asked, side }) {
    write(
      title.scores,
      now.measure === "AP" || now.measure === "AP50" ? now.measure : `AP50, ${now.measure}`
    );
    write(title.differences, `minus ${now.against.replaceAll(" ", " ")}`);
    drawScale(scales.scores, axis, lines[0].scores);
    drawScale(scales.differences, differences, lines[0].apart);
    const [above, below] = side === "own" ? [HEIGHT / 2 - 6, HEIGHT / 2 + 6] : [HEIGHT / 2, HEIGHT / 2];
    rows.forEach(({ stored, own }, i) => {
      const parts2 = lines[i];
      const reference = parts2.name === now.against;
      parts2.check.checked = now.rows.includes(parts2.name);
      parts2.radio.checked = reference;
      parts2.element.classList.toggle("lf-chosen", reference);
      drawSeeds(parts2.cells, seeds[i]);
      const dots = asked ? [] : [
        ...stored.scores.map(([, value]) => dot(value, "lf-stored-dot", above, 3.5)),
        ...stored.mean === null ? [] : [line(stored.mean, "lf-stored-mean", [above - 8, above + 8])],
        ...own.scores.map(([, value]) => dot(value, "lf-own-dot", below, 4)),
        ...own.mean === null ? [] : [line(own.mean, "lf-own-mean", [below - 8, below + 8])]
      ];
      parts2.scores.draw(axis, dots);
      const spans = [];
      for (const [one2, name, y] of [
        [stored.against, "stored", above],
        [own.against, "own", below]
      ])
        if (one2 && !asked) {
          if (one2.pairs > 1) spans.push(span(one2, `lf-${name}-span`, y));
          spans.push(dot(one2.mean, `lf-${name}-dot`, y, name === "own" ? 4 : 3.5));
        }
      parts2.apart.draw(differences, [line(0, "lf-zero", [0, HEIGHT]), ...spans]);
      const told2 = side === "own" && own.scores.length ? own : stored;
      const mine = told2 === own && own.scores.length > 0;
      const one = told2.against;
      write(parts2.mean, asked ? "?" : told2.mean === null ? "–" : three(told2.mean));
      write(
        parts2.told,
        reference ? "compared with" : asked ? "?" : !one ? "–" : one.pairs > 1 ? `${signed(one.mean)} ${interval(one)}` : `${signed(one.mean)}, one run`
      );
      write(parts2.ahead, reference ? "" : asked ? "?" : one ? `${one.ahead} of ${one.pairs}` : "–");
      for (const cell of [parts2.mean, parts2.told, parts2.ahead]) cell.classList.toggle("lf-mine", mine);
      const word = asked ? "" : separated(one);
      parts2.told.classList.toggle("lf-apart", Boolean(word));
      Object.assign(parts2.element.dataset, {
        loss: parts2.name,
        side: mine ? "own" : "stored",
        mean: asked ? "" : told2.mean ?? "",
        apart: asked ? "" : one?.mean ?? "",
        half: asked || !one || one.pairs < 2 ? "" : one.half,
        ahead: asked ? "" : one?.ahead ?? "",
        pairs: asked ? "" : one?.pairs ?? "",
        own: own.scores.length
      });
    });
  }
  return { element, draw };
}

var FOUR = ["CE α .75", "FL γ .5", "FL γ 2", "FL γ 5"];
var SIGNS = { ahead: ">", behind: "<", "": "≈", unknown: "?" };
var WORDS = {
  ahead: "is ahead of",
  behind: "is behind",
  "": "is not separated from",
  unknown: "has not been compared with"
};
var sortable = (losses) => {
  const found = FOUR.filter((name) => losses.includes(name));
  return found.length > 2 ? found : losses.slice(0, 4);
};
function moved(list, from, to) {
  const rest = list.filter((_, i) => i !== from);
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, list[from]);
  return rest;
}
function steps(order2, runs, now, classes) {
  return order2.slice(1).map((next, i) => {
    const [{ stored, own }] = table([order2[i]], runs, { ...now, against: next }, classes);
    const difference2 = [own.against, stored.against].find((one) => one?.pairs > 1);
    return difference2 ? separated(difference2) : "unknown";
  });
}
function outcome(found) {
  const count2 = (word) => found.filter((one) => one === word).length;
  const [right, wrong, even] = ["ahead", "behind", ""].map(count2);
  const parts2 = [
    `${right} of ${found.length} steps ${right === 1 ? "is" : "are"} right`,
    wrong ? `${wrong} wrong` : "",
    even ? `${even} not separated` : ""
  ];
  return `${parts2.filter(Boolean).join(", ")}.`;
}
function guessing(losses, { onmove }) {
  let order2 = sortable(losses);
  let checked = false;
  const chips = new Map(order2.map((name) => [name, chip2(name)]));
  const signs = order2.slice(1).map(() => html("span", { class: "lf-sign", "aria-hidden": "true" }, "?"));
  const list = html("div", { class: "lf-order", role: "group", "aria-label": "Your order, the best first" });
  const button = html(
    "button",
    { type: "button", class: "lf-do lf-check-order", onclick: () => (checked = true, onmove(true)) },
    "Check"
  );
  const said = html("span", { class: "lf-outcome", role: "status" });
  const element = html(
    "div",
    { class: "lf-guessing" },
    html("span", { class: "lf-word" }, "your order, best first"),
    list,
    button,
    said
  );
  arrange();
  function chip2(name) {
    let grip = null;
    const element2 = html("button", {
      type: "button",
      class: "lf-chip",
      onkeydown(event) {
        const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
        if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        put(name, order2.indexOf(name) + by);
      },
      onpointerdown(event) {
        if (event.button) return;
        element2.setPointerCapture(event.pointerId);
        grip = { x: event.clientX, moved: false };
      },
      onpointermove(event) {
        if (!grip || Math.abs(event.clientX - grip.x) < 6) return;
        grip.moved = true;
        const over = order2.filter((other) => other !== name && middle(other) < event.clientX).length;
        if (over !== order2.indexOf(name)) put(name, over);
      },
      onlostpointercapture: () => setTimeout(() => grip = null),
      // after the click that may follow
      onclick: () => grip?.moved || put(name, (order2.indexOf(name) || order2.length) - 1)
    });
    element2.textContent = name.replaceAll(" ", " ");
    return element2;
  }
  const middle = (name) => {
    const { left: left2, width } = chips.get(name).getBoundingClientRect();
    return left2 + width / 2;
  };
  function put(name, to) {
    const place3 = Math.max(0, Math.min(order2.length - 1, to));
    if (order2.indexOf(name) === place3) return;
    order2 = moved(order2, order2.indexOf(name), place3);
    checked = false;
    arrange();
    onmove(false);
  }
  function arrange() {
    const held = globalThis.document.activeElement;
    const wanted = order2.flatMap((name, i) => [chips.get(name), signs[i]].filter(Boolean));
    const kept = list.contains(held) ? held : null;
    for (const one of wanted) if (one !== kept) list.append(one);
    if (kept) for (const one of wanted.slice(0, wanted.indexOf(kept))) list.insertBefore(one, kept);
  }
  function draw(found) {
    order2.forEach((name, i) => {
      const next = checked && i < found.length ? `; ${WORDS[found[i]]} ${order2[i + 1]}` : "";
      const text2 = `${name}, place ${i + 1} of ${order2.length}${next}. Press to move it up`;
      const one = chips.get(name);
      if (one.getAttribute("aria-label") !== text2) one.setAttribute("aria-label", text2);
    });
    signs.forEach((sign, i) => {
      sign.textContent = SIGNS[checked ? found[i] : "unknown"];
      sign.className = `lf-sign lf-sign-${checked ? found[i] || "even" : "unknown"}`;
    });
    const text = checked ? outcome(found) : "";
    if (said.textContent !== text) said.textContent = text;
    button.hidden = checked;
  }
  return { element, draw, order: () => order2 };
}

var STORE = "focal-loss-live/ablations/";
function fingerprint(plan) {
  const { network, recipe, losses, rates, held } = plan;
  const text = JSON.stringify({ network, recipe, losses, rates, held });
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 31) + text.charCodeAt(i) >>> 0;
  return sum.toString(36);
}
function keeper(plan, storage) {
  const key = STORE + fingerprint(plan);
  return {
    read() {
      try {
        const runs = JSON.parse(storage().getItem(key) ?? "[]");
        return Array.isArray(runs) ? runs.filter(({ loss, scenes }) => loss in plan.losses && scenes in plan.kinds) : [];
      } catch {
        return [];
      }
    },
    write(runs) {
      try {
        if (runs.length) storage().setItem(key, JSON.stringify(runs));
        else storage().removeItem(key);
      } catch {
      }
    }
  };
}
function file(runs, plan, browser) {
  const { network, recipe, losses, rates, held, version } = plan;
  return JSON.stringify(
    {
      what: "losses on drawn scenes, trained in a reader's page",
      versions: { focal_tutorial: version, browser },
      settings: { network, recipe, losses, rates, held_out: held },
      scores: runs
    },
    null,
    1
  );
}

/*! First live figure of chapter 15. */
var NAMES = ["scenes", "threshold", "measure", "against", "rows", "seeds"];
var THRESHOLDS2 = { 5e-3: ".005", 0.05: ".05" };
var PLOTS = ["difference", "scores"];
var WIDEST = 0.2;
var MOST = 8;
var SHORT = { AP: "AP", AP50: "AP50", "white cells": "white", platelets: "platelets" };
function parts({ model, page, state, id, figure, redraw }) {
  const plan = model.get("plan");
  const limits = model.get("limits");
  const losses = Object.keys(plan.losses ?? {});
  const kinds = Object.entries(plan.kinds ?? {}).sort(([, one], [, other]) => one.negatives - other.negatives).map(([name]) => name);
  const stored = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(model.get("stored")[kind] ?? {}).map(([loss, text]) => [
          loss,
          unpacked(text, plan.kinds[kind].classes.length)
        ])
      )
    ])
  );
  const device2 = deviceHere();
  const cores = globalThis.navigator?.hardwareConcurrency || 2;
  const kept = keeper(
    { ...plan, losses: plan.losses ?? {}, kinds: plan.kinds ?? {} },
    () => page ? globalThis.localStorage : null
  );
  let own = page ? kept.read() : model.get("own") ?? [];
  let plot = PLOTS[0];
  const has = (scenes2, loss, seed) => own.some((run) => run.scenes === scenes2 && run.loss === loss && run.seed === seed);
  const work = crew2({
    train,
    plan,
    workers: device2.phone ? 1 : Math.max(1, Math.min(MOST, cores)),
    ended(job, scores, seconds) {
      keep([...own, measured(job, scores, seconds)]);
    },
    request: state.request
  });
  function keep(runs) {
    own = runs;
    kept.write(own);
    if (page) return;
    model.set("own", own);
    model.save_changes();
  }
  const jobs = (now) => missing(now, has);
  const press = (what) => () => {
    state.set({});
    what(state.get());
  };
  const go = html("button", {
    type: "button",
    class: "lf-do lf-go",
    onclick: press((now) => work.toggle(jobs(now)))
  });
  const stop = html("button", { type: "button", class: "lf-do", onclick: press(() => work.stop()) }, "Stop");
  const actions = html("div", { class: "lf-actions" }, go, stop);
  const clock = html("span", { class: "lf-clock" });
  const rows = grid({
    id,
    names: losses,
    onagainst: (name) => state.set({ against: name }),
    onrow(name, on) {
      const now = state.get().rows;
      state.set({ rows: losses.filter((one) => one === name ? on : now.includes(one)) });
    }
  });
  const guess = guessing(losses, { onmove: (check) => check ? state.set({}) : redraw() });
  const tabs = choice("Drawn", `${id}-plot`, PLOTS, (word) => (plot = word, redraw()), []);
  tabs.element.classList.add("lf-tabs");
  const scenes = range({
    id: `${id}-scenes`,
    symbol: [
      html("span", { class: "lf-word lf-scenes-long" }, "scenes"),
      html("span", { class: "lf-word lf-scenes-brief" }, "on")
    ],
    name: "scenes, by their imbalance",
    limits: { min: 0, max: Math.max(1, kinds.length - 1), fine: 1, coarse: 1 },
    ticks: kinds.map((kind, i) => [i, kind]),
    onset: (i) => state.set({ scenes: kinds[Math.min(i, kinds.length - 1)] })
  });
  const slides = sliders(limits, { seeds: [1, 1] });
  const seeds = range({
    id: `${id}-seeds`,
    symbol: [html("span", { class: "lf-word" }, "seeds")],
    name: "seeds, how many times each row is run",
    limits: slides.seeds,
    ticks: [1, 3, 5, 10].map((count2) => [count2, String(count2)]),
    onset: (count2) => state.set({ seeds: count2 })
  });
  const threshold2 = choice(
    "Scores from",
    `${id}-threshold`,
    Object.values(THRESHOLDS2),
    (word) => state.set({ threshold: Number(word) }),
    [html("span", { class: "lf-word" }, "from")]
  );
  const measure = choice(
    "Compare by",
    `${id}-measure`,
    Object.values(SHORT),
    (word) => state.set({ measure: MEASURES.find((name) => SHORT[name] === word) }),
    [html("span", { class: "lf-word" }, "by")]
  );
  const beside = (control, text) => {
    const element = html(
      "div",
      { class: "lf-named" },
      html("span", { class: "lf-word" }, text),
      control.element
    );
    return Object.assign(control, { element });
  };
  const controls = [scenes, beside(threshold2, "scores from"), beside(measure, "compare by"), seeds];
  const note = html("span", { class: "lf-note" });
  const download = html("button", { type: "button", class: "lf-do", onclick: save }, "Download my runs");
  const forget = html(
    "button",
    { type: "button", class: "lf-do", onclick: press(() => keep([])) },
    "Forget them"
  );
  const outlets = html("div", { class: "lf-outlets" }, note, download, forget);
  function save() {
    const text = file(own, plan, globalThis.navigator?.userAgent ?? "");
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    html("a", { href: address, download: "ablations.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1e4);
  }
  const byLoss = (runs) => Object.groupBy?.(runs, ({ loss }) => loss) ?? grouped(runs);
  function grouped(runs) {
    var _a;
    const groups = {};
    for (const run of runs) (groups[_a = run.loss] ?? (groups[_a] = [])).push(run);
    return groups;
  }
  function twins(runs, scenesNow) {
    const off = [];
    for (const run of runs) {
      const twin = stored[scenesNow]?.[run.loss]?.find(({ seed }) => seed === run.seed);
      if (twin) off.push({ ...run, apart: apart(run, twin) });
    }
    return { off, alone: runs.length - off.length };
  }
  function seedCells(name, now, mine, off) {
    return Array.from({ length: now.seeds }, (_, seed) => {
      const run = mine.find((one) => one.loss === name && one.seed === seed);
      if (!run) {
        const part2 = work.part({ scenes: now.scenes, loss: name, seed });
        return { part: part2 ?? 0, state: part2 === null ? "empty" : "training" };
      }
      const twin = off.find((one) => one.loss === name && one.seed === seed);
      if (run.diverged) return { part: 1, state: "diverged" };
      return { part: 1, state: !twin ? "alone" : twin.apart ? "differs" : "same" };
    });
  }
  function draw(now, { asked }) {
    const kind = plan.kinds?.[now.scenes];
    const mine = own.filter((run) => run.scenes === now.scenes);
    const runs = { stored: stored[now.scenes] ?? {}, own: byLoss(mine) };
    const tableOf = (changes) => kind ? table(losses, runs, { ...now, ...changes }, kind.classes) : [];
    const shown = tableOf({});
    const other = tableOf({ threshold: now.threshold === 0.05 ? 5e-3 : 0.05 });
    const both = [...shown, ...other];
    const axis = axisOf(
      both.flatMap((row) => [...row.stored.scores, ...row.own.scores].map(([, value]) => value))
    );
    const ends = ({ stored: { against } }) => {
      if (!against) return [];
      const half = against.pairs > 1 ? Math.min(against.half, WIDEST) : 0;
      return [against.mean - half, against.mean + half];
    };
    const differences = axisOf(shown.flatMap(ends), { zero: true });
    const { off, alone } = twins(mine, now.scenes);
    const side = basis(shown);
    rows.draw({
      rows: shown,
      axis,
      differences,
      now,
      seeds: losses.map((name) => seedCells(name, now, mine, off)),
      asked,
      side: mine.length ? "own" : "stored"
    });
    guess.draw(kind ? steps(guess.order(), runs, now, kind.classes) : []);
    figure.classList.toggle("lf-show-scores", plot === "scores");
    tabs.set(plot);
    const place3 = Math.max(0, kinds.indexOf(now.scenes));
    scenes.set(
      place3,
      kind ? ratio(kind.negatives) : "",
      kind ? `${now.scenes}: ${Math.round(kind.negatives)} negatives to a positive` : "none"
    );
    scenes.text = now.scenes;
    seeds.set(now.seeds, String(now.seeds), `${now.seeds} seed${now.seeds === 1 ? "" : "s"} for each row`);
    threshold2.set(THRESHOLDS2[now.threshold]);
    measure.set(SHORT[now.measure]);
    const waiting = jobs(now);
    const doing = work.state();
    const words = { training: "Pause", waits: "Pause", paused: "Go on" }[doing] ?? (mine.length ? "Run the rest here" : "Run it here");
    if (go.textContent !== words) go.textContent = words;
    go.disabled = doing === "idle" && !waiting.length;
    stop.hidden = doing === "idle";
    const count2 = (number) => `${number} run${number === 1 ? "" : "s"}`;
    const time = doing !== "idle" ? `${work.done()} of ${work.total()} done, ${about(work.left())} left` : waiting.length ? `${count2(waiting.length)}, ${about(work.left(waiting.length))}` : now.rows.length ? "All these are run." : "Tick a row to run.";
    if (clock.textContent !== time) clock.textContent = time;
    const said = [asked ? "" : sameness(off, alone), work.note()].filter(Boolean).join(" ");
    const line2 = said || "Grey: stored runs. Yours are set beside them, in colour.";
    if (note.textContent !== line2) note.textContent = line2;
    for (const button of [download, forget]) button.classList.toggle("lf-none", !own.length);
    const seen = {
      now,
      rows: shown,
      platelets: tableOf({ measure: "platelets" }),
      asked,
      refused: work.refused(),
      negatives: kind?.negatives ?? 0,
      work: { state: doing, done: work.done(), total: work.total(), left: work.left(), live: work.live() }
    };
    return {
      words: sentence(seen),
      all: told(seen),
      running: doing === "training",
      data: { state: doing, done: work.done(), total: work.total(), own: own.length, side }
    };
  }
  return {
    read(name, text) {
      if (name === "scenes") return kinds.includes(text) ? text : void 0;
      if (name === "against") return losses.includes(text) ? text : void 0;
      if (name === "measure") return MEASURES.includes(text) ? text : void 0;
      if (name === "threshold") {
        const value = numberIn([0, 1], text);
        return value in THRESHOLDS2 ? value : void 0;
      }
      if (name === "seeds") return wholeIn(limits.seeds, text);
      const named = text ? text.split(",") : [];
      return named.every((one) => losses.includes(one)) ? losses.filter((one) => named.includes(one)) : void 0;
    },
    bar: [clock],
    body: [tabs.element, rows.element],
    controls,
    actions,
    below: [losses.length > 1 ? guess.element : null, outlets],
    source: device2.phone ? BATTERY : `AP on ${plan.held ?? 0} held-out drawn scenes; nothing leaves this page.`,
    watch: rows.element,
    draw,
    release: work.release
  };
}
var ablations_default = liveFigure({ name: "lf-ablations", traits: NAMES, styles: [run_default, style_default], parts });

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

var stdin_default = hosted(ablations_default);
export {
  stdin_default as default
};
