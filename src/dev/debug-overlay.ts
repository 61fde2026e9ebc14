/**
 * What the coach measures, over the live screen (`npm run dev`, then `?debug` before the `#`): each signal raw and filtered
 * with its deviation, posture and view, the thresholds of the movement, and why a movement was no rep. Not part of the
 * built app.
 */
import { exerciseNamed } from "../core/catalogue.ts";
import type { CoachEvent } from "../core/events.ts";
import type { Measurement } from "../core/kinematics/measurement.ts";
import { SIGNALS, type Signal } from "../core/quantity.ts";
import type { CoachState } from "../core/session/state.ts";
import type { LiveSession } from "../run/live.ts";
import { whyNone } from "./why-none.ts";

/** Seconds of a curve, its height in pixels, and the degrees that it shows. */
const SHOWN = { seconds: 8, height: 28, width: 220, low: -20, high: 120 };
const LINES = 14;

interface Sample {
  readonly t: number;
  readonly raw: number | undefined;
  readonly filtered: number | undefined;
}

export function showDebug(session: LiveSession): void {
  const panel = document.createElement("aside");
  panel.id = "debug";
  panel.style.cssText =
    "position:fixed;right:0;top:0;bottom:0;width:min(26rem,50vw);overflow:auto;z-index:99;padding:8px;font:12px/1.35 ui-monospace,monospace;color:#e8e8e8;background:rgb(8 10 15/.82);pointer-events:none";
  const facts = document.createElement("pre");
  const curves = document.createElement("div");
  const log = document.createElement("pre");
  panel.append(facts, curves, log);
  document.body.append(panel);
  const drawn = new Map<Signal, Curve>();
  const lines: string[] = [];
  let before: CoachState | undefined;
  session.subscribe({
    onStep(state, events) {
      facts.textContent = factsOf(state);
      for (const signal of SIGNALS) {
        const { measured: m } = state;
        if (m?.raw[signal] === undefined && m?.signals[signal] === undefined && !drawn.has(signal)) continue;
        const curve = drawn.get(signal) ?? new Curve(signal, curves);
        drawn.set(signal, curve);
        curve.add(
          { t: state.view.t, raw: m?.raw[signal], filtered: m?.signals[signal] },
          m?.deviation[signal],
        );
      }
      const dropped = before && whyNone(before, state, events);
      before = state;
      lines.push(...events.map(lineOf), ...(dropped ? [`${at(state.view.t)} dropped: ${dropped}`] : []));
      lines.splice(0, lines.length - LINES);
      log.textContent = lines.join("\n");
    },
  });
}

const at = (t: number): string => t.toFixed(2).padStart(7);
const degrees = (value: number | undefined): string => (value === undefined ? "–" : `${value.toFixed(1)}°`);

function lineOf(event: CoachEvent): string {
  switch (event.type) {
    case "rep":
      return `${at(event.t)} rep ${event.number} ${event.faults.map(({ kind }) => kind).join(" ")}`;
    case "no-rep":
      return `${at(event.t)} no-rep: ${event.reason}`;
    case "cue":
      return `${at(event.t)} cue "${event.text}"`;
    default:
      return `${at(event.t)} ${event.type}`;
  }
}

const measuredFacts = (m: Measurement): readonly string[] => [
  `${m.posture}, near ${m.nearSide}, facing ${m.facing}, ${m.still ? "still" : "moving"}, hands ${m.handsHang ? "hang" : "up"}`,
  `azimuth ${degrees(m.azimuth)}  roll ${degrees(m.roll)}  spread ${m.spread.toFixed(2)}  neutral ${m.calibrated ? "own" : "average"}`,
];

function factsOf(state: CoachState): string {
  const { measured: m, view, following, cycle, context, rivals } = state;
  const exercise = following && exerciseNamed(following);
  const strands = exercise && m ? exercise.cycleRules(context).strands : [];
  return [
    `t ${view.t.toFixed(2)}  ${view.status}  ${view.phase ?? ""}  armed ${state.presence.armed ?? "–"}`,
    ...(m ? measuredFacts(m) : ["nobody measured", ""]),
    `follows ${following ?? "–"}${rivals.length > 0 ? `, rivals ${rivals.map((one) => one.exercise.name).join(" ")}` : ""}`,
    ...strands.map(
      ({ excursion, out, back }, i) =>
        `  strand ${i + 1}: ${m ? degrees(excursion(m)) : "–"}, out above ${degrees(out)}, back below ${degrees(back)}, floor ${degrees(cycle.floors[i])}`,
    ),
    `out ${cycle.out ? `${cycle.out.length} samples` : "no"}${cycle.interrupted ? ", interrupted" : ""}, astray ${cycle.astray.toFixed(1)} s`,
    `unseen ${view.unseen.join(" ") || "–"}  ${view.setup
      .filter(({ ok }) => !ok)
      .map(({ name }) => name)
      .join(" ")}`,
  ].join("\n");
}

/** The last seconds of a signal: raw grey, filtered white, with its numbers. */
class Curve {
  private readonly samples: Sample[] = [];
  private readonly label = document.createElement("div");
  private readonly canvas = document.createElement("canvas");

  constructor(
    private readonly signal: Signal,
    box: HTMLElement,
  ) {
    this.canvas.width = SHOWN.width;
    this.canvas.height = SHOWN.height;
    box.append(this.label, this.canvas);
  }

  add(sample: Sample, deviation: number | undefined): void {
    this.samples.push(sample);
    while (this.samples[0] && sample.t - this.samples[0].t > SHOWN.seconds) this.samples.shift();
    const { raw, filtered } = sample;
    this.label.textContent = `${this.signal} ${degrees(filtered)} ± ${degrees(deviation)}, raw ${degrees(raw)}`;
    const pen = this.canvas.getContext("2d");
    if (!pen) return;
    pen.clearRect(0, 0, SHOWN.width, SHOWN.height);
    this.draw(pen, "#8c8a84", (one) => one.raw);
    this.draw(pen, "#fffcf5", (one) => one.filtered);
  }

  private draw(pen: CanvasRenderingContext2D, colour: string, of: (one: Sample) => number | undefined): void {
    const from = this.samples.at(-1)!.t - SHOWN.seconds;
    pen.strokeStyle = colour;
    pen.beginPath();
    let open = false;
    for (const one of this.samples) {
      const value = of(one);
      if (value === undefined) {
        open = false;
        continue;
      }
      const x = ((one.t - from) / SHOWN.seconds) * SHOWN.width;
      const y = SHOWN.height * (1 - (value - SHOWN.low) / (SHOWN.high - SHOWN.low));
      if (open) pen.lineTo(x, y);
      else pen.moveTo(x, y);
      open = true;
    }
    pen.stroke();
  }
}
