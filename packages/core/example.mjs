/** Runs a recorded pose track through the coach: `node example.mjs NAME.track.json.gz` prints what it saw and would say. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { command, createCoach, step } from "backline-core";
import { PACKS } from "backline-core/exercises";
import { english } from "backline-core/phrases/en";

const track = JSON.parse(gunzipSync(readFileSync(process.argv[2])).toString());

function tell(event) {
  const at = `${event.t.toFixed(2).padStart(7)} s`;
  if (event.type === "rep")
    console.log(at, "rep", event.number, event.faults.map(({ kind }) => kind).join(", "));
  else if (event.type === "no-rep") console.log(at, "no rep:", event.reason);
  else if (event.type === "cue") console.log(at, `"${event.text}"`);
  else if (event.type === "set-summary") console.log(at, event.exercise, `"${event.text}"`);
  else if (event.type === "armed" || event.type === "disarmed") console.log(at, event.type, event.exercise);
}

let state = createCoach({ exercises: PACKS, phrases: english });
for (const frame of track.frames) {
  const [next, events] = step(state, frame);
  state = next;
  events.forEach(tell);
}
const [, closing] = command(state, { type: "end-set" });
closing.forEach(tell);
