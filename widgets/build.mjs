// Bundle every src/<name>.js into one readable file, focal_tutorial/widgets/<name>.js, which is committed:
// installing the package needs no node. `node build.mjs --check` fails when a committed file is stale.
// Each view is wrapped by src/lib/host.js, which holds what all of them owe the program around them.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = new URL("./src/", import.meta.url);
const target = new URL("../focal_tutorial/widgets/", import.meta.url);

/** The text of one built module. Comments naming bundled files are dropped: their form differs between esbuild versions. */
async function bundle(name) {
  const result = await build({
    stdin: {
      contents: `import view from "./${name}"; import { hosted } from "./lib/host.js"; export default hosted(view);`,
      resolveDir: fileURLToPath(source),
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    loader: { ".css": "text" },
    legalComments: "inline",
    logLevel: "error",
  });
  const body = result.outputFiles[0].text.replace(/^\/\/ (src\/.*|<stdin>)\n/gm, "");
  return `// Built by widgets/build.mjs from widgets/src/${name}: change it there.\n${body}`;
}

const check = process.argv.includes("--check");
const names = (await readdir(source)).filter((name) => name.endsWith(".js"));
const stale = [];
for (const name of names) {
  const text = await bundle(name);
  const file = new URL(name, target);
  const committed = await readFile(file, "utf8").catch(() => "");
  if (text === committed) continue;
  if (check) stale.push(name);
  else await writeFile(file, text);
}
if (stale.length) {
  console.error(
    `stale: ${stale.map((name) => `focal_tutorial/widgets/${name}`).join(", ")}; run "npm run build" in widgets/ and commit`,
  );
  process.exitCode = 1;
} else {
  console.log(check ? `${names.length} built file(s) are current` : `built ${names.join(", ")}`);
}
