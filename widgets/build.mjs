// Bundle every src/<name>.js into one readable file, focal_tutorial/widgets/<name>.js, which is committed:
// installing the package needs no node. `node build.mjs --check` fails when a committed file is stale.
// Each view is wrapped by src/lib/host.js, which holds what all of them owe the program around them.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { build } from "esbuild";
import { finished, OPTIONS, selfContained } from "./program_text.mjs";

const source = new URL("./src/", import.meta.url);
const target = new URL("../focal_tutorial/widgets/", import.meta.url);
const kernels = new URL("./engine/kernels.ts", source);
const kernelBytes = new URL("./engine/kernel_bytes.js", source);

const FLAGS = "-O3 --noAssert --runtime stub --importMemory --enable simd";
const RELAXED = "--enable relaxed-simd --use RELAXED=1";

/** The training engine's kernels as WebAssembly, in base64. */
async function compiled(flags) {
  const text = await readFile(kernels, "utf8");
  let bytes;
  const files = {
    readFile: (name) => (name === "kernels.ts" ? text : null),
    writeFile: (name, content) => (bytes = content),
    listFiles: () => [],
  };
  const command = `kernels.ts --outFile kernels.wasm ${FLAGS} ${flags}`.trim().split(" ");
  const { error, stderr } = await asc.main(command, files);
  if (error) throw new Error(`kernels.ts: ${stderr}`);
  return Buffer.from(bytes).toString("base64");
}

/** The module that holds both forms of the kernels. */
async function kernelModule() {
  const [plain, relaxed] = [await compiled(""), await compiled(RELAXED)];
  return `// Built by widgets/build.mjs from widgets/src/engine/kernels.ts: change it there.
export const PLAIN =
  "${plain}";
export const RELAXED =
  "${relaxed}";
`;
}

/** The text of one built module. Comments naming bundled files are dropped: their form differs between esbuild versions. */
async function bundle(name) {
  const result = await build({
    stdin: {
      contents: `import view from "./${name}"; import { hosted } from "./lib/host.js"; export default hosted(view);`,
      resolveDir: fileURLToPath(source),
    },
    ...OPTIONS,
    format: "esm",
    loader: { ".css": "text" },
    legalComments: "inline",
    plugins: [selfContained],
  });
  const body = await finished(result.outputFiles[0].text);
  return `// Built by widgets/build.mjs from widgets/src/${name}: change it there.\n${body}`;
}

const check = process.argv.includes("--check");
const names = (await readdir(source)).filter((name) => name.endsWith(".js"));
const stale = [];

/** Write a built file where its text has changed, or note that it is stale. */
async function settle(file, text, name) {
  const committed = await readFile(file, "utf8").catch(() => "");
  if (text === committed) return;
  if (check) stale.push(name);
  else await writeFile(file, text);
}

await settle(kernelBytes, await kernelModule(), "widgets/src/engine/kernel_bytes.js");
for (const name of names)
  await settle(new URL(name, target), await bundle(name), `focal_tutorial/widgets/${name}`);
if (stale.length) {
  console.error(`stale: ${stale.join(", ")}; run "npm run build" in widgets/ and commit`);
  process.exitCode = 1;
} else {
  console.log(check ? `${names.length} built file(s) are current` : `built ${names.join(", ")}`);
}
