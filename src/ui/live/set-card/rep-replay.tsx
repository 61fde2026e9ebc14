/**
 * One rep in slow motion, over and over: the picture with the skeleton that was found in it and its fault in colour, the
 * ideal beside it (below it, where the body lies). With reduced motion it stands at the telling moment.
 */
import { useEffect, useRef } from "preact/hooks";
import { exerciseNamed } from "../../../core/catalogue.ts";
import type { Rep } from "../../../core/events.ts";
import { lies } from "../../../core/exercise.ts";
import { drawBody } from "../../../drawing/body.ts";
import { bodyToDraw } from "../../../drawing/drawn-body.ts";
import { tokenColour } from "../../token-colour.ts";
import { drawGhost, ghostOf, ghostReach } from "./ghost.ts";
import type { FilmFrame } from "./set-film.ts";

const SPEED = 0.4;
/** Seconds that the last picture stands before it starts over. */
const PAUSE = 0.8;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the body takes of the picture during the whole rep, with some air. */
function boxOf(frames: readonly FilmFrame[]): Box {
  const { width, height } = frames[0]!;
  const points = frames.flatMap(({ body }) => Object.values(body.points).filter((p) => p.visibility > 0.3));
  if (points.length === 0) return { left: 0, top: 0, width, height };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const air = 0.06 * width;
  const left = Math.max(0, Math.min(...xs) - air);
  const top = Math.max(0, Math.min(...ys) - 1.6 * air);
  return {
    left,
    top,
    width: Math.min(width, Math.max(...xs) + air) - left,
    height: Math.min(height, Math.max(...ys) + air) - top,
  };
}

/** Which way the body faces in the picture: the toes lead, or, face down, the head. */
function facingOf(frames: readonly FilmFrame[], lying: boolean): 1 | -1 {
  const ahead = frames.flatMap(({ body: { points }, near }) => {
    const [front, back] = lying
      ? [points[`${near}Ear`], points[`${near}Hip`]]
      : [points[`${near}Toe`], points[`${near}Heel`]];
    return front && back ? [front.x - back.x] : [];
  });
  return ahead.reduce((sum, x) => sum + Math.sign(x), 0) < 0 ? -1 : 1;
}

interface Scene {
  readonly rep: Rep;
  readonly frames: readonly FilmFrame[];
  readonly pictures: ReadonlyMap<FilmFrame, ImageBitmap>;
  readonly box: Box;
  readonly facing: 1 | -1;
  readonly lying: boolean;
  readonly ghost: string;
}

function draw(context: CanvasRenderingContext2D, scene: Scene, t: number): void {
  const { canvas } = context;
  const { frames, pictures, box, lying, rep, facing } = scene;
  const frame = frames.findLast((each) => each.t <= t) ?? frames[0]!;
  const half = lying
    ? { width: canvas.width, height: canvas.height * 0.62 }
    : { width: canvas.width * 0.58, height: canvas.height };
  context.fillStyle = "#0a0c12";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = Math.min(half.width / box.width, half.height / box.height);
  const left = (half.width - box.width * scale) / 2;
  const top = (half.height - box.height * scale) / 2;
  context.save();
  context.beginPath();
  context.rect(0, 0, half.width, half.height);
  context.clip();
  const picture = pictures.get(frame);
  const origin = { x: left - box.left * scale, y: top - box.top * scale };
  if (picture) context.drawImage(picture, origin.x, origin.y, frame.width * scale, frame.height * scale);
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: origin.x + x * scale,
    y: origin.y + y * scale,
  });
  const line = Math.max(2, Math.min(canvas.width, canvas.height) / 75);
  const faults = rep.faults.map(({ kind }) => kind);
  drawBody({ pen: context, place, line }, bodyToDraw(frame.body, frame.near), faults);
  context.restore();
  const reach = ghostReach(rep.exercise);
  const room = lying
    ? { x: 0, y: half.height, width: canvas.width, height: canvas.height - half.height }
    : { x: half.width, y: 0, width: canvas.width - half.width, height: canvas.height };
  const metre = 0.92 * Math.min(room.width / (reach.left + reach.right), room.height / reach.top);
  const middle = room.x + room.width / 2 - (facing * (reach.right - reach.left) * metre) / 2;
  const floor = room.y + room.height / 2 + (reach.top * metre) / 2;
  drawGhost(context, ghostOf(rep.exercise, rep, t), { x: middle, floor, metre, facing }, scene.ghost);
}

/** Plays until it is ended. */
function play(canvas: HTMLCanvasElement, scene: Scene): () => void {
  const context = canvas.getContext("2d");
  const first = scene.frames[0]!.t;
  const last = scene.frames.at(-1)!.t;
  if (!context) return () => {};
  const density = Math.min(window.devicePixelRatio, 2);
  canvas.width = Math.round(canvas.clientWidth * density);
  canvas.height = Math.round(canvas.clientHeight * density);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    draw(context, scene, scene.rep.faults[0]?.at ?? (scene.rep.peakStart + scene.rep.peakEnd) / 2);
    return () => {};
  }
  let request = 0;
  let begun: number | undefined;
  const step = (now: number) => {
    begun ??= now;
    const round = (last - first) / SPEED + PAUSE;
    draw(context, scene, Math.min(last, first + (((now - begun) / 1000) % round) * SPEED));
    request = requestAnimationFrame(step);
  };
  request = requestAnimationFrame(step);
  return () => cancelAnimationFrame(request);
}

async function unpacked(frames: readonly FilmFrame[]): Promise<Map<FilmFrame, ImageBitmap>> {
  const pictures = new Map<FilmFrame, ImageBitmap>();
  for (const frame of frames) {
    const blob = await frame.picture;
    if (blob) pictures.set(frame, await createImageBitmap(blob));
  }
  return pictures;
}

interface ReplayProps {
  readonly rep: Rep;
  readonly frames: readonly FilmFrame[];
  readonly title: string;
  readonly tone: "best" | "worst" | "chosen";
}

export function RepReplay({ rep, frames, title, tone }: ReplayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const lying = lies(exerciseNamed(rep.exercise));
  useEffect(() => {
    let left = false;
    let end = () => {};
    let pictures: Map<FilmFrame, ImageBitmap> | undefined;
    const free = () => {
      for (const picture of pictures?.values() ?? []) picture.close();
    };
    unpacked(frames).then(
      (ready) => {
        pictures = ready;
        if (left || !canvas.current) return free();
        const scene = {
          rep,
          frames,
          pictures: ready,
          box: boxOf(frames),
          facing: facingOf(frames, lying),
          lying,
          ghost: tokenColour("yellow-fill", true),
        };
        end = play(canvas.current, scene);
      },
      (error: unknown) => console.warn("This rep can't be shown again.", error),
    );
    return () => {
      left = true;
      end();
      free();
    };
  }, [rep]);
  return (
    <figure class="rep-replay" data-tone={tone} data-lying={lying}>
      <figcaption>{title}</figcaption>
      <canvas ref={canvas} role="img" aria-label={title} />
    </figure>
  );
}
