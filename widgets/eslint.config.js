import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["node_modules/"] },
  js.configs.recommended,
  { languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: { ...globals.browser } } },
  { files: ["build.mjs", "test/**"], languageOptions: { globals: globals.node } },
];
