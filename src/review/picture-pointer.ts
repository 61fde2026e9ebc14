/**
 * Pointer, wheel and keys on the picture: with a measuring tool they set points; without one they move an enlarged
 * picture. Two fingers, or Ctrl and the wheel, enlarge it.
 */
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";
import { dragged, type Place, placeAt } from "./viewport.ts";

const WHEEL = 1.0018;

export function followHand(canvas: HTMLCanvasElement, model: ReviewModel, recording: Recording): () => void {
  const { hand } = model;
  const stop = new AbortController();
  const fingers = new Map<number, PointerEvent>();

  /** The canvas shows its picture as large as it fits, in the middle. */
  const frame = () => {
    const box = canvas.getBoundingClientRect();
    const scale = Math.min(box.width / canvas.width, box.height / canvas.height);
    const [width, height] = [canvas.width * scale, canvas.height * scale];
    return {
      left: box.left + (box.width - width) / 2,
      top: box.top + (box.height - height) / 2,
      width,
      height,
    };
  };
  const inFrame = ({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Place => {
    const { left, top, width, height } = frame();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const inPicture = (place: Place): Place => {
    const { width, height } = recording.track.picture;
    const { x, y } = placeAt(hand.view.peek(), place);
    return { x: Math.min(1, Math.max(0, x)) * width, y: Math.min(1, Math.max(0, y)) * height };
  };
  const set = (point: Place): void => {
    const player = model.player.peek();
    player?.pause();
    hand.set(point, player?.time.peek() ?? 0);
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event);
    canvas.setPointerCapture(event.pointerId);
    if (!hand.tool.peek() || fingers.size > 1) return;
    event.preventDefault();
    set(inPicture(inFrame(event)));
  };
  const move = (event: PointerEvent): void => {
    if (hand.tool.peek()) hand.next.value = inPicture(inFrame(event));
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
    if (other) {
      const span = (one: PointerEvent) =>
        Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      hand.zoom(span(event) / Math.max(1, span(before)), placeAt(hand.view.peek(), inFrame(event)));
    } else if (!hand.tool.peek()) {
      const { width, height } = frame();
      const by = {
        x: (event.clientX - before.clientX) / width,
        y: (event.clientY - before.clientY) / height,
      };
      hand.view.value = dragged(hand.view.peek(), by);
    }
    fingers.set(event.pointerId, event);
  };
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
  };
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    hand.zoom(WHEEL ** -event.deltaY, placeAt(hand.view.peek(), inFrame(event)));
  };
  const key = (event: KeyboardEvent): void => {
    const { width, height } = recording.track.picture;
    const now = hand.next.peek() ?? { x: width / 2, y: height / 2 };
    const step = (event.shiftKey ? 0.05 : 0.005) * width;
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!hand.tool.peek()) return;
    if (by) hand.next.value = { x: now.x + by[0]! * step, y: now.y + by[1]! * step };
    else if (event.key === "Enter") set(now);
    else if (event.key === "Escape") hand.take(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { signal } = stop;
  canvas.addEventListener("pointerdown", down, { signal });
  canvas.addEventListener("pointermove", move, { signal });
  canvas.addEventListener("pointerup", up, { signal });
  canvas.addEventListener("pointercancel", up, { signal });
  canvas.addEventListener("wheel", wheel, { signal, passive: false });
  canvas.addEventListener("keydown", key, { signal });
  return () => stop.abort();
}
