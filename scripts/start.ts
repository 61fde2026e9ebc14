/** `npm start`: builds the app and serves it on this machine until Ctrl-C. Says one line when it can be opened, and one when it can't. */
import { createServer } from "node:net";
import { join } from "node:path";
import { preview } from "vite";
import { buildInto } from "./build-compare.ts";
import { ROOT } from "./headless/app.ts";

const PORT = 5173;
const CONFIG = join(ROOT, "vite.config.ts");

/** Before the build, which takes seconds. Rejects where another program has the port. */
const claimPort = (): Promise<void> =>
  new Promise((free, taken) => {
    const trial = createServer();
    trial.once("error", taken);
    trial.listen(PORT, "localhost", () => trial.close(() => free()));
  });

async function main(): Promise<void> {
  await claimPort();
  console.log("Building Backline ...");
  buildInto(join(ROOT, "dist"));
  await preview({ configFile: CONFIG, logLevel: "error", preview: { port: PORT, strictPort: true } });
  console.log(`Backline runs at http://localhost:${PORT}, stop with Ctrl-C`);
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${PORT} is in use, perhaps by another Backline. Stop the other program and start again.`
      : error.message,
  );
  process.exit(1);
});
