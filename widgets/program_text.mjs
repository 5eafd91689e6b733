// How engine/program.js becomes one function that needs nothing around it: a worker is made of its text. The text is made
// short, because every figure that trains carries it.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const OPTIONS = { bundle: true, write: false, target: "es2020", charset: "utf8", logLevel: "error" };

const PROGRAM = new URL("./src/engine/program.js", import.meta.url);
const PLACE = 'return "the program";';

/** Without the comments that name bundled files: their form differs between esbuild versions. */
const withoutNames = (text) => text.replace(/^ *\/\/ (src\/.*|<stdin>)\n/gm, "");

/** The esbuild plugin that keeps the function's place. */
export const selfContained = {
  name: "program",
  setup(builder) {
    builder.onLoad({ filter: /engine[\\/]program\.js$/ }, () => {
      return { contents: `export function program() {\n${PLACE}\n}` };
    });
  },
};

let program; // a promise of its text

/** What esbuild made with that plugin, with the program in its place. */
export async function finished(text) {
  if (!text.includes(PLACE)) return withoutNames(text);
  const options = { ...OPTIONS, entryPoints: [fileURLToPath(PROGRAM)], format: "iife", minify: true };
  program ??= build({ ...options, globalName: "engine" });
  const body = (await program).outputFiles[0].text;
  return withoutNames(text).replace(PLACE, () => `${body.trimEnd()}\n  return engine.program();`);
}

/** The text of one module, given by its URL, with all that it imports: what a browser can run. */
export async function bundled(url) {
  const entryPoints = [fileURLToPath(url)];
  const { outputFiles } = await build({ ...OPTIONS, entryPoints, format: "esm", plugins: [selfContained] });
  return finished(outputFiles[0].text);
}
