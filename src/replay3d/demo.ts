/**
 * Demonstrations for the pages that teach: an ideal rep in a loop, or a fault beside the ideal, moving or as a picture.
 */

import { exerciseNamed } from "../core/catalogue.ts";
import { lies } from "../core/exercise.ts";
import type { ExerciseName, FaultKind, Seconds } from "../core/quantity.ts";
import { Barbell } from "./barbell.ts";
import type { Figure } from "./figure.ts";
import {
  depthsAt,
  idealFigure,
  idealTempo,
  repSeconds,
  telltaleMoment,
  tempoOf,
  usualRange,
} from "./ideal.ts";
import { looks } from "./looks.ts";
import { type BodyRegion, Mannequin } from "./mannequin.ts";
import { averageProportions } from "./proportions.ts";
import { extentOf } from "./replay.ts";
import { type Extent, Stage, type ViewName } from "./stage.ts";

export interface DemoOptions {
  readonly exercise: ExerciseName;
  /** Shows this fault, tinted, with the ideal as a ghost around it; absent: the ideal alone. */
  readonly fault?: FaultKind;
  readonly theme: "light" | "dark";
  /** With reduced motion the telltale moment stands still until `play`. */
  readonly reducedMotion: boolean;
}

export interface Demo {
  play(): void;
  pause(): void;
  readonly playing: boolean;
  view(name: ViewName): void;
  dispose(): void;
}

const regionOf = (exercise: ExerciseName, fault: FaultKind | undefined): readonly BodyRegion[] =>
  exerciseNamed(exercise).faults.find(({ kind }) => kind === fault)?.region ?? [];

/** The figures on a stage of average proportions. */
class Scene {
  readonly stage: Stage;
  readonly #parts: { dispose(): void }[] = [];
  readonly #body: Mannequin;
  readonly #ghost: Mannequin | undefined;
  readonly #barbell: Barbell;

  constructor(
    container: HTMLElement,
    private readonly options: DemoOptions,
    orbit: boolean,
  ) {
    const { centre, half, elevation } = extentOf(options.exercise);
    const exercise = exerciseNamed(options.exercise);
    const extent: Extent = {
      centre: [centre[0], centre[1], 0],
      half: [half[0] * (lies(exercise) ? 0.86 : 1), half[1], 0.3],
      elevation,
    };
    this.stage = new Stage(container, { ...options, orbit, extent, facing: 1 });
    const tinted = new Set(regionOf(options.exercise, options.fault));
    this.#body = new Mannequin(looks(options.theme).body, averageProportions.shoulderWidth, tinted);
    this.stage.add(this.#body.group);
    this.#barbell = new Barbell(exercise.show.equipment);
    this.#parts.push(this.#body, this.#barbell);
    if (options.fault) {
      this.#ghost = new Mannequin(looks(options.theme).ghost, averageProportions.shoulderWidth);
      this.stage.add(this.#ghost.group);
      this.#parts.push(this.#ghost);
    }
    if (exercise.show.equipment) this.stage.add(this.#barbell.group);
    if (exercise.ideal.fromFront?.some((kind) => kind === options.fault)) this.stage.view("front");
  }

  show(t: Seconds): void {
    const figure = this.#figure(t, this.options.fault);
    this.#body.wear(figure);
    this.#barbell.wear(figure);
    this.#ghost?.wear(this.#figure(t, undefined));
    this.stage.invalidate();
  }

  #figure(t: Seconds, fault: FaultKind | undefined): Figure {
    const { exercise } = this.options;
    return idealFigure(
      exercise,
      depthsAt(t, exercise, fault),
      averageProportions,
      usualRange(exercise),
      fault,
    );
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.stage.dispose();
  }
}

/**
 * Opens a demonstration inside `container`, which must have a size.
 * @throws NoWebGLError where the browser can't draw 3D.
 */
export function mountDemo(container: HTMLElement, options: DemoOptions): Demo {
  const scene = new Scene(container, options, true);
  const lap = Math.max(
    repSeconds(idealTempo(options.exercise)),
    repSeconds(tempoOf(options.exercise, options.fault)),
  );
  let since: number | undefined;
  let position: Seconds = telltaleMoment(options.exercise, options.fault);
  let frame = 0;
  const tick = (now: number): void => {
    if (since === undefined) return;
    position = ((now - since) / 1000) % lap;
    scene.show(position);
    frame = requestAnimationFrame(tick);
  };
  const demo: Demo = {
    get playing() {
      return since !== undefined;
    },
    play() {
      if (since !== undefined) return;
      since = performance.now() - position * 1000;
      frame = requestAnimationFrame(tick);
    },
    pause() {
      since = undefined;
      cancelAnimationFrame(frame);
    },
    view: (name) => scene.stage.view(name),
    dispose() {
      this.pause();
      scene.dispose();
    },
  };
  scene.show(position);
  if (!options.reducedMotion) demo.play();
  return demo;
}

export interface StillOptions {
  readonly exercise: ExerciseName;
  readonly fault?: FaultKind;
  readonly theme: "light" | "dark";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of the telltale moment, PNG.
 * @throws NoWebGLError where the browser can't draw 3D.
 */
export async function renderStill(options: StillOptions): Promise<Blob> {
  const box = document.createElement("div");
  box.style.cssText = `position:fixed;left:-99999px;width:${options.width}px;height:${options.height}px`;
  document.body.append(box);
  const scene = new Scene(box, { ...options, reducedMotion: true }, false);
  try {
    scene.show(telltaleMoment(options.exercise, options.fault));
    return await scene.stage.snapshot();
  } finally {
    scene.dispose();
    box.remove();
  }
}
