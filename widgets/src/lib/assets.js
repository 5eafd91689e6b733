// Files that a view asks for when the reader wants them: photographs, trained weights. In the book's page the host loads them
// (book/_ext/live_figures.js), under a kernel the figure's Python class sends them (focal_tutorial/widgets/figure.py).

const PATIENCE = 60_000; // milliseconds: a kernel answers after the cell that it runs

/**
 * Where a view finds its files, from what `render` was given: { load, bytes }.
 *
 * load(name): a promise of a Uint8Array of the caller's own, which rejects with a sentence;
 * bytes(name): how large the file is before it is loaded, undefined under a kernel, where nothing travels far.
 */
export function assets({ model, page, patience = PATIENCE }) {
  if (page) return { load: page.asset, bytes: page.assetBytes };
  return { load: (name) => fromKernel(model, name, patience), bytes: () => undefined };
}

function fromKernel(model, name, patience) {
  return new Promise((resolve, reject) => {
    const late = () =>
      end(reject, new Error(`the kernel has not sent ${name}: is it busy, or no longer there?`));
    const timer = setTimeout(late, patience);
    const heard = (content, buffers) => {
      if (content?.asset !== name) return;
      if (content.error) end(reject, new Error(content.error));
      else end(resolve, ownBytes(buffers[0]));
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

/** A copy of a message's buffer, an ArrayBuffer or a view of a part of one. */
function ownBytes(buffer) {
  const {
    buffer: whole,
    byteOffset,
    byteLength,
  } = ArrayBuffer.isView(buffer) ? buffer : new Uint8Array(buffer);
  return new Uint8Array(whole, byteOffset, byteLength).slice();
}
