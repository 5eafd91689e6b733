// The controls by which picture and network are chosen, stored ones and the reader's own.
import { html, iconButton } from "../lib/dom.js";
import { dropped, filePicker, menu, pictureKind, KINDS_OF_PICTURE } from "./choices.js";
import { hasYours, takePicture } from "./inputs.js";
import { YOURS, bench } from "./networks.js";

const LARGEST = 300e6; // bytes of a file of weights: more is a mistake of the hand

/** kind, photo, scene, network: controls of the dock; files: the buttons for own files, with what was wrong with one; set(now). */
export function choosing({ id, stored, set, state, figure, redraw }) {
  const { pictures, networks } = stored;
  const fresh = (changes) => set({ chosen: -1, ...changes });
  const kindOf = ({ picture }) => KINDS_OF_PICTURE[picture === "drawn" ? 0 : picture === "own" ? 2 : 1];
  let photo = "0";

  const kind = pictureKind(id, pictures.length, (word) => {
    if (word === "yours" && !hasYours()) {
      redraw(); // the switch stays where it was
      return ownPicture.button.click();
    }
    fresh({ picture: { drawn: "drawn", photo, yours: "own" }[word] });
  });
  const photos = menu({
    id: `${id}-photo`,
    label: "photograph",
    symbol: "photo",
    entries: pictures.map(({ name }, i) => [String(i), name]),
    onpick: (value) => fresh({ picture: value }),
  });
  const number = html("input", {
    type: "number",
    id: `${id}-scene`,
    min: 0,
    max: 9999,
    step: 1,
    inputmode: "numeric",
    onchange: () => fresh({ scene: Math.min(9999, Math.max(0, Math.round(Number(number.value)) || 0)) }),
  });
  const another = iconButton("next", "Another drawn smear", () =>
    fresh({ scene: (state.get().scene % 9999) + 1 }),
  );
  another.classList.add("lf-do");
  const scene = {
    element: html(
      "div",
      { class: "lf-seed" },
      html("label", { class: "lf-label", for: `${id}-scene` }, html("span", { class: "lf-word" }, "smear")),
      number,
      another,
    ),
    symbol: ["smear"],
    name: "Number of the drawn smear; 0 is an empty field",
    text: "",
  };
  const network = menu({
    id: `${id}-network`,
    label: "network",
    symbol: "network",
    entries: [],
    onpick: (value) => fresh({ network: value }),
  });

  const wrong = html("p", { class: "lf-wrong", role: "alert" });
  const say = (words) => (wrong.textContent = words && `${words[0].toUpperCase()}${words.slice(1)}.`);
  const ownPicture = filePicker({
    words: "Your picture …",
    accept: "image/*",
    say,
    take: async (file) => {
      await takePicture(file);
      fresh({ picture: "own" });
    },
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
    },
  });
  dropped(figure, ownPicture, ownWeights);
  const files = {
    element: html(
      "div",
      { class: "lf-own" },
      html("div", { class: "lf-own-buttons" }, ownPicture.element, ownWeights.element),
      html("p", { class: "lf-own-words" }, "They stay on this machine: nothing is sent."),
      wrong,
    ),
    symbol: ["yours"],
    name: "Your own picture and weights",
    text: "",
  };

  function shown(now) {
    if (pictures[Number(now.picture)]) photo = now.picture;
    kind.set(kindOf(now));
    photos.element.hidden = kindOf(now) !== "photo" || pictures.length < 2;
    photos.set(photo);
    photos.text = String(Number(photo) + 1);
    scene.element.hidden = now.picture !== "drawn";
    if (document.activeElement !== number) number.value = now.scene;
    scene.text = String(now.scene);
    const names = networks.map(({ name, words }) => [name, words ?? name]);
    if (bench.has(YOURS) || now.network === YOURS) names.push([YOURS, "yours"]);
    network.element.hidden = names.length < 2;
    network.set(now.network, names);
    network.text =
      now.network === YOURS ? "yours" : String(1 + networks.findIndex(({ name }) => name === now.network));
  }
  return { kind, photos, scene, network, files, set: shown };
}
