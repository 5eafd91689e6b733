// The guided experiments: runs that follow each other, the earlier one staying in the plots as a dashed line.
// What a run does not name stays as the reader has set it: the seed, and in the second experiment points, imbalance and rate.

const RECIPE = { gamma: 2, alpha: 0.25, prior: 0.01, pace: "fast" };
const SCENE = { ...RECIPE, data: "rings", imbalance: 1000, rate: 0.1 };

export const EXPERIMENTS = [
  {
    name: "No prior at 1:1000",
    about: "cross entropy, the first hundred steps: no prior, then π = .01",
    runs: [
      { steps: 100, settings: { ...SCENE, loss: "CE", prior: 0.5, pace: "calm" } },
      { steps: 100, settings: { ...SCENE, loss: "CE", pace: "calm" } },
    ],
  },
  {
    name: "CE against FL",
    about: "300 steps each on the points you see, at your rate; same first weights",
    runs: [
      { steps: 300, settings: { ...RECIPE, loss: "CE" } },
      { steps: 300, settings: { ...RECIPE, loss: "FL" } },
    ],
  },
  {
    name: "Figure 4",
    about: "300 steps of focal loss at 1:100, then the losses of every gamma, sorted and added up",
    runs: [{ steps: 300, settings: { ...SCENE, loss: "FL", imbalance: 100 } }],
  },
];
