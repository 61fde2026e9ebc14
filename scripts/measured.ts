/** npx tsx scripts/measured.ts: what the app says of its accuracy, out of the tables of fixtures/README.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { measuredIn } from "./accuracy/measured.ts";

const root = resolve(import.meta.dirname, "..");
const measured = measuredIn(readFileSync(resolve(root, "fixtures/README.md"), "utf8"));
writeFileSync(resolve(root, "src/messages/measured.json"), `${JSON.stringify(measured, null, 2)}\n`);
