/** `npm start`: builds the app, serves it with the headers that it needs, and says where. */
import { resolve } from "node:path";
import { build, preview } from "vite";

const PORT = 5173;
const configFile = resolve(import.meta.dirname, "../vite.config.ts");

console.log("Building Backline…");
try {
  // The bundler's own account of its chunks tells whoever only wants to use the app nothing.
  await build({ configFile, logLevel: "error" });
  const server = await preview({
    configFile,
    logLevel: "error",
    preview: { port: PORT, strictPort: true },
  });
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${PORT}/`;
  console.log(`\nBackline runs at ${address}\nStop it with Ctrl C.`);
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  const taken = /already in use/i.test(words);
  console.error(taken ? `Port ${PORT} is taken: close what uses it, then try again.` : words);
  process.exit(1);
}
