// How engine/program.js becomes one function that needs nothing around it: a worker is made of its text.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const OPTIONS = { bundle: true, write: false, target: "es2020", charset: "utf8", logLevel: "error" };

/** Without the comments that name bundled files: their form differs between esbuild versions. */
export const withoutNames = (text) => text.replace(/^ *\/\/ (src\/.*|<stdin>)\n/gm, "");

/** The esbuild plugin that does it. */
export const selfContained = {
  name: "program",
  setup(builder) {
    builder.onLoad({ filter: /engine[\\/]program\.js$/ }, async ({ path }) => {
      const inner = await build({ ...OPTIONS, entryPoints: [path], format: "iife", globalName: "engine" });
      const body = withoutNames(inner.outputFiles[0].text);
      return { contents: `export function program() {\n${body}return engine.program();\n}` };
    });
  },
};

/** The text of one module, given by its URL, with all that it imports: what a browser can run. */
export async function bundled(url) {
  const entryPoints = [fileURLToPath(url)];
  const { outputFiles } = await build({ ...OPTIONS, entryPoints, format: "esm", plugins: [selfContained] });
  return outputFiles[0].text;
}
